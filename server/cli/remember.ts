/** `newsmark baseline`: writes the findings of today, so that only new ones are reported from now on. */
import { Baseline } from './baseline.ts';
import { Corpus } from './corpus.ts';
import type { Io } from './io.ts';
import { printable } from './report/printable.ts';
import { number, reportOf } from './report/report.ts';
import { absolute, shown, targetsOf } from './targets.ts';

/**
 * @returns the exit code
 * @throws Failure for what cannot be done
 */
export async function remember(io: Io, paths: readonly string[], { output }: { output: string }): Promise<number> {
  const baseline = new Baseline(io, output);
  if (io.workspace.kind(absolute(io, output)) === 'file')
    baseline.read('move it away, and newsmark baseline writes a new one');
  const { targets, workspace, notes } = targetsOf(io, paths);
  const name = (path: string): string => shown(io, path);
  const corpora = targets.filter(({ named }) => named.size > 0).map((target) => new Corpus(target, workspace, name));
  const found = corpora.flatMap((corpus) => corpus.findings().map((finding) => ({ corpus, finding })));
  let index = 0;
  for (const reported of reportOf(found, 0, name).findings()) baseline.knows(found[index++]!, reported);
  const { kept, added, gone, others } = baseline.write((file) => corpora.some(({ target }) => target.named.has(file)));
  const pruned = gone === 0 ? '' : `, ${number(gone, 'entry', 'entries')} pruned`;
  const left = others === 0 ? '' : `, ${others} more in files that were not looked at`;
  await io.out.write(
    `${printable(output)}: ${number(kept + added, 'finding')}, ${added} of them new${pruned}${left}\n`,
  );
  for (const note of [...notes, ...corpora.flatMap((corpus) => [...corpus.notes])])
    await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}
