/** What a name is the name of: by its own words, and by the words around the places where it is printed. */
import type { EntityType } from '../model/declared.ts';
import { knownBodies } from '../reading/data/en/bodies.ts';
import { bodyEnds, lawEnds, placeEnds, surnameEnds, thingEnds } from '../reading/data/en/endings.ts';
import { givenNames } from '../reading/data/en/given.ts';
import {
  bodyNouns,
  bodyWords,
  honorifics,
  personNouns,
  ranks,
  roleNouns,
  thingNouns,
} from '../reading/data/en/names.ts';
import { placeNames } from '../reading/data/en/places.ts';
import { type NameMention, normaliseName } from '../reading/name.ts';

export interface Judgement {
  type?: EntityType;
  confidence: number;
  reason: string;
}

/** `alone`: names of one word that the article prints, normalised. Looks at a bounded number of the mentions. */
export function kindOfName(
  prose: string,
  mentions: readonly NameMention[],
  name: string,
  alone: ReadonlySet<string>,
): Judgement {
  const kinds = new Set(mentions.map(({ kind }) => kind));
  const folded = normaliseName(name);
  const words = folded.split(' ');
  const [firstWord = ''] = words;
  const last = words.at(-1) ?? '';
  const several = words.length > 1;
  if (startsWithHonorific(name) && !(firstWord === 'st' && endsAsThing(last)))
    return { type: 'person', confidence: 0.9, reason: `"${name}" is printed with a title.` };
  if (placeNames().has(folded)) return { type: 'place', confidence: 0.93, reason: `${name} is a place by name.` };
  if (isKnownBody(words)) return { type: 'organisation', confidence: 0.92, reason: `${name} is a body by name.` };
  const evidence = evidenceFor(prose, mentions);
  const given = givenNames.has(firstWord);
  const personal = several && words.length < 5 && given && (!endsAsThing(last) || surnameEnds.has(last));
  if (personal && !evidence.article)
    return { type: 'person', confidence: 0.93, reason: `${name.split(' ')[0]} is a given name.` };
  if (!several && given && !kinds.has('place') && !evidence.impersonal && !evidence.article)
    return { type: 'person', confidence: evidence.personal ? 0.88 : 0.7, reason: `${name} is a given name.` };
  if (kinds.has('organisation'))
    return { type: 'organisation', confidence: 0.92, reason: `${name} is named as a body.` };
  if (words.length === 2 && ranks.has(firstWord) && !endsAsThing(last) && /^\p{Lu}/u.test(name.split(' ')[1] ?? ''))
    return { type: 'person', confidence: 0.85, reason: `${firstWord} is a rank or an office before a name.` };
  if (several && !surnameEnds.has(last) && placeEnds.has(last))
    return { type: 'place', confidence: 0.85, reason: `"${last}" ends the names of places.` };
  if (several && lawEnds.has(last) && !evidence.personal)
    return { type: 'law', confidence: 0.85, reason: `"${last}" ends the names of laws.` };
  if (kinds.has('person') && !(evidence.article && !evidence.personal))
    return { type: 'person', confidence: 0.93, reason: `${name} reads as the name of a person.` };
  if (several && !evidence.personal && (bodyWords.has(last) || bodyNouns.has(last) || bodyEnds.has(last)))
    return { type: 'organisation', confidence: 0.88, reason: `"${last}" ends the names of bodies.` };
  if (several && !evidence.personal && placeEnds.has(last))
    return { type: 'place', confidence: 0.8, reason: `"${last}" ends the names of places.` };
  if (several && (roleNouns.has(firstWord) || roleNouns.has(last)) && /^(?:\p{Lu}|of |for )/u.test(name))
    return { type: 'role', confidence: 0.6, reason: `${name} reads as an office.` };
  if (evidence.impersonal || evidence.body)
    return { type: 'organisation', confidence: 0.85, reason: `${name} acts as a body does.` };
  if (kinds.has('place') && !evidence.personal)
    return { type: 'place', confidence: 0.75, reason: `${name} is where something is.` };
  if (isAcronym(name)) return { type: 'organisation', confidence: 0.8, reason: `${name} reads as an acronym.` };
  if (several && !evidence.personal && (thingNouns.has(last) || thingEnds.has(last)))
    return { confidence: 0.55, reason: `${name} is printed as a name.` };
  if (several && words.length < 4 && isPersonalPrint(name)) {
    if (evidence.personal || alone.has(last))
      return { type: 'person', confidence: 0.88, reason: `${name} reads as the name of a person.` };
    if (!evidence.article && !evidence.modifies && !alone.has(firstWord))
      return { type: 'person', confidence: 0.75, reason: `${name} reads as the name of a person.` };
    if (evidence.modifies || alone.has(firstWord))
      return { type: 'organisation', confidence: 0.7, reason: `${name} reads as the name of a body.` };
  }
  if (evidence.acts)
    return { type: several ? undefined : 'organisation', confidence: 0.75, reason: `${name} speaks or acts.` };
  return { confidence: several ? 0.7 : mentions.length > 1 ? 0.65 : 0.55, reason: `${name} is printed as a name.` };
}

