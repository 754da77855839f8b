/**
 * What comes once a year and is printed without one: dates, seasons, quarters, holidays. Which year is meant?
 */
import { dateParts, dayNumber, isDate, weekdayOf } from '../../calendar.ts';
import { holidayDays, holidayRules, looseDays } from '../holidays.ts';
import type { Meaning, Which, YearOf } from '../meaning.ts';
import type { Stretch } from '../stretch.ts';
import { yearStart, yearStarting } from './books.ts';
import { type Circumstances, days, fromPublished, month, monthRange } from './circumstances.ts';

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

export function dates(meaning: Extract<Meaning, { is: 'date' }>, about: Circumstances): Stretch[] {
  const inYear = (y: number): Stretch[] => {
    if (!meaning.day) return [month(y, meaning.month)];
    if (!isDate(y, meaning.month, meaning.day)) return [];
    const day = dayNumber(y, meaning.month, meaning.day);
    return [days(day, day)];
  };
  const years = yearsOf(meaning, about);
  if (years) return years.length === 1 ? inYear(years[0]!) : years.flatMap(inYear);
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

export function monthDays(
  { day, shift, weekday }: Extract<Meaning, { is: 'monthDay' }>,
  about: Circumstances,
): Stretch[] {
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

/** Seasons in the south begin half a year from those in the north. */
const south = new Set(['AU', 'NZ', 'ZA']);

export function seasons(meaning: Extract<Meaning, { is: 'season' }>, about: Circumstances): Stretch[] {
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

export function monthStretches(meaning: Extract<Meaning, { is: 'months' }>, about: Circumstances): Stretch[] {
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

export function holidaysOf(
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
