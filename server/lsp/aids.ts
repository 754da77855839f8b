/** What helps to read and to type: hover, completion, tokens, hints, lenses, folds, selections. */
import {
  type CompletionItem,
  CompletionItemKind,
  FoldingRangeKind,
  InlayHintKind,
  InsertTextFormat,
  type Location,
  type MarkupContent,
  MarkupKind,
  type SelectionRange,
  type SemanticTokens,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Completion } from '../features/completion.ts';
import type { Lens } from '../features/lens.ts';
import { offsetOf, positionOf, rangeOf, spanOf } from './convert.ts';
import type { Desk } from './desk.ts';
import { packed } from './tokens.ts';

export function answerReading(desk: Desk): void {
  const { connection, diagnostics, client } = desk;
  const hoverFormats = client.textDocument?.hover?.contentFormat;
  const markdown = (value: string): MarkupContent => ({ kind: MarkupKind.Markdown, value });

  connection.onHover((params) =>
    desk.guard('hover', null, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return null;
      const lines = buffer.room.lines(buffer.file);
      const found = buffer.room.editor.hover(buffer.file, offsetOf(lines, params.position));
      if (found === undefined) return null;
      const plain = hoverFormats !== undefined && !hoverFormats.includes(MarkupKind.Markdown);
      const contents = plain
        ? { kind: MarkupKind.PlainText, value: unmarked(found.markdown) }
        : markdown(found.markdown);
      return { contents, range: rangeOf(lines, found.span) };
    }),
  );

  const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  connection.onCompletion((params) =>
    desk.guard('completion', null, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return null;
      const { room, file } = buffer;
      const lines = room.lines(file);
      const offset = offsetOf(lines, params.position);
      const found = room.editor.complete(file, offset, params.context?.triggerCharacter);
      const items = found.map(
        (each): CompletionItem => ({
          label: each.label,
          kind: itemKinds[each.kind],
          detail: each.detail,
          sortText: String(each.rank).padStart(4, '0'),
          filterText:
            each.filter !== undefined || each.kind !== 'id' ? each.filter : `${each.label} ${each.detail ?? ''}`,
          textEdit: {
            range: rangeOf(lines, each.replace),
            newText: each.snippet && !snippets ? plainInsert(each.insert) : each.insert,
          },
          insertTextFormat: each.snippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          data: each.topic && { uri: buffer.uri, topic: each.topic },
        }),
      );
      return { isIncomplete: found.length >= 200, items };
    }),
  );
  connection.onCompletionResolve((item) =>
    desk.guard('completion', item, () => {
      if (!item.data) return item;
      const { uri, topic } = item.data as { uri: string; topic: string };
      const buffer = desk.buffer({ textDocument: { uri } });
      const text = buffer?.room.editor.documentation(buffer.file, topic);
      return text === undefined ? item : { ...item, documentation: markdown(text) };
    }),
  );

  answerTokens(desk);

  connection.languages.inlayHint.on((params) =>
    desk.guard('hints', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      const hints = buffer.room.editor.hints(buffer.file, spanOf(lines, params.range), desk.settings.hints);
      return hints.map(({ offset, label, tooltip }) => ({
        position: positionOf(lines, offset),
        label,
        tooltip,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
    }),
  );
  connection.onCodeLens((params) =>
    desk.guard('lenses', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined || !desk.settings.lenses) return [];
      const lines = buffer.room.lines(buffer.file);
      // Where the places are is asked when somebody wants to see them: it takes the lines of every file that holds one.
      return buffer.room.editor.lenses(buffer.file).map(({ what, span, title, places }) => {
        const range = rangeOf(lines, span);
        const command = places.length === 0 ? '' : 'newsmark.showReferences';
        return { range, command: { title, command, arguments: [buffer.uri, range.start, what] } };
      });
    }),
  );
  connection.onRequest('newsmark/lens', (params: TextDocumentPositionParams & { what: Lens['what'] }): Location[] =>
    desk.guard('the places of a lens', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const { room, file } = buffer;
      const start = offsetOf(room.lines(file), params.position);
      const lens = room.editor.lenses(file).find(({ what, span }) => what === params.what && span.start === start);
      const { uriOf, linesOf } = diagnostics.placesOf(room);
      return (lens?.places ?? []).map(({ file, span }) => ({ uri: uriOf(file), range: rangeOf(linesOf(file), span) }));
    }),
  );
  connection.onFoldingRanges((params) =>
    desk.guard('folding', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      return buffer.room.editor.folds(buffer.file).map(({ start, end }) => ({
        startLine: lines.placeAt(start).line - 1,
        endLine: lines.placeAt(end).line - 1,
        kind: FoldingRangeKind.Region,
      }));
    }),
  );
  connection.onSelectionRanges((params) =>
    desk.guard('selection', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      const offsets = params.positions.map((position) => offsetOf(lines, position));
      return buffer.room.editor.selections(buffer.file, offsets).map((spans) => {
        const ranges = spans.map((span) => rangeOf(lines, span));
        return ranges.reduceRight<SelectionRange | undefined>((parent, range) => ({ range, parent }), undefined)!;
      });
    }),
  );
}

/** Tokens last sent of each document, to tell what changed. */
function answerTokens(desk: Desk): void {
  const { connection } = desk;
  const sent = new Map<string, { id: string; data: number[] }>();
  let count = 0;
  const nothing: SemanticTokens = { data: [] };
  const keep = (uri: string, data: number[]): SemanticTokens => {
    const resultId = String(++count);
    sent.delete(uri);
    sent.set(uri, { id: resultId, data });
    if (sent.size > 30) sent.delete(sent.keys().next().value!);
    return { resultId, data };
  };
  const tokens = (params: { textDocument: { uri: string } }): number[] => {
    const buffer = desk.buffer(params);
    return buffer ? packed(buffer.room.editor.tokens(buffer.file), buffer.room.lines(buffer.file)) : [];
  };
  connection.languages.semanticTokens.on((params) =>
    desk.guard('colours', nothing, () => keep(params.textDocument.uri, tokens(params))),
  );
  connection.languages.semanticTokens.onRange((params) =>
    desk.guard('colours', nothing, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return nothing;
      const lines = buffer.room.lines(buffer.file);
      return { data: packed(buffer.room.editor.tokens(buffer.file), lines, spanOf(lines, params.range)) };
    }),
  );
  connection.languages.semanticTokens.onDelta((params) =>
    desk.guard('colours', nothing, () => {
      const { uri } = params.textDocument;
      const before = sent.get(uri);
      const full = keep(uri, tokens(params));
      if (before === undefined || before.id !== params.previousResultId) return full;
      return { resultId: full.resultId, edits: deltaOf(before.data, full.data) };
    }),
  );
}

/** One edit: what lies between the same beginning and the same end. */
function deltaOf(before: readonly number[], after: readonly number[]) {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - end - start, data: after.slice(start, after.length - end) }];
}

/** A snippet for editors that know none. */
function plainInsert(snippet: string): string {
  return snippet.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)?\}/g, (_, words = '', first = '') => words || first);
}

/** Markdown for editors that show none. */
function unmarked(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\*\*|~~|`/g, '');
}

const itemKinds: Record<Completion['kind'], CompletionItemKind> = {
  kind: CompletionItemKind.Keyword,
  key: CompletionItemKind.Property,
  id: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};
