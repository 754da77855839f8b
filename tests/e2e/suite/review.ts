/** The review of suggestions, the best one for a selection, and the import of a page, by the commands that the keys call. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually.ts';
import { folder, placeOf, replace, type Test } from './support.ts';

const prose = `Published 14 March 2024

Ada Brooke-Jones spoke at the Harbour Pilots Union on Monday. "We lost 51.1 per cent of them," she said, and left by the early train.
`;

export const review: Test[] = [
  [
    'reviews suggestions one by one, each one step to undo',
    async () => {
      await declaring('article');
      const document = await plain(prose);
      const proposed = await vscode.commands.executeCommand<number>('newsmark.annotateArticle');
      assert.ok(proposed >= 6, `${proposed} suggestions`);
      await vscode.commands.executeCommand('newsmark.review.accept');
      assert.equal(document.getText(), `---\nnewsmark: 1\npublished: 2024-03-14\n---\n${prose}`);
      await until(document, 'newsmark.review.accept', '[Ada Brooke-Jones]{ada-brooke-jones}');
      assert.match(document.getText(), /\n {2}ada-brooke-jones: \{type: person, name: Ada Brooke-Jones\}\n/);
      const before = document.getText();
      await vscode.commands.executeCommand('newsmark.review.accept');
      assert.notEqual(document.getText(), before);
      await vscode.commands.executeCommand('newsmark.review.takeBack');
      assert.equal(document.getText(), before);
      await vscode.commands.executeCommand('newsmark.review.takeBack');
      assert.doesNotMatch(document.getText(), /ada-brooke-jones/);
      await vscode.commands.executeCommand('newsmark.review.end');
      await close();
    },
  ],
  [
    'remembers what was rejected, and lets it be taken back',
    async () => {
      const document = await plain(prose);
      const open = (): Thenable<number> => vscode.commands.executeCommand<number>('newsmark.annotateArticle');
      const proposed = await open();
      await vscode.commands.executeCommand('newsmark.review.next');
      await vscode.commands.executeCommand('newsmark.review.reject');
      await vscode.commands.executeCommand('newsmark.review.end');
      assert.equal(await open(), proposed - 1);
      await replace(document, 'Published', 'Printed, and published');
      await vscode.commands.executeCommand('newsmark.review.end');
      await vscode.commands.executeCommand('undo');
      assert.equal(await open(), proposed - 1);
      await vscode.commands.executeCommand('newsmark.review.reject');
      await vscode.commands.executeCommand('newsmark.review.takeBack');
      assert.equal(await open(), proposed - 1);
      await vscode.commands.executeCommand('newsmark.review.end');
      assert.equal(document.getText(), prose);
      await close();
    },
  ],
  [
    'writes nothing over what is typed meanwhile',
    async () => {
      const document = await plain(prose);
      await vscode.commands.executeCommand('newsmark.annotateArticle');
      for (let round = 0; round < 6; round += 1) {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, placeOf(document, 'Brooke-Jones'), '😀');
        await vscode.workspace.applyEdit(edit);
        await vscode.commands.executeCommand('newsmark.review.accept');
      }
      const words = document
        .getText()
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/\]\{[^}]*\}|\[/g, '');
      assert.equal(words, prose.replace('Brooke', `${'😀'.repeat(6)}Brooke`));
      await vscode.commands.executeCommand('newsmark.review.end');
      await close();
    },
  ],
  [
    'declares new entities in the registry, if that is set',
    async () => {
      await declaring('registry');
      const document = await plain(prose);
      await vscode.commands.executeCommand('newsmark.annotateArticle');
      await until(document, 'newsmark.review.accept', '{ada-brooke-jones}');
      await vscode.commands.executeCommand('newsmark.review.end');
      const declared = vscode.workspace.textDocuments.find((each) => each.isDirty && each.fileName.endsWith('.yaml'));
      assert.match(declared?.getText() ?? '', /ada-brooke-jones: \{type: person, name: Ada Brooke-Jones\}/);
      assert.doesNotMatch(document.getText(), /ada-brooke-jones: /);
      await vscode.window.showTextDocument(declared!);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await declaring('article');
      await vscode.window.showTextDocument(document);
      await close();
    },
  ],
  [
    'annotates a selection with the best suggestion for it',
    async () => {
      await declaring('article');
      const document = await plain(prose);
      const start = placeOf(document, '51.1 per cent');
      vscode.window.activeTextEditor!.selection = new vscode.Selection(start, placeOf(document, '51.1 per cent', 13));
      assert.equal(await vscode.commands.executeCommand('newsmark.annotateSelection'), '{figure}');
      assert.match(document.getText(), /\[51\.1 per cent\]\{figure\} of them/);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), prose);
      await close();
    },
  ],
  [
    'offers suggestions as quick fixes',
    async () => {
      const document = await plain(prose);
      const at = placeOf(document, 'We lost');
      await eventually(async () => {
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(at, at),
          vscode.CodeActionKind.QuickFix.value,
        );
        const titles = actions.map(({ title }) => title);
        assert.ok(titles.includes('Annotate as words of a new entity ada-brooke-jones'), titles.join());
      });
      await close();
    },
  ],
  [
    'imports a page as an article',
    async () => {
      const text =
        '<html><body><h1>Harbour talks fail again</h1><p>By Ada Brook</p><p>All left at once, and nobody could say when they would be back.</p><p>Share this article</p></body></html>';
      await vscode.commands.executeCommand('newsmark.importArticle', { name: 'talks.html', text });
      const { document } = vscode.window.activeTextEditor!;
      assert.equal(document.languageId, 'newsmark');
      assert.match(
        document.getText(),
        /^---\nnewsmark: 1\nheadline: "?Harbour talks fail again"?\nbyline: Ada Brook\n---\n/,
      );
      assert.match(document.getText(), /\[Share this article\]\{aside: furniture\}/);
      await close();
    },
  ],
];

let count = 0;

/** A new article in the folder. */
async function plain(content: string): Promise<vscode.TextDocument> {
  count += 1;
  const uri = vscode.Uri.joinPath(folder, `review-${count}.news`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Calls a command until the text holds what it should write. */
async function until(document: vscode.TextDocument, command: string, written: string): Promise<void> {
  for (let step = 0; step < 30 && !document.getText().includes(written); step += 1) {
    await vscode.commands.executeCommand(command);
  }
  assert.ok(document.getText().includes(written), document.getText());
}

async function declaring(place: 'article' | 'registry'): Promise<void> {
  await vscode.workspace.getConfiguration('newsmark', folder).update('newEntities', place, true);
}

/** Closes an article, and deletes what {@link plain} made. */
async function close(): Promise<void> {
  const { uri } = vscode.window.activeTextEditor!.document;
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  if (uri.scheme !== 'untitled') await vscode.workspace.fs.delete(uri);
}
