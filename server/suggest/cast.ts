/**
 * Who and what an article names: declared entities found in its prose, and new ones. The names of both go into one index,
 * and every mention is what that index finds, so that an article is read alike before and after its entities are declared.
 */
import type { Span } from '../language/finding.ts';
import type { Article } from '../model/article.ts';
import type { EntityType } from '../model/declared.ts';
import { nameBooks } from '../model/names.ts';
import { honorifics, ranks } from '../reading/data/en/names.ts';
import {
  isAcronymOf,
  type NameHit,
  NameIndex,
  type NameMention,
  namesIn,
  normaliseName,
  surnameOf,
} from '../reading/name.ts';
import { isLetter, isUpper } from '../reading/quotation/character.ts';
import { genderOf } from './gender.ts';
import { freeId, type Member } from './member.ts';
import { firstNames, newMembers } from './newcomers.ts';
import type { NewEntity, Suggestion } from './proposal.ts';
import { shortNames } from './shared.ts';

/** One place where a member is named. */
export interface Naming extends Span {
  member: Member;
  confidence: number;
  reason: string;
  /** Annotated already. */
  standing: boolean;
}

export interface Cast {
  members: ReadonlyMap<string, Member>;
  /** In the order of the text. */
  namings: readonly Naming[];
  suggestions(): Suggestion[];
  /** Adds somebody without a name, such as "a government source"; one id for each description. */
  anonymous(description: string, type: EntityType): Member;
  /** The declarations that the suggestions need. */
  newEntities(suggestions: readonly Suggestion[]): NewEntity[];
}

export function castOf(article: Article, prose: string): Cast {
  const mentions = namesIn(prose);
  const members = declaredMembers(article, prose, mentions);
  for (const member of newMembers(article, prose, mentions, members)) members.set(member.id, member);
  const namings = namingsOf(article, prose, mentions, members);
  return new Company(article, members, namings);
}

/** Declared entities whose names or annotations the article holds, by id. */
function declaredMembers(article: Article, prose: string, mentions: readonly NameMention[]): Map<string, Member> {
  const ids = new Set(article.facts.mentions.map(({ entity }) => entity));
  for (const { index } of nameBooks(article.scope)) {
    for (const hit of index.find(prose)) if (isPrintedName(prose, hit)) for (const id of hit.ids) ids.add(id);
  }
  for (const { id } of article.facts.declared.entities) ids.add(id);
  for (const { text, kind, of } of mentions) {
    if (of === undefined) for (const id of byShortName(article, text, kind)) ids.add(id);
  }
  const members = new Map<string, Member>();
  for (const id of ids) {
    const item = article.scope.entity(id)?.item;
    if (item === undefined) continue;
    members.set(id, {
      ...{ id, type: item.type, name: item.name, aliases: item.aliases, description: item.description },
      ...{ roles: item.roles, known: true, confidence: 0.97, reason: `${item.name ?? id} is declared.` },
    });
  }
  return members;
}

/** The one registry entity that an acronym, or a surname with an honorific, is short for. */
function byShortName(article: Article, text: string, kind: NameMention['kind']): readonly string[] {
  const { acronyms, surnames } = shortNames(article.scope.registry);
  const titled = kind === 'person' && /^\p{Lu}\p{L}*\.? \p{Lu}[^ ]*$/u.test(text);
  const ids = titled
    ? titleWord(text.split(' ')[0]!) && surnames.get(normaliseName(surnameOf(text)))
    : /^[A-Z][A-Z&]{1,9}$/.test(text) && acronyms.get(text);
  return ids && ids.length === 1 ? ids : [];
}

/** Names have a capital or a figure in front; of declared aliases in small letters only those of several words count. */
function isPrintedName(text: string, { start, end }: Span): boolean {
  const code = text.charCodeAt(start);
  return isUpper(code) || !isLetter(code) || (end - start > 5 && text.slice(start, end).includes(' '));
}

