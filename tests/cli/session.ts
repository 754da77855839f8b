/** Runs the command in this process, on files in memory: arguments in, exit code and streams out. */
import { expect } from 'vitest';
import type { Io } from '../../server/cli/io.ts';
import { run } from '../../server/cli/program.ts';
import { MemoryWorkspace } from '../../server/workspace/memory.ts';
import type { Workspace } from '../../server/workspace/workspace.ts';

export interface Session {
  code: number;
  out: string;
  err: string;
  files: MemoryWorkspace;
}

export interface Setting {
  folder?: string;
  /** Standard input, in the pieces in which it comes. */
  input?: (string | Uint8Array)[];
  env?: Record<string, string>;
  /** Columns of the terminal that all streams are; absent: pipes. */
  terminal?: number;
  /** Milliseconds that pass between two looks at the clock. */
  tick?: number;
  answers?: string[];
  /** What happens while files are watched: each changes them and says which. */
  changes?: ((files: MemoryWorkspace) => string[])[];
  over?: (files: MemoryWorkspace) => Workspace;
}

/** @param files by path; those that are relative lie in `/desk`, which is the working directory */
export async function newsmark(
  args: string[],
  files: Record<string, string | Uint8Array> | MemoryWorkspace = {},
  {
    folder = '/desk',
    input = [],
    env = {},
    terminal,
    tick = 0,
    answers = [],
    changes = [],
    over = (same) => same,
  }: Setting = {},
): Promise<Session> {
  const memory = files instanceof MemoryWorkspace ? files : new MemoryWorkspace();
  if (!(files instanceof MemoryWorkspace)) {
    for (const [path, text] of Object.entries(files)) memory.set(path.startsWith('/') ? path : `/desk/${path}`, text);
  }
  const written = { out: '', err: '' };
  let now = 0;
  const output = (name: 'out' | 'err'): Io['out'] => ({
    write: async (text) => {
      written[name] += text;
    },
    terminal: terminal !== undefined,
    columns: terminal,
  });
  const io: Io = {
    folder,
    env,
    out: output('out'),
    err: output('err'),
    input: {
      terminal: terminal !== undefined,
      async *[Symbol.asyncIterator]() {
        for (const piece of input) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
      },
    },
    workspace: over(memory),
    now: () => {
      now += tick;
      return now;
    },
    ask: async (question) => {
      written.err += question;
      return answers.shift() ?? '';
    },
    async *watch() {
      for (const change of changes) yield new Set(change(memory).map((path) => `/desk/${path}`));
    },
    decide: () => {},
  };
  const code = await run(args, io);
  return { code, ...written, files: memory };
}

/** The text of a file in memory. */
export function textOf(files: MemoryWorkspace, path: string): string {
  const contents = files.read(path.startsWith('/') ? path : `/desk/${path}`);
  if ('problem' in contents) throw contents.problem;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents.bytes);
}

/** Proves that a mistake is answered with one sentence and exit code 2, and nothing on standard output. */
export function expectRefusal(session: Session, sentence: string | RegExp): void {
  expect(session.out).toBe('');
  expect(session.err).toMatch(/^newsmark: [^\n]+\n$/);
  expect(session.err).toMatch(sentence);
  expect(session.code).toBe(2);
}
