/** What can be folded away, by the lines that a fold would hide. */
import { expect, it } from 'vitest';
import { foldsOf } from '../../server/features/fold.ts';
import { Newsmark } from '../../server/service.ts';

function hidden(text: string): string[] {
  const newsmark = new Newsmark({ index: true });
  newsmark.put('a.news', text);
  const article = newsmark.article('a.news')!;
  const { lines } = article.document;
  return foldsOf(article).map(({ start, end }) => {
    const [first, last] = [start, end].map((offset) => lines.placeAt(offset).line);
    const rows = Array.from({ length: last! - first! }, (_, index) => lines.line(first! + 1 + index));
    return rows.map((row) => text.slice(row.start, row.end)).join('|');
  });
}

it('folds front matter and its groups', () => {
  expect(hidden('---\nentities:\n  a: {type: person}\n---\nProse.\n')).toEqual([
    'entities:|  a: {type: person}|---',
    '  a: {type: person}',
  ]);
});

it('folds a mapping over several lines, and never prose that goes on behind it', () => {
  expect(hidden('[a]{\n  figure: x,\n  checked: no,\n} and so on.\n')).toEqual(['  figure: x,|  checked: no,']);
  expect(hidden('[a]{\n  figure: x,\n}\n')).toEqual(['  figure: x,|}']);
  expect(hidden('[a]{figure: x,\n  checked: no} and so on.\n')).toEqual([]);
});
