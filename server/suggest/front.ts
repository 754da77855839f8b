/** The front matter that accepted suggestions need: what the head of the page says, and declarations of new entities. */
import type { Article } from '../model/article.ts';
import type { NewEntity, Proposal } from './proposal.ts';
import { flowMapping, scalar } from './yaml.ts';

/** Text that is put into a source at an offset. */
export interface Insertion {
  at: number;
  text: string;
}

/** Insertions into the source; undefined where its front matter cannot take what is needed. `ids`: what annotations name. */
export function frontMatterEdits(
  article: Article,
  proposal: Proposal,
  ids: ReadonlySet<string>,
): Insertion[] | undefined {
  const { document } = article;
  const { frontMatter, text } = document;
  const entities = needed(proposal.entities, ids);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  if (frontMatter === undefined) {
    const lines = ['---', 'newsmark: 1', ...headLines(proposal), ...section(entities, '  '), '---', ''];
    return [{ at: 0, text: lines.join(newline) }];
  }
  const map = frontMatter.map;
  const first = lineEnd(text, frontMatter.start);
  if (map === undefined) {
    if (entities.length > 0 && !/^---[ \t]*\s*---/.test(text.slice(frontMatter.start, frontMatter.end)))
      return undefined;
    return entities.length === 0 ? [] : [{ at: first, text: newline + section(entities, '  ').join(newline) }];
  }
  const edits: Insertion[] = [];
  const bare = map.pairs.length === 1 && map.pairs[0]!.key.source === 'newsmark';
  const heads = bare ? headLines(proposal) : [];
  const own = map.pairs.find(({ key }) => key.source === 'entities');
  const end = lineEnd(text, map.end);
  if (heads.length > 0) edits.push({ at: end, text: newline + heads.join(newline) });
  if (entities.length === 0) return edits;
  if (own === undefined || own.value === null) {
    if (own) return undefined;
    edits.push({ at: end, text: newline + section(entities, '  ').join(newline) });
    return edits;
  }
  if (own.value.type !== 'map') return undefined;
  if (own.value.flow) {
    const close = own.value.end - 1;
    const comma = own.value.pairs.length > 0 ? ', ' : '';
    const items = entities.map((entity) => `${entity.id}: ${declaration(entity)}`).join(', ');
    edits.push({ at: close, text: comma + items });
    return edits;
  }
  const [item] = own.value.pairs;
  if (item === undefined) return undefined;
  const indent = ' '.repeat(document.lines.placeAt(item.key.start).column - 1);
  const items = section(entities, indent).slice(1);
  edits.push({ at: lineEnd(text, own.value.end), text: newline + items.join(newline) });
  return edits;
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

function section(entities: readonly NewEntity[], indent: string): string[] {
  if (entities.length === 0) return [];
  return ['entities:', ...entities.map((entity) => `${indent}${entity.id}: ${declaration(entity)}`)];
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
