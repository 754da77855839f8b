/**
 * Numbers that are no quantities: names, dates and times of day, telephone numbers, ordinals, pronouns, manners of speaking.
 * Each check looks at a few tokens around the number; the answer says how far to skip.
 */
import { isCurrency } from '../unit.ts';
import { calendar, clock, counts, overTens, spelledYear, year, yearMoney } from './calendar.ts';
import { address, called, crossed, named, overNames } from './name.ts';
import type { CountedNoun } from './noun.ts';
import { type Amount, afterHyphen, beforeHyphen } from './printed.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

/** How far to skip where the digits at `at` are no number whatever follows them; 0 where they may be one. */
export function refusedDigits(tokens: Tokens, at: number): number {
  return (
    brokenWord(tokens, at) ||
    itemNumber(tokens, at) ||
    wickets(tokens, at) ||
    telephone(tokens, at) ||
    clock(tokens, at) ||
    calendar(tokens, at)
  );
}

/** Where to go on if the amount is no quantity; 0 where it is one. */
export function refusedAmount(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): number {
  const { finish } = amount;
  if (amount.spoilt) return Math.max(finish, tokens.overStuck(amount.next));
  if (amount.digits && amount.begin === amount.first && stuckToLetters(tokens, amount.first)) return finish;
  if (amount.unit !== undefined)
    return yearMoney(tokens, amount) || unitName(tokens, amount) || someDay(tokens, amount) || halfYear(tokens, amount)
      ? finish
      : 0;
  if (year(tokens, amount, noun)) return finish;
  if (spelledYear(tokens, amount)) return overTens(tokens, afterHyphen(tokens, finish));
  if (ordinal(tokens, amount)) return afterHyphen(tokens, finish) + 1;
  const across = crossed(tokens, amount);
  if (across > 0) return across;
  if (!amount.share && named(tokens, amount, noun)) return overNames(tokens, finish);
  if (address(tokens, amount)) return finish;
  if (hyphenated(tokens, amount)) return tokens.overStuck(amount.first);
  if (called(tokens, amount, noun)) return finish;
  if (amount.share) return wholePart(tokens, amount) ? 0 : finish;
  if (!amount.digits && amount.value === 0 && amount.scale === 1)
    return noun?.hyphen === false && !zeroThing(noun) ? 0 : finish;
  if (!amount.digits && amount.value === 1 && amount.scale === 1) return pronoun(tokens, amount, noun) ? finish : 0;
  return 0;
}

/** "1. The board met": what numbers the items of a list. */
function itemNumber(tokens: Tokens, at: number): number {
  const opens = at === 0 || tokens.gap[at]! >= Gap.line;
  if (!opens || tokens.print(at).length > 2 || !tokens.isSign(at + 1, '.)') || !tokens.stuck(at + 1)) return 0;
  return tokens.isLetters(at + 2) && tokens.gap[at + 2] === Gap.space && tokens.capital[at + 2] !== 0 ? at + 2 : 0;
}

/** "Brook (2/24)": wickets for runs, alone in their brackets. */
function wickets(tokens: Tokens, at: number): number {
  const bracketed = tokens.isSign(at - 1, '(') && tokens.isSign(at + 1, '/') && tokens.isSign(at + 3, ')');
  return bracketed && tokens.isDigits(at + 2) && Number(tokens.print(at + 2)) > 16 ? at + 3 : 0;
}

/** Digits that stick to letters or signs on their left: "M25", "Covid-19", "#1", "and/2", "'90s". */
function brokenWord(tokens: Tokens, at: number): number {
  if (!tokens.stuck(at)) return 0;
  const before = at - 1;
  const skip = tokens.overStuck(at);
  if (tokens.isLetters(before)) return moneyLetters(tokens, before) ? 0 : skip;
  if (tokens.kind[before] !== Kind.sign) return skip;
  const sign = tokens.print(before);
  if ('/\\#@_=:*×'.includes(sign)) return skip;
  if (sign === '[' && tokens.stuck(before) && tokens.isSign(at + 1, ']')) return skip;
  if (sign === '(' && tokens.stuck(before) && tokens.isDigits(before - 1)) return skip;
  if ('-‐‑'.includes(sign) && tokens.stuck(before)) return /^[\w]$/.test(tokens.print(before - 1).slice(-1)) ? skip : 0;
  if ("'’‘".includes(sign)) {
    const decade = tokens.stuck(at + 1) && tokens.print(at + 1) === 's';
    const possessive = tokens.stuck(before);
    return decade || (possessive && tokens.isLetters(before - 1)) || shortYear(tokens, at) ? skip : 0;
  }
  const stopped = sign === '.' && tokens.stuck(before) && tokens.isLetters(before - 1);
  if (!stopped) return 0;
  const short = /^(?:nos?|pp?|v|vol|fig|art|sec|ch)$/.test(tokens.lower(before - 1));
  return short || tokens.capital[before - 1] === 2 ? skip : 0;
}

