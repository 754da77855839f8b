/**
 * Sets meanings against the day of publication: every fair reading as a stretch of days, the likeliest first.
 */
import { addMonths, dateParts, dayNumber, daysInMonth, isDate, mondayOf, nthWeekday, weekdayOf } from '../calendar.ts';
import { withYearOf } from './expression.ts';
import { holidayDays, holidayRules, looseDays } from './holidays.ts';
import type { Meaning, Part, Play, Which, YearOf, YearSort } from './meaning.ts';
import { unitDays } from './relative.ts';
import type { Stretch } from './stretch.ts';
import type { Unit } from './words.ts';

/** What readings depend on beside the expression. */
export interface Circumstances {
  /** The day or days of publication; absent where they are not known. */
  published?: { from: number; to: number };
  /** The last stretch that the text told before, for "the day before". */
  anchor?: { from: number; to: number };
  /** The start of the date before it in the same sentence. */
  told?: number;
  /** −1 where the words around speak of the past, 1 of the future. */
  tense: -1 | 0 | 1;
  /** ISO 3166 code of the language's country, GB where it has none. */
  region: string;
}

/** No expression has more readings than this. */
const mostReadings = 12;

/** The readings, the likeliest first; empty where the day of publication is needed and not known. */
export function resolve(meaning: Meaning, about: Circumstances): Stretch[] {
  const found = readings(meaning, about);
  const seen = new Set<string>();
  return found
    .filter(({ from, to, yearly, time }) => {
      const key = `${from}/${to}/${yearly?.month ?? ''}-${yearly?.day ?? ''}/${time ?? ''}`;
      if (seen.has(key) || from > to) return false;
      seen.add(key);
      return true;
    })
    .slice(0, mostReadings);
}

function readings(meaning: Meaning, about: Circumstances): Stretch[] {
  switch (meaning.is) {
    case 'date':
      return dates(meaning, about);
    case 'monthDay':
      return monthDays(meaning, about);
    case 'weekday':
      return weekdays(meaning, about);
    case 'day':
      return fromPublished(about, (day) => [days(day + meaning.shift, day + meaning.shift + (meaning.days ?? 1) - 1)]);
    case 'unit':
      return fromPublished(about, (day) => units(meaning.unit, meaning.shift, day, about, meaning.sort, meaning.books));
    case 'shift':
      return shifts(meaning, about);
    case 'stretch':
      return fromPublished(about, (day) => stretches(meaning, day, about));
    case 'year':
      return [year(meaning.year)];
    case 'decade':
      return decades(meaning);
    case 'century':
      return [century(meaning.year)];
    case 'season':
      return seasons(meaning, about);
    case 'months':
      return monthStretches(meaning, about);
    case 'years':
      return yearSpans(meaning.from, meaning.to, meaning.sort, about.region);
    case 'holiday':
      return holidaysOf(meaning, about);
    case 'nth':
      return resolve(meaning.within, about).flatMap((within) => nthIn(meaning, within));
    case 'part':
      return partsOf(meaning.part, meaning.of, about);
    case 'weekOf':
      return resolve(meaning.day, about).flatMap((day) => weekOf(meaning, day));
    case 'upTo':
      return resolve(meaning.end, about).map((end) => {
        if (meaning.weeks) return days(end.to - meaning.weeks * 7 + 1, end.to);
        const after = dateParts(end.to + 1);
        const start =
          after.day === 1
            ? dayNumber(after.year, after.month - meaning.months, 1)
            : addMonths(end.to, -meaning.months) + 1;
        return days(start, end.to);
      });
    case 'range':
      return ranges(meaning, about);
    case 'list':
      return lists(meaning.of, about);
    case 'clock':
      return clocks(meaning, about);
    case 'anaphor':
      return anaphors(meaning, about);
    case 'vague':
      return fromPublished(about, (day) => [days(Math.round(day + meaning.from), Math.round(day + meaning.to))]);
    case 'oneOf':
      return oneOf(meaning.of, about);
    default:
      return [];
  }
}

// ---- Helpers ----

/** A plain stretch of days. */
function days(from: number, to: number): Stretch {
  return { from, to, grain: 'day' };
}

