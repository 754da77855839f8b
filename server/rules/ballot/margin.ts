/** ballot/margin: a stated majority or lead, "narrowly" and "overwhelmingly", against the margin of the vote. */
import type { Related, Span } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { compare } from '../../reading/interval.ts';
import { type Quantity, readQuantities } from '../../reading/quantity.ts';
import { defineRule, type Report } from '../rule.ts';
import { meet, percentShown } from './bases.ts';
import { ballotsNamed } from './claim.ts';
import { requirementsOf } from './requirements.ts';
import { type Sentence, sentenceAround, type Token } from './sentence.ts';
import { fullSheet, type Range, type Sheet, type Standing, shown } from './sheet.ts';
import { marginNouns, narrow, others, overwhelming, unsettling } from './vocabulary.ts';
import { accounted, partsKnown, standingsOf, told } from './winner.ts';
import { readsEnglish } from './worded.ts';

export default defineRule({
  id: 'ballot/margin',
  summary:
    'A stated majority or lead that is not the difference of the votes; "narrowly" and "overwhelmingly" far from it.',
  why: `"A majority of 312" and "a 2.2-point lead" can be reckoned from the votes or the shares. Every usual meaning is tried: the
difference of two options in votes or in points, the lead over all others together, what is above half, and for "a majority
of 83 per cent" the winner's share itself. "By 595 votes to 511" is held against the two options.

"Narrowly" and "overwhelmingly" are a matter of taste, so the limits are generous: two options must be more than 30 points
apart (65 to 35 per cent) before "narrowly" is a warning, and less than 15 (57.5 to 42.5) before "overwhelmingly" is. A vote
that came near to a threshold that it needed may be called narrow whatever its margin. Only words in the span or right beside
it count, never quoted ones.`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['ballot/share', 'ballot/total', 'ballot/impossible-share', 'ballot/outcome'],
  options: {
    narrow: { description: 'Margin in percentage points above which "narrowly" is reported.', default: 30 },
    overwhelming: { description: 'Margin in percentage points below which "overwhelmingly" is reported.', default: 15 },
  },
  messages: {
    margin: 'Unexpected {what} of {printed}, expected {expected}: {one}, {other}',
    score: 'Unexpected "{printed}": {one}, {other}',
    narrow: 'Unexpected "{printed}" for a margin of {expected} points: {one}, {other}',
    overwhelming: 'Unexpected "{printed}" for a margin of {expected} points: {one}, {other}',
  },
  good: [
    `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
Members [voted narrowly against]{ballot: offer, outcome: reject} it, by a majority of 2.2 points.`,
    `---
ballots:
  offer: {options: {accept: {votes: 511}, reject: {votes: 595}}}
---
They [turned it down by 595 votes to 511]{ballot: offer, outcome: reject}, a majority of 84.`,
    `---
ballots:
  offer: {options: {accept: 83%, reject: 17%}}
---
It was [accepted by a majority of 83 per cent]{ballot: offer, outcome: accept}, or nearly five to one.`,
    `---
ballots:
  merger: {threshold: 2/3, options: {for: 67.1%, against: 32.9%}}
---
The merger was [narrowly approved]{ballot: merger, outcome: for}.`,
    `---
ballots:
  offer: {options: {accept: 40%, reject: 60%}}
---
It was [overwhelmingly rejected]{ballot: offer, outcome: reject}, and ["overwhelmingly accepted"]{ballot: offer}, said a wag, by nobody.`,
  ],
  bad: [
    {
      article: `---
ballots:
  offer: {options: {accept: 48.9%, reject: 51.1%}}
---
Members [voted against]{ballot: offer, outcome: reject} it by a majority of ‹|4.2|›{margin} points.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: {votes: 511}, reject: {votes: 595}}}
---
They [turned it down by ‹|612 votes to 511|›{score}]{ballot: offer, outcome: reject}.`,
    },
    {
      article: `---
ballots:
  bypass: {options: {ask: 51.6%, leave: 48.4%}}
---
The town has [‹|overwhelmingly|›{overwhelming} backed]{ballot: bypass, outcome: ask} a bypass.`,
    },
    {
      article: `---
ballots:
  bypass: {options: {ask: 81.6%, leave: 18.4%}}
---
The town has ‹|narrowly|›{narrow} [backed]{ballot: bypass, outcome: ask} a bypass.`,
    },
  ],
  *check(article, { options }) {
    if (article.facts.ballots.length === 0 || !readsEnglish(article)) return;
    for (const { statement, found, sentence } of ballotsNamed(article)) {
      if (found.item.options.length === 0 || sentence.tooLong) continue;
      const counting = countingAround(sentence);
      const descriptions = descriptionsIn(sentence);
      if (counting === undefined && descriptions.length === 0) continue;
      const sheet = fullSheet(found, article);
      const standings = standingsOf(sheet);
      const pair = leadersOf(standings);
      if (pair === undefined) continue;
      if (counting) yield* stated(article, counting, standings, pair);
      if (!pair.alone && statement.outcome !== pair.one.id) continue;
      for (const description of descriptions) yield* described(article, description, sheet, pair, options);
    }
  },
});

