/**
 * Numbers that are no quantities: dates, years, times of day, names ("Band 2", "No 10", "BBC One"), telephone numbers,
 * scores, ordinals. Each check looks at a few tokens around the number and says how far to skip.
 */
import { isCurrency } from '../unit.ts';
import type { Amount } from './amount.ts';
import { Is } from './lexicon.ts';
import type { CountedNoun } from './noun.ts';
import { afterHyphen, beforeHyphen } from './number.ts';
import { Gap, Kind, type Tokens } from './tokens.ts';

/** How far to skip where the digits at `at` are no number whatever follows them; 0 where they may be one. */
export function refusedDigits(tokens: Tokens, at: number): number {
  return brokenWord(tokens, at) || telephone(tokens, at) || clock(tokens, at) || calendar(tokens, at);
}

/** Where to go on if the amount is no quantity; 0 where it is one. */
export function refusedAmount(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): number {
  const { finish } = amount;
  if (amount.spoilt) return Math.max(finish, overStuck(tokens, amount.next));
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
  if (named(tokens, amount, noun)) return overNames(tokens, finish);
  if (address(tokens, amount)) return finish;
  if (hyphenated(tokens, amount)) return overStuck(tokens, amount.first);
  if (called(tokens, amount, noun)) return finish;
  if (amount.share) return wholePart(tokens, amount) ? 0 : finish;
  if (!amount.digits && amount.value === 0 && amount.scale === 1)
    return noun?.hyphen === false && !zeroThing(noun) ? 0 : finish;
  if (!amount.digits && amount.value === 1 && amount.scale === 1) return pronoun(tokens, amount, noun) ? finish : 0;
  return 0;
}

/** Digits that stick to letters or signs on their left: "M25", "Covid-19", "#1", "and/2", "'90s". */
function brokenWord(tokens: Tokens, at: number): number {
  if (!tokens.stuck(at)) return 0;
  const before = at - 1;
  const skip = overStuck(tokens, at);
  if (tokens.isLetters(before)) return moneyLetters(tokens, before) ? 0 : skip;
  if (tokens.kind[before] !== Kind.sign) return skip;
  const sign = tokens.print(before);
  if ('/\\#@_=:*×'.includes(sign)) return skip;
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
  return tokens.print(at).length === 2 && !tokens.isLetters(at + 1) && !tokens.isSign(at + 1, '%');
}

function moneyLetters(tokens: Tokens, at: number): boolean {
  const letters = tokens.print(at);
  return tokens.lexicon.currencyLetters.has(letters) || (letters.length === 3 && isCurrency(letters));
}

/** The token behind everything that sticks together from `at` on, but sentence marks. */
function overStuck(tokens: Tokens, at: number): number {
  let next = at + 1;
  while (next - at < 12 && tokens.stuck(next) && !tokens.isSign(next, '.,;:!?)]}"”’\'–—')) next++;
  return next;
}

/** "0800 313 4630", "+44 20 7946 0000", "555-0100", "1800 123 456". */
function telephone(tokens: Tokens, at: number): number {
  const print = tokens.print(at);
  if (print.includes('.') || print.includes(',')) return 0;
  let digits = print.length;
  let next = at + 1;
  let groups = 1;
  while (groups < 6) {
    const join = tokens.isSign(next, '-‐‑–)') && tokens.stuck(next) ? next + 1 : next;
    if (!tokens.isDigits(join) || tokens.gap[join]! > Gap.space || !/^\d{2,6}$/.test(tokens.print(join))) break;
    digits += tokens.print(join).length;
    next = join + 1;
    groups++;
  }
  const abroad = tokens.isSign(at - 1, '+') && tokens.stuck(at);
  if (print.startsWith('0') && print.length > 1) return groups > 1 || print.length > 4 ? next : at + 1;
  if (abroad) return groups > 1 || print.length > 9 ? next : 0;
  if (groups > 2 && digits >= 9) return next;
  if (groups === 2 && print.length === 3 && digits === 7 && tokens.isSign(at + 1, '-') && !counts(tokens, next))
    return next;
  return groups === 2 && digits >= 10 ? next : 0;
}

