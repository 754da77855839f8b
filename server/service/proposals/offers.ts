/** Proposals as a person sees them: each as it would be written, what that means, how sure it is, and why. */
import { registryFor } from '../../features/declaring.ts';
import { entitiesOf } from '../../features/naming.ts';
import type { World } from '../../features/world.ts';
import type { Span } from '../../language/finding.ts';
import type { Kind } from '../../language/nodes.ts';
import type { Article } from '../../model/article.ts';
import { printedNumber, printedUnit } from '../../reading/print.ts';
import { ballotDeclaration, declaration, needed } from '../../suggest/front.ts';
import type { Head, HeadValue, Proposal, Suggestion } from '../../suggest/proposal.ts';
import { ballotsOf, idsOf, type Style } from '../../suggest/write.ts';
import { scalar } from '../../suggest/yaml.ts';
import { headsOf, isNameless, isWritable, keyOf, least, proposalOf, suggestionFor, written } from './known.ts';

/** One proposal as a person sees it. */
export interface Offer {
  /** Names it as long as the text stays the same. */
  key: string;
  /** `head`: a value of the front matter that the page prints. */
  kind: Kind | 'head';
  /** The words, in the source. */
  span: Span;
  /** The words as readers see them. */
  text: string;
  /** As it is written: `{quote: ada-brook}`, or `headline: Drivers walk out`. */
  mapping: string;
  /** What a mapping says of itself that leaves it to the print or to a declaration: `2024-03-04`, `Ada Brook`. */
  meaning?: string;
  /** 0 to 1. */
  confidence: number;
  /** In a sentence. */
  reason: string;
  /** Entities and ballots that are declared with it, as they are written: `ada-brook: {type: person, name: Ada Brook}`. */
  declares: string[];
  /** A quotation that nobody is known to have said: whoever accepts it must say who did. */
  asks: boolean;
}

/** Somebody or something that a person may mean instead. */
export interface Candidate {
  id: string;
  name?: string;
  /** Places, laws and works say nothing. */
  speaks: boolean;
}

export interface Offers {
  /** In the order of the text, what holds others before them; the front matter first. */
  offers: Offer[];
  /** Whom a quotation may be given to, and what a name may be of: all that the article speaks of. */
  candidates: Candidate[];
  /** The registry file that new entities go to, if there is one. */
  registry?: string;
}

/** Everything that is proposed for an article as it stands. */
export function offersOf(article: Article, style: Style, world: World): Offers {
  const proposal = proposalOf(article, least.review);
  const registry = registryFor('entities', world)?.file;
  return {
    offers: [
      ...headsOf(proposal).map(([key, value]) => headOffer(article, key, value)),
      ...proposal.suggestions.filter(isWritable).map((each) => offerOf(article, proposal, each, style)),
    ],
    candidates: candidatesOf(article, proposal),
    registry,
  };
}

/** The proposal for a selection, or for the words under a cursor: what shares most of its text with it. */
export function offerFor(article: Article, range: Span, style: Style): Offer | undefined {
  const found = suggestionFor(article, range);
  return found && offerOf(article, found.proposal, found.suggestion, style);
}

/** A headline is the likeliest line; what names itself, as "By Ada Brook" does, is surer. */
const headConfidence: Record<keyof Head, number> = { headline: 0.8, published: 0.9, publisher: 0.7, byline: 0.9 };

const headReasons: Record<keyof Head, string> = {
  headline: 'The page prints it as its headline.',
  published: 'The page prints it as the day of publication; dates in words are told from it.',
  publisher: 'The page prints it as its publisher.',
  byline: 'The page prints it as its byline.',
};

function headOffer({ document }: Article, key: keyof Head, { value, start, end }: HeadValue): Offer {
  return {
    key: `head:${key}`,
    kind: 'head',
    span: document.plain.span(start, end),
    text: document.plain.text.slice(start, end),
    mapping: `${key}: ${scalar(value)}`,
    confidence: headConfidence[key],
    reason: headReasons[key],
    declares: [],
    asks: false,
  };
}

function offerOf(article: Article, proposal: Proposal, suggestion: Suggestion, style: Style): Offer {
  const { kind, start, end, text, confidence, reason } = suggestion;
  const declared = needed(proposal.entities, idsOf([suggestion]));
  return {
    key: keyOf(suggestion),
    kind,
    span: article.document.plain.span(start, end),
    text,
    mapping: written(article, suggestion, style),
    meaning: meaningOf(article, proposal, suggestion),
    confidence,
    reason,
    declares: [
      ...declared.map((each) => `${each.id}: ${declaration(each)}`),
      ...ballotsOf([suggestion]).map((each) => `${each.id}: ${ballotDeclaration(each)}`),
    ],
    asks: isNameless(suggestion),
  };
}

function meaningOf(article: Article, proposal: Proposal, { kind, annotation }: Suggestion): string | undefined {
  switch (kind) {
    case 'entity':
    case 'quote': {
      const id = annotation[kind];
      return typeof id === 'string' ? nameOf(article, proposal, id) : undefined;
    }
    case 'figure':
      return typeof annotation.figure === 'string' ? undefined : figureInWords(annotation.figure);
    case 'date':
      return annotation.date === null || annotation.date === undefined ? undefined : String(annotation.date);
    default:
      return undefined;
  }
}

function nameOf(article: Article, { entities }: Proposal, id: string): string | undefined {
  return article.scope.entity(id)?.item.name ?? entities.find((each) => each.id === id)?.name;
}

/** `about 1,200 workers`, `2 to 3 per cent`. */
function figureInWords(figure: unknown): string | undefined {
  if (typeof figure !== 'object' || figure === null) return undefined;
  const { value, unit, approx } = figure as {
    value?: number | Record<'from' | 'to', number>;
    unit?: string;
    approx?: string;
  };
  if (value === undefined) return undefined;
  const told = (number: number): string => printedUnit(printedNumber(number), number, unit);
  const amount = typeof value === 'number' ? told(value) : `${printedNumber(value.from)} to ${told(value.to)}`;
  return approx === undefined ? amount : `${approx.replace('-', ' ')} ${amount}`;
}

function candidatesOf(article: Article, { entities }: Proposal): Candidate[] {
  const silent = new Set<string | undefined>(['place', 'law', 'work']);
  return [...entitiesOf(article), ...entities].map(({ id, name, type }) => ({ id, name, speaks: !silent.has(type) }));
}
