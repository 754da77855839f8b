/** What the figure rules share: printed figures beside what they stand for, and how values are worded. */
import type { Fix, Related } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { FigureStatement } from '../../model/facts.ts';
import type { ResolvedFigure } from '../../model/figure.ts';
import { exactly, hull, type Interval, scale, show, tidy } from '../../reading/interval.ts';
import { agrees, type Quantity } from '../../reading/quantity.ts';
import { convert, dimensionOf, sameUnit } from '../../reading/unit.ts';

/** A figure that could be read in print and has a declared value. */
export interface Compared {
  statement: FigureStatement;
  printed: Quantity;
  declared: ResolvedFigure & { interval: Interval };
  verdict: ReturnType<typeof agrees>;
  /** A fall declared as a negative number and printed without a sign: \`declared\` is its size. */
  fall: boolean;
}

/**
 * Every annotated figure that its declaration does not simply bear out; those in other units are left to figure/unit.
 */
export function comparedFigures(article: Article): readonly Compared[] {
  return article.derive(disagreements);
}

function disagreements(article: Article): Compared[] {
  return comparisonsOf(article).filter(
    (compared) => compared !== undefined && compared.verdict !== 'yes',
  ) as Compared[];
}

/** For each figure statement what is printed, in the unit of what it stands for; absent where that cannot be had. */
export function printsOf(article: Article): readonly (Quantity | undefined)[] {
  return article.derive(printed);
}

function printed({ facts, figures }: Article): (Quantity | undefined)[] {
  return facts.figures.map(({ reading }, index) => reading && inUnit(reading, figures[index]?.unit));
}

/** For each figure statement how its print and its declared value stand to each other; absent without either. */
export function comparisonsOf(article: Article): readonly (Compared | undefined)[] {
  return article.derive(comparisons);
}

function comparisons(article: Article): (Compared | undefined)[] {
  const { figures } = article;
  const prints = printsOf(article);
  return article.facts.figures.map((statement, index) => {
    const declared = figures[index];
    const print = prints[index];
    if (print === undefined || print.factor !== undefined || declared === undefined || !hasValue(declared))
      return undefined;
    return compare(article, statement, print, declared);
  });
}

function hasValue(declared: ResolvedFigure): declared is Compared['declared'] {
  return declared.interval !== undefined;
}

function compare(
  article: Article,
  statement: FigureStatement,
  printed: Quantity,
  declared: Compared['declared'],
): Compared {
  const fall = isFall(article, statement, printed, declared.interval);
  const held = fall ? sizeOf(declared) : declared;
  const { interval, approx, numeral } = held;
  const verdict = agrees(printed, { interval, bound: numeral?.value, approx });
  return { statement, printed, declared: held, verdict, fall };
}

/**
 * What a print says of its declared measure: its own interval, and that of the declaration where the two agree, since
 * "more than 500" for 500 carries its qualifier with it.
 */
export function saidInterval({ printed, verdict, fall }: Compared, declared: Interval): Interval {
  const interval = fall ? scale(printed.interval, -1) : printed.interval;
  return verdict === 'no' ? interval : hull(interval, declared);
}

/** Whether the words around a number without a sign say that it is a fall, and its declared value is below zero. */
function isFall(article: Article, { annotation }: FigureStatement, printed: Quantity, declared: Interval): boolean {
  if (printed.value <= 0 || declared.low >= 0 || declared.high > 0) return false;
  const { plain, annotations } = article.document;
  const { start, end } = annotations[annotation]!.plain;
  const before = plain.text.slice(Math.max(0, start - 90), start);
  const sentence = before.slice(before.search(/[^.!?\n]*$/)) + plain.text.slice(start, end + 30);
  return falling.test(sentence);
}

const falling =
  /\b(?:fell|fall(?:s|en|ing)?|down(?:turn)?|drop\w*|declin\w*|decreas\w*|los(?:e[sr]?|ing|t|s|ses)|lower\w*|fewer|less|cuts?|cutting|shr[aiu]nk\w*|shrinks?|slump\w*|sli(?:d|de|des|ding|pped|ps)|dip\w*|plung\w*|plummet\w*|tumbl\w*|shed|reduc\w*|deficit|below|minus|contract(?:ed|s|ion)|halv\w*|smaller|worse|drained|eroded)\b/i;

/** A fall as its size: 3.3 for -3.3. */
function sizeOf(declared: Compared['declared']): Compared['declared'] {
  const { interval, numeral } = declared;
  const size = numeral && { value: -numeral.value, text: numeral.text.replace(/^[-−]/, '') };
  return { ...declared, interval: scale(interval, -1), numeral: size };
}

