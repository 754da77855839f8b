/** Threads, cache and shards: each gives what one run over everything gives, to the byte. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../server/cli/io.ts';
import { decoded, encoded } from '../../server/cli/known.ts';
import { threadsFor } from '../../server/cli/threads.ts';
import { writeCorpus } from '../bench/corpus.ts';
import { type Ended, shellIn } from '../support/shell.ts';

// Each starts the command several times, beside whatever else runs.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let whole = '';

const shell = (line: string): Promise<Ended> => shellIn(folder, line);
const at = (name: string): string => path.join(folder, name);
const write = (name: string, text: string | Buffer): void => fs.writeFileSync(at(name), text);

/** Articles that contradict each other, themselves and the registry, with ignores and bytes that are no text. */
beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-scale-')));
  writeCorpus(folder, 12);
  for (let index = 0; index < 8; index++) {
    const count = 30 + index;
    write(
      `strike-${index}.news`,
      `---\npublished: 2024-03-04\n${index === 3 ? 'rules: {figure/conflict: warning}\n' : ''}entities:\n  ben: {type: person, name: Ben Shaw}\n---\n` +
        `[${count} porters]{figure: {value: ${count}, unit: person, measures: strikers}${index === 5 ? ', ignore: {figure/conflict: a typing error of the day}' : ''}} walked out, [more than 5 desks]{figure: {value: 4, unit: desk}}.\n\n` +
        `["We will not hold another round of talks until the ${index % 2 ? 'owners' : 'ministers'} put money on the table,"]{quote: {id: q${index}}, speaker: ben} he said. Nobody knows [Ada]{entity: nobody}.\n`,
    );
  }
  write('bytes.news', Buffer.from([0x41, 0xff, 0xfe, 0x42]));
  whole = (await shell('newsmark check --threads 1 --format json')).out;
  expect(JSON.parse(whole).summary.errors).toBeGreaterThan(5);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('threads', () => {
  it('are the cores where that pays, or as many as are asked for', () => {
    const io = { threads: { start: () => expect.unreachable() } } as unknown as Io;
    const cores = os.availableParallelism();
    expect(threadsFor(io, 2_000)).toBe(0);
    expect(threadsFor(io, 1_000_000)).toBe(cores < 3 ? 0 : cores);
    expect(threadsFor(io, 1_000_000, 1)).toBe(0);
    expect(threadsFor(io, 1_000, 3)).toBe(3);
    expect(threadsFor(io, 33, 8)).toBe(2);
    expect(threadsFor({} as Io, 1_000_000, 8)).toBe(0);
  });

  it('give the same report', async () => {
    expect(await shell('newsmark check --threads 3 --format json')).toMatchObject({ out: whole, code: 1, err: '' });
  });
});

describe('cache', () => {
  beforeEach(() => fs.rmSync(at('c'), { force: true }));

  it('gives the same report, cold, warm, with threads, and after an edit', async () => {
    for (const flags of ['', '', '--threads 2']) {
      expect(await shell(`newsmark check --cache c ${flags} --format json`)).toMatchObject({ out: whole, err: '' });
    }
    const before = fs.readFileSync(at('strike-1.news'), 'utf8');
    write('strike-1.news', before.replace('31 porters', '99 porters'));
    const edited = await shell('newsmark check --cache c --format json');
    expect(edited.out).toBe((await shell('newsmark check --format json')).out);
    expect(edited.out).not.toBe(whole);
    write('strike-1.news', before);
    expect((await shell('newsmark check --cache c --format json')).out).toBe(whole);
  });

  it('knows nothing any more once the configuration or the registry is another', async () => {
    await shell('newsmark check --cache c');
    write('registry/more.yaml', 'entities:\n  nobody: {type: person, name: Ada Brook}\n');
    const { out } = await shell('newsmark check --cache c --format json');
    expect(out).toBe((await shell('newsmark check --format json')).out);
    expect(out).not.toBe(whole);
    fs.rmSync(at('registry/more.yaml'));
  });

  it('is not used where it is damaged, and left alone where it is none', async () => {
    await shell('newsmark check --cache c');
    const bytes = fs.readFileSync(at('c'));
    for (const broken of [
      bytes.subarray(0, bytes.length / 2),
      Buffer.concat([bytes, Buffer.from('x')]),
      bytes.map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
    ]) {
      write('c', Buffer.from(broken));
      expect(await shell('newsmark check --cache c --format json')).toMatchObject({
        out: whole,
        err: 'newsmark: the cache c is damaged and was not used\n',
      });
      expect(fs.readFileSync(at('c')).equals(bytes)).toBe(true);
    }
    write('c', 'Dear diary\n');
    expect(await shell('newsmark check --cache c --format json')).toMatchObject({
      out: whole,
      err: expect.stringContaining("no cache of newsmark's"),
    });
    expect(fs.readFileSync(at('c'), 'utf8')).toBe('Dear diary\n');
  });

  it('begins in an empty file', async () => {
    const { err } = await shell(': > empty; newsmark check --cache empty > /dev/null; head -c 14 empty');
    expect(err).toBe('');
    expect((await shell('head -c 14 empty; rm empty')).out).toBe('newsmark-cache');
  });

  it('is whole after runs side by side', async () => {
    const { out } = await shell(
      'for n in 1 2 3; do newsmark check --cache c --format json | cksum & done; wait; newsmark check --cache c --format json | cksum',
    );
    expect(new Set(out.trim().split('\n')).size).toBe(1);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is a note where it cannot be written', async () => {
    expect(await shell('newsmark check --cache no/such/c --format json')).toMatchObject({
      out: whole,
      err: expect.stringMatching(/^newsmark: cannot write the cache no\/such\/c: [^\n]+\n$/),
    });
  });
});

