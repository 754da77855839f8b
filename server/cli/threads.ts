/** What makes a large run short: worker threads, whose own part is in worker.ts, and the name of the cache. */
import { availableParallelism } from 'node:os';
import type { Io } from './io.ts';
import { saveMemory } from './memory.ts';
import type { Target } from './targets.ts';
import type { Job, Order, Told } from './thread.ts';

/** The cache file where `--cache` names none, in the working directory. */
export const cacheName = '.newsmark-cache';

/** A worker for each so many articles of an order: enough to be busy, few enough that all end together. */
const portion = 32;

/**
 * Articles for each worker, which learns anew which code is hot: that takes as long as judging a thousand. All in all two of them
 * took half as much processor time again as one thread, measured on 10,000 articles, so that on two cores the clock gained nothing.
 */
const worthwhile = 3000;
/** The fewest cores on which threads are started unasked. */
const fewest = 3;

/**
 * How many workers to start.
 *
 * @param articles that are to be judged
 * @param asked what the user says; 1 is none; default: as many as there are cores, where that may pay
 */
export function threadsFor(io: Io, articles: number, asked?: number): number {
  if (io.threads === undefined) return 0;
  const cores = availableParallelism();
  const wanted = asked ?? (cores < fewest ? 0 : Math.min(cores, Math.floor(articles / worthwhile)));
  return wanted < 2 ? 0 : Math.min(wanted, Math.ceil(articles / portion));
}

/**
 * Judges articles of one workspace. A worker that fails leaves what it had to do to this thread.
 *
 * @param tell is called as answers come, in no order
 */
export async function judgeInThreads(
  io: Io,
  count: number,
  { root, registry }: Target,
  paths: readonly string[],
  tell: (told: Told) => void,
): Promise<void> {
  const threads = io.threads;
  if (threads === undefined) return;
  saveMemory();
  const job: Job = { newsmark: 'worker', folder: root.folder, config: root.config, registry: [...registry] };
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = threads.start(job);
    try {
      while (next < paths.length) {
        const order: Order = paths.slice(next, next + portion);
        next += order.length;
        for (const told of await worker.ask(order)) tell(told);
      }
    } catch {
      return;
    } finally {
      await worker.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, Math.ceil(paths.length / portion)) }, work));
}
