/** quote/drift: the same utterance in different words. */
import type { Related, Span } from '../../language/finding.ts';
import { wordsOf } from '../../reading/words.ts';
import { defineRule, type Entry, type Report } from '../rule.ts';
import { type Difference, differenceOf } from './difference.ts';
import { runsOf, type Utterance, utterances } from './utterance.ts';

export default defineRule<Utterance>({
  id: 'quote/drift',
  summary: 'The same utterance in different words.',
  why: `Two outlets that heard one sentence print it in one wording; where they do not, one of them has it wrong. Prints are the
same utterance when \`same-as\` says so, or when one speaker has eight words in a row in common (five, if that is most of the
shorter one) within a month. Only what differs between the first and the last words that both share counts: who quotes less
contradicts nobody. Spelling, spacing, capitals, marks, marked omissions and bracketed insertions are no difference.`,
  severity: 'warning',
  scope: 'corpus',
  yieldsTo: ['quote/two-speakers'],
  messages: {
    changed: 'Unexpected "{actual}", where {where} has {name} say "{other}"',
    left: 'Expected "{other}" here, as {where} has {name} say',
    added: 'Unexpected "{actual}": {where} has {name} say the same without it',
  },
  good: [
    `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
//- a.news
---
published: 2024-03-04
---
["We will not organise another round of talks until the owners put money on the table,"]{quote: ada} said [Ada Brook]{ada}.
//- b.news
---
published: 2024-03-04
---
[Ada Brook]{ada} said she would ["not organize another round of talks until the owners put money on the table"]{quote: ada, partial: true}.`,
  ],
  bad: [
    {
      article: `//- registry/people.yaml
entities:
  ada: {type: person, name: Ada Brook}
//- a.news
---
published: 2024-03-04
---
["We will not hold another round of talks until the ‹|owners|›{changed} put money on the table,"]{quote: ada} said [Ada Brook]{ada}.
//- b.news
---
published: 2024-03-05
---
["We will not hold another round of talks until the ‹|ministers|›{changed} put money on the table,"]{quote: ada} said [Ada Brook]{ada}.`,
    },
  ],
  collect: utterances,
  runsOf,
  *judge(group) {
    // Declared the same, or named by one that is: what differs then counts however short it is, whoever is said to have spoken.
    const tied = group[0]!.runs === undefined;
    if (tied) yield* drift(group, tied);
    else for (const prints of bySpeaker(group)) yield* drift(prints, tied);
  },
});

function bySpeaker(group: readonly Entry<Utterance>[]): Iterable<Entry<Utterance>[]> {
  const prints = new Map<string, Entry<Utterance>[]>();
  for (const print of group) {
    const list = prints.get(print.data.speaker);
    if (list) list.push(print);
    else prints.set(print.data.speaker, [print]);
  }
  return prints.values();
}

function* drift(group: readonly Entry<Utterance>[], tied: boolean): Iterable<Report> {
  const [usual, ...others] = distinctPrints(group);
  if (usual === undefined) return;
  for (const other of others) {
    const [one, two] = [usual.first, other.first];
    if (one.data.speaker !== two.data.speaker) continue;
    const difference = differenceOf(one.data.text, two.data.text);
    if (difference.changes.length === 0 || !(tied || sameUtterance(one, two, difference))) continue;
    for (const print of other.all) yield reportOf(print, one, mirrored(differenceOf(one.data.text, print.data.text)));
    if (other.all.length === usual.all.length) for (const print of usual.all) yield reportOf(print, two, difference);
  }
}

/**
 * Prints by wording, the commonest first, of those as common the fullest: it alone is held against the others, so that no
 * group costs more than its size.
 */
function distinctPrints(group: readonly Entry<Utterance>[]): { first: Entry<Utterance>; all: Entry<Utterance>[] }[] {
  const byWording = new Map<string, Entry<Utterance>[]>();
  for (const print of group) {
    const wording = wordsOf(print.data.text)
      .map((word) => word.word)
      .join(' ');
    const list = byWording.get(wording);
    if (list) list.push(print);
    else byWording.set(wording, [print]);
  }
  const prints = [...byWording].map(([wording, all]) => ({ first: all[0]!, all, length: wording.length }));
  return prints.sort((a, b) => b.all.length - a.all.length || b.length - a.length);
}

/** A month apart at most, and enough words in a row. */
function sameUtterance(one: Entry<Utterance>, two: Entry<Utterance>, { common }: Difference): boolean {
  const [a, b] = [one.data.days, two.data.days];
  if (a && b && Math.max(a[0] - b[1], b[0] - a[1]) > 31) return false;
  const shorter = Math.min(wordsOf(one.data.text).length, wordsOf(two.data.text).length);
  return common >= 8 || (common >= 5 && common * 2 >= shorter);
}

function mirrored(difference: Difference): Difference {
  const changes = difference.changes.map(({ before, after, beforeText, afterText }) => ({
    before: after,
    after: before,
    beforeText: afterText,
    afterText: beforeText,
  }));
  return { ...difference, changes };
}

/** One finding for a print, at its first difference, with all of them in the arithmetic. `before` is the print's own side. */
function reportOf(print: Entry<Utterance>, other: Entry<Utterance>, { changes, common }: Difference): Report {
  const [first] = changes;
  const { beforeText, afterText } = first!;
  const message = beforeText === '' ? 'left' : afterText === '' ? 'added' : 'changed';
  const where = other.file === print.file ? 'this article' : 'another article';
  const shown = changes.map((change) => `${worded(change.beforeText)} here, ${worded(change.afterText)} there`);
  const related: Related = { file: other.file, span: placeOf(other, first!.after), message: marked(other.data.text) };
  return {
    message,
    data: { actual: beforeText, other: afterText, name: print.data.name, where },
    file: print.file,
    span: placeOf(print, first!.before),
    arithmetic: `${common} words in a row are the same; ${shown.join('; ')}`,
    related: [related],
  };
}

function worded(words: string): string {
  return words === '' ? 'nothing' : `"${words}"`;
}

/** A print in quotation marks, unless it brings its own. */
function marked(text: string): string {
  return /^["“‘'«]/.test(text) ? text : `"${text}"`;
}

/** The words within a print; the whole print where its text is broken by markup or the words are missing. */
function placeOf(print: Entry<Utterance>, words: Span): Span {
  const { start } = print.span;
  if (print.data.broken || words.end === words.start) return print.span;
  return { start: start + words.start, end: start + words.end };
}
