/**
 * The arithmetic of a ballot (docs/format.md, section 4): what its counts and percentages make of each other, as ranges, and
 * every place where they do not meet. After GRIM (Brown and Heathers, 2017) for shares that no whole number of votes gives.
 */
import type { Severity } from '../../language/finding.ts';
import { compare } from '../../reading/interval.ts';
import { printedNumber } from '../../reading/print.ts';
import {
  type Base,
  basesOf,
  countedParts,
  countedVotes,
  meet,
  minus,
  mostInvalid,
  mostPapers,
  mostTold,
  papersOf,
  percentOf,
  percentShown,
  plus,
} from './bases.ts';
import { type Choice, loosened, type Part, partsOf, type Range, type Sheet, shown, withRange } from './sheet.ts';

/** A sum of the ballot that does not come out. */
export interface Breach {
  rule: 'ballot/total' | 'ballot/share' | 'ballot/impossible-share';
  /** Key of that rule's messages; with `place` it names the sum. */
  message: string;
  /** What there is to tell of it: of most sums that a wrong number upsets, nothing is told. */
  told: () => Told;
  /** The part whose value the sum gives. */
  place: Part;
  /** What the sum makes of it. */
  expected?: Range;
  /** Everything that the sum is made from, `place` too. */
  parts: Part[];
  /** Absent: error. Info where only rounding reconciles the two sides. */
  severity?: Severity;
}

export interface Told {
  data: Record<string, string | number>;
  /** The sum in a clause, for when another number is to blame: "511 of 1,106 votes are 46.2%, not 64%". */
  clause: string;
  arithmetic: string;
}

/** Every sum that does not come out, in the order of how much it says. */
export function breachesOf(sheet: Sheet): Breach[] {
  const strict = everySum(sheet);
  if (strict.length === 0 || !partsOf(sheet).some((part) => part.loosened().high > part.high)) return strict;
  const loose = new Set(everySum(loosened(sheet)).map(keyOf));
  return strict.map((breach) => (loose.has(keyOf(breach)) ? breach : { ...breach, severity: 'info' }));
}

/** Names a sum, whatever its values. */
export function keyOf(breach: Breach): string {
  return `${breach.message} ${breach.place.path}`;
}

/** Papers of which nobody speaks are mostly fewer than this. */
const mostUnmentioned = 0.02;

/** Of a ballot that counts its spoilt or its blank papers, the other kind is seldom more than this. */
const mostOtherPapers = 0.02;

function everySum(sheet: Sheet): Breach[] {
  const breaches: Breach[] = [];
  const bases = basesOf(sheet);
  note(breaches, hundred(sheet.turnout));
  for (const { share } of sheet.options) note(breaches, hundred(share));
  note(breaches, electorateSum(sheet));
  note(breaches, paperSum(sheet));
  note(breaches, turnoutSum(sheet, bases));
  for (const option of sheet.options) note(breaches, shareSum(option, bases));
  note(breaches, shareTotal(sheet));
  note(breaches, commonBase(sheet));
  return breaches;
}

function note(breaches: Breach[], breach: Breach | undefined): void {
  if (breach) breaches.push(breach);
}

/** No percentage of votes or voters exceeds 100. */
function hundred(part: Part | undefined): Breach | undefined {
  if (part === undefined || compare(part.low, 100) <= 0) return undefined;
  return {
    rule: 'ballot/total',
    message: 'hundred',
    told: () => ({
      data: { name: part.name, value: part.text },
      clause: `${part.name} of ${part.text} exceeds 100%`,
      arithmetic: `${withRange(part)} lies above 100%`,
    }),
    place: part,
    parts: [part],
  };
}

/** No more votes than voters. */
function electorateSum(sheet: Sheet): Breach | undefined {
  const { electorate, votes } = sheet;
  if (electorate === undefined) return undefined;
  const cast = votes ?? plus(papersOf(sheet), countedVotes(sheet));
  if (cast.low <= electorate.high) return undefined;
  const counted = countedParts(sheet);
  const place = votes ?? counted.at(-1);
  if (place === undefined) return undefined;
  return {
    rule: 'ballot/total',
    message: 'electorate',
    told: () => ({
      data: { name: votes ? votes.name : 'votes', value: shown(cast), electorate: electorate.text },
      clause: `${shown(cast)} votes are more than the electorate of ${electorate.text}`,
      arithmetic: `${shown(cast)} > ${electorate.text}`,
    }),
    place,
    parts: [...(votes ? [votes] : [...counted, ...papersOf(sheet)]), electorate],
  };
}

