/** What runs inside VS Code: the extension over a copy of the samples, by the commands that the editor itself uses. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface Expected {
  findings: {
    file: string;
    rule: string;
    severity: string;
    message: string;
    span: { start: Place; end: Place };
    arithmetic: string | null;
  }[];
}

interface Place {
  line: number;
  column: number;
}

type Test = [name: string, run: () => Promise<void>];

/** VS Code calls this; it fails where a test fails. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const [name, test] of tests) {
    const started = Date.now();
    try {
      await Promise.race([test(), timeout(90_000)]);
      console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
    } catch (fault) {
      failed += 1;
      console.log(`  ✗ ${name}\n${fault instanceof Error ? fault.stack : fault}`);
    }
  }
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

const folder = vscode.workspace.workspaceFolders![0]!.uri;
const outcome = 'contradictions/ballot-outcome.news';

const tests: Test[] = [
  [
    'starts when an article is opened',
    async () => {
      await open(outcome);
      const extension = vscode.extensions.getExtension('newsmark.newsmark')!;
      await extension.activate();
      assert.equal(extension.isActive, true);
      const commands = await vscode.commands.getCommands(true);
      for (const { command } of extension.packageJSON.contributes.commands)
        assert.ok(commands.includes(command), command);
    },
  ],
  [
    'says of every sample what the command says',
    async () => {
      const { findings } = JSON.parse(readFileSync(join(folder.fsPath, '../expected.json'), 'utf8')) as Expected;
      const expected = findings
        .map(({ file, rule, severity, message, arithmetic, span: { start, end } }) => {
          const text = arithmetic === null ? message : `${message}\n${arithmetic}`;
          return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${text}`;
        })
        .sort();
      assert.ok(expected.length > 40, `${expected.length} findings`);
      const articles = await vscode.workspace.findFiles('**/*.news');
      for (const article of articles) await vscode.workspace.openTextDocument(article);
      await eventually(() => assert.deepEqual(everything(), expected), 60_000);
    },
  ],
  [
    'explains on hover',
    async () => {
      const document = await open(outcome);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, 'Deck and Engine Room Union]', 3),
      );
      const text = hovers
        .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
        .join('\n');
      assert.match(text, /Deck and Engine Room Union/);
    },
  ],
  [
    'completes ids',
    async () => {
      const document = await open(outcome);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, '{sound-ferries}', 1),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(
        labels.some((label) => label.includes('sound-ferries')),
        labels.slice(0, 30).join(),
      );
    },
  ],
  [
    'helps with the registry and the config, without another extension',
    async () => {
      for (const [path, before, wanted] of [
        ['registry/people.yaml', 'wikidata: Q20055561', 'aliases'],
        ['newsmark.config.yaml', 'registry:', 'exclude'],
      ] as const) {
        const document = await open(path);
        const at = placeOf(document, before);
        const editor = vscode.window.activeTextEditor!;
        await editor.edit((edit) => edit.insert(at, `\n${' '.repeat(at.character)}`));
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
        );
        const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        await revert();
        assert.ok(labels.includes(wanted), `${path}: ${labels.slice(0, 30).join()}`);
      }
    },
  ],
  [
    'mends by a quick fix',
    async () => {
      const document = await open('contradictions/format-key.news');
      const before = await eventually(() => {
        const found = vscode.languages.getDiagnostics(document.uri);
        assert.ok(found.length > 0);
        return found;
      });
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        before[0]!.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ edit, isPreferred }) => edit !== undefined && isPreferred) ?? actions[0];
      assert.ok(fix?.edit, actions.map(({ title }) => title).join());
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await eventually(() => assert.ok(vscode.languages.getDiagnostics(document.uri).length < before.length));
      await revert();
    },
  ],
  [
    'renames an id in the front matter and in the body',
    async () => {
      const document = await open(outcome);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, '{sound-ferries}', 3),
        'island-ferries',
      );
      assert.deepEqual(
        edit
          .entries()
          .map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), edits.map(({ newText }) => newText)]),
        [[outcome, Array(4).fill('island-ferries')]],
      );
    },
  ],
  [
    'checks anew while somebody types',
    async () => {
      const document = await open(outcome);
      const edit = new vscode.WorkspaceEdit();
      for (const words of ['voted to ', 'outcome: ']) {
        const at = placeOf(document, `${words}accept`, words.length);
        edit.replace(document.uri, new vscode.Range(at, at.translate(0, 'accept'.length)), 'reject');
      }
      await vscode.workspace.applyEdit(edit);
      await eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []));
      await revert();
      await eventually(() => assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1));
    },
  ],
  [
    'toggles the reading view',
    async () => {
      await open(outcome);
      assert.equal(await vscode.commands.executeCommand('newsmark.toggleReading'), true);
      assert.equal(await vscode.commands.executeCommand('newsmark.toggleReading'), false);
    },
  ],
  [
    'opens a preview beside the article',
    async () => {
      await open(outcome);
      await vscode.commands.executeCommand('newsmark.openPreview');
      await eventually(() => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        assert.ok(
          tabs.some(
            ({ input, label }) => input instanceof vscode.TabInputWebview && label === 'Preview: ballot-outcome.news',
          ),
          tabs.map(({ label }) => label).join(),
        );
      });
      await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    },
  ],
  [
    'marks what is under the cursor as checked',
    async () => {
      const document = await open(outcome);
      const at = placeOf(document, '595]');
      vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('newsmark.markChecked');
      await eventually(() => {
        assert.match(
          document.getText(),
          /\[595\]\{figure: ferries-2025\.reject\.votes, checked: \{on: \d{4}-\d\d-\d\d, by: AB\}\}/,
        );
      });
      await revert();
    },
  ],
  [
    'shows a sample that is silent until it is changed',
    async () => {
      await vscode.commands.executeCommand('newsmark.openSample');
      const { document } = vscode.window.activeTextEditor!;
      const found = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
      for (const [from, to] of [
        ['51.1 per', '61.1 per'],
        ['Monday', 'Friday'],
        ['outcome: reject', 'outcome: accept'],
      ] as const) {
        await eventually(() => assert.deepEqual(found(), []));
        const edit = new vscode.WorkspaceEdit();
        const at = placeOf(document, from);
        edit.replace(document.uri, new vscode.Range(at, at.translate(0, from.length)), to);
        await vscode.workspace.applyEdit(edit);
        await eventually(() => assert.ok(found().length > 0, `nothing about ${to}`));
        await vscode.commands.executeCommand('undo');
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    },
  ],
  [
    'starts again after a restart',
    async () => {
      await vscode.commands.executeCommand('newsmark.restart');
      const document = await open(outcome);
      await eventually(() => assert.equal(vscode.languages.getDiagnostics(document.uri).length, 1));
    },
  ],
];

function timeout(milliseconds: number): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no end after ${milliseconds} ms`)), milliseconds),
  );
}

async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

function placeOf(document: vscode.TextDocument, words: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `${words} is not in ${document.fileName}`);
  return document.positionAt(at + into);
}

/** Everything that the editor shows of ours, a line each, as the command would print it. */
function everything(): string[] {
  const severities = ['error', 'warning', 'info', 'hint'];
  const lines = vscode.languages.getDiagnostics().flatMap(([uri, findings]) =>
    findings
      .filter(({ source }) => source === 'newsmark')
      .map(({ range: { start, end }, severity, code, message }) => {
        const rule = typeof code === 'object' ? code.value : code;
        const places = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
        return `${vscode.workspace.asRelativePath(uri)}:${places} ${severities[severity]} ${rule} ${message}`;
      }),
  );
  return lines.sort();
}

/** Asks again until nothing is thrown any more, or time is up. */
async function eventually<T>(ask: () => T, patience = 15_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return ask();
    } catch (fault) {
      if (Date.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
