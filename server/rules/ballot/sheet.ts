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

/** One count or percentage of a ballot. */
export interface Part extends Range {
  /** As in the path of a figure: `turnout`, `reject`, `reject.votes`. */
  path: string;
  /** As messages name it: "turnout", "votes for reject". */
  name: string;
  percent: boolean;
  /** As messages show it: "51.1%", "1,106". */
  text: string;
  /** What it allows where the number was rounded, though declared as exact: 34,000 for anything that rounds to it. */
  loose: Range;
  file: string;
  span: Span;
  /** The number as declared; absent for what is printed. */
  numeral?: Numeral;
  printed?: FigureStatement;
}

export interface Choice {
  id: string;
  share?: Part;
  votes?: Part;
}

export interface Sheet {
  found: Found<Ballot>;
  electorate?: Part;
  votes?: Part;
  blank?: Part;
  spoilt?: Part;
  turnout?: Part;
  options: Choice[];
  /** No option is left out. */
  exhaustive: boolean;
  /** Blank or spoilt papers were told but are not believed: there may be any number of them. */
  anyPapers?: boolean;
}

/** What a ballot declares. */
export function declaredSheet(found: Found<Ballot>): Sheet {
  const known = sheets.get(found.item);
  if (known?.found.file === found.file) return known;
  const ballot = found.item;
  const count = (path: string, name: string, numeral: Numeral | undefined): Part | undefined =>
    numeral && declaredPart(found, path, name, numeral, false);
  const sheet: Sheet = {
    found,
    electorate: count('electorate', names.electorate, ballot.electorate),
    votes: count('votes', names.votes, ballot.votes),
    blank: count('blank', names.blank, ballot.blank),
    spoilt: count('spoilt', names.spoilt, ballot.spoilt),
    turnout: ballot.turnout && declaredPart(found, 'turnout', names.turnout, ballot.turnout, true),
    options: ballot.options.map(({ id, share, votes }) => ({
      id,
      share: share && declaredPart(found, id, shareName(id), share, true),
      votes: count(`${id}.votes`, votesName(id), votes),
    })),
    exhaustive: ballot.exhaustive === true,
  };
  sheets.set(ballot, sheet);
  return sheet;
}

/** What a ballot declares and, for what it does not, what an article prints: of several prints the closest one. */
export function fullSheet(found: Found<Ballot>, article: Article): Sheet {
  const known = fullSheets.get(article) ?? new Map<Ballot, Sheet>();
  fullSheets.set(article, known);
  let sheet = known.get(found.item);
  if (sheet === undefined) {
    sheet = withPrints(declaredSheet(found), article);
    known.set(found.item, sheet);
  }
  return sheet;
}

/** The prints of an article that rule out what a ballot declares, by path. */
export function disputes(found: Found<Ballot>, article: Article): ReadonlyMap<string, Part> {
  const declared = new Map(partsOf(declaredSheet(found)).map((part) => [part.path, part]));
  const disputed = new Map<string, Part>();
  for (const part of printsOf(found, article)) {
    const other = declared.get(part.path);
    if (other && (part.high < other.low || part.low > other.high)) disputed.set(part.path, part);
  }
  return disputed;
}

function withPrints(declared: Sheet, article: Article): Sheet {
  const { found } = declared;
  const prints = new Map<string, Part>();
  for (const part of printsOf(found, article)) {
    const before = prints.get(part.path);
    if (before === undefined || part.high - part.low < before.high - before.low) prints.set(part.path, part);
  }
  if (prints.size === 0) return declared;
  return {
    ...declared,
    electorate: declared.electorate ?? prints.get('electorate'),
    votes: declared.votes ?? prints.get('votes'),
    blank: declared.blank ?? prints.get('blank'),
    spoilt: declared.spoilt ?? prints.get('spoilt'),
    turnout: declared.turnout ?? prints.get('turnout'),
    options: declared.options.map(({ id, share, votes }) => ({
      id,
      share: share ?? prints.get(id),
      votes: votes ?? prints.get(`${id}.votes`),
    })),
  };
}

