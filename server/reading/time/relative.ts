/**
 * Expressions that count from another day: "yesterday", "last week", "three weeks ago", "the past two years", "the day
 * before", "earlier this month", "the end of March", "the first Monday in May", "the week of 9 January".
 */

import { timeCues } from '../data/en/time-cues.ts';
import { dateAt, weekdayAt, whichOf } from './dates.ts';
import { isClosedClass } from './guards.ts';
import { holidayAt } from './holidays.ts';
import type { Hit, Meaning, Part, Play } from './meaning.ts';
import { countAt, ordinalAt } from './numbers.ts';
import { holidayExpression, periodAt, yearSort } from './periods.ts';
import { tenseAt } from './tense.ts';
import type { Tokens } from './tokens.ts';
import type { Unit } from './words.ts';

/** "Today", "tonight", "yesterday", "tomorrow", "overnight", "the day after tomorrow", "last night", "this morning". */
export function dayExpression(t: Tokens, i: number): Hit | undefined {
  const role = t.role(i);
  const at = role === 'the' ? i + 1 : i;
  if (t.word(at).unit === 'day' && !t.word(at).plural) {
    const beside = t.role(at + 2);
    if (t.role(at + 1) === 'before' && beside === 'yesterday')
      return { from: i, to: at + 3, meaning: { is: 'day', shift: -2 } };
    if (t.role(at + 1) === 'after' && beside === 'tomorrow')
      return { from: i, to: at + 3, meaning: { is: 'day', shift: 2 } };
  }
  switch (role) {
    case 'today':
    case 'tonight':
      return isProgramme(t, i) ? undefined : { from: i, to: i + 1, meaning: { is: 'day', shift: 0 } };
    case 'yesterday':
      return { from: i, to: i + 1, meaning: { is: 'day', shift: -1 } };
    case 'tomorrow':
      return { from: i, to: i + 1, meaning: { is: 'day', shift: 1 } };
    case 'overnight':
      return { from: i, to: i + 1, meaning: { is: 'day', shift: -1, days: 2 } };
    case 'last':
    case 'this':
      if (!t.word(i + 1).dayPart || (t.isCapital(i) && t.isCapital(i + 1) && i > 0)) return undefined;
      return { from: i, to: i + 2, meaning: { is: 'day', shift: role === 'last' ? -1 : 0 } };
    default:
      return undefined;
  }
}

/** The Today programme, USA Today, the Tonight Show. */
function isProgramme(t: Tokens, i: number): boolean {
  if (!t.isCapital(i)) return false;
  if (t.role(i - 1) === 'the' || t.isCapital(i - 1)) return true;
  const next = t.lower(i + 1);
  return next === 'programme' || next === 'show' || next === 'newspaper';
}

/** "Last week", "this year", "the past two years", "the coming weeks", "the following day", "this week and next". */
export function whichExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  let at = the ? i + 1 : i;
  const role = t.role(at);
  switch (role) {
    case 'last':
    case 'past':
    case 'previous':
    case 'next':
    case 'coming':
    case 'following':
    case 'this':
    case 'current':
    case 'recent':
    case 'same':
    case 'that':
      break;
    default:
      return undefined;
  }
  at++;
  let sense: string = role;
  // "This past week", "this coming Monday", "the very next day".
  if (role === 'this' && (t.role(at) === 'past' || t.role(at) === 'coming')) sense = t.role(at++)!;
  const counted = countedUnit(t, at);
  // "It will last six weeks": without an article or preposition before it, it is a verb.
  if (counted && role === 'last' && !the && i > 0 && !lastCues.has(t.role(i - 1) ?? '')) return undefined;
  if (counted && (isAhead(sense) || isBehind(sense))) {
    // "The previous three months" are those before something told.
    const play = sense === 'previous' || sense === 'following' ? 'vague' : counted.play;
    return {
      from: i,
      to: counted.to,
      meaning: stretch(counted.unit, isAhead(sense) ? counted.value : -counted.value, play),
    };
  }
  const sort = yearSort(t, at);
  const shift = unitShift(sense);
  if (sort && shift !== undefined && (sort.sort !== 'season' || sense !== 'this')) {
    return { from: i, to: sort.to, meaning: { is: 'unit', unit: 'year', shift, sort: sort.sort } };
  }
  const { unit, plural, dayPart } = t.word(at);
  if (unit && plural) return unit === 'minute' || unit === 'hour' ? undefined : vagueUnits(i, at + 1, sense, unit, the);
  const single = unit ?? (dayPart ? 'day' : undefined);
  if (!single || single === 'minute' || single === 'hour') return undefined;
  if (t.isHyphen(at + 1) && t.isGlued(at + 1)) return undefined;
  const hit = oneUnit(sense, single, the);
  if (!hit) return undefined;
  if (single === 'year' && (hit.is === 'unit' || hit.is === 'stretch') && isAboutMoney(t, at + 1)) hit.books = true;
  return andNext(t, { from: i, to: at + 1, meaning: hit });
}

