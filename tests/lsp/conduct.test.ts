/** How the server behaves while much goes on: what it refreshes, what can be stopped, and which names it understands. */
import { expect, it } from 'vitest';
import { Session } from './session.ts';

const registry = `entities:
  ada-brook: {type: person, name: Ada Brook}
  transport-union: {type: organisation, name: Transport Union, aliases: [TU]}
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
`;
const wrong = `---
published: 2024-03-04
---
In all [39 drivers]{figure: strikers} of the [TU]{transport-union} walked out.
`;
const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.news`, wrong]));
const everything = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };

interface Lens {
  command: { title: string };
}

it('asks for counts, names and colours anew when other files decide them', { timeout: 60_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry, 'a.news': wrong, 'b.news': 'Nothing here.\n' });
  await s.open('a.news', wrong);
  await s.open('registry/all.yaml', registry, 'yaml');
  const titles = async () =>
    (await s.ask<Lens[]>('textDocument/codeLens', 'registry/all.yaml')).map(({ command }) => command.title);
  await s.until(() => (s.refreshed.get('codeLens') ?? 0) > 0);
  expect((await titles())[1]).toBe('mentioned once');
  await s.connection.sendRequest('newsmark/settled');
  s.refreshed.clear();
  s.write('b.news', 'Here is [the union]{transport-union}.\n');
  await s.touched({ 'b.news': 2 });
  await s.until(() => (s.refreshed.get('codeLens') ?? 0) > 0);
  expect((await titles())[1]).toBe('mentioned twice');
  const [, lens] = await s.ask<{ command: { command: string; arguments: unknown[] } }[]>(
    'textDocument/codeLens',
    'registry/all.yaml',
  );
  const [uri, position, what] = lens!.command.arguments;
  expect([lens!.command.command, uri]).toEqual(['newsmark.showReferences', s.uri('registry/all.yaml')]);
  const places = await s.ask<{ uri: string }[]>('newsmark/lens', 'registry/all.yaml', { position, what });
  expect(places.map((place) => place.uri)).toEqual([s.uri('a.news'), s.uri('b.news')]);
  expect(s.refreshed.has('inlayHint')).toBe(false);
  const hints = async () =>
    (await s.ask<{ label: string }[]>('textDocument/inlayHint', 'a.news', everything)).map(({ label }) => label);
  expect(await hints()).toEqual(['Transport Union']);
  await s.replace('registry/all.yaml', 'name: Transport Union', 'name: Union of Drivers');
  await s.until(() => s.refreshed.has('inlayHint') && s.refreshed.has('semanticTokens'));
  expect(await hints()).toEqual(['Union of Drivers']);
  s.refreshed.clear();
  s.settings = { hints: { names: false }, lenses: false };
  await s.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await s.until(() => s.refreshed.has('inlayHint') && s.refreshed.has('codeLens'));
  expect(await hints()).toEqual([]);
  expect(await titles()).toEqual([]);
  expect(await s.end()).toBe(0);
});

it('stops checking the workspace when its progress is cancelled, and goes on when asked', {
  timeout: 60_000,
}, async () => {
  const s = new Session({ 'registry/all.yaml': registry, ...many(400) });
  s.onProgress = (token) => void s.connection.sendNotification('window/workDoneProgress/cancel', { token });
  await s.until(() => s.progress.includes('end'));
  const at = { position: await s.open('x.news', 'Here is the [Transport Un<|>ion]{transport-union}.\n') };
  // Opening a document begins anew, and is cancelled anew.
  await s.until(() => s.progress.filter((kind) => kind === 'end').length > 1);
  const before = s.published.size;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(s.published.size).toBe(before);
  expect(before).toBeLessThan(100);
  expect(await s.ask('textDocument/hover', 'x.news', at)).toMatchObject({ contents: { kind: 'markdown' } });
  s.onProgress = undefined;
  await s.connection.sendRequest('newsmark/settled');
  expect(s.rules('399.news')).toContain('figure/value');
  expect(await s.end()).toBe(0);
});

it('tells the diagnostics of a workspace in pieces to clients that take them so', { timeout: 60_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry, ...many(120) }, { pull: true });
  await s.capabilities;
  const pieces: { items: { uri: string; items: { code: string }[] }[] }[] = [];
  s.connection.onNotification('$/progress', ({ token, value }) => {
    if (token === 'pieces') pieces.push(value);
  });
  const answer = await s.connection.sendRequest('workspace/diagnostic', {
    previousResultIds: [],
    partialResultToken: 'pieces',
  });
  expect(answer).toEqual({ items: [] });
  expect(pieces.length).toBeGreaterThan(1);
  const told = pieces
    .flatMap(({ items }) => items)
    .filter(({ items }) => items.some(({ code }) => code === 'figure/value'));
  expect(new Set(told.map(({ uri }) => uri)).size).toBe(120);
  expect(s.published.size).toBe(0);
  expect(await s.end()).toBe(0);
});

it('answers a question that is cancelled while it waits, and every other', { timeout: 60_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry, ...many(200) }, { pull: true });
  const at = { position: await s.open('0.news', wrong.replace('{transport-', '{trans<|>port-')) };
  const { CancellationTokenSource } = await import('vscode-jsonrpc/node.js');
  const [rename, pull] = [new CancellationTokenSource(), new CancellationTokenSource()];
  const uri = s.uri('0.news');
  const renamed = s.connection.sendRequest(
    'textDocument/rename',
    { textDocument: { uri }, ...at, newName: 'tu' },
    rename.token,
  );
  rename.cancel();
  await expect(renamed).rejects.toThrow(/cancel/);
  await s.connection.sendRequest('newsmark/settled');
  const previousResultIds = (
    (await s.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] })) as {
      items: { uri: string; resultId: string }[];
    }
  ).items.map((item) => ({ uri: item.uri, value: item.resultId }));
  const waiting = s.connection.sendRequest('workspace/diagnostic', { previousResultIds }, pull.token);
  setTimeout(() => pull.cancel(), 50);
  await expect(
    waiting.then(
      () => 'ended',
      () => 'ended',
    ),
  ).resolves.toBe('ended');
  expect(
    await s.ask('textDocument/references', '0.news', { ...at, context: { includeDeclaration: false } }),
  ).toHaveLength(200);
  expect(await s.end()).toBe(0);
});

it('knows documents of Windows drives, without a file, and outside of every folder', { timeout: 30_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry }, { folders: [] });
  const own =
    '---\npublished: 2024-03-04\nfigures:\n  all: {value: 3, unit: person}\n---\nHere [4 pe<|>ople]{figure: all} met.\n';
  for (const uri of [
    'file:///c%3A/Users/Zo%C3%AB%20B/news/a%20b.news',
    'file:///C:/Users/Z/b.news',
    'file://server/share/c.news',
    'untitled:Untitled-1',
    'untitled:C:\\news\\d.news',
  ]) {
    const position = await s.open(uri, own);
    await s.until(() => s.rules(uri).includes('figure/value'));
    expect(await s.ask('textDocument/definition', uri, { position }), uri).toMatchObject([{ uri }]);
    const renamed = await s.ask<{ changes: object }>('textDocument/rename', uri, {
      position: { line: 3, character: 3 },
      newName: 'crowd',
    });
    expect(Object.keys(renamed.changes), uri).toEqual([uri]);
  }
  expect(await s.end()).toBe(0);
});

it('fixes everything that is certain for those who ask for it by name alone', { timeout: 30_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry });
  expect(await s.capabilities).toMatchObject({
    codeActionProvider: { codeActionKinds: expect.arrayContaining(['source.fixAll.newsmark']) },
  });
  await s.open(
    'a.news',
    'The [union]{entity: transport-union, soruce: "https://example.org/a"} met [Ada]{entiy: ada-brook}.\n',
  );
  const kinds = async (only?: string[]): Promise<string[]> =>
    (
      await s.ask<{ kind: string }[]>('textDocument/codeAction', 'a.news', {
        ...everything,
        context: { diagnostics: [], only },
      })
    ).map(({ kind }) => kind);
  for (const only of ['source', 'source.fixAll', 'source.fixAll.newsmark']) {
    expect(await kinds([only]), only).toEqual(['source.fixAll.newsmark']);
  }
  expect(await kinds(['source.fixAll.eslint'])).toEqual([]);
  expect(new Set(await kinds(['quickfix']))).toEqual(new Set(['quickfix']));
  const all = await kinds();
  expect(all).toContain('quickfix');
  expect(all).not.toContain('source.fixAll.newsmark');
  expect(await s.end()).toBe(0);
});

it('is told of other files too where a config names them', { timeout: 30_000 }, async () => {
  const s = new Session({
    'registry/all.yaml': registry,
    'newsmark.config.yaml': 'include: [stories/*.md]\n',
    'stories/a.md': wrong.replace('39', '37'),
  });
  await s.until(() => s.watched.includes('**/*.md'));
  s.write('stories/a.md', wrong);
  await s.touched({ 'stories/a.md': 2 });
  await s.until(() => s.rules('stories/a.md').includes('figure/value'));
  expect(await s.end()).toBe(0);
});

it('keeps to what a modest editor understands', { timeout: 30_000 }, async () => {
  const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };
  const s = new Session({ 'registry/all.yaml': registry }, { capabilities });
  const position = await s.open('a.news', wrong.replace('{transport-', '{trans<|>port-'));
  await s.until(() => s.rules('a.news').includes('figure/value'));
  const [finding] = s.published.get(s.uri('a.news'))!.diagnostics;
  expect(finding).not.toHaveProperty('relatedInformation');
  expect(finding).not.toHaveProperty('codeDescription');
  expect(await s.ask('textDocument/hover', 'a.news', { position })).toMatchObject({
    contents: {
      kind: 'plaintext',
      value: expect.stringMatching(/^Transport Union · organisation · transport-union\n/),
    },
  });
  const checked = await s.open('b.news', '[A]{transport-union, checked: <|>}');
  const { items } = await s.ask<{ items: { insertTextFormat: number; textEdit: { newText: string } }[] }>(
    'textDocument/completion',
    'b.news',
    { position: checked },
  );
  expect(items.map(({ textEdit }) => textEdit.newText)).toContain('{on: 2024-01-31, by: initials}');
  expect(items.every(({ insertTextFormat }) => insertTextFormat === 1)).toBe(true);
  expect(s.registered).toEqual([]);
  expect(s.progress).toEqual([]);
  expect(s.refreshed.size).toBe(0);
  expect(await s.end()).toBe(0);
});

it('greys what nothing uses, and documents what was chosen', { timeout: 30_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry });
  const position = await s.open('a.news', '---\nentities:\n  nobody: {name: Nobody}\n---\nHere is [TU]{trans<|>}.\n');
  await s.until(() => s.rules('a.news').includes('entity/unused'));
  const unused = s.published.get(s.uri('a.news'))!.diagnostics.find(({ code }) => code === 'entity/unused')!;
  expect(unused.tags).toEqual([1]);
  const { items } = await s.ask<{ items: { label: string; documentation?: object; data: object }[] }>(
    'textDocument/completion',
    'a.news',
    { position },
  );
  const item = items.find(({ label }) => label === 'transport-union')!;
  expect(item).not.toHaveProperty('documentation');
  expect(await s.connection.sendRequest('completionItem/resolve', item)).toMatchObject({
    documentation: { kind: 'markdown', value: expect.stringContaining('**Transport Union**') },
  });
  expect(await s.end()).toBe(0);
});

it('takes in a folder that is added, and clears one that is taken away', { timeout: 30_000 }, async () => {
  const files = {
    'one/registry/r.yaml': registry,
    'one/a.news': wrong,
    'two/registry/r.yaml': registry,
    'two/a.news': wrong,
  };
  const s = new Session(files, { folders: ['one'] });
  await s.until(() => s.rules('one/a.news').includes('figure/value'));
  expect(s.rules('two/a.news')).toEqual([]);
  const folder = (path: string) => ({ uri: s.uri(path), name: path });
  const change = (added: string[], removed: string[]): Promise<void> =>
    s.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
  await change(['two'], []);
  await s.until(() => s.rules('two/a.news').includes('figure/value'));
  await change([], ['one']);
  await s.until(() => s.rules('one/a.news').length === 0);
  expect(s.rules('two/a.news')).toContain('figure/value');
  expect(await s.end()).toBe(0);
});

it('follows a branch switch: many files at once, some gone, some new, the registry another one', {
  timeout: 30_000,
}, async () => {
  const s = new Session({ 'registry/all.yaml': registry, ...many(40) });
  await s.until(() => s.rules('39.news').includes('figure/value'));
  const changes: Record<string, 1 | 2 | 3> = { 'registry/all.yaml': 2, 'new.news': 1, old: 3 };
  s.write('registry/all.yaml', registry.replace('value: 37', 'value: 39'));
  s.write('new.news', wrong.replace('39', '37'));
  for (let index = 0; index < 20; index++) {
    s.delete(`${index}.news`);
    changes[`${index}.news`] = 3;
  }
  await s.touched(changes);
  await s.until(() => s.rules('new.news').includes('figure/value'));
  for (let index = 0; index < 40; index++) expect(s.rules(`${index}.news`)).not.toContain('figure/value');
  expect(await s.end()).toBe(0);
});

it('answers what is asked before its greeting has arrived', { timeout: 30_000 }, async () => {
  const s = new Session({ 'registry/all.yaml': registry });
  const uri = s.uri('a.news');
  void s.connection.sendNotification('initialized', {});
  void s.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'newsmark', version: 1, text: 'Here is the [union]{transport-union}.\n' },
  });
  const hover = await s.ask('textDocument/hover', 'a.news', { position: { line: 0, character: 15 } });
  expect(hover).toMatchObject({ contents: { value: expect.stringContaining('Transport Union') } });
  expect(await s.end()).toBe(0);
});

it('answers in the config file too', { timeout: 30_000 }, async () => {
  const config = 'registry: [registry/all.yaml]\nrules:\n  figure/val<|>eu: off\n';
  const s = new Session({ 'registry/all.yaml': registry, 'newsmark.config.yaml': config.replace('<|>', '') });
  const path = 'newsmark.config.yaml';
  const position = await s.open(path, config, 'yaml');
  await s.until(() => s.rules(path).includes('format/key'));
  const { diagnostics } = s.published.get(s.uri(path))!;
  const range = { start: position, end: position };
  const actions = await s.ask<{ title: string; edit: { changes: object }; diagnostics: object[] }[]>(
    'textDocument/codeAction',
    path,
    { range, context: { diagnostics } },
  );
  expect(actions.map(({ title }) => title)).toEqual(['Change to figure/value']);
  expect(actions[0]!.diagnostics).toHaveLength(1);
  expect(await s.ask('textDocument/hover', path, { position: { line: 0, character: 2 } })).toMatchObject({
    contents: { value: expect.stringContaining('Which files hold declared data') },
  });
  expect(await s.ask('textDocument/documentLink', path)).toMatchObject([{ target: s.uri('registry/all.yaml') }]);
  await s.replace(path, 'valeu: off', 'value: off');
  await s.until(() => s.rules(path).length === 0);
  expect(await s.end()).toBe(0);
});
