/**
 * Days with a name, as English-speaking newsrooms print them. A holiday that lands on different days has one entry for each
 * country group; the article's language decides which is likelier.
 */

/** How a holiday finds its day in a year. */
export type HolidayRule =
  | { month: number; day: number }
  /** Days from Easter Sunday. */
  | { easter: number }
  /** The nth such weekday of a month (−1 is the last), and so many days on. */
  | { month: number; weekday: number; nth: number; plus?: number }
  /** A day of another calendar, as Intl names its months (by number, Hebrew ones by name); `play` days either way. */
  | { calendar: 'chinese' | 'hebrew' | 'islamic-umalqura'; month: string; day: number; play?: number }
  /** The new moon since a day of the year, by the Chinese calendar, whose months begin with it; or the evening before. */
  | { newMoonSince: { month: number; day: number } };

export interface Holiday {
  /** In lower case; `'` matches any apostrophe or none. */
  names: string[];
  on: HolidayRule;
  /** How many days it covers, where not one. */
  days?: number;
  /** Days before and behind it that its name may stand for too: "over Christmas". */
  loosely?: [number, number];
  /** What it is elsewhere, with the regions of which this is true. */
  elsewhere?: { regions: string[]; on: HolidayRule }[];
  /** Also a season, a place, a person: needs a preposition or a year. */
  needsCue?: boolean;
}

