/**
 * Holds SARIF reports against the standard's schema and GitHub's rules: `node tests/score/sarif.ts FOLDER REPORT…`, where
 * FOLDER holds `sarif-schema-2.1.0.json` and `validate-command/Inputs`. No part of the tests: the files are not ours.
 *
 * The checks of GitHub's rules are themselves held against the valid and invalid logs of that folder first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { type Log, objectionsTo } from '../support/sarif.ts';

const [folder, ...reports] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node tests/score/sarif.ts FOLDER REPORT…');
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(join(folder, 'sarif-schema-2.1.0.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const valid = ajv.compile(schema);
let faults = 0;

/** The logs about GH1004 come with a configuration that allows one element of everything. */
const one = { runs: 1, rules: 1, results: 1, locations: 1, flows: 1, steps: 1 };

/** There a result counts as valid whose related locations alone are paths; ours has paths only. */
const stricter = 'GH1005.LocationsMustBeRelativeUrisOrFilePaths_Valid.sarif';

const inputs = join(folder, 'validate-command/Inputs');
for (const name of readdirSync(inputs).filter((each) => /^GH\d{4}/.test(each) && each !== stricter)) {
  const rule = name.slice(0, 6);
  const log = read(join(inputs, name));
  const found = objectionsTo(log, name.startsWith('GH1004') ? one : undefined).some((objection) =>
    objection.startsWith(rule),
  );
  const expected = name.includes('_Invalid');
  if (found !== expected) faults++;
  console.log(`${found === expected ? 'as expected' : 'NOT AS EXPECTED'}  ${name}`);
}

for (const report of reports) {
  const log = read(report);
  const objections = [
    ...(valid(log) ? [] : (valid.errors ?? []).map((error) => `schema ${error.instancePath} ${error.message}`)),
    ...objectionsTo(log),
  ];
  faults += objections.length;
  const results = log.runs.reduce((sum, run) => sum + (run.results?.length ?? 0), 0);
  console.log(`${basename(report)}: ${results} results, ${objections.length} objections`);
  for (const objection of objections.slice(0, 20)) console.log(`  ${objection}`);
}
process.exitCode = faults === 0 ? 0 : 1;

function read(path: string): Log {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
}
