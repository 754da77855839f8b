/** What the words of a statement say of its ballot, and where they say otherwise than what is asserted or decided. */
import type { Article } from '../../model/article.ts';
import type { Report } from '../rule.ts';
import { type Claim, changeOutcome, decisionOf, type Named } from './claim.ts';
import { matterOfBallot } from './requirements.ts';
import { Sentence } from './sentence.ts';
import { fullSheet } from './sheet.ts';
import { accounted, leaderOf, optionOf, sideOf, standingsOf } from './winner.ts';
import { chosenOption, type Wording, wordingOf } from './wording.ts';

/** What the words of a statement say, where they are of the matter that the ballot was on. */
export function wordsOf({ statement, found, sentence }: Named): Wording | undefined {
  const ballot = found.item;
  if (statement.outcome === undefined && !ballot.options.some((option) => sideOf(option.id))) return undefined;
  const wording = wordingOf(sentence);
  if (wording === undefined) return undefined;
  const matter = matterOfBallot(ballot);
  const offer = matter === 'offer' && !/\b(?:reject|oppose|turn down|refuse)/i.test(ballot.question ?? '');
  if (offer) return wording.matter === 'action' ? undefined : wording;
  if (matter === 'action')
    return wording.matter === 'action' || (wording.matter === undefined && wording.voted) ? wording : undefined;
  // Of a question that itself speaks against something, nobody knows what "rejected" means.
  const question = ballot.question ?? '';
  if (wordingOf(new Sentence(question, 0, question.length))?.says === 'against') return undefined;
  return wording.matter === undefined ? wording : undefined;
}

/** The words of a statement say one thing, and its outcome another. */
export function wordsReport(article: Article, claim: Claim, wording: Wording): Report {
  const { found, outcome } = claim;
  const other = optionOf(found.item, wording.says) ?? (wording.says === 'for' ? 'accepted' : 'rejected');
  const decision = decisionOf(article, found);
  const refutes = decision !== undefined && decision.side !== wording.says;
  return {
    message: 'words',
    data: { words: article.document.plain.text.slice(wording.start, wording.end), outcome },
    span: article.document.plain.span(wording.start, wording.end),
    related: [{ ...claim.at, message: `the outcome is said to be "${outcome}" here` }],
    fixes: refutes ? [] : [changeOutcome(claim, other, false)],
  };
}

/** "Voted to strike" where the outcome is another option. */
export function* otherOption(article: Article, claim: Claim, { sentence }: Named): Iterable<Report> {
  if (claim.option === undefined) return;
  const ids = claim.found.item.options.map((option) => option.id);
  const chosen = chosenOption(sentence, ids);
  if (chosen === undefined || chosen.word === claim.option) return;
  yield {
    message: 'words',
    data: { words: article.document.plain.text.slice(chosen.start, chosen.end), outcome: claim.outcome },
    span: article.document.plain.span(chosen.start, chosen.end),
    related: [{ ...claim.at, message: `the outcome is said to be "${claim.outcome}" here` }],
    fixes: decisionOf(article, claim.found) ? [] : [changeOutcome(claim, chosen.word, false)],
  };
}

/** A statement without an outcome may be of a part of the voters; so its words are a warning at most. */
export function* judgeWords(article: Article, named: Named): Iterable<Report> {
  const { found } = named;
  const wording = wordsOf(named);
  if (wording === undefined || !(wording.voted || wording.decided)) return;
  const decision = decisionOf(article, found);
  if (decision?.side === undefined || decision.side === wording.says) return;
  const leader = leaderOf(standingsOf(fullSheet(found, article)));
  const related = [{ ...decision.at, message: `${found.item.id}: "${decision.outcome}"` }];
  yield {
    message: 'decided',
    data: {
      words: article.document.plain.text.slice(wording.start, wording.end),
      ballot: found.item.id,
      expected: decision.outcome,
    },
    span: article.document.plain.span(wording.start, wording.end),
    arithmetic: leader && accounted(leader),
    related,
    severity: 'warning',
  };
}

/** The words that are known are English. */
export function readsEnglish(article: Article): boolean {
  return article.facts.lang.toLowerCase().startsWith('en');
}