/** The two options that the margin is between; the second may be unknown but for what the first one leaves. */
interface Pair {
  one: Standing;
  other: Standing;
  /** In percentage points. */
  points: Range;
  /** In votes, where both are known. */
  votes?: Range;
  /** There are only these two. */
  alone: boolean;
}

/** Options of which not all is known have no margin, unless there are only two. */
function leadersOf(standings: readonly Standing[]): Pair | undefined {
  const known = standings.filter((each) => each.share || each.votes);
  const middle = ({ percent }: Standing): number => percent.low + percent.high;
  const [one, second] = [...known].sort((a, b) => middle(b) - middle(a));
  const rest = second ?? standings.find((each) => each !== one);
  if (one === undefined || rest === undefined) return undefined;
  if (known.length < standings.length && standings.length > 2) return undefined;
  const left = { low: 100 - one.percent.high, high: 100 - one.percent.low };
  const less = second ? second.percent : left;
  const votes = one.votes && rest.votes ? difference(one.votes, rest.votes) : undefined;
  return {
    one,
    other: second ?? { ...rest, percent: left },
    points: difference(one.percent, less),
    votes,
    alone: standings.length === 2,
  };
}

function difference(a: Range, b: Range): Range {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** Of so many options each pair may be meant. */
const mostCompared = 12;

/** How far beside the span a majority may be stated, in characters; within its sentence. */
const beside = 90;

/** The sentence beside a statement, where a number in it may be a majority, a lead or a score. */
function countingAround({ text, start, end }: Sentence): Span | undefined {
  const most = text.slice(Math.max(0, start - beside), end + beside);
  if (!numbers.test(most)) return undefined;
  if (!margins.test(most) && !scores.test(most) && !(/\bby\s/i.test(most) && unitsOfVotes.test(most))) return undefined;
  return sentenceAround(text, start, end, beside);
}

const numbers = /\d|\b(?:majority|margin|lead|points?|votes)\b/;
const margins = /(?:majority|margin|lead|advantage)\b/i;
const unitsOfVotes = /votes?\b|points?\b|pp[st]*\b|%pt/i;

/** What nobody voted to do is no score; and so far no number reaches. */
const scores = /\b(?:by|of)\s.{1,60}?(?<!voted|ly)\sto\s/is;

/** Majorities, leads and scores in numbers. */
function* stated(article: Article, around: Span, standings: readonly Standing[], pair: Pair): Iterable<Report> {
  const { text } = article.document.plain;
  const window = text.slice(around.start, around.end);
  if (!numbers.test(window)) return;
  const quantities = readQuantities(window, article.facts.lang);
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    if (next && isScore(window, quantity, next)) {
      if (!scoreFits(quantity, next, standings)) {
        const start = around.start + quantity.start;
        yield reportOf(article, pair, 'score', start, around.start + next.end, {
          printed: text.slice(start, around.start + next.end),
        });
      }
      continue;
    }
    const what = marginBefore(window, quantity) ?? marginBehind(window, quantity);
    if (what === undefined || quantity.vague || quantity.factor !== undefined) continue;
    const allowed = allowance(quantity);
    const fair = meanings(quantity, pair, standings);
    if (fair.length === 0 || fair.some((range) => meet(range, allowed))) continue;
    const start = around.start + quantity.start;
    const points = quantity.unit !== undefined && quantity.unit !== 'vote';
    const expected =
      points || pair.votes === undefined ? `${pointsShown(pair.points)} points` : `${shown(pair.votes)} votes`;
    yield reportOf(article, pair, 'margin', start, around.start + quantity.end, {
      what,
      printed: quantity.text,
      expected,
    });
  }
}

