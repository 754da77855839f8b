/**
 * People and bodies, figures and ballots of the whole workspace: who is mentioned and quoted where, and every value that is
 * printed of a measure. What contradicts something stands first and says so.
 */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { At, Places, Questions, Spot } from '../questions.ts';
import { itemOf } from './items.ts';
import { type Node, sortedPlaces } from './nodes.ts';

export function registerTrees(context: ExtensionContext, questions: Questions): void {
  const people = new Tree(questions, 'people');
  const figures = new Tree(questions, 'figures');
  context.subscriptions.push(
    ...show('newsmark.people', people, questions),
    ...show('newsmark.figures', figures, questions),
    commands.registerCommand('newsmark.searchPeople', () => search(people, l10n.t('Search people and bodies'))),
    commands.registerCommand('newsmark.searchFigures', () => search(figures, l10n.t('Search figures and ballots'))),
    commands.registerCommand('newsmark.compareWith', async (node?: Node, nodes?: Node[]) => {
      const chosen = nodes && nodes.length > 1 ? nodes : node ? [node] : [];
      const target = await comparison(chosen, questions);
      if (target) await commands.executeCommand('newsmark.compare', target);
    }),
    commands.registerCommand('newsmark.openDeclaration', async (node?: Node) => {
      const declared = node?.what === 'subject' ? node.subject.declared : undefined;
      if (declared === undefined) return;
      const { uri, range } = questions.client.protocol2CodeConverter.asLocation(declared);
      await window.showTextDocument(uri, { selection: range });
    }),
  );
}

function show(id: string, tree: Tree, questions: Questions): Disposable[] {
  const view = window.createTreeView<Node>(id, { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true });
  tree.onRead = (shown, total) => tell(view, tree.query, shown, total);
  let stale = true;
  const refresh = (): void => {
    stale = !view.visible;
    if (view.visible) tree.refresh();
  };
  return [
    view,
    tree,
    questions.onChanged(refresh),
    view.onDidChangeVisibility(({ visible }) => visible && stale && refresh()),
  ];
}

async function search(tree: Tree, title: string): Promise<void> {
  const prompt = l10n.t('Part of a name. Leave it empty to see all.');
  const query = await window.showInputBox({ title, prompt, value: tree.query });
  if (query === undefined) return;
  tree.query = query.trim();
  tree.refresh();
}

function tell(view: TreeView<Node>, query: string, shown: number, total: number): void {
  view.description = query === '' ? undefined : `“${query}”`;
  view.message =
    shown < total
      ? l10n.t('The first {0} of {1} are listed. Search for the others.', shown, total)
      : total === 0 && query !== ''
        ? l10n.t('Nothing here is called so.')
        : undefined;
}

class Tree implements TreeDataProvider<Node> {
  readonly #questions: Questions;
  readonly #wing: 'people' | 'figures';
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  #asking: CancellationTokenSource | undefined;
  query = '';
  /** Told how many subjects are listed, of how many. */
  onRead: (shown: number, total: number) => void = () => {};

  constructor(questions: Questions, wing: 'people' | 'figures') {
    this.#questions = questions;
    this.#wing = wing;
  }

  dispose(): void {
    this.#asking?.cancel();
    this.#changed.dispose();
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) return this.#subjects();
    switch (node.what) {
      case 'subject':
        return sortedPlaces(node.subject, await this.#questions.places(node.subject.id));
      case 'mentions':
      case 'value':
        return node.places.map((spot) => ({ what: 'spot', spot, subject: node.subject }));
      default:
        return [];
    }
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node, this.#questions.client.protocol2CodeConverter);
  }

  async #subjects(): Promise<Node[]> {
    this.#asking?.cancel();
    this.#asking = new CancellationTokenSource();
    const answer = await this.#questions.archive(this.#wing, this.query, this.#asking.token);
    if (answer === undefined) return [];
    this.onRead(answer.subjects.length, answer.total);
    return answer.subjects.map((subject) => ({ what: 'subject', subject }));
  }
}

/** The two places to compare: the first two that were chosen, or the one with another of its subject's that is asked for. */
async function comparison(nodes: readonly Node[], questions: Questions): Promise<{ left: At; right: At } | undefined> {
  const spots = nodes.flatMap((node) =>
    node.what === 'value' ? node.places.slice(0, 1) : node.what === 'spot' ? [node.spot] : [],
  );
  const [left, right] = spots;
  if (left && right) return { left, right };
  const first = nodes[0];
  if (first === undefined || first.what === 'more') return undefined;
  const all = placesIn(await questions.places(first.subject.id));
  // Where two alone contradict each other, or there are no more than two, they are meant.
  const wrong = all.filter(({ objection }) => objection);
  const [one, other] = wrong.length === 2 ? wrong : all.length === 2 ? all : [];
  if (left === undefined && one && other) return { left: one, right: other };
  const here = left ?? (await choose(all, l10n.t('Compare which place?')));
  if (here === undefined) return undefined;
  const others = all.filter((spot) => !isSame(spot, here));
  if (others.length === 0) {
    window.setStatusBarMessage(l10n.t('Newsmark: nothing else is said of {0}', first.subject.name), 5000);
    return undefined;
  }
  // Where one other place contradicts it, that is the one that is meant.
  const disputed = here.objection ? others.filter(({ objection }) => objection) : [];
  const there = disputed.length === 1 ? disputed[0] : await choose(others, l10n.t('Compare with which place?'));
  return there && { left: here, right: there };
}

function placesIn(answer: Places | undefined): Spot[] {
  return answer ? [...answer.values.flatMap(({ places }) => places), ...answer.places] : [];
}

async function choose(spots: readonly Spot[], title: string): Promise<Spot | undefined> {
  const items = spots.map((spot) => ({
    label: spot.words,
    description: [spot.headline, spot.published].filter(Boolean).join(' · '),
    spot,
  }));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.spot;
}

function isSame(one: Spot, other: Spot): boolean {
  const [a, b] = [one.range.start, other.range.start];
  return one.uri === other.uri && a.line === b.line && a.character === b.character;
}