/** Options, blank and spoilt papers against the votes cast. */
function paperSum(sheet: Sheet): Breach | undefined {
  const { votes } = sheet;
  if (votes === undefined || !sheet.options.some((option) => option.votes)) return undefined;
  const counted = countedVotes(sheet);
  const papers = papersOf(sheet);
  const sum = plus(papers, counted);
  const complete = sheet.exhaustive && counted.all;
  const more = sum.low > votes.high;
  if (!more && !(complete && sum.high < votes.low && !sheet.anyPapers && tooMany(votes.low - sum.high, votes, papers)))
    return undefined;
  // Some count as cast only what was valid.
  const customs = [counted, ...papers.map((part) => plus([part], counted))];
  const fits = complete
    ? customs.some((custom) => meet(custom, votes))
    : customs.some((custom) => custom.low <= votes.high);
  const parts = [...countedParts(sheet), ...papers];
  return {
    rule: 'ballot/total',
    message: more ? 'more' : 'fewer',
    told: () => ({
      data: { value: votes.text, sum: shown(sum) },
      clause: `the options${papers.length > 0 ? ' and papers' : ''} add up to ${shown(sum)}, not ${votes.text}`,
      arithmetic: `${parts.map((part) => `${part.text} ${part.name}`).join(' + ')} = ${shown(sum)}; votes cast ${votes.text}`,
    }),
    place: votes,
    expected: complete ? sum : undefined,
    parts: [votes, ...parts],
    severity: more && fits ? 'warning' : undefined,
  };
}

/**
 * Whether papers that the ballot does not count cannot make up for a gap: those of one kind for a small one, those of both
 * kinds for a larger one.
 */
function tooMany(gap: number, votes: Range, papers: readonly Part[]): boolean {
  if (papers.length > 1) return true;
  return gap > mostPapers(votes.low, papers.length > 0 ? mostOtherPapers : mostInvalid);
}

/** Turnout against votes and electorate. */
function turnoutSum(sheet: Sheet, bases: readonly Base[]): Breach | undefined {
  const { electorate, votes, turnout } = sheet;
  if (electorate === undefined || turnout === undefined || compare(turnout.low, 100) > 0) return undefined;
  const { all } = countedVotes(sheet);
  const cast = votes || (all && sheet.exhaustive) ? bases : basesWithoutTurnout(sheet, all);
  let supposed = false;
  for (const base of cast) {
    if (!meet(percentOf(base, electorate), turnout)) continue;
    if (!base.supposed) return votes || all ? undefined : wholeVotes(turnout, entitled(electorate));
    supposed = true;
  }
  const base = cast[0]!;
  const made = percentOf(base, electorate);
  const open = base.high === Infinity;
  return {
    rule: 'ballot/total',
    message: open ? 'least' : 'turnout',
    told: () => ({
      data: {
        value: turnout.text,
        made: open ? percentShown({ low: made.low, high: made.low }) : percentShown(made, turnout),
      },
      clause: `${shown(base)} of ${electorate.text} is ${percentShown(made, turnout)}, not ${turnout.text}`,
      arithmetic: `${shown(base)} ${base.name} / ${electorate.text} entitled to vote = ${percentShown(made, turnout)}; turnout ${withRange(turnout)}`,
    }),
    place: turnout,
    expected: open ? undefined : made,
    parts: [turnout, ...(base.parts.length > 0 ? base.parts : [turnout]), electorate],
    severity: supposedSeverity(supposed, made, turnout),
  };
}

/** What turnout is to be held against may not be made from it. */
function basesWithoutTurnout(sheet: Sheet, all: boolean): Base[] {
  if (all) return basesOf({ ...sheet, turnout: undefined, standings: undefined });
  const least = plus(papersOf(sheet), countedVotes(sheet));
  return [{ low: least.low, high: Infinity, name: 'votes', parts: countedParts(sheet) }];
}

