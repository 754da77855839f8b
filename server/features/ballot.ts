/** The arithmetic of a ballot in words: who leads, by how much, what its shares make of the turnout, what it had to reach. */
import type { Ballot } from '../model/declared.ts';
import { percentageInterval } from '../model/figure.ts';
import { type Interval, multiply, scale, show, subtract } from '../reading/interval.ts';

export function arithmeticOf(ballot: Ballot): string[] {
  const said: string[] = [];
  const shares = ballot.options.filter((option) => option.share !== undefined);
  const sorted = [...shares].sort((a, b) => b.share!.value - a.share!.value);
  const [first, second] = sorted;
  const turnout = ballot.turnout && percentageInterval(ballot.turnout);
  if (first && second) {
    const [high, low] = [percentageInterval(first.share!), percentageInterval(second.share!)];
    said.push(
      `${first.id} leads ${second.id}: ${show(high)} − ${show(low)} = ${show(subtract(high, low), 'percentage-point')}`,
    );
  }
  const { threshold, thresholdFor, turnoutThreshold, supportThreshold } = ballot;
  const measured = shares.find(({ id }) => id === thresholdFor) ?? first;
  if (threshold && measured) {
    said.push(
      held(`${measured.id} had to have ${threshold.text}`, percentageInterval(measured.share!), threshold.value),
    );
  }
  if (turnoutThreshold && turnout) {
    said.push(held(`Turnout had to be ${turnoutThreshold.text}`, turnout, turnoutThreshold.value));
  }
  if (measured && turnout) {
    const support = scale(multiply(percentageInterval(measured.share!), turnout), 0.01);
    said.push(`${measured.id} of the electorate: share × turnout = ${show(support, 'percent')}`);
    if (supportThreshold) {
      said.push(held(`That had to be ${supportThreshold.text}`, support, supportThreshold.value));
    }
  }
  return said;
}

/** Whether a value reaches what it had to, as far as its rounding tells. */
function held(needed: string, value: Interval, least: number): string {
  const verdict = value.low >= least ? 'reached' : value.high < least ? 'not reached' : 'reached or not, by rounding';
  return `${needed}: ${verdict}, with ${show(value, 'percent')}`;
}
