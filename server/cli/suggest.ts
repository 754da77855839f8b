/**
 * `newsmark suggest`: proposes annotations for plain or partly annotated articles, and writes those that are accepted.
 */
import { createTwoFilesPatch } from 'diff';
import { importedArticle, isArticleName } from '../exchange/import.ts';
import type { Article } from '../model/article.ts';
import type { Suggestion } from '../suggest/proposal.ts';
import { suggest } from '../suggest/suggest.ts';
import { annotate, type Style, type WriteOptions } from '../suggest/write.ts';
import { decode, encode } from '../workspace/encoding.ts';
import { Problem, type Workspace } from '../workspace/workspace.ts';
import { Corpus } from './corpus.ts';
import { Failure, type Io, readInput } from './io.ts';
import { printable, printableJson, printableLines } from './report/printable.ts';
import { shown, type Target, targetsOf } from './targets.ts';

export interface SuggestFlags {
  format: 'json' | 'jsonl' | 'diff';
  write?: boolean;
  style: Style;
  minConfidence?: number;
  kind?: string[];
  published?: string;
  stdinFilename?: string;
}

interface Answer {
  file: string;
  text: string;
  suggestions: Suggestion[];
}

/**
 * Prints proposals, or with `write` the annotated articles: an article in its place, an imported page beside itself as
 * `.news`, standard input on standard output.
 *
 * @returns the exit code: 0, or 2 where something named could not be read or written
 * @throws Failure for paths that are not there
 */
export async function suggestFor(io: Io, paths: readonly string[], flags: SuggestFlags): Promise<number> {
  const bytes = paths.includes('-') ? await readInput(io) : undefined;
  const naming = { input: bytes && { bytes, name: flags.stdinFilename } };
  const { targets, workspace, notes, input } = targetsOf(io, paths, naming);
  const run = new Run(io, workspace, flags, input);
  for (const target of targets) {
    const newsmark = new Corpus({ ...target, articles: new Set() }, workspace, (each) => shown(io, each)).newsmark;
    for (const path of articlesOf(target)) {
      const article = run.read(path, (source) => {
        newsmark.put(path, source);
        return newsmark.article(path)!;
      });
      if (article) await run.answer(path, article);
      newsmark.remove(path);
    }
  }
  await run.finish();
  for (const note of [...notes, ...run.notes]) await io.err.write(`newsmark: ${printable(note)}\n`);
  return run.failed ? 2 : 0;
}

function articlesOf({ articles, named }: Target): string[] {
  return [...articles].filter((path) => named.has(path)).sort();
}

class Run {
  readonly notes = new Set<string>();
  failed = false;
  readonly #io: Io;
  readonly #workspace: Workspace;
  readonly #flags: SuggestFlags;
  readonly #input: string | undefined;
  readonly #options: WriteOptions;
  /** Answers of the JSON array that are printed. */
  #printed = 0;
  /** What stood in the file before it was read as an article. */
  #before = { text: '', bom: false };

  constructor(io: Io, workspace: Workspace, flags: SuggestFlags, input: string | undefined) {
    this.#io = io;
    this.#workspace = workspace;
    this.#flags = flags;
    this.#input = input;
    const { minConfidence, published, style, kind } = flags;
    const accept = kind && (({ kind: one }: Suggestion) => kind.includes(one));
    this.#options = { minConfidence, published, style, accept };
  }

  /** The file as an article, imported where it is none. */
  read(path: string, make: (source: string) => Article): Article | undefined {
    const contents = this.#workspace.read(path);
    if ('problem' in contents)
      return this.#fail(`${shown(this.#io, path)} cannot be read: ${contents.problem.message}`);
    const { text, bom, invalid } = decode(contents.bytes);
    if (invalid) return this.#fail(`${shown(this.#io, path)} is not UTF-8 and was left as it is`);
    this.#before = { text, bom };
    return make(importedArticle(path, text));
  }

  async answer(path: string, article: Article): Promise<void> {
    const { out } = this.#io;
    const { format, write } = this.#flags;
    const file = shown(this.#io, path);
    if (write) return this.#write(path, annotate(article, this.#options));
    if (format === 'diff') {
      const after = annotate(article, this.#options);
      const { text } = this.#before;
      if (after !== text)
        await out.write(printableLines(createTwoFilesPatch(file, file, text, after, '', '', { context: 1 })));
      return;
    }
    const { text, suggestions } = suggest(article, this.#options);
    const chosen = suggestions.filter((each) => this.#options.accept?.(each) ?? true);
    const answer: Answer = { file, text, suggestions: chosen };
    if (format === 'jsonl') await out.write(`${printableJson(JSON.stringify(answer))}\n`);
    else
      await out.write(
        `${this.#printed++ === 0 ? '[\n' : ',\n'}${JSON.stringify(answer, null, 2).split('\n').map(printableJson).join('\n')}`,
      );
  }

  async finish(): Promise<void> {
    const { format, write } = this.#flags;
    if (write || format !== 'json') return;
    await this.#io.out.write(this.#printed === 0 ? '[]\n' : '\n]\n');
  }

  async #write(path: string, after: string): Promise<void> {
    const { text, bom } = this.#before;
    if (path === this.#input) {
      await this.#io.out.write((bom ? '\uFEFF' : '') + after);
      return;
    }
    const place = isArticleName(path) || importedArticle(path, text) === text ? path : besides(path);
    const name = shown(this.#io, place);
    if (place === path && after === text) return;
    if (place !== path && this.#workspace.kind(place) !== undefined) {
      if (!this.#isSame(place, after)) this.#fail(`${name} is there already and was left as it is`);
      return;
    }
    try {
      this.#workspace.write(place, encode(after, bom));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot write ${name}: ${fault.message}`);
    }
    await this.#io.out.write(`${printable(name)}\n`);
  }

  #isSame(path: string, text: string): boolean {
    const contents = this.#workspace.read(path);
    return !('problem' in contents) && decode(contents.bytes).text === text;
  }

  #fail(note: string): undefined {
    this.notes.add(note);
    this.failed = true;
  }
}

/** `story.txt` becomes `story.news` in the same folder. */
function besides(path: string): string {
  return `${path.replace(/\.(?:txt|text|md|markdown|html?|xhtml)$/i, '')}.news`;
}
