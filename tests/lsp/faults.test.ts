/** A fault in one rule or feature is logged with its stack and answered with nothing; everything else goes on. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Session } from './session.ts';

it('outlives a broken rule and a broken feature', { timeout: 30_000 }, async () => {
  const session = new Session({}, { entry: join(import.meta.dirname, 'broken.ts') });
  const position = await session.open('a.news', '---\npublished: 2024-02-31\n---\nHere is [no<|>body]{nobody}.\n');
  await session.until(() => session.rules('a.news').includes('format/value'));
  expect(session.rules('a.news')).not.toContain('entity/undeclared');
  expect(await session.ask('textDocument/hover', 'a.news', { position })).toBeNull();
  const logged = session.logged.join('\n');
  expect(logged).toMatch(/rule entity\/undeclared failed on .*a\.news[\s\S]*this rule is broken\n\s+at /);
  expect(logged).toMatch(/hover failed[\s\S]*this feature is broken\n\s+at /);
  expect(await session.ask('textDocument/documentSymbol', 'a.news')).toHaveLength(1);
  expect(await session.end()).toBe(0);
});
