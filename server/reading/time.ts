/**
 * Printed English expressions of time, with every fair reading as EDTF.
 */
import { meetDays, parseEdtf } from './edtf.ts';

/** What a printed expression is resolved against. */
export interface Reference {
  /** EDTF day (or coarser) of publication; absent: only what the print itself says is read. */
  published?: string;
  /** BCP 47; decides the order of numeric dates. */
  lang?: string;
  /** IANA name of the zone that `published` is put into where it has an offset; default Europe/London. */
  timezone?: string;
}

export interface TimeExpression {
  start: number;
  end: number;
  text: string;
  /** Every fair reading as EDTF, the likeliest first. Empty where the print is understood but cannot be placed. */
  readings: string[];
  /** day: names days; relative: counts from another day; weekday; span: a stretch; season, year …: coarser. */
  kind: 'day' | 'weekday' | 'relative' | 'month' | 'year' | 'span' | 'season' | 'clock';
  /** The weekday that the print claims beside a date ("Tuesday 4 July 2024"): 1 is Monday, 7 Sunday, with its own place. */
  weekday?: { day: number; start: number; end: number };
  /** Understood only vaguely ("recently", "in recent weeks"): never contradicted. */
  vague?: boolean;
}

/** Every expression of time in running prose, in order and apart from each other. One pass, linear. */
export function readTimes(_text: string, _reference: Reference): TimeExpression[] {
  return [];
}

/** The expression that a marked stretch prints, read with its surroundings. */
export function timeAt(_text: string, _start: number, _end: number, _reference: Reference): TimeExpression | undefined {
  return undefined;
}

/** 'yes' where some fair reading meets every tagged value; what is vague or cannot be placed always fits. */
export function fits(expression: TimeExpression, tagged: string[]): 'yes' | 'no' {
  if (expression.vague || !expression.readings.length) return 'yes';
  return tagged.every((tag) => {
    const days = parseEdtf(tag);
    return !days || expression.readings.some((reading) => meetDays(parseEdtf(reading)!, days));
  })
    ? 'yes'
    : 'no';
}

/** The reading that comes nearest to the tagged value, for messages. */
export function nearestReading(expression: TimeExpression, _tagged: string[]): string | undefined {
  return expression.readings[0];
}
