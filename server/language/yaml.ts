/**
 * YAML: a slice of an article or a whole file to nodes at absolute offsets. The only importer of `yaml`.
 *
 * Nearly all of a run would be spent in the library (21 µs a mapping), so what people usually write is read by the fast
 * paths in flow.ts and block.ts, and only what they do not cover goes to the library: YAML 1.2, core schema. Both give
 * the same nodes, offsets and problems; NEWSMARK_YAML=library turns the fast paths off.
 */
import { isAlias, isMap, isScalar, isSeq, type Node as LibraryNode, type Pair, parseDocument, type Scalar } from 'yaml';
import { readPlainBlock } from './block.ts';
import type { Span } from './finding.ts';
import { type Close, closeOf, FlowReader, MAX_DEPTH, repeatsKey } from './flow.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './nodes.ts';
import type { Problem } from './problem.ts';
import { explained, quoteAroundComment, type Repair, repairAt, repairOpenQuote } from './repair.ts';
import { lineEndAt } from './text.ts';

export interface FlowMap {
  /** Whether there is a closing brace. */
  closed: boolean;
  /** Absent where the mapping is not closed or cannot be read at all. */
  map?: YamlMap;
  /** Behind the closing brace; where it is missing, the last line end before the next blank line. */
  end: number;
  problems: readonly Problem[];
}

export interface Block {
  /** Absent where there is nothing but comments, or nothing readable. */
  node?: YamlNode;
  problems: readonly Problem[];
}

/** Which way to read: `library` leaves the fast paths out. */
export type Reader = 'fast' | 'library';

/**
 * Reads the flow mapping whose `{` is at `start`. Never throws; one pass.
 *
 * @param flow reads all of this text
 */
export function readFlowMap(
  text: string,
  start: number,
  flow = new FlowReader(text, text.length),
  reader: Reader = usual,
): FlowMap {
  if (reader === 'fast') {
    const map = flow.read(start);
    if (map !== undefined && flow.at - start <= MAX_MAPPING)
      return { closed: true, map: map as YamlMap, end: flow.at, problems: NONE };
  }
  const close = closeOf(text, start);
  if (!close.closed) return { closed: false, end: close.end, problems: [unclosed(text, start, close)] };
  if (close.depth > MAX_DEPTH) return { closed: true, end: close.end, problems: [tooDeep(start, close.end)] };
  if (close.end - start > MAX_MAPPING) {
    const message = `Unexpected mapping of ${close.end - start} characters, expected at most ${MAX_MAPPING}`;
    return { closed: true, end: close.end, problems: [{ span: { start, end: start + 1 }, message }] };
  }
  const { node, problems } = readWithLibrary(text, start, close.end);
  return { closed: true, map: node?.type === 'map' ? node : undefined, end: close.end, problems };
}

/** Reads the YAML document between two offsets: a front matter without its `---` lines, or a whole file. Never throws. */
export function readBlock(text: string, start: number, end: number, reader: Reader = usual): Block {
  if (reader === 'fast') {
    const node = readPlainBlock(text, start, end);
    if (node === null) return { problems: NONE };
    if (node !== undefined) return { node, problems: NONE };
  }
  return readWithLibrary(text, start, end);
}

const NONE: readonly Problem[] = [];
const usual: Reader = globalThis.process?.env?.NEWSMARK_YAML === 'library' ? 'library' : 'fast';

/** Aliases may make a document so many nodes longer, and no more: a few lines of them can stand for billions. */
const MAX_COPIED = 10_000;

/** A repair may bring the next error to light; and a text with more errors than this is no YAML at all. */
const MAX_REPAIR_ROUNDS = 4;
const MAX_REPAIRS = 100;

/** Spaces and tabs at the beginning of a line, with a tab among them. */
const INDENTATION = /(?<=^|\n)[ ]*\t[ \t]*/g;

/** Mappings in prose that are longer than this are no annotations, and are not read. */
const MAX_MAPPING = 16_000;

function readWithLibrary(text: string, start: number, end: number): Block {
  try {
    return new Conversion(text, start, end).document();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(start, end)] };
  }
}

