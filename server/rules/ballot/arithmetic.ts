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
  data: Record<string, string | number>;
  /** The sum in a clause, for when another number is to blame: "511 of 1,106 votes are 46.2%, not 64%". */
  clause: string;
  arithmetic: string;
  /** The part whose value the sum gives. */
  place: Part;
  /** What the sum makes of it. */
  expected?: Range;
  /** Everything that the sum is made from, `place` too. */
  parts: Part[];
  /** Absent: error. Info where only rounding reconciles the two sides. */
  severity?: Severity;
}

/** Every sum that does not come out, in the order of how much it says. */
export function breachesOf(sheet: Sheet): Breach[] {
  const strict = everySum(sheet);
  if (strict.length === 0 || !partsOf(sheet).some((part) => part.loose.high > part.high)) return strict;
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
  const shares = sheet.options.filter((option) => option.share);
  const bases = shares.length > 0 ? basesOf(sheet) : [];
  return [
    ...hundreds(sheet),
    ...electorateSum(sheet),
    ...paperSum(sheet),
    ...turnoutSum(sheet),
    ...shares.flatMap((option) => [...shareSum(option, bases)]),
    ...shareTotal(sheet),
    ...commonBase(sheet),
  ];
}

/** No percentage of votes or voters exceeds 100. */
function* hundreds(sheet: Sheet): Iterable<Breach> {
  for (const part of [sheet.turnout, ...sheet.options.map((option) => option.share)]) {
    if (part === undefined || compare(part.low, 100) <= 0) continue;
    yield {
      rule: 'ballot/total',
      message: 'hundred',
      data: { name: part.name, value: part.text },
      clause: `${part.name} of ${part.text} exceeds 100%`,
      arithmetic: `${withRange(part)} lies above 100%`,
      place: part,
      parts: [part],
    };
  }
}

/** No more votes than voters. */
function* electorateSum(sheet: Sheet): Iterable<Breach> {
  const { electorate, votes } = sheet;
  if (electorate === undefined) return;
  const counted = countedVotes(sheet);
  const parts = votes ? [votes] : [...counted.parts, ...papersOf(sheet)];
  const cast = votes ?? plus([counted, ...papersOf(sheet)]);
  const place = votes ?? counted.parts.at(-1);
  if (place === undefined || cast.low <= electorate.high) return;
  yield {
    rule: 'ballot/total',
    message: 'electorate',
    data: { name: votes ? votes.name : 'votes', value: shown(cast), electorate: electorate.text },
    clause: `${shown(cast)} votes are more than the electorate of ${electorate.text}`,
    arithmetic: `${shown(cast)} > ${electorate.text}`,
    place,
    parts: [...parts, electorate],
  };
}

/** Options, blank and spoilt papers against the votes cast. */
function* paperSum(sheet: Sheet): Iterable<Breach> {
  const { votes, exhaustive } = sheet;
  const counted = countedVotes(sheet);
  if (votes === undefined || counted.parts.length === 0) return;
  const papers = papersOf(sheet);
  const parts = [...counted.parts, ...papers];
  const sum = plus([counted, ...papers]);
  const complete = exhaustive && counted.all;
  const breach = (severity?: Severity): Breach => ({
    rule: 'ballot/total',
    message: sum.low > votes.high ? 'more' : 'fewer',
    data: { value: votes.text, sum: shown(sum) },
    clause: `the options${papers.length > 0 ? ' and papers' : ''} add up to ${shown(sum)}, not ${votes.text}`,
    arithmetic: `${parts.map((part) => `${part.text} ${part.name}`).join(' + ')} = ${shown(sum)}; votes cast ${votes.text}`,
    place: votes,
    expected: complete ? sum : undefined,
    parts: [votes, ...parts],
    severity,
  });
  if (sum.low > votes.high) {
    // Some count as cast only what was valid.
    const customs = [[], ...papers.map((part) => [part])].map((kept) => plus([counted, ...kept]));
    const fits = complete
      ? customs.some((custom) => meet(custom, votes))
      : customs.some((custom) => custom.low <= votes.high);
    yield breach(fits ? 'warning' : undefined);
  } else if (complete && sum.high < votes.low && !sheet.anyPapers) {
    const gap = votes.low - sum.high;
    // Papers of the kind that the ballot does not count may make up for a small gap, those of both kinds for a larger one.
    const most = [mostInvalid, mostOtherPapers, undefined][papers.length];
    if (most === undefined || gap > mostPapers(votes.low, most)) yield breach();
  }
}

/** Turnout against votes and electorate. */
function* turnoutSum(sheet: Sheet): Iterable<Breach> {
  const { electorate, votes, turnout } = sheet;
  if (electorate === undefined || turnout === undefined || compare(turnout.low, 100) > 0) return;
  const counted = countedVotes(sheet);
  const bases = votes || counted.all ? basesOf({ ...sheet, turnout: undefined }) : [];
  if (bases.length === 0) {
    const least = plus([counted, ...papersOf(sheet)]);
    bases.push({ low: least.low, high: Infinity, name: 'votes', parts: counted.parts });
  }
  const fits = bases.filter((base) => meet(percentOf(base, electorate), turnout));
  if (fits.some((base) => !base.supposed)) {
    if (votes === undefined && !counted.all)
      yield* wholeVotes(turnout, { ...electorate, name: 'those entitled to vote' });
    return;
  }
  const base = bases[0]!;
  const made = percentOf(base, electorate);
  const part = base.parts.length > 0 ? base.parts : [turnout];
  const open = base.high === Infinity;
  yield {
    rule: 'ballot/total',
    message: open ? 'least' : 'turnout',
    data: {
      value: turnout.text,
      made: open ? percentShown({ low: made.low, high: made.low }) : percentShown(made, turnout),
    },
    clause: `${shown(base)} of ${electorate.text} is ${percentShown(made, turnout)}, not ${turnout.text}`,
    arithmetic: `${shown(base)} ${base.name} / ${electorate.text} entitled to vote = ${percentShown(made, turnout)}; turnout ${withRange(turnout)}`,
    place: turnout,
    expected: open ? undefined : made,
    parts: [turnout, ...part, electorate],
    severity: supposedSeverity(fits.length > 0, made, turnout),
  };
}

