/**
 * What a ballot needs beside most votes: a special majority, a turnout, the support of so many of those entitled to vote, as
 * it declares or as the rule set that it names had on its day and at its place.
 */
import type { Severity } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot } from '../../model/declared.ts';
import { type Days, parseEdtf, showDays } from '../../reading/edtf.ts';
import { compare } from '../../reading/interval.ts';
import { inForce, isWithin, openingOf, ruleSetOf } from '../law/law.ts';
import type { Line, RuleSet } from '../law/table.ts';
import { countedParts, countedVotes, meet, overlap, percentOf, percentShown } from './bases.ts';
import { tokensOf } from './sentence.ts';
import type { Part, Range, Sheet, Standing } from './sheet.ts';
import { actions, offers, optionsOfAction, optionsOfOffers } from './vocabulary.ts';
import { sideOf } from './winner.ts';

/** Something that an option needs to win. */
export interface Requirement {
  kind: 'majority' | 'turnout' | 'support';
  /** At least so many per cent. */
  percent: number;
  /** "50%", "2/3". */
  text: string;
  /** What there is of it; absent where nothing is known. */
  has?: Range;
  /** What `has` is known from. */
  parts: Part[];
  /** Where it is declared, by the key of the ballot. */
  at?: string;
  /** The law that asks for it. */
  law?: { set: RuleSet; line: Line };
  /** Less than certain: the law may have changed, or the place may lie outside of it. */
  doubt?: 'later' | 'place';
}

/** What an option needs to win, by the ballot's own word and by the law that it names. */
export function requirementsOf(
  article: Pick<Article, 'scope' | 'published'>,
  sheet: Sheet,
  option: Standing,
): Requirement[] {
  const ballot = sheet.found.item;
  const needs: Requirement[] = [];
  const majority = ballot.threshold;
  if (!majority && !ballot.turnoutThreshold && !ballot.supportThreshold && ballot.rules === undefined) return needs;
  if (majority && (ballot.thresholdFor ?? option.id) === option.id) {
    const percent = majority.value;
    const text = majority.text.includes('/') ? majority.text : `${majority.text}%`;
    const parts = [option.votes, option.share, sheet.votes].filter((part) => part !== undefined);
    const has = option.share || option.votes ? option.percent : undefined;
    needs.push({ kind: 'majority', percent, text, has, parts, at: 'threshold' });
  }
  const turnout = turnoutOf(sheet);
  const support = supportOf(sheet, option);
  if (ballot.turnoutThreshold) {
    const { value, text } = ballot.turnoutThreshold;
    needs.push({ kind: 'turnout', percent: value, text: `${text}%`, ...turnout, at: 'turnout-threshold' });
  }
  if (ballot.supportThreshold) {
    const { value, text } = ballot.supportThreshold;
    needs.push({ kind: 'support', percent: value, text: `${text}%`, ...support, at: 'support-threshold' });
  }
  needs.push(...legalNeeds(article, sheet, option, turnout, support));
  return needs;
}

/** What is certainly not reached. */
export function shortfalls(needs: readonly Requirement[]): Requirement[] {
  return needs.filter(({ has, percent }) => has !== undefined && compare(has.high, percent) < 0);
}

/** Whether all is certainly reached; where something is unknown it may not be. */
export function allMet(needs: readonly Requirement[]): boolean {
  return needs.every(({ has, percent }) => has !== undefined && compare(has.low, percent) >= 0);
}

/** What a shortfall weighs: the law of a day or place that is not certain is no error. */
export function weightOf({ doubt }: Requirement): Severity | undefined {
  return doubt === 'later' ? 'info' : doubt === 'place' ? 'warning' : undefined;
}

/** "of 1 March 2017": the day from which a line of a law holds. */
export function since(line: Line): string {
  const days = parseEdtf(line.from);
  return days ? showDays(days) : line.from;
}

