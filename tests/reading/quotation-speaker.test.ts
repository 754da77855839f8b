/** What a quotation says of itself: partial or whole, going on or not, a loaded cue; and whom its speaker means. */
import { describe, expect, test } from 'vitest';
import { type Candidate, readQuotations, resolveSpeaker } from '../../server/reading/quotation.ts';

describe('a quotation', () => {
  const read = (text: string) => readQuotations(text);

  test('split by its attribution goes on behind it', () => {
    const [first, second] = read('"So it is progress," she added, "but not enough."');
    expect(second!.continues).toBe(0);
    expect([first!.partial, second!.partial]).toEqual([false, false]);
    expect(second!.speaker?.text).toBe('she');
  });

  test('in a new sentence behind the attribution goes on too', () => {
    expect(read('"We lost," said Brook. "It hurts."').map(({ continues }) => continues)).toEqual([undefined, 0]);
  });

  test('by another speaker does not go on', () => {
    expect(read('"We lost," said Brook. "We won," said Shaw.').map(({ continues }) => continues)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['Brook said the talks were "a missed opportunity".', true],
    ['"We are ready," Brook said.', false],
    ['Brook said: "We are ready."', false],
    ['Brook was "sorry" for the delay, she said.', true],
  ])('%s partial: %s', (text, partial) => {
    expect(read(text)[0]!.partial).toBe(partial);
  });

  test.each([
    ['Brook claimed: "We are ready."', 'claim', true],
    ['Brook admitted it was "a mess".', 'admit', true],
    ['"We are ready," insisted Brook.', 'insist', true],
    ['"We are ready," said Brook.', 'say', false],
    ['Brook told the BBC: "We are ready."', 'tell', false],
    ['"We are ready," Brook replied.', 'reply', false],
    ['According to Brook, it was "a mess".', 'according', false],
  ])('%s cue: %s', (text, lemma, loaded) => {
    expect(read(text)[0]!.cue).toMatchObject({ lemma, loaded });
  });

  test('a pronoun is marked as one', () => {
    expect(read('"We are ready," she said.')[0]!.speaker).toMatchObject({ text: 'she', pronoun: true });
    expect(read('"We are ready," said Brook.')[0]!.speaker).toMatchObject({ text: 'Brook', pronoun: false });
  });

  test('a speaker handed on is less certain than one printed', () => {
    const [first, second] = read('"We lost," said Brook. "It hurts."');
    expect(second!.speaker!.confidence).toBeLessThan(first!.speaker!.confidence);
    expect(second!.speaker!.start).toBe(first!.speaker!.start);
  });

  test('words that a longer quotation of the text holds too are quoted', () => {
    const echo =
      'They won no "firm promises" on pay.\n\nBrook said: "We did not get the firm promises that we wanted."';
    expect(read(echo)[0]!.confidence).toBeGreaterThan(0.5);
    expect(read(echo.slice(0, echo.indexOf('\n')))[0]!.confidence).toBeLessThan(0.5);
  });

  test('behind a dateline', () => {
    expect(read('ELMHAM, Norfolk (AP) — Brook said the flood was "the worst yet".')[0]!.speaker?.text).toBe('Brook');
  });
});

describe('the speaker', () => {
  const candidates: Candidate[] = [
    { id: 'brook', name: 'Ada Brook', type: 'person', roles: ['Rivers Secretary'] },
    { id: 'shaw', name: 'Ben Shaw', type: 'person', roles: ['general secretary'] },
    {
      id: 'union',
      name: 'National Union of Ferrymen',
      aliases: ['Ferrymen'],
      type: 'organisation',
      description: 'trade union',
    },
    { id: 'elmham', name: 'Elmham', type: 'place' },
  ];
  const resolve = (text: string, pronoun = false, among = candidates) => resolveSpeaker({ text, pronoun }, among);

  test.each([
    ['Ada Brook', 'brook', 'name'],
    ['Ms Brook', 'brook', 'surname'],
    ['the Rivers Secretary', 'brook', 'role'],
    ["the union's general secretary", 'shaw', 'role'],
    ['the NUF', 'union', 'acronym'],
    ['Ferrymen', 'union', 'alias'],
    ['the union', 'union', 'description'],
  ])('%s is %s', (printed, id, by) => {
    const { fair, ...resolution } = resolve(printed);
    expect(resolution.id).toBe(id);
    expect(fair[0]).toMatchObject({ id, by });
  });

  test.each(['Rachel Brook', 'a passer-by', 'Norvik'])('%s is none of them', (printed) => {
    expect(resolve(printed)).toMatchObject({ confidence: 0, fair: [] });
  });

  test('a pronoun needs exactly one whom it fits', () => {
    expect(resolve('she', true).id).toBeUndefined();
    expect(resolve('she', true).fair.map(({ id }) => id)).toEqual(['brook', 'shaw']);
    expect(resolve('she', true, candidates.slice(1)).id).toBe('shaw');
    expect(resolve('it', true).id).toBe('union');
  });

  test('one name for two gives both and neither', () => {
    const brothers = [...candidates, { id: 'tom', name: 'Tom Brook', type: 'person' }];
    expect(resolve('Brook', false, brothers)).toMatchObject({ fair: [{ id: 'brook' }, { id: 'tom' }] });
    expect(resolve('Brook', false, brothers).id).toBeUndefined();
    expect(resolve('Tom Brook', false, brothers).id).toBe('tom');
  });
});
