/**
 * Two articles side by side where they are about the same thing: quotations word by word, figures with what their prints
 * allow, votes and dates. What was found between the two is always among it.
 */
import type { Finding, Related, Span } from '../language/finding.ts';
import type { Kind } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { symbolOf } from '../model/corpus.ts';
import type { FigureStatement } from '../model/facts.ts';
import type { ResolvedFigure } from '../model/figure.ts';
import { speakerOf } from '../model/speaker.ts';
import { type Interval, meets, show } from '../reading/interval.ts';
import { diffWords, longestCommonRun, shingles, type Word, wordsOf } from '../reading/words.ts';
import { ballotName, entityName, inWords, measureName, spoken } from './label.ts';
import { type Stated, statedAround, statedIn } from './stated.ts';

export interface Comparison {
  left: Side;
  right: Side;
  pairs: Pair[];
  /** More pairs were found than are given. */
  cut: boolean;
}

/** An article, as its readers know it. */
export interface Side {
  file: string;
  headline?: string;
  publisher?: string;
  published?: string;
}

export type PairKind = 'quote' | 'figure' | 'ballot' | 'date' | 'entity' | 'claim' | 'declaration';

/** One thing that both speak of. */
export interface Pair {
  kind: PairKind;
  /** Whose words, what is counted, which vote or event. */
  about: string;
  verdict: 'contradicts' | 'same' | 'differs' | 'another-day';
  /** Why, in a sentence. */
  reason: string;
  /** Findings between the two, with their arithmetic. */
  findings: { rule: string; severity: Finding['severity']; message: string; arithmetic?: string }[];
  left: Half;
  right: Half;
  /** What it was asked for. */
  asked?: boolean;
}

/** One side of a pair. */
export interface Half {
  span: Span;
  /** The words, in stretches that both have and that only this side has. */
  parts: { text: string; own: boolean }[];
  /** Speaker of a quotation; a declaration says so. */
  by?: string;
  /** The day that it holds for, or was said on, in words. */
  when?: string;
  /** What the print allows, with its unit; and as numbers, to be drawn. */
  allows?: string;
  interval?: Interval;
}

/** What is asked for: the places that were chosen on either side. */
export interface Asked {
  left?: Span;
  right?: Span;
}

const mostPairs = 200;
/** Of longer prints the beginning is compared; of articles with more statements of a kind, the first. */
const longest = 2000;
const mostStatements = 500;

/** Everything that two articles both speak of; within one article, its statements with each other. What was asked for leads. */
export function compare(left: Article, right: Article, findings: readonly Finding[], asked: Asked = {}): Comparison {
  const pairs = new Map<string, Pair>();
  const take = (one: Place, other: Place, finding?: Finding): void => {
    const name = `${one.span.start}:${one.span.end} ${other.span.start}:${other.span.end}`;
    let pair = pairs.get(name);
    if (pair === undefined) {
      pair = pairOf(left, right, one, other);
      pairs.set(name, pair);
    }
    if (finding) against(pair, left.file, finding);
  };
  const places = { left: placesIn(left), right: placesIn(right) };
  for (const finding of findings) {
    const there = finding.file === left.file ? right : finding.file === right.file ? left : undefined;
    const sides = finding.related.filter(({ file }) => file === there?.file);
    const [first, ...more] = sides;
    if (there === undefined || first === undefined) continue;
    const own = placeAt(there === right ? left : right, finding.span);
    const alone = placeAt(there, first.span);
    // Several places that together say otherwise, such as the parts of a sum, are one side; so is a claim's own mapping.
    const itself = finding.file === first.file && isSame(alone.span, own.span);
    const other = more.length === 0 && !itself ? alone : together(sides);
    if (there === right) take(own, other, finding);
    else take(other, own, finding);
  }
  const meant = [asked.left && placeAt(left, asked.left), asked.right && placeAt(right, asked.right)] as const;
  const isAsked = (pair: Pair): boolean =>
    (asked.left !== undefined || asked.right !== undefined) &&
    isAt(pair.left.span, asked.left, meant[0]) &&
    isAt(pair.right.span, asked.right, meant[1]);
  if (meant[0] && meant[1] && ![...pairs.values()].some(isAsked)) take(meant[0], meant[1]);
  for (const [one, other] of meetings(left, right, places)) {
    if (pairs.size >= 2 * mostPairs) break;
    take(one, other);
  }
  const all = [...pairs.values()].filter(isTelling).map((pair) => ({ ...pair, asked: isAsked(pair) || undefined }));
  all.sort((a, b) => rankOf(a) - rankOf(b) || a.left.span.start - b.left.span.start);
  return {
    left: sideOf(left),
    right: sideOf(right),
    pairs: all.slice(0, mostPairs),
    cut: all.length > mostPairs,
  };
}

