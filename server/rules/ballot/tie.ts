/** ballot/tie: equal votes reported as a win. */

import { defineRule, type Report } from '../rule.ts';
import { type Claim, refutationsIn } from './claim.ts';
import { longestStatement, sentenceAround, tokensOf } from './sentence.ts';
import type { Standing } from './sheet.ts';
import { tieBreaks } from './vocabulary.ts';
import { partsKnown } from './winner.ts';

export default defineRule({
  id: 'ballot/tie',
  summary: 'An option is said to have won that has as many votes as another.',
  why: `Two sides with 206 votes each: nobody has won, and the story is another one. Only counts decide; "50 per cent" each may
be a win by one vote. A motion falls on a tie, so that its rejection may be reported; a \`threshold\` that half of the votes
reach settles it as well, and so does a sentence that tells how the tie was broken (by lot, by a casting vote).`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['ballot/share', 'ballot/total', 'ballot/impossible-share'],
  messages: {
    tie: 'Unexpected win for "{own}": {rival} has {votes} votes as well',
  },
  good: [
    `---
ballots:
  field: {options: {sell: {votes: 206}, keep: {votes: 206}}}
---
The members [could not decide]{ballot: field}.`,
    `---
ballots:
  motion: {options: {for: {votes: 206}, against: {votes: 206}}}
---
The motion [fell]{ballot: motion, outcome: rejected}.`,
    `---
ballots:
  seat: {options: {ash: {votes: 206}, birch: {votes: 206}}}
---
The seat [went to Ash]{ballot: seat, outcome: ash} by the drawing of lots.`,
    `---
ballots:
  seat: {options: {ash: 50%, birch: 50%}}
---
The seat [went to Ash]{ballot: seat, outcome: ash}.`,
  ],
  bad: [
    {
      article: `---
ballots:
  field: {options: {sell: {votes: 206}, keep: {votes: 206}}}
---
They have [‹|voted to sell|›{tie}]{ballot: field, outcome: sell} the top field.`,
    },
    {
      article:
        '---\nballots:\n  field: {outcome: ‹|sell|›{tie}, options: {sell: {votes: 206}, keep: {votes: 206}}}\n---\nDone.',
    },
  ],
  *check(article) {
    for (const [claim, { kind, own, rival }] of refutationsIn(article)) {
      if (kind === 'tie' && own && rival && !tellsTieBreak(claim)) yield reportOf(claim, own, rival);
    }
  },
});

function reportOf(claim: Claim, own: Standing, rival: Standing): Report {
  const votes = rival.votes?.text ?? '';
  return {
    message: 'tie',
    data: { own: own.id, rival: rival.id, votes },
    span: claim.named?.statement.span ?? claim.at.span,
    arithmetic: `${own.id}: ${own.votes?.text} votes; ${rival.id}: ${votes} votes`,
    related: [own, rival].flatMap((one) =>
      partsKnown(one).map(({ file, span, name, text }) => ({ file, span, message: `${name}: ${text} here` })),
    ),
  };
}

function tellsTieBreak({ named }: Claim): boolean {
  if (named === undefined) return false;
  const { text, start, end } = named.sentence;
  const around = sentenceAround(text, start, Math.min(end, start + longestStatement));
  return tokensOf(text, around.start, around.end).some(({ word }) => tieBreaks().has(word));
}
