/**
 * The examples of every rule run: good ones are silent, bad ones give exactly the marked findings, and every fix removes
 * its finding and adds none.
 */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../server/language/finding.ts';
import { rules } from '../../server/rules/index.ts';
import { applyEdits, check, expectFindings, parseMarked } from '../support/check.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.good.map((article) => [article]))('is silent on %j', async (article) => {
    await expectFindings(id, article);
  });

  test.each(rule.bad.map((example) => [example.article, example] as const))('speaks on %j', async (_, example) => {
    await expectFindings(id, example.article);
    const { files } = parseMarked(example.article);
    const findings = check(files, id);
    const first = findings.flatMap((finding) => finding.fixes[0]?.edits ?? []);
    if (example.fixed !== undefined) expect(applyEdits(files, first)).toEqual(parseMarked(example.fixed).files);
    for (const finding of findings) {
      for (const fix of finding.fixes) {
        const before = tally(check(files));
        const after = tally(check(applyEdits(files, fix.edits)));
        const key = keyOf(finding);
        expect(after.get(key) ?? 0, `${fix.title} removes its finding`).toBeLessThan(before.get(key) ?? 1);
        for (const [other, count] of after) {
          expect(count, `${fix.title} adds ${other}`).toBeLessThanOrEqual(before.get(other) ?? 0);
        }
      }
    }
  });

  test('says which rules it yields to by names that exist', () => {
    const ids = new Set(rules.map((each) => each.id));
    expect((rule.yieldsTo ?? []).filter((other) => !ids.has(other))).toEqual([]);
  });
});

test('no rule yields to itself, directly or by way of others', () => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const rule of rules) {
    const reached = new Set<string>();
    const open = [...(rule.yieldsTo ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(...(byId.get(next)?.yieldsTo ?? []));
    }
    expect(reached.has(rule.id), `${rule.id} yields to ${[...reached].join(', ')}`).toBe(false);
  }
});

/** How often each rule speaks at warning or error; a fix may move a text, so that places do not count. */
function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    if (finding.severity === 'info') continue;
    counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  }
  return counts;
}

function keyOf(finding: Finding): string {
  return finding.rule;
}
