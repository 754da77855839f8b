/** figure/change: a change against where it began and where it ended. */
import type { Article } from '../../model/article.ts';
import type { Figure } from '../../model/declared.ts';
import type { FigureStatement } from '../../model/facts.ts';
import { directionAt } from '../../reading/direction.ts';
import { compare, divide, hull, type Interval, meets, scale, show, subtract } from '../../reading/interval.ts';
import { defineRule, type Report } from '../rule.ts';
import {
  asRounded,
  declaredFigures,
  type Part,
  partOf,
  playOf,
  relatedPart,
  writtenOf,
  writtenPart,
} from './declared.ts';
import { inUnit, worded } from './print.ts';

export default defineRule({
  id: 'figure/change',
  summary: 'A change that its two ends rule out: its size, its direction, or per cent for percentage points.',
  why: `From 4 to 6 per cent is a rise of two percentage points, and of half. A change is worked out over the intervals of both
ends, so that rounded ends give it room; only one outside that room is wrong. A fall may be declared as a positive number.
"Doubled" may be out by a tenth.`,
  severity: 'error',
  scope: 'article',
  messages: {
    differs: 'Unexpected change {actual} for {label}: from {from} to {to} is {expected}',
    points:
      'Unexpected unit percent for {label}: from {from} to {to} is {expected} percentage points, and {relative} per cent',
    size: 'Unexpected "{printed}": from {from} to {to} is {expected}',
    direction: 'Unexpected "{printed}": {label} goes {way}, from {from} to {to}',
    factor: 'Unexpected "{printed}": from {from} to {to} is {times} times as much',
  },
  good: [
    `---
figures:
  before: {value: 4, unit: percent}
  after: {value: 6, unit: percent}
  rise: {value: 2, unit: percentage-point, change: {from: before, to: after}}
  growth: {value: 50, unit: percent, change: {from: before, to: after}}
---
It rose by [two percentage points]{figure: rise}, or [half]{figure: growth}, from [4 per cent]{figure: before} to [6 per cent]{figure: after}.`,
    `---
figures:
  before: {value: 12.4, unit: percent}
  after: {value: 9.3, unit: percent}
  fall: {change: {from: before, to: after}}
---
It fell by [3.1 percentage points]{figure: fall}, or [a quarter]{figure: fall}, from [12.4]{figure: before} to [9.3 per cent]{figure: after}.`,
    `---
figures:
  before: {value: 200, unit: bed}
  after: {value: 150, unit: bed}
  fall: {value: 25, unit: percent, change: {from: before, to: after}}
---
Beds fell by [25 per cent]{figure: fall}, from [200]{figure: before} to [150]{figure: after}.`,
    `---
figures:
  before: {value: 100, unit: bed}
  after: {value: 200, unit: bed}
  more: {value: 2, change: {from: before, to: after}}
---
Beds [doubled]{figure: more} from [100]{figure: before} to [200]{figure: after}.`,
  ],
  bad: [
    {
      article: `---
figures:
  before: {value: 4, unit: percent}
  after: {value: 6, unit: percent}
  rise: {value: ‹|2|›{points}, unit: percent, change: {from: before, to: after}}
---
It rose by [2 per cent]{figure: rise}, from [4 per cent]{figure: before} to [6 per cent]{figure: after}.`,
      fixed: `---
figures:
  before: {value: 4, unit: percent}
  after: {value: 6, unit: percent}
  rise: {value: 2, unit: percentage-point, change: {from: before, to: after}}
---
It rose by [2 per cent]{figure: rise}, from [4 per cent]{figure: before} to [6 per cent]{figure: after}.`,
    },
    {
      article: `---
figures:
  before: {value: 200, unit: bed}
  after: {value: 150, unit: bed}
  fall: {value: ‹|35|›{differs}, unit: percent, change: {from: before, to: after}}
---
Beds fell by [35 per cent]{figure: fall}, from [200]{figure: before} to [150]{figure: after}.`,
    },
    {
      article: `---
figures:
  before: {value: 150, unit: bed}
  after: {value: 200, unit: bed}
  more: {value: 33, unit: percent, change: {from: before, to: after}}
---
Beds fell by [‹|33 per cent|›{direction}]{figure: more}, from [150]{figure: before} to [200]{figure: after}.`,
    },
    {
      article: `---
figures:
  before: {value: 100, unit: bed}
  after: {value: 320, unit: bed}
  more: {change: {from: before, to: after}}
---
Beds [‹|doubled|›{factor}]{figure: more}, from [100]{figure: before} to [320]{figure: after}.`,
    },
    {
      article: `---
figures:
  before: {value: 4100, unit: ship}
  after: {value: 4400, unit: ship}
---
Traffic rose [‹|15 per cent|›{size}]{figure: {change: {from: before, to: after}}}, from [4,100]{figure: before} to [4,400 ships]{figure: after}.`,
    },
  ],
  *check(article) {
    for (const { figure, label, span } of declaredFigures(article)) {
      const ends = endsOf(article, figure);
      const interval = ends && playOf(figure);
      if (ends === undefined || interval === undefined) continue;
      const report = judgeSize(figure, { label, written: writtenOf(figure), interval }, ends);
      if (report) yield { ...report, span };
    }
    const { figures } = article;
    for (const [index, statement] of article.facts.figures.entries()) {
      const figure = figures[index]?.figure?.item;
      const ends = figure && endsOf(article, figure);
      if (figure === undefined || ends === undefined) continue;
      const report =
        judgePrint(article, statement, figure.id || 'it', ends) ?? judgeUndeclared(statement, figure, ends);
      if (report) yield report;
    }
  },
});

