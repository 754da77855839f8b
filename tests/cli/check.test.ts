/** `newsmark check`: what it checks, and what its exit code says. */
import { describe, expect, it } from 'vitest';
import type { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { type Contents, Problem, type Workspace } from '../../server/workspace/workspace.ts';
import { expectRefusal, newsmark, type Session } from './session.ts';

/** Says one thing that is wrong, and one that is right. */
const wrong = 'Nobody knows [Ada]{entity: nobody}.\n';
const right = 'Plain prose says nothing wrong.\n';
const known = 'entities:\n  nobody: {type: person, name: Ada}\n';

const filesIn = ({ out }: Session): string[] => [
  ...new Set((JSON.parse(out).findings as { file: string }[]).map((finding) => finding.file)),
];
const check = (args: string[], files: Parameters<typeof newsmark>[1], setting?: Parameters<typeof newsmark>[2]) =>
  newsmark(['check', '--format', 'json', ...args], files, setting);

describe('exit codes', () => {
  it('is 0 where nothing is as bad as --fail-on, 1 where something is', async () => {
    expect((await check(['a.news'], { 'a.news': right })).code).toBe(0);
    expect((await check(['a.news'], { 'a.news': wrong })).code).toBe(1);
    expect((await check(['--fail-on', 'never', 'a.news'], { 'a.news': wrong })).code).toBe(0);
  });

  it.each([
    ['info', 1],
    ['warning', 1],
    ['error', 0],
  ])('with a warning and --fail-on %s is %i', async (failOn, code) => {
    const files = { 'newsmark.config.yaml': 'rules: {entity/undeclared: warning}', 'a.news': wrong };
    expect((await check(['--fail-on', failOn], files)).code).toBe(code);
  });

  it('is 2 with one sentence and no output for every mistake', async () => {
    const files = { 'a.news': wrong, 'bad/newsmark.config.yaml': 'rules:\n  no/rule: error\n', 'bad/b.news': right };
    expectRefusal(await newsmark(['check', '--nonsense'], files), "unknown option '--nonsense'");
    expectRefusal(await newsmark(['check', '--fix-dry-ru', 'a.news'], files), '(Did you mean --fix-dry-run?)');
    expectRefusal(await newsmark(['check', '--fail-on', 'sometimes'], files), 'error, warning, info, never');
    expectRefusal(await newsmark(['chek', 'a.news'], files), '(Did you mean check?)');
    expectRefusal(await newsmark(['a.news'], files), 'to check it: newsmark check a.news');
    expectRefusal(await newsmark(['check', 'nowhere.news'], files), 'there is no file or folder "nowhere.news"');
    expectRefusal(await newsmark(['check', 'a.news', '*.nothing'], files), 'no file matches "*.nothing"');
    expectRefusal(
      await newsmark(['check', 'bad'], files),
      /cannot use bad\/newsmark\.config\.yaml:2:3: Unexpected rule "no\/rule"/,
    );
    expectRefusal(await newsmark(['check', '--fix', '--fix-dry-run', 'a.news'], files), 'give one of them');
    expectRefusal(await newsmark(['check', '--fix', '-'], files), '--fix-dry-run prints what it would change');
    expectRefusal(
      await newsmark(['check', '--fix-dry-run', '--format', 'json', 'a.news'], files),
      'leave --format out',
    );
    expectRefusal(await newsmark(['check', '--stdin-filename', 'b.news', 'a.news'], files), 'give - as the path');
  });

  it('never lets control characters of a mistake reach the terminal', async () => {
    expectRefusal(await newsmark(['check', 'no\x1b[31m\nfile']), 'no<U+001B>[31m file');
  });
});

describe('what is checked', () => {
  const desk = {
    'newsmark.config.yaml': 'exclude: [old]\nregistry: data/*.yaml\n',
    'data/people.yaml': known,
    'a.news': 'Nobody knows [Ada]{entity: somebody}.',
    'sub/b.news.md': 'Nobody knows [Ada]{entity: somebody}.',
    'sub/c.txt': 'Nobody knows [Ada]{entity: somebody}.',
    'old/d.news': 'Nobody knows [Ada]{entity: somebody}.',
    'node_modules/e.news': 'Nobody knows [Ada]{entity: somebody}.',
    'inner/newsmark.config.yaml': '',
    'inner/f.news': wrong,
  };

  it('is this folder where nothing is named, inner workspaces by their own config', async () => {
    const session = await check([], desk);
    expect(filesIn(session)).toEqual(['a.news', 'inner/f.news', 'sub/b.news.md']);
    expect(JSON.parse(session.out).summary).toEqual({ files: 4, errors: 3, warnings: 0, infos: 0 });
  });

  it('is a folder, a file, or what a glob matches', async () => {
    expect(filesIn(await check(['sub'], desk))).toEqual(['sub/b.news.md']);
    expect(filesIn(await check(['a.news', 'sub/b.news.md'], desk))).toEqual(['a.news', 'sub/b.news.md']);
    expect(filesIn(await check(['**/*.news'], desk))).toEqual(['a.news', 'inner/f.news']);
    expect(filesIn(await check(['/desk/**/*.news'], desk, { folder: '/desk/sub' }))).toEqual([
      '../a.news',
      '../inner/f.news',
    ]);
    expect(filesIn(await check(['./sub/../sub/'], desk))).toEqual(['sub/b.news.md']);
  });

  it('is a file that is named, whatever it is called and whether it is excluded', async () => {
    expect(filesIn(await check(['old/d.news'], desk))).toEqual(['old/d.news']);
    expect(filesIn(await check(['sub/c.txt'], desk))).toEqual(['sub/c.txt']);
  });

  it('leaves out a named file that is excluded where --force-exclude says so', async () => {
    const session = await check(['--force-exclude', 'old/d.news'], desk);
    expect(filesIn(session)).toEqual([]);
    expect(session.err).toBe('newsmark: old/d.news is excluded by newsmark.config.yaml\n');
  });

  it('says so where a folder holds no article', async () => {
    const session = await newsmark(['check', 'empty'], { 'empty/note.txt': '' });
    expect(session.code).toBe(0);
    expect(session.err).toBe('newsmark: no articles in empty; articles end in .news, .news.md or .news.txt\n');
    expect(session.out).toBe('No files checked\n');
  });

  it('names files relative to the working directory, wherever they are', async () => {
    expect(filesIn(await check(['/elsewhere/a.news'], { '/elsewhere/a.news': wrong }))).toEqual([
      '../elsewhere/a.news',
    ]);
    expect(filesIn(await check(['..'], desk, { folder: '/desk/sub' }))).toEqual([
      '../a.news',
      '../inner/f.news',
      'b.news.md',
    ]);
  });

  it('finds a file whose name looks like a glob', async () => {
    expect(filesIn(await check(['[a]*.news'], { '[a]*.news': wrong, 'a.news': wrong }))).toEqual(['[a]*.news']);
  });
});

describe('the registry', () => {
  it('counts for a single file, and is not itself printed', async () => {
    const files = {
      'newsmark.config.yaml': '',
      'registry/people.yaml': `${known}\nnonsense: 1\n`,
      'sub/a.news': wrong,
    };
    const session = await check(['sub/a.news'], files);
    expect(JSON.parse(session.out)).toMatchObject({ summary: { files: 1, errors: 0 }, findings: [] });
  });

  it('is checked where it is named or lies in the folder that is', async () => {
    const files = { 'newsmark.config.yaml': '', 'registry/people.yaml': 'nonsense: 1\n', 'a.news': right };
    expect(filesIn(await check([], files))).toEqual(['registry/people.yaml']);
    expect(filesIn(await check(['registry/people.yaml'], files))).toEqual(['registry/people.yaml']);
    expect(filesIn(await check(['a.news'], files))).toEqual([]);
  });

  it('is found without a config, beside the path or above it', async () => {
    const files = { 'project/registry/people.yaml': known, 'project/sub/a.news': wrong };
    expect(filesIn(await check(['project'], files))).toEqual([]);
    expect(filesIn(await check(['project/sub/a.news'], files))).toEqual([]);
    expect(filesIn(await check(['sub'], files, { folder: '/desk/project' }))).toEqual([]);
    expect(filesIn(await check(['a.news'], files, { folder: '/desk/project/sub' }))).toEqual(['a.news']);
    expect(filesIn(await check(['/desk/project'], files, { folder: '/elsewhere' }))).toEqual([]);
  });
});

describe('standard input', () => {
  it('is an article, named by --stdin-filename, in its workspace', async () => {
    const files = { 'newsmark.config.yaml': '', 'registry/people.yaml': known, 'sub/a.news': 'old' };
    const plain = await check(['-'], {}, { input: [wrong.slice(0, 9), wrong.slice(9)] });
    expect(filesIn(plain)).toEqual(['<stdin>']);
    expect(plain.code).toBe(1);
    const named = await check(['-', '--stdin-filename', 'sub/a.news'], files, { input: ['Hi [x]{entity: y}.'] });
    expect(filesIn(named)).toEqual(['sub/a.news']);
    expect(
      JSON.parse((await check(['--stdin-filename', 'sub/a.news'], files, { input: [wrong] })).out).findings,
    ).toEqual([]);
  });

  it('goes by --stdin too, beside paths and with a name', async () => {
    const wrong = '[Ada]{entity: nobody}.\n';
    const run = async (...args: string[]): Promise<string[]> => {
      const { out } = await newsmark(['check', '--format', 'json', ...args], { 'a.news': wrong }, { input: [wrong] });
      return JSON.parse(out).findings.map(({ file }: { file: string }) => file);
    };
    expect(await run('--stdin')).toEqual(['<stdin>']);
    expect(await run('--stdin', 'a.news')).toEqual(['<stdin>', 'a.news']);
    expect(await run('--stdin', '--stdin-filename', 'b.news')).toEqual(['b.news']);
  });

  it('is refused by what cannot read it', async () => {
    for (const command of [['facts'], ['facts', '--groups'], ['baseline']])
      expectRefusal(await newsmark([...command, '-'], {}, { input: ['x'] }), 'not standard input');
  });

  it('may hold a character cut in two', async () => {
    const bytes = new TextEncoder().encode('“é” 😀');
    const session = await check(['-'], {}, { input: [...bytes].map((byte) => Uint8Array.of(byte)) });
    expect(JSON.parse(session.out).summary.errors).toBe(0);
  });
});

describe('bytes', () => {
  const latin = Uint8Array.from(Buffer.from('Caf\xe9 society\n', 'latin1'));

  it('that are no UTF-8 are a finding, and the rest is checked', async () => {
    const session = await check(['a.news'], { 'a.news': Buffer.concat([Buffer.from(wrong), latin]) });
    expect(JSON.parse(session.out).findings).toMatchObject([
      { rule: 'entity/undeclared' },
      { rule: 'format/encoding', severity: 'error', span: { start: { line: 2, column: 4 } } },
    ]);
  });

  it('are judged as the config says', async () => {
    const config = (severity: string) => ({
      'newsmark.config.yaml': `rules: {format/encoding: ${severity}}`,
      'a.news': latin,
    });
    expect(JSON.parse((await check([], config('off'))).out).findings).toEqual([]);
    expect(JSON.parse((await check([], config('info'))).out).summary).toMatchObject({ errors: 0, infos: 1 });
  });

  it('do not count their byte-order mark, and count a character outside the BMP twice', async () => {
    const session = await check(['a.news'], { 'a.news': '\uFEFF😀 [Ada]{entity: nobody}' });
    expect(JSON.parse(session.out).findings[0].span.start).toEqual({ line: 1, column: 18, offset: 17 });
  });
});

describe('files that change under the run', () => {
  const without = (path: string, contents: (files: MemoryWorkspace) => Contents) => ({
    over: (files: MemoryWorkspace): Workspace =>
      Object.assign(Object.create(files) as Workspace, {
        read: (at: string) => (at === path ? contents(files) : files.read(at)),
        entries: (at: string) => files.entries(at),
        kind: (at: string) => files.kind(at),
        real: (at: string) => at,
      }),
  });

  it('are noted where they vanish', async () => {
    const gone = without('/desk/b.news', () => ({
      problem: new Problem('/desk/b.news', 'there is no such file', true),
    }));
    const session = await check([], { 'a.news': wrong, 'b.news': right }, gone);
    expect(session.err).toBe('newsmark: b.news vanished before it was read\n');
    expect(filesIn(session)).toEqual(['a.news']);
    expect(session.code).toBe(1);
  });

  it('are findings where they cannot be read', async () => {
    const shut = without('/desk/b.news', () => ({ problem: new Problem('/desk/b.news', 'permission denied') }));
    const session = await check([], { 'a.news': right, 'b.news': right }, shut);
    expect(JSON.parse(session.out).findings).toMatchObject([
      {
        file: 'b.news',
        rule: 'format/encoding',
        message: 'Unexpected file that cannot be read: permission denied',
        span: { start: { line: 1, column: 1, offset: 0 } },
      },
    ]);
    expect(session.code).toBe(1);
  });
});

describe('--quiet', () => {
  it('prints errors only, and nothing where there are none', async () => {
    const files = { 'newsmark.config.yaml': 'rules: {entity/undeclared: warning}\n', 'a.news': wrong };
    expect(await newsmark(['check', '-q'], files)).toMatchObject({ out: '', err: '', code: 0 });
    expect((await newsmark(['check', '-q'], { 'a.news': wrong })).out).toMatch(/ error\n/);
  });
});

describe('a run that fails', () => {
  const warned = {
    'newsmark.config.yaml': 'rules: {entity/undeclared: warning}\n',
    'a.news': '[Ada]{entity: nobody}.\n',
  };

  it('shows what fails it, with --quiet too', async () => {
    const quiet = await newsmark(['check', '--quiet', '--fail-on', 'warning'], warned);
    expect(quiet).toMatchObject({ code: 1, out: expect.stringContaining('entity/undeclared') });
    expect(await newsmark(['check', '--quiet', '--fail-on', 'never'], warned)).toMatchObject({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('says that there are too many warnings', async () => {
    const few = await newsmark(['check', '--quiet', '--max-warnings', '0'], warned);
    expect(few).toMatchObject({ code: 1, out: '', err: 'newsmark: 1 warning, and --max-warnings allows 0\n' });
  });
});

describe('the progress line', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}.news`, right]));

  it('shows on a terminal after a second, and is wiped away', async () => {
    const { err } = await newsmark(['check'], many, { terminal: 80, tick: 100 });
    expect(err).toMatch(/^(?:\r\x1b\[K\d+ of 30 files checked, [1-9] s)+\r\x1b\[K$/);
  });

  it('never shows in a pipe, in a short run, or with --quiet', async () => {
    expect((await newsmark(['check'], many, { tick: 100 })).err).toBe('');
    expect((await newsmark(['check'], many, { terminal: 80, tick: 1 })).err).toBe('');
    expect((await newsmark(['check', '-q'], many, { terminal: 80, tick: 100 })).err).toBe('');
  });
});
