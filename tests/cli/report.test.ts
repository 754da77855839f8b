/** Reports: the pretty one, and JSON as its schema has it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { createColors } from 'picocolors';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../server/cli/report/pretty.ts';
import type { Range, Report } from '../../server/cli/report/report.ts';
import { reportSchema } from '../../server/cli/report/schema.ts';
import { linesOf } from '../../server/language/text.ts';
import { parseMarked } from '../support/markers.ts';
import { newsmark } from './session.ts';

const article = 'First line.\r\n\r\nNobody knows [Ada\x1b[31m Brook]{entity: ada-brok} here, \u202eor there.\r\n';
const offset = article.indexOf('ada-brok');
const column = offset - article.indexOf('Nobody') + 1;

const files = {
  'newsmark.config.yaml': '',
  'registry/people.yaml': 'entities:\n  ada-brook: {type: person, name: Ada Brook}\n',
  'desk/a.news': article,
};

/** The message as the rule words it, which is not this test's business. */
async function messageOf(): Promise<string> {
  const [finding] = JSON.parse((await newsmark(['check', '--format', 'json'], files)).out).findings;
  return finding.message;
}

describe('the pretty report', () => {
  it('says where, what is printed, what is wrong and what to do', async () => {
    const { out } = await newsmark(['check'], files);
    expect(out).toBe(`desk/a.news:3:${column}  error
   3 │ Nobody knows [Ada<U+001B>[31m Brook]{entity: ada-brok} here, <U+202E>or there.
     │                                              ^^^^^^^^
     │ ${await messageOf()}
     ╰ entity/undeclared  fix: Change to ada-brook

1 error in 2 files checked
`);
  });

  it('has no colours in a pipe, on a dumb terminal or with NO_COLOR, and has them with FORCE_COLOR', async () => {
    const coloured = /\x1b\[31m/;
    const run = async (setting: Parameters<typeof newsmark>[2]) => (await newsmark(['check'], files, setting)).out;
    expect(await run({})).not.toMatch(coloured);
    expect(await run({ env: { CI: 'true' } })).not.toMatch(coloured);
    expect(await run({ terminal: 80 })).toMatch(coloured);
    expect(await run({ terminal: 80, env: { NO_COLOR: '1' } })).not.toMatch(coloured);
    expect(await run({ terminal: 80, env: { NO_COLOR: '' } })).toMatch(coloured);
    expect(await run({ terminal: 80, env: { TERM: 'dumb' } })).not.toMatch(coloured);
    expect(await run({ env: { FORCE_COLOR: '1' } })).toMatch(coloured);
    expect(await run({ env: { FORCE_COLOR: '' } })).toMatch(coloured);
    expect(await run({ terminal: 80, env: { FORCE_COLOR: '0' } })).not.toMatch(coloured);
  });

  it('colours only what it writes itself: taken away, the plain report is left', async () => {
    const plain = (await newsmark(['check'], files)).out;
    const coloured = (await newsmark(['check'], files, { env: { FORCE_COLOR: '1' } })).out;
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(plain);
    expect(coloured).toContain('\x1b[2m]{entity: ');
  });

  it('fits a narrow terminal', async () => {
    const { out } = await newsmark(['check'], files, { terminal: 60, env: { NO_COLOR: '1' } });
    const wide = out.split('\n').filter((line) => line.length > 60);
    expect(wide).toEqual([]);
    const words = out.replace(/\n +│ /g, ' ');
    expect(words).toContain(`│ ${await messageOf()}`.slice(2));
  });

  it('shows the other side, in its own file', async () => {
    const twice = {
      ...files,
      'desk/a.news': 'Nothing.\n',
      'registry/more.yaml': '# A comment.\nentities:\n  ada-brook: {type: organisation, name: Ada Brook}\n',
    };
    const { out } = await newsmark(['check'], twice);
    expect(out).toMatch(
      /\n {5}│\n {5}│ registry\/(people|more)\.yaml:\d:\d+ {2}\S[^\n]*\n {3}\d │ {3}ada-brook: [^\n]*\n {5}│ +\^+\n/,
    );
  });

  it('shows other sides on one line together, and one that overlaps apart', () => {
    const {
      files: [file],
      ranges,
    } = parseMarked('[‹|64%|›]{figure: b.yes}\nb: {yes: ‹|‹|12|›{within} of 34|›{yes}, no: ‹|22|›{no}}\n');
    const source = { text: file!.text, lines: linesOf(file!.text) };
    const sides = ranges.map(({ start, end, expect: message }): { file: string; span: Range; message: string } => {
      const [from, to] = [source.lines.placeAt(start), source.lines.placeAt(end)];
      return { file: 'a.news', span: { start: { ...from, offset: start }, end: { ...to, offset: end } }, message };
    });
    const finding = {
      ...sides[0]!,
      rule: 'ballot/share',
      severity: 'error' as const,
      message: 'Unexpected 64%',
      excerpt: '',
      arithmetic: '12 / 34',
      related: sides.slice(1),
      fixes: [],
      fingerprint: '',
      docs: '',
    };
    const report: Report = {
      summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
      findings: () => [finding],
      mendable: 0,
      source: () => source,
      found: () => new Map(),
      article: () => undefined,
      shown: (path) => path,
      place: (file) => file,
      link: () => undefined,
    };
    expect([...pretty(report, { colours: createColors(false) })][0]).toBe(`a.news:1:2  error
   1 │ [64%]{figure: b.yes}
     │  ^^^
     │ Unexpected 64%
     │ = 12 / 34
     │
     │ a.news:2:10  yes
     │ a.news:2:24  no
   2 │ b: {yes: 12 of 34, no: 22}
     │          ^^^^^^^^      ^^
     │
     │ a.news:2:10  within
   2 │ b: {yes: 12 of 34, no: 22}
     │          ^^
     ╰ ballot/share

`);
  });

  it('takes fewer lines for what is said in passing', async () => {
    const text = 'The pool is open. "It is warmer than the sea," said Ada Brook.\n';
    const { out } = await newsmark(['check', 'a.news'], { 'a.news': text });
    expect(out).toMatch(
      /^a\.news:1:19 {2}info {2}[^\n]+ {2}quote\/unattributed\n {3}1 │ The pool [^\n]+\n {5}│ {19}\^+\n\n1 info in 1 file checked\n$/,
    );
  });

  it('says so where there is nothing to say', async () => {
    expect((await newsmark(['check', 'a.news'], { 'a.news': 'Prose.' })).out).toBe(
      '1 file checked, nothing to complain of\n',
    );
  });
});

describe('the JSON report', () => {
  it('is one object that its schema describes, without a character that a terminal obeys', async () => {
    const { out } = await newsmark(['check', '--format', 'json'], files);
    expect(out).toMatch(/^[^\n\x00-\x08\x1b\u202e]+\n$/);
    const report = v.parse(reportSchema, JSON.parse(out));
    expect(report.summary).toEqual({ files: 2, errors: 1, warnings: 0, infos: 0 });
    const end = { line: 3, column: column + 8, offset: offset + 8 };
    const id = { start: { line: 3, column, offset }, end };
    expect(report.findings).toEqual([
      {
        file: 'desk/a.news',
        rule: 'entity/undeclared',
        severity: 'error',
        message: await messageOf(),
        span: id,
        excerpt: 'Nobody knows [Ada\x1b[31m Brook]{entity: ada-brok} here, \u202eor there.',
        arithmetic: null,
        related: [],
        fixes: [{ title: 'Change to ada-brook', edits: [{ file: 'desk/a.news', span: id, text: 'ada-brook' }] }],
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        docs: 'docs/rules/entity/undeclared.md',
      },
    ]);
  });

  it('has a JSON Schema that asks for every key and allows no other', () => {
    const schema = toJsonSchema(reportSchema);
    expect(schema).toMatchObject({
      required: ['version', 'summary', 'findings'],
      additionalProperties: false,
      properties: {
        findings: {
          items: {
            additionalProperties: false,
            required: [
              'file',
              'rule',
              'severity',
              'message',
              'span',
              'excerpt',
              'arithmetic',
              'related',
              'fixes',
              'fingerprint',
              'docs',
            ],
          },
        },
      },
    });
  });

  it('cuts the excerpt of a line without end, between characters', async () => {
    const long = { 'a.news': `${'😀'.repeat(5000)}[x]{entity: y}${'😀'.repeat(5000)}` };
    const [finding] = JSON.parse((await newsmark(['check', '--format', 'json', 'a.news'], long)).out).findings;
    expect(finding.excerpt).toMatch(/^…(?:😀)+\[x\]\{entity: y\}(?:😀)+…$/u);
    expect(finding.excerpt.length).toBeLessThan(300);
  });

  it('gives the same fingerprint after an edit elsewhere, and another to each finding', async () => {
    const prints = async (text: string): Promise<string[]> =>
      JSON.parse((await newsmark(['check', '--format', 'json', 'a.news'], { 'a.news': text })).out).findings.map(
        (finding: { fingerprint: string }) => finding.fingerprint,
      );
    const before = await prints('[x]{entity: y}\n\n[x]{entity: y}\n');
    expect(new Set(before).size).toBe(2);
    expect(await prints('A new line.\n\n[x]{entity: y}\n\nAnother.\n\n[x]{entity: y}\n')).toEqual(before);
  });
});
