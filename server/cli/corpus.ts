/**
 * One workspace, loaded into the façade: reads its files once, notes what could not be read, and gives the findings that
 * are wanted.
 */
import type { Finding } from '../language/finding.ts';
import type { Lines } from '../language/nodes.ts';
import { linesOf } from '../language/text.ts';
import { settingsFor } from '../rules/config.ts';
import { Newsmark, nothingTaken } from '../service.ts';
import { bodyOf, decode, encode, encodingFinding, unreadableFinding } from '../workspace/encoding.ts';
import { relative } from '../workspace/uri.ts';
import { largest, type Problem, type Workspace } from '../workspace/workspace.ts';
import type { Known } from './known.ts';
import { saveMemory } from './memory.ts';
import type { Target } from './targets.ts';

/** Up to so many articles are kept once read; of larger corpora only what they state, and a text is read again to be shown. */
const keptArticles = 300;

/** So many articles of a large corpus are judged as of a small one: from a cache, most runs have no more to judge. */
const few = 8;

/** Those that are kept have no more code units than this in all, since each takes some twenty times its text. */
const keptUnits = 3_000_000;

/** Where articles are read: each is looked at before the next one is read, and none but a giant is larger. */
const room = new Uint8Array(1 << 18);

export interface Source {
  text: string;
  lines: Lines;
}

export class Corpus {
  #target: Target;
  readonly newsmark: Newsmark;
  /** What the user should know: a file that vanished, a rule that failed. */
  readonly notes = new Set<string>();
  /** Texts are kept once read. */
  readonly #keep: boolean;
  /** Code units of articles that may still be kept. */
  #room: number;
  readonly #workspace: Workspace;
  readonly #shown: (path: string) => string;
  /** Findings about the bytes of a file rather than its text, by file. */
  readonly #bytes = new Map<string, Finding>();
  readonly #vanished = new Set<string>();
  /** Texts as they were read, where they are kept. */
  readonly #texts = new Map<string, string>();
  /** Texts that are read once for several uses. */
  readonly #held = new Map<string, string>();
  /** Texts that fixes changed, not yet written. */
  readonly #changed = new Map<string, string>();
  readonly #sources = new Map<string, Source>();
  #sourceUnits = 0;
  /** Articles whose text was read to be judged and not kept. */
  #passed = 0;

  /**
   * @param shown a path as the user knows it, for the notes
   * @param keep all texts, however many: fixes must fit the text that was checked, not one that was saved since
   */
  constructor(target: Target, workspace: Workspace, shown: (path: string) => string, keep = false) {
    this.#target = target;
    this.#workspace = workspace;
    this.#shown = shown;
    this.newsmark = new Newsmark({
      config: target.root.config,
      root: target.root.folder,
      onFault: (message) => this.notes.add(`${message}; this is a fault in newsmark, please report it`),
    });
    this.#keep = keep;
    this.#room = target.articles.size <= keptArticles ? keptUnits : 0;
    for (const path of target.registry) this.#put(path);
    for (const path of target.articles) this.#put(path);
  }

  get target(): Target {
    return this.#target;
  }

  /** Reads anew what changed, and takes in and leaves out what joined and left the workspace since. */
  renew(target: Target, changed: ReadonlySet<string>): void {
    this.notes.clear();
    const before = this.#target;
    this.#target = target;
    this.#sources.clear();
    for (const path of [...before.registry, ...before.articles]) {
      if (!changed.has(path) && (target.registry.has(path) || target.articles.has(path))) continue;
      if (before.articles.has(path)) this.#room += this.#texts.get(path)?.length ?? 0;
      this.#texts.delete(path);
      this.#bytes.delete(path);
      this.#vanished.delete(path);
      if (!target.registry.has(path) && !target.articles.has(path)) this.newsmark.remove(path);
    }
    for (const path of [...target.registry, ...target.articles]) {
      if (changed.has(path) || !this.newsmark.has(path)) this.#put(path);
    }
  }

  /** Findings of the named files, sorted by file and place. */
  findings(progress?: (done: number, total: number) => void): Finding[] {
    const { named } = this.target;
    const findings = this.newsmark.checkAll(progress).filter((finding) => named.has(finding.file));
    const bytes = [...this.#bytes.values()].flatMap((finding) =>
      named.has(finding.file) ? this.#judged(finding) : [],
    );
    if (bytes.length === 0) return findings;
    return [...bytes, ...findings].sort((a, b) =>
      a.file === b.file ? a.span.start - b.span.start : a.file < b.file ? -1 : 1,
    );
  }

