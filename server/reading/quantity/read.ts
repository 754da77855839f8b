/**
 * The pass over the tokens: where a number begins, what it means with the words around it, and what is none.
 */
import { tidy } from '../interval.ts';
import type { Qualifier, Quantity } from '../quantity.ts';
import { type Amount, amountAt, amountOf, articleAmount, rateAt } from './amount.ts';
import { Is } from './lexicon.ts';
import { type CountedNoun, nounAt } from './noun.ts';
import { afterHyphen, beforeHyphen, measured } from './number.ts';
import { play, playRange } from './play.ts';
import { type FoundQualifier, qualifierAfter, qualifierBefore } from './qualifier.ts';
import { opensRange, proportionFrom, rangeFrom, unitOfList } from './range.ts';
import { clockBehind, refusedAmount, refusedDigits } from './refuse.ts';
import { Kind, type Tokens } from './tokens.ts';

/** A quantity with the amounts it was made of, so that one end of a range can be had alone. */
export interface Found {
  quantity: Quantity;
  amounts: Amount[];
}

export interface Marked {
  /** Offsets of a stretch that a person has marked as a figure: there nothing is refused. */
  start: number;
  end: number;
}

/** A number that reaches into a marked stretch begins no farther before it, in characters. */
const leadIn = 24;

/** Every quantity of the tokens, in order. Each token is looked at a bounded number of times. */
export function read(tokens: Tokens, marked?: Marked): Found[] {
  const found: Found[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.count; ) {
    if (marked !== undefined && tokens.start[at]! >= marked.end) break;
    if (
      !triggers(tokens, at, marked !== undefined) ||
      (marked !== undefined && tokens.end[at]! + leadIn <= marked.start)
    ) {
      at++;
      continue;
    }
    const forced = marked !== undefined && tokens.start[at]! >= marked.start && tokens.start[at]! < marked.end;
    const result = readAt(tokens, at, floor, { forced });
    if (typeof result === 'number') {
      at = Math.max(at + 1, result);
      continue;
    }
    found.push(result.found);
    floor = at = Math.max(at + 1, result.next);
  }
  return found;
}

/** Makes a quantity of one amount: an end of a range that was marked alone. */
export function quantityOf(tokens: Tokens, amount: Amount): Quantity {
  return build(tokens, { begin: amount.begin, finish: amount.finish, amount });
}

function triggers(tokens: Tokens, at: number, marked: boolean): boolean {
  const kind = tokens.kind[at];
  if (kind === Kind.digits) return true;
  if (kind === Kind.letters) {
    const word = tokens.words[at];
    return word !== undefined && (word.trigger || (marked && word.vagueCount !== undefined));
  }
  return (
    kind === Kind.sign && tokens.text.charCodeAt(tokens.start[at]!) > 127 && tokens.lexicon.vulgar.has(tokens.print(at))
  );
}

interface Mode {
  /** A person has marked this as a figure: nothing is refused. */
  forced: boolean;
}

interface Result {
  found: Found;
  next: number;
}

/** The quantity whose number begins at `at`, or the token to go on with. */
function readAt(tokens: Tokens, at: number, floor: number, mode: Mode): Result | number {
  if (tokens.isDigits(at) && !mode.forced) {
    const life = decadeOfLife(tokens, at, floor);
    if (life !== undefined) return life;
    const skip = refusedDigits(tokens, at);
    if (skip > 0) return skip;
  }
  const word = tokens.word(at);
  if (word !== undefined && tokens.isLetters(at)) {
    if (word.article) return articleUnit(tokens, at, floor, mode);
    if (word.vagueCount !== undefined && mode.forced && !word.trigger) return someOf(tokens, at, floor);
    if (word.decade > 0) return decadeOfLife(tokens, at, floor) ?? at + 1;
    if (word.part === 2 && !word.parts && tokens.isWord(at + 1, 'as') && tokens.follows(at + 1))
      return factorAt(tokens, at, at + 1, at, 0.5, floor);
    if (word.fold > 0) return factorAt(tokens, at, at + 1, at, word.fold, floor);
    if (word.factor > 0 && !(word.part > 0)) return changeWord(tokens, at, floor, mode);
    if (word.cardinal >= 0 && !mode.forced) {
      const skip = clockBehind(tokens, at + 1, at);
      if (skip > 0) return skip;
    }
    const hour = partHour(tokens, at);
    if (hour > 0 && !mode.forced) return hour;
  }
  const amount = amountAt(tokens, at, { plain: opensRange(tokens, at), floor });
  if (amount === undefined || amount.first < floor) return at + 1;
  const times = timesFactor(tokens, amount, floor);
  if (times !== undefined) return times;
  const proportion = proportionFrom(tokens, amount);
  if (proportion !== undefined) return finish(tokens, proportion, floor);
  const noun = amount.unit === undefined && !amount.share ? nounAt(tokens, amount.finish, amount.value) : undefined;
  if (amount.unit === undefined && amount.digits) amount.unit = unitOfList(tokens, amount, noun);
  const range = amount.spoilt ? undefined : rangeFrom(tokens, amount);
  if (range === 'score' && !mode.forced) return scoreEnd(tokens, amount);
  if (range !== undefined && range !== 'score') {
    const skip = mode.forced ? 0 : refusedRange(tokens, range.from, range.to);
    if (skip > 0) return skip;
    return finishRange(tokens, range, floor);
  }
  if (amount.spoilt && mode.forced) amount.spoilt = false;
  if (!mode.forced && !alone(tokens, amount)) {
    const skip = refusedAmount(tokens, amount, noun);
    if (skip > 0) return skip;
    if (vagueAlone(tokens, amount)) return amount.finish;
  }
  return finish(tokens, amount, floor, noun);
}