const lastCues = new Set(['in', 'over', 'more', 'for', 'during', 'within', 'since', 'of', 'this', 'a']);

/** "Next year's pay settlements", "this year's budget": money is dealt out by financial years. */
function isAboutMoney(t: Tokens, i: number): boolean {
  for (let j = Math.max(0, i - 8); j < i + 6; j++) if (t.isWord(j) && timeCues.money.has(t.lower(j))) return true;
  return false;
}

function isAhead(role: string): boolean {
  return role === 'next' || role === 'coming' || role === 'following';
}

function isBehind(role: string): boolean {
  return role === 'last' || role === 'past' || role === 'previous';
}

function stretch(unit: Unit, amount: number, play?: Play): Meaning {
  return play ? { is: 'stretch', unit, amount, play } : { is: 'stretch', unit, amount };
}

function unitShift(sense: string): number | undefined {
  if (sense === 'last' || sense === 'previous') return -1;
  if (sense === 'this' || sense === 'current') return 0;
  return sense === 'next' || sense === 'coming' ? 1 : undefined;
}

function oneUnit(sense: string, unit: Unit, the: boolean): Meaning | undefined {
  const single = unit === 'day';
  switch (sense) {
    case 'last':
    case 'next': {
      const amount = sense === 'last' ? -1 : 1;
      if (single) return sense === 'next' ? { is: 'anaphor', unit, amount: 1 } : the ? undefined : undefined;
      // "The last week" is the seven days up to now, "last week" the one of the calendar.
      if (the && unit !== 'weekend' && unit !== 'century') return { is: 'stretch', unit, amount };
      return { is: 'unit', unit, shift: amount };
    }
    case 'past':
      return { is: 'stretch', unit, amount: -1 };
    case 'coming':
      return unit === 'weekend' ? { is: 'unit', unit, shift: 1 } : { is: 'stretch', unit, amount: 1 };
    case 'previous':
      return { is: 'anaphor', unit, amount: -1 };
    case 'following':
      return { is: 'anaphor', unit, amount: 1 };
    case 'this':
    case 'current':
      return single ? undefined : { is: 'unit', unit, shift: 0 };
    case 'same':
    case 'that':
      return { is: 'anaphor', unit, amount: 0 };
    default:
      return undefined;
  }
}

/** "Recent weeks", "the coming days", "past months". */
function vagueUnits(from: number, to: number, sense: string, unit: Unit, the: boolean): Hit | undefined {
  const days = unitDays(unit);
  if (sense === 'recent' || sense === 'past' || (sense === 'last' && the)) {
    return { from, to, meaning: { is: 'vague', from: -4 * days, to: 0 } };
  }
  if (sense === 'coming' || sense === 'following') return { from, to, meaning: { is: 'vague', from: 0, to: 4 * days } };
  return undefined;
}

