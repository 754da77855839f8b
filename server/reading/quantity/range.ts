/**
 * Two numbers that are one quantity: ranges ("between 20 and 30", "£5-6m", "two or three") and proportions ("one in five",
 * "nine out of 10"). Two that are not: changes ("rose from 20 to 30"), scores ("won 3-0").
 */
import { tidy } from '../interval.ts';
import { compatibleUnits, dimensionOf } from '../unit.ts';
import { amountAt } from './amount.ts';
import { type CountedNoun, nounAt } from './noun.ts';
import { type Amount, afterHyphen } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

export interface PrintedRange {
  from: Amount;
  to: Amount;
  /** The first token, "between" included. */
  begin: number;
}

/** No change is looked for farther back than so many words. */
const farthestChange = 7;

/** Whether "between" opens a range at the number (or its currency) that begins with token `at`. */
export function opensRange(tokens: Tokens, at: number): boolean {
  for (let back = 1; back <= 4; back++) {
    if (tokens.isWord(at - back, 'between')) return true;
    if (tokens.isLetters(at - back) && !tokens.isIn(at - back, tokens.lexicon.lists.betweenWords)) return false;
  }
  return false;
}

/** The range that begins with `first`; undefined where the two numbers are something else; 'score' where they are a score. */
export function rangeFrom(tokens: Tokens, first: Amount): PrintedRange | 'score' | undefined {
  const joint = overHanging(tokens, first.finish);
  if (!tokens.follows(joint) || first.factor !== undefined || first.vague !== undefined || first.share)
    return undefined;
  const dash = tokens.isSign(joint, '-‐‑–—') && (tokens.stuck(joint) || tokens.isSign(joint, '-–'));
  if (!dash && !tokens.isWord(joint, 'to', 'and', 'or')) return undefined;
  const word = dash ? '' : tokens.lower(joint);
  if (first.hyphen && !dash && word !== 'to') return undefined;
  const opened = opensRange(tokens, first.begin);
  if (word === 'and' && !opened) return undefined;
  const bound = word === 'to' ? afterHyphen(tokens, joint + 1) : joint + 1;
  const second = secondAmount(tokens, bound, first);
  if (second === undefined || second.spoilt || second.factor !== undefined || second.vague !== undefined)
    return undefined;
  if (dash && tokens.gap[joint] !== Gap.none && tokens.gap[joint + 1] === Gap.none && second.value < 0)
    return undefined;
  if (dash && isScore(tokens, first, second, joint)) return 'score';
  if (!sameKind(first, second) || isTwoForms(first, second)) return undefined;
  const single = first.ownUnit !== true && second.ownUnit === true;
  share(first, second);
  const rising = Math.abs(first.value) < Math.abs(second.value) || first.value < second.value;
  if (!rising) return undefined;
  const from = tokens.isWord(first.begin - 1, 'from') && tokens.follows(first.begin);
  if (word === 'to' && changes(tokens, first.begin - (from ? 2 : 1), from) && (from || !single)) return undefined;
  if (word === 'to' && first.value === 0) return undefined;
  if (word === 'or' && !near(first, second)) return undefined;
  if (
    dash &&
    tokens.gap[joint] !== Gap.none &&
    !opened &&
    second.unit === undefined &&
    nounAt(tokens, second.finish, second.value) === undefined
  )
    return undefined;
  if (bound !== joint + 1 && second.unit === undefined && nounAt(tokens, second.finish, second.value) === undefined)
    return undefined;
  const begin = opened ? betweenBefore(tokens, first.begin) : first.begin;
  return { from: first, to: second, begin };
}

