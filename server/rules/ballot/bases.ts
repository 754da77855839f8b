/**
 * Ranges of votes: what shares and turnouts may be reckoned over, how they are reckoned, and how they are shown.
 */
import { compare } from '../../reading/interval.ts';
import type { Part, Range, Sheet } from './sheet.ts';

/** A number of votes over which shares may have been reckoned. */
export interface Base extends Range {
  name: string;
  parts: Part[];
  /** Only if as many papers as that were blank or spoilt, which the ballot does not say. */
  supposed?: boolean;
}

/**
 * What shares may be shares of: the votes cast; the valid votes, less blank or spoilt papers or both; the votes for all
 * options. Where those are unknown, anything that turnout and electorate leave open.
 */
export function basesOf(sheet: Sheet): Base[] {
  const { votes, electorate, turnout } = sheet;
  const counted = countedVotes(sheet);
  const papers = papersOf(sheet);
  const bases: Base[] = [];
  if (votes) {
    bases.push({ low: votes.low, high: votes.high, name: 'votes cast', parts: [votes] });
    for (const paper of papers) bases.push(validVotes(votes, [paper]));
    if (papers.length > 1) bases.push(validVotes(votes, papers));
  }
  const parts = countedParts(sheet);
  if (counted.all) bases.push({ low: counted.low, high: counted.high, name: 'votes for the options', parts });
  if (votes) {
    if (papers.length < 2) {
      const low = Math.max(counted.low, sheet.anyPapers ? 0 : votes.low - mostPapers(votes.low, mostInvalid));
      if (low < votes.low)
        bases.push({ low, high: votes.high, name: 'valid votes', parts: [votes, ...parts], supposed: true });
    }
    return bases;
  }
  if (counted.all && sheet.exhaustive) {
    const { low, high } = plus(papers, counted);
    if (papers.length > 1) {
      bases.push({ low, high, name: 'votes cast', parts: [...parts, ...papers] });
    } else {
      const most = high + mostPapers(high, mostInvalid / (1 - mostInvalid));
      bases.push({ low: counted.low, high: most, name: 'votes cast', parts, supposed: true });
    }
    return bases;
  }
  const high = electorate ? (turnout ? (electorate.high * turnout.high) / 100 : electorate.high) : Infinity;
  // Votes that were not counted here are unknown, but turnout and electorate say how many were cast.
  if (electorate && turnout) {
    const low = Math.max(counted.low, (electorate.low * turnout.low) / 100 - 1);
    if (low <= high + 1)
      bases.push({ low, high: high + 1, name: 'votes cast', parts: [electorate, turnout, ...parts] });
    const least = Math.max(counted.low, low - mostPapers(low, mostInvalid));
    if (papers.length < 2 && least < low)
      bases.push({ low: least, high: high + 1, name: 'valid votes', parts: [electorate, turnout], supposed: true });
  } else {
    bases.push({ low: counted.low, high: Math.max(high, counted.low), name: 'votes', parts });
  }
  return bases;
}

/** The votes for the options together; `all` where every option's are known. */
export function countedVotes({ options }: Sheet): Range & { all: boolean } {
  let [low, high] = [0, 0];
  let all = options.length > 0;
  for (const { votes } of options) {
    if (votes) {
      low += votes.low;
      high += votes.high;
    } else all = false;
  }
  return { low, high, all };
}

/** The votes of each option that has some, as far as a sum names them. */
export function countedParts({ options }: Sheet): Part[] {
  const parts: Part[] = [];
  for (const { votes } of options) if (votes && parts.length < mostTold) parts.push(votes);
  return parts;
}

/** What share of `whole` `part` may be, in percent; more than 100 where there is more of the part than of the whole. */
export function percentOf(part: Range, whole: Range): Range {
  return {
    low: whole.high === Infinity || whole.high === 0 ? 0 : (part.low / whole.high) * 100,
    high: whole.low > 0 ? (part.high / whole.low) * 100 : part.high === 0 ? 0 : Infinity,
  };
}

export function meet(a: Range, b: Range): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

/** What two ranges that meet have in common. */
export function overlap(a: Range, b: Range): Range {
  const [low, high] = [Math.max(a.low, b.low), Math.min(a.high, b.high)];
  return low <= high ? { low, high } : { low: high, high: low };
}

/** "46.2%", "46.2% to 47%": a reckoned percentage with one place more than what it is held against. */
export function percentShown({ low, high }: Range, beside?: Part): string {
  const decimals = Math.min(4, 1 + (/\.(\d+)/.exec(beside?.text ?? '')?.[1]?.length ?? 0));
  const [from, to] = [low, high].map((end) => String(Number(end.toFixed(decimals))));
  if (high === Infinity) return `at least ${from}%`;
  return from === to ? `${from}%` : `${from}% to ${to}%`;
}

/**
 * Papers that are blank or spoilt are seldom more than this part of those cast; beyond it shares and turnouts cannot be
 * explained by papers of which nothing is said. (In France and Peru they can pass a tenth.)
 */
export const mostInvalid = 0.15;

/** How many papers may be blank or spoilt; in the smallest ballots a few say nothing. */
export function mostPapers(votes: number, part: number): number {
  return Math.max(3, Math.ceil(votes * part));
}

/** How many options a sum names. */
export const mostTold = 40;

export function papersOf({ blank, spoilt }: Sheet): Part[] {
  const papers: Part[] = [];
  if (blank) papers.push(blank);
  if (spoilt) papers.push(spoilt);
  return papers;
}

/** All of them together, and `first`. */
export function plus(ranges: readonly Range[], first: Range = nothing): Range {
  let { low, high } = first;
  for (const each of ranges) {
    low += each.low;
    high += each.high;
  }
  return { low, high };
}

export function minus(from: Range, less: readonly Range[]): Range {
  const sum = plus(less);
  return { low: Math.max(0, from.low - sum.high), high: Math.max(0, from.high - sum.low) };
}

const nothing: Range = { low: 0, high: 0 };

function validVotes(votes: Part, papers: readonly Part[]): Base {
  const name = `votes without ${papers.map((part) => part.name).join(' and ')}`;
  return { ...minus(votes, papers), name, parts: [votes, ...papers] };
}
