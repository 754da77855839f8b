/** What the data of a language say of its words of time. */

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

/** A language's words. Names and units by their number, everything else by the role that the grammar asks for. */
export interface TimeWords {
  /** January to December; the full name first, then short forms, which need a day or a year beside them. */
  months: string[][];
  /** Monday to Sunday, likewise. */
  weekdays: string[][];
  units: Record<Unit, string[]>;
  /** Spring to winter. */
  seasons: string[][];
  /** Parts of the day, with the hours from midnight that they cover. */
  dayParts: Record<string, [number, number]>;
  numbers: Record<string, number>;
  ordinals: Record<string, number>;
  ordinalEndings: string[];
  decades: Record<string, number>;
  roles: Record<string, string[]>;
  zones: string[];
}
