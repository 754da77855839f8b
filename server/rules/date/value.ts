/** date/value: a printed date against the day that it is tagged with. */
import { defineRule } from '../rule.ts';
import { misfitReport, misfits } from './tagged.ts';

export default defineRule({
  id: 'date/value',
  summary: 'A printed date that is not the day it is tagged with.',
  why: `"January 23" tagged as the 25th: one of the two is a slip. Every fair reading is tried first: a date without a year may
be of the year before or after the dateline, or of one that the prose or the printed weekday speaks for; 9/1/2023 is read by the article's language, a month meets each of its days.`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['date/weekday'],
  messages: { differs: 'Unexpected date "{printed}", tagged as {tagged}: expected {expected}' },
  good: [
    '---\npublished: 2023-01-09\n---\nThe ferry sails on [January 23]{date: 2023-01-23}, and again [in March]{date: 2023-03-14}.',
    '---\npublished: 2023-01-09\n---\nNo ferry sails for a week from [23 January]{date: 2023-01-23}.',
    '---\npublished: 2023-01-09\n---\nIt sailed on [28 December]{date: 2022-12-28}, and [on the 18th and 19th of January]{date: 2023-01-18/2023-01-19}.',
    '---\npublished: 2024-03-13\n---\nThe ferry of 2021 sailed on [3 May]{date: 2021-05-03}, and was sold on [5 June]{date: 2021-06-05}.',
    '---\npublished: 2024-03-13\n---\nThe pier closed on [Friday 1 April]{date: 2022-04-01}.',
    "---\npublished: 2024-03-13\n---\nThe pier was built in [June '44]{date: 1944-06}.",
  ],
  bad: [
    {
      article: '---\npublished: 2023-01-09\n---\nThe ferry sails on [‹|January 23|›{differs}]{date: 2023-01-25}.',
      fixed: '---\npublished: 2023-01-09\n---\nThe ferry sails on [January 23]{date: 2023-01-23}.',
    },
  ],
  *check(article) {
    for (const misfit of misfits(article, false)) yield misfitReport(article, misfit);
  },
});
