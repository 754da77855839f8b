/**
 * Small expressions that need no file of their own: "recently", "the 9th", "the turn of the year".
 */

import { isClosedClass } from '../guards.ts';
import type { Hit } from '../meaning.ts';
import { dayOfMonth } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { whichShift } from './named.ts';

export function recently(_: Tokens, i: number): Hit {
  return { from: i, to: i + 1, meaning: { is: 'vague', from: -120, to: 0 } };
}

/** "On the 9th", "until the 20th of next month". */
export function monthDay(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  const day = dayOfMonth(t, the ? i + 1 : i);
  if (!day) return undefined;
  const of = t.says(day.to, 'day') ? day.to + 1 : day.to;
  if (t.role(of) === 'of' && day.said !== 'digits') {
    const at = t.role(of + 1) === 'the' ? of + 2 : of + 1;
    const shift = whichShift(t.role(at));
    const month = shift === undefined ? at : at + 1;
    if (t.word(month).unit !== 'month' || t.word(month).plural || (shift === undefined && at === of + 1))
      return undefined;
    return {
      from: i,
      to: month + 1,
      meaning: { is: 'monthDay', day: day.value, ...(shift === undefined ? {} : { shift }) },
    };
  }
  if (!the || day.said !== 'ordinal' || !dayCues.has(t.role(i - 1) ?? '')) return undefined;
  if (t.isWord(day.to) && !isClosedClass(t, day.to)) return undefined;
  return { from: i, to: day.to, meaning: { is: 'monthDay', day: day.value } };
}

const dayCues = new Set(['to', 'on', 'until', 'by', 'from', 'before', 'after', 'since', 'between']);

/** "The turn of the year", "the turn of the century". */
export function turnOfYear(t: Tokens, i: number): Hit | undefined {
  if (t.role(i + 1) !== 'turn' || t.role(i + 2) !== 'of' || t.role(i + 3) !== 'the') return undefined;
  return t.word(i + 4).unit === 'year' ? { from: i, to: i + 5, meaning: { is: 'date', month: 1 } } : undefined;
}
