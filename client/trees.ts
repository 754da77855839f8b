/** People and bodies, figures and ballots of the whole workspace; under each, every place that speaks of it, as printed. */
import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type Location,
  l10n,
  type SymbolInformation,
  SymbolKind,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';
import { kindIcons, plain } from './annotations.ts';
import { type Kind, type Span, spansOf } from './spans.ts';

interface Subject {
  symbol: SymbolInformation;
}

interface Mention {
  location: Location;
  words: string;
  /** Where its print begins, or the line of a declaration. */
  at: number;
  /** Of an annotation's; a declaration has none. */
  kind?: Kind;
}

type Node = Subject | Mention;

/** The server names no more symbols than this at once. */
const most = 5000;

export function registerTrees(context: ExtensionContext, client: BaseLanguageClient): void {
  const people = new Tree([SymbolKind.Class], 'person');
  const figures = new Tree([SymbolKind.Number, SymbolKind.Enum], 'symbol-number');
  const refresh = (): void => {
    people.refresh();
    figures.refresh();
  };
  const show = (id: string, tree: Tree): Disposable => {
    const view = window.createTreeView<Node>(id, { treeDataProvider: tree, showCollapseAll: true });
    tree.onCut = (cut) => {
      view.message = cut
        ? l10n.t('There are more than can be listed. Go to Symbol in Workspace finds them all.')
        : undefined;
    };
    return view;
  };
  context.subscriptions.push(
    show('newsmark.people', people),
    show('newsmark.figures', figures),
    commands.registerCommand('newsmark.refreshTrees', refresh),
    client.onDidChangeState(({ newState }) => newState === State.Running && refresh()),
    workspace.onDidSaveTextDocument(refresh),
  );
}

class Tree implements TreeDataProvider<Node> {
  readonly #kinds: readonly SymbolKind[];
  readonly #icon: string;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(kinds: readonly SymbolKind[], icon: string) {
    this.#kinds = kinds;
    this.#icon = icon;
  }

  /** Told after each look whether the server had more to say. */
  onCut: (cut: boolean) => void = () => {};

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.#subjects();
    return 'symbol' in node ? mentionsOf(node.symbol) : [];
  }

  getTreeItem(node: Node): TreeItem {
    return 'symbol' in node ? this.#subjectItem(node) : mentionItem(node);
  }

  async #subjects(): Promise<Subject[]> {
    const found = await commands.executeCommand<SymbolInformation[] | undefined>(
      'vscode.executeWorkspaceSymbolProvider',
      '',
    );
    this.onCut((found?.length ?? 0) >= most);
    const own = (found ?? []).filter(({ kind, containerName }) => containerName !== '' && this.#kinds.includes(kind));
    return own.sort((one, other) => one.name.localeCompare(other.name)).map((symbol) => ({ symbol }));
  }

  #subjectItem({ symbol }: Subject): TreeItem {
    const item = new TreeItem(symbol.name, TreeItemCollapsibleState.Collapsed);
    item.description = symbol.containerName === symbol.name ? undefined : symbol.containerName;
    item.iconPath = new ThemeIcon(symbol.kind === SymbolKind.Enum ? 'checklist' : this.#icon);
    item.tooltip = workspace.asRelativePath(symbol.location.uri);
    item.command = {
      command: 'vscode.open',
      title: l10n.t('Open its declaration'),
      arguments: [symbol.location.uri, { selection: symbol.location.range }],
    };
    return item;
  }
}

async function mentionsOf({ location }: SymbolInformation): Promise<Mention[]> {
  const found = await commands.executeCommand<Location[] | undefined>(
    'vscode.executeReferenceProvider',
    location.uri,
    location.range.start,
  );
  const texts = new Map<string, Promise<Text>>();
  const mentions = (found ?? []).filter(({ uri, range }) => {
    return uri.toString() !== location.uri.toString() || !range.isEqual(location.range);
  });
  const read = await Promise.all(
    mentions.map(async (mention) => {
      const key = mention.uri.toString();
      const text = texts.get(key) ?? textOf(mention.uri);
      texts.set(key, text);
      return mentionAt(mention, await text);
    }),
  );
  // An id may stand twice in one mapping, and a role's beside its holder's: one line is enough for each print.
  return read.filter(({ location: { uri }, at }, index) => {
    return read.findIndex((other) => other.at === at && other.location.uri.toString() === uri.toString()) === index;
  });
}

interface Text {
  text: string;
  lines: readonly number[];
  spans: readonly Span[];
}

/** Read without opening: an opened document would be sent to the server. */
async function textOf(uri: Uri): Promise<Text> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
  const lines = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return { text, lines, spans: spansOf(text) };
}

/** What is printed where the id is meant: the words of the innermost span, or else the line of a declaration. */
function mentionAt(location: Location, { text, lines, spans }: Text): Mention {
  const { line, character } = location.range.start;
  const start = lines[line] ?? text.length;
  const span = spans.find((each) => each.start <= start + character && start + character <= each.end);
  if (span)
    return { location, at: span.start, kind: span.kind, words: plain(text.slice(span.textStart, span.textEnd)) };
  return { location, at: start, words: text.slice(start, lines[line + 1]).trim() };
}

function mentionItem({ location, words, kind }: Mention): TreeItem {
  const item = new TreeItem(words);
  item.iconPath = new ThemeIcon(kind ? kindIcons[kind] : 'symbol-key', kind && new ThemeColor(`newsmark.${kind}`));
  item.tooltip = words;
  item.description = `${workspace.asRelativePath(location.uri)}:${location.range.start.line + 1}`;
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to it'),
    arguments: [location.uri, { selection: location.range }],
  };
  return item;
}