function entitled({ low, high }: Part): Base {
  return { low, high, name: 'those entitled to vote', parts: [] };
}

/** The share of an option against its votes; where those are unknown, against every whole number of votes. */
function shareSum({ share, votes }: Choice, bases: readonly Base[]): Breach | undefined {
  const [base] = bases;
  if (share === undefined || base === undefined || compare(share.low, 100) > 0) return undefined;
  if (votes === undefined) {
    const known = bases.filter((each) => each.low > 0);
    if (known.length === 0 || known.some((each) => possible(share, each))) return undefined;
    return wholeVotes(share, known[0]!);
  }
  let supposed = false;
  for (const each of bases) {
    if (!meet(percentOf(votes, each), share)) continue;
    if (!each.supposed) return undefined;
    supposed = true;
  }
  const made = percentOf(votes, base);
  const others = bases.slice(1).filter((other) => !other.supposed && other.high !== base.high);
  return {
    rule: 'ballot/share',
    message: supposed ? 'supposed' : 'votes',
    told: () => ({
      data: {
        value: share.text,
        made: percentShown(made, share),
        votes: votes.text,
        base: shown(base),
        baseName: base.name,
        invalid: shown(missing(share, votes, base)),
      },
      clause: `${votes.text} of ${shown(base)} ${base.name} is ${percentShown(made, share)}, not ${share.text}`,
      arithmetic: [
        `${votes.text} / ${shown(base)} ${base.name} = ${percentShown(made, share)}`,
        ...others.map((other) => `/ ${shown(other)} ${other.name} = ${percentShown(percentOf(votes, other), share)}`),
        `${share.printed ? 'printed' : 'declared'} ${withRange(share)}`,
      ].join('; '),
    }),
    place: share,
    expected: made,
    parts: [share, votes, ...base.parts.filter((part) => part !== votes)],
    severity: supposedSeverity(supposed, share, made),
  };
}

/**
 * A percentage that comes out only if papers that nobody mentions were blank or spoilt: a remark where they are as few as
 * they mostly are, a warning beyond.
 */
function supposedSeverity(fits: boolean, one: Range, other: Range): Severity | undefined {
  if (!fits) return undefined;
  const [less, more] = one.low < other.low ? [one, other] : [other, one];
  return less.high >= more.low * (1 - mostUnmentioned) ? 'info' : 'warning';
}

/** How many of the votes cast must have been blank or spoilt for a share to come out. */
function missing(share: Part, votes: Part, base: Range): Range {
  const least = Math.round(base.low - (votes.high / share.low) * 100);
  const most = Math.round(base.high - (votes.low / share.high) * 100);
  return { low: Math.max(1, Math.min(least, most)), high: Math.max(1, least, most) };
}

/** GRIM: whether any whole number of votes gives a percentage of a whole number of voters. */
function wholeVotes(percentage: Part, base: Base): Breach | undefined {
  if (base.low !== base.high || possible(percentage, base)) return undefined;
  return {
    rule: 'ballot/impossible-share',
    message: 'impossible',
    told: () => {
      const below = Math.floor((percentage.low * base.low) / 100);
      const [one, other] = [below, below + 1].map((n) => {
        const made = percentShown(percentOf({ low: n, high: n }, base), percentage);
        return `${printedNumber(n)} ${n === 1 ? 'is' : 'are'} ${made}`;
      }) as [string, string];
      return {
        data: { value: percentage.text, base: shown(base), baseName: base.name, one, other },
        clause: `no whole number of ${shown(base)} ${base.name} gives ${percentage.text}`,
        arithmetic: `${one} and ${other} of ${shown(base)} ${base.name}; ${withRange(percentage)} lies between them`,
      };
    },
    place: percentage,
    parts: [percentage, ...base.parts],
  };
}

/** Whether a whole number of votes out of some whole number in `base` gives the percentage. */
function possible(percentage: Range, base: Range): boolean {
  const { low, high } = percentage;
  const start = Math.ceil(base.low);
  // With so many votes every rounded percentage has a number that gives it.
  const enough = high > low ? 100 / (high - low) : Infinity;
  for (let votes = start; votes <= base.high; votes++) {
    if (votes >= enough || votes - start > mostTried) return true;
    if (Math.floor((high * votes) / 100 + 1e-9) >= Math.ceil((low * votes) / 100 - 1e-9)) return true;
  }
  return false;
}