/**
 * A printed number in the unit of a declared one. A bare number, or one with a counted noun, says nothing of the unit and
 * stays as it is; "10 miles" become kilometres, with the play of a conversion in print. Undefined where the units differ.
 */
export function inUnit(printed: Quantity, unit: string | undefined): Quantity | undefined {
  if (printed.unit === undefined) return unit === 'metre' && /\d ?m$/.test(printed.text) ? inMetres(printed) : printed;
  if (unit === undefined) return printed;
  if (printed.unit === 'point' && dimensionOf(unit) === 'points')
    return inUnit({ ...printed, unit: 'percentage-point' }, unit);
  if (sameUnit(printed.unit, unit)) return printed;
  if (printed.unit === 'degree' && dimensionOf(unit) === 'temperature') return { ...printed, unit };
  if (isCounted(printed.unit) || isCounted(unit))
    return isCounted(printed.unit) && isCounted(unit) ? printed : undefined;
  const { value, interval } = printed;
  const [at, low, high] = [value, interval.low, interval.high].map((n) => convert(n, printed.unit!, unit));
  if (at === undefined || low === undefined || high === undefined) return undefined;
  // A month is said for four weeks as well as for thirty days.
  const play = Math.abs(at) * (printed.unit === 'month' || unit === 'month' ? 0.09 : 0.05);
  const played = { ...interval, low: Math.min(low, at - play), high: Math.max(high, at + play) };
  return { ...printed, value: at, unit, interval: played };
}

/** "A 212m jetty": an m is a million until the declared unit says that it is a metre. */
function inMetres(printed: Quantity): Quantity {
  const value = printed.value / 1e6;
  return { ...printed, value, unit: 'metre', interval: scale(printed.interval, 1e-6) };
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
export function correctedValue({ statement, printed, declared, fall }: Compared): Fix[] {
  if (printed.range !== undefined || printed.vague || declared.numeral === undefined) return [];
  const percent = declared.ballot !== undefined && declared.unit === 'percent' ? '%' : '';
  const text = `${fall ? '-' : ''}${tidy(printed.value)}${percent}`;
  // What comes of a conversion is nobody's figure: 19.5665625 weeks.
  if (/\.\d{5}/.test(text)) return correctedPrint(statement, printed, declared);
  const size = fall ? -printed.value : printed.value;
  return [
    {
      title: `Change ${declared.label} to ${percent ? text : show(exactly(size), declared.unit)}, as printed`,
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
  const scaled = correctedScale(statement, declared);
  if (scaled !== undefined) return [scaled];
  const [, sign = '', number] = /^([£$€¥]?)(\d[\d,]*(?:\.\d+)?)/.exec(statement.text) ?? [];
  if (number === undefined || Number(number.replaceAll(',', '')) !== printed.value || declared.numeral === undefined)
    return [];
  const text = show(exactly(declared.numeral.value));
  const start = statement.span.start + sign.length;
  const span = { start, end: start + number.length };
  return [{ title: `Print ${text}, as declared`, edits: [{ file: '', span, text }] }];
}

const scales: readonly [short: string, long: string, size: number][] = [
  ['k', 'thousand', 1e3],
  ['m', 'million', 1e6],
  ['bn', 'billion', 1e9],
  ['tn', 'trillion', 1e12],
];

/** A slip of million for billion: the same digits with another word behind them are what is declared. */
function correctedScale({ text, span }: FigureStatement, { numeral }: ResolvedFigure): Fix | undefined {
  const [, before, digits, word] =
    /^([£$€¥]?(\d[\d,]*(?:\.\d+)?) ?)(k|m|bn|tn|thousand|million|billion|trillion)$/.exec(text) ?? [];
  if (before === undefined || digits === undefined || word === undefined || numeral === undefined) return undefined;
  // With an escape or a span inside, the source is longer than what readers see.
  if (span.end - span.start !== text.length) return undefined;
  const number = Number(digits.replaceAll(',', ''));
  const scale = scales.find(([, , size]) => Math.abs(number * size - numeral.value) <= 1e-9 * Math.abs(numeral.value));
  if (scale === undefined) return undefined;
  const right = word.length > 2 ? scale[1] : scale[0];
  const place = { start: span.start + before.length, end: span.start + text.length };
  return { title: `Print ${before}${right}, as declared`, edits: [{ file: '', span: place, text: right }] };
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
  const exact = printed.interval.low === printed.interval.high;
  const print = `"${printed.text}" ${exact ? 'is exactly' : 'allows'} ${worded(printed.interval, printed.unit)}`;
  const { low, high } = declared.interval;
  const play = low === high ? '' : `, which allows ${worded(declared.interval, declared.unit)}`;
  return `${print}; ${declared.label} is ${writtenValue(declared)}${play}`;
}
