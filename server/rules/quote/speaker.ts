/** quote/speaker: a speaker who cannot have said it, or whom the attribution beside it contradicts. */
import type { Related, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Entity } from '../../model/declared.ts';
import type { QuoteStatement } from '../../model/facts.ts';
import { formsOf } from '../../model/names.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { type PrintedSpeaker, printedSpeaker, speakerCandidates } from '../../model/speaker.ts';
import { parseEdtf, showDays } from '../../reading/edtf.ts';
import { fairName } from '../../reading/name.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'quote/speaker',
  summary: 'A speaker who cannot have said it, or who is not the one that the attribution beside it names.',
  why: `Words under the wrong name are the mistake that costs a correction. A place cannot speak (organisations, groups, laws,
works and roles may), nor can somebody who was dead or not yet born on the day. Where the attribution beside the quotation
names another declared entity ("said Tim Roberts"), that name must be the speaker's, or that of \`via\`, or of somebody who
speaks for the organisation that is tagged. In the short form \`{quote}\` the speaker is the declared entity in the attribution.`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['entity/undeclared'],
  messages: {
    place: 'Unexpected speaker {name}: a place cannot speak',
    dead: 'Unexpected speaker {name}: died {died}, before {said}',
    unborn: 'Unexpected speaker {name}: born {born}, after {said}',
    other: 'Unexpected speaker {name}: the attribution names {other}',
    nobody: 'Expected a speaker: the attribution beside this quotation names nobody who is declared',
    several: 'Expected one speaker: the attribution beside this quotation may mean {candidates}',
  },
  good: [
    `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw}
---
["We are ready,"]{quote} said [Ada Brook]{ada}. ["So are we,"]{quote: ben} added [Mr Shaw]{ben}.`,
    `---
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: general secretary, of: mill-union}]}
  mill-union: {type: organisation, name: Mill Union}
---
["We are ready,"]{quote: mill-union} said [Ada Brook]{ada}.`,
    `---
entities:
  ada: {type: person, name: Ada Brook}
  nurse: {type: person, anonymous: true, description: a nurse}
---
["We are ready,"]{quote: ada} said [Ada Brook]{ada}. ["So are we all, and have been for weeks,"]{quote: nurse} was how [a nurse]{nurse} put it.`,
  ],
  bad: [
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw}
---
["We are ready,"]{quote: ‹|ben|›{other}} said [Ada Brook]{ada}. [Ben Shaw]{ben} agreed.`,
      fixed: `---
entities:
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw}
---
["We are ready,"]{quote: ada} said [Ada Brook]{ada}. [Ben Shaw]{ben} agreed.`,
    },
    {
      article: `---
published: 2024-03-04
entities:
  ada: {type: person, name: Ada Brook, died: 2019-08}
---
["We are ready,"]{quote: ‹|ada|›{dead}} said [Ada Brook]{ada}.`,
    },
    {
      article: `---
published: 1954-03-04
entities:
  ada: {type: person, name: Ada Brook, born: 1966}
---
["We are ready,"]{quote: ‹|ada|›{unborn}} said [Ada Brook]{ada}.`,
    },
    {
      article: `---
entities:
  wexcombe: {type: place, name: Wexcombe}
---
["We are ready,"]{quote: ‹|wexcombe|›{place}} said [Wexcombe]{wexcombe}.`,
    },
    { article: '["We are ready,"]{‹|quote|›{nobody}} said the captain.' },
    {
      article: `---
