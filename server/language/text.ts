/**
 * Offsets, lines, byte-order mark, and the plain text with its way back to the source: the only position arithmetic.
 *
 * All offsets are UTF-16 code units from 0, as JavaScript counts.
 */
import type { Span } from './finding.ts';
import type { Lines, Place, PlainText } from './nodes.ts';

/** The text without its byte-order mark; offsets count from behind it. */
export function stripBom(text: string): string {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/**
 * The lines of a text. A line ends in LF, CRLF or a lone CR. The index is made on the first question, in one pass, and
 * each question after it is a binary search or a look-up. Offsets and places outside the text are clamped.
 */
export function linesOf(text: string): Lines {
  return new LineIndex(text);
}

/**
 * What is left of `source` between `start` and `end` when the `cuts` are taken out, with the way there and back.
 * `cuts` holds pairs of offsets (from, to) in ascending order, without overlaps, inside the range.
 *
 * Kept as two packed arrays with one number for each uncut run, so an article of forty annotations needs some 700 bytes.
 */
export function plainTextOf(source: string, start: number, end: number, cuts: readonly number[]): PlainText {
  return new Runs(source, start, end, cuts);
}

/** Whether the line that begins at `lineStart` holds nothing but spaces and tabs; the end of the text counts as blank. */
export function isBlankLine(text: string, lineStart: number, end = text.length): boolean {
  for (let i = lineStart; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === LINE_FEED || c === CARRIAGE_RETURN) return true;
    if (c !== SPACE && c !== TAB) return false;
  }
  return true;
}

/** The offset behind the line end that begins at `at` (CRLF is one), or `at` where none does. */
export function skipLineEnd(text: string, at: number): number {
  const c = text.charCodeAt(at);
  if (c === CARRIAGE_RETURN) return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
  return c === LINE_FEED ? at + 1 : at;
}

/** The offset of the next line end at or behind `at`, or `end`. */
export function lineEndAt(text: string, at: number, end = text.length): number {
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === LINE_FEED || c === CARRIAGE_RETURN) return i;
  }
  return end;
}

const BYTE_ORDER_MARK = 0xfeff;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

class LineIndex implements Lines {
  readonly #text: string;
  #starts?: Uint32Array;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#index().length;
  }

  placeAt(offset: number): Place {
    const starts = this.#index();
    const at = clamp(offset, 0, this.#text.length);
    const line = lastAtOrBefore(starts, at);
    return { line: line + 1, column: at - starts[line]! + 1 };
  }

  offsetAt(place: Place): number {
    if (place.line < 1) return 0;
    if (place.line > this.count) return this.#text.length;
    const span = this.line(place.line);
    return clamp(span.start + place.column - 1, span.start, span.end);
  }

  line(line: number): Span {
    const starts = this.#index();
    const index = clamp(line, 1, starts.length) - 1;
    const start = starts[index]!;
    let end = starts[index + 1] ?? this.#text.length;
    if (index + 1 < starts.length) {
      const isPair = this.#text.charCodeAt(end - 1) === LINE_FEED && this.#text.charCodeAt(end - 2) === CARRIAGE_RETURN;
      end -= isPair && end - 2 >= start ? 2 : 1;
    }
    return { start, end };
  }

  #index(): Uint32Array {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }
}

function lineStarts(text: string): Uint32Array {
  const starts = [0];
  if (text.indexOf('\r') < 0) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  } else {
    for (let i = 0; i < text.length; i++) {
      const next = skipLineEnd(text, i);
      if (next > i) {
        starts.push(next);
        i = next - 1;
      }
    }
  }
  return Uint32Array.from(starts);
}

class Runs implements PlainText {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  /** Where each uncut run begins in the source, and in the plain text. */
  readonly #sources: Uint32Array;
  readonly #plains: Uint32Array;
  readonly #length: number;
  #text?: string;

  constructor(source: string, start: number, end: number, cuts: readonly number[]) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    const sources = new Uint32Array((cuts.length >> 1) + 1);
    const plains = new Uint32Array(sources.length);
    let count = 0;
    let length = 0;
    let at = start;
    for (let i = 0; i <= cuts.length; i += 2) {
      const runEnd = i < cuts.length ? cuts[i]! : end;
      if (runEnd > at) {
        sources[count] = at;
        plains[count] = length;
        count++;
        length += runEnd - at;
      }
      if (i < cuts.length) at = cuts[i + 1]!;
    }
    this.#sources = sources.subarray(0, count);
    this.#plains = plains.subarray(0, count);
    this.#length = length;
  }

  get text(): string {
    if (this.#text === undefined) {
      const runs: string[] = [];
      for (let i = 0; i < this.#sources.length; i++) {
        const from = this.#sources[i]!;
        runs.push(this.#source.slice(from, from + this.#runLength(i)));
      }
      // Runs that are added one to another stay a chain, through which every reader has to look.
      this.#text = runs.join('');
    }
    return this.#text;
  }

  toSource(plain: number, stop = false): number {
    if (stop)
      return plain <= 0 || this.#length === 0 ? this.#start : this.#sourceOf(Math.min(plain, this.#length) - 1) + 1;
    return plain >= this.#length ? this.#end : this.#sourceOf(Math.max(plain, 0));
  }

  toPlain(source: number): number {
    if (this.#length === 0 || source <= this.#sources[0]!) return 0;
    const run = lastAtOrBefore(this.#sources, source);
    return this.#plains[run]! + Math.min(source - this.#sources[run]!, this.#runLength(run));
  }

  span(plainStart: number, plainEnd: number): Span {
    const start = this.toSource(plainStart);
    return { start, end: plainEnd <= plainStart ? start : this.toSource(plainEnd, true) };
  }

  #sourceOf(plain: number): number {
    const run = lastAtOrBefore(this.#plains, plain);
    return this.#sources[run]! + plain - this.#plains[run]!;
  }

  #runLength(run: number): number {
    return (this.#plains[run + 1] ?? this.#length) - this.#plains[run]!;
  }
}

/** The index of the last number that is not above `value`, in an ascending array whose first number is not above it. */
function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
