/**
 * Units of the calendar and counts of them: last week, two years ago, the past six months.
 */
import { addMonths, dateParts, dayNumber, mondayOf, weekdayOf } from '../../calendar.ts';
import type { Unit } from '../language.ts';
import type { Meaning, Play, YearSort } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { unitDays } from '../words.ts';
import { yearStarting } from './books.ts';
import { type Circumstances, century, days, fromPublished, month, monthRange, year } from './circumstances.ts';

export function units(
  unit: Unit,
  shift: number,
  day: number,
  about: Circumstances,
  sort?: YearSort,
  books?: boolean,
): Stretch[] {
  const { year: y, month: m } = dateParts(day);
  switch (unit) {
    case 'week': {
      const monday = mondayOf(day) + shift * 7;
      const fair = [days(monday, monday + 6), days(monday - 1, monday + 5)];
      // On a weekend "this week" may be the coming one, and "next week" begins tomorrow or in a week.
      if (weekdayOf(day) >= 6) fair.push(days(monday + 7, monday + 13));
      return fair;
    }
    case 'weekend': {
      const saturday = mondayOf(day) + 5;
      const weekend = (n: number) => days(saturday + n * 7, saturday + n * 7 + 1);
      if (shift === 0) {
        const past = weekend(-1);
        return about.tense < 0 || (about.tense === 0 && weekdayOf(day) <= 3) ? [past, weekend(0)] : [weekend(0), past];
      }
      if (shift < 0) return weekdayOf(day) >= 6 ? [weekend(shift), weekend(shift + 1)] : [weekend(shift)];
      return weekdayOf(day) >= 6 ? [weekend(shift)] : [weekend(shift - 1), weekend(shift)];
    }
    case 'fortnight':
      return [
        days(mondayOf(day) + shift * 14, mondayOf(day) + shift * 14 + 13),
        days(day + shift * 14, day + shift * 14 + 14),
      ];
    case 'month':
      return [month(y, m + shift)];
    case 'quarter': {
      const first = Math.floor((m - 1) / 3) * 3 + 1 + shift * 3;
      return [monthRange(y, first, 3)];
    }
    case 'year': {
      const own = yearStarting(day, sort ?? 'financial', about.region, shift);
      if (sort) return [own];
      return books ? [year(y + shift), own] : [year(y + shift)];
    }
    case 'decade': {
      const start = Math.floor(y / 10) * 10 + shift * 10;
      return [{ from: dayNumber(start, 1, 1), to: dayNumber(start + 9, 12, 31), grain: 'decade' }];
    }
    case 'century':
      return [century(Math.floor(y / 100) * 100 + shift * 100)];
    default:
      return [days(day + shift, day + shift)];
  }
}

export function shifts(
  meaning: Extract<Meaning, { is: 'shift' }>,
  about: Circumstances,
  anchors: Stretch[],
): Stretch[] {
  const { unit, amount, play, from, exact } = meaning;
  if (exact) {
    return fromPublished(about, (day) => {
      const at = moved(unit, amount, day);
      return [days(at, at)];
    });
  }
  if (!from) return fromPublished(about, (day) => shifted(unit, amount, play, day));
  return anchors.flatMap((anchor) => {
    // A holiday in its widest sense is nothing to count days from.
    if (anchor.yearly || anchor.to - anchor.from > 6) return [];
    const base = amount < 0 ? anchor.from : anchor.to;
    return shifted(unit, amount, play, base).slice(
      0,
      unit === 'day' || unit === 'week' || unit === 'fortnight' ? 1 : undefined,
    );
  });
}

