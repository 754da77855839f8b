/** Which way the words of a vote go, and which say nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sentence, sentenceAround, type Token, tokensOf } from '../../../server/rules/ballot/sentence.ts';
import { chosenOption, claimsMandate, wordingOf } from '../../../server/rules/ballot/wording.ts';

/** Reads a sentence whose statement stands in brackets. */
function read(marked: string): Sentence {
  return new Sentence(marked.replace(/[[\]]/g, ''), marked.indexOf('['), marked.indexOf(']') - 1);
}

function says(marked: string): string | undefined {
  return wordingOf(read(marked))?.says;
}

describe('plain wordings', () => {
  test.each([
    ['The crews [voted to accept] the offer.', 'for'],
    ['The crews have [narrowly backed] the deal.', 'for'],
    ['Members [voted overwhelmingly in favour of the deal].', 'for'],
    ['The offer was [accepted by members] on Friday.', 'for'],
    ['Drivers [said yes] to the rota.', 'for'],
    ['Drivers [voted to back the rota].', 'for'],
    ['[Ferry crews accept pay offer]', 'for'],
    ['The crews [turned down] the offer.', 'against'],
    ['The crews [turned the offer down] by a hair.', 'against'],
    ['Members [voted narrowly against] it.', 'against'],
    ['Consultants [voted by a narrow margin to refuse] the offer.', 'against'],
    ['Members [refused to accept] the deal.', 'against'],
    ['Members [voted against accepting] the deal.', 'against'],
    ['Members [voted in favour of rejecting] the deal.', 'against'],
    ['The union said that its members had [rejected the offer].', 'against'],
    ['On 12 March the members [threw out] the plan.', 'against'],
    ['[Ferry crews reject pay offer]', 'against'],
  ])('%s says %s', (marked, expected) => {
    expect(says(marked)).toBe(expected);
  });
});

describe('what leaves it open', () => {
  test.each([
    'Members [voted] on the offer.',
    'Members [voted to strike].',
    'Some 48 per cent [voted against] it.',
    '[About 51.1% voted against] it.',
    'Those who [voted against] it have left.',
    'One in three [rejected] it.',
    'Scottish members [rejected] it.',
    'The branch in Wexcombe [voted against] it.',
    'Union leaders [backed] the deal.',
    'Members may [reject] the deal.',
    'If members [reject the deal], they will strike.',
    'The union urged them to [reject the deal].',
    'They were [asked to accept] it.',
    'They [did not reject] it.',
    "They [didn't accept] it.",
    'They [voted against rejecting] it.',
    'They [rejected a call to turn down] the offer.',
    'They [backed calls not to accept] it.',
    'The [turnout declined].',
    'They [refused to comment].',
    'They turned [their backs on] it.',
    'The refuse collectors [met].',
    'They [backed the deal or rejected it], nobody knows.',
    'They voted against it [].',
  ])('%s', (marked) => {
    expect(says(marked)).toBeUndefined();
  });
});

test('the matter is what the words behind it name', () => {
  const matter = (marked: string): string | undefined => wordingOf(read(marked))?.matter;
  expect(matter('They [rejected] the pay offer.')).toBe('offer');
  expect(matter('They [backed] a week of strikes.')).toBe('action');
  expect(matter('The offer was [rejected].')).toBe('offer');
  expect(matter('They [backed] the bypass, and the offer stands.')).toBeUndefined();
  expect(matter('Strikers [rejected] it.')).toBeUndefined();
});

test('an option is chosen where it is named', () => {
  const chosen = (marked: string): string | undefined => chosenOption(read(marked), ['strike', 'work'])?.word;
  expect(chosen('They [voted to strike].')).toBe('strike');
  expect(chosen('They [voted by two to one to work].')).toBe('work');
  expect(chosen('They [did not vote to strike].')).toBeUndefined();
  expect(chosen('They [want to strike].')).toBeUndefined();
});

test('a mandate is claimed, sought or denied', () => {
  const claims = (marked: string): boolean => claimsMandate(read(marked));
  expect(claims('They [won a clear mandate] for strikes.')).toBe(true);
  expect(claims('They [have a mandate].')).toBe(true);
  expect(claims('They [want a mandate].')).toBe(false);
  expect(claims('They hope to [win a mandate].')).toBe(false);
  expect(claims('They [have no mandate].')).toBe(false);
  expect(claims('If they [won a mandate], they would strike.')).toBe(false);
});

test('sentences end at stops, not at decimals', () => {
  const { text, start, end } = read('It was close. Of them 51.1 per cent [voted] no. It rained.');
  const around = sentenceAround(text, start, end);
  expect(text.slice(around.start, around.end).trim()).toBe('Of them 51.1 per cent voted no');
});

describe('words', () => {
  /** The plain way: every word of a stretch by one pattern. */
  function plainTokens(text: string, start: number, end: number): Token[] {
    const pattern = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.,-]*[\p{L}\p{N}])?['’]?|%/gu;
    return [...text.slice(start, end).matchAll(pattern)].map(({ 0: print, index }) => ({
      word: print.toLowerCase().replaceAll('’', "'"),
      start: start + index,
      end: start + index + print.length,
    }));
  }

  const pieces = fc.constantFrom(
    ..."a Bé 𝐀 ½ 7 . , - ' ’ ” ! ? % ( 😀 \u2003".split(' '),
    ' ',
    ' ',
    '\n',
    'no. ',
    '.’ ',
    '. A',
  );
  // Long ones reach beyond what is followed of a sentence.
  const texts = fc.array(pieces, { maxLength: 400, size: 'max' }).map((list) => list.join(''));

  test('are cut alike, all at once and one by one', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const letters = [...text];
        const [start, end] = [a, b]
          .map((n) => letters.slice(0, n % (letters.length + 1)).join('').length)
          .sort((x, y) => x - y) as [number, number];
        const around = sentenceAround(text, start, end);
        const tokens = plainTokens(text, around.start, around.end);
        expect(tokensOf(text, around.start, around.end)).toEqual(tokens);
        const first = tokens.findIndex((token) => token.end > start);
        const zero = first < 0 ? tokens.length : first;
        const sentence = new Sentence(text, start, end);
        const numbers = tokens.map((_, index) => index - zero);
        // Asked from the middle outwards, as rules do.
        numbers.sort((x, y) => Math.abs(x) - Math.abs(y));
        for (const number of numbers) expect(sentence.token(number)).toEqual(tokens[number + zero]);
        expect(sentence.token(tokens.length - zero)).toBeUndefined();
        expect(sentence.word(-zero - 1)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

test('any text is read without a fault, and long ones soon', () => {
  const word = fc.constantFrom(
    'voted',
    'against',
    'to',
    'accept',
    'turned',
    'down',
    'not',
    '%',
    '.',
    ',',
    '\n',
    '😀',
    'refused',
    '’',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.nat(), fc.nat(), (words, a, b) => {
      const text = words.join(' ');
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      const sentence = new Sentence(text, start, end);
      const wording = wordingOf(sentence);
      if (wording) {
        expect(wording.start).toBeLessThan(wording.end);
        expect(text.slice(wording.start, wording.end).trim()).not.toBe('');
      }
      claimsMandate(sentence);
      chosenOption(sentence, ['accept']);
    }),
  );
  const long = 'voted to accept '.repeat(100_000);
  const started = performance.now();
  wordingOf(new Sentence(long, 0, long.length));
  wordingOf(new Sentence(long, 800_000, 800_005));
  expect(performance.now() - started).toBeLessThan(200);
});
