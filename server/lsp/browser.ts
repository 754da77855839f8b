/**
 * The language server in a web worker. It has no disk but the one in memory that `newsmark/files` fills; what is open lies
 * over it. Importing this file starts it.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { MemoryWorkspace } from '../workspace/memory.ts';
import { pathOf } from '../workspace/uri.ts';
import { cancelling, serve } from './handlers.ts';

/**
 * Files as the client found them, and null for those that are gone. Sent before `initialize`, so that nothing is judged
 * without its registry; later ones are followed by `workspace/didChangeWatchedFiles`.
 */
interface FilesParams {
  files: { uri: string; bytes: Uint8Array | null }[];
}

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  { connectionStrategy: cancelling },
);
const disk = new MemoryWorkspace();
connection.onNotification('newsmark/files', ({ files }: FilesParams) => {
  for (const { uri, bytes } of files) {
    const path = pathOf(uri);
    if (path === undefined) continue;
    if (bytes === null) disk.delete(path);
    else disk.set(path, bytes);
  }
});
serve(connection, disk, undefined);