export function unitDays(unit: Unit): number {
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'day':
      return 1;
    case 'week':
    case 'weekend':
      return 7;
    case 'fortnight':
      return 14;
    case 'month':
      return 30.44;
    case 'quarter':
      return 91.3;
    case 'year':
      return 365.24;
    case 'decade':
      return 3652.4;
    default:
      return 36524;
  }
}

/** "This week and next", "last year and this". */
function andNext(t: Tokens, hit: Hit): Hit {
  const { meaning } = hit;
  if (meaning.is !== 'unit' || t.role(hit.to) !== 'and') return hit;
  const shift = t.role(hit.to + 1) === 'next' ? 1 : t.role(hit.to + 1) === 'this' ? 0 : undefined;
  if (shift === undefined || shift <= meaning.shift) return hit;
  if (t.isWord(hit.to + 2) && !isClosedClass(t, hit.to + 2)) return hit;
  const second: Meaning = { ...meaning, shift };
  return {
    from: hit.from,
    to: hit.to + 2,
    meaning: { is: 'range', from: meaning, to: second },
    pieces: [hit, { from: hit.to + 1, to: hit.to + 2, meaning: second }],
  };
}

interface CountedUnit {
  value: number;
  unit: Unit;
  play?: Play;
  to: number;
}

/** "Two years", "a couple of weeks", "10 to 15 years", "a year and a half", "24 hours". */
function countedUnit(t: Tokens, i: number): CountedUnit | undefined {
  const count = countAt(t, i);
  if (!count) return undefined;
  let { value, to } = count;
  let { play } = count;
  if ((t.role(to) === 'to' || (t.role(to) === 'and' && t.lower(to) === 'or') || t.isHyphen(to)) && !t.word(to).unit) {
    const second = countAt(t, to + 1);
    if (second && second.value > value) {
      value = (value + second.value) / 2;
      play = 'about';
      to = second.to;
    }
  }
  if (t.isHyphen(to)) to++;
  const { unit } = t.word(to);
  if (!unit || unit === 'minute' || unit === 'weekend') return undefined;
  to++;
  if (t.role(to) === 'and' && t.role(to + 1) === 'a' && t.role(to + 2) === 'half') {
    value += 0.5;
    to += 3;
  } else if (t.lower(to) === 'or' && t.lower(to + 1) === 'so') {
    play = 'about';
    to += 2;
  }
  return { value, unit, to, ...(play ? { play } : {}) };
}

/** "Three weeks ago", "a year earlier", "two days before Christmas", "days later", "a week on Monday", "ten years from now". */
export function countedExpression(t: Tokens, i: number): Hit | undefined {
  const bare = t.word(i).plural && !t.isHyphen(i - 1) ? t.word(i).unit : undefined;
  const counted: CountedUnit | undefined = bare
    ? { value: 4, unit: bare, play: 'vague', to: i + 1 }
    : countedUnit(t, i);
  if (!counted || counted.unit === 'weekend') return undefined;
  const { unit, value, play, to } = counted;
  const shift = (sign: number, end: number, from?: Meaning): Hit => ({
    from: i,
    to: end,
    meaning: { is: 'shift', unit, amount: sign * value, ...(play ? { play } : {}), ...(from ? { from } : {}) },
  });
  const anaphor = (sign: number): Hit => ({
    from: i,
    to: to + 1,
    meaning: { is: 'anaphor', unit, amount: sign * value },
  });
  switch (t.role(to)) {
    case 'ago': {
      // "A year ago today".
      if (t.role(to + 1) !== 'today') return shift(-1, to + 1);
      return { from: i, to: to + 2, meaning: { is: 'shift', unit, amount: -value, exact: true } };
    }
    case 'back':
      return t.isWord(to + 1) && !isClosedClass(t, to + 1) ? undefined : shift(-1, to + 1);
    case 'hence':
      return shift(1, to + 1);
    case 'earlier':
      return anaphor(-1);
    case 'later':
      return anaphor(1);
    case 'on': {
      // "A week on Monday", "a fortnight on Friday".
      const weekday = weekdayAt(t, to + 1);
      if (!weekday || weekday.short || (unit !== 'week' && unit !== 'fortnight') || bare) return undefined;
      const beyond = (unit === 'week' ? 7 : 14) * value;
      return { from: i, to: weekday.to, meaning: { is: 'weekday', weekday: weekday.weekday, beyond } };
    }
    case 'today':
    case 'tomorrow':
      return unit === 'week' && !bare
        ? { from: i, to: to + 1, meaning: { is: 'day', shift: 7 * value + (t.role(to) === 'today' ? 0 : 1) } }
        : undefined;
    case 'from':
    case 'after':
    case 'before': {
      if (bare) return undefined;
      if (t.role(to) === 'from' && (t.role(to + 1) === 'now' || t.role(to + 1) === 'today')) return shift(1, to + 2);
      const anchor = dateAt(t, to + 1) ?? holidayExpression(t, to + 1);
      const certain = anchor && (anchor.meaning.is === 'holiday' || anchor.meaning.is === 'date');
      return certain ? shift(t.role(to) === 'before' ? -1 : 1, anchor.to, anchor.meaning) : undefined;
    }
    default:
      return undefined;
  }
}

