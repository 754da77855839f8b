/**
 * Units of measure behind a number: signs, abbreviations, words and phrases.
 */
import { tidy } from '../interval.ts';
import { dimensionOf, isCurrency } from '../unit.ts';
import { andHalf } from './fraction.ts';
import { spacedScale } from './letters.ts';
import { type Amount, afterHyphen, type PrintedUnit } from './printed.ts';
import { signAfter } from './sign.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** The unit behind the number: a sign, a word or a phrase, with a space, a hyphen or nothing between. */
export function readUnit(tokens: Tokens, amount: Amount): void {
  if (!tokens.follows(amount.next)) return;
  spacedScale(tokens, amount);
  const { next } = amount;
  if (!tokens.follows(next)) return;
  const taken = unitAt(tokens, amount, next);
  if (taken === undefined) {
    readDegrees(tokens, amount);
    return;
  }
  if (amount.ownUnit === true && (dimensionOf(taken.unit) !== 'money' || taken.size !== 1)) return;
  amount.unit = taken.unit;
  amount.ownUnit = true;
  amount.finish = taken.next;
  amount.hyphen = tokens.isSign(next, '-‐‑');
  if (amount.share) {
    amount.share = undefined;
    amount.step = Math.abs(amount.value) / 2;
  }
  if (taken.size !== 1) {
    amount.value = tidy(amount.value * taken.size);
    amount.step *= taken.size;
    amount.lead = amount.value;
    amount.small = taken.size;
  }
  const half = andHalf(tokens, taken.next);
  if (half !== undefined && amount.scale === 1) {
    amount.value += amount.value < 0 ? -half.value : half.value;
    amount.lead = amount.value;
    amount.step = half.value;
    amount.finish = half.next;
  }
  readDegrees(tokens, amount);
  const old = afterHyphen(tokens, amount.finish);
  if (tokens.isWord(old, 'old', 'olds') && tokens.follows(old) && dimensionOf(taken.unit) === 'time') {
    amount.age = true;
    amount.finish = old + 1;
  }
}

/** "37 ° Celsius", "five degrees below zero", "12 below zero". */
function readDegrees(tokens: Tokens, amount: Amount): void {
  if (amount.unit === 'degree' && tokens.isLetters(amount.finish) && tokens.follows(amount.finish)) {
    const scale = tokens.word(amount.finish)?.units?.find(({ rest }) => rest.length === 0)?.unit;
    if (scale === 'celsius' || scale === 'fahrenheit') {
      amount.unit = scale;
      amount.finish++;
    }
  }
  if (!tokens.isWord(amount.finish, 'below') || !tokens.follows(amount.finish) || amount.value < 0) return;
  if (!tokens.isWord(amount.finish + 1, 'zero', 'freezing')) return;
  if (amount.unit !== undefined && amount.unit !== 'degree' && dimensionOf(amount.unit) !== 'temperature') return;
  amount.unit ??= 'degree';
  amount.value = -amount.value;
  amount.lead = amount.value;
  amount.finish += 2;
}

function unitAt(tokens: Tokens, amount: Amount, from: number): PrintedUnit | undefined {
  let at = from;
  const hyphen = tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1);
  if (hyphen) at++;
  else if (!tokens.isSign(at, '-‐‑') && tokens.kind[at] !== Kind.digits) {
    const sign = signAfter(tokens, at, tokens.stuck(at));
    if (sign !== undefined && !(sign.money && amount.ownUnit)) return sign;
    const money = moneyBehind(tokens, amount, at);
    if (money !== undefined) return money;
  }
  if (amount.vague !== undefined && tokens.isWord(at, 'of') && tokens.follows(at)) at++;
  if (amount.share && !hyphen) at = overArticle(tokens, at);
  else if (amount.decimal && tokens.isWord(at, 'of')) at = overArticle(tokens, at);
  if (!tokens.isLetters(at) || !tokens.follows(at)) return undefined;
  return unitWords(tokens, amount, at, hyphen) ?? (hyphen ? signAfter(tokens, at, false) : undefined);
}

/** "(half) an hour", "(three quarters) of a mile", "(0.5) of a percentage point". */
function overArticle(tokens: Tokens, at: number): number {
  const of = tokens.isWord(at, 'of') && tokens.follows(at) ? at + 1 : at;
  if (/^(?:an?|one|1)$/i.test(tokens.print(of)) && tokens.follows(of)) return of + 1;
  return of === at ? at : of;
}

function unitWords(tokens: Tokens, amount: Amount, at: number, hyphen: boolean): PrintedUnit | undefined {
  const word = tokens.word(at);
  if (word === undefined) return undefined;
  if (word.power !== '') return powerUnit(tokens, word.power, at);
  if (
    amount.share &&
    !amount.digits &&
    halfOrQuarter(amount) &&
    tokens.isWord(at, 'point') &&
    !tokens.isWord(at - 1, 'a')
  ) {
    return { unit: 'percentage-point', size: 1, next: at + 1 };
  }
  for (const { rest, unit, size } of word.units ?? []) {
    let next = at + 1;
    for (const more of rest) {
      next = afterHyphen(tokens, next);
      if (tokens.isSign(next, '.') && tokens.stuck(next)) next++;
      if (!tokens.follows(next) || !tokens.isWord(next, more)) {
        next = -1;
        break;
      }
      next++;
    }
    if (next < 0) continue;
    const fair = fairUnit(tokens, amount, at, next, unit, hyphen);
    if (fair !== undefined) return { unit: fair, size, next };
  }
  return undefined;
}

