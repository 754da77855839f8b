/** Tokens by names that the client knows. */
import { expect, it } from 'vitest';
import { tokenTypes } from '../../server/features/tokens.ts';
import { ownTokens, tokenLegend } from '../../server/lsp/tokens.ts';

const legendFor = (types: string[]) =>
  tokenLegend({
    textDocument: { semanticTokens: { tokenTypes: types, tokenModifiers: [], formats: ['relative'], requests: {} } },
  }).tokenTypes;

it('go by names that every theme has a colour for, unless the client says that it knows ours', () => {
  const standard = legendFor(['class', 'string', 'person']);
  expect(standard[tokenTypes.indexOf('person')]).toBe('class');
  expect(standard[tokenTypes.indexOf('quote')]).toBe('string');
  const own = legendFor(['class', ...Object.keys(ownTokens)]);
  expect(own[tokenTypes.indexOf('person')]).toBe('person');
  expect(own[tokenTypes.indexOf('key')]).toBe('property');
  expect(tokenLegend({}).tokenTypes).toEqual(standard);
});
