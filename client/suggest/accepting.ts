/** Writes accepted suggestions into their article, each acceptance as one step that can be undone. */
import { type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { meantBy, placeFor } from './choosing.ts';
import { type Listed, type Offer, requests, type Written } from './protocol.ts';

/**
 * `corrected`: a person says who or what is meant. `left` is what cannot be written; undefined where the text has changed
 * meanwhile or a question was left open.
 */
export async function accept(
  client: BaseLanguageClient,
  document: TextDocument,
  offers: readonly Offer[],
  { candidates, registry }: Listed,
  corrected = false,
): Promise<{ left: string[] } | undefined> {
  const { version } = document;
  const meant: Record<string, string> = {};
  for (const offer of offers.filter(({ asks }) => asks || corrected)) {
    const id = await meantBy(offer, candidates);
    if (id === undefined) return undefined;
    meant[offer.key] = id;
  }
  const entities = await placeFor(offers, registry);
  if (entities === undefined || document.version !== version) return undefined;
  const { edit, left } = await client.sendRequest<Written>(requests.accept, {
    ...asking(client, document),
    keys: offers.map(({ key }) => key),
    entities,
    meant,
  });
  if (document.version !== version) return undefined;
  if (edit && !(await workspace.applyEdit(editOf(client, edit, registry)))) return undefined;
  return { left };
}

/** What every question about a document says. */
export function asking(client: BaseLanguageClient, document: TextDocument): object {
  const style = workspace.getConfiguration('newsmark').get<string>('annotationStyle');
  return { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, style };
}

function editOf(
  client: BaseLanguageClient,
  { changes }: NonNullable<Written['edit']>,
  registry: Listed['registry'],
): WorkspaceEdit {
  const { asUri, asRange } = client.protocol2CodeConverter;
  const made = new WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes)) {
    const place: Uri = asUri(uri);
    if (registry?.made && uri === registry.uri) made.createFile(place, { ignoreIfExists: true });
    for (const { range, newText } of edits) made.replace(place, asRange(range), newText);
  }
  return made;
}
