/**
 * Two articles side by side where they are about the same thing: quotations word by word, figures with what their prints
 * allow, votes and dates. What was found between the two is always among it.
 */
import type { Finding, Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import { meetings, placesIn } from './compare/meetings.ts';
import { against, type Pair, pairOf } from './compare/pair.ts';
import { type Place, placeAt, together } from './compare/place.ts';
import { inWords } from './label.ts';

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

/** What is asked for: the places that were chosen on either side. */
export interface Asked {
  left?: Span;
  right?: Span;
}

const mostPairs = 200;
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
