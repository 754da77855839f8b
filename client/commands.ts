/** The commands that need nothing but the client and the editor. */
import { commands, type ExtensionContext, l10n, type OutputChannel, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import { counted, workspaceCounts } from './counts.ts';

export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, output: OutputChannel): void {
  context.subscriptions.push(
    commands.registerCommand('newsmark.restart', async () => {
      await client.stop();
      await client.start();
    }),
    // What the server's code lenses call: its places are the protocol's, the editor's command wants its own.
    commands.registerCommand('newsmark.showReferences', async (uri: string, position: Position, what: string) => {
      const { asPosition, asLocation } = client.protocol2CodeConverter;
      const params = { textDocument: { uri }, position, what };
      const locations: Location[] = await client.sendRequest('newsmark/lens', params);
      return commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        asPosition(position),
        locations.map(asLocation),
      );
    }),
    commands.registerCommand('newsmark.showOutput', () => output.show()),
    commands.registerCommand('newsmark.createConfig', createConfig),
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

/** What a config may say; the server completes every key and rule of it. */
const config = `# How strictly what is checked here, for the editor and the command alike.
# Ctrl+Space lists the keys and the rules; every rule says what it catches.
rules:
  # A desk turns these on before publication.
  source/missing: off
  source/unchecked: off
`;

/** Opens the config of the folder at hand; makes it where there is none. */
async function createConfig(): Promise<void> {
  const open = window.activeTextEditor?.document.uri;
  const at = (open && workspace.getWorkspaceFolder(open)) ?? workspace.workspaceFolders?.[0];
  if (at === undefined) return;
  const file = Uri.joinPath(at.uri, 'newsmark.config.yaml');
  const isThere = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await workspace.fs.writeFile(file, new TextEncoder().encode(config));
  await window.showTextDocument(file);
}
