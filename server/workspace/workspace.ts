/**
 * The port to the outside world: all that Newsmark asks of a file system. Paths are absolute and `/`-separated on every
 * system (`/home/ada/a.news`, `C:/news/a.news`). Nothing throws but `write`.
 */

export interface Workspace {
  /** What stands at a path, links followed; absent where nothing does. */
  kind(path: string): 'file' | 'folder' | 'other' | undefined;
  /**
   * @param most larger files are not read, in bytes; default: {@link largest}
   * @param room may hold the bytes where it is large enough: those are the caller's until it gives the room again
   */
  read(path: string, most?: number, room?: Uint8Array): Contents;
  /** What a folder holds, in no order. */
  entries(folder: string): Entries;
  /** The path with every link followed; the path itself where that cannot be told. */
  real(path: string): string;
  /**
   * Writes all or nothing: a reader sees the old bytes or the new ones. Throws a {@link Problem} that says why not, and whatever
   * comes of making the pieces.
   */
  write(path: string, bytes: Bytes): void;
  /** As `write`, with the folders above, and only where nothing stands yet; false where something does. */
  create(path: string, bytes: Uint8Array): boolean;
}

/** Bytes as a whole or in pieces, each good until the next one is asked for. */
export type Bytes = Uint8Array | Iterable<Uint8Array>;

export type Contents = { bytes: Uint8Array } | { problem: Problem };

export type Entries = { entries: readonly Entry[] } | { problem: Problem };

export interface Entry {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Why something could not be read or written, in words that a sentence can end with: "permission denied". */
export class Problem extends Error {
  readonly path: string;
  /** The file or folder is not there (any more). */
  readonly missing: boolean;

  constructor(path: string, reason: string, missing = false) {
    super(reason);
    this.name = 'Problem';
    this.path = path;
    this.missing = missing;
  }
}

/** Larger files are not read: no article comes near, and texts have a longest length. In bytes. */
export const largest = 64 * 1024 * 1024;
