/** The worksheet: what the open article claims, kept up with what is typed, and the commands that work on it. */
import { commands, type ExtensionContext, l10n, TreeItemCheckboxState, type TreeView, window, workspace } from 'vscode';
import type { Questions } from '../questions.ts';
import { type Claim, type Filter, groupsOf, isFiltering, isMarkable, noFilter } from './claims.ts';
import { chooseFilter } from './filter.ts';
import { claimsOf, type Node, Worksheet } from './list.ts';
import { Marker } from './marking.ts';

/** How long typing must pause before the list is asked for again, in milliseconds. */
const pause = 200;

export function registerWorksheet(context: ExtensionContext, questions: Questions): void {
  const worksheet = new Worksheet(questions, context.workspaceState.get<Filter>('worksheet.filter') ?? noFilter);
  const view = window.createTreeView<Node>('newsmark.worksheet', {
    treeDataProvider: worksheet,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  worksheet.onDidChangeTreeData(() => show(view, worksheet));
  const marker = new Marker(questions, worksheet);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (delay = pause): void => {
    clearTimeout(timer);
    timer = setTimeout(() => worksheet.refresh(), delay);
  };
  const filter = (filter: Filter): void => {
    worksheet.filter = filter;
    void context.workspaceState.update('worksheet.filter', filter);
    void commands.executeCommand('setContext', 'newsmark.worksheetFiltered', isFiltering(filter));
  };
  /** What a command of the list is called on, or the lines that are selected in it; of one in the text, nothing. */
  const chosen = (node?: unknown, nodes?: unknown): Claim[] =>
    claimsOf(
      node === 'selected'
        ? view.selection
        : Array.isArray(nodes)
          ? nodes
          : node instanceof Object
            ? [node as Node]
            : [],
    );
  filter(worksheet.filter);
  context.subscriptions.push(
    view,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(() => soon(0)),
    workspace.onDidChangeTextDocument(({ document }) => document === worksheet.document && soon()),
    workspace.onDidCloseTextDocument(() => soon()),
    questions.onChanged(() => soon(0)),
    view.onDidChangeCheckboxState(({ items }) => {
      const ticked = (wanted: TreeItemCheckboxState): Claim[] =>
        claimsOf(items.filter(([, state]) => state === wanted).map(([node]) => node));
      return marker.tick(ticked(TreeItemCheckboxState.Checked), ticked(TreeItemCheckboxState.Unchecked));
    }),
    commands.registerCommand('newsmark.filterWorksheet', async () => {
      const filter_ = await chooseFilter(worksheet.claims, worksheet.filter);
      if (filter_) filter(filter_);
    }),
    commands.registerCommand('newsmark.clearWorksheetFilter', () => filter(noFilter)),
    commands.registerCommand('newsmark.markChecked', (node?: unknown, nodes?: unknown) =>
      marker.check(chosen(node, nodes)),
    ),
    commands.registerCommand('newsmark.markUnchecked', (node?: unknown, nodes?: unknown) =>
      marker.uncheck(chosen(node, nodes)),
    ),
    commands.registerCommand('newsmark.addSource', (node?: unknown, nodes?: unknown) =>
      marker.addSource(chosen(node, nodes)),
    ),
    commands.registerCommand('newsmark.openSource', (node?: unknown) => marker.openSource(chosen(node)[0])),
    commands.registerCommand('newsmark.nextClaim', () => worksheet.go(false)),
    commands.registerCommand('newsmark.previousClaim', () => worksheet.go(true)),
    commands.registerCommand('newsmark.compareClaim', (node?: Node) => {
      const target = worksheet.comparable(node ?? view.selection[0]);
      return target && commands.executeCommand('newsmark.compare', target);
    }),
  );
  void worksheet.refresh();
}

/** The title of the view, its badge and its one sentence. */
function show(view: TreeView<Node>, worksheet: Worksheet): void {
  const { claims, filter, document } = worksheet;
  const wrong = claims.filter(({ standing }) => standing === 'contradicted').length;
  view.badge = wrong === 0 ? undefined : { value: wrong, tooltip: l10n.t('{0} contradicted', wrong) };
  view.description = document && workspace.asRelativePath(document.uri);
  const left = groupsOf(claims, filter).reduce((sum, group) => sum + group.claims.length, 0);
  const markable = claims.filter(isMarkable);
  const done = markable.filter(({ checked }) => checked).length;
  if (document === undefined) view.message = undefined;
  else if (claims.length === 0) view.message = l10n.t('Nothing in this article is annotated as a claim yet.');
  else if (left < claims.length)
    view.message = l10n.t('{0} of {1} claims are shown: a filter is on.', left, claims.length);
  else view.message = l10n.t('{0} of {1} claims are checked.', done, markable.length);
}
