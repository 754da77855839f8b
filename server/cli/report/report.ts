/**
 * What a check found, ready for printing: the one input of every output format. A format is a pure function of it.
 */
import type { Finding, Severity, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { relative } from '../../workspace/uri.ts';
import type { Corpus, Source } from '../corpus.ts';
import { Fingerprints } from '../fingerprint.ts';
import { certainFix } from '../fix.ts';
import type { Repository } from './repository.ts';

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
  /** Ask for those of all findings in their order, or of none: like ones are told apart by counting. */
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
  /** A file that findings name, as the repository that CI checks knows it; elsewhere as it is printed. */
  place(file: string): string;
  /** The URL of a line of such a file; nothing where no site shows it. */
  link(file: string, line: number): string | undefined;
}

/**
 * Reports on checked corpora.
 *
 * @param found in the order in which they are printed
 * @param files how many files were checked
 * @param shown a path as it is printed
 * @param repository what CI checks
 */
export function reportOf(
  found: readonly { corpus: Corpus; finding: Finding }[],
  files: number,
  shown: (path: string) => string,
  repository?: Repository,
): Report {
  const paths = new Map<string, { path: string; corpus: Corpus }>();
  const nameOf = (path: string, corpus: Corpus): string => {
    const name = shown(path);
    if (!paths.has(name)) paths.set(name, { path, corpus });
    return name;
  };
  const placeOf = (file: string): string =>
    repository === undefined ? file : relative(repository.folder, paths.get(file)?.path ?? file);
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
    place: placeOf,
    link(file, line) {
      const place = placeOf(file);
      if (repository?.url === undefined || place.startsWith('../')) return undefined;
      return `${repository.url}${uriOf(place)}#L${line}`;
    },
  };
}

/** A relative path as a URI reference: a colon in its first segment would be a scheme. */
export function uriOf(path: string): string {
  const encoded = path.split('/').map((segment) => encodeURIComponent(wellFormed(segment)));
  return encoded.join('/').replace(/%40/g, '@');
}

/** Halves of surrogate pairs, which names of files may hold on Windows, have no place in a URI. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
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
  let fingerprint: string | undefined;
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
    // Costs more than all the rest, and half of the formats have no use for it.
    get fingerprint() {
      fingerprint ??= fingerprints.of(finding, relative(corpus.target.root.folder, finding.file), source.text);
      return fingerprint;
    },
    docs: docsOf(finding.rule),
  };
}

/** `1,300 files`, `1 file`. */
export function number(count: number, one: string, many = `${one}s`): string {
  return `${digits(count)} ${count === 1 ? one : many}`;
}

/** `1,300`. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
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
