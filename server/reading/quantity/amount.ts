/**
 * A number with its sign, its money and its unit of measure: "-2.5%", "US$3tn", "18-hour", "6ft 2in", "half an hour".
 */
import { convert, dimensionOf, isCurrency, isPlural } from '../unit.ts';
import { Is } from './lexicon.ts';
import { afterHyphen, andHalf, lastDigit, numberAt, type PrintedNumber } from './number.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';

export interface Amount extends PrintedNumber {
  /** Tokens: the first one with currency and sign, and the one behind the unit. */
  begin: number;
  finish: number;
  unit?: string;
  /** The unit was printed before or behind this very number (and not taken from the other end of a range). */
  ownUnit?: boolean;
  /** "58-year-old", "58 years old". */
  age?: boolean;
  /** The unit hangs on a hyphen: "18-hour". */
  hyphen?: boolean;
  /** Letters stick to the number that are no unit: "12A", "3rd", "30s". */
  spoilt?: boolean;
  /** The unit is a hundredth of its money: pence, cents. */
  small?: number;
  per?: string;
}

/** The amount whose number begins with token `at`; undefined where no number does. `money` before it is looked for. */
export function amountAt(tokens: Tokens, at: number, options: { plain?: boolean; floor: number }): Amount | undefined {
  const number = numberAt(tokens, at, options.plain);
  if (number === undefined || number.first < options.floor) return undefined;
  const amount: Amount = { ...number, begin: number.first, finish: number.next };
  const money = moneyBefore(tokens, number.first, options.floor);
  if (money !== undefined) {
    amount.begin = money.begin;
    amount.unit = money.unit;
    amount.ownUnit = true;
  }
  readSign(tokens, amount, options.floor);
  if (stuckLetters(tokens, amount)) return amount;
  readUnit(tokens, amount);
  if (amount.unit !== undefined) readCompound(tokens, amount);
  readRate(tokens, amount);
  return amount;
}

