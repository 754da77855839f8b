/** What each stretch of an article is, for colouring: entities by their type, quotes, figures, dates, claims, keys, ids. */
import type { YamlMap, YamlNode } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';

export const tokenTypes = [
  'person',
  'organisation',
  'place',
  'group',
  'law',
  'work',
  'role',
  'entity',
  'quote',
  'figure',
  'date',
  'ballot',
  'claim',
  'aside',
  'key',
  'id',
  'value',
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** Start inclusive, end exclusive; tokens come in order and none lies over another. */
export interface Token {
  start: number;
  end: number;
  type: TokenType;
}

export function tokensOf(article: Article): Token[] {
  const tokens: Token[] = [];
  const { frontMatter, annotations } = article.document;
  if (frontMatter?.map) mapTokens(frontMatter.map, tokens);
  /** Around what is nested, the words of the outer annotation are cut. */
  const open: { type: TokenType; end: number; at: number; mapping: YamlMap; value: YamlNode | null }[] = [];
  const close = (upTo: number): void => {
    for (let top = open.at(-1); top && top.end <= upTo; top = open.at(-1)) {
      add(tokens, top.at, top.end, top.type);
      mapTokens(top.mapping, tokens, top.value);
      open.pop();
      const outer = open.at(-1);
      if (outer) outer.at = Math.max(outer.at, top.mapping.end);
    }
  };
  for (const annotation of annotations) {
    close(annotation.start);
    const outer = open.at(-1);
    if (outer) {
      add(tokens, outer.at, annotation.start, outer.type);
      outer.at = annotation.end;
    }
    const { inner, mapping, kind, value } = annotation;
    const id = value?.type === 'scalar' ? value.source : '';
    const type = kind === 'entity' ? (article.scope.entity(id)?.item.type ?? 'entity') : (kind ?? 'entity');
    open.push({ type, end: inner.end, at: inner.start, mapping, value });
  }
  close(Number.POSITIVE_INFINITY);
  return tokens.sort((a, b) => a.start - b.start);
}

function add(tokens: Token[], start: number, end: number, type: TokenType): void {
  if (end > start) tokens.push({ start, end, type });
}

/** The id of the short form stands where a key does. */
function mapTokens(map: YamlMap, tokens: Token[], short?: YamlNode | null): void {
  for (const { key, value } of map.pairs) {
    add(tokens, key.start, key.end, key === short ? 'id' : 'key');
    if (value && value.start >= key.end) nodeTokens(value, tokens);
  }
}

function nodeTokens(node: YamlNode, tokens: Token[]): void {
  if (node.type === 'map') mapTokens(node, tokens);
  else if (node.type === 'list') for (const item of node.items) nodeTokens(item, tokens);
  else
    add(
      tokens,
      node.start,
      node.end,
      !node.quoted && /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/.test(node.source) ? 'id' : 'value',
    );
}
