/**
 * Where an article's spans are, for what the editor draws at once while somebody types. What a span means is the server's
 * to say; this only knows brackets and braces.
 */

export const kinds = ['entity', 'quote', 'figure', 'date', 'ballot', 'claim', 'aside'] as const;
export type Kind = (typeof kinds)[number];

/** Offsets into the document: `start [ text ]{ mapping } end`. */
export interface Span {
  start: number;
  textStart: number;
  textEnd: number;
  /** Between the braces. */
  mappingStart: number;
  mappingEnd: number;
  end: number;
  kind: Kind;
}

/** The spans in the order in which they end, so that inner ones come before what holds them. One pass, whatever the text. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let open: number[] = [];
  let at = bodyStart(text);
  while (at < text.length) {
    const character = text[at];
    if (character === '\\') {
      at += 2;
    } else if (character === '\n' && isBlank(text, at + 1)) {
      open = [];
      at += 1;
    } else if (character === '[') {
      open.push(at);
      at += 1;
    } else if (character === ']') {
      const start = open.pop();
      at += 1;
      if (start === undefined || text[at] !== '{') continue;
      const close = closingBrace(text, at + 1);
      if (close.found) {
        const mapping = text.slice(at + 1, close.at);
        const mappingStart = at + 1;
        const kind = kindOf(mapping);
        const textEnd = at - 1;
        spans.push({
          start,
          textStart: start + 1,
          textEnd,
          mappingStart,
          mappingEnd: close.at,
          end: close.at + 1,
          kind,
        });
        at = close.at + 1;
      } else {
        at = close.at;
      }
    } else {
      at += 1;
    }
  }
  return spans;
}

/** Where the front matter has ended. */
export function bodyStart(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(text);
  return end ? end.index + end[0].length : text.length;
}

function kindOf(mapping: string): Kind {
  const first = /^(?:\s+|#[^\n]*\n)*([a-z]+)\s*(?=[:,]|$)/.exec(mapping)?.[1];
  return kinds.find((kind) => kind === first) ?? 'entity';
}

/** The brace that closes a mapping, or else where reading goes on: the next blank line, or the end. */
function closingBrace(text: string, from: number): { found: boolean; at: number } {
  let depth = 1;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '\n' && isBlank(text, at + 1)) return { found: false, at };
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s:,{[]/.test(text[at - 1]!)) {
      quote = character;
    } else if (character === '#' && /\s/.test(text[at - 1]!)) {
      const end = text.indexOf('\n', at);
      if (end < 0) return { found: false, at: text.length };
      at = end - 1;
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth === 0) return { found: true, at };
    }
  }
  return { found: false, at: text.length };
}

/** Whether nothing but spaces stands before the next line end. */
function isBlank(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at += 1;
  return text[at] === '\n';
}
