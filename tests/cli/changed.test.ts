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

  it('takes what asks for a declaration that is gone from the registry', async () => {
    write('registry/people.yaml', 'entities:\n  ada: {type: person, name: Ada Brook}\n');
    write('old.news', 'Well, [Ada Brook]{ada}.\n');
    write('known.news', 'All is well.\n');
    git('init', '-q');
    commit();
    write('other.yaml', 'a: b\n');
    expect(await filesOf('--changed')).toEqual([]);
    write('registry/people.yaml', '{}\n');
    expect(await filesOf('--changed')).toEqual(['old.news']);
    fs.rmSync(path.join(folder, 'registry'), { recursive: true });
    expect(await filesOf('--changed')).toEqual(['old.news']);
  });

  it('finds files by a linked folder, and from outside the checkout', async () => {
    git('init', '-q');
    commit();
    write('known.news', 'Nobody knows [Cleo]{entity: nobody-3}.\n');
    const link = `${folder}-link`;
    fs.symlinkSync(folder, link);
    try {
      expect(await filesOf(`--changed -- ${link}`)).toEqual([expect.stringMatching(/-link\/known\.news$/)]);
      const outside = await shellIn(path.dirname(folder), `newsmark check --changed --format jsonl ${folder}`);
      expect(outside).toMatchObject({ err: '', code: 1 });
      expect(outside.out.match(/known\.news/g)).not.toBeNull();
    } finally {
      fs.rmSync(link);
    }
  });

  it('takes everything before the first commit, and looks into submodules', async () => {
    git('init', '-q');
    expect(await filesOf('--changed')).toEqual(['known.news', 'old.news']);
    commit();
    git('init', '-q', 'inner');
    write('inner/a.news', 'All is well.\n');
    write('inner/b.news', 'Nobody knows [Cleo]{entity: nobody-3}.\n');
    git('-C', 'inner', 'add', '.');
    git('-C', 'inner', 'commit', '-q', '-m', 'inner');
    git('-c', 'advice.addEmbeddedRepo=false', 'add', 'inner');
    expect(await filesOf('--changed')).toEqual(['inner/b.news']);
    git('commit', '-q', '-m', 'with inner');
    expect(await filesOf('--changed')).toEqual([]);
    write('inner/a.news', 'Nobody knows [Dot]{entity: nobody-4}.\n');
    expect(await filesOf('--changed')).toEqual(['inner/a.news']);
    git('-C', 'inner', 'commit', '-q', '-a', '-m', 'more');
    expect(await filesOf('--changed')).toEqual(['inner/a.news']);
  });

  it('tells of a history that was fetched in part', async () => {
    git('init', '-q');
    commit();
    git('commit', '-q', '--allow-empty', '-m', 'another day');
    const copy = `${folder}-shallow`;
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, copy], { stdio: 'pipe' });
    try {
      expect(await shellIn(copy, 'newsmark check --changed HEAD~1')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^newsmark: git knows no revision "HEAD~1"; [^\n]*fetch-depth: 0[^\n]*\n$/),
      });
    } finally {
      fs.rmSync(copy, { recursive: true });
    }
  });
});
