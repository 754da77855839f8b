/**
 * The page around an article: its policy, its style, its script. The server writes the article's HTML and escapes every
 * character of its text; the policy is the second lock, under which nothing runs or loads but what is written here.
 */
import { lockedPage } from '../locked.ts';

/** What stands on the page, as the server writes it. */
export interface Pieces {
  head: string;
  blocks: readonly { start: number; end: number; html: string }[];
  foot: string;
}

/** The files beside the extension that every page holds. */
export interface Dress {
  style: string;
  script: string;
}

/** @param pieces absent where the script will be sent them */
export function pageHtml(title: string, pieces: Pieces | undefined, { style, script }: Dress, nonce: string): string {
  const blocks = (pieces?.blocks ?? []).map(({ html }) => `<section class="block">${html}</section>`);
  const main = `<div class="head">${pieces?.head ?? ''}</div>
<article>
${blocks.join('\n')}
</article>
<div class="foot">${pieces?.foot ?? ''}</div>`;
  return lockedPage({ lang: 'en', title, style, script, nonce, main, look: pieces && 'exported' });
}
