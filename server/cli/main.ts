/**
 * The entry of the command `newsmark`.
 */
import { processIo } from './io.ts';
import { run } from './program.ts';

run(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
