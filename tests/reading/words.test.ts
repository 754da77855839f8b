/** Words made alike, runs of them, and the difference of two prints. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords, longestCommonRun, shingles, wordsOf } from '../../server/reading/words.ts';

const words = (text: string) =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

describe('words', () => {
  test.each([
    ['The labour programme’s centre', "The labor program's center"],
    ['organise, organised, organisation', 'organize, organized, organization'],
    ['we were travelling', 'we were traveling'],
    ['51.1 per cent', '51.1%'],
    ['51 percent', '51pc'],
    ['£5.2bn', '£5.2 billion'],
    ["don't, we're, it's", 'do not, we are, it is'],
    ['cannot', "can't"],
    ['re-ballot the co-operative', 'reballot the cooperative'],
    ['a long-term plan', 'a long term plan'],
    ['five thousand', '5 thousand'],
    ['1,300', '1300'],
    ['the U.K.', 'the UK'],
    ['café', 'cafe'],
    ['“WE ARE READY”', 'we are ready'],
    ['research & development', 'research and development'],
  ])('%s is %s', (a, b) => {
    expect(words(a)).toBe(words(b));
  });

  test.each([
    ['size', 'sise'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['nothing', 'something'],
    ['51 per cent', '52 per cent'],
  ])('%s is not %s', (a, b) => {
    expect(words(a)).not.toBe(words(b));
  });

  test('places are those of the print', () => {
    const text = 'It isn’t 51 per cent.';
    expect(wordsOf(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['it', 'It'],
      ['is', 'isn’t'],
      ['not', 'isn’t'],
      ['51', '51'],
      ['percent', 'per cent'],
    ]);
  });

  test('any text gives words in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});

test('shingles are the runs of n words', () => {
  expect(shingles(wordsOf('one fine day we left'), 3)).toEqual(['1 fine day', 'fine day we', 'day we left']);
  expect(shingles(wordsOf('too short'), 3)).toEqual([]);
});

describe('difference', () => {
  const shown = (a: string, b: string) =>
    diffWords(a, b).map(({ kind, before, after }) => `${kind}: ${before?.text ?? ''} > ${after?.text ?? ''}`);

  test('a changed word, an added one, a missing one', () => {
    expect(
      shown('there is nothing tangible on the table today', 'There was nothing tangible at all on the table'),
    ).toEqual([
      'same: there > There',
      'changed: is > was',
      'same: nothing tangible > nothing tangible',
      'added:  > at all',
      'same: on the table > on the table',
      'removed: today > ',
    ]);
  });

  test('spelling and spacing are no difference', () => {
    expect(shown('We won’t re-organise', 'we will not reorganize').every((change) => change.startsWith('same'))).toBe(
      true,
    );
  });

  test('texts without a common word stay cheap', () => {
    const start = performance.now();
    const changes = diffWords('alpha beta '.repeat(20_000), 'gamma delta '.repeat(20_000));
    expect(changes.map(({ kind }) => kind)).toEqual(['changed']);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('both prints come back whole', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', "don't"), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = diffWords(a, b);
        const side = (key: 'before' | 'after') =>
          wordsOf(changes.map((change) => change[key]?.text ?? '').join(' ')).length;
        expect(side('before')).toBeGreaterThanOrEqual(wordsOf(a).length);
        expect(side('after')).toBeGreaterThanOrEqual(wordsOf(b).length);
      }),
    );
  });
});

describe('longest common run', () => {
  test('its length and where it starts', () => {
    const a = wordsOf('they said there is nothing on the table');
    const b = wordsOf('well, there is nothing on the cards');
    expect(longestCommonRun(a, b)).toEqual({ length: 5, beforeStart: 2, afterStart: 1 });
  });

  test('none', () => {
    expect(longestCommonRun(wordsOf('yes'), wordsOf('no')).length).toBe(0);
    expect(longestCommonRun([], []).length).toBe(0);
  });

  test('agrees with the plain way', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        let best = 0;
        for (let i = 0; i < a.length; i++) {
          for (let j = 0; j < b.length; j++) {
            let n = 0;
            while (i + n < a.length && j + n < b.length && a[i + n] === b[j + n]) n++;
            best = Math.max(best, n);
          }
        }
        const as = a.map((word) => ({ word, start: 0, end: 0 }));
        const bs = b.map((word) => ({ word, start: 0, end: 0 }));
        const run = longestCommonRun(as, bs);
        expect(run.length).toBe(best);
        expect(a.slice(run.beforeStart, run.beforeStart + best)).toEqual(
          b.slice(run.afterStart, run.afterStart + best),
        );
      }),
    );
  });
});