function month(y: number, m: number): Stretch {
  const from = dayNumber(y, m, 1);
  const { year: yy, month: mm } = dateParts(from);
  return { from, to: from + daysInMonth(yy, mm) - 1, grain: 'month' };
}

function year(y: number): Stretch {
  return { from: dayNumber(y, 1, 1), to: dayNumber(y, 12, 31), grain: 'year' };
}

function century(y: number): Stretch {
  return { from: dayNumber(y, 1, 1), to: dayNumber(y + 99, 12, 31), grain: 'century' };
}

/** Readings from the day of publication; where that is not known to the day, each reading reaches from the first to the last. */
function fromPublished(about: Circumstances, readings: (day: number) => Stretch[]): Stretch[] {
  const { published } = about;
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return [];
  const first = readings(published.from);
  if (published.from === published.to) return first;
  const last = readings(published.to);
  return first.slice(0, last.length).map((reading, i) => hull([reading, last[i]!]));
}

function hull(stretches: Stretch[]): Stretch {
  const [first] = stretches;
  if (stretches.every(({ from, to }) => from === first!.from && to === first!.to)) return first!;
  return days(Math.min(...stretches.map(({ from }) => from)), Math.max(...stretches.map(({ to }) => to)));
}

/** Days between a stretch and the day of publication; 0 where they meet. */
function distance({ from, to }: { from: number; to: number }, published: { from: number; to: number }): number {
  if (to < published.from) return published.from - to;
  return from > published.to ? from - published.to : 0;
}

/**
 * The years in which something that comes once a year may fair be meant: the nearest first, unless the tense of the words
 * around says on which side to look.
 */
function nearestYears(about: Circumstances, stretchIn: (year: number) => Stretch[], which?: Which): Stretch[] {
  const { published, tense } = about;
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return [];
  const first = dateParts(published.from).year;
  const last = dateParts(published.to).year;
  if (last - first > 12) return [];
  const found: Stretch[] = [];
  for (let y = first - 2; y <= last + 2; y++) found.push(...stretchIn(y));
  if (which) return whichOf(found, published, which);
  const near = found.filter((stretch) => distance(stretch, published) <= 550);
  const { told, anchor } = about;
  const score = (stretch: Stretch) => {
    const apart = distance(stretch, published);
    const against = (tense > 0 && stretch.to < published.from) || (tense < 0 && stretch.from > published.to);
    // "From 1 April and … in December": dates of one sentence mostly follow each other.
    const since = told === undefined ? 0 : stretch.from - told;
    return apart + (against && apart > 2 && told === undefined ? 400 : 0) + (since < 0 ? -4 * since : since / 2);
  };
  near.sort((a, b) => score(a) - score(b));
  // A story about another time: the year that it is at, first where its date stands in the same sentence.
  const from = told ?? anchor?.from;
  if (from === undefined || distance({ from, to: from }, published) <= 400) return near.slice(0, 3);
  const { year: at } = dateParts(from);
  const there = [at, at + 1].flatMap(stretchIn).filter((stretch) => stretch.to >= from);
  return told === undefined ? [...near.slice(0, 3), ...there.slice(0, 1)] : [...there.slice(0, 1), ...near.slice(0, 3)];
}

/**
 * "Last April" is the most recent one; while that is in the present year it may also be that of the year before. "Next"
 * likewise. "This" is the one of the present year, or the nearest.
 */
function whichOf(found: Stretch[], published: { from: number; to: number }, which: Which): Stretch[] {
  const thisYear = dateParts(published.from).year;
  const inThisYear = (stretch: Stretch) => dateParts(stretch.from).year === thisYear;
  if (which === 'last') {
    const before = found.filter(({ from }) => from <= published.to).sort((a, b) => b.from - a.from);
    const current = before[0] && before[0].to >= published.from ? before.shift() : undefined;
    const [latest, earlier] = before;
    if (!latest) return current ? [current] : [];
    const fair = inThisYear(latest) && earlier ? [latest, earlier] : [latest];
    return current ? [...fair, current] : fair;
  }
  if (which === 'next') {
    const after = found.filter(({ from }) => from > published.to).sort((a, b) => a.from - b.from);
    const [soonest, later] = after;
    if (!soonest) return [];
    return inThisYear(soonest) && later ? [soonest, later] : [soonest];
  }
  return [...found]
    .sort((a, b) => distance(a, published) - distance(b, published))
    .filter((stretch, i) => i === 0 || inThisYear(stretch));
}

