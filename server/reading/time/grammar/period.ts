/**
 * Holidays, and whatever has a start, a middle and an end: what "the end of", "early" and "the first week of" stand before.
 */

import { isClosedClass, isCounted, isOtherCalendar } from '../guards.ts';
import { holidayAt } from '../holidays.ts';
import type { Hit } from '../meaning.ts';
import { yearAt } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { centuryExpression, decadeExpression } from './decade.ts';
import { monthExpression } from './month.ts';
import { isAmbiguousMonth, monthAt, whichOf, whichShift, yearBehind, yearOnly } from './named.ts';
import { quarterExpression } from './quarter.ts';
import { seasonExpression } from './season.ts';
import { yearSort, yearsExpression } from './year.ts';

/** "Christmas Day", "Easter Monday 2023", "next Easter", "Good Friday last year". */
export function holidayExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the' && t.role(i + 1) === 'new';
  const which = whichOf(t.role(i));
  const start = which || the ? i + 1 : i;
  const holiday = holidayAt(t, start);
  if (!holiday || isOtherCalendar(t, start - 1)) return undefined;
  if (which) return { from: i, to: holiday.to, meaning: { is: 'holiday', holiday: holiday.index, which } };
  const year = yearBehind(t, holiday.to);
  if (!year && holiday.needsCue && !t.trusted) {
    const before = t.role(start - 1) ?? (the ? t.role(i - 1) : undefined) ?? '';
    if (!holidayCues.has(before) || (t.isWord(holiday.to) && !isClosedClass(t, holiday.to))) return undefined;
  }
  const from = the && holiday.needsCue ? i : start;
  return {
    from,
    to: year?.to ?? holiday.to,
    meaning: { is: 'holiday', holiday: holiday.index, ...(year ? { year: yearOnly(year) } : {}) },
  };
}

const holidayCues = new Set([
  'at',
  'by',
  'before',
  'after',
  'since',
  'until',
  'over',
  'more',
  'for',
  'during',
  'of',
  'from',
  'the',
  'in',
  'to',
  'between',
  'and',
  'early',
  'late',
]);

/** What "the end of", "early", "the first week of" can stand before. */
export function periodAt(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  const month = monthAt(t, i);
  if (month && !month.short && !(month.small && isAmbiguousMonth(month.month))) {
    const year = yearBehind(t, month.to);
    return { from: i, to: year?.to ?? month.to, meaning: { is: 'date', month: month.month, ...yearOnly(year) } };
  }
  const year = yearAt(t, i);
  if (year && !isCounted(t, year.to)) {
    return yearsExpression(t, i) ?? { from: i, to: year.to, meaning: { is: 'year', year: year.value } };
  }
  const at = the ? i + 1 : i;
  const shift = whichShift(t.role(at));
  if (shift !== undefined || the) {
    const next = shift === undefined ? at : at + 1;
    const { unit, plural } = t.word(next);
    if (unit && !plural && unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
      return { from: i, to: next + 1, meaning: { is: 'unit', unit, shift: shift ?? 0 } };
    }
    const sort = yearSort(t, next);
    if (sort && sort.sort !== 'season')
      return { from: i, to: sort.to, meaning: { is: 'unit', unit: 'year', shift: shift ?? 0, sort: sort.sort } };
  }
  if (t.word(at).unit && !the && shift === undefined && t.role(i - 1) === 'of' && t.role(at + 1) === undefined)
    return undefined;
  return (
    decadeExpression(t, i) ??
    centuryExpression(t, i) ??
    quarterExpression(t, i) ??
    seasonPeriod(t, i) ??
    yearsExpression(t, i) ??
    holidayExpression(t, i) ??
    (t.role(at) ? monthExpression(t, at) : undefined)
  );
}

function seasonPeriod(t: Tokens, i: number): Hit | undefined {
  const found = seasonExpression(t, i);
  if (found) return found;
  const at = t.role(i) === 'the' ? i + 1 : i;
  const { season } = t.word(at);
  return season === undefined || t.says(at, 'fall')
    ? undefined
    : { from: i, to: at + 1, meaning: { is: 'season', season } };
}
