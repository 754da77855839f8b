/**
 * Prose cut into words, numbers and signs, with what each word does in expressions of time. One pass.
 */
import { isPrinted, nextHash } from '../wordtable.ts';
import {
  aBreak,
  aHyphen,
  aNumber,
  anApostrophe,
  aSign,
  aStop,
  kinds,
  lookUp,
  nothing,
  unknown,
  type Word,
  wordTable,
} from './words.ts';

/** A text that expressions of time are read in, part by part. */
export interface Prose {
  readonly text: string;
  /** Somebody marked this text as a time: words that may be none are read as one. */
  readonly trusted: boolean;
  /** Months whose names the longer text that this is a part of has as a person's elsewhere. */
  readonly elsewhere?: ReadonlySet<number>;
  /** Months whose names the text has as a person's, once somebody asked. */
  personMonths?: ReadonlySet<number>;
}

/** The tokens of a text or a part of it, as parallel lists. Any index may be asked for. */
export class Tokens {
  readonly prose: Prose;
  readonly #text: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  readonly #words: readonly Word[];

  constructor(prose: Prose, start = 0, end = prose.text.length) {
    this.prose = prose;
    this.#text = prose.text;
    const count = cut(prose.text, start, end);
    this.#starts = bench.starts.slice(0, count);
    this.#ends = bench.ends.slice(0, count);
    this.#words = bench.words.slice(0, count);
  }

  get trusted(): boolean {
    return this.prose.trusted;
  }

  get count(): number {
    return this.#words.length;
  }

  /** Where a token begins and ends in the whole text. */
  start(i: number): number {
    return i >= 0 && i < this.#starts.length ? this.#starts[i]! : 0;
  }

  end(i: number): number {
    return i >= 0 && i < this.#ends.length ? this.#ends[i]! : 0;
  }

  word(i: number): Word {
    return i >= 0 && i < this.#words.length ? this.#words[i]! : nothing;
  }

  role(i: number): string | undefined {
    return this.word(i).role;
  }

  isNumber(i: number): boolean {
    return this.word(i).kind === kinds.number;
  }

  /** A word that does something in expressions of time. */
  isKnown(i: number): boolean {
    return this.word(i).kind === kinds.known;
  }

  /** A word that begins with a capital letter. */
  isCapital(i: number): boolean {
    return this.isWord(i) && isUpper(this.#text, this.#starts[i]!);
  }

  isWord(i: number): boolean {
    const { kind } = this.word(i);
    return kind === kinds.known || kind === kinds.unknown;
  }

  /** The next token, from `i` on and before `end`, that an expression may begin with; `end` where there is none. */
  nextBegin(i: number, end: number): number {
    let at = i;
    while (at < end && this.#words[at]!.kind > kinds.apostrophe) at++;
    return at;
  }

  /** The next sign, from `i` on, that may end a sentence; the count of tokens where there is none. */
  nextStop(i: number): number {
    let at = i;
    while (at < this.#words.length && this.#words[at]!.kind !== kinds.stop) at++;
    return at;
  }

  /** The token that begins at an offset of the text, or the last one before it; 0 before the first. */
  at(offset: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** A sign that may end a sentence. */
  isStop(i: number): boolean {
    return this.word(i).kind === kinds.stop;
  }

  isBreak(i: number): boolean {
    return this.word(i).kind === kinds.break;
  }

  isSign(i: number, sign: string): boolean {
    const { kind } = this.word(i);
    return (
      kind >= kinds.apostrophe && kind <= kinds.sign && this.#text.charCodeAt(this.#starts[i]!) === sign.charCodeAt(0)
    );
  }

  isHyphen(i: number): boolean {
    return this.word(i).kind === kinds.hyphen;
  }

  isApostrophe(i: number): boolean {
    return this.word(i).kind === kinds.apostrophe;
  }

  /** True where nothing stands between this token and the one before it. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.#starts.length && this.#starts[i] === this.#ends[i - 1];
  }

  /** How many digits a number has, or letters a word. */
  width(i: number): number {
    return this.end(i) - this.start(i);
  }

  /** What a number says; 0 for all else. */
  value(i: number): number {
    if (!this.isNumber(i)) return 0;
    let value = 0;
    for (let at = this.#starts[i]!; at < this.#ends[i]!; at++) value = value * 10 + this.#text.charCodeAt(at) - 0x30;
    return value;
  }

  raw(i: number): string {
    return this.#text.slice(this.start(i), this.end(i));
  }

  /** Whether a word is this one, in whatever case. */
  says(i: number, word: string): boolean {
    return (
      i >= 0 &&
      i < this.#words.length &&
      this.#ends[i]! - this.#starts[i]! === word.length &&
      isPrinted(word, this.#text, this.#starts[i]!)
    );
  }

  lower(i: number): string {
    const { kind, print } = this.word(i);
    return kind === kinds.known ? print : this.raw(i).toLowerCase();
  }
}

/** Where tokens are put until their number is known: lists that grow would be most of what reading leaves to collect. */
const bench: { starts: number[]; ends: number[]; words: Word[] } = { starts: [], ends: [], words: [] };

/** Cuts a part of a text, lays its tokens out on the bench and says how many they are. */
function cut(text: string, from: number, to: number): number {
  const { starts, ends, words } = bench;
  const table = wordTable();
  let count = 0;
  for (let i = from; i < to; ) {
    const start = i++;
    const code = text.charCodeAt(start);
    let word: Word;
    if (isLetter(code)) {
      let codes = code;
      let hash = nextHash(0, code | 32);
      for (; i < to; i++) {
        const next = text.charCodeAt(i);
        if (!isLetter(next)) break;
        codes |= next;
        hash = nextHash(hash, next | 32);
      }
      word = (codes < 0x80 ? table.find(text, start, i, hash || 1) : disguised(text, start, i)) ?? unknown;
    } else if (isSpace(code)) {
      continue;
    } else if (code === 0x0a) {
      i = lineEnd(text, start);
      if (!isBlankLine(text, start, i)) continue;
      word = aBreak;
    } else if (isDigit(code)) {
      while (i < to && isDigit(text.charCodeAt(i))) i++;
      word = aNumber;
    } else {
      word = signOf(code);
    }
    starts[count] = start;
    ends[count] = i;
    words[count] = word;
    count++;
  }
  return count;
}

/** Beyond ASCII a letter may be a small one of ASCII in disguise. */
function disguised(text: string, start: number, end: number): Word | undefined {
  return text.charCodeAt(start) < 0x80 ? lookUp(text.slice(start, end).toLowerCase()) : undefined;
}

/** Where the blank rest of a line ends that breaks at an offset, with blank lines behind it. */
export function lineEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x0a && code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0xa0) break;
  }
  return i;
}

/** Whether what lies from one line's end to where text goes on is more than that: no expression crosses it. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  const next = text.indexOf('\n', start + 1);
  return next >= 0 && next < end;
}

function signOf(code: number): Word {
  switch (code) {
    case 0x27:
    case 0x2018:
    case 0x2019:
      return anApostrophe;
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return aHyphen;
    case 0x2e:
    case 0x3b:
    case 0x3f:
    case 0x21:
      return aStop;
    default:
      return aSign;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0d || code === 0x202f || code === 0x2009;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of any script; marks and signs beyond ASCII that stand in prose are none. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code > 0x206f && code < 0x20a0) || (code > 0x2bff && code < 0x3000) || code > 0x303f;
}

function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code <= 0x5a : text[at] !== text[at]!.toLowerCase();
}
