/** A quote that takes in its own attribution, parted into quotes that continue each other. */
import type { Edit, Span } from '../language/finding.ts';
import type { Annotation } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import type { QuoteStatement } from '../model/facts.ts';
import { type Action, holds } from './action.ts';
import { unique } from './declaring.ts';
import { addPair, insertion, keyOrder, scalar } from './mapping.ts';

/** Keys that are true of every part. */
const shared = new Set(['via', 'said', 'to', 'translated', 'source', 'checked']);

/** `["So it is," she added, "but …"]{quote: ada}` becomes two annotations joined by `continues`. */
export function splitting(article: Article, range: Span): Action[] {
  const quote = article.facts.quotes.find(
    (each) => holds(article.document.annotations[each.annotation]!, range) && partsOf(article, each).length > 1,
  );
  if (quote === undefined) return [];
  const annotation = article.document.annotations[quote.annotation]!;
  const parts = partsOf(article, quote);
  const cuts = article.document.annotations.some(
    (each) =>
      each !== annotation &&
      holds(annotation, each) &&
      parts.some((part) => each.start < part.end && part.start < each.end && !holds(part, each)),
  );
  return cuts
    ? []
    : [
        {
          title: 'Split the quote at its attribution',
          kind: 'refactor.rewrite',
          edits: editsOf(article, quote, parts),
        },
      ];
}

/** The source of each quotation in a quote, marks taken in. */
function partsOf(article: Article, quote: QuoteStatement): Span[] {
  const annotation = article.document.annotations[quote.annotation]!;
  return article.quotations
    .filter((each) => holds(annotation.plain, each) && each.end > each.start)
    .map(({ start, end }) => article.document.plain.span(start, end));
}

function editsOf(article: Article, quote: QuoteStatement, parts: readonly Span[]): Edit[] {
  const { file, document } = article;
  const annotation = document.annotations[quote.annotation]!;
  const { mapping, inner } = annotation;
  const mappingText = document.text.slice(mapping.start, mapping.end);
  const taken = new Set(article.facts.quotes.map(({ id }) => id));
  const id = quote.id ?? unique(`${quote.speaker ?? 'quote'}-1`, (each) => taken.has(each));
  const [first, ...later] = parts as [Span, ...Span[]];
  const named = quote.id === undefined ? withPair(mappingText, annotation, `id: ${id}`, document.text) : mappingText;
  const edits: Edit[] = [];
  // What stands before the first mark moves out of the brackets.
  if (first.start === inner.start) edits.push(insertion(file, first.end, `]${named}`));
  else {
    edits.push({ file, span: { start: annotation.start, end: inner.start }, text: '' });
    edits.push(insertion(file, first.start, '['), insertion(file, first.end, `]${named}`));
  }
  const keys = mapping.pairs
    .filter(({ key }) => shared.has(key.source))
    .map((pair) => document.text.slice(pair.start, pair.end));
  const head = quote.speaker === undefined ? 'quote' : `quote: ${scalar(quote.speaker)}`;
  for (const part of later) {
    edits.push(insertion(file, part.start, '['));
    edits.push(insertion(file, part.end, `]{${[head, `continues: ${id}`, ...keys].join(', ')}}`));
  }
  const last = edits.at(-1)!;
  const tail = { start: inner.end, end: annotation.end };
  if (last.span.start === tail.start) last.span = tail;
  else edits.push({ file, span: tail, text: '' });
  return edits;
}

function withPair(mappingText: string, { mapping }: Annotation, pair: string, text: string): string {
  const [key, value] = pair.split(': ') as [string, string];
  const edit = addPair({ file: '', text }, mapping, key, value, keyOrder('quote'));
  const at = edit.span.start - mapping.start;
  return mappingText.slice(0, at) + edit.text + mappingText.slice(at);
}
