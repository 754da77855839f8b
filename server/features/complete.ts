/** What may be typed here: kinds, keys that still make sense, values, and whole annotations. */
import type { Span } from '../language/finding.ts';
import { type Kind, kinds } from '../language/nodes.ts';
import { describe, keysOf, kindDescriptions } from '../language/schema.ts';
import type { Shape } from '../language/shape.ts';
import type { ValueRole } from '../language/values.ts';
import type { Article } from '../model/article.ts';
import type { DeclaredKind, Entity } from '../model/declared.ts';
import { figurePaths, resolvePath } from '../model/figure.ts';
import { nameBooks } from '../model/names.ts';
import { show } from '../reading/interval.ts';
import { fairName } from '../reading/name.ts';
import { timeAt } from '../reading/time.ts';
import { currencyCodes } from '../reading/unit.ts';
import { type Typing, typingAt } from './context.ts';
import { fresh, optionsOf } from './entries.ts';
import { dateInWords, declaredText, ruleText } from './hover.ts';
import type { World } from './world.ts';

export interface Completion {
  label: string;
  kind: 'kind' | 'key' | 'id' | 'value' | 'snippet';
  detail?: string;
  /** What takes the place of `replace`; with `snippet`, `${1:…}` are places to fill in. */
  insert: string;
  snippet?: boolean;
  replace: Span;
  /** Smaller comes first. */
  rank: number;
  /** What {@link documentationOf} is asked for: `entities:bma`, `rule:quote/drift`, `key:registry:entities/bma/name`. */
  topic?: string;
}

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

/** So many are offered at once; more appear as more is typed. */
const offered = 200;

export function completionsAt(
  article: Article,
  offset: number,
  trigger: string | undefined,
  world: World,
): Completion[] {
  const typing = typingAt(article, offset);
  if (typing === undefined) return trigger === undefined || trigger === '[' ? prose(article, offset, trigger) : [];
  if (trigger !== undefined && !' {.[-'.includes(trigger)) return [];
  return narrowed(inMapping(article, typing, offset, world), typing.typed);
}

/** Markdown about a completion that was chosen. */
export function documentationOf(article: Article | undefined, topic: string, world: World): string | undefined {
  const colon = topic.indexOf(':');
  const [what, id] = [topic.slice(0, colon), topic.slice(colon + 1)];
  if (what === 'rule') {
    const rule = world.rules.find((each) => each.id === id);
    return rule && ruleText(rule);
  }
  if (what === 'kind') return kindDescriptions[id as Kind];
  if (what === 'key') {
    const [place, path] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
    return describe(place as Kind, path.split('/'))?.description;
  }
  const found = article?.scope.all(what as DeclaredKind, id)[0];
  return found && article && declaredText(article, what as DeclaredKind, found, topic, world);
}

function inMapping(article: Article, typing: Typing, offset: number, world: World): Completion[] {
  const { what, path, on, typed, present } = typing;
  const replace = { start: offset - typed.length, end: offset };
  const scope = { article, typing, replace, world };
  if (what === undefined) return [...kindKeys(typing, replace), ...entities(scope, 3)];
  const ruleAt = path.findIndex((step, index) => step === 'rules' && what !== 'ballot' && index < path.length - 2);
  if (ruleAt >= 0 && path[ruleAt + 2] === '1') return optionsOf(scope, path[ruleAt + 1]!, path[ruleAt + 3]);
  const found = describe(what, path);
  if (found === undefined) return [];
  if (on === 'value') {
    // Behind the dash of a list of mappings the first key of the item is typed.
    const item = !typing.flow && /^\d+$/.test(path.at(-1) ?? '') ? keysIn(found.shape, scope) : [];
    return [...values(found.shape, scope), ...item];
  }
  if (path.length === 0 && kinds.includes(what as never) && present.length <= 1 && typed === present[0]) {
    return kindKeys(typing, replace);
  }
  return keysIn(found.shape, scope);
}

/** Keys of a mapping that are not there yet; of a record, how a new entry begins. */
function keysIn(shape: Shape, asked: Asked): Completion[] {
  const { replace, typing } = asked;
  const { what, path, typed, present, flow } = typing;
  const shapes = shape.type === 'either' ? shape.shapes : [shape];
  return shapes.flatMap((each): Completion[] => {
    if (each.type === 'record')
      return each.key.role === 'rule' ? rulesFor(asked, `: \${1:reason}`, what) : fresh(asked);
    if (each.type !== 'map') return [];
    return [...each.keys]
      .filter(([name]) => !present.includes(name) || name === typed)
      .map(([name, key], index) => ({
        label: name,
        kind: 'key' as const,
        insert: `${name}: ${flow ? '' : blockStart(key.shape)}`,
        replace,
        rank: index,
        topic: `key:${what}:${[...path, name].join('/')}`,
      }));
  });
}

/** A mapping begins on the next line, a value on the same. */
function blockStart(shape: Shape): string {
  return shape.type === 'map' || shape.type === 'record' ? '\n  ' : '';
}

