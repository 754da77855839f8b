/** Who is the same speaker in two articles, each of which may declare its people itself. */
import { describe, test } from 'vitest';
import { expectFindings } from '../../support/check.ts';

const first = (entity: string, words: string): string =>
  `//- a.news\n---\npublished: 2024-04-17\nentities:\n  one: ${entity}\n---\n[${words}]{quote: one}\n`;
const second = (entity: string, words: string): string =>
  `//- b.news\n---\npublished: 2024-04-18\nentities:\n  two: ${entity}\n---\n[${words}]{quote: two}\n`;
const offer = '"We put the best offer on the table that this business can afford."';

describe('nobody is two speakers', () => {
  test.each([
    ['of one name', '{type: person, name: Ada Brook}', '{type: person, name: Ada Brook}'],
    [
      'of a name with an article',
      '{type: organisation, name: The Mill Union}',
      '{type: organisation, name: Mill Union}',
    ],
    ['unnamed', '{type: person, anonymous: true, name: a manager}', '{type: person, name: Ada Brook}'],
    [
      'a body, and whose body is not known',
      '{type: organisation, name: Mill Union}',
      '{type: person, name: Ada Brook}',
    ],
  ])('%s', async (_, one, two) => {
    await expectFindings('quote/two-speakers', first(one, offer) + second(two, offer));
  });
});

test('two people are, and so are a body and a person of another one', async () => {
  const ada = '{type: person, name: Ada Brook}';
  const marked = `‹|${offer}|›{two}`;
  await expectFindings('quote/two-speakers', first(ada, marked) + second('{type: person, name: Ben Shaw}', marked));
  const attached = '{type: person, name: Ben Shaw, roles: [{title: chair, of: harbour-trust}]}';
  const body = '{type: organisation, name: Mill Union}';
  await expectFindings('quote/two-speakers', first(body, marked) + second(attached, marked));
});

test('each print is told once, whatever declares it the same', async () => {
  const marked = `‹|${offer}|›{two}`;
  const third = `//- c.news\n---\npublished: 2024-04-18\nentities:\n  three: {type: person, name: Cara Dunn}\n---\n[${marked}]{quote: three, same-as: b.news#q}\n`;
  await expectFindings(
    'quote/two-speakers',
    first('{type: person, name: Ada Brook}', `‹|${marked}|›{two}`) +
      second('{type: person, name: Ben Shaw}', marked).replace('{quote: two}', '{quote: two, id: q}') +
      third,
  );
});

test('their words may drift', async () => {
  const ada = '{type: person, name: Ada Brook}';
  await expectFindings(
    'quote/drift',
    first(ada, '"We put the best offer on the table that ‹|this|›{changed} business can afford."') +
      second(ada, '"We put the best offer on the table that ‹|any|›{changed} business can afford."'),
  );
  const unnamed = '{type: person, anonymous: true, name: a manager}';
  await expectFindings('quote/drift', first(unnamed, offer) + second(unnamed, offer.replace('this', 'any')));
});
