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
    const allowed = new Set(Array.isArray(options.allow) ? options.allow : []);
    const added = new Set(Array.isArray(options.words) ? options.words : []);
    const seen = new Set<number>();
    const { text: prose } = article.document.plain;
    for (const { start, end, cue, text, partial } of article.quotations) {
      if (cue === undefined || seen.has(cue.start)) continue;
      if (article.quotePlaces.meeting({ start, end }) === undefined) continue;
      seen.add(cue.start);
      const wants = /^\s+(?:for|that|to|if|whether|him|her|them|us|me|about|why|how|what)\b/.test(
        prose.slice(cue.end, cue.end + 12),
      );
      const asked = cue.lemma === 'ask' && !partial && !wants && !text.includes('?');
      const loaded = added.has(cue.lemma) || (cue.loaded && !allowed.has(cue.lemma));
      if (!asked && !loaded) continue;
      const span = article.document.plain.span(cue.start, cue.end);
      yield { message: asked ? 'asked' : 'loaded', data: { cue: cue.text }, span };
    }
  },
});
