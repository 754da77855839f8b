/**
 * Newsmark as a library: plugins for unified, the façade that the command and the editor call, and the readers of printed
 * English. Everything here is pure: give it texts, get findings.
 *
 *     import { unified } from 'unified';
 *     import { newsmarkCheck, newsmarkParse, newsmarkText } from 'newsmark';
 *     const file = await unified().use(newsmarkParse).use(newsmarkCheck).use(newsmarkText).process(article);
 *     file.messages   // one for each finding
 *     String(file)    // what readers see
 */
import type { Plugin } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { plainText } from './exchange/text.ts';
import { reportTo } from './language/message.ts';
import type { Root } from './language/nodes.ts';
import type { Config } from './rules/config.ts';
import { Newsmark } from './service.ts';

export type { Edit, Finding, Fix, Related, Severity, Span } from './language/finding.ts';
export { formatArticle } from './language/format.ts';
export type * from './language/nodes.ts';
export { newsmarkParse, readArticle } from './language/parse.ts';
export { factsOf } from './model/stating.ts';
export { readQuantities } from './reading/quantity.ts';
export { readQuotations } from './reading/quotation.ts';
export { readTimes } from './reading/time.ts';
export { type Config, defaultConfig } from './rules/config.ts';
export { rules } from './rules/index.ts';
export { Newsmark } from './service.ts';

export interface CheckOptions {
  config?: Config;
  /** Registry files by name. */
  registry?: Record<string, string>;
}

/** Checks the article that {@link newsmarkParse} has read: every finding becomes a message of the file. */
export const newsmarkCheck: Plugin<[CheckOptions?], Root> = (options = {}) => {
  const newsmark = new Newsmark({ config: options.config });
  for (const [name, text] of Object.entries(options.registry ?? {})) newsmark.put(name, text, 'registry');
  return (_tree, file) => {
    const name = file.path ?? 'article.news';
    const document = file.data.newsmark;
    if (document === undefined) throw new Error('newsmarkCheck needs newsmarkParse before it');
    file.messages = file.messages.filter((message) => !('finding' in message));
    newsmark.put(name, document.text);
    for (const finding of newsmark.check(name)) reportTo(file, finding, document.lines);
    newsmark.remove(name);
  };
};

/** Compiles an article to what readers see: its prose without marks. */
export const newsmarkText: Plugin<[], Root, string> = function () {
  this.compiler = (_tree: Node, file: VFile) => (file.data.newsmark ? plainText(file.data.newsmark) : '');
};
