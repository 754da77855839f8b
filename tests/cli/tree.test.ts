/** Watching a real folder: what comes, goes and moves in it, and in what came while it was watched. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchTree } from '../../server/cli/tree.ts';

let folder = '';
let told = new Set<string>();
const write = (name: string, text = 'x'): void => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};

/** Waits until these were told since the last look, and forgets what was. */
async function tells(...names: string[]): Promise<void> {
  await expect
    .poll(() => names.filter((name) => !told.has(`${folder}/${name}`)), { timeout: 20_000, interval: 20 })
    .toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  told = new Set();
}

beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-tree-')));
  write('desk/deep/a.news');
  write('outside/linked.news');
  fs.mkdirSync(path.join(folder, 'root/node_modules'), { recursive: true });
  fs.renameSync(path.join(folder, 'desk'), path.join(folder, 'root/desk'));
  fs.symlinkSync('../outside/linked.news', path.join(folder, 'root/link.news'));
  fs.symlinkSync('.', path.join(folder, 'root/circle'));
  fs.symlinkSync('nowhere', path.join(folder, 'root/dangling'));
  watchTree(
    `${folder}/root`,
    (name) => told.add(name),
    (fault) => {
      throw fault;
    },
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('a watched folder', () => {
  it('tells of files that change, come and go, and of linked ones that change elsewhere', async () => {
    write('root/desk/deep/a.news', 'y');
    write('root/new.news');
    write('outside/linked.news', 'y');
    await tells('root/desk/deep/a.news', 'root/new.news', 'root/link.news');
    fs.rmSync(path.join(folder, 'root/new.news'));
    await tells('root/new.news');
  });

  it('tells of what is in folders that come, move, and are replaced', async () => {
    write('root/later/deep/b.news');
    await tells('root/later/deep/b.news');
    write('root/later/deep/b.news', 'y');
    await tells('root/later/deep/b.news');
    fs.renameSync(path.join(folder, 'root/later'), path.join(folder, 'root/moved'));
    await tells('root/later', 'root/moved/deep/b.news');
    write('root/moved/deep/b.news', 'z');
    await tells('root/moved/deep/b.news');
    expect([...told].filter((name) => name.includes('later'))).toEqual([]);
    fs.rmSync(path.join(folder, 'root/moved'), { recursive: true });
    write('root/moved/deep/b.news', 'a');
    await tells('root/moved/deep/b.news');
    write('root/moved/deep/b.news', 'b');
    await tells('root/moved/deep/b.news');
  });

  it('is silent about node_modules, and quick about many files', async () => {
    write('root/node_modules/a/b.news');
    const many = Array.from({ length: 2000 }, (_, index) => `root/many/${index}.news`);
    const before = process.cpuUsage();
    for (const name of many) write(name);
    await tells(...many);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
    write('root/desk/deep/a.news', 'last');
    await tells('root/desk/deep/a.news');
    expect([...told].filter((name) => name.includes('node_modules'))).toEqual([]);
  });
});
