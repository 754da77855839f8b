/** figure/qualifier: the words beside a number put it on the wrong side of the declared value. */
import { defineRule } from '../rule.ts';
import { arithmeticOf, comparedFigures, declaredAt, nearBound, writtenValue } from './print.ts';

export default defineRule({
  id: 'figure/qualifier',
  summary: '"More than", "nearly", "at least" and their like on the wrong side of the declared value.',
  why: `"More than 500" for 498 and "nearly 500" for 512 are wrong although the number is close: the words promise a side.
"Nearly" and "almost" are taken for anything from 90% of the number up to it, "just over" for up to 110%, "about", "around",
"roughly" and "some" for 10% either way. A declared value that equals the bound is never held against the words: who declares
1,300,000 for a printed "more than 1.3 million" has only that print to go by.`,
  severity: 'error',
  scope: 'article',
  messages: {
    side: 'Unexpected "{printed}", since {label} is declared as {declared}',
  },
  good: [
    '---\nfigures:\n  crowd: {value: 512, unit: person}\n---\nIt drew [more than 500 people]{figure: crowd}.',
    '---\nfigures:\n  crowd: {value: 460, unit: person}\n---\nIt drew almost [500 people]{figure: crowd}.',
    '---\nfigures:\n  share: {value: 47.3, unit: percent}\n---\nThat was [nearly half]{figure: share} of them.',
  ],
  bad: [
    {
      article:
        '---\nfigures:\n  crowd: {value: 498, unit: person}\n---\nIt drew [‹|more than 500 people|›{side}]{figure: crowd}.',
    },
    {
      article:
        '---\nfigures:\n  crowd: {value: 512, unit: person}\n---\nIt drew nearly [‹|500 people|›{side}]{figure: crowd}.',
    },
    {
      article:
        '---\nfigures:\n  share: {value: 41, unit: percent}\n---\nThat was [‹|almost half|›{side}]{figure: share} of them.',
    },
  ],
  *check(article) {
    for (const compared of comparedFigures(article)) {
      if (!nearBound(compared)) continue;
      const { statement, printed, declared } = compared;
      yield {
        message: 'side',
        data: { printed: printed.text, label: declared.label, declared: writtenValue(declared) },
        span: statement.span,
        arithmetic: arithmeticOf(printed, declared),
        related: [declaredAt(declared)],
      };
    }
  },
});
