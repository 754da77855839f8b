import { describe, expect, it } from 'vitest';
import { articleFromProse } from '../../server/exchange/prose.ts';
import { readArticle } from '../../server/language/parse.ts';
import { readData } from '../../server/language/schema.ts';
import { declarationsOf } from '../../server/model/declared.ts';
import { Registry } from '../../server/model/registry.ts';
import { accepting, offersOf } from '../../server/service/proposals.ts';
import { Newsmark } from '../../server/service.ts';
import { ballotDeclaration } from '../../server/suggest/front.ts';
import type { Suggestion } from '../../server/suggest/proposal.ts';
import { suggest } from '../../server/suggest/suggest.ts';
import { annotate, articleOf } from '../../server/suggest/write.ts';
import { applyEdits } from '../support/check.ts';

const day = { published: '2024-03-14' };

function registryOf(text: string): Registry {
  const registry = new Registry();
  registry.put('registry/all.yaml', declarationsOf(readData(text, 'registry').map));
  return registry;
}

function of(prose: string, registry = new Registry()): Suggestion[] {
  return suggest(articleOf('a.news', articleFromProse(prose), registry), day).suggestions;
}

/** Each report: its words, its annotation and what it declares. */
function votes(prose: string, registry?: Registry): string[] {
  return of(prose, registry)
    .filter(({ kind }) => kind === 'ballot')
    .map(({ text, annotation, declares }) => {
      const declared = declares ? ` ${declares.id} ${ballotDeclaration(declares)}` : '';
      return `${text} = ${annotation.ballot}, ${annotation.outcome}${declared && `;${declared}`}`;
    });
}

