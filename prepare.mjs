/**
 * Builds what is shipped, after an installation from the repository.
 *
 * `npm install --global` of a repository, by which pre-commit installs hooks, hands its `--global` down to the installation of
 * what the build needs, which then does not arrive (seen with npm 11.19). It is installed here in that case.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { npm_config_global: isGlobal, npm_execpath: npm, ...env } = process.env;
if (isGlobal === 'true' && npm && !existsSync(new URL('node_modules/esbuild', import.meta.url))) {
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(process.execPath, [npm, ...flags], { cwd: import.meta.dirname, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await import('./esbuild.mjs');
