/**
 * The folder that VS Code opens in the tests: the samples, and beside them every example of every rule, each in a
 * workspace of its own so that they do not speak about each other. What the command says of it all stands next to it.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { rules } from '../../server/rules/index.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { parseMarked } from '../support/markers.ts';

const root = join(import.meta.dirname, '../..');

/** Makes `newsroom/` in a folder, and `expected.json`, the command's report on it; says where the newsroom is. */
export function makeNewsroom(folder: string): string {
  const newsroom = join(folder, 'newsroom');
  cpSync(join(root, 'samples'), newsroom, { recursive: true });
  for (const rule of rules) {
    const examples = [...rule.bad.map(({ article }) => article), ...rule.good];
    for (const [index, example] of examples.entries()) {
      writeExample(join(newsroom, 'examples', rule.id, String(index + 1)), rule, example);
    }
  }
  const command = [join(root, 'dist/newsmark.js'), 'check', '.', '--format', 'json', '--fail-on', 'never'];
  const { stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: newsroom,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (!stdout.startsWith('{')) throw new Error(`newsmark check gave no report: ${stderr}`);
  writeFileSync(join(folder, 'expected.json'), stdout);
  return newsroom;
}

function writeExample(folder: string, { id, severity }: Rule, example: string): void {
  const config = severity === 'off' ? { rules: { [id]: 'warning' } } : {};
  for (const { path, text } of [
    { path: 'newsmark.config.yaml', text: stringify(config) },
    ...parseMarked(example).files,
  ]) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}
