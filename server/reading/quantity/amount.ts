/**
 * A number with its sign, its money and its unit of measure: "-2.5%", "US$3tn", "18-hour", "6ft 2in", "half an hour".
 */
import { isCurrency, isPlural } from '../unit.ts';
import { readCompound } from './compound.ts';
import { stuckLetters } from './letters.ts';
import { readUnit } from './measure.ts';
import { numberAt } from './number.ts';
import { type Amount, afterHyphen, amountOf, measured, type PrintedNumber } from './printed.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';

/** The amount whose number begins with token `at`; undefined where no number does. `money` before it is looked for. */
export function amountAt(tokens: Tokens, at: number, options: { plain?: boolean; floor: number }): Amount | undefined {
  const number = numberAt(tokens, at, options.plain);
  if (number === undefined || number.first < options.floor) return undefined;
  const amount = amountOf(number);
  const money = moneyBefore(tokens, number.first, options.floor) ?? wordBefore(tokens, number, options.floor);
  if (money !== undefined) {
    amount.begin = money.begin;
    amount.unit = money.unit;
    amount.ownUnit = true;
  }
  readSign(tokens, amount, options.floor);
  if (stuckLetters(tokens, amount)) return amount;
  readUnit(tokens, amount);
  readCompound(tokens, amount);
  readRate(tokens, amount);
  return amount;
}

/** "a year", "an hour and a half", "a minute and 30 seconds": an article that counts a unit once. */
export function articleAmount(tokens: Tokens, at: number): Amount | undefined {
  const amount = amountOf(measured(at, at + 1, 1, 1));
  readUnit(tokens, amount);
  if (amount.unit === undefined || amount.hyphen) return undefined;
  readCompound(tokens, amount);
  return amount;
}

/** The currency sign, letters or code before a number: "£", "US$", "Rs.", "EUR ". */
function moneyBefore(tokens: Tokens, first: number, floor: number): { begin: number; unit: string } | undefined {
  let at = first - 1;
  if (tokens.isSign(at, '-−–') && tokens.stuck(first) && tokens.stuck(at)) at--;
  if (at < floor || tokens.gap[at + 1]! > Gap.space) return undefined;
  const { lexicon } = tokens;
  if (tokens.kind[at] === Kind.sign) {
    if (tokens.isSign(at, '.') && tokens.stuck(at)) {
      const unit = lexicon.currencyLetters.get(tokens.print(at - 1));
      return unit !== undefined && !lexicon.closeLetters.has(tokens.print(at - 1)) && at - 1 >= floor
        ? { begin: at - 1, unit }
        : undefined;
    }
    const unit = lexicon.currencySigns.get(tokens.sign(at));
    if (unit === undefined) return undefined;
    if (tokens.isSign(at, '$') && at - 1 >= floor && tokens.isLetters(at - 1) && tokens.gap[at]! <= Gap.space) {
      const letters = tokens.print(at - 1);
      const dollar = lexicon.dollarLetters.get(letters);
      if (dollar !== undefined && (tokens.stuck(at) || letters === 'US')) return { begin: at - 1, unit: dollar };
    }
    return { begin: at, unit };
  }
  if (!tokens.isLetters(at) || tokens.capital[at] === 0) return undefined;
  const letters = tokens.print(at);
  const close = tokens.stuck(first);
  const unit = lexicon.currencyLetters.get(letters);
  if (unit !== undefined && !tokens.stuck(at)) {
    const road = letters.length === 1 && isRoad(tokens, first);
    if (!road && (close || !lexicon.closeLetters.has(letters))) return { begin: at, unit };
  }
  if (letters.length !== 3 || !isCurrency(letters) || lexicon.wordCodes.has(letters)) return undefined;
  return { begin: at, unit: letters };
}

