/**
 * What English prints for money. The codes are ISO 4217.
 */

/** Signs, as printed before (or, rarely, behind) the number. `$` alone is decided by {@link dollars}. */
export const currencySigns: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '￡': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₦': 'NGN',
  '₩': 'KRW',
  '₪': 'ILS',
  '₽': 'RUB',
  '₺': 'TRY',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₴': 'UAH',
  '₵': 'GHS',
  '₸': 'KZT',
};

/** Letters before a dollar sign: "US$3tn", "HK$20". */
export const dollarLetters: Readonly<Record<string, string>> = {
  US: 'USD',
  A: 'AUD',
  AU: 'AUD',
  Aus: 'AUD',
  C: 'CAD',
  CA: 'CAD',
  Can: 'CAD',
  CDN: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  SG: 'SGD',
  R: 'BRL',
  NT: 'TWD',
  T: 'TWD',
  J: 'JMD',
  JA: 'JMD',
  TT: 'TTD',
  BD: 'BBD',
  BDS: 'BBD',
  B: 'BSD',
  EC: 'XCD',
  FJ: 'FJD',
  F: 'FJD',
  G: 'GYD',
  N: 'NAD',
  Z: 'ZWL',
  MX: 'MXN',
  Mex: 'MXN',
};

/** What `$` alone and cents mean where, by region; elsewhere the American dollar. */
export const dollars: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  SG: 'SGD',
};

/** What a cent ("50c") belongs to, by region; elsewhere the American dollar. */
export const cents: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  NZ: 'NZD',
  HK: 'HKD',
  SG: 'SGD',
  IE: 'EUR',
  ZA: 'ZAR',
};

/** Letters that stand before a number as its currency, besides the ISO codes: "Rs 2 crore", "RM42", "Ksh500". */
export const currencyLetters: Readonly<Record<string, string>> = {
  Rs: 'INR',
  RS: 'INR',
  Re: 'INR',
  RM: 'MYR',
  Ksh: 'KES',
  KSh: 'KES',
  Sh: 'KES',
  Rp: 'IDR',
  R: 'ZAR',
  N: 'NGN',
  P: 'PHP',
  SFr: 'CHF',
  Fr: 'CHF',
  Tk: 'BDT',
  GH: 'GHS',
  NIS: 'ILS',
  Dh: 'AED',
  Dhs: 'AED',
  IR: 'IEP',
  Pounds: 'GBP',
  Dollars: 'USD',
  E: 'EGP',
  LE: 'EGP',
};

/** ISO codes that are English words in capitals: no money before a number. */
export const wordCodes = 'ALL TRY TOP CUP PEN SOS MOP GEL COP BAM LAK ANG MAD MUR';

/** Letters that only stand right at the number, since apart from it they are words or initials. */
export const closeLetters = 'R N P E Fr Sh GH IR';

/** Words that old style sheets print before a number: "pounds 19.1m", "euro 2.80". Only before decimals and scales. */
export const leadingWords: Readonly<Record<string, string>> = {
  pounds: 'GBP',
  euro: 'EUR',
  euros: 'EUR',
  dollars: 'USD',
};

