/** People and bodies, figures and ballots of the whole workspace; under each, every place that speaks of it, as printed. */
import {
  commands,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type Location,
  l10n,
  type Range,
  type SymbolInformation,
  SymbolKind,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { State } from 'vscode-languageclient';

interface Subject {
  symbol: SymbolInformation;
}

interface Mention {
  location: Location;
  words: string;
}

type Node = Subject | Mention;

export function registerTrees(context: ExtensionContext, client: BaseLanguageClient): void {
  const people = new Tree([SymbolKind.Class], 'person');
  const figures = new Tree([SymbolKind.Number, SymbolKind.Enum], 'symbol-number');
  const refresh = (): void => {
    people.refresh();
    figures.refresh();
  };
  context.subscriptions.push(
    window.createTreeView<Node>('newsmark.people', { treeDataProvider: people, showCollapseAll: true }),
    window.createTreeView<Node>('newsmark.figures', { treeDataProvider: figures, showCollapseAll: true }),
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
  const texts = new Map<string, Promise<string[]>>();
  const mentions = (found ?? []).filter(({ uri, range }) => {
    return uri.toString() !== location.uri.toString() || !range.isEqual(location.range);
  });
  return Promise.all(
    mentions.map(async (mention) => {
      const key = mention.uri.toString();
      const lines = texts.get(key) ?? linesOf(mention);
      texts.set(key, lines);
      return { location: mention, words: wordsIn(await lines, mention.range) };
    }),
  );
}

/** Read without opening: an opened document would be sent to the server. */
async function linesOf({ uri }: Location): Promise<string[]> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const text = open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
  return text.split(/\r?\n/);
}

function wordsIn(lines: readonly string[], { start, end }: Range): string {
  const line = lines[start.line] ?? '';
  return line.slice(start.character, start.line === end.line ? end.character : undefined);
}

function mentionItem({ location, words }: Mention): TreeItem {
  const item = new TreeItem(words);
  item.description = `${workspace.asRelativePath(location.uri)}:${location.range.start.line + 1}`;
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Go to it'),
    arguments: [location.uri, { selection: location.range }],
  };
  return item;
}
