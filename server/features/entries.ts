/** Entries that completion offers whole: new declarations, and the options of a rule with their defaults. */
import type { Asked, Completion } from './completion.ts';

/** A new declaration, or a new option of a ballot, as a snippet. */
export function fresh({ typing, replace }: Asked): Completion[] {
  const text = newEntries[typing.path.at(-1) ?? ''];
  if (text === undefined || typing.typed !== '') return [];
  const label = text.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, (_, words = '', first = '') => words || first);
  return [{ label, kind: 'snippet', detail: 'a new entry', insert: text, snippet: true, replace, rank: 0 }];
}

/** The options of a rule behind its severity: `[warning, {option: value}]`; of a chosen one, its default. */
export function optionsOf({ replace, typing, world }: Asked, id: string, name: string | undefined): Completion[] {
  const options = Object.entries(world.rules.find((rule) => rule.id === id)?.options ?? {});
  if (name !== undefined) {
    const found = options.find(([each]) => each === name);
    const label = found && JSON.stringify(found[1].default);
    return label === undefined
      ? []
      : [{ label, kind: 'value', detail: 'the default', insert: label, replace, rank: 0 }];
  }
  return options
    .filter(([each]) => !typing.present.includes(each))
    .map(([each, { description, default: usual }], rank) => {
      const pair = `${each}: \${1:${JSON.stringify(usual)}}`;
      return {
        label: each,
        kind: 'key' as const,
        detail: description,
        insert: typing.on === 'key' ? pair : `{${pair}}`,
        snippet: true,
        replace,
        rank,
      };
    });
}

/** By the group that they go into. */
const newEntries: Record<string, string> = {
  entities: `\${1:ada-brook}: {type: \${2|person,organisation,place,group,law,work,role|}, name: \${3:Ada Brook}}`,
  figures: `\${1:waiting-list}: {value: \${2:1000}, unit: \${3:person}, source: \${4:source}}`,
  ballots: `\${1:spring-vote}: {of: \${2:union}, held: \${3:2024-01}, options: {yes: \${4:60}%, no: \${5:40}%}, outcome: \${6|yes,no|}}`,
  events: `\${1:talks}: {name: \${2:Talks}, start: \${3:2024-01-01}}`,
  claims: `\${1:claim}: {text: \${2:What is claimed}, by: \${3:ada-brook}}`,
  sources: `\${1:report}: {title: \${2:The report}, url: "\${3:https://}"}`,
  options: `\${1:yes}: \${2:60}%`,
};
