/**
 * `npm run bench`: how fast Newsmark is on this machine, against Node merely reading the same files in the same run.
 *
 *     npm run bench -- --files 1000      archives of these sizes (default 100, 1000, 10000; may be given again)
 *     npm run bench -- --runs 9          how often each is measured (default 5); medians are printed
 *     npm run bench -- --only readers    one part: startup, archive, others, yaml, readers, hostile, server
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { measureArchive } from './archive.ts';
import { measureHostile } from './hostile.ts';
import { measureOthers } from './others.ts';
import { measureReaders } from './readers.ts';
import { measureServer } from './server.ts';
import { measureStartup } from './startup.ts';
import { measureYaml } from './yaml.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', multiple: true, default: ['100', '1000', '10000'] },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
});

const parts: Record<string, () => void | Promise<void>> = {
  startup: measureStartup,
  archive: () => {
    for (const count of values.files) measureArchive(Number(count), Number(values.runs));
  },
  others: () => {
    for (const count of values.files) measureOthers(Number(count), Number(values.runs));
  },
  yaml: measureYaml,
  readers: measureReaders,
  hostile: measureHostile,
  server: () => measureServer(Math.max(...values.files.map(Number))),
};

console.log(`Node ${process.version} on ${availableParallelism()} cores`);
for (const [name, measure] of Object.entries(parts)) {
  if (values.only === undefined || values.only === name) await measure();
}
