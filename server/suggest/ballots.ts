/**
 * Votes: where the prose reports how a vote went, the declared ballot that the report is of, or a declaration of a new one.
 */
import type { Article } from '../model/article.ts';
import type { Ballot, BallotOption, Numeral } from '../model/declared.ts';
import { percentageInterval } from '../model/figure.ts';
import { meets } from '../reading/interval.ts';
import type { Quotation } from '../reading/quotation.ts';
import type { Cast } from './cast.ts';
import { freeId } from './member.ts';
import { NamingIndex } from './namings.ts';
import type { NewBallot, Suggestion } from './proposal.ts';
import { type Part, readVotes, type VoteReport } from './votes.ts';

/**
 * One suggestion for each stretch such as "voted by 61.4 per cent to reject the offer": of the one declared ballot whose
 * shares and counts meet the print; of a new ballot, which the suggestion declares, where there is none; and for words alone
 * ("voted narrowly against") of the one declared ballot of somebody whom the article names.
 */
export function ballotSuggestions(
  article: Article,
  prose: string,
  quotations: readonly Quotation[],
  cast: Cast,
): Suggestion[] {
  if (!article.facts.lang.toLowerCase().startsWith('en')) return [];
  const reports = readVotes(prose, article.facts.lang)
    .slice(0, mostReports)
    .filter((report) => !isQuoted(report, quotations));
  const declared = article.scope.ids('ballots').map((id) => article.scope.ballot(id)!.item);
  const named = new Set(cast.namings.map(({ member }) => member.id));
  const index = new NamingIndex(cast.namings);
  const fresh: Fresh[] = [];
  const made = reports.flatMap((report): Suggestion[] => {
    const text = prose.slice(report.start, report.end);
    const at = { kind: 'ballot' as const, start: report.start, end: report.end, text };
    const fair = declared.filter(
      (ballot) => isOf(ballot, report, prose, named) && optionFor(ballot, report) !== undefined,
    );
    if (fair.length > 1) return [];
    const [known] = fair;
    if (known) {
      const reason = `Reports how the vote went that is declared as ${known.id}, and its numbers meet the print.`;
      const annotation = { ballot: known.id, outcome: optionFor(known, report)!.id };
      return [{ ...at, confidence: 0.9, reason, annotation }];
    }
    // A declared vote of the same body with other numbers is for a person to tell apart from this one, or to correct.
    if (declared.some((ballot) => ballot.of !== undefined && named.has(ballot.of) && suits(ballot, report))) return [];
    const ballot = newBallot(article, cast, report, bodyOf(prose, report, index), fresh);
    const reason = 'Reports a vote with its numbers, which no declared ballot has.';
    const annotation = { ballot: ballot.id, outcome: optionIds[report.matter][report.won] };
    return [{ ...at, confidence: 0.75, reason, annotation, declares: ballot }];
  });
  const stretches = reports.map(({ sentence }) => sentence);
  const worded = wordedSuggestions(prose, declared, named).filter(
    ({ start, end }) => !stretches.some((each) => each.start < end && start < each.end),
  );
  return [...made, ...worded];
}

/** No article reports more votes; beyond, it is no article. */
const mostReports = 100;

/** A new ballot with the report that made it, so that another report of the same vote does not make a second one. */
interface Fresh {
  ballot: NewBallot;
  report: VoteReport;
}

const optionIds = {
  offer: { for: 'accept', against: 'reject' },
  strike: { for: 'strike', against: 'no-strike' },
  action: { for: 'action', against: 'no-action' },
  other: { for: 'for', against: 'against' },
} as const;

