/** The preview beside the editor: follows what is typed, found and scrolled to; a click leads back to the text. */
import {
  commands,
  DiagnosticSeverity,
  type ExtensionContext,
  l10n,
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { findingsOf } from '../counts.ts';
import { articleHtml, pageHtml, type Remark } from './page.ts';

const pause = 120;

export function registerPreview(context: ExtensionContext): void {
  let panel: WebviewPanel | undefined;
  let shown: TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const title = (): string => l10n.t('Preview: {0}', shown ? nameOf(shown) : '');
  const update = (): void => {
    if (panel === undefined || shown === undefined) return;
    panel.title = title();
    void panel.webview.postMessage({ html: articleHtml(shown.getText(), remarksOf(shown)) });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, pause);
  };
  const follow = (document: TextDocument | undefined): void => {
    if (document?.languageId !== 'newsmark' || document === shown) return;
    shown = document;
    update();
  };

  const open = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'newsmark') return;
    shown = document;
    if (panel) {
      panel.reveal(undefined, true);
      update();
      return;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    panel = window.createWebviewPanel('newsmark.preview', title(), place, {
      enableScripts: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => {
      panel = undefined;
    });
    panel.webview.onDidReceiveMessage(({ at }: { at?: unknown }) => {
      if (shown && typeof at === 'number') void goTo(shown, at);
    });
    const main = articleHtml(document.getText(), remarksOf(document));
    panel.webview.html = pageHtml(title(), main, { nonce: nonce(), script });
  };

  context.subscriptions.push(
    commands.registerCommand('newsmark.openPreview', open),
    commands.registerCommand('newsmark.exportHtml', exportHtml),
    window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    workspace.onDidChangeTextDocument(({ document }) => document === shown && soon()),
    languages.onDidChangeDiagnostics(soon),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document }, visibleRanges: [first] }) => {
      if (document === shown && first) void panel?.webview.postMessage({ at: document.offsetAt(first.start) });
    }),
    { dispose: () => panel?.dispose() },
  );
}

/** Runs in the page. A position in the text belongs to the last thing that begins before it. */
const script = `
const vscode = acquireVsCodeApi();
const main = document.querySelector('main');
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
addEventListener('message', ({ data }) => {
  if (typeof data.html === 'string') main.innerHTML = data.html;
  if (typeof data.at === 'number') {
    const before = [...main.querySelectorAll('section[data-at]')].filter((each) => Number(each.dataset.at) <= data.at);
    const behavior = still ? 'instant' : 'smooth';
    if (before.length > 0) before.at(-1).scrollIntoView({ block: 'start', behavior });
    else scrollTo({ top: 0, behavior });
  }
});
const go = (event) => {
  const at = event.target.closest('[data-at]')?.dataset.at;
  if (at !== undefined) vscode.postMessage({ at: Number(at) });
};
main.addEventListener('click', go);
main.addEventListener('keydown', (event) => { if (event.key === 'Enter') go(event); });
`;

async function exportHtml(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'newsmark') return;
  const name = nameOf(document).replace(/\.news(?:\.\w+)?$/, '.html');
  const target = await window.showSaveDialog({
    defaultUri: document.isUntitled ? undefined : Uri.joinPath(document.uri, '..', name),
    filters: { HTML: ['html'] },
  });
  if (target === undefined) return;
  const page = pageHtml(name, articleHtml(document.getText(), remarksOf(document)), { nonce: nonce() });
  await workspace.fs.writeFile(target, new TextEncoder().encode(page));
}

function remarksOf(document: TextDocument): Remark[] {
  return findingsOf(document.uri).map(({ range, severity, code, message }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    severity:
      severity === DiagnosticSeverity.Error ? 'error' : severity === DiagnosticSeverity.Warning ? 'warning' : 'info',
    rule: String(typeof code === 'object' ? code.value : code),
    message,
  }));
}

async function goTo(document: TextDocument, at: number): Promise<void> {
  const column = window.visibleTextEditors.find((each) => each.document === document)?.viewColumn;
  const editor = await window.showTextDocument(document, { viewColumn: column ?? ViewColumn.One });
  const place = document.positionAt(at);
  editor.selection = new Selection(place, place);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
