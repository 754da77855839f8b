/**
 * Printed English expressions of time, with every fair reading as EDTF.
 */

/** What a printed expression is resolved against. */
export interface Reference {
  /** EDTF day (or coarser) of publication; absent: only what the print itself says is read. */
  published?: string;
  /** BCP 47; decides the order of numeric dates. */
  lang?: string;
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
