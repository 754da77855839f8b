/**
 * A session with a foreign client: Neovim, without a window, opens an article and speaks with the real server. `npm test` runs
 * it; by itself it is
 *
 *     node esbuild.mjs && node tests/e2e/neovim.ts
 *
 * Where there is no Neovim, root on Debian and its kin gets one from the system's packages. Where that is not possible either
 * it says so and exits with 3 (with 1 where NEWSMARK_REQUIRE_NEOVIM is set); with 1 where an answer is not what it must be.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** With what only parts of the server read that are loaded on demand: a rule's reason, YAML beyond the plain, rare dates. */
const article = `---
published: 2024-03-04
rules:
  figure/value: warning
entities:
  old-union: {type: organisation, name: Old Union, founded: 1886-04-XX}
---
# Drivers walk out

In all [39 drivers]{figure: strikers} of the [Transport Union]{transport-union} walked out [in April 1886]{date: 1886-04-XX}.
`;
const registry = `entities:
  transport-union: &union
    type: organisation
    name: "Transport \\
      Union"
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
`;

interface Said {
  codes: string[];
  day: string;
  hover: string;
  why: string;
  definition: string;
  references: number;
  symbols: number;
  mended: boolean;
}

const version = nvim() ?? installed();
if (typeof version !== 'string') {
  console.log(`The session with Neovim was not run: there is none here, and ${version.why}.`);
  process.exit(process.env.NEWSMARK_REQUIRE_NEOVIM ? 1 : 3);
}

const folder = mkdtempSync(join(tmpdir(), 'newsmark-neovim-'));
mkdirSync(join(folder, 'registry'));
writeFileSync(join(folder, 'article.news'), article);
writeFileSync(join(folder, 'registry/all.yaml'), registry);
const { stdout, stderr } = spawnSync(
  'nvim',
  ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', join(import.meta.dirname, 'neovim.lua')],
  {
    encoding: 'utf8',
    timeout: 90_000,
    env: {
      ...process.env,
      NEWSMARK_NODE: process.execPath,
      NEWSMARK_COMMAND: join(import.meta.dirname, '../../dist/newsmark.js'),
      NEWSMARK_FOLDER: folder,
    },
  },
);
rmSync(folder, { recursive: true });

const answer = /\{"(?:\w+)".*\}/.exec(stdout + stderr)?.[0];
const said = answer === undefined ? undefined : (JSON.parse(answer) as Said);
const wrong = said
  ? [
      ...(said.codes.includes('figure/value') ? [] : ['diagnostics without figure/value']),
      ...(said.hover.includes('**Transport Union**') ? [] : ['a hover that does not name the union']),
      ...(said.why.includes('two statements of one fact') ? [] : ['a hover on a rule that does not give its reason']),
      ...(said.day.includes('April 1886') ? [] : ['a hover on a date that does not say it']),
      ...(said.definition.endsWith('/registry/all.yaml') ? [] : ['a definition that is not in the registry']),
      ...(said.references === 2 ? [] : [`${said.references} references, expected 2`]),
      ...(said.symbols > 0 ? [] : ['an empty outline']),
      ...(said.mended ? [] : ['a finding that outlives its mending']),
    ]
  : ['no answer'];
console.log(version);
if (wrong.length > 0) console.log(`Unexpected: ${wrong.join('; ')}.\n${stdout}${stderr}`);
else
  console.log(
    'Diagnostics, hover, definition, references and outline came, and an unsaved edit took its finding away.',
  );
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Its version; undefined where there is none. */
function nvim(): string | undefined {
  const { error, stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  return error ? undefined : stdout.split('\n', 1)[0]!;
}

function installed(): string | { why: string } {
  if (process.getuid?.() !== 0) return { why: 'only root may install one' };
  const packages = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'neovim'], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (packages.error) return { why: `apt-get could not install one (${packages.error.message})` };
  return nvim() ?? { why: `apt-get could not install one (status ${packages.status})` };
}