const mostTried = 2000;

/** Shares together: never more than 100, and 100 where no option is left out. */
function shareTotal(sheet: Sheet): Breach | undefined {
  let [low, high, count] = [0, 0, 0];
  for (const { share } of sheet.options) {
    if (share === undefined) continue;
    if (compare(share.low, 100) > 0) return undefined;
    low += share.low;
    high += share.high;
    count++;
  }
  const above = count > 1 && compare(low, 100) > 0;
  const complete = sheet.exhaustive && count > 0 && count === sheet.options.length;
  if (!above && !(complete && compare(high, leastValid(sheet)) < 0)) return undefined;
  const parts = sheet.options.flatMap(({ share }) => (share ? [share] : []));
  const place = parts.at(-1)!;
  const sum = percentShown(mid(parts), place);
  const texts = parts.slice(0, mostTold).map((part) => part.text);
  if (parts.length > mostTold) texts.push('…');
  return {
    rule: 'ballot/total',
    message: above ? 'above' : 'below',
    told: () => ({
      data: { sum, count },
      clause: `the shares add up to ${sum}`,
      arithmetic: `${texts.join(' + ')} = ${sum}; with rounding ${percentShown({ low, high }, place)}`,
    }),
    place,
    parts: [...parts.slice(0, mostTold - 1), place],
  };
}

/** What the shares of all options come to at least, in percent: less than 100 where shares are of the votes cast. */
function leastValid(sheet: Sheet): number {
  const papers = papersOf(sheet);
  const counted = countedVotes(sheet);
  const { votes } = sheet;
  if (sheet.anyPapers) return 0;
  if (votes && counted.all) return Math.min(100, percentOf(counted, votes).low);
  if (votes && papers.length > 0) {
    const valid = minus(votes, papers);
    const untold = papers.length === 1 ? mostPapers(votes.low, mostOtherPapers) : 0;
    return Math.max(0, percentOf({ low: valid.low - untold, high: valid.high }, votes).low);
  }
  if (votes) return 100;
  if (counted.all) return percentOf(counted, plus(papers, counted)).low;
  return papers.some((part) => part.high > 0) ? 100 * (1 - mostInvalid) : 100;
}

/** Where the votes cast are unknown, the shares of several options still tell them, and must tell the same number. */
function commonBase(sheet: Sheet): Breach | undefined {
  if (sheet.votes || (sheet.exhaustive && countedVotes(sheet).all)) return undefined;
  let common: Range = { low: 0, high: Infinity };
  const used: Part[] = [];
  for (const { share, votes } of sheet.options) {
    if (share === undefined || votes === undefined || share.low <= 0 || votes.low <= 0) continue;
    const own = { low: (votes.low / share.high) * 100, high: (votes.high / share.low) * 100 };
    if (!meet(own, common)) {
      const made = percentOf(votes, common);
      return {
        rule: 'ballot/share',
        message: 'apart',
        told: () => ({
          data: { value: share.text, votes: votes.text, made: percentShown(made, share), base: shown(wholes(common)) },
          clause: `${votes.text} votes at ${share.text} make ${shown(wholes(own))} in all, the other options ${shown(wholes(common))}`,
          arithmetic: `${votes.text} votes at ${withRange(share)} make ${shown(wholes(own))} in all; the other options make ${shown(wholes(common))}`,
        }),
        place: share,
        expected: made,
        parts: [share, votes, ...used.slice(0, mostTold)],
      };
    }
    common = { low: Math.max(common.low, own.low), high: Math.min(common.high, own.high) };
    used.push(share, votes);
  }
  return undefined;
}

function wholes({ low, high }: Range): Range {
  return { low: Math.round(low), high: Math.round(high) };
}

/** The sum of percentages as they are written, without their play. */
function mid(parts: readonly Part[]): Range {
  const sum = parts.reduce((total, part) => total + (part.numeral?.value ?? (part.low + part.high) / 2), 0);
  return { low: sum, high: sum };
}
