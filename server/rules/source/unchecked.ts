/** source/unchecked: a figure, quotation or claim that nobody has checked yet. */

import { sourcedStatements } from '../../model/sourced.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'source/unchecked',
  summary: 'A figure, quotation or claim that is not checked yet.',
  why: `The switch that a desk turns on before publication: what has no \`checked: {on, by}\` is still to be done. \`checked: no\`
says so on purpose.`,
  severity: 'off',
  scope: 'article',
  messages: { unchecked: 'Expected checked: {on, by} for this {what}' },
  good: ['Some [37 beds]{figure, checked: {on: 2024-03-04, by: ab}} closed.'],
  bad: [{ article: 'Some [‹|37 beds|›{unchecked}]{figure, checked: no} closed.' }],
  *check(article) {
    for (const { statement, what } of sourcedStatements(article)) {
      if (statement.checked !== true) yield { message: 'unchecked', data: { what }, span: statement.span };
    }
  },
});
