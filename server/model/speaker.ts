/** Whose words a quotation is by the attribution printed beside it: the declared entities that it can mean. */

import { fairName } from '../reading/name.ts';
import type { Quotation } from '../reading/quotation.ts';
import type { Article } from './article.ts';
import type { Entity } from './declared.ts';
import type { Mention, QuoteStatement } from './facts.ts';
import { formsOf } from './names.ts';
import type { Found, Scope } from './registry.ts';

export interface PrintedSpeaker {
  /** The quotation that the prose reader sees here. */
  quotation?: Quotation;
  /** Entities that the attribution names; none where it has no name, or none that is declared. */
  ids: string[];
  /** An annotated name, rather than words held against declared names. */
  annotated: boolean;
}

/** The speaker of a quote: as written, else the one fair candidate beside the short form. */
export function speakerOf(article: Article, quote: QuoteStatement): string | undefined {
  if (quote.speaker !== undefined) return quote.speaker;
  const [only, ...others] = speakerCandidates(article, quote);
  return others.length === 0 ? only : undefined;
}

/** What the prose says of a quote's speaker. */
export function printedSpeaker(article: Article, quote: QuoteStatement): PrintedSpeaker {
  const quotation = quotationAt(article, quote);
  const printed = quotation?.speaker;
  if (printed === undefined) return { quotation, ids: [], annotated: false };
  const ids = idsOf(article.mentionPlaces.allMeeting(printed));
  if (ids.length > 0) return { quotation, ids, annotated: true };
  if (printed.pronoun) return { quotation, ids: [], annotated: false };
  return { quotation, ids: calledSo(article, printed.text), annotated: false };
}

/** Declared entities of the paragraph's attribution for the short form `{quote}`: what the print names, else who stands beside it. */
export function speakerCandidates(article: Article, quote: QuoteStatement): string[] {
  const { ids } = printedSpeaker(article, quote);
  if (ids.length > 0) return ids;
  const { text } = article.document.plain;
  const at = article.document.annotations[quote.annotation]!.plain;
  const before = text.slice(Math.max(0, at.start - beside), at.start);
  const start = at.start - before.length + before.lastIndexOf('\n') + 1;
  const behind = text.slice(at.end, at.end + beside);
  const newline = behind.indexOf('\n');
  const end = at.end + (newline < 0 ? behind.length : newline);
  const mentions = [...article.mentionPlaces.allMeeting({ start, end })].filter((mention) => {
    const place = article.document.annotations[mention.annotation]!.plain;
    const inside = place.start >= at.start && place.end <= at.end;
    return place.start >= start && place.end <= end && !inside && maySpeak(article, mention);
  });
  return idsOf(mentions);
}

/** Each entity once. */
function idsOf(mentions: Iterable<Mention>): string[] {
  const ids = new Set<string>();
  for (const { entity } of mentions) ids.add(entity);
  return [...ids];
}

function maySpeak(article: Article, { entity }: Mention): boolean {
  const type = article.scope.entity(entity)?.item.type;
  return type !== 'place' && type !== 'law' && type !== 'work';
}

/** How much of a paragraph before and behind a quote is looked at for its speaker. */
const beside = 2000;

/** The outermost quotation that overlaps the span, or stands right around it. */
function quotationAt(article: Article, quote: QuoteStatement): Quotation | undefined {
  return article.quotationPlaces.meeting(article.document.annotations[quote.annotation]!.plain);
}

/** Entities of this article, mentioned or declared in it, that the words are a fair name of. */
function calledSo(article: Article, printed: string): string[] {
  const { near, called } = article.derive(circleOf);
  let ids = called.get(printed);
  if (ids === undefined) {
    ids = [...near].filter(([, found]) => isCalled(article.scope, printed, found)).map(([id]) => id);
    called.set(printed, ids);
  }
  return ids;
}

interface Circle {
  near: ReadonlyMap<string, Found<Entity>>;
  /** By what is printed: a name comes again and again. */
  called: Map<string, string[]>;
}

function circleOf(article: Article): Circle {
  return { near: nearbyEntities(article), called: new Map() };
}

/** No honest article names more; each printed speaker is held against all of them. */
const most = 500;

function nearbyEntities(article: Article): Map<string, Found<Entity>> {
  const near = new Map<string, Found<Entity>>();
  for (const { entity } of article.facts.mentions) {
    if (near.size >= most) break;
    const found = article.scope.entity(entity);
    if (found) near.set(entity, found);
  }
  for (const entity of article.facts.declared.entities) {
    if (near.size >= most) break;
    near.set(entity.id, { file: article.file, item: entity });
  }
  return near;
}

function isCalled(scope: Scope, printed: string, found: Found<Entity>): boolean {
  const fair = fairName(printed, found.item, { forms: formsOf(scope, found) });
  return fair === 'name' || fair === 'alias' || fair === 'surname' || fair === 'acronym';
}
