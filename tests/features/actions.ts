/** Asks the façade for actions at the marked range, applies one, and checks what came of it again. */
import { expect } from 'vitest';
import type { Action } from '../../server/features/actions.ts';
import type { Finding } from '../../server/language/finding.ts';
import { Editor } from '../../server/service/editor.ts';
import { Newsmark } from '../../server/service.ts';
import { applyEdits } from '../support/check.ts';
import { everyVariant, type Marked, type MarkedFile, parseMarked } from '../support/markers.ts';

export interface Opened {
  newsmark: Newsmark;
  editor: Editor;
}

export function opened(files: readonly MarkedFile[]): Opened {
  const faults: unknown[] = [];
  const newsmark = new Newsmark({ index: true, onFault: (message, fault) => faults.push(message, fault) });
  for (const { path, text } of files) newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  newsmark.checkAll();
  expect(faults).toEqual([]);
  return { newsmark, editor: new Editor(newsmark) };
}

/** Actions at the first range, or at the cursor. */
export function actionsIn(marked: Marked): Action[] {
  const [range] = marked.ranges;
  const { file, start, end } = range ?? { ...marked.cursor!, start: marked.cursor!.offset, end: marked.cursor!.offset };
  return opened(marked.files).editor.actions(file, { start, end });
}

export function titles(source: string): string[] {
  return actionsIn(parseMarked(source)).map(({ title }) => title);
}

/**
 * Proves that the action of a title makes `expected` of the marked text, that no word of the prose changes, that no new
 * error or warning comes of it, and, of a way out, that its finding is gone. With CRLF and an emoji in front too.
 */
export async function expectAction(source: string, title: string, expected: string): Promise<void> {
  const want = parseMarked(expected).files.map(({ text }) => text);
  await everyVariant(source, (marked, variant) => {
    const all = actionsIn(marked);
    const action = all.find((each) => each.title === title);
    expect(action, all.map((each) => each.title).join('\n')).toBeDefined();
    const after = proved(marked.files, action!);
    const texts = after.map(({ text }) => (variant === 'with CRLF' ? text.replaceAll('\r\n', '\n') : text));
    after.forEach(({ text }, index) => {
      if (marked.files[index]!.text.includes('\r\n')) expect(text).not.toMatch(/(?<!\r)\n/);
    });
    if (variant !== 'with emoji') expect(texts).toEqual(want);
  });
}

/** The files with the action's edits made, once they are known to be sound. */
export function proved(files: readonly MarkedFile[], action: Action): MarkedFile[] {
  for (const file of new Set(action.edits.map((edit) => edit.file))) {
    const own = action.edits
      .filter((edit) => edit.file === file)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    own.forEach((edit, index) => {
      const before = own[index - 1];
      if (before) expect(before.span.end, `${action.title}: edits in order`).toBeLessThanOrEqual(edit.span.start);
      const twice = before?.span.start === before?.span.end && before?.span.start === edit.span.start;
      expect(twice && edit.span.start === edit.span.end, `${action.title}: two insertions at one place`).toBe(false);
    });
  }
  const after = applyEdits(files, action.edits);
  const [old, fresh] = [opened(files).newsmark, opened(after).newsmark];
  if (action.kind !== 'quickfix' || /^(?:Ignore|Declare) /.test(action.title)) {
    for (const { path } of files) {
      expect(fresh.document(path)!.plain.text, action.title).toBe(old.document(path)!.plain.text);
    }
  }
  const known = keysOf(old.checkAll());
  const found = fresh.checkAll();
  if (action.kind !== 'quickfix' || /^(?:Ignore|Declare) /.test(action.title)) {
    const added = found.filter((finding) => finding.severity !== 'info' && !known.has(keyOf(finding)));
    expect(
      added.map(({ rule, message }) => `${rule}: ${message}`),
      `${action.title}\n${after.map(({ text }) => text).join('\n')}`,
    ).toEqual([]);
  }
  if (action.finding) {
    const gone = action.finding;
    const left = found.filter((finding) => finding.rule === gone.rule && finding.message === gone.message);
    const before = old.checkAll().filter((finding) => finding.rule === gone.rule && finding.message === gone.message);
    expect(left.length, `${action.title}\n${after.map(({ text }) => text).join('\n')}`).toBeLessThan(before.length);
  }
  return after;
}

function keysOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(keyOf));
}

function keyOf({ rule, message }: Finding): string {
  return `${rule}\n${message}`;
}
