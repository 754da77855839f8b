/**
 * Prose cut into words, numbers and signs, with what each word does in expressions of time. One pass.
 */
import { lookUp, mayBeKnown, type Word } from './words.ts';

/** Kinds of token. A blank line is a break, which no expression crosses. */
const tokenKinds = { word: 0, capital: 1, number: 2, sign: 3, break: 4 } as const;

const nothing: Word = Object.freeze({ text: '' });

const apostrophes = codesOf("'’‘ʼ");
const hyphens = codesOf('-–—‑‐−');

/** The tokens of a text, as parallel lists, since a long text has hundreds of thousands. Any index may be asked for. */
export class Tokens {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** The value of a number, the character code of a sign, 0 for a word. */
  readonly values: Float64Array;
  readonly words: (Word | undefined)[] = [];
  /** Somebody marked this text as a time: words that may be none are read as one. */
  readonly trusted: boolean;

  constructor(text: string, trusted = false) {
    this.text = text;
    this.trusted = trusted;
    this.#cut();
    const { length } = this.words;
    this.starts = room.starts.slice(0, length);
    this.ends = room.ends.slice(0, length);
    this.kinds = room.kinds.slice(0, length);
    this.values = room.values.slice(0, length);
  }

  get count(): number {
    return this.words.length;
  }

  word(i: number): Word {
    return this.words[i] ?? nothing;
  }

  role(i: number): string | undefined {
    return this.words[i]?.role;
  }

  isNumber(i: number): boolean {
    return this.kinds[i] === tokenKinds.number;
  }

  /** A word that does nothing in expressions of time. */
  isUnknownWord(i: number): boolean {
    return !this.words[i] && this.kinds[i]! <= tokenKinds.capital;
  }

  /** A word that begins with a capital letter. */
  isCapital(i: number): boolean {
    return this.kinds[i] === tokenKinds.capital;
  }

  isWord(i: number): boolean {
    const kind = this.kinds[i];
    return kind === tokenKinds.word || kind === tokenKinds.capital;
  }

  isBreak(i: number): boolean {
    return this.kinds[i] === tokenKinds.break;
  }

  isSign(i: number, sign: string): boolean {
    return this.kinds[i] === tokenKinds.sign && this.values[i] === sign.charCodeAt(0);
  }

  isHyphen(i: number): boolean {
    return this.kinds[i] === tokenKinds.sign && hyphens.has(this.values[i]!);
  }

  isApostrophe(i: number): boolean {
    return this.kinds[i] === tokenKinds.sign && apostrophes.has(this.values[i]!);
  }

  /** True where nothing stands between this token and the one before it. */
  isGlued(i: number): boolean {
    return i > 0 && this.starts[i] === this.ends[i - 1];
  }

  /** How many digits a number has, or letters a word. */
  width(i: number): number {
    return (this.ends[i] ?? 0) - (this.starts[i] ?? 0);
  }

  raw(i: number): string {
    return i >= 0 && i < this.count ? this.text.slice(this.starts[i], this.ends[i]) : '';
  }

  lower(i: number): string {
    return this.raw(i).toLowerCase();
  }

  #cut(): void {
    const { text } = this;
    const { length } = text;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      if (code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0d || code === 0x202f || code === 0x2009) {
        i++;
      } else if (code === 0x0a) {
        i = this.#cutLineEnd(i);
      } else if (code >= 0x30 && code <= 0x39) {
        let end = i + 1;
        let value = code - 0x30;
        while (end < length && isDigit(text.charCodeAt(end))) {
          value = value * 10 + text.charCodeAt(end) - 0x30;
          end++;
        }
        this.#add(i, end, tokenKinds.number, value, undefined);
        i = end;
      } else if (isLetter(code)) {
        i = this.#cutWord(i);
      } else {
        this.#add(i, i + 1, tokenKinds.sign, code, undefined);
        i++;
      }
    }
  }

  #cutWord(start: number): number {
    const { text } = this;
    const { length } = text;
    let end = start + 1;
    while (end < length && isLetter(text.charCodeAt(end))) end++;
    const first = text.charCodeAt(start);
    const capital = first < 0x80 ? first <= 0x5a : isUpper(text[start]!);
    const word =
      first < 0x80 && mayBeKnown(text, start, end) ? lookUp(text.slice(start, end).toLowerCase()) : undefined;
    this.#add(start, end, capital ? tokenKinds.capital : tokenKinds.word, 0, word);
    return end;
  }

  #cutLineEnd(start: number): number {
    const { text } = this;
    let lines = 0;
    let i = start;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0a) lines++;
      else if (code !== 0x20 && code !== 0x09 && code !== 0x0d && code !== 0xa0) break;
    }
    if (lines > 1) this.#add(start, i, tokenKinds.break, 0, undefined);
    return i;
  }

  #add(start: number, end: number, kind: number, value: number, word: Word | undefined): void {
    const at = this.words.length;
    if (at === room.starts.length) room = roomFor(2 * at, room);
    room.starts[at] = start;
    room.ends[at] = end;
    room.kinds[at] = kind;
    room.values[at] = value;
    this.words.push(word);
  }
}

interface Room {
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  values: Float64Array;
}

/** Where tokens are gathered until their number is known: lists that grow would be most of what reading leaves to collect. */
let room = roomFor(1024);

function roomFor(count: number, before?: Room): Room {
  const wider = {
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    kinds: new Uint8Array(count),
    values: new Float64Array(count),
  };
  if (before) {
    wider.starts.set(before.starts);
    wider.ends.set(before.ends);
    wider.kinds.set(before.kinds);
    wider.values.set(before.values);
  }
  return wider;
}

function codesOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
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

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
