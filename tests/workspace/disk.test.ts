/** The disk: reading, writing and walking. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../server/workspace/disk.ts';
import { walk } from '../../server/workspace/walk.ts';
import { Problem } from '../../server/workspace/workspace.ts';

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-'))).replaceAll('\\', '/');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string | Uint8Array): string => {
  const file = `${folder}/${name}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
};
const room1k = (): Uint8Array => new Uint8Array(1024);
const names = (files: string[]): string[] => files.map((file) => file.slice(folder.length + 1));

describe('reading', () => {
  it('gives the bytes', () => {
    expect(disk.read(put('a.news', 'Tea'))).toEqual({ bytes: Buffer.from('Tea') });
  });

  it('puts the bytes where it may, if all of them go there', () => {
    const room = new Uint8Array(8);
    const file = put('a.news', 'Tea at five');
    expect(disk.read(file, 100, room)).toEqual({ bytes: Buffer.from('Tea at five') });
    expect(room).toEqual(new Uint8Array(8));
    for (const text of ['Tea', 'Coffee!', 'Eight by', '']) {
      fs.writeFileSync(file, text);
      const read = disk.read(file, 100, room);
      expect('bytes' in read && Buffer.from(read.bytes).toString()).toBe(text);
    }
    expect(Buffer.from(room).toString()).toBe('Coffee!\0');
  });

  it('reads to its end what tells no size', () => {
    const version = '/proc/version';
    if (fs.existsSync(version)) expect(disk.read(version, 1000, room1k())).toEqual({ bytes: fs.readFileSync(version) });
    else expect(disk.read(put('empty', ''), 1000, room1k())).toEqual({ bytes: Buffer.from('') });
  });

  it('says why it cannot, and whether the file is there', () => {
    expect(disk.read(`${folder}/none`)).toEqual({
      problem: new Problem(`${folder}/none`, 'there is no such file or folder', true),
    });
    expect(disk.read(folder)).toMatchObject({ problem: { message: 'is a folder', missing: false } });
    expect(disk.entries(`${folder}/none`)).toMatchObject({ problem: { missing: true } });
    fs.symlinkSync('loop', `${folder}/loop`);
    expect(disk.read(`${folder}/loop`)).toMatchObject({ problem: { message: 'its links lead in a circle' } });
  });

  it('does not read what no article is as long as', () => {
    const file = put('huge.news', '');
    fs.truncateSync(file, 65 * 1024 * 1024);
    expect(disk.read(file)).toMatchObject({ problem: { message: 'has 65 MB, more than 64 MB' } });
  });

  it('never waits for a stream', () => {
    expect(disk.read('/dev/null')).toMatchObject({ problem: { message: 'is no file' } });
    expect(disk.kind('/dev/null')).toBe('other');
  });
});

describe('writing', () => {
  it('takes pieces of any size, all of them or none', () => {
    const sizes = [0, 3, 70_000, 1, 65_536, 40_000, 40_000, 5];
    const pieces = sizes.map((size, index) => new Uint8Array(size).fill(index + 1));
    const file = put('a.news', 'old');
    disk.write(file, pieces);
    expect(fs.readFileSync(file).equals(Buffer.concat(pieces))).toBe(true);
    const failing = function* () {
      yield Buffer.from('half');
      throw new TypeError('no more');
    };
    expect(() => disk.write(file, failing())).toThrow(new TypeError('no more'));
    expect(fs.readFileSync(file).equals(Buffer.concat(pieces))).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['a.news']);
  });

  it('replaces the whole file, keeps its mode, and leaves nothing beside it', () => {
    const file = put('a.news', 'old');
    fs.chmodSync(file, 0o640);
    disk.write(file, Buffer.from('new'));
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.statSync(file).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(folder)).toEqual(['a.news']);
  });

  it('writes through a link, which stays one', () => {
    const file = put('real.news', 'old');
    fs.symlinkSync(file, `${folder}/link.news`);
    disk.write(`${folder}/link.news`, Buffer.from('new'));
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
    expect(fs.lstatSync(`${folder}/link.news`).isSymbolicLink()).toBe(true);
  });

  it('never leaves a part, and says why', () => {
    expect(() => disk.write(`${folder}/none/a.news`, Buffer.from('new'))).toThrow('there is no such file or folder');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('creates a file with its folders, and never over another', () => {
    expect(disk.create(`${folder}/x/y/a.news`, Buffer.from('first'))).toBe(true);
    expect(disk.create(`${folder}/x/y/a.news`, Buffer.from('second'))).toBe(false);
    expect(fs.readFileSync(`${folder}/x/y/a.news`, 'utf8')).toBe('first');
  });
});

describe('walking a disk', () => {
  it('follows linked files once and linked folders never', () => {
    put('a.news', '');
    put('sub/b.news', '');
    put('elsewhere.txt', '');
    fs.symlinkSync(folder, `${folder}/sub/circle`);
    fs.symlinkSync(`${folder}/a.news`, `${folder}/sub/again.news`);
    fs.symlinkSync(`${folder}/elsewhere.txt`, `${folder}/sub/linked.news`);
    fs.symlinkSync(`${folder}/nowhere`, `${folder}/sub/broken.news`);
    const { files, problems } = walk(disk, folder, { wanted: ['**/*.news'] });
    expect(names(files)).toEqual(['a.news', 'sub/b.news', 'sub/linked.news']);
    expect(problems).toEqual([]);
  });

  it('finds names with spaces, line ends and brackets', () => {
    put('a [1] {x}/b c\nd.news', '');
    expect(names(walk(disk, folder, { wanted: ['**/*.news'] }).files)).toEqual(['a [1] {x}/b c\nd.news']);
    expect(walk(disk, `${folder}/a [1] {x}`, { wanted: ['*.news'] }).files).toHaveLength(1);
  });

  it('tells of a folder that cannot be read', () => {
    put('a.news', '');
    put('shut/b.news', '');
    const shut = {
      ...disk,
      entries: (at: string) =>
        at.endsWith('shut') ? { problem: new Problem(at, 'permission denied') } : disk.entries(at),
    };
    const { files, problems } = walk(shut, folder, { wanted: ['**/*.news'] });
    expect(names(files)).toEqual(['a.news']);
    expect(problems).toEqual([new Problem(`${folder}/shut`, 'permission denied')]);
  });
});
