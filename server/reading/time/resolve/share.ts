/**
 * Parts of a stretch: early, mid and late, the end of; the first Monday in it; the week around it.
 */
import { dateParts, dayNumber, mondayOf, nthWeekday, weekdayOf } from '../../calendar.ts';
import type { Meaning, Part } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { type Circumstances, days, month, monthRange } from './circumstances.ts';

export function nthIn({ nth, weekday, unit }: Extract<Meaning, { is: 'nth' }>, within: Stretch): Stretch[] {
  if (within.yearly || !Number.isFinite(within.from)) return [];
  const { from, to } = within;
  const { year: y, month: m } = dateParts(from);
  if (weekday) {
    if (within.grain === 'month') {
      const day = nthWeekday(y, m, weekday, nth);
      return day === undefined ? [] : [days(day, day)];
    }
    const first = from + ((weekday - weekdayOf(from) + 7) % 7);
    const last = to - ((weekdayOf(to) - weekday + 7) % 7);
    const day = nth > 0 ? first + (nth - 1) * 7 : last + (nth + 1) * 7;
    return day >= from && day <= to ? [days(day, day)] : [];
  }
  switch (unit) {
    case 'day': {
      const day = nth > 0 ? from + nth - 1 : to + nth + 1;
      return day >= from && day <= to ? [days(day, day)] : [];
    }
    case 'month': {
      const last = dateParts(to);
      return nth > 0 ? [month(y, m + nth - 1)] : [month(last.year, last.month + nth + 1)];
    }
    case 'week':
    case 'weekend': {
      // The first week is that of the first day, or the first whole one.
      const monday = nth > 0 ? mondayOf(from) + (nth - 1) * 7 : mondayOf(to) + (nth + 1) * 7;
      const partial = nth > 0 ? weekdayOf(from) !== 1 : weekdayOf(to) !== 7;
      const next = monday + (nth > 0 ? 7 : -7);
      if (unit === 'week') {
        const bySevens = nth > 0 ? [days(from + (nth - 1) * 7, from + nth * 7 - 1)] : [days(to - 6, to)];
        return [...(partial ? [days(next, next + 6)] : []), days(monday, monday + 6), ...bySevens];
      }
      const saturday =
        nth > 0
          ? from + ((6 - weekdayOf(from) + 7) % 7) + (nth - 1) * 7
          : to - ((weekdayOf(to) - 6 + 7) % 7) + (nth + 1) * 7;
      return [days(saturday, saturday + 1)];
    }
    default:
      return [];
  }
}

/** Months of a year, days of a month (…) that a part of it covers; then the widest that it may. Shares of the whole. */
const shares: Record<Exclude<Part, 'earlier' | 'later'>, [[number, number], [number, number]]> = {
  early: [
    [0, 1 / 3],
    [0, 1 / 2],
  ],
  mid: [
    [1 / 3, 2 / 3],
    [1 / 4, 3 / 4],
  ],
  middle: [
    [1 / 3, 2 / 3],
    [1 / 4, 3 / 4],
  ],
  late: [
    [2 / 3, 1],
    [1 / 2, 1],
  ],
  start: [
    [0, 1 / 4],
    [0, 1 / 3],
  ],
  end: [
    [3 / 4, 1],
    [2 / 3, 1],
  ],
};

export function partsOf(part: Part, whole: Stretch[], about: Circumstances): Stretch[] {
  if (part === 'earlier' || part === 'later') {
    const { published } = about;
    if (!published) return [];
    return whole.flatMap((stretch) => {
      const cut =
        part === 'earlier'
          ? days(stretch.from, Math.min(stretch.to, published.to))
          : days(Math.max(stretch.from, published.from), stretch.to);
      return cut.from <= cut.to ? [cut] : [stretch];
    });
  }
  const [best, widest] = shares[part];
  // The end of a month or week is a third of it, of a year a quarter.
  const own = (stretch: Stretch) =>
    (stretch.grain === 'month' || stretch.to - stretch.from < 31) && part !== 'mid' && part !== 'middle';
  return [
    ...whole.flatMap((stretch) => share(stretch, own(stretch) && (part === 'start' || part === 'end') ? widest : best)),
    ...whole.flatMap((stretch) => share(stretch, widest)),
  ];
}

/** A share of a stretch, rounded to whole months of a year, years of a decade, days of a month. */
function share(whole: Stretch, [start, end]: [number, number]): Stretch[] {
  if (whole.yearly) return [];
  const { from, to, grain } = whole;
  const { year: y, month: m } = dateParts(from);
  switch (grain) {
    case 'year':
      return [monthRange(y, 1 + Math.floor(start * 12), Math.max(1, Math.ceil(end * 12) - Math.floor(start * 12)))];
    case 'months': {
      const last = dateParts(to);
      const months = (last.year - y) * 12 + last.month - m + 1;
      return [
        monthRange(
          y,
          m + Math.floor(start * months),
          Math.max(1, Math.ceil(end * months) - Math.floor(start * months)),
        ),
      ];
    }
    case 'month': {
      const length = to - from + 1;
      const first = start === 0 ? 1 : Math.round(start * 30) + 1;
      const last = end === 1 ? length : Math.round(end * 30);
      return [days(from + first - 1, from + last - 1)];
    }
    case 'decade': {
      const first = y + Math.round(start * 10);
      const last = y + Math.round(end * 10) - 1;
      return [{ from: dayNumber(first, 1, 1), to: dayNumber(Math.max(first, last), 12, 31), grain: 'year' }];
    }
    case 'century': {
      const first = y + Math.round(start * 100);
      return [{ from: dayNumber(first, 1, 1), to: dayNumber(y + Math.round(end * 100) - 1, 12, 31), grain: 'year' }];
    }
    default: {
      const length = to - from + 1;
      const first = from + Math.floor(start * length);
      return [days(first, Math.max(first, from + Math.ceil(end * length) - 1))];
    }
  }
}

export function weekOf({ unit, begins, ends }: Extract<Meaning, { is: 'weekOf' }>, day: Stretch): Stretch[] {
  if (day.yearly) return [];
  const { from, to } = day;
  if (begins) return [days(from, from + 6)];
  if (ends) return [days(to - 6, to)];
  const monday = mondayOf(from);
  if (unit === 'weekend') {
    const saturday = weekdayOf(from) <= 2 ? monday - 2 : monday + 5;
    return [days(Math.min(saturday, from), Math.max(saturday + 1, to))];
  }
  return [days(monday, monday + 6), days(from, from + 6)];
}