/** "7pm", "7.30 a.m.", "1900 GMT", "five o'clock", "20 past four", "7-9pm". */
function clock(tokens: Tokens, at: number): number {
  return clockBehind(tokens, at + 1, at) || pointedClock(tokens, at);
}

/** "the 2.30 at Ascot", "due at 19.30": a point between hours and minutes; not "closed at 19.30". */
function pointedClock(tokens: Tokens, at: number): number {
  if (
    !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(tokens.print(at)) ||
    !tokens.follows(at) ||
    (tokens.stuck(at + 1) && !tokens.isSign(at + 1, '.,;:)–—'))
  )
    return 0;
  const before = tokens.lower(at - 1);
  const behind = tokens.lower(at + 1);
  if (before === 'the') return /^(?:at|from|to|train|race|service|bus|flight|kick-off)$/.test(behind) ? at + 1 : 0;
  const { lists } = tokens.lexicon;
  if (!lists.clockLeads.has(before) || lists.quoted.has(tokens.lower(at - 2))) return 0;
  const next = tokens.word(at + 1);
  const free =
    !tokens.isLetters(at + 1) ||
    (next !== undefined && (next.is & Is.nounStop) !== 0 && behind !== 'per' && behind !== 'a');
  return free ? at + 1 : 0;
}

/** The same for a number in words or digits that ends before `next`. */
export function clockBehind(tokens: Tokens, next: number, at: number): number {
  const direct = clockMark(tokens, next, at);
  if (direct > 0) return direct;
  let second = next;
  if (tokens.isSign(second, '-‐‑–—')) second++;
  else if (tokens.isWord(second, 'to', 'and', 'or', 'until', 'till')) second++;
  else return 0;
  if (tokens.kind[second] === Kind.code) second++;
  else if (tokens.isDigits(second) && tokens.print(second).length <= 5) second++;
  else return 0;
  return clockMark(tokens, second, second - 1);
}

function clockMark(tokens: Tokens, next: number, at: number): number {
  if (!tokens.follows(next) || !tokens.isLetters(next)) return 0;
  const print = tokens.lower(next);
  const value = tokens.isDigits(at) ? Number(tokens.print(at)) : (tokens.word(at)?.cardinal ?? -1);
  if (print === 'am' || print === 'pm') return value < 24 || value > 99 ? next + 1 : 0;
  if (
    (print === 'a' || print === 'p') &&
    tokens.isSign(next + 1, '.') &&
    tokens.isWord(next + 2, 'm') &&
    tokens.stuck(next + 2)
  ) {
    return next + 3;
  }
  if (print === 'o' && tokens.isSign(next + 1, "'’") && tokens.isWord(next + 2, 'clock')) return next + 3;
  const zone = ((tokens.word(next)?.is ?? 0) & Is.timeZone) !== 0 && tokens.capital[next] === 2;
  if (zone && value <= 2400) return next + 1;
  if (print === 'hours' && tokens.isDigits(at) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(tokens.print(at))) {
    const lead = tokens.lower(at - 1);
    if (tokens.print(at).startsWith('0') || lead === 'at' || lead === 'from' || lead === 'by' || lead === 'until')
      return next + 1;
  }
  const minutes = value > 0 && value < 30;
  if (
    (print === 'past' || (print === 'to' && tokens.isWord(at - 1, 'at', 'by', 'until', 'around', 'about'))) &&
    minutes
  ) {
    const hour = tokens.isDigits(next + 1) ? Number(tokens.print(next + 1)) : (tokens.word(next + 1)?.cardinal ?? -1);
    if (hour > 0 && hour <= 12 && (tokens.word(next + 2)?.units === undefined || !tokens.follows(next + 2)))
      return next + 2;
  }
  return 0;
}

/** Days beside months, numeric dates, financial years. */
function calendar(tokens: Tokens, at: number): number {
  return (
    numericDate(tokens, at) || dayBeforeMonth(tokens, at) || dayAfterMonth(tokens, at) || dayAfterWeekday(tokens, at)
  );
}