/** The ballot that a report makes, or the one that a report of the same vote made before it. */
function newBallot(
  article: Article,
  cast: Cast,
  report: VoteReport,
  of: string | undefined,
  fresh: Fresh[],
): NewBallot {
  const ids = optionIds[report.matter];
  const sides = [
    { id: ids.for, part: report.won === 'for' ? report.winner : report.loser },
    { id: ids.against, part: report.won === 'for' ? report.loser : report.winner },
  ];
  const same = fresh.find((other) => isSameVote(other, report, of));
  if (same) {
    const { ballot } = same;
    ballot.of ??= of;
    ballot.turnout ??= report.turnout;
    for (const { id, part } of sides) {
      const option = ballot.options.find((each) => each.id === id)!;
      if ((part.share?.length ?? 0) > (option.share?.length ?? 0)) option.share = part.share;
      option.votes ??= part.votes;
    }
    return ballot;
  }
  const ballot: NewBallot = {
    id: idFor(article, cast, fresh, [of ?? '', report.about, 'vote'].join(' ').trim()),
    of,
    turnout: report.turnout,
    options: sides.map(({ id, part: { share, votes } }) => ({ id, share, votes })),
  };
  fresh.push({ ballot, report });
  return ballot;
}

function idFor(article: Article, cast: Cast, fresh: readonly Fresh[], words: string): string {
  for (let number = 1; ; number++) {
    const id = freeId(article, cast.members, number === 1 ? words : `${words} ${number}`, () => false);
    if (article.scope.ballot(id) === undefined && !fresh.some(({ ballot }) => ballot.id === id)) return id;
  }
}

/** Shares and counts that can both be true, for the same, of nobody else. */
function isSameVote({ ballot, report }: Fresh, other: VoteReport, of: string | undefined): boolean {
  if (ballot.of !== undefined && of !== undefined && ballot.of !== of) return false;
  if (report.matter !== other.matter || report.won !== other.won) return false;
  if (report.turnout !== undefined && other.turnout !== undefined && report.turnout !== other.turnout) return false;
  const [a, b] = [report.winner, other.winner];
  if (a.interval && b.interval) return meets(a.interval, b.interval);
  return a.votes !== undefined && a.votes === b.votes && report.loser.votes === other.loser.votes;
}

/** Whether a declared ballot can be the one of a report: its body is named in the article, or its words in the sentence. */
function isOf(ballot: Ballot, { sentence }: VoteReport, prose: string, named: ReadonlySet<string>): boolean {
  if (ballot.of !== undefined) return named.has(ballot.of);
  const words = new Set(longWords(prose.slice(sentence.start, sentence.end)));
  return longWords(`${ballot.id.replaceAll('-', ' ')} ${ballot.question ?? ''}`).some((word) => words.has(word));
}

function longWords(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''));
}

/** The option that won by a report, where its numbers meet those that the ballot declares. */
function optionFor(ballot: Ballot, report: VoteReport): BallotOption | undefined {
  const option = suits(ballot, report);
  if (option === undefined) return undefined;
  const { turnout } = ballot;
  if (turnout && report.turnout !== undefined && !fits({ share: turnout }, percent(report.turnout))) return undefined;
  const other = ballot.options.find(({ id }) => sideOf(id) !== undefined && sideOf(id) !== report.won);
  if (other && fits(other, report.loser) === false) return undefined;
  return fits(option, report.winner) ? option : undefined;
}

/** The one option that stands for the side that won. */
function suits({ options }: Ballot, { won, matter }: VoteReport): BallotOption | undefined {
  const offers = options.some(({ id }) => /^(?:accept|reject)/.test(id));
  const actions = options.some(({ id }) => /^(?:strike|action|industrial-action|walk-?out)$/.test(id));
  const action = matter === 'strike' || matter === 'action';
  if ((offers && action) || (actions && !action)) return undefined;
  const own = options.filter(({ id }) => sideOf(id) === won);
  return own.length === 1 ? own[0] : undefined;
}