/** A statement, a declared value, or words that are neither. */
interface Place {
  span: Span;
  text: string;
  stated?: Stated;
  resolved?: ResolvedFigure;
}

/** What may meet by its subject. */
interface Places {
  quotes: { place: Place; words: readonly Word[]; speaker?: string }[];
  bySubject: Map<string, Place[]>;
}

function placesIn(article: Article): Places {
  const quotes: Places['quotes'] = [];
  const bySubject = new Map<string, Place[]>();
  const counts: Record<string, number> = {};
  const put = (subject: string | undefined, place: Place): void => {
    if (subject === undefined) return;
    const list = bySubject.get(subject);
    if (list) list.push(place);
    else bySubject.set(subject, [place]);
  };
  for (const stated of statedIn(article)) {
    const { kind, statement } = stated;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (counts[kind] > mostStatements) continue;
    const place: Place = { span: statement.span, text: statement.text.slice(0, longest), stated };
    if (kind === 'quote') quotes.push({ place, words: wordsOf(place.text), speaker: speakerOf(article, statement) });
    else if (kind === 'figure') {
      const resolved = article.resolve(statement);
      put(resolved && `figure ${resolved.measure}`, { ...place, resolved });
    } else if (kind === 'ballot') put(`ballot ${symbolOf(article, 'ballots', statement.ballot)}`, place);
    else if (kind === 'date' && statement.event !== undefined)
      put(`date ${symbolOf(article, 'events', statement.event)}`, place);
    else if (kind === 'claim') put(`claim ${statement.claim}`, place);
  }
  for (const { id, span } of article.facts.declared.figures) {
    const resolved = article.resolve({ path: id, span, at: span, text: '', annotation: -1 });
    if (resolved?.measure === undefined || resolved.interval === undefined || !article.registry) continue;
    put(`figure ${resolved.measure}`, declaredPlace(resolved));
  }
  return { quotes, bySubject };
}

/** Pairs of places that speak of one thing; within one article each two once. */
function* meetings(left: Article, right: Article, places: { left: Places; right: Places }): Iterable<[Place, Place]> {
  const within = left.file === right.file;
  for (const [one, other] of utterances(places.left.quotes, places.right.quotes)) {
    if (!within || one.span.start < other.span.start) yield [one, other];
  }
  for (const [subject, own] of places.left.bySubject) {
    for (const one of own) {
      for (const other of places.right.bySubject.get(subject) ?? []) {
        if (!comparable(one, other)) continue;
        if (!within || one.span.start < other.span.start) yield [one, other];
      }
    }
  }
}

/** Parts of one ballot are one subject, yet only the same part is the same thing. */
function comparable(one: Place, other: Place): boolean {
  return one.resolved?.part === other.resolved?.part && one.resolved?.unit === other.resolved?.unit;
}

/** Runs of words that two prints of one utterance are sure to share, and what tells them from a turn of phrase. */
const run = 4;
const leastShared = 5;

function* utterances(left: Places['quotes'], right: Places['quotes']): Iterable<[Place, Place]> {
  const byRun = new Map<string, Set<number>>();
  for (const [index, { words }] of right.entries()) {
    for (const each of shingles(words, run)) {
      const list = byRun.get(each);
      if (list === undefined) byRun.set(each, new Set([index]));
      else if (list.size < 20) list.add(index);
    }
  }
  for (const { place, words, speaker } of left) {
    const met = new Set(shingles(words, run).flatMap((each) => [...(byRun.get(each) ?? [])]));
    for (const index of met) {
      const other = right[index]!;
      const shared = longestCommonRun(words, other.words).length;
      const shorter = Math.min(words.length, other.words.length);
      const least = speaker === other.speaker ? Math.min(leastShared, Math.ceil(shorter / 2)) : 2 * leastShared;
      if (shared >= least) yield [place, other.place];
    }
  }
}