/** "one in five", "nine out of 10", "one-in-five": a share in percent. */
export function proportionFrom(tokens: Tokens, first: Amount): Amount | undefined {
  if (
    first.unit !== undefined ||
    !Number.isInteger(first.value) ||
    first.value < 1 ||
    first.value > 999 ||
    first.scale !== 1
  )
    return undefined;
  if (first.share || first.vague !== undefined) return undefined;
  let at = afterHyphen(tokens, first.next);
  if (!tokens.follows(at) || !tokens.isWord(at, 'in', 'out')) return undefined;
  const word = tokens.lower(at);
  if (word === 'out' && tokens.isWord(afterHyphen(tokens, at + 1), 'of')) at = afterHyphen(tokens, at + 1) + 1;
  else if (word === 'in') at = at + 1;
  else return undefined;
  at = afterHyphen(tokens, at);
  if (tokens.isWord(at, 'every')) at++;
  if (
    !tokens.follows(at) ||
    !(tokens.isDigits(at) || (tokens.word(at)?.cardinal ?? -1) >= 0 || tokens.isWord(at, 'a', 'an'))
  )
    return undefined;
  if (tokens.isWord(at, 'a', 'an')) {
    if (!((tokens.word(at + 1)?.scale ?? 0) >= 100)) return undefined;
    at++;
  }
  const second = amountAt(tokens, at, { plain: true, floor: first.finish });
  if (second === undefined || second.spoilt || second.unit !== undefined || second.share) return undefined;
  if (!Number.isInteger(second.value) || second.value <= first.value || second.value > 1e7) return undefined;
  const year = second.digits && second.value >= 1500 && second.value < 2100 && !tokens.print(at).includes(',');
  if (word === 'in' && (year || first.value > 99 || first.value / second.value > 0.995)) return undefined;
  const value = first.value / second.value;
  return { ...first, next: second.next, finish: second.finish, value, lead: value, share: true, outOf: true };
}

/** The unit that a later number of a list tells: percent for the 5 of "5 and 7 per cent", "5, 7 and 9 per cent". */
export function unitOfList(tokens: Tokens, first: Amount, noun: CountedNoun | undefined): string | undefined {
  if (noun !== undefined || first.spoilt || first.scale !== 1) return undefined;
  let last = listed(tokens, first.finish);
  for (let more = 0; more < 4 && last > 0; more++) {
    const next = listed(tokens, last + 1);
    if (next === 0) break;
    last = next;
  }
  if (last === 0 || tokens.isSign(last - 1, ',')) return undefined;
  const amount = amountAt(tokens, last, { plain: true, floor: last });
  if (amount === undefined || amount.spoilt || amount.scale !== 1 || amount.unit === undefined) return undefined;
  if (isTwoForms(first, amount)) return undefined;
  return dimensionOf(amount.unit) === 'money' || amount.hyphen ? undefined : amount.unit;
}

/** The number of a list behind ", 7", " and 9", " x 12"; 0 where there is none. */
function listed(tokens: Tokens, at: number): number {
  let next = at;
  if (tokens.isSign(next, ',') && tokens.follows(next + 1)) next++;
  if ((tokens.isWord(next, 'and', 'or', 'x', 'by') || tokens.isSign(next, '×')) && tokens.follows(next)) next++;
  return next > at && tokens.isDigits(next) && tokens.follows(next) ? next : 0;
}

/** "8- to 16-metre", "two- or three-year": over the hyphen that waits for its unit. */
function overHanging(tokens: Tokens, at: number): number {
  const hangs = tokens.isSign(at, '-‐‑') && tokens.stuck(at) && !tokens.stuck(at + 1) && tokens.follows(at + 1);
  if (hangs && tokens.isWord(at + 1, 'to', 'or', 'and')) return at + 1;
  return afterHyphen(tokens, at) !== at && tokens.isWord(at + 1, 'to') && afterHyphen(tokens, at + 2) !== at + 2
    ? at + 1
    : at;
}

/** Makes one of the two ends: 5 of "£5-6m" is five million pounds. */
function share(first: Amount, second: Amount): void {
  if (first.scale === 1 && second.scale > 1 && first.lead <= second.lead && first.lead < 1000) {
    const { scale } = second;
    first.value = tidy(first.value * scale);
    first.step *= scale;
    first.scale = scale;
  }
  if (first.unit === undefined && second.unit !== undefined) {
    if (second.small !== undefined) {
      first.value = tidy(first.value * second.small);
      first.step *= second.small;
    }
    first.unit = second.unit;
  } else if (second.unit === undefined && first.unit !== undefined) second.unit = first.unit;
  if (second.age) first.age = true;
}

function sameKind(first: Amount, second: Amount): boolean {
  if (first.share !== second.share && (first.share || second.share)) return false;
  if (first.unit === undefined || second.unit === undefined)
    return second.unit === undefined ? first.begin !== first.first || first.unit === undefined : true;
  return first.unit === second.unit && compatibleUnits(first.unit, second.unit);
}

