/** The language server in a web worker: there is no disk, what is open counts. Importing this file starts it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { MemoryWorkspace } from '../workspace/memory.ts';
import { cancelling, serve } from './handlers.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  { connectionStrategy: cancelling },
);
serve(connection, new MemoryWorkspace(), undefined);
