/**
 * The result sheet of a ballot: every count and percentage that is known of it, each with the range that it allows and the
 * place where it stands. What a ballot does not declare, an article may print.
 */
import type { Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot, Numeral } from '../../model/declared.ts';
import type { FigureStatement } from '../../model/facts.ts';
import { percentageInterval } from '../../model/figure.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { type Interval, numeralInterval, show } from '../../reading/interval.ts';
import { printedNumber } from '../../reading/print.ts';

/** Both ends included: of a rounded share, 51.05 and 51.15 are both taken for fair, since rounding customs differ. */
export interface Range {
  low: number;
  high: number;
}

/** One count or percentage of a ballot. What messages say of it is made when they ask. */
export class Part implements Range {
  readonly low: number;
  readonly high: number;
  readonly ballot: Found<Ballot>;
  readonly aspect: Aspect;
  /** Absent for what is of the whole ballot. */
  readonly option: string | undefined;
  /** The number as declared; absent for what is printed. */
  readonly numeral: Numeral | undefined;
  readonly #print: Print | undefined;

  constructor(
    { low, high }: Range,
    ballot: Found<Ballot>,
    aspect: Aspect,
    option: string | undefined,
    numeral: Numeral | undefined,
    print: Print | undefined,
  ) {
    this.low = low;
    this.high = high;
    this.ballot = ballot;
    this.aspect = aspect;
    this.option = option;
    this.numeral = numeral;
    this.#print = print;
  }

  get percent(): boolean {
    return isPercentage(this.aspect);
  }

  /** As in the path of a figure: `turnout`, `reject`, `reject.votes`. */
  get path(): string {
    const { aspect, option } = this;
    if (option === undefined) return aspect;
    return aspect === 'share' ? option : `${option}.${aspect}`;
  }

  /** As messages name it: "turnout", "votes for reject". */
  get name(): string {
    const { aspect, option } = this;
    if (aspect === 'share') return `share of ${option}`;
    return option === undefined ? names[aspect] : `votes for ${option}`;
  }

  /** As messages show it: "51.1%", "1,106". */
  get text(): string {
    if (this.numeral === undefined) return this.#print?.statement.text ?? '';
    const { text, value } = this.numeral;
    return this.percent ? `${text.includes('/') ? printedNumber(value) : text}%` : shown(this);
  }

  get printed(): FigureStatement | undefined {
    return this.#print?.statement;
  }

  get file(): string {
    return this.#print?.file ?? this.ballot.file;
  }

  get span(): Span {
    const { printed, ballot, aspect, option } = this;
    if (printed) return printed.span;
    if (option === undefined) return placeOf(ballot, aspect).span;
    const path = `options.${option}.${aspect}`;
    return placeOf(ballot, ballot.item.at[path] ? path : `options.${option}`).span;
  }

  /** The same number where it was rounded, though declared as exact: 34,000 for anything that rounds to it. */
  loosened(): Part {
    const { ballot, aspect, option, numeral } = this;
    if (numeral === undefined || this.percent) return this;
    return new Part(rounded(numeral.value, this), ballot, aspect, option, numeral, undefined);
  }
}

/** What a number is of: of the whole ballot or, `share` and the other `votes`, of an option. */
type Aspect = keyof typeof names | 'share';

interface Print {
  file: string;
  statement: FigureStatement;
}

export interface Choice {
  id: string;
  share: Part | undefined;
  votes: Part | undefined;
}

export interface Sheet {
  found: Found<Ballot>;
  electorate: Part | undefined;
  votes: Part | undefined;
  blank: Part | undefined;
  spoilt: Part | undefined;
  turnout: Part | undefined;
  options: Choice[];
  /** No option is left out. */
  exhaustive: boolean;
  /** Blank or spoilt papers were told but are not believed: there may be any number of them. */
  anyPapers: boolean;
  /** What every option came to, once somebody asked (`winner.ts`). */
  standings: readonly Standing[] | undefined;
}

/** What one option came to: its votes and its share, known or bounded by the rest. */
export interface Standing extends Choice {
  count: Range;
  percent: Range;
}

