/** The findings that reading a text gave, as reports of the rule that they name. */
import type { Article } from '../../model/article.ts';
import type { Report } from '../rule.ts';

/** Reports of one `format/` rule. Its `messages` need `said: '{text}'`. */
export function* readerReports(article: Article, rule: string): Iterable<Report> {
  for (const finding of article.document.findings) {
    if (finding.rule !== rule) continue;
    const { span, message, fixes, arithmetic } = finding;
    yield { message: 'said', data: { text: message }, span, fixes, arithmetic };
  }
}
