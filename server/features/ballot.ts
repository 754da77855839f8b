/** The arithmetic of a ballot in words: who leads, by how much, and what the shares make of the turnout. */
import type { Ballot } from '../model/declared.ts';
import { percentageInterval } from '../model/figure.ts';
import { multiply, scale, show, subtract } from '../reading/interval.ts';

export function arithmeticOf(ballot: Ballot): string[] {
  const said: string[] = [];
  const shares = ballot.options.filter((option) => option.share !== undefined);
  const sorted = [...shares].sort((a, b) => b.share!.value - a.share!.value);
  const [first, second] = sorted;
  if (first && second) {
    const [high, low] = [percentageInterval(first.share!), percentageInterval(second.share!)];
    said.push(
      `${first.id} leads ${second.id}: ${show(high)} − ${show(low)} = ${show(subtract(high, low), 'percentage-point')}`,
    );
  }
  if (first && ballot.turnout) {
    const support = scale(multiply(percentageInterval(first.share!), percentageInterval(ballot.turnout)), 0.01);
    said.push(`${first.id} of the electorate: share × turnout = ${show(support, 'percent')}`);
  }
  return said;
}
