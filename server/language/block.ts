/**
 * The fast path for YAML block documents: front matter, registry and config files as people write them.
 *
 * It accepts block mappings and lists of plain scalars, quoted scalars on one line, block scalars and flow collections,
 * with comments and blank lines between and behind them. At anything else it gives up, and the caller asks
 * the library. It never reads anything differently from the library: tests/language/yaml.test.ts compares the two.
 */
import { FlowReader, MAX_DEPTH, MAX_KEY, mayBeginPlain, repeatsKey } from './flow.ts';
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './nodes.ts';
import { coreValue } from './scalar.ts';

/**
 * Reads the block document between two offsets: its node, null where it holds nothing but blank lines and comments, or
 * undefined for what the library must read.
 */
export function readPlainBlock(text: string, start: number, end: number): YamlNode | null | undefined {
  return new BlockReader(text, start, end).document();
}

class BlockReader {
  readonly #text: string;
  readonly #end: number;
  readonly #flow: FlowReader;
  /** The first character that counts of the line to be read next, and how far it is indented; -1 at the end. */
  #at: number;
  #indent = -1;
  #depth = 0;
  #failed = false;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.#flow = new FlowReader(text, end);
    this.#at = start;
  }

  document(): YamlNode | null | undefined {
    this.#toLine(this.#at);
    if (this.#failed) return undefined;
    if (this.#indent < 0) return null;
    const node = this.#collection(this.#indent);
    return this.#failed || this.#indent >= 0 ? undefined : node;
  }

  /** The mapping or list whose first line is the one to be read next. */
  #collection(indent: number): YamlNode | undefined {
    if (++this.#depth > MAX_DEPTH) return this.#fail();
    const node = this.#isItem(this.#at) ? this.#list(indent) : this.#map(indent);
    this.#depth--;
    return node;
  }

  #map(indent: number): YamlMap | undefined {
    const text = this.#text;
    const pairs: YamlPair[] = [];
    do {
      const key = this.#key();
      if (key === undefined) return this.#fail();
      let at = this.#flow.at + 1;
      while (text.charCodeAt(at) === SPACE) at++;
      let value: YamlNode | null | undefined;
      if (this.#endsLine(at)) {
        this.#toLine(this.#nextLine(at));
        if (this.#indent > indent) value = this.#collection(this.#indent);
        else value = this.#indent === indent && this.#isItem(this.#at) ? this.#collection(indent) : null;
      } else value = this.#value(at, indent + 1);
      if (value === undefined || this.#failed) return this.#fail();
      pairs.push({ key, value, start: key.start, end: value === null ? key.end : value.end });
    } while (this.#indent === indent && !this.#isItem(this.#at));
    if (this.#indent > indent || repeatsKey(pairs)) return this.#fail();
    return { type: 'map', start: pairs[0]!.start, end: pairs.at(-1)!.end, flow: false, pairs };
  }

  #list(indent: number): YamlList | undefined {
    const text = this.#text;
    const items: YamlNode[] = [];
    const start = this.#at;
    do {
      const dash = this.#at;
      let at = dash + 1;
      while (text.charCodeAt(at) === SPACE) at++;
      let item: YamlNode | undefined;
      if (this.#endsLine(at)) {
        this.#toLine(this.#nextLine(at));
        if (this.#indent > indent) item = this.#collection(this.#indent);
      } else {
        this.#at = at;
        const inner = indent + at - dash;
        if (this.#isItem(at) || this.#key() !== undefined) {
          this.#indent = inner;
          item = this.#collection(inner);
        } else item = this.#value(at, indent + 1);
      }
      if (item === undefined || this.#failed) return this.#fail();
      items.push(item);
    } while (this.#indent === indent && this.#isItem(this.#at));
    if (this.#indent > indent) return this.#fail();
    return { type: 'list', start, end: items.at(-1)!.end, flow: false, items };
  }

  /** The key that begins at `#at`; `#flow.at` is then at its colon. Nothing where no key can be read there. */
  #key(): YamlScalar | undefined {
    const text = this.#text;
    const start = this.#at;
    const first = text.charCodeAt(start);
    let at: number;
    let key: YamlScalar | undefined;
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      this.#flow.at = start;
      key = this.#flow.quoted(first);
      if (key === undefined) return undefined;
      at = this.#flow.at;
      while (text.charCodeAt(at) === SPACE) at++;
    } else {
      if (!mayBeginPlain(first, text.charCodeAt(start + 1))) return undefined;
      at = start + 1;
      for (; at < this.#end; at++) {
        const c = text.charCodeAt(at);
        if (c === COLON) {
          if (this.#isGap(at + 1)) break;
        } else if (c < SPACE || (c === HASH && text.charCodeAt(at - 1) === SPACE)) return undefined;
      }
      let end = at;
      while (text.charCodeAt(end - 1) === SPACE) end--;
      const source = text.slice(start, end);
      key = { type: 'scalar', start, end, value: coreValue(source), source, quoted: false };
    }
    if (at >= this.#end || at - start > MAX_KEY || text.charCodeAt(at) !== COLON || !this.#isGap(at + 1))
      return undefined;
    this.#flow.at = at;
    return key;
  }

  /** The scalar or flow collection at `at`, which must end its line. Goes on to the next line. */
  #value(at: number, indent: number): YamlNode | undefined {
    const text = this.#text;
    const c = text.charCodeAt(at);
    if (c === PIPE || c === GREATER) return this.#blockScalar(at, indent);
    let node: YamlNode | undefined;
    let isPlain = false;
    if (c === 123 || c === 91) {
      node = this.#flow.read(at, indent);
      at = this.#flow.at;
    } else if (c === DOUBLE_QUOTE || c === SINGLE_QUOTE) {
      this.#flow.at = at;
      node = this.#flow.quoted(c);
      at = this.#flow.at;
    } else if (mayBeginPlain(c, text.charCodeAt(at + 1))) {
      node = this.#plain(at);
      at = this.#flow.at;
      isPlain = true;
    }
    if (node === undefined) return undefined;
    while (text.charCodeAt(at) === SPACE) at++;
    if (!this.#endsLine(at)) return undefined;
    const line = this.#nextLine(at);
    const hasComment = text.charCodeAt(at) === HASH;
    this.#toLine(line);
    if (this.#indent < indent) return node;
    return isPlain && !hasComment ? this.#continued(node as YamlScalar, line, indent) : undefined;
  }

  /** A plain scalar that goes on over the lines from `line` on, without blank lines or comments between them. */
  #continued(first: YamlScalar, line: number, indent: number): YamlScalar | undefined {
    const text = this.#text;
    let { source, end } = first;
    while (this.#indent >= indent) {
      const start = this.#at;
      if (start - this.#indent !== line || !mayBeginPlain(text.charCodeAt(start), text.charCodeAt(start + 1)))
        return undefined;
      const more = this.#plain(start);
      if (more === undefined) return undefined;
      source += ` ${more.source}`;
      end = more.end;
      let at = end;
      while (text.charCodeAt(at) === SPACE) at++;
      if (text.charCodeAt(at) === HASH) return undefined;
      line = this.#nextLine(at);
      this.#toLine(line);
    }
    return { type: 'scalar', start: first.start, end, value: coreValue(source), source, quoted: false };
  }

  /** A literal or folded scalar whose header is `|`, `>`, `|-` or `>-`, and whose lines are all indented alike. */
  #blockScalar(start: number, least: number): YamlScalar | undefined {
    const text = this.#text;
    const isFolded = text.charCodeAt(start) === GREATER;
    const isStripped = text.charCodeAt(start + 1) === 45;
    let line = this.#afterLineEnd(start + (isStripped ? 2 : 1));
    let indent = line;
    while (text.charCodeAt(indent) === SPACE) indent++;
    indent -= line;
    if (line < 0 || indent < least || this.#afterLineEnd(line + indent) >= 0) return undefined;
    let source = '';
    let end = start;
    let blanks = 0;
    for (;;) {
      let at = line;
      while (at < line + indent && text.charCodeAt(at) === SPACE) at++;
      const afterBlank = at < this.#end ? this.#afterLineEnd(at) : -1;
      if (afterBlank >= 0) {
        blanks++;
        line = afterBlank;
        continue;
      }
      if (at < line + indent) break;
      const from = at;
      while (at < this.#end && text.charCodeAt(at) >= SPACE) at++;
      const next = this.#afterLineEnd(at);
      if (next < 0 || text.charCodeAt(at - 1) === SPACE || (isFolded && text.charCodeAt(from) === SPACE))
        return undefined;
      if (end > start) source += isFolded ? (blanks > 0 ? '\n'.repeat(blanks) : ' ') : '\n'.repeat(blanks + 1);
      source += text.slice(from, at);
      end = at;
      blanks = 0;
      line = next;
    }
    if (end === start) return undefined;
    if (!isStripped) source += '\n';
    this.#toLine(line);
    return this.#indent >= least ? undefined : { type: 'scalar', start, end, value: source, source, quoted: true };
  }

  /** Behind the LF or CRLF at `at`, or -1 where none is. */
  #afterLineEnd(at: number): number {
    if (at >= this.#end) return -1;
    const c = this.#text.charCodeAt(at);
    if (c === LINE_FEED) return at + 1;
    return c === CARRIAGE_RETURN && this.#text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : -1;
  }

  #plain(start: number): YamlScalar | undefined {
    const text = this.#text;
    const limit = this.#end;
    let at = start + 1;
    for (; at < limit; at++) {
      const c = text.charCodeAt(at);
      if (c > COLON) continue;
      if (c === LINE_FEED || c === CARRIAGE_RETURN) break;
      if (c === COLON) {
        if (this.#isGap(at + 1)) return undefined;
      } else if (c === HASH) {
        if (text.charCodeAt(at - 1) === SPACE) break;
      } else if (c < SPACE) return undefined;
    }
    let end = at;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    this.#flow.at = end;
    const source = text.slice(start, end);
    return { type: 'scalar', start, end, value: coreValue(source), source, quoted: false };
  }

  /** Whether a line ends at `at`, where spaces are already skipped: at its end, or at a comment that a space precedes. */
  #endsLine(at: number): boolean {
    if (at >= this.#end) return true;
    const c = this.#text.charCodeAt(at);
    return c === LINE_FEED || c === CARRIAGE_RETURN || (c === HASH && this.#text.charCodeAt(at - 1) === SPACE);
  }

  /** Goes to the first character of the first line with content, from the one that begins at `line`. */
  #toLine(line: number): void {
    const text = this.#text;
    const limit = this.#end;
    for (;;) {
      let i = line;
      while (text.charCodeAt(i) === SPACE) i++;
      if (i >= limit) break;
      const c = text.charCodeAt(i);
      if (c === HASH || c === LINE_FEED || c === CARRIAGE_RETURN) line = this.#nextLine(i);
      else {
        this.#at = i;
        this.#indent = i - line;
        if (c < SPACE || (i === line && (c === 37 || ((c === 45 || c === 46) && text.charCodeAt(i + 1) === c))))
          this.#fail();
        return;
      }
    }
    this.#at = limit;
    this.#indent = -1;
  }

  /** The start of the next line; what is left of this one is blank or a comment. A lone CR and tabs are the library's. */
  #nextLine(at: number): number {
    const text = this.#text;
    const limit = this.#end;
    let i = at;
    for (; i < limit; i++) {
      const c = text.charCodeAt(i);
      if (c === LINE_FEED) return i + 1;
      if (c < SPACE && !(c === CARRIAGE_RETURN && text.charCodeAt(i + 1) === LINE_FEED)) {
        this.#fail();
        break;
      }
    }
    return limit;
  }

  #isItem(at: number): boolean {
    return this.#text.charCodeAt(at) === 45 && this.#isGap(at + 1);
  }

  #isGap(at: number): boolean {
    if (at >= this.#end) return true;
    const c = this.#text.charCodeAt(at);
    return c === SPACE || c === LINE_FEED || c === CARRIAGE_RETURN || c === 9;
  }

  #fail(): undefined {
    this.#failed = true;
    return undefined;
  }
}

const PIPE = 124;
const GREATER = 62;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COLON = 58;