/** "the class of '92": two digits behind an apostrophe with nothing to count. */
function shortYear(tokens: Tokens, at: number): boolean {
  if (tokens.print(at).length !== 2 || tokens.isSign(at + 1, '%')) return false;
  if (!tokens.isLetters(at + 1)) return true;
  // "the ’68 floods"
  return tokens.isSign(at - 1, '’') && yearLeads.has(tokens.lower(at - 2));
}

const yearLeads = new Set(['the', 'of', 'in', 'since', 'summer', 'spring', 'autumn', 'winter']);

function moneyLetters(tokens: Tokens, at: number): boolean {
  const letters = tokens.print(at);
  return tokens.lexicon.currencyLetters.has(letters) || (letters.length === 3 && isCurrency(letters));
}

/** "0800 313 4630", "+44 20 7946 0000", "555-0100", "1800 123 456". */
function telephone(tokens: Tokens, at: number): number {
  const zero = tokens.text.charCodeAt(tokens.start[at]!) === 48;
  const abroad = tokens.isSign(at - 1, '+') && tokens.stuck(at);
  let group = digitGroup(tokens, at + 1);
  if (group === 0 && !zero && !abroad) return 0;
  const print = tokens.print(at);
  if (print.includes('.') || print.includes(',')) return 0;
  let digits = print.length;
  let next = at + 1;
  let groups = 1;
  for (; group > 0 && groups < 6; groups++) {
    digits += tokens.end[group]! - tokens.start[group]!;
    next = group + 1;
    group = digitGroup(tokens, next);
  }
  if (zero && print.length > 1) return groups > 1 || print.length > 4 ? next : at + 1;
  if (abroad) return groups > 1 || print.length > 9 ? next : 0;
  if (groups > 2 && digits >= 9) return next;
  if (groups === 2 && print.length === 3 && digits === 7 && tokens.isSign(at + 1, '-') && !counts(tokens, next))
    return next;
  return groups === 2 && digits >= 10 ? next : 0;
}

/** The token of two to six digits at or, behind a hyphen or a bracket, right after `at`; 0 without them. */
function digitGroup(tokens: Tokens, at: number): number {
  const join = tokens.isSign(at, '-‐‑–)') && tokens.stuck(at) ? at + 1 : at;
  if (!tokens.isDigits(join) || tokens.gap[join]! > Gap.space) return 0;
  return /^\d{2,6}$/.test(tokens.print(join)) ? join : 0;
}

/** "zero-hours contracts", "50 Cent". */
function unitName(tokens: Tokens, amount: Amount): boolean {
  if (amount.value === 0 && amount.hyphen === true && !amount.digits) return true;
  return tokens.print(amount.next) === 'Cent' && tokens.print(amount.first) === '50';
}

/** "one day he hopes": no number. */
function someDay(tokens: Tokens, amount: Amount): boolean {
  if (
    amount.digits ||
    amount.value !== 1 ||
    amount.hyphen ||
    !tokens.isWord(amount.next, 'day', 'night', 'minute', 'morning')
  )
    return false;
  const lead = tokens.follows(amount.first) ? tokens.word(amount.first - 1) : undefined;
  return (
    lead === undefined || (lead.before === undefined && !tokens.isIn(amount.first - 1, tokens.lexicon.lists.dayLeads))
  );
}

/** "half-year results", "half a term". */
function halfYear(tokens: Tokens, amount: Amount): boolean {
  return (
    amount.value === 0.5 &&
    amount.unit === 'year' &&
    !amount.digits &&
    tokens.isWord(amount.next + 1, 'year') &&
    tokens.stuck(amount.next + 1)
  );
}

/** "twenty-first", "forty second". */
function ordinal(tokens: Tokens, amount: Amount): boolean {
  if (amount.digits || amount.value < 20 || amount.value % 10 !== 0 || amount.share) return false;
  const next = afterHyphen(tokens, amount.next);
  const print = tokens.lower(next);
  const part = tokens.word(next)?.part ?? 0;
  return (
    tokens.follows(next) && (print === 'first' || print === 'second' || (part >= 3 && part <= 9 && print !== 'quarter'))
  );
}

