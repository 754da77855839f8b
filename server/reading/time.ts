/**
 * Printed English expressions of time, with every fair reading as EDTF.
 *
 * An expression is the whole phrase without the preposition before it and the possessive behind it: "9 January 2023" of
 * "since 9 January 2023", "last week" of "last week's vote". What belongs to the meaning stays: "in two days", "the end of
 * March", "the past two years". A list that shares a part ("January 18 and 19") is one expression.
 *
 * A reading is EDTF. Several days that are all meant are written `[2023-01-11, 2023-01-23]`, as in an annotation.
 */
import { meetDays, parseEdtf } from './edtf.ts';
import type { Anchor } from './time/passage.ts';
import { type Course, Reader, type Reference, type Surroundings, type TimeExpression } from './time/reader.ts';

export type { Anchor } from './time/passage.ts';
export type { Course, Reference, Surroundings, TimeExpression } from './time/reader.ts';

/** Every expression of time in running prose, in order and apart from each other. One pass, linear. */
export function readTimes(text: string, reference: Reference): TimeExpression[] {
  return (isLast(text, reference) ? last!.reader : new Reader(text, reference)).expressions();
}

/**
 * The expression that a marked stretch prints, read with its surroundings: the 18 in "January [18] and 19" is a day of
 * January. Its place is the stretch's. Undefined where it prints no time.
 */
export function timeAt(text: string, start: number, end: number, reference: Reference): TimeExpression | undefined {
  return markedTimes(text, reference).at(start, end);
}

/** The marked stretches of a text: each as {@link timeAt} has it, and what the text tells from place to place. */
export interface MarkedTimes {
  at(start: number, end: number): TimeExpression | undefined;
  readonly course: Course;
}

/**
 * @param around given for a part of a longer text, between blank lines: what the course of that text has around it. The
 *   part's expressions are then those that they are in their place.
 */
export function markedTimes(text: string, reference: Reference, around?: Surroundings): MarkedTimes {
  const reader = around === undefined ? readerOf(text, reference) : new Reader(text, reference, { around });
  return {
    at(start, end) {
      const marked = text.slice(start, end);
      const expression = reader.marked(start, end) ?? trusted(marked, start, reference);
      if (expression === undefined) return undefined;
      const readings = expression.start < start ? alsoAlone(expression, marked, start, reference) : expression.readings;
      return { ...expression, readings, start, end, text: marked };
    },
    course: new LazyCourse(text, reference, around),
  };
}

/** Read when it is asked for, which only an edit does: until then it keeps nothing but the text. */
class LazyCourse implements Course {
  readonly #text: string;
  readonly #reference: Reference;
  readonly #around: Surroundings | undefined;
  #read: Course | undefined;

  constructor(text: string, reference: Reference, around: Surroundings | undefined) {
    this.#text = text;
    this.#reference = reference;
    this.#around = around;
  }

  get starts(): number[] {
    return this.#course.starts;
  }

  get anchors(): (Anchor | undefined)[] {
    return this.#course.anchors;
  }

  get last(): Anchor | undefined {
    return this.#course.last;
  }

  get persons(): Course['persons'] {
    return this.#course.persons;
  }

  get #course(): Course {
    this.#read ??= new Reader(this.#text, this.#reference, { around: this.#around }).course();
    return this.#read;
  }
}

/**
 * Words before a mark may belong to its meaning ("last [Wednesday]") or count from it ("a week from [23 January]"): what
 * the marked words say by themselves stays fair.
 */
function alsoAlone({ readings }: TimeExpression, marked: string, start: number, reference: Reference): string[] {
  return [...new Set([...readings, ...(trusted(marked, start, reference)?.readings ?? [])])];
}

/** What the words of a mark say by themselves, as a time since they are marked as one: "[March]", "[1974]", "[Christmas]". */
function trusted(text: string, from: number, reference: Reference): TimeExpression | undefined {
  const expression = new Reader(text, reference, { trusted: true }).marked(0, text.length);
  if (!expression?.weekday) return expression;
  const { day, start, end } = expression.weekday;
  return { ...expression, weekday: { day, start: start + from, end: end + from } };
}

let last: { text: string; key: string; reader: Reader } | undefined;

/** The marks of an article are asked for one after the other: the last text stays read. */
function readerOf(text: string, reference: Reference): Reader {
  if (!isLast(text, reference)) last = { text, key: keyOf(reference), reader: new Reader(text, reference) };
  return last!.reader;
}

function isLast(text: string, reference: Reference): boolean {
  return last !== undefined && last.text === text && last.key === keyOf(reference);
}

function keyOf({ published, lang, timezone }: Reference): string {
  return `${published} ${lang} ${timezone}`;
}

/** 'yes' where some fair reading meets every tagged value; what is vague or cannot be placed always fits. */
export function fits(expression: TimeExpression, tagged: string[]): 'yes' | 'no' {
  if (expression.vague || !expression.readings.length) return 'yes';
  // Most tags are a reading to the letter.
  if (tagged.every((tag) => expression.readings.includes(tag))) return 'yes';
  const readings = expression.readings.flatMap((reading) => parseEdtf(reading) ?? []);
  const all = tagged.every((tag) => {
    const days = parseEdtf(tag);
    if (!days) return true;
    // Of a list every value must be printed.
    return (days.precision === 'list' ? days.values! : [days]).every((value) =>
      readings.some((reading) => meetDays(reading, value)),
    );
  });
  return all ? 'yes' : 'no';
}

/** The reading that comes nearest to the tagged values, for messages; undefined where there is none. */
export function nearestReading(expression: TimeExpression, tagged: string[]): string | undefined {
  const targets = tagged.flatMap((tag) => parseEdtf(tag) ?? []);
  let nearest: string | undefined;
  let least = Infinity;
  for (const reading of expression.readings) {
    const days = parseEdtf(reading);
    if (!days) continue;
    const apart = Math.max(...targets.map((target) => Math.max(target.from - days.to, days.from - target.to, 0)), 0);
    if (apart < least) [nearest, least] = [reading, apart];
  }
  return nearest ?? expression.readings[0];
}
