/** The status bar: how the open article stands, and whether the server runs. */
import { type ExtensionContext, l10n, languages, StatusBarAlignment, ThemeColor, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { counted, countsOf, findingsOf, workspaceCounts } from './counts.ts';

export function registerStatus(context: ExtensionContext, client: BaseLanguageClient): void {
  const item = window.createStatusBarItem('newsmark.status', StatusBarAlignment.Left, 10);
  item.name = 'Newsmark';
  // A client that was never started says that it has stopped.
  let started = false;

  const show = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'newsmark') {
      item.hide();
      return;
    }
    item.backgroundColor = undefined;
    if (client.state === State.Starting || !started) {
      item.text = '$(sync~spin) Newsmark';
      item.tooltip = l10n.t('Newsmark is starting');
      item.command = 'newsmark.showOutput';
    } else if (client.state !== State.Running) {
      item.text = '$(circle-slash) Newsmark';
      item.tooltip = l10n.t('Newsmark has stopped. Select to start it again.');
      item.command = 'newsmark.restart';
      item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
    } else {
      const counts = countsOf(findingsOf(document.uri));
      const parts = [
        counts.errors > 0 ? `$(error) ${counts.errors}` : '',
        counts.warnings > 0 ? `$(warning) ${counts.warnings}` : '',
        counts.remarks > 0 ? `$(info) ${counts.remarks}` : '',
      ];
      item.text = `Newsmark ${parts.filter((part) => part !== '').join(' ') || '$(check)'}`;
      const { files, ...all } = workspaceCounts();
      item.tooltip = `${l10n.t('This article: {0}', counted(counts))}\n${l10n.t('Workspace: {0} in {1} files', counted(all), files)}`;
      item.command = 'newsmark.worksheet.focus';
      item.accessibilityInformation = { label: `Newsmark: ${counted(counts)}` };
    }
    item.show();
  };
  context.subscriptions.push(
    item,
    client.onDidChangeState(() => {
      started = true;
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    languages.onDidChangeDiagnostics(show),
  );
  show();
}