function sideOf(id: string): 'for' | 'against' | undefined {
  if (/^(?:reject|against|no|nay|noes|not|oppose|refuse|turn-down|decline|disapprove)(?:-|ed$|$)/.test(id))
    return 'against';
  return /^(?:accept|approve|yes|ayes?|for|in-favou?r|favou?r|back|support|endorse|ratify|strike|action|industrial-action|walk-?out)(?:-|d$|ed$|$)/.test(
    id,
  )
    ? 'for'
    : undefined;
}

/** Absent where the one has no number of a kind that the other has. */
function fits(declared: { share?: Numeral; votes?: Numeral }, { interval, votes }: Part): boolean | undefined {
  if (declared.share && interval) return meets(percentageInterval(declared.share), interval);
  if (declared.votes && votes !== undefined) return declared.votes.value === votes;
  return undefined;
}

function percent(digits: string): Part {
  return { interval: percentageInterval({ value: Number(digits), text: digits }) };
}

/** "Members of the Mill Union voted", "Mill Union members have voted", "The council voted": the body beside the verb. */
function bodyOf(prose: string, { start, sentence }: VoteReport, index: NamingIndex): string | undefined {
  for (const { start: at, end, member } of index.before(start, 3)) {
    if (at < sentence.start) break;
    const body = member.type === 'organisation' || member.type === 'group';
    if (!body || member.confidence < 0.5) continue;
    const behind = prose.slice(end, start);
    if (
      behindBody.test(behind) ||
      (voice.test(behind) && beforeBody.test(prose.slice(Math.max(sentence.start, at - 60), at)))
    )
      return member.id;
  }
  return undefined;
}

const behindBody =
  /^(?:['’]s?)? ?(?:members|delegates|shareholders|voters|workers|staff|drivers|nurses|teachers|crews?)?(?:\s(?:at \w+|have|has|had|on \w+day|narrowly|overwhelmingly|yesterday|also))*,?\s?$/;
const voice = /^(?:,?\s(?:have|has|had|on \w+day|narrowly|overwhelmingly|yesterday|also))*,?\s?$/;
const beforeBody =
  /\b(?:members|delegates|shareholders|voters|workers|staff|drivers|nurses|teachers|crews?) (?:of|in|at|from|with) (?:the )?$/i;

function isQuoted({ start, end }: VoteReport, quotations: readonly Quotation[]): boolean {
  return quotations.some((each) => each.start < end && start < each.end);
}

/** Words without numbers, where just one ballot can be meant and they go the way that it went. */
function wordedSuggestions(prose: string, declared: readonly Ballot[], named: ReadonlySet<string>): Suggestion[] {
  const [only, ...others] = declared.filter(({ of }) => of !== undefined && named.has(of));
  if (only === undefined || others.length > 0) return [];
  return [...prose.matchAll(verdicts)].flatMap((match): Suggestion[] => {
    const side = /reject|against|turn(?:ed)? down|refuse|no\b/i.test(match[0]) ? 'against' : 'for';
    const ids = only.options.filter(({ id }) => sideOf(id) === side);
    const outcome = ids.length === 1 ? ids[0]! : undefined;
    const rival = only.options.find(({ id }) => id !== outcome?.id);
    const lost =
      (outcome?.share?.value ?? outcome?.votes?.value ?? 0) < (rival?.share?.value ?? rival?.votes?.value ?? 0);
    if (outcome && lost) return [];
    return [
      {
        kind: 'ballot',
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        confidence: 0.7,
        reason: `Reports how the vote went that is declared as ${only.id}.`,
        annotation: { ballot: only.id, outcome: outcome?.id ?? (side === 'against' ? 'rejected' : 'accepted') },
      },
    ];
  });
}

const verdicts =
  /\bvoted (?:\w+ly )?(?:by (?:a )?[\w-]+(?: [\w-]+)? )?(?:against|to (?:accept|reject|strike|approve|refuse|turn down)|in favour of|for strike|for industrial action)(?: (?:the|a|an|it|any))?(?: (?:pay )?(?:offer|deal|action|proposal))?\b/gi;
