/** The fast reader of YAML and the library agree. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock, readFlowMap } from '../../server/language/yaml.ts';

/** Pieces of YAML, well-formed and not, so that many of the joined texts are nearly right. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'bma',
    'name',
    'note',
    '5',
    '51.1',
    '1,300',
    '-5',
    '0x1F',
    '.5',
    '1e3',
    'null',
    '~',
    'true',
    'No',
    '2024-01-25',
  ],
  ...[' ', ' ', '  ', '\n', '\n', '\r\n', '\r', '\t', ': ', ': ', ':', ', ', ',', '- ', '-', '? ', '# c', ' # c', '#'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{}',
    '[]',
    '{a: b}',
    '[a, b]',
    'a: b',
    'c: {d: e}',
    '\n  a: b',
    '\n- a',
    '\n  - a: b',
    '\na: b',
  ],
  ...[
    '"',
    "'",
    '"x"',
    "'x'",
    "''",
    '"x: {y}"',
    "'it''s'",
    '"\\"',
    '\\',
    '&a ',
    '*a',
    '!t ',
    '!!str ',
    '|',
    '>',
    '|\n  x\n',
    '%',
    '@',
    '`',
  ],
  ...[
    '---',
    '...',
    '---\n',
    '\n---\n',
    '£1bn',
    'é',
    '😀',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u00A0',
    'https://x.org/a?b=c#d',
    'say "so"',
    "it's",
  ],
);
const pasted = (max: number) => fc.array(pieces, { maxLength: max }).map((parts) => parts.join(''));

/** YAML as a person writes it, of which the fast path should cover nearly all. */
const word = fc.constantFrom(
  'ada-brook',
  'Ada Brook',
  '51.1%',
  '7',
  '2024-01-25',
  "the members' vote",
  '"No, thanks: {x}"',
  "'it''s'",
  'null',
  '-2.5',
  '',
);
const key = fc.constantFrom('entity', 'role', 'note', 'as-of', 'source', '"quoted key"', 'value', 'x y');
const { flow } = fc.letrec<{ flow: string; node: string; map: string }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, word, tie('flow')),
  flow: fc.oneof(
    { depthSize: 'small' },
    tie('map'),
    fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  ),
  map: fc
    .array(fc.tuple(key, fc.option(tie('node'), { nil: undefined })), { maxLength: 4 })
    .map((pairs) => `{${pairs.map(([k, v]) => (v === undefined ? k : `${k}: ${v}`)).join(', ')}}`),
}));
const inMap = flow.map((text) => (text.startsWith('{') ? text : `{a: ${text}}`));

const block: fc.Arbitrary<string[]> = fc.letrec<{ lines: string[] }>((tie) => ({
  lines: fc.oneof(
    { depthSize: 'small' },
    fc
      .array(fc.tuple(key, fc.oneof(word, inMap), fc.constantFrom('', '', ' # why', '  ')), {
        minLength: 1,
        maxLength: 4,
      })
      .map((pairs) =>
        pairs.map(([k, v, tail], i) => `${k}${i}: ${v}${tail}`.replace(/^"quoted key"(\d)/, '"quoted key$1"')),
      ),
    fc.array(fc.oneof(word, inMap), { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`)),
    fc
      .tuple(key, fc.constantFrom('', '  ', '    '), tie('lines'))
      .map(([k, indent, lines]) => [`${k}:`, ...lines.map((line) => indent + line)]),
    tie('lines').map((lines) => lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`))),
    fc
      .tuple(
        key,
        fc.constantFrom('|', '>', '|-', '>-', '|+', '>2', '| # c', 'plain'),
        fc.array(
          fc.constantFrom(
            '  x',
            '  x y',
            '   z',
            '',
            '  ',
            '  # no',
            '  a: b',
            '  - c',
            ' d',
            '  e ',
            '  f#',
            '\t',
            '  "g"',
            '  {h',
          ),
          { maxLength: 4 },
        ),
      )
      .map(([k, header, text]) => [`${k}: ${header}`, ...text]),
    fc.tuple(tie('lines'), fc.constantFrom('', '# note', '   ', '  # note')).map(([lines, extra]) => [...lines, extra]),
  ),
})).lines;

const runs = { numRuns: Number(process.env.RUNS ?? 1500) };

