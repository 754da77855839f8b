/** What git says changed: the articles of a pull request. */
import { execFileSync } from 'node:child_process';
import { Failure } from './io.ts';

/**
 * Absolute paths, links resolved, of files that differ from where the working tree branched off a revision, in submodules too;
 * of those that are gone; and of those git does not track yet.
 *
 * @throws Failure outside a git checkout, without git, and for a revision that git does not know
 */
export function changedSince(folder: string, revision: string): Set<string> {
  const top = git(folder, ['rev-parse', '--show-toplevel']).trim();
  return new Set(changedIn(top, baseOf(top, revision)));
}

/** The commit where the working tree branched off a revision; the empty tree where nothing was committed yet. */
function baseOf(top: string, revision: string): string {
  const known = asked(top, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (known === undefined && revision === 'HEAD') return emptyTree(top);
  const base = known && asked(top, ['merge-base', revision, 'HEAD']);
  if (base) return base;
  const shallow = asked(top, ['rev-parse', '--is-shallow-repository']) === 'true';
  const why = shallow ? '; only a part of the history was fetched here: fetch all of it (fetch-depth: 0)' : '';
  throw new Failure(
    known === undefined
      ? `git knows no revision "${revision}"${why}`
      : `"${revision}" and this branch have nothing in common${why}`,
  );
}

/** The mode of a submodule. */
const submodule = '160000';

/** Files of a checkout that changed since a commit or a tree. */
function changedIn(top: string, base: string): string[] {
  // Records of ":old-mode new-mode old-object new-object status", each with its path behind it.
  const flags = ['--raw', '--no-renames', '--no-abbrev', '--ignore-submodules=none', '-z'];
  const records = git(top, ['diff', ...flags, base, '--']).split('\0');
  const changed: string[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    const [, mode, object = ''] = records[index]!.split(' ');
    const path = `${top}/${records[index + 1]}`;
    if (mode !== submodule) changed.push(path);
    else if (asked(path, ['rev-parse', '--show-toplevel']) === path)
      changed.push(...changedIn(path, /^0*$/.test(object) ? emptyTree(path) : object));
  }
  const added = git(top, ['ls-files', '--others', '--exclude-standard', '-z']).split('\0');
  return [...changed, ...added.filter((name) => name !== '').map((name) => `${top}/${name}`)];
}

function emptyTree(top: string): string {
  return git(top, ['hash-object', '-t', 'tree', '--stdin']).trim();
}

/** @returns nothing where git says no */
function asked(folder: string, args: readonly string[]): string | undefined {
  try {
    return git(folder, args).trim();
  } catch (fault) {
    if (fault instanceof Failure) return undefined;
    throw fault;
  }
}

function git(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (fault) {
    const { code, stderr } = fault as { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Failure('--changed needs git, which is not installed');
    const [said = ''] = String(stderr ?? '').split('\n');
    const none = said.includes('not a git repository');
    throw new Failure(
      `--changed needs a git checkout: ${none ? `${folder} lies in none` : said.replace(/^fatal: /, '')}`,
    );
  }
}