function pairOf(left: Article, right: Article, one: Place, other: Place): Pair {
  const declared = one.resolved || other.resolved ? 'figure' : 'declaration';
  const kind = one.stated?.kind ?? other.stated?.kind ?? declared;
  const halves = { left: halfOf(left, one), right: halfOf(right, other) };
  const about = aboutOf(left, one) ?? aboutOf(right, other) ?? '';
  if (kind === 'figure') return { kind, about, ...figures(one, other, halves), findings: [] };
  if (kind === 'quote') return { kind, about, ...quotes(one, other, halves), findings: [] };
  const said = kind === 'ballot' ? [outcomeOf(one), outcomeOf(other)] : [halves.left.when, halves.right.when];
  const [here, there] = said.map((each) => spoken(each ?? '') || 'nothing');
  const verdict = said[0] === said[1] ? 'same' : 'differs';
  const reason = verdict === 'same' ? 'Both say the same of it' : `${here} on the left, ${there} on the right`;
  return { kind, about, verdict, reason, findings: [], ...halves };
}

/** Whether two prints are in the same words of the same speaker. */
function quotes(one: Place, other: Place, { left, right }: Record<'left' | 'right', Half>) {
  const { parts, changed } = differing(one.text, other.text);
  const speakers = left.by !== undefined && right.by !== undefined && left.by !== right.by;
  const verdict: Pair['verdict'] = speakers || changed ? 'differs' : 'same';
  const reason = speakers
    ? `Given to ${left.by} on the left, to ${right.by} on the right`
    : changed
      ? 'Not in the same words'
      : 'Word for word the same';
  return { verdict, reason, left: { ...left, parts: parts.left }, right: { ...right, parts: parts.right } };
}

/** Whether two values can both be true, as far as their prints say; what is wrong about them is for findings to say. */
function figures(one: Place, other: Place, halves: Record<'left' | 'right', Half>) {
  const [a, b] = [halves.left.interval, halves.right.interval];
  const [here, there] = [one.resolved?.key, other.resolved?.key];
  const meeting = a !== undefined && b !== undefined && meets(a, b);
  const apart = a !== undefined && b !== undefined && !meeting;
  const another = here !== undefined && there !== undefined && here !== there;
  const verdict: Pair['verdict'] = meeting ? 'same' : another ? 'another-day' : apart ? 'differs' : 'same';
  const reason = meeting
    ? `${halves.left.allows} and ${halves.right.allows} meet: both can be true`
    : another
      ? 'Not as of one day, so both can be true'
      : apart
        ? `${halves.left.allows} and ${halves.right.allows} do not meet`
        : 'No number could be read on one side';
  return { verdict, reason, ...halves };
}

function halfOf(article: Article, { span, text, stated, resolved }: Place): Half {
  const half: Half = { span, parts: [{ text, own: false }] };
  if (stated?.kind === 'quote') {
    const speaker = speakerOf(article, stated.statement);
    return {
      ...half,
      by: speaker === undefined ? undefined : entityName(article, speaker),
      when: inWords(stated.statement.said),
    };
  }
  if (stated?.kind === 'date') {
    const said = stated.statement.edtf.map((each) => inWords(each)).join(', ');
    return { ...half, when: said || inWords(stated.statement.reading?.readings[0]) };
  }
  if (stated?.kind === 'figure' || resolved) {
    const reading = stated?.kind === 'figure' ? readingOf(stated.statement) : undefined;
    const interval = reading?.interval ?? resolved?.interval;
    const unit = reading?.unit ?? resolved?.unit;
    const when = inWords(resolved?.asOf ?? resolved?.ballot?.item.held);
    return { ...half, interval, allows: interval && show(interval, unit), when };
  }
  return half;
}

function readingOf({ reading }: FigureStatement) {
  return reading && reading.factor === undefined && !reading.vague ? reading : undefined;
}

function aboutOf(article: Article, { stated, resolved }: Place): string | undefined {
  switch (stated?.kind) {
    case 'quote': {
      const speaker = speakerOf(article, stated.statement);
      return speaker === undefined ? undefined : entityName(article, speaker);
    }
    case 'ballot':
      return ballotName(article, stated.statement.ballot);
    case 'date': {
      const { event } = stated.statement;
      return event === undefined ? undefined : (article.scope.event(event)?.item.name ?? spoken(event));
    }
    case 'claim':
      return article.scope.claim(stated.statement.claim)?.item.text ?? spoken(stated.statement.claim);
    case 'entity':
      return entityName(article, stated.statement.entity);
    default:
      return resolved && measureName(article, resolved);
  }
}

function outcomeOf({ stated }: Place): string | undefined {
  return stated?.kind === 'ballot' ? stated.statement.outcome : undefined;
}