/** 2024-01-25, 09/01/2023, 2023-24, 2023/24, 9/11, 24/7, 31-Oct-74. */
function numericDate(tokens: Tokens, at: number): number {
  const joined = tokens.isSign(at + 1, '/-‐‑–.') && tokens.stuck(at + 1) && tokens.stuck(at + 2);
  if (!joined) return 0;
  const first = tokens.print(at);
  const sign = tokens.print(at + 1);
  const second = tokens.print(at + 2);
  if (tokens.isLetters(at + 2)) return isMonth(tokens, at + 2) && isDay(first) ? overStuck(tokens, at) : 0;
  if (!tokens.isDigits(at + 2)) return 0;
  if (tokens.isSign(at + 3, sign) && tokens.stuck(at + 3) && tokens.isDigits(at + 4) && tokens.stuck(at + 4)) {
    return first.length <= 4 && second.length <= 2 ? at + 5 : 0;
  }
  if (isYear(first) && (/^\d\d$/.test(second) || isYear(second))) return at + 3;
  if (sign !== '/') return 0;
  if ((first === '9' && second === '11') || (first === '24' && second === '7') || (first === '7' && second === '7'))
    return at + 3;
  const over = Number(first);
  const under = Number(second);
  return over >= under || under > 1000 ? at + 3 : 0;
}

/** "1 April", "18 and 19 January", "3-10 May", "18, 19 and 23 January". */
function dayBeforeMonth(tokens: Tokens, at: number): number {
  if (!isDay(tokens.print(at))) return 0;
  let next = at + 1;
  for (let more = 0; more < 5; more++) {
    const month = tokens.isWord(next, 'of') ? next + 1 : afterHyphen(tokens, next);
    if (isMonth(tokens, month) && tokens.follows(month)) return month + 1;
    const second = overList(tokens, next);
    if (second === 0) return 0;
    next = second;
  }
  return 0;
}

/** The token behind the next number of a list of days: over ", 19", " and 19", "-19", " to 19". */
function overList(tokens: Tokens, at: number): number {
  let next = at;
  if (tokens.isSign(next, ',-‐‑–—&/')) next++;
  if (tokens.isWord(next, 'and', 'to', 'or', 'until', 'till', 'through')) next++;
  if (next === at || !tokens.follows(next) || !tokens.isDigits(next) || !isDay(tokens.print(next))) return 0;
  next++;
  if (tokens.stuck(next) && /^(?:st|nd|rd|th)$/.test(tokens.print(next))) next++;
  return next;
}

/** "January 18 and 19", "Nov 12, 2025"; but not "in January 37 nurses". */
function dayAfterMonth(tokens: Tokens, at: number): number {
  let before = at - 1;
  if (tokens.isSign(before, '.') && tokens.stuck(before)) before--;
  if (!tokens.follows(at) || !isMonth(tokens, before) || !isDay(tokens.print(at))) return 0;
  if (tokens.stuck(at + 1) && (tokens.isLetters(at + 1) || tokens.isSign(at + 1, '%'))) return 0;
  let next = at + 1;
  for (let more = 0; more < 5; more++) {
    const second = overList(tokens, next);
    if (second === 0 || counts(tokens, second)) break;
    next = second;
  }
  if (next > at + 1) return next;
  const lead = tokens.lower(before - 1);
  const dated =
    lead === 'on' || lead === 'from' || lead === 'until' || lead === 'to' || lead === 'by' || lead === 'between';
  return counts(tokens, at + 1) && !dated ? 0 : next;
}

/** "on Tuesday 14"; not "on Tuesday 14 people". */
function dayAfterWeekday(tokens: Tokens, at: number): number {
  const weekday =
    ((tokens.word(at - 1)?.is ?? 0) & Is.weekday) !== 0 && tokens.capital[at - 1] !== 0 && tokens.follows(at);
  return weekday &&
    isDay(tokens.print(at)) &&
    !counts(tokens, at + 1) &&
    !(tokens.stuck(at + 1) && tokens.isLetters(at + 1))
    ? at + 1
    : 0;
}

/** Whether what follows is counted by the number before: small letters that are no function word, a unit, a percentage. */
function counts(tokens: Tokens, next: number): boolean {
  if (!tokens.follows(next)) return false;
  if (tokens.isSign(next, '%')) return true;
  if (!tokens.isLetters(next) || tokens.capital[next] !== 0 || tokens.stuck(next)) return false;
  const word = tokens.word(next);
  return word === undefined || (word.is & Is.nounStop) === 0;
}

