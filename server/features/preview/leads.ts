/** How a page about articles leads from one thing to another: beside the editor by its script, in a report by links alone. */
import type { Finding, Span } from '../../language/finding.ts';
import type { Annotation } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import { escapedMarkup } from '../markup.ts';
import { cardOf, tellingOf } from './telling.ts';

/** Every piece of a page asks this for what leads anywhere. HTML in and out; what is written into it is escaped already. */
export interface Leads {
  /** Words that lead to a place in some file. */
  to(file: string, span: Span, words: string): string;
  /** What a finding says of its other side, which leads there. */
  toSide(file: string, span: Span, words: string): string;
  /** Words that lead to a note, and what a screen reader says in their place. */
  toNote(number: number, words: string, label?: string): string;
  /** The id of a note's element. */
  noteId(number: number): string;
  /** What stands above an article in which nothing was found. */
  nothingFound(): string;
  /**
   * What can be done about a finding.
   *
   * @param at the words that it is about
   * @param from where the note's block begins; absent for what is not about the prose
   */
  ways(finding: Finding, at: Span, from?: number): string;
  /**
   * Attributes of the element around an annotated span.
   *
   * @param from where its block begins
   */
  span(article: Article, annotation: Annotation, from: number): string;
}

export interface PreviewPlace {
  file: string;
  span: Span;
}

/** Buttons for the script of the preview, which finds their places in a list: `data-place` is an index into it. */
export class EditorLeads implements Leads {
  readonly places: PreviewPlace[] = [];

  to(file: string, span: Span, words: string): string {
    return `<button type="button" data-place="${this.#placeOf(file, span)}">${words}</button>`;
  }

  toSide(file: string, span: Span, words: string): string {
    return this.to(file, span, words);
  }

  toNote(number: number, words: string, label?: string): string {
    const said = label === undefined ? '' : ` aria-label="${label}"`;
    return `<button type="button" data-note="${this.noteId(number)}"${said}>${words}</button>`;
  }

  noteId(number: number): string {
    return `note-${number}`;
  }

  nothingFound(): string {
    return '<p class="verdict clear">Nothing here contradicts anything.</p>';
  }

  ways(finding: Finding, at: Span, from?: number): string {
    const own = from === undefined ? `data-place="${this.#placeOf(finding.file, at)}"` : `data-at="${at.start - from}"`;
    return [
      `<p class="ways"><button type="button" ${own}>Go to it</button>`,
      `<button type="button" ${own} data-fix>${finding.fixes.length > 0 ? 'Ways out…' : 'Explain or ignore…'}</button></p>`,
    ].join('');
  }

  span(article: Article, annotation: Annotation, from: number): string {
    const { entity, lines } = tellingOf(article, annotation);
    const about =
      entity !== undefined
        ? ` data-card="${escapedMarkup(cardOf(entity))}"`
        : lines.length > 0
          ? ` data-says="${escapedMarkup(lines.join('\n'))}"`
          : '';
    return ` data-at="${annotation.inner.start - from}" tabindex="0"${about}`;
  }

  #placeOf(file: string, span: Span): number {
    return this.places.push({ file, span }) - 1;
  }
}
