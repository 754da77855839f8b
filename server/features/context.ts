/**
 * Where in a mapping the cursor stands, told from the text before it: what is being typed is seldom whole enough for the
 * reader. Linear in the paragraph or the lines that are looked at.
 */

import { type Kind, kinds } from '../language/nodes.ts';
import type { Article } from '../model/article.ts';
import { ConfigFile } from './config.ts';

/** A place in a mapping that is being typed. */
export interface Typing {
  what: Kind | 'front-matter' | 'registry' | 'config' | undefined;
  /** Keys from outside in; for a value, its own key last. */
  path: string[];
  on: 'key' | 'value';
  /** What is typed of the key or value, up to the cursor. */
  typed: string;
  /** Keys that stand in the mapping already. */
  present: string[];
  /** Scalar values that stand in the outermost mapping, by key. */
  values: Map<string, string>;
  /** The printed words of the annotation, without marks. */
  words?: { start: number; end: number };
  flow: boolean;
}

/** How far back an annotation may begin, and how many lines of YAML are looked at. */
const reach = 4000;
const lookedLines = 3000;

/** Undefined in prose. */
export function typingAt(article: Article, offset: number): Typing | undefined {
  const { text, frontMatter } = article.document;
  if (article.registry) return blockTyping(text, 0, offset, article instanceof ConfigFile ? 'config' : 'registry');
  if (frontMatter && offset > 3 && offset < frontMatter.end - 3 && offset > text.indexOf('\n')) {
    return blockTyping(text, text.indexOf('\n') + 1, offset, 'front-matter');
  }
  return annotationTyping(text, offset);
}

function annotationTyping(text: string, offset: number): Typing | undefined {
  const opening = openingBrace(text, offset);
  if (opening === undefined) return undefined;
  const flow = flowTyping(text, opening + 1, offset);
  const behind = behindCursor(text, offset);
  const first = flow.keys[0] ?? '';
  const kind = kinds.find((each) => each === first);
  const close = opening - 1;
  let depth = 0;
  let start = close;
  for (let i = close; i >= Math.max(0, close - reach); i--) {
    if (text[i] === ']') depth++;
    else if (text[i] === '[' && --depth === 0) {
      start = i + 1;
      break;
    }
  }
  // `{bma, role: chair}`: what stands first is the id, once something else follows.
  const follows = flow.keys.length > 1 || (flow.keys.length === 1 && flow.path.length === 0 && first !== flow.typed);
  const short = kind === undefined && follows;
  return {
    what: kind ?? (short ? 'entity' : undefined),
    path: flow.path,
    on: flow.on,
    typed: flow.typed,
    present: [...flow.present, ...behind],
    values: flow.values,
    words: { start, end: close },
    flow: true,
  };
}

/** The `{` of the annotation that the cursor stands in. */
function openingBrace(text: string, offset: number): number | undefined {
  let depth = 0;
  for (let i = offset - 1; i > 0 && i > offset - reach; i--) {
    const c = text[i];
    if (c === '}') depth++;
    else if (c === '{') {
      if (depth > 0) depth--;
      else if (text[i - 1] === ']') return i;
    } else if (c === '\n' && /^\r?\n[ \t]*\r?\n/.test(text.slice(i - (text[i - 1] === '\r' ? 1 : 0), i + 80)))
      return undefined;
  }
  return undefined;
}

/** Keys that stand behind the cursor in the same mapping. */
function behindCursor(text: string, offset: number): string[] {
  const rest = text.slice(offset, offset + 400);
  const end = rest.search(/[{}]|\n\s*\n/);
  return [...(end < 0 ? rest : rest.slice(0, end)).matchAll(/,\s*([a-z-]+)\s*:/g)].map((match) => match[1]!);
}

interface Flow {
  path: string[];
  on: 'key' | 'value';
  typed: string;
  present: string[];
  /** Keys of the outermost mapping. */
  keys: string[];
  values: Map<string, string>;
}

