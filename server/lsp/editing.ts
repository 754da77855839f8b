/** Code actions and formatting. */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { spanOf, textEditsOf, workspaceEditOf } from './convert.ts';
import type { Desk } from './desk.ts';
import { proposalsAt } from './suggest.ts';

export function answerEditing(desk: Desk): void {
  const { connection, diagnostics } = desk;

  connection.onCodeAction(async (params) => {
    const proposals = await desk.guard('proposals', Promise.resolve(undefined), () => proposalsAt(desk, params));
    return desk.guard('code actions', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const { room, file } = buffer;
      const range = spanOf(room.lines(file), params.range);
      const wanted = params.context.only;
      const may = (kind: string): boolean => wanted === undefined || wanted.some((each) => isKind(kind, each));
      const places = diagnostics.placesOf(room);
      const known =
        may(CodeActionKind.QuickFix) ||
        may(CodeActionKind.Refactor) ||
        wanted?.some((each) => each.startsWith('refactor'))
          ? room.editor.actions(file, range)
          : [];
      const article = proposals && room.newsmark.article(file);
      const offered = article
        ? desk.guard('proposals', known, () => proposals.withProposed(article, known, range, room.newsmark.world))
        : known;
      // Only for those who name it: it is done whenever a file is saved, where the user wants so.
      const all = wanted?.some((each) => isKind(fixAllKind, each)) ? room.editor.fixAll(file) : undefined;
      const actions = [...offered, ...(all ? [{ ...all, kind: fixAllKind }] : [])].filter(({ kind }) => may(kind));
      return actions.map(
        ({ title, kind, edits, preferred, finding }): CodeAction => ({
          title,
          kind,
          isPreferred: preferred,
          diagnostics:
            finding &&
            params.context.diagnostics.filter(
              (each) => each.code === finding.rule && messageOf(each).startsWith(finding.message),
            ),
          edit: workspaceEditOf(edits, places),
        }),
      );
    });
  });
  connection.onDocumentFormatting((params) =>
    desk.guard('formatting', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      return textEditsOf(buffer.room.editor.format(buffer.file), buffer.room.lines(buffer.file));
    }),
  );
  connection.onDocumentRangeFormatting((params) =>
    desk.guard('formatting', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      return textEditsOf(buffer.room.editor.format(buffer.file, spanOf(lines, params.range)), lines);
    }),
  );
  connection.onDocumentOnTypeFormatting((params) =>
    desk.guard('formatting while typing', [], () => {
      const buffer = desk.buffer(params);
      if (buffer === undefined) return [];
      const lines = buffer.room.lines(buffer.file);
      const { start } = spanOf(lines, { start: params.position, end: params.position });
      return textEditsOf(buffer.room.editor.typed(buffer.file, start, params.ch), lines);
    }),
  );
}

/** By itself, so that a user can have it done without those of other tools. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.newsmark`;

/** Whether a kind of action is one, or one below it. */
function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || wanted === '' || kind.startsWith(`${wanted}.`);
}

function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}
