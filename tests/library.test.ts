/** The library: plugins for unified, as its README example uses them. */
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { newsmarkCheck, newsmarkParse, newsmarkText } from '../server/index.ts';

const article = `---
ballots:
  pay: {options: {accept: 48.9%, reject: 51.1%}}
---
Members [accepted the offer]{ballot: pay, outcome: accept}.`;

test('findings are messages of the file, with place, rule and arithmetic', async () => {
  const file = await unified().use(newsmarkParse).use(newsmarkCheck).use(newsmarkText).process(article);
  expect(String(file)).toBe('Members accepted the offer.');
  expect(file.messages.map((message) => [`${message.source}/${message.ruleId}`, message.line, message.fatal])).toEqual([
    ['ballot/outcome', 5, true],
  ]);
  expect(file.messages[0]?.note).toContain('51.1');
});

test('a registry is given by name, and the config says how strictly', async () => {
  const registry = { 'registry/people.yaml': 'entities:\n  ada: {type: person, name: Ada Brook}' };
  const text = 'Then [Ada Brook]{ada} and [Ben Shaw]{ben} spoke.';
  const checked = await unified().use(newsmarkParse).use(newsmarkCheck, { registry }).use(newsmarkText).process(text);
  expect(checked.messages.map((message) => message.ruleId)).toEqual(['undeclared']);
});

test('every node of the tree has its place', () => {
  const tree = unified().use(newsmarkParse).parse('One [two]{date: 2024-01-25} three.');
  const paragraph = tree.children[0];
  expect(paragraph?.type).toBe('paragraph');
  expect(paragraph?.position?.start).toEqual({ line: 1, column: 1, offset: 0 });
});
