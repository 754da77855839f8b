/** Declared figures, whether they stand in front matter, in the registry or in an annotation, for the rules of arithmetic. */
import type { Fix, Related, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/declared.ts';
import { intervalOf, type ResolvedFigure, resolvePath } from '../../model/figure.ts';
import { exactly, halfUnit, type Interval, show } from '../../reading/interval.ts';
import { worded } from './print.ts';

export interface DeclaredFigure {
  figure: Figure;
  /** How messages name it. */
  label: string;
  /** Where its value stands; the print, for a figure declared in its annotation. */
  span: Span;
}

/** A part of another figure, with its value. */
export interface Part extends ResolvedFigure {
  /** What it allows in arithmetic. */
  interval: Interval;
  /** What it allows beside a print. */
  declared: Interval;
}

/** Every figure that the article or registry file declares. */
export function declaredFigures(article: Article): readonly DeclaredFigure[] {
  return article.list(declared);
}

function* declared({ facts }: Article): Iterable<DeclaredFigure> {
  for (const figure of facts.declared.figures) {
    yield { figure, label: figure.id, span: figure.at.value ?? figure.span };
  }
  for (const { inline, span, text } of facts.figures) {
    if (inline) yield { figure: inline, label: `"${text}"`, span };
  }
}

/** What a declared figure allows in arithmetic; absent without a value. */
export function playOf(figure: Figure): Interval | undefined {
  const interval = intervalOf(figure);
  return interval && inArithmetic(interval, figure.unit);
}

/** The value as messages have it: the number that was written, without the play of rounding. */
export function writtenOf({ value, unit }: Figure): string {
  if (value === undefined) return '';
  if ('text' in value) return show(exactly(value.value), unit);
  return `${show(exactly(value.from.value))} to ${show(exactly(value.to.value), unit)}`;
}

/** What an id in `sum-of`, `share-of` or `change` stands for, where it has a value. */
export function partOf(article: Article, id: string): Part | undefined {
  const part = resolvePath(article.scope, id);
  const declared = part?.interval;
  return declared && { ...part, interval: inArithmetic(declared, part.unit), declared };
}

/** The value of a part as messages have it. */
export function writtenPart({ numeral, declared, unit }: Part): string {
  return numeral ? show(exactly(numeral.value), unit) : worded(declared, unit);
}

export function relatedPart(part: Part): Related {
  return { file: part.file, span: part.span, message: `${part.label} is ${writtenPart(part)}` };
}

/**
 * What a declared value allows in arithmetic. A whole percentage is exact beside a print of it, but nobody means 33% of
 * three to be wrong: sums, shares and changes give it the half that rounding took.
 */
function inArithmetic(interval: Interval, unit: string | undefined): Interval {
  const percent = unit === 'percent' || unit === 'percentage-point';
  return percent && interval.low === interval.high ? halfUnit(interval.low, 0.5) : interval;
}

/**
 * A large round number taken for what a print rounds to it: "£2bn" declared as 2000000000 is exact by the format, but parts
 * of 1.2bn and 850m do not make it wrong. Nobody counts to a multiple of 10,000; of smaller numbers that is not so sure.
 */
export function asRounded(interval: Interval): Interval {
  const size = Math.abs(interval.low);
  if (interval.low !== interval.high || size < 100_000 || size > 1e15 || size % 10_000 !== 0) return interval;
  let unit = 10_000;
  while (size % (unit * 10) === 0) unit *= 10;
  return halfUnit(interval.low, Math.min(unit / 2, size * 0.05));
}

/** Writes the value that the arithmetic gives, where it is a single number and the value was one. */
export function correctTo(figure: Figure, value: number): Fix[] {
  const span = figure.at.value;
  if (span === undefined || figure.value === undefined || !('text' in figure.value) || !Number.isFinite(value))
    return [];
  const text = String(value);
  return [{ title: `Change to ${show(exactly(value))}`, edits: [{ file: '', span, text }] }];
}
