/**
 * `newsmark facts --groups` and `newsmark reduce`: map and reduce as two programs, for any engine that sorts between them.
 *
 * A line is a key of 32 hexadecimal digits, a tab, and an object of JSON; so lines of a group are neighbours once sorted, in
 * any locale, and an engine that hands out lines by what stands before the tab keeps groups together. There are three kinds:
 * what a file is in itself, what a rule took from it for one group, and what a group gave.
 */
import { createHash } from 'node:crypto';
import type { Finding } from '../language/finding.ts';
import { type Entry, groupName } from '../rules/rule.ts';
import { nothingTaken } from '../service.ts';
import { type CheckOptions, check } from './check.ts';
import { Corpus } from './corpus.ts';
import { Failure, type Io, linesFrom } from './io.ts';
import { decoded, encoded, type Known } from './known.ts';
import { printable } from './report/printable.ts';
import { shown, type Targets, targetsOf } from './targets.ts';

/** `in` is the folder of the workspace, relative to the working directory. */
type Line =
  | { kind: 'file'; in: string; file: string; known: Omit<Known, 'share'> }
  | { kind: 'entry'; in: string; collector: string; order: number; rules?: Record<string, string>; entry: Entry }
  | { kind: 'found'; in: string; findings: Finding[] };

/**
 * Prints the lines of the articles and registry files that are named.
 *
 * @returns the exit code
 * @throws Failure for paths that are not there
 */
export async function groups(io: Io, paths: readonly string[]): Promise<number> {
  const { targets, workspace, notes } = targetsOf(io, paths);
  const told = new Set(notes);
  for (const target of targets) {
    const articles = new Set([...target.articles].filter((path) => target.named.has(path)));
    const corpus = new Corpus({ ...target, articles }, workspace, (path) => shown(io, path));
    const home = shown(io, target.root.folder);
    for (const file of [...target.registry, ...articles]) {
      const known = corpus.known(file);
      if (known === undefined) continue;
      const { share: _, ...rest } = known;
      await io.out.write(lineOf({ kind: 'file', in: home, file, known: rest }, file, target.root.folder));
      for (const [collector, list] of corpus.newsmark.taken(file)) {
        for (const [order, entry] of list.entries()) {
          for (const run of entry.runs ?? [undefined]) {
            const alone = run === undefined ? entry : { ...entry, runs: [run] };
            const line: Line = { kind: 'entry', in: home, collector, order, rules: known.rules, entry: alone };
            await io.out.write(lineOf(line, `${collector}\n${groupName(entry.key, run)}`, target.root.folder));
          }
        }
      }
    }
    for (const note of corpus.notes) told.add(note);
  }
  for (const note of told) await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}

/** @throws Failure for a text with a sign that is no character, which no line can carry */
function lineOf(line: Line, about: string, folder: string): string {
  const text = encoded(line, folder);
  const name = about.startsWith(`${folder}/`) ? about.slice(folder.length) : about.replaceAll(`${folder}/`, '/');
  if (text === undefined) throw new Failure(`${name} holds U+FDD0, which is no character`);
  const key = createHash('sha256').update(`${line.in}\n${line.kind}\n${name}`).digest('hex').slice(0, 32);
  return `${key}\t${text}\n`;
}

export interface ReduceOptions extends CheckOptions {
  /** Not all lines are here: print what a further `reduce` needs. */
  partial?: boolean;
}

/**
 * Reads sorted lines from standard input and judges one group after another. All of it in one report, or with `partial` as
 * lines again.
 *
 * @returns the exit code
 * @throws Failure for lines that are none or not sorted
 */
export async function reduce(io: Io, paths: readonly string[], options: ReduceOptions): Promise<number> {
  const { partial = false } = options;
  const reducer = new Reducer(io, targetsOf(io, paths));
  let count = 0;
  for await (const line of linesFrom(io)) {
    count++;
    if (line === '') continue;
    for (const out of reducer.read(line, count)) if (partial) await io.out.write(out);
  }
  for (const out of reducer.end()) if (partial) await io.out.write(out);
  if (partial) return 0;
  return check(io, paths, options, async (corpora) => reducer.teach(corpora));
}

