/**
 * Numbers as they are printed: in digits, in words, with scales, fractions and orders of size. Works on tokens; says
 * nothing of units, and takes whatever could be a number: what is none is for `refuse.ts` to say.
 */
import type { Word } from './lexicon.ts';
import { Gap, Kind, longestNumeral, numeralDecimals, numeralValue, type Tokens } from './tokens.ts';

export interface PrintedNumber {
  /** Tokens: the first one, and the one behind the last. */
  first: number;
  next: number;
  value: number;
  /** The number before its last scale: 1.3 of "1.3 million"; what a range shares its scale with. */
  lead: number;
  scale: number;
  /** Place value of the last digit that means something: 100,000 for "1.3 million". */
  step: number;
  /** Decimals were printed, so that their zeros count. */
  decimal: boolean;
  /** A share of a whole: half, two-thirds, one in five. */
  share?: boolean;
  vague?: readonly [number, number];
  factor?: number;
  /** Printed in digits only. */
  digits: boolean;
  /** A share that was printed as "one in five". */
  outOf?: boolean;
}

/** No number is printed in more words than this. */
const longestPhrase = 20;

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
  const print = tokens.print(at);
  if (print.length > longestNumeral) return undefined;
  const value = numeralValue(print);
  const decimals = numeralDecimals(print);
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

/** "3/4", "2/3", "2/15": a small number over a larger one. */
function slashFraction(tokens: Tokens, at: number, over: number, decimals: number): PrintedNumber | undefined {
  if (decimals > 0 || !tokens.isSign(at + 1, '/⁄') || !tokens.stuck(at + 1)) return undefined;
  if (!tokens.isDigits(at + 2) || !tokens.stuck(at + 2)) return undefined;
  const under = numeralValue(tokens.print(at + 2));
  if (!Number.isInteger(under) || under < 2 || over < 1 || over >= under || under > 1000) return undefined;
  if (tokens.isSign(at + 3, '/') && tokens.stuck(at + 3)) return undefined;
  let next = at + 3;
  if (tokens.stuck(next) && tokens.isLetters(next) && /^(?:th|ths|rds|rd|s|nds|nd)$/.test(tokens.print(next))) next++;
  return share(at, next, over / under, true);
}

/** "2 1/2", "2½". */
function mixedFraction(tokens: Tokens, at: number, whole: number, decimals: number): PrintedNumber | undefined {
  if (decimals > 0 || !Number.isInteger(whole)) return undefined;
  const vulgar = tokens.stuck(at + 1) ? tokens.lexicon.vulgar.get(tokens.print(at + 1)) : undefined;
  if (vulgar !== undefined) return measured(at, at + 2, whole + vulgar, vulgar);
  if (!tokens.isDigits(at + 1) || tokens.gap[at + 1] !== Gap.space || whole > 1000) return undefined;
  const fraction = slashFraction(
    tokens,
    at + 1,
    numeralValue(tokens.print(at + 1)),
    numeralDecimals(tokens.print(at + 1)),
  );
  if (fraction === undefined || fraction.value >= 1 || tokens.print(at + 3).length > 2) return undefined;
  return measured(at, fraction.next, whole + fraction.value, fraction.value);
}

function vulgarNumber(tokens: Tokens, at: number): PrintedNumber | undefined {
  const value = tokens.lexicon.vulgar.get(tokens.print(at));
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

/** One to ninety-nine. */
function smallNumber(tokens: Tokens, at: number): { value: number; next: number } {
  const value = tokens.word(at)!.cardinal;
  if (value >= 20) {
    const next = afterHyphen(tokens, at + 1);
    const unit = tokens.word(next)?.cardinal ?? -1;
    if (tokens.isLetters(next) && unit >= 1 && unit <= 9 && tokens.gap[next]! <= Gap.line)
      return { value: value + unit, next: next + 1 };
  }
  return { value, next: at + 1 };
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

/** "half", "a third", "a quarter of a million": a part without a number before it. */
function partNumber(tokens: Tokens, at: number): PrintedNumber | undefined {
  const word = tokens.word(at)!;
  if (word.parts && word.part !== 2) return undefined;
  const before = beforeHyphen(tokens, at - 1);
  const article = tokens.follows(at) && tokens.isWord(before, 'a', 'an');
  return fractionOf(tokens, article ? before : at, at, 1);
}

/** `count` parts of the size of the part word at `at`, and what they are of where that is a scale. */
function fractionOf(tokens: Tokens, first: number, at: number, count: number): PrintedNumber {
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
  if (tokens.lower(next) === 'of' && tokens.follows(next)) next++;
  const article = tokens.isWord(next, 'a', 'an', 'one') && tokens.follows(next);
  if (article) next++;
  else if (next !== at) return undefined;
  next = afterHyphen(tokens, next);
  const word = tokens.word(next);
  if (word === undefined || !tokens.follows(next)) return undefined;
  return (word.scale >= 100 && !tokens.print(next).endsWith('s')) || word.group === 12 ? next : undefined;
}

/**
 * Goes on behind the first number: scales, smaller numbers, dozens. `plain` keeps "and" out of it, for "between one
 * million and two". A section is what stands before one scale: "two hundred and six" of "two hundred and six thousand".
 */
function scaled(tokens: Tokens, start: PrintedNumber, plain: boolean): PrintedNumber {
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
  const value = Number((total + section).toPrecision(15));
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
  if (!digits || !tokens.isDigits(at) || !hasScale(tokens, at + 1)) return undefined;
  const print = tokens.print(at);
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

/** "point five", "point two five". */
function decimalWords(tokens: Tokens, at: number): { value: number; places: number; next: number } | undefined {
  if (tokens.lower(at) !== 'point' || !tokens.follows(at)) return undefined;
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

function withHalf(number: PrintedNumber, half: Half): PrintedNumber {
  const value = number.value + half.value;
  return { ...number, next: half.next, value, lead: value, step: half.value };
}

function isAnd(tokens: Tokens, at: number): boolean {
  return tokens.isSign(at, '&') || (tokens.isLetters(at) && tokens.lower(at) === 'and');
}

/** "thirds" behind two, "third" behind one. */
function isPartWord(tokens: Tokens, at: number, count: number): boolean {
  const next = afterHyphen(tokens, at);
  const word = tokens.word(next);
  if (word === undefined || word.part === 0 || !tokens.follows(next)) return false;
  if (next === at && tokens.gap[at] === Gap.none) return false;
  if (word.part === 4 && count > 3) return false;
  return count === 1 ? !word.parts : word.parts;
}

/** Looks over a hyphen that is stuck to both sides. */
export function afterHyphen(tokens: Tokens, at: number): number {
  return tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1) ? at + 1 : at;
}

export function beforeHyphen(tokens: Tokens, at: number): number {
  return tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1) ? at - 1 : at;
}

export function measured(first: number, next: number, value: number, step: number): PrintedNumber {
  return {
    first,
    next,
    value,
    lead: value,
    scale: 1,
    step,
    decimal: false,
    share: undefined,
    vague: undefined,
    factor: undefined,
    digits: false,
    outOf: undefined,
  };
}

function share(first: number, next: number, value: number, digits: boolean): PrintedNumber {
  const part = measured(first, next, value, value);
  part.share = true;
  part.digits = digits;
  return part;
}

/** The place value of the last digit of a whole number that is not zero. */
export function lastDigit(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  let place = 1;
  while (place < 1e24 && value % (place * 10) === 0) place *= 10;
  return place;
}
