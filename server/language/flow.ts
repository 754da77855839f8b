/**
 * The fast path for YAML flow collections, and the place where a flow mapping closes.
 *
 * The reader accepts plain and quoted scalars on one line, nested mappings and lists, and comments between them.
 * At anything else (tabs, anchors, tags, folded lines, errors of any kind) it gives up, and the caller asks
 * the library. It never reads anything differently from the library: tests/language/yaml.test.ts compares the two.
 */
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './nodes.ts';
import { coreValue } from './scalar.ts';
import { isBlankLine, lineEndAt, skipLineEnd } from './text.ts';

/** Collections nested deeper than this are an error, and no library is asked about them. */
export const MAX_DEPTH = 64;

/** Where a flow mapping closes, or why it does not. */
export interface Close {
  /** Behind the closing brace; where it is missing, the line end before the next blank line, or the end of the text. */
  end: number;
  closed: boolean;
  /** The deepest nesting of braces and brackets met. */
  depth: number;
  /** An opening quotation mark that nothing closes. */
  openQuote?: number;
  /** The last comment that holds a closing brace: the likely reason why none was found. */
  comment?: number;
}

/**
 * Finds the brace that closes the mapping that opens at `start`. Braces in quotes and comments do not count, and a blank
 * line ends the search. Square brackets do not have to pair: of `{a: [b}` the brace closes the mapping, and the missing
 * bracket is the error to report. One pass.
 */
export function closeOf(text: string, start: number, end = text.length): Close {
  const found: Close = { end: start, closed: false, depth: 0 };
  let braces = 0;
  let brackets = 0;
  let state: 'start' | 'plain' | 'after' = 'start';
  let i = start;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === LINE_FEED || c === CARRIAGE_RETURN) {
      const next = skipLineEnd(text, i);
      if (isBlankLine(text, next, end)) break;
      i = next;
      continue;
    }
    if (c === 123 || c === 91) {
      if (c === 123) braces++;
      else brackets++;
      if (braces + brackets > found.depth) found.depth = braces + brackets;
      state = 'start';
    } else if (c === 125) {
      braces--;
      brackets = 0;
      state = 'after';
      if (braces === 0) {
        found.end = i + 1;
        found.closed = true;
        return found;
      }
    } else if (c === 93) {
      if (brackets > 0) brackets--;
      state = 'after';
    } else if (c === COMMA) {
      state = 'start';
    } else if (c === COLON) {
      if (state === 'after' || isGap(text.charCodeAt(i + 1)) || i + 1 >= end || isFlowMark(text.charCodeAt(i + 1)))
        state = 'start';
      else state = 'plain';
    } else if (c === HASH && (state !== 'plain' || isGap(text.charCodeAt(i - 1)))) {
      const from = i;
      while (i < end && text.charCodeAt(i) !== LINE_FEED && text.charCodeAt(i) !== CARRIAGE_RETURN) {
        if (text.charCodeAt(i) === 125) found.comment = from;
        i++;
      }
      continue;
    } else if ((c === DOUBLE_QUOTE || c === SINGLE_QUOTE) && state === 'start') {
      const close = quoteEnd(text, i, end);
      if (close < 0) {
        found.openQuote = i;
        found.end = -close - 1;
        return found;
      }
      i = close;
      state = 'after';
      continue;
    } else if ((c === 38 || c === 42 || c === 33) && state === 'start') {
      while (i + 1 < end && !isGap(text.charCodeAt(i + 1)) && !isFlowMark(text.charCodeAt(i + 1))) i++;
    } else if (c !== SPACE && c !== TAB && !(c === 63 && isGap(text.charCodeAt(i + 1)))) {
      if (state === 'start') state = 'plain';
    }
    i++;
  }
  found.end = i;
  return found;
}

/**
 * Reads flow collections of one text. `at` is where the next one begins and, where it could be read, behind its end.
 * All offsets are those of the text.
 */
export class FlowReader {
  at = 0;
  readonly #text: string;
  readonly #end: number;
  /** Continuation lines must be indented at least so far: flow collections within block ones. */
  #indent = 0;
  #depth = 0;
  /**
   * The pairs of the mappings that are open, the innermost last, and their number. Each mapping takes a copy of its own,
   * made to measure: a list that grows item by item takes room for seventeen, and most mappings have one or two pairs.
   */
  readonly #pairs: YamlPair[] = [];
  #count = 0;