/** The years that a printed or relative year names; undefined where the nearest are meant. */
function yearsOf(of: YearOf | undefined, about: Circumstances): number[] | undefined {
  if (of?.year !== undefined) return [of.year];
  if (of?.shift === undefined) return undefined;
  const { published } = about;
  if (!published) return [];
  const first = dateParts(published.from).year + of.shift;
  const last = dateParts(published.to).year + of.shift;
  return first === last ? [first] : [first, last];
}

// ---- Dates ----

function dates(meaning: Extract<Meaning, { is: 'date' }>, about: Circumstances): Stretch[] {
  const inYear = (y: number): Stretch[] => {
    if (!meaning.day) return [month(y, meaning.month)];
    if (!isDate(y, meaning.month, meaning.day)) return [];
    const day = dayNumber(y, meaning.month, meaning.day);
    return [days(day, day)];
  };
  const years = yearsOf(meaning, about);
  if (years) return years.flatMap(inYear);
  if (!about.published) {
    if (meaning.which) return [];
    const yearly = meaning.day ? { month: meaning.month, day: meaning.day } : { month: meaning.month };
    return [{ from: -Infinity, to: Infinity, grain: meaning.day ? 'day' : 'month', yearly }];
  }
  const near = nearestYears(about, inYear, meaning.which);
  const { weekday } = meaning;
  if (meaning.named && meaning.day)
    near.push({ from: -Infinity, to: Infinity, grain: 'day', yearly: { month: meaning.month, day: meaning.day } });
  if (!weekday || !meaning.day) return near;
  // A weekday beside a day is printed for days that are near: years in which it is right come first, far ones fall out.
  const { published } = about;
  const close = near.filter((stretch, i) => i === 0 || distance(stretch, published) <= 270);
  return [
    ...close.filter(({ from }) => weekdayOf(from) === weekday),
    ...close.filter(({ from }) => weekdayOf(from) !== weekday),
  ];
}

function monthDays({ day, shift, weekday }: Extract<Meaning, { is: 'monthDay' }>, about: Circumstances): Stretch[] {
  return fromPublished(about, (published) => {
    const { year: y, month: m } = dateParts(published);
    const around = (base: { year: number; month: number }, by: number): Stretch[] => {
      const { year: yy, month: mm } = dateParts(dayNumber(base.year, base.month + by, 1));
      return isDate(yy, mm, day) ? [days(dayNumber(yy, mm, day), dayNumber(yy, mm, day))] : [];
    };
    if (shift !== undefined) return around({ year: y, month: m }, shift);
    const apart = (n: number) => Math.abs(n - published) + ((n - published) * about.tense < -2 ? 60 : 0);
    const near = [-1, 0, 1]
      .flatMap((by) => around({ year: y, month: m }, by))
      .sort((a, b) => apart(a.from) - apart(b.from));
    const told = about.anchor && Number.isFinite(about.anchor.from) ? around(dateParts(about.anchor.from), 0) : [];
    const all = [...near, ...told];
    return weekday
      ? [
          ...all.filter(({ from }) => weekdayOf(from) === weekday),
          ...all.filter(({ from }) => weekdayOf(from) !== weekday),
        ]
      : all;
  });
}

// ---- Weekdays ----

function weekdays(meaning: Extract<Meaning, { is: 'weekday' }>, about: Circumstances): Stretch[] {
  const { published } = about;
  if (published && published.to - published.from > 6) return fromPublished(about, (day) => [days(day - 7, day + 7)]);
  return fromPublished(about, (day) => {
    const single = (n: number): Stretch => days(n, n);
    const { weekday, which, weeks, beyond = 0 } = meaning;
    if (weeks !== undefined) return weekDays(day, weekday, weeks).map(single);
    const before = day - ((weekdayOf(day) - weekday + 7) % 7 || 7);
    const after = before + 7 + (weekdayOf(day) === weekday ? 7 : 0);
    if (which === 'last') return lastWeekday(day, before, beyond).map(single);
    if (which === 'next') return nextWeekday(day, after, weekday, beyond).map(single);
    if (which === 'this') {
      const inWeek = mondayOf(day) + weekday - 1;
      const fair = inWeek < day && about.tense > 0 ? [after, inWeek] : [inWeek, after];
      return [...fair, ...(about.tense < 0 ? [before] : [])].map(single);
    }
    if (beyond) return [after + beyond, ...(weekdayOf(day) === weekday ? [day + beyond] : [])].map(single);
    const today = weekdayOf(day) === weekday ? [day] : [];
    const near = about.tense > 0 ? [after, before] : [before, after];
    return [...today, ...near, ...toldWeekday(about.anchor, day, after)].map(single);
  });
}

