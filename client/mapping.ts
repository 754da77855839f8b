/** Writes a key into an annotation's mapping without touching what a person wrote around it. */

import { kinds } from './spans.ts';

/** Offsets into the mapping, which is what stands between the braces. */
export interface MappingEdit {
  start: number;
  end: number;
  text: string;
}

/** Puts a value in place of the key's simple value where it has one, else the key at the end of the mapping. */
export function settingKey(mapping: string, key: string, value: string): MappingEdit[] {
  const present = new RegExp(
    `(?:^|[\\s,])${key}:[ \\t]*(\\{[^{}]*\\}|"(?:[^"\\\\]|\\\\.)*"|'[^']*'|[^\\s,{}[\\]"'#][^,{}[\\]\\n#]*)`,
  ).exec(mapping);
  const old = present?.[1]?.trimEnd();
  if (present?.[1] !== undefined && old !== undefined) {
    const start = present.index + present[0].length - present[1].length;
    return [{ start, end: start + old.length, text: value }];
  }
  // The short form stands alone: beside another key, the id needs its kind.
  const short = /^\s*[a-z0-9]+(?:-[a-z0-9]+)*\s*$/.test(mapping) && !kinds.some((kind) => kind === mapping.trim());
  if (short) return [{ start: 0, end: mapping.length, text: `entity: ${mapping.trim()}, ${key}: ${value}` }];
  const lastLine = mapping.slice(mapping.lastIndexOf('\n') + 1);
  const bare = mapping.replace(/(^|\s)#.*$/gm, '').trimEnd();
  if (!mapping.includes('\n') || lastLine.trim() !== '') {
    const end = mapping.length - (/,?\s*$/.exec(mapping)?.[0].length ?? 0);
    return [{ start: end, end: mapping.length, text: `, ${key}: ${value}` }];
  }
  const at = mapping.length;
  const added = `  ${key}: ${value},\n${lastLine}`;
  const line = { start: at - lastLine.length, end: at, text: added };
  if (bare.endsWith(',')) return [line];
  // Behind a comment no comma can stand: it begins the next line, which YAML allows.
  if (bare !== mapping.trimEnd()) return [{ ...line, text: added.replace(/^ {2}/, '  , ') }];
  return [{ start: bare.length, end: bare.length, text: ',' }, line];
}

/** A YAML flow scalar: plain where it may be. */
export function scalar(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) || /^https?:\/\/[^\s,{}[\]#]+$/.test(text) ? text : JSON.stringify(text);
}
