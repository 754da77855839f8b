/**
 * Weekdays: "next Wednesday", "Wednesday week", "Wednesday of next week"; and what stands at the end of such a phrase.
 */

import { isClosedClass } from '../guards.ts';
import type { Hit } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { weekdayAt, whichOf } from './named.ts';
import { unitShift } from './which.ts';

/** Last, next and this Wednesday; "Wednesday week", "Wednesday of next week", "the following Wednesday". */
export function weekdayExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  let at = the ? i + 1 : i;
  let role = t.role(at);
  if (role === 'this' && (t.role(at + 1) === 'coming' || t.role(at + 1) === 'past')) role = t.role(++at);
  const which = whichOf(role);
  const follows = role === 'following' || (the && role === 'next');
  const precedes = role === 'previous';
  if (which || follows) at++;
  const weekday = weekdayAt(t, at);
  if (!weekday || weekday.short) return undefined;
  const { to } = weekday;
  const day = weekday.weekday;
  // "Every Wednesday", "on a Wednesday": no day of its own.
  const before = t.role(at - 1);
  if ((before === 'each' || before === 'a') && !t.trusted) return undefined;
  if (follows || precedes)
    return { from: i, to, meaning: { is: 'vague', from: precedes ? -14 : 0, to: precedes ? 0 : 14 } };
  if (which) return { from: i, to, meaning: { is: 'weekday', weekday: day, which } };
  if (the) {
    // "The Wednesday before last", "the Monday after next".
    const role = t.role(to);
    if ((role === 'before' && t.role(to + 1) === 'last') || (role === 'after' && t.role(to + 1) === 'next')) {
      return {
        from: i,
        to: to + 2,
        meaning: {
          is: 'weekday',
          weekday: day,
          which: role === 'before' ? 'last' : 'next',
          beyond: role === 'before' ? -7 : 7,
        },
      };
    }
    // "The Friday after" something told.
    if ((role === 'before' || role === 'after') && isAnaphorEnd(t, to + 1)) {
      return { from: i, to: to + 1, meaning: { is: 'vague', from: -14, to: 14 } };
    }
    return undefined;
  }
  const of = t.role(to) === 'of' ? to + 1 : to;
  const shift = unitShift(t.role(of) ?? '');
  if (shift !== undefined && t.word(of + 1).unit === 'week' && !t.word(of + 1).plural) {
    return { from: i, to: of + 2, meaning: { is: 'weekday', weekday: day, weeks: shift } };
  }
  const { unit } = t.word(to);
  if ((unit === 'week' || unit === 'fortnight') && !t.word(to).plural && isEnd(t, to + 1)) {
    return { from: i, to: to + 1, meaning: { is: 'weekday', weekday: day, beyond: unit === 'week' ? 7 : 14 } };
  }
  if (t.role(to) === 'after' && t.role(to + 1) === 'next') {
    return { from: i, to: to + 2, meaning: { is: 'weekday', weekday: day, which: 'next', beyond: 7 } };
  }
  if (t.role(to) === 'last' && isEnd(t, to + 1))
    return { from: i, to: to + 1, meaning: { is: 'weekday', weekday: day, which: 'last' } };
  return { from: i, to, meaning: { is: 'weekday', weekday: day } };
}

export function plainWeekday(t: Tokens, i: number): Hit | undefined {
  const weekday = weekdayAt(t, i);
  return weekday && !weekday.short
    ? { from: i, to: weekday.to, meaning: { is: 'weekday', weekday: weekday.weekday } }
    : undefined;
}

export function isEnd(t: Tokens, i: number): boolean {
  return !t.isWord(i) || isClosedClass(t, i) || t.role(i) === 's';
}

const subjects = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'this',
  'that',
  'these',
  'those',
  'our',
  'my',
  'us',
]);

/** "The day before." but not "the day before the vote". */
export function isAnaphorEnd(t: Tokens, i: number): boolean {
  return isEnd(t, i) && !subjects.has(t.lower(i)) && !t.isNumber(i);
}
