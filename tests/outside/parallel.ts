/**
 * Runs facts and reduce over an archive with GNU parallel and sort, as docs/ci.md has it: `node tests/outside/parallel.ts`.
 * No part of `npm test`, which must run where there is no GNU parallel; without it this fails and says so.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCorpus } from '../bench/corpus.ts';
import { shellIn } from '../support/shell.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-parallel-'));
try {
  writeCorpus(folder, 60);
  const whole = await shellIn(folder, 'newsmark check --format json');
  assert.ok(JSON.parse(whole.out).findings.length > 0);
  const line = `set -o pipefail
    find . -name '*.news' | parallel --will-cite -j 2 -n 20 newsmark facts --groups {} | LC_ALL=C sort > groups
    parallel --will-cite -j 2 'grep "^[{}]" groups | newsmark reduce --partial' ::: 0-7 8-f |
      newsmark reduce --format json`;
  const ended = await shellIn(folder, line);
  assert.equal(ended.err, '');
  assert.equal(ended.out, whole.out);
  assert.equal(ended.code, whole.code);
  console.log('✓ GNU parallel, sort and reduce give the report of one run\n1 passed, 0 failed');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
