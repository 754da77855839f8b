/** Headings and paragraphs with their spans by kind, and the words that findings are about marked and numbered. */
import type { Severity, Span } from '../../language/finding.ts';
import type { Annotation, Heading, Inline, Paragraph, Text } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import { escapedMarkup } from '../markup.ts';
import type { Leads } from './leads.ts';
import type { Note } from './notes.ts';

/** Lines that are longer were not broken by anybody who wraps prose. */
const widestWrap = 120;

const asideNames: Record<string, string> = {
  furniture: 'Furniture',
  caption: 'Caption',
  advert: 'Advertisement',
  related: 'Related',
  correction: 'Correction',
};

interface Mark extends Span {
  severity: Severity;
  number: number;
  /** Where its number is printed: behind its last word. */
  last: number;
}

/** One block of the tree; pasted news often has a paragraph a line, which are paragraphs to readers too. */
export function blockHtml(article: Article, block: Heading | Paragraph, notes: readonly Note[], leads: Leads): string {
  const marks = marksOf(block, notes);
  const render = (node: Inline): string =>
    node.type === 'text'
      ? textHtml(article.document.text, node, marks, leads)
      : spanHtml(node, leads.span(article, node, block.start), node.children.map(render).join(''));
  if (block.type === 'heading') return `<h1>${block.children.map(render).join('')}</h1>`;
  const [only, ...others] = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (only?.type === 'annotation' && only.kind === 'aside' && others.length === 0) {
    const sort = only.value?.type === 'scalar' ? only.value.source : '';
    const words = only.children.map(render).join('');
    return `<div class="aside" role="note"><p class="label">${escapedMarkup(asideNames[sort] ?? 'Aside')}</p><p>${words}</p></div>`;
  }
  const breaks = paragraphEnds(article.document.text, block);
  let html = '';
  for (const child of block.children) {
    if (child.type !== 'text') {
      html += render(child);
      continue;
    }
    let from = child.start;
    for (const at of breaks) {
      if (at < child.start || at >= child.end) continue;
      html += `${render({ ...child, start: from, end: at })}</p><p>`;
      from = at;
    }
    html += render({ ...child, start: from });
  }
  return `<p>${html}</p>`;
}

/** Line ends outside of spans that are paragraph ends: a sentence has ended, and who wraps prose would not have broken there. */
function paragraphEnds(text: string, { start, end, children }: Paragraph): number[] {
  const source = text.slice(start, end);
  if (!source.includes('\n')) return [];
  const lines = source.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  const ends: number[] = [];
  let at = start;
  lines.forEach((line, index) => {
    at += line.length;
    const next = lines[index + 1];
    if (next === undefined) return;
    const word = /^\s*\S*/.exec(next)![0].length;
    const isEnd = /[.!?:"'\u2019\u201d)}\]][ \t\r]*$/.test(line.slice(-20));
    if (isEnd && (longest > widestWrap || line.length + 1 + word <= longest)) ends.push(at);
    at += 1;
  });
  return ends.filter((each) =>
    children.some((child) => child.type === 'text' && child.start <= each && each < child.end),
  );
}

function marksOf(block: Heading | Paragraph, notes: readonly Note[]): Mark[] {
  if (notes.length === 0) return [];
  const leaves = leavesOf(block.children);
  return notes.flatMap(({ at, number, finding: { severity } }) => {
    const leaf = leaves.findLast(({ start, end }) => start < at.end && at.start < end);
    return leaf ? [{ ...at, severity, number, last: Math.min(at.end, leaf.end) }] : [];
  });
}

function leavesOf(nodes: readonly Inline[]): Text[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [node] : leavesOf(node.children)));
}

function textHtml(text: string, { start, end }: Span, marks: readonly Mark[], leads: Leads): string {
  const own = marks.filter((mark) => mark.start < end && start < mark.end);
  if (own.length === 0) return words(text.slice(start, end));
  const cuts = new Set([start, end]);
  for (const mark of own) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((from, index) => {
      const to = sorted[index + 1]!;
      const here = own.filter((mark) => mark.start < to && from < mark.end);
      const said = words(text.slice(from, to));
      const marked = here.length === 0 ? said : `<mark class="${worst(here)}">${said}</mark>`;
      const ended = here.filter(({ last }) => last > from && last <= to);
      return marked + ended.map((mark) => numberHtml(mark, leads)).join('');
    })
    .join('');
}

function numberHtml({ number, severity }: Mark, leads: Leads): string {
  return `<sup class="number ${severity}">${leads.toNote(number, String(number), `Note ${number}`)}</sup>`;
}

function worst(marks: readonly Mark[]): Severity {
  return (['error', 'warning'] as const).find((each) => marks.some(({ severity }) => severity === each)) ?? 'info';
}

/** @param attributes HTML */
function spanHtml({ kind }: Annotation, attributes: string, inner: string): string {
  return `<span class="span ${kind ?? 'unknown'}"${attributes}>${inner}</span>`;
}

function words(source: string): string {
  return escapedMarkup(source.replace(/\\([[\]{}\\#])/g, '$1').replace(/\r\n?|\n/g, ' '));
}
