/**
 * `npm run package`: puts what the extension needs, and nothing else, into a folder, and packs that into
 * `newsmark-<version>.vsix`. The packer itself is fetched when it is needed: it is as large as everything else together.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Everything that is in the `.vsix`, beside the manifest. */
const contents = [
  'README.md',
  'LICENSE',
  'package.nls.json',
  'l10n',
  'client/media',
  'syntaxes',
  'docs/rules',
  // What the README shows.
  'docs/images/check.png',
  'docs/images/reading.png',
  'docs/images/vscode.png',
  'dist/package.json',
  'dist/extension.js',
  'dist/browser.js',
  'dist/server.js',
  'dist/server',
  'dist/worker.js',
  'dist/THIRD-PARTY.txt',
];

/** What a manifest needs for npm alone; with `dependencies` the packer would look for them. */
const forNpm = [
  'type',
  'bin',
  'exports',
  'files',
  'scripts',
  'dependencies',
  'devDependencies',
  'allowScripts',
  'knip',
];

/** In bytes. */
const limit = 2_000_000;

/** Copies the extension into a folder, as it would be installed. */
export function stage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const path of contents) cpSync(join(root, path), join(folder, path), { recursive: true });
  // The marketplace looks for it there.
  cpSync(join(root, 'docs/changelog.md'), join(folder, 'CHANGELOG.md'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const key of forNpm) delete manifest[key];
  delete manifest.engines.node;
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/**
 * Packs the extension. The packer says what it does.
 * @param vsix the file to write
 * @throws where the packer fails, and where the file is too large
 */
export function pack(vsix: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-vsix-'));
  try {
    stage(folder);
    const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
    const { status } = spawnSync('npx', ['--yes', '@vscode/vsce@4.1.0', 'package', ...options], {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      timeout: 300_000,
    });
    if (status !== 0) throw new Error(`vsce package ended with ${status ?? 'no status, after 300 s at most'}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { size } = statSync(vsix);
  console.log(`${basename(vsix)} ${(size / 1000).toFixed(1)} kB of at most ${(limit / 1000).toFixed(1)} kB`);
  if (size > limit) throw new Error(`${vsix} is too large`);
}

if (import.meta.main) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  pack(join(root, `newsmark-${version}.vsix`));
}