interface Around {
  /** "the Southern Highlands": no name of a person. */
  article: boolean;
  /** "Doyle, 45," and "Doyle said he". */
  personal: boolean;
  /** "Marlow said it", "Marlow shares". */
  impersonal: boolean;
  /** A word for a body stands beside it. */
  body: boolean;
  /** "Marlow Tyre analyst Ada Brook": whom somebody works for. */
  modifies: boolean;
  /** It says, plans or has. */
  acts: boolean;
}

function evidenceFor(prose: string, mentions: readonly NameMention[]): Around {
  const found: Around = {
    article: false,
    personal: false,
    impersonal: false,
    body: false,
    modifies: false,
    acts: false,
  };
  for (const { start, end } of mentions.slice(0, mostMentions)) {
    const before = prose.slice(Math.max(0, start - 24), start);
    const behind = prose.slice(end, end + 60);
    const noun = /([a-z-]+)[ \n]$/.exec(before)?.[1] ?? '';
    if (/(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|\p{Ll}+['’]s)[ \n]$/u.test(before)) found.article = true;
    if (/^,? (?:\(?\d\d\)?[,.)]|who |whose |aged )/.test(behind)) found.personal = true;
    const acts = /^ (?:also |has |had |have )?([a-z]+)\b(?:\s\w+day)?(?: that)? ?([a-z]*)/.exec(behind);
    if (acts && actions.test(acts[1]!)) {
      found.acts = true;
      if (/^(?:it|its)$/.test(acts[2]!)) found.impersonal = true;
      if (/^(?:he|she|his|her)$/.test(acts[2]!)) found.personal = true;
    }
    const next = /^(?:['’]s?)?[ \n]([a-z-]+)\b([ \n]\p{Lu})?/u.exec(behind);
    const following = next?.[1] ?? '';
    if (
      /^(?:union|party|shares|stock|spokes(?:man|woman|person)|bosses|members|customers|employees|staff)$/.test(
        following,
      )
    )
      found.body = true;
    if (bodyNouns.has(noun) && !roleNouns.has(noun)) found.body = true;
    if (next && !/^['’]/.test(behind) && (roleNouns.has(following) || personNouns.has(following)))
      found.modifies = true;
  }
  return found;
}

/** Mentions of one name that are looked at; a name says what it is early on. */
const mostMentions = 12;

const actions =
  /^(?:said|says|has|have|had|is|was|will|would|claims|claimed|announced|confirmed|warned|told|plans|wants|called|declined|reported|expects|posted|added|agreed|denied|insisted|believes|thinks)$/;

/** The last word of a name that is no surname but by chance. */
function endsAsThing(last: string): boolean {
  return (
    placeEnds.has(last) ||
    lawEnds.has(last) ||
    thingEnds.has(last) ||
    bodyEnds.has(last) ||
    bodyWords.has(last) ||
    thingNouns.has(last)
  );
}

function isPersonalPrint(name: string): boolean {
  return (
    /^[\p{L}.'’ -]+$/u.test(name) &&
    !/\p{Lu}{3}/u.test(name) &&
    !/\b(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)\b/.test(name)
  );
}

function isKnownBody(words: readonly string[]): boolean {
  return (
    knownBodies()
      .get(words[0]!)
      ?.some((body) => body.length === words.length && body.every((word, i) => word === words[i])) === true
  );
}

export function startsWithHonorific(name: string): boolean {
  return honorifics.has((name.split(' ')[0] ?? '').toLowerCase().replace('.', '')) && name.includes(' ');
}

export function isAcronym(name: string): boolean {
  return /^[A-Z][A-Z&.]{1,9}$/.test(name);
}