/** Errors and warnings of the article with everything written. */
function problems(source: string, registry?: string): string[] {
  const newsmark = new Newsmark();
  if (registry) newsmark.put('registry/all.yaml', registry, 'registry');
  newsmark.put('a.news', source);
  return newsmark
    .check('a.news')
    .filter(({ rule, severity }) => severity === 'error' || rule.startsWith('ballot/'))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const reports: [prose: string, report: string][] = [
  [
    'Members voted by 61.4 per cent to reject the offer.',
    'voted by 61.4 per cent to reject the offer = offer-vote, reject; offer-vote {options: {accept: {}, reject: 61.4%}}',
  ],
  [
    'Staff at the depot backed strike action by 78% on a 54% turnout.',
    'backed strike action = strike-vote, strike; strike-vote {turnout: 54%, options: {strike: 78%, no-strike: {}}}',
  ],
  [
    'The motion was carried by 312 votes to 248.',
    'carried = motion-vote, for; motion-vote {options: {for: {votes: 312}, against: {votes: 248}}}',
  ],
  [
    'Delegates rejected the merger by 1,204 votes to 896.',
    'rejected the merger = merger-vote, against; merger-vote {options: {for: {votes: 896}, against: {votes: 1204}}}',
  ],
  [
    'Residents voted by 52.3% to 47.7% to leave the Tarn Federation.',
    'voted by 52.3% to 47.7% to leave the Tarn Federation = leave-tarn-federation-vote, for; leave-tarn-federation-vote {options: {for: 52.3%, against: 47.7%}}',
  ],
  [
    'Councillors voted 31 to 22 in favour of the budget on Wednesday.',
    'voted 31 to 22 in favour of the budget = budget-vote, for; budget-vote {options: {for: {votes: 31}, against: {votes: 22}}}',
  ],
  [
    'Members turned down the two-year pay offer, with 58.9 per cent voting against, Ada Brook said.',
    'turned down the two-year pay offer = offer-vote, reject; offer-vote {options: {accept: {}, reject: 58.9%}}',
  ],
  [
    'Nurses voted overwhelmingly, by nearly 90 per cent, to accept the deal.',
    'voted overwhelmingly, by nearly 90 per cent, to accept the deal = deal-vote, accept; deal-vote {options: {accept: {}, reject: {}}}',
  ],
  [
    'The proposal was rejected by 54% to 46% in a ballot of members.',
    'rejected = proposal-vote, reject; proposal-vote {options: {accept: 46%, reject: 54%}}',
  ],
  [
    'Mill Union members have voted by a majority of 72% to accept the settlement.',
    'voted by a majority of 72% to accept the settlement = mill-union-settlement-vote, accept; mill-union-settlement-vote {of: mill-union, options: {accept: 72%, reject: {}}}',
  ],
  [
    'Members of the Mill Union voted by 61 per cent to accept a 5 per cent pay rise offer.',
    'voted by 61 per cent to accept a 5 per cent pay rise offer = mill-union-offer-vote, accept; mill-union-offer-vote {of: mill-union, options: {accept: 61%, reject: {}}}',
  ],
  [
    'In all, 91 per cent of members voted to take industrial action, with turnout at 48.2 per cent.',
    'voted to take industrial action = industrial-action-vote, action; industrial-action-vote {turnout: 48.2%, options: {action: 91%, no-action: {}}}',
  ],
];

describe('a vote that nothing declares', () => {
  it.each(reports)('%s', (prose, report) => {
    expect(votes(prose)).toEqual([report]);
    const once = annotate(articleOf('a.news', articleFromProse(prose), new Registry()), day);
    expect(once).toContain('\nballots:\n  ');
    expect(problems(once)).toEqual([]);
    expect(readArticle(once).plain.text).toBe(prose);
    expect(annotate(articleOf('a.news', once, new Registry()), day)).toBe(once);
  });

  it('leaves the figures of the sentence as they are', () => {
    const figures = of('Members of the Mill Union voted by 61.4 per cent to reject the offer, on a turnout of 48%.')
      .filter(({ kind }) => kind === 'figure')
      .map(({ text, annotation }) => [text, annotation]);
    expect(figures).toEqual([
      ['61.4 per cent', { figure: { value: 61.4, unit: 'percent' } }],
      ['48%', { figure: { value: 48, unit: 'percent' } }],
    ]);
  });

  it('is one vote where headline and text tell it', () => {
    const prose =
      'Drivers vote by 61% to reject offer\n\nMembers of the Mill Union voted by 61.4 per cent to reject the offer on a 70% turnout.';
    expect(votes(prose).map((each) => each.split('; ')[1])).toEqual(
      Array(2).fill('offer-vote {of: mill-union, turnout: 70%, options: {accept: {}, reject: 61.4%}}'),
    );
  });

  it('is two votes where the numbers are apart', () => {
    const prose =
      'Members in Thrupp voted by 61.4 per cent to reject the offer. Those in Merrow, members too, voted by 72.8 per cent to reject the offer.';
    expect(votes(prose).map((each) => each.split(' = ')[1]?.split(',')[0])).toEqual(['offer-vote', 'offer-vote-2']);
    expect(problems(annotate(articleOf('a.news', articleFromProse(prose), new Registry()), day))).toEqual([]);
  });

  it('is declared in the article with its body, though bodies go to the registry', () => {
    const files = [
      {
        path: 'a.news',
        text: articleFromProse('Members of the Mill Union voted by 61.4 per cent to reject the offer.'),
      },
      { path: 'registry/all.yaml', text: 'entities:\n  ben-shaw: {type: person, name: Ben Shaw}\n' },
    ];
    const newsmark = new Newsmark({ index: true });
    for (const { path, text } of files) newsmark.put(path, text, path.startsWith('reg') ? 'registry' : 'article');
    const article = newsmark.article('a.news')!;
    const offer = offersOf(article, 'short', newsmark.world).offers.find(({ kind }) => kind === 'ballot')!;
    const ballot = 'mill-union-offer-vote: {of: mill-union, options: {accept: {}, reject: 61.4%}}';
    expect(offer.declares).toEqual(['mill-union: {type: organisation, name: Mill Union}', ballot]);
    const { edits, left } = accepting(article, [offer.key], { style: 'short', entities: 'registry' }, newsmark.world);
    expect(left).toEqual([]);
    const [after, registry] = applyEdits(files, edits);
    expect(after!.text).toContain(`ballots:\n  ${ballot}\n---\n`);
    expect(registry!.text).toContain('mill-union: {type: organisation, name: Mill Union}');
  });

  it('goes to the ballots and after the entities that stand', () => {
    const source =
      '---\nnewsmark: 1\nballots:\n  old-vote: {options: {yes: 52%, no: 48%}}\n---\nMill Union members have voted by 72% to accept the settlement.\n';
    const once = annotate(articleOf('a.news', source, new Registry()), day);
    expect(once).toMatch(
      /ballots:\n {2}old-vote: .*\n {2}mill-union-settlement-vote: .*\nentities:\n {2}mill-union: \{type: organisation, name: Mill Union\}\n---\n/,
    );
    expect(problems(once)).toEqual([]);
  });
});

describe('no vote', () => {
  it.each([
    'A poll found that 61 per cent of people would vote to reject the offer.',
    'In a survey of members, 72% backed strike action.',
    'The Crown was voted best pub by 61 per cent of readers.',
    'The bill passed its second reading by 312 votes to 248.',
    'The Reform League won 41 per cent of the vote and 12 seats.',
    'She was elected chair by 312 votes to 248.',
    'Rovers backed up the plan by 3 goals to 1 and voted for the deal.',
    'Members backed plans to cut fares by 60 per cent.',
    'The union needs 55 per cent of members to vote for strike action.',
    'Only 43 per cent voted to reject the offer.',
    'Some 51 per cent voted to reject the offer.',
    'Members voted by 3 to 1 to accept the offer.',
    'If 61 per cent vote to strike, trams will stop.',
    'Members rejected the offer by a margin of 12 votes.',
    'They rejected a pay offer of 61 per cent.',
    'The board accepted the plan by 61%.',
    'Mr Hale claimed that 70% of members voted for the deal.',
    'Fans voted Tom Hale their player of the year with 61 per cent of votes.',
    'Members voted by 61 per cent to reject the offer although 52% had voted for it.',
    'Ada Brook said: "Members voted by 61.4 per cent to reject the offer."',
    'Motion lost: members backed it by 55%, short of the two-thirds required for the merger.',
  ])('%s', (prose) => {
    expect(votes(prose)).toEqual([]);
  });
});

describe('a vote that is declared', () => {
  const registry =
    'entities:\n  mill-union: {type: organisation, name: Mill Union}\nballots:\n  mill-2024: {of: mill-union, turnout: 54.2%, options: {accept: 38.6%, reject: 61.4%}}\n';

  it.each([
    ['Members of the Mill Union voted by 61 per cent to reject the offer.', 'reject'],
    ['The Mill Union met. Members rejected the offer by 61.4% to 38.6%, on a turnout of 54%.', 'reject'],
    ['Members of the Mill Union voted by nearly 62 per cent to reject the offer.', 'reject'],
  ])('%s', (prose, outcome) => {
    const [vote, ...others] = votes(prose, registryOf(registry));
    expect(vote).toMatch(new RegExp(`= mill-2024, ${outcome}$`));
    expect(others).toEqual([]);
    const once = annotate(articleOf('a.news', articleFromProse(prose), registryOf(registry)), day);
    expect(problems(once, registry)).toEqual([]);
  });

  it.each([
    ['with another share', 'Members of the Mill Union voted by 72 per cent to reject the offer.'],
    ['with another turnout', 'Members of the Mill Union voted by 61 per cent to reject the offer on a turnout of 71%.'],
    ['which went the other way', 'Members of the Mill Union voted to accept the offer.'],
  ])('is left to a person %s', (_, prose) => {
    expect(votes(prose, registryOf(registry))).toEqual([]);
  });

  it('is none of the declared ones where two fit', () => {
    const two = `${registry}  mill-2023: {of: mill-union, options: {accept: 38.7%, reject: 61.3%}}\n`;
    expect(votes('Members of the Mill Union voted by 61 per cent to reject the offer.', registryOf(two))).toEqual([]);
  });
});