/** "In two days", "in three weeks' time", "within a week"; "for the first time in 10 years" looks back. */
export function inExpression(t: Tokens, i: number): Hit | undefined {
  const within = t.role(i) === 'within';
  if (!within && t.role(i) !== 'in') return undefined;
  const at = within && t.role(i + 1) === 'the' ? i + 2 : i + 1;
  const bare = within && t.word(at).plural ? t.word(at).unit : undefined;
  const counted: CountedUnit | undefined = bare
    ? { value: 4, unit: bare, play: 'vague', to: at + 1 }
    : countedUnit(t, at);
  if (!counted || counted.unit === 'weekend') return undefined;
  const { unit, value, play, to } = counted;
  const playful = play ? { play } : {};
  // "In two weeks' time".
  let end = to;
  if (t.isApostrophe(end) && t.isGlued(end)) end += t.role(end + 1) === 's' && t.isGlued(end + 1) ? 2 : 1;
  if (!within && t.role(end) === 'time')
    return { from: i, to: end + 1, meaning: { is: 'shift', unit, amount: value, ...playful } };
  if (t.role(to) === 'of' || t.isHyphen(to) || end !== to) return undefined;
  if (within) return { from: i, to, meaning: { is: 'stretch', unit, amount: value, ...playful } };
  if (looksBack(t, i)) return { from: at, to, meaning: { is: 'stretch', unit, amount: -value, ...playful } };
  const ends = !t.isWord(to) || isClosedClass(t, to);
  const tense = tenseAt(t, i, to);
  const ahead = tense > 0 || (tense === 0 && !t.isWord(to));
  return ends && ahead ? { from: i, to, meaning: { is: 'shift', unit, amount: value, ...playful } } : undefined;
}

/** "The first time in", "the highest in", "the worst drought in": what is compared with lies behind. */
function looksBack(t: Tokens, i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    if (!t.isWord(j)) return false;
    const word = t.lower(j);
    if (
      word === 'first' ||
      word === 'second' ||
      word === 'third' ||
      word === 'worst' ||
      word === 'most' ||
      word === 'least'
    )
      return true;
    if (
      word === 'best' ||
      (word.length > 5 && word.endsWith('est') && word !== 'request' && word !== 'protest' && word !== 'interest')
    )
      return true;
  }
  return false;
}

const parts: Record<string, Part> = {
  early: 'early',
  mid: 'mid',
  late: 'late',
  beginning: 'start',
  middle: 'middle',
  end: 'end',
  earlier: 'earlier',
  later: 'later',
};

