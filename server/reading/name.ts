/**
 * Names in English prose: what is one, whether a printed one is a fair way to call an entity, and where declared ones
 * stand.
 */
export { type Acquaintance, type Fairness, fairName, NameForms } from './name/fair.ts';
export { acronymOf, isAcronymOf, nameWords, normaliseName, surnameOf } from './name/form.ts';
export { type IndexedName, type NameHit, NameIndex } from './name/lookup.ts';
export { type NameMention, namesIn } from './name/mention.ts';
export { wordsIn } from './name/words.ts';