/** The unit, unless the word means something else here. */
function fairUnit(
  tokens: Tokens,
  amount: Amount,
  at: number,
  next: number,
  unit: string,
  hyphen: boolean,
): string | undefined {
  if (
    amount.share === true &&
    at <= amount.next + 1 &&
    !tokens.isWord(at - 1, 'a', 'an', 'of') &&
    !(halfOrQuarter(amount) && !tokens.isWord(amount.next - 1, 'fourth')) &&
    !amount.digits
  ) {
    return undefined;
  }
  const print = tokens.lower(at);
  const single = hyphen || Math.abs(amount.value) === 1 || amount.value === 0 || amount.share === true;
  if (print === 'second' && (!single || /^(?:half|place|best)$/.test(tokens.lower(next)))) return undefined;
  const names = ((tokens.word(at)?.is ?? 0) & Is.capitalNamer) !== 0 && tokens.capital[at] !== 0;
  if (names && tokens.isDigits(next) && !hyphen) return undefined;
  if (print === 'cups' && tokens.capital[at] !== 0) return undefined;
  if (print === 'quarters' && amount.share === true) return undefined;
  if (print === 'grand' && (tokens.lexicon.lists.grandThings.has(tokens.lower(next)) || isGrand(tokens, at, next)))
    return undefined;
  if (print === 'rs' && tokens.capital[at] === 0) return undefined;
  if (print.startsWith('pound') && next === at + 1) return isWeight(tokens, amount, at) ? 'pound' : unit;
  return unit;
}

/** "a grand gesture", but "a grand a month". */
function isGrand(tokens: Tokens, at: number, next: number): boolean {
  if (!tokens.isWord(at - 1, 'a') || !tokens.isLetters(next) || !tokens.follows(next)) return false;
  return ((tokens.word(next)?.is ?? 0) & Is.nounStop) === 0;
}

/** "half hour", "quarter mile"; but "a third day". */
function halfOrQuarter({ value }: Amount): boolean {
  return value === 0.5 || value === 0.25;
}

/** "20 USD", "42RM", "20Rs". */
function moneyBehind(tokens: Tokens, amount: Amount, at: number): PrintedUnit | undefined {
  if (amount.ownUnit === true || !amount.digits || tokens.capital[at] === 0 || !tokens.isLetters(at)) return undefined;
  if (tokens.gap[at]! > Gap.space || tokens.stuck(at + 1)) {
    if (tokens.isLetters(at + 1) || tokens.isDigits(at + 1)) return undefined;
  }
  const letters = tokens.print(at);
  const { lexicon } = tokens;
  if (letters.length === 3 && tokens.capital[at] === 2 && isCurrency(letters) && !lexicon.wordCodes.has(letters)) {
    return tokens.isDigits(at + 1) && tokens.stuck(at + 1) ? undefined : { unit: letters, size: 1, next: at + 1 };
  }
  const unit = letters.length > 1 ? lexicon.currencyLetters.get(letters) : undefined;
  return unit === undefined || lexicon.closeLetters.has(letters) ? undefined : { unit, size: 1, next: at + 1 };
}

/** Whether "pounds" are weighed: by what stands around them. */
function isWeight(tokens: Tokens, amount: Amount, at: number): boolean {
  const { lexicon } = tokens;
  if (Math.abs(amount.value) >= 5000) return false;
  const behind = tokens.lower(afterHyphen(tokens, at + 1));
  if (lexicon.lists.weightThings.has(behind)) return true;
  for (let back = 1; back <= 4; back++) {
    if (lexicon.lists.weightLeads.has(tokens.lower(amount.begin - back))) return !/^(?:on|a|an|per|each)$/.test(behind);
  }
  if (behind !== 'of') return false;
  return !lexicon.lists.moneyThings.has(tokens.lower(at + 2)) && !lexicon.lists.moneyThings.has(tokens.lower(at + 3));
}

/** "square miles", "sq ft", "cubic metres". */
function powerUnit(tokens: Tokens, power: string, at: number): PrintedUnit | undefined {
  let next = afterHyphen(tokens, at + 1);
  if (tokens.isSign(next, '.') && tokens.stuck(next)) next++;
  const sign = signAfter(tokens, next, false);
  const base = sign ?? {
    unit: tokens.word(next)?.units?.find(({ rest }) => rest.length === 0)?.unit ?? '',
    next: next + 1,
  };
  const short = tokens.print(next) === 'm' ? { unit: 'metre', next: next + 1 } : base;
  const unit = `${power}-${short.unit}`;
  return tokens.follows(next) && dimensionOf(unit) !== 'count' ? { unit, size: 1, next: short.next } : undefined;
}