/** Reads a flow mapping from behind its `{` up to the cursor. */
function flowTyping(text: string, start: number, offset: number): Flow {
  /** `item` is the number of the item in a list, and undefined in a mapping. */
  const stack: { path: string[]; keys: string[]; key: string | undefined; item: number | undefined }[] = [
    { path: [], keys: [], key: undefined, item: undefined },
  ];
  const outer = stack[0]!;
  const pathOf = ({ path, key, item }: (typeof stack)[number]): string[] =>
    item !== undefined ? [...path, String(item)] : key !== undefined ? [...path, key] : path;
  const values = new Map<string, string>();
  let from = start;
  const note = (end: number): void => {
    const top = stack.at(-1)!;
    const said = text.slice(from, end).trim();
    if (top.key === undefined) {
      if (said !== '' && top.item === undefined) top.keys.push(said);
    } else if (top === outer) values.set(top.key, unquoted(said));
  };
  for (let i = start; i < offset; i++) {
    const c = text[i];
    const top = stack.at(-1)!;
    if ((c === '"' || c === "'") && text.slice(from, i).trim() === '') {
      const close = text.indexOf(c, i + 1);
      if (close < 0 || close >= offset) break;
      i = close;
    } else if (c === ':' && top.key === undefined && top.item === undefined && /[\s{["']/.test(text[i + 1] ?? ' ')) {
      top.key = unquoted(text.slice(from, i).trim());
      top.keys.push(top.key);
      from = i + 1;
    } else if (c === ',') {
      note(i);
      if (top.item === undefined) top.key = undefined;
      else top.item++;
      from = i + 1;
    } else if (c === '{' || c === '[') {
      stack.push({ path: pathOf(top), keys: [], key: undefined, item: c === '[' ? 0 : undefined });
      from = i + 1;
    } else if ((c === '}' || c === ']') && stack.length > 1) {
      stack.pop();
      from = i + 1;
    }
  }
  const top = stack.at(-1)!;
  const typed = text.slice(from, offset).trimStart();
  const onValue = top.key !== undefined || top.item !== undefined;
  return { path: pathOf(top), on: onValue ? 'value' : 'key', typed, present: top.keys, keys: outer.keys, values };
}

/** Block YAML: the keys above with less indentation are the path. */
function blockTyping(
  text: string,
  begin: number,
  offset: number,
  what: 'front-matter' | 'registry' | 'config',
): Typing {
  const lineStart = Math.max(begin, text.lastIndexOf('\n', offset - 1) + 1);
  const line = text.slice(lineStart, offset);
  const indent = line.length - line.trimStart().length;
  const path: string[] = [];
  const present: string[] = [];
  const values = new Map<string, string>();
  let least = indent;
  let listed = /^\s*-\s/.test(line);
  const own = listed ? indent + 2 : indent;
  let at = lineStart;
  for (let count = 0; at > begin && count < lookedLines; count++) {
    const start = Math.max(begin, text.lastIndexOf('\n', at - 2) + 1);
    const above = text.slice(start, at - 1);
    at = start;
    const match = /^(\s*)(- +)?([^\s:#'"{[][^:#]{0,80}):(?:\s+(.*))?\s*$/.exec(above.slice(0, 400));
    if (match === null) continue;
    const depth = match[1]!.length + (match[2]?.length ?? 0);
    if (depth === own && least === indent && !(listed && match[2] === undefined)) {
      present.push(match[3]!);
      if (match[4]) values.set(match[3]!, unquoted(match[4].trim()));
      if (match[2] !== undefined) listed = true;
    } else if (match[2] !== undefined && depth === least && path.length > 0) {
      // The item begins with another key, below which this one stands.
      listed = true;
      least = match[1]!.length;
    } else if (match[1]!.length < least || (listed && depth === least && match[2] === undefined)) {
      if (match[4]) continue;
      if (listed) path.unshift('0');
      path.unshift(match[3]!);
      listed = match[2] !== undefined;
      least = match[1]!.length;
      if (least === 0) break;
    }
  }
  const flow = line.search(/[{[]/);
  const key = /^\s*(?:- +)?([^\s:#'"{[][^:#]{0,80}):(?=\s|$)/.exec(line);
  if (flow >= 0 && key && flow >= key[0].length) {
    const inner = flowTyping(text, lineStart + key[0].length, offset);
    const [first, ...rest] = [key[1]!, ...inner.path];
    return {
      what,
      path: [...path, first!, ...rest],
      on: inner.on,
      typed: inner.typed,
      present: inner.present,
      values: inner.values,
      flow: true,
    };
  }
  if (key) {
    const typed = line.slice(key[0].length).trimStart();
    return { what, path: [...path, key[1]!], on: 'value', typed, present, values, flow: false };
  }
  const typed = line.trimStart().replace(/^- */, '');
  if (/^\s*-\s/.test(line) && !typed.includes(':')) {
    if (flow < 0) return { what, path, on: 'value', typed, present, values, flow: false };
    const inner = flowTyping(text, lineStart + flow, offset);
    return { what, ...inner, path: [...path, ...inner.path], flow: true };
  }
  return { what, path, on: 'key', typed, present, values, flow: false };
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
