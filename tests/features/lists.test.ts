/** Whatever an article holds, the editor's lists answer, and what they write is read as it was meant. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimsOf } from '../../server/features/claims.ts';
import { compare } from '../../server/features/compare.ts';
import { marking } from '../../server/features/marking.ts';
import { entriesOf, shelfOf } from '../../server/features/shelf.ts';
import { readArticle } from '../../server/language/parse.ts';
import { applyEdits } from '../support/check.ts';
import { opened } from './actions.ts';

const pieces = [
  '---\n',
  'published: 2024-03-04\n',
  'figures: {beds: {value: 1300, measures: beds}}\n',
  'entities: {ada: {name: Ada Brook}}\n',
  'ballots: {vote: {options: {yes: 60%, no: 50%}}}\n',
  '[',
  ']',
  '{',
  '}',
  '["We will not go back to work tomorrow,"]{quote: ada}',
  '["We will not go back to work today,"]{quote}',
  '[1,200 beds]{figure: beds}',
  '[60 per cent]{figure: vote.yes}',
  '[said no]{ballot: vote, outcome: no}',
  '[Monday]{date: 2024-03-05, event: x}',
  '[Ada Brook]{ada}',
  '[it is so]{claim: y, checked: {on: 2024-01-01}, source: z}',
  ', checked: no',
  ' said Ada Brook',
  '"',
  '#',
  '\\',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '😀',
];

it('never throw, and point into the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
      (one, two) => {
        const [a, b] = [one.join(''), two.join('')];
        const { newsmark, editor } = opened([
          { path: 'a.news', text: a },
          { path: 'b.news', text: b },
        ]);
        const article = newsmark.article('a.news')!;
        const findings = newsmark.latest('a.news');
        const { length } = article.document.text;
        const claims = claimsOf(article, findings);
        for (const { span } of claims)
          expect(0 <= span.start && span.start <= span.end && span.end <= length).toBe(true);
        for (const { span } of entriesOf(article, findings)) expect(span.end).toBeLessThanOrEqual(length);
        expect(shelfOf(article, findings).subjects.every(({ name }) => typeof name === 'string')).toBe(true);
        const other = newsmark.article('b.news')!;
        for (const { left, right } of [
          ...compare(article, other, findings).pairs,
          ...compare(article, article, findings).pairs,
        ]) {
          expect(left.span.end).toBeLessThanOrEqual(length);
          expect(right.parts.every(({ text }) => text !== '' || right.parts.length === 1)).toBe(true);
        }
        expect(editor.compare('b.news', 'a.news')).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});

it('mark every claim that stands, and nothing else of it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { newsmark } = opened([{ path: 'a.news', text }]);
      const article = newsmark.article('a.news')!;
      const claims = claimsOf(article, newsmark.latest('a.news')).filter(
        ({ kind }) => kind !== 'declaration' && kind !== 'prose',
      );
      const spans = claims.map(({ span }) => span);
      const edits = marking(article, spans, { checked: { on: '2024-03-05', by: 'CD' }, source: 'desk' });
      const [after] = applyEdits([{ path: 'a.news', text: article.document.text }], edits);
      const read = readArticle(after!.text);
      expect(read.plain.text).toBe(article.document.plain.text);
      expect(read.annotations.length).toBe(article.document.annotations.length);
      const again = opened([{ path: 'a.news', text: after!.text }]).newsmark;
      const marked = claimsOf(again.article('a.news')!, again.latest('a.news')).filter(
        ({ checked }) => checked?.by === 'CD',
      );
      const broken = read.findings.length > 0;
      if (!broken) expect(marked.map(({ source }) => source?.written)).toEqual(claims.map(() => 'desk'));
    }),
    { numRuns: 300 },
  );
});
