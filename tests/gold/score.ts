/** Holds suggestions for bare prose against the annotations that a person made: precision, recall, F1, and the mistakes. */
import { articleFromProse } from '../../server/exchange/prose.ts';
import type { Article } from '../../server/model/article.ts';
import { Registry } from '../../server/model/registry.ts';
import { normaliseName } from '../../server/reading/name.ts';
import type { Proposal, Suggestion } from '../../server/suggest/proposal.ts';
import { suggest } from '../../server/suggest/suggest.ts';
import { articleOf } from '../../server/suggest/write.ts';

export interface Score {
  name: string;
  gold: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}

interface Mark {
  start: number;
  end: number;
  text: string;
  /** What else must agree, by its name: value, unit, date, cue, speaker, link. */
  says: Record<string, string | undefined>;
}

const kinds = ['quote', 'figure', 'date', 'entity'] as const;
type Scored = (typeof kinds)[number];

const aspects: Record<Scored, readonly string[]> = {
  quote: ['cue', 'speaker'],
  figure: ['value', 'value and unit'],
  date: ['edtf'],
  entity: ['link'],
};

/** Scores by kind, span matching and aspect, over all articles together. */
export function scoreArticles(texts: readonly { file: string; source: string }[]): {
  scores: Score[];
  mistakes: string[];
} {
  const tally = new Map<string, { gold: number; found: number; right: number }>();
  const mistakes: string[] = [];
  for (const { file, source } of texts) {
    const article = articleOf(file, source, new Registry());
    const bare = articleOf(file, articleFromProse(article.document.plain.text), new Registry());
    const proposal = suggest(bare, { published: article.facts.published });
    for (const kind of kinds) {
      const gold = goldMarks(article, kind);
      const found = proposal.suggestions.filter((each) => each.kind === kind).map((each) => foundMark(each, proposal));
      compare(kind, gold, found, tally, (line) => mistakes.push(`  ${file}: ${line}`));
    }
  }
  const scores = [...tally].map(([name, { gold, found, right }]) => {
    const precision = found === 0 ? 1 : right / found;
    const recall = gold === 0 ? 1 : right / gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { name, gold, found, right, precision, recall, f1 };
  });
  return { scores, mistakes };
}

function compare(
  kind: Scored,
  gold: readonly Mark[],
  found: readonly Mark[],
  tally: Map<string, { gold: number; found: number; right: number }>,
  complain: (line: string) => void,
): void {
  const count = (name: string, wanted: number, made: number, right: number): void => {
    const sum = tally.get(name) ?? { gold: 0, found: 0, right: 0 };
    tally.set(name, { gold: sum.gold + wanted, found: sum.found + made, right: sum.right + right });
  };
  const taken = new Set<Mark>();
  const pairs: [Mark, Mark][] = [];
  let exact = 0;
  for (const mark of gold) {
    const near = found.filter((each) => !taken.has(each) && each.start < mark.end && mark.start < each.end);
    const best = near.find((each) => isExact(each, mark)) ?? near[0];
    if (best === undefined) {
      complain(`${kind} missed: ${mark.text}`);
      continue;
    }
    taken.add(best);
    pairs.push([mark, best]);
    if (isExact(best, mark)) exact++;
    else complain(`${kind} of another length: ${best.text} | ${mark.text}`);
  }
  for (const each of found) if (!taken.has(each)) complain(`${kind} too many: ${each.text}`);
  count(`${kind} exact`, gold.length, found.length, exact);
  count(`${kind} overlap`, gold.length, found.length, pairs.length);
  for (const aspect of aspects[kind]) {
    let right = 0;
    const relevant = (marks: readonly Mark[]): number => marks.filter(({ says }) => says[aspect] !== undefined).length;
    for (const [mark, best] of pairs) {
      const wanted = mark.says[aspect];
      if (wanted === undefined) continue;
      if (same(aspect, wanted, best.says[aspect])) right++;
      else complain(`${aspect} of ${best.text.slice(0, 60)}: ${best.says[aspect]}, expected ${wanted}`);
    }
    // What gold leaves open is not held against the suggestion.
    const open = pairs.filter(
      ([mark, best]) => mark.says[aspect] === undefined && best.says[aspect] !== undefined,
    ).length;
    count(`${kind} ${aspect}`, relevant(gold), relevant(found) - open, right);
  }
}

