/** Fixes that are certain: written by `--fix`, shown by `--fix-dry-run`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../server/cli/corpus.ts';
import { applyCertain, applyEdits } from '../../server/cli/fix.ts';
import type { Edit, Finding } from '../../server/language/finding.ts';
import { linesOf } from '../../server/language/text.ts';
import type { MemoryWorkspace } from '../../server/workspace/memory.ts';
import { Problem, type Workspace } from '../../server/workspace/workspace.ts';
import { expectRefusal, newsmark, textOf } from './session.ts';

const comma =
  'Some [1,300]{figure: {value: 1,300, unit: person}} came.\r\n\r\nAnd [2,400]{figure: {value: 2,400, unit: person}}.\r\n';
const mended = comma.replace('value: 1,300', 'value: 1300').replace('value: 2,400', 'value: 2400');

describe('--fix', () => {
  it('applies what is certain, checks again, and keeps line ends and byte-order mark', async () => {
    const session = await newsmark(['check', '--fix', 'a.news'], { 'a.news': `\uFEFF${comma}` });
    expect(textOf(session.files, 'a.news')).toBe(`\uFEFF${mended}`);
    expect(session.code).toBe(0);
    expect(session.out).toMatch(/^2 fixes in 1 file; 1 file checked, nothing to complain of\n$/m);
  });

  it('applies none that is a choice', async () => {
    const files = { 'a.news': '---\nentities:\n  ada: {type: person, name: Ada}\n---\n[Ada]{entity: adda}\n' };
    const session = await newsmark(['check', '--fix', 'a.news'], files);
    expect(textOf(session.files, 'a.news')).toBe(files['a.news']);
    expect(session.code).toBe(1);
  });

  it('leaves files alone that are not named, or not UTF-8', async () => {
    const broken = Buffer.concat([Buffer.from(comma), Buffer.from([0xff])]);
    const files = { 'newsmark.config.yaml': '', 'a.news': comma, 'b.news': comma, 'c.news': broken };
    const session = await newsmark(['check', '--fix', 'b.news', 'c.news'], files);
    expect(textOf(session.files, 'a.news')).toBe(comma);
    expect(textOf(session.files, 'b.news')).toBe(mended);
    expect(session.files.read('/desk/c.news')).toEqual({ bytes: broken });
  });

  it('does not overwrite what somebody saved meanwhile', async () => {
    let reads = 0;
    const over = (files: MemoryWorkspace): Workspace =>
      Object.assign(Object.create(files) as Workspace, {
        kind: (at: string) => files.kind(at),
        entries: (at: string) => files.entries(at),
        write: (at: string, bytes: Uint8Array) => files.write(at, bytes),
        read: (at: string) => {
          if (at.endsWith('.news') && ++reads === 2) files.set(at, 'Saved meanwhile.');
          return files.read(at);
        },
      });
    const session = await newsmark(['check', '--fix', 'a.news'], { 'a.news': comma }, { over });
    expect(textOf(session.files, 'a.news')).toBe('Saved meanwhile.');
    expect(session.err).toBe('newsmark: a.news changed meanwhile and was left as it is\n');
  });

  it('says why it cannot write', async () => {
    const over = (files: MemoryWorkspace): Workspace =>
      Object.assign(Object.create(files) as Workspace, {
        kind: (at: string) => files.kind(at),
        entries: (at: string) => files.entries(at),
        read: (at: string) => files.read(at),
        write: (at: string) => {
          throw new Problem(at, 'the disk is full');
        },
      });
    expectRefusal(
      await newsmark(['check', '--fix', 'a.news'], { 'a.news': comma }, { over }),
      'cannot write a.news: the disk is full',
    );
  });
});

describe('--fix-dry-run', () => {
  it('prints a diff that patch understands, changes nothing, and exits as the files stand', async () => {
    const session = await newsmark(['check', '--fix-dry-run', 'sub/a.news'], {
      'sub/a.news': comma.replaceAll('\r', ''),
    });
    expect(session.out).toBe(`--- a/sub/a.news
+++ b/sub/a.news
@@ -1,3 +1,3 @@
-Some [1,300]{figure: {value: 1,300, unit: person}} came.
+Some [1,300]{figure: {value: 1300, unit: person}} came.
${' '}
-And [2,400]{figure: {value: 2,400, unit: person}}.
+And [2,400]{figure: {value: 2400, unit: person}}.
`);
    expect(session.err).toBe('newsmark: --fix would make 2 fixes in 1 file\n');
    expect(textOf(session.files, 'sub/a.news')).toBe(comma.replaceAll('\r', ''));
    expect(session.code).toBe(1);
  });

  it('keeps control characters for a program, and shows them to a person', async () => {
    const files = { 'a.news': `\x1b[31m ${comma}` };
    expect((await newsmark(['check', '--fix-dry-run', 'a.news'], files)).out).toContain('-\x1b[31m Some');
    const shown = (
      await newsmark(['check', '--fix-dry-run', 'a.news'], files, { terminal: 80, env: { NO_COLOR: '1' } })
    ).out;
    expect(shown).toContain('-<U+001B>[31m Some');
    expect(shown).not.toMatch(/[\x1b\r]/);
  });

  it('works on standard input', async () => {
    const session = await newsmark(
      ['check', '--fix-dry-run', '-', '--stdin-filename', 'x.news'],
      {},
      { input: [comma] },
    );
    expect(session.out).toContain('+++ b/x.news\n');
  });
});

describe('applyCertain', () => {
  const edit = (start: number, end: number, text: string): Edit => ({ file: 'a.news', span: { start, end }, text });
  const finding = (...edits: Edit[]): Finding => {
    const fixes = [{ title: '', certain: true, edits }];
    return {
      rule: 'x/y',
      severity: 'error',
      file: 'a.news',
      span: { start: 0, end: 0 },
      message: '',
      related: [],
      fixes,
    };
  };
  /** A corpus of one text whose findings depend on it. */
  const corpusOf = (text: string, findings: (text: string) => Finding[]) => {
    const state = { text };
    const corpus = {
      findings: () => findings(state.text),
      source: () => ({ text: state.text, lines: linesOf(state.text) }),
      mayChange: (file: string) => file === 'a.news',
      change: (_: string, after: string) => {
        state.text = after;
      },
    };
    return { state, corpus: corpus as unknown as Corpus };
  };

  it('stops where fixes undo each other', () => {
    const { state, corpus } = corpusOf('a', (text) => [finding(edit(0, 1, text === 'a' ? 'b' : 'a'))]);
    expect(applyCertain(corpus)).toBe(1);
    expect(state.text).toBe('b');
  });

  it('applies overlapping fixes one round after the other, and equal edits once', () => {
    const all = [finding(edit(0, 2, 'xy')), finding(edit(1, 3, 'zz')), finding(edit(0, 2, 'xy'), edit(3, 4, 'w'))];
    const { state, corpus } = corpusOf('abcd', (text) => (text === 'abcd' ? all : text === 'xycw' ? [all[1]!] : []));
    expect(applyCertain(corpus)).toBe(3);
    expect(state.text).toBe('xzzw');
  });

  it('leaves a fix alone whose edits reach a file that may not change', () => {
    const elsewhere = { ...edit(0, 1, 'x'), file: 'b.news' };
    const { state, corpus } = corpusOf('ab', () => [finding(edit(0, 1, 'x'), elsewhere)]);
    expect(applyCertain(corpus)).toBe(0);
    expect(state.text).toBe('ab');
  });
});

describe('applyEdits', () => {
  const edit = (start: number, end: number, text: string) => ({ file: '', span: { start, end }, text });

  it('makes edits in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 6, 'X'), edit(0, 1, ''), edit(2, 2, '|')])).toBe('b|cdX');
  });

  it('ends new lines as the file does', () => {
    expect(applyEdits('a\r\nb', [edit(1, 1, '\nx\r\n')])).toBe('a\r\nx\r\n\r\nb');
    expect(applyEdits('a\nb', [edit(1, 1, '\nx')])).toBe('a\nx\nb');
    expect(applyEdits('a\r\nb\nc', [edit(0, 0, '\n')])).toBe('\na\r\nb\nc');
  });

  it('leaves a text alone that nothing edits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(applyEdits(text, [])).toBe(text);
      }),
    );
  });
});
