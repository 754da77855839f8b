/** The world at its worst: files that vanish, change, lead in circles or are huge, names that play tricks, floods, full disks. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatNames } from '../../server/cli/report/formats.ts';
import type { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { Problem, type Workspace } from '../../server/workspace/workspace.ts';
import { type Ended, shellIn } from '../support/shell.ts';
import { newsmark } from './session.ts';

let folder = '';
const shell = (line: string): Promise<Ended> => shellIn(folder, line);
const write = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
};

const wrong = 'Nobody knows [Ada]{entity: nobody}.\n';

/** A workspace whose files are another thing at each reading. */
function moody(files: MemoryWorkspace, read: (path: string, count: number) => string | Problem | undefined): Workspace {
  const counts = new Map<string, number>();
  return {
    kind: (path) => files.kind(path),
    entries: (path) => files.entries(path),
    real: (path) => files.real(path),
    write: (path, bytes) => files.write(path, bytes),
    create: (path, bytes) => files.create(path, bytes),
    read(path) {
      const count = (counts.get(path) ?? 0) + 1;
      counts.set(path, count);
      const answer = read(path, count);
      if (answer === undefined) return files.read(path);
      return typeof answer === 'string' ? { bytes: new TextEncoder().encode(answer) } : { problem: answer };
    },
  };
}

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-hostile-')));
  write('newsmark.config.yaml', '');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('files', () => {
  it('that vanish once they are listed are noted, and the others checked', async () => {
    const vanished = new Problem('/desk/b.news', 'there is no such file or folder', true);
    const files = { 'newsmark.config.yaml': '', 'a.news': wrong, 'b.news': wrong };
    const over = (all: MemoryWorkspace): Workspace =>
      moody(all, (path) => (path.endsWith('/b.news') ? vanished : undefined));
    for (const command of [
      ['check'],
      ['check', '--cache'],
      ['check', '--shard', '1/1'],
      ['facts', '--groups'],
      ['stats'],
      ['baseline'],
    ]) {
      const run = await newsmark(command, files, { over });
      expect(run.err, command.join(' ')).toContain('b.news vanished before it was read');
      expect(run.code, command.join(' ')).toBe(
        command.join(' ').startsWith('check') && !command.includes('--shard') ? 1 : 0,
      );
    }
  });

  it('that become shorter, or vanish, between the check and the report are reported all the same', async () => {
    const files: Record<string, string> = { 'newsmark.config.yaml': '' };
    for (let index = 0; index < 301; index++) files[`${index}.news`] = wrong;
    const gone = new Problem('', 'there is no such file or folder', true);
    for (const later of ['', 'x', gone]) {
      for (const format of formatNames) {
        const over = (all: MemoryWorkspace): Workspace =>
          moody(all, (path, count) => (count > 1 && /\/[0-4]\.news$/.test(path) ? later : undefined));
        const run = await newsmark(['check', '[0-4].news', '--format', format], files, { over });
        expect({ format, code: run.code, empty: run.out === '' }).toEqual({ format, code: 1, empty: false });
      }
    }
  });

  it('that cannot be read, are huge, or are no files are findings or notes', async () => {
    write('a.news', wrong);
    fs.symlinkSync('nowhere', path.join(folder, 'dangling.news'));
    fs.symlinkSync('loop.news', path.join(folder, 'loop.news'));
    fs.mkdirSync(path.join(folder, 'folder.news'));
    const handle = fs.openSync(path.join(folder, 'huge.news'), 'w');
    fs.ftruncateSync(handle, 65 * 2 ** 20);
    fs.closeSync(handle);
    const { out, code } = await shell('mkfifo pipe.news; newsmark check --format json');
    expect(code).toBe(1);
    const findings = JSON.parse(out).findings as { file: string; rule: string; message: string }[];
    expect(findings.find(({ file }) => file === 'huge.news')).toMatchObject({
      rule: 'format/encoding',
      message: expect.stringContaining('65 MB, more than 64 MB'),
    });
    expect(findings.map(({ file }) => file)).toContain('a.news');
    expect(await shell('newsmark check loop.news')).toEqual({
      code: 2,
      signal: null,
      out: '',
      err: 'newsmark: cannot read "loop.news": its links lead in a circle\n',
    });
  }, 20_000);

  it('whose names are no UTF-8 are findings that say so', async () => {
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff]), Buffer.from('.news')]), wrong);
    const { out, err, code } = await shell('newsmark check --format json');
    expect({ err, code }).toEqual({ err: '', code: 1 });
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'format/encoding', file: 'a\ufffd.news', message: expect.stringContaining('its name is no UTF-8') },
    ]);
  });

  it('in folders that are linked in circles count once', async () => {
    write('desk/a.news', wrong);
    fs.symlinkSync('..', path.join(folder, 'desk/up'));
    fs.symlinkSync('.', path.join(folder, 'desk/same'));
    const { out } = await shell('newsmark check --format json');
    expect(JSON.parse(out).findings.map(({ file }: { file: string }) => file)).toEqual(['desk/a.news']);
  });

  it('with line ends and escapes in their names print no line and no escape of their own', async () => {
    const name = 'a\n::error::owned\x1b[31m\u202e,b: c%0A"<i>.news';
    write(name, wrong);
    for (const format of formatNames) {
      const { out, err, code } = await shell(`FORCE_COLOR=0 newsmark check --format ${format}`);
      expect({ format, code, err }).toEqual({ format, code: 1, err: '' });
      expect(out, format).not.toMatch(/\x1b|\u202e/);
      expect(out, format).not.toMatch(/^::error::owned/m);
      if (['junit', 'markdown', 'html'].includes(format)) expect(out, format).not.toContain('<i>.news');
    }
    const { out } = await shell('newsmark check --format json');
    expect(JSON.parse(out).findings[0].file).toBe(name);
    for (const line of ['check --shard 1/1', 'facts', 'facts --groups', 'stats'])
      expect((await shell(`newsmark ${line}`)).out, line).not.toMatch(/\x1b|\n::error/);
  }, 60_000);
});

