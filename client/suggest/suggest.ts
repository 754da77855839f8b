/** Suggestions in the editor: their review, the best one for a selection, and pages imported as articles. */
import { commands, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerImporting } from './importing.ts';
import { registerReview } from './review.ts';
import { registerSelection } from './selection.ts';

export function registerSuggestions(context: ExtensionContext, client: BaseLanguageClient): void {
  void commands.executeCommand('setContext', 'newsmark.active', true);
  registerReview(context, client);
  registerSelection(context, client);
  registerImporting(context, client);
}
