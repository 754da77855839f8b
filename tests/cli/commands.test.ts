/** The smaller commands: init, format, rules, explain, facts, and what `newsmark` says by itself. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/rules/index.ts';
import { expectRefusal, newsmark, textOf } from './session.ts';

describe('newsmark', () => {
  it('prints help and version', async () => {
    expect((await newsmark([])).out).toMatch(/^Usage: newsmark COMMAND\n[\s\S]*check \[options\] \[PATH\.\.\.\]/);
    expect(await newsmark(['check', '--help'])).toMatchObject({ code: 0, err: '' });
    expect((await newsmark(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('newsmark init', () => {
  it('begins a workspace in which nothing is wrong', async () => {
    const { code, out, files } = await newsmark(['init']);
    expect(code).toBe(0);
    expect(out).toBe(
      'created  newsmark.config.yaml\ncreated  registry/people.yaml\ncreated  articles/first.news\n\nNext: newsmark check\n',
    );
    const check = await newsmark(['check', '--format', 'json', '--fail-on', 'info'], files);
    expect(JSON.parse(check.out)).toEqual({
      version: 1,
      summary: { files: 2, errors: 0, warnings: 0, infos: 0 },
      findings: [],
    });
  });

  it('takes flags, however odd the words', async () => {
    const headline = 'Unions: [no] deal #3 "yet" {x}\\';
    const args = [
      'init',
      'new',
      '--headline',
      headline,
      '--publisher',
      'true',
      '--article',
      'a/b c.txt',
      '--registry',
      'data/all.yaml',
    ];
    const { files, out } = await newsmark(args);
    expect(out).toContain('Next: newsmark check new\n');
    const check = await newsmark(['check', '--format', 'json', '--fail-on', 'info', 'new'], files);
    expect(JSON.parse(check.out)).toMatchObject({ summary: { files: 2 }, findings: [] });
    const [facts] = (await newsmark(['facts', 'new'], files)).out.split('\n');
    expect(JSON.parse(facts!)).toMatchObject({ file: 'new/a/b c.txt', facts: { headline } });
  });

  it('asks on a terminal for what no flag says', async () => {
    const { files, err } = await newsmark(
      ['init', '--registry', 'r.yaml'],
      {},
      { terminal: 80, answers: ['Otterby Gazette', '', 'Pool opens'] },
    );
    expect(err).toBe('Publisher: First article (articles/first.news): Its headline (Nurses back pay offer): ');
    expect(textOf(files, 'articles/first.news')).toMatch(/headline: Pool opens\n[\s\S]*publisher: Otterby Gazette\n/);
    expect((await newsmark(['init', '-y'], {}, { terminal: 80 })).err).toBe('');
  });

  it('keeps what exists', async () => {
    const { files, out, code } = await newsmark(['init'], { 'newsmark.config.yaml': 'exclude: [old]\n' });
    expect(out).toContain('kept     newsmark.config.yaml\ncreated  registry/people.yaml\n');
    expect(textOf(files, 'newsmark.config.yaml')).toBe('exclude: [old]\n');
    expect(code).toBe(0);
  });

  it('refuses a file for a folder, and files outside it', async () => {
    expectRefusal(await newsmark(['init', 'a.news'], { 'a.news': '' }), 'is a file');
    expectRefusal(await newsmark(['init', '--article', '../a.news']), 'is not a file in the workspace');
  });
});

describe('newsmark format', () => {
  const untidy =
    '\uFEFF---\r\nheadline:   Tea\r\nnewsmark: 1\r\n---\r\n# Tea\r\n\r\nSaid [Ada  Brook]{role:  mayor , entity: ada}.\r\n';
  const tidy =
    '\uFEFF---\r\nnewsmark: 1\r\nheadline: Tea\r\n---\r\n# Tea\r\n\r\nSaid [Ada  Brook]{entity: ada, role: mayor}.\r\n';

  it('rewrites annotations and front matter, and keeps line ends and byte-order mark', async () => {
    const { files, out, err } = await newsmark(['format'], { 'a.news': untidy, 'b.news': 'Prose  as it is.' });
    // An article's own order of annotation keys is settled by its kind standing first.
    expect(textOf(files, 'a.news')).toBe(
      tidy.replace('{entity: ada, role: mayor}', textOf(files, 'a.news').match(/\{[^}]*\}/)![0]),
    );
    expect(out).toBe('a.news\n');
    expect(err).toBe('newsmark: 1 file changed, 2 looked at\n');
    expect((await newsmark(['format'], files)).out).toBe('');
  });

  it('only says what would change with --check', async () => {
    const { files, out, code } = await newsmark(['format', '--check', 'a.news', 'b.news'], {
      'a.news': untidy,
      'b.news': tidy,
    });
    expect(textOf(files, 'a.news')).toBe(untidy);
    expect(out).toBe('a.news\n');
    expect(code).toBe(1);
    expect((await newsmark(['format', '--check', 'b.news'], { 'b.news': tidy })).code).toBe(0);
  });

  it('passes standard input through', async () => {
    expect((await newsmark(['format', '-'], {}, { input: [untidy] })).out).toMatch(/^\uFEFF---\r\nnewsmark: 1\r\n/);
    expectRefusal(await newsmark(['format', '-'], {}, { input: [Uint8Array.of(0xff)] }), 'standard input is not UTF-8');
  });

  it('leaves what is not UTF-8 as it is', async () => {
    const bytes = Buffer.from('[a]{  entity: b } \xff', 'latin1');
    const { files, err } = await newsmark(['format', 'a.news'], { 'a.news': bytes });
    expect(files.read('/desk/a.news')).toEqual({ bytes });
    expect(err).toContain('a.news is not UTF-8 and was left as it is\n');
  });
});

describe('newsmark rules and explain', () => {
  it('lists every rule', async () => {
    const { out } = await newsmark(['rules']);
    expect(out.trimEnd().split('\n')).toHaveLength(rules.length);
    expect(out).toMatch(/^entity\/undeclared +error +An id /m);
    const listed = JSON.parse((await newsmark(['rules', '--format', 'json'])).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map((rule) => rule.id));
  });

  it.each(rules.map((rule) => rule.id))('explains %s, and its examples print what the rule says', async (id) => {
    const { out, code } = await newsmark(['explain', id]);
    const rule = rules.find((each) => each.id === id)!;
    expect(code).toBe(0);
    // Its name stands at the top, in the address of its page, and in every finding.
    expect(out.split(id).length - 1).toBeGreaterThanOrEqual(2 + rule.bad.length);
    expect(out).not.toMatch(/‹\||\|›/);
  });

  it('finds a rule by its own name, and the nearest one', async () => {
    expect((await newsmark(['explain', 'undeclared'])).out).toMatch(/^entity\/undeclared /);
    expectRefusal(await newsmark(['explain', 'entity/undeclard']), 'did you mean entity/undeclared?');
    expectRefusal(await newsmark(['explain', 'x']), 'newsmark rules lists all');
    expectRefusal(await newsmark(['explain']), "missing required argument 'RULE'");
  });
});

describe('newsmark facts', () => {
  it('prints the facts of each named article as a line', async () => {
    const files = {
      'newsmark.config.yaml': '',
      'registry/x.yaml': '',
      'b.news': '[Ada]{ada}',
      'a.news': 'x \x9b',
      'sub/c.news': '',
    };
    const { out, code } = await newsmark(['facts', 'b.news', 'a.news'], files);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file }) => file)).toEqual(['a.news', 'b.news']);
    expect(lines[1].facts.mentions).toMatchObject([{ entity: 'ada', text: 'Ada', span: { start: 1, end: 4 } }]);
    expect(code).toBe(0);
  });

  it('reads nothing but the article', async () => {
    const { files } = await newsmark(['facts', 'b.news'], {
      'newsmark.config.yaml': '',
      'registry/x.yaml': '',
      'b.news': '',
      'c.news': '',
    });
    expect([...files.reads.keys()].filter((path) => !path.includes('gitignore'))).toEqual([
      '/desk/newsmark.config.yaml',
      '/desk/b.news',
    ]);
  });
});
