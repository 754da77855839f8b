/**
 * Numbers inside expressions of time: days of the month, years, counts of units.
 */
import type { Play } from './meaning.ts';
import type { Tokens } from './tokens.ts';

export interface NumberHit {
  value: number;
  to: number;
}

/** A day of the month: `9`, `9th`, `ninth`, `twenty-first`. `said` tells how it was written. */
export interface DayHit extends NumberHit {
  said: 'digits' | 'ordinal' | 'word';
}

export function dayOfMonth(t: Tokens, i: number): DayHit | undefined {
  if (t.isNumber(i)) {
    const value = t.value(i);
    if (value < 1 || value > 31 || t.width(i) > 2 || isInsideNumber(t, i)) return undefined;
    if (t.isGlued(i + 1)) {
      if (t.word(i + 1).ordinalEnding) return { value, to: i + 2, said: 'ordinal' };
      if (t.isWord(i + 1)) return undefined;
      if (t.isNumber(i + 1)) return undefined;
    }
    return isCutOff(t, i + 1) ? { value, to: i + 1, said: 'digits' } : undefined;
  }
  const ordinal = ordinalWord(t, i);
  return ordinal && ordinal.value <= 31 ? { ...ordinal, said: 'word' } : undefined;
}

/** `third`, `twenty-first`; also `3rd`. */
export function ordinalAt(t: Tokens, i: number): NumberHit | undefined {
  if (t.isNumber(i) && t.isGlued(i + 1) && t.word(i + 1).ordinalEnding && !isInsideNumber(t, i)) {
    return { value: t.value(i), to: i + 2 };
  }
  return ordinalWord(t, i);
}

function ordinalWord(t: Tokens, i: number): NumberHit | undefined {
  const { ordinal, number } = t.word(i);
  if (ordinal) return { value: ordinal, to: i + 1 };
  if (number !== 20 && number !== 30) return undefined;
  const next = t.isHyphen(i + 1) ? i + 2 : i + 1;
  const unit = t.word(next).ordinal;
  return unit && unit < 10 ? { value: number + unit, to: next + 1 } : undefined;
}

/** A year in digits: 1000 to 2199, without a comma; `'98` too. */
export function yearAt(t: Tokens, i: number): NumberHit | undefined {
  if (t.isApostrophe(i) && t.isNumber(i + 1) && t.isGlued(i + 1) && t.width(i + 1) === 2) {
    if (t.isGlued(i + 2) && t.isWord(i + 2)) return undefined;
    return { value: fullYear(t.value(i + 1)), to: i + 2 };
  }
  if (!t.isNumber(i) || t.width(i) !== 4 || isInsideNumber(t, i)) return undefined;
  const value = t.value(i);
  if (value < 1000 || value > 2199) return undefined;
  if (t.isGlued(i + 1) && t.isWord(i + 1)) return undefined;
  return isCutOff(t, i + 1) ? { value, to: i + 1 } : undefined;
}

/** Two digits as a year: up to 49 in this century, from 50 in the last. */
export function fullYear(twoDigits: number): number {
  return twoDigits + (twoDigits < 50 ? 2000 : 1900);
}

export interface Count extends NumberHit {
  play?: Play;
}

/** How many: `3`, `three`, `a`, `a couple of`, `a few`, `two and a half`, `twenty-one`, `more than 20`, `nearly three`. */
export function countAt(t: Tokens, i: number): Count | undefined {
  const qualifier = playAt(t, i);
  const at = qualifier?.to ?? i;
  const count = plainCount(t, at);
  if (!count) return undefined;
  return qualifier && !count.play ? { ...count, play: qualifier.play } : count;
}

function playAt(t: Tokens, i: number): { play: Play; to: number } | undefined {
  switch (t.role(i)) {
    case 'about':
      return { play: 'about', to: i + 1 };
    case 'almost':
      return { play: 'almost', to: i + 1 };
    case 'more':
      return t.role(i + 1) === 'than' ? { play: 'more', to: i + 2 } : undefined;
    case 'less':
      return t.role(i + 1) === 'than' ? { play: 'less', to: i + 2 } : undefined;
    default:
      return undefined;
  }
}

