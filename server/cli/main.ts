/**
 * The entry of the command `newsmark`, and of its worker threads.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import { processIo } from './io.ts';
import { run } from './program.ts';
import { asThread } from './thread.ts';

if (process.argv[2] === asThread && !isMainThread && workerData?.newsmark === 'worker') {
  import('./worker.ts').then(({ serve }) => serve(workerData));
} else {
  run(
    process.argv.slice(2),
    processIo(() => import.meta.url),
  ).then((code) => {
    process.exitCode = code;
  });
}
