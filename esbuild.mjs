/**
 * Bundles what is shipped into `dist/`: `node esbuild.mjs`. Prints each size, and fails where one passes its limit.
 *
 * What runs by itself is CommonJS though the sources are ES modules, and `dist/package.json` says so to Node: read as CommonJS the
 * command starts about 14 ms sooner. What a command seldom needs is imported where it is used (`await import(…)`): esbuild
 * keeps it in the same file, but it is evaluated only when asked for.
 */
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/** @typedef {{ entry: string, out: string, limit: number, options: import('esbuild').BuildOptions }} Bundle */

/** @type {import('esbuild').BuildOptions} */
const forNode = {
  platform: 'node',
  target: 'node20',
  define: { 'import.meta.url': 'importMetaUrl' },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/**
 * Those who import the package have its dependencies, and their types, beside it.
 * @type {import('esbuild').BuildOptions}
 */
const asLibrary = { platform: 'neutral', target: 'es2023', format: 'esm', packages: 'external' };

/**
 * In a web worker of an editor in a browser: there are no files to look for.
 * @type {import('esbuild').BuildOptions}
 */
const forBrowser = {
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
  define: { 'import.meta.url': '""' },
  // Workers have no setImmediate; a timer of nothing lets messages through between two steps as well.
  banner: { js: 'globalThis.setImmediate ??= (run) => setTimeout(run);' },
  plugins: [
    {
      name: 'no-disk',
      setup(build) {
        build.onResolve({ filter: /^tinyglobby$/ }, () => ({ path: 'tinyglobby', namespace: 'no-disk' }));
        build.onLoad({ filter: /./, namespace: 'no-disk' }, () => ({ contents: 'export const globSync = () => [];' }));
      },
    },
  ],
};

/**
 * The server is a bundle of its own, which `newsmark lsp` loads from beside the command.
 * @type {import('esbuild').Plugin}
 */
const serverBeside = {
  name: 'server-beside',
  setup(build) {
    build.onResolve({ filter: /\/lsp\/main\.ts$/ }, () => ({ path: './server.js', external: true }));
  },
};

/**
 * The extension in a browser. About 430 kB of it, and of the extension elsewhere, are the language client's library.
 * @type {import('esbuild').BuildOptions}
 */
const inEditor = { platform: 'browser', target: 'es2023', external: ['vscode'] };

/**
 * What is bundled; limits in bytes.
 * @type {Bundle[]}
 */
const bundles = [
  {
    entry: 'server/cli/main.ts',
    out: 'dist/command.js',
    limit: 1_200_000,
    options: { ...forNode, plugins: [serverBeside] },
  },
  { entry: 'server/lsp/main.ts', out: 'dist/server.js', limit: 1_200_000, options: forNode },
  { entry: 'server/lsp/browser.ts', out: 'dist/worker.js', limit: 1_200_000, options: forBrowser },
  {
    entry: 'client/extension.ts',
    out: 'dist/extension.js',
    limit: 560_000,
    options: { ...forNode, external: ['vscode'] },
  },
  { entry: 'client/browser.ts', out: 'dist/browser.js', limit: 520_000, options: inEditor },
  { entry: 'server/index.ts', out: 'dist/library.mjs', limit: 700_000, options: asLibrary },
];

/**
 * What the shell starts. Node 22 and newer can keep the compiled code for the next start, which then takes about 7 ms less;
 * in a folder of the user's own, since Node's default, in a folder that everybody may write to, would let others plant code.
 */
const launcher = `#!/usr/bin/env node
'use strict';
const { homedir } = require('node:os');
const { join } = require('node:path');
const { env, platform } = process;
const caches =
  platform === 'win32' ? env.LOCALAPPDATA : platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : env.XDG_CACHE_HOME || join(homedir(), '.cache');
if (caches) require('node:module').enableCompileCache?.(join(caches, 'newsmark'));
require('./command.js');
`;

process.chdir(import.meta.dirname);
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
// What `prepack` puts there describes ES modules.
await mkdir('dist/types');
await writeFile('dist/types/package.json', '{ "type": "module" }\n');
await writeFile('dist/newsmark.js', launcher);
await chmod('dist/newsmark.js', 0o755);

/** @type {Set<string>} */
const packages = new Set();
for (const bundle of bundles) {
  const { outputs, inputs } = await bundled(bundle);
  const bytes = outputs[bundle.out]?.bytes ?? 0;
  console.log(`${bundle.out} ${kilobytes(bytes)} of at most ${kilobytes(bundle.limit)}`);
  if (bytes > bundle.limit) process.exitCode = 1;
  for (const input of Object.keys(inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) packages.add(folder);
  }
}
await writeFile('dist/THIRD-PARTY.txt', await notices([...packages].sort()));

/** @param {Bundle} bundle */
async function bundled({ entry, out, options }) {
  const { metafile } = await build({
    format: 'cjs',
    ...options,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
  });
  return /** @type {import('esbuild').Metafile} */ (metafile);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The licences of the libraries inside the bundles, as those licences ask.
 * @param {string[]} folders
 */
async function notices(folders) {
  const parts = folders.map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(`${folder}/${file}`, 'utf8') : `Licence: ${license}`;
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return (await Promise.all(parts)).join(`\n${'-'.repeat(80)}\n\n`);
}
