/** The source of an article made from blocks of foreign text: headings, paragraphs and what stands beside them on a page. */
import { escaped } from './prose.ts';

export type AsideSort = 'furniture' | 'caption' | 'advert' | 'related' | 'correction';

export interface Block {
  text: string;
  heading?: boolean;
  aside?: AsideSort;
}

/** Front matter that a foreign format has places for. */
export interface Imprint {
  headline?: string;
  published?: string;
  updated?: string;
  publisher?: string;
  byline?: string;
  url?: string;
  lang?: string;
}

/** Blocks as paragraphs, asides in their brackets, under front matter with the version and the imprint. */
export function articleSource(blocks: readonly Block[], imprint: Imprint): string {
  const front = ['---', 'newsmark: 1'];
  for (const key of ['headline', 'published', 'updated', 'publisher', 'byline', 'url', 'lang'] as const) {
    const value = imprint[key];
    if (value) front.push(`${key}: ${/^\d{4}-\d\d(?:-\d\d)?$/.test(value) ? value : JSON.stringify(value)}`);
  }
  const body = blocks.map(({ text, heading, aside }) => {
    if (aside) return `[${escaped(text).replace(/(?<!\\)[[\]]/g, '\\$&')}]{aside: ${aside}}`;
    return heading ? `# ${escaped(text)}` : escaped(text);
  });
  return `${front.join('\n')}\n---\n${body.join('\n\n')}\n`;
}
