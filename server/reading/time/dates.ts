/**
 * Calendar dates: days with their month in either order, months, numeric dates, and lists and ranges that share a part.
 */
import { isDate } from '../calendar.ts';
import { isClosedClass, isCounted, isMeasured, isNameBefore, isPersonMonth } from './guards.ts';
import type { Hit, Meaning, Piece, Which, YearOf } from './meaning.ts';
import { dayOfMonth, fullYear, isInsideNumber, yearAt } from './numbers.ts';
import type { Tokens } from './tokens.ts';

type DateMeaning = Extract<Meaning, { is: 'date' }>;

/** A month by name; a short form ("Jan.") may carry a full stop. */
export interface MonthHit {
  month: number;
  to: number;
  short: boolean;
  /** Not capitalised: fair only where a day or year leaves no doubt. */
  small: boolean;
}

export function monthAt(t: Tokens, i: number): MonthHit | undefined {
  const { month, short } = t.word(i);
  if (!month) return undefined;
  const small = !t.isCapital(i);
  if (small && short) return undefined;
  const to = short && t.isSign(i + 1, '.') && t.isGlued(i + 1) ? i + 2 : i + 1;
  return { month, to, short: Boolean(short), small };
}

export interface WeekdayHit {
  weekday: number;
  to: number;
  short: boolean;
}

export function weekdayAt(t: Tokens, i: number): WeekdayHit | undefined {
  const { weekday, short } = t.word(i);
  if (!weekday || (short && !t.isCapital(i))) return undefined;
  const to = short && t.isSign(i + 1, '.') && t.isGlued(i + 1) ? i + 2 : i + 1;
  return { weekday, to, short: Boolean(short) };
}

/** A date that begins here, with its weekday before or behind it. */
export function dateAt(t: Tokens, i: number): Hit | undefined {
  const date = anyDate(t, i);
  // "The January 6 riot": a date that names an event may be of any year.
  if (date?.meaning.is === 'date' && t.role(i - 1) === 'the' && t.isWord(date.to) && !isClosedClass(t, date.to)) {
    return { ...date, meaning: { ...date.meaning, named: true } };
  }
  return date;
}

function anyDate(t: Tokens, i: number): Hit | undefined {
  const weekday = weekdayAt(t, i);
  if (!weekday) return withWeekdayBehind(t, datelessWeekday(t, i));
  let at = weekday.to;
  if (t.isSign(at, ',') || t.isSign(at, '(')) at++;
  if (t.role(at) === 'the') at++;
  const date = datelessWeekday(t, at, weekday.weekday);
  if (!date) return weekdayOfMonth(t, i, weekday);
  const to = t.isSign(weekday.to, '(') && t.isSign(date.to, ')') ? date.to + 1 : date.to;
  return claimed({ ...date, from: i, to }, i, weekday.weekday);
}

/** "Tuesday the 19th", "Tuesday 19th". */
function weekdayOfMonth(t: Tokens, i: number, { weekday, to }: WeekdayHit): Hit | undefined {
  const day = dayOfMonth(t, t.role(to) === 'the' ? to + 1 : to);
  if (day?.said !== 'ordinal') return undefined;
  return {
    from: i,
    to: day.to,
    meaning: { is: 'monthDay', day: day.value, weekday },
    claim: { token: i, day: weekday },
  };
}

/** "July 4, a Tuesday", "4 July (a Tuesday)", "Jul 18, Fri". */
function withWeekdayBehind(t: Tokens, date: Hit | undefined): Hit | undefined {
  if (date?.meaning.is !== 'date' || !date.meaning.day || date.claim) return date;
  const bracket = t.isSign(date.to, '(');
  if (!bracket && !t.isSign(date.to, ',')) return date;
  let at = date.to + 1;
  const article = t.role(at) === 'a';
  if (article) at++;
  const weekday = weekdayAt(t, at);
  if (!weekday || (!article && !bracket && !weekday.short)) return date;
  if (bracket && !t.isSign(weekday.to, ')')) return date;
  // "On July 4, Tuesday's papers": a weekday that owns something belongs to what follows.
  if (t.isApostrophe(weekday.to) && t.isGlued(weekday.to)) return date;
  return claimed({ ...date, to: bracket ? weekday.to + 1 : weekday.to }, at, weekday.weekday);
}