describe('shards', () => {
  it('merge to the report of one run, in any order, in a copy elsewhere too', async () => {
    await shell(
      'for n in 1 2 3; do newsmark check --shard $n/3 > s$n.jsonl; done; newsmark check --shard 1/1 -o s.jsonl',
    );
    expect(await shell('newsmark merge --format json s3.jsonl s1.jsonl s2.jsonl')).toMatchObject({
      out: whole,
      code: 1,
    });
    expect((await shell('newsmark merge --format json s.jsonl')).out).toBe(whole);
    const copy = `${folder}-copy`;
    fs.cpSync(folder, copy, { recursive: true });
    const moved = await shellIn(copy, 'newsmark merge --format json s1.jsonl s2.jsonl s3.jsonl');
    fs.rmSync(copy, { recursive: true });
    expect(moved.out).toBe(whole);
  });

  it('are refused where one is missing, comes twice, is another run, or is none', async () => {
    const refused = async (line: string, reason: string): Promise<void> => {
      expect(await shell(line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(reason) });
    };
    await refused('newsmark merge s1.jsonl s3.jsonl', 'shard 2/3 is missing');
    await refused('newsmark merge s1.jsonl s2.jsonl s3.jsonl s2.jsonl', 'both shard 2/3');
    await refused('newsmark merge strike-1.news', 'no shard');
    await refused('newsmark merge nothing', 'cannot read nothing');
    await refused('newsmark check --shard 4/3', 'takes a slice');
    await refused('newsmark check --shard 1/3 --changed', 'newsmark merge');
    await shell('newsmark check --shard 2/3 strike-1.news > other.jsonl');
    await refused('newsmark merge s1.jsonl other.jsonl s3.jsonl', 'no shards of one run');
    await shell('head -c -40 s2.jsonl > cut.jsonl');
    await refused('newsmark merge s1.jsonl cut.jsonl s3.jsonl', 'broken off');
    write('registry/more.yaml', 'entities:\n  nobody: {type: person, name: Ada Brook}\n');
    await refused('newsmark merge s1.jsonl s2.jsonl s3.jsonl', 'another configuration or registry');
    fs.rmSync(at('registry/more.yaml'));
  });
});

describe('facts and reduce', () => {
  it('give the report of one run with sort between them, in one reduce and in several', async () => {
    expect(await shell('newsmark facts --groups > f; LC_ALL=C sort f | newsmark reduce --format json')).toMatchObject({
      out: whole,
      code: 1,
      err: '',
    });
    const parts = 'for n in 0-7 8-f; do sort -r f | sort | grep "^[$n]" | newsmark reduce --partial; done';
    expect((await shell(`{ ${parts}; } | newsmark reduce --format json`)).out).toBe(whole);
  });

  it('take lines that come twice for one, as from runs that overlap', async () => {
    expect((await shell('cat f f | sort | newsmark reduce --format json')).out).toBe(whole);
  });

  it('refuse lines that are not sorted, are missing, are none, or belong elsewhere', async () => {
    const refused = async (line: string, reason: string): Promise<void> => {
      expect(await shell(line)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(reason) });
    };
    await refused('sort -r f | newsmark reduce', 'not in order');
    await refused('sort f | grep -v strike-4 | newsmark reduce', 'no line tells of strike-4.news');
    await refused('echo 37 beds | newsmark reduce', 'line 1 is none');
    await refused('sort f | head -c 300 | newsmark reduce', 'a part of one');
    await shell('mkdir other; echo > other/newsmark.config.yaml');
    await refused('sort f | newsmark reduce other', 'another folder');
    fs.rmSync(at('other'), { recursive: true });
  });
});

describe('lines of JSON', () => {
  it('keep numbers without end and move paths, and refuse what they cannot keep', () => {
    const value = {
      file: '/a/b.news',
      key: 'same-as /a/b.news#q',
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    };
    const text = encoded(value, '/a') ?? '';
    expect(decoded(text, '/a')).toEqual(value);
    expect(decoded(text, '/new "desk"')).toMatchObject({
      file: '/new "desk"/b.news',
      key: 'same-as /new "desk"/b.news#q',
    });
    expect(encoded({ text: '\ufdd0/' }, '/a')).toBeUndefined();
    expect(encoded({ value: Number.NaN }, '/a')).toBeUndefined();
  });
});
