/** What one article says of whom and what: its names, quotations, printed and declared values, each with its subject. */
import type { Finding, Severity, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { symbolOf } from '../model/corpus.ts';
import type { FigureStatement, Statement } from '../model/facts.ts';
import type { ResolvedFigure } from '../model/figure.ts';
import type { Found } from '../model/registry.ts';
import { speakerOf } from '../model/speaker.ts';
import { parseEdtf } from '../reading/edtf.ts';
import { type Interval, show } from '../reading/interval.ts';
import { dimensionOf, sameUnit } from '../reading/unit.ts';
import { isObjection } from './claims.ts';
import { ballotName, briefly, entityName, measureName, oneLine, spoken } from './label.ts';
import { annotationAround } from './stated.ts';

/** People and bodies, or measures and ballots. */
export type Wing = 'people' | 'figures';

/** How a place speaks of its subject. */
export type PlaceRole = 'mention' | 'quote' | 'via' | 'figure' | 'outcome' | 'declared';

/** One place that speaks of a subject. */
export interface Entry {
  wing: Wing;
  /** `entities:id`, `ballots:id`, `measures:…`; of what one article declares for itself, `kind:file#id`. */
  symbol: string;
  role: PlaceRole;
  /** As readers see it. */
  words: string;
  span: Span;
  /** What was found against it. */
  objection?: { severity: Severity; message: string };
  value?: Value;
}

/** What a place says of a measure. */
export interface Value {
  /** Values with one key are about one day and one unit: of those, only one can be true. */
  key: string;
  /** As printed. */
  shown: string;
  interval?: Interval;
  /** The number itself, or the ends of a range. */
  printed?: { from: number; to: number };
  unit?: string;
  /** The day that it holds for, in words, and as a number of days since 1970. */
  asOf?: string;
  day?: number;
  /** Part of a ballot. */
  part?: string;
}

/** What is kept of an article for the list of all subjects. */
export interface Shelf {
  headline?: string;
  /** The dateline in words, and as a number of days since 1970. */
  published?: string;
  day?: number;
  subjects: Subject[];
}

/** One subject as one article has it; over many articles the numbers add up. */
export interface Subject {
  wing: Wing;
  symbol: string;
  name: string;
  /** Of entities as declared; `measure` or `ballot`. */
  type?: string;
  /** Other names, for searching. */
  also: string[];
  mentions: number;
  quotes: number;
  /** Printed and declared values, and the lowest and the highest of them, where they are in one unit. */
  values: number;
  low?: number;
  high?: number;
  unit?: string;
  /** Places that something was found against, and the gravest of what was found. */
  disputed: number;
  worst?: Severity;
  /** Its declaration, where the article has one of its own. */
  declared?: Span;
}

/** What an article keeps on its shelf, subject by subject. */
export function shelfOf(article: Article, findings: readonly Finding[]): Shelf {
  const subjects = new Map<string, Subject>();
  for (const { symbol, role, objection, value, wing } of entriesOf(article, findings)) {
    let subject = subjects.get(symbol);
    if (subject === undefined) {
      subject = blank(wing, symbol, article);
      subjects.set(symbol, subject);
    }
    if (role === 'mention') subject.mentions++;
    else if (role === 'quote') subject.quotes++;
    else if (role !== 'via') subject.values++;
    if (objection) dispute(subject, 1, objection.severity);
    if (value?.printed) widen(subject, value.printed, value.unit);
  }
  const { headline, published } = article.facts;
  const day = article.published?.from;
  return {
    headline,
    published: briefly(published),
    day: Number.isFinite(day) ? day : undefined,
    subjects: [...subjects.values()],
  };
}

/** Every place of an article that speaks of somebody or something, in the order of the facts. */
export function* entriesOf(article: Article, findings: readonly Finding[]): Iterable<Entry> {
  const objections = objectionsOf(article, findings);
  const { facts } = article;
  const entity = (id: string): string => symbolOf(article, 'entities', id);
  const place = (statement: Statement) => ({
    words: oneLine(statement.text),
    span: statement.span,
    objection: objections.get(statement.annotation),
  });
  for (const mention of facts.mentions) {
    yield { wing: 'people', symbol: entity(mention.entity), role: 'mention', ...place(mention) };
  }
  for (const quote of facts.quotes) {
    const speaker = speakerOf(article, quote);
    if (speaker !== undefined) yield { wing: 'people', symbol: entity(speaker), role: 'quote', ...place(quote) };
    if (quote.via !== undefined) yield { wing: 'people', symbol: entity(quote.via), role: 'via', ...place(quote) };
  }
  const printed = new Set<string>();
  for (const figure of facts.figures) {
    const resolved = article.resolve(figure);
    const symbol = resolved && subjectOf(article, resolved);
    if (resolved === undefined || symbol === undefined) continue;
    printed.add(symbol);
    yield { wing: 'figures', symbol, role: 'figure', ...place(figure), value: printedValue(figure, resolved) };
  }
  for (const ballot of facts.ballots) {
    const symbol = symbolOf(article, 'ballots', ballot.ballot);
    const shown = ballot.outcome === undefined ? oneLine(ballot.text) : spoken(ballot.outcome);
    const value = { key: `${symbol}.outcome`, shown, part: 'outcome' };
    yield { wing: 'figures', symbol, role: 'outcome', ...place(ballot), value };
  }
  yield* declaredEntries(article, findings, printed);
}

/** Values that are only declared; what the article prints too is no second statement, unless something is against it. */
function* declaredEntries(
  article: Article,
  findings: readonly Finding[],
  printed: ReadonlySet<string>,
): Iterable<Entry> {
  for (const figure of article.facts.declared.figures) {
    const resolved = article.resolve({ path: figure.id, span: figure.span, at: figure.span, text: '', annotation: -1 });
    const symbol = resolved && subjectOf(article, resolved);
    if (resolved?.interval === undefined || symbol === undefined || resolved.figure?.item !== figure) continue;
    const { start, end } = figure.whole;
    const against = findings.find((each) => isObjection(each) && start <= each.span.start && each.span.end <= end);
    const objection = against && said(against);
    if (printed.has(symbol) && objection === undefined) continue;
    const shown = show(resolved.interval, resolved.unit);
    const { low, high } = resolved.interval;
    const at = resolved.numeral?.value;
    const printedAs = at === undefined ? { from: low, to: high } : { from: at, to: at };
    const value = { ...sayingOf(resolved, resolved.interval), shown, printed: printedAs };
    yield { wing: 'figures', symbol, role: 'declared', words: shown, span: resolved.span, objection, value };
  }
}

function printedValue(figure: FigureStatement, resolved: ResolvedFigure): Value {
  const { reading } = figure;
  const telling = reading && reading.factor === undefined && !reading.vague ? reading : undefined;
  const shown = oneLine(figure.text);
  const value = { ...sayingOf(resolved, telling?.interval), shown };
  if (telling === undefined || !isIn(telling.unit, resolved.unit)) return value;
  return { ...value, printed: telling.range ?? { from: telling.value, to: telling.value } };
}

/** Whether a number that is printed in one unit, or in none, is one of another unit: nouns that are counted may differ. */
function isIn(printed: string | undefined, declared: string | undefined): boolean {
  if (printed === undefined || declared === undefined || sameUnit(printed, declared)) return true;
  return dimensionOf(printed) === 'count' && dimensionOf(declared) === 'count';
}

function sayingOf(resolved: ResolvedFigure, interval: Interval | undefined): Omit<Value, 'shown'> {
  const { key, label, unit, asOf, part, ballot } = resolved;
  const when = asOf ?? ballot?.item.held;
  return { key: key ?? label, interval, unit, asOf: briefly(when), day: dayOf(when), part };
}

/** The first day of an EDTF date. */
function dayOf(edtf: string | undefined): number | undefined {
  const from = edtf === undefined ? undefined : parseEdtf(edtf)?.from;
  return Number.isFinite(from) ? from : undefined;
}

/** What a figure is about: the ballot that it is a part of, or what it measures; absent where nobody else can mean it. */
function subjectOf(article: Article, { ballot, measure }: ResolvedFigure): string | undefined {
  if (ballot) return symbolOf(article, 'ballots', ballot.item.id);
  return measure === undefined ? undefined : `measures:${measure}`;
}

/** The gravest objection to each annotation. */
function objectionsOf(article: Article, findings: readonly Finding[]): Map<number, Entry['objection']> {
  const objections = new Map<number, Entry['objection']>();
  for (const finding of findings) {
    if (!isObjection(finding)) continue;
    const index = annotationAround(article, finding.span);
    if (index === undefined) continue;
    if (finding.severity === 'error' || !objections.has(index)) objections.set(index, said(finding));
  }
  return objections;
}

function said({ severity, message }: Finding): { severity: Severity; message: string } {
  return { severity, message };
}

/** A subject of which nothing is counted yet. */
function blank(wing: Wing, symbol: string, article: Article): Subject {
  const counts = { mentions: 0, quotes: 0, values: 0, disputed: 0 };
  const kind = symbol.slice(0, symbol.indexOf(':'));
  const id = idOf(symbol);
  if (kind === 'entities') {
    const found = article.scope.entity(id);
    const { type, aliases = [] } = found?.item ?? {};
    const declared = ownPlace(article, found);
    return { wing, symbol, name: entityName(article, id), type, also: aliases, ...counts, declared };
  }
  if (kind === 'ballots') {
    const declared = ownPlace(article, article.scope.ballot(id));
    return { wing, symbol, name: ballotName(article, id), type: 'ballot', also: [], ...counts, declared };
  }
  const resolved = resolvedBySymbol(article, symbol);
  const name = resolved ? measureName(article, resolved) : spoken(id);
  return { wing, symbol, name, type: 'measure', also: [], ...counts, declared: ownPlace(article, resolved?.figure) };
}

function ownPlace(article: Article, found: Found | undefined): Span | undefined {
  return found?.file === article.file && found.item.id !== '' ? found.item.span : undefined;
}

/** The id in a symbol, without the file that declares it for itself. */
export function idOf(symbol: string): string {
  return symbol.slice(Math.max(symbol.indexOf(':'), symbol.lastIndexOf('#')) + 1);
}

function resolvedBySymbol(article: Article, symbol: string): ResolvedFigure | undefined {
  const measure = symbol.slice(symbol.indexOf(':') + 1);
  const printed = article.figures.find((each) => each?.ballot === undefined && each?.measure === measure);
  if (printed) return printed;
  for (const { id, span } of article.facts.declared.figures) {
    const resolved = article.resolve({ path: id, span, at: span, text: '', annotation: -1 });
    if (resolved?.measure === measure) return resolved;
  }
  return undefined;
}

/** Counts disputed places. */
export function dispute(
  subject: Pick<Subject, 'disputed' | 'worst'>,
  places: number,
  worst: Severity | undefined,
): void {
  subject.disputed += places;
  if (worst === 'error' || subject.worst === undefined) subject.worst = worst;
}

/** Takes a value into the ends of a subject, as long as all are in one unit. */
export function widen(
  subject: Pick<Subject, 'low' | 'high' | 'unit'>,
  { from, to }: { from: number; to: number },
  unit: string | undefined,
): void {
  if (subject.low === undefined || subject.high === undefined) {
    Object.assign(subject, { low: from, high: to, unit });
  } else if (subject.unit === unit) {
    subject.low = Math.min(subject.low, from);
    subject.high = Math.max(subject.high, to);
  }
}
