/**
 * A text cut into words, numerals and signs, in one pass. Hyphens, apostrophes and units that stick to their number are
 * tokens of their own, so that "18-hour", "18 hour" and "18hour" look alike.
 */

import { isDigit } from '../quotation/character.ts';
import { isPrinted, nextHash } from '../wordtable.ts';
import { endOfNumeral, isLetter, middleDot, startsFraction } from './numeral.ts';
import type { Lexicon, Word, WordList } from './word.ts';

export const Kind = {
  letters: 1,
  /** A numeral with its separators: 5,000 1.3 1,30,000 .77 */
  digits: 2,
  /** Digits that are no numeral: 19:39, 12.03.2024, 1.2.3 */
  code: 3,
  sign: 4,
} as const;

export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;

/** Longer than any word of the lexicon, and than any numeral that a newspaper prints. */
const longestWord = 20;
const longestNumeral = 30;

/**
 * Every list holds one of each for a token, and may hold what served before behind the last: a token is looked at in a list
 * only after one of the methods has told that it is there.
 */
export class Tokens {
  text = '';
  lexicon: Lexicon;
  /** How many are cut so far. */
  private count = 0;
  /** What is not cut yet, and what stands before it. */
  private from = 0;
  private to = 0;
  private before: number = Gap.paragraph;
  start = new Int32Array(64);
  end = new Int32Array(64);
  kind = new Uint8Array(64);
  /** What stands before the token. */
  gap = new Uint8Array(64);
  /** 0 small, 1 begins with a capital, 2 capitals only (two letters or more). */
  capital = new Uint8Array(64);
  /** Of a word, for the lexicon. */
  private hash = new Int32Array(64);
  /** What the lexicon knows of the words that were asked for; null for the others. */
  private readonly words: (Word | null | undefined)[] = [];

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Nobody will ask for these tokens again: their lists may serve others. */
  done(): void {
    this.take('', 0, 0, 0);
    if (this.start.length <= longestSpare) spare = this;
  }

  /** Whether there is such a token. */
  has(at: number): boolean {
    return at < this.count ? at >= 0 : this.more(at);
  }

  private more(at: number): boolean {
    if (this.from >= this.to) return false;
    this.cut(this.to);
    return at < this.count;
  }

  /** The printed token; empty outside the text. */
  print(at: number): string {
    return !this.has(at) ? '' : this.text.slice(this.start[at], this.end[at]);
  }

  /** The printed token in small letters; empty outside the text. */
  lower(at: number): string {
    if (!this.has(at)) return '';
    return this.word(at)?.print ?? this.text.slice(this.start[at], this.end[at]).toLowerCase();
  }

  /** Whether the token is one of these words, given in small letters of ASCII, in any case. */
  isWord(at: number, a: string, b?: string, c?: string, d?: string, e?: string, f?: string): boolean {
    if (!this.has(at) || this.kind[at] !== Kind.letters) return false;
    if (this.says(at, a)) return true;
    if (b === undefined) return false;
    if (this.says(at, b) || (c !== undefined && this.says(at, c)) || (d !== undefined && this.says(at, d))) return true;
    return (e !== undefined && this.says(at, e)) || (f !== undefined && this.says(at, f));
  }

  private says(at: number, word: string): boolean {
    const start = this.start[at]!;
    if (this.end[at]! - start !== word.length) return false;
    // Beyond ASCII a letter may be a small one of ASCII in disguise.
    if (this.hash[at] === notAscii) return this.lower(at) === word;
    return isPrinted(word, this.text, start);
  }

  /** Whether the token is a word of the list, in any case. */
  isIn(at: number, list: WordList): boolean {
    if (!this.has(at) || this.kind[at] !== Kind.letters) return false;
    const hash = this.hash[at]!;
    if (hash === notAscii) return list.has(this.lower(at));
    return list.find(this.text, this.start[at]!, this.end[at]!, hash) !== undefined;
  }

