/** Numbers in marks: their unit and qualifier may stand outside, those of the next number are not theirs. */
import { expect, test } from 'vitest';
import { printedQuantity } from '../../server/model/printed.ts';

test.each([
  ['Of 5,150 posts, ‹412›, or 8 per cent, are vacant.', 412, undefined, undefined],
  ['It was down from ‹a little over 41,000› six months before.', 41000, undefined, 'just-over'],
  ['It was up by ‹5› per cent.', 5, 'percent', undefined],
  ['It rose by ‹5› and 7 per cent.', 5, undefined, undefined],
  ['A ‹12›-mile walk.', 12, 'mile', undefined],
  ['It cost £‹5m›, or 8 per cent more.', 5e6, 'GBP', undefined],
  ['They were ‹7 per cent›, or 12 people.', 7, 'percent', undefined],
])('%s', (marked, value, unit, qualifier) => {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const quantity = printedQuantity(marked.replace(/[‹›]/g, ''), start, end, 'en');
  expect([quantity?.value, quantity?.unit, quantity?.qualifier]).toEqual([value, unit, qualifier]);
});

test('a number in digits comes before a word that could be one', () => {
  expect(printedQuantity('Up to as many as 130,000 a year.', 6, 24, 'en')?.value).toBe(130000);
});
