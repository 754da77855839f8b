/** An article as it was read: its tree, and what costs only when somebody asks for it. */
import { movedFinding } from './again.ts';
import type { AnnotationNode } from './annotation.ts';
import type { Finding } from './finding.ts';
import type { Annotation, Document, FrontMatter, Lines, Parting, PlainText, Reuse, Root } from './nodes.ts';
import { merged } from './problem.ts';
import { validateAnnotations, validateArticle } from './schema.ts';
import { linesOf, plainTextOf } from './text.ts';

/** What reading left that a later reading of the same article can go on from. */
export interface Scan {
  bodyStart: number;
  isOpen: boolean;
  /** Pairs of offsets: what the plain text leaves out. */
  cuts: readonly number[];
  /** For each pair the annotation that it opens or closes. */
  cutNodes: readonly (AnnotationNode | undefined)[];
  syntax: readonly Finding[];
}

export class ReadDocument implements Document {
  readonly text: string;
  readonly tree: Root;
  readonly frontMatter?: FrontMatter;
  readonly annotations: readonly Annotation[];
  readonly lines: Lines;
  readonly scan: Scan;
  #reuse?: Reuse;
  #plain?: PlainText;
  #schema?: readonly Finding[];
  #findings?: readonly Finding[];

  constructor(
    text: string,
    tree: Root,
    frontMatter: FrontMatter | undefined,
    annotations: readonly Annotation[],
    scan: Scan,
  ) {
    this.text = text;
    this.tree = tree;
    this.frontMatter = frontMatter;
    this.annotations = annotations;
    this.lines = linesOf(text);
    this.scan = scan;
  }

  get reuse(): Reuse | undefined {
    return this.#reuse;
  }

  get plain(): PlainText {
    this.#plain ??= plainTextOf(this.text, this.scan.bodyStart, this.text.length, this.scan.cuts);
    return this.#plain;
  }

  get findings(): readonly Finding[] {
    this.#schema ??= validateArticle(this);
    this.#findings ??= merged(this.scan.syntax, this.#schema);
    return this.#findings;
  }

  /** Notes what this has again of another document, and takes over what the schema found there. */
  takeUp(before: ReadDocument, source: Parting): void {
    const { start, beforeEnd, end } = source;
    const first = indexBehind(this.annotations, start);
    const annotations = {
      start: first,
      beforeEnd: indexBehind(before.annotations, beforeEnd),
      end: indexBehind(this.annotations, end),
    };
    const plain = {
      start: this.plain.toPlain(start),
      beforeEnd: before.plain.toPlain(beforeEnd),
      end: this.plain.toPlain(end),
    };
    this.#reuse = { source, plain, annotations };
    if (before.#schema === undefined) return;
    this.#schema = [
      ...before.#schema.filter(({ span }) => span.start < start),
      ...validateAnnotations(this.annotations.slice(first, annotations.end), this.text),
      ...before.#schema
        .filter(({ span }) => span.start >= beforeEnd)
        .map((finding) => movedFinding(finding, end - beforeEnd)),
    ];
  }
}

/** How many annotations begin before an offset. */
function indexBehind(annotations: readonly Annotation[], offset: number): number {
  let [low, high] = [0, annotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (annotations[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
