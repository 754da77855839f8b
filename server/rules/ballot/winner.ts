/**
 * Who won: what the numbers of a ballot say of its options, as far as they are certain.
 */
import type { Ballot } from '../../model/declared.ts';
import { compare } from '../../reading/interval.ts';
import { type Base, basesOf, countedVotes, meet, overlap, percentOf } from './bases.ts';
import { type Part, type Range, type Sheet, type Standing, withRange } from './sheet.ts';
import { optionsAgainst, optionsFor } from './vocabulary.ts';

/** What every option came to, in the order of the ballot. */
export function standingsOf(sheet: Sheet): readonly Standing[] {
  sheet.standings ??= reckoned(sheet);
  return sheet.standings;
}

function reckoned(sheet: Sheet): Standing[] {
  const counted = countedVotes(sheet);
  const bases = basesOf(sheet);
  const most = Math.min(sheet.votes?.high ?? Infinity, sheet.electorate?.high ?? Infinity);
  let [low, high] = [0, 0];
  const standings: Standing[] = [];
  for (const { id, share, votes } of sheet.options) {
    const made = votes ? shareOf(votes, bases) : anyShare;
    const percent = share ? (meet(share, made) ? overlap(share, made) : share) : made;
    low += percent.low;
    high += percent.high;
    standings.push({ id, share, votes, count: votes ?? { low: 0, high: Math.max(0, most - counted.low) }, percent });
  }
  for (const each of standings) {
    if (each.share || each.votes) continue;
    // What the others leave: no more than they leave, and where no option is left out, no less.
    each.percent = {
      low: sheet.exhaustive ? Math.max(0, 100 - (high - each.percent.high)) : 0,
      high: Math.max(0, 100 - (low - each.percent.low)),
    };
  }
  return standings;
}

const anyShare: Range = { low: 0, high: 100 };

/** Whether one option has more than another for certain: by votes where both are known, else by shares. */
export function beats(one: Standing, other: Standing): boolean {
  if (one.votes && other.votes) return one.votes.low > other.votes.high;
  return one.count.low > other.count.high || compare(one.percent.low, other.percent.high) > 0;
}

/** Whether two options have the same number of votes for certain. */
export function ties(one: Standing, other: Standing): boolean {
  if (one.votes === undefined || other.votes === undefined) return false;
  return one.votes.low === one.votes.high && other.votes.low === one.votes.low && other.votes.high === one.votes.high;
}

/** Whether an option has more than half for certain, whatever the others have. */
export function hasMajority(one: Standing): boolean {
  return compare(one.percent.low, 50) > 0;
}

/** The option that has more than every other for certain. */
export function leaderOf(standings: readonly Standing[]): Standing | undefined {
  if (standings.length === 1) return standings[0] && hasMajority(standings[0]) ? standings[0] : undefined;
  // Only what has the highest upper end can have more than every other, so that one pass finds it.
  const counted = standings.every((each) => each.votes);
  const most = ({ votes, percent }: Standing): number => (counted ? votes!.high : percent.high);
  const one = standings.reduce<Standing | undefined>(
    (best, each) => (best && most(best) >= most(each) ? best : each),
    undefined,
  );
  return one && standings.every((other) => other === one || beats(one, other)) ? one : undefined;
}

/** "595 votes (53.8%)", or what is known of it. */
export function told({ votes, share, percent }: Standing): string {
  const count = votes && counted(votes.text);
  if (count !== undefined) return share ? `${count} (${share.text})` : count;
  if (share) return share.text;
  return `at most ${Number(percent.high.toFixed(2))}%`;
}

/** The same with what each rounded number stands for: "595 votes, 53.8% [53.75, 53.85)". */
export function accounted(standing: Standing): string {
  const { id, votes, share } = standing;
  const known = [votes && counted(withRange(votes)), share && withRange(share)].filter(Boolean);
  return `${id}: ${known.join(', ') || told(standing)}`;
}

/** With the word behind it, which the print may have had. */
function counted(votes: string): string {
  const count = votes.replace(/ votes?$/, '');
  return count === '1' ? '1 vote' : `${count} votes`;
}

/** The parts that a standing is known from. */
export function partsKnown({ votes, share }: Standing): Part[] {
  return [votes, share].filter((part) => part !== undefined);
}

/** Whether an option's id stands for yes or for no; absent for names and the like. */
export function sideOf(id: string): 'for' | 'against' | undefined {
  if (optionsFor().has(id)) return 'for';
  if (optionsAgainst().has(id)) return 'against';
  const head = id.slice(0, Math.max(0, id.indexOf('-')));
  if (!plainHeads.has(head)) return undefined;
  return optionsFor().has(head) ? 'for' : 'against';
}

/** `accept-offer` accepts, but `back-to-work` and `no-deal` are names of their own. */
const plainHeads = new Set(['yes', 'for', 'against', 'accept', 'reject', 'approve', 'oppose', 'endorse', 'refuse']);

/** The one option of a ballot that stands for a side; absent where there are none or several. */
export function optionOf(ballot: Ballot, side: 'for' | 'against'): string | undefined {
  const options = ballot.options.filter((option) => sideOf(option.id) === side);
  return options.length === 1 ? options[0]!.id : undefined;
}

function shareOf(votes: Range, bases: readonly Base[]): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const base of bases) {
    if (base.supposed || base.low <= 0) continue;
    const made = percentOf(votes, base);
    low = Math.min(low, made.low);
    high = Math.max(high, made.high);
  }
  return low <= high ? { low, high } : anyShare;
}
