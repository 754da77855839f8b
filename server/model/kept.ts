/**
 * What an article states again after an edit: the statements of the paragraphs that the edit left alone, those behind it
 * moved along. What a statement says depends on its annotation, on the paragraph around it, and on nothing else but the
 * front matter, the days that earlier paragraphs left to count from and the people who are called as a month is; where one
 * of these changed it is read anew.
 */
import { movedSpan } from '../language/again.ts';
import type { Span } from '../language/finding.ts';
import type { Document, Reuse } from '../language/nodes.ts';
import type { Quantity } from '../reading/quantity.ts';
import { type Anchor, type Course, type MarkedTimes, markedTimes, type TimeExpression } from '../reading/time.ts';
import { inlineFigure } from './declared.ts';
import type { ArticleFacts, DateStatement, FigureStatement, Statement } from './facts.ts';
import { printedQuantity } from './printed.ts';

/** Reads the marked stretches of an article's plain text as times. */
export interface Times {
  at(start: number, end: number): TimeExpression | undefined;
  /** Absent where no time was asked for. */
  readonly course: Course | undefined;
  /** Whether what stands before the edit is read as before. */
  readonly isSameBefore: boolean;
  readonly isSameBehind: boolean;
}

export function timesOf(document: Document, facts: ArticleFacts): Times {
  return new FreshTimes(document, facts, false);
}

/**
 * A class, for its getter: an object that is written down with one has a hidden class of its own each time, which lives long
 * and would hold on to the article until the next full garbage collection.
 */
class FreshTimes implements Times {
  readonly isSameBefore: boolean;
  readonly isSameBehind = false;
  readonly #document: Document;
  readonly #facts: ArticleFacts;
  #whole: MarkedTimes | undefined;

  constructor(document: Document, facts: ArticleFacts, isSameBefore: boolean) {
    this.#document = document;
    this.#facts = facts;
    this.isSameBefore = isSameBefore;
  }

  at(start: number, end: number): TimeExpression | undefined {
    this.#whole ??= markedTimes(this.#document.plain.text, referenceOf(this.#facts));
    return this.#whole.at(start, end);
  }

  get course(): Course | undefined {
    return this.#whole?.course;
  }
}

/** The same of an article that was edited, `course` being that of the one before: only what is new is read. */
export function timesAgain(document: Document, facts: ArticleFacts, course: Course | undefined, reuse: Reuse): Times {
  if (course === undefined) return timesOf(document, facts);
  const { start, beforeEnd, end } = reuse.plain;
  const { text } = document.plain;
  // The blank line before it tells the reader that a sentence begins.
  const from = text.slice(0, start).trimEnd().length;
  const first = indexAt(course.starts, start);
  const behind = indexAt(course.starts, beforeEnd);
  const personsBefore = course.persons.filter((person) => person.start < start);
  const personsBehind = course.persons.filter((person) => person.start >= beforeEnd);
  const around = { anchor: anchorAt(course, first), personMonths: monthsOf([...personsBefore, ...personsBehind]) };
  const part = markedTimes(text.slice(from, end), referenceOf(facts), around);
  const own = part.course;
  const by = end - beforeEnd;
  const persons = [...personsBefore, ...movedPersons(own.persons, from), ...movedPersons(personsBehind, by)];
  if (!isSameMonths(monthsOf(persons), monthsOf(course.persons))) return timesOf(document, facts);
  if (!isSameAnchor(own.last, anchorAt(course, behind))) return new FreshTimes(document, facts, true);
  return {
    at: (start, end) => movedTime(part.at(start - from, end - from), from),
    course: {
      starts: [
        ...course.starts.slice(0, first),
        ...own.starts.map((at) => at + from),
        ...course.starts.slice(behind).map((at) => at + by),
      ],
      anchors: [...course.anchors.slice(0, first), ...own.anchors, ...course.anchors.slice(behind)],
      last: course.last,
      persons,
    },
    isSameBefore: true,
    isSameBehind: true,
  };
}

/** Takes what stands before the edit. `facts` has what its own front matter says. */
export function keepBefore(
  facts: ArticleFacts,
  before: ArticleFacts,
  document: Document,
  reuse: Reuse,
  times: Times,
): void {
  const { start } = reuse.annotations;
  for (const kind of statementKinds) {
    const list = facts[kind] as Statement[];
    for (const statement of before[kind]) {
      if (statement.annotation >= start) break;
      list.push(statement);
    }
  }
  for (let index = facts.figures.length - 1; index >= 0; index--) {
    const figure = facts.figures[index]!;
    const { plain } = document.annotations[figure.annotation]!;
    // A figure that holds others ends behind them.
    if (plain.end + reach < reuse.plain.start) continue;
    facts.figures[index] = { ...figure, reading: readingOf(plain, document, facts) };
  }
  if (!times.isSameBefore) {
    facts.dates = facts.dates.map((date) => {
      const { plain } = document.annotations[date.annotation]!;
      return { ...date, reading: times.at(plain.start, plain.end) };
    });
  }
  const frontEnd = document.frontMatter?.end ?? 0;
  for (const ignore of before.ignores) {
    if (ignore.at.start >= frontEnd && ignore.at.start < reuse.source.start) facts.ignores.push(ignore);
  }
  for (const aside of before.asides) if (aside.start < reuse.source.start) facts.asides.push(aside);
}

