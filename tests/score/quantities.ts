/**
 * How many cases of third-party quantity sets the reader gets right. Run by hand, with the folder of the sets:
 *
 *     node tests/score/quantities.ts DATA [--misses]
 *
 * DATA holds `duckling-en/*.jsonl`, `compromise/numbers.jsonl` and `quantulum3/*.json`. Cases that newspapers do not print,
 * or that the sets themselves understand differently, are left out by the kinds in `leftOut`, each with its reason; they
 * are counted and can be listed, never hidden.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuantities } from '../../server/reading/quantity.ts';
import { type Case, duckling, type Expected } from './quantities/duckling.ts';
import { leftOut } from './quantities/left.ts';
import { matches } from './quantities/match.ts';
import { compromise, quantulum } from './quantities/others.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: node tests/score/quantities.ts DATA [--misses]\n');
  process.exit(2);
}
const listMisses = flags.includes('--misses');

const sets: [string, Case[]][] = [
  ...['Numeral', 'AmountOfMoney', 'AmountOfMoney.GB', 'Distance', 'Duration', 'Quantity', 'Temperature', 'Volume'].map(
    (name): [string, Case[]] => [`duckling ${name}`, duckling(lines(`duckling-en/${name}.jsonl`))],
  ),
  ['compromise numbers', compromise(lines('compromise/numbers.jsonl'))],
  ['quantulum3 sentences', quantulum(whole('quantulum3/quantities.json'))],
  ['quantulum3 ambiguity', quantulum(whole('quantulum3/quantities.ambiguity.json'))],
  ['quantulum3 spelt out', quantulum(whole('quantulum3/spellout.json'))],
];

const reasons = new Map<string, string[]>();
let right = 0;
let inScope = 0;
for (const [name, cases] of sets) {
  let good = 0;
  let asked = 0;
  const misses: string[] = [];
  for (const one of cases) {
    const reason = leftOut(one);
    if (reason !== undefined) {
      reasons.set(reason, [...(reasons.get(reason) ?? []), one.text]);
      continue;
    }
    asked++;
    const found = readQuantities(one.text);
    if (agreesWith(found, one.expected)) good++;
    else misses.push(`    ${one.text}\n      wanted ${JSON.stringify(one.expected)}\n      got    ${brief(found)}`);
  }
  right += good;
  inScope += asked;
  print(`${name.padEnd(24)} ${good} of ${asked} right (${percent(good, asked)}), ${cases.length - asked} left out`);
  if (listMisses) for (const miss of misses) print(miss);
}
print(`${'all'.padEnd(24)} ${right} of ${inScope} right (${percent(right, inScope)})`);
print('\nleft out, and why:');
for (const [reason, texts] of reasons) {
  print(`  ${String(texts.length).padStart(3)}  ${reason}`);
  if (listMisses) print(`         ${texts.map((text) => JSON.stringify(text.slice(0, 60))).join(' ')}`);
}

function agreesWith(found: ReturnType<typeof readQuantities>, expected: Expected[]): boolean {
  return found.length === expected.length && expected.every((one, index) => matches(found[index]!, one));
}

function brief(found: ReturnType<typeof readQuantities>): string {
  return JSON.stringify(
    found.map(({ text, value, unit, range, qualifier }) => ({ text, value, unit, range, qualifier })),
  );
}

function lines(name: string): Record<string, unknown>[] {
  return whole(name) as Record<string, unknown>[];
}

function whole(name: string): unknown[] {
  const text = readFileSync(join(folder!, name), 'utf8');
  if (name.endsWith('.json')) return JSON.parse(text) as unknown[];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : `${((100 * part) / all).toFixed(1)}%`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
