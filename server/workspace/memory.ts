/**
 * A workspace in memory, for tests and for texts without a disk. It counts its reads, so that a test can say what was
 * read and how often.
 */
import { type Bytes, type Contents, type Entries, type Entry, Problem, type Workspace } from './workspace.ts';

export class MemoryWorkspace implements Workspace {
  /** How often each path was read. */
  readonly reads = new Map<string, number>();
  readonly #files = new Map<string, Uint8Array>();
  readonly #encoder = new TextEncoder();

  /** @param files texts or bytes by absolute path */
  constructor(files: Record<string, string | Uint8Array> = {}) {
    for (const [path, contents] of Object.entries(files)) this.set(path, contents);
  }

  set(path: string, contents: string | Uint8Array): void {
    this.#files.set(path, typeof contents === 'string' ? this.#encoder.encode(contents) : contents);
  }

  delete(path: string): void {
    this.#files.delete(path);
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  kind(path: string): 'file' | 'folder' | undefined {
    if (this.#files.has(path)) return 'file';
    const prefix = prefixOf(path);
    for (const each of this.#files.keys()) if (each.startsWith(prefix)) return 'folder';
    return undefined;
  }

  read(path: string): Contents {
    this.reads.set(path, (this.reads.get(path) ?? 0) + 1);
    const bytes = this.#files.get(path);
    return bytes ? { bytes } : { problem: new Problem(path, 'there is no such file or folder', true) };
  }

  entries(folder: string): Entries {
    const prefix = prefixOf(folder);
    const names = new Map<string, boolean>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...deeper] = path.slice(prefix.length).split('/');
      names.set(name, deeper.length > 0);
    }
    return { entries: [...names].map(([name, isFolder]) => new MemoryEntry(name, isFolder)) };
  }

  real(path: string): string {
    return path;
  }

  write(path: string, bytes: Bytes): void {
    this.#files.set(path, bytes instanceof Uint8Array ? bytes : joined(bytes));
  }

  create(path: string, bytes: Uint8Array): boolean {
    if (this.#files.has(path)) return false;
    this.#files.set(path, bytes);
    return true;
  }
}

class MemoryEntry implements Entry {
  readonly name: string;
  readonly #folder: boolean;

  constructor(name: string, folder: boolean) {
    this.name = name;
    this.#folder = folder;
  }

  isFile(): boolean {
    return !this.#folder;
  }

  isDirectory(): boolean {
    return this.#folder;
  }

  isSymbolicLink(): boolean {
    return false;
  }
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const bytes: number[] = [];
  for (const piece of pieces) for (const byte of piece) bytes.push(byte);
  return Uint8Array.from(bytes);
}

function prefixOf(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
