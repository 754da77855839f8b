/**
 * What a person meant by YAML that cannot be read: `headline: Unions: no deal`, `headline: "Ready" say unions`,
 * `note: [sic] he said`, `note: @handle`. Each is one finding with its fix, and the value is taken as the text it was
 * meant to be, so that everything around it is still read.
 */
import type { Span } from './finding.ts';
import { knownKeys } from './keys.ts';
import { type Problem, shortened, type Way } from './problem.ts';
import { lineEndAt } from './text.ts';
import { quoted } from './traps.ts';

export interface Repair {
  /** The source that cannot be read, and a text of the same length that can be read in its place. */
  span: Span;
  replacement: string;
  /** The place of the value that was meant, for which the scalar read at `at` stands. */
  at: number;
  value?: Span;
  problem: Problem;
}

/** The repair for an error at `at`, in YAML that stands between `start` and `end`; undefined where none is known. */
export function repairAt(text: string, start: number, end: number, at: number): Repair | undefined {
  if (text[start] === '{') return end - start > MAX_LENGTH ? undefined : repairFlow(text, start, end, at);
  let lineStart = at;
  while (lineStart > start && at - lineStart < MAX_LENGTH && !isLineEnd(text.charCodeAt(lineStart - 1))) lineStart--;
  const lineEnd = lineEndAt(text, lineStart, end);
  if (lineEnd - lineStart > MAX_LENGTH) return undefined;
  let from = lineStart;
  while (text[from] === ' ' || (text[from] === '-' && text[from + 1] === ' ')) from++;
  const isItem = text.slice(lineStart, from).includes('-');
  const line = text.slice(from, lineEnd);
  const key = KEY.exec(line)?.[0];
  if (key === undefined) return isItem ? repairValue(text, from, lineEnd) : repairColon(text, from, lineEnd);
  const value = from + key.length;
  if (text[value] === '{' && at > value) {
    const repair = repairFlow(text, value, lineEnd, at);
    if (repair) return repair;
  }
  return repairValue(text, value, lineEnd);
}

/** The repair for a quotation mark that nothing closes: of the last line whose value begins with it and does not end. */
export function repairOpenQuote(text: string, start: number, end: number): Repair | undefined {
  let found: number | undefined;
  for (let line = start; line < end; line = lineEndAt(text, line, end) + 1) {
    const value = OPEN_QUOTE.exec(text.slice(line, lineEndAt(text, line, end)));
    if (value) found = line + value[0].length - value[1]!.length;
  }
  return found === undefined ? undefined : repairValue(text, found, lineEndAt(text, found, end));
}

/** What an error of the library means to somebody who does not know YAML. */
export function explained(code: string, message: string, found: string): string {
  const shown = found.trim() === '' ? 'end of the line' : `"${shortened(found)}"`;
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Unexpected tab, expected spaces';
    case 'BAD_INDENT':
      if (message.includes('must be sufficiently indented')) return `Unexpected ${shown}, expected ${closing(message)}`;
      return 'Unexpected indentation, expected this line to begin where the lines that it belongs with begin';
    case 'MISSING_CHAR':
      if (/must end with/.test(message)) return `Unexpected ${shown}, expected ${closing(message)}`;
      if (message.startsWith('Missing ,')) return `Unexpected ${shown}, expected a comma before it`;
      if (message.startsWith('Missing closing'))
        return `Unexpected end, expected a closing ${message.includes("'") ? "'" : '"'}`;
      return `Unexpected ${shown}, expected \`key: value\``;
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Unexpected ${shown}, expected \`key: value\` on one line`;
    case 'BLOCK_IN_FLOW':
      return `Unexpected ${shown}, expected one value; put a text with \`: \` in quotation marks`;
    case 'BAD_DQ_ESCAPE':
      return `Unexpected ${shown}, expected \`\\\\\` for a backslash between double quotation marks`;
    case 'MULTIPLE_DOCS':
      return 'Unexpected second document, expected the whole file to be one';
    case 'TAG_RESOLVE_FAILED':
      return `Unexpected tag ${shown}, expected a value; put a text that begins with ! in quotation marks`;
    default:
      return `Unexpected ${shown}, expected YAML that can be read (${message})`;
  }
}

