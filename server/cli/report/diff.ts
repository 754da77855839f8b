/**
 * Changes of a file as a unified diff, which `patch -p1` and `git apply` understand.
 */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Colours } from '../io.ts';
import { printableLines } from './printable.ts';

export interface DiffLook {
  colours: Colours;
  /** Control characters must not reach the reader: a terminal. A diff for a program keeps them, or it would not apply. */
  safe: boolean;
}

/** Empty where nothing differs. */
export function diff(file: string, before: string, after: string, { colours, safe }: DiffLook): string {
  if (before === after) return '';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options);
  const text = safe ? printableLines(patch.replaceAll('\r\n', '\n')) : patch;
  if (!colours.isColorSupported) return text;
  return text.replace(/^[^\n]+/gm, (line) => {
    if (/^(?:---|\+\+\+) /.test(line)) return colours.bold(line);
    if (line.startsWith('@@')) return colours.cyan(line);
    return line.startsWith('+') ? colours.green(line) : line.startsWith('-') ? colours.red(line) : line;
  });
}
