/** Words and numerals as they are looked up where they stand in a text, against the plain way of cutting them out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../server/reading/quantity/lexicon.ts';
import { tokensOf } from '../../server/reading/quantity/tokens.ts';
import { nextHash, WordTable } from '../../server/reading/wordtable.ts';

const { words, lists, leadingWords, spacedScales } = lexicon('en');

describe('a word of a text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aAbBnNdDé'), minLength: 1, maxLength: 4 });
  const known = fc.constantFrom(...'about fifteen hundred thirds dozen million twice per of the quarter'.split(' '));
  const word = fc.oneof(
    letters,
    known,
    known.map((print) => print.toUpperCase()),
    known.map((print) => `${print.charAt(0).toUpperCase()}${print.slice(1)}`),
    known.map((print) => `${print}x`),
    known.map((print) => print.replace('k', 'K').replace('u', 'ú')),
  );

  test('is found where it stands as it is by itself, and told from others by isWord', () => {
    fc.assert(
      fc.property(word, word, (first, second) => {
        const tokens = tokensOf(`${first} ${second}`, 0, first.length + 1 + second.length, lexicon('en'));
        for (const [at, print] of [first, second].entries()) {
          expect(tokens.word(at)).toBe(words.get(print.toLowerCase()));
          expect(tokens.lower(at)).toBe(print.toLowerCase());
          expect(tokens.isWord(at, 'about', 'and', 'per')).toBe(['about', 'and', 'per'].includes(print.toLowerCase()));
          expect(tokens.isIn(at, lists.betweenWords)).toBe(lists.betweenWords.has(print.toLowerCase()));
        }
        expect(tokens.word(-1)).toBeUndefined();
        expect(tokens.word(2)).toBeUndefined();
        tokens.done();
      }),
    );
  });

  test('is not taken for another of the same hash', () => {
    const hashOf = (print: string): number => [...print].reduce((hash, one) => nextHash(hash, one.charCodeAt(0)), 0);
    const entries = Array.from({ length: 60 }, (_, n) => ({
      print: `w${'abcdefghij'.charAt(n % 10)}${'z'.repeat(Math.floor(n / 10))}`,
    }));
    const table = new WordTable(new Map(entries.map((entry) => [entry.print, entry])));
    for (const entry of entries) {
      expect(table.find(`x ${entry.print.toUpperCase()}`, 2, 2 + entry.print.length, hashOf(entry.print))).toBe(entry);
      expect(table.find('yyyyyy', 0, entry.print.length, hashOf(entry.print))).toBeUndefined();
    }
  });
});

test('what is asked first leaves nothing out', () => {
  for (const print of leadingWords.keys()) expect(words.get(print)?.units).toBeDefined();
  expect([...spacedScales].filter((print) => !/^[a-z]{1,3}$/i.test(print))).toEqual([]);
});

describe('a numeral', () => {
  const whole = fc.oneof(
    fc.nat(2_000_000_000).map(String),
    fc.nat(2_000_000_000).map((n) => n.toLocaleString('en-GB')),
    fc.nat(2_000_000_000).map((n) => n.toLocaleString('en-IN')),
    fc.nat(2_000_000_000).map((n) => n.toLocaleString('en-GB').replaceAll(',', '\u202f')),
    fc.bigInt({ min: 10n ** 14n, max: 10n ** 19n }).map(String),
  );
  const fraction = fc.oneof(
    fc.constant(''),
    fc.tuple(fc.constantFrom('.', '·'), fc.stringMatching(/^\d{1,6}$/)).map((parts) => parts.join('')),
  );

  test('has the value that its digits say', () => {
    fc.assert(
      fc.property(whole, fraction, (before, after) => {
        const print = before + after;
        const tokens = tokensOf(print, 0, print.length, lexicon('en'));
        expect(tokens.print(0)).toBe(print);
        expect(tokens.value(0)).toBe(Number(print.replace(/[,\u202f]/g, '').replace('·', '.')));
        expect(tokens.decimals(0)).toBe(Math.max(0, after.length - 1));
        tokens.done();
      }),
    );
  });
});

test('a text that is cut in two goes is cut alike', () => {
  const piece = fc.constantFrom(
    'about',
    'Ünit',
    'A',
    's',
    '5',
    '1,000',
    '1.5',
    '.7',
    '19:39',
    '£',
    '-',
    '’',
    '😀',
    '\ud800',
  );
  const gap = fc.constantFrom('', ' ', '\u00a0', '\n', '\r\n', '\n\n', ' \n ');
  const text = fc.array(fc.tuple(piece, gap), { maxLength: 12 }).map((parts) => parts.flat().join(''));
  const told = (print: string, soon: number): unknown[] => {
    const tokens = tokensOf(print, 0, print.length, lexicon('en'), soon);
    const list: unknown[] = [];
    for (let at = 0; tokens.has(at); at++) {
      list.push([
        tokens.print(at),
        tokens.start[at],
        tokens.kind[at],
        tokens.gap[at],
        tokens.capital[at],
        tokens.word(at),
      ]);
    }
    expect(tokens.has(-1)).toBe(false);
    expect(tokens.has(list.length)).toBe(false);
    tokens.done();
    return list;
  };
  fc.assert(
    fc.property(text, fc.nat(40), (print, soon) => {
      expect(told(print, Math.min(soon, print.length))).toEqual(told(print, print.length));
    }),
  );
});
