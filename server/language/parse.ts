/**
 * The scanner: one article to its tree, in one pass, whatever the input; and the same as a unified parser plugin.
 *
 * Prose is skipped character by character up to a bracket, a backslash or a line end. Every opening bracket is
 * remembered until its closing one shows whether a mapping follows, so a bracket costs the same however deep it is.
 */
import type { Plugin } from 'unified';
import type { Node } from 'unist';
import { movedBlock, movedFinding, sharedEnd, sharedStart } from './again.ts';
import { AnnotationNode } from './annotation.ts';
import { ReadDocument } from './document.ts';
import type { Finding, Span } from './finding.ts';
import { reportTo } from './message.ts';
import type {
  Annotation,
  Block,
  Document,
  FrontMatter,
  Inline,
  Lines,
  Parting,
  Root,
  Text,
  YamlNode,
} from './nodes.ts';
import { kinds } from './nodes.ts';
import { findingOf } from './problem.ts';
import { isBlankLine, lineEndAt, skipLineEnd, stripBom } from './text.ts';
import { readBlock, readFlowMap } from './yaml.ts';

/**
 * Reads one article. Never throws and never fails: what cannot be read becomes a finding and stays literal text.
 * All offsets are UTF-16 code units into the text without its byte-order mark. Linear in the text.
 *
 * @param before the same article before an edit, as this function read it: what both have in common is taken from there.
 *   The result is the same with it and without, but for `reuse`, and `before` is not kept.
 */
export function readArticle(text: string, before?: Document): Document {
  return new ArticleReader(stripBom(text), before instanceof ReadDocument ? before : undefined).read();
}

/**
 * Newsmark as a parser for unified: `unified().use(newsmarkParse)`. Every node of the tree has a `position`; what the
 * parser and the schema find is in `file.messages`, and the whole {@link Document} in `file.data.newsmark`.
 */
export const newsmarkParse: Plugin<[], string, Root> = function () {
  this.parser = (text, file) => {
    const document = readArticle(text);
    addPositions(document.tree, document.lines);
    file.data.newsmark = document;
    for (const finding of document.findings) reportTo(file, finding, document.lines);
    return document.tree;
  };
};

declare module 'vfile' {
  interface DataMap {
    newsmark: Document;
  }
}

class ArticleReader {
  readonly #text: string;
  readonly #before: ReadDocument | undefined;
  readonly #root: Root;
  readonly #syntax: Finding[] = [];
  #frontMatter?: FrontMatter;
  #bodyStart = 0;
  /** What the plain text leaves out, in the order of the source; empty stretches are brackets that proved to be literal. */
  readonly #cutFrom: number[] = [];
  readonly #cutTo: number[] = [];
  /** The annotation that a cut opens or closes. */
  readonly #cutNode: (AnnotationNode | undefined)[] = [];
  #lastEscape = -1;
  /** The front matter begins, and nothing closes it. */
  #isOpen = false;

  constructor(text: string, before: ReadDocument | undefined) {
    this.#text = text;
    this.#before = before;
    this.#root = { type: 'root', start: 0, end: text.length, children: [] };
  }

  read(): Document {
    const source = this.#readAgain();
    if (source === undefined) {
      this.#readFrontMatter();
      this.#readBody(this.#bodyStart);
    }
    const annotations: Annotation[] = [];
    const cuts: number[] = [];
    const cutNodes: (AnnotationNode | undefined)[] = [];
    let removed = this.#bodyStart;
    for (let i = 0; i < this.#cutFrom.length; i++) {
      const from = this.#cutFrom[i]!;
      const to = this.#cutTo[i]!;
      if (from === to) continue;
      const node = this.#cutNode[i];
      if (node !== undefined) {
        if (node.start === from) {
          annotations.push(node);
          node.plain.start = from - removed;
        } else node.plain.end = from - removed;
      }
      cuts.push(from, to);
      cutNodes.push(node);
      removed += to - from;
    }
    const document = new ReadDocument(this.#text, this.#root, this.#frontMatter, annotations, {
      bodyStart: this.#bodyStart,
      isOpen: this.#isOpen,
      cuts,
      cutNodes,
      syntax: this.#syntax,
    });
    if (source) document.takeUp(this.#before!, source);
    return document;
  }

