/**
 * Fills corpora with what is known of their articles: from a cache file by the hash of their texts, and by worker threads
 * for the rest. What neither knows the façade judges when it is asked.
 *
 * A cache file is a first line with its kind, version and checksum, and an article a line: a key made of everything that
 * its judgement depends on, and the judgement. It is read whole and replaced whole, so that runs side by side never see
 * half of one; the last one to end leaves its own.
 */
import { createHash } from 'node:crypto';
import { Problem } from '../workspace/workspace.ts';
import type { Corpus } from './corpus.ts';
import type { Io } from './io.ts';
import { bytesOf, contextOf, linesIn, packed, textHash, unpacked } from './known.ts';
import type { Progress } from './progress.ts';
import { versionOf } from './report/formats.ts';
import { absolute, type Targets } from './targets.ts';
import { cacheName, judgeInThreads } from './threads.ts';

/**
 * @param cache a file; true stands for {@link cacheName} in the working directory
 * @returns what the user should know: a cache that is none or cannot be written
 */
export async function learn(
  io: Io,
  corpora: readonly Corpus[],
  { workspace, input }: Targets,
  { cache, workers, progress }: { cache?: string | true; workers: number; progress: Progress },
): Promise<string[]> {
  const release = await versionOf();
  const name = cache === true ? cacheName : cache;
  const file = name === undefined ? undefined : new Cache(io, name, release);
  const total = corpora.reduce((count, { target }) => count + target.articles.size, 0);
  let done = 0;
  for (const corpus of corpora) {
    const { root, articles } = corpus.target;
    const context = file && contextOf(corpus.target, workspace, release);
    const keyOf = (path: string, hash: string): string =>
      createHash('sha256')
        .update(`${context}\n${path.slice(root.folder.length)}\n${hash}`)
        .digest('hex')
        .slice(0, 32);
    /** What the cache does not know, with the hash of the text where there is one to ask. */
    const unknown = new Map<string, string>();
    for (const path of articles) {
      const hash = file ? textHash(corpus.take(path).text) : '';
      const line = file?.find(keyOf(path, hash));
      if (line === undefined) unknown.set(path, hash);
      else {
        corpus.learn(path, unpacked(line, root.folder));
        progress.tell(++done, total);
      }
      corpus.drop(path);
    }
    const learnt = new Set<string>();
    if (workers > 0) {
      const files = [...unknown.keys()].filter((path) => path !== input);
      await judgeInThreads(io, workers, corpus.target, files, ({ path, hash, line }) => {
        if (hash === undefined || line === undefined || (file && unknown.get(path) !== hash)) return;
        corpus.learn(path, unpacked(line, root.folder));
        learnt.add(path);
        file?.keep(keyOf(path, hash), line);
        progress.tell(++done, total);
      });
    }
    if (file === undefined) continue;
    for (const path of unknown.keys()) {
      if (learnt.has(path)) continue;
      const notes = corpus.notes.size;
      const { text } = corpus.take(path);
      const known = corpus.known(path);
      corpus.drop(path);
      const line = known && !known.bytes && corpus.notes.size === notes ? packed(known, root.folder) : undefined;
      if (line !== undefined) file.keep(keyOf(path, textHash(text)), line);
      progress.tell(++done, total);
    }
  }
  file?.write();
  return file?.notes ?? [];
}

/** The lines of a cache file by key. */
class Cache {
  readonly notes: string[] = [];
  readonly #io: Io;
  readonly #name: string;
  readonly #release: string;
  readonly #old = new Map<string, string>();
  /** Lines of this run. */
  readonly #used = new Map<string, string>();
  #changed = false;
  #foreign = false;

  constructor(io: Io, name: string, release: string) {
    this.#io = io;
    this.#name = name;
    this.#release = release;
    const contents = io.workspace.read(absolute(io, name), Number.POSITIVE_INFINITY);
    if ('bytes' in contents) this.#read(contents.bytes);
    else if (!contents.problem.missing) this.notes.push(`cannot read the cache ${name}: ${contents.problem.message}`);
  }

  find(key: string): string | undefined {
    const line = this.#old.get(key);
    if (line !== undefined) this.#used.set(key, line);
    return line;
  }

  keep(key: string, line: string): void {
    this.#used.set(key, line);
    this.#changed = true;
  }

  /** Writes the lines of this run, and as many of others, so that runs over parts of an archive share a file that does not grow. */
  write(): void {
    if (!this.#changed || this.#foreign) return;
    let room = this.#used.size;
    for (const [key, line] of this.#old) {
      if (room === 0) break;
      if (this.#used.has(key)) continue;
      this.#used.set(key, line);
      room--;
    }
    const body = bytesOf([...this.#used].map(([key, line]) => `${key} ${line}\n`));
    const head = new TextEncoder().encode(`${this.#head(body)}\n`);
    try {
      this.#io.workspace.write(absolute(this.#io, this.#name), Buffer.concat([head, body]));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.notes.push(`cannot write the cache ${this.#name}: ${fault.message}`);
    }
  }

  #head(body: Uint8Array): string {
    return `newsmark-cache 1 ${this.#release} ${createHash('sha256').update(body).digest('hex')}`;
  }

  #read(bytes: Uint8Array): void {
    const start = bytes.indexOf(10) + 1;
    const head = new TextDecoder().decode(bytes.subarray(0, Math.max(0, start - 1)).subarray(0, 200));
    const body = bytes.subarray(start);
    if (!head.startsWith('newsmark-cache ')) {
      this.notes.push(`${this.#name} is no cache of newsmark's; it was not used and is left as it is`);
      this.#foreign = true;
    } else if (!head.startsWith(`newsmark-cache 1 ${this.#release} `)) {
      this.#changed = true;
    } else if (head !== this.#head(body)) {
      this.notes.push(`the cache ${this.#name} is damaged and was not used`);
      this.#changed = true;
    } else {
      for (const line of linesIn(body)) this.#old.set(line.slice(0, 32), line.slice(33));
    }
  }
}
