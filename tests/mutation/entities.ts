/** Wrong ids, names, kinds, keys, values and brackets. */
import type { Article } from '../../server/model/article.ts';
import { type Mutation, replaced } from './mutation.ts';

export function* entityMutations(article: Article): Iterable<Mutation> {
  const { text, annotations, frontMatter } = article.document;
  const { file, facts } = article;
  const of = (rule: string, note: string, mutated: string): Mutation => ({
    rule,
    note,
    mutated: [{ path: file, text: mutated }],
  });
  for (const mention of facts.mentions) {
    yield of('entity/undeclared', `${mention.entity} misspelt`, replaced(text, mention.at, `${mention.entity}-x`));
    const entity = article.scope.entity(mention.entity)?.item;
    if (entity?.name === undefined || mention.text !== entity.name) continue;
    for (const other of new Set(facts.mentions.map(({ entity: id }) => id))) {
      const rival = article.scope.entity(other)?.item;
      if (
        other === entity.id ||
        rival?.name === undefined ||
        rival.name.includes(entity.name) ||
        entity.name.includes(rival.name)
      )
        continue;
      if (rival.partOf === entity.id || entity.partOf === other) continue;
      yield of('entity/name', `${mention.text} tagged as ${other}`, replaced(text, mention.at, other));
    }
    if (facts.mentions.filter((each) => each.entity === entity.id).length === 1 && entity.type !== 'work') {
      yield of(
        'entity/unlinked',
        `${mention.text} without annotation`,
        replaced(text, annotations[mention.annotation]!, mention.text),
      );
    }
    const surname = mention.text.split(' ').at(-1)!;
    const [first, second] = facts.mentions.filter((each) => each.entity === entity.id && each.text === entity.name);
    if (entity.type === 'person' && first === mention && second && !text.slice(0, mention.span.start).endsWith('# [')) {
      yield of('entity/first-mention', `${surname} comes first`, replaced(text, mention.span, surname));
    }
  }
  for (const { path, at } of facts.figures) {
    if (path !== undefined)
      yield of('entity/undeclared', `${path} misspelt`, replaced(text, at, path.replace(/^\w/, 'zz')));
  }
  for (const { speaker, at } of facts.quotes) {
    if (speaker !== undefined)
      yield of('entity/undeclared', `speaker ${speaker} misspelt`, replaced(text, at, `${speaker}q`));
  }
  for (const annotation of annotations) {
    const { kind, mapping } = annotation;
    if (kind !== undefined && kind !== 'entity' && mapping.pairs[0]?.key.source === kind) {
      const { key } = mapping.pairs[0]!;
      yield of(
        'format/key',
        `${kind} misspelt`,
        replaced(text, key, `${kind.slice(0, -1)}${kind.at(-1)}${kind.at(-1)}`),
      );
    }
    yield of(
      'format/syntax',
      `no brace behind ${text.slice(annotation.inner.start, annotation.inner.end)}`,
      replaced(text, { start: annotation.end - 1, end: annotation.end }, ''),
    );
    if (kind === 'date' && annotation.value?.type === 'scalar') {
      yield of('format/value', 'a thirteenth month', replaced(text, annotation.value, '2024-13-45'));
    }
    if (kind === 'aside' && annotation.value)
      yield of('format/value', 'an unknown aside', replaced(text, annotation.value, 'lyrics'));
  }
  for (const figure of facts.declared.figures) {
    if (figure.at.value) yield of('format/value', `${figure.id} in words`, replaced(text, figure.at.value, 'plenty'));
    if (figure.at.unit) yield of('figure/unit', `${figure.id} in GPB`, replaced(text, figure.at.unit, 'GPB'));
  }
  if (frontMatter === undefined) return;
  const declare = (lines: string): string =>
    /^entities:$/m.test(text)
      ? text.replace(/^entities:$/m, `entities:\n${lines}`)
      : text.replace(/\n---\n/, `\nentities:\n${lines}\n---\n`);
  yield of(
    'entity/unused',
    'a declaration that nothing uses',
    declare('  nobody-at-all: {type: person, name: Nobody Atall}'),
  );
  yield of(
    'entity/type',
    'a registry entity of another type',
    declare('  hartsea-hospitals: {type: place, name: Hartsea Hospitals NHS Trust}'),
  );
  yield of(
    'entity/type',
    'an organisation born',
    declare('  uphw: {type: organisation, name: Union of Port and Harbour Workers, born: 1931}'),
  );
  yield of(
    'format/ignore',
    'an ignore that hides nothing',
    text.replace(/\n---\n/, '\nignore: {figure/sum: the desk knows}\n---\n'),
  );
  yield of(
    'format/ignore',
    'an ignore of no rule',
    text.replace(/\n---\n/, '\nignore: {figure/summ: the desk knows}\n---\n'),
  );
  yield of('format/key', 'published misspelt', text.replace(/^published:/m, 'publshed:'));
}

/** Registries in which one thing stands twice. */
export function* madeUpEntities(article: Article): Iterable<Mutation> {
  for (const { id, name, type } of article.facts.declared.entities) {
    if (name === undefined || name.length < 9 || type === undefined) continue;
    const registry = (ids: string[], names: string[]) => ({
      path: 'registry/made-up.yaml',
      text: `entities:\n${ids.map((each, index) => `  ${each}: {type: ${type}, name: ${JSON.stringify(names[index])}}\n`).join('')}`,
    });
    const ids = [`${id}-one`, `${id}-two`];
    const original = [registry(ids, [`${name} Alpha`, `Omega ${name}`])];
    yield {
      rule: 'entity/duplicate',
      note: `${name} twice`,
      original,
      mutated: [registry(ids, [`${name} Alpha`, `${name} Alpha`])],
    };
    yield {
      rule: 'entity/duplicate',
      note: `${name} misspelt`,
      original,
      mutated: [registry(ids, [`${name} Alpha`, `${name} Alphq`])],
    };
  }
}
