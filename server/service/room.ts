/** One workspace of an editor: a folder, its config, its files and its façade. Nothing but the registry is read before it is asked. */
import type { Finding } from '../language/finding.ts';
import type { Lines } from '../language/nodes.ts';
import { linesOf, stripBom } from '../language/text.ts';
import { settingsFor } from '../rules/config.ts';
import { rules } from '../rules/index.ts';
import { Newsmark } from '../service.ts';
import { type Files, filesOf, type Root, readConfig } from '../workspace/config.ts';
import { decode, encodingFinding, unreadableFinding } from '../workspace/encoding.ts';
import { relative } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ConfigText, Editor } from './editor.ts';

/** What a document is to its workspace; absent for what is none of Newsmark's business. */
export type Role = 'article' | 'registry' | 'config';

export class Room {
  root: Root;
  readonly newsmark: Newsmark;
  /** Whether every file of the workspace was put into the façade. */
  listed = false;
  /** Only what is open, and the registry: a file outside of every folder, without a config. */
  readonly lone: boolean;
  readonly #workspace: Workspace;
  /** Findings about the bytes of a file rather than its text. */
  readonly #bytes = new Map<string, Finding>();
  readonly #configs = new Map<string, ConfigText>();
  #editor: Editor | undefined;

  constructor(root: Root, workspace: Workspace, lone: boolean, onFault: (message: string, fault: unknown) => void) {
    this.root = root;
    this.lone = lone;
    this.#workspace = workspace;
    this.newsmark = new Newsmark({ config: root.config, root: root.folder, index: true, onFault });
    this.#noteConfig();
    this.#list(this.#registry());
  }

  /** Made when something is first asked: what is only judged has no use for it. */
  get editor(): Editor {
    this.#editor ??= new Editor(this.newsmark, this.#configs);
    return this.#editor;
  }

  /** The config is another one, or stands elsewhere. */
  reroot(root: Root): void {
    this.root = root;
    this.#configs.clear();
    this.#noteConfig();
    this.newsmark.configure(root.config, root.folder);
    this.listed = false;
  }

  /** Findings of a file: all, where nothing changed since everything was judged; else those that need no other file. */
  findings(file: string, alone = false): Finding[] {
    const config = this.#configs.get(file);
    if (config) return config.findings;
    const found = alone ? this.newsmark.checkAlone(file) : this.newsmark.latest(file);
    const bytes = this.#bytes.get(file);
    return bytes ? [...this.#judged(bytes), ...found].sort((a, b) => a.span.start - b.span.start) : found;
  }

  /** Every file that findings can be about. */
  files(): string[] {
    const files = new Set([...this.newsmark.files(), ...this.#configs.keys()]);
    return [...files];
  }

  /** The text of a file of this workspace, or of any other that findings point at. */
  text(file: string): string {
    return this.newsmark.text(file) ?? this.#configs.get(file)?.text ?? '';
  }

  lines(file: string): Lines {
    const document = this.newsmark.kept(file)?.document;
    return document?.lines ?? linesOf(stripBom(this.text(file)));
  }

  /** Findings of a config file as it is edited, before it takes effect. */
  noteConfig(file: string, text: string): void {
    const stripped = stripBom(text);
    this.#configs.set(file, { text: stripped, findings: readConfig(stripped, file, rules).findings });
  }

  /** Lists the files of the workspace and puts those that are new into the façade; `open` ones are the editor's. */
  relist(open: ReadonlySet<string>): string[] {
    this.listed = true;
    const files = this.lone ? this.#registry() : filesOf(this.#workspace, this.root);
    const listed = new Set([...files.articles, ...files.registry, ...open]);
    for (const file of this.newsmark.files()) {
      if (!listed.has(file)) this.forget(file);
    }
    this.#list(files, open);
    return files.inner;
  }

  /** The file is to be read again from the disk. */
  reload(file: string, role: Role): void {
    this.#bytes.delete(file);
    if (role === 'registry') this.newsmark.put(file, this.#read(file), 'registry');
    else if (role === 'article') this.newsmark.put(file, () => this.#read(file), 'article');
  }

  /** An editor's text in place of the disk's. Where both are the same, what is wrong with the bytes stays. */
  put(file: string, text: string, role: Role, opened: boolean): void {
    if (role === 'config') {
      this.noteConfig(file, text);
      return;
    }
    if (this.#bytes.has(file) && !(opened && this.#diskText(file) === text)) this.#bytes.delete(file);
    this.newsmark.put(file, stripBom(text), role);
  }

  forget(file: string): void {
    this.#bytes.delete(file);
    this.#configs.delete(file);
    this.newsmark.remove(file);
  }

  #registry(): Files {
    return filesOf(this.#workspace, { ...this.root, config: { ...this.root.config, include: [] } });
  }

  #list({ articles, registry }: Files, open: ReadonlySet<string> = new Set()): void {
    for (const file of registry) {
      if (file !== this.root.file && !open.has(file) && !this.newsmark.has(file)) this.reload(file, 'registry');
    }
    const declared = new Set(registry);
    for (const file of articles) {
      if (!open.has(file) && !declared.has(file) && !this.newsmark.has(file)) this.reload(file, 'article');
    }
  }

  #noteConfig(): void {
    const { file, findings, problem, text = '' } = this.root;
    if (file === undefined) return;
    this.#configs.set(file, { text, findings: problem ? [unreadableFinding(file, problem.message)] : findings });
  }

  #read(file: string): string {
    const contents = this.#workspace.read(file);
    if ('problem' in contents) {
      if (contents.problem.missing) this.listed = false;
      else this.#bytes.set(file, unreadableFinding(file, contents.problem.message));
      return '';
    }
    const { text, invalid } = decode(contents.bytes);
    if (invalid) this.#bytes.set(file, encodingFinding(file, invalid));
    else this.#bytes.delete(file);
    return text;
  }

  #diskText(file: string): string | undefined {
    const contents = this.#workspace.read(file);
    return 'bytes' in contents ? decode(contents.bytes).text : undefined;
  }

  /** A finding as the config has it. */
  #judged(finding: Finding): Finding[] {
    const setting = settingsFor(this.root.config, relative(this.root.folder, finding.file))[finding.rule];
    const severity = (Array.isArray(setting) ? setting[0] : setting) ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  }
}
