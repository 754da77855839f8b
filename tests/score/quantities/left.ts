/**
 * Which cases are left out of the score, each kind with its reason.
 */
import type { Case } from './duckling.ts';

/** The reason for leaving a case out; undefined for one that counts. */
export function leftOut(_one: Case): string | undefined {
  return undefined;
}