  constructor(text: string, end: number) {
    this.#text = text;
    this.#end = end;
  }

  /** The mapping or list at `start`, or undefined for what the library must read. */
  read(start: number, indent = 0): YamlMap | YamlList | undefined {
    this.at = start;
    this.#indent = indent;
    this.#depth = 0;
    this.#count = 0;
    return this.#text.charCodeAt(start) === 123 ? this.#map() : this.#list();
  }

  /** A scalar in quotes on one line whose only escapes are of quotation marks and backslashes, else undefined. */
  quoted(mark: number): YamlScalar | undefined {
    const text = this.#text;
    const start = this.at;
    let escapes = false;
    let i = start + 1;
    for (; i < this.#end; i++) {
      const c = text.charCodeAt(i);
      if (c === mark) {
        if (mark !== SINGLE_QUOTE || text.charCodeAt(i + 1) !== SINGLE_QUOTE) break;
        escapes = true;
        i++;
      } else if (c < SPACE) return undefined;
      else if (c === BACKSLASH && mark === DOUBLE_QUOTE) {
        const next = text.charCodeAt(++i);
        if (next !== DOUBLE_QUOTE && next !== BACKSLASH) return undefined;
        escapes = true;
      }
    }
    if (i >= this.#end) return undefined;
    this.at = i + 1;
    const inner = text.slice(start + 1, i);
    const source = !escapes
      ? inner
      : mark === SINGLE_QUOTE
        ? inner.replaceAll("''", "'")
        : inner.replace(/\\(.)/g, '$1');
    return { type: 'scalar', start, end: i + 1, value: source, source, quoted: true };
  }

  #map(): YamlMap | undefined {
    const text = this.#text;
    const start = this.at++;
    const first = this.#count;
    if (++this.#depth > MAX_DEPTH) return undefined;
    for (;;) {
      let c = this.#gap();
      if (c === 125) break;
      const key = this.#scalar(c);
      if (key === undefined) return undefined;
      let value: YamlNode | null = null;
      c = text.charCodeAt(this.at);
      if (c !== COLON) c = this.#gap();
      else {
        if (key.quoted && !isGap(text.charCodeAt(this.at + 1))) return undefined;
        this.at++;
        c = this.#gap();
        if (c !== COMMA && c !== 125) {
          const read = this.#node(c);
          if (read === undefined) return undefined;
          value = read;
          c = this.#gap();
        }
      }
      this.#pairs[this.#count++] = { key, value, start: key.start, end: value === null ? key.end : value.end };
      if (c === COMMA) this.at++;
      else if (c !== 125) return undefined;
    }
    this.#depth--;
    const pairs = this.#pairs.slice(first, this.#count);
    this.#count = first;
    if (repeatsKey(pairs)) return undefined;
    return { type: 'map', start, end: ++this.at, flow: true, pairs };
  }

  #list(): YamlList | undefined {
    const start = this.at++;
    const items: YamlNode[] = [];
    if (++this.#depth > MAX_DEPTH) return undefined;
    for (;;) {
      let c = this.#gap();
      if (c === 93) break;
      const item = this.#node(c);
      if (item === undefined) return undefined;
      items.push(item);
      c = this.#gap();
      if (c === COMMA) this.at++;
      else if (c !== 93) return undefined;
    }
    this.#depth--;
    return { type: 'list', start, end: ++this.at, flow: true, items };
  }

  #node(c: number): YamlNode | undefined {
    return c === 123 ? this.#map() : c === 91 ? this.#list() : this.#scalar(c);
  }

