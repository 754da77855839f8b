/** `newsmark merge`: a run over everything, from what `newsmark check --shard` wrote of its slices. */
import { type CheckOptions, check, type Teacher } from './check.ts';
import type { Corpus } from './corpus.ts';
import { Failure, type Io } from './io.ts';
import { contextOf, linesIn, unpacked } from './known.ts';
import { versionOf } from './report/formats.ts';
import type { ShardHead, ShardLine } from './shard.ts';
import { absolute, shown } from './targets.ts';

/** Shards that were read: the run they are parts of, and what they know. */
interface Shards {
  paths: readonly string[];
  forceExclude: boolean;
  teach: Teacher;
}

/**
 * Reports as one run over everything does.
 *
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function merge(io: Io, files: readonly string[], options: CheckOptions): Promise<number> {
  const { paths, forceExclude, teach } = readShards(io, files);
  return check(io, paths, { ...options, forceExclude }, teach);
}

/**
 * Reads the shards of one run.
 *
 * @throws Failure where one is missing, comes twice, is none, or is part of another run
 */
function readShards(io: Io, files: readonly string[]): Shards {
  const shards = files.map((file) => ({ file, ...readShard(io, file) }));
  const first = shards[0]!;
  const about = ({ shard: _, ...head }: ShardHead): string => JSON.stringify(head);
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
            const told = JSON.parse(decoder.decode(line)) as ShardLine;
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

function readShard(io: Io, file: string): { head: ShardHead; bytes: Uint8Array } {
  const contents = io.workspace.read(absolute(io, file), Number.POSITIVE_INFINITY);
  if ('problem' in contents) throw new Failure(`cannot read ${file}: ${contents.problem.message}`);
  try {
    const [first] = linesIn(contents.bytes);
    const head = JSON.parse(decoder.decode(first)) as ShardHead;
    if (head.newsmark !== 'shard' || head.version !== 1) throw new SyntaxError('no shard');
    return { head, bytes: contents.bytes };
  } catch {
    throw new Failure(`${file} is no shard that this version can read; newsmark check --shard writes one`);
  }
}
