/**
 * The grammar's front: tries every kind of expression at a token, keeps the longest, and joins times of day, ranges and
 * lists to it. No step looks further than a fixed number of tokens, so the whole is linear.
 */
import { type ClockHit, clockAt } from './clock.ts';
import { dateAt, monthExpression, whichShift, yearOnly } from './dates.ts';
import { isClosedClass, isWeekdayName } from './guards.ts';
import type { Hit, Meaning } from './meaning.ts';
import { dayOfMonth, isInsideNumber } from './numbers.ts';
import {
  centuryExpression,
  decadeExpression,
  holidayExpression,
  isOwned,
  lettered,
  quarterExpression,
  seasonExpression,
  yearExpression,
  yearsExpression,
} from './periods.ts';
import {
  countedExpression,
  dayExpression,
  dayPartOf,
  inExpression,
  nthExpression,
  partExpression,
  upToExpression,
  weekdayExpression,
  weekOfExpression,
  whichExpression,
} from './relative.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './words.ts';

/** The expression of time that begins at this token, or undefined. */
export function expressionAt(t: Tokens, i: number): Hit | undefined {
  const first = atomAt(t, i);
  if (!first) return undefined;
  return joined(t, first) ?? first;
}

type Reader = (t: Tokens, i: number) => Hit | undefined;

/** What can begin with a number. */
const numbered: Reader[] = [
  dateAt,
  yearsExpression,
  yearExpression,
  decadeExpression,
  centuryExpression,
  countedExpression,
  lettered,
  upToExpression,
  clockExpression,
  quarterExpression,
  nthExpression,
  monthDay,
];
const elided: Reader[] = [decadeExpression, yearExpression];
const weekdays: Reader[] = [dateAt, weekdayExpression];
const months: Reader[] = [dateAt, monthExpression, holidayExpression];
const ordinals: Reader[] = [dateAt, centuryExpression, quarterExpression, nthExpression, monthDay];
const articles: Reader[] = [
  dateAt,
  dayExpression,
  decadeExpression,
  centuryExpression,
  seasonExpression,
  quarterExpression,
  yearsExpression,
  whichExpression,
  nthExpression,
  partExpression,
  weekOfExpression,
  upToExpression,
  dayPartOf,
  weekdayExpression,
  monthDay,
  holidayExpression,
  turnOfYear,
];
const whiches: Reader[] = [
  dayExpression,
  whichExpression,
  weekdayExpression,
  monthExpression,
  seasonExpression,
  holidayExpression,
  quarterExpression,
  nthExpression,
];
const counts: Reader[] = [countedExpression, upToExpression, clockExpression];
const days: Reader[] = [dayExpression];
const units: Reader[] = [countedExpression, weekOfExpression, partExpression, dayExpression];
const ins: Reader[] = [inExpression];
const seasons: Reader[] = [seasonExpression];
const parts: Reader[] = [partExpression, weekOfExpression, dayPartOf];

function readersFor(t: Tokens, i: number): Reader[] | undefined {
  const word = t.words[i];
  if (!word) return t.isNumber(i) ? numbered : t.isApostrophe(i) ? elided : undefined;
  const readers = readersOf(word);
  // Most of what follows "the" is no time, and "the" is every twentieth word.
  if (leading.has(readers!) && !t.words[i + 1] && !t.isNumber(i + 1) && !t.isApostrophe(i + 1)) return undefined;
  if (!word.holiday) return readers;
  let combined = withHolidays.get(readers);
  if (!combined) {
    combined = [holidayExpression, ...(readers ?? [])];
    withHolidays.set(readers, combined);
  }
  return combined;
}

/** What begins an expression only together with a second word that is known or a number. */
const leading = new Set([articles, whiches, counts]);
const withHolidays = new Map<Reader[] | undefined, Reader[]>();

