/**
 * Claims of what a ballot decided: the `outcome` of a declaration or of a statement in the prose, and whether the numbers of
 * the ballot bear it out.
 */
import type { Fix, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot } from '../../model/declared.ts';
import type { BallotStatement } from '../../model/facts.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { compare } from '../../reading/interval.ts';
import { allMet, requirementsOf } from './requirements.ts';
import { Sentence } from './sentence.ts';
import { declaredSheet, fullSheet, type Sheet, type Standing } from './sheet.ts';
import { beats, hasMajority, leaderOf, optionOf, sideOf, standingsOf, ties } from './winner.ts';

/** Something that says what a ballot decided. */
export interface Claim {
  found: Found<Ballot>;
  /** As written: an option id, `accepted` or `rejected`. */
  outcome: string;
  /** The option that is said to have won, where one is meant. */
  option?: string;
  side?: 'for' | 'against';
  /** Place of the outcome's value. */
  at: { file: string; span: Span };
  /** The statement that it is made in; absent for the ballot's own `outcome`. */
  named?: Named;
}

/** What the numbers say against a claim. */
export interface Refutation {
  /** `beaten`: another option has more; `carried`: another one has the share it needs; `minority`: less than half. */
  kind: 'beaten' | 'carried' | 'minority' | 'tie';
  /** What the claim says has won. */
  own?: Standing;
  /** What has won instead, or has as many votes. */
  rival?: Standing;
}

/** A statement about a ballot that is declared somewhere. */
export interface Named {
  statement: BallotStatement;
  found: Found<Ballot>;
  /** What the statement stands in. */
  sentence: Sentence;
}

/** Every statement of an article about a ballot, with its ballot. */
export function ballotsNamed(article: Article): readonly Named[] {
  return article.derive(statements);
}

/** Every claim of an article, its declarations first. */
export function claimsIn(article: Article): readonly Claim[] {
  return article.derive(claims);
}

/** What the numbers say against the claims of an article; most claims they bear out. */
export function refutationsIn(article: Article): ReadonlyMap<Claim, Refutation> {
  return article.derive(refutations);
}

function statements(article: Article): Named[] {
  const all: Named[] = [];
  const { annotations, plain } = article.document;
  for (const statement of article.facts.ballots) {
    const found = article.scope.ballot(statement.ballot);
    if (found === undefined) continue;
    const { start, end } = annotations[statement.annotation]!.plain;
    all.push({ statement, found, sentence: new Sentence(plain.text, start, end) });
  }
  return all;
}

function claims(article: Article): Claim[] {
  const all: Claim[] = [];
  for (const item of article.facts.declared.ballots) {
    const claim = declaredClaim({ file: article.file, item });
    if (claim) all.push(claim);
  }
  for (const each of ballotsNamed(article)) {
    const { outcome, outcomeAt } = each.statement;
    if (outcome === undefined || outcomeAt === undefined) continue;
    const claim = claimOf(each.found, outcome, { file: article.file, span: outcomeAt }, each);
    if (claim) all.push(claim);
  }
  return all;
}

/** The ballot's own claim. */
export function declaredClaim(found: Found<Ballot>): Claim | undefined {
  const { outcome } = found.item;
  return outcome === undefined ? undefined : claimOf(found, outcome, placeOf(found, 'outcome'));
}

/**
 * A statement that repeats a declared outcome which its ballot refutes by itself gives nothing: that is said where it is
 * declared.
 */
function refutations(article: Article): ReadonlyMap<Claim, Refutation> {
  let all: Map<Claim, Refutation> | undefined;
  for (const claim of claimsIn(article)) {
    const refutation = refutationOf(article, fullSheet(claim.found, article), claim);
    if (refutation === undefined || (claim.named && repeatsWrong(article, claim))) continue;
    all ??= new Map();
    all.set(claim, refutation);
  }
  return all ?? nothingRefuted;
}

const nothingRefuted: ReadonlyMap<Claim, Refutation> = new Map();

/** Whether a statement says no more than the ballot declares, and that is wrong by the ballot's own numbers. */
export function repeatsWrong(article: Article, claim: Claim): boolean {
  const declared = declaredClaim(claim.found);
  if (declared === undefined || agree(declared, claim) !== true) return false;
  return refutationOf(article, declaredSheet(claim.found, article), declared) !== undefined;
}

