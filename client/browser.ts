/** The extension in a browser: the server is a web worker, and has no files but those that it is given. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  State,
} from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Session, start } from './session.ts';

/** What an editor in a browser has of the web platform, and what is needed of it here. */
declare const Worker: new (
  url: string,
) => ConstructorParameters<typeof BrowserMessageReader>[0] & { postMessage(message: object): void };
declare const Blob: new (parts: Uint8Array[], options: { type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

/** A file as the server is to have it; null where it is gone. */
interface File {
  uri: string;
  bytes: Uint8Array | null;
}

/** More files than this are not read into the worker; what is open still is. */
const most = 2000;

/** How many are read at once. */
const together = 50;

/** Without these, findings about articles would be other ones. */
const needed = '**/{*.yaml,.gitignore}';

const articles = '**/{*.news,*.news.md,*.news.txt}';

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<Session> {
  const module = Uri.joinPath(context.extensionUri, 'dist/worker.js');
  const uriConverters = asFiles();
  const read = async (uris: readonly Uri[]): Promise<File[]> => {
    const files: File[] = [];
    for (let at = 0; at < uris.length; at += together) {
      const some = uris.slice(at, at + together);
      files.push(...(await Promise.all(some.map((uri) => fileAt(uri, uriConverters.code2Protocol(uri))))));
    }
    return files;
  };
  session = await start(context, (options) => {
    const server = async () => {
      // Not by its address: where the extension itself is on a remote machine, a worker may not be made of that.
      const code = await workspace.fs.readFile(module);
      const files = await read(await workspace.findFiles(needed, undefined, most));
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      worker.postMessage({ jsonrpc: '2.0', method: 'newsmark/files', params: { files } });
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('newsmark', 'Newsmark', server, { ...options, uriConverters });
    feed(context, client, read);
    return client;
  });
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

async function fileAt(uri: Uri, name: string): Promise<File> {
  try {
    return { uri: name, bytes: await workspace.fs.readFile(uri) };
  } catch {
    // It has gone meanwhile, or may not be read.
    return { uri: name, bytes: null };
  }
}

/**
 * Gives the server, each time that it starts, the folder's articles through the editor's own file system, and what changes
 * there.
 */
function feed(
  context: ExtensionContext,
  client: BaseLanguageClient,
  read: (uris: readonly Uri[]) => Promise<File[]>,
): void {
  const give = async (uris: readonly Uri[]): Promise<void> => {
    const files = await read(uris);
    if (!client.isRunning()) return;
    await client.sendNotification('newsmark/files', { files });
    const changes = files.map(({ uri, bytes }) => ({
      uri,
      type: bytes === null ? FileChangeType.Deleted : FileChangeType.Changed,
    }));
    await client.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
  };
  const giveAll = async (): Promise<void> => {
    const found = await workspace.findFiles(articles, undefined, most);
    for (let at = 0; at < found.length; at += together) await give(found.slice(at, at + together));
  };
  context.subscriptions.push(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void giveAll();
    }),
  );
  for (const glob of [needed, articles]) {
    const watcher = workspace.createFileSystemWatcher(glob);
    const one = (uri: Uri): Promise<void> => give([uri]);
    context.subscriptions.push(watcher, watcher.onDidCreate(one), watcher.onDidChange(one), watcher.onDidDelete(one));
  }
}
