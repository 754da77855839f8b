/** figure/unit: an unknown unit, or one that the print contradicts. */
import type { Fix } from '../../language/finding.ts';
import { nearest as nearestNames } from '../../language/shape.ts';
import { currencyCodes, isCurrency, isMeasure, sameUnit, singular, unitOf } from '../../reading/unit.ts';
import { defineRule, type Report } from '../rule.ts';
import { type DeclaredFigure, declaredFigures } from './declared.ts';
import { declaredAt, printsOf } from './print.ts';

export default defineRule({
  id: 'figure/unit',
  summary: 'A unit that is not known, or that the print contradicts.',
  why: `"$1 billion" declared in GBP is wrong by whatever the exchange rate is. Units are percent, percentage-point, an ISO 4217
code, a unit of time or measure, or the thing counted, in the singular. Units that convert into each other (miles and
kilometres) do not contradict each other, nor do two things counted: a nurse is a person. A percentage that does not say of
what is information.`,
  severity: 'error',
  scope: 'article',
  messages: {
    print: 'Unexpected unit in "{printed}": {label} is declared in {declared}',
    unknown: 'Unexpected unit "{unit}"{nearest}',
    ofWhat: '{label} does not say of what it is a percentage: give share-of, of or measures',
  },
  good: [
    '---\nfigures:\n  cost: {value: 1000000000, unit: GBP}\n  way: {value: 16, unit: kilometre}\n---\nIt cost [£1 billion]{figure: cost} for [10 miles]{figure: way}.',
    '---\nfigures:\n  staff: {value: 37, unit: person}\n---\nAll [37 phlebotomists]{figure: staff} left.',
  ],
  bad: [
    {
      article:
        '---\nfigures:\n  cost: {value: 1000000000, unit: GBP}\n---\nIt cost [‹|$1 billion|›{print}]{figure: cost}.',
    },
    {
      article:
        '---\nfigures:\n  cost: {value: 1000000000, unit: ‹|GPB|›{unknown}}\n---\nIt cost [a billion]{figure: cost}.',
      fixed: '---\nfigures:\n  cost: {value: 1000000000, unit: GBP}\n---\nIt cost [a billion]{figure: cost}.',
    },
    {
      article:
        '---\nfigures:\n  share: {value: 37, unit: ‹|percent|›{ofWhat}}\n---\nIt was [37 per cent]{figure: share}.',
    },
  ],
  *check(article) {
    for (const declared of declaredFigures(article)) {
      const report = judgeUnit(declared);
      if (report) yield report;
    }
    const { figures } = article;
    const prints = printsOf(article);
    for (const [index, { reading, span, text }] of article.facts.figures.entries()) {
      if (reading?.unit === undefined || prints[index] !== undefined || reading.factor !== undefined) continue;
      const declared = figures[index];
      if (declared?.unit === undefined || isPoints(reading.unit, declared.unit)) continue;
      if (!isKnown(declared.unit) || !isKnown(reading.unit)) continue;
      yield {
        message: 'print',
        data: { printed: text, label: declared.label, declared: declared.unit },
        span,
        related: [declaredAt(declared)],
      };
    }
  },
});

/** Everyday English says per cent for points: for figure/change to say where the ends are known. */
function isPoints(printed: string, declared: string): boolean {
  const other = printed === 'percent' ? declared : declared === 'percent' ? printed : undefined;
  return other === 'percentage-point' || other === 'basis-point';
}

function isKnown(unit: string): boolean {
  return isMeasure(unit) || isCurrency(unit) || /^[a-z][a-z-]*$/.test(unit);
}

function judgeUnit({ figure, label, span }: DeclaredFigure): Report | undefined {
  const { unit } = figure;
  const place = figure.at.unit;
  if (unit === undefined || place === undefined) return undefined;
  if (unit === 'percent') {
    const said = figure.shareOf ?? figure.of ?? figure.measures ?? figure.change ?? figure.sumOf;
    return said === undefined && figure.id !== ''
      ? { message: 'ofWhat', data: { label }, span: place, severity: 'info' }
      : undefined;
  }
  if (isMeasure(unit) || isCurrency(unit)) return undefined;
  const code = /^[A-Z]{3}$/.test(unit);
  if (!code && /^\p{Ll}[\p{Ll}\d -]*$/u.test(unit) && singular(unit) === unit && unitOf(unit) === undefined)
    return undefined;
  const nearest = code ? nearestCode(unit) : nearestUnit(unit);
  if (nearest !== undefined && sameUnit(nearest, unit) && !code && nearest === unit) return undefined;
  const fixes: Fix[] =
    nearest === undefined ? [] : [{ title: `Change to ${nearest}`, edits: [{ file: '', span: place, text: nearest }] }];
  const data = { unit, nearest: nearest === undefined ? '' : `, expected ${nearest}` };
  return { message: 'unknown', data, span: place ?? span, fixes };
}

/** `%` is percent, `hours` is hour, `beds` is bed. */
function nearestUnit(unit: string): string | undefined {
  return unitOf(unit) ?? (/^\p{Ll}[\p{Ll}-]*$/u.test(unit) ? singular(unit) : undefined);
}

function nearestCode(code: string): string | undefined {
  return nearestNames(
    code.toLowerCase(),
    currencyCodes().map((each) => each.toLowerCase()),
  )[0]?.toUpperCase();
}
