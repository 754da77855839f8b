/**
 * Calendar dates: days with their month in either order, lists and ranges that share a month, the weekday beside them.
 */
import { isDate } from '../../calendar.ts';
import { isClosedClass, isCounted, isMeasured, isNameBefore } from '../guards.ts';
import type { Claim, DateMeaning, Hit, Meaning, Piece, YearOf } from '../meaning.ts';
import { dayOfMonth } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { asRange, isAmbiguousMonth, joinAt, monthAt, type WeekdayHit, weekdayAt, yearBehind } from './named.ts';
import { numericDate } from './numeric.ts';

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
  return claimed(date, i, to, { token: i, day: weekday.weekday });
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
  return claimed(date, date.from, bracket ? weekday.to + 1 : weekday.to, { token: at, day: weekday.weekday });
}

/** The same with the weekday beside it, which its first day claims. */
function claimed({ meaning, pieces, apart }: Hit, from: number, to: number, claim: Claim): Hit {
  if (meaning.is === 'date') meaning.weekday = claim.day;
  const first = pieces?.[0];
  if (first?.meaning.is === 'date') first.meaning.weekday = claim.day;
  if (apart?.[0]) {
    const [head, ...rest] = apart;
    return { from, to, meaning, pieces, claim, apart: [claimed(head!, claim.token, head!.to, claim), ...rest] };
  }
  return { from, to, meaning, pieces, claim };
}

function datelessWeekday(t: Tokens, i: number, weekday?: number): Hit | undefined {
  return dayFirst(t, i, weekday) ?? monthFirst(t, i) ?? numericDate(t, i);
}

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

function endsNumber(t: Tokens, i: number, attributive: boolean): boolean {
  // "January 11 and 23 people" counts people; "the January 18 and 19 strikes" are of those days.
  return !isMeasured(t, i) && (attributive || !isCounted(t, i));
}

/** "9 January 2023", "the 9th of January", "18 and 19 January", "3 to 10 May". */
function dayFirst(t: Tokens, i: number, weekday?: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  // "The 8 November vote": the article is the vote's.
  if (start > i && dayOfMonth(t, start)?.said === 'digits') return undefined;
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

function joinedDays(
  days: ListedDay[],
  month: number,
  year: YearOf | undefined,
  place: { from: number; to: number; monthFrom?: number; monthTo?: number },
  weekday?: number,
): Hit | undefined {
  const { from, to } = place;
  const dates = days.map((listed): DateMeaning => {
    return { is: 'date', month, day: listed.day, year: year?.year, shift: year?.shift, weekday: listed.weekday?.day };
  });
  if (dates.length === 1) return { from, to, meaning: dates[0]!, pieces: undefined, claim: undefined };
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
