/** A figure's inline mapping made a declared figure, and a declared figure written inline. */
import type { Span } from '../language/finding.ts';
import type { Annotation } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { usesOf } from '../model/uses.ts';
import { type Action, action } from './action.ts';
import { declarationAt, declare, newId } from './declaring.ts';
import { annotationAt } from './locate.ts';
import { flowOf, pairOf } from './mapping.ts';
import { cutsOf } from './move.ts';

/** Either way for the figure under the cursor. */
export function inlining(article: Article, range: Span): Action[] {
  const annotation = annotationAt(article, range.start);
  if (annotation?.kind !== 'figure' || range.end > annotation.end) return [];
  const made = annotation.value?.type === 'map' ? declared(article, annotation) : inline(article, annotation);
  return made ? [made] : [];
}

/** `{figure: {value: 37, …}}` to `{figure: strikers}` and a declaration in the front matter. */
function declared(article: Article, annotation: Annotation): Action | undefined {
  const { value } = annotation;
  if (value?.type !== 'map') return undefined;
  const mapping = flowOf(article.document.text, value);
  if (mapping === undefined) return undefined;
  const measures = pairOf(value, 'measures')?.value;
  const name =
    measures?.type === 'scalar'
      ? measures.source
      : article.document.plain.text.slice(annotation.plain.start, annotation.plain.end);
  const id = newId(/[a-z]/i.test(name) ? name : `figure-${name}`, article);
  return action(`Declare it as figure ${id} in the front matter`, 'refactor.extract', [
    declare(article, { kind: 'figures', id, value: mapping }),
    { file: article.file, span: { start: value.start, end: value.end }, text: id },
  ]);
}

/** `{figure: strikers}` to the mapping of its declaration, which goes where nothing else uses it. */
function inline(article: Article, annotation: Annotation): Action | undefined {
  const { value } = annotation;
  const path = value?.type === 'scalar' ? value.source : undefined;
  const found = path === undefined ? undefined : article.scope.figure(path);
  if (value === null || found === undefined || found.file !== article.file || !article.scope.owns(found))
    return undefined;
  const place = declarationAt(article, found.item.span);
  const mapping = place?.item.value && flowOf(article.document.text, place.item.value);
  if (place === undefined || !mapping) return undefined;
  const uses = [...usesOf(article)].filter(({ id, kinds }) => id === path && kinds.includes('figures'));
  const cuts = uses.length === 1 ? cutsOf(article, [place]) : [];
  const edit = { file: article.file, span: { start: value.start, end: value.end }, text: mapping };
  return cuts && { title: `Write figure ${path} inline`, kind: 'refactor.inline', edits: [...cuts, edit] };
}
