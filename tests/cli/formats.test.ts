/** Reports for machines: each is held against what its reader asks for. */
import { describe, expect, it } from 'vitest';
import { objectionsTo } from '../support/sarif.ts';
import { expectRefusal, newsmark, textOf } from './session.ts';

const hostile = `Nobody knows [A "b" <i>c</i> & %25 d]{entity: nobody-1}.\n\nNor [e, f: g]{entity: nobody-2}.\n`;
const files = { 'newsmark.config.yaml': '', 'desk/a,b: c.news': hostile, 'desk/fair.news': 'All is well.\n' };

async function out(format: string): Promise<string> {
  const { out, code } = await newsmark(['check', '--format', format], files);
  expect(code).toBe(1);
  return out;
}

describe('reports for machines', () => {
  it('jsonl: a finding a line, the summary last', async () => {
    const lines = (await out('jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.rule ?? line.summary.errors)).toEqual([
      'entity/undeclared',
      'entity/undeclared',
      2,
    ]);
  });

  it('sarif: relative URIs, full messages, regions, fingerprints, rules by index', async () => {
    const log = JSON.parse(await out('sarif'));
    const [run] = log.runs;
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    for (const result of run.results) {
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toBe('desk/a%2Cb%3A%20c.news');
      expect(region.startLine).toBeGreaterThan(0);
      expect(region.endColumn).toBeGreaterThan(region.startColumn);
      expect(result.message.text).toContain('nobody-');
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.partialFingerprints['newsmark/v1']).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  it('sarif: GitHub displays and refuses none of it', async () => {
    const log = JSON.parse(await out('sarif'));
    expect(objectionsTo(log)).toEqual([]);
    delete log.runs[0].results[0].locations[0].physicalLocation.region.startLine;
    log.runs[0].results[1].locations[0].physicalLocation.artifactLocation.uri = 'https://desk.invalid/a.news';
    expect(objectionsTo(log)).toEqual([
      'GH1003: no line (result 0)',
      'GH1005: https://desk.invalid/a.news is no path (result 1)',
    ]);
  });

  it('github: one command a finding, every character that the runner reads escaped', async () => {
    const lines = (await out('github')).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::error file=desk\/a%2Cb%3A c\.news,line=1,endLine=1,col=\d+,endColumn=\d+,title=entity\/undeclared::/,
    );
    expect(lines[0]!.split('::')).toHaveLength(3);
  });

  it('gitlab: a list with paths, lines and fingerprints', async () => {
    const issues = JSON.parse(await out('gitlab'));
    expect(issues.map((issue: { location: object }) => issue.location)).toEqual([
      { path: 'desk/a,b: c.news', lines: { begin: 1, end: 1 } },
      { path: 'desk/a,b: c.news', lines: { begin: 3, end: 3 } },
    ]);
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(2);
  });

  it('junit: a suite a file, a failure a finding, well-formed whatever is printed', async () => {
    const xml = await out('junit');
    expect(xml).toContain('<testsuites name="newsmark" tests="2" failures="2" errors="0">');
    expect(xml.match(/<testcase /g)).toHaveLength(2);
    expect(xml).toContain('&lt;i&gt;c&lt;/i&gt; &amp; %25');
    expect(xml).not.toContain('<i>');
  });

  it('junit: counts the cases that it has, whose names stay when lines move', async () => {
    const counted = async (files: Record<string, string>): Promise<string> =>
      (await newsmark(['check', '--format', 'junit'], files)).out;
    const xml = await counted({ 'a.news': 'One.\n', 'b.news': '[x]{nobody} and [x]{nobody}.\n', 'c.news': 'Two.\n' });
    expect(xml).toContain('tests="2" failures="2"');
    const names = (text: string) => [...text.matchAll(/testcase name="([^"]*)/g)].map(([, name]) => name);
    expect(names(xml)).toEqual([expect.stringMatching(/^Unexpected entity .*it$/), expect.stringMatching(/it \(2\)$/)]);
    const below = await counted({ 'b.news': 'First.\n\n[x]{nobody} and [x]{nobody}.\n' });
    expect(names(below)).toEqual(names(xml));
    expect(await counted({ 'a.news': 'One.\n' })).toContain('tests="1" failures="0"');
  });

  it('sarif: help keeps its paragraphs, and names of files are URIs whatever they hold', async () => {
    const log = JSON.parse((await newsmark(['check', '--format', 'sarif'], { 'a\ud800.news': hostile })).out);
    for (const { help } of log.runs[0].tool.driver.rules)
      expect(help.text.split('\n\n')).toHaveLength(help.markdown.split(/\n\n+/).length);
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a%EF%BF%BD.news');
  });

  it('sarif: of more than GitHub takes the gravest are there', async () => {
    const many: Record<string, string> = {
      'newsmark.config.yaml': 'overrides: [{files: "[0-9]*.news", rules: {entity/undeclared: warning}}]\n',
      'z.news': hostile,
    };
    for (let file = 0; file < 126; file++) many[`${file}.news`] = '[x]{nobody}\n'.repeat(200);
    const [{ results }] = JSON.parse((await newsmark(['check', '--format', 'sarif'], many)).out).runs;
    expect(results).toHaveLength(25_000);
    expect(results.slice(0, 3).map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'warning']);
  });

  it('in CI know files as their repository does, wherever the command runs, and lead to its site', async () => {
    const GitHub = { GITHUB_SERVER_URL: 'https://git.invalid', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0' };
    const repository = { '.git/HEAD': '', 'my desk/newsmark.config.yaml': '', 'my desk/a.news': hostile };
    const printed = async (format: string, env: Record<string, string>): Promise<string> =>
      (await newsmark(['check', '--format', format], repository, { folder: '/desk/my desk', env })).out;
    for (const [format, inside] of [
      ['sarif', '"uri":"my%20desk/a.news"'],
      ['gitlab', '"path":"my desk/a.news"'],
      ['github', 'file=my desk/a.news,'],
      ['junit', 'file="my desk/a.news"'],
      ['markdown', '<a href="https://git.invalid/a/b/blob/c0/my%20desk/a.news#L1">line 1</a>'],
    ] as const) {
      expect(await printed(format, { CI: 'true', ...GitHub }), format).toContain(inside);
      expect(await printed(format, GitHub), format).not.toMatch(/my(?: |%20)desk/);
    }
    const GitLab = { CI: 'true', CI_PROJECT_URL: 'https://lab.invalid/a', CI_COMMIT_SHA: 'c0' };
    expect(await printed('markdown', GitLab)).toContain('"https://lab.invalid/a/-/blob/c0/my%20desk/a.news#L3"');
  });

  it('markdown: file by file, and no link that leads nowhere', async () => {
    const text = await out('markdown');
    expect(text.match(/^\*\*<code>/gm)).toHaveLength(1);
    expect(text.match(/^- line [13]: \*\*Unexpected/gm)).toHaveLength(2);
    expect(text).toContain('\n2 errors in 2 files.\n');
    expect(text).not.toMatch(/\]\(|href/);
  });

  it('markdown and html: nothing printed becomes markup', async () => {
    expect(await out('markdown')).not.toMatch(/<i>|nobody-1\*\*\n.*\[A "b"/);
    const page = await out('html');
    expect(page).not.toContain('<i>c');
    expect(page).toContain('&lt;i&gt;c&lt;/i&gt;');
    expect(page).not.toMatch(/<script|https?:\/\//);
  });
});

describe('files and gates', () => {
  it('writes several reports at once, by ending or by name', async () => {
    const run = await newsmark(['check', '-o', 'r.sarif', '-o', 'gitlab=q.json', '--quiet'], files);
    const text = (path: string): string => {
      const contents = run.files.read(`/desk/${path}`);
      return 'bytes' in contents ? new TextDecoder().decode(contents.bytes) : '';
    };
    expect(JSON.parse(text('r.sarif')).version).toBe('2.1.0');
    expect(JSON.parse(text('q.json'))).toHaveLength(2);
  });

  it('refuses two reports in one file, a report over what is checked, and standard output', async () => {
    const over = { ...files, 'registry/r.yaml': '' };
    for (const [outputs, sentence] of [
      [['a.json', 'gitlab=./a.json'], 'a.json twice'],
      [['json=desk/fair.news'], 'over desk/fair.news'],
      [['json=registry/r.yaml'], 'over registry/r.yaml'],
      [['json=newsmark.config.yaml'], 'over newsmark.config.yaml'],
      [['-'], '--format'],
      [['json=-'], '--format'],
      [['json=/dev/stdout'], '--format'],
    ] as const) {
      const run = await newsmark(['check', ...outputs.flatMap((each) => ['-o', each])], over);
      expectRefusal(run, sentence);
      expect(textOf(run.files, 'desk/fair.news')).toBe('All is well.\n');
    }
  });

  it('refuses a file whose format nothing says', async () => {
    const run = await newsmark(['check', '-o', 'report.bin'], files);
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('FORMAT=FILE') });
  });

  it('a baseline hides what was there, wherever it moves to, and tells what is gone', async () => {
    const first = await newsmark(['baseline'], files);
    expect(first.out).toBe('newsmark-baseline.json: 2 findings, 2 of them new\n');
    first.files.set(
      '/desk/desk/a,b: c.news',
      `A new line first.\n\n${hostile.split('\n\n')[1]}\nAnd [x]{entity: nobody-3}.\n`,
    );
    const second = await newsmark(['check', '--baseline', 'newsmark-baseline.json', '--format', 'json'], first.files);
    expect(
      JSON.parse(second.out).findings.map((each: { message: string }) => /nobody-\d/.exec(each.message)?.[0]),
    ).toEqual(['nobody-3']);
    expect(second.err).toContain('1 finding of the baseline is gone');
    const pruned = await newsmark(['baseline'], first.files);
    expect(pruned.out).toBe('newsmark-baseline.json: 2 findings, 1 of them new, 1 entry pruned\n');
  });

  it('a baseline that is none is a mistake of the user', async () => {
    const run = await newsmark(['check', '--baseline', 'b.json'], { ...files, 'b.json': '{}' });
    expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no baseline') });
  });

  it('--max-warnings fails on one too many', async () => {
    const warned = {
      'a.news': '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Benjamin Shaw]{ada} spoke.\n',
    };
    expect((await newsmark(['check', '--max-warnings', '1'], warned)).code).toBe(0);
    expect((await newsmark(['check', '--max-warnings', '0'], warned)).code).toBe(1);
    expect((await newsmark(['check', '--max-warnings', 'few'], warned)).code).toBe(2);
  });

  it('--since leaves older articles out', async () => {
    const dated = (day: string): string => `---\npublished: ${day}\n---\n[x]{entity: nobody}.\n`;
    const archive = { 'newsmark.config.yaml': '', 'old.news': dated('2023-12-31'), 'new.news': dated('2024-01-01') };
    const run = await newsmark(['check', '--since', '2024', '--format', 'jsonl'], archive);
    expect(
      run.out
        .trimEnd()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line).file),
    ).toEqual(['new.news']);
    expect((await newsmark(['check', '--since', 'lately'], archive)).code).toBe(2);
  });
});
