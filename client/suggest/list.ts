/** The list under review, as far as it needs no editor: what follows what, what is alike, what was rejected and where that is now. */
import type { Kind } from '../spans.ts';

/** As much of an offer as is needed here; offsets into the document. */
export interface Listing {
  key: string;
  kind: Kind | 'head';
  start: number;
  end: number;
  text: string;
  mapping: string;
  confidence: number;
  asks: boolean;
}

/** Words that somebody decided about. */
export interface Decided {
  kind: Kind | 'head';
  start: number;
  end: number;
  text: string;
}

/** One stretch of a document that was replaced: its offsets before, and the length of what stands there now. */
export interface Change {
  start: number;
  end: number;
  length: number;
}

/** Some offers that can be decided about at once. */
export interface Choice {
  what: 'like' | 'kind' | 'sure' | 'unsure' | 'all';
  /** Of `kind`. */
  kind?: Kind | 'head';
  /** Of `sure` and `unsure`, in per cent. */
  limit?: number;
  keys: string[];
}

/**
 * A stretch after a change. What is put in right before its first character pushes it on and what is put in right behind
 * its last one stays outside, so that brackets around it never become a part of it.
 */
export function moved<T extends { start: number; end: number }>(stretch: T, change: Change): T {
  const shift = change.length - (change.end - change.start);
  const start = stretch.start >= change.end ? stretch.start + shift : Math.min(stretch.start, change.start);
  const end =
    stretch.end <= change.start
      ? stretch.end
      : stretch.end >= change.end
        ? stretch.end + shift
        : change.start + change.length;
  return { ...stretch, start, end: Math.max(start, end) };
}

/** The same over the changes of one event, which all count in the text before it. */
export function movedBy<T extends { start: number; end: number }>(stretch: T, changes: readonly Change[]): T {
  return [...changes].sort((a, b) => b.start - a.start).reduce(moved, stretch);
}

/** Offers without those that were rejected: the same words in the same place for the same thing. */
export function remaining<T extends Listing>(offers: readonly T[], rejected: readonly Decided[]): T[] {
  return offers.filter(
    ({ kind, text, start, end }) =>
      !rejected.some((each) => each.kind === kind && each.text === text && each.start < end && start < each.end),
  );
}

/**
 * Where to go on: the first of what followed in the list before that is still there, else the first behind the place, else
 * the last.
 */
export function following<T extends Listing>(
  offers: readonly T[],
  before: readonly string[],
  at: number,
): T | undefined {
  const byKey = new Map(offers.map((offer) => [offer.key, offer]));
  for (const key of before) {
    const offer = byKey.get(key);
    if (offer) return offer;
  }
  return offers.find(({ start }) => start >= at) ?? offers.at(-1);
}

/** The next or previous one, around the ends. */
export function stepped<T extends Listing>(offers: readonly T[], current: T | undefined, by: 1 | -1): T | undefined {
  const at = offers.findIndex(({ key }) => key === current?.key);
  if (at < 0) return offers[by === 1 ? 0 : offers.length - 1];
  return offers[(at + by + offers.length) % offers.length];
}

/** So many rows are listed at once: an editor sends and draws all of a list whenever one of them goes. */
const mostRows = 300;

/** The offers that are listed: all, or of very many those around the current one, more of them behind it than before. */
export function listed<T extends Listing>(offers: readonly T[], current: T | undefined): T[] {
  const at = offers.findIndex(({ key }) => key === current?.key);
  const from = Math.max(0, Math.min(at - mostRows / 3, offers.length - mostRows));
  return offers.slice(from, from + mostRows);
}

/** Thresholds that are offered, in per cent. */
const limits = [95, 90, 80, 70];

/**
 * What can be decided about at once: those like the current one first. Choices of one offer, and those that come to the
 * same as an earlier one, are left out.
 */
export function choices(
  offers: readonly Listing[],
  current: Listing | undefined,
  decision: 'accept' | 'reject',
): Choice[] {
  const open = decision === 'accept' ? offers.filter(({ asks }) => !asks) : [...offers];
  const keysOf = (some: readonly Listing[]): string[] => some.map(({ key }) => key);
  const found: Choice[] = [];
  if (current) found.push({ what: 'like', keys: keysOf(open.filter((each) => isLike(each, current))) });
  for (const kind of new Set(open.map((each) => each.kind))) {
    found.push({ what: 'kind', kind, keys: keysOf(open.filter((each) => each.kind === kind)) });
  }
  for (const limit of limits) {
    const isSure = ({ confidence }: Listing): boolean => Math.round(confidence * 100) >= limit;
    found.push(
      decision === 'accept'
        ? { what: 'sure', limit, keys: keysOf(open.filter(isSure)) }
        : { what: 'unsure', limit, keys: keysOf(open.filter((each) => !isSure(each))) },
    );
  }
  found.push({ what: 'all', keys: keysOf(open) });
  const seen = new Set<string>();
  return found.filter(({ keys, what }) => {
    const same = keys.join();
    if (keys.length < (what === 'like' ? 2 : 1) || seen.has(same)) return false;
    // Everything is always named so, whatever else it is.
    if (what !== 'all' && what !== 'like' && keys.length === open.length) return false;
    seen.add(same);
    return true;
  });
}

/** The same thing said in the same way: one person's mentions, one speaker's words, one printed number. */
function isLike(one: Listing, other: Listing): boolean {
  if (one.kind !== other.kind || one.mapping !== other.mapping) return false;
  return one.kind === 'entity' || one.kind === 'quote' || one.kind === 'aside' || one.text === other.text;
}

/** One line of so many characters at most, with whole words of both ends. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const tail = Math.floor(most / 3);
  const head = line.slice(0, most - tail - 3);
  return `${head.replace(/ \S*$/, '')} … ${line.slice(-tail).replace(/^\S* /, '')}`;
}
