/** Every way out of a finding that the command knows is a quick fix in the editor, and does the same to the text. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { codeOf, findingsOf, folder, open, outcome, type Report, report, revert, type Test } from './support.ts';

type Expected = Report['findings'][number];

/** A test for each rule that has a fix. */
export function fixes(): Test[] {
  const fixable = report().findings.filter(({ fixes }) => fixes.some(({ edits }) => edits.length > 0));
  const rules = [...new Set(fixable.map(({ rule }) => rule))].sort();
  const each = rules.map((rule): Test => {
    const own = fixable.filter((finding) => finding.rule === rule);
    return [
      `mends ${rule} by ${[...new Set(own.flatMap(({ fixes }) => fixes.map(({ title }) => title)))].join('; ')}`,
      async () => {
        const edits: vscode.WorkspaceEdit[] = [];
        for (const finding of own) edits.push(...(await assertFixes(finding)));
        await assertMends(own[0]!, edits[0]!);
      },
    ];
  });
  return [...each, applied];
}

/** Takes a way out; then the finding is gone. */
async function assertMends({ file, rule, message }: Expected, edit: vscode.WorkspaceEdit): Promise<void> {
  const document = await open(file);
  const isThere = (): boolean =>
    findingsOf(document).some((each) => codeOf(each) === rule && each.message.startsWith(message));
  await eventually(() => assert.ok(isThere(), `${message} is not shown`));
  assert.ok(await vscode.workspace.applyEdit(edit));
  await eventually(() => assert.ok(!isThere(), `${message} is still shown`));
  for (const [uri] of edit.entries()) {
    await vscode.window.showTextDocument(uri);
    await revert();
  }
  await eventually(() => assert.ok(isThere(), `${message} does not come back`));
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

/** What each fix makes of the texts in the editor is what the command makes of them. Gives the editor's edits. */
async function assertFixes(finding: Expected): Promise<vscode.WorkspaceEdit[]> {
  const { file, fixes, span } = finding;
  const same: vscode.WorkspaceEdit[] = [];
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file));
  await eventually(() => assert.ok(findingsOf(document).length > 0));
  const actions = await eventually(async () => {
    const offered = await actionsAt(document, rangeOf(span));
    assert.ok(offered.length > 0, `nothing is offered for ${finding.rule} in ${file}`);
    return offered;
  });
  for (const { title, edits } of fixes) {
    const wanted = new Map<string, string>();
    for (const path of new Set(edits.map((edit) => edit.file))) {
      const own = edits.filter((edit) => edit.file === path);
      wanted.set(
        path,
        edited(
          textOf(path),
          own.map(({ span: { start, end }, text }) => [start.offset, end.offset, text]),
        ),
      );
    }
    const offered = actions.filter((action) => action.title === title && action.edit);
    const made = await Promise.all(offered.map(({ edit }) => outcomeOf(edit!)));
    const right = made.findIndex((each) => isSame(each, wanted));
    assert.ok(
      right >= 0,
      `${file}: "${title}" is offered ${offered.length} times among ${actions.map((action) => action.title).join('; ')}
wanted: ${JSON.stringify([...wanted])}
made: ${JSON.stringify(made.map((each) => [...each]))}`,
    );
    same.push(offered[right]!.edit!);
  }
  return same;
}

const applied: Test = [
  'mends by the quick fix of that title, and offers to ignore where nothing else helps',
  async () => {
    const path = 'contradictions/format-key.news';
    const document = await open(path);
    const before = await eventually(() => {
      const found = findingsOf(document);
      assert.equal(found.length, 1);
      return found;
    });
    const actions = await actionsAt(document, before[0]!.range);
    const fix = actions.find(({ title }) => title === 'Change to `source`');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /year\}, source: invented/);
    await eventually(() => assert.deepEqual(findingsOf(document), []));
    await revert();
    await eventually(() => assert.equal(findingsOf(document).length, 1));
    const ignoring = (await actionsAt(await open(outcome), new vscode.Range(0, 0, 60, 0))).filter(({ title }) =>
      /ignore/i.test(title),
    );
    assert.ok(ignoring.length > 0, 'nothing offers to ignore');
  },
];

function actionsAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** The texts that an edit makes, by path. */
async function outcomeOf(edit: vscode.WorkspaceEdit): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [uri, edits] of edit.entries()) {
    const document = await vscode.workspace.openTextDocument(uri);
    const changes = edits.map(
      ({ range, newText }): Change => [document.offsetAt(range.start), document.offsetAt(range.end), newText],
    );
    texts.set(uri.path.slice(folder.path.length + 1), edited(document.getText(), changes));
  }
  return texts;
}

type Change = [start: number, end: number, text: string];

function edited(text: string, changes: Change[]): string {
  return [...changes]
    .sort(([one], [other]) => other - one)
    .reduce((now, [start, end, put]) => now.slice(0, start) + put + now.slice(end), text);
}

/** As the editor reads it: without its byte-order mark. */
function textOf(path: string): string {
  return readFileSync(join(folder.fsPath, path), 'utf8').replace(/^\uFEFF/, '');
}

function rangeOf({ start, end }: Expected['span']): vscode.Range {
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

function isSame(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
