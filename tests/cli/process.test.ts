/** The command as a process of its own: what only real streams, signals and disks show. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, shellIn } from '../support/shell.ts';

let folder = '';

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-'));
  fs.writeFileSync(path.join(folder, 'a.news'), 'Nobody knows [Ada]{entity: nobody}.\n');
  fs.mkdirSync(path.join(folder, 'many'));
  for (let file = 0; file < 30; file++) {
    fs.writeFileSync(path.join(folder, `many/${file}.news`), 'Nobody knows [Ada]{entity: nobody}.\n\n'.repeat(100));
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const shell = (line: string, input?: string): Promise<Ended> => shellIn(folder, line, input);

describe('newsmark as a process', () => {
  it('tells findings from failure by its exit code', async () => {
    expect(await shell('newsmark check a.news')).toMatchObject({ code: 1, err: '' });
    expect(await shell('newsmark check --fail-on never a.news')).toMatchObject({ code: 0, err: '' });
    expect(await shell('newsmark check b.news')).toMatchObject({ code: 2, out: '' });
  });

  it('reads standard input', async () => {
    expect(
      JSON.parse((await shell('newsmark check - --format json', 'Nobody knows [Ada]{entity: nobody}, “é”.')).out)
        .findings,
    ).toHaveLength(1);
    expect((await shell('newsmark read --jsonl', '{"id":1,"text":"37 beds"}\n')).out).toMatch(/^\{"id":1,/);
  });

  it('ends quietly when its reader goes away, with the exit code of its findings', async () => {
    const ended = await shell('newsmark check many | head -1; echo "$PIPESTATUS" >&2');
    expect(ended.out.split('\n')).toHaveLength(2);
    expect(ended.err).toBe('1\n');
  });

  it('writes all of a long output into a slow pipe', async () => {
    const ended = await shell('newsmark check many --format json | { sleep 1; cat; }');
    expect(JSON.parse(ended.out).findings).toHaveLength(3_000);
  });

  it('says so when the disk for its output is full', async () => {
    expect(await shell('newsmark check a.news > /dev/full')).toMatchObject({
      code: 2,
      err: 'newsmark: cannot write the output: the disk is full\n',
    });
  });

  it('never waits for a stream that is named as a file', async () => {
    expect(await shell('mkfifo pipe; newsmark check pipe; rm pipe')).toMatchObject({
      err: expect.stringContaining('"pipe" is neither a file nor a folder'),
    });
  });

  it('leaves the file whole or untouched when it is interrupted', async () => {
    const text = 'Some [1,300]{figure: {value: 1,300, unit: person}} came.\n\n'.repeat(2000);
    const whole = text.replaceAll('value: 1,300', 'value: 1300');
    fs.mkdirSync(path.join(folder, 'fix'));
    const file = path.join(folder, 'fix/a.news');
    for (const delay of [0.3, 0.6]) {
      fs.writeFileSync(file, text);
      await shell(`timeout -s INT ${delay} "$NODE" "$MAIN" check --fix fix`);
      expect([text, whole]).toContain(fs.readFileSync(file, 'utf8'));
      expect(fs.readdirSync(path.dirname(file))).toEqual(['a.news']);
    }
  }, 30_000);
});
