/**
 * How an article is drawn. Mappings are pale, so that the prose stands out; in the reading view every mapping is folded away to a small mark and the spans are tinted by kind, so that the article
 * reads as prose while it is edited, and the mapping that the cursor is in, or beside, stays open.
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
import { bodyStart, type Kind, kinds, type Span, spansOf } from './spans.ts';

/**
 * The editor has no way of its own to hide a part of a line. What is folded is not there at all, hints inside it neither;
 * what stands beside the words is only without size, since squiggles are measured from its edges.
 */
const folded = 'none; display: none';
const tiny = 'none; font-size: 0; letter-spacing: 0';

/** How long typing must pause before the spans are looked for again, in milliseconds; until then decorations move along. */
const pause = 80;

export function registerReading(context: ExtensionContext): void {
  const reading = new Set<TextDocument>();
  const known = new WeakMap<TextDocument, { version: number; spans: Span[] }>();
  const drawn = new WeakMap<TextEditor, string>();
  const hidden = window.createTextEditorDecorationType({ textDecoration: folded });
  const edge = window.createTextEditorDecorationType({ textDecoration: tiny });
  const pale = window.createTextEditorDecorationType({ opacity: '0.62' });
  const tints = new Map(kinds.map((kind) => [kind, tint(kind)]));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (editor: TextEditor): void => {
    const { document } = editor;
    if (document.languageId !== 'newsmark') return;
    let read = known.get(document);
    if (read?.version !== document.version) {
      read = { version: document.version, spans: spansOf(document.getText()) };
      known.set(document, read);
    }
    const { spans } = read;
    const folding = reading.has(document);
    const shut = folding ? spans.filter((span) => !isOpen(span, editor)) : [];
    const state = `${document.version} ${folding} ${shut.map(({ start }) => start).join()}`;
    if (drawn.get(editor) === state) return;
    drawn.set(editor, state);
    const range = (start: number, end: number): Range =>
      new Range(document.positionAt(start), document.positionAt(end));
    editor.setDecorations(
      hidden,
      shut.map(({ mappingStart, end }) => range(mappingStart - 1, end)),
    );
    editor.setDecorations(
      edge,
      shut.flatMap(({ start, textStart, textEnd }) => [range(start, textStart), range(textEnd, textEnd + 1)]),
    );
    editor.setDecorations(pale, folding ? [] : spans.map(({ textEnd, end }) => range(textEnd, end)));
    const tinted = folding ? spans.map((span, index) => ({ span, parts: partsOf(span, index, spans) })) : [];
    for (const [kind, type] of tints) {
      const own = tinted.filter(({ span }) => span.kind === kind).flatMap(({ parts }) => parts);
      editor.setDecorations(
        type,
        own.map(([start, end]) => range(start, end)),
      );
    }
  };

  const drawAll = (): void => window.visibleTextEditors.forEach(draw);

  const tell = (): void => {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand('setContext', 'newsmark.reading', document !== undefined && reading.has(document));
  };

  context.subscriptions.push(
    hidden,
    edge,
    pale,
    ...tints.values(),
    commands.registerCommand('newsmark.toggleReading', () => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== 'newsmark') return false;
      if (!reading.delete(document)) reading.add(document);
      drawAll();
      tell();
      // The front matter goes with the mappings: it is the first fold, where there is one.
      const fold = reading.has(document) ? 'editor.fold' : 'editor.unfold';
      if (bodyStart(document.getText()) > 0) void commands.executeCommand(fold, { selectionLines: [0] });
      return reading.has(document);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => draw(textEditor)),
    window.onDidChangeVisibleTextEditors(drawAll),
    window.onDidChangeActiveTextEditor(tell),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== 'newsmark') return;
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

/** A span's words without those of the spans inside it, which have a colour of their own. */
function partsOf(span: Span, at: number, spans: readonly Span[]): [number, number][] {
  const parts: [number, number][] = [];
  let end = span.textEnd;
  // What is inside a span stands right before it, the last first from here.
  for (let index = at - 1; index >= 0; index -= 1) {
    const inner = spans[index]!;
    if (inner.end <= span.start) break;
    if (inner.end > end) continue;
    if (inner.end < end) parts.push([inner.end, end]);
    end = inner.start;
  }
  if (end > span.textStart) parts.push([span.textStart, end]);
  return parts;
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
