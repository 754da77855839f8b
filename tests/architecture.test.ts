/** The arrows of docs/architecture.md, held against the imports of every source. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { brokenArrows, circleIn } from './support/arrows.ts';

const root = join(import.meta.dirname, '..');

describe('the house', () => {
  const read = async () => {
    const paths = await glob(['server/**/*.ts', 'client/**/*.ts'], { cwd: root });
    return new Map(
      await Promise.all(paths.sort().map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const)),
    );
  };

  it('has no arrow but those of docs/architecture.md', async () => {
    const sources = await read();
    expect(sources.size).toBeGreaterThan(0);
    expect(brokenArrows(sources)).toEqual([]);
  }, 30_000);

  it('has no circle of files', async () => {
    expect(circleIn(await read())).toBeUndefined();
  }, 30_000);
});

describe('circleIn', () => {
  it('names a circle in order, of types too', () => {
    const sources = new Map([
      ['server/a.ts', `import './b.ts';`],
      ['server/b.ts', `import type { C } from './rules/c.ts';`],
      ['server/rules/c.ts', `export { b } from '../b.ts';`],
    ]);
    expect(circleIn(sources)).toEqual(['server/b.ts', 'server/rules/c.ts', 'server/b.ts']);
    expect(circleIn(new Map([...sources, ['server/rules/c.ts', '']]))).toBeUndefined();
  });
});

describe('brokenArrows', () => {
  const broken = (path: string, source: string) => brokenArrows(new Map([[path, source]]));

  it('says which arrow is broken, where, and what would be fair', () => {
    const source = `/** Dates. */\nimport type { Finding } from '../language/finding.ts';\nimport { run } from '../rules/run.ts';`;
    expect(broken('server/reading/time.ts', source)).toEqual([
      'server/reading/time.ts:3 imports server/rules/run.ts: reading may not import from rules, only from language',
    ]);
  });

  it.each([
    ['a type', 'server/language/a.ts', `import type { X } from '../reading/b.ts';`],
    ['a re-export', 'server/language/a.ts', `export { x } from '../reading/b.ts';`],
    ['a lazy import', 'server/language/a.ts', `const b = await import('../reading/b.ts');`],
    ['a require', 'server/language/a.ts', `const b = require('../reading/b.ts');`],
    ['the type of an import', 'server/language/a.ts', `let b: import('../reading/b.ts').B;`],
    ['a sibling', 'server/suggest/a.ts', `import '../rules/index.ts';`],
    ['the façade from below', 'server/rules/a.ts', `import '../service.ts';`],
    ['the workspace from a rule', 'server/rules/a.ts', `import '../workspace/disk.ts';`],
    ['a rule from the workspace', 'server/workspace/a.ts', `import '../rules/run.ts';`],
    ['the command from the library', 'server/index.ts', `import './cli/main.ts';`],
    ['the workspace from a handler', 'server/lsp/handlers.ts', `import '../workspace/disk.ts';`],
    ['the server from the client', 'client/extension.ts', `import '../server/language/nodes.ts';`],
    ['a test from the server', 'server/cli/a.ts', `import '../../tests/support/markers.ts';`],
    ['yaml elsewhere', 'server/language/schema.ts', `import { parse } from 'yaml';`],
    ['edtf elsewhere', 'server/model/a.ts', `import edtf from 'edtf';`],
    ['the protocol elsewhere', 'server/features/a.ts', `import 'vscode-languageserver/node';`],
    ['vscode elsewhere', 'server/lsp/a.ts', `import * as vscode from 'vscode';`],
    ['the client library elsewhere', 'server/lsp/a.ts', `import 'vscode-languageclient';`],
    ['a file system', 'server/rules/a.ts', `import { readFileSync } from 'node:fs';`],
    ['a file system by its old name', 'server/language/a.ts', `import 'fs/promises';`],
    ['a network', 'server/language/a.ts', `await fetch('https://example.org');`],
    ['a console', 'server/reading/a.ts', `console.log(1);`],
    ['a clock', 'server/reading/a.ts', `const now = new Date();`],
    ['another clock', 'server/model/a.ts', `const now = Date.now();`],
    ['chance', 'server/suggest/a.ts', `if (Math.random() < 0.5) run();`],
    ['utils', 'server/rules/utils.ts', ``],
    ['a folder of utils', 'server/rules/util/a.ts', ``],
    ['a room that is none', 'server/misc/a.ts', ``],
  ])('refuses %s', (_, path, source) => {
    expect(broken(path, source)).toHaveLength(1);
  });

  it.each([
    [
      'what is below',
      'server/rules/a.ts',
      `import '../language/a.ts'; import '../reading/b.ts'; import '../model/c.ts';`,
    ],
    ['the own room', 'server/rules/ballot/a.ts', `import '../rule.ts'; import '../law/b.ts';`],
    ['the façade', 'server/cli/main.ts', `import '../service.ts';`],
    ['the façade in the library', 'server/index.ts', `export * from './service.ts'; export * from './language/a.ts';`],
    ['the workspace in an entry', 'server/lsp/main.ts', `import '../workspace/disk.ts';`],
    ['the settings of rules', 'server/workspace/config.ts', `import '../rules/config.ts';`],
    ['yaml in its place', 'server/language/yaml.ts', `import { parse } from 'yaml';`],
    ['a package of a like name', 'server/language/a.ts', `import 'yaml-like';`],
    ['Node in the command', 'server/cli/a.ts', `import 'node:fs'; console.log(Date.now());`],
    [
      'a date from a number',
      'server/reading/a.ts',
      `const day = new Date(0); const x = { fetch: 1, console: 2 }.fetch;`,
    ],
    [
      'an import that is only words',
      'server/language/a.ts',
      `// import '../cli/main.ts'\nconst s = "import '../cli/main.ts'";`,
    ],
  ])('allows %s', (_, path, source) => {
    expect(broken(path, source)).toEqual([]);
  });
});
