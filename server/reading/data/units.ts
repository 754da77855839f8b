/**
 * Units of measure, the same in every language: the dimension that each measures and its size in the dimension's base.
 * Each line: `unit size`. Sizes by the SI brochure and, for customary units, NIST Handbook 44 (imperial pint and
 * gallon). A month is a twelfth of a year, a year 365.2425 days.
 */
export const dimensions: Readonly<Record<string, string>> = {
  time: `microsecond 1e-6, millisecond 1e-3, second 1, minute 60, hour 3600, day 86400, week 604800, fortnight 1209600,
    month 2629746, quarter 7889238, year 31556952, decade 315569520, century 3155695200, millennium 31556952000`,
  length: `nanometre 1e-9, micrometre 1e-6, millimetre 1e-3, centimetre 0.01, metre 1, kilometre 1000, inch 0.0254,
    foot 0.3048, yard 0.9144, furlong 201.168, mile 1609.344, nautical-mile 1852, fathom 1.8288, hand 0.1016,
    light-year 9460730472580800`,
  area: `square-millimetre 1e-6, square-centimetre 1e-4, square-metre 1, square-kilometre 1e6, square-inch 0.00064516,
    square-foot 0.09290304, square-yard 0.83612736, square-mile 2589988.110336, acre 4046.8564224, hectare 10000`,
  volume: `millilitre 0.001, centilitre 0.01, decilitre 0.1, litre 1, hectolitre 100, megalitre 1e6, gigalitre 1e9,
    cubic-millimetre 1e-6, cubic-centimetre 0.001, cubic-metre 1000, cubic-kilometre 1e12, cubic-inch 0.016387064,
    cubic-foot 28.316846592, cubic-yard 764.554857984, cubic-mile 4168181825440.58, fluid-ounce 0.0284130625,
    pint 0.56826125, quart 1.1365225, gallon 4.54609, cup 0.25, tablespoon 0.015, teaspoon 0.005`,
  mass: `microgram 1e-9, milligram 1e-6, gram 1e-3, kilogram 1, tonne 1000, kilotonne 1e6, megatonne 1e9,
    gigatonne 1e12, ounce 0.028349523125, pound 0.45359237, stone 6.35029318, hundredweight 50.80234544,
    ton 1016.0469088, carat 0.0002, quintal 100`,
  speed: `metre-per-second 1, kilometre-per-hour 0.2777777777777778, mile-per-hour 0.44704, knot 0.5144444444444445,
    foot-per-second 0.3048`,
  energy: `joule 1, kilojoule 1000, megajoule 1e6, gigajoule 1e9, calorie 4184, kilocalorie 4184, watt-hour 3600,
    kilowatt-hour 3.6e6, megawatt-hour 3.6e9, gigawatt-hour 3.6e12, terawatt-hour 3.6e15,
    british-thermal-unit 1055.05585262, therm 105505585.262`,
  power: 'watt 1, kilowatt 1000, megawatt 1e6, gigawatt 1e9, terawatt 1e12, horsepower 745.6998715822702',
  data: `bit 0.125, byte 1, kilobyte 1e3, megabyte 1e6, gigabyte 1e9, terabyte 1e12, petabyte 1e15, exabyte 1e18,
    kilobit 125, megabit 125000, gigabit 1.25e8`,
  'data-rate': 'kilobit-per-second 1e3, megabit-per-second 1e6, gigabit-per-second 1e9',
  frequency: 'hertz 1, kilohertz 1e3, megahertz 1e6, gigahertz 1e9',
  pressure:
    'pascal 1, kilopascal 1e3, megapascal 1e6, hectopascal 100, millibar 100, bar 1e5, pound-per-square-inch 6894.757',
  voltage: 'volt 1, millivolt 1e-3, kilovolt 1e3',
  current: 'ampere 1, milliampere 1e-3',
  sound: 'decibel 1',
  economy: 'mile-per-gallon 1',
  radiation: 'sievert 1, millisievert 1e-3, microsievert 1e-6',
  angle: 'degree 1',
  proportion: 'percent 1, per-mille 0.1',
  points: 'percentage-point 1, basis-point 0.01',
  concentration: 'part-per-million 1, part-per-billion 0.001',
};

/** Degrees: what to add before, and to multiply with, to come to kelvin. */
export const temperatures: Readonly<Record<string, { offset: number; size: number }>> = {
  celsius: { offset: 273.15, size: 1 },
  fahrenheit: { offset: 459.67, size: 5 / 9 },
  kelvin: { offset: 0, size: 1 },
};

/** ISO 4217, in force and lately withdrawn. */
export const currencies = `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
  BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ
  GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL
  LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
  PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY
  TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL
  DEM FRF ITL ESP IEP NLG BEF ATS GRD PTE FIM LUF`;
