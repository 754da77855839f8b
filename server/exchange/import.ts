/** Which reader a foreign file needs to become an article. */
import { readArticle } from '../language/parse.ts';
import { articleFromHtml } from './html.ts';
import { articleFromMarkdown } from './markdown.ts';
import { articleFromProse } from './prose.ts';

/** Whether a file is an article by its name. */
export function isArticleName(path: string): boolean {
  return /\.news(?:\.md|\.txt)?$/i.test(path);
}

/**
 * The source of an article for the text of any file: itself where it is one by name, front matter or annotations, else
 * imported by the ending of its name, as plain text without one.
 */
export function importedArticle(path: string, text: string): string {
  if (/\.x?html?$/i.test(path)) return articleFromHtml(text);
  if (isArticleName(path) || isAnnotated(text)) return text;
  return /\.(?:md|markdown)$/i.test(path) ? articleFromMarkdown(text) : articleFromProse(text);
}

/** Front matter of ours, or a span of one of the seven kinds by its name: `[sic]{x}` may be anybody's. */
function isAnnotated(text: string): boolean {
  if (!/^---[ \t]*\r?\n|\]\{/.test(text)) return false;
  const { frontMatter, annotations } = readArticle(text);
  const keys = frontMatter?.map?.pairs.map(({ key }) => key.source) ?? [];
  return (
    keys.some((key) => ours.has(key)) ||
    annotations.some(({ kind, mapping }) => kind !== undefined && mapping.pairs[0]?.key.source === kind)
  );
}

const ours = new Set([
  'newsmark',
  'headline',
  'published',
  'entities',
  'figures',
  'ballots',
  'events',
  'claims',
  'sources',
]);
