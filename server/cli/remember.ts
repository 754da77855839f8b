/** `newsmark baseline`: writes the findings of today, so that only new ones are reported from now on. */
import { writeBaseline } from './baseline.ts';
import { Corpus } from './corpus.ts';
import type { Io } from './io.ts';
import { printable } from './report/printable.ts';
import { number, reportOf } from './report/report.ts';
import { shown, targetsOf } from './targets.ts';

/**
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function remember(io: Io, paths: readonly string[], options: { output: string }): Promise<number> {
  const { targets, workspace, notes } = targetsOf(io, paths);
  const name = (path: string): string => shown(io, path);
  const corpora = targets.filter(({ named }) => named.size > 0).map((target) => new Corpus(target, workspace, name));
  const found = corpora.flatMap((corpus) => corpus.findings().map((finding) => ({ corpus, finding })));
  const files = corpora.reduce((count, corpus) => count + corpus.target.named.size, 0);
  const { kept, added, gone } = writeBaseline(io, options.output, reportOf(found, files, name));
  const pruned = gone === 0 ? '' : `, ${number(gone, 'entry', 'entries')} pruned`;
  await io.out.write(`${options.output}: ${number(kept + added, 'finding')}, ${added} of them new${pruned}\n`);
  for (const note of [...notes, ...corpora.flatMap((corpus) => [...corpus.notes])])
    await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}
