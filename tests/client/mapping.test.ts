/** Keys written into mappings: what comes out is read by the server's own reader. */
import { describe, expect, it } from 'vitest';
import { scalar, settingKey } from '../../client/mapping.ts';
import { readArticle } from '../../server/language/parse.ts';

function set(mapping: string, key: string, value: string): string {
  let result = mapping;
  for (const { start, end, text } of settingKey(mapping, key, value).reverse()) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

describe('settingKey', () => {
  it.each([
    ['bma', 'entity: bma, checked: X'],
    ['quote', 'quote, checked: X'],
    ['quote: ada, ', 'quote: ada, checked: X'],
    ['quote: ada, checked: no', 'quote: ada, checked: X'],
    ['quote: ada, checked: {on: 2024-01-02, by: B}, note: x', 'quote: ada, checked: X, note: x'],
    ['quote: ada, checked: "not, yet" ', 'quote: ada, checked: X '],
    ['figure: {value: 1, unit: bed}', 'figure: {value: 1, unit: bed}, checked: X'],
    ['\n  quote: ada,\n', '\n  quote: ada,\n  checked: X,\n'],
    ['\n  quote: ada\n', '\n  quote: ada,\n  checked: X,\n'],
    ['\n  quote: ada # so signed\n', '\n  quote: ada # so signed\n  , checked: X,\n'],
    ['\n  quote: ada, # so signed\n  ', '\n  quote: ada, # so signed\n  checked: X,\n  '],
    ['note: unchecked', 'note: unchecked, checked: X'],
  ])('sets it in {%s}', (before, after) => {
    expect(set(before, 'checked', 'X')).toBe(after);
  });

  it('gives what the reader takes without a complaint', () => {
    for (const mapping of ['quote', 'bma', 'quote: ada,', '\n  quote: ada # so\n', '\n  quote: ada\n  ']) {
      const written = set(mapping, 'checked', '{on: 2024-03-04, by: AB}');
      const { findings } = readArticle(`["Yes,"]{${written}} she said.\n`);
      expect({ written, findings }).toEqual({ written, findings: [] });
    }
  });
});

it('quotes what plain YAML would misread', () => {
  expect(['AB', 'a source', 'https://example.org/a?b=c', '12', 'x: y'].map(scalar)).toEqual([
    'AB',
    '"a source"',
    'https://example.org/a?b=c',
    '"12"',
    '"x: y"',
  ]);
});
