/** A fault in a rule or a feature is logged with its stack and answered with nothing; everything else goes on. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Session } from './session.ts';

const options = { tabSize: 2, insertSpaces: true };
const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };

/** Each question, and what is answered where the feature behind it fails. */
const questions: [method: string, more: object, nothing: unknown][] = [
  ['hover', {}, null],
  ['completion', {}, null],
  ['definition', {}, []],
  ['declaration', {}, []],
  ['references', { context: { includeDeclaration: true } }, []],
  ['documentHighlight', {}, []],
  ['documentSymbol', {}, []],
  ['prepareRename', {}, null],
  ['rename', { newName: 'somebody' }, null],
  ['documentLink', {}, []],
  ['codeAction', { range, context: { diagnostics: [] } }, []],
  ['formatting', { options }, []],
  ['rangeFormatting', { range, options }, []],
  ['onTypeFormatting', { ch: '}', options }, []],
  ['semanticTokens/full', {}, { data: [] }],
  ['semanticTokens/range', { range }, { data: [] }],
  ['semanticTokens/full/delta', { previousResultId: '1' }, { data: [] }],
  ['inlayHint', { range }, []],
  ['codeLens', {}, []],
  ['foldingRange', {}, []],
  ['selectionRange', { positions: [range.start] }, []],
];

it('outlives a broken rule, and every feature broken', { timeout: 60_000 }, async () => {
  const session = new Session({}, { entry: join(import.meta.dirname, 'broken.ts') });
  const position = await session.open('a.news', '---\npublished: 2024-02-31\n---\nHere is [no<|>body]{nobody}.\n');
  await session.until(() => session.rules('a.news').includes('format/value'));
  expect(session.rules('a.news')).not.toContain('entity/undeclared');
  expect(session.logged.join('\n')).toMatch(
    /rule entity\/undeclared failed on .*a\.news[\s\S]*this rule is broken\n\s+at /,
  );
  for (const [method, more, nothing] of questions) {
    session.logged.length = 0;
    expect(await session.ask(`textDocument/${method}`, 'a.news', { position, ...more }), method).toEqual(nothing);
    await session.until(() =>
      /failed; this is a fault in newsmark[\s\S]*is broken\n\s+at /.test(session.logged.join('\n')),
    );
  }
  session.logged.length = 0;
  expect(await session.connection.sendRequest('workspace/symbol', { query: '' })).toEqual([]);
  await session.until(() => session.logged.join('\n').includes('search is broken'));
  await session.replace('a.news', '02-31', '02-28');
  await session.until(() => !session.rules('a.news').includes('format/value'));
  expect(await session.end()).toBe(0);
});
