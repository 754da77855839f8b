/** What makes a large run short: worker threads, whose own part is in worker.ts, and the name of the cache. */
import type { Io } from './io.ts';
import type { Target } from './targets.ts';
import type { Job, Order, Told } from './thread.ts';

/** The cache file where `--cache` names none, in the working directory. */
export const cacheName = '.newsmark-cache';

/** A worker for each so many articles of an order: enough to be busy, few enough that all end together. */
const portion = 32;

/**
 * How many workers to start. None unless the user asks: measured on 4,000 articles, two of them took two thirds more
 * processor time than one thread, and the clock gained nothing that could be relied on.
 *
 * @param asked what the user says; 1 is none
 */
export function threadsFor(io: Io, articles: number, asked = 1): number {
  if (io.threads === undefined || asked < 2) return 0;
  return Math.min(asked, Math.ceil(articles / portion));
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
