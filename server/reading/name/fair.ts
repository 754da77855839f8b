/**
 * Whether printed words are a fair way to call an entity. Made for a warning whose first law is no false alarm: only a
 * proper name that shares nothing with the entity's own names is unfair; a description in common words never is.
 */
import {
  bodyNouns,
  honorifics,
  joiners,
  metonyms,
  months,
  personNouns,
  pronouns,
  ranks,
  roleNouns,
  thingNouns,
  weekdays,
} from '../data/en/names.ts';
import { isDigit, isUpper } from '../quotation/character.ts';
import { isAcronymOf, joinedName, nameWords, normaliseName, surnameOf } from './form.ts';

/** What is known of an entity: a declared one will do. */
export interface Acquaintance {
  name?: string;
  aliases?: readonly string[];
  type?: string;
  description?: string;
  roles?: readonly { title: string }[];
}

export type Fairness = 'name' | 'alias' | 'surname' | 'acronym' | 'description' | 'pronoun' | 'role';

/**
 * How `printed` calls the entity, or nothing where it holds a proper name and none of it is the entity's.
 * `sentenceStart`: the words open a sentence, so that their first capital says little.
 */
export function fairName(
  printed: string,
  entity: Acquaintance,
  context: { sentenceStart?: boolean } = {},
): Fairness | undefined {
  const words = nameWords(printed);
  if (words.length === 0) return 'description';
  const normal = joinedName(words);
  const { names, normals, own } = namesOf(entity);
  const same = normals.indexOf(normal);
  if (same >= 0) return same === 0 && entity.name !== undefined ? 'name' : 'alias';
  if (words.length === 1 && pronouns.has(words[0]!)) return 'pronoun';
  for (const name of names) {
    if (words.length === 1 && (isAcronymOf(normal, name) || isAcronymOf(name, printed))) return 'acronym';
  }
  const proper = properWords(printed, context.sentenceStart ?? false);
  let shared = 0;
  for (const word of words) if (own.has(word) || own.has(singular(word)) || own.has(`${word}s`)) shared++;
  if (shared > 0) {
    if (proper.length === 0) return 'description';
    const run = ` ${words.join(' ')} `;
    for (const [index, name] of names.entries())
      if (run.includes(` ${normals[index]} `)) return name === entity.name ? 'name' : 'alias';
    const last = nameWords(surnameOf(entity.name ?? '')).at(-1);
    return last !== undefined && words.includes(last) ? 'surname' : 'alias';
  }
  const title = titleOf(words, entity);
  if (title) return title === 'role' && namesSomebodyElse(printed, entity) ? undefined : title;
  if (own.size === 0 || proper.length === 0) return 'description';
  if (words.some((word) => pronouns.has(word))) return 'description';
  if (proper.every((word) => isCommon(word))) return 'description';
  // "the Labour leader", "a Scottish nurse": capitals that describe a common noun name somebody else's party or country.
  if (describes(printed)) return 'description';
  for (const word of proper) if (names.some((name) => isAcronymOf(word, name))) return 'acronym';
  if (containsGlued(normal, normals)) return 'alias';
  return undefined;
}

/** An entity's name and aliases in comparable form. */
interface Names {
  /** The name first, where there is one. */
  names: readonly string[];
  /** The same, normalised. */
  normals: readonly string[];
  /** The words of all of them that tell one entity from another. */
  own: ReadonlySet<string>;
}

/** An article mentions the same few entities again and again, and an archive those of its registry. */
const acquainted = new WeakMap<Acquaintance, Names>();

function namesOf(entity: Acquaintance): Names {
  let found = acquainted.get(entity);
  if (found === undefined) {
    const aliases = entity.aliases ?? [];
    const names = entity.name === undefined ? aliases : [entity.name, ...aliases];
    const own = names.flatMap(nameWords).filter((word) => !joiners.has(word) && !honorifics.has(word));
    found = { names, normals: names.map(normaliseName), own: new Set(own) };
    acquainted.set(entity, found);
  }
  return found;
}

/** The printed words share a noun with the entity's roles or description. */
function titleOf(words: readonly string[], entity: Acquaintance): Fairness | undefined {
  for (const role of entity.roles ?? []) {
    const title = new Set(nameWords(role.title).filter((word) => !joiners.has(word)));
    if (words.some((word) => title.has(word) || title.has(singular(word)))) return 'role';
    if (words.length === 1 && isAcronymOf(words[0]!, role.title)) return 'role';
  }
  if (entity.description !== undefined) {
    const description = new Set(nameWords(entity.description).filter((word) => word.length > 2 && !joiners.has(word)));
    if (words.some((word) => description.has(word) || description.has(singular(word)))) return 'description';
  }
  return undefined;
}

/** "Health Secretary Ann Other" for whoever holds that office under another name; "President of France" names nobody. */
function namesSomebodyElse(printed: string, entity: Acquaintance): boolean {
  const tokens = printed.trim().split(/\s+/);
  const known = new Set((entity.roles ?? []).flatMap((role) => nameWords(role.title)));
  for (const word of nameWords(entity.description ?? '')) known.add(word);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const word = nameWords(token)[0];
    if (
      word === undefined ||
      !isUpper(token.charCodeAt(0)) ||
      known.has(word) ||
      isCommon(word) ||
      honorifics.has(word)
    ) {
      return false;
    }
    const before = tokens[i - 1];
    if (before === undefined || joiners.has(before.toLowerCase())) return false;
    if (roleNouns.has(before.toLowerCase()) || ranks.has(before.toLowerCase())) return true;
  }
  return false;
}

/** The words that are printed as parts of a proper name, normalised. */
function properWords(printed: string, sentenceStart: boolean): string[] {
  const proper: string[] = [];
  let first = true;
  for (const token of printed.split(/[\s\-\u2010-\u2015/]+/)) {
    const letter = token.replace(/^[^\p{L}\p{N}]+/u, '');
    if (!letter) continue;
    const word = nameWords(letter)[0];
    if (word !== undefined && isUpper(letter.charCodeAt(0))) {
      const opens = first && (joiners.has(word) || pronouns.has(word) || (sentenceStart && isCommon(word)));
      if (!opens && !honorifics.has(word)) proper.push(word);
    }
    first = false;
  }
  return proper;
}

/** A word that common nouns of news are made of, so that its capital is style and not a name. */
function isCommon(word: string): boolean {
  const one = singular(word);
  return [personNouns, bodyNouns, thingNouns, roleNouns, ranks, metonyms, months, weekdays].some(
    (list) => list.has(word) || list.has(one),
  );
}

/** The last printed word is a common noun in small letters, or a number. */
function describes(printed: string): boolean {
  const last = printed.trim().split(/\s+/).at(-1);
  if (last === undefined) return false;
  const code = last.replace(/^[^\p{L}\p{N}]+/u, '').charCodeAt(0);
  return !Number.isNaN(code) && !isUpper(code) && (printed.includes(' ') || !isDigit(code));
}

/** "MidCity" for Mid City, "Glosrail" for Glos Rail: the names differ in spacing alone. */
function containsGlued(normal: string, normals: readonly string[]): boolean {
  const glued = normal.replaceAll(' ', '');
  return normals.some((name) => {
    const other = name.replaceAll(' ', '');
    return (
      other === glued || (other.length > 5 && glued.includes(other)) || (glued.length > 5 && other.includes(glued))
    );
  });
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
