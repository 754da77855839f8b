/** The worksheet: what the open article claims, grouped by how it stands, and the two things that are done about it. */
import {
  commands,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  languages,
  MarkdownString,
  Range,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type Annotation, annotationsOf, kindIcons, type Standing, standings } from './annotations.ts';
import { scalar, settingKey } from './mapping.ts';
import type { Kind } from './spans.ts';

interface Group {
  standing: Standing;
  entries: Entry[];
}

interface Entry {
  document: TextDocument;
  annotation: Annotation;
}

type Node = Group | Entry;

const pause = 200;

export function registerWorksheet(context: ExtensionContext): void {
  const worksheet = new Worksheet();
  const view = window.createTreeView<Node>('newsmark.worksheet', {
    treeDataProvider: worksheet,
    showCollapseAll: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'newsmark') worksheet.document = document;
    else if (worksheet.document?.isClosed) worksheet.document = undefined;
    const groups = worksheet.read();
    const wrong = groups.find(({ standing }) => standing === 'contradicted')?.entries.length ?? 0;
    view.badge = wrong === 0 ? undefined : { value: wrong, tooltip: l10n.t('{0} contradicted', wrong) };
    view.description = worksheet.document && workspace.asRelativePath(worksheet.document.uri);
    view.message = groups.length === 0 && worksheet.document ? l10n.t('Nothing to show here.') : undefined;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  };
  context.subscriptions.push(
    view,
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(soon),
    workspace.onDidChangeTextDocument(({ document }) => document === worksheet.document && soon()),
    workspace.onDidCloseTextDocument(soon),
    commands.registerCommand('newsmark.filterWorksheet', async () => {
      await worksheet.choose();
      refresh();
    }),
    commands.registerCommand('newsmark.markChecked', (node?: Node) => markChecked(entryOf(node))),
    commands.registerCommand('newsmark.addSource', (node?: Node) => addSource(entryOf(node))),
  );
  refresh();
}

class Worksheet implements TreeDataProvider<Node> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  document: TextDocument | undefined;
  #groups: Group[] = [];
  #shown = new Set<Standing>(standings);

  read(): Group[] {
    const { document } = this;
    const entries = document ? annotationsOf(document).map((annotation) => ({ document, annotation })) : [];
    this.#groups = standings
      .filter((standing) => this.#shown.has(standing))
      .map((standing) => ({ standing, entries: entries.filter((each) => each.annotation.standing === standing) }))
      .filter((group) => group.entries.length > 0);
    this.#changed.fire(undefined);
    return this.#groups;
  }

  async choose(): Promise<void> {
    const items = standings.map((standing) => ({
      label: titleOf(standing),
      standing,
      picked: this.#shown.has(standing),
    }));
    const chosen = await window.showQuickPick(items, { canPickMany: true, title: l10n.t('Show in the worksheet') });
    if (chosen) this.#shown = new Set(chosen.map(({ standing }) => standing));
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.#groups;
    return 'entries' in node ? node.entries : [];
  }

  getTreeItem(node: Node): TreeItem {
    return 'entries' in node ? groupItem(node) : entryItem(node);
  }
}

function groupItem({ standing, entries }: Group): TreeItem {
  const open = standing === 'contradicted' || standing === 'doubtful' || standing === 'unsourced';
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(titleOf(standing), state);
  item.id = standing;
  item.description = String(entries.length);
  item.iconPath = iconOf(standing);
  item.contextValue = 'group';
  return item;
}

function entryItem({ document, annotation }: Entry): TreeItem {
  const { words, kind, range, findings, standing } = annotation;
  const item = new TreeItem(words);
  item.description = findings[0]?.message.split('\n')[0] ?? titleOfKind(kind);
  item.iconPath = new ThemeIcon(kindIcons[kind], new ThemeColor(`newsmark.${kind}`));
  item.contextValue = standing === 'checked' ? 'annotation' : 'annotation unchecked';
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to it'),
    arguments: [document.uri, { selection: range }],
  };
  const tooltip = new MarkdownString();
  tooltip.appendText(words);
  for (const finding of findings) tooltip.appendMarkdown('\n\n---\n\n').appendText(finding.message);
  item.tooltip = tooltip;
  item.accessibilityInformation = {
    label: `${titleOfKind(kind)}: ${words}. ${findings.map((each) => each.message).join(' ')}`,
  };
  return item;
}

/** The entry of the tree that a command was called on, or else the innermost annotation around the cursor. */
function entryOf(node: Node | undefined): Entry | undefined {
  if (node && 'annotation' in node) return node;
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'newsmark') return undefined;
  const { document, selection } = editor;
  const at = document.offsetAt(selection.active);
  const around = annotationsOf(document).filter(({ start, end }) => start <= at && at <= end);
  const annotation = around.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  return annotation && { document, annotation };
}

async function markChecked(entry: Entry | undefined): Promise<void> {
  if (entry === undefined) return tellNothing();
  const settings = workspace.getConfiguration('newsmark');
  let initials = settings.get<string>('initials')?.trim();
  if (!initials) {
    initials = (await window.showInputBox({ prompt: l10n.t('Your initials, for who checked it') }))?.trim();
    if (!initials) return;
    await settings.update('initials', initials, true);
  }
  await write(entry, 'checked', `{on: ${today()}, by: ${scalar(initials)}}`);
}

async function addSource(entry: Entry | undefined): Promise<void> {
  if (entry === undefined) return tellNothing();
  const source = await window.showInputBox({ prompt: l10n.t('The id of a declared source, or an address') });
  if (source?.trim()) await write(entry, 'source', scalar(source.trim()));
}

/** Sets a key of the annotation's mapping. */
async function write({ document, annotation }: Entry, key: string, value: string): Promise<void> {
  const { mapping, mappingStart } = annotation;
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of settingKey(mapping, key, value)) {
    const range = new Range(document.positionAt(mappingStart + start), document.positionAt(mappingStart + end));
    edit.replace(document.uri, range, text);
  }
  await workspace.applyEdit(edit);
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function tellNothing(): void {
  window.setStatusBarMessage(l10n.t('Newsmark: there is no claim under the cursor'), 5000);
}

function titleOf(standing: Standing): string {
  const titles: Record<Standing, string> = {
    contradicted: l10n.t('Contradicted'),
    doubtful: l10n.t('Doubtful'),
    unsourced: l10n.t('Without a source'),
    unchecked: l10n.t('Unchecked'),
    checked: l10n.t('Checked'),
  };
  return titles[standing];
}

function titleOfKind(kind: Kind): string {
  const titles: Record<Kind, string> = {
    entity: l10n.t('name'),
    quote: l10n.t('quotation'),
    figure: l10n.t('figure'),
    date: l10n.t('time'),
    ballot: l10n.t('vote'),
    claim: l10n.t('claim'),
    aside: l10n.t('aside'),
  };
  return titles[kind];
}

function iconOf(standing: Standing): ThemeIcon {
  const icons: Record<Standing, ThemeIcon> = {
    contradicted: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
    doubtful: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
    unsourced: new ThemeIcon('link'),
    unchecked: new ThemeIcon('circle-large-outline'),
    checked: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  };
  return icons[standing];
}
