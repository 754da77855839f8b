/** Who held which office on a day. */
import type { Entity, Role } from '../model/declared.ts';
import { type Days, meetDays, parseEdtf } from '../reading/edtf.ts';

/** An office of somebody's, and whether it was theirs on the day; where the day is not known it was not. */
export interface HeldRole extends Role {
  held: boolean;
}

/** The roles of an entity, those held on the day first. */
export function rolesOn({ roles }: Entity, day: Days | undefined): HeldRole[] {
  const all = roles.map((role) => ({ ...role, held: day !== undefined && meetDays(day, tenureOf(role)) }));
  return [...all.filter(({ held }) => held), ...all.filter(({ held }) => !held)];
}

/** `2019 – 2023`, or nothing where neither end is known. */
export function tenureShown({ from, to }: Role): string {
  return from === undefined && to === undefined ? '' : `${from ?? '…'} – ${to ?? ''}`;
}

function tenureOf({ from, to }: Role): Days {
  const [start, end] = [from, to].map((edtf) => (edtf === undefined ? undefined : parseEdtf(edtf)));
  return {
    precision: 'interval',
    from: start?.from ?? Number.NEGATIVE_INFINITY,
    to: end?.to ?? Number.POSITIVE_INFINITY,
  };
}
