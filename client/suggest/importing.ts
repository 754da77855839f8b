/** "Import Article…": a page that was saved or copied becomes an unsaved article; the server says how. */
import { commands, type ExtensionContext, env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests } from './protocol.ts';

/** A text and the name that its kind is told by. */
interface Page {
  name: string;
  text: string;
}

export function registerImporting(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand('newsmark.importArticle', async (from?: unknown) => {
      const page = from instanceof Uri ? await pageAt(from) : isPage(from) ? from : await ask();
      if (page === undefined) return undefined;
      const { text } = await client.sendRequest<{ text: string }>(requests.page, page);
      const document = await workspace.openTextDocument({ language: 'newsmark', content: text });
      await window.showTextDocument(document, { preview: false });
      window.setStatusBarMessage(l10n.t('Newsmark: imported; Annotate This Article goes on from here'), 10_000);
      return document.uri;
    }),
  );
}

/** From another extension, or a test. */
function isPage(given: unknown): given is Page {
  return typeof given === 'object' && given !== null && 'name' in given && 'text' in given;
}

async function ask(): Promise<Page | undefined> {
  type Item = QuickPickItem & { from: 'open' | 'file' | 'clipboard' };
  const open = window.activeTextEditor?.document;
  const name = open?.uri.path.split('/').at(-1) ?? '';
  const items: Item[] = [
    { label: l10n.t('From a file…'), description: '.txt, .html, .md', from: 'file' },
    {
      label: l10n.t('From the clipboard'),
      description: l10n.t('plain text, or the source of a page'),
      from: 'clipboard',
    },
  ];
  if (open && open.languageId !== 'newsmark' && /\.(?:txt|text|x?html?|md|markdown)$/i.test(name)) {
    items.unshift({ label: l10n.t('From the open file'), description: name, from: 'open' });
  }
  const chosen = await window.showQuickPick(items, { title: l10n.t('Import an article') });
  if (chosen?.from === 'open' && open) return { name, text: open.getText() };
  if (chosen?.from === 'clipboard') return pasted(await env.clipboard.readText());
  if (chosen === undefined) return undefined;
  const filters = { [l10n.t('Articles and pages')]: ['txt', 'text', 'html', 'htm', 'xhtml', 'md', 'markdown'] };
  const [file] = (await window.showOpenDialog({ filters, title: l10n.t('Import an article') })) ?? [];
  return file && pageAt(file);
}

function pasted(text: string): Page | undefined {
  if (text.trim() === '') {
    window.setStatusBarMessage(l10n.t('Newsmark: there is no text in the clipboard'), 5000);
    return undefined;
  }
  const isHtml = /^\s*<(?:!doctype|html|head|body|article|main|section|div|h1|p)\b/i.test(text);
  return { name: isHtml ? 'page.html' : 'page.txt', text };
}

/** Pages that are no UTF-8 are read as what such pages nearly always are. */
async function pageAt(uri: Uri): Promise<Page> {
  const bytes = await workspace.fs.readFile(uri);
  const name = uri.path.split('/').at(-1) ?? '';
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    void window.showInformationMessage(
      l10n.t('{0} is not UTF-8; it was read as Windows-1252. Look at its accents.', name),
    );
    return { name, text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
