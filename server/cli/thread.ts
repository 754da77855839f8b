/** A worker thread as the main thread knows it: what it is told, what it answers, and how one is started. */
import { Worker } from 'node:worker_threads';
import type { Config } from '../rules/config.ts';

export interface Threads {
  start(job: Job): Thread;
}

/** A thread that answers one order after another. It fails where the thread ends before it answers. */
export interface Thread {
  ask(order: Order): Promise<Told[]>;
  end(): Promise<void>;
}

/** What a worker is told when it starts: one workspace. */
export interface Job {
  newsmark: 'worker';
  folder: string;
  config: Config;
  registry: string[];
}

/** Articles for a worker. */
export type Order = string[];

/** What it answers for each of them, in their order: nothing where it could not read or tell it in full. */
export interface Told {
  path: string;
  /** Of the text that was judged, by {@link hashOf}. */
  hash?: string;
  /** The line that known.ts reads. */
  line?: Uint8Array<ArrayBuffer>;
}

/** The argument by which the entry sees that it may be in a thread: to look costs the start of every command. */
export const asThread = '(thread)';

/** Megabytes. A thread would take thrice as much, and is not faster for it. */
const young = 48;

/** Starts a thread at `entry`, a URL. */
export function threadFor(entry: string, job: Job): Thread {
  const worker = new Worker(new URL(entry), {
    argv: [asThread],
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: young },
  });
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the thread ended')));
        worker.postMessage(order);
      }),
    end: async () => {
      worker.removeAllListeners();
      await worker.terminate();
    },
  };
}
