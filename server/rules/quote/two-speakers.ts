/** quote/two-speakers: one utterance given to two speakers. */

import { wordsOf } from '../../reading/words.ts';
import { defineRule, type Entry } from '../rule.ts';
import { differenceOf } from './difference.ts';
import { runsOf, type Utterance, utterances } from './utterance.ts';

export default defineRule<Utterance>({
  id: 'quote/two-speakers',
  summary: 'One utterance given to two speakers.',
  why: `Ten words in a row are nobody's coincidence: one of the two attributions is wrong. A body and a person with a role in it
may share words, and so may whoever is named by \`via\`, a source without a name, and a body and a person of whom no body is
known; shorter runs (slogans, set phrases) are left alone, and so are prints more than a month apart. Articles that each
declare somebody of one name mean the same one.`,
  severity: 'error',
  scope: 'corpus',
  messages: { two: 'Unexpected speaker {name}: {where} gives these words to {other}' },
  good: [
    `---
entities:
  ada: {type: person, name: Ada Brook, roles: [{title: secretary, of: mill-union}]}
  mill-union: {type: organisation, name: Mill Union}
---
["We will not hold another round of talks until the owners put money on the table,"]{quote: ada} said [Ada Brook]{ada}.

The [Mill Union]{mill-union} repeated: ["We will not hold another round of talks until the owners put money on the table."]{quote: mill-union}`,
  ],
  bad: [
    {
      article: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
  ben: {type: person, name: Ben Shaw}
//- a.news
[‹|"We will not hold another round of talks until the owners put money on the table,"|›{two}]{quote: ada} said [Ada Brook]{ada}.
//- b.news
[‹|"We will not hold another round of talks until the owners put money on the table,"|›{two}]{quote: ben} said [Ben Shaw]{ben}.`,
    },
  ],
  collect: utterances,
  runsOf,
  *judge(group) {
    const bySpeaker = new Map<string, Entry<Utterance>>();
    for (const print of group) {
      const { speaker, same, text } = print.data;
      if (print.runs === undefined || bySpeaker.has(speaker)) continue;
      if (same || wordsOf(text).length >= least) bySpeaker.set(speaker, print);
    }
    if (bySpeaker.size < 2) return;
    const [usual, ...others] = [...bySpeaker.values()];
    for (const other of others) {
      if (!contradict(usual!, other)) continue;
      yield reportOf(usual!, other);
      yield reportOf(other, usual!);
    }
  },
});

/** Words in a row that make coincidence unlikely. */
const least = 10;

function contradict(one: Entry<Utterance>, two: Entry<Utterance>): boolean {
  const [a, b] = [one.data, two.data];
  if (a.unnamed || b.unnamed || a.fellows?.includes(b.speaker) || b.fellows?.includes(a.speaker)) return false;
  if (a.side !== undefined && b.side !== undefined && a.side !== b.side) return false;
  if (a.days && b.days && Math.max(a.days[0] - b.days[1], b.days[0] - a.days[1]) > 31) return false;
  return differenceOf(a.text, b.text).common >= least;
}

function reportOf(one: Entry<Utterance>, other: Entry<Utterance>) {
  const where = one.file === other.file ? 'this article also' : 'another article';
  return {
    message: 'two',
    data: { name: one.data.name, where, other: other.data.name },
    file: one.file,
    span: one.span,
    related: [{ file: other.file, span: other.span, message: `Given to ${other.data.name} here` }],
  };
}
