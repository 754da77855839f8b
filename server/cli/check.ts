/**
 * `newsmark check`: the findings of articles and registry files, printed, and in the exit code.
 */
import type { Severity } from '../language/finding.ts';
import { Problem } from '../workspace/workspace.ts';
import { Baseline } from './baseline.ts';
import { Corpus } from './corpus.ts';
import { applyCertain } from './fix.ts';
import { type Found, type Gates, loud, verdictOn, wantedBy } from './gates.ts';
import { coloursFor, Failure, type Io, readInput, writeAll } from './io.ts';
import { outputsOf, printReport, refuseOver, writeReports } from './outputs.ts';
import { Progress } from './progress.ts';
import type { FormatName } from './report/formats.ts';
import { printable } from './report/printable.ts';
import { number, type Report, reportOf } from './report/report.ts';
import { repositoryOf } from './report/repository.ts';
import { shown, type Targets, targetsOf } from './targets.ts';
import { threadsFor } from './threads.ts';

export interface CheckOptions extends Gates {
  format: FormatName;
  /** Files to write reports to, as `FILE` or `FORMAT=FILE`. */
  output?: string[];
  maxWarnings?: number;
  baseline?: string;
  failOn: Severity | 'never';
  fix?: boolean;
  fixDryRun?: boolean;
  quiet?: boolean;
  /** The same as the path `-`. */
  stdin?: boolean;
  stdinFilename?: string;
  forceExclude?: boolean;
  /** Judge only a slice such as `2/8`, and write what is known of it. */
  shard?: string;
  /** Worker threads; 1 is none; default: where they pay. */
  threads?: number;
  /** A cache file; true stands for the usual one. */
  cache?: string | true;
}

/** Puts into corpora what is known of their articles already. */
export type Teacher = (corpora: readonly Corpus[], targets: Targets) => Promise<void>;

/**
 * @param teach tells what another run found out
 * @returns the exit code: 1 where a finding is as bad as `failOn` or worse
 * @throws Failure for what cannot be done
 */
export async function check(io: Io, paths: readonly string[], options: CheckOptions, teach?: Teacher): Promise<number> {
  const input = options.stdin || (options.stdinFilename !== undefined && paths.length === 0);
  const named = input && !paths.includes('-') ? [...paths, '-'] : paths;
  refuse(named, options);
  if (options.shard !== undefined) return (await import('./shard.ts')).checkShard(io, named, options);
  const outputs = outputsOf(io, options.output ?? []);
  const baseline =
    options.baseline === undefined
      ? undefined
      : new Baseline(io, options.baseline).read('newsmark baseline writes one');
  const bytes = named.includes('-') ? await readInput(io) : undefined;
  const all = targetsOf(io, named, {
    input: bytes && { bytes, name: options.stdinFilename },
    forceExclude: options.forceExclude,
  });
  const { workspace, notes } = all;
  const targets = all.targets.filter((target) => target.named.size > 0);
  for (const { path } of outputs) refuseOver(io, path, targets);
  const wanted = wantedBy(io, targets, options);
  const name = (path: string): string => shown(io, path);
  const corpora = targets.map((target) => new Corpus(target, workspace, name, options.fix || options.fixDryRun));

  const progress = new Progress(io, options.quiet);
  if (teach) await teach(corpora, all);
  else notes.push(...(await learnt(io, corpora, all, options, progress)));
  let found = findingsOf(corpora, progress);
  let fixed: Report['fixed'];
  if (options.fix || options.fixDryRun) {
    const fixes = corpora.reduce((count, corpus) => count + applyCertain(corpus), 0);
    fixed = { fixes, files: corpora.flatMap((corpus) => [...corpus.changes()]).length };
  }
  if (options.fix) {
    write(corpora, name);
    found = findingsOf(corpora, progress);
  }
  progress.clear();
  found = found.filter(wanted);
  const files = corpora.reduce((count, corpus) => count + corpus.target.named.size, 0);
  if (baseline) {
    found = without(baseline, found, reportOf(found, files, name));
    // What a gate leaves out is not gone.
    const all = options.changed === undefined && options.since === undefined;
    const gone = baseline.gone((file) => all && targets.some((target) => target.named.has(file)));
    if (gone > 0) {
      const [are, them] = gone === 1 ? ['is', 'it'] : ['are', 'them'];
      notes.push(`${number(gone, 'finding')} of the baseline ${are} gone; newsmark baseline prunes ${them}`);
    }
  }

  const verdict = verdictOn(found, options);
  io.decide(verdict.code);
  if (options.fixDryRun) {
    await writeAll(io.out, await diffOf(io, corpora, name));
    notes.push(`--fix would make ${number(fixed?.fixes ?? 0, 'fix', 'fixes')} in ${number(fixed?.files ?? 0, 'file')}`);
  } else {
    const printed = options.quiet ? loud(found, options.failOn) : found;
    const inCi = repositoryOf(io);
    const report: Report = { ...reportOf(printed, files, name, inCi), fixed: options.fix ? fixed : undefined };
    await writeReports(io, report, outputs);
    if (!options.quiet || options.format !== 'pretty' || printed.length > 0) {
      await printReport(io, report, options.format);
    }
  }
  for (const corpus of corpora) notes.push(...corpus.notes);
  if (options.quiet) notes.length = 0;
  for (const note of verdict.note === undefined ? notes : [...notes, verdict.note])
    await io.err.write(`newsmark: ${printable(note)}\n`);
  return verdict.code;
}

