/**
 * The globber where there is no disk, in a web worker: it stands in for tinyglobby, whose own needs Node's paths. Same call,
 * same answers, as far as {@link walk} asks; tests hold the two against each other.
 */
import picomatch from 'picomatch';
import { folderOf } from './uri.ts';
import type { Entry } from './workspace.ts';

export interface Options {
  /** Absolute path of a folder. */
  cwd: string;
  ignore: readonly string[];
  fs: { readdirSync(path: string): Entry[] };
}

/** Paths of files, relative to the folder, that some globs match: those with `../` in front look beside it. */
export function globSync(globs: readonly string[], { cwd, ignore, fs }: Options): string[] {
  const byBase = new Map<string, string[]>();
  for (const glob of globs) {
    const [base = ''] = /^(?:\.\.\/)*/.exec(glob)!;
    byBase.set(base, [...(byBase.get(base) ?? []), glob.slice(base.length)]);
  }
  const isUnwanted = picomatch([...ignore], { windows: false, dot: true });
  const found: string[] = [];
  for (const [base, own] of byBase) {
    const isWanted = picomatch(own, { windows: false });
    let start = cwd;
    for (let up = 0; up < base.length; up += 3) start = folderOf(start);
    const list = (folder: string, path: string): void => {
      for (const entry of fs.readdirSync(folder)) {
        const { name } = entry;
        const inner = path + name;
        if (isUnwanted(base + inner)) continue;
        const full = `${folder.replace(/\/$/, '')}/${name}`;
        // As tinyglobby has it: globs that look beside the folder do not look into it.
        if (full === cwd) continue;
        if (entry.isDirectory()) list(full, `${inner}/`);
        else if (entry.isFile() && isWanted(inner)) found.push(base + inner);
      }
    };
    list(start, '');
  }
  return found;
}