function kindKeys({ present, typed }: Typing, replace: Span): Completion[] {
  if (present.some((key) => key !== typed)) return [];
  return kinds.map((kind, index) => ({
    label: kind,
    kind: 'kind' as const,
    insert: `${kind}: `,
    replace,
    rank: index,
    topic: `kind:${kind}`,
  }));
}

/** A question: what is typed, where, and what is known. */
export interface Asked {
  article: Article;
  typing: Typing;
  replace: Span;
  world: World;
}

function values(shape: Shape, asked: Asked): Completion[] {
  const { replace, typing, world } = asked;
  const key = typing.path.at(-1);
  if (key === 'place') return entities(asked, 0, 'place');
  if (key === 'rules' && typing.path[0] === 'ballots') {
    return world.laws.map((label, rank) => ({ label, kind: 'value', insert: label, replace, rank }));
  }
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
  unit: ({ replace }) =>
    [...units, ...currencyCodes()]
      .filter((unit, index, all) => all.indexOf(unit) === index)
      .map((label, rank) => ({ label, kind: 'value' as const, insert: label, replace, rank })),
  edtf: dates,
  rule: (asked) => rulesFor(asked, '', undefined),
  role: roles,
  quote: ({ article, replace }) =>
    article.facts.quotes.flatMap(({ id, text }, rank) =>
      id === undefined ? [] : { label: id, kind: 'id' as const, detail: text.slice(0, 60), insert: id, replace, rank },
    ),
};

/** Entities, those first that the printed words name. */
function entities({ article, typing, replace }: Asked, rank: number, type?: Entity['type']): Completion[] {
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
  const near = new Set(article.facts.mentions.map(({ entity }) => entity));
  const typed = typing.typed.toLowerCase();
  const list: Completion[] = [];
  for (const id of scope.ids('entities')) {
    const item = scope.entity(id)!.item as Entity;
    if (type !== undefined && item.type !== type) continue;
    if (typed !== '' && !matches(typed, id) && !matches(typed, item.name?.toLowerCase() ?? '')) continue;
    const order = named.has(id) ? 0 : near.has(id) ? 1 : 2;
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

function figures({ article, replace, typing }: Asked): Completion[] {
  const inline: Completion[] =
    typing.what === 'figure'
      ? [
          {
            label: '{value: …}',
            kind: 'snippet',
            detail: 'the figure itself',
            insert: `{value: \${1}, unit: \${2}}`,
            snippet: true,
            replace,
            rank: 9,
          },
        ]
      : [];
  return [
    ...figurePaths(article.scope).map((path): Completion => {
      const resolved = resolvePath(article.scope, path);
      const detail = resolved?.interval && show(resolved.interval, resolved.unit);
      const topic = resolved?.figure ? `figures:${path}` : `ballots:${path.split('.')[0]}`;
      return { label: path, kind: 'id', detail, insert: path, replace, rank: 0, topic };
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
  if (typing.words) {
    const { plain } = article.document;
    const [start, end] = [plain.toPlain(typing.words.start), plain.toPlain(typing.words.end)];
    found.push(...(timeAt(plain.text, start, end, { published, lang, timezone })?.readings ?? []));
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

function rulesFor({ replace, world }: Asked, behind: string, what: Typing['what']): Completion[] {
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

/** Whole annotations, and names that are declared. */
function prose(article: Article, offset: number, trigger: string | undefined): Completion[] {
  const { text } = article.document;
  const start = trigger === '[' || text[offset - 1] === '[' ? offset - 1 : offset;
  if (start === offset && /[\p{L}\d]/u.test(text[offset - 1] ?? '')) return [];
  const replace = { start, end: offset };
  const snippets = kinds.map((kind, rank): Completion => {
    const [key] = [...keysOf(kind).keys()];
    return {
      label: `[…]{${kind}}`,
      kind: 'snippet',
      detail: kindDescriptions[kind],
      insert: `[\${1:words}]{${key}: \${2}}`,
      snippet: true,
      replace,
      rank,
    };
  });
  const names = [
    ...new Set(article.facts.mentions.map(({ entity }) => entity)),
    ...article.scope.own.entities.map(({ id }) => id),
  ];
  const known = [...new Set(names)].flatMap((id): Completion[] => {
    const item = article.scope.entity(id)?.item;
    return item?.name === undefined
      ? []
      : [
          {
            label: item.name,
            kind: 'id',
            detail: id,
            insert: `[${item.name}]{${id}}`,
            replace,
            rank: 20,
            topic: `entities:${id}`,
          },
        ];
  });
  return [...snippets, ...known].slice(0, offered);
}

function narrowed(all: Completion[], typed: string): Completion[] {
  const wanted = typed.toLowerCase();
  const kept =
    wanted === ''
      ? all
      : all.filter(
          ({ label, detail }) => matches(wanted, label.toLowerCase()) || matches(wanted, detail?.toLowerCase() ?? ''),
        );
  return kept.sort((a, b) => a.rank - b.rank).slice(0, offered);
}

/** Whether the letters of one stand in the other in their order. */
function matches(typed: string, whole: string): boolean {
  let at = -1;
  for (const letter of typed) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
