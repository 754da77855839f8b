/**
 * The samples are what a newcomer sees first: each contradiction raises what its note says and nothing else, and the
 * retellings are clean but for the page with the false dateline.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { processIo } from '../../server/cli/io.ts';
import { run } from '../../server/cli/program.ts';
import { readArticle } from '../../server/language/parse.ts';
import { rules } from '../../server/rules/index.ts';

interface Reported {
  file: string;
  rule: string;
  severity: 'error' | 'warning' | 'info';
  message: string;
  excerpt: string;
}

const root = join(import.meta.dirname, '..', '..');
const contradictions = articlesIn('samples/contradictions');
const retellings = articlesIn('samples');

/** Rules that look at the registry alone, and where the samples give them something to find. */
const registryRules = ['entity/duplicate', 'role/holders'];
const invented = 'samples/registry/invented.yaml';

let reported: Reported[] = [];

beforeAll(async () => {
  reported = JSON.parse(await printed('check', 'samples', '--format', 'json', '--fail-on', 'never')).findings;
});

describe('contradictions', () => {
  test.each(contradictions)('%s', (file) => {
    const inRegistry = registryRules.includes(ruleOf(file));
    const raised = weighty().filter(
      (finding) => finding.file === file || (inRegistry && finding.file === invented && finding.rule === ruleOf(file)),
    );
    const expected = isSoundHalf(file) ? [] : [ruleOf(file)];
    expect([...new Set(raised.map((finding) => finding.rule))], listed(raised)).toEqual(expected);
  });

  test.each(contradictions)('%s says what is wrong on purpose, and which rule should say so', (file) => {
    expect(noteOf(file)).toMatch(/^(Wrong on purpose|Nothing is wrong in this one, but )/);
    expect(noteOf(file)).toContain(ruleOf(file));
  });
});

test('every rule at error or warning has a contradiction', () => {
  const shown = new Set(contradictions.map(ruleOf));
  const missing = rules.filter(
    ({ id, severity }) => (severity === 'error' || severity === 'warning') && !shown.has(id),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});

describe('retellings', () => {
  test.each(retellings.filter((file) => !file.includes('london-daily')))('%s is clean', (file) => {
    const raised = weighty().filter((finding) => finding.file === file);
    expect(raised, listed(raised)).toEqual([]);
  });

  test('the page with the false dateline: its office-holders are wrong on that day, and its weekday is not', () => {
    const file = 'samples/talks-london-daily.news';
    const raised = weighty().filter((finding) => finding.file === file);
    const errors = raised.filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => finding.rule)).toEqual(Array(3).fill('role/tenure'));
    const [sunak, barclay, keegan] = errors.map((finding) => `${finding.excerpt} ${finding.message}`);
    for (const part of ['Prime Minister', 'Rishi Sunak', '25 October 2022', '5 July 2024', 'Keir Starmer'])
      expect(sunak).toContain(part);
    for (const part of ['Health Secretary', 'Steve Barclay', '13 November 2023', 'Wes Streeting'])
      expect(barclay).toContain(part);
    for (const part of ['Education Secretary', 'Gillian Keegan', '5 July 2024', 'Bridget Phillipson'])
      expect(keegan).toContain(part);
  });

  test('the remark that two of them report is one utterance in the facts of both', async () => {
    const lines = (await printed('facts', 'samples/talks-lbc.news', 'samples/talks-london-daily.news'))
      .trim()
      .split('\n');
    const remarks = lines.map((line) => {
      const { facts } = JSON.parse(line);
      const { speaker, text, sameAs } = facts.quotes.find((quote: { id?: string }) => quote.id === 'sparkes-tangible');
      return { speaker, text, sameAs };
    });
    const remark = { speaker: 'sparkes', text: '"nothing tangible on the table"' };
    expect(remarks).toEqual([
      { ...remark, sameAs: 'talks-london-daily.news#sparkes-tangible' },
      { ...remark, sameAs: 'talks-lbc.news#sparkes-tangible' },
    ]);
  });
});

test('nothing in the registry is found wrong but what two of the contradictions speak of', () => {
  const raised = weighty().filter((finding) => finding.file.startsWith('samples/registry/'));
  const others = raised.filter((finding) => finding.file !== invented || !registryRules.includes(finding.rule));
  expect(others, listed(others)).toEqual([]);
});

test('the samples are in canonical form', async () => {
  expect(await printed('format', '--check', 'samples')).toBe('');
});

function articlesIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.news'))
    .map((name) => `${folder}/${name}`);
}

/** `figure-conflict-a.news` is about `figure/conflict`; only the first hyphen parts group and name. */
function ruleOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1, -'.news'.length).replace(/-[ab]$/, '');
  return name.replace('-', '/');
}

/** Of some pairs only the second article is wrong; the first one's note says so. */
function isSoundHalf(file: string): boolean {
  return file.endsWith('-a.news') && noteOf(file).startsWith('Nothing is wrong');
}

function noteOf(file: string): string {
  const map = readArticle(readFileSync(join(root, file), 'utf8')).frontMatter?.map;
  const note = map?.pairs.find(({ key }) => key.value === 'note')?.value;
  return note?.type === 'scalar' ? note.source : '';
}

function weighty(): Reported[] {
  return reported.filter(({ severity }) => severity !== 'info');
}

function listed(findings: readonly Reported[]): string {
  return findings.map(({ file, rule, excerpt, message }) => `${file} ${rule} «${excerpt}» ${message}`).join('\n');
}

/** What the command prints on standard output; what it says on standard error shows where it could not run. */
async function printed(...args: string[]): Promise<string> {
  const [printed, complained]: [string[], string[]] = [[], []];
  const out = { write: async (part: string) => void printed.push(part), terminal: false };
  const err = { write: async (part: string) => void complained.push(part), terminal: false };
  expect(await run(args, { ...processIo(() => import.meta.url), folder: root, out, err }), complained.join('')).toBe(0);
  return printed.join('');
}
