/**
 * Declared data as read from front matter and registry files: plain JSON, every value with its place.
 */
import type { Span } from '../language/finding.ts';

/** A number with the digits it was written with, which tell its precision. */
export interface Numeral {
  value: number;
  text: string;
}

interface Declared {
  id: string;
  /** Place of the id (for inline figures: of the mapping). */
  span: Span;
  /** Places of the values, by dotted path: `value`, `options.reject`, `options.reject.votes`, `roles.0.from`. */
  at: Record<string, Span>;
  source?: string;
  note?: string;
}

export type EntityType = 'person' | 'organisation' | 'place' | 'group' | 'law' | 'work' | 'role';

export interface Role {
  title: string;
  id?: string;
  of?: string;
  from?: string;
  to?: string;
}

export interface Entity extends Declared {
  type?: EntityType;
  name?: string;
  anonymous?: boolean;
  aliases: string[];
  description?: string;
  partOf?: string;
  code?: string;
  wikidata?: string;
  url?: string;
  born?: string;
  died?: string;
  founded?: string;
  dissolved?: string;
  /** For a role: one holder at a time. */
  unique?: boolean;
  roles: Role[];
}

export type Approx = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly';

export interface Figure extends Declared {
  value?: Numeral | { from: Numeral; to: Numeral };
  unit?: string;
  approx?: Approx;
  measures?: string;
  of?: string;
  asOf?: string;
  sumOf?: string[];
  shareOf?: string;
  change?: { from: string; to: string };
}

export interface BallotOption {
  id: string;
  /** In percent. */
  share?: Numeral;
  votes?: Numeral;
}

export interface Ballot extends Declared {
  of?: string;
  held?: string;
  place?: string;
  question?: string;
  electorate?: Numeral;
  votes?: Numeral;
  blank?: Numeral;
  spoilt?: Numeral;
  /** In percent. */
  turnout?: Numeral;
  options: BallotOption[];
  exhaustive?: boolean;
  /** `text` is as written: `60%`, `2/3`; `value` a percentage. */
  threshold?: Numeral;
  thresholdFor?: string;
  turnoutThreshold?: Numeral;
  supportThreshold?: Numeral;
  rules?: string;
  importantPublicService?: boolean;
  outcome?: string;
}

export interface Event extends Declared {
  name?: string;
  start?: string;
  end?: string;
  place?: string;
  participants: string[];
  partOf?: string;
}

export interface Claim extends Declared {
  text?: string;
  by?: string;
  verdict?: string;
  rating?: { value: Numeral; best?: Numeral; worst?: Numeral };
  reviewedBy?: string;
  sources: string[];
}

export interface Source extends Declared {
  title?: string;
  url?: string;
  publisher?: string;
  published?: string;
  accessed?: string;
  archive?: string;
}

/** Everything that one front matter or registry file declares, in the order of the file. */
export interface Declarations {
  entities: Entity[];
  figures: Figure[];
  ballots: Ballot[];
  events: Event[];
  claims: Claim[];
  sources: Source[];
}

export type DeclaredKind = keyof Declarations;
