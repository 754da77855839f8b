/**
 * A text's passages, which blank lines divide, and their sentences: no expression crosses their ends, so that only the passages
 * that are asked for are cut, and only their sentences read.
 */
import { expressionAt } from './grammar/expression.ts';
import type { Claim, Hit, Piece } from './meaning.ts';
import type { Stretch } from './stretch.ts';
import { endsSentence } from './tense.ts';
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
  readonly sentence: Sentence;
  /** Its number in the sentence. */
  readonly index: number;
  /** Its likeliest days; null where it has none, undefined until they are known. So with what is told behind it. */
  best: Stretch | null | undefined;
  behind: Told | undefined;
}

/** The expressions of a sentence, each from one token up to another. */
export interface Sentence {
  readonly passage: Passage;
  /** Its number in the passage. */
  readonly number: number;
  readonly found: readonly Found[];
}

export class Passage {
  /** Its number in the text. */
  readonly number: number;
  readonly tokens: Tokens;
  /** The token behind each sentence. */
  readonly #ends: readonly number[];
  readonly #sentences: (Sentence | undefined)[] = [];

  /** @param start where it begins, with the blank lines around it, which tell where a sentence begins and ends */
  constructor(prose: Prose, start: number, end: number, number: number) {
    this.number = number;
    this.tokens = new Tokens(prose, start, end);
    this.#ends = sentenceEnds(this.tokens);
  }

  /** How many sentences it has. */
  get count(): number {
    return this.#ends.length;
  }

  sentence(number: number): Sentence {
    this.#sentences[number] ??= this.#read(number);
    return this.#sentences[number];
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
    const { tokens } = this;
    const first = this.#sentenceOf(tokens.at(start));
    const last = this.#sentenceOf(tokens.at(end - 1));
    const found = first === last ? this.sentence(first).found : this.#foundIn(first, last);
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

  #foundIn(first: number, last: number): Found[] {
    const all: Found[] = [];
    for (let number = first; number <= last; number++) for (const found of this.sentence(number).found) all.push(found);
    return all;
  }

  #read(number: number): Sentence {
    const found: Found[] = [];
    const sentence: Sentence = { passage: this, number, found };
    const add = (hit: Hit) => {
      // "2023 Q3" is told by its quarter, behind the year.
      while (found.length > 0 && found.at(-1)!.hit.to > hit.from) found.pop();
      found.push({ hit, sentence, index: found.length, best: undefined, behind: undefined });
    };
    const { tokens } = this;
    const end = this.#ends[number]!;
    let i = tokens.nextBegin(number === 0 ? 0 : this.#ends[number - 1]!, end);
    while (i < end) {
      const hit = expressionAt(tokens, i);
      if (hit?.apart) hit.apart.forEach(add);
      else if (hit) add(hit);
      i = tokens.nextBegin(hit?.to ?? i + 1, end);
    }
    return sentence;
  }

  /** The number of the sentence that a token is in. */
  #sentenceOf(token: number): number {
    let [low, high] = [0, this.#ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ends[middle]! <= token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** No expression crosses the end of a sentence, but for stops of "St. Patrick's Day" and the like. */
function sentenceEnds(tokens: Tokens): number[] {
  const { count } = tokens;
  const ends: number[] = [];
  for (let i = tokens.nextStop(1); i < count - 1; i = tokens.nextStop(i + 1))
    if (tokens.width(i - 1) > 2 && endsSentence(tokens, i)) ends.push(i + 1);
  ends.push(count);
  return ends;
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
  before({ sentence, index }: Found): Found | undefined {
    if (index > 0) return sentence.found[index - 1];
    let { passage, number } = sentence;
    for (;;) {
      for (number--; number >= 0; number--) {
        const { found } = passage.sentence(number);
        if (found.length > 0) return found.at(-1);
      }
      if (passage.number === 0) return undefined;
      passage = this.at(passage.number - 1);
      number = passage.count;
    }
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
