/**
 * Days and stretches by their place: "the first Monday in May", "the week of 9 January", "the three months to June".
 */

import type { Hit } from '../meaning.ts';
import { countAt, ordinalAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { dateAt } from './date.ts';
import { weekdayAt } from './named.ts';
import { partExpression } from './part.ts';
import { holidayExpression, periodAt } from './period.ts';
import { isAnaphorEnd, isEnd } from './weekday.ts';

/** "The first Monday in March", "the last week of 2018", "the last day of October", "the second weekend of the month". */
export function nthExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const last = t.role(start) === 'last' || t.role(start) === 'final';
  const ordinal = last ? { value: -1, to: start + 1 } : ordinalAt(t, start);
  if (!ordinal || ordinal.value > 31) return undefined;
  const weekday = weekdayAt(t, ordinal.to);
  const { unit, plural } = t.word(ordinal.to);
  if (!weekday && (!unit || plural || (unit !== 'day' && unit !== 'week' && unit !== 'weekend' && unit !== 'month')))
    return undefined;
  const to = weekday?.to ?? ordinal.to + 1;
  if (t.role(to) !== 'of' && t.role(to) !== 'in') return undefined;
  const within = periodAt(t, to + 1);
  if (!within || within.meaning.is === 'range' || within.meaning.is === 'list') return undefined;
  const what = weekday ? { weekday: weekday.weekday } : { unit: unit! };
  return { from: i, to: within.to, meaning: { is: 'nth', nth: ordinal.value, ...what, within: within.meaning } };
}

/** "The week of 9 January", "week beginning 9 January", "the weekend of 14 January", "the week before last". */
export function weekOfExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const { unit, plural } = t.word(start);
  if (plural || (unit !== 'week' && unit !== 'weekend' && unit !== 'year' && unit !== 'month' && unit !== 'day'))
    return undefined;
  const at = start + 1;
  const role = t.role(at);
  if (
    start > i &&
    t.role(at + 1) === (role === 'before' ? 'last' : 'next') &&
    (role === 'before' || role === 'after') &&
    isEnd(t, at + 2)
  ) {
    const shift = role === 'before' ? -2 : 2;
    return unit === 'day' ? undefined : { from: i, to: at + 2, meaning: { is: 'unit', unit, shift } };
  }
  if (start > i && (role === 'before' || role === 'after' || role === 'earlier')) {
    return isAnaphorEnd(t, at + 1)
      ? { from: i, to: at + 1, meaning: { is: 'anaphor', unit, amount: role === 'after' ? 1 : -1 } }
      : undefined;
  }
  if (unit !== 'week' && unit !== 'weekend') return undefined;
  // "Over the weekend", "at the weekend".
  if (unit === 'weekend' && start > i && (isEnd(t, at) || t.isApostrophe(at)) && role !== 'of') {
    return { from: i, to: at, meaning: { is: 'unit', unit, shift: 0 } };
  }
  const begins = role === 'beginning' || role === 'commencing';
  const ends = role === 'ending';
  if (!begins && !ends && !(role === 'of' && start > i)) return undefined;
  const day = dateAt(t, at + 1) ?? (role === 'of' ? holidayExpression(t, at + 1) : undefined);
  if (
    !day ||
    (day.meaning.is !== 'date' && day.meaning.is !== 'holiday') ||
    (day.meaning.is === 'date' && !day.meaning.day)
  )
    return undefined;
  return {
    ...day,
    from: i,
    meaning: { is: 'weekOf', day: day.meaning, unit, ...(begins ? { begins } : {}), ...(ends ? { ends } : {}) },
  };
}

/** "The three months to June", "the year ending 31 March 2024", "12 months to the end of September". */
export function upToExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const count = t.word(start).unit ? { value: 1, to: start } : countAt(t, start);
  if (!count) return undefined;
  const { unit } = t.word(count.to);
  const months = unit === 'year' ? 12 : unit === 'month' ? 1 : unit === 'quarter' ? 3 : 0;
  const weeks = unit === 'week' ? count.value : 0;
  const at = count.to + 1;
  if (
    (!months && !weeks) ||
    (t.role(at) !== 'to' && t.role(at) !== 'ending') ||
    (start === i && !('play' in count) && t.word(start).unit)
  )
    return undefined;
  const end = dateAt(t, at + 1) ?? partExpression(t, at + 1) ?? periodAt(t, at + 1);
  if (!end || (end.meaning.is !== 'date' && end.meaning.is !== 'part')) return undefined;
  return { from: i, to: end.to, meaning: { is: 'upTo', months: months * count.value, weeks, end: end.meaning } };
}
