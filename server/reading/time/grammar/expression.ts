/**
 * The grammar's front: tries every kind of expression at a token and keeps the longest. No step looks further than a fixed
 * number of tokens, so the whole is linear.
 */

import { isWeekdayName } from '../guards.ts';
import type { Hit } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { kinds, type Word } from '../words.ts';
import { countedExpression, inExpression } from './counted.ts';
import { dateAt } from './date.ts';
import { dayExpression, dayPartOf } from './day.ts';
import { clockExpression, withDayPart } from './daytime.ts';
import { centuryExpression, decadeExpression } from './decade.ts';
import { joined, type Reader } from './joined.ts';
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

/** The expression of time that begins at this token, or undefined. */
export function expressionAt(t: Tokens, i: number): Hit | undefined {
  const first = atomAt(t, i);
  if (!first) return undefined;
  return joined(t, first, atomAt) ?? first;
}

function atomAt(t: Tokens, i: number): Hit | undefined {
  const readers = readersFor(t, i);
  if (!readers) return undefined;
  let best: Hit | undefined;
  for (const reader of readers) {
    const hit = reader(t, i);
    if (hit && (!best || hit.to > best.to)) best = hit;
  }
  if (best?.meaning.is === 'weekday' && best.to === i + 1 && isWeekdayName(t, i, best.to)) return undefined;
  return best && withDayPart(t, best);
}

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

/** What begins an expression only together with a second word that is known or a number. */
const leading = new Set([articles, whiches, counts]);

const withHolidays = new Map<Reader[] | undefined, Reader[]>();

function readersFor(t: Tokens, i: number): Reader[] | undefined {
  const word = t.word(i);
  if (word.kind !== kinds.known)
    return word.kind === kinds.number ? numbered : word.kind === kinds.apostrophe ? elided : undefined;
  const readers = readersOf(word);
  // Most of what follows "the" is no time, and "the" is every twentieth word.
  if (leading.has(readers!)) {
    const next = t.word(i + 1).kind;
    if (next !== kinds.known && next !== kinds.number && next !== kinds.apostrophe && next !== kinds.hyphen)
      return undefined;
  }
  if (!word.holiday) return readers;
  let combined = withHolidays.get(readers);
  if (!combined) {
    combined = [holidayExpression, ...(readers ?? [])];
    withHolidays.set(readers, combined);
  }
  return combined;
}

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
