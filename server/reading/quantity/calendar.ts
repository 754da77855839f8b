/**
 * Numbers that are dates, years or times of day.
 */
import type { CountedNoun } from './noun.ts';
import { type Amount, afterHyphen } from './printed.ts';
import { Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** "7pm", "7.30 a.m.", "1900 GMT", "five o'clock", "20 past four", "7-9pm". */
export function clock(tokens: Tokens, at: number): number {
  return clockBehind(tokens, at + 1, at) || pointedClock(tokens, at);
}

/** The same for a number in words or digits that ends before `next`. */
export function clockBehind(tokens: Tokens, next: number, at: number): number {
  const direct = clockMark(tokens, next, at);
  if (direct > 0) return direct;
  let second = next;
  if (tokens.isSign(second, '-‐‑–—')) second++;
  else if (tokens.isWord(second, 'to', 'and', 'or', 'until', 'till')) second++;
  else return 0;
  if (tokens.has(second) && tokens.kind[second] === Kind.code) second++;
  else if (tokens.isDigits(second) && tokens.print(second).length <= 5) second++;
  else return 0;
  return clockMark(tokens, second, second - 1);
}

/** Days beside months, numeric dates, financial years. */
export function calendar(tokens: Tokens, at: number): number {
  return (
    numericDate(tokens, at) || dayBeforeMonth(tokens, at) || dayAfterMonth(tokens, at) || dayAfterWeekday(tokens, at)
  );
}

/** Whether what follows is counted by the number before: small letters that are no function word, a unit, a percentage. */
export function counts(tokens: Tokens, next: number): boolean {
  if (!tokens.follows(next)) return false;
  if (tokens.isSign(next, '%')) return true;
  if (!tokens.isLetters(next) || tokens.capital[next] !== 0 || tokens.stuck(next)) return false;
  const word = tokens.word(next);
  return word === undefined || (word.is & Is.nounStop) === 0;
}

/** A bare number from 1500 to 2099 without a comma, unless it plainly counts something. */
export function year(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  if (!amount.digits || amount.next !== amount.first + 1 || amount.value < 0) return false;
  if (tokens.end[amount.first]! - tokens.start[amount.first]! !== 4) return false;
  const print = tokens.print(amount.first);
  if (!isYear(print) && !/^(?:1[0-4]|21)\d\d$/.test(print)) return false;
  const before = tokens.follows(amount.first) ? tokens.word(amount.first - 1) : undefined;
  const lead = before?.is ?? 0;
  const dated = (lead & (Is.yearLead | Is.month | Is.weekday)) !== 0;
  if (!isYear(print)) return (lead & Is.month) !== 0 || (dated && noun === undefined);
  if (noun === undefined || noun.hyphen) return true;
  if (dated || (amount.value >= 1980 && amount.value <= 2060 && (tokens.capital[amount.first - 1] ?? 0) > 0))
    return true;
  return (
    amount.value >= 1900 &&
    noun.unit !== 'person' &&
    before !== undefined &&
    before.before === undefined &&
    (lead & Is.nounStop) === 0
  );
}

/** "in 2019 dollars", "at 2024 prices". */
export function yearMoney(tokens: Tokens, amount: Amount): boolean {
  if (!amount.digits || amount.begin !== amount.first || !isYear(tokens.print(amount.first)) || amount.scale !== 1)
    return false;
  return tokens.isWord(amount.first - 1, 'in', 'at') && amount.unit?.length === 3;
}

/** "nineteen eighty-four", "twenty twenty-four". */
export function spelledYear(tokens: Tokens, amount: Amount): boolean {
  if (amount.digits || amount.next !== amount.first + 1 || amount.value < 16 || amount.value > 20) return false;
  const next = afterHyphen(tokens, amount.next);
  return (tokens.word(next)?.cardinal ?? -1) >= 10 && tokens.follows(next);
}

/** The token behind "eighty-four". */
export function overTens(tokens: Tokens, at: number): number {
  const next = afterHyphen(tokens, at + 1);
  const unit = tokens.word(next)?.cardinal ?? -1;
  return unit >= 1 && unit <= 9 ? next + 1 : at + 1;
}

/** "the 2.30 at Ascot", "due at 19.30": a point between hours and minutes; not "closed at 19.30". */
function pointedClock(tokens: Tokens, at: number): number {
  if (
    !tokens.follows(at) ||
    tokens.decimals(at) !== 2 ||
    !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(tokens.print(at)) ||
    (tokens.stuck(at + 1) && !tokens.isSign(at + 1, '.,;:)–—'))
  )
    return 0;
  const before = tokens.lower(at - 1);
  const behind = tokens.lower(at + 1);
  if (before === 'the') return tokens.lexicon.lists.timetable.has(behind) ? at + 1 : 0;
  const { lists } = tokens.lexicon;
  if (!lists.clockLeads.has(before) || lists.quoted.has(tokens.lower(at - 2))) return 0;
  const next = tokens.word(at + 1);
  const free =
    !tokens.isLetters(at + 1) ||
    (next !== undefined && (next.is & Is.nounStop) !== 0 && behind !== 'per' && behind !== 'a');
  return free ? at + 1 : 0;
}

function clockMark(tokens: Tokens, next: number, at: number): number {
  if (!tokens.follows(next) || !tokens.isLetters(next)) return 0;
  const zone = ((tokens.word(next)?.is ?? 0) & Is.timeZone) !== 0 && tokens.capital[next] === 2;
  if (!zone && !tokens.isWord(next, 'am', 'pm', 'a', 'p', 'o') && !tokens.isWord(next, 'past', 'to', 'hours')) return 0;
  const print = tokens.lower(next);
  const value = tokens.isDigits(at) ? Number(tokens.print(at)) : (tokens.word(at)?.cardinal ?? -1);
  if (print === 'am' || print === 'pm') return value < 24 || value > 99 ? next + 1 : 0;
  if (
    (print === 'a' || print === 'p') &&
    tokens.isSign(next + 1, '.') &&
    tokens.isWord(next + 2, 'm') &&
    tokens.stuck(next + 2)
  ) {
    return next + 3;
  }
  if (print === 'o' && tokens.isSign(next + 1, "'’") && tokens.isWord(next + 2, 'clock')) return next + 3;
  if (zone && value <= 2400) return next + 1;
  if (print === 'hours' && tokens.isDigits(at) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(tokens.print(at))) {
    const lead = tokens.lower(at - 1);
    if (tokens.print(at).startsWith('0') || lead === 'at' || lead === 'from' || lead === 'by' || lead === 'until')
      return next + 1;
  }
  const minutes = value > 0 && value < 30;
  if (
    (print === 'past' || (print === 'to' && tokens.isWord(at - 1, 'at', 'by', 'until', 'around', 'about'))) &&
    minutes
  ) {
    const hour = tokens.isDigits(next + 1) ? Number(tokens.print(next + 1)) : (tokens.word(next + 1)?.cardinal ?? -1);
    if (hour > 0 && hour <= 12 && (tokens.word(next + 2)?.units === undefined || !tokens.follows(next + 2)))
      return next + 2;
  }
  return 0;
}

/** 2024-01-25, 09/01/2023, 2023-24, 2023/24, 9/11, 24/7, 31-Oct-74. */
function numericDate(tokens: Tokens, at: number): number {
  const joined = tokens.isSign(at + 1, '/-‐‑–.') && tokens.stuck(at + 1) && tokens.stuck(at + 2);
  if (!joined) return 0;
  const first = tokens.print(at);
  const sign = tokens.print(at + 1);
  const second = tokens.print(at + 2);
  if (tokens.isLetters(at + 2)) return isMonth(tokens, at + 2) && isDay(tokens, at) ? tokens.overStuck(at) : 0;
  if (!tokens.isDigits(at + 2)) return 0;
  if (tokens.isSign(at + 3, sign) && tokens.stuck(at + 3) && tokens.isDigits(at + 4) && tokens.stuck(at + 4)) {
    return first.length <= 4 && second.length <= 2 ? at + 5 : 0;
  }
  if (isYear(first) && (/^\d\d$/.test(second) || isYear(second))) return at + 3;
  if (sign !== '/') return 0;
  if ((first === '9' && second === '11') || (first === '24' && second === '7') || (first === '7' && second === '7'))
    return at + 3;
  const over = Number(first);
  const under = Number(second);
  return over >= under || under > 1000 ? at + 3 : 0;
}

/** "1 April", "18 and 19 January", "3-10 May", "18, 19 and 23 January". */
function dayBeforeMonth(tokens: Tokens, at: number): number {
  if (!isDay(tokens, at)) return 0;
  let next = at + 1;
  for (let more = 0; more < 5; more++) {
    const month = tokens.isWord(next, 'of') ? next + 1 : afterHyphen(tokens, next);
    if (isMonth(tokens, month) && tokens.follows(month)) return month + 1;
    const second = overList(tokens, next);
    if (second === 0) return 0;
    next = second;
  }
  return 0;
}

/** The token behind the next number of a list of days: over ", 19", " and 19", "-19", " to 19". */
function overList(tokens: Tokens, at: number): number {
  let next = at;
  if (tokens.isSign(next, ',-‐‑–—&/')) next++;
  if (tokens.isWord(next, 'and', 'to', 'or', 'until', 'till', 'through')) next++;
  if (next === at || !tokens.follows(next) || !tokens.isDigits(next) || !isDay(tokens, next)) return 0;
  next++;
  if (tokens.stuck(next) && /^(?:st|nd|rd|th)$/.test(tokens.print(next))) next++;
  return next;
}

/** "January 18 and 19", "Nov 12, 2025"; but not "in January 37 nurses". */
function dayAfterMonth(tokens: Tokens, at: number): number {
  let before = at - 1;
  if (tokens.isSign(before, '.') && tokens.stuck(before)) before--;
  if (!tokens.follows(at) || !isMonth(tokens, before) || !isDay(tokens, at)) return 0;
  if (tokens.stuck(at + 1) && (tokens.isLetters(at + 1) || tokens.isSign(at + 1, '%'))) return 0;
  let next = at + 1;
  for (let more = 0; more < 5; more++) {
    const second = overList(tokens, next);
    if (second === 0 || counts(tokens, second)) break;
    next = second;
  }
  if (next > at + 1) return next;
  const lead = tokens.lower(before - 1);
  const dated =
    lead === 'on' || lead === 'from' || lead === 'until' || lead === 'to' || lead === 'by' || lead === 'between';
  return counts(tokens, at + 1) && !dated ? 0 : next;
}

/** "on Tuesday 14"; not "on Tuesday 14 people". */
function dayAfterWeekday(tokens: Tokens, at: number): number {
  const weekday =
    ((tokens.word(at - 1)?.is ?? 0) & Is.weekday) !== 0 && tokens.capital[at - 1] !== 0 && tokens.follows(at);
  return weekday && isDay(tokens, at) && !counts(tokens, at + 1) && !(tokens.stuck(at + 1) && tokens.isLetters(at + 1))
    ? at + 1
    : 0;
}

function isMonth(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return word !== undefined && (word.is & Is.month) !== 0 && tokens.capital[at] !== 0;
}

function isDay(tokens: Tokens, at: number): boolean {
  if (tokens.end[at]! - tokens.start[at]! > 2) return false;
  const day = Number(tokens.print(at));
  return day >= 1 && day <= 31;
}

function isYear(print: string): boolean {
  return print.length === 4 && /^(?:1[5-9]|20)\d\d$/.test(print);
}
