/** Suggestions that can all be written: none crosses another, an annotation that stands, or the end of a paragraph. */
import type { Kind } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import type { Suggestion } from './proposal.ts';

interface Placed {
  start: number;
  end: number;
  kind: Kind | undefined;
}

/** Kinds whose words hold no further annotation of the same kind, by their print. */
const solid: ReadonlySet<Kind | undefined> = new Set(['entity', 'figure', 'date', 'quote', 'aside', 'ballot']);

/** In the order of their places, the wider first. The surer of two that cross is kept. */
export function nested(article: Article, suggestions: readonly Suggestion[]): Suggestion[] {
  const { plain, annotations } = article.document;
  const standing: Placed[] = annotations.map(({ kind, plain: at }) => ({ kind, start: at.start, end: at.end }));
  const placed = new Places(standing);
  const kept: Suggestion[] = [];
  const byCertainty = [...suggestions].sort(
    (a, b) => rank(b) - rank(a) || b.confidence - a.confidence || a.start - b.start || b.end - a.end,
  );
  for (const suggestion of byCertainty) {
    if (suggestion.end <= suggestion.start) continue;
    if (/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(suggestion.text)) continue;
    if (!placed.fits(suggestion)) continue;
    placed.add(suggestion);
    kept.push(suggestion);
  }
  return kept
    .map((each) => ({ ...each, text: plain.text.slice(each.start, each.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What frames others is placed first; the words of a vote last, so that they take no figure or name from the rest. */
function rank({ kind }: Suggestion): number {
  return kind === 'aside' ? 3 : kind === 'quote' ? 2 : kind === 'ballot' ? -1 : 0;
}

/** Stretches by the blocks of text that they touch, so that a look-up sees only what is near. */
class Places {
  readonly #blocks = new Map<number, Placed[]>();

  constructor(standing: readonly Placed[]) {
    for (const each of standing) this.add(each);
  }

  add(one: Placed): void {
    for (let block = one.start >> shift; block <= one.end >> shift; block++) {
      const list = this.#blocks.get(block);
      if (list) list.push(one);
      else this.#blocks.set(block, [one]);
    }
  }

  fits(one: Placed): boolean {
    for (let block = one.start >> shift; block <= one.end >> shift; block++) {
      for (const other of this.#blocks.get(block) ?? []) {
        if (other.start >= one.end || other.end <= one.start) continue;
        if (other.kind === 'aside' || one.kind === 'aside') return false;
        if (other.kind === one.kind && solid.has(one.kind)) return false;
        const inside = other.start <= one.start && one.end <= other.end;
        const around = one.start <= other.start && other.end <= one.end;
        if (!inside && !around) return false;
        // A name is no place for a number, nor a number for a name.
        const names = one.kind === 'entity' || other.kind === 'entity';
        if (names && (isNumber(one) || isNumber(other))) return false;
        if (inside && around && one.kind !== 'quote' && other.kind !== 'quote') return false;
      }
    }
    return true;
  }
}

const shift = 9;

function isNumber({ kind }: Placed): boolean {
  return kind === 'figure' || kind === 'date';
}
