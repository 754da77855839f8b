/** The statements that a desk wants sourced and checked: figures, quotations and claims. */
import type { Article } from './article.ts';
import type { Statement } from './facts.ts';

export interface Sourced {
  statement: Statement;
  what: 'figure' | 'quotation' | 'claim';
  /** Given on the annotation or on what it names. */
  source?: string;
}

/** Each with the source that it has, its own or that of the declaration behind it. */
export function* sourcedStatements(article: Article): Iterable<Sourced> {
  for (const [index, statement] of article.facts.figures.entries()) {
    const resolved = article.figures[index];
    const declared = resolved?.figure?.item ?? resolved?.ballot?.item;
    yield { statement, what: 'figure', source: statement.source ?? declared?.source };
  }
  for (const statement of article.facts.quotes) yield { statement, what: 'quotation', source: statement.source };
  for (const statement of article.facts.claims) {
    const claim = article.scope.claim(statement.claim)?.item;
    yield { statement, what: 'claim', source: statement.source ?? claim?.source ?? claim?.sources[0] };
  }
}
