/**
 * `newsmark check --shard 2/8`: judges a slice of the articles and writes what is known of them; `newsmark merge` takes all
 * slices for a run over everything. A shard file is JSON lines: what it is, then for each workspace its folder and an article
 * a line.
 */
import { Problem } from '../workspace/workspace.ts';
import { type CheckOptions, check, type Teacher } from './check.ts';
import { Corpus } from './corpus.ts';
import { Failure, type Io, writeAll } from './io.ts';
import { bytesOf, contextOf, linesIn, packed, unpacked } from './known.ts';
import { versionOf } from './report/formats.ts';
import { printable } from './report/printable.ts';
import { absolute, shown, type Targets, targetsOf } from './targets.ts';

interface Slice {
  /** From 1. */
  number: number;
  of: number;
}

/** What `newsmark merge` goes by. */
interface Head {
  newsmark: 'shard';
  version: 1;
  release: string;
  shard: [number, number];
  paths: readonly string[];
  forceExclude: boolean;
  /** What judgements depend on, by the workspace's folder. */
  contexts: Record<string, string>;
}

type Line = { folder: string } | { file: string; known: string };

/** Shards that were read: the run they are parts of, and what they know. */
interface Shards {
  paths: readonly string[];
  forceExclude: boolean;
  teach: Teacher;
}

/**
 * `2/8`.
 *
 * @throws Failure for what is no slice
 */
function sliceOf(argument: string): Slice {
  const [, number = 0, of = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(argument) ?? []).map(Number);
  if (number < 1 || number > of) throw new Failure(`--shard takes a slice such as 2/8, not "${argument}"`);
  return { number, of };
}

/** Every so-manieth article, so that neighbours, which are alike in length, are spread over the shards. */
function inSlice({ number, of }: Slice, paths: Iterable<string>): Set<string> {
  return new Set([...paths].sort().filter((_, index) => index % of === number - 1));
}

/**
 * `newsmark check --shard`: judges a slice and writes what is known of it.
 *
 * @returns the exit code: whether there are findings is for the merge to say
 * @throws Failure for what cannot be done
 */
export async function checkShard(io: Io, paths: readonly string[], options: CheckOptions): Promise<number> {
  const slice = sliceOf(options.shard ?? '');
  const [file, ...more] = options.output ?? [];
  if (more.length > 0) throw new Failure('--shard writes one file; give --output once');
  const { forceExclude = false } = options;
  const targets = targetsOf(io, paths, { forceExclude });
  const name = (path: string): string => shown(io, path);
  const corpora = targets.targets
    .filter((target) => target.named.size > 0)
    .map((target) => ({ ...target, articles: inSlice(slice, target.articles) }))
    .map((target) => new Corpus(target, targets.workspace, name));
  await writeShard(io, corpora, targets, { slice, paths, forceExclude, file });
  for (const note of [...targets.notes, ...corpora.flatMap((corpus) => [...corpus.notes])])
    await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}

/**
 * `newsmark merge`: a run over everything, from the shards of it.
 *
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function merge(io: Io, files: readonly string[], options: CheckOptions): Promise<number> {
  const { paths, forceExclude, teach } = readShards(io, files);
  return check(io, paths, { ...options, forceExclude }, teach);
}

/** Writes what is known of a slice, on standard output or to a file. */
async function writeShard(
  io: Io,
  corpora: readonly Corpus[],
  { workspace }: Targets,
  run: { slice: Slice; paths: readonly string[]; forceExclude: boolean; file?: string },
): Promise<void> {
  const release = await versionOf();
  const head: Head = {
    newsmark: 'shard',
    version: 1,
    release,
    shard: [run.slice.number, run.slice.of],
    paths: run.paths,
    forceExclude: run.forceExclude,
    contexts: Object.fromEntries(
      corpora.map(({ target }) => [shown(io, target.root.folder), contextOf(target, workspace, release)]),
    ),
  };
  function* lines(): Iterable<string> {
    yield `${JSON.stringify(head)}\n`;
    for (const corpus of corpora) {
      const { folder } = corpus.target.root;
      yield `${JSON.stringify({ folder: shown(io, folder) } satisfies Line)}\n`;
      for (const file of corpus.target.articles) {
        const known = corpus.known(file);
        const line = known && packed(known, folder);
        if (line !== undefined)
          yield `${JSON.stringify({ file: shown(io, file), known: Buffer.from(line).toString() } satisfies Line)}\n`;
      }
    }
  }
  if (run.file === undefined) return writeAll(io.out, lines());
  try {
    io.workspace.write(absolute(io, run.file), bytesOf(lines()));
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    throw new Failure(`cannot write ${run.file}: ${fault.message}`);
  }
}

/**
 * Reads the shards of one run.
 *
 * @throws Failure where one is missing, comes twice, is none, or is part of another run
 */
function readShards(io: Io, files: readonly string[]): Shards {
  const shards = files.map((file) => ({ file, ...readShard(io, file) }));
  const first = shards[0]!;
  const about = ({ shard: _, ...head }: Head): string => JSON.stringify(head);
  for (const { file, head } of shards) {
    if (about(head) !== about(first.head)) {
      throw new Failure(
        `${file} and ${first.file} are no shards of one run: the paths, the version, the configuration or the registry differ`,
      );
    }
  }
  const of = first.head.shard[1];
  for (let number = 1; number <= of; number++) {
    const these = shards.filter(({ head }) => head.shard[0] === number && head.shard[1] === of);
    if (these.length === 0) throw new Failure(`shard ${number}/${of} is missing`);
    if (these.length > 1) throw new Failure(`${these[0]!.file} and ${these[1]!.file} are both shard ${number}/${of}`);
  }
  if (shards.length > of) throw new Failure(`there are ${shards.length} shards, of which ${of} belong together`);
  return {
    paths: first.head.paths,
    forceExclude: first.head.forceExclude,
    async teach(corpora, { workspace }) {
      const release = await versionOf();
      for (const { target } of corpora) {
        if (first.head.contexts[shown(io, target.root.folder)] !== contextOf(target, workspace, release)) {
          throw new Failure('the shards were written by another version, or with another configuration or registry');
        }
      }
      const homes = new Map(corpora.map((corpus) => [shown(io, corpus.target.root.folder), corpus]));
      for (const { file, bytes } of shards) {
        let home: Corpus | undefined;
        let index = -1;
        for (const line of linesIn(bytes)) {
          index++;
          if (index === 0) continue;
          try {
            const told = JSON.parse(decoder.decode(line)) as Line;
            if ('folder' in told) home = homes.get(told.folder);
            else if (home) {
              const path = absolute(io, told.file);
              home.learn(path, unpacked(Buffer.from(told.known), home.target.root.folder));
            }
          } catch (fault) {
            if (!(fault instanceof SyntaxError)) throw fault;
            throw new Failure(`line ${index + 1} of ${file} is broken off`);
          }
        }
      }
    },
  };
}

const decoder = new TextDecoder();

function readShard(io: Io, file: string): { head: Head; bytes: Uint8Array } {
  const contents = io.workspace.read(absolute(io, file), Number.POSITIVE_INFINITY);
  if ('problem' in contents) throw new Failure(`cannot read ${file}: ${contents.problem.message}`);
  try {
    const [first] = linesIn(contents.bytes);
    const head = JSON.parse(decoder.decode(first)) as Head;
    if (head.newsmark !== 'shard' || head.version !== 1) throw new SyntaxError('no shard');
    return { head, bytes: contents.bytes };
  } catch {
    throw new Failure(`${file} is no shard that this version can read; newsmark check --shard writes one`);
  }
}
