/** The command over files that nobody means: it ends, with findings and an exit code, whatever the bytes. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articles, registry } from './bench/corpus.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsmark-hostile-'));
  mkdirSync(join(folder, 'registry'));
  const write = (name: string, contents: string | Uint8Array) => writeFileSync(join(folder, name), contents);
  for (let index = 0; index < 20; index += 1) write(`random-${index}.news`, randomBytes(index));
  write('registry/random.yaml', randomBytes(20));
  const [article = { text: '' }] = articles(1);
  for (let index = 0; index < 40; index += 1) {
    write(`truncated-${index}.news`, article.text.slice(0, Math.floor((article.text.length * index) / 40)));
  }
  for (const { path, text } of registry()) {
    if (path.startsWith('registry/')) write(path, text.slice(0, text.length * 0.7));
  }
  const line = article.text.replaceAll('\n', ' ');
  write('prose-line.news', line.repeat(Math.ceil(1_000_000 / line.length)));
  write('letter-line.news', 'a'.repeat(5_000_000));
  write('registry/line.yaml', `entities: {${'a: {type: person}, '.repeat(20_000)}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

it('checks random bytes, truncated YAML and very long lines without a crash', () => {
  const { status, stdout, stderr } = check('--format', 'json');
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(report.summary.files).toBeGreaterThanOrEqual(62);
  const rules = new Set(report.findings.map((finding: { rule: string }) => finding.rule));
  expect(rules).toContain('format/encoding');
  expect(rules).toContain('format/syntax');
}, 60_000);

it('sends no control character of a file to the terminal', () => {
  const { status, stdout, stderr } = check();
  expect(stderr).toBe('');
  expect(status).toBe(1);
  expect(stdout).toContain('format/encoding');
  expect(stdout.match(/[\0-\x08\x0b-\x1f\x7f-\x9f]/)).toBeNull();
}, 60_000);

function check(...flags: string[]) {
  const command = join(import.meta.dirname, '../server/cli/main.ts');
  return spawnSync(process.execPath, [command, 'check', ...flags, folder], { encoding: 'utf8', maxBuffer: 1e9 });
}

/** 10 000 bytes that a seed decides. */
function randomBytes(seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length: 10_000 }, () => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223;
    return state >>> 24;
  });
}
