/** The worksheet as a list: the claims of an article by how they stand, below each what contradicts it, with a box to tick. */
import {
  type Event,
  EventEmitter,
  type Location,
  l10n,
  MarkdownString,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  window,
  workspace,
} from 'vscode';
import type { Questions } from '../questions.ts';
import { type Claim, type ClaimFinding, type Filter, type Group, groupsOf, isMarkable, nextToDo } from './claims.ts';
import { claimIcon, kindTitle, standingIcon, standingTitle } from './names.ts';

/** What was found about a claim, and what stands on the other side of it. */
interface Found {
  claim: Claim;
  finding: ClaimFinding;
}

interface Side {
  finding: ClaimFinding;
  side: ClaimFinding['related'][number];
}

/** A line of the list. */
export type Node = Group | Claim | Found | Side;

/** Knows one article at a time: the one in front, or the last one that was. */
export class Worksheet implements TreeDataProvider<Node> {
  readonly #questions: Questions;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  document: TextDocument | undefined;
  claims: Claim[] = [];
  sources: { id: string; title?: string; url?: string }[] = [];
  /** Of the document, when the claims were asked for. */
  version = -1;
  #filter: Filter;
  #asked = 0;

  constructor(questions: Questions, filter: Filter) {
    this.#questions = questions;
    this.#filter = filter;
  }

  get filter(): Filter {
    return this.#filter;
  }

  set filter(filter: Filter) {
    this.#filter = filter;
    this.#changed.fire(undefined);
  }

  /** The address of the document as the server knows it. */
  get uri(): string | undefined {
    return this.document && this.#questions.client.code2ProtocolConverter.asUri(this.document.uri);
  }

  /** Asks anew about the article in front, or the last one that was. */
  async refresh(): Promise<void> {
    const front = window.activeTextEditor?.document;
    if (front?.languageId === 'newsmark') this.document = front;
    else if (this.document?.isClosed) this.document = undefined;
    const turn = ++this.#asked;
    const { uri, document } = this;
    const version = document?.version ?? -1;
    const answer = uri === undefined ? undefined : await this.#questions.claims(uri);
    if (turn !== this.#asked) return;
    // Without an answer the server is about to tell; until then the old list of the same article is better than none.
    if (answer || document === undefined) {
      this.claims = answer?.claims ?? [];
      this.sources = answer?.sources ?? [];
      this.version = version;
    }
    this.#changed.fire(undefined);
  }

  /** Selects the next claim that is not done, in the article in front. */
  async go(backwards: boolean): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'newsmark') return;
    if (this.document !== editor.document || this.version !== editor.document.version) await this.refresh();
    const claim = nextToDo(this.claims, editor.selection.start, backwards);
    if (claim) await this.#open({ uri: this.uri!, range: claim.range }, false);
    else window.setStatusBarMessage(l10n.t('Newsmark: every claim of this article is checked'), 5000);
  }

  /** The two places of a contradiction. */
  comparable(node: Node | undefined): { left: object; right: object } | undefined {
    if (node === undefined || 'claims' in node) return undefined;
    const claim = 'claim' in node ? node.claim : 'side' in node ? this.#claimOf(node.finding) : node;
    const side = 'side' in node ? node.side : otherSides(claim)[0];
    if (claim === undefined || side === undefined) return undefined;
    return { left: { uri: this.uri, range: claim.range }, right: { uri: side.uri, range: side.range } };
  }

  #claimOf(finding: ClaimFinding): Claim | undefined {
    return this.claims.find(({ findings }) => findings.includes(finding));
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return groupsOf(this.claims, this.#filter);
    if ('claims' in node) return node.claims;
    if (!('findings' in node)) return [];
    // One below the other: a side bar is narrow.
    return node.findings.flatMap((finding) => [
      { claim: node, finding },
      ...finding.related.map((side) => ({ finding, side })),
    ]);
  }

  getTreeItem(node: Node): TreeItem {
    if ('claims' in node) return groupItem(node);
    if ('claim' in node) return this.#findingItem(node);
    return 'side' in node ? this.#sideItem(node) : this.#claimItem(node);
  }

  #claimItem(claim: Claim): TreeItem {
    const { print, kind, standing, findings, about, reading, value, source, checked } = claim;
    const open = standing === 'contradicted' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(print, findings.length > 0 ? open : TreeItemCollapsibleState.None);
    const by = checked && [checked.by, checked.on].filter(Boolean).join(' ');
    const dated = kind === 'date' ? (value ?? reading) : undefined;
    const said = [about, dated, source && (source.title ?? source.written), by].filter(
      (part) => part && part !== print,
    );
    item.description = said.join(' · ') || kindTitle(kind);
    item.iconPath = claimIcon(kind, standing);
    const marks = isMarkable(claim) ? `annotation ${checked ? 'ticked' : 'unticked'}` : 'remark';
    item.contextValue = `${marks}${source?.url ? ' sourced' : ''}${otherSides(claim).length > 0 ? ' comparable' : ''}`;
    item.command = this.#going({ uri: this.uri!, range: claim.range });
    if (isMarkable(claim)) {
      const label = l10n.t('Checked: {0}', print);
      const state = checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
      item.checkboxState = {
        state,
        tooltip: checked ? l10n.t('Checked by {0}', by || '?') : l10n.t('Tick what you have checked'),
        accessibilityInformation: { label },
      };
    }
    item.tooltip = tooltipOf(claim);
    const problems = findings.map((each) => each.message).join(' ');
    item.accessibilityInformation = { label: `${kindTitle(kind)}: ${print}. ${said.join(', ')}. ${problems}` };
    return item;
  }

  #findingItem({ claim, finding }: Found): TreeItem {
    const { message, severity, arithmetic, rule, related } = finding;
    const item = new TreeItem(message);
    item.iconPath = new ThemeIcon(severity, new ThemeColor(severities[severity]));
    item.description = arithmetic;
    item.tooltip = [message, arithmetic, rule].filter(Boolean).join('\n');
    item.contextValue = related.length > 0 ? 'finding comparable' : 'finding';
    item.command = this.#going({ uri: this.uri!, range: claim.range });
    return item;
  }

  #sideItem({ side }: Side): TreeItem {
    const item = new TreeItem(side.message);
    const { uri } = this.#questions.client.protocol2CodeConverter.asLocation(side) as Location;
    item.iconPath = new ThemeIcon('arrow-swap');
    const line = side.range.start.line + 1;
    const here = side.uri === this.uri;
    item.description = here ? l10n.t('line {0}', line) : `${workspace.asRelativePath(uri)}:${line}`;
    item.tooltip = `${side.message}\n${workspace.asRelativePath(uri)}:${line}`;
    item.contextValue = 'side comparable';
    item.command = this.#going(side);
    return item;
  }

  /** What a click does: the list keeps the focus, so that the arrow keys go on through it. */
  #going(place: { uri: string; range: Claim['range'] }) {
    const { uri, range } = this.#questions.client.protocol2CodeConverter.asLocation(place) as Location;
    return {
      command: 'vscode.open',
      title: l10n.t('Go to it'),
      arguments: [uri, { selection: range, preserveFocus: true }],
    };
  }

  async #open(place: { uri: string; range: Claim['range'] }, preserveFocus: boolean): Promise<void> {
    const { uri, range } = this.#questions.client.protocol2CodeConverter.asLocation(place) as Location;
    await window.showTextDocument(uri, { selection: range, preserveFocus });
  }
}