function claimed(date: Hit, token: number, day: number): Hit {
  if (date.meaning.is === 'date') date.meaning.weekday = day;
  const first = date.pieces?.[0];
  if (first?.meaning.is === 'date') first.meaning.weekday = day;
  if (date.apart?.[0]) {
    const [head, ...rest] = date.apart;
    return { ...date, apart: [claimed({ ...head, from: token }, token, day), ...rest], claim: { token, day } };
  }
  return { ...date, claim: { token, day } };
}

function datelessWeekday(t: Tokens, i: number, weekday?: number): Hit | undefined {
  return dayFirst(t, i, weekday) ?? monthFirst(t, i) ?? numericDate(t, i);
}

// ---- Days and months ----

interface ListedDay {
  day: number;
  from: number;
  to: number;
  said: 'digits' | 'ordinal' | 'word';
  /** "to" stands before it. */
  ranged: boolean;
  /** Nothing but a comma does. */
  comma?: boolean;
  weekday?: { token: number; day: number };
}

/** How many days a list may name: a wall of numbers ends the search. */
const longestList = 16;

/** "9", "18 and 19", "3 to 10", "1, 2 and 15", "Monday 9 and Tuesday 10". */
function dayList(t: Tokens, i: number, monthBefore: boolean, attributive = false): ListedDay[] {
  const first = dayOfMonth(t, i);
  if (!first) return [];
  const days: ListedDay[] = [{ day: first.value, from: i, to: first.to, said: first.said, ranged: false }];
  while (days.length < longestList) {
    const joined = joinAt(t, days.at(-1)!.to);
    if (!joined) break;
    let at = joined.to;
    const weekday = weekdayAt(t, at);
    if (weekday) at = weekday.to;
    const start = at;
    if (t.role(at) === 'the') at++;
    const day = dayOfMonth(t, at);
    if (!day || (day.said === 'word' && first.said !== 'word')) break;
    // Behind a month a number may begin something else: "January 11 and 23 people".
    if (monthBefore && day.said === 'digits' && !endsNumber(t, day.to, attributive)) break;
    // "May 3, 10 June": the next number has a month of its own.
    if (monthBefore && !joined.ranged && monthAt(t, t.role(day.to) === 'of' ? day.to + 1 : day.to)) break;
    if (joined.ranged && (days.at(-1)!.ranged || (days.length > 1 && !monthBefore && joined.comma))) break;
    days.push({
      day: day.value,
      from: weekday ? joined.to : start,
      to: day.to,
      said: day.said,
      ranged: joined.ranged,
      comma: joined.comma && t.role(joined.to - 1) !== 'and',
      weekday: weekday ? { token: joined.to, day: weekday.weekday } : undefined,
    });
  }
  return days;
}

/** "Between 3 and 10 May": what "and" joins is a range. */
function asRange(listed: { ranged: boolean }[]): void {
  if (listed.length === 2) listed[1]!.ranged = true;
}

interface Join {
  to: number;
  ranged: boolean;
  comma: boolean;
}

/** "and", ",", ", and", "to", "-". */
export function joinAt(t: Tokens, i: number): Join | undefined {
  const role = t.role(i);
  if (role === 'and' || t.isSign(i, '&')) return { to: i + 1, ranged: false, comma: false };
  if (role === 'to' || role === 'until') return { to: i + 1, ranged: true, comma: false };
  if (t.isHyphen(i)) return { to: i + 1, ranged: true, comma: false };
  if (!t.isSign(i, ',')) return undefined;
  return { to: t.role(i + 1) === 'and' ? i + 2 : i + 1, ranged: false, comma: true };
}

function endsNumber(t: Tokens, i: number, attributive: boolean): boolean {
  // "January 11 and 23 people" counts people; "the January 18 and 19 strikes" are of those days.
  return !isMeasured(t, i) && (attributive || !isCounted(t, i));
}