/** Ways out of ` #` in a mapping, which makes its closing brace part of a comment. */
export function quoteAroundComment(text: string, start: number, comment: number): Way[] {
  const colon = text.slice(start, comment).lastIndexOf(': ');
  const span = { start: start + colon + 2, end: text.indexOf('}', comment) };
  if (colon < 0 || /[\r\n"'{}[\],]/.test(text.slice(span.start, span.end))) return [];
  return [
    { title: 'Put the text in quotation marks', edits: [{ span, text: quoted(text.slice(span.start, span.end)) }] },
  ];
}

/** Longer lines and mappings are no slips of a person. */
const MAX_LENGTH = 4000;

const KEY = /^(?:"[^"\r\n]{1,80}"|'[^'\r\n]{1,80}'|[^\s"'#:{}[\],&*!|>%@`-][^:\r\n]{0,80}?) *: +(?=\S)/;
const KEY_WITHOUT_SPACE = /^([A-Za-z][A-Za-z-]{0,40}):(?!\/\/)(?=\S\S)/;
const KEY_BEHIND_VALUE = /^([^\s"']+|"[^"]*"|'[^']*') ([a-z-]+): /;
const OPEN_QUOTE = /^ *(?:- +)*(?:[A-Za-z][A-Za-z0-9-]{0,40}: +)?("[^"\r\n]*|'[^'\r\n]*)$/;

/** The part of a flow collection between two marks that the error is in. */
function repairFlow(text: string, start: number, end: number, at: number): Repair | undefined {
  let from = start;
  let isFresh = true;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if ((c === '"' || c === "'") && isFresh) {
      do i++;
      while (i < end && text[i] !== c);
      isFresh = false;
    } else if ('{}[],'.includes(c)) {
      if (i >= at && from < i) return repairPart(text, from, i);
      from = i + 1;
      isFresh = true;
    } else if (c === ':' && /\s/.test(text[i + 1] ?? ' ')) isFresh = true;
    else if (!/\s/.test(c)) isFresh = false;
  }
  return undefined;
}

function repairPart(text: string, start: number, end: number): Repair | undefined {
  let from = start;
  while (from < end && /\s/.test(text[from]!)) from++;
  const key = KEY.exec(text.slice(from, end))?.[0];
  if (key === undefined) return undefined;
  return repairMissingComma(text, from + key.length, end) ?? repairValue(text, from + key.length, end);
}

/** `{entity: bma role: chair}`: a known key right behind a value, where a comma is missing. */
function repairMissingComma(text: string, start: number, end: number): Repair | undefined {
  const behind = KEY_BEHIND_VALUE.exec(text.slice(start, end));
  if (behind === null || !knownKeys().has(behind[2]!)) return undefined;
  const at = start + behind[1]!.length;
  const key = { start: at + 1, end: at + 1 + behind[2]!.length };
  return {
    span: { start: at, end: at + 1 },
    replacement: ',',
    at,
    problem: {
      span: key,
      message: `Unexpected \`${behind[2]}:\` right behind "${shortened(behind[1]!)}", expected a comma between them`,
      fixes: [
        { title: 'Put a comma between them', edits: [{ span: { start: at, end: at }, text: ',' }], certain: true },
      ],
    },
  };
}

/** `note:Ada` in a block: the key and the value are one word. */
function repairColon(text: string, start: number, lineEnd: number): Repair | undefined {
  const name = KEY_WITHOUT_SPACE.exec(text.slice(start, lineEnd))?.[1];
  if (name === undefined) return undefined;
  const colon = start + name.length;
  const value = { start: colon + 1, end: trimmedEnd(text, colon + 1, lineEnd) };
  return {
    span: { start: colon, end: value.end },
    replacement: `: ${'x'.repeat(value.end - colon - 2)}`,
    at: colon + 2,
    value,
    problem: {
      span: { start, end: value.end },
      message: `Unexpected "${text.slice(start, value.end)}", expected a space behind the colon`,
      fixes: [
        {
          title: 'Put a space behind the colon',
          edits: [{ span: { start: colon + 1, end: colon + 1 }, text: ' ' }],
          certain: true,
        },
      ],
    },
  };
}

function repairValue(text: string, start: number, limit: number): Repair | undefined {
  const comment = text.slice(start, limit).search(/\s#/);
  const end = trimmedEnd(text, start, comment < 0 ? limit : start + comment);
  const value = text.slice(start, end);
  const message = value === '' ? undefined : complaint(value);
  if (message === undefined) return undefined;
  const span = { start, end };
  const isOpen = isOpenQuote(value);
  const edit = isOpen ? { span: { start: end, end }, text: value[0]! } : { span, text: quoted(value) };
  return {
    span,
    replacement: 'x'.repeat(value.length),
    at: start,
    value: isOpen ? { start: start + 1, end } : span,
    problem: {
      span,
      message,
      fixes: [
        {
          title: isOpen ? 'Close the quotation mark' : 'Put the whole text in quotation marks',
          edits: [edit],
          certain: true,
        },
      ],
    },
  };
}

/** Why a value cannot be read as it stands. */
function complaint(value: string): string | undefined {
  const first = value[0]!;
  if (first === '"' || first === "'") {
    if (isOpenQuote(value)) return `Unexpected end of the line, expected a closing ${first}`;
    const rest = value.slice(value.indexOf(first, 1) + 1).trim();
    return rest === ''
      ? undefined
      : `Unexpected "${rest}" behind a quotation, expected the whole text in quotation marks`;
  }
  if (first === '[' || first === '{') {
    const close = value.indexOf(first === '[' ? ']' : '}');
    const rest = value.slice(close + 1).trim();
    if (close < 0 || rest === '') return undefined;
    return `Unexpected "${rest}" behind a ${first === '[' ? 'list' : 'mapping'}, expected the whole text in quotation marks`;
  }
  if ('*&!%@`|>'.includes(first) || /^[-?] /.test(value)) {
    return `Unexpected ${first} at the beginning of a text, expected quotation marks around it`;
  }
  if (/: |:$/.test(value))
    return 'Unexpected `: ` in a text without quotation marks, expected quotation marks around it';
  return undefined;
}

function isOpenQuote(value: string): boolean {
  return (value[0] === '"' || value[0] === "'") && value.indexOf(value[0], 1) < 0;
}

function closing(message: string): string {
  return message.endsWith(']') ? 'a closing `]`' : 'a closing `}`';
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function isLineEnd(c: number): boolean {
  return c === 10 || c === 13;
}