function same(aspect: string, wanted: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  if (aspect !== 'speaker' && aspect !== 'link') return found === wanted;
  return found === wanted || found.endsWith(` ${wanted}`) || wanted.endsWith(` ${found}`);
}

function isExact(a: Mark, b: Mark): boolean {
  const [one, other] = [core(a), core(b)];
  return one.start === other.start && one.end === other.end;
}

/** A span without quotation marks and an article around it. */
function core({ start, end, text }: Mark): { start: number; end: number } {
  const before = /^(?:["'“‘«]|(?:the|an?) )*/i.exec(text)![0].length;
  const behind = /["'”’»]*$/.exec(text)![0].length;
  return { start: start + before, end: end - behind };
}

function goldMarks(article: Article, kind: Scored): Mark[] {
  const { facts, document } = article;
  const nameOf = (id: string | undefined): string | undefined => {
    const item = id === undefined ? undefined : article.scope.entity(id)?.item;
    return item && called(item.name ?? item.description ?? item.id);
  };
  const at = (annotation: number): { start: number; end: number; text: string } => {
    const { start, end } = document.annotations[annotation]!.plain;
    return { start, end, text: document.plain.text.slice(start, end) };
  };
  switch (kind) {
    case 'quote':
      return facts.quotes.map((each) => ({
        ...at(each.annotation),
        says: { cue: each.cue?.toLowerCase(), speaker: nameOf(each.speaker) },
      }));
    case 'figure':
      return facts.figures.map((each) => {
        const value = each.inline?.value;
        const number =
          value === undefined ? '' : 'from' in value ? `${value.from.value}-${value.to.value}` : `${value.value}`;
        return {
          ...at(each.annotation),
          says: { value: round(number), 'value and unit': withUnit(number, each.inline?.unit) },
        };
      });
    case 'date':
      return facts.dates.map((each) => ({ ...at(each.annotation), says: { edtf: each.edtf.join(' ') } }));
    case 'entity':
      return facts.mentions.map((each) => ({ ...at(each.annotation), says: { link: nameOf(each.entity) } }));
  }
}

function foundMark({ start, end, text, annotation, cue, speaker }: Suggestion, proposal: Proposal): Mark {
  const nameOf = (id: unknown): string | undefined => {
    const item = proposal.entities.find((each) => each.id === id);
    return item && called(item.name ?? item.description ?? item.id);
  };
  const figure = annotation.figure as { value?: number | { from: number; to: number }; unit?: string } | undefined;
  const value = figure?.value;
  const number = value === undefined ? '' : typeof value === 'number' ? `${value}` : `${value.from}-${value.to}`;
  return {
    ...{ start, end, text },
    says: {
      cue: cue && proposal.text.slice(cue.start, cue.end).toLowerCase(),
      speaker: nameOf(speaker?.id),
      value: figure && round(number),
      'value and unit': figure && withUnit(number, figure.unit),
      edtf: annotation.date === undefined ? undefined : [annotation.date].flat().join(' '),
      link: nameOf(annotation.entity),
    },
  };
}

/** Honorifics are no part of whom a name means. */
function called(name: string): string {
  return normaliseName(name).replace(/^(?:mr|mrs|ms|miss|dr|prof|professor|det insp|cllr|sir|dame|the|one|an?) /, '');
}

/** Thirds and sixths to the place that newspapers print. */
function round(number: string): string {
  return /^\d+\.\d{2,}$/.test(number) ? String(Math.round(Number(number) * 10) / 10) : number;
}

function withUnit(number: string, unit: string | undefined): string {
  return `${round(number)} ${unit ?? ''}`.trim();
}
