/** Names that nothing declares: whose they are by the words around them, and what to declare. */
import type { Article } from '../model/article.ts';
import type { Role } from '../model/declared.ts';
import { nameBooks } from '../model/names.ts';
import { demonyms } from '../reading/data/en/demonyms.ts';
import { givenNames } from '../reading/data/en/given.ts';
import { months, weekdays } from '../reading/data/en/names.ts';
import { placeNames } from '../reading/data/en/places.ts';
import { acronymOf, isAcronymOf, type NameMention, normaliseName, surnameOf } from '../reading/name.ts';
import { isAcronym, kindOfName, startsWithHonorific } from './kinds.ts';
import { freeId, type Member } from './member.ts';

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
  const alone = new Set(mentions.flatMap(({ text }) => (text.includes(' ') ? [] : [normaliseName(text)])));
  for (const newcomer of newcomers.values()) {
    if (declared(newcomer.name)) continue;
    const member = memberOf(article, prose, newcomer, members, alone);
    if (member === undefined || members.get(member.id) !== undefined) continue;
    members.set(member.id, member);
    made.push(member);
  }
  return withoutFirstNames(joined(made, alone), known);
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
function joined(made: readonly Member[], alone: ReadonlySet<string>): Member[] {
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
  // Marlow Tyre is Marlow Tyre Inc; Marlow too, where no other body is called so.
  const short = new Map<string, (typeof out)[number] | undefined>();
  for (const member of out) {
    const name = member.type === 'organisation' ? (member.name ?? '') : '';
    const bare = withoutForm(name) ?? (trades.test(name) ? name : undefined);
    if (bare === undefined) continue;
    if (bare !== name && !member.aliases.includes(bare)) member.aliases.push(bare);
    short.set(normaliseName(bare), member);
    const first = bare.split(' ')[0]!;
    if (first !== bare && first.length > 3 && !isOrdinary(normaliseName(first))) {
      const key = normaliseName(first);
      if (alone.has(key) && !short.has(key)) member.aliases.push(first);
      short.set(key, short.has(key) ? undefined : member);
    }
  }
  for (const member of out) {
    const whole = short.get(normaliseName(member.name ?? ''));
    if (whole === undefined || whole === member || member.type === 'person') continue;
    if (!whole.aliases.includes(member.name!)) whole.aliases.push(member.name!);
    gone.add(member.id);
  }
  return out.filter(({ id }) => !gone.has(id));
}

