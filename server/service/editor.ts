/**
 * The façade for an editor: one method a question, each answered by a file of features. Offsets and file names in, plain
 * data out. What fails here is the caller's to report; nothing is ever half done.
 */

import { definitionsAt, highlightsAt, type Place, referencesAt } from '../features/navigate.ts';
import { renamableAt, renameAt } from '../features/rename.ts';
import type { World } from '../features/world.ts';
import type { Edit, Fix, Span } from '../language/finding.ts';
import { formatArticle } from '../language/format.ts';
import type { Article } from '../model/article.ts';
import type { Config } from '../rules/config.ts';
import type { Newsmark } from '../service.ts';

export class Editor {
  readonly #newsmark: Newsmark;
  readonly config: () => Config;

  constructor(newsmark: Newsmark, config: () => Config) {
    this.#newsmark = newsmark;
    this.config = config;
  }

  definitions(file: string, offset: number): Place[] {
    return this.#ask(file, [], (article, world) => definitionsAt(article, offset, world));
  }

  references(file: string, offset: number, declarations: boolean): Place[] {
    return this.#ask(file, [], (article, world) =>
      referencesAt(article, offset, world, declarations).map(({ file, at }) => ({ file, span: at })),
    );
  }

  highlights(file: string, offset: number): Span[] {
    return this.#ask(file, [], (article) => highlightsAt(article, offset));
  }

  renamable(file: string, offset: number): { span: Span; id: string } | undefined {
    return this.#ask(file, undefined, (article) => renamableAt(article, offset));
  }

  /** The edits, or why there are none in a sentence. */
  rename(file: string, offset: number, to: string): Edit[] | string {
    return this.#ask<Edit[] | string>(file, [], (article, world) => renameAt(article, offset, to, world));
  }

  /** Ways out of the findings that a selection touches, each with the finding's rule and place. */
  fixes(file: string, { start, end }: Span): { rule: string; span: Span; message: string; fix: Fix }[] {
    const touching = this.#newsmark.latest(file).filter((each) => each.span.start <= end && start <= each.span.end);
    return touching.flatMap(({ rule, span, message, fixes }) => fixes.map((fix) => ({ rule, span, message, fix })));
  }

  /** Edits that put annotations and front matter in order; of a range, those that lie within. */
  format(file: string, within?: Span): { span: Span; text: string }[] {
    return this.#ask(file, [], (article) =>
      article.registry
        ? []
        : formatArticle(article.document).filter(
            ({ span }) => within === undefined || (span.start >= within.start && span.end <= within.end),
          ),
    );
  }

  #ask<T>(file: string, otherwise: T, answer: (article: Article, world: World) => T): T {
    const article = this.#newsmark.article(file);
    return article === undefined ? otherwise : answer(article, this.#newsmark.world);
  }
}