/** Both texts in stretches: what both have, and what only one has. */
function differing(one: string, other: string) {
  const parts: Record<'left' | 'right', Half['parts']> = { left: [], right: [] };
  let [left, right] = [0, 0];
  let changed = false;
  for (const { kind, before, after } of diffWords(one, other)) {
    if (kind === 'same') {
      left = push(parts.left, one, left, before?.end ?? left, false);
      right = push(parts.right, other, right, after?.end ?? right, false);
      continue;
    }
    changed = true;
    if (before) {
      left = push(parts.left, one, left, before.start, false);
      left = push(parts.left, one, left, before.end, true);
    }
    if (after) {
      right = push(parts.right, other, right, after.start, false);
      right = push(parts.right, other, right, after.end, true);
    }
  }
  push(parts.left, one, left, one.length, false);
  push(parts.right, other, right, other.length, false);
  return { parts, changed };
}

function push(parts: Half['parts'], text: string, from: number, to: number, own: boolean): number {
  const cut = text.slice(from, to);
  const last = parts.at(-1);
  if (cut === '') return Math.max(from, to);
  if (last?.own === own) last.text += cut;
  else parts.push({ text: cut, own });
  return to;
}

/** A name inside a quotation is not what is asked for. */
const telling: readonly Kind[] = ['quote', 'figure', 'date', 'ballot', 'claim'];

/** What stands at a place that a finding, or somebody, points at. */
function placeAt(article: Article, span: Span): Place {
  const stated = statedAround(article, span, telling) ?? statedAround(article, span);
  if (stated) {
    const { statement, kind } = stated;
    const resolved = kind === 'figure' ? article.resolve(statement) : undefined;
    return { span: statement.span, text: statement.text.slice(0, longest), stated, resolved };
  }
  const path = declaredPathAt(article, span);
  const resolved = path === undefined ? undefined : article.resolve({ path, span, at: span, text: '', annotation: -1 });
  if (resolved?.interval) return declaredPlace(resolved);
  return { span, text: article.document.text.slice(span.start, Math.min(span.end, span.start + longest)) };
}

/** The path to the declared figure, or part of a ballot, that a span lies in. */
function declaredPathAt({ facts: { declared } }: Article, span: Span): string | undefined {
  const holds = ({ start, end }: Span): boolean => start <= span.start && span.end <= end;
  const figure = declared.figures.find(({ whole }) => holds(whole));
  if (figure) return figure.id;
  const ballot = declared.ballots.find(({ whole }) => holds(whole));
  if (ballot === undefined) return undefined;
  const parts = Object.entries(ballot.at).filter(([, at]) => holds(at));
  const part = parts.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0]?.[0];
  return part === undefined ? undefined : `${ballot.id}.${part.replace(/^options\./, '')}`;
}

/** What findings say of places that are one side together: a line each. */
function together(sides: readonly Related[]): Place {
  const text = sides.map(({ message }) => message.replace(/ here$/, '')).join('\n');
  return { span: sides[0]!.span, text };
}

function declaredPlace(resolved: ResolvedFigure): Place {
  return { span: resolved.span, text: resolved.interval ? show(resolved.interval, resolved.unit) : '', resolved };
}

/** Puts a finding to a pair; of the two that a rule has of one pair, the left side's. */
function against(pair: Pair, left: string, { rule, severity, message, arithmetic, file }: Finding): void {
  const known = pair.findings.findIndex((each) => each.rule === rule);
  if (known >= 0 && file !== left) return;
  const told = { rule, severity, message, arithmetic };
  if (known >= 0) pair.findings[known] = told;
  else pair.findings.push(told);
  if (severity === 'info') return;
  pair.verdict = 'contradicts';
  pair.reason = arithmetic ?? message;
}

/** A name that both have says nothing, unless something was found about it. */
function isTelling({ kind, findings }: Pair): boolean {
  return kind !== 'entity' || findings.length > 0;
}

/** Whether a half is where somebody asked, or what stands around that place. */
function isAt(half: Span, asked: Span | undefined, meant: Place | undefined): boolean {
  if (asked === undefined) return true;
  return (half.start < asked.end && asked.start < half.end) || (meant !== undefined && isSame(half, meant.span));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function rankOf({ asked, verdict }: Pair): number {
  return (asked ? 0 : 10) + ['contradicts', 'differs', 'another-day', 'same'].indexOf(verdict);
}

function sideOf({ file, facts }: Article): Side {
  const { headline, publisher, published } = facts;
  return { file, headline, publisher, published: inWords(published) };
}
