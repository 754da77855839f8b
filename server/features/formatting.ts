/** Formatting of a whole article, of a range, and while somebody types. */
import type { Edit, Span } from '../language/finding.ts';
import { formatArticle, formatList } from '../language/format.ts';
import type { YamlList, YamlNode } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { holds } from './action.ts';

/** Edits that put annotations and front matter in order; of a range, those that change nothing outside of it. */
export function formatted(article: Article, within?: Span): Edit[] {
  if (article.registry) return [];
  const { file, document } = article;
  return formatArticle(document)
    .map((edit) => narrowed(document.text, { file, ...edit }))
    .filter(({ span }) => within === undefined || holds(within, span));
}

/** `offset` is behind the typed character. Only what ends right there is put in order, so nothing moves under the hands. */
export function typed(article: Article, offset: number, character: string): Edit[] {
  if (article.registry) return [];
  const { file, document } = article;
  if (character === ']') {
    const list = listEndingAt(article, offset);
    const text = list && formatList(document.text, list);
    return text === undefined ? [] : [{ file, span: { start: list!.start, end: list!.end }, text }];
  }
  if (character !== '}' || !document.annotations.some(({ mapping }) => mapping.end === offset)) return [];
  return formatArticle(document)
    .filter(({ span }) => span.end === offset)
    .map((edit) => ({ file, ...edit }));
}

/** The list of a mapping, or of the front matter, whose bracket closes right before an offset. */
function listEndingAt({ document }: Article, offset: number): YamlList | undefined {
  const { annotations, frontMatter } = document;
  const around = annotations.find(({ mapping }) => mapping.start < offset && offset < mapping.end)?.mapping;
  let node: YamlNode | null | undefined =
    around ?? (frontMatter && offset < frontMatter.end ? frontMatter.map : undefined);
  while (node && node.type !== 'scalar') {
    if (node.type === 'list' && node.end === offset) return node;
    const inner: (YamlNode | null)[] = node.type === 'list' ? node.items : node.pairs.map(({ value }) => value);
    node = inner.find((each) => each !== null && each.start < offset && offset <= each.end);
  }
  return undefined;
}

/** An edit without the whole lines at either end that stay as they are. */
function narrowed(text: string, { file, span, text: put }: Edit): Edit {
  const before = text.slice(span.start, span.end);
  let same = 0;
  while (same < before.length && before[same] === put[same]) same++;
  const start = before.lastIndexOf('\n', same - 1) + 1;
  let [end, putEnd] = [before.length, put.length];
  while (end > start && putEnd > start && before[end - 1] === put[putEnd - 1]) [end, putEnd] = [end - 1, putEnd - 1];
  const line = before.indexOf('\n', end);
  const kept = line < 0 ? before.length : line;
  return {
    file,
    span: { start: span.start + start, end: span.start + kept },
    text: put.slice(start, put.length - (before.length - kept)),
  };
}
