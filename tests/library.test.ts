/** The library: plugins for unified, as its README example uses them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { newsmarkCheck, newsmarkParse, newsmarkText } from '../server/index.ts';

const article = `---
ballots:
  pay: {options: {accept: 48.9%, reject: 51.1%}}
---
Members [accepted the offer]{ballot: pay, outcome: accept}.`;

test('findings are messages of the file, with place, rule and arithmetic', async () => {
  const file = await unified().use(newsmarkParse).use(newsmarkCheck).use(newsmarkText).process(article);
  expect(String(file)).toBe('Members accepted the offer.');
  expect(file.messages.map((message) => [`${message.source}/${message.ruleId}`, message.line, message.fatal])).toEqual([
    ['ballot/outcome', 5, true],
  ]);
  expect(file.messages[0]?.note).toContain('51.1');
});

test('a registry is given by name, and the config says how strictly', async () => {
  const registry = { 'registry/people.yaml': 'entities:\n  ada: {type: person, name: Ada Brook}' };
  const text = 'Then [Ada Brook]{ada} and [Ben Shaw]{ben} spoke.';
  const checked = await unified().use(newsmarkParse).use(newsmarkCheck, { registry }).use(newsmarkText).process(text);
  expect(checked.messages.map((message) => message.ruleId)).toEqual(['undeclared']);
});

test('every node of the tree has its place', () => {
  const tree = unified().use(newsmarkParse).parse('One [two]{date: 2024-01-25} three.');
  const paragraph = tree.children[0];
  expect(paragraph?.type).toBe('paragraph');
  expect(paragraph?.position?.start).toEqual({ line: 1, column: 1, offset: 0 });
});

test('the package brings types, for those who import it as Node does', () => {
  const root = path.join(import.meta.dirname, '..');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-types-'));
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' }).stdout;
  try {
    run('npm', 'run', 'prepack', '--prefix', root);
    fs.mkdirSync(path.join(folder, 'node_modules'));
    fs.symlinkSync(root, path.join(folder, 'node_modules/newsmark'), 'junction');
    fs.writeFileSync(
      path.join(folder, 'a.mts'),
      `import { type Finding, Newsmark, readQuantities } from 'newsmark';
export const found: Finding[] = new Newsmark().checkAll();
export const wrong: string = readQuantities('ten')[0]!.start;`,
    );
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'a.mts'];
    const said = run(process.execPath, path.join(root, 'node_modules/typescript/bin/tsc'), ...flags);
    expect(said.trim()).toBe("a.mts(3,14): error TS2322: Type 'number' is not assignable to type 'string'.");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
