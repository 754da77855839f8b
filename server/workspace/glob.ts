/**
 * Globs as a walk needs them: where to begin, which folders to enter, which files to take. They mean what they mean to
 * tinyglobby, which tests hold them against.
 */
import picomatch from 'picomatch';
import { folderOf } from './uri.ts';

/** Globs that share the folder at which they begin. */
export interface Beginning {
  /** Absolute path. */
  folder: string;
  /** Way from the folder that the globs are relative to: empty, or with a slash at its end. */
  path: string;
  /** Of the folder, what {@link enter} takes. */
  reach: Reach;
  /** Whether some glob matches a path, relative to the folder that the globs are relative to. */
  matches(path: string): boolean;
}

/** What the globs still ask of the paths in a folder: the parts that are left of each; nothing where all may match. */
export type Reach = readonly (readonly Part[])[] | undefined;

interface Part {
  matches(name: string): boolean;
  /** Stands for any number of folders. */
  open: boolean;
}

/**
 * Where to begin: at the deepest folder that holds all that the globs may match. Globs that look beside the folder (`../wires/*`)
 * begin apart from those that do not.
 *
 * @param cwd absolute path of the folder that the globs are relative to
 */
export function beginningsOf(globs: readonly string[], cwd: string): Beginning[] {
  const byWay = new Map<number, string[]>();
  for (const glob of globs) {
    const { up, rest } = placed(glob, cwd);
    if (rest !== '') byWay.set(up, [...(byWay.get(up) ?? []), rest]);
  }
  return [...byWay].map(([up, own]) => {
    const parts = own.map(partsOf);
    const shared = sharedFolders(parts);
    let folder = cwd;
    for (let step = 0; step < up; step++) folder = folderOf(folder);
    for (const name of shared) folder = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
    const above = '../'.repeat(up);
    const matches = picomatch(own, options);
    return {
      folder,
      path: above + shared.map((name) => `${name}/`).join(''),
      reach: parts.map((each) => each.slice(shared.length).map(partOf)),
      matches: up === 0 ? (path) => matches(path) : (path) => matches(path.slice(above.length)),
    };
  });
}

/** What the globs ask of the paths in a folder of this one; false where none of them can match there. */
export function enter(reach: Reach, name: string): Reach | false {
  if (reach === undefined) return undefined;
  const inner: (readonly Part[])[] = [];
  for (const parts of reach) {
    const [part, ...rest] = parts;
    if (part === undefined || !(part.open || rest.length > 0) || !part.matches(name)) continue;
    if (part.open) return undefined;
    inner.push(rest);
  }
  return inner.length > 0 && inner;
}

/** `/` separates on every system. */
const options = { windows: false };

/** How many folders up a glob begins, and the rest of it, which does not lead back into the folder from above. */
function placed(glob: string, cwd: string): { up: number; rest: string } {
  const parts: string[] = [];
  let up = 0;
  for (const part of glob.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > 0) parts.pop();
    else up++;
  }
  const own = cwd.split('/');
  while (up > 0 && parts.length > 0 && parts[0] === own[own.length - up]) {
    parts.shift();
    up--;
  }
  return { up, rest: parts.join('/') };
}

/** A brace may hold slashes, and is one part then. */
function partsOf(glob: string): string[] {
  const { parts } = picomatch.scan(glob, { parts: true }) as { parts?: string[] };
  return parts && parts.length > 0 ? parts : [glob];
}

function partOf(part: string): Part {
  const slash = part.includes('/');
  let matches: Part['matches'] | undefined;
  return {
    matches(name) {
      matches ??= slash ? () => true : picomatch(part, options);
      return matches(name);
    },
    open: slash || part === '**',
  };
}

/** Names of folders that all globs begin with. */
function sharedFolders(globs: readonly (readonly string[])[]): string[] {
  const [first = []] = globs;
  const shared: string[] = [];
  for (const part of first.slice(0, -1)) {
    const index = shared.length;
    if (isDynamic(part) || !globs.every((parts) => index < parts.length - 1 && parts[index] === part)) break;
    shared.push(part.replaceAll('\\', ''));
  }
  return shared;
}

/** Whether a glob stands for more than the path that it is. */
export function isDynamic(glob: string): boolean {
  const { isGlob, negated } = picomatch.scan(glob) as { isGlob: boolean; negated: boolean };
  return isGlob || negated;
}
