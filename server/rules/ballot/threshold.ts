/** ballot/threshold: a win or a mandate that the ballot's own rules, or the law of its day, do not give. */
import type { Related } from '../../language/finding.ts';
import { listOf, nearest } from '../../language/shape.ts';
import type { Article } from '../../model/article.ts';
import type { Ballot } from '../../model/declared.ts';
import { type Found, placeOf } from '../../model/registry.ts';
import { ruleSets } from '../law/law.ts';
import { defineRule, type Report } from '../rule.ts';
import { ballotsNamed, type Claim, claimsIn, declaredClaim, type Named, ownStanding } from './claim.ts';
import { hasShown, type Requirement, requirementsOf, shortfalls, since, weightOf } from './requirements.ts';
import { longestStatement, tokensOf } from './sentence.ts';
import { declaredSheet, fullSheet, type Standing } from './sheet.ts';
import { clearing, concessions, hurdles } from './vocabulary.ts';
import { optionOf, standingsOf } from './winner.ts';
import { claimsMandate } from './wording.ts';

export default defineRule({
  id: 'ballot/threshold',
  summary: 'A win or a mandate is claimed below the majority, turnout or support that was needed.',
  why: `Most votes are not always enough. A ballot may declare a special majority (\`threshold\`), a \`turnout-threshold\` or a
\`support-threshold\` of those entitled to vote; or it names a rule set, and the law of its day and place decides. Under
\`rules: uk-trade-union-act-2016\` a ballot for industrial action that opened since 1 March 2017 in Great Britain needs a
turnout of 50%; with \`important-public-service: true\` it also needed the support of 40% of those entitled to vote, until
17 February 2026. The tables, with their sources, are in \`server/rules/law\`.

What is taken for fair: the law is of industrial action only, never of a vote on an offer; it does not hold in Northern
Ireland, nor for ballots that opened before it. A ballot with one date may have opened up to eight weeks before. Turnout and
support count as reached where any rounding reaches them. A sentence that itself says what was missed ("short of the
threshold") claims nothing. Where the law may have changed since the table was last checked, it is information only; where a
place has no code, a warning: give it one.`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['ballot/share', 'ballot/total', 'ballot/impossible-share'],
  messages: {
    rules: 'Unexpected rule set "{rules}", expected {known}',
    turnout: 'Unexpected win for "{option}": turnout was {has}, and {needed} {source}',
    support: 'Unexpected win for "{option}": {has} of those entitled to vote were for it, and {needed} {source}',
    majority: 'Unexpected win for "{option}": it has {has}, and {needed} {source}',
    later:
      'Win for "{option}" to be checked: {kind} was {has}, and {needed} {source}; the law may have changed since {checked}',
    place: 'Unexpected win for "{option}": {kind} was {has}, and {needed} {source}, if {place} lies in {where}',
  },
  good: [
    `---
ballots:
  strike: {rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, turnout: 50%, options: {yes: 81.2%, no: 18.8%}}
---
They [have a mandate]{ballot: strike, outcome: yes}.`,
    `---
ballots:
  offer: {rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, turnout: 31%, options: {accept: 81.2%, reject: 18.8%}}
---
They [took the offer]{ballot: offer, outcome: accept}.`,
    `---
entities:
  derry: {type: place, name: Derry, code: GB-DRS}
ballots:
  strike: {rules: uk-trade-union-act-2016, place: derry, held: 2024-05-13/2024-06-03, turnout: 31%, options: {yes: 81.2%, no: 18.8%}}
---
They [have a mandate]{ballot: strike, outcome: yes}.`,
    `---
ballots:
  strike: {rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, turnout: 31%, options: {yes: 81.2%, no: 18.8%}}
---
They [voted to strike]{ballot: strike, outcome: yes} but fell short of the legal turnout.`,
    `---
ballots:
  merger: {threshold: 2/3, electorate: 300, options: {for: {votes: 200}, against: {votes: 100}}}
---
The clubs [will merge]{ballot: merger, outcome: for}.`,
    `---
ballots:
  strike: {rules: uk-trade-union-act-2016, important-public-service: true, held: 2026-03-02/2026-03-20, turnout: 55%, options: {yes: 61.2%, no: 38.8%}}
---
They [have a mandate]{ballot: strike, outcome: yes}.`,
  ],
  bad: [
    {
      article: '---\nballots:\n  strike: {rules: ‹|uk-trade-union-act-2006|›{rules}}\n---\nDone.',
      fixed: '---\nballots:\n  strike: {rules: uk-trade-union-act-2016}\n---\nDone.',
    },
    {
      article: `---
ballots:
  strike: {rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, turnout: 44.6%, options: {strike: 81.2%, work: 18.8%}}
---
They have [‹|won a mandate to strike|›{turnout}]{ballot: strike, outcome: strike}.`,
    },
    {
      article: `---
ballots:
  strike: {rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, electorate: 500, votes: 223, options: {yes: 81.2%, no: 18.8%}, outcome: ‹|yes|›{turnout}}
---
They have [decided]{ballot: strike, outcome: yes}.`,
    },
    {
      article: `---
ballots:
  strike: {rules: uk-trade-union-act-2016, important-public-service: true, held: 2025-11-03/2025-11-20, turnout: 55%, options: {yes: 61.2%, no: 38.8%}}
---
They [‹|have a mandate|›{support}]{ballot: strike, outcome: yes}.`,
    },
    {
      article: `---
ballots:
  merger: {threshold: 2/3, options: {for: 61.3%, against: 38.7%}}
---
The clubs [‹|will merge|›{majority}]{ballot: merger, outcome: for}.`,
    },
    {
      article: `---
ballots:
  strike: {rules: uk-trade-union-act-2016, held: 2026-11-02/2026-11-20, turnout: 41%, options: {yes: 61.2%, no: 38.8%}}
---
They [‹|have a mandate|›{later}]{ballot: strike, outcome: yes}.`,
    },
    {
      article: `---
entities:
  wexcombe: {type: place, name: Wexcombe}
ballots:
  strike: {rules: uk-trade-union-act-2016, place: wexcombe, held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 61.2%, no: 38.8%}}
---
They [‹|have a mandate|›{place}]{ballot: strike, outcome: yes}.`,
    },
  ],
  *check(article) {
    for (const ballot of article.facts.declared.ballots) yield* unknownRules(ballot);
    for (const win of winsIn(article)) {
      const certain = win.missed.filter((need) => need.doubt === undefined);
      const all = certain.length > 0 ? certain : win.missed;
      if (all[0]) yield reportOf(win, all[0], all);
    }
  },
});

