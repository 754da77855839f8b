/** `newsmark/suggest…` and the actions that come of proposals, over the protocol. */
import { afterEach, describe, expect, it } from 'vitest';
import { Session } from './session.ts';

interface Listed {
  offers: { key: string; kind: string; text: string; mapping: string; range: unknown }[];
  registry?: { uri: string; made: boolean };
}

interface Written {
  edit?: { changes: Record<string, { newText: string }[]> };
  left: string[];
}

interface Action {
  title: string;
  kind: string;
}

let session: Session | undefined;

afterEach(async () => {
  await session?.end();
  session = undefined;
});

const prose = '---\nnewsmark: 1\npublished: 2024-03-14\n---\n😀 Ada Brook spoke. "We lost 51.1 per cent," she said.\n';

describe('suggestions', { timeout: 30_000 }, () => {
  it('are listed, accepted by their keys, and follow what is typed', async () => {
    session = new Session({ 'registry/people.yaml': 'entities:\n  ben-shaw: {type: person, name: Ben Shaw}\n' });
    await session.open('a.news', prose);
    const { offers, registry } = await session.ask<Listed>('newsmark/suggest', 'a.news');
    expect(offers.map(({ kind, text, mapping }) => `${kind} ${text} ${mapping}`)).toEqual([
      'entity Ada Brook {ada-brook}',
      'quote "We lost 51.1 per cent," {quote: ada-brook}',
      'figure 51.1 per cent {figure}',
    ]);
    expect(offers[0]!.range).toEqual({ start: { line: 4, character: 3 }, end: { line: 4, character: 12 } });
    expect(registry).toEqual({ uri: session.uri('registry/people.yaml'), made: false });
    const keys = [offers[0]!.key];
    for (const [entities, path] of [
      ['article', 'a.news'],
      ['registry', 'registry/people.yaml'],
    ] as const) {
      const { edit, left } = await session.ask<Written>('newsmark/suggestAccept', 'a.news', { keys, entities });
      expect(left).toEqual([]);
      const declared = edit!.changes[session.uri(path)]!.map(({ newText }) => newText).join('');
      expect(declared).toContain('ada-brook: {type: person, name: Ada Brook}');
    }
    await session.replace('a.news', '😀', '😀😀');
    const stale = await session.ask<Written>('newsmark/suggestAccept', 'a.news', { keys, entities: 'article' });
    expect(stale).toEqual({ left: keys });
  });

  it('name the registry file that is yet to be made', async () => {
    session = new Session({});
    await session.open('a.news', prose);
    const { registry } = await session.ask<Listed>('newsmark/suggest', 'a.news');
    expect(registry).toEqual({ uri: session.uri('registry/entities.yaml'), made: true });
  });

  it('answer a selection, and import a page', async () => {
    session = new Session({});
    await session.open('a.news', prose);
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 12 } };
    expect(await session.ask('newsmark/suggestFor', 'a.news', { range })).toMatchObject({ mapping: '{ada-brook}' });
    const nothing = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
    expect(await session.ask('newsmark/suggestFor', 'a.news', { range: nothing })).toBeNull();
    const page = { name: 'a.html', text: '<h1>Harbour talks fail again</h1><p>All left.</p>' };
    expect(await session.connection.sendRequest('newsmark/suggestImport', page)).toMatchObject({
      text: expect.stringContaining('# Harbour talks fail again'),
    });
  });

  it('are ways out of findings and of a selection', async () => {
    session = new Session({});
    await session.open('a.news', '---\nnewsmark: 1\n---\n"We are ready to sail tonight," said Cora Dunn.\n');
    const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 5 } };
    const ask = (codes: string[], triggerKind: number) =>
      session!.ask<Action[]>('textDocument/codeAction', 'a.news', {
        range,
        context: {
          triggerKind,
          diagnostics: codes.map((code) => ({ range, code, message: 'This quotation is not annotated' })),
        },
      });
    await session.connection.sendRequest('newsmark/settled');
    const found = (await ask(['quote/unattributed'], 1)).filter(({ kind }) => kind === 'quickfix');
    expect(found.map(({ title }) => title)).toContain('Annotate as words of a new entity cora-dunn');
    const without = (await ask([], 2)).filter(({ kind }) => kind === 'quickfix');
    expect(without.map(({ title }) => title)).not.toContain('Annotate as words of a new entity cora-dunn');
  });

  it('are none for a document that is not open, or no article', async () => {
    session = new Session({ 'registry/people.yaml': 'entities: {}\n' });
    await session.open('registry/people.yaml', 'entities: {}\n', 'yaml');
    for (const path of ['registry/people.yaml', 'nowhere.news']) {
      expect(await session.ask('newsmark/suggest', path)).toEqual({ offers: [], candidates: [] });
    }
  });
});
