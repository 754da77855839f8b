/** What the review tells whoever goes through it. */
import { l10n } from 'vscode';

interface Counts {
  accepted: number;
  rejected: number;
}

export function standing(place: number, total: number): string {
  const keys = l10n.t(
    'a accept · r reject · s somebody else · n next · p previous · Shift+A or Shift+R several · u take back · e edit in the text · Esc end',
  );
  return `${l10n.t('{0} of {1}', place, total)} – ${keys}`;
}

export function nothingLeft({ accepted, rejected }: Counts): string {
  return l10n.t('Nothing left: {0} accepted, {1} rejected · u take back · Esc end', accepted, rejected);
}

/** When the review has ended. */
export function outcome({ accepted, rejected }: Counts, left: number): string {
  if (accepted + rejected + left === 0) return l10n.t('Newsmark: there is nothing to suggest for this article');
  const decided = l10n.t('{0} accepted, {1} rejected', accepted, rejected);
  return left === 0 ? l10n.t('Newsmark: {0}, nothing left', decided) : l10n.t('Newsmark: {0}, {1} left', decided, left);
}

/** When some of what was accepted could not be written. */
export function unwritten(count: number, words: string): string {
  return count === 1
    ? l10n.t('Newsmark: {0} cannot be written as it stands: signs of the format are around it', words)
    : l10n.t('Newsmark: {0} of them cannot be written as they stand: signs of the format are around them', count);
}
