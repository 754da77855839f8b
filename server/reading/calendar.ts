/**
 * Day numbers: the proleptic Gregorian calendar as whole days since 1970-01-01. All arithmetic with days is here, so that
 * nothing else needs a Date, a time zone or a library.
 *
 * A date library would replace about forty lines of this file. The polyfill of Temporal and date-fns bring objects with
 * times and zones where a fact-checker compares whole days; the one thing that is hard, zones, the platform has (Intl).
 */

/** A date in parts. Months from 1, years astronomical (0 is 1 BC). */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** The day number of a date; months and days outside their range carry over. After Howard Hinnant's `days_from_civil`. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1);
  // Years that begin in March have their leap day last.
  const shifted = months - 2;
  const y = Math.floor(shifted / 12);
  const m = shifted - y * 12;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + (day - 1);
}

/** The date of a day number. After Howard Hinnant's `civil_from_days`. */
export function dateParts(dayNumber: number): DateParts {
  const z = dayNumber + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** @param month from 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** True for a day that the calendar has: no 30 February. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `2023-01-09` for a day number; years before 1 BC and after 9999 as ISO 8601 has them. */
export function isoDay(n: number): string {
  const { year, month, day } = dateParts(n);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `2023`, `-0299`. */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function weekdayOf(n: number): number {
  return modulo(n + 3, 7) + 1;
}

/** The Monday of the week that a day is in. */
export function mondayOf(n: number): number {
  return n - weekdayOf(n) + 1;
}

/** The same day so many months on, or the last day of that month: 31 January and one month is 28 or 29 February. */
export function addMonths(n: number, months: number): number {
  const { year, month, day } = dateParts(n);
  const total = year * 12 + (month - 1) + months;
  const y = Math.floor(total / 12);
  const m = total - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Whole years from one day to another: an age, by the custom that a birthday on 29 February falls on 1 March. */
export function yearsBetween(from: number, to: number): number {
  const a = dateParts(from);
  const b = dateParts(to);
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}

/**
 * The age in whole years that a birth date, exact or not ("1961"), leaves open on a day, exact or not.
 * Infinite where an end is open.
 */
export function ageOn(
  born: { from: number; to: number },
  on: { from: number; to: number },
): { min: number; max: number } {
  return {
    min: Number.isFinite(born.to) && Number.isFinite(on.from) ? yearsBetween(born.to, on.from) : -Infinity,
    max: Number.isFinite(born.from) && Number.isFinite(on.to) ? yearsBetween(born.from, on.to) : Infinity,
  };
}

/** How many days an interval has, both ends counted; infinite where an end is open. */
export function durationOf(days: { from: number; to: number }): number {
  return days.to - days.from + 1;
}

/** Easter Sunday of the Western churches. Meeus, Jones and Butcher's algorithm. */
export function easter(year: number): number {
  const a = modulo(year, 19);
  const b = Math.floor(year / 100);
  const c = modulo(year, 100);
  const d = Math.floor(b / 4);
  const e = modulo(b, 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = modulo(19 * a + b - d - g + 15, 30);
  const i = Math.floor(c / 4);
  const k = modulo(c, 4);
  const l = modulo(32 + 2 * e + 2 * i - h - k, 7);
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = modulo(h + l - 7 * m + 33 * month + 19, 32);
  return dayNumber(year, month, day);
}

/** The nth such weekday of a month (1 to 5), or the last but n−1 for a negative n. Undefined where the month has none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number | undefined {
  const first = dayNumber(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  const day =
    nth > 0
      ? first + modulo(weekday - weekdayOf(first), 7) + (nth - 1) * 7
      : last - modulo(weekdayOf(last) - weekday, 7) + (nth + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}

/** The day it is in a time zone at an instant (milliseconds since 1970, UTC). An unknown zone counts as UTC. */
export function dayInZone(instant: number, timezone: string): number {
  const parts = zoneFormat(timezone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  return dayNumber(part('year'), part('month'), part('day'));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    const options = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric' };
    try {
      format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timezone } as Intl.DateTimeFormatOptions);
    } catch {
      format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' } as Intl.DateTimeFormatOptions);
    }
    formats.set(timezone, format);
  }
  return format;
}

function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}
