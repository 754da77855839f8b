/**
 * Titles beside names in English print: what joins a title to a name, and what takes the office back.
 * Each function looks at a few words only.
 */

/** Whether the words before a title say that the office is not, not fully or no longer held: "former", "acting", "shadow". */
export function takenBack(before: string): boolean {
  return hedge.test(before);
}

/** Whether what follows a title or name moves it to another time: "-elect", "at the time", "until 2019". */
export function anotherTime(after: string): boolean {
  return elsewhen.test(after);
}

/** Whether a description of somebody, with the words right before it, says that the office is not held: "the then governor". */
export function takenBackWithin(words: string): boolean {
  return hedgeWithin.test(words);
}

/** How a title is abbreviated before a name: "Gov" for "Governor"; undefined where it is not. A stop may follow. */
export function abbreviationOf(title: string): string | undefined {
  return abbreviations.get(title.toLowerCase());
}

/** Whether words are a title cut short, so that a stop behind them ends no sentence. */
export function isAbbreviation(title: string): boolean {
  return [...abbreviations.values()].includes(title);
}

/** "Scottish Health Secretary", "Irish Prime Minister": a capital before the title makes it another office. */
export function anotherOffice(before: string): boolean {
  const word = capitalBefore.exec(before)?.[1];
  return word !== undefined && !plainWords.test(word);
}

/** What may stand between a title and the name that it belongs to: nothing but space, a comma and an honorific. */
export function leadsToName(between: string): boolean {
  return /^,?[ \u00a0]+(?:(?:Sir|Dame|Lord|Lady|Dr|Mr|Mrs|Ms|Miss|Prof|Professor)\.?[ \u00a0]+)?$/.test(between);
}

/**
 * What may stand between a name and a title in apposition behind it: ", the prime minister", ", the union's general
 * secretary", ", its chief executive". A body with a name of its own is another one perhaps.
 */
export function opensApposition(between: string): boolean {
  return /^,[ \u00a0]+(?:who is[ \u00a0]+)?(?:(?:the|its|their)[ \u00a0]+(?:\p{Ll}+['’]s?[ \u00a0]+)?)?$/u.test(
    between,
  );
}

const hedge =
  /\b(?:former(?:ly)?|ex|then|acting|interim|outgoing|incoming|designate|elect|shadow|deputy|vice|assistant|associate|junior|future|late|past|previous|erstwhile|one-?time|sometime|would-be|aspiring|next|new|opposition|honorary|emeritus|(?:candidate|contender|nominee|challenger|running|standing|race|bid|voted) for|under|not|never|once|was|were|been|as|become|became|becoming|appointed|named|elected)[\s‑-]*(?:(?:the|a|an|his|her|their|its|our)\s+)?$/i;

const hedgeWithin =
  /\b(?:former(?:ly)?|ex|then|acting|interim|outgoing|incoming|designate|elect|shadow|deputy|future|late|previous|erstwhile|one-?time|would-be|who (?:was|had been)|candidate)\b/i;

/** The titles that news style cuts short before a name. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['governor', 'Gov'],
  ['lieutenant governor', 'Lt Gov'],
  ['senator', 'Sen'],
  ['representative', 'Rep'],
  ['councillor', 'Cllr'],
  ['prime minister', 'PM'],
  ['president', 'Pres'],
  ['professor', 'Prof'],
  ['general', 'Gen'],
  ['colonel', 'Col'],
  ['captain', 'Capt'],
  ['sergeant', 'Sgt'],
  ['superintendent', 'Supt'],
  ['reverend', 'Rev'],
]);

const elsewhen =
  /^[,\s]*(?:[-‑–](?:elect|designate|in-waiting)\b|at the time\b|of the day\b|until\b|from \d|between\b|in the (?:19|20)\d\ds\b|in (?:19|20)\d\d\b|under\b|hopeful\b|candidate\b|contender\b|nominee\b)/i;

const capitalBefore = /(?:^|[\s(])(\p{Lu}[\p{L}.’'-]*)[ \u00a0]+$/u;

const plainWords =
  /^(?:The|UK|U\.K|British|Britain['’]s|Our|And|But|While|As|When|With|Today|Yesterday|However|Meanwhile|Now|Both)$/;