  /** The scalar that begins with `c` at `at`; `at` moves behind it and the spaces that follow it. */
  #scalar(c: number): YamlScalar | undefined {
    const text = this.#text;
    if (c === DOUBLE_QUOTE || c === SINGLE_QUOTE) {
      const scalar = this.quoted(c);
      if (scalar === undefined) return undefined;
      while (text.charCodeAt(this.at) === SPACE) this.at++;
      return scalar;
    }
    if (!mayBeginPlain(c, text.charCodeAt(this.at + 1))) return undefined;
    const start = this.at;
    const limit = this.#end;
    let i = start + 1;
    for (; i < limit; i++) {
      const d = text.charCodeAt(i);
      if (d >= 128 || FLOW_STOPS[d] === 0) continue;
      if (d === COLON) {
        const next = text.charCodeAt(i + 1);
        if (isGap(next) || isFlowMark(next)) break;
      } else if (d !== HASH || text.charCodeAt(i - 1) === SPACE) break;
    }
    if (i >= limit || i - start > MAX_KEY) return undefined;
    let end = i;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    this.at = i;
    const source = text.slice(start, end);
    return { type: 'scalar', start, end, value: coreValue(source), source, quoted: false };
  }

  /** Goes on to the next character that counts and gives it; -1 for what the library must see. */
  #gap(): number {
    const text = this.#text;
    let c = text.charCodeAt(this.at);
    while (c === SPACE) c = text.charCodeAt(++this.at);
    for (;;) {
      if (c === HASH && isGap(text.charCodeAt(this.at - 1))) {
        this.at = lineEndAt(text, this.at, this.#end);
        c = text.charCodeAt(this.at);
      }
      if (c !== LINE_FEED && c !== CARRIAGE_RETURN) break;
      const line = skipLineEnd(text, this.at);
      let i = line;
      c = text.charCodeAt(i);
      while (c === SPACE) c = text.charCodeAt(++i);
      if (c === LINE_FEED || c === CARRIAGE_RETURN || i - line < this.#indent) return -1;
      if (i === line && (c === 45 || c === 46)) return -1;
      this.at = i;
    }
    return this.at < this.#end && c !== TAB ? c : -1;
  }
}

/** Whether two pairs of a mapping have the same key. */
export function repeatsKey(pairs: readonly YamlPair[]): boolean {
  if (pairs.length > 8) return new Set(pairs.map((pair) => pair.key.source)).size < pairs.length;
  for (let i = 1; i < pairs.length; i++) {
    const source = pairs[i]!.key.source;
    for (let j = 0; j < i; j++) if (pairs[j]!.key.source === source) return true;
  }
  return false;
}

/** Whether the fast path takes a plain scalar that begins with these two characters: no indicator does. */
export function mayBeginPlain(c: number, next: number): boolean {
  if (c < 128) return c >= 0 && (PLAIN_STARTS[c] === 1 || (c === 45 && next < 128 && PLAIN_STARTS[next] === 1));
  return c !== 0xfeff;
}

/** Plain scalars longer than this go to the library, which limits keys to 1024 characters. */
export const MAX_KEY = 1000;

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;

const FLOW_STOPS = tableOf(',:#[]{}', true);
const PLAIN_STARTS = tableOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$()+./;<=^_~', false);

function tableOf(characters: string, controls: boolean): Uint8Array {
  const table = new Uint8Array(128);
  if (controls) table.fill(1, 0, SPACE);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

function isGap(c: number): boolean {
  return c === SPACE || c === LINE_FEED || c === TAB || c === CARRIAGE_RETURN;
}

function isFlowMark(c: number): boolean {
  return c === COMMA || c === 91 || c === 93 || c === 123 || c === 125;
}

/** Behind the closing mark of the quoted scalar at `start`, or `-1 - end` where it is open at `end`. */
function quoteEnd(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(start);
  let i = start + 1;
  while (i < end) {
    const c = text.charCodeAt(i);
    if (c === mark) {
      if (mark === DOUBLE_QUOTE || text.charCodeAt(i + 1) !== mark) return i + 1;
      i++;
    } else if (c === BACKSLASH && mark === DOUBLE_QUOTE) {
      if (text.charCodeAt(i + 1) !== LINE_FEED && text.charCodeAt(i + 1) !== CARRIAGE_RETURN) i++;
    } else if (c === LINE_FEED || c === CARRIAGE_RETURN) {
      const next = skipLineEnd(text, i);
      if (isBlankLine(text, next, end)) break;
      i = next;
      continue;
    }
    i++;
  }
  return -1 - Math.min(i, end);
}
