/**
 * `newsmark check`: the findings of articles and registry files, printed, and in the exit code.
 */
import type { Finding, Severity } from '../language/finding.ts';
import { Problem } from '../workspace/workspace.ts';
import { Corpus } from './corpus.ts';
import { applyCertain } from './fix.ts';
import { coloursFor, Failure, type Io, readInput, writeAll } from './io.ts';
import { Progress } from './progress.ts';
import { printable } from './report/printable.ts';
import { number, type Report, reportOf } from './report/report.ts';
import { shown, targetsOf } from './targets.ts';

export interface CheckOptions {
  format: 'pretty' | 'json';
  failOn: Severity | 'never';
  fix?: boolean;
  fixDryRun?: boolean;
  quiet?: boolean;
  stdinFilename?: string;
  forceExclude?: boolean;
}

/** A finding and the corpus that it was found in. */
interface Found {
  corpus: Corpus;
  finding: Finding;
}

/**
 * @returns the exit code: 1 where a finding is as bad as `failOn` or worse
 * @throws Failure for what cannot be done
 */
export async function check(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const named = options.stdinFilename !== undefined && paths.length === 0 ? ['-'] : paths;
  refuse(named, options);
  const bytes = named.includes('-') ? await readInput(io) : undefined;
  const { targets, workspace, notes } = targetsOf(io, named, {
    input: bytes && { bytes, name: options.stdinFilename },
    forceExclude: options.forceExclude,
  });
  const name = (path: string): string => shown(io, path);
  const corpora = targets
    .filter((target) => target.named.size > 0)
    .map((target) => new Corpus(target, workspace, name, options.fix || options.fixDryRun));

  const progress = new Progress(io, options.quiet);
  let found = findingsOf(corpora, progress);
  let fixed: Report['fixed'];
  if (options.fix || options.fixDryRun) {
    const fixes = corpora.reduce((count, corpus) => count + applyCertain(corpus), 0);
    fixed = { fixes, files: corpora.flatMap((corpus) => [...corpus.changes()]).length };
  }
  if (options.fix) {
    write(io, corpora, name);
    found = findingsOf(corpora, progress);
  }
  progress.clear();

  const code = found.some(({ finding }) => rank[finding.severity] >= rank[options.failOn]) ? 1 : 0;
  io.decide(code);
  if (options.fixDryRun) {
    await writeAll(io.out, await diffOf(io, corpora, name));
    notes.push(`--fix would make ${number(fixed?.fixes ?? 0, 'fix', 'fixes')} in ${number(fixed?.files ?? 0, 'file')}`);
  } else {
    const files = corpora.reduce((count, corpus) => count + corpus.target.named.size, 0);
    const printed = options.quiet ? found.filter(({ finding }) => finding.severity === 'error') : found;
    const report: Report = { ...reportOf(printed, files, name), fixed: options.fix ? fixed : undefined };
    if (!options.quiet || options.format === 'json' || printed.length > 0) {
      await writeAll(io.out, await print(io, report, options.format));
    }
  }
  for (const corpus of corpora) notes.push(...corpus.notes);
  if (!options.quiet) for (const note of notes) await io.err.write(`newsmark: ${printable(note)}\n`);
  return code;
}

const rank = { info: 1, warning: 2, error: 3, never: 4 };

/** Flags that cannot be meant together. */
function refuse(paths: readonly string[], { fix, fixDryRun, format, stdinFilename }: CheckOptions): void {
  const input = paths.includes('-');
  if (fix && fixDryRun) throw new Failure('--fix changes files and --fix-dry-run does not; give one of them');
  if (fix && input) throw new Failure('--fix cannot change standard input; --fix-dry-run prints what it would change');
  if (fixDryRun && format === 'json')
    throw new Failure('--fix-dry-run prints a diff, which is not JSON; leave --format out');
  if (stdinFilename !== undefined && !input) {
    throw new Failure('--stdin-filename names what comes from standard input; give - as the path');
  }
}

function findingsOf(corpora: readonly Corpus[], progress: Progress): Found[] {
  const found = corpora.flatMap((corpus) => corpus.findings(progress.tell).map((finding) => ({ corpus, finding })));
  if (corpora.length < 2) return found;
  return found.sort((a, b) => (a.finding.file === b.finding.file ? 0 : a.finding.file < b.finding.file ? -1 : 1));
}

function write(io: Io, corpora: readonly Corpus[], name: (path: string) => string): void {
  io.finishWrites();
  for (const corpus of corpora) {
    for (const { path, before, after } of corpus.changes()) {
      try {
        corpus.write(path, before, after);
      } catch (fault) {
        if (!(fault instanceof Problem)) throw fault;
        throw new Failure(`cannot write ${name(path)}: ${fault.message}`);
      }
    }
  }
}

async function diffOf(io: Io, corpora: readonly Corpus[], name: (path: string) => string): Promise<Iterable<string>> {
  const { diff } = await import('./report/diff.ts');
  const changes = corpora.flatMap((corpus) => [...corpus.changes()]);
  const look = { colours: coloursFor(io, io.out), safe: io.out.terminal };
  return changes.map(({ path, before, after }) => diff(name(path), before, after, look));
}

async function print(io: Io, report: Report, format: CheckOptions['format']): Promise<Iterable<string>> {
  if (format === 'json') return (await import('./report/json.ts')).json(report);
  const width = io.out.terminal ? Math.min(io.out.columns ?? widest, widest) : undefined;
  return (await import('./report/pretty.ts')).pretty(report, { colours: coloursFor(io, io.out), width });
}

/** Columns beyond which lines are hard to read. */
const widest = 140;
