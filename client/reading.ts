/**
 * The reading view: every mapping is folded away to a small mark and the spans are tinted by kind, so that the article
 * reads as prose while it is edited. The mapping that the cursor is in, or beside, stays open.
 */
import {
  commands,
  DecorationRangeBehavior,
  type ExtensionContext,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type Kind, kinds, type Span, spansOf } from './spans.ts';

/** What is folded has no width at all; the editor has no other way to hide a part of a line. */
const folded = 'none; display: none';

/** How long typing must pause before the spans are looked for again, in milliseconds; until then decorations move along. */
const pause = 80;

export function registerReading(context: ExtensionContext): void {
  const reading = new Set<TextDocument>();
  const known = new WeakMap<TextDocument, { version: number; spans: Span[] }>();
  const drawn = new WeakMap<TextEditor, string>();
  const hidden = window.createTextEditorDecorationType({
    textDecoration: folded,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
  const tints = new Map(kinds.map((kind) => [kind, tint(kind)]));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (editor: TextEditor): void => {
    const { document } = editor;
    if (!reading.has(document)) return;
    let read = known.get(document);
    if (read?.version !== document.version) {
      read = { version: document.version, spans: spansOf(document.getText()) };
      known.set(document, read);
    }
    const shut = read.spans.filter((span) => !isOpen(span, editor));
    const state = `${document.version} ${read.spans.length - shut.length} ${shut.map(({ start }) => start).join()}`;
    if (drawn.get(editor) === state) return;
    drawn.set(editor, state);
    const range = (start: number, end: number): Range =>
      new Range(document.positionAt(start), document.positionAt(end));
    editor.setDecorations(
      hidden,
      shut.flatMap(({ start, textStart, textEnd, end }) => [range(start, textStart), range(textEnd, end)]),
    );
    for (const [kind, type] of tints) {
      const own = read.spans.filter((span) => span.kind === kind);
      editor.setDecorations(
        type,
        own.map(({ textStart, textEnd }) => range(textStart, textEnd)),
      );
    }
  };

  const drawAll = (): void => window.visibleTextEditors.forEach(draw);

  const clear = (document: TextDocument): void => {
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      drawn.delete(editor);
      for (const type of [hidden, ...tints.values()]) editor.setDecorations(type, []);
    }
  };

  const tell = (): void => {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', 'newsmark.reading', document !== undefined && reading.has(document));
  };

  context.subscriptions.push(
    hidden,
    ...tints.values(),
    commands.registerCommand('newsmark.toggleReading', () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== 'newsmark') return false;
      if (reading.delete(document)) clear(document);
      else reading.add(document);
      drawAll();
      tell();
      return reading.has(document);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => draw(textEditor)),
    window.onDidChangeVisibleTextEditors(drawAll),
    window.onDidChangeActiveTextEditor(tell),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!reading.has(document)) return;
      clearTimeout(timer);
      timer = setTimeout(drawAll, pause);
    }),
    workspace.onDidOpenTextDocument((document) => openInReading(document, reading)),
    workspace.onDidCloseTextDocument((document) => reading.delete(document)),
  );
  for (const document of workspace.textDocuments) openInReading(document, reading);
  drawAll();
}

function openInReading(document: TextDocument, reading: Set<TextDocument>): void {
  const wanted = workspace.getConfiguration('newsmark', document).get<boolean>('readingView.onOpen');
  if (document.languageId === 'newsmark' && wanted) reading.add(document);
}

/** Whether a cursor or selection is in the mapping or touches one of its ends. */
function isOpen({ textEnd, end }: Span, editor: TextEditor): boolean {
  const { document } = editor;
  return editor.selections.some((selection) => {
    return document.offsetAt(selection.start) <= end && document.offsetAt(selection.end) > textEnd;
  });
}

function tint(kind: Kind): TextEditorDecorationType {
  const colour = new ThemeColor(`newsmark.${kind}`);
  return window.createTextEditorDecorationType({
    color: colour,
    borderColor: colour,
    borderStyle: 'none none dotted none',
    borderWidth: '0 0 1px 0',
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    ...(kind === 'aside' && { fontStyle: 'italic' }),
  });
}
