/**
 * What figures count: a printed quantity that a declared figure meets, in its unit and beside its words, is of that measure.
 */
import type { Article } from '../model/article.ts';
import type { Figure } from '../model/declared.ts';
import { intervalOf } from '../model/figure.ts';
import { type Interval, meets } from '../reading/interval.ts';
import { normaliseName } from '../reading/name.ts';
import type { Quantity } from '../reading/quantity.ts';
import type { Cast } from './cast.ts';
import { sentenceStart } from './wording.ts';

/** The declared figure whose measure a quantity is of. */
export interface Measured {
  figure: Figure;
  /** The words of the measure stand in the sentence; without them the value and the unit alone speak for it. */
  labelled: boolean;
}

interface Candidate {
  figure: Figure;
  interval: Interval;
  /** Words of the measure, and of the figure's id, but for those of its unit; none of a measure that its unit says all of. */
  labels: readonly (readonly string[])[];
}

/**
 * The measure of each quantity that has one. Figures that fit equally are none, and so are prints of one measure that
 * contradict each other: which of them is of it, a person must say.
 */
export function measuresOf(
  article: Article,
  cast: Cast,
  prose: string,
  quantities: readonly Quantity[],
): ReadonlyMap<Quantity, Measured> {
  const byUnit = candidates(article, cast);
  const found = new Map<Quantity, Measured>();
  if (byUnit.size === 0) return found;
  const prints = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const measured = measureOf(prose, quantity, byUnit.get(quantity.unit) ?? []);
    if (measured === undefined) continue;
    found.set(quantity, measured);
    const key = keyOf(measured.figure);
    prints.set(key, [...(prints.get(key) ?? []), quantity].slice(-mostPrints));
  }
  const contradicted = new Set<string>();
  for (const [key, same] of prints) {
    if (same.some((one) => same.some((other) => !meets(one.interval, other.interval)))) contradicted.add(key);
  }
  for (const [quantity, { figure }] of found) if (contradicted.has(keyOf(figure))) found.delete(quantity);
  return found;
}

/** Of more prints of one measure the last ones are held against each other. */
const mostPrints = 40;

/** Figures with a measure, of nobody or of somebody whom the article names, by their unit. */
function candidates({ scope }: Article, cast: Cast): Map<string | undefined, Candidate[]> {
  const named = new Set(cast.namings.map(({ member }) => member.id));
  const byUnit = new Map<string | undefined, Candidate[]>();
  for (const id of scope.ids('figures')) {
    const figure = scope.figure(id)!.item;
    const interval = intervalOf(figure);
    if (figure.measures === undefined || interval === undefined) continue;
    if (figure.of !== undefined && !named.has(figure.of)) continue;
    const unit = new Set(wordsOf(figure.unit ?? ''));
    const [measure, name] = [figure.measures, id].map((label) => wordsOf(label).filter((word) => !unit.has(word)));
    const labels = name!.length > 0 ? [measure!, name!] : [measure!];
    const list = byUnit.get(figure.unit);
    if (list) list.push({ figure, interval, labels });
    else byUnit.set(figure.unit, [{ figure, interval, labels }]);
  }
  return byUnit;
}

function measureOf(prose: string, quantity: Quantity, all: readonly Candidate[]): Measured | undefined {
  if (quantity.vague || quantity.factor !== undefined || all.length === 0) return undefined;
  const near = all.filter(({ interval }) => meets(interval, quantity.interval));
  if (near.length === 0) return undefined;
  const around = new Set(wordsOf(sentenceOf(prose, quantity)));
  const rated = near
    .map(({ figure, labels }) => ({
      figure,
      share: Math.max(...labels.map((words) => shareIn(words, figure, around))),
    }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = rated;
  if (best !== undefined && best.share >= leastShare) {
    return second && second.share === best.share && keyOf(second.figure) !== keyOf(best.figure)
      ? undefined
      : { figure: best.figure, labelled: true };
  }
  // "1,312" of a sentence that names nothing: so many digits are seldom a coincidence.
  const digits = quantity.text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  const exact = near.filter(({ figure: { value } }) => value && 'value' in value && value.value === quantity.value);
  const [only] = exact;
  return digits >= 4 && only && exact.length === 1 && quantity.range === undefined
    ? { figure: only.figure, labelled: false }
    : undefined;
}

/** How much of a label must stand in the sentence. */
const leastShare = 0.5;

/** How much of a label's words stand around; where the unit says it all, all of them do unless the unit is of anything. */
function shareIn(words: readonly string[], { unit }: Figure, around: ReadonlySet<string>): number {
  if (words.length === 0) return unit === undefined || anyUnit.test(unit) ? 0 : 1;
  return words.filter((word) => around.has(word)).length / words.length;
}

const anyUnit = /^(?:percent|percentage-point|person|year|month|week|day|hour|minute|time|[A-Z]{3})$/;

function sentenceOf(prose: string, { start, end }: Quantity): string {
  const behind = prose.slice(end, end + 200);
  const stop = /[.?!]["”’)]*(?=\s)|\n/.exec(behind)?.index ?? behind.length;
  return prose.slice(Math.max(start - 200, sentenceStart(prose, start)), end + stop);
}

/** Words of four letters and more, without the endings of numbers and verbs, so that "closed" is near "closing". */
function wordsOf(text: string): string[] {
  return normaliseName(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3)
    .map((word) => word.replace(/(?:ing|ed|es|s|e)$/, ''));
}

/** Figures with one key are of the same thing on the same day. */
function keyOf({ measures, of, asOf }: Figure): string {
  return [measures, of ?? '', asOf ?? ''].join('|');
}
