/**
 * EDTF (ISO 8601-2) as stretches of whole days.
 *
 * Dates, months, years, times of day, intervals and lists of them, plain or marked as a whole by `~ ? %`, are read by a fast
 * path here, and whatever the reader of printed time writes by `edtf/open.ts`: a whole run hardly meets anything else. The rest
 * (marks on parts, marked seasons, open digits in odd places) goes to the library `edtf`, whose grammar takes 5 ms to load: so it
 * is loaded when first needed and never at start-up.
 */
import { dateParts, dayInZone, dayNumber, daysInMonth, isDate } from './calendar.ts';
import type { Days, Precision, TimeOfDay } from './edtf/days.ts';
import { parseOpen, seasonDays } from './edtf/open.ts';

export type { Days, Precision, TimeOfDay } from './edtf/days.ts';
export { showDays, showWeekday } from './edtf/show.ts';

/** Longer texts are no dates. */
const longest = 2000;

/** Undefined for what is no EDTF, dates that no calendar has (2023-02-30), and intervals that end before they start. */
export function parseEdtf(text: string): Days | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text.trim();
  return parseSingle(trimmed) ?? parseList(trimmed) ?? parseInterval(trimmed);
}

export function validEdtf(text: string): boolean {
  return parseEdtf(text) !== undefined;
}

/**
 * True where the two have a day in common. A mark of doubt (`~ ? %`) gives play of one unit each way: three days for a day,
 * else the month, season or year beside it. Of lists, any value may meet.
 */
export function meetDays(a: Days, b: Days): boolean {
  if (a.values) return a.values.some((value) => meetDays(value, b));
  if (b.values) return b.values.some((value) => meetDays(a, value));
  if (a.yearly) return meetYearly(a.yearly, b);
  if (b.yearly) return meetYearly(b.yearly, a);
  return a.from - play(a) <= b.to + play(b) && b.from - play(b) <= a.to + play(a);
}

/** All days that a mark of doubt leaves open, as {@link meetDays} counts them. */
export function widest(days: Days): { from: number; to: number } {
  return { from: days.from - play(days), to: days.to + play(days) };
}

/**
 * The day of publication where the article is published: an EDTF time with an offset is put into that zone, all else stands
 * as written. Coarser than a day where the text is.
 */
export function publishedDay(text: string, timezone: string): Days | undefined {
  const days = parseEdtf(text);
  if (days?.time?.offset === undefined) return days;
  const day = dayInZone((days.from * 1440 + days.time.minute - days.time.offset) * 60_000, timezone);
  return { ...days, from: day, to: day };
}

function play(days: Days): number {
  if (!days.approximate && !days.uncertain) return 0;
  switch (days.precision) {
    case 'day':
      return 3;
    case 'month':
      return 31;
    case 'season':
      return 92;
    case 'year':
      return 366;
    case 'decade':
      return 3653;
    case 'century':
      return 36525;
    default:
      return Math.max(0, ...(days.ends ?? []).map((end) => (end ? play(end) : 0)));
  }
}

function meetYearly(yearly: { month: number; day?: number }, other: Days): boolean {
  if (other.yearly) {
    const sameDay = !yearly.day || !other.yearly.day || yearly.day === other.yearly.day;
    return yearly.month === other.yearly.month && sameDay;
  }
  const from = other.from - play(other);
  const to = other.to + play(other);
  if (to - from > 366 * 8) return true;
  for (let year = dateParts(from).year; year <= dateParts(to).year; year++) {
    const { month, day } = yearly;
    if (day && !isDate(year, month, day)) continue;
    const start = dayNumber(year, month, day ?? 1);
    const end = day ? start : start + daysInMonth(year, month) - 1;
    if (start <= to && from <= end) return true;
  }
  return false;
}

// ---- Reading ----

/** A date that is no interval and no list. */
function parseSingle(text: string): Days | undefined {
  return parsePlain(text) ?? parseOpen(text) ?? parseByLibrary(text);
}