  /** What the lexicon knows of the token. */
  word(at: number): Word | undefined {
    if (!this.has(at)) return undefined;
    const known = this.words[at];
    return known === null ? this.lookUp(at) : known;
  }

  private lookUp(at: number): Word | undefined {
    const { text, lexicon } = this;
    const start = this.start[at]!;
    const end = this.end[at]!;
    const hash = this.hash[at]!;
    const { words } = lexicon;
    const word =
      hash === notAscii ? words.get(text.slice(start, end).toLowerCase()) : words.find(text, start, end, hash);
    this.words[at] = word;
    return word;
  }

  /** The code of a sign; 0 for what is none. */
  sign(at: number): number {
    if (!this.has(at) || this.kind[at] !== Kind.sign) return 0;
    return this.text.charCodeAt(this.start[at]!);
  }

  /** Whether the token is this sign (or one of these). */
  isSign(at: number, signs: string): boolean {
    const code = this.sign(at);
    if (code !== 0) for (let each = 0; each < signs.length; each++) if (signs.charCodeAt(each) === code) return true;
    return false;
  }

  isLetters(at: number): boolean {
    return this.has(at) && this.kind[at] === Kind.letters;
  }

  isDigits(at: number): boolean {
    return this.has(at) && this.kind[at] === Kind.digits;
  }

  /** The value of a numeral: separators out. */
  value(at: number): number {
    const { text } = this;
    const start = this.start[at]!;
    const end = this.end[at]!;
    let digits = 0;
    let places = -1;
    let value = 0;
    for (let here = start; here < end; here++) {
      const code = text.charCodeAt(here);
      if (isDigit(code)) {
        value = value * 10 + code - 48;
        digits++;
        if (places >= 0) places++;
      } else if (code === dot || code === middleDot) places = 0;
    }
    // Whole numbers of 15 digits are exact, and so the quotient is the number that stands there.
    if (digits <= 15) return places > 0 ? value / 10 ** places : value;
    return Number(
      this.print(at)
        .replace(/[,\s\u00a0\u2009\u202f]/g, '')
        .replace('\u00b7', '.'),
    );
  }

  /** How many digits of a numeral stand behind its point. */
  decimals(at: number): number {
    for (let here = this.end[at]! - 1; here >= this.start[at]!; here--) {
      const code = this.text.charCodeAt(here);
      if (code === dot || code === middleDot) return this.end[at]! - here - 1;
    }
    return 0;
  }

  /** Whether nothing stands between this token and the one before. */
  stuck(at: number): boolean {
    return at > 0 && this.has(at) && this.gap[at] === Gap.none;
  }

  /** Whether this token goes on with what is before it: no paragraph ends between them. */
  follows(at: number): boolean {
    return at > 0 && this.has(at) && this.gap[at] !== Gap.paragraph;
  }

  /** The token behind everything that sticks together from `at` on, but sentence marks. */
  overStuck(at: number): number {
    let next = at + 1;
    while (next - at < 12 && this.stuck(next) && !this.isSign(next, '.,;:!?)]}"”’\'–—')) next++;
    return next;
  }

  /** Takes `text` from `from` to `to`. What stands behind `soon` is cut only when somebody asks for it. */
  take(text: string, from: number, to: number, soon: number): void {
    this.text = text;
    this.count = 0;
    this.from = from;
    this.to = to;
    this.before = Gap.paragraph;
    this.cut(soon);
  }

