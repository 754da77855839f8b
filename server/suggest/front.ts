/** The front matter that accepted suggestions need: what the head of the page says, and declarations of new entities. */
import type { YamlMap } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import type { NewBallot, NewEntity, Proposal } from './proposal.ts';
import { flowMapping, scalar } from './yaml.ts';

/** Text that is put into a source at an offset. */
export interface Insertion {
  at: number;
  text: string;
}

/**
 * Insertions into the source; undefined where its front matter cannot take what is needed. `ids`: what annotations name;
 * `ballots`: what they declare.
 */
export function frontMatterEdits(
  article: Article,
  proposal: Proposal,
  ids: ReadonlySet<string>,
  ballots: readonly NewBallot[] = [],
): Insertion[] | undefined {
  const { document } = article;
  const { frontMatter, text } = document;
  const groups = [
    {
      key: 'entities',
      items: needed(proposal.entities, ids).map((each) => ({ id: each.id, text: declaration(each) })),
    },
    { key: 'ballots', items: ballots.map((each) => ({ id: each.id, text: ballotDeclaration(each) })) },
  ].filter(({ items }) => items.length > 0);
  const sections = (wanted: readonly Group[]) => wanted.flatMap((each) => section(each, '  '));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (frontMatter === undefined) {
    const lines = ['---', 'newsmark: 1', ...headLines(proposal), ...sections(groups), '---', ''];
    return [{ at: 0, text: lines.join(newline) }];
  }
  const map = frontMatter.map;
  const first = lineEnd(text, frontMatter.start);
  if (map === undefined) {
    if (groups.length > 0 && !/^---[ \t]*\s*---/.test(text.slice(frontMatter.start, frontMatter.end))) return undefined;
    return groups.length === 0 ? [] : [{ at: first, text: newline + sections(groups).join(newline) }];
  }
  const bare = map.pairs.length === 1 && map.pairs[0]!.key.source === 'newsmark';
  const heads = bare ? headLines(proposal) : [];
  const own = (key: string) => map.pairs.find((pair) => pair.key.source === key);
  const edits: Insertion[] = [];
  // What goes on with a group that stands comes before new groups, which may begin at the same place.
  for (const group of groups) {
    const pair = own(group.key);
    if (pair === undefined) continue;
    const edit = pair.value?.type === 'map' ? continued(article, pair.value, group, newline) : undefined;
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  const lines = [...heads, ...sections(groups.filter(({ key }) => own(key) === undefined))];
  if (lines.length > 0) edits.push({ at: lineEnd(text, map.end), text: newline + lines.join(newline) });
  return edits;
}

/** Declarations of one kind, each as its id and its value in YAML flow style. */
interface Group {
  key: string;
  items: { id: string; text: string }[];
}

/** More declarations in a group that stands; undefined where it is empty. */
function continued({ document }: Article, map: YamlMap, group: Group, newline: string): Insertion | undefined {
  if (map.flow) {
    const comma = map.pairs.length > 0 ? ', ' : '';
    return { at: map.end - 1, text: comma + group.items.map(({ id, text }) => `${id}: ${text}`).join(', ') };
  }
  const [item] = map.pairs;
  if (item === undefined) return undefined;
  const indent = ' '.repeat(document.lines.placeAt(item.key.start).column - 1);
  return {
    at: lineEnd(document.text, map.end),
    text: newline + section(group, indent).slice(1).join(newline),
  };
}

/** New entities that annotations name, and those that these belong to. */
export function needed(entities: readonly NewEntity[], ids: ReadonlySet<string>): NewEntity[] {
  const wanted = new Set(ids);
  for (const entity of entities) {
    if (wanted.has(entity.id)) for (const { of } of entity.roles) if (of !== undefined) wanted.add(of);
  }
  return entities.filter(({ id }) => wanted.has(id));
}

function headLines({ head }: Proposal): string[] {
  return (['headline', 'published', 'publisher', 'byline'] as const).flatMap((key) => {
    const value = head[key]?.value;
    return value === undefined ? [] : [`${key}: ${scalar(value)}`];
  });
}

function section({ key, items }: Group, indent: string): string[] {
  return [`${key}:`, ...items.map(({ id, text }) => `${indent}${id}: ${text}`)];
}

/**
 * A new ballot as it is declared. An option that the print gives no number has none, and is not left out: of two options the
 * share of one then leaves the other open.
 */
export function ballotDeclaration({ of, turnout, options }: NewBallot): string {
  const told = options.map(({ id, share, votes }) => {
    if (votes === undefined) return `${id}: ${share === undefined ? '{}' : `${share}%`}`;
    return `${id}: {${share === undefined ? '' : `share: ${share}%, `}votes: ${votes}}`;
  });
  const parts = [of && `of: ${of}`, turnout && `turnout: ${turnout}%`, `options: {${told.join(', ')}}`];
  return `{${parts.filter(Boolean).join(', ')}}`;
}

/** A new entity as it is declared, in YAML flow style. */
export function declaration({ type, name, aliases, description, anonymous, roles }: NewEntity): string {
  return flowMapping({
    ...{ type, name, anonymous },
    aliases: aliases.length > 0 ? aliases : undefined,
    description,
    roles: roles.length > 0 ? roles.map(({ title, of }) => ({ title, of })) : undefined,
  });
}

/** The end of the line that holds an offset. */
function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/\r?\n|\r/);
  return end < 0 ? text.length : at + end;
}
