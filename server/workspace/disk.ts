/**
 * The workspace on disk. Reading is synchronous on purpose: for thousands of small files, asynchronous reads were up to
 * 3.7 times slower.
 */
import fs from 'node:fs';
import { type Bytes, type Contents, type Entries, largest, Problem, type Workspace } from './workspace.ts';

export const disk: Workspace = {
  kind(path) {
    try {
      const found = fs.statSync(path, { throwIfNoEntry: false });
      if (found === undefined) return undefined;
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    } catch {
      return undefined;
    }
  },

  read(path, most = largest, room = noRoom): Contents {
    let handle: number | undefined;
    try {
      handle = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
      const found = fs.fstatSync(handle);
      if (!found.isFile()) return { problem: new Problem(path, found.isDirectory() ? 'is a folder' : 'is no file') };
      if (found.size > most) {
        const limit = `${most / 2 ** 20} MB`;
        return { problem: new Problem(path, `has ${Math.round(found.size / 2 ** 20)} MB, more than ${limit}`) };
      }
      const { size } = found;
      // What tells no size, as some files of the system do, or grows meanwhile, is read to its end.
      if (size === 0 || size >= room.length) return { bytes: fs.readFileSync(handle) };
      const read = fs.readSync(handle, room, 0, size + 1, null);
      return { bytes: read === size ? room.subarray(0, size) : fs.readFileSync(path) };
    } catch (fault) {
      return { problem: problemOf(path, fault) };
    } finally {
      if (handle !== undefined) fs.closeSync(handle);
    }
  },

  entries(folder): Entries {
    try {
      return { entries: fs.readdirSync(folder, { withFileTypes: true }) };
    } catch (fault) {
      return { problem: problemOf(folder, fault) };
    }
  },

  real(path) {
    try {
      return fs.realpathSync(path).replaceAll('\\', '/');
    } catch {
      return path;
    }
  },

  /** What stands at the path and is no file, a terminal or a pipe, is written to, never replaced. */
  write(path, bytes) {
    const target = this.real(path);
    const temporary = `${target}.${process.pid}-${Date.now().toString(36)}.tmp`;
    try {
      const found = fs.statSync(target, { throwIfNoEntry: false });
      if (found && !found.isFile()) {
        const handle = fs.openSync(target, 'w');
        try {
          writeAll(handle, bytes);
        } finally {
          fs.closeSync(handle);
        }
        return;
      }
      writeWhole(temporary, bytes, found?.mode);
      renameOver(temporary, target);
    } catch (fault) {
      // What came of making the pieces is no business of the disk's.
      throw fault instanceof Error && 'syscall' in fault ? problemOf(path, fault) : fault;
    }
  },

  create(path, bytes) {
    try {
      fs.mkdirSync(path.slice(0, path.lastIndexOf('/')) || '/', { recursive: true });
      writeWhole(path, bytes);
      return true;
    } catch (fault) {
      if (codeOf(fault) === 'EEXIST') return false;
      throw problemOf(path, fault);
    }
  },
};

const noRoom = new Uint8Array(0);

/** Puts a file in another's place, or removes it. */
function renameOver(temporary: string, target: string): void {
  try {
    fs.renameSync(temporary, target);
  } catch (fault) {
    fs.rmSync(temporary, { force: true });
    throw fault;
  }
}

/** Writes a new file, or none, and waits until it is on the disk, so that a rename never puts an empty one in place. */
function writeWhole(path: string, bytes: Bytes, mode?: number): void {
  const handle = fs.openSync(path, 'wx', mode);
  try {
    writeAll(handle, bytes);
    fs.fsyncSync(handle);
    if (mode !== undefined) fs.fchmodSync(handle, mode);
  } catch (fault) {
    fs.rmSync(path, { force: true });
    throw fault;
  } finally {
    fs.closeSync(handle);
  }
}

/** Bytes of small pieces that are written at once. */
const portion = 1 << 16;

function writeAll(handle: number, bytes: Bytes): void {
  if (bytes instanceof Uint8Array) {
    fs.writeFileSync(handle, bytes);
    return;
  }
  const gathered = new Uint8Array(portion);
  let length = 0;
  for (const piece of bytes) {
    if (length + piece.length > portion) {
      fs.writeFileSync(handle, gathered.subarray(0, length));
      length = 0;
    }
    if (piece.length > portion) fs.writeFileSync(handle, piece);
    else {
      gathered.set(piece, length);
      length += piece.length;
    }
  }
  fs.writeFileSync(handle, gathered.subarray(0, length));
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

function problemOf(path: string, fault: unknown): Problem {
  const code = codeOf(fault);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  // Node lists a name that is no UTF-8 with this sign in it, under which no file is found.
  if (missing && path.includes('\ufffd')) return new Problem(path, 'its name is no UTF-8; give it another');
  return new Problem(path, reasons[code] ?? (fault instanceof Error ? fault.message : String(fault)), missing);
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than is allowed here',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many files are open',
  EBUSY: 'another program uses it',
};
