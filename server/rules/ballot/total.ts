/** ballot/total: counts and shares that do not add up. */
import { defineRule } from '../rule.ts';
import { sumsIn } from './diagnosis.ts';

export default defineRule({
  id: 'ballot/total',
  summary: 'Options, blank and spoilt papers, votes cast, electorate, turnout and shares that do not add up.',
  why: `A result is a small balance sheet: the papers for all options and those without a valid mark are the votes cast, the
votes cast are part of the electorate, turnout is the one over the other, and shares of one whole are at most 100. Whoever
reads it can add it up, and does.

What is taken for fair: percentages stand for everything that rounds to them, by any custom of rounding. Turnout may be
reckoned with the papers that were spoilt, blank or both, or without them. Numbers that a ballot does not declare, but an
article prints, are reckoned with too. Where options are missing, only what cannot be is reported: \`exhaustive: true\` says
that none is. Votes cast that leave out declared spoilt or blank papers are a warning, since \`votes\` means every paper. A
round number (34,000) that comes out once it is taken for rounded is information only.

One wrong number upsets several sums. The number without which they all come out is the one that is reported, once.`,
  severity: 'error',
  scope: 'article',
  messages: {
    more: 'Unexpected votes cast {value}, expected at least {sum}: so many are the options and papers together',
    fewer: 'Unexpected votes cast {value}, expected {sum}: so many are the options and papers together',
    electorate: 'Unexpected {name} {value}, expected at most {electorate}, the electorate',
    turnout: 'Unexpected turnout {value}, expected {made}, votes cast over electorate',
    least: 'Unexpected turnout {value}, expected at least {made}, the votes that are known over electorate',
    above: 'Unexpected shares of {sum} in all, expected at most 100%: rounding {count} shares cannot make up for that',
    below: 'Unexpected shares of {sum} in all, expected 100%, since no option is left out',
    hundred: 'Unexpected {name} {value}, expected at most 100%',
    odd: 'Unexpected {name} {value}: the other numbers of this ballot agree with each other, but not with it ({clauses})',
  },
  good: [
    `---
ballots:
  pay: {electorate: 407, votes: 218, turnout: 53.6%, options: {yes: {votes: 186}, no: {votes: 24}}}
---
Turnout was [53.6 per cent]{figure: pay.turnout}.`,
    `---
ballots:
  hours:
    electorate: 1411
    votes: 1114
    blank: 3
    spoilt: 11
    turnout: 79%
    exhaustive: true
    options: {agree: {votes: 690, share: 62.7%}, disagree: {votes: 410, share: 37.3%}}
---
Of [1,114]{figure: hours.votes} papers [690]{figure: hours.agree.votes} were marked for it.`,
    `---
ballots:
  site: {exhaustive: true, options: {north: 33.3%, east: 33.3%, west: 33.3%}}
---
They were split three ways.`,
    `---
ballots:
  club: {votes: 34000, electorate: 51300, turnout: 66.3%, options: {stay: 17.4%, move: 82.7%}}
---
The [members voted]{ballot: club}.`,
  ],
  bad: [
    {
      article: `---
ballots:
  hours:
    votes: ‹|1204|›{fewer}
    blank: 0
    spoilt: 14
    exhaustive: true
    options: {agree: {votes: 690}, disagree: {votes: 410}}
---
Of [1,204]{figure: hours.votes} papers [690]{figure: hours.agree.votes} were marked for it.`,
      fixed: `---
ballots:
  hours:
    votes: 1114
    blank: 0
    spoilt: 14
    exhaustive: true
    options: {agree: {votes: 690}, disagree: {votes: 410}}
---
Of [1,114]{figure: hours.votes} papers [690]{figure: hours.agree.votes} were marked for it.`,
    },
    {
      article:
        '---\nballots:\n  hours: {votes: ‹|1004|›{more}, options: {agree: {votes: 690}, disagree: {votes: 410}}}\n---\nDone.',
    },
    {
      article: '---\nballots:\n  hours: {electorate: 1000, votes: ‹|1114|›{electorate}}\n---\nDone.',
    },
    {
      article:
        '---\nballots:\n  hours: {electorate: 1411, votes: 1114, turnout: ‹|87.9%|›{turnout}}\n---\nAll in all [87.9 per cent]{figure: hours.turnout} voted.',
      fixed:
        '---\nballots:\n  hours: {electorate: 1411, votes: 1114, turnout: 79.0%}\n---\nAll in all [79.0 per cent]{figure: hours.turnout} voted.',
    },
    {
      article:
        '---\nballots:\n  hours: {electorate: 1000, turnout: ‹|41.2%|›{least}, options: {agree: {votes: 690}, disagree: }}\n---\nDone.',
    },
    {
      article: '---\nballots:\n  hours: {options: {agree: 62.7%, disagree: ‹|47.3%|›{above}}}\n---\nDone.',
    },
    {
      article:
        '---\nballots:\n  hours: {exhaustive: true, options: {agree: 62.7%, disagree: ‹|27.3%|›{below}}}\n---\nDone.',
    },
    { article: '---\nballots:\n  hours: {turnout: ‹|179%|›{hundred}}\n---\nDone.' },
    {
      article: `---
ballots:
  pay: {electorate: 407, votes: ‹|281|›{odd}, turnout: 53.6%, options: {yes: {votes: 186, share: 85.3%}}}
---
Done.`,
    },
  ],
  check: (article) => sumsIn(article, 'ballot/total'),
});