/** "Early 2023", "mid-January", "late last year", "the end of March", "earlier this week", "later in the year". */
export function partExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  // "By year-end".
  if (t.word(i).unit === 'year' && t.role(t.isHyphen(i + 1) ? i + 2 : i + 1) === 'end') {
    const cued = t.isHyphen(i + 1) || t.role(i - 1) === 'by' || t.role(i - 1) === 'at';
    const to = t.isHyphen(i + 1) ? i + 3 : i + 2;
    return cued
      ? { from: i, to, meaning: { is: 'part', part: 'end', of: { is: 'unit', unit: 'year', shift: 0 } } }
      : undefined;
  }
  const part = parts[t.role(start) ?? ''];
  // "The early May bank holiday" is a day.
  if (!part || holidayAt(t, start)) return undefined;
  let at = start + 1;
  switch (part) {
    case 'start':
    case 'middle':
    case 'end':
      if (t.role(at) !== 'of') return undefined;
      at++;
      break;
    case 'earlier':
    case 'later':
      if (t.role(at) === 'today') return { from: i, to: at + 1, meaning: { is: 'day', shift: 0 } };
      if (t.role(at) === 'in') at++;
      break;
    default:
      if (t.isHyphen(at)) at++;
      if (part === 'late' || part === 'early') {
        // "Late last night", "early yesterday", "late Monday".
        const day = dayExpression(t, at) ?? plainWeekday(t, at);
        if (day && t.role(at) !== 'the') return { ...day, from: i };
      }
      if (t.role(at) === 'in') at++;
  }
  const of = periodAt(t, at);
  if (!of || !isWhole(of.meaning)) return undefined;
  if (part === 'earlier' || part === 'later') {
    const units =
      of.meaning.is === 'unit' || of.meaning.is === 'year' || of.meaning.is === 'date' || of.meaning.is === 'decade';
    if (!units || (of.meaning.is !== 'unit' && t.role(at - 1) !== 'in')) return undefined;
  }
  // "Early in March" and "late in the year" keep their words together; "the early May bank holiday" is a holiday.
  if (of.meaning.is === 'date' && of.meaning.day) return undefined;
  const hit: Hit = {
    from: part === 'mid' || start === i || needsArticle(part) ? i : start,
    to: of.to,
    meaning: { is: 'part', part, of: of.meaning },
  };
  return thisAndNext(t, hit);
}

function thisAndNext(t: Tokens, hit: Hit): Hit {
  if (hit.meaning.is !== 'part' || hit.meaning.of.is !== 'unit') return hit;
  const joined = andNext(t, { ...hit, meaning: hit.meaning.of });
  if (joined.meaning.is !== 'range') return hit;
  return { ...joined, meaning: { ...joined.meaning, from: hit.meaning }, pieces: [hit, joined.pieces![1]!] };
}

function needsArticle(part: Part): boolean {
  return part === 'start' || part === 'middle' || part === 'end' || part === 'early' || part === 'late';
}

function isWhole(meaning: Meaning): boolean {
  return !(meaning.is === 'unit' && meaning.unit === 'day');
}

function plainWeekday(t: Tokens, i: number): Hit | undefined {
  const weekday = weekdayAt(t, i);
  return weekday && !weekday.short
    ? { from: i, to: weekday.to, meaning: { is: 'weekday', weekday: weekday.weekday } }
    : undefined;
}

/** "The first Monday in March", "the last week of 2018", "the last day of October", "the second weekend of the month". */
export function nthExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const last = t.role(start) === 'last' || t.role(start) === 'final';
  const ordinal = last ? { value: -1, to: start + 1 } : ordinalAt(t, start);
  if (!ordinal || ordinal.value > 31) return undefined;
  const weekday = weekdayAt(t, ordinal.to);
  const { unit, plural } = t.word(ordinal.to);
  if (!weekday && (!unit || plural || (unit !== 'day' && unit !== 'week' && unit !== 'weekend' && unit !== 'month')))
    return undefined;
  const to = weekday?.to ?? ordinal.to + 1;
  if (t.role(to) !== 'of' && t.role(to) !== 'in') return undefined;
  const within = periodAt(t, to + 1);
  if (!within || within.meaning.is === 'range' || within.meaning.is === 'list') return undefined;
  const what = weekday ? { weekday: weekday.weekday } : { unit: unit! };
  return { from: i, to: within.to, meaning: { is: 'nth', nth: ordinal.value, ...what, within: within.meaning } };
}

