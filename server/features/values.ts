/** What values may stand behind a key: ids of what is declared, and what the printed words say themselves. */
import type { Span } from '../language/finding.ts';
import type { Shape } from '../language/shape.ts';
import type { ValueRole } from '../language/values.ts';
import type { Article } from '../model/article.ts';
import type { DeclaredKind, Entity } from '../model/declared.ts';
import { figurePaths, resolvePath } from '../model/figure.ts';
import { nameBooks } from '../model/names.ts';
import { meets, show } from '../reading/interval.ts';
import { fairName } from '../reading/name.ts';
import { type Quantity, quantityAt } from '../reading/quantity.ts';
import type { Quotation } from '../reading/quotation.ts';
import { timeAt } from '../reading/time.ts';
import { currencyCodes } from '../reading/unit.ts';
import type { Asked, Completion } from './completion.ts';
import type { Typing } from './context.ts';
import { dateInWords } from './hover.ts';
import { scalar } from './mapping.ts';
import { figureMapping } from './printed.ts';
import { speakersOf } from './quoting.ts';

/** The units that news counts in, the commonest first; currencies follow. */
const units = [
  'percent',
  'percentage-point',
  'GBP',
  'EUR',
  'USD',
  'person',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'mile',
  'kilometre',
  'tonne',
];

/** So many articles of a speaker are looked at for quotes that have an id. */
const looked = 20;

/** The values that fit a key, the likeliest first. */
export function values(shape: Shape, asked: Asked): Completion[] {
  const { replace, typing, world } = asked;
  const key = typing.path.at(-1);
  if (key === 'place') return entities(asked, 0, 'place');
  if (key === 'rules' && typing.path[0] === 'ballots') {
    return world.laws.map((label, rank) => ({ label, kind: 'value', insert: label, replace, rank }));
  }
  if (key === 'cue') return cues(asked);
  if (key === 'value' && typing.what === 'figure') return numbers(asked);
  if (key === 'checked') return checks(asked);
  if (key === 'same-as') return [...quotesHere(asked), ...quotesElsewhere(asked)];
  if (shape.type === 'either') return shape.shapes.flatMap((each) => values(each, asked));
  if (shape.type === 'list') return shape.item.role === 'glob' ? [] : values(shape.item, asked);
  const byRole = shape.role && valuesOf[shape.role]?.(asked);
  if (byRole) return byRole;
  if (shape.type !== 'choice') return [];
  return [...shape.options].map((label, rank) => ({ label, kind: 'value' as const, insert: label, replace, rank }));
}

const valuesOf: Partial<Record<ValueRole, (asked: Asked) => Completion[]>> = {
  entity: (asked) => entities(asked, 0),
  figure: figures,
  ballot: (asked) => ids(asked, 'ballots'),
  event: (asked) => ids(asked, 'events'),
  claim: (asked) => ids(asked, 'claims'),
  source: (asked) => ids(asked, 'sources'),
  option: options,
  unit: unitsFor,
  edtf: dates,
  rule: (asked) => rulesFor(asked, '', undefined),
  role: roles,
  quote: quotesHere,
};

/** Entities, those first that the printed words name. */
export function entities({ article, typing, replace }: Asked, rank: number, type?: Entity['type']): Completion[] {
  const { scope } = article;
  const { words } = typing;
  const printed = words ? article.document.text.slice(words.start, words.end) : '';
  const named = new Set<string>();
  if (printed !== '') {
    for (const { index } of nameBooks(scope))
      for (const hit of index.find(printed)) for (const id of hit.ids) named.add(id);
    for (const id of new Set(article.facts.mentions.map(({ entity }) => entity))) {
      const entity = scope.entity(id)?.item;
      if (entity && fairName(printed, entity)) named.add(id);
    }
  }
  const speaking = typing.path.at(-1) === 'quote' ? speakers(article, typing) : [];
  const near = new Set(article.facts.mentions.map(({ entity }) => entity));
  const typed = typing.typed.toLowerCase();
  const list: Completion[] = [];
  for (const id of scope.ids('entities')) {
    const item = scope.entity(id)!.item as Entity;
    if (type !== undefined && item.type !== type) continue;
    if (typed !== '' && !matches(typed, id) && !matches(typed, item.name?.toLowerCase() ?? '')) continue;
    const order = speaking.includes(id) ? 0 : named.has(id) ? 1 : near.has(id) ? 2 : 3;
    const detail = [item.name, item.type].filter((part) => part !== undefined).join(', ');
    list.push({
      label: id,
      kind: 'id',
      detail,
      insert: id,
      replace,
      rank: rank * 100 + order,
      topic: `entities:${id}`,
    });
  }
  return list;
}

