/** The shape of what stands between quotation marks: how many words, how printed, how it ends. */
import { titleSmall } from '../data/en/titles.ts';
import { isDigit, isDoubleMark, isLetter, isSingleMark, isUpper } from './character.ts';

export interface InnerShape {
  words: number;
  /** The share of its longer words that are printed with a capital, from the second word on; 1 for one capital word. */
  titled: boolean;
  /** Two capitals and more, and no longer word without one: a title for certain. */
  title: boolean;
  capital: boolean;
  /** No longer word without a capital: "the Duchess". */
  name: boolean;
  /** Last character but spaces. */
  ending: string;
  /** A comma, full stop or the like somewhere before the end: more than one clause. */
  clauses: boolean;
  /** Holds a pronoun or verb of everyday speech (we, I'm, isn't, will): a sentence rather than a name. */
  sentence: boolean;
}

/** Words of everyday speech. */
const speech = new Set(
  `i we you i'm i've i'd i'll we're we've we'll it's that's there's don't didn't can't isn't wasn't won't is are was were
  be been am have has had will would can could should must do does did not my our me us your they he she this`.split(
    /\s+/,
  ),
);

/** The shape of what stands between the marks. One pass over it, at most 400 words. */
export function innerShape(text: string, start: number, end: number): InnerShape {
  let words = 0;
  let capitals = 0;
  let longer = 0;
  let capital = false;
  let clauses = false;
  let sentence = false;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      if (words > 0 && (code === 44 || code === 46 || code === 59 || code === 33 || code === 63) && at < end - 2)
        clauses = true;
      at++;
      continue;
    }
    let stop = at + 1;
    while (
      stop < end &&
      (isLetter(text.charCodeAt(stop)) || isDigit(text.charCodeAt(stop)) || isJoiner(text, stop, end))
    )
      stop++;
    words++;
    if (words === 1) capital = isUpper(code) || isDigit(code);
    if (words <= 400) {
      const word = text.slice(at, stop).toLowerCase().replaceAll('\u2019', "'");
      const upper = isUpper(code) || isDigit(code);
      if (!titleSmall.has(word) || upper) {
        longer++;
        if (upper) capitals++;
      }
      if (speech.has(word)) sentence = true;
    }
    at = stop;
  }
  let last = end - 1;
  // Behind 'Why?' inside the marks the ending is the question's.
  while (last > start && (text.charCodeAt(last) <= 32 || isMark(text.charCodeAt(last)))) last--;
  return {
    words,
    titled: capital && longer > 0 && capitals === longer,
    title: capital && capitals > 1 && capitals === longer,
    capital,
    name: longer > 0 && capitals === longer,
    ending: last >= start ? text[last]! : '',
    clauses,
    sentence,
  };
}

function isMark(code: number): boolean {
  return isSingleMark(code) || isDoubleMark(code);
}

function isJoiner(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 39 || code === 0x2019 || code === 45) && at + 1 < end && isLetter(text.charCodeAt(at + 1));
}
