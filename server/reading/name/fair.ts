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
 * `sentenceStart`: the words open a sentence, so that their first capital says little. `forms`: those of the entity, where
 * they are known.
 */
export function fairName(
  printed: string,
  entity: Acquaintance,
  { sentenceStart = false, forms = new NameForms(entity) }: { sentenceStart?: boolean; forms?: NameForms } = {},
): Fairness | undefined {
  const words = nameWords(printed);
  if (words.length === 0) return 'description';
  const normal = joinedName(words);
  const same = forms.normals.indexOf(normal);
  if (same >= 0) return same === 0 && entity.name !== undefined ? 'name' : 'alias';
  if (words.length === 1) {
    if (pronouns.has(words[0]!)) return 'pronoun';
    for (const name of forms.names) if (isAcronymOf(normal, name) || isAcronymOf(name, printed)) return 'acronym';
  }
  if (words.some((word) => forms.shares(word))) {
    if (properWords(printed, sentenceStart).length === 0) return 'description';
    const run = ` ${words.join(' ')} `;
    for (const [index, name] of forms.names.entries())
      if (run.includes(` ${forms.normals[index]} `)) return name === entity.name ? 'name' : 'alias';
    return words.includes(forms.family) ? 'surname' : 'alias';
  }
  const title = titleOf(words, entity, forms);
  if (title) return title === 'role' && namesSomebodyElse(printed, entity) ? undefined : title;
  if (!forms.hasOwn) return 'description';
  const proper = properWords(printed, sentenceStart);
  if (proper.length === 0) return 'description';
  if (words.some((word) => pronouns.has(word))) return 'description';
  if (proper.every((word) => isCommon(word))) return 'description';
  // "the Labour leader", "a Scottish nurse": capitals that describe a common noun name somebody else's party or country.
  if (describes(printed)) return 'description';
  for (const word of proper) if (forms.names.some((name) => isAcronymOf(word, name))) return 'acronym';
  if (containsGlued(normal, forms.normals)) return 'alias';
  return undefined;
}

/**
 * The forms of an entity's names, titles and description that printed words are held against; each made when first asked for.
 * Whoever asks often keeps them for as long as the entity: a `WeakMap` would keep them, the entity and the text that its words
 * were cut from until all memory is collected.
 */
export class NameForms {
  /** The name first, where there is one. */
  readonly names: readonly string[];
  /** The same, normalised. */
  readonly normals: readonly string[];
  readonly #entity: Acquaintance;
  #own: Set<string> | undefined;
  #singulars: Set<string> | undefined;
  #family: string | undefined;
  #titles: Set<string>[] | undefined;
  #description: Set<string> | undefined;

  constructor(entity: Acquaintance) {
    const aliases = entity.aliases ?? [];
    this.names = entity.name === undefined ? aliases : [entity.name, ...aliases];
    this.normals = this.names.map(normaliseName);
    this.#entity = entity;
  }

  /** Whether any word of the names tells one entity from another. */
  get hasOwn(): boolean {
    return this.#ownWords().size > 0;
  }

  /** Whether a word is such a word of the names, but for a plural. */
  shares(word: string): boolean {
    const own = this.#ownWords();
    return own.has(word) || this.#singulars!.has(word) || (word.endsWith('s') && own.has(singular(word)));
  }

  /** The last word of the surname; '' for none. */
  get family(): string {
    this.#family ??= nameWords(surnameOf(this.#entity.name ?? '')).at(-1) ?? '';
    return this.#family;
  }

  /** The words of each role's title. */
  get titles(): readonly ReadonlySet<string>[] {
    this.#titles ??= (this.#entity.roles ?? []).map(
      ({ title }) => new Set(nameWords(title).filter((word) => !joiners.has(word))),
    );
    return this.#titles;
  }

  get description(): ReadonlySet<string> {
    this.#description ??= new Set(
      nameWords(this.#entity.description ?? '').filter((word) => word.length > 2 && !joiners.has(word)),
    );
    return this.#description;
  }

  #ownWords(): ReadonlySet<string> {
    if (this.#own === undefined) {
      this.#own = new Set();
      for (const name of this.names) {
        for (const word of nameWords(name)) if (!joiners.has(word) && !honorifics.has(word)) this.#own.add(word);
      }
      this.#singulars = new Set();
      for (const word of this.#own) if (word.endsWith('s')) this.#singulars.add(word.slice(0, -1));
    }
    return this.#own;
  }
}

/** The printed words share a noun with the entity's roles or description. */
function titleOf(words: readonly string[], entity: Acquaintance, forms: NameForms): Fairness | undefined {
  for (const [index, title] of forms.titles.entries()) {
    if (sharesNoun(words, title)) return 'role';
    if (words.length === 1 && isAcronymOf(words[0]!, entity.roles![index]!.title)) return 'role';
  }
  return sharesNoun(words, forms.description) ? 'description' : undefined;
}

function sharesNoun(words: readonly string[], nouns: ReadonlySet<string>): boolean {
  return nouns.size > 0 && words.some((word) => nouns.has(word) || nouns.has(singular(word)));
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
    const word = isUpper(letter.charCodeAt(0)) ? nameWords(letter)[0] : undefined;
    if (word !== undefined) {
      const opens = first && (joiners.has(word) || pronouns.has(word) || (sentenceStart && isCommon(word)));
      if (!opens && !honorifics.has(word)) proper.push(word);
    }
    first = false;
  }
  return proper;
}

/** What common nouns of news are made of, so that their capital is style and not a name. */
const commonNouns = [personNouns, bodyNouns, thingNouns, roleNouns, ranks, metonyms, months, weekdays];

function isCommon(word: string): boolean {
  const one = singular(word);
  return commonNouns.some((list) => list.has(word) || list.has(one));
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
