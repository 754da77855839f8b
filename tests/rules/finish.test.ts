/** The last stage over the findings of a whole archive. */
import { expect, it } from 'vitest';
import type { Finding } from '../../server/language/finding.ts';
import { rules } from '../../server/rules/index.ts';
import { finish, type Runner } from '../../server/rules/run.ts';

const runner: Runner = {
  rules,
  settingOf: () => ({ severity: 'warning', options: {}, explicit: false }),
  onFault: (_rule, _file, fault) => {
    throw fault;
  },
};

/** So many articles that are at odds with declarations of one file, by a rule that yields and by one that others yield to. */
function findingsOf(count: number): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const file = `${index}.news`;
    const there = { file: 'all.yaml', span: { start: index, end: index + 9 }, message: 'declared here' };
    const finding = { severity: 'warning' as const, file, span: { start: 5, end: 9 }, related: [there], fixes: [] };
    return [
      { ...finding, rule: 'entity/undeclared', message: 'one' },
      { ...finding, rule: 'entity/name', message: 'other', span: { start: 20, end: 24 } },
    ];
  }).flat();
}

function cost(count: number): number {
  const findings = findingsOf(count);
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    expect(finish(runner, findings, new Map())).toHaveLength(2 * count);
    return process.cpuUsage(before).user;
  });
  return Math.min(...times);
}

it('takes time in proportion to them, however many point at one place', { timeout: 60_000 }, () => {
  cost(4000);
  expect(cost(32_000)).toBeLessThan(48 * Math.max(cost(4000), 5000));
});
