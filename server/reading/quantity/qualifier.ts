/**
 * The words beside a number that say how it is meant: "more than", "nearly", "or so". Which words do is data; what
 * stands here is when they mean something else ("a row over 200 jobs", "spread over five years").
 */
import type { Qualifier } from '../interval.ts';
import { dimensionOf } from '../unit.ts';
import { type Amount, afterHyphen } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';
import { Is, type QualifierPhrase } from './word.ts';

export interface FoundQualifier {
  qualifier: Qualifier;
  /** Before the number: its first token. Behind it: the token behind the last. */
  at: number;
}

/** The qualifier that ends right before the amount; `floor` is where the last quantity ended. */
export function qualifierBefore(tokens: Tokens, amount: Amount, floor: number): FoundQualifier | undefined {
  let at = amount.begin - 1;
  for (let fillers = 0; fillers <= 2 && at >= floor && tokens.follows(at + 1); fillers++) {
    const sign = signBefore(tokens, at);
    if (sign !== undefined) return { qualifier: sign, at };
    if (tokens.isSign(at, '.') && tokens.stuck(at) && tokens.isWord(at - 1, 'approx', 'c', 'ca')) at--;
    const word = tokens.word(at);
    if (word === undefined) return undefined;
    for (const phrase of word.before ?? []) {
      const first = matchBack(tokens, phrase, at, floor);
      if (first !== undefined && means(tokens, phrase, first, at, amount))
        return { qualifier: phrase.qualifier, at: first };
    }
    if (!word.filler) return undefined;
    at--;
  }
  return undefined;
}

/** The qualifier that begins with token `at`, behind a number, its unit or its noun. */
export function qualifierAfter(tokens: Tokens, at: number): FoundQualifier | undefined {
  if (!tokens.follows(at)) return undefined;
  if (tokens.isSign(at, '+') && tokens.stuck(at) && !tokens.isDigits(at + 1))
    return { qualifier: 'at-least', at: at + 1 };
  const first = afterHyphen(tokens, at);
  const phrases = tokens.word(first)?.after;
  if (phrases === undefined) return undefined;
  const hyphen = first !== at || tokens.stuck(at);
  for (const phrase of phrases) {
    const next = matchOn(tokens, phrase.words, first);
    if (next !== undefined && closes(tokens, phrase, next, hyphen)) return { qualifier: phrase.qualifier, at: next };
  }
  return undefined;
}

function signBefore(tokens: Tokens, at: number): Qualifier | undefined {
  const sign = tokens.sign(at);
  return sign !== 0 && tokens.gap[at + 1]! <= Gap.space ? tokens.lexicon.qualifierSigns.get(sign) : undefined;
}

/** The first token of the phrase that ends with token `last`. */
function matchBack(tokens: Tokens, phrase: QualifierPhrase, last: number, floor: number): number | undefined {
  let at = last;
  for (let word = phrase.words.length - 2; word >= 0; word--) {
    if (!tokens.follows(at)) return undefined;
    at--;
    if (tokens.isSign(at, '-‐‑')) at--;
    if (at < floor || !tokens.isWord(at, phrase.words[word]!)) return undefined;
  }
  return at;
}

function matchOn(tokens: Tokens, words: readonly string[], first: number): number | undefined {
  let at = first + 1;
  for (let word = 1; word < words.length; word++, at++) {
    if (!tokens.follows(at) || !tokens.isWord(at, words[word]!)) return undefined;
  }
  return at;
}

/** "1,346 fewer than the 41,286 of last year": the first number is what is said, the second what it is counted from. */
function isDifference(tokens: Tokens, words: readonly string[], first: number, last: number, amount: Amount): boolean {
  if (words.at(-1) !== 'than' || last >= amount.begin - 1 || !tokens.follows(first)) return false;
  const before = tokens.isSign(first - 1, '%') ? first - 2 : first - 1;
  return before >= 0 && (tokens.isDigits(before) || (tokens.word(before)?.cardinal ?? -1) >= 0);
}

/** Whether the phrase, with the words around it, speaks of the number. */
function means(
  tokens: Tokens,
  { words, phrase }: QualifierPhrase,
  first: number,
  last: number,
  amount: Amount,
): boolean {
  const lead = tokens.follows(first) ? (tokens.word(first - 1)?.is ?? 0) : 0;
  const small = Math.abs(amount.value) < 10 && !amount.digits && amount.unit === undefined && !amount.share;
  const filled = last < amount.begin - 1;
  switch (phrase) {
    case 'over':
    case 'under':
      if (filled && amount.hyphen === true) return false;
      if (phrase === 'under') return !(small && filled);
      if ((lead & Is.overLead) !== 0) return false;
      return !isPeriod(amount) || (lead & Is.lastingLead) !== 0;
    case 'about':
      return (lead & Is.aboutLead) === 0;
    case 'around':
    case 'round about':
    case 'above':
    case 'below':
    case 'beneath':
    case 'beyond':
    case 'near':
      return (lead & Is.aroundLead) === 0 && !(small && amount.value < 5);
    case 'some':
      return amount.value >= 10 || amount.share === true || amount.unit === 'percent';
    case 'c':
    case 'ca':
      return tokens.gap[last + 1] !== Gap.none || tokens.isSign(last + 1, '.');
    case 'minimum':
    case 'maximum':
    case 'estimated':
      return true;
    default:
      return !isDifference(tokens, words, first, last, amount);
  }
}

/** Days and longer: "over five years" is a stretch of time unless something lasts. */
function isPeriod({ unit, age }: Amount): boolean {
  if (unit === undefined || age === true || dimensionOf(unit) !== 'time') return false;
  return unit !== 'hour' && unit !== 'minute' && unit !== 'second';
}

/** Whether a qualifier behind a number ends there, and is not the beginning of something else. */
function closes(tokens: Tokens, { words, phrase }: QualifierPhrase, next: number, hyphen: boolean): boolean {
  if (phrase === 'odd' || phrase === 'ish') return hyphen || (phrase === 'odd' && tokens.isLetters(next));
  if (phrase === 'plus') return hyphen || ends(tokens, next);
  if (words[0] === 'or' || words[0] === 'and' || words[0] === 'give') return !tokens.isWord(next, 'than', 'to');
  const flags = tokens.word(next)?.is ?? 0;
  return (
    ends(tokens, next) ||
    (words.length > 1 && (flags & Is.nounStop) !== 0 && !tokens.isWord(next, 'a', 'an', 'the', 'of'))
  );
}

function ends(tokens: Tokens, at: number): boolean {
  return !tokens.follows(at) || tokens.isSign(at, '.,;:!?)]”"’\'–—');
}
