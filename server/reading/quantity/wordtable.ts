/**
 * Words by the hash of their letters, which is made while a text is cut: a word of the text need not be cut out of it to be
 * looked up.
 */

export class WordTable<Word extends { print: string }> {
  readonly #words: ReadonlyMap<string, Word>;
  /** By hash; where two words fall into one slot, the second stands in the next that is free. */
  readonly #slots: (Word | undefined)[];
  readonly #hashes: Int32Array;

  /** By their prints, in small letters. */
  constructor(words: ReadonlyMap<string, Word>) {
    let size = 64;
    while (size < words.size * 4) size *= 2;
    this.#words = words;
    this.#slots = new Array<Word | undefined>(size).fill(undefined);
    this.#hashes = new Int32Array(size);
    for (const word of words.values()) {
      const hash = hashOf(word.print);
      let slot = this.#slotOf(hash);
      while (this.#slots[slot] !== undefined) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = word;
      this.#hashes[slot] = hash;
    }
  }

  /** The word in small letters. */
  get(print: string): Word | undefined {
    return this.#words.get(print);
  }

  /** The word from `start` to `end` of a text, of letters of ASCII in any case; `hash` is theirs in small letters. */
  find(text: string, start: number, end: number, hash: number): Word | undefined {
    const slots = this.#slots;
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (slots.length - 1)) {
      const word = slots[slot];
      if (word === undefined) return undefined;
      if (this.#hashes[slot] === hash && isPrinted(word.print, text, start, end)) return word;
    }
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
  }
}

/** The hash of some letters and one more, a small one. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(print: string): number {
  let hash = 0;
  for (let at = 0; at < print.length; at++) hash = nextHash(hash, print.charCodeAt(at));
  return hash;
}

function isPrinted(print: string, text: string, start: number, end: number): boolean {
  if (print.length !== end - start) return false;
  for (let at = 0; at < print.length; at++) {
    if (print.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false;
  }
  return true;
}
