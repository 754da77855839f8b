/** What is put in order as its bracket or brace closes. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../support/check.ts';
import { everyVariant } from '../support/markers.ts';
import { editorOf } from './editor.ts';

describe('formatting while somebody types', () => {
  const typing = async (text: string, expected: string, character: string): Promise<void> => {
    await everyVariant(text, (marked) => {
      const { file, offset } = marked.cursor!;
      const [after] = applyEdits(marked.files, editorOf(marked).typed(file, offset, character));
      expect(after!.text.replaceAll('\r\n', '\n').trimEnd()).toContain(expected);
    });
  };

  it('puts a mapping in order as its brace closes, and no other', async () => {
    await typing(
      '[A]{entity: ada, note: x,role:  chair}<|> and [B]{note:  x}.',
      '[A]{entity: ada, role: chair, note: x} and [B]{note:  x}.',
      '}',
    );
    await typing('[A]{figure: {value:  3}<|>,  note: x}', '[A]{figure: {value:  3},  note: x}', '}');
  });

  it('puts a list in order as its bracket closes, in a mapping and in the front matter', async () => {
    await typing(
      'On [Monday]{date: [ 2024-03-04,2024-03-11 ]<|>,note:  x}.',
      '[Monday]{date: [2024-03-04, 2024-03-11],note:  x}',
      ']',
    );
    await typing(
      '---\nentities:\n  ada: {aliases: [ A,B ]<|>,type:  person}\n---\nText.',
      'ada: {aliases: [A, B],type:  person}',
      ']',
    );
    await typing(
      'The [ minister ]<|> spoke of [A]{role:  chair,entity: ada}.',
      'The [ minister ] spoke of [A]{role:  chair,entity: ada}.',
      ']',
    );
  });
});
