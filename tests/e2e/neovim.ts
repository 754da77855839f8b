/**
 * A session with a foreign client: Neovim, without a window, opens an article and speaks with the real server.
 *
 *     node esbuild.mjs && node tests/e2e/neovim.ts
 *
 * Exits with 1 where diagnostics or hover are not what they must be; where there is no Neovim it says so, and exits with 0
 * unless NEWSMARK_REQUIRE_NEOVIM is set.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const article = `---
published: 2024-03-04
---
In all [39 drivers]{figure: strikers} of the [Transport Union]{transport-union} walked out.
`;
const registry = `entities:
  transport-union: {type: organisation, name: Transport Union}
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
`;

const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
if (version.error) {
  console.log('There is no Neovim here: the session with it was not run.');
  process.exit(process.env.NEWSMARK_REQUIRE_NEOVIM ? 1 : 0);
}

const folder = mkdtempSync(join(tmpdir(), 'newsmark-neovim-'));
mkdirSync(join(folder, 'registry'));
writeFileSync(join(folder, 'article.news'), article);
writeFileSync(join(folder, 'registry/all.yaml'), registry);
const { stdout, stderr } = spawnSync(
  'nvim',
  ['--headless', '-u', 'NONE', '-S', join(import.meta.dirname, 'neovim.lua')],
  {
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      NEWSMARK_NODE: process.execPath,
      NEWSMARK_COMMAND: join(import.meta.dirname, '../../dist/newsmark.js'),
      NEWSMARK_FOLDER: folder,
    },
  },
);
rmSync(folder, { recursive: true });

const answer = /\{"(?:ready|codes|hover)".*\}/.exec(stdout + stderr)?.[0];
const said = answer === undefined ? undefined : (JSON.parse(answer) as { codes: string[]; hover: string });
const passed = said?.codes.includes('figure/value') === true && said.hover.includes('Transport Union');
console.log(`${version.stdout.split('\n', 1)[0]}: ${answer ?? `no answer\n${stdout}${stderr}`}`);
console.log(
  passed ? 'Diagnostics and hover came.' : 'Unexpected answer, expected figure/value and a hover on Transport Union',
);
process.exitCode = passed ? 0 : 1;
