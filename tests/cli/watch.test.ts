/** `newsmark watch`: what is checked again, and how it looks. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { processIo } from '../../server/cli/io.ts';
import type { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { expectRefusal, newsmark } from './session.ts';

const walkout = (count: number): string =>
  `---\npublished: 2024-03-04\n---\n[${count} porters]{figure: {value: ${count}, unit: person, measures: strikers}} walked out.\n`;
const files = {
  'newsmark.config.yaml': '',
  'a.news': walkout(37),
  'z.news': walkout(37),
  'c.news': 'Nobody knows [Ada]{entity: ada}.\n',
};

const edit =
  (name: string, text: string) =>
  (memory: MemoryWorkspace): string[] => {
    memory.set(`/desk/${name}`, text);
    return [name];
  };

/** Rules of the findings on each screen, with their files. */
async function screens(...changes: ((memory: MemoryWorkspace) => string[])[]): Promise<string[][]> {
  const { out, code } = await newsmark(['watch'], files, { changes, terminal: 100 });
  expect(code).toBe(0);
  const [before, ...shown] = out.split('\x1b[2J\x1b[3J\x1b[H');
  expect(before).toBe('');
  return shown.map((screen) =>
    [...screen.replace(/\x1b\[\d+m/g, '').matchAll(/^(\S+?):\d+:\d+ +(?:error|warning)/gm)].map((found) => found[1]!),
  );
}

describe('watch', () => {
  it('checks again what changed and what depends on it, in a stable order', async () => {
    expect(await screens(edit('z.news', walkout(52)), edit('z.news', walkout(37)))).toEqual([
      ['c.news'],
      ['a.news', 'c.news', 'z.news'],
      ['c.news'],
    ]);
  });

  it('sees files come and go, the registry and the config change', async () => {
    const gone = (memory: MemoryWorkspace): string[] => {
      memory.delete('/desk/c.news');
      return ['c.news'];
    };
    expect(
      await screens(
        edit('b.news', walkout(52)),
        edit('registry/people.yaml', 'entities:\n  ada: {type: person, name: Ada Brook}\n'),
        edit('newsmark.config.yaml', 'rules: {figure/conflict: off, entity/name: off}\n'),
        gone,
      ),
    ).toEqual([['c.news'], ['a.news', 'b.news', 'c.news', 'z.news'], ['a.news', 'b.news', 'z.news'], [], []]);
  });

  it('says what is wrong with a config, and goes on once it is right', async () => {
    const { out, code } = await newsmark(['watch'], files, {
      changes: [edit('newsmark.config.yaml', 'rules: {no/such: off}\n'), edit('newsmark.config.yaml', '')],
    });
    expect(code).toBe(0);
    expect(out).toMatch(
      /3 files watched[^\n]*\n\nnewsmark: cannot use newsmark\.config\.yaml:1:\d+: [^\n]*\n[\s\S]*3 files watched/,
    );
  });

  it('prints nothing where nothing is different', async () => {
    expect(await screens(() => ['other.txt'], edit('a.news', walkout(37)))).toHaveLength(1);
  });

  it('prints again where a severity, a line around a finding, or the number of files is another', async () => {
    const { out } = await newsmark(
      ['watch'],
      { 'newsmark.config.yaml': '', 'a.news': '[Ada]{nobody} came.\n' },
      {
        changes: [
          edit('newsmark.config.yaml', 'rules: {entity/undeclared: warning}\n'),
          edit('a.news', '[Ada]{nobody} went.\n'),
          edit('b.news', 'All is well.\n'),
        ],
      },
    );
    const screens = out.split(/(?<=Ctrl-C ends\n)/);
    expect(screens).toMatchObject(
      [/ error\n.*came/, / warning\n.*came/, /went/, /2 files watched/].map((each) => expect.stringMatching(each)),
    );
  });

  it('ends where what it watches is gone', async () => {
    const gone = (memory: MemoryWorkspace): string[] => {
      for (const name of Object.keys(files)) memory.delete(`/desk/${name}`);
      return ['a.news'];
    };
    const { err, code } = await newsmark(['watch'], files, { changes: [gone] });
    expect({ err, code }).toEqual({ err: 'newsmark: the folder that was watched is gone\n', code: 2 });
  });

  it('ends as a process where its folder is gone', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-watch-'));
    fs.writeFileSync(path.join(folder, 'a.news'), 'All is well.\n');
    const main = path.join(import.meta.dirname, '../../server/cli/main.ts');
    const child = spawn(process.execPath, [main, 'watch'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout.once('data', () => fs.rmSync(folder, { recursive: true }));
    expect(await ended).toBe(2);
  });

  it('cannot watch standard input', async () => {
    expectRefusal(await newsmark(['watch', '-']), 'not standard input');
  });

  it('fits the terminal as wide as it is now', () => {
    const { columns } = process.stdout;
    const { out } = processIo(() => '');
    try {
      for (const width of [90, 40]) {
        process.stdout.columns = width;
        expect(out.columns).toBe(width);
      }
    } finally {
      process.stdout.columns = columns;
    }
  });

  it('follows a real folder, and ends with Ctrl-C without a mark on the terminal', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-watch-'));
    try {
      fs.writeFileSync(path.join(folder, 'newsmark.config.yaml'), '');
      fs.writeFileSync(path.join(folder, 'a.news'), 'All is well.\n');
      const main = path.join(import.meta.dirname, '../../server/cli/main.ts');
      const child = spawn(process.execPath, [main, 'watch'], { cwd: folder });
      let out = '';
      const said = (text: string): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (!out.includes(text)) return;
            child.stdout.off('data', look);
            resolve();
          };
          child.stdout.on('data', look);
          look();
        });
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      await said('1 file watched');
      fs.mkdirSync(path.join(folder, 'new'));
      fs.writeFileSync(path.join(folder, 'a.news'), 'Nobody knows [Ada]{entity: ada}.\n');
      await said('entity/undeclared');
      const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
      child.kill('SIGINT');
      expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
      expect(out).not.toContain('\x1b');
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
