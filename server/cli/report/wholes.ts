/**
 * The articles that a page shows whole, and how things on it lead to each other: by links alone. An article's element has an
 * id such as `a3`, its blocks and spans `a3-b120` and `a3-s120` by where they begin, its notes `a3-note-2`.
 */
import { escapedMarkup as escaped } from '../../features/markup.ts';
import type { Leads } from '../../features/preview/leads.ts';
import { tellingOf } from '../../features/preview/telling.ts';
import type { Finding, Span } from '../../language/finding.ts';
import type { Annotation } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import { lineAround, type Report } from './report.ts';

/** More would be more than a browser shows with ease: articles, code units of all of them, and what one may have. */
export const mostWholes = 100;
const mostUnits = 2_000_000;
const mostOfOne = { units: 200_000, findings: 300 };

/** Ways out that a note names, and notes that an article names as its other side. */
const mostWays = 4;
const mostLinks = 12;

export interface Whole {
  id: string;
  path: string;
  /** None where it is only the other side of what was found elsewhere. */
  findings: readonly Finding[];
}

export class Wholes {
  readonly #report: Report;
  /** By path, in the order of the page. */
  readonly #wholes = new Map<string, Whole>();
  /** Where spans and blocks that something leads to are, by article: their ids with their places. */
  readonly #places = new Map<string, { id: string; at: Span }[]>();

  /** Chooses those with the most errors; then, where there is room, those that the findings of these lead to. */
  constructor(report: Report) {
    this.#report = report;
    const found = report.found();
    const chosen = new Set<string>();
    let units = 0;
    const take = (path: string): void => {
      if (chosen.size >= mostWholes || chosen.has(path) || units >= mostUnits) return;
      if ((found.get(path)?.length ?? 0) > mostOfOne.findings) return;
      const length = report.article(path)?.document.text.length ?? Number.POSITIVE_INFINITY;
      if (length > mostOfOne.units || units + length > mostUnits) return;
      units += length;
      chosen.add(path);
    };
    const worst = [...found].map(([path, findings]) => ({ path, weight: weightOf(findings) }));
    worst.sort((a, b) => b.weight - a.weight);
    for (const { path } of worst.slice(0, 2 * mostWholes)) take(path);
    for (const path of [...chosen]) {
      for (const { related } of found.get(path) ?? []) for (const { file } of related) take(file);
    }
    for (const path of [...chosen].sort()) {
      const id = `a${this.#wholes.size + 1}`;
      this.#wholes.set(path, { id, path, findings: found.get(path) ?? [] });
    }
  }

  has(path: string): boolean {
    return this.#wholes.has(path);
  }

  get(path: string): Whole | undefined {
    return this.#wholes.get(path);
  }

  [Symbol.iterator](): IterableIterator<Whole> {
    return this.#wholes.values();
  }

  /** The id of what a page shows of a place: the innermost span, else the block; nothing for what readers do not see. */
  anchorOf(path: string, { start }: Span): string | undefined {
    const whole = this.#wholes.get(path);
    if (whole === undefined) return undefined;
    let places = this.#places.get(path);
    if (places === undefined) {
      const document = this.#report.article(path)?.document;
      places = [
        ...(document?.tree.children ?? []).flatMap(({ type, start, end }) =>
          type === 'frontMatter' ? [] : [{ id: blockId(whole, start), at: { start, end } }],
        ),
        ...(document?.annotations ?? []).map(({ start, end }) => ({ id: spanId(whole, start), at: { start, end } })),
      ];
      this.#places.set(path, places);
    }
    return places.findLast(({ at }) => at.start <= start && start < at.end)?.id;
  }

  /** What leads from a whole article to other places. */
  leadsOf(whole: Whole): Leads {
    return new Links(this.#report, this, whole);
  }
}

export function blockId({ id }: Whole, start: number): string {
  return `${id}-b${start}`;
}

function noteId({ id }: Whole, number: number): string {
  return `${id}-note-${number}`;
}

function spanId({ id }: Whole, start: number): string {
  return `${id}-s${start}`;
}

function weightOf(findings: readonly Finding[]): number {
  const weights = { error: 1_000_000, warning: 1000, info: 1 };
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

class Links implements Leads {
  readonly #report: Report;
  readonly #wholes: Wholes;
  readonly #whole: Whole;
  /** The line that the other side before was on, in the same note. */
  #written = '';

  constructor(report: Report, wholes: Wholes, whole: Whole) {
    this.#report = report;
    this.#wholes = wholes;
    this.#whole = whole;
  }

  to(file: string, span: Span, words: string): string {
    const id = this.#wholes.anchorOf(file, span);
    return id === undefined ? words : `<a href="#${id}">${words}</a>`;
  }

  /** What no reader sees, such as a declaration, is shown as it is written. */
  toSide(file: string, span: Span, words: string): string {
    const id = this.#wholes.anchorOf(file, span);
    const source = this.#report.source(this.#report.shown(file));
    const place = this.#place(file, span);
    const line = `${file}:${source.lines.placeAt(span.start).line}`;
    const isShown = id !== undefined || line === this.#written;
    this.#written = line;
    const written = isShown ? '' : `<code>${escaped(lineAround(source, span).trim())}</code>`;
    return `${this.to(file, span, words)} ${place}${written}`;
  }

  toNote(number: number, words: string, label?: string): string {
    const said = label === undefined ? '' : ` aria-label="${label}"`;
    return `<a href="#${this.noteId(number)}"${said}>${words}</a>`;
  }

  noteId(number: number): string {
    return noteId(this.#whole, number);
  }

  /** Only articles that others contradict are shown with nothing found in them: the notes that lead here. */
  nothingFound(): string {
    const here = this.#whole.path;
    const links: string[] = [];
    for (const whole of this.#wholes) {
      whole.findings.forEach(({ related }, index) => {
        if (links.length === mostLinks || !related.some(({ file }) => file === here)) return;
        const words = `${this.#report.shown(whole.path)}, note ${index + 1}`;
        links.push(`<a href="#${noteId(whole, index + 1)}">${escaped(words)}</a>`);
      });
    }
    return `<p class="verdict info">The other side of ${links.join('; ')}</p>`;
  }

  ways({ fixes, file, span }: Finding, _at: Span, from?: number): string {
    this.#written = '';
    const ways = fixes.slice(0, mostWays).map(({ title }) => `<li>${escaped(title)}</li>`);
    const remedies = ways.length === 0 ? '' : `<p class="label">Ways out</p><ul class="remedies">${ways.join('')}</ul>`;
    const source = this.#report.source(this.#report.shown(file));
    const written = from === undefined ? `<code>${escaped(lineAround(source, span).trim())}</code>` : '';
    return `${remedies}<p>${this.#place(file, span)}</p>${written}`;
  }

  span(article: Article, annotation: Annotation): string {
    const { entity, lines } = tellingOf(article, annotation);
    const item = entity === undefined ? undefined : article.scope.entity(entity)?.item;
    const said = item ? [item.name ?? item.id, item.description ?? item.type ?? ''] : lines;
    const title = said.filter((line) => line !== '').join(item ? ', ' : '\n');
    const about = title === '' ? '' : ` title="${escaped(title)}"`;
    return ` id="${spanId(this.#whole, annotation.start)}"${about}`;
  }

  #place(file: string, { start }: Span): string {
    const name = this.#report.shown(file);
    const { line, column } = this.#report.source(name).lines.placeAt(start);
    const place = file === this.#whole.path ? `line ${line}` : `${name}:${line}:${column}`;
    return `<span class="place">${escaped(place)}</span>`;
  }
}
