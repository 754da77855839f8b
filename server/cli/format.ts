/**
 * `newsmark format`: annotations and front matter in canonical order and spacing.
 */
import { formatArticle } from '../language/format.ts';
import { readArticle } from '../language/parse.ts';
import { decode, encode } from '../workspace/encoding.ts';
import { Problem, type Workspace } from '../workspace/workspace.ts';
import { applyEdits } from './fix.ts';
import { Failure, type Io, readInput } from './io.ts';
import { printable } from './report/printable.ts';
import { number } from './report/report.ts';
import { shown, targetsOf } from './targets.ts';

export interface FormatOptions {
  check?: boolean;
  stdinFilename?: string;
}

/**
 * Rewrites the articles that are named; standard input goes to standard output. A file that is not UTF-8 is left alone.
 *
 * @returns the exit code: with `check`, 1 where something would change
 * @throws Failure for paths that are not there and files that cannot be written
 */
export async function format(io: Io, paths: readonly string[], options: FormatOptions): Promise<number> {
  const bytes = paths.includes('-') ? await readInput(io) : undefined;
  if (bytes && paths.length > 1) throw new Failure('standard input is formatted alone; give - as the only path');
  const { targets, workspace, notes, input } = targetsOf(io, paths, {
    input: bytes && { bytes, name: options.stdinFilename },
  });
  const files = targets.flatMap(({ articles, named }) => [...articles].filter((path) => named.has(path))).sort();
  const changed: string[] = [];
  for (const path of files) {
    const name = shown(io, path);
    const text = textOf(workspace, path);
    if (text instanceof Problem) {
      if (path === input) throw new Failure(`standard input ${text.message}`);
      notes.push(`${name} ${text.message}`);
      continue;
    }
    const after = formatted(text.text);
    if (after !== text.text) changed.push(name);
    if (options.check) continue;
    if (path === input) await io.out.write((text.bom ? '\uFEFF' : '') + after);
    else if (after !== text.text) write(workspace, path, name, encode(after, text.bom));
  }
  if (input === undefined) {
    for (const name of changed) await io.out.write(`${printable(name)}\n`);
    notes.push(
      `${number(changed.length, 'file')} ${options.check ? 'would change' : 'changed'}, ${files.length} looked at`,
    );
  }
  for (const note of notes) await io.err.write(`newsmark: ${printable(note)}\n`);
  return options.check && changed.length > 0 ? 1 : 0;
}

/** The canonical form of an article. The words are compared, for they must never change. */
function formatted(text: string): string {
  const document = readArticle(text);
  const edits = formatArticle(document).map((edit) => ({ ...edit, file: '' }));
  if (edits.length === 0) return text;
  const after = applyEdits(text, edits);
  return readArticle(after).plain.text === document.plain.text ? after : text;
}

function textOf(workspace: Workspace, path: string): { text: string; bom: boolean } | Problem {
  const contents = workspace.read(path);
  if ('problem' in contents) return contents.problem;
  const { text, bom, invalid } = decode(contents.bytes);
  return invalid ? new Problem(path, 'is not UTF-8 and was left as it is') : { text, bom };
}

function write(workspace: Workspace, path: string, name: string, bytes: Uint8Array): void {
  try {
    workspace.write(path, bytes);
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    throw new Failure(`cannot write ${name}: ${fault.message}`);
  }
}
