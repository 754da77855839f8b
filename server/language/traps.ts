/**
 * Traps: YAML that says something else than the person who wrote it meant. Each gets a message of its own.
 */

import type { YamlPair, YamlScalar } from './nodes.ts';
import type { Report } from './problem.ts';
import type { Shape } from './shape.ts';

/**
 * `value: 1,300` and `source: https://example.org/a,b` in a flow mapping: the comma ends the value, and what follows
 * becomes a key without a value. Gives the number of keys that the trap accounts for, from index `at`; 0 where it is none.
 */
export function commaTrap(pairs: readonly YamlPair[], at: number, shape: Shape, text: string, report: Report): number {
  const before = pairs[at - 1]!.value;
  if (before?.type !== 'scalar' || before.quoted) return 0;
  NUMBER_WITH_SEPARATORS.lastIndex = before.start;
  const number = NUMBER_WITH_SEPARATORS.exec(text)?.[0];
  let end = before.end;
  let count = 0;
  for (; at + count < pairs.length; count++) {
    const { key, value } = pairs[at + count]!;
    const isWithin = number !== undefined && key.start < before.start + number.length;
    if (!isWithin && (value !== null || key.quoted || !/^,\s*$/.test(text.slice(end, key.start)))) break;
    if (number !== undefined && !isWithin) break;
    end = key.end;
  }
  if (count === 0) return 0;
  const span = { start: before.start, end: number === undefined ? end : before.start + number.length };
  if (number !== undefined) {
    const plain = number.replaceAll(',', '');
    report('format/value', {
      span,
      message: `Unexpected comma in ${number}: in a mapping it ends the value, expected ${plain}`,
      fixes: [{ title: `Change to \`${plain}\``, edits: [{ span, text: plain }], certain: true }],
    });
    return count;
  }
  const isUrl = before.source.includes('://');
  if (!isUrl && shape.role !== 'text') return 0;
  const whole = text.slice(span.start, span.end);
  report('format/value', {
    span,
    message: `Unexpected comma in ${isUrl ? 'a URL' : 'a text'} without quotation marks: in a mapping it ends the value, expected ${quoted(whole)}`,
    fixes: [{ title: 'Put it in quotation marks', edits: [{ span, text: quoted(whole) }], certain: isUrl }],
  });
  return count;
}

/** `headline: Strike #3 goes on`: everything from the ` #` on is a comment. Comments with a space behind the # are meant. */
export function hashTrap(node: YamlScalar, text: string, report: Report): void {
  if (node.quoted || text.charCodeAt(node.end) !== 32) return;
  HASH_AT_ONCE.lastIndex = node.end;
  const rest = HASH_AT_ONCE.exec(text);
  if (rest === null) return;
  const span = { start: node.start, end: node.end + rest[0].trimEnd().length };
  const hash = text.indexOf('#', node.end);
  report(
    'format/value',
    {
      span: { start: hash, end: span.end },
      message: `Unexpected \` #\` in a text without quotation marks: it begins a comment, so the value is ${quoted(node.source)}`,
      fixes: [
        {
          title: 'Put the whole text in quotation marks',
          edits: [{ span, text: quoted(text.slice(span.start, span.end)) }],
        },
        { title: 'Make it a comment', edits: [{ span: { start: hash + 1, end: hash + 1 }, text: ' ' }] },
      ],
    },
    'warning',
  );
}

/** A text as a YAML scalar in quotation marks. */
export function quoted(text: string): string {
  if (!/["\\\p{Cc}]/u.test(text)) return `"${text}"`;
  return /\p{Cc}/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

const NUMBER_WITH_SEPARATORS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=[\s,}\]])/y;
const HASH_AT_ONCE = / +#[^\s#][^\r\n]*/y;
