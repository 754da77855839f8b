/** Chooses what of a worksheet is shown: by how claims stand, and by their kind. */
import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Claim, type ClaimKind, claimKinds, type Filter, type Standing, standings } from './claims.ts';
import { kindTitle, standingTitle } from './names.ts';

interface Choice extends QuickPickItem {
  standing?: Standing;
  claimKind?: ClaimKind;
}

/** The new filter; undefined where somebody thinks better of it. */
export async function chooseFilter(claims: readonly Claim[], filter: Filter): Promise<Filter | undefined> {
  const count = (is: (claim: Claim) => boolean): string => String(claims.filter(is).length);
  const items: Choice[] = [
    { label: l10n.t('How they stand'), kind: QuickPickItemKind.Separator },
    ...standings.map((standing) => ({
      label: standingTitle(standing),
      description: count((claim) => claim.standing === standing),
      standing,
      picked: !filter.standings.includes(standing),
    })),
    { label: l10n.t('Kinds'), kind: QuickPickItemKind.Separator },
    ...claimKinds.map((claimKind) => ({
      label: kindTitle(claimKind),
      description: count((claim) => claim.kind === claimKind),
      claimKind,
      picked: !filter.kinds.includes(claimKind),
    })),
  ];
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Show in the worksheet'),
    placeHolder: l10n.t('What is ticked is shown'),
  });
  if (chosen === undefined) return undefined;
  const has = (is: (choice: Choice) => boolean): boolean => chosen.some(is);
  return {
    standings: standings.filter((standing) => !has((choice) => choice.standing === standing)),
    kinds: claimKinds.filter((kind) => !has((choice) => choice.claimKind === kind)),
  };
}
