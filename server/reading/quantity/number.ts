/**
 * Numbers as they are printed: in digits, in words, with scales, fractions and orders of size. Works on tokens; says
 * nothing of units, and takes whatever could be a number: what is none is for `refuse.ts` to say.
 */
import { andHalf, fractionOf, isPartWord, mixedFraction, partNumber, slashFraction, withHalf } from './fraction.ts';
import { beforeHyphen, lastDigit, measured, type PrintedNumber, share } from './printed.ts';
import { scaled, smallNumber } from './scale.ts';
import { Kind, type Tokens } from './tokens.ts';
import type { Word } from './word.ts';

/** The number that begins with token `at`, which is a numeral, a vulgar fraction or a number word. */
export function numberAt(tokens: Tokens, at: number, plain = false): PrintedNumber | undefined {
  const word = tokens.word(at);
  if (tokens.isDigits(at)) return digitNumber(tokens, at, plain);
  if (tokens.kind[at] === Kind.sign) return vulgarNumber(tokens, at);
  if (word === undefined) return undefined;
  if (word.cardinal >= 0) return wordNumber(tokens, at, plain);
  if (word.part > 0) return partNumber(tokens, at);
  if (word.scale > 0 || word.group > 0 || word.vague !== undefined) return articleNumber(tokens, at, plain);
  return undefined;
}

function digitNumber(tokens: Tokens, at: number, plain: boolean): PrintedNumber | undefined {
  const value = tokens.value(at);
  const decimals = tokens.decimals(at);
  const fraction = slashFraction(tokens, at, value, decimals) ?? mixedFraction(tokens, at, value, decimals);
  if (fraction !== undefined) return scaled(tokens, fraction, plain);
  const number = measured(at, at + 1, value, decimals > 0 ? 10 ** -decimals : lastDigit(value));
  number.decimal = decimals > 0;
  number.digits = true;
  if (decimals === 0 && Number.isInteger(value)) {
    const point = decimalWords(tokens, at + 1);
    if (point !== undefined) {
      const spoken = measured(at, point.next, value + point.value, 10 ** -point.places);
      return scaled(tokens, { ...spoken, decimal: true }, plain);
    }
    if (isPartWord(tokens, at + 1, value) && value > 0 && value < 100) return fractionOf(tokens, at, at + 1, value);
    const half = andHalf(tokens, at + 1);
    if (half !== undefined) return scaled(tokens, withHalf(number, half), plain);
  }
  return scaled(tokens, number, plain);
}

function vulgarNumber(tokens: Tokens, at: number): PrintedNumber | undefined {
  const value = tokens.lexicon.vulgar.get(tokens.sign(at));
  return value === undefined ? undefined : scaled(tokens, share(at, at + 1, value, true), false);
}

/** A number that begins with a cardinal: "five", "two hundred and six", "twenty-one", "two-thirds", "two and a half million". */
function wordNumber(tokens: Tokens, at: number, plain: boolean): PrintedNumber | undefined {
  const first = tokens.word(at);
  if (first === undefined) return undefined;
  const small = smallNumber(tokens, at);
  const { value, next } = small;
  if (isPartWord(tokens, next, value) && value > 0) return fractionOf(tokens, at, next, value);
  const point = decimalWords(tokens, next);
  if (point !== undefined) {
    const number = measured(at, point.next, value + point.value, 10 ** -point.places);
    number.decimal = true;
    return scaled(tokens, number, plain);
  }
  const number = measured(at, next, value, lastDigit(value));
  const half = andHalf(tokens, next);
  return scaled(tokens, half === undefined ? number : withHalf(number, half), plain);
}

/** "hundred", "million", "dozen", "hundreds of thousands", with the words before them ("a", "several") taken in. */
function articleNumber(tokens: Tokens, at: number, plain: boolean): PrintedNumber | undefined {
  const word = tokens.word(at)!;
  const lead = leadBefore(tokens, at);
  if (word.vague !== undefined && lead === undefined) return vagueNumber(tokens, at, word);
  if (lead === undefined) return undefined;
  if (lead.range !== undefined) {
    const size = word.scale > 0 ? word.scale : word.group;
    const whole = scaled(tokens, measured(lead.first, at, 1, 1), plain);
    const factor = word.scale > 0 ? whole.value : size;
    const next = word.scale > 0 ? whole.next : at + 1;
    const [low, high] = lead.range;
    return { ...measured(lead.first, next, low * factor, factor), vague: [low * factor, high * factor] };
  }
  if (word.group > 0) {
    if (tokens.isWord(at + 1, 'of') && (tokens.word(at + 2)?.scale ?? 0) > 0) return undefined;
    if (word.group === 2 || word.group === 20) return pairNumber(tokens, at, lead.first, word.group);
    return measured(lead.first, at + 1, word.group, word.group);
  }
  return scaled(tokens, measured(lead.first, at, 1, 1), plain);
}

/** "a couple of", "a pair of". */
function pairNumber(tokens: Tokens, at: number, first: number, value: number): PrintedNumber {
  const pair = measured(first, at + 1, value, 1);
  return tokens.lower(at) === 'couple' ? { ...pair, vague: [2, 3] } : pair;
}

/** What may stand before a scale instead of a number: an article, or "several", "a few", "a couple of". */
function leadBefore(tokens: Tokens, at: number): { first: number; range?: readonly [number, number] } | undefined {
  if (at === 0) return tokens.word(at)?.vague === undefined ? { first: at } : undefined;
  if (!tokens.follows(at)) return undefined;
  let before = beforeHyphen(tokens, at - 1);
  const print = tokens.lower(before);
  if (print === 'a' || print === 'an') return { first: before };
  const many = print === 'of' && tokens.follows(before) ? before - 1 : before;
  const range = tokens.word(many)?.vagueCount;
  if (range === undefined || (many !== before && tokens.lower(many) !== 'couple')) return undefined;
  before = many;
  const article = tokens.lower(many - 1);
  return { first: article === 'a' && tokens.follows(many) ? many - 1 : many, range };
}

/** "dozens", "hundreds of thousands", "tens of millions". */
function vagueNumber(tokens: Tokens, at: number, word: Word): PrintedNumber | undefined {
  let [low, high] = word.vague!;
  let next = at + 1;
  for (let more = 0; more < 2; more++) {
    const scale = tokens.word(next + 1);
    if (tokens.lower(next) !== 'of' || scale === undefined || !(scale.scale >= 1000)) break;
    if (!tokens.follows(next) || !tokens.follows(next + 1)) break;
    low *= scale.scale;
    high *= scale.scale;
    next += 2;
  }
  const print = tokens.lower(at);
  if (print === 'tens' && next === at + 1) return undefined;
  if (print === 'scores' && tokens.lower(next) !== 'of') return undefined;
  const base = print === 'dozens' ? low : next > at + 1 && print === 'tens' ? low / 2 : low;
  return { ...measured(at, next, base, low), vague: [Math.min(low, base), high] };
}

/** "point five", "point two five". */
function decimalWords(tokens: Tokens, at: number): { value: number; places: number; next: number } | undefined {
  if (!tokens.isWord(at, 'point') || !tokens.follows(at)) return undefined;
  let value = 0;
  let places = 0;
  let next = at + 1;
  while (places < 6 && tokens.follows(next)) {
    const digit = tokens.isDigits(next) ? Number(tokens.print(next)) : (tokens.word(next)?.cardinal ?? -1);
    if (!Number.isInteger(digit) || digit < 0 || digit > 9) break;
    places++;
    value += digit * 10 ** -places;
    next++;
  }
  return places === 0 ? undefined : { value, places, next };
}