/** "several", "a few", where they are marked as a figure. */
function someOf(tokens: Tokens, at: number, floor: number): Result | number {
  const [low, high] = tokens.word(at)?.vagueCount ?? [0, 0];
  const next = tokens.word(at + 1);
  if (next !== undefined && (next.scale > 0 || next.group > 0)) return at + 1;
  const amount = amountOf(measured(at, at + 1, low, 1));
  amount.vague = [low, high];
  return finish(tokens, amount, floor, nounAt(tokens, at + 1, low));
}

/** Whether the amount is all that there is: "half", "one", "a couple". */
function alone(tokens: Tokens, { begin, finish, spoilt, share, first, next, value }: Amount): boolean {
  return begin === 0 && finish >= tokens.count && spoilt !== true && !(share && first === next - 1 && value < 0.5);
}

/** "a couple" of people is no number: "a couple from Leeds". */
function vagueAlone(tokens: Tokens, amount: Amount): boolean {
  const last = tokens.lower(amount.next - 1);
  if (last !== 'couple' && last !== 'pair' && last !== 'score') return false;
  if (last !== 'couple') return true;
  return amount.unit === undefined && !tokens.isWord(amount.next, 'of', 'more');
}

/** The token behind "half past two", "a quarter to nine"; 0 where the part is a share. */
function partHour(tokens: Tokens, at: number): number {
  const part = tokens.word(at)?.part ?? 0;
  if (part !== 2 && part !== 4) return 0;
  const print = tokens.lower(at + 1);
  if ((print !== 'past' && (print !== 'to' || part === 2)) || isShareLead(tokens, at - 2)) return 0;
  const hour = tokens.isDigits(at + 2) ? Number(tokens.print(at + 2)) : (tokens.word(at + 2)?.cardinal ?? -1);
  return hour > 0 && hour <= 12 ? at + 3 : 0;
}

function isShareLead(tokens: Tokens, at: number): boolean {
  return ((tokens.word(at)?.is ?? 0) & Is.shareLead) !== 0;
}

/** Both ends of "2010 to 2015" and "pages 20-30" are refused for the same reasons as one number. */
function refusedRange(tokens: Tokens, from: Amount, to: Amount): number {
  const noun = to.unit === undefined ? nounAt(tokens, to.finish, to.value) : undefined;
  return refusedAmount(tokens, from, noun) > 0 || (to.unit === undefined && refusedAmount(tokens, to, noun) > 0)
    ? to.finish
    : 0;
}

/** The token behind "3-0", "6-4, 6-3", "4-4-2". */
function scoreEnd(tokens: Tokens, amount: Amount): number {
  let next = amount.finish;
  for (let more = 0; more < 8 && tokens.isSign(next, '-‐‑–') && tokens.isDigits(next + 1); more++) next += 2;
  return next;
}

