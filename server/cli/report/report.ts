/**
 * What a check found, ready for printing: the one input of every output format. A format is a pure function of it.
 */
import type { Finding, Severity, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { relative } from '../../workspace/uri.ts';
import type { Corpus, Source } from '../corpus.ts';
import { Fingerprints } from '../fingerprint.ts';
import { certainFix } from '../fix.ts';

/** Line and column from 1, offset from 0, all in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
  offset: number;
}

export interface Range {
  start: Position;
  end: Position;
}

export interface ReportedFinding {
  /** Relative to the working directory, `/`-separated. */
  file: string;
  rule: string;
  severity: Severity;
  message: string;
  span: Range;
  /** The line that the span begins on, cut around it where it is long. */
  excerpt: string;
  arithmetic: string | null;
  related: { file: string; span: Range; message: string }[];
  fixes: { title: string; certain: boolean; edits: { file: string; span: Range; text: string }[] }[];
  fingerprint: string;
  /** The rule's page in the documentation. */
  docs: string;
}

export interface Summary {
  /** Files that were checked. */
  files: number;
  errors: number;
  warnings: number;
  infos: number;
}

export interface Report {
  summary: Summary;
  /** Made anew each time it is asked for, so that a hundred thousand of them are never held at once. */
  findings(): Iterable<ReportedFinding>;
  /** How many findings have a certain fix. */
  mendable: number;
  /** How many fixes were applied before this check, and to how many files; absent without `--fix`. */
  fixed?: { fixes: number; files: number };
  /** The text of a file that findings name. */
  source(file: string): Source;
  /** What was found, as it was found, by file: absolute paths, in the order of the findings. */
  found(): ReadonlyMap<string, readonly Finding[]>;
  /** An article in which something was found, or to which that leads; nothing for other files. Costs a reading. */
  article(path: string): Article | undefined;
  /** A path as it is printed. */
  shown(path: string): string;
}

/**
 * Reports on checked corpora.
 *
 * @param found in the order in which they are printed
 * @param files how many files were checked
 * @param shown a path as it is printed
 */
export function reportOf(
  found: readonly { corpus: Corpus; finding: Finding }[],
  files: number,
  shown: (path: string) => string,
): Report {
  const paths = new Map<string, { path: string; corpus: Corpus }>();
  const nameOf = (path: string, corpus: Corpus): string => {
    const name = shown(path);
    if (!paths.has(name)) paths.set(name, { path, corpus });
    return name;
  };
  let byFile: Map<string, Finding[]> | undefined;
  const grouped = (): Map<string, Finding[]> => {
    if (byFile) return byFile;
    byFile = new Map();
    for (const { corpus, finding } of found) {
      for (const { file } of [finding, ...finding.related]) nameOf(file, corpus);
      const own = byFile.get(finding.file);
      if (own) own.push(finding);
      else byFile.set(finding.file, [finding]);
    }
    return byFile;
  };
  const count = (severity: Severity): number => found.filter(({ finding }) => finding.severity === severity).length;
  return {
    summary: { files, errors: count('error'), warnings: count('warning'), infos: count('info') },
    *findings() {
      const fingerprints = new Fingerprints();
      for (const { corpus, finding } of found) yield reported(corpus, finding, nameOf, fingerprints);
    },
    mendable: found.filter(({ finding }) => certainFix(finding)).length,
    source(file) {
      const { path, corpus } = paths.get(file)!;
      return corpus.source(path);
    },
    found: grouped,
    article(path) {
      grouped();
      const corpus = paths.get(shown(path))?.corpus;
      return corpus?.target.articles.has(path) ? corpus.newsmark.article(path) : undefined;
    },
    shown,
  };
}

function reported(
  corpus: Corpus,
  finding: Finding,
  nameOf: (path: string, corpus: Corpus) => string,
  fingerprints: Fingerprints,
): ReportedFinding {
  const placed = ({ file, span: { start, end } }: { file: string; span: Span }): { file: string; span: Range } => {
    const { lines } = corpus.source(file);
    const span = { start: { ...lines.placeAt(start), offset: start }, end: { ...lines.placeAt(end), offset: end } };
    return { file: nameOf(file, corpus), span };
  };
  const source = corpus.source(finding.file);
  const { file, span } = placed(finding);
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    span,
    excerpt: lineAround(source, finding.span),
    arithmetic: finding.arithmetic ?? null,
    related: finding.related.map((side) => ({ ...placed(side), message: side.message })),
    fixes: finding.fixes.map(({ title, certain, edits }) => ({
      title,
      certain: certain === true,
      edits: edits.map((edit) => ({ ...placed(edit), text: edit.text })),
    })),
    fingerprint: fingerprints.of(finding, relative(corpus.target.root.folder, finding.file), source.text),
    docs: docsOf(finding.rule),
  };
}

/** `1,300 files`, `1 file`. */
export function number(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${count === 1 ? one : many}`;
}

/** Where a rule is documented, in the package. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** Longest excerpt on either side of the span's start, in code units. */
const excerptReach = 120;

/** The line that a span begins on, cut around it where it is long. */
export function lineAround({ text, lines }: Source, span: Span): string {
  const line = lines.line(lines.placeAt(span.start).line);
  const from = Math.max(line.start, span.start - excerptReach);
  const to = Math.min(line.end, Math.max(Math.min(span.end, span.start + 2 * excerptReach), span.start) + excerptReach);
  const start = from > line.start ? whole(text, from) : from;
  const end = to < line.end ? whole(text, to) : to;
  return (start > line.start ? '…' : '') + text.slice(start, end) + (end < line.end ? '…' : '');
}

/** The offset, moved out of the middle of a surrogate pair. */
export function whole(text: string, offset: number): number {
  const behind = text.charCodeAt(offset);
  return behind >= 0xdc00 && behind <= 0xdfff ? offset - 1 : offset;
}
