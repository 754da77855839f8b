/**
 * Units told from now: "last week", "this year", "the past two years", "the coming weeks", "the following day".
 */
import { timeCues } from '../../data/en/time-cues.ts';
import { isClosedClass } from '../guards.ts';
import type { Unit } from '../language.ts';
import type { Hit, Meaning, Play } from '../meaning.ts';
import type { Tokens } from '../tokens.ts';
import { unitDays } from '../words.ts';
import { countedUnit } from './counted.ts';
import { yearSort } from './year.ts';

/** "Last week", "this year", "the past two years", "the coming weeks", "the following day", "this week and next". */
export function whichExpression(t: Tokens, i: number): Hit | undefined {
  const the = t.role(i) === 'the';
  let at = the ? i + 1 : i;
  const role = t.role(at);
  switch (role) {
    case 'last':
    case 'past':
    case 'previous':
    case 'next':
    case 'coming':
    case 'following':
    case 'this':
    case 'current':
    case 'recent':
    case 'same':
    case 'that':
      break;
    default:
      return undefined;
  }
  at++;
  let sense: string = role;
  // "This past week", "this coming Monday", "the very next day".
  if (role === 'this' && (t.role(at) === 'past' || t.role(at) === 'coming')) sense = t.role(at++)!;
  const counted = countedUnit(t, at);
  // "It will last six weeks": without an article or preposition before it, it is a verb.
  if (counted && role === 'last' && !the && i > 0 && !lastCues.has(t.role(i - 1) ?? '')) return undefined;
  if (counted && (isAhead(sense) || isBehind(sense))) {
    // "The previous three months" are those before something told.
    const play = sense === 'previous' || sense === 'following' ? 'vague' : counted.play;
    return {
      from: i,
      to: counted.to,
      meaning: stretch(counted.unit, isAhead(sense) ? counted.value : -counted.value, play),
    };
  }
  const sort = yearSort(t, at);
  const shift = unitShift(sense);
  if (sort && shift !== undefined && (sort.sort !== 'season' || sense !== 'this')) {
    return { from: i, to: sort.to, meaning: { is: 'unit', unit: 'year', shift, sort: sort.sort } };
  }
  const { unit, plural, dayPart } = t.word(at);
  if (unit && plural) return unit === 'minute' || unit === 'hour' ? undefined : vagueUnits(i, at + 1, sense, unit, the);
  const single = unit ?? (dayPart ? 'day' : undefined);
  if (!single || single === 'minute' || single === 'hour') return undefined;
  if (t.isHyphen(at + 1) && t.isGlued(at + 1)) return undefined;
  const hit = oneUnit(sense, single, the);
  if (!hit) return undefined;
  if (single === 'year' && (hit.is === 'unit' || hit.is === 'stretch') && isAboutMoney(t, at + 1)) hit.books = true;
  return andNext(t, { from: i, to: at + 1, meaning: hit });
}

const lastCues = new Set(['in', 'over', 'more', 'for', 'during', 'within', 'since', 'of', 'this', 'a']);

/** "Next year's pay settlements", "this year's budget": money is dealt out by financial years. */
function isAboutMoney(t: Tokens, i: number): boolean {
  let from = i;
  while (from > i - 8 && from > 0 && !t.isBreak(from - 1)) from--;
  for (let j = from; j < i + 6 && !t.isBreak(j); j++) if (t.isWord(j) && timeCues.money.has(t.lower(j))) return true;
  return false;
}

function isAhead(role: string): boolean {
  return role === 'next' || role === 'coming' || role === 'following';
}

function isBehind(role: string): boolean {
  return role === 'last' || role === 'past' || role === 'previous';
}

function stretch(unit: Unit, amount: number, play?: Play): Meaning {
  return play ? { is: 'stretch', unit, amount, play } : { is: 'stretch', unit, amount };
}

export function unitShift(sense: string): number | undefined {
  if (sense === 'last' || sense === 'previous') return -1;
  if (sense === 'this' || sense === 'current') return 0;
  return sense === 'next' || sense === 'coming' ? 1 : undefined;
}

function oneUnit(sense: string, unit: Unit, the: boolean): Meaning | undefined {
  const single = unit === 'day';
  switch (sense) {
    case 'last':
    case 'next': {
      const amount = sense === 'last' ? -1 : 1;
      if (single) return sense === 'next' ? { is: 'anaphor', unit, amount: 1 } : the ? undefined : undefined;
      // "The last week" is the seven days up to now, "last week" the one of the calendar.
      if (the && unit !== 'weekend' && unit !== 'century') return { is: 'stretch', unit, amount };
      return { is: 'unit', unit, shift: amount };
    }
    case 'past':
      return { is: 'stretch', unit, amount: -1 };
    case 'coming':
      return unit === 'weekend' ? { is: 'unit', unit, shift: 1 } : { is: 'stretch', unit, amount: 1 };
    case 'previous':
      return { is: 'anaphor', unit, amount: -1 };
    case 'following':
      return { is: 'anaphor', unit, amount: 1 };
    case 'this':
    case 'current':
      return single ? undefined : { is: 'unit', unit, shift: 0 };
    case 'same':
    case 'that':
      return { is: 'anaphor', unit, amount: 0 };
    default:
      return undefined;
  }
}

/** "Recent weeks", "the coming days", "past months". */
function vagueUnits(from: number, to: number, sense: string, unit: Unit, the: boolean): Hit | undefined {
  const days = unitDays(unit);
  if (sense === 'recent' || sense === 'past' || (sense === 'last' && the)) {
    return { from, to, meaning: { is: 'vague', from: -4 * days, to: 0 } };
  }
  if (sense === 'coming' || sense === 'following') return { from, to, meaning: { is: 'vague', from: 0, to: 4 * days } };
  return undefined;
}

/** "This week and next", "last year and this". */
export function andNext(t: Tokens, hit: Hit): Hit {
  const { meaning } = hit;
  if (meaning.is !== 'unit' || t.role(hit.to) !== 'and') return hit;
  const shift = t.role(hit.to + 1) === 'next' ? 1 : t.role(hit.to + 1) === 'this' ? 0 : undefined;
  if (shift === undefined || shift <= meaning.shift) return hit;
  if (t.isWord(hit.to + 2) && !isClosedClass(t, hit.to + 2)) return hit;
  const second: Meaning = { ...meaning, shift };
  return {
    from: hit.from,
    to: hit.to + 2,
    meaning: { is: 'range', from: meaning, to: second },
    pieces: [hit, { from: hit.to + 1, to: hit.to + 2, meaning: second }],
  };
}
