/** What may be typed here: kinds, keys that still make sense, values, and whole annotations. */
import type { Span } from '../language/finding.ts';
import { type Kind, kinds } from '../language/nodes.ts';
import { describe, keysOf, kindDescriptions } from '../language/schema.ts';
import type { Shape } from '../language/shape.ts';
import type { Article } from '../model/article.ts';
import type { DeclaredKind } from '../model/declared.ts';
import type { Asked, Completion } from './completion.ts';
import { type Typing, typingAt } from './context.ts';
import { fresh, optionsOf } from './entries.ts';
import { declaredText, ruleText } from './hover.ts';
import { entities, matches, rulesFor, values } from './values.ts';
import type { World } from './world.ts';

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

/** Whole annotations, and behind a bracket the declared names that begin with what is typed: the article's own come first. */
function prose(article: Article, offset: number, trigger: string | undefined): Completion[] {
  const { text } = article.document;
  const typed = /\[([\p{L}\d][^[\]{}\n]{0,40})?$/u.exec(text.slice(Math.max(0, offset - 42), offset));
  if (typed === null && (trigger !== undefined || /[\p{L}\d]/u.test(text[offset - 1] ?? ''))) return [];
  const start = offset - (typed?.[0].length ?? 0);
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
      topic: `kind:${kind}`,
    };
  });
  const wanted = typed?.[1]?.toLowerCase() ?? '';
  const near = [
    ...article.facts.mentions.map(({ entity }) => entity),
    ...article.scope.own.entities.map(({ id }) => id),
  ];
  const known = [...new Set([...near, ...article.scope.ids('entities')])].flatMap((id, index): Completion[] => {
    const name = article.scope.entity(id)?.item.name;
    if (name === undefined || !name.toLowerCase().startsWith(wanted)) return [];
    const insert = `[${name}]{${id}}`;
    const rank = index < near.length ? 20 : 30;
    return [
      { label: name, kind: 'id', detail: id, insert, filter: `[${name}`, replace, rank, topic: `entities:${id}` },
    ];
  });
  return [...(wanted === '' ? snippets : []), ...known].slice(0, offered);
}

function narrowed(all: Completion[], typed: string): Completion[] {
  const wanted = typed.toLowerCase();
  const kept =
    wanted === ''
      ? all
      : all.filter(
          ({ label, detail }) => matches(wanted, label.toLowerCase()) || matches(wanted, detail?.toLowerCase() ?? ''),
        );
  const seen = new Set<string>();
  return kept
    .sort((a, b) => a.rank - b.rank)
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .slice(0, offered);
}
