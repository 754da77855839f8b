/** What is said of a measure through time: what figure/conflict and figure/scale take from an article. */
import type { Article } from '../../model/article.ts';
import { type ResolvedFigure, resolvePath } from '../../model/figure.ts';
import type { Interval } from '../../reading/interval.ts';
import type { Quantity } from '../../reading/quantity.ts';
import { dimensionOf } from '../../reading/unit.ts';
import type { Entry } from '../rule.ts';
import { comparisonsOf, printsOf, saidInterval } from './print.ts';

/** One value said of a measure: printed, or declared. It is the interval that it allows. */
export interface Value extends Interval {
  unit?: string;
  /** As printed; absent where it is declared. */
  text?: string;
  /** How messages name the measure. */
  label: string;
  /** First and last day that it holds for; parts of a ballot have none. */
  days?: readonly [from: number, to: number];
  /** The time of day that it holds for. */
  time?: string;
  /** The number in print, of a figure with a day; absent for a range and for what names no number. */
  value?: number;
  /** Declared in the registry: the desk's own word. */
  registry?: boolean;
}

/** Printed and declared values, keyed by what they measure. What an article says again in the same words is one object. */
export function* valuesOf(article: Article): Iterable<Entry<Value>> {
  const { file, figures } = article;
  const prints = printsOf(article);
  const comparisons = comparisonsOf(article);
  const byText = new Map<string, Value>();
  for (const [index, { span, text, inline }] of article.facts.figures.entries()) {
    const resolved = figures[index];
    const key = resolved && subjectOf(resolved);
    if (resolved === undefined || key === undefined) continue;
    const { interval } = resolved;
    const print = prints[index];
    // Without a declared unit, each unit in print is compared with its own kind: 10 miles are 16 kilometres.
    const unit = resolved.unit ?? (print?.unit !== undefined && isUnit(print.unit) ? print.unit : undefined);
    if (namesNumber(print)) {
      const compared = comparisons[index];
      const said = compared && interval ? saidInterval(compared, interval) : print.interval;
      const number = resolved.ballot || print.range ? undefined : print.value;
      const value = valued(said, resolved, unit, text, number);
      const before = byText.get(text);
      const again = before !== undefined && alike(before, value);
      if (!again) byText.set(text, value);
      yield { key, file, span, data: again ? before : value };
    } else if (inline && interval) {
      yield { key, file, span, data: valued(interval, resolved, unit) };
    }
  }
  yield* declaredValues(article);
}

/** Whether a print gives a number, or a range of two. */
export function namesNumber(print: Quantity | undefined): print is Quantity {
  return print !== undefined && print.factor === undefined && !print.vague;
}

/** Declared figures speak for themselves where they have a measure; their prints are entries of their own. */
function* declaredValues({ file, facts, scope, registry }: Article): Iterable<Entry<Value>> {
  for (const figure of facts.declared.figures) {
    if (figure.value === undefined) continue;
    const resolved = resolvePath(scope, figure.id, undefined, facts.published);
    const key = resolved && subjectOf(resolved);
    if (key === undefined || resolved?.interval === undefined || resolved.figure?.item !== figure) continue;
    const value = valued(resolved.interval, resolved, resolved.unit);
    if (registry) value.registry = true;
    yield { key, file, span: resolved.span, data: value };
  }
}

/** What values must share to be held against each other; absent where it cannot be known. */
function subjectOf({ ballot, measure, series, days }: ResolvedFigure): string | undefined {
  return ballot ? measure : days && series;
}

function valued(
  { low, high, lowOpen, highOpen }: Interval,
  { label, days, time }: ResolvedFigure,
  unit: string | undefined,
  text?: string,
  value?: number,
): Value {
  return { low, high, lowOpen, highOpen, unit, text, label, days: days && [days.from, days.to], time, value };
}

/** Whether two values in the same words are the same in all else. */
function alike(one: Value, two: Value): boolean {
  return (
    one.label === two.label &&
    one.low === two.low &&
    one.high === two.high &&
    one.lowOpen === two.lowOpen &&
    one.highOpen === two.highOpen &&
    one.value === two.value &&
    one.unit === two.unit &&
    one.time === two.time &&
    one.days?.[0] === two.days?.[0] &&
    one.days?.[1] === two.days?.[1]
  );
}

/** A unit of measure, of money or of shares: nothing that is merely counted. */
function isUnit(name: string): boolean {
  return dimensionOf(name) !== 'count';
}