/** Every figure of a ballot that an article prints and that can be reckoned with. */
function* printsOf(found: Found<Ballot>, article: Article): Iterable<Part> {
  for (const [index, statement] of article.facts.figures.entries()) {
    const resolved = article.figures[index];
    if (resolved?.ballot?.item !== found.item || resolved.part === undefined) continue;
    const part = printedPart(article, statement, resolved.part.replace(/\.share$/, ''), resolved.unit === 'percent');
    if (part) yield part;
  }
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
  const keep = (part: Part | undefined): Part | undefined => (part && removed.has(part) ? undefined : part);
  return {
    ...sheet,
    electorate: keep(sheet.electorate),
    votes: keep(sheet.votes),
    blank: keep(sheet.blank),
    spoilt: keep(sheet.spoilt),
    turnout: keep(sheet.turnout),
    options: sheet.options.map(({ id, share, votes }) => ({ id, share: keep(share), votes: keep(votes) })),
    anyPapers: [sheet.blank, sheet.spoilt].some((part) => part && removed.has(part)),
  };
}

/** The sheet with every number that may have been rounded read so. */
export function loosened(sheet: Sheet): Sheet {
  const loosen = (part: Part | undefined): Part | undefined => part && { ...part, ...part.loose };
  return {
    ...sheet,
    electorate: loosen(sheet.electorate),
    votes: loosen(sheet.votes),
    blank: loosen(sheet.blank),
    spoilt: loosen(sheet.spoilt),
    turnout: loosen(sheet.turnout),
    options: sheet.options.map(({ id, share, votes }) => ({ id, share: loosen(share), votes: loosen(votes) })),
  };
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

const names = {
  electorate: 'electorate',
  votes: 'votes cast',
  blank: 'blank papers',
  spoilt: 'spoilt papers',
  turnout: 'turnout',
} as const;

const sheets = new WeakMap<Ballot, Sheet>();
const fullSheets = new WeakMap<Article, Map<Ballot, Sheet>>();

function shareName(id: string): string {
  return `share of ${id}`;
}

function votesName(id: string): string {
  return `votes for ${id}`;
}

function declaredPart(found: Found<Ballot>, path: string, name: string, numeral: Numeral, percent: boolean): Part {
  const interval = percent ? percentageInterval(numeral) : numeralInterval(numeral);
  const range = percent ? closed(interval) : wholeNumbers(interval);
  return {
    path,
    name,
    percent,
    text: percent ? `${numeral.text.includes('/') ? printedNumber(numeral.value) : numeral.text}%` : shown(range),
    ...range,
    loose: percent ? range : rounded(numeral.value, range),
    ...placeOf(found, placePath(found.item, path)),
    numeral,
  };
}

/** The places of a ballot's values go by the keys of its YAML. */
function placePath(ballot: Ballot, path: string): string {
  if (Object.hasOwn(names, path)) return path;
  const [id = '', aspect = 'share'] = path.split('.');
  const full = `options.${id}.${aspect}`;
  return ballot.at[full] ? full : `options.${id}`;
}

/** Absent where the print says nothing that could be reckoned with, or is of another unit. */
function printedPart(article: Article, statement: FigureStatement, path: string, percent: boolean): Part | undefined {
  const { reading } = statement;
  if (reading === undefined || reading.vague || reading.factor !== undefined) return undefined;
  if ((reading.unit === 'percent') !== percent && !(percent && reading.unit === undefined)) return undefined;
  let { low, high } = percent ? closed(reading.interval) : wholeNumbers(reading.interval);
  // The far end of an open bound is where a print begins to mislead, not where it is false.
  if (reading.qualifier === 'more-than' || reading.qualifier === 'at-least') high = percent ? 100 : Infinity;
  if (reading.qualifier === 'less-than' || reading.qualifier === 'at-most') low = 0;
  if (low > high) return undefined;
  const [id = '', aspect] = path.split('.');
  const own = Object.hasOwn(names, path) ? names[path as keyof typeof names] : undefined;
  return {
    path,
    name: own ?? (aspect === 'votes' ? votesName(id) : shareName(id)),
    percent,
    text: statement.text,
    low,
    high,
    loose: { low, high },
    file: article.file,
    span: statement.span,
    printed: statement,
  };
}

function closed({ low, high }: Interval): Range {
  return { low, high };
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
