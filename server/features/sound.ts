/** The promise of every refactoring, tried on the spot: no word of the prose changes, and the format finds no new fault. */
import type { Edit } from '../language/finding.ts';
import { readArticle } from '../language/parse.ts';
import { readData } from '../language/schema.ts';
import type { Article } from '../model/article.ts';
import type { Action } from './action.ts';
import { endOfLine, startOfLine } from './mapping.ts';
import type { World } from './world.ts';

/** Whether an action keeps the promise, in the article it was made for and in any other file it reaches into. */
export function isSound({ edits }: Action, article: Article, world: World): boolean {
  return [...new Set(edits.map(({ file }) => file))].every((file) => {
    const before = file === article.file ? article : world.article(file);
    const own = edits.filter((edit) => edit.file === file);
    if (before === undefined) return false;
    if (!before.registry) return keepsProse(before, own);
    const { text, findings } = before.document;
    return readData(applied(text, own), 'registry').findings.length <= findings.length;
  });
}

/** The front matter and the body by themselves; of the body only the paragraphs that are touched, since no more can change. */
function keepsProse({ document }: Article, edits: readonly Edit[]): boolean {
  const { text, frontMatter } = document;
  const body = frontMatter?.end ?? 0;
  const [above, below] = [edits.filter(({ span }) => span.end <= body), edits.filter(({ span }) => span.end > body)];
  if (frontMatter === undefined && above.length > 0) return isSame(text, applied(text, edits));
  const front = text.slice(0, body);
  if (above.length > 0 && !isSame(front, applied(front, above))) return false;
  if (below.length === 0) return true;
  const start = paragraphStart(text, Math.min(...below.map(({ span }) => span.start)), body);
  const end = paragraphEnd(text, Math.max(...below.map(({ span }) => span.end)));
  const moved = below.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  const paragraphs = text.slice(start, end);
  return isSame(`\n${paragraphs}`, `\n${applied(paragraphs, moved)}`);
}

function isSame(before: string, after: string): boolean {
  const [old, fresh] = [readArticle(before), readArticle(after)];
  return old.plain.text === fresh.plain.text && fresh.findings.length <= old.findings.length;
}

/** Behind the last blank line before an offset. */
function paragraphStart(text: string, at: number, least: number): number {
  let start = at;
  for (;;) {
    const line = Math.max(least, startOfLine(text, start));
    if (line <= least || (line < at && /^\s*$/.test(text.slice(line, endOfLine(text, line))))) return line;
    start = line - (text.startsWith('\r\n', line - 2) ? 2 : 1);
  }
}

/** The next blank line behind an offset. */
function paragraphEnd(text: string, at: number): number {
  const blank = /\r?\n[^\S\r\n]*\r?\n/g;
  blank.lastIndex = at;
  return blank.exec(text)?.index ?? text.length;
}

/** Edits with those that insert at one place made one, in the order in which they were given. */
export function joined(edits: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  for (const edit of edits) {
    const same = all.find(
      ({ file, span }) => file === edit.file && span.start === edit.span.start && span.end === span.start,
    );
    if (same && edit.span.end === edit.span.start) same.text += edit.text;
    else all.push({ ...edit });
  }
  return all;
}

function applied(text: string, edits: readonly Edit[]): string {
  let made = '';
  let at = 0;
  for (const { span, text: put } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    made += text.slice(at, span.start) + put;
    at = span.end;
  }
  return made + text.slice(at);
}
