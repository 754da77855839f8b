/**
 * Markdown as an article: links and emphasis become their words, the first heading stays one, pictures become captions. Only
 * what news sites write in Markdown is undone; everything else is prose.
 */
import { readArticle } from '../language/parse.ts';
import { articleSource, type Block, type Imprint } from './source.ts';

/** The source of an article for a Markdown text, its front matter taken over where ours has a place for it. */
export function articleFromMarkdown(markdown: string): string {
  const { frontMatter } = readArticle(markdown);
  const body = frontMatter ? markdown.slice(frontMatter.end).replace(/^\r?\n/, '') : markdown;
  const imprint: Imprint = {};
  for (const { key, value } of frontMatter?.map?.pairs ?? []) {
    const place = places[key.source.toLowerCase()];
    if (place !== undefined && value?.type === 'scalar') imprint[place] ??= value.source;
  }
  if (imprint.published) imprint.published = /^\d{4}-\d\d-\d\d/.exec(imprint.published)?.[0];
  const blocks = body.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/).flatMap(blockOf);
  const headings = blocks.filter(({ heading }) => heading);
  for (const again of headings.slice(1)) again.heading = false;
  return articleSource(blocks, imprint);
}

const places: Record<string, keyof Imprint> = {
  title: 'headline',
  headline: 'headline',
  date: 'published',
  published: 'published',
  author: 'byline',
  byline: 'byline',
  publisher: 'publisher',
  site: 'publisher',
  url: 'url',
  link: 'url',
  lang: 'lang',
};

function blockOf(paragraph: string): Block[] {
  const text = paragraph.replace(/^[\r\n]+|[\s]+$/g, '');
  if (text.trim() === '' || /^(?:[-*_] ?){3,}$/.test(text.trim())) return [];
  const picture = /^!\[([^\]]{0,500})\]\([^)\s]{0,2000}(?: "[^"]{0,500}")?\)$/.exec(text.trim());
  if (picture) return picture[1]?.trim() ? [{ text: picture[1].trim(), aside: 'caption' }] : [];
  const heading = /^#{1,6} +([^\r\n]+)$/.exec(text);
  if (heading) return [{ text: words(heading[1]!), heading: text.startsWith('# ') }];
  return [{ text: words(text.replace(/^(?:> ?|[-*+] (?=\S))/gm, '')) }];
}

function words(text: string): string {
  return text
    .replace(/!?\[([^\][]{0,1000})\]\([^)\s]{0,2000}(?: "[^"]{0,500}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\r\n]{1,1000}?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\r\n]{1,1000}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\r\n]{1,200})`/g, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');
}
