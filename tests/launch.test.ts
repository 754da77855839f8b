/** What is shipped starts with the code of earlier runs, and without it just the same. Each start is a process of its own. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const launcher = path.join(import.meta.dirname, '../server/launch.ts');

let folder = '';
const folders: string[] = [];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-launch-'));
  folders.push(folder);
  ship(1);
});
afterAll(() => {
  for (const each of folders) fs.rmSync(each, { recursive: true, force: true });
});

/** Texts of one length, whatever the number, so that V8 cannot tell them apart. */
function ship(number: number): void {
  const main = `const { told } = require('./part.js'); require('./part.js'); console.log(told(), require('node:path').basename(__dirname));`;
  fs.writeFileSync(path.join(folder, 'main.js'), main);
  const part = `console.log('once'); exports.told = function () { return ${number}; };`;
  fs.writeFileSync(path.join(folder, 'part.js'), part);
}

const cache = (): string => path.join(folder, 'cache');

/** What a start prints, in words. */
function start(
  build: string,
  { before = '', env = {}, args = ['check'] }: { before?: string; env?: object; args?: string[] } = {},
): string {
  const script = `import { createRequire } from 'node:module'; import { launch } from ${JSON.stringify(launcher)};
    ${before}; launch('main.js', { folder: ${JSON.stringify(folder)}, build: '${build}', require: createRequire(import.meta.url) });`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'newsmark', ...args], {
    env: { ...process.env, XDG_CACHE_HOME: cache(), LOCALAPPDATA: cache(), HOME: cache(), ...env },
    encoding: 'utf8',
  });
  expect(ended.stderr).toBe('');
  return ended.stdout.replace(path.basename(folder), 'here').trim().replaceAll('\n', ' ');
}

const leftIn = (): string => path.join(cache(), 'newsmark', `${process.versions.v8}-${process.arch}`, 'main-check');

/** What is kept, by name: how many runs each has seen. */
function kept(build: string): Record<string, number> {
  const all = fs.readdirSync(cache(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    all.map(({ parentPath, name }) => [
      `${path.basename(parentPath)}/${name}`,
      fs.readFileSync(path.join(parentPath, name))[build.length]!,
    ]),
  );
}

function damage(change: (bytes: Buffer) => Buffer): void {
  for (const entry of fs.readdirSync(cache(), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) fs.writeFileSync(file, change(fs.readFileSync(file)));
  }
}

const right = 'once 1 here';

describe('launch', () => {
  it('runs files that require each other, and leaves their code as the first runs left it, later once a day', () => {
    const both = (runs: number) => ({ 'main-check/main.js': runs, 'main-check/part.js': runs });
    for (const runs of [1, 2, 3, 4, 5]) {
      expect(start('one')).toBe(right);
      expect(kept('one')).toEqual(both(runs));
    }
    const [main, part] = ['main.js', 'part.js'].map((name) => path.join(leftIn(), name));
    const before = fs.statSync(main!).ino;
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    fs.utimesSync(part!, yesterday, yesterday);
    expect(start('one')).toBe(right);
    expect(kept('one')).toEqual(both(5));
    expect(fs.statSync(main!).ino).toBe(before);
    expect(fs.statSync(part!).mtimeMs).toBeGreaterThan(yesterday.getTime());
  });

  it('keeps the code of each command by itself, and of nothing that is no name', () => {
    start('one', { args: ['read'] });
    start('one', { args: ['../../up'] });
    expect(Object.keys(kept('one')).sort()).toEqual([
      'main-/main.js',
      'main-/part.js',
      'main-read/main.js',
      'main-read/part.js',
    ]);
  });

  it('takes no code of another build, and removes it', () => {
    start('one');
    for (const runs of [1, 2]) fs.copyFileSync(path.join(leftIn(), 'part.js'), path.join(leftIn(), `part-${runs}.js`));
    ship(2);
    expect(start('two')).toBe('once 2 here');
    expect(kept('two')).toEqual({ 'main-check/main.js': 1, 'main-check/part.js': 1 });
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['nearly empty', (bytes: Buffer) => bytes.subarray(0, 5)],
    ['empty', () => Buffer.alloc(0)],
    ['zeros at its end', (bytes: Buffer) => bytes.fill(0, bytes.length - 100)],
    [
      'of another kind',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(80, 7), Buffer.from('one')]),
    ],
  ])('does without what is %s, and replaces it', (_, change) => {
    start('one');
    damage(change);
    expect(start('one')).toBe(right);
    expect(kept('one')).toEqual({ 'main-check/main.js': 1, 'main-check/part.js': 1 });
  });

  it('leaves nothing that V8 would not take', () => {
    const before = `import v8 from 'node:v8'; process.once('exit', () => v8.setFlagsFromString('--semi-space-growth-factor=1'))`;
    expect(start('one', { before })).toBe(right);
    expect(fs.existsSync(cache())).toBe(false);
  });

  it('starts where nothing can be kept', () => {
    fs.writeFileSync(cache(), 'no folder');
    expect(start('one')).toBe(right);
    expect(start('one', { env: { XDG_CACHE_HOME: '', LOCALAPPDATA: '', HOME: '' } })).toBe(right);
    const relative = `here-${process.pid}`;
    expect(start('one', { env: { XDG_CACHE_HOME: relative, LOCALAPPDATA: relative, HOME: relative } })).toBe(right);
    expect(fs.existsSync(relative)).toBe(false);
  });
});
