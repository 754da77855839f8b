/**
 * Counts of units from now or from another day: "three weeks ago", "in two days", "two days before Christmas", "days later".
 */

import { isClosedClass } from '../guards.ts';
import type { Unit } from '../language.ts';
import type { Hit, Meaning, Play } from '../meaning.ts';
import { countAt } from '../numbers.ts';
import { tenseAt } from '../tense.ts';
import type { Tokens } from '../tokens.ts';
import { dateAt } from './date.ts';
import { weekdayAt } from './named.ts';
import { holidayExpression } from './period.ts';

interface CountedUnit {
  value: number;
  unit: Unit;
  play?: Play;
  to: number;
}

/** "Two years", "a couple of weeks", "10 to 15 years", "a year and a half", "24 hours". */
export function countedUnit(t: Tokens, i: number): CountedUnit | undefined {
  const count = countAt(t, i);
  if (!count) return undefined;
  let { value, to } = count;
  let { play } = count;
  if ((t.role(to) === 'to' || (t.role(to) === 'and' && t.says(to, 'or')) || t.isHyphen(to)) && !t.word(to).unit) {
    const second = countAt(t, to + 1);
    if (second && second.value > value) {
      value = (value + second.value) / 2;
      play = 'about';
      to = second.to;
    }
  }
  if (t.isHyphen(to)) to++;
  const { unit } = t.word(to);
  if (!unit || unit === 'weekend') return undefined;
  to++;
  if (t.role(to) === 'and' && t.role(to + 1) === 'a' && t.role(to + 2) === 'half') {
    value += 0.5;
    to += 3;
  } else if (t.says(to, 'or') && t.says(to + 1, 'so')) {
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
  // A race is run "in 12 minutes".
  if (counted.unit === 'minute' && t.role(counted.to) !== 'time') return undefined;
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
