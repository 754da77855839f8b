/** Hovers: what they say of what is printed and declared. */
import { describe, expect, it } from 'vitest';
import { at } from './editor.ts';

const registry = `//- registry/all.yaml
entities:
  ada-brook:
    type: person
    name: Ada Brook
    description: 'Chair <img src=x onerror=alert(1)> of [a](http://evil.example) **union**'
    wikidata: Q42
    roles:
      - {title: chair, of: transport-union, from: 2024-01, to: 2024-12}
      - {title: treasurer, of: transport-union, from: 2019, to: 2021}
  transport-union: {type: organisation, name: Transport Union, aliases: [TU]}
figures:
  strikers: {value: 37, unit: person, measures: strikers, as-of: 2024-03-04, source: https://example.org/count}
ballots:
  spring: {of: transport-union, held: 2024-02-01, votes: 200, turnout: 65%, options: {yea: {share: 60%, votes: 120}, nay: 40%}, outcome: yea}
`;
const front = '//- a.news\n---\npublished: 2024-03-04\n---\n';
const hover = (body: string, more = ''): string =>
  at(`${registry}${more}${front}${body}`, (editor, file, offset) => editor.hover(file, offset)?.markdown ?? '');

describe('hover', () => {
  it('on an entity says what is known, and lets no text become markup', () => {
    const said = hover('[Ada Br<|>ook]{ada-brook} spoke.');
    expect(said).toContain('**Ada Brook** · person');
    expect(said).toContain('https://www.wikidata.org/wiki/Q42');
    expect(said).not.toMatch(/<img|\]\(http:\/\/evil|http:\/\/evil|\*\*union/);
    expect(said.indexOf('**chair, Transport Union**')).toBeGreaterThan(0);
    expect(said.indexOf('chair')).toBeLessThan(said.indexOf('treasurer'));
    expect(said).not.toContain('**treasurer');
    expect(said).toContain('Used once in a.news');
  });

  it('lets no text become markup wherever it is shown', () => {
    const evil = '<img src=x onerror=alert(1)> [x](http://evil.example) **b** ![i](http://evil.example/x.png)';
    const quoted = evil.replace(/[[\]]/g, '\\$&');
    const more = `//- registry/evil.yaml
entities:
  eve: {type: person, name: ${JSON.stringify(evil)}}
ballots:
  vote: {question: ${JSON.stringify(evil)}, options: {yea: 60%, nay: 40%}}
//- c.news
["${quoted} and enough of it now"]{quote: eve, id: said} she said. ["That is not it"]{quote: eve, id: plain}
`;
    for (const body of [
      '["An<|>d enough of it now"]{quote: eve, same-as: c.news#said} she said.',
      `["And th<|>is: ${quoted}"]{quote: eve, same-as: c.news#plain} she said.`,
      '["And"]{quote: eve, same-as: c.news#sa<|>id} she said.',
      'They [vo<|>ted]{ballot: vote}.',
      '[E<|>ve]{eve} spoke.',
    ]) {
      const said = hover(body, more);
      expect(said).toContain('&#60;img');
      expect(said).not.toMatch(/<img|\]\(http|\*\*b\*\*/);
    }
  });

  it('on a name that nothing annotates says the same', () => {
    expect(hover('Then Ada Br<|>ook spoke.')).toContain('**Ada Brook** · person');
    expect(hover('Then Ada Cr<|>ook spoke.')).toBe('');
  });

  it('shows the last quotes, and the same words elsewhere with the difference', () => {
    const more = '//- b.news\n["We will all stay out until it is safe,"]{quote: ada-brook} she said.\n';
    expect(hover('[Ada Br<|>ook]{ada-brook} spoke.', more)).toMatch(/> .*stay out until it is safe/);
    const said = hover('["We will stay out un<|>til it is safe,"]{quote: ada-brook} said Ada Brook.', more);
    expect(said).toContain('**Ada Brook** · said');
    expect(said).toContain('b.news: "We will **all** stay out until it is safe,"');
  });

  it('on a figure gives the reading, the declaration, and where else it is printed', () => {
    const more = '//- b.news\nSome [37 drivers]{figure: strikers} left.\n';
    const said = hover('In all [more than 3<|>6 drivers]{figure: strikers} left.', more);
    expect(said).toMatch(/Printed: \*\*more than 36( drivers)?\*\*, which stands for .*36, 72.* drivers/);
    expect(said).toMatch(/Declared as `strikers`: \*\*37/);
    expect(said).toContain('Monday 4 March 2024');
    expect(said).toContain('https://example.org/count');
    expect(said).toContain('“37 drivers”: 37 drivers (b.news)');
  });

  it('on a ballot gives a table and the arithmetic', () => {
    const said = hover('They [voted y<|>es]{ballot: spring, outcome: yea}.');
    expect(said).toContain('| **yea** |');
    expect(said).toContain('Turnout: 65%');
    expect(said).toMatch(/yea leads nay: .* = /);
  });

  it('on a ballot holds turnout and shares against what they had to reach', () => {
    const strike = `//- registry/strike.yaml
ballots:
  strike: {of: transport-union, turnout: 52%, turnout-threshold: 50%, support-threshold: 40%, threshold: 2/3, threshold-for: yea, options: {yea: 61%, nay: 39%}}
`;
    const said = hover('They [voted y<|>es]{ballot: strike}.', strike);
    expect(said).toMatch(/yea had to have 2\/3: not reached, with .*60.5, 61.5/);
    expect(said).toMatch(/Turnout had to be 50%?: reached, with .*51.5, 52.5/);
    expect(said).toMatch(/That had to be 40%?: not reached, with/);
  });

  it('on a quote finds its words where another is said to have said them, and where same-as leads', () => {
    const speech = '"We will stay out until every depot in the city is safe again,"';
    const more = `//- b.news\n---\npublished: 2024-03-04\nentities:\n  ben: {type: person, name: Ben Cole}\n---\n[${speech}]{quote: ben} said [Ben Cole]{ben}.\n`;
    const said = hover(`[${speech.replace('depot', 'dep<|>ot')}]{quote: ada-brook} said Ada Brook.`, more);
    expect(said).toContain('b.news: word for word (Given to Ben Cole here)');
    const drifted =
      '//- b.news\n["Every library will stay open this winter unless the budget says otherwise,"]{quote: ada-brook} she said.\n';
    const words = hover(
      '["Every libr<|>ary will stay open this winter, whatever the budget says,"]{quote: ada-brook} she said.',
      drifted,
    );
    expect(words.match(/^- .*$/gm)).toEqual([
      '- b.news: "Every library will stay open this winter~~, whatever~~ **unless** the budget says **otherwise**,"',
    ]);
    const short = '//- c.news\n["Enough now,"]{quote: transport-union, id: enough} it said.\n';
    expect(hover('["Eno<|>ugh,"]{quote: ada-brook, same-as: c.news#enough} she said.', short)).toMatch(
      /c\.news: .*\*\*now\*\*/,
    );
  });

  it('on the id of a quote gives the words that it stands for', () => {
    const more = '//- c.news\n["Enough *now*,"]{quote: ada-brook, id: enough} she said.\n';
    const said = hover('["Now,"]{quote: ada-brook, same-as: c.news#eno<|>ugh} she said.', more);
    expect(said).toBe('**Ada Brook** · c.news\n\n> "Enough &#42;now&#42;,"');
  });

  it('on a date gives day and weekday, and the other fair readings', () => {
    expect(hover('They met on [Wed<|>nesday]{date: 2024-02-28}.')).toMatch(/Wednesday 28 February 2024/);
    expect(hover('They met on [Wed<|>nesday]{date}.')).toMatch(/Read from the print/);
    expect(hover('They met on [Wednesday]{date: 2024-<|>02-28}.')).toBe('Wednesday 28 February 2024');
    expect(hover('They met on [both days]{date: [2024-02-28, 2024-<|>02-29]}.')).toBe('Thursday 29 February 2024');
  });

  it('on a key, a kind or a rule gives its documentation', () => {
    expect(hover('They met on [Wednesday]{da<|>te: 2024-02-28}.')).toContain('An expression of time');
    expect(hover('[Ada Brook]{entity: ada-brook, ro<|>le: chair} spoke.')).toContain('`role`: The role');
    expect(hover('[Ada]{entity: ada-brook, ignore: {quote/dr<|>ift: checked}} spoke.')).toContain('**quote/drift**');
    expect(hover('[Ada]{entity: ada-brook, checked: {on: 2024-<|>03-01}}.')).toContain('Friday 1 March 2024');
  });
});