  private cut(until: number): void {
    const { text, to } = this;
    let at = this.from;
    let gap = this.before;
    while (at < until) {
      const code = text.charCodeAt(at);
      if (code === 32) {
        if (gap === Gap.none) gap = Gap.space;
        at++;
      } else if (isLetter(code)) {
        at = this.letters(at, to, gap);
        gap = Gap.none;
      } else if (isDigit(code) || (code === dot && startsFraction(text, at, to))) {
        at = this.digits(at, to, gap);
        gap = Gap.none;
      } else if (code === 10 || code === 13) {
        gap =
          gap >= Gap.line && !(code === 10 && text.charCodeAt(at - 1) === 13) ? Gap.paragraph : Math.max(gap, Gap.line);
        at++;
      } else if (isBlank(code)) {
        if (gap === Gap.none) gap = Gap.space;
        at++;
      } else {
        this.push(at, at + 1, Kind.sign, gap, 0);
        at++;
        gap = Gap.none;
      }
    }
    this.from = at;
    this.before = gap;
  }

  private letters(begin: number, to: number, gap: number): number {
    const { text } = this;
    let at = begin;
    let hash = 0;
    let capital = false;
    let small = false;
    let ascii = true;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122) {
        hash = nextHash(hash, code);
        small = true;
      } else if (code >= 65 && code <= 90) {
        hash = nextHash(hash, code + 32);
        if (at === begin) capital = true;
      } else if (code < 128 || !isLetter(code)) break;
      else {
        ascii = false;
        if (isSmall(code)) small = true;
        else if (at === begin) capital = true;
      }
    }
    const mark = !capital ? 0 : small || at - begin === 1 ? 1 : 2;
    this.push(begin, at, Kind.letters, gap === Gap.line && capital ? Gap.paragraph : gap, mark);
    this.hash[this.count - 1] = ascii ? hash || 1 : notAscii;
    if (at - begin <= longestWord) this.words[this.count - 1] = null;
    return at;
  }

  private digits(begin: number, to: number, gap: number): number {
    const { text } = this;
    const numeral = endOfNumeral(text, begin, to);
    const next = text.charCodeAt(numeral);
    let end = numeral;
    if ((next === colon || next === dot) && isDigit(text.charCodeAt(numeral + 1)) && numeral + 1 < to) {
      while (
        end < to &&
        (isDigit(text.charCodeAt(end)) ||
          ((text.charCodeAt(end) === colon || text.charCodeAt(end) === dot) && isDigit(text.charCodeAt(end + 1))))
      )
        end++;
    }
    const kind = end > numeral || numeral - begin > longestNumeral ? Kind.code : Kind.digits;
    this.push(begin, end, kind, gap, 0);
    return end;
  }

  private push(start: number, end: number, kind: number, gap: number, capital: number): void {
    const at = this.count;
    if (at === this.start.length) this.grow();
    this.start[at] = start;
    this.end[at] = end;
    this.kind[at] = kind;
    this.gap[at] = gap;
    this.capital[at] = capital;
    this.words[at] = undefined;
    this.count = at + 1;
  }

  private grow(): void {
    this.start = doubled(this.start);
    this.end = doubled(this.end);
    this.kind = doubled(this.kind);
    this.gap = doubled(this.gap);
    this.capital = doubled(this.capital);
    this.hash = doubled(this.hash);
  }
}

function doubled<T extends Int32Array | Uint8Array>(list: T): T {
  const larger = new (list.constructor as new (length: number) => T)(2 * list.length);
  larger.set(list);
  return larger;
}

/** Lists that served before: numbers are read one by one, each with the few words around it. */
let spare: Tokens | undefined;
const longestSpare = 4096;

/** The tokens of `text` from `from` to `to`; few behind `soon` will be asked for. */
export function tokensOf(text: string, from: number, to: number, lexicon: Lexicon, soon = to): Tokens {
  const tokens = spare ?? new Tokens(lexicon);
  spare = undefined;
  tokens.lexicon = lexicon;
  tokens.take(text, from, to, soon);
  return tokens;
}

/** Stands for the hash of a word with letters beyond ASCII, whose small letters may be others than they seem. */
const notAscii = 0;

const dot = 46;
const colon = 58;

function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 11 ||
    code === 12
  );
}

function isSmall(code: number): boolean {
  if (code < 128) return code >= 97;
  const letter = String.fromCharCode(code);
  return letter === letter.toLowerCase();
}
