/** Runs lines of shell in which `newsmark` is the command, as a process of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';

const main = path.join(import.meta.dirname, '../../server/cli/main.ts');

export interface Ended {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

/** @param input standard input */
export function shellIn(folder: string, line: string, input?: string): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, NODE: process.execPath, MAIN: main };
    const setup = 'newsmark() { "$NODE" "$MAIN" "$@"; }; export -f newsmark;';
    const child = spawn('bash', ['-c', `${setup} ${line}`], { cwd: folder, env });
    const ended: Ended = { code: null, signal: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      ended.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      ended.err += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (code, signal) => resolve({ ...ended, code, signal }));
  });
}
