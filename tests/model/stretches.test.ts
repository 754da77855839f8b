/** Stretches by place: the same answers as looking at every one of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Stretches } from '../../server/model/stretches.ts';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 12 }).map((list) => list.sort((a, b) => a.start - b.start || b.end - a.end));

test('finds what meets a span, and what is around it, as a plain search does', () => {
  fc.assert(
    fc.property(spans, span, (list, asked) => {
      const places = new Stretches(list, (each) => each);
      const meeting = list.filter((each) => each.start < asked.end && asked.start < each.end);
      expect([...places.allMeeting(asked)]).toEqual(meeting);
      expect(places.meeting(asked)).toBe(meeting[0]);
      expect(places.around(asked)).toBe(list.find((each) => each.start <= asked.start && asked.end <= each.end));
    }),
  );
});