/** The currency sign, letters or code before a number: "£", "US$", "Rs.", "EUR ". */
function moneyBefore(tokens: Tokens, first: number, floor: number): { begin: number; unit: string } | undefined {
  let at = first - 1;
  if (tokens.isSign(at, '-−–') && tokens.stuck(first) && tokens.stuck(at)) at--;
  if (at < floor || tokens.gap[at + 1]! > Gap.space) return undefined;
  const { lexicon } = tokens;
  if (tokens.kind[at] === Kind.sign) {
    const print = tokens.print(at);
    if (print === '.' && tokens.stuck(at)) {
      const unit = lexicon.currencyLetters.get(tokens.print(at - 1));
      return unit !== undefined && !lexicon.closeLetters.has(tokens.print(at - 1)) && at - 1 >= floor
        ? { begin: at - 1, unit }
        : undefined;
    }
    const unit = lexicon.currencySigns.get(print);
    if (unit === undefined) return undefined;
    if (print === '$' && at - 1 >= floor && tokens.isLetters(at - 1) && tokens.gap[at]! <= Gap.space) {
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
  if (unit !== undefined && (close || !lexicon.closeLetters.has(letters)) && !tokens.stuck(at))
    return { begin: at, unit };
  if (letters.length !== 3 || !isCurrency(letters) || lexicon.wordCodes.has(letters)) return undefined;
  return { begin: at, unit: letters };
}

/** Minus signs and words; a hyphen is one only where nothing but a space or a bracket stands before it. */
function readSign(tokens: Tokens, amount: Amount, floor: number): void {
  const negate = (begin: number): void => {
    amount.value = -amount.value;
    amount.lead = -amount.lead;
    amount.begin = Math.min(amount.begin, begin);
  };
  const inner = amount.first - 1;
  if (amount.begin < amount.first && tokens.isSign(inner, '-−') && tokens.stuck(amount.first)) return negate(inner);
  const at = amount.begin - 1;
  if (at < floor || !tokens.follows(amount.begin)) return;
  if (tokens.isSign(at, '-−–') && tokens.stuck(amount.begin)) {
    const open = !tokens.stuck(at) || tokens.isSign(at - 1, '(["“');
    const dash = tokens.isSign(at, '–') && !tokens.isSign(amount.next, '%°');
    if (open && !dash) negate(at);
  } else if (tokens.isSign(at, '+') && tokens.stuck(amount.begin) && !tokens.stuck(at)) {
    amount.begin = at;
  } else if (/^(?:minus|negative)$/i.test(tokens.print(at))) {
    negate(at);
  }
}

/** Letters right behind the digits: scales, units, or what makes a name of the number. True where they spoil it. */
function stuckLetters(tokens: Tokens, amount: Amount): boolean {
  const at = amount.next;
  if (!amount.digits || !tokens.stuck(at) || tokens.kind[at] === Kind.sign) return false;
  const letters = tokens.print(at);
  const money = amount.unit !== undefined && amount.ownUnit === true;
  if (tokens.isLetters(at) && !amount.share) {
    const scale = tokens.word(at)?.scale || scaleOfLetters(tokens, amount, letters, money);
    if (scale > 0) {
      if (tokens.stuck(at + 1) && !tokens.isSign(at + 1, '-–—,.;:!?)]}\'’"”+/%…$€£')) return spoil(amount);
      multiply(amount, scale, at + 1);
      return false;
    }
  }
  if (money || !tokens.isLetters(at)) return spoil(amount);
  if (letters === 's' && !amount.decimal) return spoil(amount);
  if (letters === 'st' && isOrdinal(tokens, amount)) return spoil(amount);
  return signAfter(tokens, at, true) === undefined && tokens.word(at)?.units === undefined ? spoil(amount) : false;
}

function spoil(amount: Amount): boolean {
  amount.spoilt = true;
  return true;
}

/** "21st" is no weight of 21 stone, unless pounds follow. */
function isOrdinal(tokens: Tokens, amount: Amount): boolean {
  const { value } = amount;
  const pounds = tokens.isDigits(amount.next + 1) && /^lbs?$/i.test(tokens.print(amount.next + 2));
  return value % 10 === 1 && value % 100 !== 11 && !pounds;
}

function multiply(amount: Amount, scale: number, next: number): void {
  amount.value *= scale;
  amount.scale *= scale;
  amount.step *= scale;
  amount.next = amount.finish = next;
  amount.value = Number(amount.value.toPrecision(15));
}

/** What k, m, bn and the like multiply by; 0 where they are no scale here (5m of water, 10k run, 5G). */
function scaleOfLetters(tokens: Tokens, amount: Amount, letters: string, money: boolean): number {
  const { lexicon } = tokens;
  const scale = lexicon.scaleLetters.get(letters) ?? 0;
  if (scale === 0 || money) return letters === 'G' || letters === 'L' ? 0 : scale;
  const at = amount.next + 1;
  const behind = tokens.word(afterHyphen(tokens, at))?.is ?? 0;
  if (letters === 'k' || letters === 'K') {
    if ((behind & Is.raceFollower) !== 0 && amount.value <= 100) return 0;
    return letters === 'K' && amount.value <= 8 ? 0 : scale;
  }
  if (letters === 'm') return metres(tokens, amount, at, behind) ? 0 : scale;
  if (lexicon.moneyScales.has(letters)) return letters === 'B' && nounNear(tokens, at) ? scale : 0;
  return scale;
}

function metres(tokens: Tokens, amount: Amount, at: number, behind: number): boolean {
  if ((behind & Is.metreFollower) !== 0) return true;
  for (let back = 1; back <= 4; back++) {
    if (((tokens.word(amount.begin - back)?.is ?? 0) & Is.metreLead) !== 0) return true;
  }
  if (tokens.isSign(at, 'x×') || /^(?:x|by)$/.test(tokens.print(at))) return true;
  const decimals =
    amount.decimal &&
    tokens.end[amount.next - 1]! - tokens.start[amount.next - 1]! - String(Math.trunc(Math.abs(amount.value))).length >
      2;
  return decimals && !nounNear(tokens, at);
}

function nounNear(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 3 && tokens.isLetters(next) && tokens.follows(next); next++) {
    if (((tokens.word(next)?.is ?? 0) & Is.nounStop) !== 0) return false;
    if (isPlural(tokens.print(next).toLowerCase())) return true;
  }
  return false;
}

/** The unit behind the number: a sign, a word or a phrase, with a space, a hyphen or nothing between. */
function readUnit(tokens: Tokens, amount: Amount): void {
  const { next } = amount;
  if (!tokens.follows(next)) return;
  if (spacedScale(tokens, amount)) return readUnit(tokens, amount);
  const taken = unitAt(tokens, amount, next);
  if (taken === undefined) return;
  if (amount.ownUnit === true && (dimensionOf(taken.unit) !== 'money' || taken.size !== 1)) return;
  amount.unit = taken.unit;
  amount.ownUnit = true;
  amount.finish = taken.next;
  amount.hyphen = tokens.isSign(next, '-‐‑');
  if (amount.share) {
    amount.share = undefined;
    amount.step = amount.value / 2;
  }
  if (taken.size !== 1) {
    amount.value = Number((amount.value * taken.size).toPrecision(15));
    amount.step *= taken.size;
    amount.lead = amount.value;
    amount.small = taken.size;
  }
  const half = andHalf(tokens, taken.next);
  if (half !== undefined && amount.scale === 1) {
    amount.value += half.value;
    amount.lead = amount.value;
    amount.step = half.value;
    amount.finish = half.next;
  }
  const old = afterHyphen(tokens, amount.finish);
  if (/^olds?$/i.test(tokens.print(old)) && tokens.follows(old) && dimensionOf(taken.unit) === 'time') {
    amount.age = true;
    amount.finish = old + 1;
  }
}

/** "5 bn", "500 cr": abbreviated scales that stand apart. */
function spacedScale(tokens: Tokens, amount: Amount): boolean {
  const print = tokens.print(amount.next);
  if (!amount.digits || tokens.gap[amount.next] !== Gap.space || amount.scale !== 1) return false;
  const { lexicon } = tokens;
  const money = amount.ownUnit === true && /^[mkb]$/.test(print);
  if (!lexicon.spacedScales.has(print) && !money) return false;
  multiply(amount, lexicon.scaleLetters.get(print) ?? 1, amount.next + 1);
  return true;
}

interface Unit {
  unit: string;
  size: number;
  next: number;
}

function unitAt(tokens: Tokens, amount: Amount, from: number): Unit | undefined {
  let at = from;
  const hyphen = tokens.isSign(at, '-‐‑') && tokens.stuck(at) && tokens.stuck(at + 1);
  if (hyphen) at++;
  else if (!tokens.isSign(at, '-‐‑') && tokens.kind[at] !== Kind.digits) {
    const sign = signAfter(tokens, at, tokens.stuck(at));
    if (sign !== undefined && !(sign.money && amount.ownUnit)) return sign;
  }
  if (amount.share && !hyphen) at = overArticle(tokens, at);
  else if (amount.decimal && /^of$/i.test(tokens.print(at))) at = overArticle(tokens, at);
  if (!tokens.isLetters(at) || !tokens.follows(at)) return undefined;
  return unitWords(tokens, amount, at, hyphen) ?? (hyphen ? signAfter(tokens, at, false) : undefined);
}

/** "(half) an hour", "(three quarters) of a mile", "(0.5) of a percentage point". */
function overArticle(tokens: Tokens, at: number): number {
  const of = /^of$/i.test(tokens.print(at)) && tokens.follows(at) ? at + 1 : at;
  if (/^(?:an?|one)$/i.test(tokens.print(of)) && tokens.follows(of)) return of + 1;
  return of === at ? at : of;
}

function unitWords(tokens: Tokens, amount: Amount, at: number, hyphen: boolean): Unit | undefined {
  const word = tokens.word(at);
  if (word === undefined) return undefined;
  if (word.power !== '') return powerUnit(tokens, word.power, at);
  for (const { rest, unit, size } of word.units ?? []) {
    let next = at + 1;
    for (const more of rest) {
      next = afterHyphen(tokens, next);
      if (tokens.isSign(next, '.') && tokens.stuck(next)) next++;
      if (!tokens.follows(next) || tokens.print(next).toLowerCase() !== more) {
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
  const print = tokens.print(at).toLowerCase();
  const single = hyphen || Math.abs(amount.value) === 1 || amount.value === 0 || amount.share === true;
  if (print === 'second' && (!single || /^(?:half|place|best)$/.test(tokens.print(next).toLowerCase())))
    return undefined;
  if (print === 'cups' && tokens.capital[at] !== 0) return undefined;
  if (print === 'quarters' && amount.share === true) return undefined;
  if (print === 'rs' && tokens.capital[at] === 0) return undefined;
  if (print.startsWith('pound') && next === at + 1) return isWeight(tokens, amount, at) ? 'pound' : unit;
  return unit;
}

/** Whether "pounds" are weighed: by what stands around them. */
function isWeight(tokens: Tokens, amount: Amount, at: number): boolean {
  const { lexicon } = tokens;
  if (Math.abs(amount.value) >= 5000) return false;
  const behind = tokens.print(afterHyphen(tokens, at + 1)).toLowerCase();
  if (lexicon.weightThings.has(behind)) return true;
  for (let back = 1; back <= 4; back++) {
    if (lexicon.weightLeads.has(tokens.print(amount.begin - back).toLowerCase()))
      return !/^(?:on|in|a|an|per|each)$/.test(behind);
  }
  if (behind !== 'of') return false;
  return (
    !lexicon.moneyThings.has(tokens.print(at + 2).toLowerCase()) &&
    !lexicon.moneyThings.has(tokens.print(at + 3).toLowerCase())
  );
}

/** "square miles", "sq ft", "cubic metres". */
function powerUnit(tokens: Tokens, power: string, at: number): Unit | undefined {
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

/** The longest sign or abbreviation that begins with token `at`: "%", "km/h", "m²", "°C", "p". */
function signAfter(tokens: Tokens, at: number, stuck: boolean): (Unit & { money: boolean }) | undefined {
  if (at >= tokens.count || !tokens.follows(at)) return undefined;
  const { text, lexicon } = tokens;
  let end = at + 1;
  while (end < at + 4 && tokens.stuck(end)) end++;
  for (; end > at; end--) {
    const print = text.slice(tokens.start[at], tokens.end[end - 1]);
    const sign = lexicon.signs.get(print);
    if (sign !== undefined && (stuck || !sign.close) && endsHere(tokens, at, end)) {
      return { unit: sign.unit, size: sign.size, next: end, money: sign.size !== 1 };
    }
  }
  if (tokens.kind[at] !== Kind.sign) return undefined;
  const money = lexicon.currencySigns.get(tokens.print(at));
  if (money === undefined || tokens.isDigits(at + 1) || tokens.gap[at]! > Gap.space) return undefined;
  return { unit: money, size: 1, next: at + 1, money: true };
}

/** Whether a sign ends where no further letter or digit sticks to it ("6ft2in" may go on). */
function endsHere(tokens: Tokens, at: number, end: number): boolean {
  if (!tokens.stuck(end)) return true;
  if (tokens.isLetters(end)) return tokens.kind[at] === Kind.sign;
  return !tokens.isDigits(end) || /^(?:ft|st|lb|h|hr|'|°)$/.test(tokens.print(end - 1));
}

/** Smaller units behind larger ones: "6ft 2in", "two hours and 10 minutes", "12st 4lb", "3 pounds 20 pence", "6ft 2". */
function readCompound(tokens: Tokens, amount: Amount): void {
  if (amount.hyphen || amount.age || amount.share || amount.scale !== 1 || !Number.isInteger(amount.value)) return;
  for (let more = 0; more < 3; more++) {
    const { unit } = amount;
    if (unit === undefined) return;
    const dimension = dimensionOf(unit);
    if (dimension !== 'time' && dimension !== 'length' && dimension !== 'mass' && dimension !== 'money') return;
    let at = amount.finish;
    if (tokens.isSign(at, ',') && dimension === 'length') at++;
    if (/^and$/i.test(tokens.print(at)) && tokens.follows(at)) at++;
    if (!tokens.follows(at) || !startsNumber(tokens, at)) return;
    const next = smallAmount(tokens, at);
    if (next === undefined) return;
    if (dimension === 'money' ? !addPence(amount, next) : !addSmaller(tokens, amount, next)) return;
    amount.finish = next.finish;
  }
}

function startsNumber(tokens: Tokens, at: number): boolean {
  return tokens.isDigits(at) || (tokens.word(at)?.cardinal ?? -1) >= 0;
}

/** A number and its unit, without looking at what is before it. */
function smallAmount(tokens: Tokens, at: number): Amount | undefined {
  const number = numberAt(tokens, at, true);
  if (number === undefined || number.share || number.scale !== 1) return undefined;
  const amount: Amount = { ...number, begin: at, finish: number.next };
  if (stuckLetters(tokens, amount)) return undefined;
  readUnit(tokens, amount);
  return amount.hyphen ? undefined : amount;
}

function addPence(amount: Amount, next: Amount): boolean {
  if (next.unit === undefined || next.value >= 1 || next.value <= 0 || !Number.isInteger(amount.value)) return false;
  if (next.unit !== amount.unit && next.unit !== 'USD') return false;
  amount.value = Number((amount.value + next.value).toPrecision(15));
  amount.lead = amount.value;
  amount.step = 0.01;
  amount.decimal = true;
  return true;
}

function addSmaller(tokens: Tokens, amount: Amount, next: Amount): boolean {
  let { unit } = next;
  if (
    unit === undefined &&
    amount.unit === 'foot' &&
    next.value < 12 &&
    /^(?:ft|foot)$/.test(tokens.print(amount.finish - 1))
  ) {
    if (tokens.isLetters(next.finish) && tokens.follows(next.finish) && !stops(tokens, next.finish)) return false;
    unit = 'inch';
  }
  if (unit === undefined) return false;
  const ratio = convert(1, amount.unit!, unit);
  if (ratio === undefined || ratio <= 1 || next.value >= ratio || next.value < 0) return false;
  amount.value = Number(((amount.value * Math.round(ratio * 1e6)) / 1e6 + next.value).toPrecision(12));
  amount.lead = amount.value;
  amount.step = next.decimal ? next.step : lastDigit(amount.value);
  amount.decimal = next.decimal;
  amount.unit = unit;
  amount.age = next.age;
  return true;
}

function stops(tokens: Tokens, at: number): boolean {
  return ((tokens.word(at)?.is ?? 0) & Is.nounStop) !== 0;
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
  const print = tokens.print(from).toLowerCase();
  if (!slash && print !== 'a' && print !== 'an' && print !== 'per' && print !== 'each' && print !== 'every')
    return undefined;
  const next = afterHyphen(tokens, (slash ? at : from) + 1);
  if (!tokens.follows(next)) return undefined;
  if (print === 'per' && tokens.isDigits(next)) {
    const noun = tokens.isLetters(next + 1) && isPlural(tokens.print(next + 1)) ? ` ${tokens.print(next + 1)}` : '';
    return { per: tokens.print(next) + noun, next: next + 1 };
  }
  if (!tokens.isLetters(next)) return undefined;
  const unit = tokens.word(next)?.units?.find(({ rest }) => rest.length === 0)?.unit;
  if (unit !== undefined) return { per: unit, next: next + 1 };
  return print === 'per' ? { per: tokens.print(next), next: next + 1 } : undefined;
}
