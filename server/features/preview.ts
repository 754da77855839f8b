/**
 * An article as readers see it, for a page beside the editor: its prose with spans marked by kind, what is wrong with it in
 * the margin, its ballots as charts, its dates as a timeline, and who is who in it. HTML without a script or a style of its
 * own, in pieces, so that a page need replace only what an edit changed.
 */
import type { Finding, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { chartsIn } from './preview/ballots.ts';
import { headOf } from './preview/head.ts';
import { namesSection } from './preview/names.ts';
import { type Note, noteHtml } from './preview/notes.ts';
import { blockHtml } from './preview/prose.ts';
import { timelineSection } from './preview/timeline.ts';
import type { World } from './world.ts';

export interface Preview {
  /** The headline, or the name of the file. Text, not HTML. */
  title: string;
  head: string;
  blocks: PreviewBlock[];
  foot: string;
  /**
   * Other sides of findings, and declarations: `data-place` in the HTML is an index into this list. What lies in the prose
   * says so itself, in `data-at`: an offset from the start of its block.
   */
  places: PreviewPlace[];
}

/** A heading or paragraph. Offsets into the source. */
export interface PreviewBlock extends Span {
  html: string;
}

export interface PreviewPlace {
  file: string;
  span: Span;
}

/** A page about an article and what was found in it; the findings in the order of the text. */
export function previewOf(article: Article, world: World): Preview {
  const { document, facts } = article;
  const places: PreviewPlace[] = [];
  const placeOf = (file: string, span: Span): number => places.push({ file, span }) - 1;
  const notes = notesOf(article, world.findings(article.file));
  const charts = chartsIn(article, world, placeOf);
  const blocks = document.tree.children.flatMap((block): PreviewBlock[] => {
    if (block.type === 'frontMatter') return [];
    const { start, end } = block;
    const own = notes.filter(({ at }) => at.start >= start && at.start < end);
    const margin = [
      ...(own.length > 0
        ? [`<ol class="notes">${own.map((note) => noteHtml(note, placeOf, start)).join('')}</ol>`]
        : []),
      ...charts.filter(({ at }) => at !== undefined && at >= start && at < end).map(({ html }) => html),
    ];
    const beside = margin.length > 0 ? `<div class="margin">${margin.join('')}</div>` : '';
    return [{ start, end, html: beside + blockHtml(article, block, own) }];
  });
  const first = blocks[0]?.start ?? document.text.length;
  const above = notes.filter(({ at }) => !blocks.some(({ start, end }) => at.start >= start && at.start < end));
  const unplaced = charts.filter(({ at }) => at === undefined || at < first).map(({ html }) => html);
  return {
    title: facts.headline ?? article.file.slice(article.file.lastIndexOf('/') + 1),
    head: headOf(article, notes) + notesSection(above, placeOf),
    blocks,
    foot:
      section('ballots', 'Ballots', unplaced.join('')) +
      timelineSection(article, placeOf) +
      namesSection(article, world, placeOf),
    places,
  };
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
function notesSection(notes: readonly Note[], placeOf: (file: string, span: Span) => number): string {
  if (notes.length === 0) return '';
  return `<ol class="notes declared">${notes.map((note) => noteHtml(note, placeOf)).join('')}</ol>`;
}

function section(id: string, title: string, html: string): string {
  return html === '' ? '' : `<section class="${id}"><h2>${title}</h2>${html}</section>`;
}
