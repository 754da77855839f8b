/** Semantic tokens in the protocol's packing: line by line, each relative to the one before. */
import type { SemanticTokensLegend } from 'vscode-languageserver';
import { type Token, type TokenType, tokenTypes } from '../features/tokens.ts';
import type { Span } from '../language/finding.ts';
import type { Lines } from '../language/nodes.ts';

/** Kinds of ours by the names that themes know. */
const standard: Record<TokenType, string> = {
  person: 'class',
  organisation: 'namespace',
  place: 'struct',
  group: 'interface',
  law: 'enum',
  work: 'type',
  role: 'typeParameter',
  entity: 'variable',
  quote: 'string',
  figure: 'number',
  date: 'event',
  ballot: 'enumMember',
  claim: 'function',
  aside: 'comment',
  key: 'property',
  id: 'variable',
  value: 'string',
};

const names = [...new Set(Object.values(standard))];

export const tokenLegend: SemanticTokensLegend = { tokenTypes: names, tokenModifiers: [] };

/** Five numbers for each stretch of a line; a token over several lines is one on each. */
export function packed(tokens: readonly Token[], lines: Lines, within?: Span): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { start, end, type } of tokens) {
    if (within && (end <= within.start || start >= within.end)) continue;
    for (let from = start; from < end; ) {
      const { line, column } = lines.placeAt(from);
      const to = Math.min(end, lines.line(line).end);
      if (to > from) {
        const same = line - 1 === lastLine;
        data.push(line - 1 - lastLine, same ? column - 1 - lastCharacter : column - 1, to - from, numbers[type], 0);
        [lastLine, lastCharacter] = [line - 1, column - 1];
      }
      if (line >= lines.count) break;
      from = lines.line(line + 1).start;
    }
  }
  return data;
}

const numbers = Object.fromEntries(tokenTypes.map((type) => [type, names.indexOf(standard[type])])) as Record<
  TokenType,
  number
>;