/** "A majority of", "a lead of just", in front of a quantity; "won by" where it counts votes or points. */
function marginBefore(window: string, quantity: Quantity): string | undefined {
  const before = window.slice(Math.max(0, quantity.start - 40), quantity.start);
  const named = /\b(majority|margin|lead|advantage)\s+(?:of|was|is)\s+(?:(?:just|only|a mere|a|exactly)\s+)?$/i.exec(
    before,
  );
  if (named) return named[1]!.toLowerCase();
  const counted = isPoints(quantity) || isVotes(quantity);
  return counted && /\bby\s+(?:(?:just|only|a mere)\s+)?$/i.test(before) ? 'majority' : undefined;
}

/** "-point lead", " vote majority", behind a quantity. */
function marginBehind(window: string, quantity: Quantity): string | undefined {
  const behind = window.slice(quantity.end, quantity.end + 40);
  return /^[\s-]*(?:(?:percentage[\s-])?(?:points?|votes?)[\s-])?(majority|margin|lead|advantage)\b/i
    .exec(behind)?.[1]
    ?.toLowerCase();
}

function isPoints({ unit }: Quantity): boolean {
  return unit === 'point' || unit === 'percentage-point';
}

function isVotes({ unit }: Quantity): boolean {
  return unit === 'vote';
}

/** Everything that a stated majority may mean. */
function meanings(quantity: Quantity, pair: Pair, standings: readonly Standing[]): Range[] {
  const known = standings.filter((each) => each.share || each.votes).slice(0, mostCompared);
  const points: Range[] = [pair.points];
  const votes: Range[] = pair.votes ? [pair.votes] : [];
  for (const a of known) {
    for (const b of known) {
      if (a === b) continue;
      points.push(difference(a.percent, b.percent));
      if (a.votes && b.votes) votes.push(difference(a.votes, b.votes));
    }
  }
  const counts = known.flatMap((each) => (each.votes ? [each.votes] : []));
  if (pair.one.votes && counts.length === standings.length) {
    const rest = counts.filter((each) => each !== pair.one.votes);
    const all = rest.reduce<Range>((sum, each) => ({ low: sum.low + each.low, high: sum.high + each.high }), {
      low: 0,
      high: 0,
    });
    votes.push(difference(pair.one.votes, all));
    const half = { low: (pair.one.votes.low + all.low) / 2, high: (pair.one.votes.high + all.high) / 2 };
    votes.push(difference(pair.one.votes, half));
  }
  points.push({ low: pair.one.percent.low - 50, high: pair.one.percent.high - 50 });
  if (isPoints(quantity)) return points;
  if (isVotes(quantity)) return votes;
  // A bare majority may be the winner's own share or votes.
  const own = [pair.one.percent, ...(pair.one.votes ? [pair.one.votes] : [])];
  if (quantity.unit === 'percent') return [...points, ...own];
  return quantity.unit === undefined || votes.length > 0 ? [...votes, ...points, ...own] : [];
}

/** "595 votes to 511", "51.1 per cent to 48.9": two numbers with "to" between, behind "by". Ratios such as "two to one" are none. */
function isScore(window: string, one: Quantity, other: Quantity): boolean {
  if (!/^(?:\s+votes)?\s+to\s+$/i.test(window.slice(one.end, other.start))) return false;
  if (!/\b(?:by|of)\s+$/i.test(window.slice(Math.max(0, one.start - 8), one.start))) return false;
  return one.value > 10 && other.value > 10 && !one.vague && !other.vague;
}

