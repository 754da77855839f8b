/**
 * Finds files: a globber over any workspace, which enters neither `node_modules` nor `.git`, what a `.gitignore` in this
 * folder or one above leaves out, nor linked folders (so links in circles lead nowhere); linked files count.
 */
import ignore, { type Ignore } from 'ignore';
import { matcher, sortGlobs } from '../rules/config.ts';
import { decode } from './encoding.ts';
import { type Beginning, beginningsOf, enter, type Reach } from './glob.ts';
import { folderOf, relative } from './uri.ts';
import type { Problem, Workspace } from './workspace.ts';

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

  const sorted = sortGlobs(wanted);
  const isUnwanted = matcher([...sorted.unwanted, ...sortGlobs(unwanted).wanted]);
  const files: string[] = [];

  const visit = (at: string, path: string, reach: Reach, beginning: Beginning): void => {
    const found = workspace.entries(at);
    if ('problem' in found) {
      if (!found.problem.missing) problems.push(found.problem);
      return;
    }
    const { entries } = found;
    if (marker !== undefined && at !== folder && entries.some(({ name }) => name === marker)) {
      marked.push(at);
      return;
    }
    if (entries.some(({ name }) => name === '.gitignore')) ignored.enter(at);
    for (const entry of entries) {
      const { name } = entry;
      const inner = path + name;
      const full = join(at, name);
      if (entry.isDirectory()) {
        // What looks beside the folder does not look into it.
        if (name === 'node_modules' || name === '.git' || full === folder) continue;
        const further = enter(reach, name);
        if (further !== false && !isUnwanted(inner) && !ignored.test(full, true))
          visit(full, `${inner}/`, further, beginning);
      } else if (beginning.matches(inner) && !isUnwanted(inner) && !ignored.test(full, false)) {
        const isLink = entry.isSymbolicLink();
        if (isLink ? workspace.kind(full) !== 'file' : !entry.isFile()) continue;
        if (isLink) links.add(full);
        files.push(full);
      }
    }
  };
  for (const beginning of beginningsOf(sorted.wanted, folder))
    visit(beginning.folder, beginning.path, beginning.reach, beginning);
  files.sort();
  return { files: links.size === 0 ? files : withoutDoubles(workspace, files, links), marked, problems };
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
