/**
 * What the law of Great Britain asks of a ballot for industrial action: `rules: uk-trade-union-act-2016`.
 *
 * This file is a table, to be changed by whoever reads the law; nobody needs to programme. Days are written
 * year-month-day. Each line holds for ballots that opened from `from` to `until`, both days included; without `until` it
 * is in force. `checked` is the last day on which a source was seen that says so: of ballots that opened later, Newsmark
 * says less. When the law changes, give the line that ends its last day (`until`), take away its `checked`, and add a line
 * below it with the new value, its first day and a source. The tests of the table say what is wrong with it.
 */
import type { RuleSet } from './table.ts';

export const ukTradeUnionAct2016: RuleSet = {
  id: 'uk-trade-union-act-2016',
  name: 'Trade Union Act 2016',

  // Where it holds, by ISO 3166 code; whatever lies in a country belongs to it. The Act leaves Northern Ireland out: the
  // country, its districts, and places that are named so without a code.
  holdsIn: { name: 'Great Britain', codes: ['GB'] },
  notIn: {
    name: 'Northern Ireland',
    codes: [
      'GB-NIR',
      'GB-ABC',
      'GB-AND',
      'GB-ANN',
      'GB-BFS',
      'GB-CCG',
      'GB-DRS',
      'GB-FMO',
      'GB-LBC',
      'GB-MEA',
      'GB-MUL',
      'GB-NMD',
    ],
  },

  // At least so many per cent of those entitled to vote must vote.
  turnout: [
    {
      percent: 50,
      from: '2017-03-01',
      checked: '2026-06-30',
      source: 'https://www.xperthr.co.uk/editors-choice/trade-union-act-2016/159971/',
      note: `Section 226(2) of the Trade Union and Labour Relations (Consolidation) Act 1992. Kept when other thresholds went
on 18 February 2026; it is to end by regulations once unions may ballot electronically, and no source seen says that it
has: https://www.mills-reeve.com/publications/employment-rights-act-2025-provisions-commencing-on-17-february`,
    },
  ],

  // In important public services, at least so many per cent of those entitled to vote must also vote for the action.
  support: [
    {
      percent: 40,
      from: '2017-03-01',
      until: '2026-02-17',
      source: 'https://www.lrdpublications.org.uk/publications.php?id=idp5383520&iss=1974&pub=bk',
      note: `Section 226(2A) to (2F) of the 1992 Act: health, education of under-17s, fire, transport, nuclear decommissioning
and border security. Ended by section 69 of the Employment Rights Act 2025:
https://riskandcompliance.freshfields.com/post/102mil0/beyond-the-employment-rights-act-february-trade-union-measures-take-effect`,
    },
  ],

  // A mandate lasts so many months from the last day of voting, or up to `ifAgreed` where the employer agrees.
  mandateMonths: [
    {
      months: 6,
      ifAgreed: 9,
      from: '2017-03-01',
      until: '2026-02-17',
      source: 'https://www.lexology.com/library/detail.aspx?g=7f171f7d-4368-4255-8cf3-f010ec1414a1',
      note: 'Section 234 of the 1992 Act.',
    },
    {
      months: 12,
      from: '2026-02-18',
      checked: '2026-06-30',
      source:
        'https://riskandcompliance.freshfields.com/post/102mil0/beyond-the-employment-rights-act-february-trade-union-measures-take-effect',
      note: 'Section 72 of the Employment Rights Act 2025.',
    },
  ],

  // The employer must have so many days' notice of action, or as few as `ifAgreed` where the employer agrees.
  noticeDays: [
    {
      days: 14,
      ifAgreed: 7,
      from: '2017-03-01',
      until: '2026-02-17',
      source: 'https://www.lexology.com/library/detail.aspx?g=7f171f7d-4368-4255-8cf3-f010ec1414a1',
      note: 'Section 234A of the 1992 Act.',
    },
    {
      days: 10,
      ifAgreed: 7,
      from: '2026-02-18',
      checked: '2026-06-30',
      source:
        'https://knowledge.dlapiper.com/dlapiperknowledge/globalemploymentlatestdevelopments/2026/first-ERA-measures-come-into-force',
      note: `Sources differ on whether the day of the ballot or of the notice decides, so both are taken for fair. That seven
days still do where the employer agrees was not seen to have ended.`,
    },
  ],
};
