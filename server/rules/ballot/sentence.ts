/**
 * The words beside a stretch of text, within its sentence. They are cut as they are asked for, since a few words on either
 * side mostly tell all that there is to know.
 */

/** A word in small letters. `%` counts as one. Apostrophes belong to words, so that "members'" is not "members". */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** Longer stretches are no statement of a vote, and are not read. */
export const longestStatement = 400;

/** How far a sentence is followed beyond a stretch, in characters. */
const farthest = 160;

/**
 * The words of a sentence, numbered from a stretch of it: 0 is the first word that ends behind the start of the stretch,
 * -1 the one before. They are what {@link tokensOf} gives for {@link sentenceAround} the stretch.
 */
export class Sentence {
  readonly text: string;
  /** The stretch. */
  readonly start: number;
  readonly end: number;
  /** Not beyond these; nor beyond the sentence, once its beginning or its end is seen. */
  #from: number;
  #to: number;
  readonly #before: Token[] = [];
  readonly #behind: Token[] = [];
  /** Where the words begin and end that were cut so far. */
  #first: number;
  #last: number;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.#from = Math.max(0, start - farthest);
    this.#to = Math.min(text.length, end + farthest);
    const word = wordStart(text, start, this.#from);
    this.#first = wordEnd(text, word, this.#to) > start ? word : start;
    this.#last = this.#first;
  }

  /** Whether the stretch is longer than a statement of a vote. */
  get tooLong(): boolean {
    return this.end - this.start > longestStatement;
  }

  token(number: number): Token | undefined {
    if (number >= 0) {
      while (this.#behind.length <= number) if (!this.#cutBehind()) return undefined;
      return this.#behind[number];
    }
    while (this.#before.length < -number) if (!this.#cutBefore()) return undefined;
    return this.#before[-number - 1];
  }

  word(number: number): string | undefined {
    return this.token(number)?.word;
  }

  /** Whether there was another word. */
  #cutBefore(): boolean {
    const { text } = this;
    for (let at = this.#first; at > this.#from; at--) {
      if (endsSentence(text, at - 1)) {
        this.#from = at;
        return false;
      }
      const letter = letterBefore(text, at, this.#from) > 0;
      if (!letter && text.charCodeAt(at - 1) !== percent) continue;
      this.#first = letter ? wordStart(text, at, this.#from) : at - 1;
      this.#before.push(tokenAt(text, this.#first, this.#to));
      return true;
    }
    return false;
  }

  #cutBehind(): boolean {
    const { text } = this;
    for (let at = this.#last; at < this.#to; at++) {
      if (at >= this.end && endsSentence(text, at)) {
        this.#to = at;
        return false;
      }
      if (letterAt(text, at, this.#to) === 0 && text.charCodeAt(at) !== percent) continue;
      const token = tokenAt(text, at, this.#to);
      this.#last = token.end;
      this.#behind.push(token);
      return true;
    }
    return false;
  }
}

/** The sentence around a stretch, as far as `reach` characters on either side. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  reach = farthest,
): { start: number; end: number } {
  let from = start;
  while (from > 0 && start - from < reach && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !endsSentence(text, to)) to++;
  return { start: from, end: to };
}

/** The words of a stretch. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; at++) {
    if (letterAt(text, at, end) === 0 && text.charCodeAt(at) !== percent) continue;
    const token = tokenAt(text, at, end);
    tokens.push(token);
    at = token.end - 1;
  }
  return tokens;
}

/** The word, or the per cent sign, that begins at a place. */
function tokenAt(text: string, start: number, to: number): Token {
  const end = Math.max(start + 1, wordEnd(text, start, to));
  const print = text.slice(start, end).toLowerCase();
  return { word: print.includes('’') ? print.replaceAll('’', "'") : print, start, end };
}

/** Where the word ends that begins at a place; the place itself where none does. */
function wordEnd(text: string, start: number, to: number): number {
  let end = start;
  for (let at = start; at < to; ) {
    const width = letterAt(text, at, to);
    if (width === 0 && (at === start || !joins(text.charCodeAt(at)))) break;
    at += width || 1;
    if (width > 0) end = at;
  }
  return end > start && end < to && isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
}

/** Where the word begins whose letters or signs come before a place; the place itself where there is none. */
function wordStart(text: string, end: number, from: number): number {
  let start = end;
  for (let at = end; at > from; ) {
    const width = letterBefore(text, at, from);
    if (width === 0 && !joins(text.charCodeAt(at - 1))) break;
    at -= width || 1;
    if (width > 0) start = at;
  }
  return start;
}

/** How many units of a text the letter or digit at a place takes; 0 for anything else. */
function letterAt(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlainLetter(code) ? 1 : 0;
  const width = (code & 0xfc00) === 0xd800 && at + 1 < to ? 2 : 1;
  return letter.test(text.slice(at, at + width)) ? width : 0;
}

/** The same of the letter or digit that ends at a place. */
function letterBefore(text: string, end: number, from: number): number {
  const code = text.charCodeAt(end - 1);
  if (code < 128) return isPlainLetter(code) ? 1 : 0;
  const width = (code & 0xfc00) === 0xdc00 && end - 1 > from ? 2 : 1;
  return letter.test(text.slice(end - width, end)) ? width : 0;
}

const letter = /^[\p{L}\p{N}]$/u;
const percent = 0x25;

function isPlainLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

/** Signs that may stand within a word. */
function joins(code: number): boolean {
  return code === 0x2c || code === 0x2d || code === 0x2e || isApostrophe(code);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** Whether a sentence ends with the character at an offset: a line end too. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x0a) return true;
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f) return false;
  return /^["'”’)]{0,2}(?:\s+["'“‘(]?[\p{Lu}\p{N}]|\s*$)/u.test(text.slice(at + 1, at + 8));
}