/** Takes what stands behind the edit, moved along. */
export function keepBehind(
  facts: ArticleFacts,
  before: ArticleFacts,
  document: Document,
  reuse: Reuse,
  times: Times,
): void {
  const { source, annotations } = reuse;
  const by = source.end - source.beforeEnd;
  for (const kind of statementKinds) {
    const list = facts[kind] as Statement[];
    for (const statement of before[kind]) {
      if (statement.annotation < annotations.beforeEnd) continue;
      const moved = movedStatement(statement, by, annotations.end - annotations.beforeEnd);
      const annotation = document.annotations[moved.annotation]!;
      const { plain } = annotation;
      if (kind === 'figures') {
        const figure = moved as FigureStatement;
        if (figure.inline && annotation.value?.type === 'map') figure.inline = inlineFigure(annotation.value);
        figure.reading =
          plain.start - reach > reuse.plain.end
            ? movedQuantity(figure.reading, reuse.plain.end - reuse.plain.beforeEnd)
            : readingOf(plain, document, facts);
      } else if (kind === 'dates') {
        const date = moved as DateStatement;
        date.reading = times.isSameBehind
          ? movedTime(date.reading, reuse.plain.end - reuse.plain.beforeEnd)
          : times.at(plain.start, plain.end);
      }
      list.push(moved);
    }
  }
  for (const { rule, reason, at, covers } of before.ignores) {
    if (at.start >= source.beforeEnd)
      facts.ignores.push({ rule, reason, at: movedSpan(at, by), covers: movedSpan(covers, by) });
  }
  for (const aside of before.asides) if (aside.start >= source.beforeEnd) facts.asides.push(movedSpan(aside, by));
}

const statementKinds = ['mentions', 'quotes', 'figures', 'dates', 'ballots', 'claims'] as const;

/** Characters each way that the reading of a figure may depend on: a good deal more than its reader looks at. */
const reach = 128;

function readingOf({ start, end }: Span, document: Document, { lang }: ArticleFacts): Quantity | undefined {
  return printedQuantity(document.plain.text, start, end, lang);
}

function referenceOf({ published, lang, timezone }: ArticleFacts) {
  return { published, lang, timezone };
}

/** Index of the first expression at or behind an offset. */
function indexAt(starts: readonly number[], offset: number): number {
  const index = starts.findIndex((start) => start >= offset);
  return index < 0 ? starts.length : index;
}

function anchorAt({ anchors, last }: Course, index: number): Anchor | undefined {
  return index < anchors.length ? anchors[index] : last;
}

function monthsOf(persons: Course['persons']): Set<number> {
  return new Set(persons.map(({ month }) => month));
}

function isSameMonths(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return some.size === others.size && [...some].every((month) => others.has(month));
}

function movedPersons(persons: Course['persons'], by: number): Course['persons'] {
  return persons.map(({ start, month }) => ({ start: start + by, month }));
}

function isSameAnchor(one: Anchor | undefined, other: Anchor | undefined): boolean {
  return one?.from === other?.from && one?.to === other?.to;
}

/** The fields of statements that are places in the source. */
const places = ['span', 'at', 'sourceAt', 'roleAt', 'viaAt', 'sameAsAt', 'eventAt', 'outcomeAt'] as const;

function movedStatement(statement: Statement, by: number, annotations: number): Statement {
  const moved: Statement & Partial<Record<(typeof places)[number], Span>> = { ...statement };
  moved.annotation += annotations;
  for (const place of places) {
    const span = moved[place];
    if (span !== undefined) moved[place] = movedSpan(span, by);
  }
  return moved;
}

function movedQuantity(reading: Quantity | undefined, by: number): Quantity | undefined {
  return reading && { ...reading, ...movedSpan(reading, by), number: movedSpan(reading.number, by) };
}

function movedTime(reading: TimeExpression | undefined, by: number): TimeExpression | undefined {
  if (reading === undefined) return undefined;
  const moved = { ...reading, ...movedSpan(reading, by) };
  if (reading.weekday) moved.weekday = { day: reading.weekday.day, ...movedSpan(reading.weekday, by) };
  return moved;
}
