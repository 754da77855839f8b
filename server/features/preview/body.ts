/** The article itself: its head, its blocks with what is wrong in the margin, and its ballots as charts. */
import type { Finding, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { World } from '../world.ts';
import { chartsIn } from './ballots.ts';
import { headOf } from './head.ts';
import type { Leads } from './leads.ts';
import { type Note, noteHtml } from './notes.ts';
import { blockHtml } from './prose.ts';

/** A heading or paragraph. Offsets into the source. */
export interface PreviewBlock extends Span {
  html: string;
}

export interface Body {
  /** The headline, or the name of the file. Text, not HTML. */
  title: string;
  head: string;
  blocks: PreviewBlock[];
  /** Charts of ballots of which no words of the prose speak. */
  ballots: string;
}

/** @param findings of the article, in the order of the text */
export function bodyOf(
  article: Article,
  findings: readonly Finding[],
  world: Pick<World, 'needs'>,
  leads: Leads,
): Body {
  const { document, facts } = article;
  const notes = notesOf(article, findings);
  const charts = chartsIn(article, world, leads);
  const blocks = document.tree.children.flatMap((block): PreviewBlock[] => {
    if (block.type === 'frontMatter') return [];
    const { start, end } = block;
    const own = notes.filter(({ at }) => at.start >= start && at.start < end);
    if (block.type === 'paragraph' && own.length === 0 && repeatsHeadline(article, block)) return [];
    const margin = [
      ...(own.length > 0 ? [`<ol class="notes">${own.map((note) => noteHtml(note, leads, start)).join('')}</ol>`] : []),
      ...charts.filter(({ at }) => at !== undefined && at >= start && at < end).map(({ html }) => html),
    ];
    const beside = margin.length > 0 ? `<div class="margin">${margin.join('')}</div>` : '';
    return [{ start, end, html: beside + blockHtml(article, block, own, leads) }];
  });
  const first = blocks[0]?.start ?? document.text.length;
  const above = notes.filter(({ at }) => !blocks.some(({ start, end }) => at.start >= start && at.start < end));
  const unplaced = charts.filter(({ at }) => at === undefined || at < first).map(({ html }) => html);
  return {
    title: facts.headline ?? article.file.slice(article.file.lastIndexOf('/') + 1),
    head: headOf(article, notes, leads) + notesSection(above, leads),
    blocks,
    ballots: section('ballots', 'Ballots', unplaced.join('')),
  };
}

/** An imported page prints its headline above the article: it is on top of the preview already. */
function repeatsHeadline({ document: { text, tree }, facts: { headline } }: Article, { start, end }: Span): boolean {
  if (headline === undefined || tree.children.some(({ type }) => type === 'heading')) return false;
  const first = tree.children.find(({ type }) => type === 'paragraph');
  return first?.start === start && text.slice(start, end).trim() === headline;
}

/** Each finding with its number and the words that it is about. */
function notesOf({ document: { annotations } }: Article, findings: readonly Finding[]): Note[] {
  return findings.map((finding, index) => {
    const { start, end } = finding.span;
    // What is wrong with a mapping is wrong with the words in front of it.
    const said = annotations.findLast(({ mapping }) => mapping.start <= start && end <= mapping.end);
    const at = said && said.inner.end > said.inner.start ? said.inner : { start, end };
    return { finding, at: { start: at.start, end: at.end }, number: index + 1 };
  });
}

/** What is wrong with no words of the prose: the front matter's findings. */
function notesSection(notes: readonly Note[], leads: Leads): string {
  if (notes.length === 0) return '';
  return `<ol class="notes declared">${notes.map((note) => noteHtml(note, leads)).join('')}</ol>`;
}

function section(id: string, title: string, html: string): string {
  return html === '' ? '' : `<section class="${id}"><h2>${title}</h2>${html}</section>`;
}
