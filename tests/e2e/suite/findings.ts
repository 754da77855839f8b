/** The extension starts, and says of everything what the command says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import {
  codeOf,
  findingsOf,
  folder,
  open,
  outcome,
  type Report,
  replace,
  report,
  revert,
  type Test,
} from './support.ts';

type Expected = Report['findings'][number];

export const findings: Test[] = [
  [
    'starts when an article is opened, with every command that it contributes',
    async () => {
      const document = await open(outcome);
      await eventually(() => assert.equal(findingsOf(document).length, 1), 90_000);
      const commands = await vscode.commands.getCommands(true);
      const { contributes } = manifest();
      for (const { command } of contributes.commands) assert.ok(commands.includes(command), command);
    },
  ],
  [
    'says of every sample and every example of a rule what the command says, to the letter',
    async () => {
      const expected = report().findings.map(lineOf).sort();
      assert.ok(expected.length > 200, `${expected.length} findings`);
      await eventually(() => assert.deepEqual(shown(), expected), 90_000);
    },
  ],
  [
    'checks anew while somebody types, and takes back what is undone',
    async () => {
      const document = await open(outcome);
      await replace(document, 'voted to accept', 'voted to reject');
      await replace(document, 'outcome: accept', 'outcome: reject');
      await eventually(() => assert.deepEqual(findingsOf(document), []));
      await revert();
      await eventually(() => assert.equal(findingsOf(document).length, 1));
    },
  ],
  [
    'checks an article that is not saved anywhere',
    async () => {
      const content = '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{adda} said so.\n';
      const document = await vscode.workspace.openTextDocument({ language: 'newsmark', content });
      await vscode.window.showTextDocument(document);
      await eventually(() => assert.ok(findingsOf(document).map(codeOf).includes('entity/undeclared')));
      await replace(document, 'adda', 'ada');
      await eventually(() => assert.ok(!findingsOf(document).map(codeOf).includes('entity/undeclared')));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    },
  ],
  [
    'starts again after a restart',
    async () => {
      await vscode.commands.executeCommand('newsmark.restart');
      const expected = report().findings.length;
      await open(outcome);
      await eventually(() => assert.equal(shown().length, expected), 90_000);
    },
  ],
];

/** The manifest of the extension, which may run in another extension host than the tests. */
function manifest(): { contributes: { commands: { command: string }[] } } {
  return JSON.parse(readFileSync(join(folder.fsPath, '../../extension/package.json'), 'utf8'));
}

/** Everything that the editor shows of ours, a line each, as {@link lineOf} would write it. */
function shown(): string[] {
  const severities = ['error', 'warning', 'info', 'hint'];
  const lines = vscode.languages.getDiagnostics().flatMap(([uri, all]) =>
    all
      .filter(({ source }) => source === 'newsmark')
      .map((finding) => {
        const { start, end } = finding.range;
        const places = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
        const related = (finding.relatedInformation ?? []).map(
          ({ location: { uri, range }, message }) =>
            `\n  ${nameOf(uri)}:${range.start.line + 1}:${range.start.character + 1} ${message}`,
        );
        const severity = severities[finding.severity];
        return `${nameOf(uri)}:${places} ${severity} ${codeOf(finding)} ${finding.message}${related.join('')}`;
      }),
  );
  return lines.sort();
}

function lineOf({ file, rule, severity, message, arithmetic, related, span: { start, end } }: Expected): string {
  const text = arithmetic === null ? message : `${message}\n${arithmetic}`;
  const others = related.map(
    ({ file, span: { start }, message }) => `\n  ${file}:${start.line}:${start.column} ${message}`,
  );
  const places = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return `${file}:${places} ${severity} ${rule} ${text}${others.join('')}`;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.startsWith(`${folder.path}/`) ? uri.path.slice(folder.path.length + 1) : uri.toString();
}
