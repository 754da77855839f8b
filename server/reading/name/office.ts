/** The office before a name, which is not the name: Prime Minister Rishi Sunak, Republican Sen. Ann Poole, union leader Tom Hale. */
import { demonyms } from '../data/en/demonyms.ts';
import { givenNames } from '../data/en/given.ts';
import { seats } from '../data/en/names.ts';
import { placeNames } from '../data/en/places.ts';
import { isBody, isHonorific, isRank, isRole } from '../quotation/lexicon.ts';
import type { Token } from '../quotation/token.ts';
import { fold } from './form.ts';
import { functionWord, isAllCapitals } from './run.ts';

/** The last word is an office, and what stands before it a place or an acronym. */
export function isOfficeOfPlace(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to]!;
  if (!(last.bits & (isRole | isRank)) || last.bits & isBody || last.kind !== 'word' || tokens[to - 1]!.kind !== 'word')
    return false;
  if (to - from === 1 && isAllCapitals(text, tokens[from]!)) return !isAllCapitals(text, last);
  return placeNames().has(fold(text.slice(tokens[from]!.start, tokens[to - 1]!.end)));
}

/** Index of the last token of the office before a name, which is not the name: Prime Minister Rishi Sunak. Below `from` for none. */
export function officeEnd(tokens: readonly Token[], from: number, to: number): number {
  let role = -1;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    // Bishop's Castle
    if (token.kind !== 'word' || token.possessive) continue;
    if (token.bits & isHonorific && !(token.bits & isRole && to - i > 1)) {
      // Republican Sen. Ann Poole
      if (i > from && styles.has(token.word)) role = i - 1;
      return role;
    }
    if (!(token.bits & (isRole | isRank)) && !seats.has(token.word)) continue;
    if (!joins(tokens[i + 1]!)) {
      // Ohio President Fisher: a rank stays with a surname alone.
      if (to - i === 1)
        return role >= 0
          ? role
          : token.bits & isRank && i > from && !seats.has(token.word)
            ? i - 1
            : seats.has(token.word)
              ? i
              : role;
      role = i;
      continue;
    }
    const fixed = fixedOffice(tokens, i);
    if (fixed > 0 && fixed < to && !joins(tokens[fixed + 1]!)) {
      role = i = fixed;
      continue;
    }
    // Secretary of State for Roads Ann Wray: the name begins where a given name does.
    for (let given = i + 3; given < to; given++) {
      if (givenNames.has(tokens[given]!.word) && tokens[given]!.capital && tokens[given + 1]?.capital) {
        role = given - 1;
        i = role;
        break;
      }
    }
  }
  return role;
}

/** Styles before a name, which an adjective may stand before: "Democratic Rep. Tom Hale". */
const styles = new Set(
  'mr mrs ms miss dr prof professor sir dame sen rep gov gen col lt maj capt sgt cllr det insp supt rev'.split(' '),
);

/** "Forecaster Ida Quill" at the head of a sentence: a capital that is the sentence's, then a given name and a surname. */
export function opensWithNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, given] = [tokens[from]!, tokens[from + 1]];
  if (given === undefined || to - from > 3) return false;
  // "Fearless Ken", "Wife Marie"
  if (to - from === 1) {
    if ((from > 0 && tokens[from - 1]!.kind === 'word') || givenNames.has(first.word) || first.possessive) return false;
    return (
      givenNames.has(given.word) && (/(?:less|ful|ous|ing|ish|able|ible)$/.test(first.word) || kin.has(first.word))
    );
  }
  if (to - from < 2) return false;
  if (first.possessive || first.bits & (isHonorific | isRank) || first.word.length < 4) return false;
  // "American Tom Wray", "the Australian Ada Brook"
  if (demonyms().has(first.word) && givenNames.has(given.word)) return true;
  if (to - from !== 2 || (from > 0 && tokens[from - 1]!.kind === 'word') || givenNames.has(first.word)) return false;
  if (/(?:er|or|ist|ant|ent|eer)s$/.test(first.word)) return true;
  return givenNames.has(given.word) && /(?:er|or|ist|ian|man|woman|ant|ent|ee|eer)$/.test(first.word);
}

function joins(token: Token): boolean {
  return token.kind === 'word' && !token.capital && /^(?:of|for|the|and)$/.test(token.word);
}

/** "union leader" before "Mick Lynch": small words of office straight before a name. */
export function officeBefore(tokens: readonly Token[], from: number): { from: number; to: number } | undefined {
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || before.capital || before.possessive || !(before.bits & isRole)) return undefined;
  let start = from - 1;
  while (start > 0 && from - start < 5) {
    const token = tokens[start - 1]!;
    if (token.kind !== 'word' || token.possessive || token.bits & functionWord || token.cue) break;
    start--;
  }
  return { from: start, to: from - 1 };
}

const kin = new Set(
  'wife husband mum mom dad mother father son daughter sister brother gran grandad grandmother grandfather hero brave'.split(
    ' ',
  ),
);

/** The last token of Minister of State, Leader of the Opposition, Chancellor of the Exchequer; 0 for none. */
function fixedOffice(tokens: readonly Token[], at: number): number {
  const last = tokens[at + 2]?.word === 'the' ? at + 3 : at + 2;
  return /^(?:state|opposition|exchequer|house|commons|lords|prosecutions|police|staff)$/.test(tokens[last]?.word ?? '')
    ? last
    : 0;
}
