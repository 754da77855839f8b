/**
 * `newsmark watch`: checks, waits, and checks again what changed and what depends on it: an article and the groups that its
 * statements fell into; after a change of the registry or the config, everything.
 */
import { Corpus } from './corpus.ts';
import { Failure, type Io } from './io.ts';
import { reportFor } from './outputs.ts';
import { printable } from './report/printable.ts';
import { number, reportOf } from './report/report.ts';
import { shown, type Target, targetsOf } from './targets.ts';

/** Wipes the screen and what was scrolled out of it, and begins at the top. */
const wipe = '\x1b[2J\x1b[3J\x1b[H';

/**
 * Goes on until it is interrupted.
 *
 * @returns the exit code
 * @throws Failure where nothing can be watched
 */
export async function watch(io: Io, paths: readonly string[]): Promise<number> {
  if (io.watch === undefined) throw new Failure('there is nothing here that can be watched');
  const first = targetsOf(io, paths);
  const folders = new Set(first.targets.map(({ root }) => root.folder));
  const changes = io.watch([...folders]);
  const watcher = new Watcher(io, paths);
  await watcher.show(new Set());
  for await (const changed of changes) {
    if (![...folders].some((folder) => io.workspace.kind(folder) === 'folder'))
      throw new Failure('the folder that was watched is gone');
    await watcher.show(changed);
  }
  return 0;
}

class Watcher {
  readonly #io: Io;
  readonly #paths: readonly string[];
  readonly #corpora = new Map<string, Corpus>();
  #last = '';
  #shown = false;

  constructor(io: Io, paths: readonly string[]) {
    this.#io = io;
    this.#paths = paths;
  }

  /** Prints what holds now, unless that is what was printed last. */
  async show(changed: ReadonlySet<string>): Promise<void> {
    const started = this.#io.now();
    try {
      const notes = this.#renew(changed);
      const found = [...this.#corpora.values()].flatMap((corpus) =>
        corpus.findings().map((finding) => ({ corpus, finding })),
      );
      found.sort((a, b) => order(a.finding.file, b.finding.file));
      const corpora = [...this.#corpora.values()];
      const files = corpora.reduce((count, { target }) => count + target.named.size, 0);
      const report = reportOf(found, files, (path) => shown(this.#io, path));
      let text = '';
      for (const piece of await reportFor(this.#io, report, 'pretty')) text += piece;
      for (const note of notes) text += `newsmark: ${printable(note)}\n`;
      if (changed.size > 0 && text === this.#last) return;
      this.#last = text;
      await this.#wipe();
      await this.#io.out.write(text);
      const seconds = ((this.#io.now() - started) / 1000).toFixed(1);
      await this.#io.out.write(`${number(files, 'file')} watched, checked in ${seconds} s; Ctrl-C ends\n`);
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault;
      this.#corpora.clear();
      this.#last = '';
      await this.#wipe();
      await this.#io.out.write(`newsmark: ${printable(fault.message)}\n`);
    }
  }

  async #wipe(): Promise<void> {
    if (this.#io.out.terminal) await this.#io.out.write(wipe);
    else if (this.#shown) await this.#io.out.write('\n');
    this.#shown = true;
  }

  /** Puts what changed into the corpora; a workspace whose config is another one is made anew. */
  #renew(changed: ReadonlySet<string>): string[] {
    const { targets, workspace, notes } = targetsOf(this.#io, this.#paths);
    const wanted = targets.filter(({ named }) => named.size > 0);
    const folders = new Set(wanted.map(({ root }) => root.folder));
    for (const folder of this.#corpora.keys()) if (!folders.has(folder)) this.#corpora.delete(folder);
    for (const target of wanted) {
      const corpus = this.#corpora.get(target.root.folder);
      if (corpus && sameConfig(corpus.target, target)) corpus.renew(target, changed);
      else {
        const name = (path: string): string => shown(this.#io, path);
        this.#corpora.set(target.root.folder, new Corpus(target, workspace, name));
      }
    }
    return [...notes, ...[...this.#corpora.values()].flatMap((corpus) => [...corpus.notes])];
  }
}

function sameConfig(a: Target, b: Target): boolean {
  return JSON.stringify(a.root.config) === JSON.stringify(b.root.config);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
