/** Timing and printing that the benchmarks share. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Bundles `steps.ts` into a folder, as the command is bundled, and gives its path. */
export function bundledSteps(folder: string): string {
  const outfile = join(folder, 'steps.cjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'steps.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    define: { 'import.meta.url': '__filename' },
  });
  return outfile;
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

/**
 * Milliseconds of processor time that one call takes, whatever else the machine does: the least disturbed of several
 * batches of about 50 ms each, behind a warm-up of the same.
 */
export function timeOf(call: () => void, batches = 7): number {
  const calls = Math.max(1, Math.ceil(50 / batch(call, 1)));
  batch(call, calls);
  return Math.min(...Array.from({ length: batches }, () => batch(call, calls)));
}

/** Milliseconds for each of so many calls. */
function batch(call: () => void, calls: number): number {
  const before = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) call();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, user + system) / 1000 / calls;
}

/** Prints rows in columns, each as soon as it comes: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: Iterable<readonly string[]>): void {
  print(head, head);
  for (const row of rows) print(row, head);
}

function print(row: readonly string[], head: readonly string[]): void {
  const cells = row.map((text, column) =>
    column === 0 ? text.padEnd(26) : text.padStart((head[column]?.length ?? 0) + 4),
  );
  console.log(`  ${cells.join('')}`.trimEnd());
}
