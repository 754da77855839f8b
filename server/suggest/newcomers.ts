/** Names that nothing declares: whose they are by the words around them, and what to declare. */
import type { Article } from '../model/article.ts';
import type { EntityType, Role } from '../model/declared.ts';
import { nameBooks } from '../model/names.ts';
import { givenNames } from '../reading/data/en/given.ts';
import { bodyNouns, bodyWords, honorifics, months, roleNouns, thingNouns, weekdays } from '../reading/data/en/names.ts';
import { placeNames } from '../reading/data/en/places.ts';
import { acronymOf, isAcronymOf, type NameMention, normaliseName, surnameOf } from '../reading/name.ts';
import { freeId, type Member } from './cast.ts';

/** What the mentions of one name add up to. */
interface Newcomer {
  mentions: NameMention[];
  name: string;
  acronym?: string;
}

/** New members, in the order of their first mention; `known` are the declared ones that the article names. */
export function newMembers(
  article: Article,
  prose: string,
  mentions: readonly NameMention[],
  known: ReadonlyMap<string, Member>,
): Member[] {
  const declared = declaredNames(article, known);
  const taken = article.facts.mentions.map(({ annotation }) => article.document.annotations[annotation]!.plain);
  const newcomers = new Map<number, Newcomer>();
  let next = 0;
  mentions.forEach((mention, index) => {
    while (next < taken.length && taken[next]!.end <= mention.start) next++;
    if (taken[next] && taken[next]!.start < mention.end) return;
    const root = mention.of ?? index;
    const newcomer = newcomers.get(root);
    if (newcomer) {
      newcomer.mentions.push(mention);
      newcomer.acronym ??= mention.acronym?.text;
    } else if (mention.of === undefined) {
      newcomers.set(index, { mentions: [mention], name: nameOf(prose, mention), acronym: mention.acronym?.text });
    }
  });
  const members = new Map<string, Member>(known);
  const made: Member[] = [];
  for (const newcomer of newcomers.values()) {
    if (declared(newcomer.name)) continue;
    const member = memberOf(article, prose, newcomer, members);
    if (member === undefined || members.get(member.id) !== undefined) continue;
    members.set(member.id, member);
    made.push(member);
  }
  return withoutFirstNames(joined(made), known);
}

/** Whether a name is one of somebody declared: to the letter, or the surname or acronym of somebody the article names. */
function declaredNames(article: Article, known: ReadonlyMap<string, Member>): (name: string) => boolean {
  const books = nameBooks(article.scope);
  const near = new Set<string>();
  const long: string[] = [];
  for (const { name, aliases, type } of known.values()) {
    for (const each of name === undefined ? aliases : [name, ...aliases]) {
      near.add(normaliseName(each));
      if (type !== 'person' && each.includes(' ')) long.push(each);
    }
    if (type === 'person' && name !== undefined) near.add(normaliseName(surnameOf(name)));
  }
  return (name) => {
    const key = normaliseName(name);
    const last = normaliseName(surnameOf(name));
    if (near.has(key) || books.some(({ ids }) => ids.has(key))) return true;
    if (startsWithHonorific(name) && near.has(last)) return true;
    return isAcronym(name) && long.some((each) => isAcronymOf(name, each));
  };
}

/** Acronyms that stand before or without brackets join the body whose initials they are. */
function joined(made: readonly Member[]): Member[] {
  const gone = new Set<string>();
  const out = made.map((member) => ({ ...member, aliases: [...member.aliases] }));
  const byInitials = new Map<string, (typeof out)[number]>();
  for (const member of out) {
    if (member.type === 'organisation' && member.name?.includes(' ')) byInitials.set(acronymOf(member.name), member);
  }
  for (const member of out) {
    if (member.name === undefined || !isAcronym(member.name)) continue;
    const whole = byInitials.get(member.name.replaceAll('.', ''));
    if (whole === undefined || whole === member) continue;
    if (!whole.aliases.includes(member.name)) whole.aliases.push(member.name);
    gone.add(member.id);
  }
  return out.filter(({ id }) => !gone.has(id));
}