/** "pounds 19.1m", "euro 2.80". */
function wordBefore(tokens: Tokens, number: PrintedNumber, floor: number): { begin: number; unit: string } | undefined {
  const at = number.first - 1;
  if (at < floor || !number.digits || tokens.gap[number.first] !== Gap.space) return undefined;
  if (tokens.word(at)?.units === undefined) return undefined;
  const unit = tokens.lexicon.leadingWords.get(tokens.print(at));
  if (unit === undefined || tokens.isSign(number.next, '%')) return undefined;
  const letters = tokens.stuck(number.next) && tokens.lexicon.scaleLetters.has(tokens.print(number.next));
  const bare = number.decimal && !(tokens.isLetters(number.next) && tokens.word(number.next)?.units !== undefined);
  return letters || number.scale > 1 || bare ? { begin: at, unit } : undefined;
}

/** "N11", "R445": a letter and a few plain digits, which money would not have. */
function isRoad(tokens: Tokens, first: number): boolean {
  return (
    /^\d{1,4}$/.test(tokens.print(first)) &&
    !(tokens.stuck(first + 1) && tokens.isLetters(first + 1)) &&
    (tokens.word(first + 1)?.scale ?? 0) === 0
  );
}

/** Minus signs and words; a hyphen is one only where nothing but a space or a bracket stands before it. */
function readSign(tokens: Tokens, amount: Amount, floor: number): void {
  const negate = (begin: number): void => {
    amount.value = -amount.value;
    amount.lead = -amount.lead;
    amount.begin = Math.min(amount.begin, begin);
  };
  const inner = amount.first - 1;
  if (amount.begin < amount.first && tokens.isSign(inner, '-−') && tokens.stuck(amount.first)) {
    negate(inner);
    return;
  }
  const at = amount.begin - 1;
  if (at < floor || !tokens.follows(amount.begin)) return;
  if (tokens.isSign(at, '-−–') && tokens.stuck(amount.begin)) {
    const open = !tokens.stuck(at) || tokens.isSign(at - 1, '(["“');
    const dash = tokens.isSign(at, '–') && !tokens.isSign(amount.next, '%°');
    if (open && !dash) negate(at);
  } else if (tokens.isSign(at, '+') && tokens.stuck(amount.begin) && !tokens.stuck(at)) {
    amount.begin = at;
  } else if (tokens.isWord(at, 'minus', 'negative')) {
    // "plus or minus 3 points" is no less than nothing.
    if (!(tokens.isWord(at, 'minus') && tokens.isWord(at - 1, 'or', '/') && tokens.isWord(at - 2, 'plus'))) negate(at);
  }
}

/** "(£15) an hour", "(4) per cent a year", "(37 cases) per 100,000 people": what the amount is for each of. */
function readRate(tokens: Tokens, amount: Amount): void {
  const rate = rateAt(tokens, amount.finish);
  if (rate !== undefined) amount.per = rate.per;
}

/** What a rate is per, from token `at`, and the token behind it. */
export function rateAt(tokens: Tokens, at: number): { per: string; next: number } | undefined {
  if (!tokens.follows(at)) return undefined;
  const slash = tokens.isSign(at, '/') && tokens.stuck(at);
  const from = afterHyphen(tokens, at);
  if (!slash && !tokens.isWord(from, 'a', 'an', 'per', 'each', 'every')) return undefined;
  const print = tokens.lower(from);
  const next = afterHyphen(tokens, (slash ? at : from) + 1);
  if (!tokens.follows(next)) return undefined;
  if (print === 'per' && tokens.isDigits(next)) {
    const noun = tokens.isLetters(next + 1) && isPlural(tokens.print(next + 1)) ? ` ${tokens.print(next + 1)}` : '';
    return { per: tokens.print(next) + noun, next: next + 1 };
  }
  if (!tokens.isLetters(next)) return undefined;
  const unit = tokens.word(next)?.units?.find(({ rest }) => rest.length === 0)?.unit;
  if (unit !== undefined) return { per: unit, next: next + 1 };
  if (tokens.lexicon.lists.rateThings.has(tokens.lower(next))) return { per: tokens.lower(next), next: next + 1 };
  return print === 'per' ? { per: tokens.print(next), next: next + 1 } : undefined;
}