function readersOf(word: Word): Reader[] | undefined {
  if (word.weekday) return weekdays;
  if (word.month) return months;
  if (word.ordinal) return ordinals;
  if (word.season !== undefined) return seasons;
  switch (word.role) {
    case 'the':
      return articles;
    case 'last':
    case 'this':
    case 'next':
    case 'past':
    case 'coming':
    case 'previous':
    case 'following':
    case 'current':
    case 'recent':
    case 'same':
    case 'that':
    case 'final':
      return whiches;
    case 'today':
    case 'tonight':
    case 'yesterday':
    case 'tomorrow':
    case 'overnight':
      return days;
    case 'in':
    case 'within':
      return ins;
    case 'early':
    case 'mid':
    case 'late':
    case 'earlier':
    case 'later':
    case 'end':
    case 'beginning':
    case 'middle':
      return parts;
    case 'a':
    case 'few':
    case 'half':
    case 'more':
    case 'less':
    case 'about':
    case 'almost':
      return counts;
    case 'recently':
      return [recently];
    case 'noon':
    case 'midnight':
      return [clockExpression];
    case 'ad':
      return [yearExpression];
    default:
      break;
  }
  if (word.number) return counts;
  if (word.unit) return units;
  if (word.dayPart) return [dayPartOf];
  return undefined;
}

function atomAt(t: Tokens, i: number): Hit | undefined {
  const readers = readersFor(t, i);
  if (!readers) return undefined;
  let best: Hit | undefined;
  for (const reader of readers) {
    const hit = reader(t, i);
    if (hit && (!best || hit.to > best.to)) best = hit;
  }
  if (best?.meaning.is === 'weekday' && isWeekdayName(t, best.to - 1, best.to)) return undefined;
  return best && withDayPart(t, best);
}

function recently(_: Tokens, i: number): Hit {
  return { from: i, to: i + 1, meaning: { is: 'vague', from: -120, to: 0 } };
}

/** "On the 9th", "until the 20th of next month". */
function monthDay(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  const day = dayOfMonth(t, the ? i + 1 : i);
  if (!day) return undefined;
  const of = t.lower(day.to) === 'day' ? day.to + 1 : day.to;
  if (t.role(of) === 'of' && day.said !== 'digits') {
    const at = t.role(of + 1) === 'the' ? of + 2 : of + 1;
    const shift = whichShift(t.role(at));
    const month = shift === undefined ? at : at + 1;
    if (t.word(month).unit !== 'month' || t.word(month).plural || (shift === undefined && at === of + 1))
      return undefined;
    return {
      from: i,
      to: month + 1,
      meaning: { is: 'monthDay', day: day.value, ...(shift === undefined ? {} : { shift }) },
    };
  }
  if (!the || day.said !== 'ordinal' || !dayCues.has(t.role(i - 1) ?? '')) return undefined;
  if (t.isWord(day.to) && !isClosedClass(t, day.to)) return undefined;
  return { from: i, to: day.to, meaning: { is: 'monthDay', day: day.value } };
}

const dayCues = new Set(['to', 'on', 'until', 'by', 'from', 'before', 'after', 'since', 'between']);

/** "The turn of the year", "the turn of the century". */
function turnOfYear(t: Tokens, i: number): Hit | undefined {
  if (t.role(i + 1) !== 'turn' || t.role(i + 2) !== 'of' || t.role(i + 3) !== 'the') return undefined;
  return t.word(i + 4).unit === 'year' ? { from: i, to: i + 5, meaning: { is: 'date', month: 1 } } : undefined;
}

/** "Monday night", "yesterday afternoon", "9 January in the evening". */
function withDayPart(t: Tokens, hit: Hit): Hit {
  if (!isDayLike(hit.meaning) || hit.apart) return hit;
  let at = hit.to;
  if (t.role(at) === 'in' && t.role(at + 1) === 'the') {
    if (t.word(at + 2).dayPart) return { ...hit, to: at + 3 };
    // "On Monday in the early hours".
    if (t.role(at + 2) === 'early' && t.word(at + 3).unit === 'hour') return { ...hit, to: at + 4 };
  }
  if (t.role(at) === 'early' || t.role(at) === 'late') at++;
  return t.word(at).dayPart && !(t.isCapital(at) && t.isCapital(at + 1)) ? { ...hit, to: at + 1 } : hit;
}

