/** The extension in a browser: the server is a web worker, and has no files but those that it is given. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Session, start } from './session.ts';

/** What an editor in a browser has of the web platform, and what is needed of it here. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/** More files than this are not read into the worker; what is open still is. */
const most = 2000;

const ours = '{**/*.news,**/*.news.md,**/*.news.txt,**/registry/**/*.yaml,**/newsmark.config.yaml}';

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<Session> {
  const module = Uri.joinPath(context.extensionUri, 'dist/worker.js');
  session = await start(context, (options) => {
    const server = async () => {
      // Not by its address: where the extension itself is on a remote machine, a worker may not be made of that.
      const code = await workspace.fs.readFile(module);
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return new LanguageClient('newsmark', 'Newsmark', server, { ...options, uriConverters: asFiles() });
  });
  if (session.client.isRunning()) await feed(context, session.client);
  return session;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}

/** To the server everything is a file: it tells which workspace something belongs to by its path. */
function asFiles(): { code2Protocol(uri: Uri): string; protocol2Code(uri: string): Uri } {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const isThere = (uri: Uri): boolean => uri.scheme === folder?.scheme && uri.authority === folder.authority;
  return {
    code2Protocol: (uri) => (isThere(uri) ? uri.with({ scheme: 'file', authority: '' }) : uri).toString(),
    protocol2Code(text) {
      const uri = Uri.parse(text);
      return folder && uri.scheme === 'file' ? folder.with({ path: uri.path }) : uri;
    },
  };
}

/** Gives the server the folder's files as if they were open, through the editor's own file system. */
async function feed(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const nameOf = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);
  const isOpen = (uri: Uri): boolean => {
    return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  };
  const give = async (uri: Uri): Promise<void> => {
    if (isOpen(uri)) return;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const languageId = uri.path.endsWith('.yaml') ? 'yaml' : 'newsmark';
    const textDocument = { uri: nameOf(uri), languageId, version: 0, text };
    await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  };
  const take = async (uri: Uri): Promise<void> => {
    if (isOpen(uri)) return;
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: nameOf(uri) } });
  };
  const mine = new Set<string>();
  const watcher = workspace.createFileSystemWatcher(ours);
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate(give),
    watcher.onDidChange(give),
    watcher.onDidDelete(take),
    workspace.onDidCloseTextDocument(({ uri }) => mine.has(uri.toString()) && give(uri)),
  );
  for (const uri of await workspace.findFiles(ours, undefined, most)) {
    mine.add(uri.toString());
    await give(uri);
  }
}