/** A date, month, year or time without a sign other than one mark at its end; undefined for all else. */
function parsePlain(text: string): Days | undefined {
  let end = text.length;
  const mark = text.charCodeAt(end - 1);
  const marked = mark === 0x7e || mark === 0x3f || mark === 0x25;
  if (marked) end--;
  const year = digits(text, 0, 4, end);
  if (year < 0) return undefined;
  let days: Days | undefined;
  if (end === 4) {
    days = { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), precision: 'year' };
  } else {
    const month = text.charCodeAt(4) === 0x2d ? digits(text, 5, 7, end) : -1;
    if (month < 1 || month > 12) return undefined;
    if (end === 7) {
      const first = dayNumber(year, month, 1);
      days = { from: first, to: first + daysInMonth(year, month) - 1, precision: 'month' };
    } else {
      const day = text.charCodeAt(7) === 0x2d ? digits(text, 8, 10, end) : -1;
      if (day < 0 || !isDate(year, month, day)) return undefined;
      const number = dayNumber(year, month, day);
      days = { from: number, to: number, precision: 'day' };
      if (end > 10) {
        const time = marked ? undefined : parseTime(text, 10);
        if (!time) return undefined;
        days.time = time;
      }
    }
  }
  if (marked) {
    if (mark !== 0x3f) days.approximate = true;
    if (mark !== 0x7e) days.uncertain = true;
  }
  return days;
}

/** `T19:39`, `T19:39:00`, with `Z`, `+01`, `+01:00`. */
function parseTime(text: string, at: number): TimeOfDay | undefined {
  if (text.charCodeAt(at) !== 0x54 || text.charCodeAt(at + 3) !== 0x3a) return undefined;
  const hour = digits(text, at + 1, at + 3, text.length);
  const minute = digits(text, at + 4, at + 6, text.length);
  if (hour < 0 || minute < 0 || minute > 59 || hour > 23) return undefined;
  let next = at + 6;
  if (text.charCodeAt(next) === 0x3a) {
    const second = digits(text, next + 1, next + 3, text.length);
    if (second < 0 || second > 59) return undefined;
    next += 3;
  }
  const time: TimeOfDay = { minute: hour * 60 + minute };
  if (next === text.length) return time;
  if (text[next] === 'Z' && next + 1 === text.length) return { ...time, offset: 0 };
  const sign = text[next] === '+' ? 1 : text[next] === '-' ? -1 : 0;
  const hours = digits(text, next + 1, next + 3, text.length);
  if (!sign || hours < 0 || hours > 14) return undefined;
  if (next + 3 === text.length) return { ...time, offset: sign * hours * 60 };
  const minutes = text.charCodeAt(next + 3) === 0x3a ? digits(text, next + 4, next + 6, text.length) : -1;
  if (minutes < 0 || minutes > 59 || next + 6 !== text.length) return undefined;
  return { ...time, offset: sign * (hours * 60 + minutes) };
}

/** The number that the digits from `start` to `end` write; -1 where one is no digit or lies behind `limit`. */
function digits(text: string, start: number, end: number, limit: number): number {
  if (end > limit) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function parseInterval(text: string): Days | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const left = text.slice(0, slash);
  const right = text.slice(slash + 1);
  const openStart = left === '..' || left === '';
  const openEnd = right === '..' || right === '';
  if (openStart && openEnd) return left && right ? interval(undefined, undefined) : undefined;
  const start = openStart ? undefined : parseEnd(left);
  const end = openEnd ? undefined : parseEnd(right);
  return (openStart || start) && (openEnd || end) ? interval(start, end) : undefined;
}

/** An end of an interval may be a season or have open digits, but is no interval or list itself. */
function parseEnd(text: string): Days | undefined {
  const days = parseSingle(text);
  return days && days.precision !== 'interval' && days.precision !== 'list' && !days.yearly ? days : undefined;
}

function interval(start: Days | undefined, end: Days | undefined): Days | undefined {
  const from = start ? start.from : -Infinity;
  const to = end ? end.to : Infinity;
  if (from > to || (start && end && start.from > end.to)) return undefined;
  const days: Days = { from, to, precision: 'interval', ends: [start, end] };
  if (start?.approximate || end?.approximate) days.approximate = true;
  if (start?.uncertain || end?.uncertain) days.uncertain = true;
  if (!start) days.openStart = true;
  if (!end) days.openEnd = true;
  return days;
}