/** The second number, with "about" and the like before it looked over. */
function secondAmount(tokens: Tokens, at: number, first: Amount): Amount | undefined {
  let next = at;
  if (!tokens.follows(next)) return undefined;
  for (let more = 0; more < 3 && tokens.follows(next); more++) {
    if (tokens.isIn(next, tokens.lexicon.lists.secondWords) || tokens.isSign(next, '~')) {
      if (tokens.isWord(next, 'a', 'an') && (tokens.word(next + 1)?.trigger ?? false)) break;
      next++;
    } else break;
  }
  let number = next;
  for (let more = 0; more < 4 && !startsNumber(tokens, number); more++) {
    const letters =
      tokens.isLetters(number) && (tokens.capital[number] !== 0 || tokens.isWord(number, 'a', 'an', 'minus'));
    if (!letters && !tokens.isSign(number, '$£€¥₹.-−')) return undefined;
    number++;
  }
  if (!startsNumber(tokens, number)) return undefined;
  const second = amountAt(tokens, number, { plain: true, floor: Math.max(at, first.finish) });
  return second !== undefined && second.begin <= Math.max(next, at) + 3 ? second : undefined;
}

function startsNumber(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return tokens.isDigits(at) || (word !== undefined && (word.cardinal >= 0 || word.scale > 0));
}

/** "won 3-0", "voted 7-2", "51-49", "Leeds 2-1 Hull". */
function isScore(tokens: Tokens, first: Amount, second: Amount, joint: number): boolean {
  if (!first.digits || !second.digits || first.unit !== undefined || second.unit !== undefined) return false;
  if (first.scale !== 1 || second.scale !== 1 || first.decimal || second.decimal) return false;
  if (!tokens.stuck(joint) || !tokens.stuck(joint + 1)) return first.value >= second.value;
  if (tokens.isSign(second.finish, '-‐‑–') && tokens.stuck(second.finish) && tokens.isDigits(second.finish + 1))
    return true;
  if (first.value >= second.value) return true;
  const lead = tokens.follows(first.begin) ? tokens.word(first.begin - 1) : undefined;
  const leadIs = lead?.is ?? 0;
  const followerIs = tokens.follows(second.finish) ? (tokens.word(second.finish)?.is ?? 0) : 0;
  if ((followerIs & Is.scoreFollower) !== 0) return (leadIs & Is.ageLead) === 0;
  if (nounAt(tokens, second.finish, second.value) !== undefined) return false;
  if ((leadIs & Is.ageLead) !== 0 || opensRange(tokens, first.begin)) return false;
  if ((leadIs & Is.scoreLead) !== 0 && lead?.before === undefined) return true;
  if ((leadIs & Is.rangeLead) !== 0 || lead?.before !== undefined) return false;
  return !(first.value % 5 === 0 && second.value % 5 === 0 && first.value >= 10);
}

/** Whether a word of change stands before "from 20 to 30" (or right before "20 to 30"). */
function changes(tokens: Tokens, last: number, from: boolean): boolean {
  if (!from && tokens.isWord(last, 'by')) return true;
  const reach = from ? farthestChange : 1;
  for (let at = last, seen = 0; at >= 0 && seen < reach; at--, seen++) {
    if (tokens.isSign(at, '.;:!?') || !tokens.follows(at + 1)) return false;
    const word = tokens.word(at);
    if (word === undefined) continue;
    if ((word.is & Is.change) !== 0) return true;
    if (tokens.isIn(at, tokens.lexicon.lists.rangeWords)) return false;
  }
  return false;
}

/** "two or three", "10 or 12", "20 or 30"; not "two or 300". */
/** "205,000 or 12.8 per cent": two forms of one number. */
function isTwoForms(first: Amount, second: Amount): boolean {
  return (
    first.unit === undefined &&
    first.value > 100 &&
    second.unit !== undefined &&
    dimensionOf(second.unit) === 'proportion'
  );
}

function near(first: Amount, second: Amount): boolean {
  return second.value - first.value <= Math.max(3, first.value) && second.value <= first.value * 3;
}

function betweenBefore(tokens: Tokens, begin: number): number {
  for (let at = begin - 1; at >= Math.max(0, begin - 5); at--) if (tokens.isWord(at, 'between')) return at;
  return begin;
}
