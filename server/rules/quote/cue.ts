/** quote/cue: loaded cue verbs, and "asked" without a question. */
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'quote/cue',
  summary: 'A loaded cue verb, or "asked" without a question.',
  why: `"Claimed" says that the reporter doubts it, "admitted" that there was something to hide, "revealed" that it is true.
"Said" says nothing. It is information only: sometimes the load is meant. \`allow\` lists verbs that the desk does not mind.`,
  severity: 'info',
  scope: 'article',
  options: {
    allow: { description: 'Loaded verbs that are not reported, by their infinitive.', default: [] },
    words: { description: 'Further verbs that are reported, by their infinitive.', default: [] },
  },
  messages: {
    loaded: '"{cue}" is loaded: "said" takes no side',
    asked: '"{cue}" without a question',
  },
  good: [
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["Are we ready?"]{quote: ada} asked [Ada Brook]{ada}.',
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready,"]{quote: ada} [Ada Brook]{ada} said.',
    '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{ada} asked for a ["grown up, honest talk"]{quote: ada}.',
  ],
  bad: [
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready,"]{quote: ada} ‹|claimed|›{loaded} [Ada Brook]{ada}.',
    },
    {
      article:
        '---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n["We are ready,"]{quote: ada} ‹|asked|›{asked} [Ada Brook]{ada}.',
    },
  ],
  *check(article, { options }) {
    if (article.facts.quotes.length === 0) return;
    const seen = new Set<number>();
    const { plain } = article.document;
    for (const quotation of article.quotations) {
      const { cue, text, partial } = quotation;
      if (cue === undefined) continue;
      const loaded = isListed(options.words, cue.lemma) || (cue.loaded && !isListed(options.allow, cue.lemma));
      if ((!loaded && cue.lemma !== 'ask') || seen.has(cue.start)) continue;
      if (article.quotePlaces.meeting(quotation) === undefined) continue;
      seen.add(cue.start);
      const asked =
        cue.lemma === 'ask' && !partial && !text.includes('?') && !wants.test(plain.text.slice(cue.end, cue.end + 12));
      if (!asked && !loaded) continue;
      const span = plain.span(cue.start, cue.end);
      yield { message: asked ? 'asked' : 'loaded', data: { cue: cue.text }, span };
    }
  },
});

/** Behind "asked": something is wanted, and no question quoted. */
const wants = /^\s+(?:for|that|to|if|whether|him|her|them|us|me|about|why|how|what)\b/;

function isListed(option: unknown, lemma: string): boolean {
  return Array.isArray(option) && option.includes(lemma);
}
