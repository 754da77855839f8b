/** What standings and kinds of claims are called and look like. */
import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ClaimKind, Standing } from './claims.ts';

export function standingTitle(standing: Standing): string {
  const titles: Record<Standing, string> = {
    contradicted: l10n.t('Contradicted'),
    doubtful: l10n.t('Doubtful'),
    unsourced: l10n.t('Without a source'),
    unchecked: l10n.t('Unchecked'),
    checked: l10n.t('Checked'),
  };
  return titles[standing];
}

export function kindTitle(kind: ClaimKind): string {
  const titles: Record<ClaimKind, string> = {
    quote: l10n.t('Quotation'),
    figure: l10n.t('Figure'),
    ballot: l10n.t('Vote'),
    date: l10n.t('Time'),
    claim: l10n.t('Claim'),
    entity: l10n.t('Name'),
    declaration: l10n.t('Declaration'),
    prose: l10n.t('Words without an annotation'),
  };
  return titles[kind];
}

/** Names of the editor's own icons. */
const kindIcons: Record<ClaimKind, string> = {
  quote: 'quote',
  figure: 'symbol-number',
  ballot: 'checklist',
  date: 'calendar',
  claim: 'comment-discussion',
  entity: 'person',
  declaration: 'symbol-key',
  prose: 'symbol-string',
};

export function standingIcon(standing: Standing): ThemeIcon {
  const icons: Record<Standing, ThemeIcon> = {
    contradicted: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
    doubtful: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
    unsourced: new ThemeIcon('link'),
    unchecked: new ThemeIcon('circle-large-outline'),
    checked: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  };
  return icons[standing];
}

/** Its kind by its shape; its colour says that something is wrong with it, or else its kind too. */
export function claimIcon(kind: ClaimKind, standing: Standing): ThemeIcon {
  const against =
    standing === 'contradicted' ? 'list.errorForeground' : standing === 'doubtful' && 'list.warningForeground';
  const own = kind === 'declaration' || kind === 'prose' ? undefined : `newsmark.${kind}`;
  const colour = against || own;
  return new ThemeIcon(kindIcons[kind], colour ? new ThemeColor(colour) : undefined);
}