class Conversion {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #problems: Problem[] = [];
  /** What each anchor names, with the number of its nodes, aliases counted in full. */
  readonly #anchors = new Map<string, { node: YamlNode; size: number }>();
  /** What was meant where something cannot be read, by the place of the scalar that stands for it. */
  readonly #repairs = new Map<number, Repair>();
  #copied = 0;
  #size = 0;
  #depth = 0;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  document(): Block {
    // A lone CR ends a line here; the library would take it for a letter. The replacement keeps all offsets.
    let source = this.#text.slice(this.#start, this.#end).replace(/\r(?!\n)/g, '\n');
    let document = parse(source);
    if (document.errors.some(({ code }) => code === 'TAB_AS_INDENT')) {
      source = this.#withoutTabs(source);
      document = parse(source);
    }
    for (let round = 0; round < MAX_REPAIR_ROUNDS && this.#repair(document); round++)
      document = parse(this.#repaired(source));
    for (const { problem } of this.#repairs.values()) this.#problems.push(problem);
    const node = document.contents === null ? undefined : this.#node(document.contents);
    this.#reportErrors(document);
    this.#problems.sort((a, b) => a.span.start - b.span.start);
    const isNothing = node?.type === 'scalar' && !node.quoted && node.source === '';
    return { node: isNothing ? undefined : node, problems: this.#problems };
  }

  /** Reads each tab that indents as a space. However many there are, it is one problem, with one way out. */
  #withoutTabs(source: string): string {
    const edits: { span: Span; text: string }[] = [];
    const spaced = source.replace(INDENTATION, (indentation, offset: number) => {
      for (let i = 0; i < indentation.length; i++) {
        const start = this.#start + offset + i;
        if (indentation[i] === '\t') edits.push({ span: { start, end: start + 1 }, text: '  ' });
      }
      return ' '.repeat(indentation.length);
    });
    const [first] = edits;
    if (first === undefined) return source;
    this.#problems.push({
      span: first.span,
      message: 'Unexpected tab, expected spaces as indentation',
      fixes: [{ title: 'Indent by two spaces', edits, certain: true }],
    });
    return spaced;
  }

