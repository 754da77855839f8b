/**
 * `npm run test:e2e`: the extension as it is packed, in a real VS Code. `suite.ts` is what runs inside, with the extension in
 * the extension host of Node and in that of a browser, and `walk.ts` looks at the page. `npm run test:e2e -- node` runs one of
 * the three: node, browser, walk. The last line says how many passed and failed.
 *
 * On Linux on x64, VS Code comes out of the package registry and needs no display (`install.ts`). Elsewhere, and with
 * `--desktop`, the suite runs in a desktop VS Code: the one that the environment variable VSCODE names, or one that
 * \@vscode/test-electron downloads.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { stage } from '../../client/pack.ts';
import { makeProfile } from './host.ts';
import { canInstallHost, installHost } from './install.ts';
import { makeNewsroom } from './newsroom.ts';
import { takeWalk } from './walk.ts';

const desktop = process.argv.includes('--desktop') || !canInstallHost();

/** Pictures of the walk; `--pictures` puts those that the documentation shows there. */
const pictures = join(import.meta.dirname, '../../coverage/pictures');
const shown = join(import.meta.dirname, '../../docs/images');

const folder = mkdtempSync(join(tmpdir(), 'newsmark-e2e-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
let passed = 0;
let failed = 0;
try {
  if (!desktop) await installHost();
  stage(join(folder, 'extension'));
  await build({
    entryPoints: [join(import.meta.dirname, 'suite.ts')],
    outfile: join(folder, 'suite.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  });
  if (wanted('node')) await runSuite('node', {});
  // The window on a desk has no such extension host beside the other.
  if (wanted('browser') && !desktop) {
    await runSuite('browser', { 'remote.extensionKind': { 'newsmark.newsmark': ['web'] } });
  }
  if (wanted('walk') && !desktop) {
    console.log('A walk over the packed extension');
    count(await takeWalk(join(folder, 'walk'), pictures));
    if (process.argv.includes('--pictures') && failed === 0) {
      for (const name of readdirSync(shown)) {
        if (existsSync(join(pictures, name))) copyFileSync(join(pictures, name), join(shown, name));
      }
    }
  }
} catch (fault) {
  failed += 1;
  console.error(fault);
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit();

/** Whether a part is to run: all are, unless the command line names some. */
function wanted(part: string): boolean {
  const parts = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  return parts.length === 0 || parts.includes(part);
}

/** One start of VS Code, over a newsroom of its own. */
async function runSuite(name: string, settings: object): Promise<void> {
  const place = join(folder, name);
  mkdirSync(place);
  const newsroom = makeNewsroom(place);
  const profile = makeProfile(place, { 'newsmark.initials': 'AB', ...settings });
  const own = ['--user-data-dir', profile.data, '--extensions-dir', profile.extensions].map(String);
  console.log(`The extension in the extension host of ${name}`);
  const outcome = await runTests({
    ...(desktop
      ? { vscodeExecutablePath: process.env.VSCODE, launchArgs: [newsroom, ...own] }
      : {
          vscodeExecutablePath: process.execPath,
          launchArgs: [join(import.meta.dirname, 'executable.ts'), newsroom, ...own],
        }),
    extensionDevelopmentPath: join(folder, 'extension'),
    extensionTestsPath: join(folder, 'suite.cjs'),
  }).catch((fault: unknown) => fault);
  const results = join(place, 'results.json');
  if (!existsSync(results))
    throw new Error(`The suite in the extension host of ${name} came to no end`, { cause: outcome });
  count(JSON.parse(readFileSync(results, 'utf8')));
}

function count(results: readonly { fault?: string }[]): void {
  for (const { fault } of results) {
    if (fault === undefined) passed += 1;
    else failed += 1;
  }
}