/** "The week of 9 January", "week beginning 9 January", "the weekend of 14 January", "the week before last". */
export function weekOfExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const { unit, plural } = t.word(start);
  if (plural || (unit !== 'week' && unit !== 'weekend' && unit !== 'year' && unit !== 'month' && unit !== 'day'))
    return undefined;
  const at = start + 1;
  const role = t.role(at);
  if (
    start > i &&
    t.role(at + 1) === (role === 'before' ? 'last' : 'next') &&
    (role === 'before' || role === 'after') &&
    isEnd(t, at + 2)
  ) {
    const shift = role === 'before' ? -2 : 2;
    return unit === 'day' ? undefined : { from: i, to: at + 2, meaning: { is: 'unit', unit, shift } };
  }
  if (start > i && (role === 'before' || role === 'after' || role === 'earlier')) {
    return isAnaphorEnd(t, at + 1)
      ? { from: i, to: at + 1, meaning: { is: 'anaphor', unit, amount: role === 'after' ? 1 : -1 } }
      : undefined;
  }
  if (unit !== 'week' && unit !== 'weekend') return undefined;
  // "Over the weekend", "at the weekend".
  if (unit === 'weekend' && start > i && (isEnd(t, at) || t.isApostrophe(at)) && role !== 'of') {
    return { from: i, to: at, meaning: { is: 'unit', unit, shift: 0 } };
  }
  const begins = role === 'beginning' || role === 'commencing';
  const ends = role === 'ending';
  if (!begins && !ends && !(role === 'of' && start > i)) return undefined;
  const day = dateAt(t, at + 1) ?? (role === 'of' ? holidayExpression(t, at + 1) : undefined);
  if (
    !day ||
    (day.meaning.is !== 'date' && day.meaning.is !== 'holiday') ||
    (day.meaning.is === 'date' && !day.meaning.day)
  )
    return undefined;
  return {
    ...day,
    from: i,
    meaning: { is: 'weekOf', day: day.meaning, unit, ...(begins ? { begins } : {}), ...(ends ? { ends } : {}) },
  };
}

function isEnd(t: Tokens, i: number): boolean {
  return !t.isWord(i) || isClosedClass(t, i) || t.role(i) === 's';
}

const subjects = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'this',
  'that',
  'these',
  'those',
  'our',
  'my',
  'us',
]);

/** "The day before." but not "the day before the vote". */
function isAnaphorEnd(t: Tokens, i: number): boolean {
  return isEnd(t, i) && !subjects.has(t.lower(i)) && !t.isNumber(i);
}

/** "The three months to June", "the year ending 31 March 2024", "12 months to the end of September". */
export function upToExpression(t: Tokens, i: number): Hit | undefined {
  const start = t.role(i) === 'the' ? i + 1 : i;
  const count = t.word(start).unit ? { value: 1, to: start } : countAt(t, start);
  if (!count) return undefined;
  const { unit } = t.word(count.to);
  const months = unit === 'year' ? 12 : unit === 'month' ? 1 : unit === 'quarter' ? 3 : 0;
  const weeks = unit === 'week' ? count.value : 0;
  const at = count.to + 1;
  if (
    (!months && !weeks) ||
    (t.role(at) !== 'to' && t.role(at) !== 'ending') ||
    (start === i && !('play' in count) && t.word(start).unit)
  )
    return undefined;
  const end = dateAt(t, at + 1) ?? partExpression(t, at + 1) ?? periodAt(t, at + 1);
  if (!end || (end.meaning.is !== 'date' && end.meaning.is !== 'part')) return undefined;
  return { from: i, to: end.to, meaning: { is: 'upTo', months: months * count.value, weeks, end: end.meaning } };
}

