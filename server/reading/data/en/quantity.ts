/**
 * Everything that the quantity reader knows of English. Another language is another folder with the same modules, and
 * its line in `languages` of `quantity/lexicon.ts`.
 */
export * as context from './context.ts';
export * as currencies from './currencies.ts';
export * as nouns from './nouns.ts';
export * as numbers from './numbers.ts';
export * as qualifiers from './qualifiers.ts';
export * as units from './units.ts';
