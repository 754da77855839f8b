/** `check --changed` in a real git checkout, outside one, and for revisions that git does not know. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shellIn } from '../support/shell.ts';

// Each starts the command several times, beside whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-git-')));
  write('newsmark.config.yaml', '');
  write('old.news', 'Nobody knows [Ada]{entity: nobody-1}.\n');
  write('known.news', 'Nobody knows [Ben]{entity: nobody-2}.\n');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ada Brook', '-c', 'user.email=ada@desk.invalid', '-c', 'init.defaultBranch=main'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'pipe' });
}

function commit(): void {
  git('add', '.');
  git('commit', '-q', '-m', 'a day at the desk');
}

/** Names of the files that findings are printed for. */
async function filesOf(flags: string): Promise<string[]> {
  const { out, err } = await shellIn(folder, `newsmark check --format jsonl ${flags}`);
  expect(err).toBe('');
  const lines = out.trimEnd().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line).file);
}

describe('check --changed', () => {
  it('takes what is changed, staged, committed since, and not tracked yet; never what was there before', async () => {
    git('init', '-q');
    commit();
    expect(await filesOf('')).toEqual(['known.news', 'old.news']);
    expect(await filesOf('--changed')).toEqual([]);
    write('known.news', 'Nobody knows [Cleo]{entity: nobody-3}.\n');
    write('née "new"\n.news', 'Nobody knows [Dot]{entity: nobody-4}.\n');
    expect(await filesOf('--changed')).toEqual(['known.news', 'née "new"\n.news']);
    git('checkout', '-q', '-b', 'desk');
    commit();
    expect(await filesOf('--changed')).toEqual([]);
    expect(await filesOf('--changed main')).toEqual(['known.news', 'née "new"\n.news']);
  });

  it('counts from where the branch began, not from what others did since', async () => {
    git('init', '-q');
    commit();
    git('checkout', '-q', '-b', 'desk');
    write('mine.news', 'Nobody knows [Eve]{entity: nobody-5}.\n');
    commit();
    git('checkout', '-q', 'main');
    write('old.news', 'Nobody knows [Flo]{entity: nobody-6}.\n');
    commit();
    git('checkout', '-q', 'desk');
    expect(await filesOf('--changed main')).toEqual(['mine.news']);
  });

  it('takes articles that contradict a changed one, though they did not change themselves', async () => {
    const walkout = (count: number): string =>
      `---\npublished: 2024-03-04\n---\n[${count} porters]{figure: {value: ${count}, unit: person, measures: strikers}} walked out.\n`;
    write('a.news', walkout(37));
    write('z.news', walkout(37));
    git('init', '-q');
    commit();
    write('z.news', walkout(52));
    expect(await filesOf('--changed')).toEqual(['a.news', 'z.news']);
    git('checkout', '-q', '--', 'z.news');
    write('a.news', walkout(52));
    expect(await filesOf('--changed')).toEqual(['a.news', 'z.news']);
  });

  it('is one sentence outside a checkout, and for a revision that git does not know', async () => {
    expect(await shellIn(folder, 'GIT_CEILING_DIRECTORIES=/ newsmark check --changed')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^newsmark: --changed needs a git checkout: [^\n]+\n$/),
    });
    git('init', '-q');
    commit();
    for (const revision of ['no-such-branch', '--upload-pack=x', '"a b"']) {
      expect(await shellIn(folder, `newsmark check --changed=${revision}`)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('git knows no revision'),
      });
    }
  });
});
