/**
 * How an article is drawn. Mappings are pale, so that the prose stands out; in the reading view every mapping is folded away
 * to a small mark and the spans are tinted by kind, so that the article reads as prose while it is edited, and the mapping
 * that the cursor is in, or beside, stays open.
 */
import {
  ColorThemeKind,
  commands,
  DecorationRangeBehavior,
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Range,
  StatusBarAlignment,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { type Drawing, drawingOf, type Stretch } from './drawing.ts';
import { bodyStart, type Kind, kinds, type Span, spansOf } from './spans.ts';

/**
 * The editor has no way of its own to hide a part of a line. What is folded is not there at all, hints inside it neither;
 * what stands beside the words is only without size, since squiggles are measured from its edges.
 */
const folded = 'none; display: none';
const tiny = 'none; font-size: 0; letter-spacing: 0';

/** How long typing must pause before the spans are looked for again, in milliseconds; until then decorations move along. */
const pause = 80;

/** Lines above and below the screen that are drawn too, so that scrolling shows nothing undrawn. */
const beyond = 120;

/** Which articles are read as prose. */
export interface Reading {
  has(document: TextDocument): boolean;
  /** To be called when the server runs, which alone knows what can be folded. */
  begin(): Promise<void>;
  /** Fires when an article begins or ceases to be read as prose. */
  onDidChange: Event<TextDocument>;
}

export function registerReading(context: ExtensionContext): Reading {
  const changed = new EventEmitter<TextDocument>();
  const pens = new Pens();
  const reading = new Set<TextDocument>();
  const known = new WeakMap<TextDocument, { version: number; spans: Span[] }>();
  const drawn = new WeakMap<TextEditor, string>();
  /** Articles whose folds were shut when they began to be read as prose. */
  const shut = new WeakSet<TextDocument>();
  /** Where a mapping over several lines was unfolded because the cursor came to it. */
  const unfolded = new WeakMap<TextEditor, number>();
  const status = window.createStatusBarItem('newsmark.reading', StatusBarAlignment.Right, 100);
  status.name = l10n.t('Newsmark Reading View');
  status.command = 'newsmark.toggleReading';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const spansIn = (document: TextDocument): Span[] => {
    let read = known.get(document);
    if (read?.version !== document.version) {
      read = { version: document.version, spans: spansOf(document.getText()) };
      known.set(document, read);
    }
    return read.spans;
  };

  const draw = (editor: TextEditor): void => {
    const { document } = editor;
    if (document.languageId !== 'newsmark') return;
    const isReading = reading.has(document);
    const drawing = drawingOf(spansIn(document), screenOf(editor), isReading, (span) => {
      return isTouched(span, editor) || isUnfolded(span, editor);
    });
    const state = `${document.version} ${window.activeColorTheme.kind} ${JSON.stringify(drawing)}`;
    if (drawn.get(editor) === state) return;
    drawn.set(editor, state);
    pens.draw(editor, drawing);
  };

  const drawAll = (): void => window.visibleTextEditors.forEach(draw);

  /** A mapping over several lines is unfolded while the cursor is at it, and folded again behind it. */
  const unfoldAtCursor = (editor: TextEditor): void => {
    const { document } = editor;
    if (!reading.has(document) || editor !== window.activeTextEditor) return;
    const long = spansIn(document).filter((span) => isLong(span, document));
    const touched = long.find((span) => isTouched(span, editor));
    const before = unfolded.get(editor);
    const left = long.find(({ start }) => start === before);
    if (left && left !== touched) {
      unfolded.delete(editor);
      void fold([lineOf(left, document)]);
    }
    if (touched && !isUnfolded(touched, editor)) {
      unfolded.set(editor, touched.start);
      void unfold([lineOf(touched, document)]);
    }
  };

  const tell = (): void => {
    const document = window.activeTextEditor?.document;
    const isReading = document !== undefined && reading.has(document);
    void commands.executeCommand('setContext', 'newsmark.reading', isReading);
    status.text = isReading ? `$(book) ${l10n.t('Prose')}` : `$(code) ${l10n.t('Annotations')}`;
    status.tooltip = isReading
      ? l10n.t('The article is shown as prose. Select to see its annotations.')
      : l10n.t('The article is shown with its annotations. Select to read it as prose.');
    status.accessibilityInformation = { label: status.tooltip, role: 'button' };
    if (document?.languageId === 'newsmark') status.show();
    else status.hide();
  };

  /** Folds what has lines of its own, once for an article that is read as prose, as soon as the editor knows its folds. */
  const shutAll = async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (editor === undefined || !reading.has(editor.document) || shut.has(editor.document)) return;
    const { document } = editor;
    const lines = bodyStart(document.getText()) > 0 ? [0] : [];
    const long = spansIn(document).filter((span) => isLong(span, document) && !isTouched(span, editor));
    lines.push(...long.map((span) => lineOf(span, document)));
    const known = await foldable(document, lines);
    if (lines.length > 0 && known.length === 0) return;
    shut.add(document);
    await fold(known);
  };

  const toggle = async (): Promise<boolean> => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'newsmark') return false;
    const { document } = editor;
    if (!reading.delete(document)) reading.add(document);
    const isReading = reading.has(document);
    tell();
    changed.fire(document);
    if (isReading) {
      shut.delete(document);
      await shutAll();
    } else {
      const long = spansIn(document).filter((span) => isLong(span, document));
      const lines = long.map((span) => lineOf(span, document));
      await unfold(bodyStart(document.getText()) > 0 ? [0, ...lines] : lines);
    }
    drawAll();
    return isReading;
  };

  context.subscriptions.push(
    changed,
    pens,
    status,
    commands.registerCommand('newsmark.toggleReading', toggle),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      unfoldAtCursor(textEditor);
      draw(textEditor);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => draw(textEditor)),
    window.onDidChangeVisibleTextEditors(drawAll),
    window.onDidChangeActiveColorTheme(drawAll),
    window.onDidChangeActiveTextEditor(() => {
      tell();
      void shutAll();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== 'newsmark') return;
      clearTimeout(timer);
      timer = setTimeout(drawAll, pause);
    }),
    workspace.onDidOpenTextDocument((document) => openInReading(document, reading)),
    workspace.onDidCloseTextDocument((document) => reading.delete(document)),
    { dispose: () => clearTimeout(timer) },
  );
  for (const document of workspace.textDocuments) openInReading(document, reading);
  tell();
  drawAll();
  return { has: (document) => reading.has(document), begin: shutAll, onDidChange: changed.event };
}

