/**
 * Fills corpora with what is known of their articles: from a cache file by the hash of their texts, and by worker threads
 * for the rest. What neither knows the façade judges when it is asked.
 *
 * A cache file is a first line with its kind, version and checksum, and an article a line: a key made of everything that
 * its judgement depends on, and the judgement. It is read whole and replaced whole, so that runs side by side never see
 * half of one; the last one to end leaves its own.
 *
 * Every file is read: whether it changed, only its bytes say for certain. Its time and its size would spare a fifteenth of such a
 * run, and be wrong wherever a file system remembers them for a while, as those of networks and containers do.
 */
import { createHash } from 'node:crypto';
import { Problem } from '../workspace/workspace.ts';
import type { Corpus } from './corpus.ts';
import type { Io } from './io.ts';
import { contextOf, hashOf, linesIn, packed, unpacked } from './known.ts';
import type { Progress } from './progress.ts';
import { versionOf } from './report/formats.ts';
import { absolute, type Targets } from './targets.ts';
import { cacheName, judgeInThreads, threadsFor } from './threads.ts';

/**
 * @param cache a file; true stands for {@link cacheName} in the working directory
 * @param threads as {@link threadsFor} takes it
 * @returns what the user should know: a cache that is none or cannot be written
 */
export async function learn(
  io: Io,
  corpora: readonly Corpus[],
  { workspace, input }: Targets,
  { cache, threads, progress }: { cache?: string | true; threads?: number; progress: Progress },
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
      hashOf(`${context}\n${path.slice(root.folder.length)}\n${hash}`).slice(0, keyLength);
    /** What the cache does not know, with the hash of the text where there is one to ask. */
    const unknown = new Map<string, string>();
    for (const path of articles) {
      const hash = file ? hashAt(corpus, path) : '';
      const line = file?.find(keyOf(path, hash));
      if (line === undefined) unknown.set(path, hash);
      else {
        corpus.learn(path, unpacked(line, root.folder));
        progress.tell(++done, total);
      }
    }
    const learnt = new Set<string>();
    const files = [...unknown.keys()].filter((path) => path !== input);
    const workers = threadsFor(io, files.length, threads);
    if (workers > 0) {
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
      if (line !== undefined) file.keep(keyOf(path, hashOf(text)), line);
      progress.tell(++done, total);
    }
  }
  file?.write();
  return file?.notes ?? [];
}

/** The hash of a text, the same for its bytes; nothing for what cannot be read, and of bytes that are no text nothing is kept. */
function hashAt(corpus: Corpus, path: string): string {
  const contents = corpus.contents(path);
  return contents === undefined ? '' : hashOf(contents);
}

/** Hexadecimal digits that tell articles and all that they depend on apart. */
const keyLength = 32;

/** The lines of a cache file by key: parts of the file as it was read, none of which is looked into before it is wanted. */
class Cache {
  readonly notes: string[] = [];
  readonly #io: Io;
  readonly #name: string;
  readonly #release: string;
  readonly #old = new Map<string, Uint8Array>();
  /** Lines of this run. */
  readonly #used = new Map<string, Uint8Array>();
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

  find(key: string): Uint8Array | undefined {
    const line = this.#old.get(key);
    if (line !== undefined) this.#used.set(key, line);
    return line;
  }

  keep(key: string, line: Uint8Array): void {
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
    const space = Buffer.from(' ');
    const end = Buffer.from('\n');
    const lines = [...this.#used].flatMap(([key, line]) => [Buffer.from(key), space, line, end]);
    try {
      this.#io.workspace.write(absolute(this.#io, this.#name), [this.#head(lines), ...lines]);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      this.notes.push(`cannot write the cache ${this.#name}: ${fault.message}`);
    }
  }

  /** The first line. */
  #head(body: readonly Uint8Array[]): Buffer {
    const hash = createHash('sha256');
    for (const part of body) hash.update(part);
    return Buffer.from(`newsmark-cache 3 ${this.#release} ${hash.digest('hex')}\n`);
  }

  #read(bytes: Uint8Array): void {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = file.indexOf(10) + 1;
    const head = file.toString('utf8', 0, Math.min(start, 200));
    const body = file.subarray(start);
    if (bytes.length === 0) {
      this.#changed = true;
    } else if (!head.startsWith('newsmark-cache ')) {
      this.notes.push(`${this.#name} is no cache of newsmark's; it was not used and is left as it is`);
      this.#foreign = true;
    } else if (!head.startsWith(`newsmark-cache 3 ${this.#release} `)) {
      this.#changed = true;
    } else if (!this.#head([body]).equals(file.subarray(0, start))) {
      this.notes.push(`the cache ${this.#name} is damaged and was not used`);
      this.#changed = true;
    } else {
      let at = start;
      for (const line of linesIn(body)) {
        this.#old.set(file.toString('latin1', at, at + keyLength), line.subarray(keyLength + 1));
        at += line.length + 1;
      }
    }
  }
}
