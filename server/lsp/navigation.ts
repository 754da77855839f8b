/** Definition, references, highlights, symbols, rename, links. */
import { type Location, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Place } from '../features/navigate.ts';
import { offsetOf, rangeOf, workspaceEditOf } from './convert.ts';
import type { Desk } from './desk.ts';
import { symbolsOf, workspaceSymbolsOf } from './symbols.ts';

/** A rename waits until the whole workspace is known, so that no use of the id is left behind. */
export function answerNavigation(desk: Desk): void {
  const { connection, diagnostics } = desk;

  const located = (room: Parameters<typeof diagnostics.placesOf>[0], found: readonly Place[]): Location[] => {
    const places = diagnostics.placesOf(room);
    return found.map(({ file, span }) => ({ uri: places.uriOf(file), range: rangeOf(places.linesOf(file), span) }));
  };
  const definitions = (params: { textDocument: { uri: string }; position: { line: number; character: number } }) =>
    desk.guard('definition', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const { room, file } = buffer;
      return located(room, room.editor.definitions(file, offsetOf(room.lines(file), params.position)));
    });
  connection.onDefinition(definitions);
  connection.onDeclaration(definitions);

  connection.onReferences((params) =>
    desk.guard('references', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const { room, file } = buffer;
      const offset = offsetOf(room.lines(file), params.position);
      return located(room, room.editor.references(file, offset, params.context.includeDeclaration));
    }),
  );
  connection.onDocumentHighlight((params) =>
    desk.guard('highlights', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      const spans = buffer.room.editor.highlights(buffer.file, offsetOf(lines, params.position));
      return spans.map((span) => ({ range: rangeOf(lines, span) }));
    }),
  );
  connection.onPrepareRename((params) =>
    desk.guard('rename', null, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return null;
      const lines = buffer.room.lines(buffer.file);
      const found = buffer.room.editor.renamable(buffer.file, offsetOf(lines, params.position));
      return found ? { range: rangeOf(lines, found.span), placeholder: found.id } : null;
    }),
  );
  connection.onRenameRequest(async (params, token) => {
    const before = desk.buffer(params)?.text;
    await desk.guard('the check before a rename', Promise.resolve(null), () => diagnostics.settled());
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (desk.buffer(params)?.text !== before)
      return new ResponseError(LSPErrorCodes.ContentModified, 'the text changed');
    const edits = desk.guard('rename', undefined, () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return undefined;
      const { room, file } = buffer;
      const found = room.editor.rename(file, offsetOf(room.lines(file), params.position), params.newName);
      return typeof found === 'string' ? found : workspaceEditOf(found, diagnostics.placesOf(room));
    });
    if (typeof edits === 'string') return new ResponseError(LSPErrorCodes.RequestFailed, edits);
    return edits ?? null;
  });
  connection.onDocumentSymbol((params) =>
    desk.guard('the outline', [], () => {
      const buffer = desk.buffer(params);
      return buffer ? symbolsOf(buffer.room.editor.outline(buffer.file), buffer.room.lines(buffer.file)) : [];
    }),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    desk.guard('workspace symbols', [], () =>
      [...desk.workspaces.rooms()].flatMap((room) =>
        workspaceSymbolsOf(room.editor.search(query), diagnostics.placesOf(room)),
      ),
    ),
  );
  connection.onDocumentLinks((params) =>
    desk.guard('links', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      return buffer.room.editor.links(buffer.file).map(({ span, url, file, tooltip }) => ({
        range: rangeOf(lines, span),
        target: url ?? desk.workspaces.uriOf(file ?? buffer.file),
        tooltip,
      }));
    }),
  );
}
