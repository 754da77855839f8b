/**
 * What is proposed for an article: annotations, new entities to go with them, and what the head of the page says.
 */
import type { Span } from '../language/finding.ts';
import type { Kind } from '../language/nodes.ts';
import type { EntityType, Role } from '../model/declared.ts';

/** One annotation that a person may accept. Offsets into the plain text of the article. */
export interface Suggestion extends Span {
  kind: Kind;
  text: string;
  /** 0 to 1: how sure it is that a person would annotate these words so. */
  confidence: number;
  /** Why, in a sentence. */
  reason: string;
  /** The mapping as it is written in full: `{quote: ada-brook, cue: said}`. A null value is left to the print. */
  annotation: Record<string, unknown>;
  /** Of a quote: the verb of its attribution. */
  cue?: Span;
  /** Of a quote: the words that name the speaker, and the entity that they mean where that is known. */
  speaker?: Span & { id?: string };
  /** Of a figure that is given by its path: what its print reads as, as an inline figure has it. */
  reads?: Record<string, unknown>;
  /** Of a report of a vote: the ballot that is declared with it, where no ballot of this vote is declared yet. */
  declares?: NewBallot;
}

/** A vote that nothing declares yet, as far as the prose tells it. Shares and turnout in percent, with the printed digits. */
export interface NewBallot {
  id: string;
  of?: string;
  turnout?: string;
  options: { id: string; share?: string; votes?: number }[];
}

/** An entity that nothing declares yet. */
export interface NewEntity {
  id: string;
  type?: EntityType;
  name?: string;
  aliases: string[];
  description?: string;
  anonymous?: boolean;
  roles: Role[];
}

/** A value of the front matter with the place that it was found in; offsets into the plain text. */
export interface HeadValue extends Span {
  value: string;
}

/** Front matter that the page itself prints. */
export interface Head {
  headline?: HeadValue;
  byline?: HeadValue;
  published?: HeadValue;
  publisher?: HeadValue;
}

export interface Proposal {
  text: string;
  suggestions: Suggestion[];
  /** Entities that the suggestions name and nothing declares. */
  entities: NewEntity[];
  head: Head;
}
