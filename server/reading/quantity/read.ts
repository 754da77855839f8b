/** The quantities of a text, one after the other: each number, what it is the number of, or why it is none. */
import { decadeOfLife } from './age.ts';
import { amountAt, articleAmount } from './amount.ts';
import { finish, finishRange } from './build.ts';
import { clockBehind } from './calendar.ts';
import { changeWord, factorAt, timesFactor } from './factor.ts';
import type { Found, Quantity } from './found.ts';
import { type CountedNoun, nounAt } from './noun.ts';
import { type Amount, amountOf, beforeHyphen, measured } from './printed.ts';
import { qualifierBefore } from './qualifier.ts';
import { opensRange, proportionFrom, rangeFrom, unitOfList } from './range.ts';
import { refusedAmount, refusedDigits } from './refuse.ts';
import { Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

export interface Marked {
  /** Offsets of a stretch that a person has marked as a figure: there nothing is refused. */
  start: number;
  end: number;
}

/** A number that reaches into a marked stretch begins no farther before it, in characters. */
const leadIn = 24;

/** Every quantity of the tokens, in order. Each token is looked at a bounded number of times. */
export function read(tokens: Tokens): Quantity[] {
  const found: Quantity[] = [];
  let floor = 0;
  for (let at = 0; tokens.has(at); ) {
    const result = triggers(tokens, at, false) ? readAt(tokens, at, floor, false) : at + 1;
    if (typeof result === 'number') {
      at = Math.max(at + 1, result);
      continue;
    }
    found.push(result.quantity);
    floor = at = Math.max(at + 1, result.next);
  }
  return found;
}

/** The first quantity whose number reaches into a stretch that a person has marked as a figure. */
export function readMarked(tokens: Tokens, marked: Marked): Found | undefined {
  let floor = 0;
  let at = 0;
  while (tokens.has(at) && tokens.end[at]! + leadIn <= marked.start) at++;
  while (tokens.has(at) && tokens.start[at]! < marked.end) {
    const forced = tokens.start[at]! >= marked.start;
    const result = triggers(tokens, at, true) ? readAt(tokens, at, floor, forced) : at + 1;
    if (typeof result === 'number') {
      at = Math.max(at + 1, result);
      continue;
    }
    const { number } = result.quantity;
    if (number.start < marked.end && number.end > marked.start) return result;
    floor = at = Math.max(at + 1, result.next);
  }
  return undefined;
}

function triggers(tokens: Tokens, at: number, marked: boolean): boolean {
  const kind = tokens.kind[at];
  if (kind === Kind.digits) return true;
  if (kind === Kind.letters) {
    const word = tokens.word(at);
    return word !== undefined && (word.trigger || (word.vagueCount !== undefined && (marked || !tokens.has(2))));
  }
  const sign = tokens.sign(at);
  return sign > 127 && tokens.lexicon.vulgar.has(sign);
}

/**
 * The quantity whose number begins at `at`, or the token to go on with. `forced` where a person has marked this as a figure:
 * nothing is refused.
 */
function readAt(tokens: Tokens, at: number, floor: number, forced: boolean): Found | number {
  if (tokens.isDigits(at)) {
    const life = decadeOfLife(tokens, at, floor);
    if (life !== undefined) return life;
    const skip = forced ? 0 : refusedDigits(tokens, at);
    if (skip > 0) return skip;
  }
  const word = tokens.word(at);
  if (word !== undefined && tokens.isLetters(at)) {
    if (word.article) return articleUnit(tokens, at, floor, forced);
    if (word.vagueCount !== undefined && !word.trigger) return someOf(tokens, at, floor);
    if (word.decade > 0) return decadeOfLife(tokens, at, floor) ?? at + 1;
    if (word.part === 2 && !word.parts && tokens.isWord(at + 1, 'as') && tokens.follows(at + 1))
      return factorAt(tokens, at, at + 1, at, 0.5, floor);
    if (word.fold > 0) return factorAt(tokens, at, at + 1, at, word.fold, floor);
    if (word.factor > 0 && !(word.part > 0)) return changeWord(tokens, at, floor, forced);
    if (word.cardinal >= 0 && !forced) {
      const skip = clockBehind(tokens, at + 1, at);
      if (skip > 0) return skip;
    }
    const hour = partHour(tokens, at);
    if (hour > 0 && !forced) return hour;
  }
  if (forced && isFigures(tokens, at)) return figuresLong(tokens, at, floor);
  // "No one", "no-one": nobody.
  if (tokens.isWord(at, 'one') && tokens.isWord(beforeHyphen(tokens, at - 1), 'no')) return at + 1;
  const amount = amountAt(tokens, at, { plain: opensRange(tokens, at), floor });
  if (amount === undefined || amount.first < floor) return at + 1;
  const times = timesFactor(tokens, amount, floor);
  if (times !== undefined) return times;
  const proportion = proportionFrom(tokens, amount);
  if (proportion !== undefined) return finish(tokens, proportion, floor);
  const noun = amount.unit === undefined && !amount.share ? nounAt(tokens, amount.finish, amount.value) : undefined;
  const range = amount.spoilt ? undefined : rangeFrom(tokens, amount);
  if (range === 'score' && !forced) return scoreEnd(tokens, amount);
  if (range !== undefined && range !== 'score') {
    const skip = forced ? 0 : refusedAmount(tokens, range.from, noun ?? nounBehind(tokens, range.to));
    if (skip > 0) return skip;
    if (forced || !endRefused(tokens, range.to)) return finishRange(tokens, range, floor);
  }
  if (amount.spoilt && forced) amount.spoilt = false;
  if (!forced && !alone(tokens, amount)) {
    const skip = refusedAmount(tokens, amount, noun);
    if (skip > 0) return skip;
    if (vagueAlone(tokens, amount)) return amount.finish;
  }
  if (amount.unit === undefined && amount.digits) amount.unit = unitOfList(tokens, amount, noun);
  return finish(tokens, amount, floor, noun);
}

/** "several", "a few", where they are marked as a figure. */
function someOf(tokens: Tokens, at: number, floor: number): Found | number {
  const [low, high] = tokens.word(at)?.vagueCount ?? [0, 0];
  const next = tokens.word(at + 1);
  if (next !== undefined && (next.scale > 0 || next.group > 0)) return at + 1;
  const amount = amountOf(measured(at, at + 1, low, 1));
  amount.vague = [low, high];
  return finish(tokens, amount, floor, nounAt(tokens, at + 1, low));
}

/** "Six-figure": so many digits, not six of anything. */
function isFigures(tokens: Tokens, at: number): boolean {
  return tokens.isSign(at + 1, '-‐‑') && tokens.stuck(at + 1) && tokens.isWord(at + 2, 'figure', 'figures');
}

function figuresLong(tokens: Tokens, at: number, floor: number): Found | number {
  const digits = tokens.isDigits(at) ? Number(tokens.print(at)) : (tokens.word(at)?.cardinal ?? 0);
  if (!(digits >= 2 && digits <= 12)) return at + 3;
  const low = 10 ** (digits - 1);
  const amount = amountOf(measured(at, at + 3, low, 1));
  amount.vague = [low, low * 10];
  return finish(tokens, amount, floor);
}

/** Whether the amount is all that there is: "half", "one", "a couple". */
function alone(tokens: Tokens, { begin, finish, spoilt, share, first, next, value }: Amount): boolean {
  return begin === 0 && !tokens.has(finish) && spoilt !== true && !(share && first === next - 1 && value < 0.5);
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

/** "5 to 2015": what looks like the end of a range is a year, or another name. */
function endRefused(tokens: Tokens, to: Amount): boolean {
  return to.ownUnit !== true && refusedAmount(tokens, to, nounBehind(tokens, to)) > 0;
}

function nounBehind(tokens: Tokens, amount: Amount): CountedNoun | undefined {
  return amount.unit === undefined ? nounAt(tokens, amount.finish, amount.value) : undefined;
}

/** The token behind "3-0", "6-4, 6-3", "4-4-2". */
function scoreEnd(tokens: Tokens, amount: Amount): number {
  let next = amount.finish;
  for (let more = 0; more < 8 && tokens.isSign(next, '-‐‑–') && tokens.isDigits(next + 1); more++) next += 2;
  return next;
}

/**
 * "more than a year", "nearly an hour", "an hour and a half": a unit that an article counts once. Without a qualifier or a
 * smaller unit ("a week", "a mile away") it is read only where nothing else stands, or where it is marked as a figure.
 */
function articleUnit(tokens: Tokens, at: number, floor: number, forced: boolean): Found | number {
  const next = tokens.word(at + 1);
  const known = next !== undefined && (next.units !== undefined || next.power !== '');
  if (!tokens.follows(at + 1) || !(known || tokens.lexicon.signs.has(tokens.print(at + 1)))) return at + 1;
  const amount = articleAmount(tokens, at);
  if (amount === undefined) return at + 1;
  const whole = forced || (at === 0 && !tokens.has(amount.finish));
  const age = tokens.isWord(at + 1, 'decade', 'century') && ageLeads.has(tokens.lower(at - 1));
  if (!whole && !age && amount.value === 1 && qualifierBefore(tokens, amount, floor) === undefined) return at + 1;
  return finish(tokens, amount, floor);
}

/** Before "a decade" it is a stretch of time; "once a decade" is a rate. */
const ageLeads = new Set(['for', 'in', 'within', 'of', 'over', 'than', 'last', 'spans', 'spanning', 'almost']);
