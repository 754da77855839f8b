/**
 * English number words. Everything in small letters; words are found in any case.
 */

/** One to ninety. */
export const counting = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Zero to ninety, with a slip of the pen that news prints. */
export const cardinals: Readonly<Record<string, number>> = {
  zero: 0,
  nought: 0,
  naught: 0,
  nil: 0,
  ...counting,
  fourty: 40,
};

/** What multiplies the number before it. */
export const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  thousands: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  lkh: 1e5,
  lkhs: 1e5,
  million: 1e6,
  millions: 1e6,
  mln: 1e6,
  crore: 1e7,
  crores: 1e7,
  krore: 1e7,
  krores: 1e7,
  koti: 1e7,
  billion: 1e9,
  billions: 1e9,
  bln: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  trln: 1e12,
  quadrillion: 1e15,
  quintillion: 1e18,
  sextillion: 1e21,
};

/** Letters right behind the digits (or, those before `|`, a space behind them), in this case only. */
export const scaleLetters: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  mil: 1e6,
  mio: 1e6,
  b: 1e9,
  B: 1e9,
  bn: 1e9,
  Bn: 1e9,
  BN: 1e9,
  t: 1e12,
  T: 1e12,
  tn: 1e12,
  trn: 1e12,
  Tn: 1e12,
  cr: 1e7,
  Cr: 1e7,
  L: 1e5,
  G: 1e9,
};

/** Those of {@link scaleLetters} that may stand apart from the digits. */
export const spacedScaleLetters = 'bn Bn BN tn trn mn cr Cr';

/** Those that mean something else unless the number is money: 5m may be metres, 3G a network, 5K a race. */
export const moneyScaleLetters = 'b t B T L G';

/** Parts of a whole: the plural makes "two thirds". */
export const parts: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  halfs: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  hundredth: 100,
  thousandth: 1000,
};

/** What counts by the dozen; these may follow a number, too. */
export const groups: Readonly<Record<string, number>> = { dozen: 12, couple: 2, pair: 2, score: 20 };

/** Orders of size, by their smallest and largest number. */
export const vagues: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 120],
  scores: [40, 200],
  tens: [20, 100],
  hundreds: [100, 1000],
  thousands: [1000, 10000],
  millions: [1e6, 1e9],
  billions: [1e9, 1e12],
  trillions: [1e12, 1e15],
  lakhs: [1e5, 1e7],
  crores: [1e7, 1e9],
};

/** Words before a scale that make an order of size of it ("several hundred"): from so many to so many. */
export const vagueCounts: Readonly<Record<string, readonly [number, number]>> = {
  several: [3, 9],
  few: [2, 6],
  couple: [2, 3],
  many: [2, 10],
};

/** Words for what a change multiplies by. */
export const factors: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  double: 2,
  twice: 2,
  thrice: 3,
  tripled: 3,
  tripling: 3,
  triples: 3,
  triple: 3,
  trebled: 3,
  trebling: 3,
  trebles: 3,
  treble: 3,
  quadrupled: 4,
  quadrupling: 4,
  quadruples: 4,
  quadruple: 4,
  quintupled: 5,
  quintupling: 5,
  quintuple: 5,
  halved: 0.5,
  halving: 0.5,
  halves: 0.5,
  halve: 0.5,
};

/** Factor words that are often something else ("double glazing", "triple jump"): read only beside the right words. */
export const doubtfulFactors = 'double triple treble quadruple quintuple twice thrice halves doubles triples trebles';

/** Count what follows once. */
export const articles = 'a an';

/** Single characters for fractions. */
export const vulgarFractions: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Decades of a life in words: "in her twenties". */
export const decades: Readonly<Record<string, number>> = {
  teens: 13,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
