/**
 * `newsmark check --shard 2/8`: judges a slice of the articles and writes what is known of them; `newsmark merge` takes all
 * slices for a run over everything. A shard file is JSON lines: what it is, then for each workspace its folder and an article
 * a line.
 */
import { Problem } from '../workspace/workspace.ts';
import { Corpus } from './corpus.ts';
import { Failure, type Io, writeAll } from './io.ts';
import { bytesOf, contextOf, packed } from './known.ts';
import { versionOf } from './report/formats.ts';
import { printable } from './report/printable.ts';
import { absolute, shown, type Targets, targetsOf } from './targets.ts';

interface Slice {
  /** From 1. */
  number: number;
  of: number;
}

/** Of the options of `newsmark check` those that go with a slice. */
interface ShardOptions {
  /** A slice such as `2/8`. */
  shard?: string;
  /** The one file to write to. */
  output?: string[];
  forceExclude?: boolean;
}

/** The first line of a shard: what `newsmark merge` goes by. */
export interface ShardHead {
  newsmark: 'shard';
  version: 1;
  release: string;
  shard: [number, number];
  paths: readonly string[];
  forceExclude: boolean;
  /** What judgements depend on, by the workspace's folder. */
  contexts: Record<string, string>;
}

/** Another: a workspace, or an article of the one before. */
export type ShardLine = { folder: string } | { file: string; known: string };

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
export async function checkShard(io: Io, paths: readonly string[], options: ShardOptions): Promise<number> {
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

/** Writes what is known of a slice, on standard output or to a file. */
async function writeShard(
  io: Io,
  corpora: readonly Corpus[],
  { workspace }: Targets,
  run: { slice: Slice; paths: readonly string[]; forceExclude: boolean; file?: string },
): Promise<void> {
  const release = await versionOf();
  const head: ShardHead = {
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
      yield `${JSON.stringify({ folder: shown(io, folder) } satisfies ShardLine)}\n`;
      for (const file of corpus.target.articles) {
        const known = corpus.known(file);
        const line = known && packed(known, folder);
        if (line !== undefined)
          yield `${JSON.stringify({ file: shown(io, file), known: Buffer.from(line).toString() } satisfies ShardLine)}\n`;
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
