/**
 * The scanner: one article to its tree, in one pass, whatever the input; and the same as a unified parser plugin.
 *
 * Prose is skipped up to the next bracket, backslash or line end. Every opening bracket is
 * remembered until its closing one shows whether a mapping follows, so a bracket costs the same however deep it is.
 */
import type { Plugin } from 'unified';
import type { Node } from 'unist';
import { movedBlock, movedFinding, sharedEnd, sharedStart } from './again.ts';
import { AnnotationNode } from './annotation.ts';
import { ReadDocument } from './document.ts';
import type { Finding, Span } from './finding.ts';
import { FlowReader } from './flow.ts';
import { closingRule, isBehindBlankLine, isHeadingAt, isLineStart, isRule } from './lines.ts';
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
  YamlMap,
  YamlNode,
} from './nodes.ts';
import { kinds } from './nodes.ts';
import { findingOf } from './problem.ts';
import { Search } from './search.ts';
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
  readonly #flow: FlowReader;
  readonly #marks: Search;
  /**
   * What the plain text leaves out, in the order of the source, as pairs of offsets; empty ones are brackets that proved to
   * be literal.
   */
  readonly #cuts: number[] = [];
  /** The annotation that each cut opens or closes. */
  readonly #cutNodes: (AnnotationNode | undefined)[] = [];
  /** For each bracket that is still open: the index of its cut, and how many annotations were done before it. */
  readonly #open: number[] = [];
  /** The annotations of this block that no other one encloses yet, and their number. */
  readonly #done: AnnotationNode[] = [];
  #doneCount = 0;
  #lastEscape = -1;
  /** The front matter begins, and nothing closes it. */
  #isOpen = false;

  constructor(text: string, before: ReadDocument | undefined) {
    this.#text = text;
    this.#before = before;
    this.#flow = new FlowReader(text, text.length);
    this.#marks = new Search(text, '[]\\\n\r');
    this.#root = { type: 'root', start: 0, end: text.length, children: [] };
  }

  read(): Document {
    const source = this.#readAgain();
    if (source === undefined) {
      this.#readFrontMatter();
      this.#readBody(this.#bodyStart);
    }
    const annotations = this.#settle();
    const document = new ReadDocument(this.#text, this.#root, this.#frontMatter, annotations, {
      bodyStart: this.#bodyStart,
      isOpen: this.#isOpen,
      cuts: this.#cuts,
      cutNodes: this.#cutNodes,
      syntax: this.#syntax,
    });
    if (source) document.takeUp(this.#before!, source);
    return document;
  }

  /** Drops the empty cuts, and gives the annotations in their order, each with its place in the plain text. */
  #settle(): Annotation[] {
    const cuts = this.#cuts;
    const nodes = this.#cutNodes;
    const annotations: Annotation[] = [];
    let removed = this.#bodyStart;
    let kept = 0;
    for (let i = 0; i < nodes.length; i++) {
      const from = cuts[2 * i]!;
      const to = cuts[2 * i + 1]!;
      if (from === to) continue;
      const node = nodes[i];
      if (node !== undefined) {
        if (node.start === from) {
          annotations.push(node);
          node.plain.start = from - removed;
        } else node.plain.end = from - removed;
      }
      cuts[2 * kept] = from;
      cuts[2 * kept + 1] = to;
      nodes[kept++] = node;
      removed += to - from;
    }
    if (kept < nodes.length) {
      cuts.length = 2 * kept;
      nodes.length = kept;
    }
    return annotations;
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
      const is = at >= unchanged && blocks[block]?.start === at - by;
      return is && isBehindBlankLine(text, at) && isBehindBlankLine(before.text, at - by);
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
    const end = this.#scan(isHeading ? start + 2 : start, isHeading);
    const children = this.#childrenOf(isHeading ? start + 2 : start, end, 0);
    const block: Block = { type: isHeading ? 'heading' : 'paragraph', start, end, children };
    this.#root.children.push(block);
    return end;
  }

  /** Reads prose up to the end of its block. */
  #scan(start: number, oneLine: boolean): number {
    const text = this.#text;
    const length = text.length;
    const open = this.#open;
    let depth = 0;
    for (let i = this.#marks.next(start); i < length; i = this.#marks.next(i + 1)) {
      const c = text.charCodeAt(i);
      if (c === OPEN_BRACKET) {
        open[depth++] = this.#cut(i, i, undefined);
        open[depth++] = this.#doneCount;
      } else if (c === CLOSE_BRACKET) {
        const isSpan = text.charCodeAt(i + 1) === OPEN_BRACE;
        if (depth === 0) {
          if (isSpan) this.#reportStray(i);
          continue;
        }
        depth -= 2;
        if (!isSpan) continue;
        const { map, end, closed, problems } = readFlowMap(text, i + 1, this.#flow);
        for (const problem of problems) this.#syntax.push(findingOf('format/syntax', problem));
        if (!closed) return this.#literal(i, end);
        const mapping = map ?? { type: 'map', start: i + 1, end, flow: true, pairs: [] };
        this.#annotate(open[depth]!, open[depth + 1]!, i, mapping, end);
        i = end - 1;
      } else if (c === BACKSLASH) {
        if (isEscapable(text.charCodeAt(i + 1))) {
          this.#cut(i, i + 1, undefined);
          this.#lastEscape = i++;
        }
      } else {
        if (oneLine) return i;
        const next = skipLineEnd(text, i);
        if (isBlankLine(text, next) || isHeadingAt(text, next)) return i;
        i = next - 1;
      }
    }
    return length;
  }

  /** The brackets that the cut `opening` opened close at `at` and are an annotation, around those done since `first`. */
  #annotate(opening: number, first: number, at: number, mapping: YamlMap, end: number): void {
    const from = this.#cuts[2 * opening]!;
    const node = new AnnotationNode(from, end, { start: from + 1, end: at }, mapping);
    for (let i = first; i < this.#doneCount; i++) this.#done[i]!.setParent(node);
    node.children = this.#childrenOf(from + 1, at, first);
    this.#cuts[2 * opening + 1] = from + 1;
    this.#cutNodes[opening] = node;
    this.#cut(at, end, node);
    this.#done[this.#doneCount++] = node;
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
    this.#cuts.push(from, to);
    return this.#cutNodes.push(node) - 1;
  }

  /** Text and the annotations that were done since `first`, which are taken over. */
  #childrenOf(start: number, end: number, first: number): Inline[] {
    const count = this.#doneCount;
    if (count === first) return start < end ? [this.#textOf(start, end)] : [];
    const children: Inline[] = [];
    let at = start;
    for (let i = first; i < count; i++) {
      const annotation = this.#done[i]!;
      if (annotation.start > at) children.push(this.#textOf(at, annotation.start));
      children.push(annotation);
      at = annotation.end;
    }
    if (end > at) children.push(this.#textOf(at, end));
    this.#doneCount = first;
    return children;
  }

  #textOf(start: number, end: number): Text {
    const source = this.#text.slice(start, end);
    return { type: 'text', start, end, value: this.#lastEscape >= start ? withoutEscapes(source) : source };
  }
}

const CARRIAGE_RETURN = 13;
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
  return !source.includes('\\') ? source : source.replace(/\\([[\]{}\\#])/g, '$1');
}
