/**
 * Finds files: a globber over any workspace, which enters neither `node_modules` nor `.git`, what a `.gitignore` in this
 * folder or one above leaves out, nor linked folders (so links in circles lead nowhere); linked files count.
 */
import ignore, { type Ignore } from 'ignore';
import { globSync } from 'tinyglobby';
import { sortGlobs, withContents } from '../rules/config.ts';
import { decode } from './encoding.ts';
import { folderOf, relative } from './uri.ts';
import type { Entry, Problem, Workspace } from './workspace.ts';

export interface Walk {
  /** Globs of the files that are wanted, relative to the folder. */
  wanted: readonly string[];
  /** Globs of what is left out; a folder's name leaves out all that it holds. */
  unwanted?: readonly string[];
  /** A folder below that holds a file of this name is not entered, but told: it is a workspace of its own. */
  marker?: string;
}

export interface Walked {
  /** Absolute paths, sorted. */
  files: string[];
  /** Folders that were left out because they hold the marker. */
  marked: string[];
  /** Folders that could not be read. */
  problems: Problem[];
}

/** @param folder absolute path */
export function walk(workspace: Workspace, folder: string, { wanted, unwanted = [], marker }: Walk): Walked {
  const marked: string[] = [];
  const problems: Problem[] = [];
  const ignored = gitIgnores(workspace, folder);
  const links = new Set<string>();

  const list = (path: string): Entry[] => {
    const here = path.length > 1 ? path.replace(/\/$/, '') : path;
    const found = workspace.entries(here);
    if ('problem' in found) {
      if (!found.problem.missing) problems.push(found.problem);
      return [];
    }
    if (marker !== undefined && here !== folder && found.entries.some((entry) => entry.name === marker)) {
      marked.push(here);
      return [];
    }
    if (found.entries.some((entry) => entry.name === '.gitignore')) ignored.enter(here);
    return found.entries.flatMap((entry) => {
      const { name } = entry;
      const full = join(here, name);
      if (entry.isDirectory()) {
        return name === 'node_modules' || name === '.git' || ignored.test(full, true) ? [] : [entry];
      }
      if (!entry.isSymbolicLink()) return [entry];
      if (workspace.kind(full) !== 'file') return [];
      links.add(full);
      return [{ name, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false }];
    });
  };

  const sorted = sortGlobs(wanted);
  const paths = globSync(sorted.wanted, {
    cwd: folder,
    ignore: [...sorted.unwanted, ...sortGlobs(unwanted).wanted].flatMap(withContents),
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: list as never },
  }).map((path) => resolve(folder, path));
  const files = paths.filter((path) => !ignored.test(path, false));
  return { files: links.size === 0 ? files.sort() : withoutDoubles(workspace, files.sort(), links), marked, problems };
}

/** A linked file counts where it leads to a file that is not there already. */
function withoutDoubles(workspace: Workspace, files: string[], links: ReadonlySet<string>): string[] {
  const known = new Set(files.filter((path) => !links.has(path)).map((path) => workspace.real(path)));
  return files.filter((path) => {
    if (!links.has(path)) return true;
    const real = workspace.real(path);
    if (known.has(real)) return false;
    known.add(real);
    return true;
  });
}

interface GitIgnores {
  /** Takes the `.gitignore` of a folder into account. */
  enter(folder: string): void;
  test(path: string, isFolder: boolean): boolean;
}

/** As git has it: the deepest `.gitignore` that has an opinion decides. Those above count up to the repository's root. */
function gitIgnores(workspace: Workspace, folder: string): GitIgnores {
  const byFolder = new Map<string, Ignore>();
  const enter = (path: string): void => {
    if (byFolder.has(path)) return;
    const contents = workspace.read(join(path, '.gitignore'));
    if ('bytes' in contents) byFolder.set(path, ignore({ allowRelativePaths: true }).add(decode(contents.bytes).text));
  };
  const test = (path: string, isFolder: boolean): boolean => {
    if (byFolder.size === 0) return false;
    for (let at = folderOf(path); ; at = folderOf(at)) {
      const rules = byFolder.get(at);
      if (rules) {
        const verdict = rules.test(relative(at, path) + (isFolder ? '/' : ''));
        if (verdict.ignored) return true;
        if (verdict.unignored) return false;
      }
      if (at === folderOf(at)) return false;
    }
  };
  const above: string[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    if (at !== folder) above.push(at);
    if (workspace.kind(join(at, '.git')) !== undefined) break;
    if (at === folderOf(at)) {
      above.length = 0;
      break;
    }
  }
  for (const path of above) enter(path);
  if (test(folder, true)) byFolder.clear();
  return { enter, test };
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** A path that the globber gave, which may lead out of the folder: `../registry/people.yaml`. */
function resolve(folder: string, path: string): string {
  let at = folder;
  let rest = path;
  while (rest.startsWith('../')) {
    at = folderOf(at);
    rest = rest.slice(3);
  }
  return join(at, rest);
}
