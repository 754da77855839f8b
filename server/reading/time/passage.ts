/**
 * A text's passages, which blank lines divide: no expression crosses one, so that only what is asked for is cut and read.
 */
import { expressionAt } from './grammar/expression.ts';
import type { Claim, Hit, Piece } from './meaning.ts';
import type { Stretch } from './stretch.ts';
import { isBlankLine, lineEnd, type Prose, Tokens } from './tokens.ts';

/** Days that an expression may count from. */
export interface Anchor {
  from: number;
  to: number;
}

/** What the text has told behind an expression. */
export interface Told {
  /** The last days, for what counts from them. */
  readonly anchor: Anchor | undefined;
  /** Where the expression's own date begins, for those without a year that follow it in its sentence. */
  readonly date: number | undefined;
}

/** An expression in its place. */
export interface Found {
  readonly hit: Hit;
  readonly passage: Passage;
  /** Its number in the passage. */
  readonly index: number;
  /** Its likeliest days; null where it has none, undefined until they are known. So with what is told behind it. */
  best: Stretch | null | undefined;
  behind: Told | undefined;
}

export class Passage {
  /** Its number in the text. */
  readonly number: number;
  readonly tokens: Tokens;
  readonly found: readonly Found[];

  /** @param start where it begins, with the blank lines around it, which tell where a sentence begins and ends */
  constructor(prose: Prose, start: number, end: number, number: number) {
    this.number = number;
    this.tokens = new Tokens(prose, start, end);
    const found: Found[] = [];
    const add = (hit: Hit) =>
      found.push({ hit, passage: this, index: found.length, best: undefined, behind: undefined });
    for (let i = 0, { count } = this.tokens; i < count; ) {
      const hit = expressionAt(this.tokens, i);
      if (hit?.apart) hit.apart.forEach(add);
      else if (hit) add(hit);
      i = hit?.to ?? i + 1;
    }
    this.found = found;
  }

  /** Where something begins in the text. */
  start({ from }: { from: number }): number {
    return this.tokens.start(from);
  }

  end({ to }: { to: number }): number {
    return this.tokens.end(to - 1);
  }

  /** The expressions that a stretch of the text has something of. */
  touched(start: number, end: number): readonly Found[] {
    const { found } = this;
    let [low, high] = [0, found.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(found[middle]!.hit) <= start) low = middle + 1;
      else high = middle;
    }
    let behind = low;
    while (behind < found.length && this.start(found[behind]!.hit) < end) behind++;
    return found.slice(low, behind);
  }
}

export class Passages {
  readonly #prose: Prose;
  /** Where each blank stretch between two passages begins and ends. */
  readonly #blanks: number[] = [];
  readonly #passages: (Passage | undefined)[] = [];

  constructor(prose: Prose) {
    const { text } = prose;
    this.#prose = prose;
    for (let at = text.indexOf('\n'); at >= 0; ) {
      const end = lineEnd(text, at);
      if (isBlankLine(text, at, end)) this.#blanks.push(at, end);
      at = text.indexOf('\n', end);
    }
  }

  get count(): number {
    return this.#blanks.length / 2 + 1;
  }

  at(number: number): Passage {
    this.#passages[number] ??= this.#read(number, number);
    return this.#passages[number];
  }

  /** The passage that a stretch of the text lies in; several as one where it runs over blank lines. */
  around(start: number, end: number): Passage {
    const first = this.#numberAt(start);
    const last = this.#numberAt(end - 1);
    return first < last ? this.#read(first, last) : this.at(first);
  }

  /** The expression before one; undefined where it is the first of the text. */
  before({ passage, index }: Found): Found | undefined {
    if (index > 0) return passage.found[index - 1];
    for (let i = passage.number - 1; i >= 0; i--) {
      const { found } = this.at(i);
      if (found.length > 0) return found.at(-1);
    }
    return undefined;
  }

  #read(first: number, last: number): Passage {
    const start = first === 0 ? 0 : this.#blanks[2 * first - 2]!;
    return new Passage(this.#prose, start, this.#blanks[2 * last + 1] ?? this.#prose.text.length, first);
  }

  /** The number of the last passage that begins at or before an offset. */
  #numberAt(offset: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#blanks[2 * middle - 1]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** A piece claims its own weekday; the first one also that before it: of "Tuesday 18 and 19 January" the 18. */
export function claimOf({ claim, pieces }: Hit, piece: Piece): Claim | undefined {
  if (piece.claim || !claim) return piece.claim;
  const belongs = claim.token < piece.to && (claim.token >= piece.from || piece === pieces?.[0]);
  return belongs ? claim : undefined;
}