  /** Reads anew only the blocks that an edit changed. Undefined where the front matter may be another one. */
  #readAgain(): Parting | undefined {
    const before = this.#before;
    const text = this.#text;
    if (before === undefined || before.scan.isOpen) return undefined;
    const { bodyStart, cuts, cutNodes, syntax } = before.scan;
    const same = sharedStart(before.text, text);
    // The closing line of the front matter and the line end behind it are the same only if what follows them is.
    if (bodyStart > 0 ? same <= bodyStart : isRule(text, 0)) return undefined;
    this.#frontMatter = before.frontMatter;
    this.#bodyStart = bodyStart;
    const blocks = before.tree.children;
    const first = before.frontMatter ? 1 : 0;
    // A block ends where the next one begins, which a heading's two characters may decide. Readers of prose take only a
    // blank line for the end of a paragraph.
    const isTooFar = ({ start }: Block): boolean => start + 2 > same || !isBehindBlankLine(text, start);
    let block = blocks.length - 1;
    while (block >= first && isTooFar(blocks[block]!)) block--;
    const start = block >= first ? blocks[block]!.start : bodyStart;
    block = Math.max(block, first);
    for (let i = 0; i < block; i++) this.#root.children.push(blocks[i]!);
    let cut = 0;
    for (; cut < cutNodes.length && cuts[2 * cut]! < start; cut++)
      this.#cut(cuts[2 * cut]!, cuts[2 * cut + 1]!, cutNodes[cut]);
    for (const finding of syntax) if (finding.span.start < start) this.#syntax.push(finding);