/** The share of an option against its votes; where those are unknown, against every whole number of votes. */
function* shareSum({ share, votes }: Choice, bases: readonly Base[]): Iterable<Breach> {
  if (share === undefined || compare(share.low, 100) > 0) return;
  const [base] = bases;
  if (base === undefined) return;
  if (votes === undefined) {
    const known = bases.filter((base) => base.low > 0);
    if (known.length > 0 && !known.some((each) => possible(share, each))) yield* wholeVotes(share, known[0]!);
    return;
  }
  const fits = bases.filter((each) => meet(percentOf(votes, each), share));
  if (fits.some((each) => !each.supposed)) return;
  const made = percentOf(votes, base);
  const others = bases.slice(1).filter((other) => !other.supposed && other.high !== base.high);
  yield {
    rule: 'ballot/share',
    message: fits.length > 0 ? 'supposed' : 'votes',
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
      `declared ${withRange(share)}`.replace('declared', share.printed ? 'printed' : 'declared'),
    ].join('; '),
    place: share,
    expected: made,
    parts: [share, votes, ...base.parts.filter((part) => part !== votes)],
    severity: supposedSeverity(fits.length > 0, share, made),
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
function* wholeVotes(percentage: Part, base: Range & { name: string; parts?: Part[] }): Iterable<Breach> {
  if (base.low !== base.high || possible(percentage, base)) return;
  const below = Math.floor((percentage.low * base.low) / 100);
  const [one, other] = [below, below + 1].map(
    (n) =>
      `${printedNumber(n)} ${n === 1 ? 'is' : 'are'} ${percentShown(percentOf({ low: n, high: n }, base), percentage)}`,
  );
  yield {
    rule: 'ballot/impossible-share',
    message: 'impossible',
    data: { value: percentage.text, base: shown(base), baseName: base.name, one: one!, other: other! },
    clause: `no whole number of ${shown(base)} ${base.name} gives ${percentage.text}`,
    arithmetic: `${one} and ${other} of ${shown(base)} ${base.name}; ${withRange(percentage)} lies between them`,
    place: percentage,
    parts: [percentage, ...(base.parts ?? [])],
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
function* shareTotal(sheet: Sheet): Iterable<Breach> {
  const parts = sheet.options.flatMap((option) => (option.share ? [option.share] : []));
  if (parts.length === 0 || parts.some((part) => compare(part.low, 100) > 0)) return;
  const sum = plus(parts);
  const place = parts.at(-1)!;
  const breach = (message: string): Breach => ({
    rule: 'ballot/total',
    message,
    data: { sum: percentShown(mid(parts), place), count: parts.length },
    clause: `the shares add up to ${percentShown(mid(parts), place)}`,
    arithmetic: `${parts
      .slice(0, mostTold)
      .map((part) => part.text)
      .join(
        ' + ',
      )}${parts.length > mostTold ? ' + …' : ''} = ${percentShown(mid(parts), place)}; with rounding ${percentShown(sum, place)}`,
    place,
    parts: [...parts.slice(0, mostTold - 1), place],
  });
  if (parts.length > 1 && compare(sum.low, 100) > 0) yield breach('above');
  const all = parts.length === sheet.options.length;
  if (sheet.exhaustive && all && compare(sum.high, leastValid(sheet)) < 0) yield breach('below');
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
  if (counted.all) return percentOf(counted, plus([counted, ...papers])).low;
  return papers.some((part) => part.high > 0) ? 100 * (1 - mostInvalid) : 100;
}

/** Where the votes cast are unknown, the shares of several options still tell them, and must tell the same number. */
function* commonBase(sheet: Sheet): Iterable<Breach> {
  const counted = countedVotes(sheet);
  if (sheet.votes || (counted.all && sheet.exhaustive)) return;
  let common: Range = { low: 0, high: Infinity };
  const used: Part[] = [];
  for (const { share, votes } of sheet.options) {
    if (share === undefined || votes === undefined || share.low <= 0 || votes.low <= 0) continue;
    const own = { low: (votes.low / share.high) * 100, high: (votes.high / share.low) * 100 };
    if (!meet(own, common)) {
      const made = percentOf(votes, common);
      yield {
        rule: 'ballot/share',
        message: 'apart',
        data: { value: share.text, votes: votes.text, made: percentShown(made, share), base: shown(wholes(common)) },
        clause: `${votes.text} votes at ${share.text} make ${shown(wholes(own))} in all, the other options ${shown(wholes(common))}`,
        arithmetic: `${votes.text} votes at ${withRange(share)} make ${shown(wholes(own))} in all; the other options make ${shown(wholes(common))}`,
        place: share,
        expected: made,
        parts: [share, votes, ...used.slice(0, mostTold)],
      };
      return;
    }
    common = { low: Math.max(common.low, own.low), high: Math.min(common.high, own.high) };
    used.push(share, votes);
  }
}

function wholes({ low, high }: Range): Range {
  return { low: Math.round(low), high: Math.round(high) };
}

/** The sum of percentages as they are written, without their play. */
function mid(parts: readonly Part[]): Range {
  const sum = parts.reduce((total, part) => total + (part.numeral?.value ?? (part.low + part.high) / 2), 0);
  return { low: sum, high: sum };
}
