/** Values of one measure through time: what figure/scale and figure/cumulative take from an article. */
import type { Article } from '../../model/article.ts';
import type { Interval } from '../../reading/interval.ts';
import type { Entry } from '../rule.ts';
import { printsOf } from './print.ts';

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
  const { file, figures } = article;
  const prints = printsOf(article);
  for (const [index, { span, text }] of article.facts.figures.entries()) {
    const resolved = figures[index];
    const print = prints[index];
    if (resolved?.series === undefined || resolved.days === undefined || print === undefined) continue;
    if (print.factor !== undefined || print.vague || print.range) continue;
    const { label, unit, series, days } = resolved;
    const { interval, value } = print;
    const data: Point = { interval, value, unit, text, label, from: days.from, to: days.to };
    yield { key: series, file, span, data };
  }
}
