/** The server as editors meet it: started, spoken to, and ended. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Diagnostic, Session, type SessionOptions } from './session.ts';

const registry = `entities:
  ada-brook: {type: person, name: Ada Brook}
  transport-union: {type: organisation, name: Transport Union, aliases: [TU]}
  ben-shaw: {type: person, name: Ben Shaw}
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04}
`;
const wrong = `---
published: 2024-03-04
---
In all [39 drivers]{figure: strikers} of the [Transport Union]{transport-union} walked out.
`;
const right = wrong.replace('39', '37');
/** Two articles that give one utterance to two speakers. */
const said = (id: string, name: string) => `---
published: 2024-03-04
---
["We will stay out until every depot is safe again,"]{quote: ${id}} said [${name}]{${id}}.
`;

let session: Session;
const start = (files: Record<string, string>, options?: SessionOptions): Session => {
  session = new Session(files, options);
  return session;
};
afterEach(async () => {
  expect(session.logged.filter((line) => line.includes('fault'))).toEqual([]);
  expect(await session.end()).toBe(0);
});

describe('pushed diagnostics', () => {
  it('come for every file of the workspace, opened or not', async () => {
    const s = start({ 'registry/all.yaml': registry, 'a.news': wrong, 'deep/b c.news': wrong });
    await s.until(
      () => s.rules('a.news').includes('figure/value') && s.rules('deep/b c.news').includes('figure/value'),
    );
    const [finding] = s.published.get(s.uri('a.news'))!.diagnostics as [Diagnostic];
    expect(finding.codeDescription?.href).toMatch(/docs\/rules\/figure\/value\.md$/);
    expect(finding.relatedInformation?.[0]?.location.uri).toBe(s.uri('registry/all.yaml'));
    expect(finding.range.start).toEqual({ line: 3, character: 8 });
  });

  it('count what is not saved, with the version of the text', async () => {
    const s = start({ 'registry/all.yaml': registry, 'a.news': right });
    await s.open('a.news', right);
    await s.until(() => s.published.get(s.uri('a.news'))?.version === 1);
    expect(s.rules('a.news')).not.toContain('figure/value');
    await s.replace('a.news', '37', '39');
    await s.until(() => s.rules('a.news').includes('figure/value'));
    expect(s.published.get(s.uri('a.news'))?.version).toBe(2);
    await s.close('a.news');
    await s.until(() => !s.rules('a.news').includes('figure/value'));
  });

  it('follow edits, deletions and renames outside', async () => {
    const s = start({ 'registry/all.yaml': registry, 'a.news': right, 'b.news': wrong });
    await s.until(() => s.registered.includes('workspace/didChangeWatchedFiles'));
    await s.until(() => s.rules('b.news').includes('figure/value'));
    s.write('a.news', wrong);
    await s.touched({ 'a.news': 2 });
    await s.until(() => s.rules('a.news').includes('figure/value'));
    s.delete('b.news');
    s.write('c.news', wrong);
    await s.touched({ 'b.news': 3, 'c.news': 1 });
    await s.until(() => s.rules('b.news').length === 0 && s.rules('c.news').includes('figure/value'));
    s.write('registry/all.yaml', registry.replace('value: 37', 'value: 39'));
    await s.touched({ 'registry/all.yaml': 2 });
    await s.until(() => !s.rules('a.news').includes('figure/value') && !s.rules('c.news').includes('figure/value'));
  });

  it('see what lies between two articles, and no longer when one of them changes unsaved', async () => {
    const s = start({
      'registry/all.yaml': registry,
      'a.news': said('ada-brook', 'Ada Brook'),
      'b.news': said('ben-shaw', 'Ben Shaw'),
    });
    await s.open('a.news', said('ada-brook', 'Ada Brook'));
    await s.until(
      () => s.rules('a.news').includes('quote/two-speakers') || s.rules('b.news').includes('quote/two-speakers'),
    );
    await s.replace('a.news', 'every depot is safe again', 'nothing of the kind was ever uttered');
    await s.until(
      () => !s.rules('a.news').includes('quote/two-speakers') && !s.rules('b.news').includes('quote/two-speakers'),
    );
  });

  it('keep two folders apart, each with its own config', async () => {
    const s = start(
      {
        'one/newsmark.config.yaml': 'rules: {figure/value: off}\n',
        'one/registry/all.yaml': registry,
        'one/a.news': wrong,
        'two/registry/all.yaml': registry,
        'two/a.news': wrong,
      },
      { folders: ['one', 'two'] },
    );
    await s.until(() => s.rules('two/a.news').includes('figure/value'));
    expect(s.rules('one/a.news')).not.toContain('figure/value');
    s.write('one/newsmark.config.yaml', 'rules: {figure/value: warning, figure/valeu: off}\n');
    await s.touched({ 'one/newsmark.config.yaml': 2 });
    await s.until(
      () =>
        s.rules('one/a.news').includes('figure/value') && s.rules('one/newsmark.config.yaml').includes('format/key'),
    );
  });

  it('come for documents without a file, and outside of every folder', async () => {
    const s = start({ 'inside/registry/all.yaml': registry, 'outside/x.news': '' }, { folders: ['inside'] });
    await s.open('untitled:Untitled-1', wrong);
    await s.until(() => s.rules('untitled:Untitled-1').includes('figure/value'));
    await s.open('outside/x.news', '[Ada]{entity: nobody-here} spoke.');
    await s.until(() => s.rules('outside/x.news').includes('entity/undeclared'));
  });
});