/** Whether two claims about one ballot say the same; undefined where that cannot be known. */
export function agree(one: Claim, other: Claim): boolean | undefined {
  if (one.option !== undefined && other.option !== undefined) return one.option === other.option;
  if (one.side !== undefined && other.side !== undefined) return one.side === other.side;
  return undefined;
}

/** The way a ballot went for certain: its declared outcome, unless refuted, else the option that won. */
export function decisionOf(article: Article, found: Found<Ballot>): Claim | undefined {
  const declared = declaredClaim(found);
  const sheet = fullSheet(found, article);
  if (declared) return refutationOf(article, sheet, declared) ? undefined : declared;
  const leader = leaderOf(standingsOf(sheet));
  if (leader === undefined || !allMet(requirementsOf(article, sheet, leader))) return undefined;
  return claimOf(found, leader.id, placeOf(found));
}

/** What a claim says has won, by the numbers. */
export function ownStanding(sheet: Sheet, claim: Claim): Standing | undefined {
  return claim.option === undefined ? undefined : standingsOf(sheet).find((each) => each.id === claim.option);
}

function claimOf(
  found: Found<Ballot>,
  outcome: string,
  at: { file: string; span: Span },
  named?: Named,
): Claim | undefined {
  if (found.item.options.some((option) => option.id === outcome)) {
    return { found, outcome, option: outcome, side: sideOf(outcome), at, named };
  }
  const side = outcome === 'accepted' ? 'for' : outcome === 'rejected' ? 'against' : undefined;
  return side && { found, outcome, option: optionOf(found.item, side), side, at, named };
}

function refutationOf(article: Article, sheet: Sheet, claim: Claim): Refutation | undefined {
  const standings = standingsOf(sheet);
  const own = standings.find((each) => each.id === claim.option);
  if (own === undefined) return refutedSide(article, sheet, claim, standings);
  const { threshold, thresholdFor } = sheet.found.item;
  const favoured = threshold && standings.find((each) => each.id === thresholdFor);
  if (threshold && favoured) {
    if (favoured === own) return undefined;
    if (threshold.value > 50 && compare(favoured.percent.low, threshold.value) >= 0) {
      return { kind: 'carried', own, rival: favoured };
    }
  }
  const rivals = standings.filter((each) => each !== own && each !== favoured);
  const better = rivals.filter((each) => beats(each, own));
  const rival = leaderOf(better) ?? better[0];
  if (rival) {
    // What has more votes, but not the majority or turnout that it needs, leaves things as they are.
    const won = claim.side === 'for' || allMet(requirementsOf(article, sheet, rival));
    return won ? { kind: 'beaten', own, rival } : undefined;
  }
  const equal = rivals.find((each) => ties(each, own));
  if (equal && claim.side !== 'against' && !(threshold && compare(own.percent.low, threshold.value) >= 0)) {
    return { kind: 'tie', own, rival: equal };
  }
  const unknown = rivals.every((each) => each.share === undefined && each.votes === undefined);
  const known = own.share !== undefined || (own.votes !== undefined && sheet.votes !== undefined);
  if (unknown && known && claim.side && standings.length < 3 && !threshold && compare(own.percent.high, 50) < 0) {
    return { kind: 'minority', own };
  }
  return undefined;
}

/** A claim of `accepted` or `rejected` where no option stands for that, but one for the opposite. */
function refutedSide(
  article: Article,
  sheet: Sheet,
  { side }: Claim,
  standings: readonly Standing[],
): Refutation | undefined {
  const opposite = optionOf(sheet.found.item, side === 'for' ? 'against' : 'for');
  const rival = standings.find((each) => each.id === opposite);
  if (rival === undefined || !hasMajority(rival) || leaderOf(standings) !== rival) return undefined;
  return allMet(requirementsOf(article, sheet, rival)) ? { kind: 'beaten', rival } : undefined;
}

/** Gives a claim another outcome, and `also` those that say the same. */
export function changeOutcome(claim: Claim, outcome: string, certain: boolean, also: readonly Claim[] = []): Fix {
  const edits = [claim, ...also].map(({ at }) => ({ ...at, text: outcome }));
  return { title: `Change outcome to ${outcome}`, edits, certain };
}