function openInReading(document: TextDocument, reading: Set<TextDocument>): void {
  const wanted = workspace.getConfiguration('newsmark', document).get<boolean>('readingView.onOpen');
  if (document.languageId === 'newsmark' && wanted) reading.add(document);
}

/** The decorations, made once. */
class Pens implements Disposable {
  readonly #folded = window.createTextEditorDecorationType({ textDecoration: folded });
  readonly #edge = window.createTextEditorDecorationType({ textDecoration: tiny });
  readonly #pale = window.createTextEditorDecorationType({ opacity: '0.62' });
  readonly #tints = kinds.map((kind) => [kind, tint(kind)] as const);
  readonly #marks = kinds.map((kind) => [kind, mark(kind)] as const);

  draw(editor: TextEditor, { folded, edges, pale, tints, marks }: Drawing): void {
    const { document } = editor;
    const put = (type: TextEditorDecorationType, stretches: readonly Stretch[]): void => {
      const ranges = stretches.map(([start, end]) => new Range(document.positionAt(start), document.positionAt(end)));
      editor.setDecorations(type, ranges);
    };
    put(this.#folded, folded);
    put(this.#edge, edges);
    const { kind } = window.activeColorTheme;
    // Who has chosen high contrast has not asked for pale text.
    const isHigh = kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
    put(this.#pale, isHigh ? [] : pale);
    for (const [kind, type] of this.#tints) put(type, tints[kind]);
    for (const [kind, type] of this.#marks) put(type, marks[kind]);
  }

  dispose(): void {
    for (const [, type] of [...this.#tints, ...this.#marks]) type.dispose();
    for (const type of [this.#folded, this.#edge, this.#pale]) type.dispose();
  }
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

function mark(kind: Kind): TextEditorDecorationType {
  const colour = new ThemeColor(`newsmark.${kind}`);
  return window.createTextEditorDecorationType({ after: { contentText: '°', color: colour, margin: '0 1px 0 0' } });
}

/** Offsets of what is on the screen, and somewhat beyond. */
function screenOf({ document, visibleRanges }: TextEditor): Stretch {
  const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
  if (first === undefined || last === undefined) return [0, 0];
  const top = document.lineAt(Math.max(0, first.start.line - beyond)).range.start;
  const bottom = document.lineAt(Math.min(document.lineCount - 1, last.end.line + beyond)).range.end;
  return [document.offsetAt(top), document.offsetAt(bottom)];
}

/** Whether a cursor or selection is in the mapping or touches one of its ends. */
function isTouched({ textEnd, end }: Span, editor: TextEditor): boolean {
  const { document } = editor;
  return editor.selections.some((selection) => {
    return document.offsetAt(selection.start) <= end && document.offsetAt(selection.end) > textEnd;
  });
}

/** A mapping that has lines of its own, which decorations could empty but not take away: those only a fold can hide. */
function isLong({ mappingStart, mappingEnd, end }: Span, document: TextDocument): boolean {
  const lines = document.positionAt(mappingEnd).line - document.positionAt(mappingStart).line;
  if (lines !== 1) return lines > 1;
  const { line, character } = document.positionAt(end);
  return document.lineAt(line).text.slice(character).trim() === '';
}

/** Whether a mapping's own lines are on the screen; then it is shown, since blank lines would stand in its place. */
function isUnfolded(span: Span, { document, visibleRanges }: TextEditor): boolean {
  if (!isLong(span, document)) return false;
  const line = lineOf(span, document) + 1;
  return visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line);
}

function lineOf({ mappingStart }: Span, document: TextDocument): number {
  return document.positionAt(mappingStart).line;
}

/** Those lines that a fold begins on: at any other, the fold around it would close. */
async function foldable({ uri }: TextDocument, lines: readonly number[]): Promise<number[]> {
  const folds = await commands.executeCommand<{ start: number }[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    uri,
  );
  const starts = new Set(folds?.map(({ start }) => start));
  return lines.filter((line) => starts.has(line));
}

async function fold(lines: readonly number[]): Promise<void> {
  if (lines.length > 0)
    await commands.executeCommand('editor.fold', { selectionLines: lines, levels: 1, direction: 'down' });
}

async function unfold(lines: readonly number[]): Promise<void> {
  if (lines.length > 0)
    await commands.executeCommand('editor.unfold', { selectionLines: lines, levels: 1, direction: 'down' });
}
