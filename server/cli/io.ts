/**
 * What a command may touch: streams, environment and workspace. The real ones here; tests bring their own.
 */
import { createColors } from 'picocolors';
import { disk } from '../workspace/disk.ts';
import { slashed } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Threads, threadFor } from './thread.ts';
import { watchTree } from './tree.ts';

export type Colours = ReturnType<typeof createColors>;

export interface Output {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Somebody looks at it. */
  terminal: boolean;
  /** Columns of the terminal. */
  columns?: number;
}

export interface Io {
  /** Absolute and `/`-separated. */
  folder: string;
  env: Record<string, string | undefined>;
  out: Output;
  err: Output;
  input: AsyncIterable<Uint8Array> & { terminal: boolean };
  workspace: Workspace;
  /** Milliseconds since some moment. */
  now(): number;
  /** Asks a question on the terminal. */
  ask(question: string): Promise<string>;
  /** The exit code is certain, whatever happens to the output from here on. */
  decide(code: number): void;
  /** How to judge in threads of their own; absent where there are none. */
  threads?: Threads;
  /** Files that changed in folders and below, a batch at a time; absent where nothing can be watched. */
  watch?(folders: readonly string[]): AsyncIterable<ReadonlySet<string>>;
}

/** A mistake of the user's, or of the world's, that a command cannot go on from: one sentence with what to do. Exit 2. */
export class Failure extends Error {
  override name = 'Failure';
}

/** Colours for a stream: FORCE_COLOR, then NO_COLOR, then whether somebody looks at it. */
export function coloursFor(io: Io, output: Output): Colours {
  const { FORCE_COLOR, NO_COLOR, TERM } = io.env;
  if (FORCE_COLOR !== undefined) return createColors(FORCE_COLOR !== '0' && FORCE_COLOR !== 'false');
  return createColors(!NO_COLOR && TERM !== 'dumb' && output.terminal);
}

/** Writes a long output piece by piece, so that it is never held as a whole. */
export async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const portion of portionsOf(pieces)) await output.write(portion);
}

/** The same text in larger pieces, each of which can be encoded by itself. */
export function* portionsOf(pieces: Iterable<string>): Iterable<string> {
  let gathered = '';
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < 1 << 16 || isHighSurrogate(gathered.charCodeAt(gathered.length - 1))) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** All of standard input. */
export async function readInput(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.input) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Lines as they come in, so that a program can ask and wait for the answer. */
export async function* linesFrom(io: Io): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of io.input) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n');
    parts.push(first);
    for (const next of rest) {
      yield parts.join('');
      parts = [next];
    }
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield last;
}

/**
 * The streams of this process, and its threads, which begin at `entry`, a URL. A reader that goes away early (`| head`) ends it
 * quietly; a full disk does not.
 */
export function processIo(entry: () => string): Io {
  let err: Output | undefined;
  return {
    folder: slashed(process.cwd(), process.platform === 'win32'),
    env: process.env,
    out: outputOf(process.stdout),
    // Node makes a stream when it is first asked for it; most runs have no use for these two.
    get err() {
      err ??= outputOf(process.stderr);
      return err;
    },
    input: {
      get terminal() {
        return process.stdin.isTTY === true;
      },
      [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>,
    },
    workspace: wholeDisk(),
    now: () => 1000 * process.uptime(),
    async ask(question) {
      const { createInterface } = await import('node:readline/promises');
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await lines.question(question);
      } finally {
        lines.close();
      }
    },
    decide: (code) => {
      process.exitCode = code;
    },
    threads: { start: (job) => threadFor(entry(), job) },
    watch: changesIn,
  };
}

/** What ends a process from outside, and its exit code then. */
const interrupts = { SIGINT: 130, SIGTERM: 143 } as const;

/** The disk. From the first write on an interrupt waits for whatever runs, so that no file is left half-written. */
function wholeDisk(): Workspace {
  let waits = false;
  const wait = (): void => {
    if (waits) return;
    waits = true;
    for (const [signal, code] of Object.entries(interrupts)) process.once(signal, () => process.exit(code));
  };
  return {
    ...disk,
    write(path, bytes) {
      wait();
      disk.write(path, bytes);
    },
    create(path, bytes) {
      wait();
      return disk.create(path, bytes);
    },
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') {
      const reason = fault.code === 'ENOSPC' ? 'the disk is full' : fault.message;
      if (stream === process.stdout) process.stderr.write(`newsmark: cannot write the output: ${reason}\n`);
      process.exitCode = 2;
    }
    process.exit();
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
    terminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

/** Milliseconds of quiet after which what changed is told: editors write a file in several steps. */
const quiet = 60;

/**
 * Watches from now on.
 *
 * @throws Failure where the system does not watch
 */
function changesIn(folders: readonly string[]): AsyncIterable<ReadonlySet<string>> {
  let changed = new Set<string>();
  let problem: Error | undefined;
  let wake = (): void => {};
  const tell = (path: string): void => {
    changed.add(path);
    wake();
  };
  const fail = (fault: Error): void => {
    problem = fault;
    wake();
  };
  const trees: (() => void)[] = [];
  for (const folder of folders) {
    try {
      trees.push(watchTree(folder, tell, fail));
    } catch (fault) {
      throw new Failure(`cannot watch ${folder}: ${reasonOf(fault as Error)}`);
    }
  }
  return batches();

  async function* batches(): AsyncIterable<ReadonlySet<string>> {
    try {
      for (;;) {
        while (changed.size === 0 && problem === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        if (problem) throw new Failure(`cannot watch any longer: ${reasonOf(problem)}`);
        await new Promise((resolve) => setTimeout(resolve, quiet));
        const batch = changed;
        changed = new Set();
        yield batch;
      }
    } finally {
      for (const end of trees) end();
    }
  }
}

/** Linux says that there is no space left where it means no room for watchers. */
function reasonOf(fault: NodeJS.ErrnoException): string {
  return fault.code === 'ENOSPC' ? 'the system watches no more folders (fs.inotify.max_user_watches)' : fault.message;
}