function isDayLike(meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'weekday':
    case 'day':
    case 'holiday':
    case 'monthDay':
      return true;
    case 'date':
      return meaning.day !== undefined;
    case 'nth':
      return meaning.weekday !== undefined || meaning.unit === 'day';
    default:
      return false;
  }
}

// ---- Times of day ----

/** "7pm", "3pm on Wednesday", "noon today". */
function clockExpression(t: Tokens, i: number): Hit | undefined {
  const clock = clockAt(t, i) ?? (dateFollows(t, i) ? clockAt(t, i, true) : undefined);
  if (!clock) return undefined;
  const at = t.role(clock.to) === 'on' || t.isSign(clock.to, ',') ? clock.to + 1 : clock.to;
  const on = dayAtom(t, at);
  if (!on) return { from: i, to: clock.to, meaning: { is: 'clock', clock: clock.clock } };
  return { ...on, from: i, meaning: { is: 'clock', clock: clock.clock, on: on.meaning } };
}

/** "9.30 on Monday": a day behind makes bare figures a time. */
function dateFollows(t: Tokens, i: number): boolean {
  return t.isNumber(i) && t.role(i + 3) === 'on' && t.word(i + 4).weekday !== undefined;
}

function dayAtom(t: Tokens, i: number): Hit | undefined {
  const word = t.words[i];
  if (!word && !t.isNumber(i)) return undefined;
  const date =
    dateAt(t, i) ??
    dayExpression(t, i) ??
    (word && (word.weekday || word.role) ? weekdayExpression(t, i) : undefined) ??
    holidayExpression(t, i);
  return date && isDayLike(date.meaning) && !date.apart ? withDayPart(t, date) : undefined;
}

/** "9 January 2023, 19:39", "Wednesday at 3pm", "tomorrow from 9am to 5pm". */
function withClock(t: Tokens, hit: Hit): Hit {
  if (!isDayLike(hit.meaning) || hit.apart) return hit;
  const role = t.role(hit.to);
  const said = role === 'at' || role === 'from' || role === 'between' || role === 'by' || role === 'until';
  const sign = t.isSign(hit.to, ',') || t.isSign(hit.to, '|') || t.isHyphen(hit.to);
  // "Jan. 9, 2023, at 7:39 p.m."
  const commaAt = t.isSign(hit.to, ',') && t.role(hit.to + 1) === 'at';
  const at = commaAt ? hit.to + 2 : said || sign ? hit.to + 1 : hit.to;
  const clock = clockAt(t, at, said || commaAt) ?? (said || commaAt ? bareHour(t, at) : undefined);
  if (!clock || (clock.clock.to === undefined && (role === 'from' || role === 'by' || role === 'until'))) return hit;
  // "9 January 2023, 10" is no time: beside a sign it must say that it is one.
  if (!said && !commaAt && clock.clock.either && !t.isSign(at + 1, ':') && !t.isSign(at + 1, '.')) return hit;
  return { ...hit, to: clock.to, meaning: { is: 'clock', clock: clock.clock, on: hit.meaning }, pieces: [hit] };
}

/** Signs that may follow the figure of an hour; nothing at the end of the text. */
const endings = new Set(['', '.', ',', ';', '!', '?', ')', '"', '\u201d', '\u2019']);

