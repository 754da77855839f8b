/** A worker thread: is told of a workspace, then judges the articles it is given. */
import { parentPort } from 'node:worker_threads';
import { disk } from '../workspace/disk.ts';
import { Corpus } from './corpus.ts';
import { hashOf, packed } from './known.ts';
import type { Job, Order, Told } from './thread.ts';

/** Answers orders until the thread is ended. */
export function serve({ folder, config, registry }: Job): void {
  const root = { folder, config, findings: [] };
  const all = { root, registry: new Set(registry), articles: new Set<string>(), named: new Set<string>() };
  const corpus = new Corpus(all, disk, (path) => path);
  parentPort?.on('message', (order: Order) => {
    const answer = order.map((path) => judged(corpus, path));
    parentPort?.postMessage(
      answer,
      answer.flatMap(({ line }) => (line ? [line.buffer] : [])),
    );
  });
}

/** A rule that fails, or a file that cannot be read, is for the main thread to tell. */
function judged(corpus: Corpus, path: string): Told {
  const notes = corpus.notes.size;
  const { text } = corpus.take(path);
  const known = corpus.known(path);
  corpus.drop(path);
  corpus.newsmark.remove(path);
  if (known === undefined || known.bytes || corpus.notes.size > notes) return { path };
  return { path, hash: hashOf(text), line: packed(known, corpus.target.root.folder) };
}
