/** What the figure rules share: printed figures beside what they stand for, and how values are worded. */
import type { Fix, Related } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { FigureStatement } from '../../model/facts.ts';
import type { ResolvedFigure } from '../../model/figure.ts';
import { exactly, type Interval, show, tidy } from '../../reading/interval.ts';
import { agrees, type Quantity } from '../../reading/quantity.ts';
import { convert, dimensionOf, sameUnit } from '../../reading/unit.ts';

/** A figure that could be read in print and has a declared value. */
export interface Compared {
  statement: FigureStatement;
  printed: Quantity;
  declared: ResolvedFigure & { interval: Interval };
  verdict: ReturnType<typeof agrees>;
}

/** Every annotated figure that can be held against its declaration; those in other units are left to figure/unit. */
export function* comparedFigures(article: Article): Iterable<Compared> {
  for (const [index, statement] of article.facts.figures.entries()) {
    const declared = article.figures[index];
    if (statement.reading === undefined || declared?.interval === undefined) continue;
    const printed = inUnit(statement.reading, declared.unit);
    if (printed === undefined || printed.factor !== undefined) continue;
    const { interval, approx, numeral } = declared;
    const verdict = agrees(printed, { interval, bound: numeral?.value, approx });
    yield { statement, printed, declared: { ...declared, interval }, verdict };
  }
}

/**
 * A printed number in the unit of a declared one. A bare number, or one with a counted noun, says nothing of the unit and
 * stays as it is; "10 miles" become kilometres, with the play of a conversion in print. Undefined where the units differ.
 */
export function inUnit(printed: Quantity, unit: string | undefined): Quantity | undefined {
  if (printed.unit === undefined || unit === undefined || sameUnit(printed.unit, unit)) return printed;
  if (isCounted(printed.unit) || isCounted(unit))
    return isCounted(printed.unit) && isCounted(unit) ? printed : undefined;
  const { value, interval } = printed;
  const [at, low, high] = [value, interval.low, interval.high].map((n) => convert(n, printed.unit!, unit));
  if (at === undefined || low === undefined || high === undefined) return undefined;
  const play = Math.abs(at) * 0.05;
  const played = { ...interval, low: Math.min(low, at - play), high: Math.max(high, at + play) };
  return { ...printed, value: at, unit, interval: played };
}

function isCounted(unit: string): boolean {
  return dimensionOf(unit) === 'count';
}

/**
 * Whether the words around a printed number are what is wrong: the number itself is near the declared value, on the wrong
 * side of it ("nearly 500" for 512). That is for figure/qualifier to say.
 */
export function nearBound({ printed, declared, verdict }: Compared): boolean {
  if (verdict !== 'no' || printed.qualifier === undefined || printed.qualifier === 'exactly') return false;
  const { value } = printed;
  return value !== 0 && declared.interval.low / value < 1.25 && declared.interval.high / value > 0.75;
}

/** Whether the print is the share of a ballot option, of which ballot/share speaks. */
export function printedShare({ declared }: Compared): boolean {
  return (
    declared.ballot !== undefined &&
    declared.unit === 'percent' &&
    declared.part?.includes('threshold') === false &&
    declared.part !== 'turnout'
  );
}

/** The declared value put right by what is printed; absent where the print gives no single number. */
export function correctedValue({ statement, printed, declared }: Compared): Fix[] {
  if (printed.range !== undefined || printed.vague || declared.numeral === undefined) return [];
  const percent = declared.ballot !== undefined && declared.unit === 'percent' ? '%' : '';
  const text = `${tidy(printed.value)}${percent}`;
  return [
    {
      title: `Change ${declared.label} to ${text}, as printed`,
      edits: [{ file: declared.file, span: declared.span, text }],
    },
    ...correctedPrint(statement, printed, declared),
  ];
}

/** The print put right by the declared value, where the digits alone can be exchanged and stay as precise as they were. */
function correctedPrint(
  statement: FigureStatement,
  printed: Quantity,
  declared: ResolvedFigure & { interval: Interval },
): Fix[] {
  const number = statement.text.match(/^\d[\d,]*(?:\.\d+)?/)?.[0];
  if (number === undefined || Number(number.replaceAll(',', '')) !== printed.value || declared.numeral === undefined)
    return [];
  const text = show(exactly(declared.numeral.value));
  const span = { start: statement.span.start, end: statement.span.start + number.length };
  return [{ title: `Print ${text}, as declared`, edits: [{ file: '', span, text }] }];
}

/** An interval with its unit, for arithmetic: "[51.05, 51.15) per cent". */
export function worded(interval: Interval, unit?: string): string {
  return show(interval, unit);
}

/** A declared value as it was written, with its unit: "51.1 per cent", "more than £1,300,000". */
export function writtenValue({ numeral, interval, unit, approx }: ResolvedFigure): string {
  if (numeral === undefined) return interval ? worded(interval, unit) : '';
  const qualifier = approx === undefined ? '' : `${approx.replace('-', ' ')} `;
  return qualifier + show(exactly(numeral.value), unit);
}

/** Where the declared value stands. */
export function declaredAt(declared: ResolvedFigure): Related {
  const value = writtenValue(declared) || 'declared';
  return { file: declared.file, span: declared.span, message: `${declared.label} is ${value} here` };
}

/** Both intervals and where each comes from. */
export function arithmeticOf(printed: Quantity, declared: ResolvedFigure & { interval: Interval }): string {
  const print = `"${printed.text}" allows ${worded(printed.interval, printed.unit)}`;
  const { low, high } = declared.interval;
  const play = low === high ? '' : `, which allows ${worded(declared.interval, declared.unit)}`;
  return `${print}; ${declared.label} is ${writtenValue(declared)}${play}`;
}
