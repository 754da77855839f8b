/** New keys and declarations in front matter and registry files: where they go, and under which id. */
import type { Edit } from '../language/finding.ts';
import type { YamlMap, YamlPair } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { type DeclaredKind, declaredKinds } from '../model/declared.ts';
import { addPair, columnOf, insertion, keyOrder, lineEndOf, pairOf, setValue, type Target } from './mapping.ts';
import type { World } from './world.ts';

/** One declaration to be written: `value` is YAML, a flow mapping, or lines that begin with a line end. */
export interface Declaration {
  kind: DeclaredKind;
  id: string;
  value: string;
  /** Lines of comment above it, each with its `#`. */
  comments?: readonly string[];
}

/** A declaration as it stands in a file. */
export interface Declared {
  kind: DeclaredKind;
  group: YamlPair;
  item: YamlPair;
}

/** Writes a declaration into an article's front matter or a registry file; undefined where its YAML leaves no place. */
export function declare(article: Article, { kind, id, value, comments = [] }: Declaration): Edit | undefined {
  const { file, document } = article;
  const target: Target = { file, text: document.text };
  const map = rootOf(article);
  const end = lineEndOf(document.text);
  const group = pairOf(map, kind);
  const needsLines = comments.length > 0 || /^[\r\n]|(?:^|\s)#/.test(value);
  const above = (column: number) => comments.map((comment) => `${end}${' '.repeat(column)}${comment}`).join('');
  if (group?.value) {
    const { value: items } = group;
    if (items.type !== 'map' || pairOf(items, id) !== undefined || (items.flow && needsLines)) return undefined;
    const column = columnOf(document.text, items.start);
    const edit = addPair(target, items, id, shift(value, column), []);
    return { ...edit, text: above(column) + edit.text };
  }
  if (map?.flow) {
    const written = `{${id}: ${value}}`;
    return needsLines ? undefined : group ? setValue(target, group, written) : addKey(article, kind, written);
  }
  const column = (map === undefined ? 0 : columnOf(document.text, map.start)) + 2;
  const line = `${end}${' '.repeat(column)}${id}:${/^[\r\n]/.test(value) ? '' : ' '}${shift(value, column)}`;
  return group ? setValue(target, group, above(column) + line) : addKey(article, kind, above(column) + line);
}

/** Adds a key to the front matter or the registry file, with front matter of its own where the article has none. */
export function addKey(article: Article, key: string, value: string): Edit | undefined {
  const { file, document } = article;
  const { text, frontMatter } = document;
  const end = lineEndOf(text);
  const map = frontMatter?.map;
  if (map) return addPair({ file, text }, map, key, value, keyOrder('front-matter'));
  const written = `${key}:${/^[\r\n]/.test(value) ? '' : ' '}${value}${end}`;
  if (article.registry) return isEmpty(text) ? insertion(file, 0, written) : undefined;
  if (frontMatter === undefined) return insertion(file, 0, `---${end}${written}---${end}`);
  const inside = text.indexOf('\n') + 1;
  const closing = text.lastIndexOf('---', frontMatter.end);
  return inside > 0 && closing >= inside && isEmpty(text.slice(inside, closing))
    ? insertion(file, closing, written)
    : undefined;
}

/** The registry file that holds most of a kind, else the first one. */
export function registryFor(kind: DeclaredKind, world: World): Article | undefined {
  let best: [string, number] | undefined;
  for (const [file, declarations] of world.registry.files()) {
    const count = declarations[kind].length;
    if (best === undefined || count > best[1]) best = [file, count];
  }
  return best && world.article(best[0]);
}

/** The declaration that a stretch of front matter or registry lies in. */
export function declarationAt(article: Article, span: { start: number; end: number }): Declared | undefined {
  for (const group of rootOf(article)?.pairs ?? []) {
    const kind = declaredKinds.find((each) => each === group.key.source);
    if (kind === undefined || group.value?.type !== 'map') continue;
    const item = group.value.pairs.find((pair) => pair.start <= span.start && span.end <= pair.end);
    if (item) return { kind, group, item };
  }
  return undefined;
}

export function rootOf(article: Article): YamlMap | undefined {
  return article.document.frontMatter?.map;
}

/** An id made of a name: `Ada Brook` is `ada-brook`; with a number where the article knows that id already. */
export function newId(name: string, article: Article, taken: ReadonlySet<string> = new Set()): string {
  const known = (id: string) => taken.has(id) || declaredKinds.some((kind) => article.scope.all(kind, id).length > 0);
  return unique(slug(name), known);
}

/** The first of `id`, `id-2`, `id-3` … that is not taken. */
export function unique(id: string, taken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; taken(free); number++) free = `${id}-${number}`;
  return free;
}

function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}|['’]s\b|['’.]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.slice(0, 6).join('-') ?? 'unnamed';
}

/** Lines below a key moved in by so many columns; the first line's place is that of the key. */
function shift(value: string, columns: number): string {
  return value.replace(/(\r?\n)(?=[^\r\n])/g, `$1${' '.repeat(columns)}`);
}

function isEmpty(yaml: string): boolean {
  return /^(?:[^\S\n]*(?:#[^\n]*)?(?:\n|$))*$/.test(yaml);
}
