/** What a reviewer is asked before something is written: where new entities go, and who said something. */
import { ConfigurationTarget, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { Listed, Offer } from './protocol.ts';

export type Place = 'article' | 'registry';

/** The answer of this session, where it was to hold no longer. */
let answered: Place | undefined;

/** Whether somebody is asked before these are written. */
export function mustAsk(offers: readonly Offer[], registry: Listed['registry']): boolean {
  if (offers.some(({ asks }) => asks)) return true;
  return registry !== undefined && placeKnown() === undefined && offers.some(({ declares }) => declares.length > 0);
}

function placeKnown(): Place | undefined {
  const setting = workspace.getConfiguration('newsmark').get<string>('newEntities');
  return setting === 'article' || setting === 'registry' ? setting : answered;
}

/**
 * Where new entities are declared: as the setting says, or as was answered once in this session; undefined where the
 * question was left open.
 */
export async function placeFor(offers: readonly Offer[], registry: Listed['registry']): Promise<Place | undefined> {
  const names = offers.flatMap(({ declares }) => declares);
  if (names.length === 0 || registry === undefined) return 'article';
  const known = placeKnown();
  if (known) return known;
  const file = workspace.asRelativePath(Uri.parse(registry.uri));
  const inRegistry = registry.made ? l10n.t('{0}, a new file', file) : file;
  type Item = QuickPickItem & { place: Place; always: boolean };
  const items: Item[] = [
    { label: l10n.t('In the article'), description: l10n.t('its front matter'), place: 'article', always: false },
    { label: l10n.t('In the registry'), description: inRegistry, place: 'registry', always: false },
    { label: l10n.t('Always in the article'), place: 'article', always: true },
    { label: l10n.t('Always in the registry'), description: inRegistry, place: 'registry', always: true },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Where are new people, bodies and places declared?'),
    placeHolder: names[0],
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return undefined;
  answered = chosen.place;
  if (chosen.always) {
    await workspace.getConfiguration('newsmark').update('newEntities', chosen.place, ConfigurationTarget.Global);
  }
  return chosen.place;
}

/** The id of whoever said a quotation, or of what a name means, of those that the article speaks of. */
export async function meantBy(offer: Offer, candidates: Listed['candidates']): Promise<string | undefined> {
  const isQuote = offer.kind === 'quote';
  const fair = candidates.filter(({ speaks }) => speaks || !isQuote);
  if (fair.length === 0) {
    window.setStatusBarMessage(l10n.t('Newsmark: nobody who could be meant is declared yet'), 5000);
    return undefined;
  }
  const items = fair.map(({ id, name }) => ({ label: name ?? id, description: name && id, id }));
  const chosen = await window.showQuickPick(items, {
    title: isQuote ? l10n.t('Who said this?') : l10n.t('Who or what is this?'),
    placeHolder: offer.text,
    matchOnDescription: true,
  });
  return chosen?.id;
}