describe('both readers agree', { timeout: 60_000 }, () => {
  test('on flow mappings pasted together', () => {
    fc.assert(
      fc.property(pasted(12), (text) => same(`{${text}`)),
      runs,
    );
    fc.assert(
      fc.property(pasted(8), (text) => same(`{${text}}`)),
      runs,
    );
  });

  test('on flow mappings as people write them', () => {
    fc.assert(
      fc.property(inMap, fc.constantFrom('', ' x', '\n'), (text, tail) => same(text + tail)),
      runs,
    );
  });

  test('on flow mappings over several lines', () => {
    fc.assert(
      fc.property(inMap, fc.constantFrom('\n', '\r\n', '\n  ', ' \n', '\r'), (text, gap) =>
        same(text.replaceAll(' ', gap)),
      ),
      runs,
    );
  });

  test('on flow mappings with comments', () => {
    const gap = fc.constantFrom(
      ' ',
      '\n',
      ' # c\n',
      '# c\n',
      ' #}\r\n  ',
      '\n# "\n',
      '\n  # c\t\n ',
      ' # c',
      '\t# c\n',
      ' #\r',
    );
    fc.assert(
      fc.property(inMap, fc.array(gap, { minLength: 1, maxLength: 6 }), (text, gaps) => {
        let next = 0;
        same(`${text.replaceAll(' ', () => gaps[next++ % gaps.length]!)}\n}`);
      }),
      runs,
    );
  });

  test('on flow collections with comments in documents', () => {
    const gap = fc.constantFrom(' ', '\n  ', ' # c\n  ', '# c\n  ', '\n# c\n  ', '\n    # c\n   ', ' # c\n');
    fc.assert(
      fc.property(inMap, fc.array(gap, { minLength: 1, maxLength: 6 }), (text, gaps) => {
        let next = 0;
        sameBlock(`a:\n  b: ${text.replaceAll(' ', () => gaps[next++ % gaps.length]!)}\n  c: d\n`);
      }),
      runs,
    );
  });

  test('on numbers and what looks like them', () => {
    const piece = fc.constantFrom(
      '0',
      '1',
      '9',
      '2024',
      '.',
      '-',
      '+',
      'e',
      'E',
      'x',
      'o',
      'f',
      'inf',
      'NaN',
      '%',
      '_',
      '123456789',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (parts) => {
        same(`{a: ${parts.join('')}}`);
        sameBlock(`a: ${parts.join('')}\n`);
      }),
      runs,
    );
  });

  test('on documents pasted together', () => {
    fc.assert(fc.property(pasted(14), sameBlock), runs);
  });

  test('on documents as people write them', () => {
    fc.assert(
      fc.property(block, fc.constantFrom('\n', '\r\n'), (lines, end) => sameBlock(lines.join(end) + end)),
      runs,
    );
  });

  test('on documents with one character changed', () => {
    fc.assert(
      fc.property(block, fc.nat(), pieces, (lines, seed, piece) => {
        const text = lines.join('\n');
        const at = seed % (text.length + 1);
        sameBlock(text.slice(0, at) + piece + text.slice(at + (seed % 2)));
      }),
      runs,
    );
  });

  test.each([
    'entity:\n  x: |\n  \n   z\n',
    'a: |\n  x',
    'a: >\n  x\n b: c\n',
    'a: |\n\n',
    'a: b\n  c\n d: e\n',
    'a: b\n  c # d\n  e\n',
    'a: [b,\n  ...\n  ]\n',
    'a: [false, True, NULL, Null, ~, nullx, +1, -.inf, .NaN, 0o17, 0x1f, 1., 1e3, 12345678901234567890, 0b1]\n',
  ])('on %j', sameBlock);

  test.each(['{a: b,\n...\n: c}', '{a: b,\n... }', '{\n--- }', '{"a":"}"}', '{a: [b]:c}', "{a: 'b}'}"])('on %j', same);

  function same(text: string) {
    const padded = `pad ${text}`;
    expect(readFlowMap(padded, 4, undefined, 'fast')).toEqual(readFlowMap(padded, 4, undefined, 'library'));
  }

  function sameBlock(text: string) {
    const padded = `---\n${text}\n---\n`;
    const end = padded.length - 4;
    expect(readBlock(padded, 4, end, 'fast')).toEqual(readBlock(padded, 4, end, 'library'));
  }
});
