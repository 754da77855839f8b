/** "Annotate Selection": the best proposal for the selected words, else what can be done with them by hand. */
import { commands, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { accept, asking } from './accepting.ts';
import { annotationOf } from './labels.ts';
import { type Listed, type Offer, requests } from './protocol.ts';

export function registerSelection(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(commands.registerCommand('newsmark.annotateSelection', () => annotateSelection(client)));
}

/** The mapping that was written, if one was. */
async function annotateSelection(client: BaseLanguageClient): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'newsmark') return undefined;
  const { document, selection } = editor;
  const { version } = document;
  const range = client.code2ProtocolConverter.asRange(selection);
  const about = asking(client, document);
  const offer = await client.sendRequest<Offer | null>(requests.one, { ...about, range });
  if (document.version !== version) return undefined;
  if (offer === null) {
    await commands.executeCommand('editor.action.refactor');
    return undefined;
  }
  const { registry } =
    offer.declares.length > 0 ? await client.sendRequest<Listed>(requests.list, about) : { registry: undefined };
  const done = await accept(client, document, [offer], { offers: [offer], candidates: [], registry });
  if (done === undefined || done.left.length > 0) return undefined;
  window.setStatusBarMessage(l10n.t('Newsmark: annotated as {0}', annotationOf(offer)), 5000);
  return offer.mapping;
}