function nameOf(prose: string, { text, end }: NameMention): string {
  // McDonald's is no possessive.
  const shop = shops.has(text.toLowerCase()) ? /^['’]s\b/.exec(prose.slice(end, end + 3))?.[0] : undefined;
  if (shop) return text + shop;
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  while (words.length > 2 && styles.has(words[0]!.toLowerCase().replace('.', ''))) words.shift();
  return words.join(' ');
}

/** Before a given name and a surname these are no part of the name. */
const styles = new Set(
  `mr mrs ms miss mx dr prof professor rep reps sen sens gov cllr councillor det insp sgt cpl pc dc ds di dci dsupt supt rev revd
  col gen lt maj capt cmdr adm chief sir dame lord lady judge justice hon`.split(/\s+/),
);

/** "Helena" alone is the Helena Ros of before, and nobody new. */
function withoutFirstNames(made: readonly Member[], known: ReadonlyMap<string, Member>): Member[] {
  const people = firstNames([...known.values(), ...made]);
  return made.filter(({ name }) => name === undefined || name.includes(' ') || people.get(name) === undefined);
}

/** People by their first name, where just one of them has it. */
export function firstNames(members: Iterable<Member>): Map<string, Member | undefined> {
  const people = new Map<string, Member | undefined>();
  for (const member of members) {
    const sure = member.type === 'person' && (member.known || member.confidence > 0.8);
    const [first, ...rest] = sure ? (member.name ?? '').split(' ') : [];
    if (first === undefined || rest.length === 0 || first.length < 3 || !/^\p{Lu}\p{Ll}+$/u.test(first)) continue;
    if (!startsWithHonorific(member.name!)) people.set(first, people.has(first) ? undefined : member);
  }
  return people;
}

function startsWithHonorific(name: string): boolean {
  return honorifics.has((name.split(' ')[0] ?? '').toLowerCase().replace('.', '')) && name.includes(' ');
}

function isAcronym(name: string): boolean {
  return /^[A-Z][A-Z&.]{1,9}$/.test(name);
}

function memberOf(
  article: Article,
  prose: string,
  { mentions, name, acronym }: Newcomer,
  members: ReadonlyMap<string, Member>,
): Member | undefined {
  const couple = coupleOf(prose, mentions, name);
  if (couple !== undefined) return partner(article, members, name, couple);
  const words = name.split(' ');
  const only = words.length === 1 ? name.toLowerCase() : undefined;
  if (only !== undefined && (months.has(only) || weekdays.has(only) || noNames.has(only))) return undefined;
  if (name.length < 2 || words.length > 9 || /^\d+$|^[A-Z]+\.[A-Z]{1,2}$/.test(name)) return undefined;
  // Band 2, Room 101, Type 1: a class of things rather than a name.
  if (only !== undefined && classes.has(only) && mentions.some(({ end }) => /^ \d/.test(prose.slice(end, end + 2))))
    return undefined;
  const judged = typeOf(prose, mentions, name);
  const id = freeId(article, members, name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? /, ''), () => false);
  const first = mentions[0]!;
  const roles: Role[] = [];
  if (judged.type === 'person') {
    const title = first.role?.text ?? mentions.find(({ role }) => role)?.role?.text;
    if (title && title.length < 60) roles.push(roleOf(title, members));
  }
  return {
    ...{ id, type: judged.type, name, aliases: acronym && acronym !== name ? [acronym] : [], roles },
    ...{ known: false, confidence: judged.confidence, reason: judged.reason },
  };
}

