import { matcher } from '../rules/config.ts';
import { rules } from '../rules/index.ts';
import { configName, isExcluded, plainRoot, Roots, roleOf } from '../workspace/config.ts';
import { OverlayWorkspace } from '../workspace/overlay.ts';
import { canonical, folderOf, isInside, pathOf, relative, uriOf } from '../workspace/uri.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Role, Room } from './room.ts';

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
