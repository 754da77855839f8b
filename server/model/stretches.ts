/**
 * Stretches of a text in the order of their starts, nested ones too, and which of them another stretch meets: by binary
 * search, since an article may have thousands of quotations and as many annotations that ask for theirs.
 */
import type { Span } from '../language/finding.ts';

export class Stretches<T> {
  readonly #items: readonly T[];
  readonly #spans: readonly Span[];
  /** The farthest end of all stretches up to each one; it never falls. */
  readonly #reach: number[] = [];

  /** Items come in the order of the starts of their spans. */
  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    this.#items = items;
    this.#spans = items.map(spanOf);
    let reach = 0;
    for (const { end } of this.#spans) {
      if (end > reach) reach = end;
      this.#reach.push(reach);
    }
  }

  /** The first one that shares a character with the span. */
  meeting({ start, end }: Span): T | undefined {
    const index = this.#firstReaching(start + 1);
    return index < this.#items.length && this.#spans[index]!.start < end ? this.#items[index] : undefined;
  }

  /** Every one that shares a character with the span, in order. */
  allMeeting({ start, end }: Span): T[] {
    const met: T[] = [];
    for (let index = this.#firstReaching(start + 1); index < this.#items.length; index++) {
      const span = this.#spans[index]!;
      if (span.start >= end) break;
      if (span.end > start) met.push(this.#items[index]!);
    }
    return met;
  }

  /** The outermost one that holds all of the span. */
  around({ start, end }: Span): T | undefined {
    const index = this.#firstReaching(end);
    return index < this.#items.length && this.#spans[index]!.start <= start ? this.#items[index] : undefined;
  }

  /** Index of the first stretch that ends at `offset` or behind it. */
  #firstReaching(offset: number): number {
    let low = 0;
    let high = this.#reach.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#reach[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
