/**
 * The thing that a number counts: "1.3 million cancelled appointments", "37 of the nurses", "a three-bedroom house".
 */
import { isPlural, singular } from '../unit.ts';
import { afterHyphen } from './printed.ts';
import { Gap, type Tokens } from './tokens.ts';
import { Is } from './word.ts';

export interface CountedNoun {
  /** As printed. */
  print: string;
  /** In the singular, as in declared figures. */
  unit: string;
  /** The token behind it. */
  next: number;
  hyphen: boolean;
}

/** No more words than this stand between a number and what it counts. */
const farthest = 5;

/** The noun that begins with or soon behind token `at`, for so many of it. */
export function nounAt(tokens: Tokens, at: number, value: number): CountedNoun | undefined {
  const joined = afterHyphen(tokens, at);
  if (joined !== at) return hyphenNoun(tokens, joined);
  let next = at;
  let words = 0;
  if (tokens.isWord(next, 'of') && tokens.follows(next)) {
    next++;
    if (tokens.isIn(next, tokens.lexicon.lists.ofWords)) next++;
  }
  for (; words < farthest && tokens.isLetters(next) && tokens.follows(next) && tokens.gap[next]! > Gap.none; words++) {
    const last = endOfCompound(tokens, next);
    const flags = tokens.word(next)?.is ?? 0;
    if ((flags & Is.nounStop) !== 0 && last === next) return undefined;
    if ((flags & Is.lookedPast) === 0 && !startsNumber(tokens, next)) {
      const small = tokens.lower(last);
      // "102 NHS trusts": letters alone are no plural.
      const letters = tokens.capital[last] === 2 && !/[a-z]/.test(tokens.print(last));
      if (!letters && isPlural(small) && !pluralBehind(tokens, last + 1, small)) return counted(tokens, next, last);
      const one = value === 1 && words === 0 && !adjective(tokens, last) && !/(?:ed|ing|ly)$/.test(small);
      if (one) return counted(tokens, next, last);
    }
    next = last + 1;
    if (tokens.stuck(next)) return undefined;
  }
  return undefined;
}

/** The last word of "tractor-trailers", "asylum-seekers". */
function endOfCompound(tokens: Tokens, at: number): number {
  let last = at;
  for (let parts = 0; parts < 3; parts++) {
    const next = afterHyphen(tokens, last + 1);
    if (next === last + 1 || !tokens.isLetters(next)) break;
    last = next;
  }
  return last;
}

function counted(tokens: Tokens, first: number, last: number): CountedNoun {
  const print = tokens.text.slice(tokens.start[first], tokens.end[last]);
  const letters = tokens.capital[last] === 2 || (tokens.capital[first] === 1 && /^[A-Z]{2,}s$/.test(print));
  const name = letters ? print : print.toLowerCase();
  return { print, unit: singular(name), next: last + 1, hyphen: false };
}

function hyphenNoun(tokens: Tokens, at: number): CountedNoun | undefined {
  if (!tokens.isLetters(at) || tokens.stuck(at + 1)) return undefined;
  const flags = tokens.word(at)?.is ?? 0;
  if ((flags & (Is.hyphenWord | Is.nounStop | Is.metreFollower)) !== 0 || startsNumber(tokens, at)) return undefined;
  if (tokens.word(at)?.after !== undefined || tokens.isWord(at, 'strong', 'fold', 'old', 'something', 'some'))
    return undefined;
  const print = tokens.print(at);
  return { print, unit: singular(print.toLowerCase()), next: at + 1, hyphen: true };
}

/** "sports clubs", "sales assistants": the word only tells of what kind they are. */
function pluralBehind(tokens: Tokens, at: number, word: string): boolean {
  if (!tokens.isLetters(at) || !tokens.follows(at) || tokens.gap[at] === Gap.none) return false;
  if (((tokens.word(at)?.is ?? 0) & Is.nounStop) !== 0) return false;
  return modifier(word) && isPlural(tokens.lower(at));
}

function modifier(word: string): boolean {
  return word === 'sports' || word === 'sales' || word === 'savings' || word === 'arms' || singular(word) === word;
}

/** Whether another word stands behind this one that could be the noun. */
function adjective(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  if (!tokens.isLetters(next) || !tokens.follows(next) || tokens.gap[next] === Gap.none) return false;
  return (
    ((tokens.word(next)?.is ?? 0) & Is.nounStop) === 0 &&
    /(?:ed|ing|ly|al|ic|ous|ive|ary|ful|ish|ian|ent|ant|er|or)$/.test(tokens.print(at))
  );
}

function startsNumber(tokens: Tokens, at: number): boolean {
  return tokens.word(at)?.trigger === true && (tokens.word(at)?.cardinal ?? -1) >= 0;
}