/** "The early hours of Wednesday", "the morning of 9 January", "the night of Monday". */
export function dayPartOf(t: Tokens, i: number): Hit | undefined {
  let at = t.role(i) === 'the' ? i + 1 : i;
  if (t.role(at) === 'early' && t.word(at + 1).unit === 'hour') at += 2;
  else if (t.word(at).dayPart) at++;
  else return undefined;
  if (t.role(at) !== 'of') return undefined;
  const day = dateAt(t, at + 1) ?? dayExpression(t, at + 1) ?? plainWeekday(t, at + 1) ?? holidayExpression(t, at + 1);
  return day ? { ...day, from: i } : undefined;
}

/** Last, next and this Wednesday; "Wednesday week", "Wednesday of next week", "the following Wednesday". */
export function weekdayExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  let at = the ? i + 1 : i;
  let role = t.role(at);
  if (role === 'this' && (t.role(at + 1) === 'coming' || t.role(at + 1) === 'past')) role = t.role(++at);
  const which = whichOf(role);
  const follows = role === 'following' || (the && role === 'next');
  const precedes = role === 'previous';
  if (which || follows) at++;
  const weekday = weekdayAt(t, at);
  if (!weekday || weekday.short) return undefined;
  const { to } = weekday;
  const day = weekday.weekday;
  // "Every Wednesday", "on a Wednesday": no day of its own.
  const before = t.role(at - 1);
  if ((before === 'each' || before === 'a') && !t.trusted) return undefined;
  if (follows || precedes)
    return { from: i, to, meaning: { is: 'vague', from: precedes ? -14 : 0, to: precedes ? 0 : 14 } };
  if (which) return { from: i, to, meaning: { is: 'weekday', weekday: day, which } };
  if (the) {
    // "The Wednesday before last", "the Monday after next".
    const role = t.role(to);
    if ((role === 'before' && t.role(to + 1) === 'last') || (role === 'after' && t.role(to + 1) === 'next')) {
      return {
        from: i,
        to: to + 2,
        meaning: {
          is: 'weekday',
          weekday: day,
          which: role === 'before' ? 'last' : 'next',
          beyond: role === 'before' ? -7 : 7,
        },
      };
    }
    // "The Friday after" something told.
    if ((role === 'before' || role === 'after') && isAnaphorEnd(t, to + 1)) {
      return { from: i, to: to + 1, meaning: { is: 'vague', from: -14, to: 14 } };
    }
    return undefined;
  }
  const of = t.role(to) === 'of' ? to + 1 : to;
  const shift = unitShift(t.role(of) ?? '');
  if (shift !== undefined && t.word(of + 1).unit === 'week' && !t.word(of + 1).plural) {
    return { from: i, to: of + 2, meaning: { is: 'weekday', weekday: day, weeks: shift } };
  }
  const { unit } = t.word(to);
  if ((unit === 'week' || unit === 'fortnight') && !t.word(to).plural && isEnd(t, to + 1)) {
    return { from: i, to: to + 1, meaning: { is: 'weekday', weekday: day, beyond: unit === 'week' ? 7 : 14 } };
  }
  if (t.role(to) === 'after' && t.role(to + 1) === 'next') {
    return { from: i, to: to + 2, meaning: { is: 'weekday', weekday: day, which: 'next', beyond: 7 } };
  }
  if (t.role(to) === 'last' && isEnd(t, to + 1))
    return { from: i, to: to + 1, meaning: { is: 'weekday', weekday: day, which: 'last' } };
  return { from: i, to, meaning: { is: 'weekday', weekday: day } };
}
