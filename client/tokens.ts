/** Tells the server that this editor knows its names for tokens: they are contributed in package.json. */
import type { ExtensionContext } from 'vscode';
import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/** To be registered before the client starts. */
export function ownTokens({ extension }: ExtensionContext): StaticFeature {
  return {
    fillClientCapabilities({ textDocument }: ClientCapabilities) {
      const types: { id: string }[] = extension.packageJSON.contributes.semanticTokenTypes;
      textDocument?.semanticTokens?.tokenTypes.push(...types.map(({ id }) => id));
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  };
}
