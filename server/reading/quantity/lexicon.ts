/**
 * What the reader knows of the words of one language: tables made once, when a text in it is first read.
 */
import { english } from '../data/en/quantity.ts';
import { tablesOf } from './tables.ts';
import type { Language, Lexicon } from './word.ts';

/** By primary language subtag. A language that is not here is read as English. */
const languages: Readonly<Record<string, Language>> = { en: english };

const made = new Map<string, Lexicon>();

/** The tables for a BCP 47 tag. Its region decides what "$", cents and "grand" are. */
export function lexicon(lang: string): Lexicon {
  if (last?.lang !== lang) last = { lang, tables: tablesFor(lang) };
  return last.tables;
}

/** Articles in one language follow each other. */
let last: { lang: string; tables: Lexicon } | undefined;

function tablesFor(lang: string): Lexicon {
  const [primary = '', ...rest] = lang.slice(0, 40).split('-');
  const name = Object.hasOwn(languages, primary.toLowerCase()) ? primary.toLowerCase() : 'en';
  const language = languages[name] ?? english;
  const { dollars, cents, grands } = language.currencies;
  const regions = rest.map((subtag) => subtag.toUpperCase());
  const region = regions.find((subtag) => [dollars, cents, grands].some((table) => Object.hasOwn(table, subtag))) ?? '';
  const key = `${name}-${region}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const tables = tablesOf(language, region);
  made.set(key, tables);
  return tables;
}
