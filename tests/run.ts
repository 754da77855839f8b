/**
 * `npm test`: every check there is, and one line that counts them. `npm test -- time` runs the tests alone whose path
 * holds `time`.
 *
 * Generated files, types, style, unused code and bundles count as one check each, a test as one. All of them run, whatever
 * fails. A skipped test counts as failed: it cannot fail by itself. The session with Neovim is one more check where Neovim is
 * there or can be installed; where not, a line says so and it counts for nothing. What runs in a real browser, and in a real
 * VS Code, counts on Linux on x64; elsewhere a line says how to run it.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pc from 'picocolors';
import { startVitest } from 'vitest/node';
import { canInstallHost } from './e2e/install.ts';

interface Count {
  passed: number;
  failed: number;
}

interface Stage {
  name: string;
  /** What to do where it fails. */
  remedy: string;
  command: string[];
}

const root = join(import.meta.dirname, '..');

const stages: Stage[] = [
  {
    name: 'generated files are up to date',
    remedy: 'npm run generate, and commit what it writes',
    command: ['docs/generate.ts', '--check'],
  },
  { name: 'types', remedy: 'mend the types', command: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'lint and format',
    remedy: 'npm run fix mends most of it',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  {
    name: 'no unused file, export or dependency',
    remedy: 'remove it or use it',
    command: ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'],
  },
  { name: 'bundles', remedy: 'see esbuild.mjs', command: ['esbuild.mjs'] },
];

/** The status with which a check says that it could not be tried here. */
const notRun = 3;

/** In milliseconds, for everything in VS Code; its own parts have shorter limits. */
const longest = 780_000;

process.chdir(root);
const filters = process.argv.slice(2);
// What is downloaded for VS Code comes in while the tests run; where that fails, the next who asks for it says why.
const fetched = filters.length === 0 && canInstallHost() ? fetchHost() : undefined;
const total = filters.length > 0 ? { passed: 0, failed: 0 } : await runStages();
if (filters.length === 0) await runNeovim(total);
const tests = await runTests(filters);
total.passed += tests.passed;
total.failed += tests.failed;
if (filters.length === 0) {
  await fetched;
  await runInBrowser(total);
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** The stages run side by side; each one's output is shown only where it fails. */
async function runStages(): Promise<Count> {
  const outcomes = await Promise.all(stages.map(run));
  return { passed: outcomes.filter((passed) => passed).length, failed: outcomes.filter((passed) => !passed).length };
}

function fetchHost(): Promise<unknown> {
  const child = spawn(process.execPath, ['tests/e2e/install.ts'], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', resolve));
}

/** Reports as pages, and the extension in a real VS Code. */
async function runInBrowser(count: Count): Promise<void> {
  if (!canInstallHost()) {
    const here = `${process.platform} on ${process.arch}`;
    console.log(`${pc.yellow('!')} On ${here}, \`npm run test:e2e\` runs the extension's tests in a desktop VS Code`);
    console.log(`${pc.yellow('!')} \`node tests/outside/html.ts\` opens reports in the browser that CHROMIUM names`);
    return;
  }
  for (const script of ['tests/outside/html.ts', 'tests/e2e/run.ts']) await runScript(script, count);
}

/** What has no end, and what cannot begin, counts as one that failed. */
function runScript(script: string, count: Count): Promise<void> {
  const child = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longest,
  });
  let closing: RegExpExecArray | null = null;
  createInterface(child.stdout).on('line', (line) => {
    closing = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (closing === null) console.log(line);
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      const [, passed = 0, failed = 1] = closing ?? [];
      count.passed += Number(passed);
      count.failed += Number(failed);
      resolve();
    });
  });
}

/** The session with a foreign client counts where there is one; where there is none, it says why. */
function runNeovim(count: Count): Promise<void> {
  const child = spawn(process.execPath, ['tests/e2e/neovim.ts'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const said = Buffer.concat(output).toString().trim();
      if (status === notRun) console.log(`${pc.yellow('!')} ${said}`);
      else if (status === 0) count.passed++;
      else count.failed++;
      if (status !== notRun)
        console.log(`${status === 0 ? pc.green('✓') : pc.red('✗')} a session with Neovim: ${said}`);
      resolve();
    });
  });
}

function run({ name, remedy, command }: Stage): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
      if (status === 0) {
        console.log(`${pc.green('✓')} ${name} ${pc.dim(seconds)}`);
      } else {
        console.log(`${pc.red('✗')} ${name} ${pc.dim(seconds)}\n${Buffer.concat(output)}\n  To mend it: ${remedy}`);
      }
      resolve(status === 0);
    });
  });
}

/** A file that cannot be loaded, and an error outside of any test, count as a failed test each. */
async function runTests(names: string[]): Promise<Count> {
  const vitest = await startVitest('test', names, {
    watch: false,
    allowOnly: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ['default'],
  });
  const count = { passed: 0, failed: vitest.state.getUnhandledErrors().length };
  for (const module of vitest.state.getTestModules()) {
    let failed = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      else failed += 1;
      if (state === 'skipped')
        console.log(`${pc.red('✗')} Unexpected skipped test: ${module.moduleId} ${test.fullName}`);
    }
    count.failed += failed === 0 && !module.ok() ? 1 : failed;
  }
  await vitest.close();
  return count;
}
