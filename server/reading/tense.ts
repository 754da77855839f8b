/** The plain tense of the clause right before a date: "will meet on", "met on". Everything less plain is no tense here. */

export interface Tense {
  tense: 'past' | 'future';
  /** Place and words of the verb or auxiliary. */
  start: number;
  end: number;
  text: string;
}

/** How far back the verb can stand. */
const reach = 80;

const endsClause: ReadonlySet<number> = new Set(Array.from('.!?;:\n"“”', (sign) => sign.charCodeAt(0)));

/** The tense of what is said to happen on the date that begins at `at`, where it is the one that is asked for. */
export function tenseBefore(text: string, at: number, asked: Tense['tense']): Tense | undefined {
  if (!isAfterOn(text, at)) return undefined;
  const start = clauseStart(text, at);
  const clause = text.slice(start, at);
  const future = plainFuture.exec(clause);
  if (future) return asked === 'future' ? placed(future, 'future', start) : undefined;
  if (asked === 'future') return undefined;
  const past = plainPast.exec(clause);
  return past && !unreal.test(clause) ? placed(past, 'past', start) : undefined;
}

/** Whether "on" stands before an offset: no tense is plain without it. */
export function isAfterOn(text: string, at: number): boolean {
  const isSpaced = text.charCodeAt(at - 1) === 0x20 && text.charCodeAt(at - 4) === 0x20;
  return isSpaced && text.charCodeAt(at - 2) === 0x6e && text.charCodeAt(at - 3) === 0x6f;
}

function clauseStart(text: string, at: number): number {
  const least = Math.max(0, at - reach);
  let start = at;
  while (start > least && !endsClause.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** "will", a verb and few words more, then "on": no second verb, no comma, nothing that leads back in time. */
const plainFuture =
  /\b(?<verb>will|(?:is|are) (?:(?:set|due|expected|scheduled) )?to)(?: also| now| then| again| next)? (?:be |not )?[a-z]+(?: (?:out|up|down|in|its|their|his|her|the|a|an|[a-z]+(?<!ed|held|made|began)))? on $/;

const plainPast =
  /\b(?<verb>met|voted|walked out|took place|happened|died|resigned|sailed|arrived|returned|flew|went|came|spoke|fled|collapsed|stood down|stepped down|began|started|ended|said|told|was held|were held|was launched|was published)(?: (?:again|there|here|together))? on $/;

/** Words before the verb that make the past tense another time or no fact. */
const unreal = /\b(?:would|will|should|could|might|may|if|unless|until|to|due|set|had|wish|as though|as if)\b/;

function placed(match: RegExpExecArray, tense: Tense['tense'], offset: number): Tense {
  const text = match.groups!.verb!;
  const start = offset + match.index + match[0].indexOf(text);
  return { tense, start, end: start + text.length, text };
}