export const holidays: Holiday[] = [
  { names: ["new year's day"], on: { month: 1, day: 1 } },
  { names: ['the new year', 'new year'], on: { month: 1, day: 1 }, days: 31, loosely: [1, 59], needsCue: true },
  { names: ['hogmanay', "new year's eve"], on: { month: 12, day: 31 } },
  { names: ['twelfth night'], on: { month: 1, day: 5 }, needsCue: true },
  { names: ['burns night'], on: { month: 1, day: 25 } },
  { names: ['australia day'], on: { month: 1, day: 26 } },
  { names: ['republic day'], on: { month: 1, day: 26 } },
  { names: ['holocaust memorial day'], on: { month: 1, day: 27 } },
  { names: ['martin luther king day', 'martin luther king jr day', 'mlk day'], on: { month: 1, weekday: 1, nth: 3 } },
  { names: ['groundhog day'], on: { month: 2, day: 2 }, needsCue: true },
  { names: ['waitangi day'], on: { month: 2, day: 6 } },
  { names: ["valentine's day", "st valentine's day"], on: { month: 2, day: 14 } },
  { names: ["presidents' day", "president's day"], on: { month: 2, weekday: 1, nth: 3 } },
  { names: ["st david's day"], on: { month: 3, day: 1 } },
  { names: ["international women's day"], on: { month: 3, day: 8 } },
  {
    names: ["st patrick's day", "saint patrick's day", "st paddy's day", "saint paddy's day"],
    on: { month: 3, day: 17 },
  },
  { names: ["april fools' day", "april fool's day", 'april fool day'], on: { month: 4, day: 1 } },
  { names: ["st george's day"], on: { month: 4, day: 23 } },
  { names: ['anzac day'], on: { month: 4, day: 25 } },
  { names: ['earth day'], on: { month: 4, day: 22 } },
  { names: ['may day'], on: { month: 5, day: 1 }, needsCue: true },
  { names: ['ve day'], on: { month: 5, day: 8 } },
  { names: ['early may bank holiday', 'may day bank holiday'], on: { month: 5, weekday: 1, nth: 1 } },
  { names: ['spring bank holiday', 'late may bank holiday'], on: { month: 5, weekday: 1, nth: -1 } },
  { names: ['memorial day'], on: { month: 5, weekday: 1, nth: -1 } },
  { names: ['juneteenth'], on: { month: 6, day: 19 } },
  {
    names: ["father's day"],
    on: { month: 6, weekday: 7, nth: 3 },
    elsewhere: [{ regions: ['AU', 'NZ'], on: { month: 9, weekday: 7, nth: 1 } }],
  },
  { names: ['midsummer day', "midsummer's day"], on: { month: 6, day: 24 } },
  { names: ['windrush day'], on: { month: 6, day: 22 } },
  { names: ['armed forces day'], on: { month: 6, weekday: 6, nth: -1 } },
  { names: ['canada day'], on: { month: 7, day: 1 } },
  { names: ['fourth of july'], on: { month: 7, day: 4 } },
  {
    names: ['independence day'],
    on: { month: 7, day: 4 },
    elsewhere: [
      { regions: ['IN'], on: { month: 8, day: 15 } },
      { regions: ['PK'], on: { month: 8, day: 14 } },
      { regions: ['NG'], on: { month: 10, day: 1 } },
      { regions: ['KE'], on: { month: 12, day: 12 } },
    ],
  },
  { names: ['bastille day'], on: { month: 7, day: 14 } },
  { names: ['vj day'], on: { month: 8, day: 15 } },
  {
    names: ['august bank holiday', 'summer bank holiday', 'late summer bank holiday', 'august bank holiday monday'],
    on: { month: 8, weekday: 1, nth: -1 },
    elsewhere: [{ regions: ['IE'], on: { month: 8, weekday: 1, nth: 1 } }],
  },
  { names: ['labor day', 'labour day'], on: { month: 9, weekday: 1, nth: 1 } },
  { names: ['michaelmas'], on: { month: 9, day: 29 }, needsCue: true },
  { names: ['gandhi jayanti'], on: { month: 10, day: 2 } },
  { names: ['columbus day', "indigenous peoples' day"], on: { month: 10, weekday: 1, nth: 2 } },
  { names: ["hallowe'en", 'halloween'], on: { month: 10, day: 31 } },
  { names: ["all saints' day"], on: { month: 11, day: 1 } },
  { names: ["all souls' day"], on: { month: 11, day: 2 } },
  { names: ['bonfire night', 'guy fawkes night', 'guy fawkes day'], on: { month: 11, day: 5 } },
  { names: ['armistice day', 'remembrance day'], on: { month: 11, day: 11 } },
  { names: ['veterans day', "veterans' day"], on: { month: 11, day: 11 } },
  { names: ['remembrance sunday'], on: { month: 11, weekday: 7, nth: 2 } },
  {
    names: ['thanksgiving day', 'thanksgiving'],
    on: { month: 11, weekday: 4, nth: 4 },
    elsewhere: [{ regions: ['CA'], on: { month: 10, weekday: 1, nth: 2 } }],
  },
  { names: ['black friday'], on: { month: 11, weekday: 4, nth: 4, plus: 1 } },
  { names: ['cyber monday'], on: { month: 11, weekday: 4, nth: 4, plus: 4 } },
  { names: ["st andrew's day"], on: { month: 11, day: 30 } },
  { names: ['christmas eve'], on: { month: 12, day: 24 } },
  { names: ['christmas day', 'xmas day'], on: { month: 12, day: 25 } },
  { names: ['christmas', 'xmas'], on: { month: 12, day: 25 }, loosely: [1, 7], needsCue: true },
  { names: ['boxing day', "st stephen's day"], on: { month: 12, day: 26 } },
  { names: ['shrove tuesday', 'pancake day', 'mardi gras'], on: { easter: -47 } },
  { names: ['ash wednesday'], on: { easter: -46 } },
  {
    names: ['mothering sunday', "mother's day"],
    on: { easter: -21 },
    elsewhere: [{ regions: ['US', 'CA', 'AU', 'NZ', 'IN', 'ZA'], on: { month: 5, weekday: 7, nth: 2 } }],
  },
  { names: ['palm sunday'], on: { easter: -7 } },
  { names: ['holy week'], on: { easter: -7 }, days: 7 },
  { names: ['maundy thursday'], on: { easter: -3 } },
  { names: ['good friday'], on: { easter: -2 } },
  { names: ['holy saturday', 'easter saturday'], on: { easter: -1 } },
  { names: ['easter sunday', 'easter day'], on: { easter: 0 } },
  { names: ['easter weekend'], on: { easter: -2 }, days: 4 },
  { names: ['easter monday'], on: { easter: 1 } },
  { names: ['easter'], on: { easter: 0 }, loosely: [3, 7], needsCue: true },
  { names: ['ascension day'], on: { easter: 39 } },
  { names: ['whit sunday', 'whitsunday', 'pentecost'], on: { easter: 49 } },
  { names: ['whit monday'], on: { easter: 50 } },
  { names: ['trinity sunday'], on: { easter: 56 } },
  {
    names: ['chinese new year', 'lunar new year', "chinese new year's day"],
    on: { calendar: 'chinese', month: '1', day: 1 },
  },
  // The moon is sighted, not computed: these may fall a day earlier or later.
  { names: ['ramadan'], on: { calendar: 'islamic-umalqura', month: '9', day: 1, play: 1 }, days: 30, needsCue: true },
  { names: ['eid al-fitr', 'eid ul-fitr'], on: { calendar: 'islamic-umalqura', month: '10', day: 1, play: 1 } },
  { names: ['eid al-adha', 'eid ul-adha'], on: { calendar: 'islamic-umalqura', month: '12', day: 10, play: 1 } },
  { names: ['diwali', 'deepavali'], on: { newMoonSince: { month: 10, day: 18 } }, needsCue: true },
  { names: ['passover'], on: { calendar: 'hebrew', month: 'Nisan', day: 15 }, days: 8, needsCue: true },
  { names: ['rosh hashanah', 'rosh hashana'], on: { calendar: 'hebrew', month: 'Tishri', day: 1 }, days: 2 },
  { names: ['yom kippur'], on: { calendar: 'hebrew', month: 'Tishri', day: 10 } },
  {
    names: ['hanukkah', 'chanukah', 'hanukah'],
    on: { calendar: 'hebrew', month: 'Kislev', day: 25 },
    days: 8,
    needsCue: true,
  },
];
