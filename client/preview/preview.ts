/** The preview beside the editor: follows what is typed, found and scrolled to; a click leads back to the text. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { type Dress, type Pieces, pageHtml } from './page.ts';

/** As the server answers `newsmark/preview`. */
interface Page extends Pieces {
  title: string;
  places: { uri: string; position: { line: number; character: number } }[];
}

/** What the page says. `at` and `top` are offsets into the article, `place` an index into the places of the last answer. */
interface Said {
  ready?: boolean;
  at?: number;
  place?: number;
  top?: number;
  /** The ways out are wanted. */
  fix?: boolean;
}

/** How long typing must pause, in milliseconds, and how many times as long as the last page took. */
const pause = 120;
const patience = 3;

/** For so long after a jump that the page asked for, in milliseconds, the editor may still be on its way. */
const settling = 100;

const viewType = 'newsmark.preview';
const allowed = { enableScripts: true, localResourceRoots: [] };

export function registerPreview(context: ExtensionContext, client: BaseLanguageClient): void {
  const dress = dressIn(context);
  let open: Preview | undefined;
  const show = async (panel: WebviewPanel, document: TextDocument): Promise<void> => {
    panel.iconPath = {
      light: Uri.joinPath(context.extensionUri, 'client/media/language-light.svg'),
      dark: Uri.joinPath(context.extensionUri, 'client/media/language-dark.svg'),
    };
    const preview = new Preview(panel, document, client);
    open = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (open === preview) open = undefined;
    });
    panel.webview.html = pageHtml(titleOf(document), undefined, await dress(), nonce());
  };
  context.subscriptions.push(
    commands.registerCommand('newsmark.openPreview', async () => {
      const document = activeArticle();
      if (document === undefined) return;
      if (open) {
        open.follow(document);
        open.panel.reveal(undefined, true);
        return;
      }
      const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      const panel = window.createWebviewPanel(viewType, titleOf(document), beside, {
        ...allowed,
        enableFindWidget: true,
      });
      await show(panel, document);
    }),
    window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { uri?: string } | undefined) {
        try {
          if (open || state?.uri === undefined) throw new Error('nothing to show');
          panel.webview.options = allowed;
          await show(panel, await workspace.openTextDocument(Uri.parse(state.uri)));
        } catch {
          // The article is gone, or another preview is there already.
          panel.dispose();
        }
      },
    }),
    commands.registerCommand('newsmark.showSource', () => open?.showSource()),
    commands.registerCommand('newsmark.exportHtml', async () => {
      const document = activeArticle() ?? open?.document;
      const page = document && (await exported(document, client, dress));
      if (page === undefined) return;
      const name = nameOf(document!).replace(/\.news(?:\.\w+)?$/, '.html');
      const target = await window.showSaveDialog({
        defaultUri: document!.isUntitled ? undefined : Uri.joinPath(document!.uri, '..', name),
        filters: { HTML: ['html'] },
      });
      if (target === undefined) return;
      await workspace.fs.writeFile(target, page);
      await offer(target);
    }),
    commands.registerCommand('newsmark.print', async () => {
      const document = activeArticle() ?? open?.document;
      const page = document && (await exported(document, client, dress));
      if (page === undefined) return;
      await workspace.fs.createDirectory(context.globalStorageUri);
      const target = Uri.joinPath(context.globalStorageUri, 'print.html');
      await workspace.fs.writeFile(target, page);
      await env.openExternal(target);
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

/** One panel, which shows the article that was last in an editor. */
class Preview {
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #listening: Disposable[];
  #document: TextDocument;
  #places: Page['places'] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #took = 0;
  /** Where the page, or a click on it, has last taken the editor: what it shows then is no news to the page. */
  #jump = { line: -1, time: 0 };

  constructor(panel: WebviewPanel, document: TextDocument, client: BaseLanguageClient) {
    this.panel = panel;
    this.#document = document;
    this.#client = client;
    const soon = (): void => this.#soon();
    this.#listening = [
      panel.webview.onDidReceiveMessage((said: Said) => this.#hear(said)),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'newsmark') this.follow(editor.document);
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) soon();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#document.uri.toString())) soon();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) soon();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
    ];
  }

  get document(): TextDocument {
    return this.#document;
  }

  async showSource(): Promise<void> {
    await window.showTextDocument(this.#document, this.#editor()?.viewColumn ?? ViewColumn.One);
  }

  follow(document: TextDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.panel.title = titleOf(document);
    void this.#update();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const each of this.#listening) each.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), Math.max(pause, patience * this.#took));
  }

  async #update(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const began = Date.now();
    const page = await pageOf(this.#document, this.#client);
    // An answer that a later question has overtaken would only flicker.
    if (page === undefined || asked !== this.#asked) return;
    const { head, blocks, foot } = page;
    this.#places = page.places;
    this.#took = Date.now() - began;
    await this.panel.webview.postMessage({ page: { head, blocks, foot }, uri: this.#document.uri.toString() });
  }

  #hear({ ready, at, place, top, fix }: Said): void {
    if (ready) {
      void this.#update().then(() => {
        for (const editor of window.visibleTextEditors) this.#scrolled(editor);
      });
    } else if (typeof at === 'number') {
      void this.#goTo(this.#document.uri, this.#document.positionAt(at), fix === true);
    } else if (typeof place === 'number') {
      const found = this.#places[place];
      if (found === undefined) return;
      const { line, character } = found.position;
      const uri = this.#client.protocol2CodeConverter.asUri(found.uri);
      void this.#goTo(uri, new Position(line, character), fix === true);
    } else if (typeof top === 'number') {
      const editor = this.#editor();
      if (editor === undefined) return;
      const to = this.#document.positionAt(top);
      this.#jump = { line: to.line, time: Date.now() };
      editor.revealRange(new Range(to, to), TextEditorRevealType.AtTop);
    }
  }

  #scrolled({ document, visibleRanges: [first] }: TextEditor): void {
    if (document !== this.#document || first === undefined) return;
    const { line, time } = this.#jump;
    if (Math.abs(first.start.line - line) <= 1 || Date.now() - time < settling) return;
    this.#jump.line = -1;
    void this.panel.webview.postMessage({ top: document.offsetAt(first.start) });
  }

  #moved({ document, selection }: TextEditor): void {
    if (document !== this.#document) return;
    void this.panel.webview.postMessage({ here: document.offsetAt(selection.active) });
  }

  async #goTo(uri: Uri, place: Position, fix: boolean): Promise<void> {
    this.#jump = { line: -1, time: Date.now() };
    const column = this.#editor()?.viewColumn ?? ViewColumn.One;
    const selection = new Selection(place, place);
    const editor = await window.showTextDocument(uri, { viewColumn: column, selection });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    if (fix) await commands.executeCommand('editor.action.quickFix');
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document);
  }
}

