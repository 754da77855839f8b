/** Ways out of figure/conflict: the two are no rivals, since one is another measure or holds for another day. */
import type { Finding } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { FigureStatement } from '../model/facts.ts';
import type { Action } from './action.ts';
import { unique } from './declaring.ts';
import { addPair, keyOrder, pairOf, scalar } from './mapping.ts';

/** Another id for what an inline figure measures; another day, where the paragraph has an annotated one. */
export function telling(article: Article, finding: Finding): Action[] {
  if (finding.rule !== 'figure/conflict') return [];
  const { start, end } = finding.span;
  const index = article.facts.figures.findIndex(({ span }) => span.start === start && span.end === end);
  const statement = article.facts.figures[index];
  if (statement === undefined) return [];
  return [...anotherMeasure(article, statement), ...anotherDay(article, statement, article.figures[index]?.asOf)].map(
    (action) => ({ ...action, finding }),
  );
}

function anotherMeasure(article: Article, { inline }: FigureStatement): Action[] {
  const at = inline?.at.measures;
  if (inline?.measures === undefined || at === undefined) return [];
  const taken = new Set(article.facts.figures.map((each) => each.inline?.measures));
  const known = (id: string) => taken.has(id) || article.scope.figure(id) !== undefined;
  const other = unique(`other-${inline.measures}`, known);
  const edits = [{ file: article.file, span: at, text: scalar(other) }];
  return [{ title: `Mark as another measure, ${other}`, kind: 'quickfix', edits }];
}

/** Days that are annotated in the same paragraph, the nearest first. */
function anotherDay(article: Article, statement: FigureStatement, day: string | undefined): Action[] {
  const { document, facts, file } = article;
  const annotation = document.annotations[statement.annotation]!;
  const start = document.plain.text.lastIndexOf('\n', annotation.plain.start - 1) + 1;
  const newline = document.plain.text.indexOf('\n', annotation.plain.end);
  const end = newline < 0 ? document.plain.text.length : newline;
  const near = facts.dates
    .flatMap(({ edtf, annotation: at }) => {
      const { plain } = document.annotations[at]!;
      const inside = start <= plain.start && plain.end <= end && edtf.length === 1 && edtf[0] !== day;
      return inside ? [{ edtf: edtf[0]!, apart: Math.abs(plain.start - annotation.plain.start) }] : [];
    })
    .sort((a, b) => a.apart - b.apart);
  return [...new Set(near.map(({ edtf }) => edtf))].slice(0, 2).map((edtf): Action => {
    const known = pairOf(annotation.mapping, 'as-of')?.value;
    const target = { file, text: document.text };
    const edit = known
      ? { file, span: { start: known.start, end: known.end }, text: scalar(edtf) }
      : addPair(target, annotation.mapping, 'as-of', scalar(edtf), keyOrder('figure'));
    return { title: `Mark as of another day, ${edtf}`, kind: 'quickfix', edits: [edit] };
  });
}
