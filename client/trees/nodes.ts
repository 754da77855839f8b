/** What stands in the trees of people and figures, and in which order. Knows nothing of the editor. */
import type { Places, Spot, Subject } from '../questions.ts';

export type Node =
  | { what: 'subject'; subject: Subject }
  /** Places that say one value for one day. */
  | {
      what: 'value';
      subject: Subject;
      shown: string;
      asOf?: string;
      part?: string;
      objection?: Spot['objection'];
      places: Spot[];
    }
  /** Where somebody is only named. */
  | { what: 'mentions'; subject: Subject; places: Spot[] }
  | { what: 'spot'; subject: Subject; spot: Spot }
  /** That there are more places than can be listed. */
  | { what: 'more'; shown: number; total: number };

/** Below a measure its values, below a person first what is disputed and quoted, then one line for all mentions. */
export function sortedPlaces(subject: Subject, answer: Places | undefined): Node[] {
  if (answer === undefined) return [];
  const { places, values, total } = answer;
  const shown = places.length + values.reduce((sum, group) => sum + group.places.length, 0);
  const more: Node[] = shown < total ? [{ what: 'more', shown, total }] : [];
  if (values.length > 0) return [...values.map((group): Node => ({ what: 'value', subject, ...group })), ...more];
  const told = places.filter(({ role, objection }) => role !== 'mention' || objection);
  const mentions = places.filter((spot) => !told.includes(spot));
  told.sort((one, other) => Number(other.objection !== undefined) - Number(one.objection !== undefined));
  const spots = (list: readonly Spot[]): Node[] => list.map((spot) => ({ what: 'spot', subject, spot }));
  if (told.length === 0) return [...spots(mentions), ...more];
  const below: Node[] = mentions.length > 0 ? [{ what: 'mentions', subject, places: mentions }] : [];
  return [...spots(told), ...below, ...more];
}
