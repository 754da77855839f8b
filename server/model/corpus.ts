/**
 * Who names what where, over all files: every use and declaration of an id, packed so that an archive fits in memory.
 */
import type { Span } from '../language/finding.ts';
import type { Article } from './article.ts';
import { type DeclaredKind, declaredKinds } from './declared.ts';
import { type ReferenceRole, referenceRoles, usesOf } from './uses.ts';

export interface Reference {
  file: string;
  role: ReferenceRole;
  /** Place of the id itself. */
  at: Span;
  /** The printed words that the annotation is about; the id's own place in declarations. */
  span: Span;
}

/** Numbers kept for one reference: symbol, role, place of the id, place of the words. */
const width = 6;

/** Symbols are `kind:id`; ids that an article declares for itself are `kind:file#id`. */
export class Corpus {
  readonly #numbers = new Map<string, number>();
  readonly #files = new Map<string, Int32Array>();
  readonly #filesBySymbol = new Map<number, Set<string>>();

  /** Takes in what one article or registry file names, in place of what it named before. */
  put(article: Article): void {
    this.remove(article.file);
    const packed: number[] = [];
    for (const { symbol, role, at, span } of referencesIn(article)) {
      const number = this.#numberOf(symbol);
      packed.push(number, referenceRoles.indexOf(role), at.start, at.end, span.start, span.end);
      const files = this.#filesBySymbol.get(number);
      if (files) files.add(article.file);
      else this.#filesBySymbol.set(number, new Set([article.file]));
    }
    this.#files.set(article.file, Int32Array.from(packed));
  }

  remove(file: string): void {
    const packed = this.#files.get(file);
    if (packed === undefined) return;
    for (let i = 0; i < packed.length; i += width) this.#filesBySymbol.get(packed[i]!)?.delete(file);
    this.#files.delete(file);
  }

  /** Every place that refers to a symbol, by file in the order of names, then by place. */
  references(symbol: string): Reference[] {
    const number = this.#numbers.get(symbol);
    const files = number === undefined ? undefined : this.#filesBySymbol.get(number);
    if (number === undefined || files === undefined) return [];
    const found: Reference[] = [];
    for (const file of [...files].sort()) {
      const packed = this.#files.get(file)!;
      for (let i = 0; i < packed.length; i += width) {
        if (packed[i] === number) found.push(unpack(file, packed, i));
      }
    }
    return found;
  }

  /** What articles declare for themselves, in no order. */
  *ownDeclarations(): Iterable<{ symbol: string; file: string; at: Span }> {
    const symbols = [...this.#numbers.keys()];
    for (const [file, packed] of this.#files) {
      for (let i = 0; i < packed.length; i += width) {
        const symbol = symbols[packed[i]!]!;
        if (packed[i + 1] !== 0) continue;
        if (symbol.includes('#')) yield { symbol, file, at: { start: packed[i + 2]!, end: packed[i + 3]! } };
      }
    }
  }

  /** How many files refer to a symbol. */
  spread(symbol: string): number {
    const number = this.#numbers.get(symbol);
    return (number === undefined ? undefined : this.#filesBySymbol.get(number)?.size) ?? 0;
  }

  #numberOf(symbol: string): number {
    let number = this.#numbers.get(symbol);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(symbol, number);
    }
    return number;
  }
}

/** The symbol of an id as an article sees it: its own declaration first, then the registry's. */
export function symbolOf(article: Article, kind: DeclaredKind, id: string): string {
  const found = article.scope.all(kind, id)[0];
  return found !== undefined && article.scope.owns(found) ? `${kind}:${article.file}#${id}` : `${kind}:${id}`;
}

/** Everything in an article or registry file that refers to an id, with its symbol. */
export function* referencesIn(
  article: Article,
): Iterable<Reference & { symbol: string; id: string; kind: DeclaredKind }> {
  const { file } = article;
  for (const kind of declaredKinds) {
    for (const { id, span } of article.facts.declared[kind]) {
      yield { symbol: symbolOf(article, kind, id), id, kind, file, role: 'declaration', at: span, span };
    }
  }
  for (const { id, span: at, kinds, role, words, optional } of usesOf(article)) {
    if (optional && article.scope.entity(id) === undefined) continue;
    const base = kinds.includes('figures') && article.scope.figure(id) === undefined ? id.split('.')[0]! : id;
    const kind = kinds.find((each) => article.scope.all(each, base).length > 0) ?? kinds[0]!;
    const place = base === id ? at : { start: at.start, end: at.start + base.length };
    yield { symbol: symbolOf(article, kind, base), id: base, kind, file, role, at: place, span: words ?? at };
  }
}

function unpack(file: string, packed: Int32Array, i: number): Reference {
  return {
    file,
    role: referenceRoles[packed[i + 1]!]!,
    at: { start: packed[i + 2]!, end: packed[i + 3]! },
    span: { start: packed[i + 4]!, end: packed[i + 5]! },
  };
}
