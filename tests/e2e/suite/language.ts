/** What the language server tells the editor beside findings. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { completionsAt, findingsOf, hoverAt, open, outcome, placeOf, revert, type Test } from './support.ts';

export const language: Test[] = [
  [
    'explains a name, a figure and a vote on hover',
    async () => {
      const document = await open(outcome);
      for (const [words, into, wanted] of [
        ['Deck and Engine Room Union]', 3, [/Deck and Engine Room Union/]],
        ['595]', 1, [/595/, /reject/i]],
        ['voted to accept', 9, [/reject/, /53\.8/]],
      ] as const) {
        const said = await hoverAt(document, placeOf(document, words, into));
        for (const each of wanted) assert.match(said, each, words);
      }
    },
  ],
  [
    'completes ids, kinds and keys',
    async () => {
      const document = await open(outcome);
      const ids = await completionsAt(document, placeOf(document, '{sound-ferries}', 1));
      assert.ok(
        ids.some((label) => label.includes('sound-ferries')),
        ids.slice(0, 30).join(),
      );
      assert.ok(ids.includes('figure') || ids.some((label) => label.startsWith('figure')), ids.slice(0, 30).join());
      const outcomes = await completionsAt(document, placeOf(document, 'outcome: accept', 'outcome: '.length));
      for (const option of ['accept', 'reject']) assert.ok(outcomes.includes(option), outcomes.join());
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
        const labels = await completionsAt(document, at);
        await revert();
        assert.ok(labels.includes(wanted), `${path}: ${labels.slice(0, 30).join()}`);
      }
    },
  ],
  [
    'goes to the declaration of an id, and finds what refers to it',
    async () => {
      const document = await open(outcome);
      const at = placeOf(document, '{sound-ferries}', 3);
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      const lines = places.map((place) => ('range' in place ? place.range : place.targetRange).start.line);
      assert.deepEqual(lines, [
        document
          .getText()
          .split('\n')
          .findIndex((line) => /^ {2}sound-ferries:/.test(line)),
      ]);
      const references = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        at,
      );
      assert.ok(references.length >= 3, `${references.length} references`);
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
      const changes = edit.entries();
      assert.deepEqual(
        changes.map(([uri, edits]) => [vscode.workspace.asRelativePath(uri), edits.map(({ newText }) => newText)]),
        [[outcome, Array(4).fill('island-ferries')]],
      );
      const before = findingsOf(document).length;
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(!document.getText().includes('sound-ferries'));
      assert.equal(document.getText().split('island-ferries').length - 1, 4);
      await eventually(() => assert.equal(findingsOf(document).length, before));
      await revert();
    },
  ],
  [
    'renames an id of the registry in every article that uses it',
    async () => {
      const document = await open('registry/people.yaml');
      const id = /^ {2}([a-z][\w-]*):/m.exec(document.getText())?.[1];
      assert.ok(id);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, `  ${id}:`, 3),
        'somebody-else',
      );
      const paths = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
      assert.ok(paths.includes('registry/people.yaml'), paths.join());
      assert.ok(
        paths.some((path) => path.endsWith('.news')),
        paths.join(),
      );
    },
  ],
  [
    'formats without changing what is said',
    async () => {
      const document = await open(outcome);
      await vscode.window.activeTextEditor!.edit((edit) => {
        edit.replace(
          new vscode.Range(placeOf(document, '{sound-ferries}'), placeOf(document, '{sound-ferries}', 15)),
          '{ entity:sound-ferries   }',
        );
      });
      const before = document.getText();
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        document.uri,
        { tabSize: 2, insertSpaces: true },
      );
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits);
      assert.ok(await vscode.workspace.applyEdit(edit));
      const after = document.getText();
      await revert();
      assert.notEqual(after, before);
      assert.doesNotMatch(after, /\{ | {2,}\}/);
      assert.equal(after.replace(/\s/g, ''), before.replace(/\s/g, ''));
    },
  ],
  [
    'gives the outline, folding, hints and colours',
    async () => {
      const document = await open(outcome);
      const ask = <T>(command: string, ...more: unknown[]): Thenable<T> =>
        vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...more);
      const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
      assert.ok(symbols.length > 0, 'no outline');
      assert.ok((await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider')).length > 0, 'nothing folds');
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      assert.ok((await ask<vscode.InlayHint[]>('executeInlayHintProvider', whole)).length > 0, 'no hints');
      assert.ok((await ask<vscode.CodeLens[]>('executeCodeLensProvider')).length > 0, 'no lenses');
      const tokens = await ask<vscode.SemanticTokens | undefined>('provideDocumentSemanticTokens');
      assert.ok(tokens && tokens.data.length > 0, 'no tokens');
    },
  ],
];