/** "9 January 2023", "the 9th of January", "18 and 19 January", "3 to 10 May". */
function dayFirst(t: Tokens, i: number, weekday?: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const days = dayList(t, start, false);
  if (t.role(i - 1) === 'between') asRange(days);
  // "Version 3, 29 June" is no list: its last day would have an "and" before it.
  if (days.length > 1 && days.at(-1)!.comma) return undefined;
  const last = days.at(-1);
  if (!last) return undefined;
  const of = t.role(last.to) === 'of' || t.isHyphen(last.to) || t.isSign(last.to, '/');
  const month = monthAt(t, of ? last.to + 1 : last.to);
  if (!month) return undefined;
  // "The second March event" and "a first May Day" name no day; "the first of March" does.
  if (last.said === 'word' && t.role(last.to) !== 'of') return undefined;
  if (month.small && last.said === 'digits' && isAmbiguousMonth(month.month) && t.role(last.to) !== 'of')
    return undefined;
  if (days.some(({ day }) => !isDate(2000, month.month, day))) return undefined;
  // "19 July-August" is no list of a day and a month.
  const year = yearBehind(t, month.to, of && !t.role(last.to));
  return joinedDays(days, month.month, year, { from: i, to: year?.to ?? month.to, monthFrom: last.to }, weekday);
}

/** "January 9, 2023", "Jan. 9", "January 18 and 19", "March the 3rd". */
function monthFirst(t: Tokens, i: number): Hit | undefined {
  const month = monthAt(t, i);
  if (!month || isNameBefore(t, i)) return undefined;
  const joint = t.isHyphen(month.to) && t.isGlued(month.to) && t.isGlued(month.to + 1);
  const days = dayList(t, t.role(month.to) === 'the' || joint ? month.to + 1 : month.to, true, t.role(i - 1) === 'the');
  const last = days.at(-1);
  if (!last || days.some(({ day }) => !isDate(2000, month.month, day))) return undefined;
  if (t.role(i - 1) === 'between') asRange(days);
  if (month.small && last.said === 'digits' && isAmbiguousMonth(month.month)) return undefined;
  if (days[0]!.said === 'word' && t.role(month.to) !== 'the' && !endsNumber(t, days[0]!.to, false)) return undefined;
  const year = yearBehind(t, last.to, joint);
  // "In March 30 people died": "in" asks for a month, and the number begins the clause.
  if (t.role(i - 1) === 'in' && !year && days.length === 1 && last.said === 'digits') return undefined;
  return joinedDays(days, month.month, year, { from: i, to: year?.to ?? last.to, monthTo: month.to });
}

/** The year behind a date: "2023", ", 2023", "last year", "of this year". */
export function yearBehind(t: Tokens, i: number, hyphens = false): (YearOf & { to: number }) | undefined {
  const comma = t.isSign(i, ',') || (hyphens && (t.isHyphen(i) || t.isSign(i, '/')));
  const at = comma || t.role(i) === 'of' ? i + 1 : i;
  const year = yearAt(t, at);
  if (year) {
    const counted = year.value % 50 === 0 && isCounted(t, year.to);
    return counted ? undefined : { year: year.value, to: year.to };
  }
  if (hyphens && comma && t.isNumber(at) && t.width(at) === 2) return { year: fullYear(t.values[at]!), to: at + 1 };
  if (comma) return undefined;
  const shift = whichShift(t.role(at));
  if (shift !== undefined && t.word(at + 1).unit === 'year' && !t.word(at + 1).plural) return { shift, to: at + 2 };
  if (t.role(at) === 'the' && t.role(at + 1) === 'following' && t.word(at + 2).unit === 'year')
    return { shift: 1, to: at + 3 };
  return undefined;
}

export function whichShift(role: string | undefined): number | undefined {
  switch (role) {
    case 'last':
    case 'previous':
      return -1;
    case 'this':
    case 'current':
      return 0;
    case 'next':
    case 'coming':
      return 1;
    default:
      return undefined;
  }
}

export function whichOf(role: string | undefined): Which | undefined {
  switch (role) {
    case 'last':
    case 'past':
    case 'previous':
      return 'last';
    case 'this':
    case 'current':
      return 'this';
    case 'next':
    case 'coming':
      return 'next';
    default:
      return undefined;
  }
}

