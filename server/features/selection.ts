/** The stretch of prose that is selected, and how it is annotated without a changed word. */
import type { Edit, Span } from '../language/finding.ts';
import type { Annotation, Kind } from '../language/nodes.ts';
import { readArticle } from '../language/parse.ts';
import type { Article } from '../model/article.ts';
import { holds } from './action.ts';
import { insertion } from './mapping.ts';

export interface Selection {
  /** In the source. */
  span: Span;
  /** In the plain text. */
  plain: Span;
  text: string;
  /** A cursor, whose paragraph is looked at. */
  cursor: boolean;
}

/** The selected prose without the spaces around it, or the cursor's place; undefined outside of the prose. */
export function selectionAt(article: Article, range: Span): Selection | undefined {
  const { document } = article;
  if (article.registry || range.start > document.text.length) return undefined;
  if (document.frontMatter && range.start < document.frontMatter.end) return undefined;
  const inMapping = ({ mapping }: Annotation) => mapping.start < range.start && range.end < mapping.end;
  if (document.annotations.some(inMapping)) return undefined;
  const { plain } = document;
  let [start, end] = [plain.toPlain(range.start), plain.toPlain(range.end)];
  while (start < end && /\s/.test(plain.text[start]!)) start++;
  while (start < end && /\s/.test(plain.text[end - 1]!)) end--;
  return selected(article, { start, end }, range.start === range.end);
}

/** A stretch of the plain text as a selection. */
export function selected(article: Article, { start, end }: Span, cursor = false): Selection {
  const { plain } = article.document;
  return { span: plain.span(start, end), plain: { start, end }, text: plain.text.slice(start, end), cursor };
}

/** The lines around a selection, in the plain text. */
export function paragraphAround(article: Article, { plain }: Selection): Span {
  const { text } = article.document.plain;
  const end = text.indexOf('\n', plain.end);
  return { start: text.lastIndexOf('\n', plain.start - 1) + 1, end: end < 0 ? text.length : end };
}

/**
 * Brackets around a selection and a mapping behind it. Undefined where that would cut an annotation or a literal bracket
 * in two, or annotate the same words twice in the same way.
 */
export function annotated(article: Article, selection: Selection, kind: Kind, mapping: string): Edit[] | undefined {
  const span = whole(article, selection);
  if (span === undefined || selection.text === '' || isAnnotated(article, selection, kind)) return undefined;
  const source = article.document.text.slice(span.start, span.end);
  const probe = readArticle(` [${source}]{aside}`);
  const [first] = probe.annotations;
  if (first?.start !== 1 || first.inner.end !== source.length + 2 || probe.plain.text.trim() !== selection.text) {
    return undefined;
  }
  return [insertion(article.file, span.start, '['), insertion(article.file, span.end, `]${mapping}`)];
}

/** Whether words lie in an annotation of a kind already, or are all that one holds. */
export function isAnnotated(article: Article, { plain }: Selection, kind: Kind): boolean {
  return article.document.annotations.some(
    (each) =>
      each.kind === kind &&
      (kind === 'quote' ? each.plain.start < plain.end && plain.start < each.plain.end : holds(each.plain, plain)),
  );
}

/** The source of a selection with the brackets and mappings that belong to its ends; undefined where it cuts one. */
function whole(article: Article, { span, plain }: Selection): Span | undefined {
  let { start, end } = span;
  for (const each of article.document.annotations) {
    if (each.start > end) break;
    if (!holds(plain, each.plain) || each.plain.start === each.plain.end) continue;
    if (plain.start === each.plain.start && plain.end === each.plain.end) continue;
    start = Math.min(start, each.start);
    end = Math.max(end, each.end);
  }
  for (const each of article.document.annotations) {
    const apart = each.end <= start || end <= each.start;
    if (!apart && !holds(each.inner, { start, end }) && !(start <= each.start && each.end <= end)) return undefined;
  }
  return { start, end };
}
