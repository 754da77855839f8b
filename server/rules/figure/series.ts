/** Values of one measure through time: what figure/scale and figure/cumulative take from an article. */
import type { Article } from '../../model/article.ts';
import { parseEdtf } from '../../reading/edtf.ts';
import type { Interval } from '../../reading/interval.ts';
import type { Entry } from '../rule.ts';
import { inUnit } from './print.ts';

export interface Point {
  interval: Interval;
  value: number;
  unit?: string;
  /** As printed, or as declared where nothing is printed. */
  text: string;
  label: string;
  /** First and last day that the value holds for. */
  from: number;
  to: number;
}

/** Printed figures with a measure and a day, keyed by measure and unit. */
export function pointsOf(article: Article): readonly Entry<Point>[] {
  return article.list(points);
}

function* points(article: Article): Iterable<Entry<Point>> {
  for (const [index, statement] of article.facts.figures.entries()) {
    const resolved = article.figures[index];
    if (resolved?.measure === undefined || resolved.asOf === undefined || statement.reading === undefined) continue;
    const printed = inUnit(statement.reading, resolved.unit);
    const days = parseEdtf(resolved.asOf);
    if (printed === undefined || printed.factor !== undefined || printed.vague || printed.range || days === undefined)
      continue;
    const data: Point = {
      interval: printed.interval,
      value: printed.value,
      unit: resolved.unit,
      text: statement.text,
      label: resolved.label,
      from: days.from,
      to: days.to,
    };
    yield { key: `${resolved.measure}|${resolved.unit ?? ''}`, file: article.file, span: statement.span, data };
  }
}
