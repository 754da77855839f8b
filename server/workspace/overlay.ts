/**
 * Unsaved buffers over another workspace: what is open counts, not what was last saved.
 */
import { MemoryWorkspace } from './memory.ts';
import type { Bytes, Contents, Entries, Workspace } from './workspace.ts';

export class OverlayWorkspace implements Workspace {
  readonly #below: Workspace;
  readonly #buffers = new MemoryWorkspace();

  constructor(below: Workspace) {
    this.#below = below;
  }

  /** Opens a buffer, or replaces its contents. */
  open(path: string, contents: string | Uint8Array): void {
    this.#buffers.set(path, contents);
  }

  /** From now on the saved file counts again. */
  close(path: string): void {
    this.#buffers.delete(path);
  }

  kind(path: string): 'file' | 'folder' | 'other' | undefined {
    return this.#below.kind(path) ?? this.#buffers.kind(path);
  }

  read(path: string, most?: number, room?: Uint8Array): Contents {
    return this.#buffers.has(path) ? this.#buffers.read(path) : this.#below.read(path, most, room);
  }

  /** Saved files and buffers that were never saved. */
  entries(folder: string): Entries {
    const saved = this.#below.entries(folder);
    const open = this.#buffers.entries(folder);
    if (!('entries' in open) || open.entries.length === 0) return saved;
    if (!('entries' in saved)) return open;
    const names = new Set(saved.entries.map((entry) => entry.name));
    return { entries: [...saved.entries, ...open.entries.filter((entry) => !names.has(entry.name))] };
  }

  real(path: string): string {
    return this.#below.real(path);
  }

  write(path: string, bytes: Bytes): void {
    this.#below.write(path, bytes);
  }

  create(path: string, bytes: Uint8Array): boolean {
    return this.#below.create(path, bytes);
  }
}
