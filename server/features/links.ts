/** Places that lead elsewhere: addresses, Wikidata ids, sources, and the files that `same-as` or a config names. */
import type { Span } from '../language/finding.ts';
import type { YamlMap, YamlNode } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { ConfigFile } from './config.ts';
import { resolvePathFrom } from './quotes.ts';

export interface Link {
  span: Span;
  /** An address, or else a file of the workspace. */
  url?: string;
  file?: string;
  tooltip?: string;
}

export function linksOf(article: Article): Link[] {
  const links: Link[] = [];
  const { frontMatter, annotations } = article.document;
  if (frontMatter?.map) walk(frontMatter.map, undefined, article, links);
  for (const { mapping } of annotations) walk(mapping, undefined, article, links);
  return links.sort((a, b) => a.span.start - b.span.start);
}

function walk(node: YamlNode, key: string | undefined, article: Article, links: Link[]): void {
  if (node.type === 'map') walkMap(node, article, links);
  else if (node.type === 'list') for (const item of node.items) walk(item, key, article, links);
  else {
    const span = { start: node.start, end: node.end };
    const { source } = node;
    if (article instanceof ConfigFile) {
      if (/^[^*?{}[\]!]+\.(?:ya?ml|news|md|txt)$/i.test(source)) {
        links.push({ span, file: resolvePathFrom(article.file, source) });
      }
    } else if (/^https?:\/\/[^\s]+$/.test(source)) links.push({ span, url: source });
    else if (key === 'wikidata' && /^Q[1-9]\d*$/.test(source)) {
      links.push({ span, url: `https://www.wikidata.org/wiki/${source}`, tooltip: 'Wikidata' });
    } else if (key === 'source') {
      const found = article.scope.source(source);
      const url = found?.item.url;
      if (url !== undefined && /^https?:\/\//.test(url)) links.push({ span, url, tooltip: found?.item.title });
    } else if (key === 'same-as' && source.includes('#')) {
      links.push({ span, file: resolvePathFrom(article.file, source.slice(0, source.indexOf('#'))) });
    }
  }
}

function walkMap(map: YamlMap, article: Article, links: Link[]): void {
  for (const { key, value } of map.pairs) if (value) walk(value, key.source, article, links);
}
