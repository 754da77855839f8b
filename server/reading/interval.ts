/**
 * Intervals: what a printed number may mean (docs/format.md, section 4). Two statements contradict each other only if
 * their intervals do not meet.
 */

/** All numbers from `low` to `high`; an end is left out where its `Open` flag is set. Never empty. */
export interface Interval {
  low: number;
  high: number;
  lowOpen?: boolean;
  highOpen?: boolean;
}
