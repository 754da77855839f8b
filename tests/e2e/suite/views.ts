/** The commands that change how an article is shown, or write into it. What is then on the page, the walk looks at. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { findingsOf, open, outcome, placeOf, replace, revert, type Test } from './support.ts';

export const views: Test[] = [
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
      for (const [from, to] of [
        ['51.1 per', '61.1 per'],
        ['Monday', 'Friday'],
        ['outcome: reject', 'outcome: accept'],
      ] as const) {
        await eventually(() => assert.deepEqual(findingsOf(document), []));
        await replace(document, from, to);
        await eventually(() => assert.ok(findingsOf(document).length > 0, `nothing about ${to}`));
        await vscode.commands.executeCommand('undo');
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    },
  ],
];