entities:
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw}
---
At the harbour [Ada Brook]{ada} and [Ben Shaw]{ben} smiled: ["We are ready."]{‹|quote|›{several}}`,
    },
  ],
  *check(article) {
    for (const quote of article.facts.quotes) {
      const report = quote.speaker === undefined ? unnamed(article, quote) : named(article, quote, quote.speaker);
      if (report) yield report;
    }
  },
});

/** The short form: one fair speaker, or a finding with the candidates. */
function unnamed(article: Article, quote: QuoteStatement): Report | undefined {
  const ids = speakerCandidates(article, quote);
  if (ids.length === 1 || quote.continues !== undefined) return undefined;
  const names = ids.map((id) => article.scope.entity(id)?.item.name ?? id);
  return {
    message: ids.length === 0 ? 'nobody' : 'several',
    data: { candidates: names.join(' or ') },
    span: quote.at,
    fixes: ids.map((id) => ({ title: `Tag as ${id}`, edits: [{ file: '', span: quote.at, text: `quote: ${id}` }] })),
  };
}

function named(article: Article, quote: QuoteStatement, id: string): Report | undefined {
  const found = article.scope.entity(id);
  if (found === undefined) return undefined;
  const { item } = found;
  const name = item.name ?? id;
  if (item.type === 'place') {
    return { message: 'place', data: { name }, span: quote.at, related: [declaredAt(found, 'type')] };
  }
  return lifetime(article, quote, found, name) ?? misattributed(article, quote, found, name);
}

/** Dead or unborn on the day of the words: `said`, else the dateline. */
function lifetime(article: Article, quote: QuoteStatement, found: Found<Entity>, name: string): Report | undefined {
  const { born, died } = found.item;
  if (born === undefined && died === undefined) return undefined;
  const day = quote.said === undefined ? article.published : parseEdtf(quote.said);
  if (day === undefined) return undefined;
  const birth = born === undefined ? undefined : parseEdtf(born);
  const death = died === undefined ? undefined : parseEdtf(died);
  if (death && death.to < day.from && !recalled(article, quote)) {
    const data = { name, died: showDays(death), said: showDays(day) };
    return { message: 'dead', data, span: quote.at, related: [declaredAt(found, 'died')] };
  }
  if (birth && birth.from > day.to) {
    const data = { name, born: showDays(birth), said: showDays(day) };
    return { message: 'unborn', data, span: quote.at, related: [declaredAt(found, 'born')] };
  }
  return undefined;
}

/** Words of the past in the sentence or a year: an obituary or a look back, not news of today. */
function recalled(article: Article, quote: QuoteStatement): boolean {
  if (quote.said !== undefined) return false;
  const { text } = article.document.plain;
  const { start, end } = article.document.annotations[quote.annotation]!.plain;
  const around = text.slice(Math.max(0, start - 160), start) + text.slice(end, end + 160);
  return /\b(?:once|famously|wrote|used to|would (?:often )?say|memoirs?|diar(?:y|ies)|letters?|late|recalled|remembered|before (?:his|her|their) death|years? ago|in (?:1[5-9]|20)\d\d|posthumous\w*|had (?:said|told|written))\b/i.test(
    around,
  );
}

function misattributed(
  article: Article,
  quote: QuoteStatement,
  found: Found<Entity>,
  name: string,
): Report | undefined {
  if (quote.indirect) return undefined;
  const printed = printedSpeaker(article, quote);
  const { quotation, ids } = printed;
  const speaker = quotation?.speaker;
  if (speaker === undefined || speaker.pronoun || speaker.confidence < 0.7 || isFair(article, printed, quote, found)) {
    return undefined;
  }
  if (!isBeside(article, printed, quote)) return undefined;
  const others = ids.filter((id) => id !== quote.via);
  const stranger = ids.length === 0 && found.item.type === 'person' && isFullName(speaker.text);
  if (others.length === 0 && !stranger) return undefined;
  const span = article.document.plain.span(speaker.start, speaker.end);
  return {
    message: 'other',
    data: { name, other: others.length === 1 ? nameOf(article, others[0]!) : speaker.text },
    span: quote.at,
    related: [{ file: article.file, span, message: `The attribution names ${speaker.text}` }],
    fixes: others.map((id) => ({ title: `Tag as ${id}`, edits: [{ file: '', span: quote.at, text: id }] })),
  };
}

/** How far from its quotation an attribution may stand to be held against the tag. */
const reach = 120;

/**
 * Whether the printed speaker stands right beside the quotation, in its paragraph, and nearer than any mention of the one
 * who is tagged: a speaker carried over from an earlier sentence proves nothing.
 */
function isBeside(article: Article, { quotation }: PrintedSpeaker, quote: QuoteStatement): boolean {
  const { start, end, speaker } = quotation!;
  const gap = (at: Span): number => Math.max(start - at.end, at.start - end, 0);
  const near = gap(speaker!);
  const { plain, annotations } = article.document;
  const between = plain.text.slice(Math.min(speaker!.end, end), Math.max(speaker!.start, start));
  if (quotation!.cue === undefined || near > reach || between.includes('\n')) return false;
  const around = article.mentionPlaces.allMeeting({ start: start - near - 1, end: end + near + 1 });
  for (const { entity, annotation } of around) {
    const own = entity === quote.speaker || entity === quote.via;
    if (own && gap(annotations[annotation]!.plain) <= near) return false;
  }
  return true;
}

/** The speaker, the one who passes the words on, or somebody who speaks for one of the two. */
function isFair(article: Article, printed: PrintedSpeaker, quote: QuoteStatement, found: Found<Entity>): boolean {
  const { item } = found;
  const { scope } = article;
  const { text } = printed.quotation!.speaker!;
  if (printed.ids.includes(item.id) || (quote.via !== undefined && printed.ids.includes(quote.via))) return true;
  if (fairName(text, item, { forms: formsOf(scope, found) }) !== undefined) return true;
  const via = quote.via === undefined ? undefined : scope.entity(quote.via);
  if (via && fairName(text, via.item, { forms: formsOf(scope, via) }) !== undefined) return true;
  return printed.ids.some((id) => {
    const other = scope.entity(id)?.item;
    return other !== undefined && (belongsTo(article, other, item) || belongsTo(article, item, other));
  });
}

/** A person with a role of the body, a body that is part of another; a body that nobody speaks for in the registry is left alone. */
function belongsTo(article: Article, one: Entity, other: Entity): boolean {
  if (one.partOf === other.id || one.roles.some((role) => role.of === other.id || role.id === other.id)) return true;
  const parent = one.partOf === undefined ? undefined : article.scope.entity(one.partOf)?.item;
  if (parent?.partOf === other.id) return true;
  return one.type === 'person' && other.type !== 'person' && one.roles.every((role) => role.of === undefined);
}

function isFullName(text: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+)+$/u.test(text);
}

function nameOf(article: Article, id: string): string {
  return article.scope.entity(id)?.item.name ?? id;
}

function declaredAt(found: Found<Entity>, path: string): Related {
  return { ...placeOf(found, path), message: `${found.item.name ?? found.item.id}: ${path} is declared here` };
}