interface Ends {
  from: Part;
  to: Part;
}

function endsOf(article: Article, { change }: Figure): Ends | undefined {
  const from = change && partOf(article, change.from);
  const to = change && partOf(article, change.to);
  return from && to ? { from, to } : undefined;
}

function namesOf({ from, to }: Ends): { from: string; to: string } {
  return { from: writtenPart(from), to: writtenPart(to) };
}

/** The size, either way: a fall of a quarter may be declared as 25 or as -25. */
function judgeSize(
  { unit, at: { unit: at } }: Pick<Figure, 'unit' | 'at'>,
  { label, written, interval }: { label: string; written: string; interval: Interval },
  { from, to }: Ends,
): Omit<Report, 'span'> | undefined {
  const difference = subtract(to.interval, from.interval);
  const relative = scale(divide(difference, from.interval), 100);
  const ofPercents = from.unit === 'percent' && to.unit === 'percent';
  const expected = unit === 'percent' ? relative : difference;
  if (agreesEitherWay(interval, expected)) return undefined;
  // A number without a unit may be how many times as much it is: 2 for "doubled".
  if (unit === undefined && (from.unit ?? to.unit) !== undefined && isFactor(interval, { from, to })) return undefined;
  const names = namesOf({ from, to });
  const related = [relatedPart(from), relatedPart(to)];
  const arithmetic =
    unit === 'percent'
      ? `(${show(to.interval)} - ${show(from.interval)}) / ${show(from.interval)} = ${worded(tenths(relative), 'percent')}`
      : `${show(to.interval)} - ${show(from.interval)} = ${worded(difference, unit)}`;
  if (unit === 'percent' && ofPercents && agreesEitherWay(interval, difference)) {
    const data = { label, ...names, expected: show(difference), relative: show(tenths(relative)) };
    const fixes = at
      ? [{ title: 'Change the unit to percentage-point', edits: [{ file: '', span: at, text: 'percentage-point' }] }]
      : [];
    return { message: 'points', data, related, arithmetic, fixes };
  }
  const data = { actual: written, label, ...names, expected: worded(tenths(expected), unit) };
  const [roundedFrom, roundedTo] = [asRounded(from.interval), asRounded(to.interval)];
  const moved = subtract(roundedTo, roundedFrom);
  const rounded = unit === 'percent' ? scale(divide(moved, roundedFrom), 100) : moved;
  const severity = agreesEitherWay(asRounded(interval), rounded) ? 'info' : undefined;
  return { message: 'differs', data, related, arithmetic, severity };
}

/** What was worked out, to a tenth where that is fine enough: nobody reads 26.5060240964 per cent. */
function tenths(interval: Interval): Interval {
  const round = (n: number): number => (Math.abs(n) < 1 || Math.abs(n) > 1e12 ? n : Math.round(n * 10) / 10);
  return { ...interval, low: round(interval.low), high: round(interval.high) };
}

function isFactor({ low, high }: Interval, { from, to }: Ends): boolean {
  return meets(hull({ low: low * 0.9, high: high * 1.1 }), divide(to.interval, from.interval));
}

function agreesEitherWay(interval: Interval, expected: Interval): boolean {
  return meets(interval, expected) || meets(scale(interval, -1), expected);
}

/** A change that is declared by its ends alone, and printed with its size. */
function judgeUndeclared({ reading, text, span }: FigureStatement, { value }: Figure, ends: Ends): Report | undefined {
  if (value !== undefined || reading === undefined || reading.factor !== undefined) return undefined;
  const isShare = reading.unit === 'percent' || reading.unit === 'percentage-point';
  const said = isShare ? reading : inUnit(reading, ends.from.unit);
  if (said === undefined) return undefined;
  const unit = said.unit ?? ends.from.unit;
  const report = judgeSize({ unit, at: {} }, { label: `"${text}"`, written: text, interval: said.interval }, ends);
  if (report === undefined) return undefined;
  const message = report.message === 'differs' ? 'size' : report.message;
  return { ...report, message, data: { ...report.data, printed: text }, span };
}

/** The words of the print: "fell" for a rise, "doubled" for something else. */
function judgePrint(
  article: Article,
  statement: FigureStatement,
  label: string,
  { from, to }: Ends,
): Report | undefined {
  const { plain, annotations } = article.document;
  const at = annotations[statement.annotation]!.plain;
  const factor = statement.reading?.factor;
  if (factor !== undefined && factor > 0) {
    const times = divide(to.interval, from.interval);
    const rounded = divide(asRounded(to.interval), asRounded(from.interval));
    const more = statement.reading?.qualifier === 'more-than';
    const allowed = hull({ low: factor * 0.9, high: factor * (more ? 2 : 1.1) });
    if (meets(times, allowed) || meets(rounded, allowed)) return undefined;
    return {
      message: 'factor',
      data: { printed: statement.text, ...namesOf({ from, to }), times: show(tenths(times)) },
      span: statement.span,
      related: [relatedPart(from), relatedPart(to)],
      arithmetic: `${show(to.interval)} / ${show(from.interval)} = ${show(tenths(times))}`,
    };
  }
  const way =
    compare(to.interval.low, from.interval.high) > 0
      ? 'up'
      : compare(to.interval.high, from.interval.low) < 0
        ? 'down'
        : undefined;
  const printed = directionAt(plain.text, at.start, at.end);
  if (way === undefined || printed === undefined || printed === way) return undefined;
  return {
    message: 'direction',
    data: { printed: statement.text, label, way, ...namesOf({ from, to }) },
    span: statement.span,
    related: [relatedPart(from), relatedPart(to)],
  };
}