/** Declared figures that agree with the print come first; then the figure as it is read; then the others. */
function figures({ article, replace, typing }: Asked): Completion[] {
  const quantity = quantityOf(article, typing);
  const printed = quantity && figureMapping(quantity) !== undefined ? quantity : undefined;
  const inline: Completion[] =
    typing.what === 'figure'
      ? [
          {
            label: printed ? figureMapping(printed)! : '{value: …}',
            kind: 'snippet',
            detail: printed ? 'the figure as printed' : 'the figure itself',
            insert: printed ? figureMapping(printed)! : `{value: \${1}, unit: \${2}}`,
            snippet: !printed,
            replace,
            rank: 1,
          },
        ]
      : [];
  return [
    ...figurePaths(article.scope).map((path): Completion => {
      const resolved = resolvePath(article.scope, path);
      const detail = resolved?.interval && show(resolved.interval, resolved.unit);
      const topic = resolved?.figure ? `figures:${path}` : `ballots:${path.split('.')[0]}`;
      const agrees = quantity && resolved?.interval && meets(quantity.interval, resolved.interval);
      return { label: path, kind: 'id', detail, insert: path, replace, rank: agrees ? 0 : 2, topic };
    }),
    ...inline,
  ];
}

function ids({ article, replace }: Asked, kind: DeclaredKind): Completion[] {
  return article.scope.ids(kind).map((id) => {
    const item = article.scope.all(kind, id)[0]!.item as {
      name?: string;
      title?: string;
      question?: string;
      text?: string;
    };
    const detail = item.name ?? item.title ?? item.question ?? item.text;
    return { label: id, kind: 'id', detail, insert: id, replace, rank: 0, topic: `${kind}:${id}` };
  });
}

function options({ article, typing, replace }: Asked): Completion[] {
  const ballot = article.scope.ballot(typing.values.get('ballot') ?? typing.path.at(-2) ?? '')?.item;
  const named = typing.what === 'ballot' ? ['accepted', 'rejected'] : [];
  const all = [...(ballot?.options.map(({ id }) => id) ?? []), ...named];
  return [...new Set(all)].map((label, rank) => ({ label, kind: 'value', insert: label, replace, rank }));
}

/** The printed date's readings, then the dateline. */
function dates({ article, typing, replace }: Asked): Completion[] {
  const { published, lang, timezone } = article.facts;
  const found: string[] = [];
  const words = plainOf(article, typing);
  if (words) {
    const { text } = article.document.plain;
    found.push(...(timeAt(text, words.start, words.end, { published, lang, timezone })?.readings ?? []));
  }
  if (published !== undefined) found.push(published);
  return [...new Set(found)].map((label, rank) => ({
    label,
    kind: 'value',
    detail: dateInWords(label),
    insert: label,
    replace,
    rank,
  }));
}

function roles({ article, replace }: Asked): Completion[] {
  const found = new Map<string, string>();
  for (const { item } of article.scope.entities()) {
    if (item.type === 'role') found.set(item.id, item.name ?? '');
    for (const { id, title } of item.roles) if (id !== undefined) found.set(id, title);
  }
  return [...found].map(([label, detail]) => ({
    label,
    kind: 'id',
    detail,
    insert: label,
    replace,
    rank: 0,
    topic: `entities:${label}`,
  }));
}

export function rulesFor({ replace, world }: Asked, behind: string, what: Typing['what']): Completion[] {
  const settings = what === 'config' || what === 'front-matter';
  const tail = behind === '' ? '' : settings ? `: \${1|off,info,warning,error|}` : behind;
  return world.rules.map(({ id, summary }, rank) => ({
    label: id,
    kind: 'value',
    detail: summary,
    insert: `${id}${tail}`,
    snippet: tail !== '',
    replace,
    rank,
    topic: `rule:${id}`,
  }));
}

