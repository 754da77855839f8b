/** A page of all articles with how far each is checked, those that need somebody most first. */
import { commands, type ExtensionContext, l10n, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { Questions } from '../questions.ts';
import { pageOf } from '../webview.ts';
import { type ArticlesView, articlesHtml, articlesScript, articlesStyle } from './articlesPage.ts';
import { byNeed, type Progress } from './claims.ts';

/** What the page says was done on it. */
interface Message {
  open?: unknown;
  query?: unknown;
  only?: unknown;
  more?: unknown;
}

const kind = 'newsmark.articles';

export function registerArticles(context: ExtensionContext, questions: Questions): void {
  let panel: WebviewPanel | undefined;
  let articles: Progress[] = [];
  let view: ArticlesView = { query: '', only: 'all', limit: 200 };
  const fileOf = (uri: string): string => workspace.asRelativePath(questions.client.protocol2CodeConverter.asUri(uri));

  const draw = (): void => {
    void panel?.webview.postMessage(articlesHtml(articles, view, fileOf, l10n));
  };
  const refresh = async (): Promise<void> => {
    if (!panel?.visible) return;
    articles = byNeed((await questions.progress()) ?? articles);
    draw();
  };
  const open = async (uri: string): Promise<void> => {
    if (!articles.some((article) => article.uri === uri)) return;
    await window.showTextDocument(questions.client.protocol2CodeConverter.asUri(uri), { preview: true });
    await commands.executeCommand('newsmark.worksheet.focus', { preserveFocus: true });
  };
  const hear = ({ open: uri, query, only, more }: Message): void => {
    if (typeof uri === 'string') void open(uri);
    if (typeof query === 'string') view = { ...view, query, limit: 200 };
    if (typeof only === 'string') view = { ...view, only, limit: 200 };
    if (more === true) view = { ...view, limit: view.limit + 500 };
    if (uri === undefined) draw();
  };

  const adopt = (page: WebviewPanel): Promise<void> => {
    panel = page;
    page.webview.options = { enableScripts: true, localResourceRoots: [] };
    page.onDidDispose(() => {
      panel = undefined;
    });
    page.webview.onDidReceiveMessage(hear);
    page.onDidChangeViewState(refresh);
    const { head } = articlesHtml(articles, view, fileOf, l10n);
    page.webview.html = pageOf(l10n.t('All Articles'), `${head}<div id="rows"></div>`, articlesStyle, articlesScript);
    return refresh();
  };

  context.subscriptions.push(
    { dispose: () => panel?.dispose() },
    questions.onChanged(refresh),
    commands.registerCommand('newsmark.openArticles', () => {
      if (panel === undefined) return adopt(window.createWebviewPanel(kind, l10n.t('All Articles'), ViewColumn.Active));
      panel.reveal();
      return refresh();
    }),
    // As it was before the window was loaded again.
    window.registerWebviewPanelSerializer(kind, { deserializeWebviewPanel: adopt }),
  );
}
