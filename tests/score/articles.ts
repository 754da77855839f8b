/**
 * Whether `newsmark read` finds every direct quotation, figure and date of the five articles, and whether it agrees with
 * what people have annotated in the samples. Run by hand, with the folder of the articles:
 *
 *     node tests/score/articles.ts ARTICLES [--extra]
 *
 * `--extra` lists what is read beyond the list. What is missed is told by place; the articles' own words are printed
 * from the folder and never kept here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../server/cli/read.ts';
import { readArticle } from '../../server/language/parse.ts';
import { factsOf } from '../../server/model/stating.ts';
import { expected } from './articles/expected.ts';

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: node tests/score/articles.ts ARTICLES [--extra]\n');
  process.exit(2);
}

const kinds = ['quotation', 'quantity', 'date'] as const;
const totals = new Map(kinds.map((kind) => [kind, { found: 0, all: 0 }]));
for (const [name, lists] of Object.entries(expected)) {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
  const readings = readingsOf(text);
  for (const kind of kinds) {
    const fits = readings.filter(
      (reading) => reading.kind === kind || (kind !== 'quotation' && reading.kind !== 'quotation'),
    );
    const missed = lists[kind].filter((at) => !fits.some((reading) => reading.start <= at && at < reading.end));
    const total = totals.get(kind)!;
    total.all += lists[kind].length;
    total.found += lists[kind].length - missed.length;
    for (const at of missed) print(`missed ${kind} in ${name} at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    if (!flags.includes('--extra')) continue;
    const listed = kinds.flatMap((each) => ((each === 'quotation') === (kind === 'quotation') ? lists[each] : []));
    for (const { start, end, kind: own } of fits.filter((reading) => reading.kind === kind)) {
      if (!listed.some((at) => start <= at && at < end))
        print(`beyond the list, ${own} in ${name} at ${start}: ${JSON.stringify(text.slice(start, end).slice(0, 60))}`);
    }
  }
}
for (const [kind, { found, all }] of totals) print(`${kind.padEnd(10)} ${found} of ${all} found`);

const samples = join(import.meta.dirname, '../../samples');
let [agreed, annotated] = [0, 0];
for (const name of readdirSync(samples).filter((each) => each.endsWith('.news'))) {
  const document = readArticle(readFileSync(join(samples, name), 'utf8'));
  const facts = factsOf(document);
  const readings = readingsOf(document.plain.text, facts.published);
  const statements = [
    ...facts.quotes.filter(({ indirect }) => !indirect).map((each) => ({ ...each, wanted: 'quotation' })),
    ...facts.figures.map((each) => ({ ...each, wanted: 'quantity' })),
    ...facts.dates.map((each) => ({ ...each, wanted: 'date' })),
  ];
  for (const { annotation, wanted, text } of statements) {
    const { start, end } = document.annotations[annotation]!.plain;
    const asked = (reading: Reading): boolean =>
      reading.kind === wanted || (wanted !== 'quotation' && reading.kind !== 'quotation');
    annotated++;
    if (readings.some((reading) => asked(reading) && reading.start < end && start < reading.end)) agreed++;
    else print(`annotated as ${wanted} in samples/${name}, not read: ${JSON.stringify(text)}`);
  }
}
print(`samples    ${agreed} of ${annotated} annotations are read alike`);

/** What the command itself says. */
function readingsOf(text: string, published?: string): Reading[] {
  const command = join(import.meta.dirname, '../../server/cli/main.ts');
  const when = published === undefined ? [] : ['--published', published.replace(/T.*/, '')];
  const { stdout, stderr } = spawnSync(process.execPath, [command, 'read', '-', '--format', 'json', ...when], {
    input: text,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
