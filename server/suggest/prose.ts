/** The article's own words: its plain text with page furniture blanked out, so that offsets stay and readers see no names in menus. */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';

/** The plain text with everything in asides, annotated or proposed, replaced by spaces. Line ends stay. */
export function proseOf(article: Article, furniture: readonly Span[]): string {
  const { plain, annotations } = article.document;
  const asides = annotations.filter(({ kind }) => kind === 'aside').map((each) => each.plain);
  const spans = [...asides, ...furniture].sort((a, b) => a.start - b.start);
  if (spans.length === 0) return plain.text;
  let text = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    text += plain.text.slice(at, from) + plain.text.slice(from, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return text + plain.text.slice(at);
}
