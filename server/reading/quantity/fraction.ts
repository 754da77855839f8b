/**
 * Fractions: "3/4", "2½", "two-thirds", "a quarter of a million", "and a half".
 */
import { afterHyphen, beforeHyphen, isAnd, measured, type PrintedNumber, share } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';

/** "3/4", "2/3", "2/15": a small number over a larger one. */
export function slashFraction(tokens: Tokens, at: number, over: number, decimals: number): PrintedNumber | undefined {
  if (decimals > 0 || !tokens.isSign(at + 1, '/⁄') || !tokens.stuck(at + 1)) return undefined;
  if (!tokens.isDigits(at + 2) || !tokens.stuck(at + 2)) return undefined;
  const under = tokens.value(at + 2);
  if (!Number.isInteger(under) || under < 2 || over < 1 || over >= under || under > 1000) return undefined;
  if (tokens.isSign(at + 3, '/') && tokens.stuck(at + 3)) return undefined;
  let next = at + 3;
  if (tokens.stuck(next) && tokens.isLetters(next) && /^(?:th|ths|rds|rd|s|nds|nd)$/.test(tokens.print(next))) next++;
  return share(at, next, over / under, true);
}

/** "2 1/2", "2½". */
export function mixedFraction(tokens: Tokens, at: number, whole: number, decimals: number): PrintedNumber | undefined {
  if (decimals > 0 || !Number.isInteger(whole)) return undefined;
  const vulgar = tokens.stuck(at + 1) ? tokens.lexicon.vulgar.get(tokens.sign(at + 1)) : undefined;
  if (vulgar !== undefined) return measured(at, at + 2, whole + vulgar, vulgar);
  if (!tokens.isDigits(at + 1) || tokens.gap[at + 1] !== Gap.space || whole > 1000) return undefined;
  const fraction = slashFraction(tokens, at + 1, tokens.value(at + 1), tokens.decimals(at + 1));
  if (fraction === undefined || fraction.value >= 1 || tokens.print(at + 3).length > 2) return undefined;
  return measured(at, fraction.next, whole + fraction.value, fraction.value);
}

/** "half", "a third", "a quarter of a million": a part without a number before it. */
export function partNumber(tokens: Tokens, at: number): PrintedNumber | undefined {
  const word = tokens.word(at)!;
  if (word.parts && word.part !== 2) return undefined;
  const before = beforeHyphen(tokens, at - 1);
  const article = tokens.follows(at) && tokens.isWord(before, 'a', 'an');
  return fractionOf(tokens, article ? before : at, at, 1);
}

/** `count` parts of the size of the part word at `at`, and what they are of where that is a scale. */
export function fractionOf(tokens: Tokens, first: number, at: number, count: number): PrintedNumber {
  const partAt = afterHyphen(tokens, at);
  const size = tokens.word(partAt)!.part;
  const value = count / size;
  const scaleAt = scaleOf(tokens, partAt + 1);
  if (scaleAt !== undefined) {
    const scale = tokens.word(scaleAt)!;
    const whole = scale.scale > 0 ? scale.scale : 12;
    return { ...measured(first, scaleAt + 1, value * whole, whole / size), lead: value, scale: whole };
  }
  return share(first, partAt + 1, value, false);
}

/** The token of the scale in "(half) a million", "(a quarter) of a million", "(half) million", "(half) dozen". */
function scaleOf(tokens: Tokens, at: number): number | undefined {
  let next = at;
  if (tokens.isWord(next, 'of') && tokens.follows(next)) next++;
  const article = tokens.isWord(next, 'a', 'an', 'one') && tokens.follows(next);
  if (article) next++;
  else if (next !== at) return undefined;
  next = afterHyphen(tokens, next);
  const word = tokens.word(next);
  if (word === undefined || !tokens.follows(next)) return undefined;
  return (word.scale >= 100 && !tokens.print(next).endsWith('s')) || word.group === 12 ? next : undefined;
}

interface Half {
  value: number;
  next: number;
}

/** "and a half", "-and-a-half", "and three-quarters". */
export function andHalf(tokens: Tokens, at: number): Half | undefined {
  let next = afterHyphen(tokens, at);
  if (!isAnd(tokens, next) || !tokens.follows(next)) return undefined;
  next = afterHyphen(tokens, next + 1);
  const print = tokens.lower(next);
  let count = 1;
  if (print === 'a' || print === 'an' || print === 'one') next = afterHyphen(tokens, next + 1);
  else if (print === 'two' || print === 'three') {
    count = print === 'two' ? 2 : 3;
    next = afterHyphen(tokens, next + 1);
  } else if (print !== 'half') return undefined;
  const part = tokens.word(next)?.part ?? 0;
  if (part < 2 || part > 10 || !tokens.follows(next)) return undefined;
  if (part !== 2 && part !== 4 && (print === 'a' || print === 'an')) return undefined;
  if (count > 1 && tokens.word(next)?.parts !== true && !(count === 3 && part === 4)) return undefined;
  if (tokens.isWord(next + 1, 'of')) return undefined;
  return { value: count / part, next: next + 1 };
}

export function withHalf(number: PrintedNumber, half: Half): PrintedNumber {
  const value = number.value + half.value;
  return { ...number, next: half.next, value, lead: value, step: half.value };
}

/** "thirds" behind two, "third" behind one. */
export function isPartWord(tokens: Tokens, at: number, count: number): boolean {
  const next = afterHyphen(tokens, at);
  const word = tokens.word(next);
  if (word === undefined || word.part === 0 || !tokens.follows(next)) return false;
  if (next === at && tokens.gap[at] === Gap.none) return false;
  if (word.part === 4 && count > 3) return false;
  return count === 1 ? !word.parts : word.parts;
}