describe('floods', () => {
  it('of a hundred thousand findings are reported in every format, in bounds', async () => {
    for (let file = 0; file < 500; file++) write(`${file}.news`, wrong.repeat(200));
    const { out, err, code } = await shell(
      'NODE_OPTIONS=--max-old-space-size=700 newsmark check --format jsonl -o r.sarif -o r.md -o gitlab=r.json -o r.xml -o github=r.txt -o r.html | tail -1; exit $PIPESTATUS',
    );
    expect({ err, code }).toEqual({ err: '', code: 1 });
    expect(JSON.parse(out).summary).toMatchObject({ files: 500, errors: 100_000 });
    const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
    expect(JSON.parse(read('r.sarif')).runs[0].results).toHaveLength(25_000);
    expect(JSON.parse(read('r.json'))).toHaveLength(100_000);
    expect(read('r.md').length).toBeLessThan(65_536);
    const page = read('r.html');
    expect(page.split('class="note error"').length - 1).toBe(100 * 200 + 5000);
    expect(page.length).toBeLessThan(30_000_000);
  }, 120_000);
});

describe('outputs', () => {
  it('to a full disk are one sentence and exit code 2, and leave nothing half-written', async () => {
    write('a.news', wrong);
    for (const command of ['check', 'check --format json', 'check --shard 1/1', 'facts', 'facts --groups', 'stats']) {
      expect(await shell(`newsmark ${command} > /dev/full`), command).toMatchObject({
        code: 2,
        err: 'newsmark: cannot write the output: the disk is full\n',
      });
    }
  }, 30_000);

  it('to a place that cannot be written are refused, and an older report stays', async () => {
    write('a.news', wrong);
    write('old/report.json', 'old');
    for (const target of ['no/such/r.json', 'old', '/dev/full/x', '/dev/full']) {
      const ended = await shell(`newsmark check -o json=${target}`);
      expect(ended, target).toMatchObject({ code: 2, err: expect.stringMatching(/^newsmark: cannot write [^\n]+\n$/) });
    }
    expect(fs.statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'old/report.json'), 'utf8')).toBe('old');
    expect(fs.readdirSync(folder).sort()).toEqual(['a.news', 'newsmark.config.yaml', 'old']);
  }, 30_000);

  it('that would be larger than is allowed are not begun', async () => {
    write('a.news', wrong.repeat(100));
    const ended = await shell('ulimit -f 8; newsmark check -o r.html > /dev/null');
    expect(ended).toMatchObject({ code: 2, err: expect.stringContaining('the file would be larger than is allowed') });
    expect(fs.readdirSync(folder).sort()).toEqual(['a.news', 'newsmark.config.yaml']);
  }, 30_000);

  it('into a pipe that is closed early end quietly, from threads and shards too', async () => {
    for (let file = 0; file < 70; file++) write(`${file}.news`, wrong.repeat(100));
    for (const [command, code] of [
      ['check --threads 2 --format json', 1],
      ['check --shard 1/1', 0],
      ['facts --groups', 0],
    ] as const) {
      const ended = await shell(`newsmark ${command} | head -c 10 > /dev/null; echo "$PIPESTATUS" >&2`);
      expect(ended.err, command).toBe(`${code}\n`);
    }
  }, 60_000);
});

describe('Ctrl-C', () => {
  it('ends a run with threads and a cache at once, and leaves no half of a file', async () => {
    for (let file = 0; file < 200; file++) write(`${file}.news`, wrong.repeat(100));
    for (const delay of [0.2, 0.5, 1]) {
      const ended = await shell(
        `timeout -s INT ${delay} "$NODE" "$MAIN" check --threads 2 --cache c -o r.json > /dev/null; echo $?`,
      );
      expect(['124\n', '130\n', '1\n']).toContain(ended.out);
      expect(ended.err).toBe('');
      const left = fs.readdirSync(folder).filter((name) => !name.endsWith('.news') && name !== 'newsmark.config.yaml');
      expect(['c', 'r.json']).toEqual(expect.arrayContaining(left));
      if (left.includes('r.json')) JSON.parse(fs.readFileSync(path.join(folder, 'r.json'), 'utf8'));
    }
  }, 60_000);

  it('while a report is written leaves it whole, and nothing beside it', async () => {
    for (let file = 0; file < 100; file++) write(`${file}.news`, wrong.repeat(200));
    const main = path.join(import.meta.dirname, '../../server/cli/main.ts');
    const left = (): string[] => fs.readdirSync(folder).filter((name) => name.startsWith('r.'));
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const child = spawn(process.execPath, [main, 'check', '-q', '-o', 'r.json', '-o', 'r.jsonl'], { cwd: folder });
      child.stdout.resume();
      const ended = new Promise((resolve) => child.on('close', resolve));
      while (left().length === 0) await new Promise((resolve) => setImmediate(resolve));
      child.kill(signal);
      expect(await ended).toBe(code);
      expect(left()).toEqual(['r.json']);
      expect(JSON.parse(fs.readFileSync(path.join(folder, 'r.json'), 'utf8')).summary.errors).toBe(20_000);
      fs.rmSync(path.join(folder, 'r.json'));
    }
  }, 60_000);
});
