/** What the table of a law holds: lines with the days on which they held, and where they were seen. */

/** What every line of a table has. Days are EDTF days; both are included. */
export interface Line {
  from: string;
  until?: string;
  /** The last day on which a source was seen that the line holds; needed where it has no `until`. */
  checked?: string;
  source: string;
  note?: string;
}

export interface Percentage extends Line {
  percent: number;
}

export interface MandateMonths extends Line {
  months: number;
  ifAgreed?: number;
}

export interface NoticeDays extends Line {
  days: number;
  ifAgreed?: number;
}

/** Where a law holds, or does not: ISO 3166 codes, each with all that lies in it. */
export interface Region {
  name: string;
  codes: readonly string[];
}

/** One law. */
export interface RuleSet {
  id: string;
  /** As messages name it. */
  name: string;
  holdsIn: Region;
  notIn?: Region;
  /** Per cent of those entitled to vote who must vote. */
  turnout: readonly Percentage[];
  /** Per cent of those entitled to vote who must vote for it, in important public services. */
  support: readonly Percentage[];
  mandateMonths: readonly MandateMonths[];
  noticeDays: readonly NoticeDays[];
}