  /** Looks for what was meant where the library found errors; says whether there is anything new to read. */
  #repair(document: Parsed): boolean {
    const before = this.#repairs.size;
    const errors = errorsOf(document);
    if (errors.length > MAX_REPAIRS) return false;
    for (const { pos, message } of errors) {
      const isOpenQuote = message.startsWith('Missing closing') && message.endsWith('quote');
      const repair = isOpenQuote
        ? repairOpenQuote(this.#text, this.#start, this.#end)
        : repairAt(this.#text, this.#start, this.#end, this.#start + pos[0]);
      const overlaps =
        repair &&
        [...this.#repairs.values()].some(({ span }) => span.start < repair.span.end && repair.span.start < span.end);
      if (repair && !overlaps) this.#repairs.set(repair.at, repair);
    }
    return this.#repairs.size > before;
  }

  #repaired(source: string): string {
    let repaired = '';
    let at = this.#start;
    for (const { span, replacement } of [...this.#repairs.values()].sort((a, b) => a.span.start - b.span.start)) {
      repaired += source.slice(at - this.#start, span.start - this.#start) + replacement;
      at = span.end;
    }
    return repaired + source.slice(at - this.#start);
  }

  /** One problem a line: what the library finds behind the first error in a line follows from it. */
  #reportErrors(document: Parsed): void {
    let lineEnd = -1;
    for (const error of errorsOf(document).sort((a, b) => a.pos[0] - b.pos[0])) {
      const start = Math.max(this.#start, Math.min(this.#start + error.pos[0], this.#end - 1));
      if (start < lineEnd) continue;
      lineEnd = lineEndAt(this.#text, start, this.#end) + 1;
      const end = Math.max(start + 1, Math.min(this.#start + error.pos[1], lineEnd - 1, this.#end));
      const found = this.#text.slice(start, end);
      this.#problems.push({ span: { start, end }, message: explained(error.code, error.message, found) });
    }
  }

  #node(from: LibraryNode): YamlNode {
    this.#size++;
    if (isAlias(from)) return this.#alias(from.source, this.#spanOf(from));
    const sizeBefore = this.#size - 1;
    const node = isScalar(from) ? this.#scalar(from) : this.#collection(from);
    const anchor = (from as { anchor?: string }).anchor;
    if (anchor) this.#anchors.set(anchor, { node, size: this.#size - sizeBefore });
    return node;
  }

  #collection(from: LibraryNode): YamlNode {
    const { start, end } = this.#spanOf(from);
    const flow = (from as { flow?: boolean }).flow === true;
    if (++this.#depth > MAX_DEPTH) throw new RangeError('nested too deep');
    let node: YamlNode;
    if (isMap(from)) {
      const pairs: YamlPair[] = [];
      for (const { key, value } of from.items as Pair<LibraryNode | null, LibraryNode | null>[]) {
        const pair = this.#pair(key, value, start);
        if (pair) pairs.push(pair);
      }
      if (repeatsKey(pairs)) this.#dropRepeated(pairs);
      node = { type: 'map', start, end: flow ? end : (pairs.at(-1)?.end ?? end), flow, pairs };
    } else {
      const items = isSeq(from) ? (from.items as LibraryNode[]).map((item) => this.#node(item)) : [];
      node = { type: 'list', start, end: flow ? end : (items.at(-1)?.end ?? end), flow, items };
    }
    this.#depth--;
    return node;
  }

  #pair(from: LibraryNode | null, to: LibraryNode | null, mapStart: number): YamlPair | undefined {
    const key = from === null ? nothingAt(mapStart) : this.#node(from);
    if (key.type !== 'scalar') {
      this.#problems.push({ span: key, message: `Unexpected ${key.type} as a key, expected a word` });
      return undefined;
    }
    const value = to === null || isEmpty(to) ? null : this.#node(to);
    return { key, value, start: key.start, end: value === null ? key.end : value.end };
  }

  #scalar(from: Scalar): YamlScalar {
    const { start, end } = this.#spanOf(from);
    const meant = this.#repairs.get(start)?.value;
    if (meant) {
      const text = this.#text.slice(meant.start, meant.end);
      return { type: 'scalar', ...meant, value: text, source: text, quoted: false };
    }
    const source = from.source ?? String(from.value);
    const value = typeof from.value === 'object' && from.value !== null ? source : (from.value as YamlScalar['value']);
    return { type: 'scalar', start, end, value, source, quoted: from.type !== undefined && from.type !== 'PLAIN' };
  }

  /** A copy of what the alias names, at the place of the alias; nodes within it stay where they are written. */
  #alias(name: string, span: Span): YamlNode {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined) {
      this.#problems.push({
        span,
        message: `Unexpected * at the beginning of a text, where YAML reads an alias; expected "*${name}"`,
        fixes: [{ title: 'Put it in quotation marks', edits: [{ span, text: `"*${name}"` }], certain: true }],
      });
      return { type: 'scalar', ...span, value: `*${name}`, source: `*${name}`, quoted: false };
    }
    this.#copied += anchored.size;
    if (this.#copied > MAX_COPIED) throw new RangeError('too many copies');
    this.#size += anchored.size - 1;
    return { ...anchored.node, ...span };
  }

  #dropRepeated(pairs: YamlPair[]): void {
    const seen = new Set<string>();
    let kept = 0;
    for (const pair of pairs) {
      const { source, start, end } = pair.key;
      if (seen.has(source)) {
        this.#problems.push({
          span: { start, end },
          message: `Unexpected second \`${source}\`, expected each key once`,
        });
      } else {
        seen.add(source);
        pairs[kept++] = pair;
      }
    }
    pairs.length = kept;
  }

  #spanOf(from: LibraryNode): Span {
    const [from_, to] = from.range ?? [0, 0];
    const start = this.#start + from_;
    let end = this.#start + to;
    if (isScalar(from) && (from.type === 'BLOCK_FOLDED' || from.type === 'BLOCK_LITERAL'))
      while (end > start && this.#text.charCodeAt(end - 1) <= 32) end--;
    return { start, end };
  }
}

type Parsed = ReturnType<typeof parseDocument>;

function parse(source: string): Parsed {
  return parseDocument(source, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
}

function errorsOf(document: Parsed) {
  return [...document.errors, ...document.warnings];
}

function nothingAt(at: number): YamlScalar {
  return { type: 'scalar', start: at, end: at, value: null, source: '', quoted: false };
}

/** What stands for a value where none is written. */
function isEmpty(node: LibraryNode): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '' && node.range?.[0] === node.range?.[1];
}

function unclosed(text: string, start: number, { openQuote, comment, end }: Close): Problem {
  const span = { start, end: start + 1 };
  const unclosed = 'Unexpected end of the paragraph, expected `}` to close this mapping';
  if (openQuote !== undefined) {
    const words = text.slice(openQuote + 1, Math.min(end, openQuote + 13)).replace(/\s+/g, ' ');
    return { span, message: `${unclosed}; the quotation mark before "${words}…" is open` };
  }
  if (comment === undefined) return { span, message: unclosed };
  const fixes = quoteAroundComment(text, start, comment);
  return { span, message: `${unclosed}; the one behind \` #\` is in a comment`, fixes };
}

function tooDeep(start: number, end: number): Problem {
  const message = `Unexpected nesting or repetition, expected at most ${MAX_DEPTH} levels and ${MAX_COPIED} repeated values`;
  return { span: { start, end }, message };
}
