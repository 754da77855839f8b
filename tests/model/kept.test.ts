/** What an article states after an edit is what it would state if it were read for the first time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../server/language/parse.ts';
import type { ArticleFacts } from '../../server/model/facts.ts';
import { factsOf } from '../../server/model/stating.ts';

const paragraphs = [
  'On [4 March 2019]{date: 2019-03-04} it began. [A week later]{date} it was over.',
  'It ended [the following day]{date: 2024-03-05}, by [Monday 6 May]{date}; [two weeks before]{date} nobody knew.',
  'In 2016 there were more than',
  '[1.3 million]{figure: {value: 1300000, unit: person}} people, or about [40]{figure}',
  'per cent of [12]{figure: all} beds, [up to £8.2m]{figure: cost, as-of: 2019}, source: x.',
  '["We will stay out,"]{quote: ada, via: ben, said: 2019-03-04, same-as: b.news#x} said [Ada [Brook]{ada}]{ada, role: chair}.',
  '[an aside with [3 beds]{figure} in it]{aside: caption}, then [voted yes]{ballot: spring, outcome: yes}.',
  '[It fell]{claim: fall, by: ada, ignore: {quote/drift: "as taped"}} in [January [18]{date} and 19]{date: 2023-01-18}.',
  '# A heading of 3 January 2020',
  'million pounds on Wednesday, three days after',
  'Theresa May met Ada Brook in the [May]{date} after [June]{date}; in the [August]{date} of [2 May]{date} that',
  '',
];
const gaps = ['\n\n', '\n\n', '\n', '\n \t\n', '\r\n\r\n', '\r\r', ' '];
const heads = [
  '',
  '---\npublished: 2024-03-06\nignore: {date/value: "old"}\nfigures:\n  all: {value: 3}\n---\n',
  '---\nlang: en-US\n---\n',
];
const pieces = [
  '',
  'x',
  '3',
  ' ',
  '\n',
  '\n\n',
  '[',
  ']',
  '{',
  '}',
  ' 2019 ',
  'On 5 May 2021 ',
  ' a week later ',
  '[50]{figure}',
  '[May]{date}',
  'Mrs May',
  '"',
];

const parts = fc.array(fc.tuple(fc.constantFrom(...paragraphs), fc.constantFrom(...gaps)), {
  minLength: 2,
  maxLength: 14,
});
const edits = fc.array(fc.tuple(fc.nat(), fc.nat(20), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 10 });

const runs = Number(process.env.NEWSMARK_RUNS ?? 150);

it('is the same whether it is read again or for the first time', { timeout: 60_000 + runs * 200 }, () => {
  let again = 0;
  const property = fc.property(fc.constantFrom(...heads), parts, edits, (head, body, changes) => {
    let source = head + body.flat().join('');
    let document = readArticle(source);
    let facts = factsOf(document);
    for (const [at, length, piece] of changes) {
      const start = at % (source.length + 1);
      source = source.slice(0, start) + piece + source.slice(start + (length > 9 ? 0 : length));
      const shown = JSON.stringify(facts);
      document = readArticle(source, document);
      const now: ArticleFacts = factsOf(document, facts);
      expect(now).toEqual(factsOf(readArticle(source)));
      expect(JSON.stringify(facts)).toBe(shown);
      facts = now;
      if (document.reuse) again++;
    }
  });
  fc.assert(property, { numRuns: runs });
  expect(again).toBeGreaterThan(runs);
});

describe('is read anew where an edit', () => {
  const published = '---\npublished: 2024-03-06\n---\n';
  const filler = 'Nobody knew why, and nobody asked. '.repeat(6);

  it.each([
    [
      'parts a sentence from the heading that it went on from',
      '# Closed on 3 January 2020\nand fell on [18 January]{date}.',
      '2020\n',
      '2020\n\n',
    ],
    [
      'names somebody in a later paragraph who is called as a month is',
      'It shut on [3 June 2020]{date} and before May it opened. [Two weeks later]{date} it fell.\n\nMrs Brook left.',
      'Brook',
      'May',
    ],
    [
      'renames her in an earlier paragraph',
      'Mrs May left.\n\nIt shut on [3 June 2020]{date} and before May it opened. [Two weeks later]{date} it fell.',
      'May',
      'Brook',
    ],
    [
      'decides behind a figure that holds others what its letter means',
      `[Of [several]{figure} beds ${filler}some 1.5m]{figure}\n\nbyways.`,
      'byways',
      'by ways',
    ],
  ])('%s', (_, prose, from, to) => {
    const opened = readArticle(`${published}It bega.\n\n${prose}`);
    const before = readArticle(`${published}It began.\n\n${prose}`, opened);
    const known = factsOf(before, factsOf(opened));
    const again = readArticle(before.text.replace(from, to), before);
    const fresh = readings(factsOf(readArticle(again.text)));
    expect(readings(factsOf(again, known))).toEqual(fresh);
    expect(fresh).not.toEqual(readings(factsOf(readArticle(before.text))));
  });
});

function readings({ dates, figures }: ArticleFacts): unknown {
  return [dates.map(({ reading }) => reading?.readings), figures.map(({ reading }) => [reading?.value, reading?.unit])];
}
