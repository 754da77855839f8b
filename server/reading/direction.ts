/** Which way a printed change goes: "fell by 3 per cent", "a rise of £5", "up 12%". */

export type Direction = 'up' | 'down';

/**
 * The direction that the words around a stretch give it; undefined without such a word, or with words of both kinds.
 * Looks at one clause only.
 */
export function directionAt(text: string, start: number, end: number): Direction | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const clause = `${before.slice(before.search(/[^.,;:!?\n]*$/))}${text.slice(start, end)}`;
  const after = /^[ \u00a0-](?:per cent |% )?(\p{L}+)/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  const up = rising.test(clause) || risingAfter.test(after);
  const down = falling.test(clause) || fallingAfter.test(after);
  return up === down ? undefined : up ? 'up' : 'down';
}

const rising =
  /\b(?:rose|risen|rises?|rising|grew|grown|grows?|increas(?:e[ds]?|ing)|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|up|soar(?:ed|s)?|surg(?:ed?|es)|doubled|tripled|trebled|quadrupled)\b/i;
const falling =
  /\b(?:fell|fallen|falls?|falling|dropp?(?:ed|s)?|drop|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|shr(?:ank|unk|inks?)|slump(?:ed|s)?|lost|down|cut|halved|slid|plunged?|plummet(?:ed|s)?)\b/i;
const risingAfter = /^(?:rise|increase|growth|gain|jump|higher|more|up|uplift)$/i;
const fallingAfter = /^(?:fall|drop|decrease|decline|cut|lower|less|fewer|down|reduction)$/i;
