/** What was decided in this session: words that were rejected do not come back, and the last decision can be taken back. */
import type { TextDocument } from 'vscode';
import { type Change, type Decided, movedBy } from './list.ts';

export interface Decision {
  /** Rejected words; none where something was accepted. */
  rejected: Decided[];
  count: number;
  /** Versions of the document before and after. */
  from: number;
  to: number;
}

export class Decisions {
  /** By document; they count until the editor is closed. */
  readonly #rejected = new Map<string, Decided[]>();
  /** Of the document under review. */
  #stack: Decision[] = [];

  get last(): Decision | undefined {
    return this.#stack.at(-1);
  }

  /** How much was decided of the document under review. */
  get counts(): { accepted: number; rejected: number } {
    const counts = { accepted: 0, rejected: 0 };
    for (const { rejected, count } of this.#stack) counts[rejected.length > 0 ? 'rejected' : 'accepted'] += count;
    return counts;
  }

  /** Another document is under review, or the same one again. */
  begin(): void {
    this.#stack = [];
  }

  rejectedIn(document: TextDocument): readonly Decided[] {
    return this.#rejected.get(document.uri.toString()) ?? [];
  }

  accepted(count: number, from: number, to: number): void {
    this.#stack.push({ rejected: [], count, from, to });
  }

  reject(document: TextDocument, words: readonly Decided[]): void {
    const rejected = words.map(({ kind, start, end, text }) => ({ kind, start, end, text }));
    this.#rejected.set(document.uri.toString(), [...this.rejectedIn(document), ...rejected]);
    this.#stack.push({ rejected, count: rejected.length, from: document.version, to: document.version });
  }

  /** Forgets the last decision; what an acceptance wrote is undone already. */
  takeBack(document: TextDocument): void {
    const last = this.#stack.pop();
    if (last === undefined) return;
    if (last.rejected.length > 0) {
      const left = this.rejectedIn(document).filter((each) => !last.rejected.includes(each));
      this.#rejected.set(document.uri.toString(), left);
    } else {
      // The text is again as the decision before left it.
      for (const each of this.#stack) if (each.to === last.from) each.to = document.version;
    }
  }

  changed(document: TextDocument, changes: readonly Change[]): void {
    // In place, since a decision that can be taken back holds the same ones.
    for (const each of this.rejectedIn(document)) Object.assign(each, movedBy(each, changes));
  }

  closed(document: TextDocument): void {
    // The next unsaved document may have the same name.
    if (document.isUntitled) this.#rejected.delete(document.uri.toString());
  }
}
