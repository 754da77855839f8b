/**
 * Everything that the quantity reader knows of English. Another language is another folder with the same modules, and
 * its line in `languages` of `quantity/lexicon.ts`.
 */
import * as context from './context.ts';
import * as currencies from './currencies.ts';
import * as nouns from './nouns.ts';
import * as numbers from './numbers.ts';
import * as qualifiers from './qualifiers.ts';
import * as units from './units.ts';

export const english = { context, currencies, nouns, numbers, qualifiers, units };
