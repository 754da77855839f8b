/**
 * Starts what is shipped, with the code that V8 made of it in earlier runs. Node's own `module.enableCompileCache` keeps what
 * is compiled before a file runs; functions are compiled when they are first called, a thousand of them anew at each start,
 * and that took a third of it. So code is kept here as the first few runs leave it.
 */
import fs from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

export interface Shipped {
  /** Where the files are: CommonJS, of ASCII alone, which require each other as `./name.js`. */
  folder: string;
  /** Another one whenever the files are others: code of theirs is good for no others. */
  build: string;
  /** Node's own, for all that is not in the folder. */
  require: (name: string) => unknown;
}

/** Runs a file, and what it requires in its folder, each once. */
export function launch(file: string, { folder, build, require }: Shipped): void {
  const cache = cacheFolder(file);
  const leave = leaver(build, require);
  const modules = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = join(folder, name);
    const text = fs.readFileSync(filename, 'latin1');
    const source = `(function(exports,require,module,__filename,__dirname){${text}\n})`;
    const path = cache && join(cache, name);
    const kept = path === undefined ? undefined : keptIn(path, build);
    const script = new Script(source, { filename, cachedData: kept?.code });
    const taken = kept && !script.cachedDataRejected ? kept : undefined;
    if (path !== undefined && (taken === undefined || taken.runs < enough || taken.old)) leave({ script, path, taken });
    const within = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : require(id));
    script.runInThisContext()(module.exports, within, module, filename, folder);
    return module.exports;
  };
  load(file);
}

/** The first runs call, all together, nearly everything that later ones will; what else comes up is added after a while. */
const enough = 5;
/** In milliseconds. */
const aWhile = 24 * 60 * 60 * 1000;

/** Milliseconds after which a process that stays leaves its code: it has long started, and V8 has forgotten none of it yet. */
const settled = 10_000;

/** The exit code of a command that could not run: it called little, if it was one at all. */
const misused = 2;

interface Left {
  script: Script;
  path: string;
  /** What this run was given. */
  taken?: Kept;
}

interface Kept {
  code: Buffer;
  /** How many runs it has seen, up to {@link enough}. */
  runs: number;
  /** It was left {@link aWhile} ago. */
  old: boolean;
}

/** Gathers what is to be left for the next run, and leaves it when this one ends or has long started. */
function leaver(build: string, require: Shipped['require']): (left: Left) => void {
  const waiting: Left[] = [];
  let tag: (() => number) | undefined;
  let before: number | undefined;
  const leaveAll = (): void => {
    // After a change of V8's flags it would take none of it.
    const good = tag?.() === before && process.exitCode !== misused;
    const [first] = waiting;
    for (const left of waiting.splice(0)) if (good) write(left, build);
    if (good && first) sweep(dirname(first.path), build);
  };
  return (left) => {
    if (tag === undefined) {
      tag = (require('node:v8') as typeof import('node:v8')).cachedDataVersionTag;
      before = tag();
      process.once('exit', leaveAll);
    }
    if (waiting.length === 0) setTimeout(leaveAll, settled).unref();
    waiting.push(left);
  };
}

/** A file is the build, the number of runs, the code, and the build again, which shows that nothing is missing. */
function keptIn(path: string, build: string): Kept | undefined {
  let bytes: Buffer;
  let age: number;
  try {
    age = Date.now() - fs.statSync(path).mtimeMs;
    bytes = fs.readFileSync(path);
  } catch {
    return undefined;
  }
  const [start, end] = [build.length, bytes.length - build.length];
  if (bytes.toString('latin1', 0, start) !== build || bytes.toString('latin1', end) !== build) return undefined;
  return { runs: bytes[start] ?? 0, old: age > aWhile, code: bytes.subarray(start + 1, end) };
}

/** Whole or not at all, since V8 trusts what it is given. Where it cannot be written the next run takes a little longer. */
function write({ script, path, taken }: Left, build: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Where this fails the code is not made at all.
    fs.writeFileSync(temporary, build, { mode: 0o600 });
    const made = script.createCachedData();
    // A long run forgets what it has not called for a while.
    const code = taken && taken.code.length > made.length ? taken.code : made;
    const runs = Math.min((taken?.runs ?? 0) + 1, enough);
    const bytes = [Buffer.from(build), Buffer.of(runs), code, Buffer.from(build)];
    fs.writeFileSync(temporary, Buffer.concat(bytes), { flush: true });
    fs.renameSync(temporary, path);
  } catch {
    try {
      fs.unlinkSync(temporary);
    } catch {}
  }
}

/** Removes what an older build left: parts may have had other names. */
function sweep(folder: string, build: string): void {
  try {
    for (const name of fs.readdirSync(folder))
      if (keptIn(join(folder, name), build) === undefined) fs.unlinkSync(join(folder, name));
  } catch {}
}

/**
 * Where code is kept, by what is started and the command's name, since each calls something else: in a folder of the user's own,
 * for in one that others may write to they might plant code.
 */
function cacheFolder(file: string): string | undefined {
  const { env, platform, versions, arch, argv } = process;
  const home = env.HOME;
  const caches =
    platform === 'win32'
      ? env.LOCALAPPDATA
      : platform === 'darwin'
        ? home && join(home, 'Library', 'Caches')
        : env.XDG_CACHE_HOME || (home && join(home, '.cache'));
  // What is relative would lie in whatever folder the command is started.
  if (!caches || !isAbsolute(caches)) return undefined;
  const [command = ''] = /^[a-z]+$/.exec(argv[2] ?? '') ?? [];
  const folder = join(caches, 'newsmark', `${versions.v8}-${arch}`, `${file.replace(/\.js$/, '')}-${command}`);
  try {
    // As root one does not run what another user left.
    const { uid } = fs.statSync(folder);
    return uid === (process.getuid?.() ?? uid) ? folder : undefined;
  } catch {
    return folder;
  }
}