/** A page of its own, for a file; a message and nothing where the server does not answer. */
async function exported(
  document: TextDocument,
  client: BaseLanguageClient,
  dress: () => Promise<Dress>,
): Promise<Uint8Array | undefined> {
  const page = await pageOf(document, client);
  if (page === undefined) {
    void window.showErrorMessage(l10n.t('Newsmark is not running, so there is no page of this article.'));
    return undefined;
  }
  return new TextEncoder().encode(pageHtml(page.title, page, await dress(), nonce()));
}

async function pageOf(document: TextDocument, client: BaseLanguageClient): Promise<Page | undefined> {
  if (client.state !== State.Running) return undefined;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const page = await client.sendRequest<Page | null>('newsmark/preview', { textDocument: { uri } }).catch(() => null);
  return page ?? undefined;
}

async function offer(target: Uri): Promise<void> {
  const show = l10n.t('Open It');
  const chosen = await window.showInformationMessage(l10n.t('{0} is written.', target.path.split('/').at(-1)!), show);
  if (chosen === show) await env.openExternal(target);
}

/** Reads the page's style and script once. */
function dressIn({ extensionUri }: ExtensionContext): () => Promise<Dress> {
  const read = async (name: string): Promise<string> => {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'client/media', name)));
  };
  let dress: Promise<Dress> | undefined;
  return () => {
    dress ??= Promise.all([read('preview.css'), read('preview.js')]).then(([style, script]) => ({ style, script }));
    return dress;
  };
}

function activeArticle(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'newsmark' ? document : undefined;
}

function titleOf(document: TextDocument): string {
  return l10n.t('Preview: {0}', nameOf(document));
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