/** Fills corpora from the cache and by worker threads, as far as they are asked for. */
async function learnt(
  io: Io,
  corpora: readonly Corpus[],
  targets: Targets,
  { cache, threads, fix, fixDryRun }: CheckOptions,
  progress: Progress,
): Promise<string[]> {
  const articles = corpora.reduce((count, { target }) => count + target.articles.size, 0);
  const most = fix || fixDryRun ? 1 : threads;
  if (cache === undefined && threadsFor(io, articles, most) === 0) return [];
  const { learn } = await import('./learn.ts');
  return learn(io, corpora, targets, { cache, threads: most, progress });
}

/** Flags that cannot be meant together. */
function refuse(paths: readonly string[], options: CheckOptions): void {
  const { fix, fixDryRun, format, stdinFilename, shard } = options;
  const input = paths.includes('-');
  if (shard !== undefined) {
    const other = (['fix', 'fixDryRun', 'baseline', 'changed', 'since', 'maxWarnings', 'quiet'] as const).find(
      (name) => options[name] !== undefined,
    );
    if (other !== undefined || format !== 'pretty')
      throw new Failure('--shard writes what newsmark merge reports on; give the other flags to newsmark merge');
    if (input) throw new Failure('--shard takes slices of files, not of standard input');
  }
  if (fix && fixDryRun) throw new Failure('--fix changes files and --fix-dry-run does not; give one of them');
  if (fix && input) throw new Failure('--fix cannot change standard input; --fix-dry-run prints what it would change');
  if (fixDryRun && format !== 'pretty')
    throw new Failure(`--fix-dry-run prints a diff, which is not ${format}; leave --format out`);
  if (stdinFilename !== undefined && !input) {
    throw new Failure('--stdin-filename names what comes from standard input; give - as the path');
  }
}

function findingsOf(corpora: readonly Corpus[], progress: Progress): Found[] {
  const found = corpora.flatMap((corpus) => corpus.findings(progress.tell).map((finding) => ({ corpus, finding })));
  if (corpora.length < 2) return found;
  return found.sort((a, b) => (a.finding.file === b.finding.file ? 0 : a.finding.file < b.finding.file ? -1 : 1));
}

function write(corpora: readonly Corpus[], name: (path: string) => string): void {
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

/** Findings that a baseline does not know. */
function without(baseline: Baseline, found: readonly Found[], report: Report): Found[] {
  const rest: Found[] = [];
  let index = 0;
  for (const reported of report.findings()) {
    const each = found[index++]!;
    if (!baseline.knows(each, reported)) rest.push(each);
  }
  return rest;
}