/** The claims that lines of the list are about. */
export function claimsOf(nodes: readonly Node[]): Claim[] {
  const claims = nodes.flatMap((node) =>
    'claims' in node ? node.claims : 'claim' in node ? [node.claim] : 'print' in node ? [node] : [],
  );
  return [...new Set(claims)];
}

function groupItem({ standing, claims, total }: Group): TreeItem {
  const open = standing === 'checked' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(standingTitle(standing), open);
  item.id = standing;
  item.description = claims.length === total ? String(total) : l10n.t('{0} of {1}', claims.length, total);
  item.iconPath = standingIcon(standing);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${standingTitle(standing)}: ${claims.length}` };
  return item;
}

function tooltipOf({ print, kind, about, reading, value, source, checked, findings }: Claim): MarkdownString {
  const text = new MarkdownString();
  text.appendText(print);
  const line = (label: string, said: string | undefined): void => {
    if (said) text.appendMarkdown('\n\n').appendText(`${label}: ${said}`);
  };
  line(kindTitle(kind), about);
  line(l10n.t('Printed'), reading);
  line(l10n.t('Declared'), value);
  line(l10n.t('Source'), source && [source.title, source.written].filter(Boolean).join(', '));
  line(l10n.t('Checked'), checked && [checked.by, checked.on].filter(Boolean).join(' '));
  for (const { message, arithmetic } of findings) {
    text.appendMarkdown('\n\n---\n\n').appendText([message, arithmetic].filter(Boolean).join('\n'));
  }
  return text;
}

function otherSides(claim: Claim | undefined): ClaimFinding['related'] {
  return claim?.findings.flatMap(({ related }) => related) ?? [];
}

const severities = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
  info: 'editorInfo.foreground',
} as const;
