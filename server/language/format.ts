/**
 * The canonical form of annotations and front matter: keys in the order of the schema, one space behind colons and
 * commas, none inside braces. Prose is never touched, and neither is what a comment, an anchor or an error stands in.
 *
 * Scalars are copied as they are written, quotation marks and all. Line breaks between the pairs of a mapping stay, so
 * long mappings keep their lines; in block mappings a comment moves with the key that it stands above.
 */
import type { Span } from './finding.ts';
import { annotationSchemas, frontMatterSchema } from './keys.ts';
import type { Document, YamlList, YamlMap, YamlNode, YamlPair } from './nodes.ts';
import { type Shape, shapeOf } from './shape.ts';
import { isBlankLine, lineEndAt, skipLineEnd } from './text.ts';
import { readBlock, readFlowMap } from './yaml.ts';

/** The edits that bring an article into canonical form, in the order of the text; none where it is so already. */
export function formatArticle(document: Document): { span: Span; text: string }[] {
  const edits: { span: Span; text: string }[] = [];
  const { text, frontMatter } = document;
  if (frontMatter?.map) {
    const edit = formatFrontMatter(text, frontMatter.map, frontMatter.end);
    if (edit) edits.push(edit);
  }
  for (const { mapping, kind } of document.annotations) {
    const shape = kind && mapping.pairs[0]?.key.source === kind ? shapeOf(annotationSchemas[kind]) : undefined;
    const formatted = formatFlow(text, mapping, shape);
    const { start, end } = mapping;
    const before = text.slice(start, end);
    if (formatted === undefined || formatted === before || !isSame(before, formatted)) continue;
    edits.push({ span: { start, end }, text: formatted });
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** One list in brackets in canonical form; undefined where it is so already, or holds a comment, an anchor or an error. */
export function formatList(text: string, list: YamlList): string | undefined {
  const formatted = list.flow && text[list.start] === '[' ? formatFlow(text, list, undefined) : undefined;
  return formatted === text.slice(list.start, list.end) ? undefined : formatted;
}

/** Whether both can be read without a problem and hold the same values. */
function isSame(before: string, after: string): boolean {
  const [old, fresh] = [readFlowMap(before, 0), readFlowMap(after, 0)];
  if (old.problems.length > 0 || fresh.problems.length > 0 || fresh.end !== after.length) return false;
  return canonical(old.map) === canonical(fresh.map);
}

/** A flow collection in canonical form; undefined where something stands in it that is not just pairs and items. */
function formatFlow(text: string, node: YamlMap | YamlList, shape: Shape | undefined): string | undefined {
  const parts = node.type === 'map' ? node.pairs : node.items;
  const written: string[] = [];
  const gaps: string[] = [];
  let at = node.start + 1;
  for (const part of parts) {
    const gap = gapBetween(text, at, part.start, ',');
    const formatted = 'key' in part ? formatPair(text, part, shape) : formatNode(text, part, itemShape(shape));
    if (gap === undefined || formatted === undefined) return undefined;
    gaps.push(gap);
    written.push(formatted);
    at = 'key' in part && part.value === null ? behindColon(text, part.end) : part.end;
  }
  const last = gapBetween(text, at, node.end - 1, ',');
  if (last === undefined) return undefined;
  if (node.type === 'map') sortBy(written, node.pairs, shape);
  const inside = written.map((part, i) => (i === 0 ? gaps[0]! : `,${gaps[i] || ' '}`) + part).join('');
  return node.type === 'map' ? `{${inside}${last}}` : `[${inside}${last}]`;
}

function formatPair(text: string, { key, value }: YamlPair, shape: Shape | undefined): string | undefined {
  const name = text.slice(key.start, key.end);
  if (value === null) return name;
  const gap = gapBetween(text, key.end, value.start, ':');
  const formatted = formatNode(text, value, valueShape(shape, key.source));
  return gap === undefined || formatted === undefined ? undefined : `${name}:${gap || ' '}${formatted}`;
}

function formatNode(text: string, node: YamlNode, shape: Shape | undefined): string | undefined {
  const opening = text.charCodeAt(node.start);
  if (node.type === 'scalar' || opening === ASTERISK) return text.slice(node.start, node.end);
  return node.flow && (opening === 123 || opening === 91) ? formatFlow(text, node, shape) : undefined;
}

/**
 * What stands between two parts: empty, or the line break and the indentation behind it; undefined where it is more
 * than spaces, line ends and one separator.
 */
function gapBetween(text: string, from: number, to: number, separator: ',' | ':'): string | undefined {
  const gap = text.slice(from, to);
  const inner = gap.trim();
  if (inner !== '' && inner !== separator) return undefined;
  // The last line break of the gap stays, with the indentation behind it.
  const broken = /(?:\r\n|\n|\r)[ \t]*$/.exec(
    separator === ':' ? gap.slice(gap.indexOf(':') + 1) : gap.replace(',', ''),
  );
  return broken ? broken[0] : '';
}

/** Behind the colon that follows a key without a value, or where the key ends. */
function behindColon(text: string, keyEnd: number): number {
  let at = keyEnd;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return text[at] === ':' ? at + 1 : keyEnd;
}

/** Sorts what is written of the pairs by the order of their keys in the schema; unknown keys stay behind the known ones. */
function sortBy<Part>(parts: Part[], pairs: readonly YamlPair[], shape: Shape | undefined): void {
  const names = keysIn(shape);
  if (names === undefined) return;
  const rank = new Map(names.map((name, i) => [name, i]));
  const ranked = parts.map((part, i) => ({ part, rank: rank.get(pairs[i]!.key.source) ?? names.length }));
  ranked
    .sort((a, b) => a.rank - b.rank)
    .forEach(({ part }, i) => {
      parts[i] = part;
    });
}

function formatFrontMatter(text: string, map: YamlMap, end: number): { span: Span; text: string } | undefined {
  const start = skipLineEnd(text, lineEndAt(text, 0));
  const closing = text.lastIndexOf('---', end);
  const last = closing >= map.end ? closing : end;
  const before = readBlock(text, start, last);
  if (before.problems.length > 0 || map.flow) return undefined;
  const formatted = formatBlock(text, map, start, last, shapeOf(frontMatterSchema));
  if (formatted === undefined || formatted === text.slice(start, last)) return undefined;
  const after = readBlock(formatted, 0, formatted.length);
  const keepsValues = after.problems.length === 0 && canonical(after.node) === canonical(before.node);
  return keepsValues ? { span: { start, end: last }, text: formatted } : undefined;
}

/**
 * The lines from `from` to `to`, which hold a block mapping, in canonical form. Each key has its chunk of lines: the
 * comments right above it, its own line, and all lines up to the next chunk. Blank lines between chunks keep their place,
 * and so do comments behind the last one.
 */
function formatBlock(
  text: string,
  map: YamlMap,
  from: number,
  to: number,
  shape: Shape | undefined,
): string | undefined {
  const indent = map.start - lineStartOf(text, map.start);
  const chunks: string[] = [];
  const blanks: string[] = [];
  let at = from;
  for (const [i, pair] of map.pairs.entries()) {
    const line = lineStartOf(text, pair.start);
    if (pair.start - line !== indent || text.slice(line, pair.start).trim() !== '') return undefined;
    const next = map.pairs[i + 1];
    const chunkEnd = leadOf(text, next ? lineStartOf(text, next.start) : to, pair.end, indent);
    const lead = linesWithoutTrailingSpace(text.slice(at, line));
    // What stands above the first key and is set off by a blank line is about the whole, and stays.
    const own =
      i === 0 ? lead.length - (/(?:^|\n)[^\S\n]*\n([\s\S]*)$/.exec(lead)?.[1]?.length ?? lead.length) : blankLead(lead);
    blanks.push(lead.slice(0, own));
    const formatted = formatChunk(text, pair, line, chunkEnd, valueShape(shape, pair.key.source));
    if (formatted === undefined) return undefined;
    chunks.push(lead.slice(own) + formatted);
    at = chunkEnd;
  }
  sortBy(chunks, map.pairs, shape);
  return chunks.map((chunk, i) => blanks[i]! + chunk).join('') + linesWithoutTrailingSpace(text.slice(at, to));
}

/** The lines of one key: its value in canonical form, the rest as it is but for spaces at line ends. */
function formatChunk(
  text: string,
  pair: YamlPair,
  line: number,
  end: number,
  shape: Shape | undefined,
): string | undefined {
  const { key, value } = pair;
  const name = text.slice(line, key.end);
  if (value === null) return linesWithoutTrailingSpace(text.slice(line, end));
  const afterLine = skipLineEnd(text, lineEndAt(text, key.end));
  if (value.type !== 'scalar' && !value.flow) {
    const head = linesWithoutTrailingSpace(text.slice(line, afterLine)).replace(/\s+:/, ':');
    const body =
      value.type === 'map'
        ? formatBlock(text, value, afterLine, end, shape)
        : formatItems(text, value, afterLine, end, shape);
    return body === undefined ? undefined : head + body;
  }
  const gap = text.slice(key.end, value.start);
  const formatted = formatNode(text, value, shape);
  if (formatted === undefined || gap.trim() !== ':' || /[\r\n]/.test(gap)) return text.slice(line, end);
  const isBlockScalar = /^[|>]/.test(formatted);
  const rest = text.slice(value.end, end);
  return `${name}: ${formatted}${isBlockScalar ? rest : linesWithoutTrailingSpace(rest)}`;
}

/** The lines of a block list. Items that are block mappings keep their lines; flow collections are brought in form. */
function formatItems(
  text: string,
  list: YamlList,
  from: number,
  to: number,
  shape: Shape | undefined,
): string | undefined {
  let formatted = '';
  let at = from;
  for (const item of list.items) {
    formatted += linesWithoutTrailingSpace(text.slice(at, item.start));
    const written = item.type !== 'scalar' && item.flow ? formatFlow(text, item, itemShape(shape)) : undefined;
    formatted += written ?? text.slice(item.start, item.end);
    at = item.end;
  }
  return formatted + linesWithoutTrailingSpace(text.slice(at, to));
}

/** Where the comments and blank lines begin that belong to the key whose line begins at `line`. */
function leadOf(text: string, line: number, notBefore: number, indent: number): number {
  let lead = line;
  while (lead > notBefore) {
    const above = lineStartOf(text, lead - (text.startsWith('\r\n', lead - 2) ? 2 : 1));
    if (above <= notBefore) break;
    const comment = /^ *#/.exec(text.slice(above, lead));
    if (!isBlankLine(text, above) && (comment === null || comment[0].length - 1 > indent)) break;
    lead = above;
  }
  return lead;
}

/** The length of the blank lines that a lead begins with. */
function blankLead(lead: string): number {
  return /^(?:[^\S\n]*\n)*/.exec(lead)![0].length;
}

function lineStartOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function linesWithoutTrailingSpace(lines: string): string {
  return lines.replace(/[ \t]+(?=[\r\n])/g, '');
}

function keysIn(shape: Shape | undefined): string[] | undefined {
  if (shape?.type === 'either') return shape.shapes.map(keysIn).find((keys) => keys !== undefined);
  return shape?.type === 'map' ? [...shape.keys.keys()] : undefined;
}

function valueShape(shape: Shape | undefined, key: string): Shape | undefined {
  if (shape?.type === 'either')
    return shape.shapes.map((each) => valueShape(each, key)).find((each) => each !== undefined);
  return shape?.type === 'map' ? shape.keys.get(key)?.shape : shape?.type === 'record' ? shape.value : undefined;
}

function itemShape(shape: Shape | undefined): Shape | undefined {
  if (shape?.type === 'either') return shape.shapes.map(itemShape).find((each) => each !== undefined);
  return shape?.type === 'list' ? shape.item : undefined;
}

/** The values of a node as one string, whatever the order of the keys. */
function canonical(node: YamlNode | null | undefined): string {
  if (node === null || node === undefined) return '';
  if (node.type === 'scalar') return JSON.stringify([node.source, node.quoted]);
  if (node.type === 'list') return `[${node.items.map(canonical).join()}]`;
  return `{${node.pairs
    .map(({ key, value }) => `${canonical(key)}:${canonical(value)}`)
    .sort()
    .join()}}`;
}

const ASTERISK = 42;