/** The unit as printed, the units that news counts in, then every currency. */
function unitsFor({ article, typing, replace }: Asked): Completion[] {
  const printed = quantityOf(article, typing)?.unit;
  const all = [...(printed === undefined ? [] : [printed]), ...units, ...currencyCodes()];
  return [...new Set(all)].map((label, rank) => ({ label, kind: 'value', insert: scalar(label), replace, rank }));
}

/** The number as printed. */
function numbers({ article, typing, replace }: Asked): Completion[] {
  const quantity = quantityOf(article, typing);
  const mapping = quantity && figureMapping(quantity);
  const value = mapping && /^\{value: (\{[^}]*\}|[^,}]*)/.exec(mapping)?.[1];
  return value ? [{ label: value, kind: 'value', detail: 'as printed', insert: value, replace, rank: 0 }] : [];
}

/** The verb of the attribution beside the quote. */
function cues({ article, typing, replace }: Asked): Completion[] {
  const cue = quotationOf(article, typing)?.cue?.text;
  return cue === undefined ? [] : [{ label: cue, kind: 'value', insert: scalar(cue), replace, rank: 0 }];
}

/** Who checked it when, to be filled in, or that nobody did. */
function checks({ article, replace }: Asked): Completion[] {
  const day = article.facts.published?.slice(0, 10) ?? '2024-01-31';
  const insert = `{on: \${1:${day}}, by: \${2:initials}}`;
  return [
    {
      label: '{on: …, by: …}',
      kind: 'snippet',
      detail: 'who checked it when',
      insert,
      snippet: true,
      replace,
      rank: 0,
    },
    { label: 'no', kind: 'value', detail: 'nobody has checked it', insert: 'no', replace, rank: 1 },
  ];
}

function quotesHere({ article, replace }: Asked): Completion[] {
  return article.facts.quotes.flatMap(({ id, text }, rank) =>
    id === undefined ? [] : { label: id, kind: 'id' as const, detail: text.slice(0, 60), insert: id, replace, rank },
  );
}

/** Quotes of the same speaker in other articles, by the last of which the speaker is quoted, that have an id to be named by. */
function quotesElsewhere({ article, typing, replace, world }: Asked): Completion[] {
  const speaker = typing.values.get('quote');
  if (speaker === undefined || speaker === '') return [];
  const uses = world.corpus.references(`entities:${speaker}`).filter(({ role }) => role === 'speaker');
  const files = [...new Set(uses.map(({ file }) => file))].filter((file) => file !== article.file);
  return files.slice(-looked).flatMap((file) =>
    (world.article(file)?.facts.quotes ?? []).flatMap((quote) => {
      if (quote.id === undefined || quote.speaker !== speaker) return [];
      const label = `${pathFrom(article.file, file)}#${quote.id}`;
      const detail = quote.text.slice(0, 60);
      const insert = /^[\w./#-]+$/.test(label) ? label : scalar(label);
      return [{ label, kind: 'id' as const, detail, insert, replace, rank: 100 }];
    }),
  );
}

/** A path as `same-as` writes it: relative to the folder of the file that names it. */
function pathFrom(file: string, to: string): string {
  const [from, path] = [file.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < from.length && common < path.length - 1 && from[common] === path[common]) common++;
  return [...from.slice(common).map(() => '..'), ...path.slice(common)].join('/');
}

/** Who the attribution beside the quote says. */
function speakers(article: Article, typing: Typing): string[] {
  const quotation = quotationOf(article, typing);
  return quotation ? speakersOf(article, quotation) : [];
}

function quotationOf(article: Article, typing: Typing): Quotation | undefined {
  const words = plainOf(article, typing);
  return words && article.quotations.find(({ start, end }) => start < words.end && words.start < end);
}

function quantityOf(article: Article, typing: Typing): Quantity | undefined {
  const words = plainOf(article, typing);
  return words && quantityAt(article.document.plain.text, words.start, words.end, article.facts.lang);
}

/** The printed words in the plain text. */
function plainOf({ document }: Article, { words }: Typing): Span | undefined {
  return words && { start: document.plain.toPlain(words.start), end: document.plain.toPlain(words.end) };
}

/** Whether the letters of one stand in the other in their order. */
export function matches(typed: string, whole: string): boolean {
  let at = -1;
  for (const letter of typed) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
