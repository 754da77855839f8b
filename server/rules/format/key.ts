/** format/key: an unknown kind of annotation, or an unknown key. */
import { nearest } from '../../language/shape.ts';
import type { Article } from '../../model/article.ts';
import { defineRule, type Report } from '../rule.ts';
import { readerReports } from './reader.ts';

export default defineRule({
  id: 'format/key',
  summary: 'A kind of annotation or a key that the format does not know.',
  why: `A misspelt key is silently without effect: \`outcom: accept\` asserts nothing, and nothing is checked. The nearest
known name is the fix.`,
  severity: 'error',
  scope: 'article',
  messages: { said: '{text}', rule: 'Unexpected rule "{rule}", expected {known}' },
  good: [
    'Members [turned it down]{ballot: pay-2024, outcome: reject}.',
    '---\nrules: {entity/unused: off}\n---\nMembers turned it down.',
  ],
  bad: [
    {
      article: 'Members [turned it down]{ballot: pay-2024, ‹|outcom|›{said}: reject}.',
      fixed: 'Members [turned it down]{ballot: pay-2024, outcome: reject}.',
    },
    {
      article: '---\nrules: {‹|figure/valu|›{rule}: off}\n---\nMembers turned it down.',
      fixed: '---\nrules: {figure/value: off}\n---\nMembers turned it down.',
    },
  ],
  *check(article, { ruleIds }) {
    yield* readerReports(article, 'format/key');
    if (ruleIds) yield* unknownRules(article, ruleIds);
  },
});

/** Rules that the front matter sets, but that there are not. */
function* unknownRules({ document }: Article, ruleIds: readonly string[]): Iterable<Report> {
  const set = document.frontMatter?.map?.pairs.find(({ key }) => key.source === 'rules')?.value;
  if (set?.type !== 'map') return;
  for (const { key } of set.pairs) {
    if (ruleIds.includes(key.source)) continue;
    const near = nearest(key.source, ruleIds);
    const span = { start: key.start, end: key.end };
    yield {
      message: 'rule',
      data: { rule: key.source, known: near[0] ?? 'one of those that `newsmark rules` lists' },
      span,
      fixes: near.map((id) => ({ title: `Change to \`${id}\``, edits: [{ file: '', span, text: id }] })),
    };
  }
}
