/**
 * `newsmark facts`: what each article states, one line of JSON an article.
 */
import { Corpus } from './corpus.ts';
import type { Io } from './io.ts';
import { printable, printableJson } from './report/printable.ts';
import { shown, targetsOf } from './targets.ts';

/**
 * Prints `{"file", "facts"}` for each article that is named; the facts are those of server/model/facts.ts. They depend on
 * the article alone, so neither the registry nor other articles are read.
 *
 * @returns the exit code
 * @throws Failure for paths that are not there
 */
export async function facts(io: Io, paths: readonly string[]): Promise<number> {
  const { targets, workspace, notes } = targetsOf(io, paths);
  for (const target of targets) {
    for (const path of [...target.articles].filter((each) => target.named.has(each)).sort()) {
      const one = { ...target, articles: new Set([path]), registry: new Set<string>() };
      const corpus = new Corpus(one, workspace, (each) => shown(io, each));
      for (const finding of corpus.unreadable()) notes.push(`${shown(io, path)}: ${finding.message}`);
      notes.push(...corpus.notes);
      if (corpus.notes.size > 0) continue;
      await io.out.write(
        `${printableJson(JSON.stringify({ file: shown(io, path), facts: corpus.newsmark.facts(path) }))}\n`,
      );
    }
  }
  for (const note of notes) await io.err.write(`newsmark: ${printable(note)}\n`);
  return 0;
}