function isMonth(tokens: Tokens, at: number): boolean {
  const word = tokens.word(at);
  return word !== undefined && (word.is & Is.month) !== 0 && tokens.capital[at] !== 0;
}

function isDay(print: string): boolean {
  return print.length <= 2 && Number(print) >= 1 && Number(print) <= 31;
}

function isYear(print: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(print);
}

/** A bare number from 1500 to 2099 without a comma, unless it plainly counts something. */
function year(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  if (!amount.digits || amount.next !== amount.first + 1 || amount.value < 0) return false;
  const print = tokens.print(amount.first);
  if (!isYear(print) && !/^(?:1[0-4]|21)\d\d$/.test(print)) return false;
  const before = tokens.follows(amount.first) ? tokens.word(amount.first - 1) : undefined;
  const lead = before?.is ?? 0;
  const dated = (lead & (Is.yearLead | Is.month | Is.weekday)) !== 0;
  if (!isYear(print)) return (lead & Is.month) !== 0 || (dated && noun === undefined);
  if (noun === undefined || noun.hyphen) return true;
  if (dated || (amount.value >= 1980 && amount.value <= 2060 && (tokens.capital[amount.first - 1] ?? 0) > 0))
    return true;
  return (
    amount.value >= 1900 &&
    noun.unit !== 'person' &&
    before !== undefined &&
    before.before === undefined &&
    (lead & Is.nounStop) === 0
  );
}