function joinedDays(
  days: ListedDay[],
  month: number,
  year: YearOf | undefined,
  place: { from: number; to: number; monthFrom?: number; monthTo?: number },
  weekday?: number,
): Hit | undefined {
  const { from, to } = place;
  const dates = days.map((listed): DateMeaning => {
    const date: DateMeaning = { is: 'date', month, day: listed.day, ...yearOnly(year) };
    const claim = listed.weekday?.day;
    return claim ? { ...date, weekday: claim } : date;
  });
  if (dates.length === 1) return { from, to, meaning: dates[0]! };
  const pieces = days.map(
    (listed, i): Piece => ({
      from: i === 0 ? from : listed.from,
      to: i === days.length - 1 ? to : listed.to,
      meaning: dates[i]!,
    }),
  );
  if (days.some((listed) => listed.weekday)) {
    const apart = pieces.map((piece, i): Hit => {
      const claim = days[i]!.weekday;
      return { ...piece, ...(claim ? { claim } : {}) };
    });
    if (weekday) dates[0]!.weekday = weekday;
    return { from, to, meaning: listMeaning(days, dates), pieces, apart };
  }
  return { from, to, meaning: listMeaning(days, dates), pieces };
}

function listMeaning(days: ListedDay[], dates: DateMeaning[]): Meaning {
  const parts: Meaning[] = [];
  days.forEach((listed, i) => {
    if (listed.ranged) parts.push({ is: 'range', from: parts.pop()!, to: dates[i]! });
    else parts.push(dates[i]!);
  });
  return parts.length === 1 ? parts[0]! : { is: 'list', of: parts };
}

export function yearOnly(year: YearOf | undefined): YearOf {
  if (!year) return {};
  return year.year === undefined ? { shift: year.shift } : { year: year.year };
}

/** Months whose names are words of their own in lower case. */
export function isAmbiguousMonth(month: number): boolean {
  return month === 3 || month === 5 || month === 8;
}

// ---- Months ----

/** "January 2023", "March to May 2023", "in May", "last April", "December/January", "March this year". */
export function monthExpression(t: Tokens, i: number): Hit | undefined {
  const which = whichOf(t.role(i));
  const start = which ? i + 1 : i;
  const first = monthAt(t, start);
  if (!first) return undefined;
  if (which) {
    if (first.short || (first.small && isAmbiguousMonth(first.month)) || isNameBefore(t, i)) return undefined;
    return { from: i, to: first.to, meaning: { is: 'date', month: first.month, which } };
  }
  const months = [{ month: first.month, from: i, to: first.to, ranged: false }];
  while (months.length < 12) {
    const { to } = months.at(-1)!;
    const joined = joinAt(t, to) ?? (t.isSign(to, '/') ? { to: to + 1, ranged: true, comma: false } : undefined);
    const next = joined && monthAt(t, joined.to);
    if (!joined || !next || next.small || dayOfMonth(t, next.to)?.said === 'digits') break;
    if (joined.ranged && months.at(-1)!.ranged) break;
    months.push({ month: next.month, from: joined.to, to: next.to, ranged: joined.ranged });
  }
  if (t.role(i - 1) === 'between') asRange(months);
  for (; months.length; months.pop()) {
    const hit = joinedMonths(t, i, months, first);
    if (hit) return hit;
  }
  return undefined;
}

function joinedMonths(
  t: Tokens,
  i: number,
  months: { month: number; from: number; to: number; ranged: boolean }[],
  first: MonthHit,
): Hit | undefined {
  const last = months.at(-1)!;
  const year = yearBehind(t, last.to);
  const range = months.length === 2 && last.ranged;
  const dates = months.map(({ month }): DateMeaning => ({ is: 'date', month, ...yearOnly(year) }));
  if (months.length === 1) {
    const fair = year ? !isNameBefore(t, i) || year.year !== undefined : isBareMonth(t, i, first);
    return fair ? { from: i, to: year?.to ?? first.to, meaning: dates[0]! } : undefined;
  }
  // Months without a year that "and" joins are two expressions.
  if (!year && !range && !t.isSign(last.from - 1, '/')) return undefined;
  if (first.small) return undefined;
  const to = year?.to ?? last.to;
  const pieces = months.map(
    (month, j): Piece => ({
      from: month.from,
      to: j === months.length - 1 ? to : month.to,
      meaning: dates[j]!,
    }),
  );
  const parts: Meaning[] = [];
  months.forEach((month, j) => {
    if (month.ranged) parts.push({ is: 'range', from: parts.pop()!, to: dates[j]! });
    else parts.push(dates[j]!);
  });
  return { from: i, to, meaning: parts.length === 1 ? parts[0]! : { is: 'list', of: parts }, pieces };
}