/** Readings of "three weeks ago": the day, or the month or year that it lies in; then all that rounding allows. */
export function shifted(unit: Unit, amount: number, play: Play | undefined, day: number): Stretch[] {
  const window = playWindow(unit, amount, play, day);
  const at = moved(unit, amount, day);
  const { year: y, month: m } = dateParts(at);
  if (play && play !== 'about' && play !== 'almost') return [window];
  switch (unit) {
    case 'minute':
    case 'hour':
      return [days(at, at), ...(Math.abs(amount) > 1 ? [days(Math.min(at, day), Math.max(at, day))] : [])];
    case 'day':
      return play ? [days(at, at), window] : [days(at, at)];
    case 'week':
    case 'fortnight':
      return [days(at, at), days(mondayOf(at), mondayOf(at) + 6), window];
    case 'month':
    case 'quarter':
      return [month(y, m), window];
    case 'year':
      return [Math.abs(amount) % 1 ? month(y, m) : year(y), window];
    case 'decade':
    case 'century':
      return [year(y), window];
    default:
      return [days(at, at), window];
  }
}

/** A day so many units on. */
function moved(unit: Unit, amount: number, day: number): number {
  switch (unit) {
    case 'minute':
      return day;
    case 'hour':
      return day + Math.trunc(amount / 24);
    case 'month':
      return addMonths(day, Math.round(amount));
    case 'quarter':
      return addMonths(day, Math.round(amount * 3));
    case 'year':
      return addMonths(day, Math.round(amount * 12));
    case 'decade':
      return addMonths(day, Math.round(amount * 120));
    case 'century':
      return addMonths(day, Math.round(amount * 1200));
    default:
      return day + Math.round(amount * unitDays(unit));
  }
}

/** What "two years ago" leaves open: half a unit each way, or a tenth where that is more; and what its qualifier adds. */
function playWindow(unit: Unit, amount: number, play: Play | undefined, day: number): Stretch {
  const sign = amount < 0 ? -1 : 1;
  const size = Math.abs(amount);
  const slack = Math.max(0.5, size / 10);
  let [near, far] = [size - slack, size + slack];
  if (play === 'more') [near, far] = [size, size * 2 + 1];
  else if (play === 'less') [near, far] = [0, size];
  else if (play === 'almost') [near, far] = [size * 0.8 - 0.25, size];
  else if (play === 'about')
    [near, far] = [Math.max(0, size - Math.max(0.75, size / 5)), size + Math.max(0.75, size / 5)];
  else if (play === 'vague') [near, far] = [1, size * 3];
  const unitLength = unitDays(unit);
  const a = Math.round(day + sign * near * unitLength);
  const b = Math.round(day + sign * far * unitLength);
  return days(Math.min(a, b), Math.max(a, b));
}

/** "The past two years": up to the day of publication; also by whole calendar units. */
export function stretches(
  { unit, amount, play, books }: Extract<Meaning, { is: 'stretch' }>,
  day: number,
  about: Circumstances,
): Stretch[] {
  const far = moved(unit, amount, day);
  const own = days(Math.min(far, day), Math.max(far, day));
  if (play === 'vague' || unit === 'hour' || unit === 'day' || unit === 'decade' || unit === 'century') {
    return unit === 'hour' && far === day ? [amount < 0 ? days(day - 1, day) : days(day, day + 1)] : [own];
  }
  const size = Math.max(1, Math.round(Math.abs(amount)));
  const { year: y, month: m } = dateParts(day);
  switch (unit) {
    case 'week': {
      const monday = mondayOf(day);
      return [own, amount < 0 ? days(monday - size * 7, monday - 1) : days(monday + 7, monday + 7 + size * 7 - 1)];
    }
    case 'month':
      return [own, amount < 0 ? monthRange(y, m - size, size) : monthRange(y, m + 1, size)];
    case 'year': {
      const calendar: Stretch = {
        from: dayNumber(amount < 0 ? y - size : y + 1, 1, 1),
        to: dayNumber(amount < 0 ? y : y + 1 + size, 1, 1) - 1,
        grain: 'year',
      };
      return [own, calendar, ...(size === 1 && books ? [bookYearAhead(day, amount, about.region)] : [])];
    }
    default:
      return [own];
  }
}

/** "The coming year's pay deal" is for the next financial year. */
function bookYearAhead(day: number, amount: number, region: string): Stretch {
  return yearStarting(day, 'financial', region, amount < 0 ? -1 : 1);
}
