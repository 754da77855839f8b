/** ballot/impossible-share: a percentage that no whole number of votes gives. */
import { defineRule } from '../rule.ts';
import { sumsIn } from './diagnosis.ts';

export default defineRule({
  id: 'ballot/impossible-share',
  summary: 'A percentage that no whole number of so many votes gives.',
  why: `People vote in whole numbers. Of 12 votes seven are 58.3% and six are 50%; nothing in between can be the result of a
ballot in which 12 were cast. The same goes for turnout and those entitled to vote. The test is known from the published
means of science as GRIM (Brown and Heathers, 2017).

It is tried over the votes cast, and over those without blank papers, spoilt papers or both. Where the ballot does not say
how many these were, up to 15% of the votes may have been.`,
  severity: 'error',
  scope: 'article',
  messages: {
    impossible: 'Unexpected {value}: no whole number of {base} {baseName} gives it; {one}, {other}',
  },
  good: [
    '---\nballots:\n  site: {votes: 12, blank: 0, spoilt: 0, options: {old: 58.3%}}\n---\nIn all [58 per cent]{figure: site.old} were for it.',
    '---\nballots:\n  site: {votes: 12, blank: 1, spoilt: 0, options: {old: 54.5%}}\n---\nSix of eleven is 54.5 per cent.',
    '---\nballots:\n  site: {votes: 1850, options: {old: 51.6%, new: 48.4%}}\n---\nIt was close.',
    '---\nballots:\n  site: {electorate: 37, turnout: 97%}\n---\nAll but one of them voted.',
  ],
  bad: [
    {
      article:
        '---\nballots:\n  site: {votes: 12, blank: 0, spoilt: 0, options: {old: ‹|57%|›{impossible}}}\n---\nIn all [57 per cent]{figure: site.old} were for it.',
    },
    {
      article:
        '---\nballots:\n  site: {votes: 12, blank: 0, spoilt: 0, options: {old: }}\n---\nIn all [‹|57 per cent|›{impossible}]{figure: site.old} were for it.',
    },
    { article: '---\nballots:\n  site: {electorate: 37, turnout: ‹|96%|›{impossible}}\n---\nDone.' },
  ],
  check: (article) => sumsIn(article, 'ballot/impossible-share'),
});
