/**
 * Writes accepted suggestions into the source of an article. Nothing but marks and front matter is added: the plain text
 * stays what it was, to the letter, and where that would not hold nothing is written.
 */
import type { Annotation } from '../language/nodes.ts';
import { readArticle } from '../language/parse.ts';
import { Article } from '../model/article.ts';
import { type Registry, Scope } from '../model/registry.ts';
import { speakerOf } from '../model/speaker.ts';
import { factsOf } from '../model/stating.ts';
import { frontMatterEdits, type Insertion } from './front.ts';
import type { NewBallot, Proposal, Suggestion } from './proposal.ts';
import { type SuggestOptions, suggest } from './suggest.ts';
import { flowMapping } from './yaml.ts';

/** `short` leaves to the print what the print says: `{figure}`; `full` writes every value and cue out. */
export type Style = 'short' | 'full';

export interface WriteOptions extends SuggestOptions {
  style?: Style;
  /** Whether a suggestion is accepted; all are without it. */
  accept?: (suggestion: Suggestion) => boolean;
}

/** What accepted suggestions put into a source. */
export interface Writing {
  /** Front matter: what the head of the page says, and declarations. */
  front: Insertion[];
  /** Brackets and mappings. */
  marks: Insertion[];
}

/** The article as a façade would read it, for sources that no façade holds. */
export function articleOf(file: string, source: string, registry: Registry): Article {
  const document = readArticle(source);
  const facts = factsOf(document);
  return new Article(file, document, facts, new Scope(file, facts.declared, registry));
}

/**
 * Suggests and writes until nothing is left to write, so that a second run adds nothing.
 *
 * @returns the source of the annotated article
 */
export function annotate(article: Article, options: WriteOptions = {}): string {
  let now = article;
  for (let round = 0; round < mostRounds; round++) {
    const after = accept(now, suggest(now, options), options);
    if (after === now.document.text) break;
    now = articleOf(article.file, after, article.scope.registry);
  }
  return now.document.text;
}

/** What one round declares lets the next find a little more; three have always been enough. */
const mostRounds = 6;

/** The source with the accepted suggestions of a proposal for it, and the front matter that they need. */
function accept(article: Article, proposal: Proposal, options: WriteOptions = {}): string {
  const chosen = proposal.suggestions.filter((each) => isWritable(each) && (options.accept?.(each) ?? true));
  const source = article.document.text;
  const whole = written(article, proposal, chosen, options.style ?? 'short');
  if (whole !== undefined) return whole;
  const safe = chosen.filter((each) => standsClear(proposal, each));
  return written(article, proposal, safe, options.style ?? 'short') ?? source;
}

/** A quotation that nobody is known to have said is left for a person to attribute. */
function isWritable({ kind, annotation, text }: Suggestion): boolean {
  return text.trim() !== '' && (kind !== 'quote' || typeof annotation.quote === 'string');
}

function written(
  article: Article,
  proposal: Proposal,
  chosen: readonly Suggestion[],
  style: Style,
): string | undefined {
  const build = (short: ReadonlySet<Suggestion>): string | undefined => {
    const writing = writingOf(article, proposal, chosen, (each) => mappingOf(each, style, short.has(each)));
    return writing && applied(article.document.text, [...writing.front, ...writing.marks]);
  };
  const quotes = new Set(style === 'short' ? chosen.filter(({ kind }) => kind === 'quote') : []);
  let after = build(quotes);
  if (after === undefined) return undefined;
  if (quotes.size > 0) {
    const wrong = misread(article, after, [...quotes]);
    for (const each of wrong) quotes.delete(each);
    if (wrong.length > 0) after = build(quotes)!;
  }
  return isFaithful(article, after, chosen.length) ? after : undefined;
}

/** What suggestions put into the source of their article; undefined where its front matter cannot take it. */
export function writingOf(
  article: Article,
  proposal: Proposal,
  chosen: readonly Suggestion[],
  mapping: (suggestion: Suggestion) => string,
): Writing | undefined {
  const front = frontMatterEdits(article, proposal, idsOf(chosen), ballotsOf(chosen));
  return front && { front, marks: marks(article, chosen, mapping) };
}

/** Whether a source is its article with so many more annotations, the plain text the same to the letter, and no new fault. */
export function isFaithful({ document }: Article, after: string, more: number): boolean {
  const check = readArticle(after);
  return (
    check.plain.text === document.plain.text &&
    check.annotations.length === document.annotations.length + more &&
    check.findings.length <= document.findings.length
  );
}

