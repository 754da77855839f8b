/** What runs inside VS Code: the extension over the newsroom, by the commands that the editor itself uses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from 'vscode';
import { findings } from './suite/findings.ts';
import { fixes } from './suite/fixes.ts';
import { language } from './suite/language.ts';
import { review } from './suite/review.ts';
import { folder, type Test } from './suite/support.ts';
import { views } from './suite/views.ts';

const tests: Test[] = [...findings, ...language, ...fixes(), ...views, ...review];

/** VS Code calls this; it fails where a test fails. What became of each stands in `results.json` beside the newsroom. */
export async function run(): Promise<void> {
  console.log(`VS Code ${version}`);
  const results: { name: string; fault?: string }[] = [];
  for (const [name, test] of tests) {
    const started = Date.now();
    try {
      await Promise.race([test(), timeout(120_000)]);
      results.push({ name });
      console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
    } catch (fault) {
      const told = fault instanceof Error ? `${fault.stack}` : String(fault);
      results.push({ name, fault: told });
      console.log(`  ✗ ${name}\n${told}`);
    }
  }
  writeFileSync(join(folder.fsPath, '../results.json'), JSON.stringify(results));
  if (results.some(({ fault }) => fault !== undefined)) throw new Error('Some tests failed');
}

function timeout(milliseconds: number): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no end after ${milliseconds} ms`)), milliseconds),
  );
}
