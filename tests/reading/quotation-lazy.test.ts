/**
 * What the reader of quotations leaves undone until it is asked, or jumps over, against the plain way of doing it all.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleSmall } from '../../server/reading/data/en/titles.ts';
import {
  anyMark,
  isAngleMark,
  isDigit,
  isDoubleMark,
  isLetter,
  isSingleMark,
  isUpper,
} from '../../server/reading/quotation/character.ts';
import { InnerShape } from '../../server/reading/quotation/inner.ts';
import { useAt, useOf } from '../../server/reading/quotation/lexicon.ts';
import { scanMarks } from '../../server/reading/quotation/marks.ts';
import { tokensOf } from '../../server/reading/quotation/token.ts';
import { readQuotations } from '../../server/reading/quotation.ts';

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'said',
          'Said',
          'SAYS',
          'the',
          'The',
          'of',
          'we',
          'We',
          "it's",
          'It’s',
          "she's",
          'members’',
          "Orr's",
          'Orr’s',
        ],
        ...[
          'U.S.',
          'Inc.',
          'Co’s.',
          'A.',
          'I.',
          '3.5',
          '1,300',
          'A&E',
          'ex-minister',
          'ärgerlich',
          'İt’s',
          'x',
          'S',
          '\u017fs',
        ],
        ...[
          '"',
          '“',
          '”',
          '‘',
          ',',
          '.',
          '?',
          ';',
          '…',
          '(',
          '\n',
          '\n\n',
          '  ',
          '\u00a0',
          '–',
          'Nov. ',
          '\u24b6',
          '\ud83d',
        ],
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));

test('one expression knows every mark', () => {
  for (let code = 0; code < 0x10000; code++) {
    const mark = isSingleMark(code) || isDoubleMark(code) || isAngleMark(code);
    expect([code, anyMark.test(String.fromCharCode(code))]).toEqual([code, mark]);
  }
});

test('a text without marks has neither pairs nor paragraphs to read', () => {
  expect(scanMarks('Ada Brook said so.\n\nThe members voted.')).toEqual({ pairs: [], loose: [], paragraphs: [] });
});

describe('words', () => {
  test('a word can do what the lexicon says of it, but for initials', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const token of tokensOf(text, 0, text.length, [])) {
          const printed = text.slice(token.start, token.end);
          if (token.kind !== 'word') {
            expect([token.word, token.bits, token.cue]).toEqual([printed, 0, undefined]);
            continue;
          }
          const plain = printed.toLowerCase().replaceAll('\u2019', "'");
          expect(plain.startsWith(token.word)).toBe(true);
          expect(['', '.', "'s", "'s.", '`s', '‘s', '‛s', '´s']).toContain(plain.slice(token.word.length));
          if (/^[A-Z]\.$/.test(printed)) continue;
          const initial = token.word.length === 1 && token.capital && text[token.end] === '.';
          if (!initial) expect(token.bits).toBe(useOf(token.word)?.bits ?? 0);
          if (!initial) expect(token.cue).toBe(useOf(token.word)?.cue);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["it's", "it's", false],
    ['IT’S', "it's", false],
    ["he's", "he's", false],
    ["she's", "she's", false],
    ["the's", 'the', true],
    ["Orr's", 'orr', true],
    ["members'", 'members', true],
    ['bus', 'bus', false],
  ])('%s', (printed, word, possessive) => {
    const [token] = tokensOf(printed, 0, printed.length, []);
    // A mark at the very end of what is read is no part of it.
    const read = printed.endsWith("'") ? tokensOf(`${printed} vote`, 0, 12, [])[0] : token;
    expect([read?.word, read?.possessive]).toEqual([word, possessive]);
  });
});

test('a word is known in whatever case it is printed', () => {
  for (const word of ['said', 'e-mail', "o'clock", 'u.s', 'telling', 'spokeswoman']) {
    for (const printed of [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1), word.replace("'", '’')]) {
      expect([printed, useAt(` ${printed} `, 1, printed.length + 1)]).toEqual([printed, useOf(word)]);
    }
  }
  expect(useOf('said')?.cue?.lemma).toBe('say');
});

describe('what stands behind the sentence of the last quotation', () => {
  const tail = ' She left for the harbour at noon and came back late that night with the others, wet through and cold.';

  test.each([
    ['Describing it as “a farce”, again. Brown left.', 'Brown'],
    ['Describing it as “a farce”, on. In the spring of that long year, Brown left.', 'Brown'],
    ['“We lost” – Ada Brook after the defeat.', 'Ada Brook'],
  ])('is read as far as a speaker may stand there: %s', (text, speaker) => {
    expect(readQuotations(text)[0]?.speaker?.text).toBe(speaker);
  });

  test('counts where its length does', () => {
    expect(readQuotations(`Describing it as “a farce”, again. Brown left.${tail}`)[0]?.speaker?.text).toBe('Brown');
    expect(readQuotations(`“We lost” – Ada Brook after the defeat.${tail}`)[0]?.speaker).toBeUndefined();
  });

  test('is not read to its end', () => {
    const text = `“We lost,” said Ada Brook.${tail.repeat(5)}`;
    const pair = { start: 0, end: 10, innerStart: 1, innerEnd: 9 };
    expect(tokensOf(text, 0, text.length, [pair]).length).toBeLessThan(tokensOf(text, 10, text.length, []).length / 2);
  });
});

describe('the shape of what marks enclose', () => {
  test('is what all of its words say', () => {
    fc.assert(
      fc.property(prose, fc.nat(6), (text, from) => {
        const start = Math.min(from, text.length);
        const shape = new InnerShape(text, start, text.length);
        const { words, capital, titled, title, name, clauses, sentence } = shape;
        expect({ words, capital, titled, title, name, clauses, sentence }).toEqual(
          plainShape(text, start, text.length),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('asks no more than its first four hundred words', () => {
    const long = `${'Harbour '.repeat(400)}is late, said we`;
    const { words, titled, sentence } = new InnerShape(long, 0, long.length);
    expect([words, titled, sentence]).toEqual([10, true, false]);
  });
});

const speech =
  /^(?:i|we|you|i'm|i've|i'd|i'll|we're|we've|we'll|it's|that's|there's|don't|didn't|can't|isn't|wasn't|won't|is|are|was|were|be|been|am|have|has|had|will|would|can|could|should|must|do|does|did|not|my|our|me|us|your|they|he|she|this)$/;

/** The same from every word at once. */
function plainShape(text: string, start: number, end: number) {
  const isWordAt = (at: number) => at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)));
  const found: string[] = [];
  let clauses = false;
  for (let at = start; at < end; ) {
    if (!isWordAt(at)) {
      if (found.length > 0 && /[,.;!?]/.test(text[at]!) && at < end - 2) clauses = true;
      at++;
      continue;
    }
    let stop = at + 1;
    while (isWordAt(stop) || (/['’-]/.test(text[stop] ?? '') && stop + 1 < end && isLetter(text.charCodeAt(stop + 1))))
      stop++;
    found.push(text.slice(at, stop));
    at = stop;
  }
  const upper = (word: string) => isUpper(word.charCodeAt(0)) || isDigit(word.charCodeAt(0));
  const lower = (word: string) => word.toLowerCase().replaceAll('’', "'");
  const longer = found.filter((word) => !titleSmall.has(lower(word)) || upper(word));
  const capitals = found.filter(upper).length;
  const capital = found.length > 0 && upper(found[0]!);
  const all = longer.length > 0 && capitals === longer.length;
  return {
    words: Math.min(found.length, 10),
    capital,
    titled: capital && all,
    title: capital && all && capitals > 1,
    name: all,
    clauses,
    sentence: found.some((word) => speech.test(lower(word))),
  };
}
