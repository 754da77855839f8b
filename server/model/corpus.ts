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

/** What one file refers to. */
interface Record {
  /** Four numbers for each reference, or six, see {@link Corpus.put}. */
  bytes: Uint8Array;
  /** Symbols of what the file declares for itself, less `kind:file#`: kinds and ids in turn. */
  own: string;
}

/** Symbols are `kind:id`; ids that an article declares for itself are `kind:file#id`. */
export class Corpus {
  /** Of the symbols that files share. */
  readonly #numbers = new Map<string, number>();
  readonly #files = new Map<string, Record>();
  readonly #filesBySymbol: Set<string>[] = [];

  /** Takes in what one article or registry file names, in place of what it named before. */
  put(article: Article): void {
    const { file } = article;
    this.remove(file);
    const own: string[] = [];
    const owned = new Map<string, number>();
    const numbers: number[] = [];
    let last = 0;
    for (const { symbol, id, kind, role, at, span } of referencesIn(article)) {
      let number: number;
      if (symbol === `${kind}:${file}#${id}`) {
        number = owned.get(symbol) ?? -1 - owned.size;
        if (!owned.has(symbol)) own.push(kind, id);
        owned.set(symbol, number);
      } else {
        number = this.#numberOf(symbol);
        this.#filesBySymbol[number]!.add(file);
      }
      const roleAndWhole = referenceRoles.indexOf(role) * 2 + (at.start === span.start && at.end === span.end ? 1 : 0);
      numbers.push(number, roleAndWhole, at.start - last, at.end - at.start);
      if (roleAndWhole % 2 === 0) numbers.push(span.start - at.start, span.end - span.start);
      last = at.start;
    }
    // Put together and cut off again it is a text of its own, which does not keep the article's.
    this.#files.set(file, { bytes: packed(numbers), own: ` ${own.join('\n')}`.slice(1) });
  }

  remove(file: string): void {
    const record = this.#files.get(file);
    if (record === undefined) return;
    for (const { number } of unpacked(record.bytes)) if (number >= 0) this.#filesBySymbol[number]!.delete(file);
    this.#files.delete(file);
  }

  /** Every place that refers to a symbol, by file in the order of names, then by place. */
  references(symbol: string): Reference[] {
    const owner = this.#ownerOf(symbol);
    if (owner !== undefined) return this.#referencesIn(owner.file, owner.number);
    const number = this.#numbers.get(symbol);
    if (number === undefined) return [];
    return [...this.#filesBySymbol[number]!].sort().flatMap((file) => this.#referencesIn(file, number));
  }

  /** What articles declare for themselves, in no order. */
  *ownDeclarations(): Iterable<{ symbol: string; file: string; at: Span }> {
    for (const [file, { bytes, own }] of this.#files) {
      if (own === '') continue;
      const names = own.split('\n');
      for (const { number, role, at } of unpacked(bytes)) {
        if (number >= 0 || role !== 'declaration') continue;
        const first = 2 * (-1 - number);
        yield { symbol: `${names[first]}:${file}#${names[first + 1]}`, file, at };
      }
    }
  }

  #referencesIn(file: string, wanted: number): Reference[] {
    const found: Reference[] = [];
    for (const { number, role, at, span } of unpacked(this.#files.get(file)!.bytes)) {
      if (number === wanted) found.push({ file, role, at, span });
    }
    return found;
  }

  /** The file that declares a symbol for itself, and the symbol's number there. */
  #ownerOf(symbol: string): { file: string; number: number } | undefined {
    const colon = symbol.indexOf(':');
    const hash = symbol.lastIndexOf('#');
    if (hash < 0) return undefined;
    const file = symbol.slice(colon + 1, hash);
    const names = this.#files.get(file)?.own.split('\n') ?? [];
    for (let first = 0; first < names.length; first += 2) {
      if (names[first] === symbol.slice(0, colon) && names[first + 1] === symbol.slice(hash + 1))
        return { file, number: -1 - first / 2 };
    }
    return undefined;
  }

  #numberOf(symbol: string): number {
    let number = this.#numbers.get(symbol);
    if (number === undefined) {
      number = this.#numbers.size;
      // As above.
      this.#numbers.set(` ${symbol}`.slice(1), number);
      this.#filesBySymbol.push(new Set());
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

/** Numbers of either sign, mostly small ones, seven bits to a byte. */
function packed(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function* unpacked(bytes: Uint8Array): Iterable<{ number: number; role: ReferenceRole; at: Span; span: Span }> {
  let index = 0;
  const next = (): number => {
    let number = 0;
    let byte = 128;
    for (let place = 1; byte > 127; place *= 128) {
      byte = bytes[index++]!;
      number += (byte & 127) * place;
    }
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  };
  for (let last = 0; index < bytes.length; ) {
    const number = next();
    const roleAndWhole = next();
    const start = last + next();
    const at = { start, end: start + next() };
    last = start;
    const from = roleAndWhole % 2 === 0 ? start + next() : start;
    const span = roleAndWhole % 2 === 0 ? { start: from, end: from + next() } : { ...at };
    yield { number, role: referenceRoles[roleAndWhole >> 1]!, at, span };
  }
}
