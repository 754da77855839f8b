/** Semantic tokens in the protocol's packing: line by line, each relative to the one before. */
import type { ClientCapabilities, SemanticTokensLegend } from 'vscode-languageserver';
import { type Token, type TokenType, tokenTypes } from '../features/tokens.ts';
import type { Span } from '../language/finding.ts';
import type { Kind, Lines } from '../language/nodes.ts';

/** Tokens that stand for words of the prose; the others are the YAML's. */
export type OwnTokenType = Exclude<TokenType, 'key' | 'id' | 'value'>;

/** What they are, for clients that know them by our names, and the kind of annotation whose colour is theirs. */
export const ownTokens: Record<OwnTokenType, { description: string; kind: Kind }> = {
  person: { description: 'The name of a person.', kind: 'entity' },
  organisation: { description: 'The name of an organisation.', kind: 'entity' },
  place: { description: 'The name of a place.', kind: 'entity' },
  group: { description: 'The name of a group of people.', kind: 'entity' },
  law: { description: 'The name of a law.', kind: 'entity' },
  work: { description: 'The name of a book, a report or another work.', kind: 'entity' },
  role: { description: 'The title of an office.', kind: 'entity' },
  entity: { description: 'A name of which nothing more is known.', kind: 'entity' },
  quote: { description: 'Quoted or reported words.', kind: 'quote' },
  figure: { description: 'A figure.', kind: 'figure' },
  date: { description: 'An expression of time.', kind: 'date' },
  ballot: { description: 'A statement about a vote.', kind: 'ballot' },
  claim: { description: 'A statement to check.', kind: 'claim' },
  aside: { description: 'What is not the article.', kind: 'aside' },
};

/** Tokens by the names that every client and theme knows. */
export const standardTokens: Record<TokenType, string> = {
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

/** The names that go with the numbers: our own where the client says that it knows them. */
export function tokenLegend({ textDocument }: ClientCapabilities): SemanticTokensLegend {
  const known = new Set(textDocument?.semanticTokens?.tokenTypes);
  const isOurs = Object.keys(ownTokens).every((type) => known.has(type));
  const nameOf = (type: TokenType): string => (isOurs && type in ownTokens ? type : standardTokens[type]);
  return { tokenTypes: tokenTypes.map(nameOf), tokenModifiers: [] };
}

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

const numbers = Object.fromEntries(tokenTypes.map((type, index) => [type, index])) as Record<TokenType, number>;