/** Quotes whose short form would not be read as the speaker that is meant. */
function misread(article: Article, source: string, quotes: readonly Suggestion[]): Suggestion[] {
  const now = articleOf(article.file, source, article.scope.registry);
  const places = new Map(
    now.facts.quotes.map((quote) => [now.document.annotations[quote.annotation]!.plain.start, quote]),
  );
  return quotes.filter(({ start, speaker }) => {
    const quote = places.get(start);
    return quote === undefined || speakerOf(now, quote) !== speaker?.id;
  });
}

/** The ballots that suggestions declare, each once. */
export function ballotsOf(chosen: readonly Suggestion[]): NewBallot[] {
  const ballots = chosen.flatMap(({ declares }) => (declares ? [[declares.id, declares] as const] : []));
  return [...new Map(ballots).values()];
}

/** The entities that annotations and declarations of ballots name. */
export function idsOf(chosen: readonly Suggestion[]): Set<string> {
  const ids = new Set<string>();
  for (const { annotation, declares } of chosen) {
    if (declares?.of !== undefined) ids.add(declares.of);
    for (const key of ['entity', 'quote'] as const) if (typeof annotation[key] === 'string') ids.add(annotation[key]);
  }
  return ids;
}

/** Brackets and mappings, in the order in which they are put where several meet. */
function marks(
  article: Article,
  chosen: readonly Suggestion[],
  mapping: (suggestion: Suggestion) => string,
): Insertion[] {
  const { plain, annotations } = article.document;
  const openings: Insertion[] = [];
  const closings: (Insertion & { start: number })[] = [];
  const starts = new Map<number, Annotation[]>();
  const ends = new Map<number, Annotation[]>();
  for (const each of annotations) {
    push(starts, each.plain.start, each);
    push(ends, each.plain.end, each);
  }
  for (const suggestion of chosen) {
    const { start, end } = suggestion;
    const span = plain.span(start, end);
    const inside = (each: Annotation): boolean => start <= each.plain.start && each.plain.end <= end;
    const at = Math.min(span.start, ...(starts.get(start) ?? []).filter(inside).map((each) => each.start));
    const stop = Math.max(span.end, ...(ends.get(end) ?? []).filter(inside).map((each) => each.end));
    openings.push({ at, text: '[' });
    closings.push({ at: stop, start, text: `]${mapping(suggestion)}` });
  }
  // Of those that end together the one that starts last closes first.
  closings.sort((a, b) => a.at - b.at || b.start - a.start);
  return [...closings, ...openings];
}

/** The mapping as it is written. `unnamed`: a quote leaves its speaker to the print. */
export function mappingOf(suggestion: Suggestion, style: Style, unnamed = false): string {
  const { kind, annotation } = suggestion;
  if (
    kind === 'entity' &&
    Object.keys(annotation).length === 1 &&
    !/^(?:entity|quote|figure|date|ballot|claim|aside)$/.test(String(annotation.entity))
  )
    return `{${annotation.entity}}`;
  if (style === 'full') {
    const given = Object.entries(annotation).filter(([, value]) => value !== null);
    return given.length === 0 || given[0]![0] !== kind ? `{${kind}}` : flowMapping(Object.fromEntries(given));
  }
  if (kind === 'quote') return unnamed ? '{quote}' : flowMapping({ quote: annotation.quote });
  if (kind === 'figure') return saysMore(annotation.figure) ? flowMapping({ figure: annotation.figure }) : '{figure}';
  return kind === 'date' ? '{date}' : flowMapping(annotation);
}

/** A path or a measure stands in no print. */
function saysMore(figure: unknown): boolean {
  return typeof figure === 'string' || (typeof figure === 'object' && figure !== null && 'measures' in figure);
}

/** The source with insertions made; of those at one place the first comes first. */
export function applied(source: string, insertions: readonly Insertion[]): string {
  const order = insertions.map((each, index) => ({ ...each, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  let text = '';
  let from = 0;
  for (const { at, text: put } of order) {
    text += source.slice(from, at) + put;
    from = at;
  }
  return text + source.slice(from);
}

/** Brackets and braces of the prose may take a mark for their own: what stands near them is left to a person. */
export function standsClear({ text }: Proposal, { start, end }: Suggestion): boolean {
  return !/[[\]{}\\]/.test(paragraphAround(text, start, end));
}

function paragraphAround(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - paragraphReach), start)
      .split(/\n[ \t]*\r?\n/)
      .at(-1) ?? '';
  const behind = text.slice(end, end + paragraphReach).split(/\n[ \t]*\r?\n/)[0] ?? '';
  return before + text.slice(start, end) + behind;
}

const paragraphReach = 4_000;

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
