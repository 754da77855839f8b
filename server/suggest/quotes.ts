/** Quotations: the words between marks that somebody said, the verb that says so, and whom the attribution means. */
import type { Span } from '../language/finding.ts';
import type { EntityType } from '../model/declared.ts';
import { bodyNouns, roleNouns, seats } from '../reading/data/en/names.ts';
import { type Candidate, type Quotation, resolveSpeaker } from '../reading/quotation.ts';
import type { Cast, Naming } from './cast.ts';
import { genderOf, pronounGender } from './gender.ts';
import type { Member } from './member.ts';
import { NamingIndex } from './namings.ts';
import type { Suggestion } from './proposal.ts';
import {
  actsBehind,
  femaleNouns,
  headOf,
  maleNouns,
  opensClause,
  others,
  ownBody,
  peopleNouns,
  personHead,
  sentenceStart,
  wholeCue,
} from './wording.ts';

type Speaker = NonNullable<Quotation['speaker']>;

interface Meant {
  id?: string;
  confidence: number;
  reason: string;
}

/** Every quotation of the prose that somebody's words are likelier to be than not, and those below with their doubt. */
export function quoteSuggestions(prose: string, quotations: readonly Quotation[], cast: Cast): Suggestion[] {
  const reader = new Attributions(prose, cast, quotations);
  const made: (Suggestion | undefined)[] = [];
  const suggestions = quotations.flatMap((quotation) => {
    const before = quotation.continues === undefined ? undefined : made[quotation.continues]?.speaker?.id;
    const suggestion = quotation.confidence < 0.3 ? undefined : reader.suggestion(quotation, before);
    made.push(suggestion);
    return suggestion ? [suggestion] : [];
  });
  hearEchoes(suggestions);
  return suggestions;
}

