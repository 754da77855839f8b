/** Names of units: which are of one unit, what each is of, and how they convert. */
import { describe, expect, it, test } from 'vitest';
import {
  convert,
  currencyCodes,
  dimensionOf,
  measures,
  sameUnit,
  singular,
  unitOf,
} from '../../server/reading/unit.ts';

describe('unitOf', () => {
  it.each([
    ['hrs', 'hour'],
    ['per cent', 'percent'],
    [' Per_Cent ', 'percent'],
    ['gbp', 'GBP'],
    ['try', undefined],
    ['TRY', 'TRY'],
    ['Square Feet', 'square-foot'],
    ['beds', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is %s', (word, expected) => {
    expect(unitOf(word)).toBe(expected);
    expect(unitOf(word)).toBe(expected);
  });
});

describe('sameUnit', () => {
  it.each([
    ['hours', 'hour', true],
    ['people', 'person', true],
    ['Ward Nurses', 'ward-nurse', true],
    ['%', 'percent', true],
    ['percent', 'percentage-point', false],
    ['bed', 'nurse', false],
  ])('%s and %s: %s', (a, b, expected) => expect(sameUnit(a, b)).toBe(expected));
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

describe('convert', () => {
  it.each([
    [10, 'mile', 'kilometre', 16.09344],
    [100, 'celsius', 'fahrenheit', 212],
    [5, 'GBP', 'GBP', 5],
    [5, 'GBP', 'USD', undefined],
    [1, 'celsius', 'hour', undefined],
    [3, 'bed', 'bed', undefined],
  ])('%d %s in %s is %s', (value, from, to, expected) => expect(convert(value, from, to)).toBe(expected));
});

test('a name means the same however many others were asked for in between', () => {
  const names = [...measures(), ...currencyCodes(), 'beds', 'ward nurses', ' Hours ', 'krona', 'x'.repeat(60)];
  const told = (): unknown[] => names.map((name) => [unitOf(name), dimensionOf(name), sameUnit(name, `${name} `)]);
  const first = told();
  for (let more = 0; more < 5000; more++) unitOf(`thing ${more}`);
  expect(told()).toEqual(first);
});

describe('singular', () => {
  it.each([
    ['women', 'woman'],
    ['firemen', 'fireman'],
    ['omen', 'omen'],
    ['townspeople', 'townsperson'],
    ['grandchildren', 'grandchild'],
    ['tractor-trailers', 'tractor-trailer'],
    ['families', 'family'],
    ['batches', 'batch'],
    ['buses', 'bus'],
    ['glass', 'glass'],
    ['bus', 'bus'],
    ['nurse’s', 'nurse'],
    ['bed', 'bed'],
  ])('of %s is %s', (noun, expected) => expect(singular(noun)).toBe(expected));
});
