/** The outline of a file, and declarations of the whole workspace by what is typed of their names. */
import type { Span } from '../language/finding.ts';
import type { Heading, Inline } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { type Declared, type DeclaredKind, declaredKinds, singular } from '../model/declared.ts';
import { speakerOf } from '../model/speaker.ts';
import type { World } from './world.ts';

export type OutlineKind =
  | 'heading'
  | 'group'
  | 'entity'
  | 'quote'
  | 'figure'
  | 'date'
  | 'ballot'
  | 'claim'
  | 'event'
  | 'source';

export interface OutlineItem {
  name: string;
  detail?: string;
  kind: OutlineKind;
  /** All of it, its children too. */
  whole: Span;
  /** What is selected when it is chosen; lies within `whole`. */
  span: Span;
  children: OutlineItem[];
}

/** A declaration that a search found. */
export interface Hit {
  name: string;
  id: string;
  kind: OutlineKind;
  file: string;
  span: Span;
}

/** Declarations by group, then headings with what is annotated below them. */
export function outlineOf(article: Article): OutlineItem[] {
  const items = declaredKinds.flatMap((kind) => groupOf(article, kind));
  const statements = statementsOf(article);
  let next = 0;
  const until = (end: number): OutlineItem[] => {
    const taken: OutlineItem[] = [];
    while (next < statements.length && statements[next]!.whole.start < end) taken.push(statements[next++]!);
    return taken;
  };
  const headings = article.document.tree.children.filter((block): block is Heading => block.type === 'heading');
  items.push(...until(headings[0]?.start ?? Number.POSITIVE_INFINITY));
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.start ?? article.document.text.length;
    const children = until(end);
    const last = Math.max(heading.end, ...children.map(({ whole }) => whole.end));
    items.push({
      name: heading.children.map(printed).join('').trim(),
      kind: 'heading',
      whole: { start: heading.start, end: last },
      span: { start: heading.start, end: heading.end },
      children,
    });
  }
  return items;
}

/**
 * Declarations whose name or id has the letters of the query in their order, the best first; at most 200. Without a query
 * all of them, up to 5,000: that is what an editor lists in a tree.
 */
export function search(query: string, world: World): Hit[] {
  const wanted = query.toLowerCase();
  const hits: { hit: Hit; score: number }[] = [];
  const take = (file: string, kind: DeclaredKind, item: Declared): void => {
    const name = nameOf(item);
    const score = Math.max(fuzzy(wanted, name.toLowerCase()), fuzzy(wanted, item.id));
    if (score > 0) hits.push({ hit: { name, id: item.id, kind: singular[kind], file, span: item.span }, score });
  };
  for (const [file, declared] of world.registry.files()) {
    for (const kind of declaredKinds) for (const item of declared[kind]) take(file, kind, item);
  }
  for (const { symbol, file, at } of world.corpus.ownDeclarations()) {
    const [kind, id] = [
      symbol.slice(0, symbol.indexOf(':')) as DeclaredKind,
      symbol.slice(symbol.lastIndexOf('#') + 1),
    ];
    const score = fuzzy(wanted, id);
    if (score > 0) hits.push({ hit: { name: id, id, kind: singular[kind], file, span: at }, score });
  }
  return hits
    .sort((a, b) => b.score - a.score || (a.hit.name < b.hit.name ? -1 : 1))
    .slice(0, wanted === '' ? 5000 : 200)
    .map(({ hit }) => hit);
}

/** 0 where the letters are not all there; more where they stand together, and at the beginnings of words. */
function fuzzy(wanted: string, whole: string): number {
  if (wanted === '') return 1;
  const whole_ = whole.indexOf(wanted);
  if (whole_ >= 0)
    return 100 + (whole_ === 0 ? 50 : /[\s-]/.test(whole[whole_ - 1]!) ? 25 : 0) - Math.min(24, whole.length / 10);
  let at = -1;
  let score = 1;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    const next = whole.indexOf(letter, at + 1);
    if (next < 0) return 0;
    score += next === at + 1 ? 3 : next === 0 || /[\s-]/.test(whole[next - 1]!) ? 2 : 0;
    at = next;
  }
  return Math.min(99, score);
}

function groupOf(article: Article, kind: DeclaredKind): OutlineItem[] {
  const declared: readonly Declared[] = article.facts.declared[kind];
  const first = declared[0];
  const last = declared.at(-1);
  if (first === undefined || last === undefined) return [];
  const children = declared.map(
    (item): OutlineItem => ({
      name: item.id,
      detail: nameOf(item) === item.id ? undefined : nameOf(item),
      kind: singular[kind],
      whole: { start: item.whole.start, end: Math.max(item.whole.end, item.span.end) },
      span: item.span,
      children: [],
    }),
  );
  const whole = { start: first.whole.start, end: Math.max(...children.map((child) => child.whole.end)) };
  return [{ name: kind, kind: 'group', whole, span: first.span, children }];
}

/** What is annotated, in the order of the text. */
function statementsOf(article: Article): OutlineItem[] {
  const { facts } = article;
  const item = (
    kind: OutlineKind,
    { span, text, annotation }: { span: Span; text: string; annotation: number },
    detail: string | undefined,
  ): OutlineItem => {
    const { start, end } = article.document.annotations[annotation]!;
    return { name: text.replace(/\s+/g, ' ').slice(0, 80), detail, kind, whole: { start, end }, span, children: [] };
  };
  const seen = new Set<string>();
  const first = facts.mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
  return [
    ...first.map((mention) => item('entity', mention, mention.entity)),
    ...facts.quotes.map((quote) => item('quote', quote, speakerOf(article, quote))),
    ...facts.figures.map((figure) => item('figure', figure, figure.path)),
    ...facts.dates.map((date) => item('date', date, date.edtf.join(', ') || date.reading?.readings[0])),
    ...facts.ballots.map((ballot) => item('ballot', ballot, ballot.ballot)),
    ...facts.claims.map((claim) => item('claim', claim, claim.claim)),
  ].sort((a, b) => a.whole.start - b.whole.start);
}

function printed(node: Inline): string {
  return node.type === 'text' ? node.value : node.children.map((child) => printed(child as Inline)).join('');
}

function nameOf(item: Declared): string {
  const { name, title, question, text } = item as { name?: string; title?: string; question?: string; text?: string };
  return name ?? title ?? question ?? text ?? item.id;
}
