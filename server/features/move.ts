/** A declaration moved from an article's front matter to the registry, with its comments and whatever of the article's it names. */
import type { Edit, Span } from '../language/finding.ts';
import type { YamlPair } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { usesOf } from '../model/uses.ts';
import { type Action, holds } from './action.ts';
import { type Declared, declarationAt, declare, registryFor, rootOf } from './declaring.ts';
import { behind, columnOf, endOfLine, lineEndOf, startOfLine } from './mapping.ts';
import type { World } from './world.ts';

/** Moves the declaration under the cursor into the registry file that holds most of its kind. */
export function moving(article: Article, range: Span, world: World): Action[] {
  if (article.registry) return [];
  const first = declarationAt(article, range);
  const moved = first && withItsOwn(article, first);
  if (moved === undefined) return [];
  const edits: Edit[] = [];
  const files = new Set<string>();
  for (const each of moved) {
    const id = each.item.key.source;
    const registry = registryFor(each.kind, world);
    const value = registry && writtenValue(article, each, lineEndOf(registry.document.text));
    if (registry === undefined || value === undefined || world.registry.find(each.kind, id).length > 0) return [];
    const edit = declare(registry, { kind: each.kind, id, value, comments: commentsOf(article, each) });
    if (edit === undefined) return [];
    join(edits, edit, each.kind);
    files.add(registry.file.split('/').at(-1)!);
  }
  const cuts = cutsOf(article, moved);
  if (cuts === undefined) return [];
  const what = moved.length === 1 ? first!.item.key.source : `${first!.item.key.source} and ${moved.length - 1} more`;
  return [
    { title: `Move ${what} to ${[...files].join(' and ')}`, kind: 'refactor.extract', edits: [...edits, ...cuts] },
  ];
}

/** The lines, or the stretches between commas, that hold these declarations; groups left empty go as well. */
export function cutsOf(article: Article, declarations: readonly Declared[]): Edit[] | undefined {
  const { text } = article.document;
  const { file } = article;
  const spans: Span[] = [];
  for (const group of new Set(declarations.map((each) => each.group))) {
    const items = declarations.filter((each) => each.group === group).map(({ item }) => item);
    const map = group.value!;
    if (map.type !== 'map') return undefined;
    if (items.length === map.pairs.length) {
      const root = rootOf(article)!;
      if (root.flow) spans.push(fromFlow(text, root.pairs, group));
      else if (root.pairs.length > 1) spans.push(lines(text, root.pairs, group));
      else spans.push({ start: startOfLine(text, group.start), end: nextLine(text, behind(text, group)) });
    } else {
      for (const item of items) spans.push(map.flow ? fromFlow(text, map.pairs, item) : lines(text, map.pairs, item));
    }
  }
  spans.sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.map((span) => ({ file, span, text: '' }));
}

/** The declaration and every other of the article's own that it names, and that these name. */
function withItsOwn(article: Article, first: Declared): Declared[] | undefined {
  const found = [first];
  const uses = [...usesOf(article)];
  for (const each of found) {
    for (const { span, kinds, id } of uses) {
      if (!holds(each.item, span)) continue;
      const own = kinds
        .flatMap((kind) => article.scope.all(kind, id.split('.')[0]!))
        .find((one) => one.file === article.file && article.scope.owns(one));
      const place = own && declarationAt(article, own.item.span);
      if (place && !found.some((one) => one.item === place.item)) found.push(place);
    }
    if (found.length > 50) return undefined;
  }
  return found;
}

/** What stands behind the id: a flow mapping as it is, or lines whose indentation begins at the id's. */
function writtenValue(article: Article, { group, item }: Declared, end: string): string | undefined {
  const { text } = article.document;
  const { value } = item;
  if (value?.type !== 'map') return undefined;
  const flow = group.value?.type === 'map' && group.value.flow;
  const source = text.slice(value.start, flow ? value.end : endOfLine(text, value.end));
  if (/(?:^|[\s,{[])[&*]/.test(source)) return undefined;
  const column = columnOf(text, item.start);
  if (value.flow) return flow ? source : dedent(source, column, end);
  if (flow) return undefined;
  const head = text.slice(behind(text, { ...item, value: null }), value.start);
  const [, comment] = /^[^\S\r\n]*(#[^\r\n]*)?\r?\n[^\S\r\n]*$/.exec(head) ?? [];
  if (head.trim() !== (comment ?? '')) return undefined;
  const below = text.slice(startOfLine(text, value.start), endOfLine(text, value.end));
  return `${comment ?? ''}${dedent(`${end}${below}`, column, end)}`;
}

/** The lines of comment right above a declaration. */
function commentsOf({ document }: Article, { group, item }: Declared): string[] {
  if (group.value?.type !== 'map' || group.value.flow) return [];
  const { start } = lines(document.text, group.value.pairs, item);
  const above = document.text.slice(start, startOfLine(document.text, item.start));
  return above.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function dedent(source: string, columns: number, end: string): string {
  return source.replace(/\r?\n/g, end).replace(new RegExp(`(\\n) {0,${columns}}`, 'g'), '$1');
}

/** Two declarations for one place become one edit; those of one new group share its key. */
function join(edits: Edit[], edit: Edit, kind: string): void {
  const last = edits.find((each) => each.file === edit.file && each.span.start === edit.span.start);
  if (last === undefined) {
    edits.push(edit);
    return;
  }
  const key = new RegExp(`^(\\r?\\n)?${kind}:(?=\\r?\\n)`);
  const known = last.text.search(new RegExp(`(?:^|\\n)${kind}:\\r?\\n`)) >= 0;
  last.text = known && key.test(edit.text) ? last.text + edit.text.replace(key, '') : last.text + edit.text;
}

/** The lines of an item in block style with the comments right above it. */
function lines(text: string, pairs: readonly YamlPair[], item: YamlPair): Span {
  let start = startOfLine(text, item.start);
  const before = pairs[pairs.indexOf(item) - 1];
  const column = columnOf(text, item.start);
  for (;;) {
    const above = startOfLine(text, Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1)));
    if (above >= start || above <= (before ? behind(text, before) : 0)) break;
    const comment = /^ *#/.exec(text.slice(above, start));
    if (comment === null || comment[0].length - 1 !== column) break;
    start = above;
  }
  return { start, end: nextLine(text, behind(text, item)) };
}

/** An item in flow style with the comma behind it, or that before it. */
function fromFlow(text: string, pairs: readonly YamlPair[], item: YamlPair): Span {
  const index = pairs.indexOf(item);
  const [before, after] = [pairs[index - 1], pairs[index + 1]];
  if (after) return { start: item.start, end: after.start };
  return { start: before ? behind(text, before) : item.start, end: behind(text, item) };
}

function nextLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1);
}
