/** Stretches of whole days: what every date, however coarse, comes to. */

/** How coarse a date is. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'list';

/** A time of day. */
export interface TimeOfDay {
  /** Minutes since midnight. */
  minute: number;
  /** Minutes east of UTC; absent for local time. */
  offset?: number;
}

/** A stretch of whole days, as day numbers since 1970-01-01, both ends included; infinite where an end is open. */
export interface Days {
  from: number;
  to: number;
  precision: Precision;
  /** Marked `~` or `%`, anywhere. */
  approximate?: boolean;
  /** Marked `?` or `%`, anywhere. */
  uncertain?: boolean;
  openStart?: boolean;
  openEnd?: boolean;
  time?: TimeOfDay;
  /** The start and end of an interval as they were written; undefined where open. */
  ends?: [Days | undefined, Days | undefined];
  /** What a list or set holds, and the stretches of a year's winter; `from` and `to` are the outermost days. */
  values?: Days[];
  /** A day or month of whatever year (`XXXX-04-01`). */
  yearly?: { month: number; day?: number };
  /** ISO 8601-2 season, quarter or half (21 to 41) of a year. */
  season?: { year: number; code: number };
}
