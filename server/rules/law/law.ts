/**
 * Laws as dated data: which rule sets there are, and what one of them asked on a day at a place. The tables are beside this
 * file, one a rule set; a new one is a new file and one line here.
 */
import type { Ballot, Entity } from '../../model/declared.ts';
import type { Scope } from '../../model/registry.ts';
import { type Days, parseEdtf } from '../../reading/edtf.ts';
import type { Line, Region, RuleSet } from './table.ts';
import { ukTradeUnionAct2016 } from './uk-trade-union-act-2016.ts';

/** Every rule set that a ballot's `rules` may name. */
export const ruleSets: readonly RuleSet[] = [ukTradeUnionAct2016];

export function ruleSetOf(ballot: Ballot): RuleSet | undefined {
  return ballot.rules === undefined ? undefined : ruleSets.find((set) => set.id === ballot.rules);
}

/** A line that held on each of some days; `sure` unless they reach beyond the day on which it was last seen to hold. */
export interface InForce<T extends Line> {
  line: T;
  sure: boolean;
}

/** The line that held on every one of the days; absent where there is none, or where the law changed among them. */
export function inForce<T extends Line>(
  lines: readonly T[],
  days: { from: number; to: number },
): InForce<T> | undefined {
  const line = lines.find((each) => dayOf(each.from) <= days.from && days.to <= lastDay(each));
  return line && { line, sure: line.checked === undefined || days.to <= dayOf(line.checked) };
}

/** Every line that held on any of the days. */
export function heldDuring<T extends Line>(lines: readonly T[], days: { from: number; to: number }): T[] {
  return lines.filter((each) => dayOf(each.from) <= days.to && days.from <= lastDay(each));
}

/**
 * The days on which a ballot may have opened: the start of its `held`; where that is one day or month, which may be that
 * of the result, up to eight weeks before too. Without `held`, any day since the rule set that it names began, up to the
 * day of publication.
 */
export function openingOf(ballot: Ballot, set: RuleSet, published: Days | undefined): { from: number; to: number } {
  const held = heldOf(ballot);
  if (held === undefined) {
    const from = Math.min(...set.turnout.map((line) => dayOf(line.from)));
    return { from, to: Math.max(from, published?.to ?? Infinity) };
  }
  const start = held.ends?.[0];
  return start ? { from: start.from, to: start.to } : { from: held.from - longestVote, to: held.to };
}

/** The days on which the last vote may have been cast; absent where nothing tells. */
export function closingOf(ballot: Ballot): { from: number; to: number } | undefined {
  const held = heldOf(ballot);
  if (held === undefined || held.openEnd || !Number.isFinite(held.to)) return undefined;
  const end = held.ends?.[1];
  return end ? { from: end.from, to: end.to } : { from: held.from - announcement, to: held.to };
}

/**
 * Whether a ballot was held where a rule set holds: by the code of its place or of what that is part of. A ballot without
 * a place counts as held there, unless those balloted belong elsewhere. `unknown` for a place without any code.
 */
export function isWithin(set: RuleSet, ballot: Ballot, scope: Scope): 'yes' | 'no' | 'unknown' {
  if (ballot.place !== undefined) return within(set, ballot.place, scope);
  return ballot.of !== undefined && within(set, ballot.of, scope) === 'no' ? 'no' : 'yes';
}

/** EDTF day as a day number. The tables hold valid days only, as their tests prove. */
export function dayOf(day: string): number {
  return parseEdtf(day)?.from ?? Number.NaN;
}

/** How long before a single day given for a ballot it may have opened: postal ballots run for some weeks. */
const longestVote = 56;

/** How long before a single day given for a ballot it may have closed: the day may be that of the announcement. */
const announcement = 7;

function lastDay(line: Line): number {
  return line.until === undefined ? Infinity : dayOf(line.until);
}

function heldOf(ballot: Ballot): Days | undefined {
  return ballot.held === undefined ? undefined : parseEdtf(ballot.held);
}

function within(set: RuleSet, id: string, scope: Scope): 'yes' | 'no' | 'unknown' {
  const seen = new Set<string>();
  let next: string | undefined = id;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const entity: Entity | undefined = scope.entity(next)?.item;
    if (set.notIn && [next, entity?.name].some((name) => sameName(name, set.notIn!.name))) return 'no';
    if (entity?.code !== undefined) {
      if (set.notIn && covers(set.notIn, entity.code)) return 'no';
      return covers(set.holdsIn, entity.code) ? 'yes' : 'no';
    }
    next = entity?.partOf;
  }
  return 'unknown';
}

function covers(region: Region, code: string): boolean {
  return region.codes.some((each) => code === each || code.startsWith(`${each}-`));
}

/** Whether an id or a name is a region's name. */
function sameName(name: string | undefined, region: string): boolean {
  return name !== undefined && name.toLowerCase().replaceAll('-', ' ') === region.toLowerCase();
}
