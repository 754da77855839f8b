/** How suggestions are named and drawn in the editor's own terms. */
import { l10n } from 'vscode';
import type { Choice } from './list.ts';
import type { Offer } from './protocol.ts';

type OfferKind = Offer['kind'];

/** Names of the editor's own icons. */
export const icons: Record<OfferKind, string> = {
  head: 'list-selection',
  entity: 'person',
  quote: 'quote',
  figure: 'symbol-number',
  date: 'calendar',
  ballot: 'checklist',
  claim: 'comment-discussion',
  aside: 'note',
};

export function titleOf(kind: OfferKind): string {
  const titles: Record<OfferKind, string> = {
    head: l10n.t('Front matter'),
    entity: l10n.t('Name'),
    quote: l10n.t('Quotation'),
    figure: l10n.t('Figure'),
    date: l10n.t('Time'),
    ballot: l10n.t('Vote'),
    claim: l10n.t('Claim'),
    aside: l10n.t('Not the article'),
  };
  return titles[kind];
}

function pluralOf(kind: OfferKind): string {
  const titles: Record<OfferKind, string> = {
    head: l10n.t('All of the front matter'),
    entity: l10n.t('All names'),
    quote: l10n.t('All quotations'),
    figure: l10n.t('All figures'),
    date: l10n.t('All times'),
    ballot: l10n.t('All votes'),
    claim: l10n.t('All claims'),
    aside: l10n.t('All that is not the article'),
  };
  return titles[kind];
}

export function choiceTitle({ what, kind, limit }: Choice, current: Offer | undefined): string {
  if (what === 'like' && current) return l10n.t('All like this one, {0}', current.mapping);
  if (what === 'kind' && kind) return pluralOf(kind);
  if (what === 'sure') return l10n.t('All that are {0} % sure or more', limit ?? 0);
  if (what === 'unsure') return l10n.t('All that are less than {0} % sure', limit ?? 0);
  return l10n.t('All');
}

/** `90 %` */
export function sureness({ confidence }: Offer): string {
  return `${Math.round(confidence * 100)} %`;
}

/** The annotation as it is written, and what it stands for where it does not say so itself. */
export function annotationOf({ mapping, meaning, text, kind }: Offer): string {
  if (meaning === undefined || meaning === text || mapping.includes(meaning)) return mapping;
  const id = /([a-z0-9-]+)\}$/.exec(mapping)?.[1];
  const named = (kind === 'entity' || kind === 'quote') && id === slug(meaning);
  return named ? mapping : `${mapping} = ${meaning}`;
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .replace(/\s+/g, '-');
}
