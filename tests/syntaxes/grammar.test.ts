/** The grammar, by what stands underneath each line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import textmate, { type IGrammar } from 'vscode-textmate';
import { grammar as load, unmet } from './scopes.ts';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await load();
});

describe('the grammar', () => {
  it.each([
    [
      'takes a span apart',
      `
The [Otterby Times]{entity: times, role: "a {paper}"} said so.
^^^^ -punctuation
    ^ punctuation.definition.span.begin
     ^^^^^^^^^^^^^ -punctuation
                  ^ punctuation.definition.span.end
                   ^ punctuation.definition.mapping.begin
                    ^^^^^^ keyword.other.kind
                          ^ punctuation.separator.key-value
                                   ^^^^ entity.name.tag.key
                                         ^^^^^^^^^^^ string.quoted.double
                                                    ^ punctuation.definition.mapping.end
                                                      ^^^^ -meta.mapping`,
    ],
    [
      'knows the short forms',
      `
[BMA]{bma} had ["a plan"]{quote} for [next week]{date}.
      ^^^ variable.other.entity
                          ^^^^^ keyword.other.kind
                                                 ^^^^ keyword.other.kind`,
    ],
    [
      'nests',
      `
[It was [51.1 per cent]{figure: vote.yes} of [all [members]{dru}]{entity: dru}]{quote: dru, indirect: true} it said.
^ punctuation.definition.span.begin
        ^ punctuation.definition.span.begin
                                             ^ punctuation.definition.span.begin
                                                  ^ punctuation.definition.span.begin
                                                                              ^ punctuation.definition.span.end
                                                                                                      ^^^^ constant.language`,
    ],
    [
      'leaves brackets alone that no mapping follows',
      `
"It were [sic] him [the minister] {not} \\[so\\]{entity: x}," he said.
         ^^^^^ -punctuation
                   ^^^^^^^^^^^^^^ -punctuation
                                  ^^^^^ -meta.mapping
                                        ^^ constant.character.escape
                                          ^^ -constant`,
    ],
    [
      'takes a mapping over several lines, with a comment',
      `
[Brook]{
  entity: brook,   # as she signs
  ^^^^^^ keyword.other.kind
                   ^^^^^^^^^^^^^^ comment.line
  checked: {on: 2024-03-04, by: AB},
  ^^^^^^^ entity.name.tag.key
           ^ meta.flow-mapping
                ^^^^^^^^^^ constant.numeric.date
  note: 'it''s hers',
        ^^^^^^^^^^^^ string.quoted.single
} spoke.
^ punctuation.definition.mapping.end
  ^^^^^ -meta.mapping`,
    ],
    [
      'ends at a blank line what is unclosed',
      `
[Brook]{entity: brook, note: "never closed

Prose again.
^^^^^ -string
^^^^^ -meta.mapping`,
    ],
    [
      'reads values',
      `
[x]{figure: {value: 1.5, unit: percent}, as-of: 2024-01/2024-02, note: plain words}
             ^^^^^ entity.name.tag.key
                    ^^^ constant.numeric
                               ^^^^^^^ -constant
                                                ^^^^^^^^^^^^^^^ constant.numeric.date
                                                                       ^^^^^ -string`,
    ],
    [
      'knows the headline',
      `
# [Dockers]{dru} vote
^ punctuation.definition.heading
  ^ markup.heading
    ^ markup.heading
            ^^^ variable.other.entity
Not #one
    ^ -markup.heading`,
    ],
  ])('%s', (_, text) => {
    expect(unmet(grammar, text.slice(1))).toEqual([]);
  });

  it('embeds the front matter as YAML, which ends whatever is open in it', () => {
    const text = `---
^^^ punctuation.definition.front-matter.begin
headline: Dockers vote
^^^^^^^^ entity.name.tag.yaml
note: |
  a block
  ^^^^^^^ string.unquoted.block.yaml
---
^^^ punctuation.definition.front-matter.end
^^^ -meta.embedded
Prose: here.
^^^^^ -entity.name.tag.yaml`;
    expect(unmet(grammar, text)).toEqual([]);
  });

  it('takes dashes for a front matter on the first line only', () => {
    expect(unmet(grammar, 'Prose.\n---\nkey: value\n^^^ -meta.embedded')).toEqual([]);
  });

  it.each([
    '[',
    '[]',
    '[[',
    '[a]{b}',
    '[a [b]{c} ',
    ']{',
    '\\[',
    '{{',
    '"',
  ])('takes no time over lines of %s', (part) => {
    const line = part.repeat(6000 / part.length);
    const started = performance.now();
    grammar.tokenizeLine(line, textmate.INITIAL);
    grammar.tokenizeLine(`[x]{${line}`, textmate.INITIAL);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('tells a scope that is not there', () => {
    expect(unmet(grammar, 'The [BMA]{bma}\n^^^ keyword\n         ^ keyword')).toHaveLength(2);
  });
});

describe('the language configuration', () => {
  const path = join(import.meta.dirname, '../../syntaxes/language-configuration.json');
  const { wordPattern } = JSON.parse(readFileSync(path, 'utf8'));

  it('takes ids, names and numbers for one word', () => {
    const words = "O’Brien's co-op paid 1.5 to são-tomé, consultants-2024.reject".match(
      new RegExp(wordPattern.pattern, `g${wordPattern.flags}`),
    );
    expect(words).toEqual(["O’Brien's", 'co-op', 'paid', '1.5', 'to', 'são-tomé', 'consultants-2024.reject']);
  });
});
