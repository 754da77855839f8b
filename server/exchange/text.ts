/** An article as plain text: what readers see, asides left out where they are not wanted. */
import type { Document } from '../language/nodes.ts';

/** The prose of an article. With `asides: false`, page furniture goes too. */
export function plainText(document: Document, options: { asides?: boolean } = {}): string {
  const { plain, annotations } = document;
  if (options.asides !== false) return plain.text;
  let text = '';
  let from = 0;
  for (const { kind, plain: span } of annotations) {
    if (kind !== 'aside' || span.start < from) continue;
    text += plain.text.slice(from, span.start);
    from = span.end;
  }
  return text + plain.text.slice(from);
}
