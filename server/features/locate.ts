/** What stands under the cursor: an id, a printed name, an annotation, a key, a rule. Every feature begins here. */
import type { Span } from '../language/finding.ts';
import type { Annotation, Kind, YamlMap, YamlNode, YamlPair, YamlScalar } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { referencesIn } from '../model/corpus.ts';
import type { DeclaredKind } from '../model/declared.ts';
import { nameBooks } from '../model/names.ts';
import { ConfigFile } from './config.ts';

/** An id under the cursor: what it names, and where it stands. */
export interface IdAt {
  kind: DeclaredKind;
  id: string;
  symbol: string;
  /** The id itself. */
  at: Span;
}

/** Where in a YAML mapping the cursor stands. */
export interface YamlAt {
  /** What the mapping is: an annotation of a kind, or a file's front matter, registry or config. */
  what: Kind | 'front-matter' | 'registry' | 'config' | undefined;
  /** Keys from the outermost mapping to the one under the cursor; list items by their index. */
  path: string[];
  /** The key or value under the cursor. */
  node?: YamlScalar;
  on: 'key' | 'value';
  pair?: YamlPair;
  /** The innermost mapping. */
  map: YamlMap;
  annotation?: Annotation;
}

/** Whether a cursor stands in or right at the edge of a span. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The innermost annotation whose brackets or braces hold the cursor. */
export function annotationAt(article: Article, offset: number): Annotation | undefined {
  let found: Annotation | undefined;
  for (const annotation of article.document.annotations) {
    if (annotation.start > offset) break;
    if (annotation.start < offset && offset < annotation.end) found = annotation;
  }
  return found;
}

/** The id under the cursor, in an annotation, a declaration, or the printed words of an annotation that names one. */
export function idAt(article: Article, offset: number): IdAt | undefined {
  let printed: (IdAt & { span: Span }) | undefined;
  for (const { kind, id, symbol, at, span, role } of referencesIn(article)) {
    if (touches(at, offset)) return { kind, id, symbol, at };
    const narrower = printed === undefined || span.end - span.start < printed.span.end - printed.span.start;
    if (role !== 'declaration' && role !== 'source' && touches(span, offset) && narrower) {
      printed = { kind, id, symbol, at, span };
    }
  }
  return printed && { kind: printed.kind, id: printed.id, symbol: printed.symbol, at: printed.at };
}

/** A declared name in the prose under the cursor that nothing annotates. */
export function printedNameAt(article: Article, offset: number): { ids: readonly string[]; span: Span } | undefined {
  const { plain, text } = article.document;
  if (article.registry || offset > text.length) return undefined;
  const at = plain.toPlain(offset);
  const from = Math.max(0, at - 120);
  const window = plain.text.slice(from, at + 120);
  for (const { index } of nameBooks(article.scope)) {
    for (const { start, end, ids } of index.find(window)) {
      if (touches({ start: start + from, end: end + from }, at)) {
        return { ids, span: plain.span(start + from, end + from) };
      }
    }
  }
  return undefined;
}

/** The place in a mapping under the cursor: an annotation's, or the file's own. */
export function yamlAt(article: Article, offset: number): YamlAt | undefined {
  const { document } = article;
  const annotation = annotationAt(article, offset);
  if (annotation && offset > annotation.mapping.start && offset < annotation.mapping.end) {
    return { ...descend(annotation.mapping, offset), what: annotation.kind, annotation };
  }
  const map = document.frontMatter?.map;
  if (map === undefined || !touches(document.frontMatter!, offset)) return undefined;
  return { ...descend(map, offset), what: fileKind(article) };
}

function fileKind(article: Article): 'config' | 'registry' | 'front-matter' {
  return article instanceof ConfigFile ? 'config' : article.registry ? 'registry' : 'front-matter';
}

function descend(root: YamlMap, offset: number): Omit<YamlAt, 'what'> {
  const path: string[] = [];
  let map = root;
  for (;;) {
    const pair = map.pairs.find((each) => touches(each, offset));
    if (pair === undefined) return { path, on: 'value', map };
    path.push(pair.key.source);
    if (touches(pair.key, offset)) return { path, node: pair.key, on: 'key', pair, map };
    const inside = into(pair.value, offset, path);
    if (inside?.type !== 'map')
      return { path, node: inside?.type === 'scalar' ? inside : undefined, on: 'value', pair, map };
    map = inside;
  }
}

/** The innermost mapping or scalar of a value under the cursor, with the indexes of lists on the way. */
function into(node: YamlNode | null, offset: number, path: string[]): YamlNode | undefined {
  let inside = node && touches(node, offset) ? node : undefined;
  while (inside?.type === 'list') {
    const index: number = inside.items.findIndex((item) => touches(item, offset));
    if (index < 0) return inside;
    path.push(String(index));
    inside = inside.items[index];
  }
  return inside;
}
