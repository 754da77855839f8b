/**
 * What an editor has open: its folders, their workspaces with one façade each, and the unsaved buffers over the disk.
 *
 * Documents go by the URIs of the editor here, and by absolute paths within (an unsaved document that has no path by its
 * URI), so that the findings are those of the command to the letter. Nothing but the registry is read before
 * {@link Workspaces.work} is driven.
 */
import type { Finding } from '../language/finding.ts';
import type { Lines } from '../language/nodes.ts';
import { linesOf, stripBom } from '../language/text.ts';
import { matcher, settingsFor } from '../rules/config.ts';
import { rules } from '../rules/index.ts';
import { Newsmark } from '../service.ts';
import {
  configName,
  type Files,
  filesOf,
  isExcluded,
  plainRoot,
  type Root,
  Roots,
  readConfig,
  roleOf,
} from '../workspace/config.ts';
import { decode, encodingFinding, unreadableFinding } from '../workspace/encoding.ts';
import { OverlayWorkspace } from '../workspace/overlay.ts';
import { canonical, folderOf, isInside, pathOf, relative, uriOf } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ConfigText, Editor } from './editor.ts';

/** What a document is to its workspace; absent for what is none of Newsmark's business. */
export type Role = 'article' | 'registry' | 'config';

/** A document that the editor has open. */
export interface Buffer {
  /** As the editor writes it. */
  uri: string;
  file: string;
  language: string;
  /** With its byte-order mark, if the editor left it there. */
  text: string;
  role: Role | undefined;
  room: Room;
}

/** Which step of the background work is under way. */
export interface Step {
  folder: string;
  done: number;
  total: number;
}

/** One workspace: a folder, its config, its files. */
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

export class Workspaces {
  readonly #disk: Workspace;
  readonly #overlay: OverlayWorkspace;
  readonly #onFault: (message: string, fault: unknown) => void;
  #roots: Roots;
  #folders: string[] = [];
  readonly #rooms = new Map<string, Room>();
  readonly #buffers = new Map<string, Buffer>();
  #configsChanged = false;
  /** Files whose text changed since somebody asked: places in them may stand on other lines. */
  #edited = new Set<string>();

  constructor(disk: Workspace, onFault: (message: string, fault: unknown) => void) {
    this.#disk = disk;
    this.#overlay = new OverlayWorkspace(disk);
    this.#onFault = onFault;
    this.#roots = new Roots(this.#overlay, rules);
  }

