/**
 * `npm run test:e2e`: the extension as it is packed, in a real VS Code, over the samples. `suite.ts` is what runs inside.
 * In a desktop VS Code the same suite runs by F5.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { stage } from '../../client/pack.ts';
import { startWorkbench } from './host.ts';
import { installHost } from './install.ts';

const root = join(import.meta.dirname, '../..');
const patience = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'newsmark-e2e-'));
process.exitCode = 70;
try {
  const host = await installHost();
  const extension = join(folder, 'extension');
  const samples = join(folder, 'samples');
  const suite = join(folder, 'suite.cjs');
  stage(extension);
  cpSync(join(root, 'samples'), samples, { recursive: true });
  const command = [join(root, 'dist/newsmark.js'), 'check', '.', '--format', 'json', '--fail-on', 'never'];
  const { stdout } = spawnSync(process.execPath, command, { cwd: samples, encoding: 'utf8', maxBuffer: 1e8 });
  writeFileSync(join(folder, 'expected.json'), stdout);
  await build({
    entryPoints: [join(import.meta.dirname, 'suite.ts')],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  });
  process.exitCode = await runSuite();

  async function runSuite(): Promise<number> {
    const workbench = await startWorkbench(host, { settings: { 'newsmark.initials': 'AB' } });
    const { page, origin } = workbench;
    try {
      const ended = new Promise<number>((resolve) => {
        void page.exposeFunction('codeAutomationLog', (_level: string, said: unknown[]) => {
          if (/^\s*[✓✗]|^\d+ passed/.test(String(said[0]))) console.log(...said);
        });
        void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
        page.on('crash', () => resolve(70));
        setTimeout(() => {
          console.error(`No result after ${patience / 1000} s`);
          resolve(124);
        }, patience).unref();
      });
      const uri = (path: string): string => `vscode-remote://${origin.slice('http://'.length)}${encodeURI(path)}`;
      const payload = [
        ['extensionDevelopmentPath', uri(extension)],
        ['extensionTestsPath', uri(suite)],
        ['skipWelcome', 'true'],
      ];
      await page.goto(`${origin}/?${new URLSearchParams({ payload: JSON.stringify(payload), folder: samples })}`);
      return await ended;
    } finally {
      await workbench.stop();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
