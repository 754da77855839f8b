/**
 * Honest articles, full of true but awkward numbers, dates and quotations: no rule may call anything in them wrong. Every
 * remark that is left stands in the snapshot, so that each new one shows as a line of a diff (`npx vitest run
 * tests/corpus.test.ts -u` accepts it).
 */
import { expect, test } from 'vitest';
import type { Finding } from '../server/language/finding.ts';
import { check } from './support/check.ts';
import { corpusFiles } from './support/corpus.ts';

const files = corpusFiles();
const findings = check(files);

test('is large enough to mean something', () => {
  expect(files.filter(({ path }) => path.endsWith('.news')).length).toBeGreaterThanOrEqual(30);
});

test('gives nothing at warning or error', () => {
  expect(findings.filter(({ severity }) => severity !== 'info').map(spell)).toEqual([]);
});

test('gives the remarks of the snapshot', async () => {
  await expect(`${findings.map(spell).join('\n')}\n`).toMatchFileSnapshot('corpus/findings.txt');
});

/** One finding a line: place, severity, rule, words and message. */
function spell({ file, span, severity, rule, message }: Finding): string {
  const { text } = files.find(({ path }) => path === file)!;
  const line = text.slice(0, span.start).split('\n').length;
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return `${file}:${line} ${severity} ${rule} "${words}": ${message}`;
}
