/** Checks marked articles through the façade: marked text in, findings out. */
import { expect } from 'vitest';
import type { Edit, Finding } from '../../server/language/finding.ts';
import { defaultConfig, type RuleSetting } from '../../server/rules/config.ts';
import { rules } from '../../server/rules/index.ts';
import { Newsmark } from '../../server/service.ts';
import { everyVariant, type MarkedFile, mark, parseMarked } from './markers.ts';

/**
 * Findings of some files; those in `registry/` are registry files. `only` turns every other rule off, but for
 * format/ignore, which judges what other rules did.
 */
export function check(files: readonly MarkedFile[], only?: string): Finding[] {
  if (only === 'format/ignore') return check(files).filter((finding) => finding.rule === only);
  const settings = rules.map((rule): [string, RuleSetting] => [
    rule.id,
    only === rule.id ? usual(rule.severity) : 'off',
  ]);
  const faults: unknown[] = [];
  const newsmark = new Newsmark({
    config: only === undefined ? defaultConfig : { ...defaultConfig, rules: Object.fromEntries(settings) },
    onFault: (message, fault) => faults.push(message, fault),
  });
  for (const { path, text } of files) newsmark.put(path, text, path.startsWith('registry/') ? 'registry' : 'article');
  const findings = newsmark.checkAll();
  expect(faults).toEqual([]);
  return findings;
}

/** Proves that a marked article gives exactly the marked findings of a rule, with CRLF and an emoji in front too. */
export async function expectFindings(rule: string, source: string): Promise<void> {
  await everyVariant(source, (marked) => {
    const found = check(marked.files, rule).map((finding) => ({
      file: finding.file,
      ...finding.span,
      expect: finding.messageId ?? '',
    }));
    expect(mark(marked.files, found)).toBe(mark(marked.files, marked.ranges));
  });
}

/** What files become once edits are applied; the edits must not overlap. */
export function applyEdits(files: readonly MarkedFile[], edits: readonly Edit[]): MarkedFile[] {
  return files.map(({ path, text }) => {
    const own = edits.filter((edit) => edit.file === path).sort((a, b) => b.span.start - a.span.start);
    return {
      path,
      text: own.reduce((now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end), text),
    };
  });
}

export { parseMarked };

function usual(severity: RuleSetting): RuleSetting {
  return severity === 'off' ? 'warning' : severity;
}
