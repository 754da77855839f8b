/**
 * Smaller units behind larger ones, and larger numbers that are said in two: "6ft 2in", "three pounds 20".
 */
import { tidy } from '../interval.ts';
import { convert, dimensionOf } from '../unit.ts';
import { stuckLetters } from './letters.ts';
import { readUnit } from './measure.ts';
import { numberAt } from './number.ts';
import { type Amount, amountOf, lastDigit } from './printed.ts';
import type { Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** Smaller units behind larger ones: "6ft 2in", "two hours and 10 minutes", "12st 4lb", "3 pounds 20 pence", "6ft 2". */
export function readCompound(tokens: Tokens, amount: Amount): void {
  if (amount.unit === undefined) readHeight(tokens, amount);
  if (amount.hyphen && amount.unit === 'foot') readFootHyphen(tokens, amount);
  if (
    amount.hyphen ||
    amount.age ||
    amount.share ||
    amount.scale !== 1 ||
    !Number.isInteger(amount.value) ||
    amount.value < 0
  )
    return;
  for (let more = 0; more < 3; more++) {
    const { unit } = amount;
    if (unit === undefined) return;
    const dimension = dimensionOf(unit);
    if (dimension !== 'time' && dimension !== 'length' && dimension !== 'mass' && dimension !== 'money') return;
    let at = amount.finish;
    const comma = tokens.isSign(at, ',');
    if (comma) at++;
    if (tokens.isWord(at, 'and') && tokens.follows(at)) at++;
    if (!tokens.follows(at) || !startsNumber(tokens, at)) return;
    const next = smallAmount(tokens, at);
    if (next === undefined) return;
    if (comma && (!steps(unit, next.unit) || tokens.isWord(next.finish, 'of'))) return;
    if (dimension === 'money' ? !addPence(amount, next) : !addSmaller(tokens, amount, next)) return;
    amount.finish = next.finish;
  }
}

/** "the 6-foot-5 forward". */
function readFootHyphen(tokens: Tokens, amount: Amount): void {
  const at = amount.finish + 1;
  if (!tokens.isSign(amount.finish, '-‐‑') || !tokens.stuck(at) || !tokens.isDigits(at) || tokens.print(at).length > 2)
    return;
  if (
    Number(tokens.print(at)) >= 12 ||
    !Number.isInteger(amount.value) ||
    (tokens.stuck(at + 1) && !tokens.isSign(at + 1, ',.;:)'))
  )
    return;
  amount.value = amount.value * 12 + Number(tokens.print(at));
  amount.lead = amount.value;
  amount.step = 1;
  amount.unit = 'inch';
  amount.finish = at + 1;
}

/** 6'2" */
function readHeight(tokens: Tokens, amount: Amount): void {
  const mark = amount.next;
  if (!amount.digits || amount.value < 3 || amount.value > 8 || !tokens.isSign(mark, "'’′") || !tokens.stuck(mark))
    return;
  if (!tokens.isDigits(mark + 1) || !tokens.stuck(mark + 1) || Number(tokens.print(mark + 1)) >= 12) return;
  amount.value = amount.value * 12 + Number(tokens.print(mark + 1));
  amount.lead = amount.value;
  amount.step = 1;
  amount.unit = 'inch';
  amount.ownUnit = true;
  amount.next = amount.finish = mark + 2;
  if (tokens.isSign(mark + 2, '"”″') && tokens.stuck(mark + 2)) amount.finish++;
}

function startsNumber(tokens: Tokens, at: number): boolean {
  return tokens.isDigits(at) || (tokens.word(at)?.cardinal ?? -1) >= 0;
}

/** A number and its unit, without looking at what is before it. */
function smallAmount(tokens: Tokens, at: number): Amount | undefined {
  const number = numberAt(tokens, at, true);
  if (number === undefined || number.share || number.scale !== 1) return undefined;
  const amount = amountOf(number);
  if (stuckLetters(tokens, amount)) return undefined;
  readUnit(tokens, amount);
  return amount.hyphen ? undefined : amount;
}

function addPence(amount: Amount, next: Amount): boolean {
  if (next.unit === undefined || next.value >= 1 || next.value <= 0 || !Number.isInteger(amount.value)) return false;
  if (next.unit !== amount.unit && next.unit !== 'USD') return false;
  amount.value = tidy(amount.value + next.value);
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
  if (
    ratio === undefined ||
    ratio <= 1 ||
    Math.abs(ratio - Math.round(ratio)) > 1e-6 ||
    next.value >= ratio ||
    next.value < 0
  )
    return false;
  amount.value = tidy(amount.value * Math.round(ratio) + next.value);
  amount.lead = amount.value;
  amount.step = next.decimal ? next.step : lastDigit(amount.value);
  amount.decimal = next.decimal;
  amount.unit = unit;
  amount.age = next.age;
  return true;
}

/** Units that follow each other behind a comma, too: "two years, three months". */
function steps(large: string, small: string | undefined): boolean {
  return /^(?:year month|hour minute|minute second|foot inch|stone pound|kilometre metre)$/.test(`${large} ${small}`);
}

function stops(tokens: Tokens, at: number): boolean {
  return ((tokens.word(at)?.is ?? 0) & Is.nounStop) !== 0;
}
