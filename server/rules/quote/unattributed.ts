/** quote/unattributed: a direct quotation in the prose that nothing annotates. */

import type { Fix } from '../../language/finding.ts';
import type { Article } from '../../model/article.ts';
import { formsOf } from '../../model/names.ts';
import { fairName } from '../../reading/name.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'quote/unattributed',
  summary: 'A direct quotation in the prose that nothing annotates.',
  why: `Only annotated words are compared with what other articles print. Titles of works, nicknames and scare quotes are told
apart from quotations as well as marks and words allow; it is information only.`,
  severity: 'info',
  scope: 'article',
  messages: { unattributed: 'This quotation is not annotated' },
  good: [
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready to sail tonight,"]{quote: ada} said [Ada Brook]{ada}.',
  ],
  bad: [
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n‹|"We are ready to sail tonight,"|›{unattributed} said [Ada Brook]{ada}.',
      fixed:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready to sail tonight,"]{quote: ada} said [Ada Brook]{ada}.',
    },
  ],
  *check(article) {
    if (article.registry || !/["“«‘']/.test(article.document.plain.text)) return;
    const { plain } = article.document;
    for (const quotation of article.quotations) {
      if (quotation.confidence < 0.6) continue;
      if (article.quotePlaces.meeting(quotation) !== undefined) continue;
      const span = plain.span(quotation.start, quotation.end);
      if (article.inAside(span)) continue;
      yield { message: 'unattributed', span, fixes: annotate(article, span, quotation.speaker?.text) };
    }
  },
});

/** Annotates the quotation for the one declared entity that the attribution fits. */
function annotate(article: Article, span: { start: number; end: number }, speaker: string | undefined): Fix[] {
  const text = article.document.text.slice(span.start, span.end);
  if (/[[\]{}\\]|\n\s*\n/.test(text) || speaker === undefined) return [];
  const ids = [...new Set(article.facts.mentions.map((mention) => mention.entity))].filter((id) => {
    const found = article.scope.entity(id);
    const fair = found && fairName(speaker, found.item, { forms: formsOf(article.scope, found) });
    return fair !== undefined && fair !== 'description' && fair !== 'pronoun';
  });
  return ids.map((id) => ({
    title: `Annotate as words of ${id}`,
    edits: [{ file: '', span, text: `[${text}]{quote: ${id}}` }],
  }));
}