function namingsOf(
  article: Article,
  prose: string,
  mentions: readonly NameMention[],
  members: ReadonlyMap<string, Member>,
): Naming[] {
  const index = new NameIndex();
  for (const { id, name, aliases, type } of members.values()) index.add({ id, name, aliases, type, surname: true });
  const people = firstNames(members.values());
  for (const { text } of mentions) {
    const first = people.get(text);
    if (first) index.add({ id: first.id, aliases: [text] });
    if (!/^[A-Z][A-Z&]{1,9}$/.test(text)) continue;
    for (const { id, name, type } of members.values()) {
      if (type !== 'person' && name?.includes(' ') && isAcronymOf(text, name)) index.add({ id, aliases: [text] });
    }
  }
  const standing = article.facts.mentions.flatMap(({ annotation, entity }): Naming[] => {
    const member = members.get(entity);
    const at = article.document.annotations[annotation]!.plain;
    return member ? [{ ...at, member, confidence: 1, reason: 'Annotated so.', standing: true }] : [];
  });
  const found: Naming[] = [];
  let next = 0;
  let lastOf = new Map<string, number>();
  const relatives = new Set<string>();
  for (const hit of index.find(prose)) {
    if (!isPrintedName(prose, hit)) continue;
    while (next < mentions.length && mentions[next]!.end <= hit.start) next++;
    const member = whoOf(titleBefore(prose, hit), hit, members, lastOf, relatives);
    if (member === undefined) continue;
    const whole = withStop(prose, hit);
    const span = member.type === 'person' ? withHonorific(prose, whole) : whole;
    const confidence = certaintyOf(prose, hit, member, mentions[next]);
    if (confidence === 0) continue;
    if (!lastOf.has(member.id) && kinBefore.test(prose.slice(Math.max(0, hit.start - 40), hit.start)))
      relatives.add(member.id);
    lastOf.set(member.id, hit.start);
    found.push({ ...span, member, confidence, reason: reasonFor(prose, hit, member), standing: false });
  }
  lastOf = new Map();
  return [...standing, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The one member so called; of several, whoever was named last. */
function whoOf(
  title: string,
  hit: NameHit,
  members: ReadonlyMap<string, Member>,
  lastOf: ReadonlyMap<string, number>,
  relatives: ReadonlySet<string>,
): Member | undefined {
  const [first, ...more] = hit.ids;
  if (first === undefined || more.length === 0) return first === undefined ? undefined : members.get(first);
  const able = hit.ids.filter((id) => fitsTitle(title, members.get(id)) !== 'no');
  const sure = able.filter((id) => fitsTitle(title, members.get(id)) === 'yes');
  const close = sure.length > 0 ? sure : able;
  // A bare surname is not a relative's: "Her daughter, Dora Harrow, spoke. Harrow was born in Hull."
  const others = title === '' ? close.filter((id) => !relatives.has(id)) : close;
  const fair = others.length > 0 ? others : close;
  let best: string | undefined;
  for (const id of fair) if ((lastOf.get(id) ?? -1) > (best === undefined ? -1 : (lastOf.get(best) ?? -1))) best = id;
  return members.get(best ?? fair[0] ?? first);
}

const kinBefore =
  /\b(?:[Hh]er|[Hh]is|[Tt]heir|['’]s) (?:late |eldest |young(?:er|est)? |older |twin )?(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father|mum|dad),? $/;

/** The word before a name, where it may be a title. */
function titleBefore(prose: string, { start }: Span): string {
  return /(\p{Lu}\p{L}*)\.?[ \u00a0]$/u.exec(prose.slice(Math.max(0, start - 12), start))?.[1] ?? '';
}

/** Mrs Parr is Emma rather than whoever may be either, and not Ryan. */
function fitsTitle(title: string, member: Member | undefined): 'yes' | 'perhaps' | 'no' {
  if (member === undefined || !/^(?:Mr|Mrs|Ms|Miss)$/.test(title)) return 'perhaps';
  const gender = genderOf(member, '');
  if (gender === undefined) return 'perhaps';
  return (gender === 'male') === (title === 'Mr') ? 'yes' : 'no';
}

/** 0 where the hit is a part of another name, which must never be cut. */
function certaintyOf(prose: string, hit: NameHit, member: Member, mention: NameMention | undefined): number {
  const wider = mention && mention.start <= hit.start && hit.end <= mention.end ? mention : undefined;
  const surname = !hit.exact && isSurname(prose, hit, member);
  if (wider && wider.end - wider.start > hit.end - hit.start) {
    const rest = `${prose.slice(wider.start, hit.start)} ${prose.slice(hit.end, wider.end)}`.trim();
    const only = rest.split(/\s+/).every((word) => titleWord(word));
    if (!only) return 0;
  }
  if (surname && !standsAlone(prose, hit)) return 0;
  if (!isUpper(prose.charCodeAt(hit.start)) && isLetter(prose.charCodeAt(hit.start))) return member.known ? 0.6 : 0;
  if (surname) return Math.min(0.9, member.confidence);
  return hit.exact ? member.confidence : member.confidence - 0.03;
}

function isSurname(prose: string, { start, end }: Span, { type, name }: Member): boolean {
  return (
    type === 'person' && name !== undefined && normaliseName(surnameOf(name)) === normaliseName(prose.slice(start, end))
  );
}

/** No other capital beside it, but a title's: not the Brown of "Gordon Brown" nor of "Brown Street". */
function standsAlone(prose: string, { start, end }: Span): boolean {
  const before = /(?:^|[^\p{L}\p{N}.'’-])([\p{Lu}][\p{L}.'’-]*)[ \u00a0]$/u.exec(
    prose.slice(Math.max(0, start - 30), start),
  );
  if (before?.[1] !== undefined && !titleWord(before[1]) && !opensSentence(prose, start - before[1].length - 1))
    return false;
  if (/[\p{L}\p{N}][-‑]$/u.test(prose.slice(Math.max(0, start - 2), start))) return false;
  const behind = /^(?:[ \u00a0]([\p{Lu}][\p{L}]+)|[-‑][\p{L}])/u.exec(prose.slice(end, end + 30));
  return behind === null;
}

function opensSentence(prose: string, at: number): boolean {
  return /(?:^|[.?!:;,"“”‘’'(\n\r–—-])\s*$/u.test(prose.slice(Math.max(0, at - 4), at));
}

function titleWord(word: string): boolean {
  const bare = word.toLowerCase().replace(/[.,'’]/g, '');
  return bare === '' || honorifics.has(bare) || ranks.has(bare);
}

/** The stop of "Inc.", "Jr." and "U.S." is the name's. */
function withStop(prose: string, { start, end }: Span): Span {
  if (prose.charCodeAt(end) !== 46) return { start, end };
  const last = prose.slice(Math.max(start, end - 5), end);
  return { start, end: /(?:^|[^\p{L}])(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr)$|[A-Z]\.[A-Z]$/u.test(last) ? end + 1 : end };
}

/** "Mr Barclay" whole, where the index knows Barclay. */
function withHonorific(prose: string, { start, end }: Span): Span {
  const before = /(?:^|[^\p{L}\p{N}])((?:\p{Lu}[\p{L}]*\.?[ \u00a0]+){1,2})$/u.exec(
    prose.slice(Math.max(0, start - 30), start),
  );
  if (before?.[1] === undefined) return { start, end };
  let from = start;
  const titles = before[1].split(/(?<=[ \u00a0])/);
  for (let i = titles.length - 1; i >= 0; i--) {
    const word = titles[i]!.trim().toLowerCase().replace('.', '');
    if (word !== '' && !(honorifics.has(word) && word !== 'st')) break;
    from -= titles[i]!.length;
  }
  return { start: from, end };
}

function reasonFor(prose: string, hit: NameHit, member: Member): string {
  const name = member.name ?? member.id;
  const printed = prose.slice(hit.start, hit.end);
  if (!member.known) return printed === name ? member.reason : `Stands for ${name}. ${member.reason}`;
  return printed === name ? `${name} is declared as ${member.id}.` : `A name of ${name}, declared as ${member.id}.`;
}

class Company implements Cast {
  readonly members: Map<string, Member>;
  readonly namings: readonly Naming[];
  readonly #article: Article;

  constructor(article: Article, members: Map<string, Member>, namings: readonly Naming[]) {
    this.#article = article;
    this.members = members;
    this.namings = namings;
  }

  suggestions(): Suggestion[] {
    return this.namings
      .filter(({ standing }) => !standing)
      .map(({ start, end, member, confidence, reason }) => ({
        kind: 'entity',
        ...{ start, end, text: '', confidence, reason },
        annotation: { entity: member.id },
      }));
  }

  anonymous(description: string, type: EntityType): Member {
    const id = freeId(this.#article, this.members, description, (other) => other.description === description);
    const known = this.members.get(id);
    if (known) return known;
    const declared = this.#article.scope.entity(id)?.item;
    const member: Member = {
      ...{ id, type, aliases: [], description, roles: [], known: declared !== undefined },
      ...{ confidence: 0.7, reason: 'A speaker without a name.' },
    };
    this.members.set(id, member);
    return member;
  }

  newEntities(suggestions: readonly Suggestion[]): NewEntity[] {
    const wanted = new Set<string>();
    const want = (id: string | undefined): void => {
      const member = id === undefined || wanted.has(id) ? undefined : this.members.get(id);
      if (member === undefined || member.known) return;
      wanted.add(member.id);
      for (const { of } of member.roles) want(of);
    };
    for (const { annotation, speaker, declares } of suggestions) {
      want(declares?.of);
      if (typeof annotation.entity === 'string') want(annotation.entity);
      want(speaker?.id);
    }
    return [...this.members.values()]
      .filter(({ id }) => wanted.has(id))
      .map((member) => ({
        ...declarationOf(member),
        // Whom an office belongs to may have turned out to be somebody else.
        roles: member.roles.map((role) =>
          role.of !== undefined && !this.members.has(role.of) ? { title: role.title } : role,
        ),
      }));
  }
}

function declarationOf({ id, type, name, aliases, description, roles }: Member): NewEntity {
  return {
    id,
    type,
    name,
    aliases: [...aliases],
    description,
    anonymous: name === undefined || undefined,
    roles: [...roles],
  };
}
