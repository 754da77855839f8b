/** The requests of an editor's lists, asked of a real server. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { type Position, Session, type SessionOptions } from './session.ts';

const registry = `entities:
  ada-brook: {type: person, name: Ada Brook}
sources:
  count: {title: The count, url: https://example.org/count}
`;
const said = (words: string): string => `---
headline: Until the ${words} pay
published: 2024-03-04
---
["We will not hold another round of talks until the ${words} put money on the table,"]{quote: ada-brook} said [Ada Brook]{ada-brook}.
`;

interface Range {
  start: Position;
  end: Position;
}

vi.setConfig({ testTimeout: 30_000 });

let session: Session;
const start = (files: Record<string, string>, options?: SessionOptions): Session => {
  session = new Session({ 'registry/all.yaml': registry, ...files }, options);
  return session;
};
afterEach(async () => {
  expect(session.logged.filter((line) => line.includes('fault'))).toEqual([]);
  expect(await session.end()).toBe(0);
});

describe('the worksheet', () => {
  it('lists claims as they stand, with the other side, and the sources to choose from', async () => {
    const s = start({ 'a.news': said('owners'), 'b.news': said('ministers') });
    await s.open('a.news', said('owners'));
    await s.connection.sendRequest('newsmark/settled');
    const { claims, sources } = await s.ask<{
      claims: { standing: string; range: Range; findings: { related: { uri: string }[] }[] }[];
      sources: object[];
    }>('newsmark/claims', 'a.news');
    expect(claims).toMatchObject([{ kind: 'quote', about: 'Ada Brook', standing: 'contradicted' }]);
    expect(claims[0]!.range.start).toEqual({ line: 4, character: 1 });
    expect(claims[0]!.findings[0]!.related[0]!.uri).toBe(s.uri('b.news'));
    expect(sources).toEqual([{ id: 'count', title: 'The count', url: 'https://example.org/count' }]);
  });

  it('marks what is not saved yet, and tells that everything was judged anew', async () => {
    const s = start({ 'a.news': said('owners') });
    let changed = 0;
    s.connection.onNotification('newsmark/changed', () => {
      changed++;
    });
    await s.open('a.news', said('owners'));
    await s.replace('a.news', 'said [', 'added [');
    const { claims } = await s.ask<{ claims: { range: Range; standing: string }[] }>('newsmark/claims', 'a.news');
    const edits = await s.ask<TextEdit[]>('newsmark/mark', 'a.news', {
      ranges: claims.map(({ range }) => range),
      checked: { on: '2024-03-05', by: 'CD' },
      source: 'count',
    });
    const document = TextDocument.create('a', 'newsmark', 1, s.text('a.news'));
    expect(TextDocument.applyEdits(document, edits)).toBe(
      said('owners')
        .replace('said [', 'added [')
        .replace('{quote: ada-brook}', '{quote: ada-brook, source: count, checked: {on: 2024-03-05, by: CD}}'),
    );
    const [edit] = edits;
    await s.edit('a.news', s.text('a.news').indexOf('}'), s.text('a.news').indexOf('}'), edit!.newText);
    await s.until(() => changed > 0);
    const after = await s.ask<{ claims: { standing: string }[] }>('newsmark/claims', 'a.news');
    expect(after.claims).toMatchObject([
      { standing: 'checked', checked: { by: 'CD' }, source: { title: 'The count' } },
    ]);
  });

  it('has nothing to say of what is no article', async () => {
    const s = start({});
    await s.open('registry/all.yaml', registry, 'yaml');
    expect(await s.ask('newsmark/claims', 'registry/all.yaml')).toEqual({ claims: [], sources: [] });
    expect(await s.ask('newsmark/claims', 'nowhere.news')).toEqual({ claims: [], sources: [] });
    expect(await s.ask('newsmark/mark', 'nowhere.news', { ranges: [], checked: 'no' })).toEqual([]);
  });

  it('tells how every article stands, opened or not', async () => {
    const s = start({ 'a.news': said('owners'), 'b.news': said('ministers') });
    await s.capabilities;
    const articles = await s.connection.sendRequest<{ uri: string; headline: string; counts: object }[]>(
      'newsmark/progress',
      {},
    );
    expect(articles.map(({ uri, headline }) => [uri, headline])).toEqual([
      [s.uri('a.news'), 'Until the owners pay'],
      [s.uri('b.news'), 'Until the ministers pay'],
    ]);
    expect(articles[0]!.counts).toMatchObject({ contradicted: 1, checked: 0 });
  });
});

describe('people and figures', () => {
  it('list over all workspaces, and lead to places', async () => {
    const s = start(
      {
        'one/newsmark.config.yaml': 'registry: "../registry/*.yaml"\n',
        'one/a.news': said('owners'),
        'two/newsmark.config.yaml': '',
        'two/b.news': '[Ida]{ida}\n',
      },
      { folders: ['one', 'two'] },
    );
    await s.capabilities;
    const ask = (query: string) =>
      s.connection.sendRequest<{ subjects: { id: string; name: string; quotes: number }[]; total: number }>(
        'newsmark/archive',
        { wing: 'people', query },
      );
    const { subjects, total } = await ask('');
    expect(subjects.map(({ name }) => name)).toContain('ida');
    expect(total).toBe(subjects.length);
    const { subjects: found } = await ask('ida');
    expect(found.map(({ name }) => name)).toEqual(['ida']);
    const places = await s.connection.sendRequest('newsmark/places', { id: found[0]!.id });
    expect(places).toMatchObject({
      total: 1,
      values: [],
      places: [{ uri: s.uri('two/b.news'), words: 'Ida', role: 'mention' }],
    });
  });

  it('answer what is no subject with nothing', async () => {
    const s = start({});
    await s.capabilities;
    const places = await s.connection.sendRequest('newsmark/places', {
      id: JSON.stringify(['/nowhere', 'entities:x']),
    });
    expect(places).toEqual({ places: [], values: [], total: 0 });
  });
});

describe('a comparison', () => {
  const ask = (s: Session, left: object, right: object) =>
    s.connection.sendRequest<{ pairs: { verdict: string; asked?: boolean; left: { range: Range } }[] } | null>(
      'newsmark/compare',
      { left, right },
    );

  it('counts what is not saved', async () => {
    const s = start({ 'a.news': said('owners'), 'b.news': said('owners') });
    await s.open('a.news', said('owners'));
    const sides = [{ uri: s.uri('a.news') }, { uri: s.uri('b.news') }] as const;
    expect((await ask(s, ...sides))?.pairs.map(({ verdict }) => verdict)).toEqual(['same']);
    await s.replace('a.news', 'owners put', 'ministers put');
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 8 } };
    const after = await ask(s, { ...sides[0], range }, sides[1]);
    expect(after?.pairs).toMatchObject([{ verdict: 'contradicts', asked: true }]);
    expect(after!.pairs[0]!.left.range.start).toEqual({ line: 4, character: 1 });
  });

  it('of documents that are not there is none', async () => {
    const s = start({ 'a.news': said('owners') });
    await s.capabilities;
    expect(await ask(s, { uri: s.uri('a.news') }, { uri: s.uri('gone.news') })).toBeNull();
  });
});