/** "doubled", "has trebled", "twice as many", "double the". */
function changeWord(tokens: Tokens, at: number, floor: number, mode: Mode): Result | number {
  const word = tokens.word(at)!;
  const next = at + 1;
  if (word.doubtful && !mode.forced && tokens.count > 1) {
    const behind = tokens.word(next);
    const compared = tokens.follows(next) && behind !== undefined && (behind.is & Is.comparison) !== 0;
    const before = tokens.lower(at - 1);
    const verb =
      /^(?:to|will|would|could|may|might|can|should|than|nearly|almost|roughly|about)$/.test(before) &&
      !hyphened(tokens, at);
    const once = tokens.isWord(at, 'twice', 'thrice');
    if (!compared && (once || !verb)) return next;
  }
  if (hyphened(tokens, at) && !mode.forced) return next;
  return factorAt(tokens, at, next, at, word.factor, floor);
}

function hyphened(tokens: Tokens, at: number): boolean {
  return afterHyphen(tokens, at + 1) !== at + 1 || beforeHyphen(tokens, at - 1) !== at - 1;
}

/** "three times as many", "a 10-fold rise", "10x". */
function timesFactor(tokens: Tokens, amount: Amount, floor: number): Result | undefined {
  if (amount.unit !== undefined && amount.spoilt !== true) return undefined;
  const next = afterHyphen(tokens, amount.next);
  const print = tokens.lower(next);
  if (!tokens.follows(next)) return undefined;
  if (print === 'fold' || (print === 'x' && amount.digits && tokens.stuck(next) && !tokens.stuck(next + 1))) {
    return factorAt(tokens, amount.first, next + 1, amount.next - 1, amount.value, floor, amount);
  }
  if (print !== 'times' || amount.spoilt) return undefined;
  const behind = tokens.word(next + 1);
  if (!tokens.follows(next + 1) || behind === undefined || (behind.is & Is.comparison) === 0) return undefined;
  if (
    /^(?:the|that|its|their|his|her|last|previous)$/.test(tokens.lower(next + 1)) &&
    /^(?:world|season|title|week|year|month|day)$/.test(tokens.lower(next + 2))
  )
    return undefined;
  return factorAt(tokens, amount.first, next + 1, amount.next - 1, amount.value, floor, amount);
}

function factorAt(
  tokens: Tokens,
  first: number,
  next: number,
  last: number,
  factor: number,
  floor: number,
  amount?: Amount,
): Result {
  const made = amountOf(measured(first, last + 1, factor, amount?.step ?? 1));
  made.finish = next;
  made.decimal = amount?.decimal ?? false;
  made.factor = factor;
  return finish(tokens, made, floor);
}

/** "in her 50s", "a man in his late twenties": an age between two years. Other decades are times. */
function decadeOfLife(tokens: Tokens, at: number, floor: number): Result | undefined {
  const decade = tokens.word(at)?.decade ?? 0;
  let next = at + 1;
  let value = decade;
  if (decade === 0) {
    value = Number(tokens.print(at));
    if (!(value >= 20 && value <= 100 && value % 10 === 0) || !tokens.stuck(next) || tokens.print(next) !== 's')
      return undefined;
    next++;
  }
  let before = beforeHyphen(tokens, at - 1);
  const part = tokens.isWord(before, 'early', 'mid', 'late') ? tokens.lower(before) : '';
  const begin = part === '' ? at : before;
  if (part !== '') before--;
  if (begin < floor || !tokens.isWord(before, 'his', 'her', 'their', 'my', 'your', 'our')) return undefined;
  const from = value + (part === 'mid' ? 4 : part === 'late' ? 7 : 0);
  const to = value === 13 ? 19 : value + (part === 'early' ? 3 : part === 'mid' ? 6 : 9);
  const quantity: Quantity = {
    ...place(tokens, begin, next, at, next),
    value: from,
    range: { from, to },
    interval: { low: from, high: to },
    precision: 0,
    unit: 'year',
    age: true,
  };
  return { found: { quantity, amounts: [] }, next };
}

/**
 * "more than a year", "nearly an hour", "an hour and a half": a unit that an article counts once. Without a qualifier or a
 * smaller unit ("a week", "a mile away") it is read only where nothing else stands, or where it is marked as a figure.
 */
function articleUnit(tokens: Tokens, at: number, floor: number, mode: Mode): Result | number {
  const next = tokens.word(at + 1);
  const known = next !== undefined && (next.units !== undefined || next.power !== '');
  if (!tokens.follows(at + 1) || !(known || tokens.lexicon.signs.has(tokens.print(at + 1)))) return at + 1;
  const amount = articleAmount(tokens, at);
  if (amount === undefined) return at + 1;
  const whole = mode.forced || (at === 0 && amount.finish >= tokens.count);
  if (!whole && amount.value === 1 && qualifierBefore(tokens, amount, floor) === undefined) return at + 1;
  return finish(tokens, amount, floor);
}