    const by = text.length - before.text.length;
    const unchanged = text.length - sharedEnd(before.text, text, same);
    const end = this.#readBody(start, (at) => {
      while (block < blocks.length && blocks[block]!.start + by < at) block++;
      return at >= unchanged && blocks[block]?.start === at - by && isBehindBlankLine(text, at);
    });
    const beforeEnd = end - by;
    if (end === text.length) return { start, beforeEnd, end };

    const nodes = new Map<Annotation, AnnotationNode>();
    for (const each of blocks.slice(block)) {
      this.#root.children.push(movedBlock(each, by, (node, now) => nodes.set(node, now)));
    }
    for (; cut < cutNodes.length; cut++) {
      const node = cutNodes[cut];
      if (cuts[2 * cut]! >= beforeEnd) this.#cut(cuts[2 * cut]! + by, cuts[2 * cut + 1]! + by, node && nodes.get(node));
    }
    for (const finding of syntax) if (finding.span.start >= beforeEnd) this.#syntax.push(movedFinding(finding, by));
    return { start, beforeEnd, end };
  }

  #readFrontMatter(): void {
    const text = this.#text;
    if (!isRule(text, 0)) return;
    const start = skipLineEnd(text, lineEndAt(text, 0));
    const close = closingRule(text, start);
    if (close < 0) {
      this.#readOpenFrontMatter(start);
      return;
    }
    const { node, problems } = readBlock(text, start, close);
    for (const problem of problems) this.#syntax.push(findingOf('format/syntax', problem));
    if (node !== undefined && node.type !== 'map' && problems.length === 0) {
      const message = `Unexpected ${node.type === 'list' ? 'list' : 'text'}, expected keys such as \`headline:\` in the front matter`;
      this.#syntax.push(findingOf('format/syntax', { span: node, message }));
    }
    const end = lineEndAt(text, close);
    this.#setFrontMatter(end, node);
    this.#bodyStart = skipLineEnd(text, end);
  }

  /** Front matter that nothing closes ends at the first blank line, if it can be read as such; else it is prose. */
  #readOpenFrontMatter(start: number): void {
    this.#isOpen = true;
    const text = this.#text;
    let end = start;
    while (!isBlankLine(text, end)) end = skipLineEnd(text, lineEndAt(text, end));
    const { node, problems } = readBlock(text, start, end);
    const isRead = node?.type === 'map' && problems.length === 0;
    const lineEnd = text.charCodeAt(start - 2) === CARRIAGE_RETURN ? '\r\n' : '\n';
    const inserted = `${isLineStart(text, end) ? '' : lineEnd}---${lineEnd}`;
    this.#syntax.push(
      findingOf('format/syntax', {
        span: { start: 0, end: 3 },
        message: 'Unexpected end of the article, expected a line `---` that closes the front matter',
        fixes: isRead
          ? [{ title: 'Close the front matter', edits: [{ span: { start: end, end }, text: inserted }] }]
          : [],
      }),
    );
    if (!isRead) return;
    this.#setFrontMatter(end, node);
    this.#bodyStart = end;
  }

  #setFrontMatter(end: number, node: YamlNode | undefined): void {
    this.#frontMatter = { type: 'frontMatter', start: 0, end };
    if (node?.type === 'map') this.#frontMatter.map = node;
    this.#root.children.push(this.#frontMatter);
  }

  /** Reads blocks from `at`, which lies between two, to the end or to the first one that is `known`; gives where that is. */
  #readBody(at: number, known?: (at: number) => boolean): number {
    const text = this.#text;
    while (at < text.length) {
      if (isBlankLine(text, at)) at = skipLineEnd(text, lineEndAt(text, at));
      else if (known?.(at)) return at;
      else at = skipLineEnd(text, this.#readBlock(at));
    }
    return text.length;
  }

  /** Reads the heading or paragraph at `start` and gives the line end behind it. */
  #readBlock(start: number): number {
    const isHeading = isHeadingAt(this.#text, start);
    if (isHeading) this.#cut(start, start + 2, undefined);
    const done: AnnotationNode[] = [];
    const end = this.#scan(isHeading ? start + 2 : start, isHeading, done);
    const children = this.#childrenOf(isHeading ? start + 2 : start, end, done);
    const block: Block = { type: isHeading ? 'heading' : 'paragraph', start, end, children };
    this.#root.children.push(block);
    return end;
  }

  /**
   * Reads prose up to the end of its block. `done` receives the annotations that no other encloses.
   */
  #scan(start: number, oneLine: boolean, done: AnnotationNode[]): number {
    const text = this.#text;
    const length = text.length;
    /** For each bracket that is still open: its cut, and how many annotations were done before it. */
    const open: number[] = [];
    const doneBefore: number[] = [];
    for (let i = start; i < length; i++) {
      const c = text.charCodeAt(i);
      if (c > CLOSE_BRACKET || (c < OPEN_BRACKET && c > CARRIAGE_RETURN)) continue;
      if (c === OPEN_BRACKET) {
        open.push(this.#cut(i, i, undefined));
        doneBefore.push(done.length);
      } else if (c === CLOSE_BRACKET) {
        const isSpan = text.charCodeAt(i + 1) === OPEN_BRACE;
        if (open.length === 0) {
          if (isSpan) this.#reportStray(i);
          continue;
        }
        const opening = open.pop()!;
        const inside = doneBefore.pop()!;
        if (!isSpan) continue;
        const { map, end, closed, problems } = readFlowMap(text, i + 1);
        for (const problem of problems) this.#syntax.push(findingOf('format/syntax', problem));
        if (!closed) return this.#literal(i, end);
        const from = this.#cutFrom[opening]!;
        const within = inside < done.length ? done.splice(inside) : [];
        const mapping = map ?? { type: 'map', start: i + 1, end, flow: true, pairs: [] };
        const node = new AnnotationNode(from, end, { start: from + 1, end: i }, mapping);
        node.children = this.#childrenOf(from + 1, i, within);
        for (const child of within) child.setParent(node);
        this.#cutTo[opening] = from + 1;
        this.#cutNode[opening] = node;
        this.#cut(i, end, node);
        done.push(node);
        i = end - 1;
      } else if (c === BACKSLASH) {
        if (isEscapable(text.charCodeAt(i + 1))) {
          this.#cut(i, i + 1, undefined);
          this.#lastEscape = i++;
        }
      } else if (c === LINE_FEED || c === CARRIAGE_RETURN) {
        if (oneLine) return i;
        const next = skipLineEnd(text, i);
        if (isBlankLine(text, next) || isHeadingAt(text, next)) return i;
        i = next - 1;
      }
    }
    return length;
  }

  /** The rest of a paragraph that is literal, but for its escapes. */
  #literal(start: number, end: number): number {
    const text = this.#text;
    for (let i = start; i + 1 < end; i++) {
      if (text.charCodeAt(i) !== BACKSLASH || !isEscapable(text.charCodeAt(i + 1))) continue;
      this.#cut(i, i + 1, undefined);
      this.#lastEscape = i++;
    }
    return end;
  }

  /** `]{` without an opening bracket is literal text; where a kind follows, somebody meant a span. */
  #reportStray(at: number): void {
    LOOKS_MEANT.lastIndex = at;
    if (!LOOKS_MEANT.test(this.#text)) return;
    const message =
      'Unexpected `]{` without a `[` in this paragraph, so this is read as plain text; expected `[words]{…}`';
    this.#syntax.push(findingOf('format/syntax', { span: { start: at, end: at + 2 }, message }, 'info'));
  }

  #cut(from: number, to: number, node: AnnotationNode | undefined): number {
    this.#cutFrom.push(from);
    this.#cutTo.push(to);
    return this.#cutNode.push(node) - 1;
  }

  #childrenOf(start: number, end: number, annotations: readonly AnnotationNode[]): Inline[] {
    const children: Inline[] = [];
    let at = start;
    for (const annotation of annotations) {
      if (annotation.start > at) children.push(this.#textOf(at, annotation.start));
      children.push(annotation);
      at = annotation.end;
    }
    if (end > at) children.push(this.#textOf(at, end));
    return children;
  }

  #textOf(start: number, end: number): Text {
    const source = this.#text.slice(start, end);
    return { type: 'text', start, end, value: this.#lastEscape >= start ? withoutEscapes(source) : source };
  }
}

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;

