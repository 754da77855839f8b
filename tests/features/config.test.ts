/** The config file in an editor: keys, rules, options, files. */
import { describe, expect, it } from 'vitest';
import { at } from './editor.ts';

const config = '//- registry/all.yaml\nentities:\n  ada: {name: Ada}\n//- newsmark.config.yaml\n';
const offered = (text: string): string[] =>
  at(config + text, (editor, file, offset) => editor.complete(file, offset).map(({ label }) => label));
const said = (text: string): string | undefined =>
  at(config + text, (editor, file, offset) => editor.hover(file, offset)?.markdown);

describe('in a config file', () => {
  it('hover tells what a key, a rule and an option are for', () => {
    expect(said('reg<|>istry: [registry/all.yaml]\n')).toMatch(/^`registry`: Which files hold declared data/);
    expect(said('overrides:\n  - fil<|>es: [x]\n')).toMatch(/^`files`: The files that these rules are for/);
    expect(said('rules:\n  quote/dr<|>ift: off\n')).toContain('**quote/drift**');
    expect(said('rules:\n  ballot/margin: [warning, {nar<|>row: 20}]\n')).toContain('Margin in percentage points');
    expect(said('rules:\n  quote/drift: of<|>f\n')).toBeUndefined();
  });

  it('completion offers rules, severities, and the options of the rule with their defaults', () => {
    expect(offered('ru<|>')).toEqual(['rules']);
    expect(offered('rules:\n  quote/drift: [<|>]')).toEqual(['off', 'info', 'warning', 'error']);
    expect(offered('rules:\n  ballot/margin: [warning, <|>]')).toEqual(['narrow', 'overwhelming']);
    expect(offered('rules:\n  ballot/margin: [warning, {narrow: 20, <|>}]')).toEqual(['overwhelming']);
    expect(offered('rules:\n  ballot/margin: [warning, {narrow: <|>}]')).toEqual(['30']);
  });

  it('completion knows the mappings of a list, and what lies below their keys', () => {
    expect(offered('overrides:\n  - <|>')).toEqual(['files', 'rules']);
    expect(offered('overrides:\n  - files: [a]\n    <|>')).toEqual(['rules']);
    expect(offered('overrides:\n  - files: [a]\n    rules:\n      quote/dr<|>')).toEqual(['quote/drift']);
    expect(offered('overrides:\n  - files: [a]\n    rules: {quote/drift: <|>}')).toContain('warning');
  });

  it('what is wrong can be mended, and nothing be ignored', () => {
    const actions = at(`${config}rules:\n  quote/dri<|>t: off\n`, (editor, file, offset) =>
      editor.actions(file, { start: offset, end: offset }),
    );
    expect(actions.map(({ title }) => title)).toEqual(['Change to quote/drift']);
    expect(actions[0]!.edits).toMatchObject([{ file: 'newsmark.config.yaml', text: 'quote/drift' }]);
  });

  it('files that are named are linked, patterns are not', () => {
    const links = at(`${config}registry:\n  - registry/all.yaml\n  - more/**/*.yaml\n<|>`, (editor, file) =>
      editor.links(file),
    );
    expect(links.map(({ file }) => file)).toEqual(['registry/all.yaml']);
  });

  it('lists and mappings over several lines fold', () => {
    const folds = at(`${config}rules:\n  quote/drift: off\n  quote/cue: off\n<|>`, (editor, file) =>
      editor.folds(file),
    );
    expect(folds).toHaveLength(1);
  });
});
