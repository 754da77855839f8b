/** Suggestions where they stand in the article: each underlined, and shown as it would be written. */
import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  type Range,
  type TextDocument,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import { kinds } from '../spans.ts';
import { annotationOf } from './labels.ts';
import type { Offer } from './protocol.ts';

/** What is drawn of an offer. */
export interface Drawn {
  offer: Offer;
  range: Range;
}

export class Marks implements Disposable {
  readonly #underlines = new Map<string, TextEditorDecorationType>();
  readonly #current: TextEditorDecorationType;

  constructor() {
    for (const kind of [...kinds, 'head']) {
      this.#underlines.set(
        kind,
        window.createTextEditorDecorationType({
          borderColor: new ThemeColor(kind === 'head' ? 'newsmark.aside' : `newsmark.${kind}`),
          borderStyle: 'none none dashed none',
          borderWidth: '0 0 1px 0',
          rangeBehavior: DecorationRangeBehavior.ClosedClosed,
        }),
      );
    }
    this.#current = window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
      overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    });
  }

  draw(document: TextDocument, all: readonly Drawn[], current: Drawn | undefined): void {
    for (const editor of window.visibleTextEditors) {
      if (editor.document !== document) continue;
      for (const [kind, type] of this.#underlines) {
        const own = all.filter(({ offer }) => offer.kind === kind && offer.key !== current?.offer.key);
        editor.setDecorations(type, own.map(preview));
      }
      editor.setDecorations(this.#current, current ? [preview(current)] : []);
    }
  }

  clear(): void {
    for (const editor of window.visibleTextEditors) {
      for (const type of [...this.#underlines.values(), this.#current]) editor.setDecorations(type, []);
    }
  }

  dispose(): void {
    for (const type of [...this.#underlines.values(), this.#current]) type.dispose();
  }
}

/** With the marks that would be written, as the editor shows text that is not there. */
function preview({ offer, range }: Drawn): DecorationOptions {
  const ghost = {
    color: new ThemeColor(offer.kind === 'head' ? 'newsmark.aside' : `newsmark.${offer.kind}`),
    fontStyle: 'italic',
  };
  const written = annotationOf(offer);
  const renderOptions =
    offer.kind === 'head'
      ? { after: { ...ghost, contentText: ` ⇡ ${written}` } }
      : { before: { ...ghost, contentText: '[' }, after: { ...ghost, contentText: `]${written}` } };
  return { range, renderOptions };
}
