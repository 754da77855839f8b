/** The commands that need nothing but the client and the editor. */
import { commands, type ExtensionContext, l10n, type OutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { counted, workspaceCounts } from './counts.ts';

export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, output: OutputChannel): void {
  context.subscriptions.push(
    commands.registerCommand('newsmark.restart', async () => {
      await client.stop();
      await client.start();
    }),
    commands.registerCommand('newsmark.showOutput', () => output.show()),
    commands.registerCommand('newsmark.checkWorkspace', async () => {
      await commands.executeCommand('workbench.actions.view.problems');
      const { files, ...counts } = workspaceCounts();
      window.setStatusBarMessage(
        files === 0
          ? l10n.t('Newsmark: nothing contradicts anything')
          : l10n.t('Newsmark: {0} in {1} files', counted(counts), files),
        10_000,
      );
    }),
  );
}
