/**
 * Watches a folder and all below it. Linux tells of one folder at a time, and what Node makes of that watches each file and
 * lists a folder anew for every file that comes; here a folder is watched as a whole, so that many files cost little.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { slashed } from '../workspace/uri.ts';

/**
 * Watches from now on.
 *
 * @param tell the absolute path of what came, went or changed
 * @param fail why nothing more can be told
 * @returns ends it; until then the process goes on
 * @throws Error where the system does not watch
 */
export function watchTree(folder: string, tell: (path: string) => void, fail: (fault: Error) => void): () => void {
  if (process.platform === 'linux') {
    const tree = new Tree(tell, fail);
    tree.enter(folder);
    return () => tree.leave(folder);
  }
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    if (name === null) return;
    const path = slashed(name, process.platform === 'win32');
    if (!path.split('/').some(isUnwatched)) tell(`${folder}/${path}`);
  });
  watcher.on('error', fail);
  return () => watcher.close();
}

function isUnwatched(name: string): boolean {
  return name === '.git' || name === 'node_modules';
}

class Tree {
  readonly #tell: (path: string) => void;
  readonly #fail: (fault: Error) => void;
  /** By what they watch: folders, and linked files, which may change elsewhere. */
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(tell: (path: string) => void, fail: (fault: Error) => void) {
    this.#tell = tell;
    this.#fail = fail;
  }

  /** Watches a folder and those below it; what is in a new one is told. */
  enter(folder: string, isNew = false): void {
    const watcher = watch(folder, (kind, name) => {
      if (name === null || isUnwatched(name)) return;
      const path = `${folder}/${name}`;
      this.#tell(path);
      if (kind === 'rename') this.#look(path);
    });
    watcher.on('error', this.#fail);
    this.#watchers.set(folder, watcher);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!isUnwatched(entry.name)) unlessMissing(() => this.enter(path, isNew));
      } else if (entry.isSymbolicLink()) unlessMissing(() => this.#follow(path));
      if (isNew) this.#tell(path);
    }
  }

  /** Looks no more at a folder and what is below it; one that moved would go on telling under its old name. */
  leave(path: string): void {
    if (!this.#watchers.has(path)) return;
    for (const [each, watcher] of this.#watchers) {
      if (each !== path && !each.startsWith(`${path}/`)) continue;
      watcher.close();
      this.#watchers.delete(each);
    }
  }

  /** Something came, went, or is another one under its old name. */
  #look(path: string): void {
    this.leave(path);
    try {
      unlessMissing(() => {
        const found = lstatSync(path);
        if (found.isDirectory()) this.enter(path, true);
        else if (found.isSymbolicLink()) this.#follow(path);
      });
    } catch (fault) {
      this.#fail(fault as Error);
    }
  }

  #follow(path: string): void {
    const watcher = watch(path, () => this.#tell(path));
    watcher.on('error', () => {});
    this.#watchers.set(path, watcher);
  }
}

/** Goes on where something is gone again already, is a link that leads nowhere or in a circle, or is closed to us. */
function unlessMissing(enter: () => void): void {
  try {
    enter();
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES'].includes(code)) throw fault;
  }
}
