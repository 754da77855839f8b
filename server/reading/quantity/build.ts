/**
 * Makes a quantity of amounts, with the qualifiers, the noun and the age that stand around them.
 */
import { tidy } from '../interval.ts';
import { ageBefore } from './age.ts';
import { rateAt } from './amount.ts';
import { type Found, type Parts, type Quantity, quantityFrom } from './found.ts';
import { type CountedNoun, nounAt } from './noun.ts';
import { play, playRange } from './play.ts';
import type { Amount } from './printed.ts';
import { type FoundQualifier, qualifierAfter, qualifierBefore } from './qualifier.ts';
import type { Tokens } from './tokens.ts';

export function finish(tokens: Tokens, amount: Amount, floor: number, noun?: CountedNoun): Found {
  const parts: Parts = { begin: amount.begin, finish: amount.finish, amount, noun };
  qualifyParts(tokens, parts, amount, floor, noun);
  ageBefore(tokens, amount, parts, floor);
  return { quantity: build(tokens, parts), amounts: [amount], next: parts.finish };
}

export function finishRange(
  tokens: Tokens,
  { from, to, begin }: { from: Amount; to: Amount; begin: number },
  floor: number,
): Found {
  const noun = to.unit === undefined ? nounAt(tokens, to.finish, to.value) : undefined;
  const parts: Parts = { begin: Math.max(begin, floor), finish: to.finish, amount: from, to, noun };
  if (to.per !== undefined) from.per = to.per;
  qualifyParts(tokens, parts, { ...from, begin: parts.begin }, floor, noun);
  ageBefore(tokens, from, parts, floor);
  return { quantity: build(tokens, parts), amounts: [from, to], next: parts.finish };
}

/** Makes a quantity of one amount: an end of a range that was marked alone. */
export function quantityOf(tokens: Tokens, amount: Amount): Quantity {
  return build(tokens, { begin: amount.begin, finish: amount.finish, amount });
}

function qualifyParts(
  tokens: Tokens,
  parts: Parts,
  amount: Amount,
  floor: number,
  noun: CountedNoun | undefined,
): void {
  const before = qualifierBefore(tokens, amount, floor);
  if (before !== undefined) {
    parts.qualifier = before.qualifier;
    parts.begin = before.at;
  }
  const after = suffix(tokens, parts.finish, noun);
  if (after === undefined) return;
  if (before === undefined || before.qualifier === 'about') parts.qualifier = after.qualifier;
  parts.finish = after.at;
}

/** "(500) or more", "(500 people) or more". */
function suffix(tokens: Tokens, at: number, noun: CountedNoun | undefined): FoundQualifier | undefined {
  const direct = qualifierAfter(tokens, at);
  if (direct !== undefined) return direct;
  if (noun === undefined || noun.hyphen) return undefined;
  const later = qualifierAfter(tokens, noun.next);
  return later !== undefined && tokens.isLetters(noun.next) ? later : undefined;
}

function build(tokens: Tokens, { begin, finish, amount, to, noun, qualifier }: Parts): Quantity {
  const share = amount.share === true;
  const value = share ? tidy(amount.value * 100) : amount.value;
  const last = to ?? amount;
  const unit = share ? 'percent' : (amount.unit ?? noun?.unit);
  const { precision, interval } = play({
    value,
    step: amount.step,
    decimal: amount.decimal,
    unit,
    fraction: share,
    factor: amount.factor,
    age: amount.age,
    vague: amount.vague,
    qualifier,
  });
  const where = { begin, finish, first: amount.first, next: last.next };
  const quantity = quantityFrom(tokens, where, value, precision, interval);
  if (to !== undefined) {
    quantity.range = { from: value, to: share ? tidy(to.value * 100) : to.value };
    quantity.interval = playRange(quantity.range.from, quantity.range.to, qualifier);
    quantity.value = tidy((quantity.range.from + quantity.range.to) / 2);
  }
  if (unit !== undefined && amount.factor === undefined) quantity.unit = unit;
  if (noun !== undefined) quantity.noun = noun.print;
  if (qualifier !== undefined) quantity.qualifier = qualifier;
  if (share) quantity.fraction = true;
  if (amount.factor !== undefined) quantity.factor = amount.factor;
  if (amount.age) quantity.age = true;
  if (amount.vague !== undefined) quantity.vague = true;
  const per = last.per ?? (noun === undefined ? undefined : rateAt(tokens, noun.next)?.per);
  if (per !== undefined) quantity.per = per;
  return quantity;
}
