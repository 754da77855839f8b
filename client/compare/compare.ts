/** Compares two articles where they speak of the same thing: from a finding, from the trees, or from the article in front. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type ExtensionContext,
  type Location,
  l10n,
  languages,
  type Range,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { findingsOf } from '../counts.ts';
import { escaped } from '../escaped.ts';
import type { At, Comparison, Questions } from '../questions.ts';
import { pageOf } from '../webview.ts';
import { compareHtml, compareScript, compareStyle } from './comparePage.ts';

const kind = 'newsmark.compare';

/** What the command takes: both places as the server names them. */
interface Target {
  left: At;
  right: At;
}

export function registerCompare(context: ExtensionContext, questions: Questions): void {
  const page = new Page(questions);
  const converter = questions.client.code2ProtocolConverter;
  const at = (uri: Uri, range?: Range): At => ({ uri: converter.asUri(uri), range: range && converter.asRange(range) });
  context.subscriptions.push(
    page,
    questions.onChanged(() => page.refresh()),
    window.registerWebviewPanelSerializer(kind, {
      deserializeWebviewPanel: (panel, state: unknown) => page.restore(panel, state),
    }),
    commands.registerCommand('newsmark.compare', async (target?: Target) => {
      const wanted = target?.left ? target : await chosen(questions, at);
      return wanted ? page.show(wanted) : undefined;
    }),
    languages.registerCodeActionsProvider(
      { language: 'newsmark' },
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics.flatMap((diagnostic) =>
            othersOf(diagnostic).map((other) => {
              const left = at(document.uri, diagnostic.range);
              return actionOf(document.uri, diagnostic, other, { left, right: at(other.uri, other.range) });
            }),
          ),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
}

/** The other sides of a finding, each file once. */
function othersOf({ source, relatedInformation }: Diagnostic): Location[] {
  if (source !== 'newsmark') return [];
  const locations = (relatedInformation ?? []).map(({ location }) => location);
  return locations.filter(
    ({ uri }, index) => locations.findIndex((each) => String(each.uri) === String(uri)) === index,
  );
}

function actionOf(here: Uri, diagnostic: Diagnostic, { uri }: Location, target: Target): CodeAction {
  const same = String(uri) === String(here);
  const title = same ? l10n.t('Compare both places') : l10n.t('Compare with {0}', nameOf(uri));
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command: 'newsmark.compare', title, arguments: [target] };
  return action;
}

/** What the cursor stands in with its other side, or else the article in front with one that is asked for. */
async function chosen(questions: Questions, at: (uri: Uri, range?: Range) => At): Promise<Target | undefined> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'newsmark') return undefined;
  const { uri } = editor.document;
  const findings = findingsOf(uri);
  const here = findings.filter(({ range }) => range.intersection(editor.selection) !== undefined);
  const sides = here.flatMap((finding) => othersOf(finding).map((other) => ({ finding, other })));
  const [only, ...more] = sides;
  if (only && more.length === 0) {
    return { left: at(uri, only.finding.range), right: at(only.other.uri, only.other.range) };
  }
  const against = new Set(findings.flatMap(othersOf).map((other) => String(other.uri)));
  const progress = (await questions.progress()) ?? [];
  const items = progress
    .map((article) => ({ ...article, at: questions.client.protocol2CodeConverter.asUri(article.uri) }))
    .filter((article) => String(article.at) !== String(uri))
    .map((article) => ({
      label: `${against.has(String(article.at)) ? '$(warning) ' : ''}${article.headline ?? nameOf(article.at)}`,
      description: [workspace.asRelativePath(article.at), article.published].filter(Boolean).join(' · '),
      against: against.has(String(article.at)),
      uri: article.uri,
    }))
    .sort((one, other) => Number(other.against) - Number(one.against) || one.label.localeCompare(other.label));
  const title = l10n.t('Compare {0} with which article?', nameOf(uri));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true });
  return picked && { left: at(uri), right: { uri: picked.uri } };
}

/** One page; it shows what was asked for last, and follows what is typed. */
class Page {
  readonly #questions: Questions;
  #panel: WebviewPanel | undefined;
  #target: Target | undefined;
  #shown: Comparison | undefined;

  constructor(questions: Questions) {
    this.#questions = questions;
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Resolves to what is shown; undefined where the two cannot be compared. */
  async show(target: Target): Promise<Comparison | undefined> {
    const answer = await this.#questions.compare(target.left, target.right);
    if (!answer) {
      void window.showInformationMessage(l10n.t('The two cannot be compared: they do not belong to one workspace.'));
      return undefined;
    }
    this.#target = target;
    this.#open();
    this.#draw(answer);
    return answer;
  }

  async refresh(): Promise<void> {
    if (this.#target === undefined || !this.#panel?.visible) return;
    const answer = await this.#questions.compare(this.#target.left, this.#target.right);
    if (answer) this.#draw(answer);
  }

  #open(): void {
    if (this.#panel) this.#panel.reveal();
    else this.#adopt(window.createWebviewPanel(kind, l10n.t('Compare'), ViewColumn.Active));
  }

  /** Shows again what was shown before the window was loaded again, as soon as the server answers. */
  async restore(panel: WebviewPanel, state: unknown): Promise<void> {
    const target = state as Partial<Target> | undefined;
    if (typeof target?.left?.uri !== 'string' || typeof target.right?.uri !== 'string') {
      panel.dispose();
      return;
    }
    this.#adopt(panel);
    this.#target = target as Target;
    await this.refresh();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#shown = undefined;
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#target = undefined;
    });
    panel.onDidChangeViewState(() => this.refresh());
    panel.webview.onDidReceiveMessage((message: { side?: unknown; pair?: unknown }) => this.#go(message));
  }

  #draw(answer: Comparison): void {
    const panel = this.#panel;
    if (panel === undefined) return;
    const { protocol2CodeConverter: converter } = this.#questions.client;
    const html = compareHtml(answer, (uri) => workspace.asRelativePath(converter.asUri(uri)), l10n);
    const [left, right] = [answer.left.uri, answer.right.uri].map((uri) => nameOf(converter.asUri(uri)));
    panel.title = left === right ? l10n.t('Compare: {0}', left!) : l10n.t('Compare: {0}, {1}', left!, right!);
    const target = escaped(JSON.stringify(this.#target));
    const shown = `<div id="target" hidden data-target="${target}"></div>${html}`;
    if (this.#shown) void panel.webview.postMessage({ html: shown });
    else panel.webview.html = pageOf(panel.title, shown, compareStyle, compareScript);
    this.#shown = answer;
  }

  async #go({ side, pair }: { side?: unknown; pair?: unknown }): Promise<void> {
    if (this.#shown === undefined || (side !== 'left' && side !== 'right')) return;
    const { protocol2CodeConverter: converter } = this.#questions.client;
    const found = typeof pair === 'number' ? this.#shown.pairs[pair] : undefined;
    const selection = found && converter.asRange(found[side].range);
    await window.showTextDocument(converter.asUri(this.#shown[side].uri), { selection, viewColumn: ViewColumn.Beside });
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
