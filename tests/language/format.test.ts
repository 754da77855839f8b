/** Formatting: the house style of annotations, and nothing else changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArticle } from '../../server/language/format.ts';
import type { Document, YamlNode } from '../../server/language/nodes.ts';
import { readArticle } from '../../server/language/parse.ts';

const formatted = (text: string) =>
  formatArticle(readArticle(text)).reduceRight(
    (done, { span, text }) => done.slice(0, span.start) + text + done.slice(span.end),
    text,
  );

describe('annotations', () => {
  test.each([
    ['[a]{ bma }', '[a]{bma}'],
    ['[a]{entity:   bma ,role:chair}', '[a]{entity: bma, role:chair}'],
    ['[a]{quote: ada,note: x,cue : said, id: q}', '[a]{quote: ada, id: q, cue: said, note: x}'],
    ['[a]{figure: { unit: person,value:  37 } , as-of: 2024}', '[a]{figure: {value: 37, unit: person}, as-of: 2024}'],
    ['[a]{date: [ 2023 ,2024, ]}', '[a]{date: [2023, 2024]}'],
    ['[a]{date: , event: x, }', '[a]{date, event: x}'],
    ['[a]{"entity":"b"}', '[a]{"entity": "b"}'],
    ['[a]{quote: ada,\n    note: x ,\n  cue: said\n}', '[a]{quote: ada,\n    cue: said,\n  note: x\n}'],
    ['[a]{quote: ada, zebra: 1, cue: said}', '[a]{quote: ada, cue: said, zebra: 1}'],
    ['[a]{zebra: 1,  entity: b}', '[a]{zebra: 1, entity: b}'],
    ['[a [b]{ x }]{ y }', '[a [b]{x}]{y}'],
  ])('%j', (text, expected) => {
    expect(formatted(text)).toBe(expected);
  });

  test.each([
    '[a]{entity:   b, # why\n role: c}',
    '[a]{entity:   &x b}',
    '[a]{entity:   "b" c}',
    '[a]{entity:   [b}',
    '[a]{entity:   b, entity: c}',
    '[a]{entity:   b',
    'a   [b]   {c:   d}',
  ])('what is not just keys and values stays: %j', (text) => {
    expect(formatted(text)).toBe(text);
  });
});

describe('front matter', () => {
  test.each([
    ['published:   2024\nheadline:  A  \n', 'headline: A\npublished: 2024\n'],
    [
      '# all of it\n\n# when\npublished: 2024\nheadline: A # what\n# the end\n',
      '# all of it\n\nheadline: A # what\n# when\npublished: 2024\n# the end\n',
    ],
    ['lang: en\n\nheadline: A\n\n\nurl: x\n', 'headline: A\n\nurl: x\n\n\nlang: en\n'],
    [
      'entities:\n  b:\n    # sort\n    name: B\n    type:  person\n    # deep\n  a: { name: A,type: place }\nnewsmark: 1\n',
      'newsmark: 1\nentities:\n  b:\n    type: person\n    # sort\n    name: B\n    # deep\n  a: {type: place, name: A}\n',
    ],
    ['zebra: 1\nlang: en\n', 'lang: en\nzebra: 1\n'],
    ['note: |\n  a  \n  b: c\nheadline: A\n', 'headline: A\nnote: |\n  a  \n  b: c\n'],
    ['note: a\n  b\nheadline:\n  A\n', 'headline:\n  A\nnote: a\n  b\n'],
    ['entities:\n  b: {roles: [{of: x, title: y}]}\n', 'entities:\n  b: {roles: [{title: y, of: x}]}\n'],
    [
      'entities:\n  a:\n    roles:\n    - { of: x, title: y }\n    - title: z\n',
      'entities:\n  a:\n    roles:\n    - {title: y, of: x}\n    - title: z\n',
    ],
    ['note: *x\nheadline: &x A\n', 'note: *x\nheadline: &x A\n'],
    ['note: &x A\nheadline: *x\n', 'note: &x A\nheadline: *x\n'],
    ['note:   a: b\nlang: en\n', 'note:   a: b\nlang: en\n'],
  ])('%j', (text, expected) => {
    for (const end of ['\n', '\r\n']) {
      const article = (lines: string) => `---\n${lines}---\n\nBody.\n`.replaceAll('\n', end);
      expect(formatted(article(text))).toBe(article(expected));
    }
  });
});

describe('any article', () => {
  const value = fc.constantFrom(
    'a',
    '5',
    '"x, y"',
    "'it''s'",
    '[a,b]',
    '{from: 1,to: 2}',
    '{ type: person , name: A }',
    '',
    '~',
    '|\n    t\n',
    '#',
    '&a b',
    '*a',
    'a: b',
    'a # c',
  );
  const key = fc.constantFrom(
    'headline',
    'published',
    'entities',
    'note',
    'figures',
    'zebra',
    'type',
    'name',
    'quote',
    'cue',
    'entity',
    '"note"',
  );
  const gap = fc.constantFrom('', ' ', '  ', '\n  ', ' \n');
  const mapping = fc
    .array(fc.tuple(gap, key, fc.constantFrom(':', ': ', ' : ', ''), value, gap), { maxLength: 4 })
    .map((pairs) => `{${pairs.map((parts) => parts.join('')).join(',')}}`);
  const lines = fc
    .array(
      fc.tuple(
        fc.constantFrom('', '', '  ', '    ', '- ', '  - '),
        key,
        fc.constantFrom(': ', ':  ', ':'),
        fc.oneof(value, mapping),
        fc.constantFrom('\n', '\n', '  \n', ' # c\n', '\n\n', '\n# d\n', '\n  # e\n'),
      ),
      {
        maxLength: 8,
      },
    )
    .map((all) => all.map((parts) => parts.join('')).join(''));
  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom('Words ', '[sic] ', '\\[ ', '\n\n', '\n', '# ', '  '),
        mapping.map((text) => `[span]${text}`),
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  test('keeps its words and its values, and what is formatted stays so', () => {
    fc.assert(
      fc.property(lines, prose, fc.constantFrom('\n', '\r\n'), (front, body, end) => {
        const text = `---\n${front}---\n${body}`.replaceAll('\n', end);
        const before = readArticle(text);
        const once = formatted(text);
        const after = readArticle(once);
        expect(after.plain.text).toBe(before.plain.text);
        expect(valuesOf(after)).toEqual(valuesOf(before));
        expect(formatted(once)).toBe(once);
        const body_ = (document: Document) => document.text.slice(document.plain.toSource(0)).replace(/\{[\s\S]*/, '');
        expect(body_(after)).toBe(body_(before));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 60_000);

  test('is formatted by hand in tests, not by chance', () => {
    expect(formatted('---\nlang: en\nheadline: A\n---\n[a]{ b }')).not.toBe(
      '---\nlang: en\nheadline: A\n---\n[a]{ b }',
    );
  });

  /** All values, the keys of each mapping in order of the alphabet; for annotations the kind, too. */
  function valuesOf({ frontMatter, annotations }: Document) {
    return [valueIn(frontMatter?.map), ...annotations.map(({ kind, mapping }) => [kind, valueIn(mapping)])];
  }

  function valueIn(node: YamlNode | null | undefined): unknown {
    if (!node) return null;
    if (node.type === 'scalar') return [node.value, node.source, node.quoted];
    if (node.type === 'list') return node.items.map(valueIn);
    return node.pairs.map(({ key, value }) => [key.source, valueIn(value)]).sort();
  }
});
