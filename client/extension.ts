/** The extension on a desktop or a remote machine: the server is a process of its own, run by VS Code's own Node. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Session, start } from './session.ts';

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<Session> {
  const module = Uri.joinPath(context.extensionUri, 'dist/server.js').fsPath;
  session = await start(context, (options) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient('newsmark', 'Newsmark', { run: server, debug: server }, options);
  });
  return session;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
