/**
 * What is quoted, by which verb, by whom. One line a quotation: `words | cue | speaker`, the words as far as they tell it
 * apart; `~ words` is in marks and no quotation.
 */
import { expect, test } from 'vitest';
import { readQuotations } from '../../server/reading/quotation.ts';

interface Case {
  text: string;
  expected: string[];
}

/** A text and what is read in it, parted by `=>`; cases are parted by blank lines, paragraphs by `¶`. */
function cases(source: string): Case[] {
  return source
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const [text, ...expected] = block.split('\n').map((line) => line.trim());
      return {
        text: text!.replaceAll(' ¶ ', '\n\n'),
        expected: expected.map((line) => line.replace(/^=>\s*/, '')),
      };
    });
}

function read(text: string): string[] {
  return readQuotations(text).map((quotation) => {
    if (quotation.confidence < 0.5) return `~ ${quotation.text}`;
    return `${quotation.text.trim()} | ${quotation.cue?.text ?? ''} | ${quotation.speaker?.text ?? ''}`;
  });
}

function agree(found: readonly string[], expected: readonly string[]): boolean {
  return (
    found.length === expected.length &&
    found.every((line, i) => {
      const want = expected[i]!;
      if (want.startsWith('~')) return line.startsWith('~') && line.slice(2).startsWith(want.slice(1).trim());
      const [words, cue, speaker] = want.split('|').map((part) => part.trim());
      const [, foundCue, foundSpeaker] = line.split(' | ');
      return !line.startsWith('~') && line.startsWith(words!) && foundCue === cue && foundSpeaker === speaker;
    })
  );
}

/** A test for each text of a source and the quotations read in it. */
export function checkQuotations(name: string, source: string): void {
  const all = cases(source);
  test.each(all)(`${name}: $text`, ({ text, expected }) => {
    const found = read(text);
    expect(agree(found, expected) ? expected : found).toEqual(expected);
  });
}