/** "Saturday morning at 9": a figure alone, where nothing that it could count follows. */
function bareHour(t: Tokens, i: number): ClockHit | undefined {
  const hour = t.values[i] ?? 0;
  if (!t.isNumber(i) || hour < 1 || hour > 12 || t.role(i - 1) !== 'at' || isInsideNumber(t, i)) return undefined;
  const next = i + 1;
  if (t.isWord(next) ? t.isGlued(next) || !isClosedClass(t, next) : !endings.has(t.raw(next))) return undefined;
  if (t.isNumber(i + 2) && t.isGlued(i + 2)) return undefined;
  return { clock: { minute: hour * 60, either: true }, to: i + 1 };
}

// ---- Ranges and lists ----

/** A range or list from two expressions, or the first one with its time of day. */
function joined(t: Tokens, hit: Hit): Hit | undefined {
  const timed = withClock(t, hit);
  if (hit.apart || timed.apart) return timed;
  const between = t.role(hit.from - 1) === 'between' && t.role(timed.to) === 'and';
  const role = t.role(timed.to);
  const ranged = between || role === 'to' || role === 'until' || t.isHyphen(timed.to);
  if (ranged) return range(t, timed) ?? timed;
  return role === 'and' ? (sharedYear(t, timed) ?? timed) : timed;
}

function range(t: Tokens, first: Hit): Hit | undefined {
  if (!canBegin(first.meaning)) return undefined;
  const second = atomAt(t, first.to + 1);
  if (!second || !canEnd(second.meaning)) return undefined;
  // A dash between words may end one thought and begin another.
  if (t.isHyphen(first.to) && (rank(first.meaning) !== rank(second.meaning) || isOwned(t, second.to))) return undefined;
  const end = withClock(t, second);
  if (end.apart) return undefined;
  return {
    from: first.from,
    to: end.to,
    meaning: { is: 'range', from: first.meaning, to: end.meaning },
    pieces: [
      { ...first, meaning: withYearOf(first.meaning, end.meaning) },
      { from: first.to + 1, to: end.to, meaning: end.meaning },
    ],
    ...(first.claim ? { claim: first.claim } : {}),
  };
}

/** "3 May and 10 June 2023", "March and early April 2024": the first takes the year of the second. */
function sharedYear(t: Tokens, first: Hit): Hit | undefined {
  const { meaning } = first;
  if (meaning.is !== 'date' || !meaning.day || meaning.year !== undefined || meaning.shift !== undefined)
    return undefined;
  const second = dateAt(t, first.to + 1);
  if (second?.meaning.is !== 'date' || !second.meaning.day || second.claim || second.meaning.year === undefined)
    return undefined;
  const shared: Meaning = { ...meaning, ...yearOnly(second.meaning) };
  return {
    from: first.from,
    to: second.to,
    meaning: { is: 'list', of: [shared, second.meaning] },
    pieces: [{ ...first, meaning: shared }, second],
    ...(first.claim ? { claim: first.claim } : {}),
  };
}

/** The start of a range without a year takes that of its end. */
export function withYearOf(first: Meaning, second: Meaning): Meaning {
  if (first.is !== 'date' || second.is !== 'date' || first.year !== undefined || first.shift !== undefined)
    return first;
  if (second.year === undefined) return second.shift === undefined ? first : { ...first, shift: second.shift };
  const later = first.month > second.month || (first.month === second.month && (first.day ?? 1) > (second.day ?? 31));
  return { ...first, year: second.year - (later ? 1 : 0) };
}

function canBegin(meaning: Meaning): boolean {
  return rank(meaning) > 0;
}

function canEnd(meaning: Meaning): boolean {
  return rank(meaning) > 0;
}

/** Kinds that may stand at the two ends of one range. */
function rank(meaning: Meaning): number {
  switch (meaning.is) {
    case 'date':
      return meaning.day ? 1 : 2;
    case 'monthDay':
      return 1;
    case 'weekday':
      return 3;
    case 'day':
    case 'unit':
    case 'holiday':
    case 'part':
    case 'season':
      return 4;
    case 'year':
    case 'decade':
    case 'century':
      return 5;
    case 'clock':
      return meaning.on ? 1 : 0;
    default:
      return 0;
  }
}
