/**
 * Where one of a few characters stands next in a text. The engine looks for one character many times faster than a loop
 * looks at each, and prose has one in forty that a reader of it must stop at.
 */
export class Search {
  readonly #text: string;
  readonly #characters: readonly string[];
  /** Where each of the characters stands, at or behind the place last asked about; the length of the text where none does. */
  readonly #at: number[];

  constructor(text: string, characters: string) {
    this.#text = text;
    this.#characters = characters.split('');
    this.#at = this.#characters.map(() => -1);
  }

  /** The first place at or behind `from`, or the length of the text. Places asked about only grow: linear in the text. */
  next(from: number): number {
    const at = this.#at;
    let first = this.#text.length;
    for (let i = 0; i < at.length; i++) {
      let place = at[i]!;
      if (place < from) {
        place = this.#text.indexOf(this.#characters[i]!, from);
        if (place < 0) place = this.#text.length;
        at[i] = place;
      }
      if (place < first) first = place;
    }
    return first;
  }
}