/** "in 2019 dollars", "at 2024 prices". */
function yearMoney(tokens: Tokens, amount: Amount): boolean {
  if (!amount.digits || amount.begin !== amount.first || !isYear(tokens.print(amount.first)) || amount.scale !== 1)
    return false;
  return tokens.isWord(amount.first - 1, 'in', 'at') && amount.unit?.length === 3;
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
    lead === undefined ||
    (lead.before === undefined &&
      !/^(?:for|in|within|of|after|only|just|last|lasted|lasting|every|per|than|another|further)$/i.test(
        tokens.print(amount.first - 1),
      ))
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

/** "nineteen eighty-four", "twenty twenty-four". */
function spelledYear(tokens: Tokens, amount: Amount): boolean {
  if (amount.digits || amount.next !== amount.first + 1 || amount.value < 16 || amount.value > 20) return false;
  const next = afterHyphen(tokens, amount.next);
  return (tokens.word(next)?.cardinal ?? -1) >= 10 && tokens.follows(next);
}

/** The token behind "eighty-four". */
function overTens(tokens: Tokens, at: number): number {
  const next = afterHyphen(tokens, at + 1);
  const unit = tokens.word(next)?.cardinal ?? -1;
  return unit >= 1 && unit <= 9 ? next + 1 : at + 1;
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

/** Numbers that are names: behind "Band", "Channel", "No", or behind or before a capital with nothing to count. */
function named(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  const { first } = amount;
  if (!tokens.follows(first) && !capitalised(tokens, first)) return false;
  let before = beforeHyphen(tokens, first - 1);
  if (tokens.isSign(before, '.') && tokens.stuck(before)) {
    before--;
    if (initials(tokens, before)) return true;
  }
  const lead = tokens.follows(first) && tokens.isLetters(before) ? (tokens.word(before)?.is ?? 0) : 0;
  const capital = tokens.capital[before] !== 0;
  if ((lead & Is.namer) !== 0) return !(tokens.lower(before) === 'no' && !capital && !amount.digits);
  if ((lead & Is.capitalNamer) !== 0 && capital) return true;
  if ((lead & Is.placedNamer) !== 0 && !capital && noun === undefined) {
    if (tokens.isWord(before, 'level', 'stage', 'part') || pairOfNames(tokens, amount, before)) return true;
    return /^(?:on|by|from|of|for|until|till|in|at|since|to|after|before)$/.test(tokens.lower(before - 1));
  }
  if (capitalised(tokens, first)) return capitalName(tokens, amount, noun);
  if (!amount.digits || (noun !== undefined && amount.value !== 1) || !capital || lead !== 0 || amount.decimal)
    return false;
  if (tokens.gap[first] !== Gap.space || !tokens.isLetters(before) || tokens.print(first).includes(',')) return false;
  if (sentenceStart(tokens, before))
    return tokens.word(before) === undefined && !/(?:ing|ed)$/.test(tokens.print(before));
  return !titleCase(tokens, first) || amount.value <= 20 || !headlineVerb(tokens, before);
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

/** "4 x 4": the token behind the second number, where neither has a unit. */
function crossed(tokens: Tokens, { next, digits }: Amount): number {
  if (!digits || !(tokens.isSign(next, '×') || tokens.isWord(next, 'x')) || !tokens.isDigits(next + 1)) return 0;
  return next + 2;
}

/** "junctions 13 and 14", "Bands 2 to 5": the token behind the last number of a list of names. */
function overNames(tokens: Tokens, at: number): number {
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
function address(tokens: Tokens, amount: Amount): boolean {
  const { next } = amount;
  if (!amount.digits || amount.decimal || amount.value > 9999 || tokens.capital[next] === 0) return false;
  for (let at = next + 1; at <= next + 3 && tokens.isLetters(at) && tokens.capital[at] !== 0; at++) {
    if (((tokens.word(at)?.is ?? 0) & Is.street) !== 0) return true;
  }
  return false;
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
  return before !== 0 || tokens.capital[next] !== 0 || noun === undefined;
}

/** "Storm Kills 37": a verb before a number in a headline, as far as its ending tells. */
function headlineVerb(tokens: Tokens, at: number): boolean {
  return /[^u]s$/.test(tokens.print(at)) || ((tokens.word(at)?.is ?? 0) & Is.change) !== 0;
}

function stuckToLetters(tokens: Tokens, at: number): boolean {
  return tokens.stuck(at) && tokens.isLetters(at - 1);
}

function capitalised(tokens: Tokens, at: number): boolean {
  return tokens.isLetters(at) && tokens.capital[at] !== 0;
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

/** "one-off", "two-tier", "five-star", "first-past-the-post". */
function hyphenated(tokens: Tokens, amount: Amount): boolean {
  const next = afterHyphen(tokens, amount.next);
  if (next !== amount.next && !amount.share) {
    const flags = tokens.word(next)?.is ?? 0;
    if (amount.value === 1 && !amount.digits && tokens.lexicon.lists.oneHyphenWords.has(tokens.lower(next)))
      return true;
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

/** "dialled 999", "NHS 111", "a 999 call". */
function called(tokens: Tokens, amount: Amount, noun: CountedNoun | undefined): boolean {
  if (!amount.digits || !tokens.lexicon.callNumbers.has(tokens.print(amount.first))) return false;
  const before = tokens.word(amount.first - 1)?.is ?? 0;
  const behind = tokens.lower(amount.next);
  if (noun === undefined && tokens.isWord(amount.first - 1, 'the')) return true;
  return (
    (before & Is.call) !== 0 ||
    /^(?:calls?|caller|callers|emergency|service|operator|line|hotline|helpline)$/.test(behind)
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
    if (
      part.part === 4 &&
      part.parts &&
      /^(?:last|past|previous|next|consecutive|straight|successive|these|those)$/.test(before)
    )
      return false;
    return part.part !== 2 || part.parts === false || (tokens.word(first)?.cardinal ?? 0) > 0;
  }
  const ends = !tokens.follows(next) || tokens.isSign(next, '.,;:!?)]”"\'’(–—') || next >= tokens.count;
  if (part.part === 2) {
    if ((lead & Is.partLead) !== 0) return false;
    if (behind === 'of') return true;
    if (
      /^(?:the|all|its|his|her|their|our|those|these|that|what|as|my|your|this|over|said|say|were|are|have|had|would|believe|believed|want|support|is|was)$/.test(
        behind,
      )
    )
      return true;
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
  return /^(?:was|has|had|is|died|dead|killed|injured|hurt|arrested|charged|missing|wounded|survived|remains|remained|rescued|dies)$/i.test(
    tokens.print(at),
  );
}

function killing(tokens: Tokens, first: number): boolean {
  if (!tokens.follows(first)) return false;
  const before = tokens.lower(first - 1);
  return /^(?:least|only|just|killed|killing|injuring|injured|leaving|left|including|lost|plus|exactly|than|scored|arrested|by|nearly|hurting|wounding|charged|another|further|with|and)$/.test(
    before,
  );
}