/** `[a, b]` and `{a, b}`: dates, `a..b` and, at the ends, `..a` and `b..`. Also intervals, which the standard leaves out. */
function parseList(text: string): Days | undefined {
  const closing = text.startsWith('[') ? ']' : text.startsWith('{') ? '}' : undefined;
  if (!closing || !text.endsWith(closing) || text.length < 3) return undefined;
  const values: Days[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const value = parseMember(part.trim());
    if (!value) return undefined;
    values.push(value);
  }
  return listOf(values);
}

function parseMember(text: string): Days | undefined {
  const dots = text.indexOf('..');
  if (dots >= 0 && !text.includes('/'))
    return parseInterval(`${text.slice(0, dots) || '..'}/${text.slice(dots + 2) || '..'}`);
  if (text.startsWith('[') || text.startsWith('{')) return undefined;
  return parseSingle(text) ?? parseInterval(text);
}

function listOf(values: Days[]): Days {
  const days: Days = {
    from: Math.min(...values.map(({ from }) => from)),
    to: Math.max(...values.map(({ to }) => to)),
    precision: 'list',
    values,
  };
  if (values.some(({ approximate }) => approximate)) days.approximate = true;
  if (values.some(({ uncertain }) => uncertain)) days.uncertain = true;
  if (days.from === -Infinity) days.openStart = true;
  if (days.to === Infinity) days.openEnd = true;
  return days;
}

// ---- The library ----

/** What is used of the library's values. `min` and `max` are milliseconds, the second one inclusive. */
interface LibraryValue {
  type: string;
  min: number;
  max: number;
  year?: number;
  season?: number;
  uncertain?: { value: number } | boolean;
  approximate?: { value: number } | boolean;
}

type Library = (text: string) => LibraryValue;

/** What the library's grammar could possibly take; keeps it unloaded for prose and slips. */
const alphabet = /^[-0-9XYESTZ.~?%:+]+$/;

function parseByLibrary(text: string): Days | undefined {
  // All-digit texts are Unix times to the library. Whole days are judged already: it takes 29 February for a day of any year.
  if (
    text.length > 40 ||
    !alphabet.test(text) ||
    /^\d{4}-\d\d-\d\d/.test(text) ||
    (text.length > 4 && !/[^0-9]/.test(text))
  ) {
    return undefined;
  }
  let value: LibraryValue;
  try {
    value = loadLibrary()(text);
  } catch {
    return undefined;
  }
  if (value.type === 'Season') return marked(value, seasonDays(value.year!, value.season!));
  const from = Math.floor(value.min / 86_400_000);
  const to = Math.floor(value.max / 86_400_000);
  if (!Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  const days: Days = { from, to, precision: libraryPrecision(value, text) };
  return marked(value, days);
}

let library: Library | undefined;

/**
 * Loads `edtf` when it is first needed, without waiting. Bundlers see `require`, put the library into the bundle and run it
 * on the first call; Node running the sources as ES modules has no `require` and gets one made.
 */
function loadLibrary(): Library {
  if (library) return library;
  let loaded: { default?: Library } | Library;
  try {
    loaded = require('edtf');
  } catch {
    loaded = process.getBuiltinModule('node:module').createRequire(import.meta.url)('edtf');
  }
  library = (typeof loaded === 'function' ? loaded : loaded.default) as Library;
  return library;
}

function libraryPrecision(value: LibraryValue, text: string): Precision {
  if (value.type === 'Century') return 'century';
  if (value.type === 'Decade') return 'decade';
  if (/^\d\dXX/.test(text)) return 'century';
  if (/^\d{3}X/.test(text)) return 'decade';
  const parts = text.split('-').filter((part) => part && !part.includes('XX')).length;
  return parts >= 3 ? 'day' : parts === 2 ? 'month' : 'year';
}

function marked(value: LibraryValue, days: Days): Days {
  const set = (mask: LibraryValue['uncertain']) => (typeof mask === 'object' ? mask.value > 0 : Boolean(mask));
  if (set(value.approximate)) days.approximate = true;
  if (set(value.uncertain)) days.uncertain = true;
  return days;
}