describe('the check of a workspace', () => {
  it('shows its progress, gives way to questions, and is done', { timeout: 60_000 }, async () => {
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`${index}.news`, wrong]));
    const s = start({ 'registry/all.yaml': registry, ...files });
    await s.until(() => s.progress.includes('begin'));
    expect(await s.ask('textDocument/hover', '0.news', { position: { line: 0, character: 0 } })).toBeNull();
    await s.until(() => s.progress.includes('end'));
    await s.until(() => s.rules('79.news').includes('figure/value'));
    expect(s.progress.filter((kind) => kind === 'end')).toHaveLength(
      s.progress.filter((kind) => kind === 'begin').length,
    );
  });
});

describe('pulled diagnostics', () => {
  interface Report {
    kind: string;
    resultId: string;
    items: Diagnostic[];
  }
  interface WorkspaceReport {
    items: (Report & { uri: string })[];
  }

  it('are never pushed too, and have result ids', async () => {
    const s = start({ 'registry/all.yaml': registry, 'a.news': wrong, 'b.news': wrong }, { pull: true });
    await s.open('a.news', wrong);
    const first = await s.ask<Report>('textDocument/diagnostic', 'a.news');
    expect(first.items.map(({ code }) => code)).toContain('figure/value');
    await s.until(() => s.refreshes > 0);
    const second = await s.ask<Report>('textDocument/diagnostic', 'a.news');
    const third = await s.ask<Report>('textDocument/diagnostic', 'a.news', { previousResultId: second.resultId });
    expect(third).toEqual({ kind: 'unchanged', resultId: second.resultId });
    const all = await s.connection.sendRequest<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(all.items.map(({ uri }) => uri).sort()).toContain(s.uri('b.news'));
    expect(s.published.size).toBe(0);

    const previousResultIds = all.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const held = s.connection.sendRequest<WorkspaceReport>('workspace/diagnostic', { previousResultIds });
    s.delete('b.news');
    await s.touched({ 'b.news': 3 });
    const { items } = await held;
    expect(items).toMatchObject([{ uri: s.uri('b.news'), items: [] }]);
  });
});

describe('questions', () => {
  it('are answered over the protocol', async () => {
    const s = start({ 'registry/all.yaml': registry });
    const position = await s.open(
      'a.news',
      '---\npublished: 2024-03-04\n---\n😀 The [Trans<|>port Union]{transport-union} met [on Wednesday]{date}.\n',
    );
    const at = { position };
    const hover = await s.ask<{ contents: { value: string } }>('textDocument/hover', 'a.news', at);
    expect(hover.contents.value).toContain('**Transport Union**');
    const definition = await s.ask<{ uri: string }[]>('textDocument/definition', 'a.news', at);
    expect(definition).toMatchObject([
      { uri: s.uri('registry/all.yaml'), range: { start: { line: 2, character: 2 } } },
    ]);
    expect(await s.ask('textDocument/prepareRename', 'a.news', at)).toMatchObject({ placeholder: 'transport-union' });
    await s.until(() => s.published.has(s.uri('a.news')));
    const renamed = await s.ask<{ changes: object }>('textDocument/rename', 'a.news', { ...at, newName: 'tu' });
    expect(Object.keys(renamed.changes).sort()).toEqual([s.uri('a.news'), s.uri('registry/all.yaml')].sort());
    await expect(s.ask('textDocument/rename', 'a.news', { ...at, newName: 'ada-brook' })).rejects.toThrow(
      /declared already/,
    );
    const tokens = await s.ask<{ resultId: string; data: number[] }>('textDocument/semanticTokens/full', 'a.news');
    expect(tokens.data.slice(0, 5)).toEqual([1, 0, 9, expect.any(Number), 0]);
    await s.replace('a.news', 'The', 'Then the');
    const delta = await s.ask<{ edits: object[] }>('textDocument/semanticTokens/full/delta', 'a.news', {
      previousResultId: tokens.resultId,
    });
    expect(delta.edits).toHaveLength(1);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints = await s.ask<{ label: string }[]>('textDocument/inlayHint', 'a.news', { range });
    expect(hints.map(({ label }) => label).join()).toMatch(/Wednesday (28 February|6 March) 2024/);
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens']) {
      expect(await s.ask(`textDocument/${method}`, 'a.news')).toBeInstanceOf(Array);
    }
    expect(await s.connection.sendRequest('workspace/symbol', { query: 'trun' })).toMatchObject([
      { name: 'Transport Union' },
    ]);
    expect(await s.ask('textDocument/selectionRange', 'a.news', { positions: [position] })).toHaveLength(1);
  });

  it('are dropped when cancelled, and the server lives on', async () => {
    const s = start({ 'registry/all.yaml': registry });
    await s.open('a.news', `${wrong}\nThe [Transport Union]{transport-union} said so.\n`.repeat(300));
    await s.replace('a.news', '39', '38');
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node.js');
    const source = new CancellationTokenSource();
    const asked = s.connection.sendRequest('workspace/symbol', { query: 'ada' }, source.token);
    source.cancel();
    await expect(asked.then(() => 'answered')).rejects.toThrow();
    expect(await s.ask('textDocument/hover', 'a.news', { position: { line: 0, character: 0 } })).toBeNull();
  });
});
