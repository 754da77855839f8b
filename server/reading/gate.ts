/** Tells most words that a list does not hold from a look at their ends: cutting a word out and asking the list costs more. */

export class WordGate {
  /** By first letter, last letter and length. */
  readonly #known = new Uint8Array(32 * 32 * 32);

  /** Words in small letters. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
      if (first < 128 && last < 128) this.#known[slotOf(first, last, word.length)] = 1;
    }
  }

  /** False where the list surely does not hold the word from `start` to `end`, in whatever case it is printed. */
  maySay(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    // Beyond ASCII a letter may be a small one of ASCII in disguise.
    return first >= 128 || last >= 128 || this.#known[slotOf(first, last, end - start)] === 1;
  }
}

/** Letters of either case fall into one; so do a few signs, which does no harm. */
function slotOf(first: number, last: number, length: number): number {
  return ((first & 31) << 10) | ((last & 31) << 5) | Math.min(length, 31);
}