function stuckToLetters(tokens: Tokens, at: number): boolean {
  return tokens.stuck(at) && tokens.isLetters(at - 1);
}

/** "one-off", "two-tier", "five-star", "first-past-the-post". */
function hyphenated(tokens: Tokens, amount: Amount): boolean {
  const next = afterHyphen(tokens, amount.next);
  if (next !== amount.next && !amount.share) {
    const flags = tokens.word(next)?.is ?? 0;
    if (amount.value === 1 && !amount.digits && tokens.isIn(next, tokens.lexicon.lists.oneHyphenWords)) return true;
    const far = afterHyphen(tokens, next + 1) !== next + 1 && (flags & Is.nounStop) !== 0;
    if ((flags & Is.hyphenWord) !== 0 || far)
      return !tokens.isWord(next, 'and', 'a', 'an') || tokens.isWord(next + 2, 'side');
    if (!amount.digits && (tokens.word(next)?.cardinal ?? -1) >= 0) return true;
  }
  const before = beforeHyphen(tokens, amount.first - 1);
  return (
    before !== amount.first - 1 && tokens.isLetters(before) && !amount.digits && (tokens.word(before)?.is ?? 0) === 0
  );
}

/** Whether a part is a share ("a third of voters") and no ordinal ("a third man") or stretch of time ("the first half"). */
function wholePart(tokens: Tokens, amount: Amount): boolean {
  const { first, next } = amount;
  if (amount.digits || amount.outOf) return true;
  const part = tokens.word(next - 1);
  if (part === undefined) return true;
  const before = tokens.follows(first) ? tokens.lower(first - 1) : '';
  const lead = tokens.follows(first) ? (tokens.word(first - 1)?.is ?? 0) : 0;
  const behind = tokens.follows(next) ? tokens.lower(next) : '';
  const flags = tokens.follows(next) ? (tokens.word(next)?.is ?? 0) : 0;
  const counted = first !== next - 1;
  if (tokens.isSign(next, '-‐‑') && tokens.stuck(next) && tokens.stuck(next + 1)) return counted && part.parts;
  if (part.parts || (counted && (tokens.word(first)?.cardinal ?? -1) > 0)) {
    if (part.part === 4 && part.parts && tokens.lexicon.lists.runLeads.has(before)) return false;
    return part.part !== 2 || part.parts === false || (tokens.word(first)?.cardinal ?? 0) > 0;
  }
  const ends = !tokens.follows(next) || tokens.isSign(next, '.,;:!?)]”"\'’(–—');
  if (part.part === 2) {
    if ((lead & Is.partLead) !== 0) return false;
    if (behind === 'of') return true;
    if (tokens.lexicon.lists.halfFollowers.has(behind)) return true;
    if (counted) return ends || (flags & Is.shareFollower) !== 0;
    return (
      (ends || (flags & Is.shareFollower) !== 0) && ((lead & Is.shareLead) !== 0 || first === 0 || before === 'and')
    );
  }
  if (!counted) return behind === 'of' && part.part === 4 ? before !== 'the' && (lead & Is.partLead) === 0 : false;
  if ((lead & Is.partLead) !== 0 && before !== 'this') return false;
  return behind === 'of' || (flags & Is.shareFollower) !== 0 || (ends && (first === 0 || (lead & Is.shareLead) !== 0));
}

function zeroThing({ unit }: CountedNoun): boolean {
  return unit === 'tolerance' || unit === 'emission' || unit === 'hour' || unit === 'hours';
}

/** "one" that counts nothing: "one of the", "no one", "one another", "one nurse said". */
function pronoun(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  const { first, next } = amount;
  if (noun === undefined) return true;
  const lead = tokens.follows(first) ? (tokens.word(first - 1)?.is ?? 0) : 0;
  const behind = tokens.word(next)?.is ?? 0;
  if ((lead & Is.oneLeader) !== 0) return true;
  const other = tokens.isWord(next, 'other', 'more', 'further', 'person');
  if (noun.hyphen) return false;
  if ((behind & Is.oneFollower) !== 0 && !other) return true;
  for (let at = noun.next; at < noun.next + 3; at++) if (((tokens.word(at)?.is ?? 0) & Is.speech) !== 0) return true;
  return !(other || killed(tokens, noun.next) || killing(tokens, first));
}

function killed(tokens: Tokens, at: number): boolean {
  return tokens.isIn(at, tokens.lexicon.lists.oneVerbs);
}

function killing(tokens: Tokens, first: number): boolean {
  if (!tokens.follows(first)) return false;
  const before = tokens.lower(first - 1);
  return tokens.lexicon.lists.oneCounters.has(before);
}
