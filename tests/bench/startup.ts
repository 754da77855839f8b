/** How soon the command answers, against Node starting for nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articles } from './corpus.ts';
import { median, table } from './measure.ts';

const runs = 15;

/** Prints milliseconds from start to end, the median of alternating runs. */
export function measureStartup(): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
  try {
    const article = join(folder, 'article.news');
    const [{ text } = { text: '' }] = articles(1);
    writeFileSync(article, text);
    const command = join(import.meta.dirname, '../../dist/newsmark.js');
    const starts: [string, string[]][] = [
      ['node -e 0', ['-e', '0']],
      ['newsmark --version', [command, '--version']],
      ['newsmark read', [command, 'read', 'Some 1,300 beds closed on Monday.']],
      ['newsmark check, one file', [command, 'check', article]],
    ];
    const samples = starts.map((): number[] => []);
    for (let run = 0; run < runs; run += 1) {
      for (const [index, [, args]] of starts.entries()) samples[index]?.push(start(args));
    }
    const [floor = 0, ...rest] = samples.map(median);
    console.log(`\nStart-up, median of ${runs} runs`);
    table(
      ['', 'ms', '× node -e 0'],
      [floor, ...rest].map((time, index) => [starts[index]?.[0] ?? '', time.toFixed(0), (time / floor).toFixed(2)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function start(args: string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
}
