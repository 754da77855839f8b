/** ballot/share: a share that is not votes over total, or not what is declared. */
import type { Article } from '../../model/article.ts';
import { compare } from '../../reading/interval.ts';
import {
  arithmeticOf,
  type Compared,
  comparedFigures,
  correctedValue,
  declaredAt,
  nearBound,
  printedShare,
  writtenValue,
} from '../figure/print.ts';
import { defineRule, type Report } from '../rule.ts';
import { blamed, sumsIn } from './diagnosis.ts';

export default defineRule({
  id: 'ballot/share',
  summary: 'A share of the votes that is not votes over total, or a printed share that is not the declared one.',
  why: `"64 per cent" of 2,100 votes are 1,344; who counts 1,240 has one number too many. Shares are reckoned from the votes
wherever both are known, in print or in the declaration, and the printed share of an option is held against the declared one.

What is taken for fair: a share stands for everything that rounds to it. It may be of the votes cast, of the valid votes
(without blank papers, spoilt papers or both) or of the votes for all options. Where a ballot does not say how many papers
were blank or spoilt, a share that would come out if up to 2% of them were is information, and up to 15% a warning: declare
\`blank\` or \`spoilt\`. Where the votes cast are unknown, the shares of several options must point to one number of votes.`,
  severity: 'error',
  scope: 'both',
  yieldsTo: ['figure/qualifier'],
  messages: {
    votes: 'Unexpected share {value}, expected {made}: {votes} of {base} {baseName}',
    supposed:
      'Unexpected share {value}, expected {made} ({votes} of {base} votes cast): it fits only if {invalid} papers were blank or spoilt, which the ballot does not say',
    apart:
      'Unexpected share {value} for {votes} votes: by the other options it should be {made}, of {base} votes in all',
    printed: 'Unexpected "{printed}", expected {declared} as declared for {label}',
    misleading: '"{printed}" is true but misleading: {label} is declared as {declared}',
    count:
      'Unexpected "{printed}" for the share {label}, which is declared as {declared}: it is the number of votes, {label}.votes',
  },
  good: [
    `---
ballots:
  shifts: {votes: 2100, options: {agree: {votes: 1240, share: 59%}, disagree: {votes: 860, share: 41%}}}
---
Of [2,100]{figure: shifts.votes} votes [59.0 per cent]{figure: shifts.agree} were in favour.`,
    `---
ballots:
  hours: {votes: 1114, blank: 3, spoilt: 11, options: {agree: {votes: 690, share: 62.7%}}}
---
Of the valid votes [62.7 per cent]{figure: hours.agree} were for it.`,
    `---
ballots:
  club: {options: {stay: {votes: 511, share: 46.2%}, move: {votes: 595, share: 53.8%}}}
---
That is [nearly half]{figure: club.stay} and [more than half]{figure: club.move}.`,
    `---
ballots:
  poll: {options: {ash: {votes: 4021, share: 40.2%}, birch: {votes: 3017, share: 30.2%}, cedar: }}
---
[Two in five]{figure: poll.ash} chose ash.`,
  ],
  bad: [
    {
      article: `---
ballots:
  shifts: {votes: 2100, options: {agree: {votes: 1240}, disagree: {votes: 860}}}
---
The union said that [‹|64 per cent|›{votes}]{figure: shifts.agree} were in favour.`,
      fixed: `---
ballots:
  shifts: {votes: 2100, options: {agree: {votes: 1240}, disagree: {votes: 860}}}
---
The union said that [59 per cent]{figure: shifts.agree} were in favour.`,
    },
    {
      article: `---
ballots:
  shifts: {votes: 2100, blank: 0, spoilt: 4, options: {agree: {votes: 1240, share: ‹|64%|›{votes}}}}
---
Done.`,
    },
    {
      article: `---
ballots:
  shifts: {votes: 2100, options: {agree: {votes: 1240, share: ‹|60.2%|›{supposed}}}}
---
Done.`,
    },
    {
      article: `---
ballots:
  poll: {options: {ash: {votes: 4021, share: 40.2%}, birch: {votes: 3017, share: ‹|34.2%|›{apart}}, cedar: }}
---
Done.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: {}, reject: 51.1%}}
---
The offer was refused by [‹|61.1 per cent|›{printed}]{figure: offer.reject}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: 88.9%, reject: 11.1%}}
---
The offer was refused by [‹|more than 5 per cent|›{misleading}]{figure: offer.reject}.`,
    },
    {
      article: `---
ballots:
  offer: {options: {accept: {votes: 889, share: 88.9%}, reject: {votes: 111, share: 11.1%}}}
---
It was refused by [‹|111|›{count}]{figure: offer.reject} of them.`,
      fixed: `---
ballots:
  offer: {options: {accept: {votes: 889, share: 88.9%}, reject: {votes: 111, share: 11.1%}}}
---
It was refused by [111]{figure: offer.reject.votes} of them.`,
    },
  ],
  *check(article) {
    yield* sumsIn(article, 'ballot/share');
    for (const compared of comparedFigures(article)) {
      if (compared.verdict === 'yes' || compared.verdict === 'rounding') continue;
      if (printedShare(compared) && !nearBound(compared)) yield* judge(article, compared);
    }
  },
});

function* judge(article: Article, compared: Compared): Iterable<Report> {
  const { statement, printed, declared, verdict } = compared;
  const { ballot, part = '' } = declared;
  const id = part.replace(/\.share$/, '');
  // Where the declared share is itself what is wrong, that is said once, where it stands.
  if (ballot === undefined || blamed(article, ballot, id)) return;
  const data = {
    printed: statement.text,
    label: declared.label,
    declared: writtenValue(declared),
  };
  const related = [declaredAt(declared)];
  const votes = ballot.item.options.find((option) => option.id === id)?.votes;
  if (printed.unit === undefined && votes && compare(votes.value, printed.value) === 0) {
    const path = `${ballot.item.id}.${id}.votes`;
    const fixes = [{ title: `Change to ${path}`, edits: [{ file: '', span: statement.at, text: path }] }];
    yield { message: 'count', data, span: statement.span, arithmetic: arithmeticOf(printed, declared), related, fixes };
    return;
  }
  yield {
    message: verdict === 'no' ? 'printed' : 'misleading',
    data,
    span: statement.span,
    arithmetic: arithmeticOf(printed, declared),
    related,
    fixes: verdict === 'no' ? correctedValue(compared) : [],
    severity: verdict === 'no' ? undefined : 'warning',
  };
}