/** What companies are called behind a name of their own. */
const trades =
  /^\p{Lu}[\p{L}'’-]{3,} (?:Foods|Homes|Energy|Airlines|Airways|Motors|Media|Pharmaceuticals|Technologies|Systems|Stores|Supermarkets|Hotels|Brewery|Bakery|Studios|Records|Pictures|Capital|Securities|Partners|Ventures|Logistics|Group|Holdings)$/u;

/** A first word that names others as well. */
function isOrdinary(word: string): boolean {
  return (
    givenNames.has(word) ||
    placeNames().has(word) ||
    demonyms().has(word) ||
    /^(?:north|south|east|west|central|national|royal|general|united|first|new|great|old|city|public|local)/.test(word)
  );
}

/** A company's name without Inc, Ltd or plc; undefined where there is none. */
function withoutForm(name: string): string | undefined {
  const bare = name.replace(/,? (?:Inc|Corp|Co|Ltd|Limited|plc|PLC|LLC|LLP|AG|SA|NV|Holdings|Group)\.?$/, '');
  return bare === name || bare === '' ? undefined : bare;
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
  const families = new Map<string, number>();
  for (const { type, name, confidence } of [...known.values(), ...made]) {
    if (type !== 'person' || name === undefined || !name.includes(' ') || confidence < 0.75) continue;
    const family = normaliseName(surnameOf(name));
    families.set(family, (families.get(family) ?? 0) + 1);
  }
  // A headline's "Hale" is the Tom Hale of the text.
  const isFamily = ({ type, name }: Member): boolean =>
    type !== 'place' && type !== 'organisation' && families.get(normaliseName(name!)) === 1;
  return made.filter(
    (member) =>
      member.name === undefined || member.name.includes(' ') || !(people.get(member.name) || isFamily(member)),
  );
}

/** People by their first name, where just one of them has it. */
export function firstNames(members: Iterable<Member>): Map<string, Member | undefined> {
  const people = new Map<string, Member | undefined>();
  for (const member of members) {
    const sure = member.type === 'person' && (member.known || member.confidence > 0.7);
    const [first, ...rest] = sure ? (member.name ?? '').split(' ') : [];
    if (first === undefined || rest.length === 0 || first.length < 3 || !/^\p{Lu}\p{Ll}+$/u.test(first)) continue;
    if (!startsWithHonorific(member.name!)) people.set(first, people.has(first) ? undefined : member);
  }
  return people;
}

function memberOf(
  article: Article,
  prose: string,
  { mentions, name, acronym }: Newcomer,
  members: ReadonlyMap<string, Member>,
  alone: ReadonlySet<string>,
): Member | undefined {
  const couple = coupleOf(prose, mentions, name);
  if (couple !== undefined) return partner(article, members, name, couple);
  const words = name.split(' ');
  const only = words.length === 1 ? name.toLowerCase() : undefined;
  if (only !== undefined && (months.has(only) || weekdays.has(only) || noNames.has(only))) return undefined;
  if (words.every((word) => word.split('-').every((part) => saysWhence(normaliseName(part))))) return undefined;
  if (name.length < 2 || words.length > 9 || /^\d+$|^[A-Z]+\.[A-Z]{1,2}$/.test(name)) return undefined;
  // Band 2, Room 101, Type 1: a class of things rather than a name.
  if (only !== undefined && classes.has(only) && mentions.some(({ end }) => /^ \d/.test(prose.slice(end, end + 2))))
    return undefined;
  // Row F, Band 2
  if (words.length === 2 && /^(?:\p{Lu}|\d+)$/u.test(words[1]!) && classes.has(words[0]!.toLowerCase()))
    return undefined;
  const judged = kindOfName(prose, mentions, name, alone);
  // Ben "Boots" Hale is Ben Hale too.
  const plain = name.replace(/ ["“‘'][^"”]{1,24}["”’'] /, ' ');
  const others = [...(plain === name ? [] : [name]), ...(acronym && acronym !== name ? [acronym] : [])];
  const id = freeId(article, members, name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? /, ''), () => false);
  const first = mentions[0]!;
  const roles: Role[] = [];
  if (judged.type === 'person') {
    const title = first.role?.text ?? mentions.find(({ role }) => role)?.role?.text;
    if (title && title.length < 60) roles.push(roleOf(title, members));
  }
  return {
    ...{ id, type: judged.type, name: plain, aliases: others, roles },
    ...{ known: false, confidence: judged.confidence, reason: judged.reason },
  };
}

/** Korean, Liberians, South American: where somebody is from. */
function saysWhence(word: string): boolean {
  if (/^(?:north|south|east|west|central|latin|anti|non|pro)$/.test(word)) return true;
  return demonyms().has(word) || (word.endsWith('s') && demonyms().has(word.slice(0, -1)));
}

/** "Emma and Ryan Parr": the surname that two share. */
function coupleOf(prose: string, mentions: readonly NameMention[], name: string): string | undefined {
  if (!givenNames.has(name.toLowerCase())) return undefined;
  const { start, end } = mentions[0]!;
  // "Mr Hale's widow, Ann": hers is the surname that she is told by.
  const kin =
    /(\p{Lu}[\p{L}-]+)['’]s (?:late |eldest |young(?:er|est)? |older |twin )?(?:wife|husband|widow|widower|son|daughter|brother|sister|mother|father),? $/u;
  const family = kin.exec(prose.slice(Math.max(0, start - 60), start))?.[1];
  if (family !== undefined && !givenNames.has(family.toLowerCase())) return family;
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

const noNames = new Set(
  `i mr mrs ms dr sir north south east west european british english scottish welsh irish american french german chinese
  russian indian australian canadian italian spanish japanese israeli palestinian ukrainian african asian muslim christian
  jewish catholic christmas easter ramadan brexit covid covid-19 internet tv god labour-run conservative-run am pm gmt bst
  ok yes no ceo mp mps msp msps mep meps td tds ms mla md phd ai dna hiv q&a faq a&e it pc dvd americans britons europeans australians canadians
  indians russians ukrainians africans asians germans italians mexicans israelis palestinians christians muslims jews catholics
  protestants democrat republican state test centre center hospital side earth row school company church police court board
  bank government opposition autumn spring summer winter budget p&l cd usb gp gps hr id ufo vip dj gdp cpi vat`.split(
    /\s+/,
  ),
);

const classes = new Set(
  `band room type level tier grade unit class phase stage step category group route flight gate platform zone section article page
  chapter part form year terminal junction channel schedule appendix figure table row rule ward district seat court bus`.split(
    /\s+/,
  ),
);

const shops = new Set(
  `mcdonald sainsbury macy wendy domino moody kellogg lloyd levi christie sotheby waterstone hamley denny kohl lowe trader_joe
  nando greggs harrod selfridge`.split(/\s+/),
);
