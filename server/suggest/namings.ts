/** Where members are named, for questions about what stands before a place or within a stretch. */
import type { Naming } from './cast.ts';

export class NamingIndex {
  readonly #namings: readonly Naming[];

  /** @param namings in the order of their starts */
  constructor(namings: readonly Naming[]) {
    this.#namings = namings;
  }

  /** Up to `most` namings that start before `at`, the last first. */
  *before(at: number, most: number): Iterable<Naming> {
    const from = this.#firstFrom(at) - 1;
    for (let i = from; i >= 0 && from - i < most; i--) yield this.#namings[i]!;
  }

  /** Namings that lie within a stretch, or hold all of it. */
  within(start: number, end: number): Naming[] {
    const found: Naming[] = [];
    for (let i = Math.max(0, this.#firstFrom(start) - 4); i < this.#namings.length; i++) {
      const naming = this.#namings[i]!;
      if (naming.start >= end) break;
      if (naming.end > start) found.push(naming);
    }
    return found;
  }

  #firstFrom(at: number): number {
    let low = 0;
    let high = this.#namings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#namings[middle]!.start < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
