/**
 * The grammar's front: tries every kind of expression at a token and keeps the longest. No step looks further than a fixed
 * number of tokens, so the whole is linear.
 */

import { isWeekdayName } from '../guards.ts';
import type { Hit } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { withDayPart } from './daytime.ts';
import { joined } from './joined.ts';
import { readersAt } from './readers.ts';

/** The expression of time that begins at this token, or undefined. */
export function expressionAt(t: Tokens, i: number): Hit | undefined {
  const first = atomAt(t, i);
  if (!first) return undefined;
  return joined(t, first, atomAt) ?? first;
}

function atomAt(t: Tokens, i: number): Hit | undefined {
  const readers = readersAt(t, i);
  if (!readers) return undefined;
  let best: Hit | undefined;
  for (const reader of readers) {
    const hit = reader(t, i);
    if (hit && (!best || hit.to > best.to)) best = hit;
  }
  if (best?.meaning.is === 'weekday' && best.to === i + 1 && isWeekdayName(t, i, best.to)) return undefined;
  return best && withDayPart(t, best);
}