const monthCues = new Set([
  'in',
  'since',
  'until',
  'during',
  'early',
  'mid',
  'late',
  'between',
  'previous',
  'following',
]);
const weakMonthCues = new Set([
  'by',
  'from',
  'of',
  'to',
  'before',
  'after',
  'on',
  'for',
  'and',
  'beginning',
  'end',
  'around',
]);

/** A month alone: "in May", "the December deal". Names that are also words or people's names need a cue. */
function isBareMonth(t: Tokens, i: number, { month, short, small }: MonthHit): boolean {
  if (t.trusted) return true;
  if (short || (small && isAmbiguousMonth(month))) return false;
  const before = t.role(i - 1) ?? (t.isHyphen(i - 1) ? t.role(i - 2) : undefined);
  const cue = before !== undefined && monthCues.has(before);
  const weak = before !== undefined && weakMonthCues.has(before);
  const next = t.isGlued(i + 1) && (t.isApostrophe(i + 1) || t.isHyphen(i + 1)) ? i + 3 : i + 1;
  const nameFollows = next === i + 1 && t.isCapital(next) && !t.words[next] && !t.isHyphen(next);
  switch (month) {
    case 5:
      return cue || (weak && !isPersonMonth(t, i));
    case 3:
      return (cue || weak || (t.role(i - 1) === 'the' && t.isWord(i + 1) && !isClosedClass(t, i + 1))) && !nameFollows;
    case 4:
    case 6:
    case 8:
      return !isNameBefore(t, i) && (cue || !nameFollows) && (cue || weak || !isPersonMonth(t, i));
    default:
      return !isNameBefore(t, i) && (cue || !nameFollows);
  }
}

// ---- Numeric dates ----

/** "9/1/2023", "09.01.2023", "2023-01-09", "2023-01-09T19:39"; two-digit years with strokes only. */
function numericDate(t: Tokens, i: number): Hit | undefined {
  if (!t.isNumber(i) || isInsideNumber(t, i)) return undefined;
  const sign = t.raw(i + 1);
  if (sign !== '/' && sign !== '.' && sign !== '-') return undefined;
  if (!t.isGlued(i + 1) || !t.isGlued(i + 2) || !t.isNumber(i + 2) || t.raw(i + 3) !== sign) {
    return sign === '/' || sign === '-' ? isoMonth(t, i, sign) : undefined;
  }
  if (!t.isGlued(i + 3) || !t.isGlued(i + 4) || !t.isNumber(i + 4)) return undefined;
  const [a, b, c] = [t.values[i]!, t.values[i + 2]!, t.values[i + 4]!];
  const to = i + 5;
  if (
    t.isGlued(to) &&
    (t.isHyphen(to) || ((t.isSign(to, '.') || t.isSign(to, '/')) && t.isNumber(to + 1) && t.isGlued(to + 1)))
  ) {
    return undefined;
  }
  if (t.width(i) === 4 && sign !== '.') {
    if (!isDate(a, b, c)) return undefined;
    return { from: i, to, meaning: { is: 'date', year: a, month: b, day: c } };
  }
  if (t.width(i) > 2 || t.width(i + 2) > 2) return undefined;
  if (t.width(i + 4) !== 4 && !(t.width(i + 4) === 2 && sign === '/')) return undefined;
  const year = t.width(i + 4) === 4 ? c : fullYear(c);
  if (year < 1000 || year > 2199) return undefined;
  const dayFirst: DateMeaning = { is: 'date', year, month: b, day: a };
  const monthFirst: DateMeaning = { is: 'date', year, month: a, day: b };
  const fair = [dayFirst, monthFirst].filter(({ month, day }) => isDate(year, month, day!));
  if (!fair.length) return undefined;
  return { from: i, to, meaning: fair.length === 1 || a === b ? fair[0]! : { is: 'oneOf', of: fair } };
}

/** "2023/01"; "2023-01" is left to years, which may mean 2023 to 2024. */
function isoMonth(t: Tokens, i: number, sign: string): Hit | undefined {
  if (t.width(i) !== 4 || t.width(i + 2) !== 2 || !t.isGlued(i + 2) || sign !== '/') return undefined;
  const [year, month] = [t.values[i]!, t.values[i + 2]!];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || month === (year + 1) % 100) return undefined;
  return { from: i, to: i + 3, meaning: { is: 'date', year, month } };
}
