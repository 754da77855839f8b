/**
 * An article as readers see it, for a page beside the editor: its prose with spans marked by kind, what is wrong with it in
 * the margin, its ballots as charts, its dates as a timeline, and who is who in it. HTML without a script or a style of its
 * own, in pieces, so that a page need replace only what an edit changed.
 */
import type { Article } from '../model/article.ts';
import { bodyOf, type PreviewBlock } from './preview/body.ts';
import { EditorLeads, type PreviewPlace } from './preview/leads.ts';
import { namesSection } from './preview/names.ts';
import { timelineSection } from './preview/timeline.ts';
import type { World } from './world.ts';

export interface Preview {
  /** The headline, or the name of the file. Text, not HTML. */
  title: string;
  head: string;
  blocks: PreviewBlock[];
  foot: string;
  /**
   * Other sides of findings, and declarations: `data-place` in the HTML is an index into this list. What lies in the prose
   * says so itself, in `data-at`: an offset from the start of its block.
   */
  places: PreviewPlace[];
}

/** A page about an article and what was found in it; the findings in the order of the text. */
export function previewOf(article: Article, world: World): Preview {
  const leads = new EditorLeads();
  const { ballots, ...body } = bodyOf(article, world.findings(article.file), world, leads);
  const foot = ballots + timelineSection(article, leads) + namesSection(article, world, leads);
  return { ...body, foot, places: leads.places };
}
