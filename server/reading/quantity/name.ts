/**
 * Numbers that are names: "Band 2", "No 10", "BBC One", "10 Downing Street", "dialled 999".
 */
import { amountAt } from './amount.ts';
import { counts } from './calendar.ts';
import type { CountedNoun } from './noun.ts';
import { type Amount, beforeHyphen } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** Numbers that are names: behind "Band", "Channel", "No", or behind or before a capital with nothing to count. */
export function named(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  const { first } = amount;
  if (!tokens.follows(first) && !capitalised(tokens, first)) return false;
  let before = beforeHyphen(tokens, first - 1);
  if (tokens.isSign(before, '.') && tokens.stuck(before)) {
    before--;
    if (initials(tokens, before)) return true;
  }
  const lead = tokens.follows(first) && tokens.isLetters(before) ? (tokens.word(before)?.is ?? 0) : 0;
  const capital = tokens.capital[before] !== 0;
  if ((lead & Is.namers) !== 0 && (!amount.digits || noun !== undefined)) return false;
  if ((lead & (Is.namer | Is.namers)) !== 0) return !(tokens.lower(before) === 'no' && !capital && !amount.digits);
  // "Over 3,500 came" opens a sentence; "Over 12" of an innings does not.
  const bound =
    tokens.isWord(before, 'over') && (amount.value > 99 || noun !== undefined) && sentenceStart(tokens, before);
  if ((lead & Is.capitalNamer) !== 0 && capital && !bound) return true;
  if ((lead & Is.placedNamer) !== 0 && !capital && noun === undefined) {
    if (tokens.isWord(before, 'level', 'stage', 'part', 'count') || pairOfNames(tokens, amount, before)) return true;
    return tokens.isIn(before - 1, tokens.lexicon.lists.placeLeads);
  }
  if (capitalised(tokens, first)) return capitalName(tokens, amount, noun);
  if (!amount.digits || (noun !== undefined && amount.value !== 1) || !capital || lead !== 0 || amount.decimal)
    return false;
  if (tokens.gap[first] !== Gap.space || !tokens.isLetters(before) || tokens.print(first).includes(',')) return false;
  if (sentenceStart(tokens, before))
    return tokens.word(before) === undefined && !/(?:ing|ed)$/.test(tokens.print(before));
  return !titleCase(tokens, first) || !headlineVerb(tokens, before) || clubBehind(tokens, amount);
}

/** "4 x 4": the token behind the second number, where neither has a unit. */
export function crossed(tokens: Tokens, { next, digits }: Amount): number {
  if (!digits || !(tokens.isSign(next, '×') || tokens.isWord(next, 'x')) || !tokens.isDigits(next + 1)) return 0;
  const second = amountAt(tokens, next + 1, { plain: true, floor: next + 1 });
  return second?.unit === undefined ? next + 2 : 0;
}

/** "junctions 13 and 14", "Bands 2 to 5": the token behind the last number of a list of names. */
export function overNames(tokens: Tokens, at: number): number {
  let next = at;
  for (let more = 0; more < 5; more++) {
    let number = next;
    if (tokens.isSign(number, ',-‐‑–&/')) number++;
    if (tokens.isWord(number, 'and', 'to', 'or')) number++;
    if (number === next || !tokens.isDigits(number) || tokens.print(number).length > 4 || !tokens.follows(number))
      break;
    if (
      tokens.isSign(number + 1, '%') ||
      counts(tokens, number + 1) ||
      (tokens.stuck(number + 1) && tokens.isLetters(number + 1))
    )
      break;
    next = number + 1;
  }
  return next;
}

/** "10 Downing Street". */
export function address(tokens: Tokens, amount: Amount): boolean {
  const { next } = amount;
  if (!amount.digits || amount.decimal || amount.value > 9999) return false;
  if (!tokens.has(next) || tokens.capital[next] === 0) return false;
  for (let at = next + 1; at <= next + 3 && tokens.isLetters(at) && tokens.capital[at] !== 0; at++) {
    if (((tokens.word(at)?.is ?? 0) & Is.street) !== 0) return true;
  }
  return false;
}

/** "dialled 999", "NHS 111", "a 999 call". */
export function called(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  if (!amount.digits || !tokens.lexicon.lists.callNumbers.has(tokens.print(amount.first))) return false;
  const before = tokens.word(amount.first - 1)?.is ?? 0;
  const behind = tokens.lower(amount.next);
  if (noun === undefined && tokens.isWord(amount.first - 1, 'the')) return true;
  return (before & Is.call) !== 0 || tokens.lexicon.lists.callThings.has(behind);
}

/** "rules 5 and 6", "weeks 3 to 5". */
function pairOfNames(tokens: Tokens, amount: Amount, before: number): boolean {
  return (
    tokens.lower(before).endsWith('s') && tokens.isWord(amount.next, 'and', 'to') && tokens.isDigits(amount.next + 1)
  );
}

/** "H.R. 1234": a letter between points. */
function initials(tokens: Tokens, at: number): boolean {
  return tokens.print(at).length === 1 && tokens.capital[at] !== 0 && tokens.isSign(at - 1, '.') && tokens.stuck(at);
}

/** A number word with a capital: a name in running text ("BBC One", "the Six Nations"), unless a sentence begins with it. */
function capitalName(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  const { first } = amount;
  const next = amount.next;
  for (const rest of tokens.word(first)?.names ?? []) {
    if (rest.every((word, index) => tokens.lower(next + index) === word)) return true;
  }
  if (amount.scale > 1 || sentenceStart(tokens, first)) return false;
  const before = tokens.follows(first) ? tokens.capital[first - 1]! : 0;
  if (before === 2 && noun === undefined) return true;
  if (titleCase(tokens, first)) return before === 1 && noun === undefined && !headlineVerb(tokens, first - 1);
  return before !== 0 || noun === undefined || tokens.capital[next] !== 0;
}

/** "Storm Kills 37": a verb before a number in a headline, as far as its ending tells. */
function headlineVerb(tokens: Tokens, at: number): boolean {
  return /(?:[^u]s|ed)$/.test(tokens.print(at)) || ((tokens.word(at)?.is ?? 0) & Is.change) !== 0;
}

/** "Wolves 2, Spurs 1", "Wolves 2 Spurs 1": another club follows. */
function clubBehind(tokens: Tokens, { next, value }: Amount): boolean {
  const behind = tokens.isSign(next, ',') ? next + 1 : next;
  return value <= 20 && tokens.isLetters(behind) && tokens.follows(behind) && tokens.capital[behind] !== 0;
}

function capitalised(tokens: Tokens, at: number): boolean {
  return tokens.isLetters(at) && tokens.capital[at] === 1;
}

function sentenceStart(tokens: Tokens, at: number): boolean {
  return at === 0 || tokens.gap[at]! >= Gap.paragraph || tokens.isSign(at - 1, '.!?:;"“”‘’\'(–—-•[');
}

/** Whether most words around are capitalised, as in headlines of the American kind. */
function titleCase(tokens: Tokens, at: number): boolean {
  let small = 0;
  let large = 0;
  for (let step = -8; step <= 8; step++) {
    const here = at + step;
    if (!tokens.isLetters(here)) continue;
    if (tokens.end[here]! - tokens.start[here]! < 4) continue;
    if (tokens.capital[here] === 0) small++;
    else large++;
  }
  return large >= 3 && large > small * 3;
}
