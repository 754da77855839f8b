/** Ever larger selections around a cursor: word, value, mapping, span, annotation, paragraph, all. */
import type { Span } from '../language/finding.ts';
import type { YamlMap, YamlNode } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { touches } from './locate.ts';

/** From the smallest to the largest, each within the next. */
export function selectionsAt(article: Article, offset: number): Span[] {
  const { text, annotations, tree, frontMatter } = article.document;
  const found: Span[] = [wordAt(text, offset), { start: 0, end: text.length }];
  for (const { start, end, inner, mapping } of annotations) {
    if (start > offset) break;
    if (offset > end) continue;
    found.push({ start, end });
    if (touches(inner, offset)) found.push(inner);
    if (touches(mapping, offset)) yaml(mapping, offset, found);
  }
  for (const block of tree.children) if (touches(block, offset)) found.push({ start: block.start, end: block.end });
  if (frontMatter?.map && touches(frontMatter, offset)) yaml(frontMatter.map, offset, found);
  const sorted = found.sort((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const { start, end } of sorted) {
    const last = nested.at(-1);
    const same = last && last.start === start && last.end === end;
    if (!same && (last === undefined || (start <= last.start && last.end <= end))) nested.push({ start, end });
  }
  return nested;
}

function yaml(node: YamlNode, offset: number, found: Span[]): void {
  if (!touches(node, offset)) return;
  found.push({ start: node.start, end: node.end });
  if (node.type === 'list') for (const item of node.items) yaml(item, offset, found);
  else if (node.type === 'map') yamlPairs(node, offset, found);
}

function yamlPairs({ pairs }: YamlMap, offset: number, found: Span[]): void {
  for (const pair of pairs) {
    if (!touches(pair, offset)) continue;
    found.push({ start: pair.start, end: pair.end });
    yaml(pair.key, offset, found);
    if (pair.value) yaml(pair.value, offset, found);
  }
}

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  const isWord = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{M}\d'’-]/u.test(c);
  while (start > 0 && isWord(text[start - 1])) start--;
  while (isWord(text[end])) end++;
  return { start, end };
}
