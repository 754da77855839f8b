/** What can be folded away: the front matter and its groups, and mappings over several lines. */
import type { Span } from '../language/finding.ts';
import type { YamlMap } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';

/** Spans of more than one line; the caller turns them into lines. */
export function foldsOf(article: Article): Span[] {
  const { frontMatter, annotations, lines, tree, text } = article.document;
  const folds: Span[] = [];
  const add = ({ start, end }: Span): void => {
    if (end > start && lines.placeAt(end).line > lines.placeAt(start).line) folds.push({ start, end });
  };
  if (frontMatter) {
    if (!article.registry) add(frontMatter);
    if (frontMatter.map) pairs(frontMatter.map, add);
  }
  for (const { mapping, end } of annotations) {
    // A fold hides whole lines: of prose that goes on behind the brace it must leave the line alone.
    const { line } = lines.placeAt(end);
    const goesOn = text.slice(end, lines.line(line).end).trim() !== '';
    add({ start: mapping.start, end: goesOn && line > 1 ? lines.line(line - 1).end : end });
  }
  const headings = tree.children.filter((block) => block.type === 'heading');
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.start ?? article.document.text.length;
    add({ start: heading.start, end: Math.max(heading.end, end - 1) });
  }
  return folds;
}

function pairs(map: YamlMap, add: (span: Span) => void): void {
  for (const { key, value } of map.pairs) {
    if (value === null || value.type === 'scalar') continue;
    add({ start: key.start, end: value.end });
    if (value.type === 'map') pairs(value, add);
  }
}