/** A rule set that there is no table of. */
function* unknownRules({ rules, at }: Ballot): Iterable<Report> {
  const span = at.rules;
  if (rules === undefined || span === undefined) return;
  const known = ruleSets.map((set) => set.id);
  if (known.includes(rules)) return;
  const near = nearest(rules, known);
  yield {
    message: 'rules',
    data: { rules, known: listOf(near.length > 0 ? near : known) },
    span,
    fixes: near.map((each) => ({ title: `Change to ${each}`, edits: [{ file: '', span, text: each }] })),
  };
}

/** A claim that an option has won which missed what it needs. */
interface Win {
  found: Found<Ballot>;
  option: Standing;
  missed: readonly Requirement[];
  span: Claim['at']['span'];
}

function* winsIn(article: Article): Iterable<Win> {
  for (const claim of claimsIn(article)) {
    const { found, named } = claim;
    if (claim.side === 'against') continue;
    const option = ownStanding(fullSheet(found, article), claim);
    const missed = missedBy(article, found, option);
    if (option === undefined || missed.length === 0) continue;
    if (named && (concedes(named) || saidWhereDeclared(article, claim, option))) continue;
    yield { found, option, missed, span: named?.statement.span ?? claim.at.span };
  }
  for (const named of ballotsNamed(article)) {
    const { statement, found } = named;
    if (statement.outcome !== undefined) continue;
    const option = standingsOf(fullSheet(found, article)).find((each) => each.id === optionOf(found.item, 'for'));
    const missed = missedBy(article, found, option);
    if (option === undefined || missed.length === 0 || concedes(named)) continue;
    if (claimsMandate(named.sentence)) yield { found, option, missed, span: statement.span };
  }
}

/** What an option needs, and has not. */
function missedBy(article: Article, found: Found<Ballot>, option: Standing | undefined): readonly Requirement[] {
  return option === undefined ? [] : shortfalls(requirementsOf(article, fullSheet(found, article), option));
}

/** Whether the ballot declares the same outcome, and the shortfall is reported there. */
function saidWhereDeclared(article: Article, claim: Claim, option: Standing): boolean {
  const declared = declaredClaim(claim.found);
  if (declared?.option !== option.id) return false;
  const sheet = declaredSheet(claim.found, article);
  const own = ownStanding(sheet, declared);
  return own !== undefined && shortfalls(requirementsOf(article, sheet, own)).length > 0;
}

/** Whether the sentences around say themselves that something was missed: "but fell short of the legal threshold". */
function concedes({ sentence: { text, start, end } }: Named): boolean {
  const words = tokensOf(text, Math.max(0, start - 200), Math.min(text.length, end, start + longestStatement) + 400);
  if (words.some(({ word }) => concessions().has(word))) return true;
  return words.some(({ word }) => hurdles().has(word)) && !words.some(({ word }) => clearing().has(word));
}

function reportOf(win: Win, need: Requirement, all: readonly Requirement[]): Report {
  const { found, option } = win;
  const related: Related[] = need.parts.map(({ file, span, name, text }) => ({
    file,
    span,
    message: `${name}: ${text} here`,
  }));
  if (need.at) related.push({ ...placeOf(found, need.at), message: `needed: at least ${need.text}` });
  else if (need.law)
    related.push({ ...placeOf(found, 'rules'), message: `${need.law.set.name}: ${need.law.line.source}` });
  return {
    message: need.doubt ?? need.kind,
    data: {
      option: option.id,
      has: hasShown(need),
      needed: `at least ${need.text}`,
      source: sourceOf(need),
      kind: need.kind,
      place: found.item.place ?? 'it',
      where: need.law?.set.holdsIn.name ?? '',
      checked: need.law?.line.checked ?? '',
    },
    span: win.span,
    arithmetic: all
      .map((each) => `${each.kind} ${hasShown(each)} < ${each.text} (${each.law ? each.law.set.name : each.at})`)
      .join('; '),
    related,
    severity: weightOf(need),
  };
}

/** Who asks for it. */
function sourceOf({ law }: Requirement): string {
  if (law === undefined) return 'is what the ballot declares to be needed';
  return `is what the ${law.set.name} asks of ballots for industrial action that opened since ${since(law.line)}`;
}