interface Parts {
  begin: number;
  finish: number;
  amount: Amount;
  to?: Amount;
  noun?: CountedNoun;
  qualifier?: Qualifier;
}

function finish(tokens: Tokens, amount: Amount, floor: number, noun?: CountedNoun): Result {
  const parts: Parts = { begin: amount.begin, finish: amount.finish, amount, noun };
  qualifyParts(tokens, parts, amount, floor, noun);
  ageBefore(tokens, amount, parts, floor);
  return { found: { quantity: build(tokens, parts), amounts: [amount] }, next: parts.finish };
}

function finishRange(
  tokens: Tokens,
  { from, to, begin }: { from: Amount; to: Amount; begin: number },
  floor: number,
): Result {
  const noun = to.unit === undefined ? nounAt(tokens, to.finish, to.value) : undefined;
  const parts: Parts = { begin: Math.max(begin, floor), finish: to.finish, amount: from, to, noun };
  if (to.per !== undefined) from.per = to.per;
  qualifyParts(tokens, parts, { ...from, begin: parts.begin }, floor, noun);
  ageBefore(tokens, from, parts, floor);
  return { found: { quantity: build(tokens, parts), amounts: [from, to] }, next: parts.finish };
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

/** "aged 58", "Ada Brook, 58, said", "Mary Byrne (58)". */
function ageBefore(tokens: Tokens, amount: Amount, parts: Parts, floor: number): void {
  if (amount.unit !== undefined || parts.noun !== undefined || amount.factor !== undefined || amount.share) return;
  if (!Number.isInteger(amount.value) || amount.value < 0 || amount.value > 120) return;
  const at = parts.begin - 1;
  if (at < 0 || !tokens.follows(parts.begin)) return;
  const aged = agedAt(tokens, at, floor) || agedBefore(tokens, at);
  if (!aged && !(parts.qualifier === undefined && parts.to === undefined && apposition(tokens, amount))) return;
  amount.age = true;
  amount.unit = 'year';
  if (parts.to !== undefined) parts.to.unit = 'year';
}

function agedAt(tokens: Tokens, at: number, floor: number): boolean {
  const of = tokens.isWord(at, 'of', 'from', 'between') && at > floor ? at - 1 : at;
  return ((tokens.word(of)?.is ?? 0) & Is.ageLead) !== 0;
}

/** "aged 19 and 23". */
function agedBefore(tokens: Tokens, at: number): boolean {
  if (!tokens.isWord(at, 'and', 'or') && !tokens.isSign(at, ',')) return false;
  return tokens.isDigits(at - 1) && ((tokens.word(at - 2)?.is ?? 0) & Is.ageLead) !== 0;
}

function apposition(tokens: Tokens, { first, next, digits }: Amount): boolean {
  if (!digits || !tokens.isLetters(first - 2) || tokens.capital[first - 2] === 0) return false;
  if (tokens.isSign(first - 1, ',') && tokens.stuck(first - 1))
    return tokens.isSign(next, ',') || (tokens.isSign(next, '.') && tokens.capital[first - 3]! > 0);
  const names = tokens.isLetters(first - 3) && tokens.capital[first - 3] === 1 && tokens.capital[first - 2] === 1;
  return tokens.isSign(first - 1, '(') && tokens.isSign(next, ')') && names;
}

function build(tokens: Tokens, { begin, finish, amount, to, noun, qualifier }: Parts): Quantity {
  const share = amount.share === true;
  const value = share ? tidy(amount.value * 100) : amount.value;
  const last = to ?? amount;
  const unit = share ? 'percent' : (amount.unit ?? noun?.unit);
  const played = play({
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
  const quantity: Quantity = { ...place(tokens, begin, finish, amount.first, last.next), value, ...played };
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

function place(
  tokens: Tokens,
  begin: number,
  finish: number,
  first: number,
  next: number,
): Pick<Quantity, 'start' | 'end' | 'text' | 'number'> {
  const start = tokens.start[begin]!;
  const end = tokens.end[Math.min(finish, tokens.count) - 1]!;
  return {
    start,
    end,
    text: tokens.text.slice(start, end),
    number: { start: tokens.start[first]!, end: tokens.end[next - 1]! },
  };
}
