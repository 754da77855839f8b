/** What the tests inside VS Code share. They run in Node's extension host; the extension may run in another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

export type Test = [name: string, run: () => Promise<void>];

/** The command's JSON report, as far as it is compared. */
export interface Report {
  findings: {
    file: string;
    rule: string;
    severity: string;
    message: string;
    span: { start: Place; end: Place };
    arithmetic: string | null;
    related: { file: string; span: { start: Place }; message: string }[];
    fixes: { title: string; edits: { file: string; span: { start: Place; end: Place }; text: string }[] }[];
  }[];
}

/** Lines and columns count from 1, offsets from 0. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

export const folder = vscode.workspace.workspaceFolders![0]!.uri;

/** An article of the samples with one finding. */
export const outcome = 'contradictions/ballot-outcome.news';

/** What the command says of the folder. */
export function report(): Report {
  return JSON.parse(readFileSync(join(folder.fsPath, '../expected.json'), 'utf8'));
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Takes back what was changed in the active editor. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

/** Where words first stand in a document, or so many characters into them. */
export function placeOf(document: vscode.TextDocument, words: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${words} is not in ${document.fileName}`);
  return document.positionAt(at + into);
}

/** Puts words in the place of others, as typing would. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(placeOf(document, from), placeOf(document, from, from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'newsmark');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** A hover's text, all of its parts. */
export async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
}

/** What is offered for completion at a place, by label. */
export async function completionsAt(document: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
