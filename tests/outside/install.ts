/**
 * Installs the package from its repository as pre-commit does, and runs both hooks: `node tests/outside/install.ts`. No part of
 * `npm test`, since it asks the package registry for everything that the build needs. What is not committed is not seen.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { shellIn } from '../support/shell.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-install-'));
try {
  const prefix = path.join(folder, 'prefix');
  const repository = `git+${pathToFileURL(root).href}`;
  const flags = ['--global', '--install-links', '--allow-git=root', '--prefix', prefix];
  execFileSync('npm', ['install', ...flags, repository], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  fs.writeFileSync(path.join(folder, 'newsmark.config.yaml'), '');
  fs.writeFileSync(path.join(folder, 'a.news'), 'Nobody knows [Ada]{entity: nobody}.\n');
  const command = path.join(prefix, 'bin/newsmark');
  const check = await shellIn(folder, `"${command}" check --force-exclude a.news`);
  assert.equal(check.code, 1, check.err);
  assert.match(check.out, /entity\/undeclared/);
  const format = await shellIn(folder, `"${command}" format a.news`);
  assert.equal(format.code, 0, format.err);
  console.log('✓ installed from its repository, the package brings the command\n1 passed, 0 failed');
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