/** What a ballot declares. Made once an article, which asks for its ballots again and again. */
export function declaredSheet(found: Found<Ballot>, article: Article): Sheet {
  const sheets = article.derive(declaredSheets);
  let sheet = sheets.get(found.item);
  if (sheet === undefined) {
    sheet = declared(found);
    sheets.set(found.item, sheet);
  }
  return sheet;
}

function declaredSheets(): Map<Ballot, Sheet> {
  return new Map();
}

function declared(found: Found<Ballot>): Sheet {
  const { electorate, votes, blank, spoilt, turnout, options, exhaustive } = found.item;
  return {
    found,
    electorate: electorate && declaredPart(found, 'electorate', undefined, electorate),
    votes: votes && declaredPart(found, 'votes', undefined, votes),
    blank: blank && declaredPart(found, 'blank', undefined, blank),
    spoilt: spoilt && declaredPart(found, 'spoilt', undefined, spoilt),
    turnout: turnout && declaredPart(found, 'turnout', undefined, turnout),
    options: options.map(({ id, share, votes }) => ({
      id,
      share: share && declaredPart(found, 'share', id, share),
      votes: votes && declaredPart(found, 'votes', id, votes),
    })),
    exhaustive: exhaustive === true,
    anyPapers: false,
    standings: undefined,
  };
}

/** What a ballot declares and, for what it does not, what an article prints: of several prints the closest one. */
export function fullSheet(found: Found<Ballot>, article: Article): Sheet {
  return filledSheets(article).get(found.item) ?? declaredSheet(found, article);
}

/** The full sheets of those ballots to which an article adds something. */
export function filledSheets(article: Article): ReadonlyMap<Ballot, Sheet> {
  return article.derive(filled);
}

/** The prints of an article that rule out what a ballot declares, by path. */
export function disputes(found: Found<Ballot>, article: Article): ReadonlyMap<string, Part> {
  const sheet = declaredSheet(found, article);
  const disputed = new Map<string, Part>();
  for (const print of prints(article)) {
    const declared = print.ballot.item === found.item ? slotOf(sheet, print)?.[print.aspect] : undefined;
    if (declared && (print.high < declared.low || print.low > declared.high)) disputed.set(print.path, print);
  }
  return disputed;
}

/** Every part that is known, in the order in which one of them is blamed where nothing else decides. */
export function partsOf(sheet: Sheet): Part[] {
  const { turnout, votes, spoilt, blank, electorate, options } = sheet;
  const shares = options.map((option) => option.share);
  const counts = options.map((option) => option.votes);
  return [turnout, ...shares, votes, spoilt, blank, ...counts, electorate].filter((part) => part !== undefined);
}

/** The sheet as it would be without some of its parts. */
export function without(sheet: Sheet, removed: ReadonlySet<Part>): Sheet {
  const left = remade(sheet, (part) => (removed.has(part) ? undefined : part));
  left.anyPapers = left.blank !== sheet.blank || left.spoilt !== sheet.spoilt;
  return left;
}

/** The sheet with every number that may have been rounded read so. */
export function loosened(sheet: Sheet): Sheet {
  return remade(sheet, (part) => part.loosened());
}

/** "1,106", or "900 to 1,100" for a range. */
export function shown({ low, high }: Range): string {
  if (low === high) return printedNumber(low);
  return high === Infinity ? `at least ${printedNumber(low)}` : `${printedNumber(low)} to ${printedNumber(high)}`;
}

/** "51.1% [51.05, 51.15)": a number with what it stands for. */
export function withRange({ text, low, high }: Part): string {
  if (low === high) return text;
  return `${text} ${high === Infinity ? `(at least ${printedNumber(low)})` : show({ low, high, highOpen: true })}`;
}

/** Numbers of the whole ballot. */
const names = {
  electorate: 'electorate',
  votes: 'votes cast',
  blank: 'blank papers',
  spoilt: 'spoilt papers',
  turnout: 'turnout',
} as const;

const nothingAdded: ReadonlyMap<Ballot, Sheet> = new Map();