/** The first such weekday since the day that the story is at, where that is far from the day of publication. */
function toldWeekday(anchor: { from: number; to: number } | undefined, day: number, weekday: number): number[] {
  if (!anchor || anchor.to - anchor.from > 6 || Math.abs(anchor.from - day) <= 21) return [];
  return [weekday + 7 * Math.ceil((anchor.from - weekday) / 7)];
}

/** A weekday of the week so many on, by weeks that begin on Monday; on Sunday, when the new week begins in America, both. */
function weekDays(day: number, weekday: number, weeks: number): number[] {
  const monday = mondayOf(day) + weeks * 7 + weekday - 1;
  if (weekdayOf(day) === 7) return [monday, monday + 7];
  return weekday === 7 ? [monday, monday - 7] : [monday];
}

function lastWeekday(day: number, before: number, beyond: number): number[] {
  const latest = before + beyond;
  // Within the present week "last Monday" may also be the one of the week before.
  return before >= mondayOf(day) ? [latest, latest - 7] : beyond ? [latest, latest - 7] : [latest];
}

function nextWeekday(day: number, after: number, weekday: number, beyond: number): number[] {
  const inNextWeek = mondayOf(day) + 7 + weekday - 1 + beyond;
  const soonest = after + beyond;
  return inNextWeek === soonest ? [soonest, soonest + 7] : [inNextWeek, soonest];
}

// ---- Units and counts of them ----