  /** Reads an article and holds its text until it is dropped; one that was not among the workspace's joins it. */
  take(path: string): { text: string } {
    let text = this.#texts.get(path) ?? this.#held.get(path);
    if (text === undefined) {
      text = this.#read(path);
      this.#held.set(path, text);
    }
    if (!this.newsmark.has(path)) this.newsmark.put(path, () => this.#pass(path), 'article');
    return { text };
  }

  /** What to tell a file's text by without reading it as one: its bytes, where it is not kept, good until the next one is
   * read; nothing where they cannot be read. */
  contents(path: string): string | Uint8Array | undefined {
    const text = this.#texts.get(path);
    if (text !== undefined) return text;
    const contents = this.#workspace.read(path, largest, room);
    return 'bytes' in contents ? bodyOf(contents.bytes) : undefined;
  }

  drop(path: string): void {
    this.#held.delete(path);
  }

  /** What judging an article by itself gives; nothing for one that vanished. */
  known(path: string): Known | undefined {
    const judgement = this.newsmark.judgement(path);
    if (judgement === undefined || this.#vanished.has(path)) return undefined;
    const bytes = this.#bytes.get(path);
    return bytes ? { ...judgement, bytes } : judgement;
  }

  /** Takes what another run knows of an article, which is not read then. */
  learn(path: string, { bytes, ...judgement }: Known): void {
    if (bytes) this.#bytes.set(path, bytes);
    this.newsmark.recall(path, judgement);
  }

  /** Says by which settings an article is judged whose text is not here. */
  settle(path: string, rules: Record<string, string> | undefined): void {
    this.newsmark.put(path, '');
    this.newsmark.recall(path, { findings: [], share: nothingTaken, ignores: [], rules });
  }

  /** Findings about bytes that could not be read, whatever the config says of them. */
  unreadable(): Finding[] {
    return [...this.#bytes.values()];
  }

  /** The text of a file as it stands now, fixes included. */
  source(path: string): Source {
    let source = this.#sources.get(path);
    if (source === undefined) {
      const text = this.#changed.get(path) ?? this.#texts.get(path) ?? this.#read(path);
      source = { text, lines: linesOf(text) };
      this.#sourceUnits += text.length;
      if (this.#sourceUnits > keptUnits) {
        this.#sources.clear();
        this.#sourceUnits = text.length;
      }
      this.#sources.set(path, source);
    }
    return source;
  }

  /** Whether a fix may change a file: it is named, and all of it could be read. */
  mayChange(path: string): boolean {
    return this.target.named.has(path) && !this.#bytes.has(path);
  }

  /** Puts another text in a file's place, in memory only. */
  change(path: string, text: string): void {
    this.#changed.set(path, text);
    this.#sources.delete(path);
    this.newsmark.put(path, text, this.target.registry.has(path) ? 'registry' : 'article');
  }

  /** Files that were changed, with the text that was read and the new one. */
  *changes(): Iterable<{ path: string; before: string; after: string }> {
    for (const [path, after] of [...this.#changed].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const before = this.#texts.get(path) ?? '';
      if (before !== after) yield { path, before, after };
    }
  }

  /**
   * Writes a changed file as a whole, with the byte-order mark it has. A file that somebody else changed meanwhile is
   * left as it is.
   *
   * @returns whether it was written
   * @throws Problem where it cannot be written
   */
  write(path: string, before: string, after: string): boolean {
    const contents = this.#workspace.read(path);
    if ('problem' in contents) throw contents.problem;
    const { text, bom, invalid } = decode(contents.bytes);
    if (invalid || text !== before) {
      this.notes.add(`${this.#shown(path)} changed meanwhile and was left as it is`);
      return false;
    }
    this.#workspace.write(path, encode(after, bom));
    return true;
  }

  #put(path: string): void {
    const registry = this.#target.registry.has(path);
    const text = registry || this.#keep || this.#room > 0 ? this.#read(path) : undefined;
    if (text === undefined || (!registry && !this.#keep && text.length > this.#room)) {
      this.newsmark.put(path, () => this.#pass(path), 'article');
      return;
    }
    if (!registry) this.#room -= text.length;
    this.#texts.set(path, text);
    this.newsmark.put(path, text, registry ? 'registry' : 'article');
  }

  /** A text that is judged and forgotten. */
  #pass(path: string): string {
    if (this.#target.articles.size > keptArticles && ++this.#passed === few) saveMemory();
    return this.#held.get(path) ?? this.#read(path);
  }

  #read(path: string): string {
    const contents = this.#workspace.read(path, largest, room);
    if ('problem' in contents) {
      this.#complain(path, contents.problem);
      return '';
    }
    const { text, invalid } = decode(contents.bytes);
    if (invalid) this.#bytes.set(path, encodingFinding(path, invalid));
    return text;
  }

  /** What vanished since it was listed is no part of the corpus any more; what is there and cannot be read is a finding. */
  #complain(path: string, problem: Problem): void {
    if (problem.missing) {
      this.#vanished.add(path);
      this.notes.add(`${this.#shown(path)} vanished before it was read`);
    } else this.#bytes.set(path, unreadableFinding(path, problem.message));
  }

  /** A finding as the config has it. */
  #judged(finding: Finding): Finding[] {
    const { root } = this.target;
    const setting = settingsFor(root.config, relative(root.folder, finding.file))[finding.rule];
    const severity = (Array.isArray(setting) ? setting[0] : setting) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  }
}
