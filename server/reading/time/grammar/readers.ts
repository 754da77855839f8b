/**
 * Which kinds of expression may begin at a token: by its word, and by the one behind it. What is left out here would find
 * nothing; a test holds each shorter list against the full one.
 */
import { isInsideNumber } from '../numbers.ts';
import type { Tokens } from '../tokens.ts';
import { kinds, type Word } from '../words.ts';
import { countedExpression, inExpression } from './counted.ts';
import { dateAt } from './date.ts';
import { dayExpression, dayPartOf } from './day.ts';
import { clockExpression } from './daytime.ts';
import { centuryExpression, decadeExpression } from './decade.ts';
import type { Reader } from './joined.ts';
import { monthExpression } from './month.ts';
import { partExpression } from './part.ts';
import { holidayExpression } from './period.ts';
import { nthExpression, upToExpression, weekOfExpression } from './placed.ts';
import { lettered, quarterExpression } from './quarter.ts';
import { seasonExpression } from './season.ts';
import { monthDay, recently, turnOfYear } from './small.ts';
import { weekdayExpression } from './weekday.ts';
import { whichExpression } from './which.ts';
import { yearExpression, yearsExpression } from './year.ts';

/** The readers of what may begin at a token, in their order: the first of those that find as much is right. */
export function readersAt(t: Tokens, i: number): readonly Reader[] | undefined {
  const word = t.word(i);
  switch (word.kind) {
    case kinds.known:
      return readersOfWord(t, i, word);
    case kinds.number:
      return readersOfNumber(t, i);
    case kinds.apostrophe:
      return elided;
    default:
      return undefined;
  }
}

/** What can begin with a number. */
export const numbered: Reader[] = [
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

/** A number that nothing behind it makes a date. */
const years: Reader[] = [yearExpression];

const datedYears: Reader[] = [dateAt, yearExpression];

const letteredOnly: Reader[] = [lettered];

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

const dayParts: Reader[] = [dayPartOf];

const none: Reader[] = [];

const byRole: Readonly<Record<string, Reader[]>> = {
  the: articles,
  last: whiches,
  this: whiches,
  next: whiches,
  past: whiches,
  coming: whiches,
  previous: whiches,
  following: whiches,
  current: whiches,
  recent: whiches,
  same: whiches,
  that: whiches,
  final: whiches,
  today: days,
  tonight: days,
  yesterday: days,
  tomorrow: days,
  overnight: days,
  in: ins,
  within: ins,
  early: parts,
  mid: parts,
  late: parts,
  earlier: parts,
  later: parts,
  end: parts,
  beginning: parts,
  middle: parts,
  a: counts,
  few: counts,
  half: counts,
  more: counts,
  less: counts,
  about: counts,
  almost: counts,
  recently: [recently],
  noon: [clockExpression],
  midnight: [clockExpression],
  ad: [yearExpression],
};

function readersOfNumber(t: Tokens, i: number): readonly Reader[] | undefined {
  // The tail of something larger: "£5", "F-16"; but "Q3".
  if (isInsideNumber(t, i)) return t.isCapital(i - 1) ? letteredOnly : undefined;
  const next = t.word(i + 1);
  switch (next.kind) {
    case kinds.known:
      return next.month ? datedYears : numbered;
    case kinds.unknown:
      return isLetter(t, i + 1) ? numbered : years;
    case kinds.sign:
    case kinds.stop:
      return goesOn(t, i + 1) ? numbered : years;
    case kinds.hyphen:
    case kinds.apostrophe:
      return numbered;
    default:
      return years;
  }
}

/** Whether a sign behind a number may join it to more: "9.30", "18, 19 and 20 March", "9/1/2023", "10 (GMT)". */
function goesOn(t: Tokens, i: number): boolean {
  const { kind } = t.word(i + 1);
  if (t.isSign(i, '.') || t.isSign(i, ':')) return kind === kinds.number && t.isGlued(i) && t.isGlued(i + 1);
  if (t.isSign(i, ',') || t.isSign(i, '&')) return kind === kinds.number || kind === kinds.known;
  return t.isSign(i, '/') || t.isSign(i, '(');
}

function readersOfWord(t: Tokens, i: number, word: Word): readonly Reader[] | undefined {
  const { readers, needsSecond } = beginning(word);
  return needsSecond && t.word(i + 1).kind > kinds.hyphen && !isLetter(t, i + 1) ? undefined : readers;
}

/** "9 p.m.", "three o'clock". */
function isLetter(t: Tokens, i: number): boolean {
  return t.word(i).kind === kinds.unknown && t.width(i) === 1;
}

interface Beginning {
  readers: readonly Reader[];
  /** It begins an expression only together with a second word: most of what follows "the" is no time. */
  needsSecond: boolean;
}

const beginnings = new Map<Word, Beginning>();

/** All that may begin with a word. */
export function beginning(word: Word): Beginning {
  let known = beginnings.get(word);
  if (!known) {
    const own = ownReaders(word);
    const readers = word.holiday ? [holidayExpression, ...own] : own;
    known = { readers, needsSecond: twofold.has(own) };
    beginnings.set(word, known);
  }
  return known;
}

const twofold: ReadonlySet<readonly Reader[]> = new Set([articles, whiches, counts, units, ins, parts, dayParts]);

function ownReaders(word: Word): readonly Reader[] {
  if (word.weekday) return weekdays;
  if (word.month) return months;
  if (word.ordinal) return ordinals;
  if (word.season !== undefined) return seasons;
  const own = byRole[word.role ?? ''];
  if (own) return own;
  if (word.number) return counts;
  if (word.unit) return units;
  return word.dayPart ? dayParts : none;
}