/** Words behind a number: `code: names`; a plural in -s need not be listed. `dollar` is decided by region. */
export const currencyWords: Readonly<Record<string, string>> = {
  GBP: 'pound sterling, pounds sterling, sterling, quid, british pound, uk pound',
  EUR: 'euro, €ur',
  USD: 'us dollar, u.s. dollar, american dollar, united states dollar, buck, dlr',
  AUD: 'australian dollar, aussie dollar',
  CAD: 'canadian dollar',
  NZD: 'new zealand dollar, nz dollar',
  HKD: 'hong kong dollar',
  SGD: 'singapore dollar, singaporean dollar',
  TWD: 'taiwan dollar, taiwanese dollar',
  JMD: 'jamaican dollar',
  INR: 'rupee, indian rupee, rs',
  PKR: 'pakistani rupee, pakistan rupee',
  LKR: 'sri lankan rupee, sri lanka rupee',
  NPR: 'nepalese rupee, nepali rupee',
  JPY: 'yen, japanese yen',
  CNY: 'yuan, renminbi, chinese yuan, rmb',
  KRW: 'south korean won, korean won',
  RUB: 'rouble, ruble, russian rouble, russian ruble',
  UAH: 'hryvnia, ukrainian hryvnia',
  CHF: 'swiss franc, franken',
  XOF: 'cfa franc',
  TRY: 'turkish lira, lira',
  LBP: 'lebanese pound, lebanese lira',
  EGP: 'egyptian pound, egyptianpound, geneh',
  SYP: 'syrian pound',
  SDG: 'sudanese pound',
  ITL: 'italian lire, lire',
  DEM: 'deutschmark, deutsche mark',
  IEP: 'irish pound, punt',
  ILS: 'shekel, israeli shekel',
  AED: 'dirham, uae dirham, emirati dirham',
  MAD: 'moroccan dirham',
  SAR: 'saudi riyal, saudi rial, saudiriyal',
  QAR: 'qatari riyal, qatari rial',
  OMR: 'omani rial',
  IRR: 'iranian rial, toman',
  YER: 'yemeni rial',
  KWD: 'kuwaiti dinar',
  BHD: 'bahraini dinar',
  JOD: 'jordanian dinar',
  IQD: 'iraqi dinar',
  LYD: 'libyan dinar',
  DZD: 'algerian dinar',
  TND: 'tunisian dinar',
  RSD: 'serbian dinar',
  MXN: 'mexican peso',
  ARS: 'argentine peso, argentinian peso',
  CLP: 'chilean peso',
  COP: 'colombian peso',
  CUP: 'cuban peso',
  PHP: 'philippine peso',
  BRL: 'brazilian real, reais',
  ZAR: 'rand, south african rand',
  NGN: 'naira, nigerian naira',
  GHS: 'cedi, ghanaian cedi',
  KES: 'kenyan shilling',
  UGX: 'ugandan shilling',
  TZS: 'tanzanian shilling',
  ETB: 'birr, ethiopian birr',
  ZMW: 'kwacha, zambian kwacha',
  SEK: 'kronor, swedish krona, swedish kronor',
  NOK: 'norwegian krone, norwegian kroner, norwegian crowns',
  DKK: 'danish krone, danish kroner, danish crowns',
  ISK: 'icelandic krona, icelandic kronur',
  PLN: 'zloty, zlotys, polish zloty',
  CZK: 'koruna, czech koruna, czech crowns',
  HUF: 'forint, hungarian forint',
  RON: 'romanian lei',
  BGN: 'bulgarian lev, bulgarian leva',
  THB: 'baht, thai baht',
  MYR: 'ringgit, malaysian ringgit, malaysia ringgit',
  IDR: 'rupiah, indonesian rupiah',
  VND: 'vietnamese dong',
  BDT: 'taka, bangladeshi taka',
  AFN: 'afghani',
  MNT: 'tugrik, tögrög',
  KZT: 'tenge',
  VES: 'bolivar, bolívar',
};

/** Money whose country the word leaves open; the words stand for a unit of their own. */
export const openCurrencies = 'dinar, riyal, rial, peso, shilling, crown, kroner, krone, krona, franc';

/** A thousand pounds (or dollars), colloquially. */
export const grand = 'grand';
/** What it is a thousand of, by region; elsewhere pounds. */
export const grands: Readonly<Record<string, string>> = { US: 'USD', AU: 'AUD', CA: 'CAD', NZ: 'NZD', IE: 'EUR' };

/** Hundredths: `word: code`; `cent` is decided by region. Forms behind `|` stand only right at the number. */
export const smallMoney: Readonly<Record<string, string>> = {
  GBP: 'pence, penny, pennies, p',
  INR: 'paise, paisa',
  MYR: 'sen',
  RUB: 'kopeck, kopek',
  UAH: 'kopiyka',
  PLN: 'groszy',
  USD: 'us cent, cts',
  EUR: 'euro cent',
};
