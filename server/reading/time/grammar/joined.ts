/**
 * Joins expressions: a day and its time of day, the two ends of a range, days that share a year.
 */

import { type Hit, type Meaning, withYearOf } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { dateAt } from './date.ts';
import { withClock } from './daytime.ts';
import { yearOnly } from './named.ts';
import { isOwned } from './year.ts';

export type Reader = (t: Tokens, i: number) => Hit | undefined;

/** A range or list from two expressions, or the first one with its time of day. */
export function joined(t: Tokens, hit: Hit, atomAt: Reader): Hit | undefined {
  const timed = withClock(t, hit);
  if (hit.apart || timed.apart) return timed;
  const between = t.role(hit.from - 1) === 'between' && t.role(timed.to) === 'and';
  const role = t.role(timed.to);
  const ranged = between || role === 'to' || role === 'until' || t.isHyphen(timed.to);
  if (ranged) return range(t, timed, atomAt) ?? timed;
  return role === 'and' ? (sharedYear(t, timed) ?? timed) : timed;
}

function range(t: Tokens, first: Hit, atomAt: Reader): Hit | undefined {
  if (!rank(first.meaning)) return undefined;
  const second = atomAt(t, first.to + 1);
  if (!second || !rank(second.meaning)) return undefined;
  // A dash between words may end one thought and begin another.
  if (t.isHyphen(first.to) && (rank(first.meaning) !== rank(second.meaning) || isOwned(t, second.to))) return undefined;
  const end = withClock(t, second);
  if (end.apart) return undefined;
  return {
    from: first.from,
    to: end.to,
    meaning: { is: 'range', from: first.meaning, to: end.meaning },
    pieces: [
      { ...first, meaning: withYearOf(first.meaning, end.meaning) },
      { from: first.to + 1, to: end.to, meaning: end.meaning, ...(end.claim ? { claim: end.claim } : {}) },
    ],
    ...(first.claim ? { claim: first.claim } : {}),
  };
}

/** "3 May and 10 June 2023", "March and early April 2024": the first takes the year of the second. */
function sharedYear(t: Tokens, first: Hit): Hit | undefined {
  const { meaning } = first;
  if (meaning.is !== 'date' || !meaning.day || meaning.year !== undefined || meaning.shift !== undefined)
    return undefined;
  const second = dateAt(t, first.to + 1);
  if (second?.meaning.is !== 'date' || !second.meaning.day || second.claim || second.meaning.year === undefined)
    return undefined;
  const shared: Meaning = { ...meaning, ...yearOnly(second.meaning) };
  return {
    from: first.from,
    to: second.to,
    meaning: { is: 'list', of: [shared, second.meaning] },
    pieces: [{ ...first, meaning: shared }, second],
    ...(first.claim ? { claim: first.claim } : {}),
  };
}

/** Kinds that may stand at the two ends of one range. */
function rank(meaning: Meaning): number {
  switch (meaning.is) {
    case 'date':
      return meaning.day ? 1 : 2;
    case 'monthDay':
      return 1;
    case 'weekday':
      return 3;
    case 'day':
    case 'unit':
    case 'holiday':
    case 'part':
    case 'season':
      return 4;
    case 'year':
    case 'decade':
    case 'century':
      return 5;
    case 'clock':
      return meaning.on ? 1 : 0;
    default:
      return 0;
  }
}
