/**
 * The review of what is proposed for an article: a list below it, one entry after the other accepted or rejected by a key.
 * The keys count only while the list has the focus; whoever types in the article meanwhile types, and the list follows.
 */
import {
  commands,
  type Event,
  EventEmitter,
  type ExtensionContext,
  l10n,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { accept, asking } from './accepting.ts';
import { mustAsk } from './choosing.ts';
import { Decisions } from './decisions.ts';
import { choiceTitle } from './labels.ts';
import { type Choice, choices, following, listed, movedBy, remaining, stepped } from './list.ts';
import { Marks } from './marks.ts';
import { type Listed, type Offer, requests } from './protocol.ts';
import { rowOf } from './row.ts';
import { nothingLeft, outcome, standing, unwritten } from './telling.ts';

/** An offer with its place in the document as it was listed. */
export interface Entry extends Offer {
  start: number;
  end: number;
  at: Range;
}

/** How long typing must pause before the proposals are asked for again, in milliseconds. */
const pause = 400;

const nothing: Listed = { offers: [], candidates: [] };

export function registerReview(context: ExtensionContext, client: BaseLanguageClient): void {
  const review = new Review(client);
  const view = window.createTreeView<Entry>('newsmark.review', { treeDataProvider: review });
  review.view = view;
  context.subscriptions.push(
    view,
    review,
    commands.registerCommand('newsmark.annotateArticle', () => review.open(window.activeTextEditor?.document)),
    commands.registerCommand('newsmark.review.accept', (row?: unknown) => review.accept(entryOf(row))),
    commands.registerCommand('newsmark.review.correct', () => review.correct()),
    commands.registerCommand('newsmark.review.reject', (row?: unknown) => review.reject(entryOf(row))),
    commands.registerCommand('newsmark.review.next', () => review.step(1)),
    commands.registerCommand('newsmark.review.previous', () => review.step(-1)),
    commands.registerCommand('newsmark.review.acceptAll', () => review.decideOnAll('accept')),
    commands.registerCommand('newsmark.review.rejectAll', () => review.decideOnAll('reject')),
    commands.registerCommand('newsmark.review.takeBack', () => review.takeBack()),
    commands.registerCommand('newsmark.review.goTo', () => review.goTo()),
    commands.registerCommand('newsmark.review.end', () => review.end()),
    view.onDidChangeSelection(({ selection: [entry] }) => entry && review.select(entry)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) review.changed(document, contentChanges);
    }),
    workspace.onDidCloseTextDocument((document) => review.closed(document)),
    window.onDidChangeVisibleTextEditors(() => review.draw()),
  );
}

/** A command of the list's own rows is given the row; one by a key is given nothing, or something else. */
function entryOf(given: unknown): Entry | undefined {
  return typeof given === 'object' && given !== null && 'mapping' in given ? (given as Entry) : undefined;
}