function plainCount(t: Tokens, i: number): Count | undefined {
  if (t.isNumber(i)) {
    if (isInsideNumber(t, i) || t.width(i) > 4) return undefined;
    let value = t.value(i);
    let to = i + 1;
    if (t.isGlued(to) && t.isSign(to, '.') && t.isNumber(to + 1) && t.isGlued(to + 1) && t.width(to + 1) === 1) {
      value += t.value(to + 1) / 10;
      to += 2;
    }
    return withHalf(t, { value, to });
  }
  if (t.role(i) === 'a') {
    const { number, role } = t.word(i + 1);
    if (role === 'few') return { value: 4, to: i + 2, play: 'vague' };
    if (number === 2) return { value: 2, to: t.role(i + 2) === 'of' ? i + 3 : i + 2, play: 'about' };
    if (number === 12 || number === 100) return { value: number, to: i + 2 };
    return { value: 1, to: i + 1 };
  }
  if (t.role(i) === 'few') return { value: 5, to: i + 1, play: 'vague' };
  if (t.role(i) === 'half' && t.role(i + 1) === 'a') {
    return t.word(i + 2).number === 12 ? { value: 6, to: i + 3 } : { value: 0.5, to: i + 2 };
  }
  const { number } = t.word(i);
  if (!number) return undefined;
  if (number >= 20 && number < 100) {
    const next = t.isHyphen(i + 1) ? i + 2 : i + 1;
    const unit = t.word(next).number;
    if (unit && unit < 10) return withHalf(t, { value: number + unit, to: next + 1 });
  }
  return withHalf(t, { value: number, to: i + 1 });
}

/** "and a half", also with hyphens. */
function withHalf(t: Tokens, count: Count): Count {
  let i = count.to;
  if (t.isHyphen(i)) i++;
  if (t.role(i) !== 'and') return count;
  i += t.isHyphen(i + 1) ? 2 : 1;
  if (t.role(i) !== 'a') return count;
  i += t.isHyphen(i + 1) ? 2 : 1;
  return t.role(i) === 'half' ? { ...count, value: count.value + 0.5, to: i + 1 } : count;
}

/** True for digits that are the tail of something larger: `1,300`, `£5`, `2.5`, `F-16`, `3/4`. */
export function isInsideNumber(t: Tokens, i: number): boolean {
  if (!t.isGlued(i)) return false;
  const before = i - 1;
  if (t.isWord(before) || t.isNumber(before)) return true;
  if ('£$€#@+_=\\₹¥~'.includes(t.raw(before))) return true;
  if (!t.isGlued(before)) return false;
  const sign = t.raw(before);
  if ('.,:/'.includes(sign)) return t.isNumber(before - 1);
  // A hyphen between digits is a range, which is read from its left end; behind letters it makes a name: Covid-19.
  // "9am-5pm", "mid-1980s" and "May-13" are fair.
  const { month, ordinalEnding, role } = t.word(before - 1);
  return (
    t.isHyphen(before) &&
    t.isWord(before - 1) &&
    !month &&
    !ordinalEnding &&
    !role &&
    !(t.isGlued(before - 1) && t.isNumber(before - 2))
  );
}

/** False where a number goes on behind its digits: `1,300`, `2.5`, `5%`, `4:15`. */
function isCutOff(t: Tokens, i: number): boolean {
  if (!t.isGlued(i)) return true;
  const sign = t.raw(i);
  if (sign === '%' || sign === '°' || sign === '½' || sign === '²') return false;
  if (sign === ',' || sign === '.' || sign === ':') {
    return !(t.isNumber(i + 1) && t.isGlued(i + 1)) || (sign === ',' && t.width(i + 1) !== 3);
  }
  return true;
}