function scoreFits(one: Quantity, other: Quantity, standings: readonly Standing[]): boolean {
  const known = standings.filter((each) => each.share || each.votes).slice(0, mostCompared);
  if (known.length < 2) return true;
  const [a, b] = [allowance(one), allowance(other)];
  return known.some((first) =>
    known.some((second) => {
      if (first === second) return false;
      const votes = first.votes && second.votes && meet(first.votes, a) && meet(second.votes, b);
      if (votes) return true;
      // Numbers above a hundred are no shares, and what counts votes is held against votes alone.
      const counts = one.value > 100 || isVotes(one);
      if (counts) return first.votes === undefined || second.votes === undefined;
      return meet(first.percent, a) && meet(second.percent, b);
    }),
  );
}

/** What a print allows; the far end of an open bound is where it begins to mislead, not where it is false. */
function allowance({ interval, qualifier }: Quantity): Range {
  const up = qualifier === 'more-than' || qualifier === 'at-least';
  const down = qualifier === 'less-than' || qualifier === 'at-most';
  return { low: down ? 0 : interval.low, high: up ? Infinity : interval.high };
}

/** A word that says how close or how clear a vote was. */
interface Description extends Token {
  says: 'narrow' | 'overwhelming';
}

/** How many words beside the span may describe it. */
const wordsBeside = 3;

/** "Narrowly" and "overwhelmingly" in the span, or right beside it. */
function descriptionsIn(sentence: Sentence): Description[] {
  const found: Description[] = [];
  for (let at = -wordsBeside, behind = 0; behind <= wordsBeside; at++) {
    const token = sentence.token(at);
    if (token === undefined && at >= 0) break;
    if (token === undefined || (token.start >= sentence.end && ++behind > wordsBeside)) continue;
    const says = narrow().has(token.word) ? 'narrow' : overwhelming().has(token.word) ? 'overwhelming' : undefined;
    if (says && ofTheVote(sentence, at, token.word)) found.push({ ...token, says });
  }
  return found;
}

/** Whether an adverb or adjective is of the whole vote: not denied, not of a part of the voters, not of another noun. */
function ofTheVote(sentence: Sentence, at: number, word: string): boolean {
  for (let before = at - 6; before < at; before++) {
    const each = sentence.word(before);
    if (each !== undefined && (unsettling().has(each) || others().has(each) || denials.has(each))) return false;
  }
  if (word.endsWith('ly') || word === 'landslide') return true;
  for (let behind = at + 1; behind < at + 4; behind++) if (marginNouns().has(sentence.word(behind) ?? '')) return true;
  return false;
}

function* described(
  article: Article,
  { says, start, end }: Description,
  sheet: Sheet,
  pair: Pair,
  options: Record<string, unknown>,
): Iterable<Report> {
  const limit = Number(options[says]);
  const { low, high } = pair.points;
  if (says === 'narrow' ? compare(low, limit) <= 0 : compare(high, limit) >= 0) return;
  if (says === 'narrow' && nearThreshold(article, sheet, pair.one)) return;
  if (article.quotations.some((quotation) => quotation.start <= start && end <= quotation.end)) return;
  yield {
    ...reportOf(article, pair, says, start, end, {
      printed: article.document.plain.text.slice(start, end),
      expected: pointsShown(pair.points),
    }),
    severity: 'warning',
  };
}

function nearThreshold(article: Article, sheet: Sheet, one: Standing): boolean {
  return requirementsOf(article, sheet, one).some(({ has, percent }) => has && has.low < percent + 10);
}

const denials = new Set(['hardly', 'scarcely', 'far', 'less', 'anything', 'neither', 'nor']);

function reportOf(
  article: Article,
  { one, other, points }: Pair,
  message: string,
  start: number,
  end: number,
  data: Record<string, string>,
): Report {
  const name = (standing: Standing): string => `${standing.id} has ${told(standing)}`;
  const related: Related[] = [one, other].flatMap((each) =>
    partsKnown(each).map((part) => ({ file: part.file, span: part.span, message: `${part.name}: ${part.text} here` })),
  );
  return {
    message,
    data: { ...data, one: name(one), other: name(other) },
    span: article.document.plain.span(start, end),
    arithmetic: `${accounted(one)}; ${accounted(other)}; ${pointsShown(points)} points between them`,
    related,
  };
}

function pointsShown(points: Range): string {
  const mid = (points.low + points.high) / 2;
  return points.high - points.low < 2 ? String(Number(mid.toFixed(1))) : percentShown(points).replaceAll('%', '');
}