class Review implements TreeDataProvider<Entry> {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;
  readonly #marks = new Marks();
  readonly #decisions = new Decisions();
  view: TreeView<Entry> | undefined;
  #document: TextDocument | undefined;
  #listed: Listed = nothing;
  #entries: Entry[] = [];
  /** Those that stand in the list. */
  #rows: Entry[] = [];
  /** Of the document, when the entries were listed. */
  #version = -1;
  #current: Entry | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Keys come faster than answers: each waits for the one before. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** Shows what is proposed for an article, from the cursor on; gives how many proposals there are. */
  open(document: TextDocument | undefined): Promise<number> {
    return this.#inTurn(async () => {
      if (document?.languageId !== 'newsmark' || this.view === undefined) {
        window.setStatusBarMessage(l10n.t('Newsmark: open an article first'), 5000);
        return 0;
      }
      if (document !== this.#document) this.#begin(document);
      const cursor = this.#current ? undefined : this.#editor()?.selection.active;
      // The list has the keyboard before it is filled, so that a hasty key never lands in the article.
      await commands.executeCommand('setContext', 'newsmark.reviewing', true);
      await commands.executeCommand('newsmark.review.focus');
      const from = cursor && document.offsetAt(cursor);
      await this.#list([], from);
      if (from !== undefined && this.#current && this.#current.start < from) this.#current = this.#entries[0];
      if (this.#entries.length === 0) await this.#finish();
      else await this.#show(true);
      return this.#entries.length;
    });
  }

  accept(entry?: Entry): Promise<void> {
    return this.#inTurn(() => this.#accept(this.#standing(entry)));
  }

  /** Accepts a quotation for another speaker, or a name for another bearer. */
  correct(): Promise<void> {
    return this.#inTurn(() => {
      const entries = this.#standing(undefined).filter(({ kind }) => kind === 'quote' || kind === 'entity');
      return this.#accept(entries, true);
    });
  }

  reject(entry?: Entry): Promise<void> {
    return this.#inTurn(() => this.#reject(this.#standing(entry)));
  }

  step(by: 1 | -1): Promise<void> {
    return this.#inTurn(async () => {
      this.#current = stepped(this.#entries, this.#current, by);
      await this.#show(true);
    });
  }

  /** Asks which, and decides about all of them at once. */
  decideOnAll(decision: 'accept' | 'reject'): Promise<void> {
    return this.#inTurn(async () => {
      const items = choices(this.#entries, this.#current, decision).map((choice: Choice) => ({
        label: choiceTitle(choice, this.#current),
        description: String(choice.keys.length),
        keys: choice.keys,
      }));
      const title = decision === 'accept' ? l10n.t('Accept which suggestions?') : l10n.t('Reject which suggestions?');
      const chosen = await window.showQuickPick(items, { title, ignoreFocusOut: true });
      if (chosen === undefined) return this.#show(true);
      const keys = new Set(chosen.keys);
      const entries = this.#entries.filter(({ key }) => keys.has(key));
      await (decision === 'accept' ? this.#accept(entries) : this.#reject(entries));
    });
  }

  /** Takes back what was decided last: what was rejected is proposed again, what was accepted is undone. */
  takeBack(): Promise<void> {
    return this.#inTurn(async () => {
      const document = this.#document;
      const { last } = this.#decisions;
      if (document === undefined || last === undefined) return;
      if (last.rejected.length === 0) {
        if (last.to !== document.version) {
          window.setStatusBarMessage(l10n.t('Newsmark: the article has been changed since; undo it there'), 5000);
          return;
        }
        await window.showTextDocument(document, { preview: false, viewColumn: this.#editor()?.viewColumn });
        await commands.executeCommand('undo');
      }
      this.#decisions.takeBack(document);
      const before = new Set(this.#entries.map(({ key }) => key));
      await this.#list([], undefined);
      this.#current = this.#entries.find(({ key }) => !before.has(key)) ?? this.#current;
      await commands.executeCommand('newsmark.review.focus');
      await this.#show(true);
    });
  }

  /** Puts the cursor before the words of the current one. They are not selected: a key too many would replace them. */
  async goTo(): Promise<void> {
    const [document, entry] = [this.#document, this.#current];
    if (document === undefined) return;
    const place = entry && document.version === this.#version ? entry.at.start : undefined;
    const selection = place && new Selection(place, place);
    await window.showTextDocument(document, { selection, viewColumn: this.#editor()?.viewColumn });
  }

  end(): Promise<void> {
    return this.#inTurn(() => this.#finish());
  }

  /** The list's own selection moved. */
  select(entry: Entry): void {
    if (entry.key === this.#current?.key) return;
    this.#current = this.#entries.find(({ key }) => key === entry.key);
    void this.#show(false);
  }

  changed(
    document: TextDocument,
    changes: readonly { rangeOffset: number; rangeLength: number; text: string }[],
  ): void {
    const made = changes.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      length: text.length,
    }));
    this.#decisions.changed(document, made);
    if (document !== this.#document) return;
    for (const each of this.#entries) Object.assign(each, movedBy(each, made));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#inTurn(() => this.#refresh()), pause);
  }

  closed(document: TextDocument): void {
    this.#decisions.closed(document);
    if (document === this.#document) void this.end();
  }

  draw(): void {
    const document = this.#document;
    if (document === undefined || document.version !== this.#version) return;
    const all = this.#entries.map((offer) => ({ offer, range: offer.at }));
    this.#marks.draw(
      document,
      all,
      all.find(({ offer }) => offer.key === this.#current?.key),
    );
  }

  getChildren(entry?: Entry): Entry[] {
    return entry ? [] : this.#rows;
  }

  getParent(): undefined {
    return undefined;
  }

  getTreeItem(entry: Entry): TreeItem {
    return rowOf(entry);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#marks.dispose();
    this.#changed.dispose();
  }

  #begin(document: TextDocument): void {
    this.#marks.clear();
    this.#document = document;
    this.#entries = [];
    this.#current = undefined;
    this.#decisions.begin();
    this.#refill();
  }

  #refill(): void {
    this.#rows = listed(this.#entries, this.#current);
    this.#changed.fire(undefined);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** The row that a command is about, or the current one. */
  #standing(entry: Entry | undefined): Entry[] {
    const key = (entry ?? this.#current)?.key;
    return this.#entries.filter((each) => each.key === key);
  }

  async #accept(entries: readonly Entry[], corrected = false): Promise<void> {
    const document = this.#document;
    if (document === undefined || entries.length === 0) return;
    if (document.version !== this.#version) {
      // Somebody typed. Nothing is written that was not seen: the list is brought up to date, and asks again.
      await this.#list([], undefined);
      return this.#show(true);
    }
    const rest = this.#behind(entries);
    const at = entries[0]!.start;
    const from = document.version;
    let shown: Promise<void> | undefined;
    if (!corrected && !mustAsk(entries, this.#listed.registry)) {
      // The eye may go on while this is written.
      const others = this.#entries.filter((each) => !entries.includes(each));
      this.#current = following(others, rest, at);
      if (this.#current) shown = this.#show(true);
    }
    const result = await accept(this.#client, document, entries, this.#listed, corrected);
    await shown;
    if (result === undefined) {
      this.#current = entries[0];
      return this.#show(true);
    }
    const { left } = result;
    if (left.length > 0) {
      const words = entries.find(({ key }) => key === left[0])?.text ?? '';
      window.setStatusBarMessage(unwritten(left.length, words), 8000);
    }
    if (left.length < entries.length) {
      this.#decisions.accepted(entries.length - left.length, from, document.version);
    } else if (left.length === 1) {
      this.#current = stepped(this.#entries, entries[0], 1);
      return this.#show(true);
    }
    await this.#list(rest, at);
    await this.#show(true);
  }

  async #reject(entries: readonly Entry[]): Promise<void> {
    const document = this.#document;
    if (document === undefined || entries.length === 0) return;
    const rest = this.#behind(entries);
    this.#decisions.reject(document, entries);
    // Nothing else changes by it, so that nobody need be asked.
    this.#entries = remaining(this.#entries, this.#decisions.rejectedIn(document));
    this.#current = following(this.#entries, rest, entries[0]!.start);
    this.#refill();
    await this.#show(true);
  }

  /** Keys of what stands behind these, in order. */
  #behind(entries: readonly Entry[]): string[] {
    const gone = new Set(entries.map(({ key }) => key));
    const at = this.#entries.findIndex(
      ({ key }) => key === (gone.has(this.#current?.key ?? '') ? this.#current?.key : entries[0]!.key),
    );
    return this.#entries.slice(Math.max(0, at)).flatMap(({ key }) => (gone.has(key) ? [] : [key]));
  }

  /** After typing: the list as it is now, the focus wherever it is. */
  async #refresh(): Promise<void> {
    if (this.#document === undefined || this.#document.version === this.#version) return;
    await this.#list([], undefined);
    await this.#show(false);
  }

  /** Asks what is proposed. `rest`: keys to go on with; `at`: else what stands behind this offset; else what was current. */
  async #list(rest: readonly string[], at: number | undefined): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    const before = this.#current;
    let version: number;
    do {
      version = document.version;
      this.#listed = await this.#client.sendRequest<Listed>(requests.list, asking(this.#client, document));
    } while (document.version !== version);
    const { asRange } = this.#client.protocol2CodeConverter;
    const all = this.#listed.offers.map((offer): Entry => {
      const at = asRange(offer.range);
      return { ...offer, at, start: document.offsetAt(at.start), end: document.offsetAt(at.end) };
    });
    this.#version = version;
    this.#entries = remaining(all, this.#decisions.rejectedIn(document));
    const same =
      at === undefined && before
        ? this.#entries.find(
            ({ kind, start, text }) => kind === before.kind && start === before.start && text === before.text,
          )
        : undefined;
    this.#current = same ?? following(this.#entries, rest, at ?? before?.start ?? 0);
    this.#refill();
  }

  /** Draws the current one in the list and in the article. `focused`: the list asked, and keeps the keyboard. */
  async #show(focused: boolean): Promise<void> {
    const [document, view, current] = [this.#document, this.view, this.#current];
    if (document === undefined || view === undefined) return;
    if (current === undefined) {
      // The keyboard stays here: whoever holds a key down would type into the article.
      view.message = nothingLeft(this.#decisions.counts);
      this.#marks.clear();
      if (focused) await commands.executeCommand('newsmark.review.focus');
      return;
    }
    if (!this.#rows.includes(current)) this.#refill();
    view.message = standing(this.#entries.indexOf(current) + 1, this.#entries.length);
    this.draw();
    const editor = this.#editor() ?? (await window.showTextDocument(document, { preserveFocus: true, preview: false }));
    if (document.version === this.#version) {
      editor.revealRange(new Range(current.at.start, current.at.start), TextEditorRevealType.InCenterIfOutsideViewport);
    }
    if (focused || view.visible) await view.reveal(current, { select: true, focus: focused });
  }

  #editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    if (activeTextEditor?.document === this.#document) return activeTextEditor;
    return visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Closes the list, and says what came of it. */
  async #finish(): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    const left = this.#entries.length;
    clearTimeout(this.#timer);
    this.#marks.clear();
    if (this.view?.visible) {
      if (!document.isClosed) await this.goTo();
      await commands.executeCommand('workbench.action.closePanel');
    }
    this.#document = undefined;
    this.#entries = [];
    this.#current = undefined;
    if (this.view) this.view.message = undefined;
    this.#refill();
    await commands.executeCommand('setContext', 'newsmark.reviewing', false);
    window.setStatusBarMessage(outcome(this.#decisions.counts, left), 10_000);
  }
}
