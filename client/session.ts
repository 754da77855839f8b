/** What is the same wherever the extension runs: the client of the server, and everything that the editor adds to it. */
import { type ExtensionContext, window } from 'vscode';
import {
  type BaseLanguageClient,
  InlayHintRequest,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { registerCommands } from './commands.ts';
import { registerCompare } from './compare/compare.ts';
import { registerPreview } from './preview/preview.ts';
import { Questions } from './questions.ts';
import { registerReading } from './reading.ts';
import { registerSample } from './sample.ts';
import { registerStatus } from './status.ts';
import { registerSuggestions } from './suggest/suggest.ts';
import { registerTasks } from './tasks.ts';
import { ownTokens } from './tokens.ts';
import { registerTrees } from './trees/trees.ts';
import { registerArticles } from './worksheet/articles.ts';
import { registerWorksheet } from './worksheet/worksheet.ts';

/** The running extension; what `activate` returns to tests and other extensions. */
export interface Session {
  client: BaseLanguageClient;
  stop(): Promise<void>;
}

/** Makes a client that is not yet started. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the server and registers what the editor adds. Resolves when the server answers. */
export async function start(context: ExtensionContext, create: CreateClient): Promise<Session> {
  const output = window.createOutputChannel('Newsmark', { log: true });
  const reading = registerReading(context);
  const client = create({
    // Which YAML files are ours is for the server to say: it alone reads the config. The others it ignores.
    documentSelector: [{ language: 'newsmark' }, { language: 'yaml' }],
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // Prose is read without hints; they would also be measured where lines wrap.
      provideInlayHints: (document, range, token, next) => (reading.has(document) ? [] : next(document, range, token)),
    },
  });
  context.subscriptions.push(
    reading.onDidChange((document) => {
      const hints = client.getFeature(InlayHintRequest.method).getProvider(document);
      hints?.onDidChangeInlayHints.fire();
    }),
  );
  client.registerFeature(ownTokens(context));
  context.subscriptions.push(output);
  registerStatus(context, client);
  registerCommands(context, client, output);
  registerPreview(context, client);
  registerSample(context);
  registerTasks(context);
  const questions = new Questions(context, client);
  registerWorksheet(context, questions);
  registerArticles(context, questions);
  registerTrees(context, questions);
  registerCompare(context, questions);
  registerSuggestions(context, client);
  try {
    await client.start();
    void reading.begin();
  } catch (fault) {
    output.error(String(fault));
  }
  return { client, stop: () => client.dispose() };
}
