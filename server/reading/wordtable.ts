/**
 * Words by the hash of their letters, which is made while a text is cut: a word of the text need not be cut out of it to be
 * looked up.
 */

export class WordTable<Word extends { print: string }> {
  readonly #words: ReadonlyMap<string, Word>;
  /** By hash; where two words fall into one slot, the second stands in the next that is free; 0 where none does. */
  readonly #hashes: Int32Array;
  readonly #slots: (Word | undefined)[];

  /** By their prints, in small letters. */
  constructor(words: ReadonlyMap<string, Word>) {
    let size = 64;
    while (size < words.size * 2) size *= 2;
    this.#words = words;
    this.#slots = new Array<Word | undefined>(size).fill(undefined);
    this.#hashes = new Int32Array(size);
    for (const word of words.values()) {
      const hash = hashOf(word.print) || 1;
      let slot = this.#slotOf(hash);
      while (this.#hashes[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = word;
      this.#hashes[slot] = hash;
    }
  }

  has(print: string): boolean {
    return this.#words.has(print);
  }

  /** The word in small letters. */
  get(print: string): Word | undefined {
    return this.#words.get(print);
  }

  /** The word from `start` to `end` of a text, of letters of ASCII in any case; `hash` is theirs in small letters, but never 0. */
  find(text: string, start: number, end: number, hash: number): Word | undefined {
    const hashes = this.#hashes;
    for (let slot = this.#slotOf(hash); hashes[slot] !== 0; slot = (slot + 1) & (hashes.length - 1)) {
      if (hashes[slot] !== hash) continue;
      const word = this.#slots[slot];
      if (word?.print.length === end - start && isPrinted(word.print, text, start)) return word;
    }
    return undefined;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#hashes.length - 1);
  }
}

/** The hash of some letters and one more, a small one; of none it is 0. */
export function nextHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function hashOf(print: string): number {
  let hash = 0;
  for (let at = 0; at < print.length; at++) hash = nextHash(hash, print.charCodeAt(at));
  return hash;
}

/** Whether the letters of ASCII from `start` on are a word, given in small letters, in any case. */
export function isPrinted(print: string, text: string, start: number): boolean {
  for (let at = 0; at < print.length; at++) {
    if (print.charCodeAt(at) !== (text.charCodeAt(start + at) | 32)) return false;
  }
  return true;
}
