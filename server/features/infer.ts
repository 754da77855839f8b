/** Short forms written out: what a reader of the prose infers, put where everybody sees it. */
import type { Edit, Span } from '../language/finding.ts';
import type { Annotation } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { printedSpeaker, speakerOf } from '../model/speaker.ts';
import type { Action } from './action.ts';
import { addPair, behind, insertion, isShort, keyOrder, pairOf, scalar } from './mapping.ts';
import { edtfValue, figureMapping } from './printed.ts';

/** Ways to write out the short form of the innermost annotation around a range. */
export function inferences(article: Article, range: Span): Action[] {
  const { annotations } = article.document;
  let index = -1;
  for (const [at, each] of annotations.entries()) {
    if (each.start <= range.start && range.end <= each.end) index = at;
  }
  const annotation = annotations[index];
  if (annotation === undefined) return [];
  if (isShort(annotation)) {
    const edits = [insertion(article.file, annotation.mapping.pairs[0]!.start, 'entity: ')];
    return [rewrite(`Write out {entity: ${annotation.mapping.pairs[0]!.key.source}}`, edits)];
  }
  return annotation.value === null ? valuesOf(article, annotation, index) : [];
}

function valuesOf(article: Article, annotation: Annotation, index: number): Action[] {
  const { facts } = article;
  if (annotation.kind === 'quote') {
    const quote = facts.quotes.find((each) => each.annotation === index);
    const speaker = quote && speakerOf(article, quote);
    if (speaker === undefined) return [];
    const cue = printedSpeaker(article, quote!).quotation?.cue?.text;
    return [filled(article, annotation, speaker, cue)];
  }
  if (annotation.kind === 'figure') {
    const reading = facts.figures.find((each) => each.annotation === index)?.reading;
    const mapping = reading && figureMapping(reading);
    return mapping === undefined ? [] : [filled(article, annotation, mapping)];
  }
  if (annotation.kind === 'date') {
    const reading = facts.dates.find((each) => each.annotation === index)?.reading;
    return (reading?.readings ?? []).slice(0, 3).map((edtf) => filled(article, annotation, edtfValue(edtf)));
  }
  return [];
}

/** The kind with its value, and the cue of a quote that has none. */
function filled(article: Article, { mapping, kind }: Annotation, value: string, cue?: string): Action {
  const pair = mapping.pairs[0]!;
  const target = { file: article.file, text: article.document.text };
  const span = { start: pair.key.end, end: behind(target.text, pair) };
  const edits: Edit[] = [{ file: article.file, span, text: `: ${value}` }];
  let shown = `${kind}: ${value}`;
  if (cue !== undefined && pairOf(mapping, 'cue') === undefined && kind === 'quote') {
    const edit = addPair(target, mapping, 'cue', scalar(cue), keyOrder('quote'));
    // Two edits at one place would have no order.
    if (edit.span.start === span.end) edits[0]!.text += edit.text;
    else edits.push(edit);
    shown += `, cue: ${scalar(cue)}`;
  }
  return rewrite(`Write out {${shown}}`, edits);
}

function rewrite(title: string, edits: Edit[]): Action {
  return { title, kind: 'refactor.rewrite', edits };
}
