/** The measured archive is fair copy: the same bytes each time, and no error but those that are there on purpose. */
import { expect, it } from 'vitest';
import { Newsmark } from '../../server/service.ts';
import { articles, contradictionEvery, registry } from './corpus.ts';

const count = 2 * contradictionEvery;

it('contradicts itself where it should and nowhere else', () => {
  const newsmark = new Newsmark();
  for (const { path, text } of registry()) if (path.startsWith('registry/')) newsmark.put(path, text, 'registry');
  for (const { path, text } of articles(count)) newsmark.put(path, text);
  const found = newsmark.checkAll().filter(({ severity }) => severity !== 'info');
  expect(found.map(({ file, rule }) => `${file.split('/').at(-1)} ${rule}`)).toEqual(
    [1, 2].map((nth) => `${nth * contradictionEvery - 1}.news ballot/share`),
  );
});

it('is the same each time, about 4 KB of prose with 40 spans', () => {
  const [first = { text: '' }] = articles(1);
  expect([...articles(1)][0]).toEqual(first);
  const newsmark = new Newsmark();
  newsmark.put('a.news', first.text);
  const document = newsmark.document('a.news');
  expect(document?.annotations.length).toBeGreaterThanOrEqual(40);
  expect(document?.plain.text.length).toBeGreaterThan(3_500);
  expect(document?.plain.text.length).toBeLessThan(4_500);
});
