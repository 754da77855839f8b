/** role/holders: two holders of a role that has one. */

import { nothingDeclared } from '../../model/declared.ts';
import { Scope } from '../../model/registry.ts';
import { roleBooks, type Tenure } from '../../model/roles.ts';
import { showDays } from '../../reading/edtf.ts';
import { defineRule, type Report } from '../rule.ts';

export default defineRule({
  id: 'role/holders',
  summary: 'Two people in the registry who hold one unique role at the same time.',
  why: `A role declared \`unique: true\` has one holder at a time. Two tenures that overlap mean that one of them was never
closed, or that a date is wrong; the day of a handover may be both's. Approximate dates (\`2024~\`) are given a month.`,
  severity: 'warning',
  scope: 'corpus',
  messages: { both: 'Unexpected tenure of {name} as {title}: {other} holds it {overlap} too' },
  good: [
    `//- registry/people.yaml
entities:
  mayor: {type: role, name: Mayor of Wexcombe, unique: true}
  ada: {type: person, name: Ada Brook, roles: [{title: Mayor, id: mayor, from: 2019-05-02, to: 2023-05-04}]}
  ben: {type: person, name: Ben Shaw, roles: [{title: Mayor, id: mayor, from: 2023-05-04}]}`,
  ],
  bad: [
    {
      article: `//- registry/people.yaml
entities:
  mayor: {type: role, name: Mayor of Wexcombe, unique: true}
  ada: {type: person, name: Ada Brook, roles: [{title: Mayor, id: mayor, from: 2019-05-02}]}
  ben: {type: person, name: Ben Shaw, roles: [{title: ‹|Mayor|›{both}, id: mayor, from: 2023-05-04}]}`,
    },
  ],
  *checkRegistry(registry) {
    const [book] = roleBooks(new Scope('', nothingDeclared(), registry));
    for (const [id, role] of book?.roles ?? []) {
      if (role.item.unique) yield* overlaps(book!.tenures.get(id) ?? []);
    }
  },
});

/** In the order of their starts, each tenure against the one that lasts longest of those before it. */
function* overlaps(tenures: readonly Tenure[]): Iterable<Report & { file: string }> {
  const sorted = [...tenures].sort((a, b) => a.days.from - b.days.from || a.days.to - b.days.to);
  let last: Tenure | undefined;
  for (const tenure of sorted) {
    const grace = last?.days.approximate || tenure.days.approximate ? 31 : 0;
    if (last && last.entity.item.id !== tenure.entity.item.id && tenure.days.from + grace < last.days.to) {
      yield reportOf(tenure, last);
    }
    if (last === undefined || tenure.days.to > last.days.to) last = tenure;
  }
}

function reportOf(tenure: Tenure, other: Tenure): Report & { file: string } {
  const { entity, index, title } = tenure;
  const until = Math.min(tenure.days.to, other.days.to);
  const from = Number.isFinite(tenure.days.from) ? `from ${day(tenure.days.from)}` : '';
  const overlap = `${from}${Number.isFinite(until) ? ` to ${day(until)}` : ' on'}`.trim();
  const name = (each: Tenure): string => each.entity.item.name ?? each.entity.item.id;
  const place = (each: Tenure) => each.entity.item.at[`roles.${each.index}.title`] ?? each.entity.item.span;
  return {
    message: 'both',
    data: { name: name(tenure), title, other: name(other), overlap },
    file: entity.file,
    span: entity.item.at[`roles.${index}.title`] ?? entity.item.span,
    related: [{ file: other.entity.file, span: place(other), message: `${name(other)}: ${other.title}` }],
  };
}

function day(n: number): string {
  return showDays({ from: n, to: n, precision: 'day' });
}
