/**
 * Tells the editor to ask anew for what stands in its documents but depends on other files: counts above declarations,
 * names beside ids, colours by type. What an editor has not said that it understands is not sent.
 */
import type { Desk } from './desk.ts';

export function refreshAids(desk: Desk): void {
  const { connection, diagnostics, client } = desk;
  const { workspace } = client;
  const hints = (): void => {
    if (workspace?.inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh().catch(() => {});
  };
  const lenses = (): void => {
    if (workspace?.codeLens?.refreshSupport) void connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  };
  const colours = (): void => {
    if (workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh().catch(() => {});
  };
  /** Counts change with any article; names and types only with declared data and configs, which are YAML. */
  diagnostics.onSettled.push((edited) => {
    lenses();
    if (![...edited].some((file) => /\.ya?ml$/i.test(file))) return;
    hints();
    colours();
  });
  desk.onSettings = () => {
    hints();
    lenses();
  };
}
