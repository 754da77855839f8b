/** The extension in a browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Session, start } from './session.ts';

declare const Worker: new (uri: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

let session: Session | undefined;

export async function activate(context: ExtensionContext): Promise<Session> {
  const module = Uri.joinPath(context.extensionUri, 'dist/worker.js').toString(true);
  session = await start(
    context,
    (options) => new LanguageClient('newsmark', 'Newsmark', async () => new Worker(module) as never, options),
  );
  return session;
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
