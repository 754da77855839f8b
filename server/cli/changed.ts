/** What git says changed: the articles of a pull request. */
import { execFileSync } from 'node:child_process';
import { Failure } from './io.ts';

/**
 * Absolute paths of files that differ from where the working tree branched off a revision, and of those git does not
 * track yet.
 *
 * @throws Failure outside a git checkout, without git, and for a revision that git does not know
 */
export function changedSince(folder: string, revision: string): Set<string> {
  const top = git(folder, ['rev-parse', '--show-toplevel']).trim();
  git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], `git knows no revision "${revision}"`);
  const base = git(
    folder,
    ['merge-base', revision, 'HEAD'],
    `"${revision}" and this branch have nothing in common`,
  ).trim();
  const changed = git(top, ['diff', '--name-only', '--diff-filter=d', '-z', base, '--']);
  const added = git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  const names = `${changed}${added}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => `${top}/${name}`));
}

function git(folder: string, args: readonly string[], otherwise?: string): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (fault) {
    const { code, stderr } = fault as { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Failure('--changed needs git, which is not installed');
    throw new Failure(otherwise ?? `--changed needs a git checkout: ${String(stderr ?? '').split('\n')[0]}`);
  }
}
