/**
 * Days as a newspaper writes them.
 */
import { dateParts, weekdayOf } from '../calendar.ts';
import type { Days, TimeOfDay } from './days.ts';

/** As a newspaper writes it: "9 January 2023", "January 2023", "25 October 2022 to 5 July 2024", "the 1990s". */
export function showDays(days: Days): string {
  const shown = showPlain(days);
  if (days.approximate && days.uncertain) return `perhaps about ${shown}`;
  if (days.approximate) return `about ${shown}`;
  return days.uncertain ? `perhaps ${shown}` : shown;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Monday" for a day number. */
export function showWeekday(day: number): string {
  return weekdayNames[weekdayOf(day) - 1]!;
}

function showPlain(days: Days): string {
  if (days.yearly) {
    const month = monthNames[days.yearly.month - 1]!;
    return days.yearly.day ? `${days.yearly.day} ${month}` : month;
  }
  if (days.season) return showSeason(days.season.year, days.season.code);
  if (days.values) return joinShown(days.values.map(showPlain));
  const start = Number.isFinite(days.from) ? dateParts(days.from) : undefined;
  switch (days.precision) {
    case 'year':
      return showYear(start!.year);
    case 'decade':
      return `the ${start!.year}s`;
    case 'century':
      return `the ${ordinal(Math.floor(start!.year / 100) + 1)} century`;
    case 'month':
      return `${monthNames[start!.month - 1]} ${showYear(start!.year)}`;
    case 'day':
      return showDay(days.from) + (days.time ? `, ${showTime(days.time)}` : '');
    default:
      return showInterval(days);
  }
}

function showInterval(days: Days): string {
  if (days.openStart && days.openEnd) return 'any time';
  const [start, end] = days.ends ?? [undefined, undefined];
  const from = () => (start ? showPlain(start) : showDay(days.from));
  const to = () => (end ? showPlain(end) : showDay(days.to));
  if (days.openStart) return `until ${to()}`;
  if (days.openEnd) return `from ${from()}`;
  if (days.from === days.to) return showDay(days.from);
  const a = dateParts(days.from);
  const b = dateParts(days.to);
  const kinds = `${start?.precision ?? 'day'} ${end?.precision ?? 'day'}`;
  if (a.year === b.year && kinds === 'day day' && !start?.time && !end?.time) {
    const first = a.month === b.month ? String(a.day) : `${a.day} ${monthNames[a.month - 1]}`;
    return `${first} to ${to()}`;
  }
  if (a.year === b.year && kinds === 'month month') return `${monthNames[a.month - 1]} to ${to()}`;
  return `${from()} to ${to()}`;
}

function showDay(n: number): string {
  const { year, month, day } = dateParts(n);
  return `${day} ${monthNames[month - 1]} ${showYear(year)}`;
}

function showYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function showTime({ minute }: TimeOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function showSeason(year: number, code: number): string {
  const quarters = ['first', 'second', 'third', 'fourth'];
  if (code >= 33 && code <= 36) return `the ${quarters[code - 33]} quarter of ${showYear(year)}`;
  if (code >= 37 && code <= 39) return `the ${quarters[code - 37]} four months of ${showYear(year)}`;
  if (code >= 40) return `the ${quarters[code - 40]} half of ${showYear(year)}`;
  return `${['spring', 'summer', 'autumn', 'winter'][(code - 21) % 4]} ${showYear(year)}`;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(teen ? undefined : [undefined, 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}

function joinShown(shown: string[]): string {
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