function units(
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

function monthRange(y: number, first: number, months: number): Stretch {
  return { from: dayNumber(y, first, 1), to: dayNumber(y, first + months, 1) - 1, grain: 'months' };
}

/** When the years of a country's books begin: month and day. */
function yearStart(sort: YearSort, region: string): [number, number] {
  if (sort === 'academic') return region === 'AU' || region === 'NZ' ? [1, 1] : [9, 1];
  if (sort === 'season') return [8, 1];
  switch (region) {
    case 'US':
      return sort === 'tax' ? [1, 1] : [10, 1];
    case 'AU':
      return [7, 1];
    case 'GB':
      return sort === 'tax' ? [4, 6] : [4, 1];
    case 'IE':
      return [1, 1];
    default:
      return [4, 1];
  }
}

/** The financial (…) year that a day is in, or one so many on. */
function yearStarting(day: number, sort: YearSort, region: string, shift: number): Stretch {
  const [m, d] = yearStart(sort, region);
  const { year: y } = dateParts(day);
  const start = dayNumber(y, m, d) <= day ? y : y - 1;
  return bookYear(start + shift, sort, region);
}

/** The financial (…) year that begins in a year. */
function bookYear(start: number, sort: YearSort, region: string): Stretch {
  const [m, d] = yearStart(sort, region);
  const from = dayNumber(start, m, d);
  return { from, to: dayNumber(start + 1, m, d) - 1, grain: d === 1 ? 'months' : 'day' };
}

function yearSpans(from: number, to: number, sort: YearSort | undefined, region: string): Stretch[] {
  const whole: Stretch = { from: dayNumber(from, 1, 1), to: dayNumber(to, 12, 31), grain: 'year' };
  if (!sort) return [whole];
  // America's fiscal year 2023 begins in October 2022: a financial year that runs over two is printed by both.
  return [bookYear(from, sort, region), whole];
}

function shifts(meaning: Extract<Meaning, { is: 'shift' }>, about: Circumstances): Stretch[] {
  const { unit, amount, play, from, exact } = meaning;
  if (exact) {
    return fromPublished(about, (day) => {
      const at = moved(unit, amount, day);
      return [days(at, at)];
    });
  }
  if (!from) return fromPublished(about, (day) => shifted(unit, amount, play, day));
  return resolve(from, about).flatMap((anchor) => {
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
function shifted(unit: Unit, amount: number, play: Play | undefined, day: number): Stretch[] {
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
function stretches(
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

// ---- Decades, seasons, parts of years ----

function decades({ year: y, open }: Extract<Meaning, { is: 'decade' }>): Stretch[] {
  const decade: Stretch = { from: dayNumber(y, 1, 1), to: dayNumber(y + 9, 12, 31), grain: 'decade' };
  if (!open) return [decade];
  if (y % 100 === 0) return y >= 2000 ? [decade, century(y)] : [century(y), decade];
  return [decade, { from: dayNumber(y + 100, 1, 1), to: dayNumber(y + 109, 12, 31), grain: 'decade' }];
}

/** Seasons in the south begin half a year from those in the north. */
const south = new Set(['AU', 'NZ', 'ZA']);

function seasons(meaning: Extract<Meaning, { is: 'season' }>, about: Circumstances): Stretch[] {
  const southern = south.has(about.region);
  const inYear = (y: number): Stretch[] => {
    const index = (meaning.season + (southern ? 2 : 0)) % 4;
    const start = 3 + index * 3;
    return [
      {
        from: dayNumber(y, start, 1),
        to: dayNumber(y, start + 3, 22),
        grain: 'season',
        season: { year: y, code: (southern ? 29 : 21) + meaning.season },
      },
    ];
  };
  const years = yearsOf(meaning.year, about);
  if (!years) return nearestYears(about, inYear, meaning.which);
  return years.flatMap((y) => {
    const [own] = inYear(y);
    // A season over the turn of the year belongs to either: "winter 2023".
    const turns = dateParts(own!.from).year !== dateParts(own!.to).year;
    return turns && !meaning.across ? [own!, ...inYear(y - 1)] : [own!];
  });
}

function monthStretches(meaning: Extract<Meaning, { is: 'months' }>, about: Circumstances): Stretch[] {
  const { first, months, year: of, sort } = meaning;
  if (sort) {
    const [m] = yearStart(sort, about.region);
    const years =
      of?.year !== undefined
        ? [of.year]
        : fromPublished(about, (day) => [yearStarting(day, sort, about.region, of?.shift ?? 0)]).map(
            ({ from }) => dateParts(from).year,
          );
    return years.map((y) => monthRange(y, m + first - 1, months));
  }
  const inYear = (y: number): Stretch[] => [monthRange(y, first, months)];
  return yearsOf(of, about)?.flatMap(inYear) ?? nearestYears(about, inYear, meaning.which);
}

function holidaysOf(
  { holiday, year: of, which }: Extract<Meaning, { is: 'holiday' }>,
  about: Circumstances,
): Stretch[] {
  // What it is in the article's own country comes first.
  return holidayRules(holiday, about.region).flatMap((rule) => {
    const inYear = (y: number) => holidayDays(holiday, rule, y).map(({ from, to }) => days(from, to));
    const found = yearsOf(of, about)?.flatMap(inYear) ?? nearestYears(about, inYear, which);
    const loose = found.flatMap((day) => looseDays(holiday, day) ?? []).map(({ from, to }) => days(from, to));
    return [...found, ...loose];
  });
}

function nthIn({ nth, weekday, unit }: Extract<Meaning, { is: 'nth' }>, within: Stretch): Stretch[] {
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

function partsOf(part: Part, of: Meaning, about: Circumstances): Stretch[] {
  const whole = resolve(of, about);
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

function weekOf({ unit, begins, ends }: Extract<Meaning, { is: 'weekOf' }>, day: Stretch): Stretch[] {
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

// ---- Ranges, lists, times ----

/** Each start with the nearest end behind it. */
function ranges({ from, to }: Extract<Meaning, { is: 'range' }>, about: Circumstances): Stretch[] {
  if (!from || !to) {
    const known = resolve((from ?? to)!, about).filter(({ yearly }) => !yearly);
    return known.map(
      (end): Stretch =>
        from
          ? { ...end, to: Infinity, grain: 'day', ends: [end, undefined] }
          : { ...end, from: -Infinity, grain: 'day', ends: [undefined, end] },
    );
  }
  const starts = resolve(withYearOf(from, to), about);
  const found: Stretch[] = [];
  for (const start of starts) {
    if (start.yearly) continue;
    const fromStart: Circumstances = {
      ...about,
      published: { from: start.from, to: start.to },
      tense: 1,
      told: undefined,
    };
    const behind = [...(isAbsolute(to) ? [] : resolve(endAfter(to, from, start), fromStart)), ...resolve(to, about)];
    const end = behind.find((candidate) => !candidate.yearly && candidate.to >= start.to);
    if (end) found.push(between(start, end));
  }
  return found;
}

/** Counts from the day of publication, wherever the range begins: "until tomorrow". */
function isAbsolute(meaning: Meaning): boolean {
  return (
    ['day', 'unit', 'shift', 'part', 'stretch'].includes(meaning.is) ||
    (meaning.is === 'clock' && meaning.on?.is === 'day')
  );
}

/** An end without a year takes that of the start, or the year after. */
function endAfter(to: Meaning, from: Meaning, start: Stretch): Meaning {
  if (to.is !== 'date' || from.is !== 'date' || to.year !== undefined || to.shift !== undefined) return to;
  const { year: y, month: m, day: d } = dateParts(start.from);
  const before = to.month < m || (to.month === m && (to.day ?? 31) < (from.day ? d : 1));
  return { ...to, year: before ? y + 1 : y };
}

function between(start: Stretch, end: Stretch): Stretch {
  return { from: start.from, to: end.to, grain: 'day', ends: [start, end] };
}

/** "January 18 and 19": as one stretch where they follow each other, and as a list. */
function lists(of: Meaning[], about: Circumstances): Stretch[] {
  const all = of.map((meaning) => resolve(meaning, about));
  if (all.some((found) => !found.length)) return [];
  const count = Math.max(...all.map((found) => found.length));
  const found: Stretch[] = [];
  for (let i = 0; i < count; i++) {
    const values = all.map((readings) => readings[Math.min(i, readings.length - 1)]!);
    const sorted = values.every(({ yearly }) => !yearly);
    const list: Stretch = {
      from: Math.min(...values.map(({ from }) => from)),
      to: Math.max(...values.map(({ to }) => to)),
      grain: 'day',
      values,
    };
    const touching = sorted && values.every((value, j) => j === 0 || value.from === values[j - 1]!.to + 1);
    if (touching) found.push(between(values[0]!, values.at(-1)!));
    else found.push(list);
  }
  return found;
}

function clocks({ clock, on }: Extract<Meaning, { is: 'clock' }>, about: Circumstances): Stretch[] {
  const found = on ? resolve(on, about) : fromPublished(about, (day) => [days(day, day)]);
  return found.flatMap((day): Stretch[] => {
    if (day.yearly || day.from !== day.to || day.grain !== 'day') return [day];
    const at = (minute: number): Stretch => ({
      ...day,
      time: minute % 1440,
      ...(clock.to === undefined ? {} : { until: clock.to }),
    });
    if (!clock.either) return [at(clock.minute)];
    // On a dial of twelve hours the working day is likelier.
    const likely = clock.minute < 420 ? clock.minute + 720 : clock.minute;
    return [at(likely), at(likely === clock.minute ? clock.minute + 720 : clock.minute)];
  });
}

/** Counted from what the text told before; else from the day of publication. */
function anaphors({ unit, amount }: Extract<Meaning, { is: 'anaphor' }>, about: Circumstances): Stretch[] {
  const anchor = about.anchor ?? about.published;
  if (!anchor || !Number.isFinite(anchor.from) || !Number.isFinite(anchor.to)) return [];
  const from = { ...about, published: anchor };
  if (Math.abs(amount) > 1 || unit === 'day' || amount % 1) {
    return fromPublished(from, (day) =>
      amount ? shifted(unit, amount, undefined, day).slice(0, 1) : [days(day, day)],
    );
  }
  return fromPublished(from, (day) => units(unit, amount, day, about).slice(0, 1));
}

function oneOf(of: Meaning[], about: Circumstances): Stretch[] {
  const monthFirst = about.region === 'US' || about.region === 'PH';
  const ordered = of.length === 2 && of.every(({ is }) => is === 'date') && monthFirst ? [...of].reverse() : of;
  return ordered.flatMap((meaning) => resolve(meaning, about));
}
