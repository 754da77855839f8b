/**
 * Numbers with scales: "two hundred and six thousand", "1.3 million", "3 lakh 20 thousand".
 */
import { tidy } from '../interval.ts';
import { andHalf, isPartWord } from './fraction.ts';
import { afterHyphen, isAnd, lastDigit, type PrintedNumber } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';

/** No number is printed in more words than this. */
const longestPhrase = 20;

/**
 * Goes on behind the first number: scales, smaller numbers, dozens. `plain` keeps "and" out of it, for "between one
 * million and two". A section is what stands before one scale: "two hundred and six" of "two hundred and six thousand".
 */
export function scaled(tokens: Tokens, start: PrintedNumber, plain: boolean): PrintedNumber {
  let total = 0;
  let section = start.value;
  let open = true;
  let lowest = Number.POSITIVE_INFINITY;
  let product = 1;
  let pure = true;
  let end = start.next;
  while (end - start.first < longestPhrase && (end === start.first || tokens.follows(end))) {
    const here = afterHyphen(tokens, end);
    const word = tokens.word(here);
    const size = word?.scale ?? 0;
    if (size > 0 && (here === start.first || tokens.follows(here))) {
      if (size === 100) {
        if (!open || section <= 0 || section >= 100) break;
        section *= 100;
      } else if (open) {
        if (section <= 0 || size >= lowest) break;
        total += section * size;
        section = 0;
        open = false;
        lowest = size;
      } else if (section === 0 && size > lowest) {
        total *= size;
        lowest = size;
      } else break;
      product *= size;
      end = here + 1;
    } else if (word?.group === 12 && tokens.follows(here) && open && section > 0) {
      section *= 12;
      product *= 12;
      end = here + 1;
      break;
    } else {
      const and = isAnd(tokens, end);
      if (product === 1 || start.decimal || start.share || (and && plain)) break;
      const small = smallerNumber(tokens, and ? end + 1 : here, and, start.digits, lowest);
      if (small === undefined) break;
      if (open && section >= 100 && section % 100 === 0) section += small.value;
      else if (!open && lowest >= 1000) section = small.value;
      else break;
      open = true;
      pure = false;
      end = small.next;
    }
  }
  if (product === 1) return start;
  const value = tidy(total + section);
  const whole: PrintedNumber = {
    ...start,
    next: end,
    value,
    lead: pure ? start.value : value,
    scale: pure ? product : 1,
    step: pure && (start.decimal || start.step < 1) ? start.step * product : lastDigit(value),
    share: undefined,
  };
  const half = pure && !plain ? andHalf(tokens, end) : undefined;
  if (half === undefined) return whole;
  const lead = start.value + half.value;
  return { ...whole, next: half.next, value: lead * product, lead, step: half.value * product };
}

/** One to ninety-nine. */
export function smallNumber(tokens: Tokens, at: number): { value: number; next: number } {
  const value = tokens.word(at)!.cardinal;
  if (value >= 20) {
    const next = afterHyphen(tokens, at + 1);
    const unit = tokens.word(next)?.cardinal ?? -1;
    if (tokens.isLetters(next) && unit >= 1 && unit <= 9 && tokens.gap[next]! <= Gap.line)
      return { value: value + unit, next: next + 1 };
  }
  return { value, next: at + 1 };
}

/** The number behind "one hundred (and)": below a hundred; in digits only before a scale of its own ("3 lakh 20 thousand"). */
function smallerNumber(
  tokens: Tokens,
  at: number,
  and: boolean,
  digits: boolean,
  lowest: number,
): { value: number; next: number } | undefined {
  if (!tokens.follows(at)) return undefined;
  const word = tokens.word(at);
  if (word !== undefined && word.cardinal > 0) {
    const small = smallNumber(tokens, at);
    if (and && largerScale(tokens, small.next, lowest)) return undefined;
    return isPartWord(tokens, small.next, small.value) ? undefined : small;
  }
  const print = tokens.print(at);
  if (!digits || !tokens.isDigits(at) || !(hasScale(tokens, at + 1) || (and && lowest > 1e3))) return undefined;
  return print.length > 2 ? undefined : { value: Number(print), next: at + 1 };
}

function hasScale(tokens: Tokens, at: number): boolean {
  return (tokens.word(at)?.scale ?? 0) > 0;
}

/** "one hundred and two hundred", "a million and three million" are two numbers; "one hundred and five million" is one. */
function largerScale(tokens: Tokens, at: number, lowest: number): boolean {
  const scale = tokens.word(afterHyphen(tokens, at))?.scale ?? 0;
  return scale === 100 || scale >= lowest;
}