  /** The opened folders, by URI. Folders that are no files are left out: nothing can be listed there. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.flatMap((uri) => pathOf(uri) ?? []);
    this.#configsChanged = true;
    this.#rehome();
  }

  /** The opened folders, by path. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  open(uri: string, language: string, text: string): Buffer {
    const file = this.fileOf(uri);
    if (pathOf(uri) !== undefined) this.#overlay.open(file, text);
    this.#edited.add(file);
    const room = this.#roomOf(file);
    const buffer: Buffer = { uri, file, language, text, role: this.#roleOf(room, file, language), room };
    this.#buffers.set(file, buffer);
    if (buffer.role) room.put(file, text, buffer.role, true);
    return buffer;
  }

  change(uri: string, text: string): Buffer | undefined {
    const buffer = this.buffer(uri);
    if (buffer === undefined) return undefined;
    buffer.text = text;
    this.#edited.add(buffer.file);
    if (buffer.role === 'config') {
      this.#overlay.open(buffer.file, text);
      this.#configsChanged = true;
    }
    if (buffer.role) buffer.room.put(buffer.file, text, buffer.role, false);
    return buffer;
  }

  close(uri: string): void {
    const buffer = this.buffer(uri);
    if (buffer === undefined) return;
    const { file, role, room } = buffer;
    this.#edited.add(file);
    this.#buffers.delete(file);
    this.#overlay.close(file);
    if (role === undefined) return;
    if (role === 'config') this.#configsChanged = true;
    if (this.#disk.kind(file) === 'file' && role !== 'config') room.reload(file, role);
    else room.forget(file);
    room.listed = false;
  }

  /** Files that changed outside of the editor, by URI: created, changed, deleted, or folders of such. */
  touched(uris: readonly string[]): void {
    for (const uri of uris) {
      const path = pathOf(uri);
      if (path === undefined || this.#buffers.has(path)) continue;
      this.#edited.add(path);
      if (path.endsWith(`/${configName}`)) this.#configsChanged = true;
      else if (path.endsWith('/.gitignore')) for (const room of this.#rooms.values()) room.listed = false;
      else this.#touch(path);
    }
  }

  /** The open document, if the editor has it open. */
  buffer(uri: string): Buffer | undefined {
    return this.#buffers.get(this.fileOf(uri));
  }

  buffers(): Iterable<Buffer> {
    return this.#buffers.values();
  }

  rooms(): Iterable<Room> {
    return this.#rooms.values();
  }

  /** The files whose text changed since this was last asked. */
  takeEdited(): ReadonlySet<string> {
    const edited = this.#edited;
    this.#edited = new Set();
    return edited;
  }

  /** Whether findings of a file are shown: it is open, or lies in an opened folder. */
  wanted(file: string): boolean {
    return this.#buffers.has(file) || this.#folders.some((folder) => isInside(file, folder));
  }

  /** The name of a document within. */
  fileOf(uri: string): string {
    return pathOf(uri) ?? canonical(uri);
  }

  /** The URI of a file: as the editor writes it, where it has the file open. */
  uriOf(file: string): string {
    return this.#buffers.get(file)?.uri ?? (/^(?:\/|[A-Z]:\/)/.test(file) ? uriOf(file) : file);
  }

  /** Whether anything remains to be done in the background. */
  get settled(): boolean {
    if (this.#configsChanged) return false;
    return [...this.#rooms.values()].every((room) => room.listed && room.newsmark.settled);
  }

  /** Brings everything up to date in small steps, whatever changes meanwhile. */
  *work(): Generator<Step, void> {
    while (!this.settled) {
      if (this.#configsChanged) this.#rehome();
      for (const room of [...this.#rooms.values()]) {
        if (!this.#isCurrent(room)) continue;
        if (!room.listed) {
          const open = [...this.#buffers.values()].filter((buffer) => buffer.room === room && buffer.role);
          for (const inner of room.relist(new Set(open.map(({ file }) => file)))) this.#roomOf(`${inner}/`);
          yield { folder: room.root.folder, done: 0, total: room.newsmark.files().length };
        }
        for (const step of room.newsmark.settle()) {
          yield { folder: room.root.folder, ...step };
          if (this.#configsChanged || !this.#isCurrent(room)) break;
        }
        if (this.#configsChanged) break;
      }
    }
  }

  #isCurrent(room: Room): boolean {
    return this.#rooms.get(room.root.folder) === room;
  }

  #touch(path: string): void {
    for (const room of this.#rooms.values()) {
      if (!isInside(path, room.root.folder) && !room.newsmark.has(path)) continue;
      const known = room.newsmark.has(path);
      if (known && this.#disk.kind(path) === 'file') room.reload(path, roleOf(room.root, path));
      else if (known) room.forget(path);
      else if (this.#concerns(room, path)) room.listed = false;
    }
  }

  /** Whether a path that is not known may be a file of a workspace, or a folder that held some. */
  #concerns(room: Room, path: string): boolean {
    if (this.#roleOf(room, path, '') !== undefined) return true;
    return room.newsmark.files().some((file) => file.startsWith(`${path}/`));
  }

  /** Configs or folders changed: rooms whose config is still the same stay as they are. */
  #rehome(): void {
    this.#configsChanged = false;
    this.#roots = new Roots(this.#overlay, rules);
    for (const [folder, room] of [...this.#rooms]) {
      const above = this.#roots.above(folder);
      const file = room.root.file;
      if (above?.folder === folder && file !== undefined) {
        if (above.text !== room.root.text || above.problem?.message !== room.root.problem?.message) room.reroot(above);
      } else if (above !== undefined || file !== undefined || room.lone !== this.#isLone(folder)) {
        this.#rooms.delete(folder);
      }
    }
    for (const folder of this.#folders) this.#roomOf(`${folder}/`);
    for (const buffer of this.#buffers.values()) {
      const room = this.#roomOf(buffer.file);
      const role = this.#roleOf(room, buffer.file, buffer.language);
      if (room === buffer.room && role === buffer.role) continue;
      if (buffer.role) buffer.room.forget(buffer.file);
      buffer.room = room;
      buffer.role = role;
      if (role) room.put(buffer.file, buffer.text, role, true);
    }
  }

  #isLone(folder: string): boolean {
    return !this.#folders.some((each) => isInside(folder, each));
  }

  /** The room of a file; an unsaved document that has no path belongs to the first folder. */
  #roomOf(file: string): Room {
    const isPath = /^(?:\/|[A-Z]:\/)/.test(file);
    const at = isPath ? folderOf(file) : (this.#folders[0] ?? '');
    const above = at === '' ? undefined : this.#roots.above(at);
    const opened = this.#folders.filter((folder) => isInside(at, folder)).sort((a, b) => a.length - b.length)[0];
    const root = above ?? plainRoot(opened ?? at);
    const known = this.#rooms.get(root.folder);
    if (known) return known;
    const lone = root.file === undefined && opened === undefined;
    const room = new Room(root, this.#overlay, lone, this.#onFault);
    this.#rooms.set(root.folder, room);
    return room;
  }

  /** What a document is; YAML that no config names is none of ours, nor is what the config leaves out. */
  #roleOf(room: Room, file: string, language: string): Role | undefined {
    const role = roleOf(room.root, file);
    if (role === 'config') return role;
    if (isExcluded(room.root, file)) return undefined;
    const within = relative(room.root.folder, file);
    if (role === 'registry') return matcher(room.root.config.registry)(within) ? role : undefined;
    const named = /\.news(?:\.md|\.txt)?$/.test(file) || language === 'newsmark';
    return named || matcher(room.root.config.include)(within) ? role : undefined;
  }
}