const LOOKS_MEANT = new RegExp(`\\]\\{(?:${kinds.join('|')})[:,}]`, 'y');

function addPositions(root: Root, lines: Lines): void {
  const waiting: (Node & Span & { children?: (Node & Span)[] })[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { start, end } = node;
    node.position = { start: { ...lines.placeAt(start), offset: start }, end: { ...lines.placeAt(end), offset: end } };
    if (node.children) for (const child of node.children) waiting.push(child);
  }
}

function isEscapable(c: number): boolean {
  return c === OPEN_BRACKET || c === CLOSE_BRACKET || c === OPEN_BRACE || c === 125 || c === BACKSLASH || c === HASH;
}

function withoutEscapes(source: string): string {
  return source.replace(/\\([[\]{}\\#])/g, '$1');
}

function isHeadingAt(text: string, lineStart: number): boolean {
  return text.charCodeAt(lineStart) === HASH && text.charCodeAt(lineStart + 1) === SPACE;
}

/** Whether a blank line stands right before an offset, by its line feeds. */
function isBehindBlankLine(text: string, at: number): boolean {
  let lines = 0;
  for (let i = at - 1; i >= 0 && lines < 2; i--) {
    const c = text.charCodeAt(i);
    if (c === LINE_FEED) lines++;
    else if (c !== SPACE && c !== TAB && c !== CARRIAGE_RETURN) return false;
  }
  return lines === 2;
}

function isLineStart(text: string, at: number): boolean {
  const c = text.charCodeAt(at - 1);
  return c === LINE_FEED || c === CARRIAGE_RETURN;
}

/** The start of the first line `---` at or behind `from`, or -1. */
function closingRule(text: string, from: number): number {
  let at = text.indexOf('---', from);
  while (at >= 0 && !(isLineStart(text, at) && isRule(text, at))) at = text.indexOf('---', at + 1);
  return at;
}

/** Whether the line that begins at `at` is `---`, spaces behind it aside. */
function isRule(text: string, at: number): boolean {
  return text.startsWith('---', at) && isBlankLine(text, at + 3);
}
