import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromProse } from '../../server/exchange/prose.ts';
import { readArticle } from '../../server/language/parse.ts';
import { readData } from '../../server/language/schema.ts';
import { declarationsOf } from '../../server/model/declared.ts';
import { Registry } from '../../server/model/registry.ts';
import type { Suggestion } from '../../server/suggest/proposal.ts';
import { type SuggestOptions, suggest } from '../../server/suggest/suggest.ts';
import { articleOf } from '../../server/suggest/write.ts';
import { text } from './pieces.ts';

function registryOf(text: string): Registry {
  const registry = new Registry();
  registry.put('registry/all.yaml', declarationsOf(readData(text, 'registry').map));
  return registry;
}

function of(prose: string, options: SuggestOptions = {}, registry = new Registry()): Suggestion[] {
  return suggest(articleOf('a.news', articleFromProse(prose), registry), { published: '2024-03-14', ...options })
    .suggestions;
}

/** Each suggestion of a kind as its print and what it says. */
function said(prose: string, kind: string, registry?: Registry): string[] {
  return of(prose, {}, registry)
    .filter((each) => each.kind === kind)
    .map(({ text, annotation, speaker }) => {
      const value = kind === 'quote' ? (speaker?.id ?? 'nobody') : annotation[kind];
      return `${text} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    });
}

describe('quotations', () => {
  it.each([
    ['by name', '"We are ready," said Ada Brook.', ['"We are ready," = ada-brook']],
    [
      'by surname, then by pronoun',
      'Ada Brook left early. "It is late," Ms Brook said.\n\nShe added: "I am tired of it all."',
      ['"It is late," = ada-brook', '"I am tired of it all." = ada-brook'],
    ],
    [
      'a pronoun is no body',
      'Ada Brook, from the Mill Union, met No 10 officials. No 10 said it was "ready". She told reporters "the tone has changed".',
      ['"ready" = no-10', '"the tone has changed" = ada-brook'],
    ],
    [
      'he is not she',
      'John Shaw met Mary Lodge on the pier. "It was windy out there," he said.',
      ['"It was windy out there," = john-shaw'],
    ],
    [
      'she is whoever has a woman’s name rather than whoever spoke last',
      'Onar Tesk said it was "an insult". Others were positive, with Sara Lodge from the union there. She said "the tone has changed".',
      ['"an insult" = onar-tesk', '"the tone has changed" = sara-lodge'],
    ],
    [
      'the subject behind a dateline',
      'WASHINGTON — President Alan Whitmore on Friday defended his decision, telling lawmakers that "the mission is done."',
      ['"the mission is done." = alan-whitmore'],
    ],
    [
      'a subject with letters behind it',
      'Carol Brandt, R-Ky., called the move "reckless."',
      ['"reckless." = carol-brandt'],
    ],
    [
      'somebody without a name',
      'A government source said ministers were "looking at everything". The source added it was "weeks away".',
      ['"looking at everything" = government-source', '"weeks away" = government-source'],
    ],
    [
      'the government is not the only body near by',
      'The Guild of Pilots met. The government said it was "investing more than ever" in training.',
      ['"investing more than ever" = government'],
    ],
    [
      'a headline takes its speaker from the text',
      '\'Bitterly let down\': talks end\n\nAda Brook said members were "bitterly let down" by the offer.',
      ["'Bitterly let down' = ada-brook", '"bitterly let down" = ada-brook'],
    ],
    [
      'the name behind a colon',
      "'I still count the chairs': Ada Brook on stage fright",
      ["'I still count the chairs' = ada-brook"],
    ],
    [
      'he is nobody whom the quotation names',
      'Jim Poole, the editor, said the tone had changed.\n\n"All that Tom Hale did was wait, and Ned Crowe was late," he said.',
      ['"All that Tom Hale did was wait, and Ned Crowe was late," = jim-poole'],
    ],
    [
      'he is whoever opens the sentence, not whoever is absent in it',
      'Jim Poole asked why Tom Hale was absent. "It is a show," he said.',
      ['"It is a show," = jim-poole'],
    ],
    [
      'the winger is whoever the sentence before is about',
      'Coach Dai Pool laughed. "It was luck," Pool said.\n\nTom Hale, who scored, was late. "I got lost," the winger said.',
      ['"It was luck," = dai-pool', '"I got lost," = tom-hale'],
    ],
    [
      'a relative who has no name',
      'Jo Doyle won the prize. Her husband had one comment. "Told you so," he said.',
      ['"Told you so," = husband'],
    ],
    [
      'whoever a noun and a comma name',
      'Jim Poole came. "It will fail," said the scheme\'s chief critic, Ned Crowe.',
      ['"It will fail," = ned-crowe'],
    ],
    [
      'the chief of a body is not the body',
      'The Marlow Trust met. The Marlow Trust chief said it had "grown too big to be kind".',
      ['"grown too big to be kind" = marlow-trust-chief'],
    ],
    [
      'a source close to somebody is not that somebody',
      'Tom Hale left. A source close to Hale said he was "tired of it all".',
      ['"tired of it all" = source-close-to-hale'],
    ],
    [
      'he is whoever an office and a comma name before the verb',
      'Tom Hale left on Monday.\n\nThe port\'s harbour master, Ned Crowe, said the quay was closed. "It is not safe," he said.',
      ['"It is not safe," = ned-crowe'],
    ],
    [
      'he goes on being whoever spoke, though another man was named',
      'Thrupp Garnet, in a note, said Tom Hale\'s work "saved the port". He said that Hale would go on to "bring his drive".',
      ['"saved the port" = thrupp-garnet', '"bring his drive" = thrupp-garnet'],
    ],
    [
      'somebody told by the name of a place is no one but that',
      'Jo Doyle, of the Reform League, said it was "a very bad idea". The Merrow TD said nobody had "been asked at all".',
      ['"a very bad idea" = jo-doyle', '"been asked at all" = merrow-td'],
    ],
    [
      'they are the people of the sentence before',
      'Upset villagers met on Friday. They said it was "not a threat at all".',
      ['"not a threat at all" = villagers'],
    ],
    [
      "a headline's surname is whoever has it in the text",
      "'It is tough', says Crowe\n\nPort master Ned Crowe spoke on Friday.",
      ["'It is tough' = ned-crowe"],
    ],
    ['titles are none', 'Her second film, "The Salt Road", opens in June.', []],
  ])('%s', (_, prose, expected) => {
    expect(said(prose, 'quote')).toEqual(expected);
  });

  it('points at the cue and the speaker in the plain text', () => {
    const prose = '"We are ready," said Ada Brook.';
    const [quote] = of(prose).filter(({ kind }) => kind === 'quote');
    expect(prose.slice(quote!.cue!.start, quote!.cue!.end)).toBe('said');
    expect(prose.slice(quote!.speaker!.start, quote!.speaker!.end)).toBe('Ada Brook');
  });
});

describe('names', () => {
  it.each([
    [
      'places behind a comma',
      'They moved from Leeds, Kent and Utah, Ohio.',
      ['Leeds = leeds', 'Kent = kent', 'Utah = utah', 'Ohio = ohio'],
    ],
    ['where somebody is from is no name', 'A Maltese court heard Liberians and South American traders.', []],
    ['nor is a compound of a name', 'The Quorvex-based firm met NHQ-wide demand.', []],
    [
      'a party, a seat and a name',
      'Sinn Féin TD Maeve Dunne spoke to Tom Hale MP.',
      ['Sinn Féin = sinn-fein', 'Maeve Dunne = maeve-dunne', 'Tom Hale = tom-hale'],
    ],
    ['a party before a style', 'Republican Sen. Ann Poole left.', ['Ann Poole = ann-poole']],
    ['an office of several words', 'Secretary of State for Roads Anna Wray left.', ['Anna Wray = anna-wray']],
    ['a body before an office', 'NFQ President Ann Wray spoke.', ['NFQ = nfq', 'Ann Wray = ann-wray']],
    [
      'a noun in the plural at the head of the sentence',
      'Openers Ned Crowe and Jim Poole batted on.',
      ['Ned Crowe = ned-crowe', 'Jim Poole = jim-poole'],
    ],
    [
      'a department of several things',
      'The Department of Roads, Rivers and Rail said so.',
      ['Department of Roads, Rivers and Rail = department-of-roads-rivers-and-rail'],
    ],
    [
      'a body with small words in its name',
      'She works for Save the Children in Dover.',
      ['Save the Children = save-the-children', 'Dover = dover'],
    ],
    [
      'the stop of a company',
      'Quorvex Tyre Inc. said it had closed. Quorvex made tyres.',
      ['Quorvex Tyre Inc. = quorvex-tyre-inc', 'Quorvex = quorvex-tyre-inc'],
    ],
    ['a month inside a name', 'Karim Jan Durrani spoke.', ['Karim Jan Durrani = karim-jan-durrani']],
    ['a first word in capitals for its looks', 'CLASHES over the plan went on.', []],
    [
      'a nickname inside a name',
      'Ned "Boots" Crowe left. Crowe ran.',
      ['Ned "Boots" Crowe = ned-boots-crowe', 'Crowe = ned-boots-crowe'],
    ],
    [
      'a school of a saint',
      "She left St Wilfa's Primary School.",
      ["St Wilfa's Primary School = st-wilfa-primary-school"],
    ],
    ['a word before a given name', 'Fearless Ken ran. Wife Marie, 79, slept.', ['Ken = ken', 'Marie = marie']],
    ["a widow by her husband's surname", "Mr Hale's widow, Joanne, spoke.", ['Mr Hale = hale', 'Joanne = joanne-hale']],
    [
      "a bare surname is not the daughter's",
      'Lucille Harrow died. Her daughter, Dora Harrow, spoke. Harrow sang.',
      ['Lucille Harrow = lucille-harrow', 'Dora Harrow = dora-harrow', 'Harrow = lucille-harrow'],
    ],
    [
      'a company by its first word',
      'Marwick shares fell. Shares in Marwick Foods rose.',
      ['Marwick = marwick-foods', 'Marwick Foods = marwick-foods'],
    ],
    ['children are no name', "Children's services closed.", []],
    ['a question is no name', 'Is Crowe ready? Crowe is.', ['Crowe = crowe', 'Crowe = crowe']],
  ])('%s', (_, prose, expected) => {
    expect(said(prose, 'entity')).toEqual(expected);
  });

  it.each([
    [
      'a range of hills',
      'Fires burnt in the Southern Quarrels and along Hobbs Rd.',
      { 'Southern Quarrels': undefined, 'Hobbs Rd': 'place' },
    ],
    ['a company by what it says of itself', 'Garnet Thrupp said it had closed.', { 'Garnet Thrupp': 'organisation' }],
    ['somebody by what he says of himself', 'Garnet Thrupp said he had closed it.', { 'Garnet Thrupp': 'person' }],
    [
      'a name that an article stands before',
      'They met at the Merrow Vashti in spring.',
      { 'Merrow Vashti': undefined },
    ],
    [
      'whoever employs an analyst',
      'Thrupp Garnet analyst Ada Brook agreed.',
      { 'Thrupp Garnet': 'organisation', 'Ada Brook': 'person' },
    ],
    ['a rank and a surname', 'Everybody met President Vashti.', { 'President Vashti': 'person' }],
    ['a castle of a bishop', "They met in Bishop's Merrow Castle.", { "Bishop's Merrow Castle": 'place' }],
    ['a cup', 'They won the Merrow Cup.', { 'Merrow Cup': undefined }],
  ])('types: %s', (_, prose, expected) => {
    const { entities } = suggest(articleOf('a.news', articleFromProse(prose), new Registry()));
    expect(Object.fromEntries(entities.map(({ name, type }) => [name, type]))).toEqual(expected);
  });

  it('a body is no first name of what it makes', () => {
    const prose = 'Thrupp sells maps. Later Thrupp made the Thrupp Chart, a tool. Thrupp grew.';
    expect(said(prose, 'entity').filter((each) => each.startsWith('Thrupp ='))).toEqual(
      Array(3).fill('Thrupp = thrupp'),
    );
  });
});

describe('figures and dates', () => {
  it.each([
    ['Nearly 500 vessels came.', 'Reads as nearly 500 vessels.'],
    ['It costs £30-£40.', 'Reads as £30 to £40.'],
    ['It employs 1,240 people.', 'Reads as 1,240 people.'],
    ['They met next month.', 'Means April 2024, counted from 14 March 2024.'],
    ['They met on Wednesday.', 'Means 13 March 2024, counted from 14 March 2024; 20 March 2024 would be fair too.'],
  ])('say in words how %s is read', (prose, reason) => {
    const found = of(prose).filter(({ kind }) => kind === 'figure' || kind === 'date');
    expect(found.map((each) => each.reason)).toEqual([reason]);
  });

  it.each([
    ['with unit', 'Turnout was 51.1 per cent.', ['51.1 per cent = {"value":51.1,"unit":"percent"}']],
    ['with a bound', 'It cost more than £3m.', ['more than £3m = {"value":3000000,"unit":"GBP","approx":"more-than"}']],
    ['an age by its verb', 'He left school at 15, and never looked back.', ['15 = {"value":15,"unit":"year"}']],
    ['no figure in a date', 'It opened on 9 January 2023.', []],
    [
      'with the noun that a hyphen joins',
      'The 32-storey tower has a six-man crew.',
      ['32-storey = {"value":32,"unit":"storey"}', 'six-man = {"value":6}'],
    ],
    ['times', 'It flooded three times.', ['three times = {"value":3}']],
    ['a decade in years', 'It was the driest in a decade.', ['a decade = {"value":10,"unit":"year"}']],
    ['how long something takes', 'They were the worst floods in 45 years.', ['45 years = {"value":45,"unit":"year"}']],
    ['an age after a pronoun', 'She was 88.', ['88 = {"value":88,"unit":"year"}']],
    ['no bus by its number', 'They ride the 31 bus and 40 buses.', ['40 = {"value":40,"unit":"bus"}']],
    ['twice', 'He was fined twice, and paid twice the price.', ['twice = {"value":2}']],
    ['no score card', 'Ned Hale took (2/24) and Crowe finished on 5-64, with Tom Wray (8) at the crease.', []],
  ])('%s', (_, prose, expected) => {
    expect(said(prose, 'figure')).toEqual(expected);
  });

  it.each([
    ['resolved', 'They met on Wednesday.', ['Wednesday = 2024-03-13']],
    ['to come', 'It must pay costs by the end of April.', ['the end of April = 2024-04-30']],
    ['the last month of a year', 'It opened at the end of 2022.', ['the end of 2022 = 2022-12']],
    ['both ends', 'It rose between May 2021 and August 2023.', ['May 2021 = 2021-05', 'August 2023 = 2023-08']],
    ['days that share a month', 'It rose between 3 and 9 May 2023.', ['3 and 9 May 2023 = 2023-05-03/2023-05-09']],
    ['no duration', 'It will open in about three weeks, the first in 45 years.', []],
    ['but the day at its end', "It will open in three weeks' time.", ["in three weeks' time = 2024-04-04"]],
    ['no stretch of a life', 'In her last decade she wrote. He slept for the last three years of his life.', []],
    ['what is set to be', 'He is set to cut more in his so-called spring plan on Friday.', ['Friday = 2024-03-15']],
    ['what will be', 'She warned that Tuesday would be worse.', ['Tuesday = 2024-03-19']],
    ['no kind of day', 'Sunday trains are slow. He ate his Sunday roast.', []],
    [
      'a day, without its time',
      'She spoke at 4am on Friday 8 March 2024.',
      ['4am on Friday 8 March 2024 = 2024-03-08'],
    ],
  ])('%s', (_, prose, expected) => {
    expect(said(prose, 'date')).toEqual(expected);
  });

  it('takes the path of a figure that the registry holds', () => {
    const registry = registryOf(
      'entities:\n  mill-union: {type: organisation, name: Mill Union}\nballots:\n  mill-2024: {of: mill-union, options: {accept: 48.9%, reject: 51.1%}}\n',
    );
    const prose = 'Members of the Mill Union voted narrowly against the offer: 51.1 per cent said no.';
    expect(said(prose, 'figure', registry)).toEqual(['51.1 per cent = mill-2024.reject']);
    expect(said(prose, 'ballot', registry)).toEqual(['voted narrowly against the offer = mill-2024']);
  });
});

describe('names', () => {
  it.each([
    [
      'people, with their titles and surnames',
      'Dr Ada Brook spoke. Later Brook left for Wales.',
      ['Dr Ada Brook = ada-brook', 'Brook = ada-brook', 'Wales = wales'],
    ],
    [
      'bodies and their acronyms',
      'The National Weavers Union (NWU) met. The NWU agreed.',
      [
        'National Weavers Union = national-weavers-union',
        'NWU = national-weavers-union',
        'NWU = national-weavers-union',
      ],
    ],
    [
      'a body that begins with a rank',
      'The General Crafts Union met.',
      ['General Crafts Union = general-crafts-union'],
    ],
    [
      'no name is cut',
      'Gordon Brook came. Brook Street was closed.',
      ['Gordon Brook = gordon-brook', 'Brook Street = brook-street'],
    ],
    [
      'first names of those who were named in full',
      'Helena Ross will go. Then Helena has been a rock.',
      ['Helena Ross = helena-ross', 'Helena = helena-ross'],
    ],
    [
      'couples, and which of them a title means',
      'Emma and Ryan Parr came. Mrs Parr spoke.',
      ['Emma = emma-parr', 'Ryan Parr = ryan-parr', 'Mrs Parr = emma-parr'],
    ],
    ['an s that is no possessive', "She was seen in McDonald's on Friday.", ["McDonald's = mcdonald"]],
    ['ranks off the name', 'Rep. Luis Ortega spoke.', ['Luis Ortega = luis-ortega']],
    ['bands are no names', 'Staff on Band 2 and Band 3 were told.', []],
    ['titles of works hold none', 'She made "The Ash Road" alone.', []],
  ])('%s', (_, prose, expected) => {
    expect(said(prose, 'entity')).toEqual(expected);
  });

  it('links to the registry', () => {
    const registry = registryOf(
      'entities:\n  brook: {type: person, name: Ada Brook}\n  shaw: {type: person, name: Ben Shaw}\n  bsu: {type: organisation, name: Bench Sawyers Union}\n',
    );
    expect(said('Ada Brook spoke for the BSU. Ms Brook was tired. Mr Shaw left.', 'entity', registry)).toEqual([
      'Ada Brook = brook',
      'BSU = bsu',
      'Ms Brook = brook',
      'Mr Shaw = shaw',
    ]);
  });
});

describe('page furniture', () => {
  const page = [
    'Daily Courier',
    'Share',
    'Monday 4 March 2024',
    '',
    'Sawyers turn down pay offer in close vote',
    '',
    'By Ada Brook',
    '',
    'Sawyers have turned down an offer that would have raised their pay by three per cent this year.',
    '',
    'Watch: Sawyers march through town',
    '',
    'The union said that talks would go on until an agreement had been reached with the owners.',
    '',
    'Related Articles',
    '',
    'Weavers Win Shorter Week',
    'Millers Strike Again',
    'Subscribe',
  ].join('\n');

  it('is wrapped, never dropped', () => {
    const asides = of(page).filter(({ kind }) => kind === 'aside');
    expect(asides.map(({ text, annotation }) => `${annotation.aside}: ${text}`)).toEqual([
      'furniture: Daily Courier\nShare\nMonday 4 March 2024',
      'furniture: By Ada Brook',
      'caption: Watch: Sawyers march through town',
      'related: Related Articles',
      'related: Weavers Win Shorter Week\nMillers Strike Again',
      'furniture: Subscribe',
    ]);
  });

  it('gives the head of the page', () => {
    const { head } = suggest(articleOf('a.news', articleFromProse(page), new Registry()));
    const values = Object.fromEntries(Object.entries(head).map(([key, { value }]) => [key, value]));
    expect(values).toEqual({
      headline: 'Sawyers turn down pay offer in close vote',
      published: '2024-03-04',
      byline: 'Ada Brook',
      publisher: 'Daily Courier',
    });
  });
});

describe('any text', () => {
  it('gives suggestions that lie within it, nest, and print what they say', () => {
    fc.assert(
      fc.property(text, (prose) => {
        const suggestions = of(prose, { minConfidence: 0 });
        for (const [index, one] of suggestions.entries()) {
          expect(one.text).toBe(prose.slice(one.start, one.end));
          expect(one.end).toBeGreaterThan(one.start);
          for (const other of suggestions.slice(index + 1)) {
            const apart = other.start >= one.end;
            expect(apart || (one.start <= other.start && other.end <= one.end)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the plain text of the article that is made of it', () => {
    fc.assert(
      fc.property(text, (prose) => {
        expect(readArticle(articleFromProse(prose)).plain.text).toBe(prose);
      }),
      { numRuns: 300 },
    );
  });
});
