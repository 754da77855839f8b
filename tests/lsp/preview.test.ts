/** The page of an article, as a client asks for it. */
import { expect, it } from 'vitest';
import { Session } from './session.ts';

interface Page {
  title: string;
  blocks: { start: number; end: number; html: string }[];
  places: { uri: string; position: { line: number; character: number } }[];
}

it('is of the text as it stands in the editor, with places in other files', async () => {
  const figure = (value: number) =>
    `It raised [£${value},000]{figure: {value: ${value}000, unit: GBP, measures: walk, as-of: 2025-11-22}}.\n`;
  const s = new Session({ 'a.news': figure(84), 'b.news': `\n${figure(48)}`, 'registry/all.yaml': 'sources: {}\n' });
  await s.open('a.news', figure(84));
  await s.open('registry/all.yaml', 'sources: {}\n', 'yaml');
  await s.until(() => (s.published.get(s.uri('a.news'))?.diagnostics.length ?? 0) > 0);
  const page = await s.ask<Page>('newsmark/preview', 'a.news');
  expect(page.title).toBe('a.news');
  expect(page.blocks[0]!.html).toContain('£48,000');
  expect(page.places).toContainEqual({ uri: s.uri('b.news'), position: { line: 1, character: 11 } });
  await s.replace('a.news', 'It', 'The walk');
  const { blocks } = await s.ask<Page>('newsmark/preview', 'a.news');
  expect(blocks[0]!.html).toContain('The walk raised');
  expect(await s.ask('newsmark/preview', 'registry/all.yaml')).toBe(null);
  expect(await s.ask('newsmark/preview', 'unknown.news')).toBe(null);
  expect(await s.end()).toBe(0);
});
