/** Which readers of times are asked: none that would find something is left out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginning, numbered, readersAt } from '../../server/reading/time/grammar/readers.ts';
import { Tokens } from '../../server/reading/time/tokens.ts';

const behind =
  `a.m. p m o'clock o GMT (BST) hours . : , ; ! ? % & / ( ) - – ' s st th 19:30 .5 .30 /1/2023 00 2 15 1998 March Jan. May Monday
  week days years weekend half and or to until of the at on BC A.D. people was nurses financial season last next century quarter
  morning first twelfth Christmas ago later`
    .split(/\s+/)
    .concat('& 19 March', ', 19 and 20 March', 'to 19 March', ', the 19th of March');

const before = 'in at since of the between from year ( £ F F- Q FY 3 3. 3/ mid- to 1, early a'.split(' ');

const numbers = fc.oneof(fc.nat(31), fc.integer({ min: 1, max: 2400 }), fc.constantFrom('09', '007', '0', '12345'));

const gap = fc.constantFrom(' ', ' ', ' ', '', '\n\n');

test('of a number, whatever stands around it', () => {
  const around = (words: string[]) => fc.array(fc.tuple(fc.constantFrom(...words), gap), { maxLength: 3 });
  fc.assert(
    fc.property(around(before), numbers, gap, around(behind), numbers, (left, number, space, right, second) => {
      const joined = (parts: [string, string][]) => parts.map((part) => part.join('')).join('');
      const text = `${joined(left)}${number}${space}${joined(right)}${second}`;
      const tokens = new Tokens({ text, trusted: false });
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.isNumber(i)) expectAsked(tokens, i, numbered);
      }
    }),
    { numRuns: 5000 },
  );
});

const beginnings =
  `the last next this past coming previous following current recent same that final in within early mid late earlier later end
  beginning middle a few half more less about almost day week weekend month quarter year morning evening night three twenty`.split(
    /\s+/,
  );

test('of a word, whatever stands around it', () => {
  const more = [
    ...behind,
    ...beginnings,
    'than',
    'New Year',
    'spring',
    'May',
    "'90s",
    '-end',
    'bank holiday',
    'council',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...before),
      fc.constantFrom(...beginnings),
      fc.array(fc.tuple(gap, fc.constantFrom(...more)), { maxLength: 4 }),
      (left, first, right) => {
        const tokens = new Tokens({ text: `${left} ${first}${right.flat().join('')}`, trusted: false });
        for (let i = 0; i < tokens.count; i++)
          if (tokens.isKnown(i)) expectAsked(tokens, i, beginning(tokens.word(i)).readers);
      },
    ),
    {
      numRuns: 5000,
      examples: [
        ['at', 'three', [[' ', "o'clock"]]],
        ['at', 'three', [[' ', 'p.m.']]],
      ],
    },
  );
});

function expectAsked(tokens: Tokens, i: number, readers: ReturnType<typeof readersAt> = []): void {
  const asked = readersAt(tokens, i) ?? [];
  for (const reader of readers) if (reader(tokens, i)) expect(asked, `${tokens.prose.text}: ${i}`).toContain(reader);
}
