/** How tests of this room show what was read. */
import { expect } from 'vitest';
import type { Finding } from '../../server/language/finding.ts';
import type { Block, Document, Inline, YamlNode } from '../../server/language/nodes.ts';
import { everyVariant, mark } from '../support/markers.ts';

/** The tree as one line for each block: `P The entity bma<BMA> said so.`; line ends are shown as ␤. */
export function outlineOf(document: Document): string[] {
  return (document.tree.children as Block[]).map((block) => {
    if (block.type === 'frontMatter') return `F ${plainValue(block.map ?? null)}`;
    return `${block.type === 'heading' ? 'H' : 'P'} ${inlines(block.children)}`;
  });
}

/** A YAML node as text: `{a: [b, 5], c: "5"}`, with quotation marks where it was quoted and null as ~. */
function plainValue(node: YamlNode | null | undefined): string {
  if (node === null || node === undefined) return '~';
  if (node.type === 'scalar') return node.quoted ? JSON.stringify(node.source) : node.source;
  if (node.type === 'list') return `[${node.items.map(plainValue).join(', ')}]`;
  return `{${node.pairs.map((pair) => `${pair.key.source}: ${plainValue(pair.value)}`).join(', ')}}`;
}

/** Checks that the marked stretches, and no others, are found, each by the rule (and words of the message) in its braces. */
export function expectFindings(
  source: string,
  read: (text: string) => readonly Finding[],
  path?: string,
): Promise<void> {
  return everyVariant(
    source,
    ({ files, ranges }) => {
      const { path, text } = files[0]!;
      const found = read(text).map((finding) => {
        const wanted = ranges.find(
          ({ start, end }) => start === finding.span.start && end === finding.span.end,
        )?.expect;
        const said = `${finding.rule}: ${finding.message}`;
        const agrees = wanted?.split('…').every((part) => said.includes(part)) ?? false;
        return { file: path, start: finding.span.start, end: finding.span.end, expect: agrees ? wanted! : said };
      });
      expect(mark(files, found)).toBe(mark(files, ranges));
    },
    path,
  );
}

/** The text with the first fix of every finding applied, from the last to the first. */
export function fixed(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((done, { span, text }) => done.slice(0, span.start) + text + done.slice(span.end), text);
}

function inlines(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value.replace(/\r\n|\n|\r/g, '␤');
      return `${child.kind ?? '?'} ${plainValue(child.value)}<${inlines(child.children)}>`;
    })
    .join('');
}