/** "44.6%": what there is of what is required, as written where it is written, else the most that it may be. */
export function hasShown({ has, parts: [first] }: Requirement): string {
  if (has === undefined) return 'unknown';
  if (has.low < has.high && first?.percent) return first.text;
  return percentShown({ low: has.high, high: has.high }, first);
}

/**
 * What a ballot is about, as far as its options and its question tell: an offer that is accepted or rejected, or industrial
 * action.
 */
export function matterOfBallot(ballot: Ballot): 'offer' | 'action' | undefined {
  if (ballot.options.some(({ id }) => optionsOfOffers().has(id.split('-')[0]!))) return 'offer';
  if (ballot.options.some(({ id }) => optionsOfAction().has(id))) return 'action';
  const words = tokensOf(ballot.question ?? '', 0, ballot.question?.length ?? 0).map(({ word }) => word);
  if (words.some((word) => actions().has(word))) return 'action';
  if (words.some((word) => offers().has(word))) return 'offer';
  return ballot.rules === undefined ? undefined : 'action';
}

/**
 * The law of industrial action: never for a vote on an offer, nor for an option that is not the action, nor outside of the
 * law's days and places.
 */
function legalNeeds(
  { scope, published }: { scope: Article['scope']; published: Days | undefined },
  sheet: Sheet,
  option: Standing,
  turnout: Known,
  support: Known,
): Requirement[] {
  const ballot = sheet.found.item;
  const set = ruleSetOf(ballot);
  if (set === undefined || sideOf(option.id) !== 'for' || matterOfBallot(ballot) !== 'action') return [];
  const place = isWithin(set, ballot, scope);
  if (place === 'no') return [];
  const opened = openingOf(ballot, set, published);
  const needs: Requirement[] = [];
  const add = (kind: 'turnout' | 'support', lines: RuleSet['turnout'], known: Known): void => {
    const found = inForce(lines, opened);
    if (found === undefined) return;
    const doubt = found.sure ? (place === 'unknown' ? 'place' : undefined) : 'later';
    const { percent } = found.line;
    needs.push({ kind, percent, text: `${percent}%`, ...known, law: { set, line: found.line }, doubt });
  };
  add('turnout', set.turnout, turnout);
  if (ballot.importantPublicService) add('support', set.support, support);
  return needs;
}

interface Known {
  has?: Range;
  parts: Part[];
}

/** Turnout as declared or printed, and as the counts make it. */
function turnoutOf(sheet: Sheet): Known {
  const { turnout, votes, electorate, blank, spoilt, exhaustive } = sheet;
  const counted = countedVotes(sheet);
  let made: Known | undefined;
  if (electorate && votes) {
    made = { has: percentOf(votes, electorate), parts: [votes, electorate] };
  } else if (electorate && counted.all && exhaustive && blank && spoilt) {
    const cast = {
      low: counted.low + blank.low + spoilt.low,
      high: counted.high + blank.high + spoilt.high,
    };
    made = { has: percentOf(cast, electorate), parts: [...countedParts(sheet), electorate] };
  }
  if (turnout === undefined) return made ?? { parts: [] };
  if (made?.has === undefined) return { has: turnout, parts: [turnout] };
  const parts = [turnout, ...made.parts];
  if (meet(turnout, made.has)) return { has: overlap(turnout, made.has), parts };
  return { has: { low: Math.min(turnout.low, made.has.low), high: Math.max(turnout.high, made.has.high) }, parts };
}

/** How many per cent of those entitled to vote are for an option. */
function supportOf(sheet: Sheet, option: Standing): Known {
  const { electorate } = sheet;
  if (option.votes && electorate) {
    return { has: percentOf(option.votes, electorate), parts: [option.votes, electorate] };
  }
  const turnout = turnoutOf(sheet);
  if (option.share === undefined || turnout.has === undefined) return { parts: [] };
  // Of the valid votes, a share is of somewhat less than the turnout; so only its upper end is certain.
  const high = (option.percent.high * turnout.has.high) / 100;
  const low = (option.percent.low * turnout.has.low * 0.85) / 100;
  return { has: { low, high }, parts: [option.share, ...turnout.parts] };
}
