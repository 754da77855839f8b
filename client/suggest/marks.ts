/** Suggestions where they stand in the article: each underlined, the current one tinted and shown as it would be written. */
import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  EventEmitter,
  InlayHint,
  type InlayHintsProvider,
  languages,
  type Range,
  type TextDocument,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { kinds } from '../spans.ts';
import { annotationOf } from './labels.ts';
import type { Offer } from './protocol.ts';

/** What is drawn of an offer. */
export interface Drawn {
  offer: Offer;
  range: Range;
}

export class Marks implements Disposable, InlayHintsProvider {
  readonly #underlines = new Map<string, TextEditorDecorationType>();
  readonly #current: TextEditorDecorationType;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #provider: Disposable;
  #shown: { document: TextDocument; version: number; current: Drawn } | undefined;

  constructor() {
    for (const kind of [...kinds, 'head']) {
      this.#underlines.set(
        kind,
        window.createTextEditorDecorationType({
          borderColor: colourOf(kind),
          borderStyle: 'none none dashed none',
          borderWidth: '0 0 1px 0',
          rangeBehavior: DecorationRangeBehavior.ClosedClosed,
        }),
      );
    }
    this.#current = window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
      border: '1px solid',
      borderColor: new ThemeColor('editor.findMatchHighlightBorder'),
      overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    });
    this.#provider = languages.registerInlayHintsProvider({ language: 'newsmark' }, this);
  }

  draw(document: TextDocument, all: readonly Drawn[], current: Drawn | undefined): void {
    const ghost = current !== undefined && !showsHints(document);
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [kind, type] of this.#underlines) {
        const own = all.filter(({ offer }) => offer.kind === kind && offer.key !== current?.offer.key);
        editor.setDecorations(
          type,
          own.map(({ range }) => range),
        );
      }
      editor.setDecorations(this.#current, current ? [ghost ? ghostly(current) : { range: current.range }] : []);
    }
    this.#shown = current && { document, version: document.version, current };
    this.#changed.fire();
  }

  clear(): void {
    for (const editor of window.visibleTextEditors) {
      for (const type of [...this.#underlines.values(), this.#current]) editor.setDecorations(type, []);
    }
    this.#shown = undefined;
    this.#changed.fire();
  }

  /** The marks that would be written: the lines make room for hints, so that no word of the prose is pushed out of sight. */
  provideInlayHints(document: TextDocument): InlayHint[] {
    if (this.#shown?.document !== document || this.#shown.version !== document.version) return [];
    const { offer, range } = this.#shown.current;
    const { before, after } = partsOf(offer);
    const opening = before === '' ? [] : [new InlayHint(range.start, before)];
    const closing = new InlayHint(range.end, after);
    closing.tooltip = offer.reason;
    return [...opening, closing];
  }

  dispose(): void {
    for (const type of [...this.#underlines.values(), this.#current]) type.dispose();
    this.#provider.dispose();
    this.#changed.dispose();
  }
}

function colourOf(kind: string): ThemeColor {
  return new ThemeColor(kind === 'head' ? 'newsmark.aside' : `newsmark.${kind}`);
}

/** What would stand before and behind the words; what goes to the front matter is only named there. */
function partsOf(offer: Offer): { before: string; after: string } {
  const written = annotationOf(offer);
  return offer.kind === 'head' ? { before: '', after: ` ↑ ${written}` } : { before: '[', after: `]${written}` };
}

/** Whether the editor shows hints; some people turn them off. */
function showsHints(document: TextDocument): boolean {
  const enabled = workspace.getConfiguration('editor', document).get<string>('inlayHints.enabled', 'on');
  return enabled === 'on' || enabled === 'onUnlessPressed';
}

/** For those who turned hints off. */
function ghostly({ offer, range }: Drawn): DecorationOptions {
  const look = { color: colourOf(offer.kind), fontStyle: 'italic' };
  const { before, after } = partsOf(offer);
  return {
    range,
    renderOptions: { before: { ...look, contentText: before }, after: { ...look, contentText: after } },
  };
}