/** One workspace as its lines tell of it. */
interface Home {
  folder: string;
  corpus: Corpus;
  files: Map<string, Known>;
  /** What groups gave. */
  found: Finding[];
}

class Reducer {
  readonly #io: Io;
  readonly #homes = new Map<string, Home>();
  #key = '';
  /** Lines of one group, each once. */
  readonly #group = new Set<string>();

  constructor(io: Io, { targets, workspace }: Targets) {
    this.#io = io;
    for (const target of targets) {
      const nothing = { ...target, articles: new Set<string>(), registry: new Set<string>() };
      const corpus = new Corpus(nothing, workspace, (path) => shown(io, path));
      this.#homes.set(shown(io, target.root.folder), {
        folder: target.root.folder,
        corpus,
        files: new Map(),
        found: [],
      });
    }
  }

  /** Takes a line, and gives those that are ready. */
  *read(line: string, number: number): Iterable<string> {
    const [, key = '', text = ''] = /^([0-9a-f]{32})\t(.*)$/s.exec(line.trimEnd()) ?? [];
    const { home, told } = this.#parse(text, number);
    if (told.kind === 'file') home.files.set(told.file, { ...told.known, share: nothingTaken });
    if (told.kind === 'found') for (const finding of told.findings) home.found.push(finding);
    if (told.kind !== 'entry') {
      yield `${key}\t${text}\n`;
      return;
    }
    if (key < this.#key) throw new Failure(`line ${number} is not in order; sort what newsmark facts --groups prints`);
    if (key !== this.#key) yield* this.end();
    this.#key = key;
    this.#group.add(text);
  }

  /** Judges the group that is open. */
  *end(): Iterable<string> {
    if (this.#group.size === 0) return;
    const lines = [...this.#group].map((text) => this.#parse(text, 0));
    this.#group.clear();
    const { home, told } = lines[0]!;
    if (told.kind !== 'entry') return;
    const entries = lines.flatMap((line) => (line.told.kind === 'entry' ? [line.told] : []));
    entries.sort((a, b) => (a.entry.file === b.entry.file ? a.order - b.order : a.entry.file < b.entry.file ? -1 : 1));
    for (const { entry, rules } of entries) home.corpus.settle(entry.file, rules);
    const findings = home.corpus.newsmark.judgeGroup(
      told.collector,
      entries.map(({ entry }) => entry),
    );
    for (const { entry } of entries) home.corpus.newsmark.remove(entry.file);
    if (findings.length === 0) return;
    home.found.push(...findings);
    yield lineOf({ kind: 'found', in: told.in, findings }, this.#key, home.folder);
  }

  /**
   * Puts everything into the corpora of a report.
   *
   * @throws Failure where nothing was told of a file
   */
  teach(corpora: readonly Corpus[]): void {
    for (const corpus of corpora) {
      const { root, articles, registry } = corpus.target;
      const home = this.#homes.get(shown(this.#io, root.folder));
      let found = home?.found ?? [];
      for (const path of [...registry, ...articles]) {
        const known = home?.files.get(path);
        if (known === undefined) {
          throw new Failure(`no line tells of ${shown(this.#io, path)}; give all that newsmark facts --groups printed`);
        }
        corpus.learn(path, { ...known, findings: [...known.findings, ...found] });
        found = [];
      }
    }
  }

  #parse(text: string, number: number): { home: Home; told: Line } {
    let told: Line | undefined;
    let home: Home | undefined;
    try {
      home = this.#homes.get((JSON.parse(text) as Line).in);
      if (home) told = decoded<Line>(text, home.folder);
    } catch {
      throw new Failure(`line ${number} is none that newsmark facts --groups prints, or a part of one`);
    }
    if (home === undefined || told === undefined) {
      throw new Failure(`line ${number} is about another folder; run reduce where facts ran, with the same paths`);
    }
    return { home, told };
  }
}
