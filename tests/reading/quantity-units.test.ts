/** Units: their names, which are one, and how they are converted. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  compatibleUnits,
  convert,
  currencyCodes,
  dimensionOf,
  isCurrency,
  isPerson,
  isPlural,
  measures,
  sameUnit,
  singular,
  unitOf,
} from '../../server/reading/unit.ts';

describe('unitOf', () => {
  it.each([
    [' Per_Cent ', 'percent'],
    ['try', undefined],
    ['TRY', 'TRY'],
    ['', undefined],
    ['constructor', undefined],
    ['hours', 'hour'],
    ['hrs', 'hour'],
    ['per cent', 'percent'],
    ['%', 'percent'],
    ['Percentage Points', 'percentage-point'],
    ['km', 'kilometre'],
    ['kilometers', 'kilometre'],
    ['sq ft', undefined],
    ['square-foot', 'square-foot'],
    ['square feet', 'square-foot'],
    ['mph', 'mile-per-hour'],
    ['°C', 'celsius'],
    ['gbp', 'GBP'],
    ['try', undefined],
    ['TRY', 'TRY'],
    ['euros', 'EUR'],
    ['Australian dollars', 'AUD'],
    ['appointment', undefined],
    ['', undefined],
  ])('%j is %s', (word, unit) => expect(unitOf(word)).toBe(unit));
});

describe('singular', () => {
  it.each(
    Object.entries({
      phlebotomists: 'phlebotomist',
      people: 'person',
      men: 'man',
      women: 'woman',
      policewomen: 'policewoman',
      firefighters: 'firefighter',
      children: 'child',
      grandchildren: 'grandchild',
      tradespeople: 'tradesperson',
      families: 'family',
      movies: 'movie',
      batches: 'batch',
      headaches: 'headache',
      boxes: 'box',
      classes: 'class',
      buses: 'bus',
      houses: 'house',
      nurses: 'nurse',
      lives: 'life',
      wives: 'wife',
      heroes: 'hero',
      shoes: 'shoe',
      days: 'day',
      keys: 'key',
      crises: 'crisis',
      criteria: 'criterion',
      staff: 'staff',
      police: 'police',
      series: 'series',
      business: 'business',
      virus: 'virus',
      MPs: 'MP',
      'by-elections': 'by-election',
      "members'": "members'",
      person: 'person',
      s: 's',
    }),
  )('%s is of %s', (many, one) => expect(singular(many)).toBe(one));

  test('never throws, and never grows a word by more than a letter or two', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (word) => {
        expect(singular(word).length).toBeLessThanOrEqual(word.length + 3);
        isPlural(word);
      }),
    );
  });
});

describe('sameUnit and compatibleUnits', () => {
  it.each([
    ['hours', 'hour', true, true],
    ['people', 'person', true, true],
    ['%', 'percent', true, true],
    ['percent', 'percentage-point', false, false],
    ['percentage-point', 'basis-point', false, true],
    ['GBP', 'USD', false, false],
    ['peso', 'MXN', false, true],
    ['nurse', 'person', false, true],
    ['bed', 'appointment', false, true],
    ['person', 'hour', false, false],
    ['mile', 'kilometre', false, true],
    ['mile', 'kilogram', false, false],
    ['degree', 'celsius', false, true],
    ['degree', 'hour', false, false],
    ['day', 'GBP', false, false],
  ])('%s and %s', (a, b, same, compatible) => {
    expect([sameUnit(a, b), sameUnit(b, a)]).toEqual([same, same]);
    expect([compatibleUnits(a, b), compatibleUnits(b, a)]).toEqual([compatible, compatible]);
  });

  it.each([
    ['nurses', true],
    ['phlebotomist', true],
    ['chairwoman', true],
    ['bed', false],
    ['human', false],
  ])('%s is a person: %s', (noun, expected) => expect(isPerson(noun)).toBe(expected));
});

describe('convert', () => {
  it.each([
    [1, 'mile', 'km', 1.609344],
    [2, 'hours', 'minute', 120],
    [37, 'celsius', 'fahrenheit', 98.6],
    [-40, 'fahrenheit', 'celsius', -40],
    [12, 'stone', 'kg', 76.20351816],
    [1, 'acre', 'hectare', 0.40468564224],
    [25, 'basis-point', 'percentage-point', 0.25],
    [1, 'year', 'month', 12],
    [1, 'cubic-metre', 'litre', 1000],
    [60, 'mph', 'kph', 96.56064],
  ])('%d %s in %s is %d', (value, from, to, expected) => expect(convert(value, from, to)).toBeCloseTo(expected, 9));

  it.each([
    ['mile', 'hour'],
    ['GBP', 'USD'],
    ['person', 'hour'],
    ['percent', 'percentage-point'],
    ['celsius', 'kilometre'],
  ])('there is no way from %s to %s', (from, to) => expect(convert(1, from, to)).toBeUndefined());

  test('there and back again', () => {
    const unit = fc.constantFrom(...measures());
    fc.assert(
      fc.property(unit, unit, fc.integer({ min: -1000, max: 1000 }), (from, to, value) => {
        const there = convert(value, from, to);
        expect(there === undefined).toBe(dimensionOf(from) !== dimensionOf(to));
        if (there !== undefined) expect(convert(there, to, from)).toBeCloseTo(value, 6);
      }),
    );
  });
});

test('currencies', () => {
  expect(['GBP', 'INR', 'XOF'].every(isCurrency)).toBe(true);
  expect(['gbp', 'GBp', 'XYZ', '', 'EURO'].some(isCurrency)).toBe(false);
});

describe('dimensionOf', () => {
  it.each([
    ['hours', 'time'],
    ['GBP', 'money'],
    ['celsius', 'temperature'],
    ['bed', 'count'],
    ['percent', 'proportion'],
  ])('%s is of %s', (unit, expected) => expect(dimensionOf(unit)).toBe(expected));
});

test('a name means the same however many others were asked for in between', () => {
  const names = [...measures(), ...currencyCodes(), 'beds', 'ward nurses', ' Hours ', 'krona', 'x'.repeat(60)];
  const told = (): unknown[] => names.map((name) => [unitOf(name), dimensionOf(name), sameUnit(name, `${name} `)]);
  const first = told();
  for (let more = 0; more < 5000; more++) unitOf(`thing ${more}`);
  expect(told()).toEqual(first);
});