function filled(article: Article): ReadonlyMap<Ballot, Sheet> {
  let added: Map<Ballot, Sheet> | undefined;
  for (const print of prints(article)) {
    const { ballot, aspect } = print;
    const given = declaredSheet(ballot, article);
    const known = slotOf(given, print);
    if (known === undefined || known[aspect]) continue;
    added ??= new Map();
    const sheet = added.get(ballot.item) ?? remade(given, (part) => part);
    added.set(ballot.item, sheet);
    const slot = slotOf(sheet, print)!;
    const before = slot[aspect];
    if (before === undefined || print.high - print.low < before.high - before.low) slot[aspect] = print;
  }
  return added ?? nothingAdded;
}

/** Every figure of a ballot that an article prints and that can be reckoned with. */
function* prints({ file, facts, figures }: Article): Iterable<Part> {
  for (let index = 0; index < figures.length; index++) {
    const resolved = figures[index];
    if (resolved?.ballot === undefined || resolved.part === undefined) continue;
    const { ballot, part } = resolved;
    const whole = Object.hasOwn(names, part);
    const dot = part.indexOf('.');
    const option = whole ? undefined : dot < 0 ? part : part.slice(0, dot);
    const aspect = whole ? part : dot < 0 ? 'share' : part.slice(dot + 1);
    const statement = facts.figures[index]!;
    const range = printedRange(statement, isPercentage(aspect as Aspect));
    if (range) yield new Part(range, ballot, aspect as Aspect, option, undefined, { file, statement });
  }
}

/** What holds the number that a part is: the sheet itself, or one of its options. */
function slotOf(sheet: Sheet, { option }: Part): { [aspect in Aspect]?: Part | undefined } | undefined {
  return option === undefined ? sheet : sheet.options.find(({ id }) => id === option);
}

function remade(sheet: Sheet, remake: (part: Part) => Part | undefined): Sheet {
  const each = (part: Part | undefined): Part | undefined => part && remake(part);
  return {
    found: sheet.found,
    electorate: each(sheet.electorate),
    votes: each(sheet.votes),
    blank: each(sheet.blank),
    spoilt: each(sheet.spoilt),
    turnout: each(sheet.turnout),
    options: sheet.options.map(({ id, share, votes }) => ({ id, share: each(share), votes: each(votes) })),
    exhaustive: sheet.exhaustive,
    anyPapers: sheet.anyPapers,
    standings: undefined,
  };
}

function isPercentage(aspect: Aspect): boolean {
  return aspect === 'share' || aspect === 'turnout';
}

function declaredPart(ballot: Found<Ballot>, aspect: Aspect, option: string | undefined, numeral: Numeral): Part {
  const range = isPercentage(aspect) ? percentageInterval(numeral) : wholeNumbers(numeralInterval(numeral));
  return new Part(range, ballot, aspect, option, numeral, undefined);
}

/** Absent where the print says nothing that could be reckoned with, or is of another unit. */
function printedRange({ reading }: FigureStatement, percent: boolean): Range | undefined {
  if (reading === undefined || reading.vague || reading.factor !== undefined) return undefined;
  if ((reading.unit === 'percent') !== percent && !(percent && reading.unit === undefined)) return undefined;
  let { low, high } = percent ? reading.interval : wholeNumbers(reading.interval);
  // The far end of an open bound is where a print begins to mislead, not where it is false.
  if (reading.qualifier === 'more-than' || reading.qualifier === 'at-least') high = percent ? 100 : Infinity;
  if (reading.qualifier === 'less-than' || reading.qualifier === 'at-most') low = 0;
  return low > high ? undefined : { low, high };
}

/** Counts are whole numbers: [21,500, 22,500) is 21,500 to 22,499. */
function wholeNumbers({ low, high, lowOpen, highOpen }: Interval): Range {
  const from = Math.ceil(low - 1e-6);
  const to = Math.floor(high + 1e-6);
  const range = { low: lowOpen && from === low ? from + 1 : from, high: highOpen && to === high ? to - 1 : to };
  return range.low <= range.high ? range : { low, high };
}

/**
 * Counts that end in two zeros look rounded to their last digit that is not zero (docs/format.md, section 4), at most by 5%.
 */
function rounded(value: number, range: Range): Range {
  if (value < 1000 || value % 100 !== 0) return range;
  let unit = 100;
  while (value % (unit * 10) === 0) unit *= 10;
  const half = Math.min(unit / 2, value * 0.05);
  return { low: Math.ceil(value - half), high: Math.floor(value + half) };
}