/** "Emma and Ryan Parr": the surname that two share. */
function coupleOf(prose: string, mentions: readonly NameMention[], name: string): string | undefined {
  if (!givenNames.has(name.toLowerCase())) return undefined;
  const { end } = mentions[0]!;
  const [, given = '', surname] =
    /^ (?:and|&) (\p{Lu}\p{L}+) (\p{Lu}[\p{L}'’-]+)/u.exec(prose.slice(end, end + 60)) ?? [];
  return givenNames.has(given.toLowerCase()) ? surname : undefined;
}

function partner(article: Article, members: ReadonlyMap<string, Member>, given: string, surname: string): Member {
  const name = `${given} ${surname}`;
  return {
    ...{ id: freeId(article, members, name, () => false), type: 'person', name, aliases: [given], roles: [] },
    ...{ known: false, confidence: 0.85, reason: `${given} shares a surname with whoever stands beside.` },
  };
}

function roleOf(title: string, members: ReadonlyMap<string, Member>): Role {
  for (const { id, name } of members.values()) {
    if (name !== undefined && title.startsWith(`${name} `)) return { title: title.slice(name.length + 1), of: id };
  }
  return { title };
}

interface Judgement {
  type?: EntityType;
  confidence: number;
  reason: string;
}

function typeOf(prose: string, mentions: readonly NameMention[], name: string): Judgement {
  const kinds = new Set(mentions.map(({ kind }) => kind));
  const folded = normaliseName(name);
  const last = folded.split(' ').at(-1) ?? '';
  const firstWord = folded.split(' ')[0] ?? '';
  if (startsWithHonorific(name))
    return { type: 'person', confidence: 0.9, reason: `"${name}" is printed with a title.` };
  if (placeNames().has(folded)) return { type: 'place', confidence: 0.93, reason: `${name} is a place by name.` };
  if (kinds.has('organisation'))
    return { type: 'organisation', confidence: 0.92, reason: `${name} is named as a body.` };
  if (kinds.has('person'))
    return { type: 'person', confidence: 0.93, reason: `${name} reads as the name of a person.` };
  const words = folded.split(' ').length;
  if (words > 1 && words < 4 && givenNames.has(firstWord))
    return { type: 'person', confidence: 0.9, reason: `${firstWord} is a given name.` };
  if (words > 1 && placeEnds.has(last))
    return { type: 'place', confidence: 0.85, reason: `"${last}" ends the names of places.` };
  if (words > 1 && lawEnds.has(last))
    return { type: 'law', confidence: 0.85, reason: `"${last}" ends the names of laws.` };
  if (words > 1 && (bodyWords.has(last) || bodyNouns.has(last) || bodyEnds.has(last)))
    return { type: 'organisation', confidence: 0.88, reason: `"${last}" ends the names of bodies.` };
  if (words > 1 && (roleNouns.has(firstWord) || roleNouns.has(last)) && /^(?:\p{Lu}|of |for )/u.test(name))
    return { type: 'role', confidence: 0.6, reason: `${name} reads as an office.` };
  if (kinds.has('place')) return { type: 'place', confidence: 0.75, reason: `${name} is where something is.` };
  if (isAcronym(name)) return { type: 'organisation', confidence: 0.8, reason: `${name} reads as an acronym.` };
  if (words > 1 && thingNouns.has(last)) return { confidence: 0.55, reason: `${name} is printed as a name.` };
  if (mentions.some((mention) => besideBody(prose, mention)))
    return { type: 'organisation', confidence: 0.85, reason: `A word for a body stands beside ${name}.` };
  if (
    words > 1 &&
    words < 4 &&
    /^[\p{L}.'’ -]+$/u.test(name) &&
    !/\p{Lu}{3}/u.test(name) &&
    !thingNouns.has(last) &&
    !/\b(?:North|South|East|West|Central)\b/.test(name)
  )
    return { type: 'person', confidence: 0.75, reason: `${name} reads as the name of a person.` };
  if (mentions.some((mention) => speaks(prose, mention)))
    return { type: words > 1 ? undefined : 'organisation', confidence: 0.75, reason: `${name} speaks or acts.` };
  return { confidence: words > 1 ? 0.7 : mentions.length > 1 ? 0.65 : 0.55, reason: `${name} is printed as a name.` };
}

/** "the union Unison", "the Unite union", "Acme shares". */
function besideBody(prose: string, { start, end }: NameMention): boolean {
  const before = /([a-z]+) $/.exec(prose.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  const behind = /^ ([a-z]+)\b/.exec(prose.slice(end, end + 24))?.[1] ?? '';
  return (
    bodyNouns.has(before) || /^(?:union|party|shares|spokesman|spokeswoman|spokesperson|bosses|members)$/.test(behind)
  );
}

function speaks(prose: string, { end }: NameMention): boolean {
  return /^ (?:said|says|has|have|had|is|was|will|would|claims|claimed|announced|confirmed|warned|told|plans|wants|called|declined)\b/.test(
    prose.slice(end, end + 16),
  );
}

const noNames = new Set(
  `i mr mrs ms dr sir north south east west european british english scottish welsh irish american french german chinese
  russian indian australian canadian italian spanish japanese israeli palestinian ukrainian african asian muslim christian
  jewish catholic christmas easter ramadan brexit covid covid-19 internet tv god labour-run conservative-run am pm gmt bst
  ok yes no ceo mp mps msp msps md phd ai dna hiv q&a faq a&e it pc dvd americans britons europeans australians canadians
  indians russians ukrainians africans asians germans italians mexicans israelis palestinians christians muslims jews catholics
  protestants democrat republican p&l cd usb gp gps hr id ufo vip dj gdp cpi vat`.split(/\s+/),
);

const classes = new Set(
  `band room type level tier grade unit class phase stage step category group route flight gate platform zone section article page
  chapter part form year terminal junction channel schedule appendix figure table`.split(/\s+/),
);

/** Last words of bodies that are common nouns elsewhere. */
const bodyEnds = new Set(
  `securities capital ventures homes foods water energy railway railways dairy brewery bakery studios records productions pictures
  magazine co-operative cooperative coop rangers wanderers rovers athletic albion hotspur hotel hotels sons brothers associates
  solutions pharmaceuticals therapeutics insurance logistics media entertainment software digital electronics airways ferries
  trains buses farms estates properties developments construction steel mining oil gas power electric telecom mobile
  consulting analytics research diagnostics biotech robotics gaming games sports fitness fashion cosmetics jewellers`.split(
    /\s+/,
  ),
);

const shops = new Set(
  `mcdonald sainsbury macy wendy domino moody kellogg lloyd levi christie sotheby waterstone hamley denny kohl lowe trader_joe
  nando greggs harrod selfridge`.split(/\s+/),
);

const placeEnds = new Set(
  `street road avenue lane square park bridge river lake island islands valley hill hills bay beach coast county city town
  village district airport station harbour harbor port canyon mountain mountains forest wood moor drive close crescent gardens
  stadium arena palace castle cathedral abbey quay pier marina estate heath green common falls creek springs`.split(
    /\s+/,
  ),
);

const lawEnds = new Set(['act', 'bill', 'treaty', 'directive', 'constitution', 'code']);
