/** date/relative: "next week", "last Thursday" against the tagged day. */
import { defineRule } from '../rule.ts';
import { misfitReport, misfits } from './tagged.ts';

export default defineRule({
  id: 'date/relative',
  summary: '"Next week", "last Thursday", "yesterday" that do not lead from the dateline to the tagged day.',
  why: `Relative dates go stale when a story is held over, and give a wrong dateline away. Every fair reading is tried:
"Wednesday" may be the last or the next one, today included, "next Wednesday" the coming one or the one after. Without
\`published\` nothing is said.`,
  severity: 'error',
  scope: 'article',
  messages: { differs: 'Unexpected "{printed}", tagged as {tagged}: expected {expected}' },
  good: [
    '---\npublished: 2023-01-09\n---\nThe ferry sails on [Wednesday]{date: 2023-01-11}; it did not sail [last week]{date: 2023-01-03}.',
    'The ferry sails on [Wednesday]{date: 2023-01-11}.',
  ],
  bad: [
    {
      article: '---\npublished: 2023-01-09\n---\nThe ferry sailed [‹|last week|›{differs}]{date: 2022-11-30}.',
    },
  ],
  *check(article) {
    if (article.published === undefined) return;
    for (const misfit of misfits(article, true)) yield misfitReport(article, misfit);
  },
});