/** A headline quotes words that the text attributes further down: they are that speaker's. */
function hearEchoes(suggestions: readonly Suggestion[]): void {
  const known = suggestions
    .filter(({ speaker, confidence }) => speaker?.id !== undefined && confidence >= 0.5)
    .slice(0, 200)
    .map(({ text, speaker }) => ({ words: bareWords(text), speaker }));
  for (const one of suggestions
    .filter(({ speaker, confidence }) => speaker === undefined && confidence >= 0.5)
    .slice(0, 40)) {
    const words = bareWords(one.text);
    if (words.length < 5) continue;
    const source = known.find((each) => each.words.includes(words))?.speaker;
    if (source === undefined) continue;
    one.speaker = source;
    one.annotation.quote = source.id;
    one.reason = 'The same words are attributed further on.';
  }
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

class Attributions {
  readonly #prose: string;
  readonly #cast: Cast;
  readonly #places: NamingIndex;
  /** Those that the reporter names: whoever is named in quoted words is nobody that "he" goes back to. */
  readonly #told: NamingIndex;
  readonly #genders = new Map<Member, 'female' | 'male' | 'unknown'>();
  readonly #kinds = new Map<string, boolean>();
  /** Who was found to speak where, in the order of the text. */
  readonly #spoke: { at: number; id: string; speaker: Speaker }[] = [];

  constructor(prose: string, cast: Cast, quotations: readonly Quotation[]) {
    this.#prose = prose;
    this.#cast = cast;
    this.#places = new NamingIndex(cast.namings);
    this.#told = new NamingIndex(outside(cast.namings, quotations));
  }

  /** `before`: the speaker of the quotation that this one goes on with. */
  suggestion(quotation: Quotation, before: string | undefined): Suggestion {
    const { start, end, text, partial, confidence, cue } = quotation;
    const printed = quotation.speaker ?? this.#unnamed(quotation);
    const dateline = printed && !printed.pronoun && this.#named(printed)?.type === 'place';
    const speaker = printed && dateline ? (this.#behindDateline(printed) ?? printed) : printed;
    const meant = speaker && confidence >= 0.5 ? this.#meant(speaker, start, before) : undefined;
    const id = meant?.id;
    if (id !== undefined && speaker) this.#spoke.push({ at: start, id, speaker });
    const annotation: Record<string, unknown> = { quote: id ?? null };
    const said = cue && wholeCue(this.#prose, cue);
    if (said) annotation.cue = this.#prose.slice(said.start, said.end);
    if (partial) annotation.partial = true;
    return {
      kind: 'quote',
      ...{ start, end, text, confidence, annotation },
      reason: this.#reason({ ...quotation, speaker }, meant),
      ...(said && { cue: said }),
      ...(speaker && { speaker: { start: speaker.start, end: speaker.end, ...(id !== undefined && { id }) } }),
    };
  }

  /** Of a headline `'…': Ada Brook on …` the name behind; of whole sentences between others' questions whoever spoke last. */
  #unnamed({ start, end, confidence, partial, cue }: Quotation): Speaker | undefined {
    if (confidence < 0.5) return undefined;
    if (cue) return this.#subjectOf(cue.start);
    const behind = /^:\s/.test(this.#prose.slice(end, end + 2)) ? this.#places.within(end + 2, end + 4)[0] : undefined;
    if (behind && behind.member.type === 'person')
      return {
        start: behind.start,
        end: behind.end,
        text: this.#prose.slice(behind.start, behind.end),
        pronoun: false,
        confidence: 0.7,
      };
    const last = this.#spoke.at(-1);
    return last && !partial && start - last.at < 700 ? last.speaker : undefined;
  }

  /** Whoever is named shortly before a verb that the reader found no subject for. */
  #subjectOf(cue: number): Speaker | undefined {
    for (const { start, end, member } of this.#places.before(cue, 3)) {
      const between = this.#prose.slice(end, cue);
      if (cue - end > 60 || /[\r\n"“”]|[?!] /.test(between)) break;
      if (member.type === 'place') continue;
      return { start, end, text: this.#prose.slice(start, end), pronoun: false, confidence: 0.6 };
    }
    return undefined;
  }

  /** Behind "WASHINGTON —" the subject of the sentence. */
  #behindDateline(speaker: Speaker): Speaker | undefined {
    if (!/^[^\r\n]{0,30}? ?[—–-] /.test(this.#prose.slice(speaker.end, speaker.end + 40))) return undefined;
    const next = this.#places.within(speaker.end, speaker.end + 160).find(({ member }) => member.type === 'person');
    return next && { ...speaker, start: next.start, end: next.end, text: this.#prose.slice(next.start, next.end) };
  }

  #reason({ confidence, cue, speaker, continues }: Quotation, meant: Meant | undefined): string {
    if (confidence < 0.5)
      return 'In quotation marks, but likelier a title, a nickname or a term than words that were said.';
    const who = speaker ? `"${speaker.text}"` : 'nobody by name';
    const said = cue
      ? `"${cue.text}" attributes it to ${who}`
      : continues !== undefined
        ? `It goes on with what ${who} said`
        : speaker
          ? `The words around it give it to ${who}`
          : 'Nobody is named for it';
    return meant ? `${said}; ${meant.reason}.` : `${said}.`;
  }

  #meant(speaker: Speaker, at: number, before: string | undefined): Meant {
    if (speaker.pronoun) return this.#byPronoun(speaker, at, before);
    const inside = this.#named(speaker);
    if (inside) return { id: inside.id, confidence: 0.95, reason: `that is ${inside.name ?? inside.id}` };
    const near = this.#nearBy(speaker.start);
    const { id, fair } = resolveSpeaker(speaker, near.map(candidateOf));
    const [best] = fair;
    // "the Marlow chief" is somebody, and not Marlow.
    const body =
      personHead.test(headOf(speaker.text)) &&
      !/^(?:person|role|group)$/.test(this.#cast.members.get(id ?? '')?.type ?? '');
    if (id !== undefined && best && best.by !== 'description' && !body)
      return { id, confidence: best.confidence, reason: `that is ${this.#nameOf(id)}, by ${best.by}` };
    const described = this.#described(speaker, near);
    if (described)
      return { id: described.id, confidence: 0.7, reason: `that is likely ${described.name ?? described.id}` };
    const same = this.#again(speaker, at);
    if (same) return { id: same.id, confidence: 0.65, reason: `that is likely ${same.name ?? same.id}, of before` };
    return this.#nameless(speaker);
  }

  /** "the Dover MP", "the striker", "the 45-year-old": whoever spoke or was spoken of last, by another word. */
  #again(speaker: Speaker, at: number): Member | undefined {
    // "the Merrow TD": told by a name of its own.
    if (/['’]s?\s/.test(speaker.text) || this.#places.within(speaker.start, speaker.end).length > 0) return undefined;
    if (!/^the\s/i.test(speaker.text) && !/\b(?:MP|TD|MSP|MEP)$/.test(speaker.text)) return undefined;
    const head = headOf(speaker.text);
    const office = (roleNouns.has(head) || seats.has(head)) && !others.test(head);
    if (!office && !/^\d\d-year-old$/.test(head)) return undefined;
    const last = this.#spoke.at(-1);
    for (const { member: one, start } of this.#told.before(speaker.start, 12)) {
      if (speaker.start - start > 400 || (last && start < last.at)) break;
      if (one.type === 'person' && opensClause(this.#prose, start)) return one;
    }
    const member = last && at - last.at < 900 ? this.#cast.members.get(last.id) : undefined;
    if (member?.type === 'person' && member.name !== undefined) return member;
    const near = new Set<Member>();
    for (const { member: one, start } of this.#told.before(speaker.start, 12)) {
      if (speaker.start - start > 600) break;
      if (one.type === 'person') near.add(one);
    }
    return near.size === 1 ? [...near][0] : undefined;
  }

  /** The member named in the attribution itself: of several the last person, as in "Unison's Ada Brook". */
  #named(speaker: Span): Member | undefined {
    const within = this.#places.within(speaker.start, speaker.end);
    const head = headOf(this.#prose.slice(speaker.start, speaker.end));
    const people = within.filter((each) => each.member.type === 'person' && !this.#belongs(each, speaker));
    if (people.length > 0) return people.at(-1)!.member;
    // "the Unison spokesman" is not Unison: somebody without a name speaks for it.
    if (personHead.test(head)) return undefined;
    const last = within.at(-1);
    if (!last) return undefined;
    const around = this.#prose.slice(last.end, speaker.end);
    if (/^['’]s\b|^['’]\s/.test(around)) return undefined;
    return last.member;
  }

  /** "Hale's lawyer", "a source close to Hale": somebody else, told by whom they belong to. */
  #belongs({ start, end }: Span, speaker: Span): boolean {
    if (/^['’]s?\s\p{L}/u.test(this.#prose.slice(end, speaker.end))) return true;
    return /[a-z]{3,} (?:of|for|to|with|near) (?:the )?$/.test(this.#prose.slice(speaker.start, start));
  }

  #nameOf(id: string): string {
    return this.#cast.members.get(id)?.name ?? id;
  }

  /** Members named before `at` or shortly behind it, the last named first. */
  #nearBy(at: number): Member[] {
    const seen = new Set<Member>();
    for (const { member } of this.#places.before(at + 400, 60)) seen.add(member);
    return [...seen];
  }

  /** "the union", "the trust", "the minister": whoever near by is one. */
  #described(speaker: Speaker, near: readonly Member[]): Member | undefined {
    if (!/^(?:the|this|that|its|their|his|her)\s/i.test(speaker.text)) return undefined;
    const head = headOf(speaker.text);
    const singular = head.replace(/s$/, '');
    for (const member of near) {
      const said = [member.name ?? '', member.description ?? '', ...member.roles.map(({ title }) => title)]
        .join(' ')
        .toLowerCase();
      if (said.split(/[^\p{L}]+/u).some((word) => word === head || word === singular)) return member;
    }
    if (!bodyNouns.has(head) || /s$/.test(head) || ownBody.test(head)) return undefined;
    const isBody = ({ type }: Member): boolean => type === 'organisation' || type === 'group';
    const bodies = near.filter(isBody);
    const beside = bodies.find(({ name }) => name !== undefined && this.#calledA(name, head));
    if (beside || bodies.length === 1) return beside ?? bodies[0];
    // "Shares in Marlow Foods fell after the crisp maker said": the one body of this sentence or the one before.
    const close = new Set<Member>();
    for (const { member, start } of this.#told.before(speaker.start, 12)) {
      if (speaker.start - start > 400) break;
      if (isBody(member)) close.add(member);
    }
    return close.size === 1 ? [...close][0] : undefined;
  }

  /** "the union Unison", "Unite union": the noun is printed beside the name somewhere. */
  #calledA(name: string, noun: string): boolean {
    const key = `${noun} ${name}`;
    let called = this.#kinds.get(key);
    if (called === undefined) {
      called = this.#printedBeside(name, noun);
      this.#kinds.set(key, called);
    }
    return called;
  }

  #printedBeside(name: string, noun: string): boolean {
    const text = this.#prose;
    for (let at = text.indexOf(name), count = 0; at >= 0 && count < 20; at = text.indexOf(name, at + 1), count++) {
      const before = text.slice(Math.max(0, at - 20), at).toLowerCase();
      const behind = text.slice(at + name.length, at + name.length + 24).toLowerCase();
      if (before.endsWith(`${noun} `) || behind.startsWith(` ${noun}`)) return true;
      if (behind.startsWith(', ') && behind.slice(0, 22).includes(noun)) return true;
    }
    return false;
  }

  #nameless(speaker: Speaker): Meant {
    const description = speaker.text
      .replace(/\s+/g, ' ')
      .replace(/^(?:the|an?|another|his|her|their|one(?! of\b))\s+/i, '')
      .trim();
    const head = headOf(speaker.text);
    if (description === '' || description.length > 80 || !/\p{L}/u.test(description))
      return { confidence: 0.4, reason: 'who that is, is left to you' };
    const spoke = [...this.#cast.members.values()].find(
      (member) =>
        member.name === undefined &&
        member.description !== undefined &&
        headOf(member.description) === head &&
        /^the\s/i.test(speaker.text),
    );
    if (spoke) return { id: spoke.id, confidence: 0.7, reason: `that is the ${head} of before` };
    const plural = /s$/.test(head) && !/ss$/.test(head);
    const type: EntityType = plural ? 'group' : bodyNouns.has(head) ? 'organisation' : 'person';
    const member = this.#cast.anonymous(description, type);
    return { id: member.id, confidence: 0.6, reason: 'nobody of that description has a name in the article' };
  }

  #byPronoun(speaker: Speaker, at: number, before: string | undefined): Meant {
    const word = speaker.text.toLowerCase();
    if (before !== undefined)
      return { id: before, confidence: 0.9, reason: `that is ${this.#nameOf(before)}, who was speaking` };
    const several = word === 'they' ? this.#people(speaker) : undefined;
    if (several) return several;
    const who = /^s?he$|^(?:his|her|him)$/.test(word)
      ? this.#person(word, speaker.start, at)
      : word === 'it'
        ? this.#body(speaker.start)
        : word === 'they' || word === 'we'
          ? this.#lastSpeaker(at)
          : undefined;
    if (who === undefined)
      return this.#relative(word, speaker) ?? { confidence: 0.4, reason: 'who that is, is left to you' };
    return { id: who.id, confidence: 0.8, reason: `that is likely ${who.name ?? who.description ?? who.id}` };
  }

  /** "Villagers met on Friday. They said": the people of the sentences before, where nobody spoke since. */
  #people({ start }: Speaker): Meant | undefined {
    const from = Math.max(0, start - 400, (this.#spoke.at(-1)?.at ?? -1) + 1);
    const nouns = [...this.#prose.slice(from, start).matchAll(peopleNouns)];
    const last = nouns.at(-1);
    if (last === undefined) return undefined;
    const at = from + last.index;
    const text = last[0].toLowerCase();
    return this.#nameless({ start: at, end: at + text.length, text, pronoun: false, confidence: 0.6 });
  }

  /** "Her husband had one comment. … he said": a common noun of the sentence before that the pronoun fits. */
  #relative(pronoun: string, { start }: Speaker): Meant | undefined {
    if (!/^s?he$/.test(pronoun)) return undefined;
    const before = this.#prose.slice(Math.max(0, start - 300), start);
    const nouns = pronoun === 'he' ? maleNouns : femaleNouns;
    const last = [...before.matchAll(nouns)].at(-1);
    if (last === undefined) return undefined;
    const from = start - before.length + last.index;
    return this.#nameless({ start: from, end: from + last[0].length, text: last[0], pronoun: false, confidence: 0.6 });
  }

  #lastSpeaker(at: number): Member | undefined {
    const last = this.#spoke.at(-1);
    return last && at - last.at < 2_500 ? this.#cast.members.get(last.id) : this.#body(at);
  }

  /** The person whom "he" or "she" goes back to: who opened a sentence or spoke last, before whoever was only named. */
  #person(pronoun: string, from: number, quote: number): Member | undefined {
    const gender = pronounGender(pronoun);
    const fits = (member: Member | undefined): member is Member => {
      if (member?.type !== 'person') return false;
      // A given name alone may be that of somebody in a play.
      if (member.confidence < 0.75) return false;
      const own = this.#genderOf(member);
      return own === undefined || own === gender;
    };
    const at = Math.min(from, quote);
    const spoke = this.#spoke.findLast(
      (each) => at - each.at < 3_000 && each.at < at && fits(this.#cast.members.get(each.id)),
    );
    let weak: { member: Member; at: number } | undefined;
    let acts: Member | undefined;
    let floor = -1;
    for (const { member, start, end } of this.#told.before(at, 40)) {
      if (at - start > 2_500) break;
      if (acts && start < floor) return acts;
      if (spoke && start < spoke.at - 300) break;
      if (member.type !== 'person' || !fits(member)) continue;
      // A name that is a woman's goes before somebody of whom nothing tells.
      const told = this.#genderOf(member) === gender;
      if (
        spoke?.id === member.id ||
        (told && gender === 'female' && spoke && this.#genderOf(this.#cast.members.get(spoke.id)!) === undefined)
      )
        return member;
      if (acts) {
        if (opensClause(this.#prose, start)) return member;
      } else if (opensClause(this.#prose, start) || actsBehind(this.#prose, end)) {
        acts = member;
        // "Brook asked why Hale was absent": whoever opens the sentence goes before whoever only acts in it.
        floor = sentenceStart(this.#prose, start);
      }
      weak ??= { member, at: start };
    }
    if (acts) return acts;
    if (spoke && (!weak || weak.at < spoke.at || weak.at - spoke.at > 0)) return this.#cast.members.get(spoke.id);
    return weak?.member ?? (spoke && this.#cast.members.get(spoke.id));
  }

  #genderOf(member: Member): 'female' | 'male' | undefined {
    let gender = this.#genders.get(member);
    if (gender === undefined) {
      gender = genderOf(member, this.#prose) ?? 'unknown';
      this.#genders.set(member, gender);
    }
    return gender === 'unknown' ? undefined : gender;
  }

  #body(at: number): Member | undefined {
    for (const { member, start } of this.#places.before(at, 20)) {
      if (at - start > 1_200) break;
      if (member.type === 'organisation' || member.type === 'group') return member;
    }
    return undefined;
  }
}

/** Namings that stand in none of the quotations. */
function outside(namings: readonly Naming[], quotations: readonly Quotation[]): Naming[] {
  let next = 0;
  return namings.filter(({ start }) => {
    while (next < quotations.length && quotations[next]!.end <= start) next++;
    const quotation = quotations[next];
    return quotation === undefined || quotation.confidence < 0.5 || quotation.start > start;
  });
}

function candidateOf({ id, name, aliases, type, description, roles }: Member): Candidate {
  return { id, name, aliases, type, description, roles: roles.map(({ title }) => title) };
}
