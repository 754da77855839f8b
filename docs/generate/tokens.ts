/** Semantic tokens of our own in package.json: what they are, what they fall back on, and their colours in every theme. */
import type { kinds } from '../../server/language/nodes.ts';
import { type OwnTokenType, ownTokens, standardTokens } from '../../server/lsp/tokens.ts';

interface Colour {
  id: string;
  defaults: { light: string; dark: string; highContrast: string; highContrastLight: string };
}

/** Scopes that themes without a word about our tokens have colours for. */
const scopes: Record<(typeof kinds)[number], string> = {
  entity: 'entity.name.type',
  quote: 'string.quoted',
  figure: 'constant.numeric',
  date: 'constant.other.date',
  ballot: 'variable.other.enummember',
  claim: 'entity.name.function',
  aside: 'comment',
};

/** Themes by what their names have in common; the later one counts where a name has both. */
const themes = [
  ['[*Dark*]', 'dark'],
  ['[*Light*]', 'light'],
  ['[*High Contrast*]', 'highContrast'],
  ['[*High Contrast Light*]', 'highContrastLight'],
] as const;

const types = Object.keys(ownTokens) as OwnTokenType[];

/** `contributes.semanticTokenTypes`. */
export function tokenTypes(): object[] {
  return types.map((id) => ({ id, superType: standardTokens[id], description: ownTokens[id].description }));
}

/** `contributes.semanticTokenScopes`. */
export function tokenScopes(): object[] {
  const own = types.map((id) => [id, [`${scopes[ownTokens[id].kind]}.newsmark`]]);
  return [{ language: 'newsmark', scopes: Object.fromEntries(own) }];
}

/** `editor.semanticTokenColorCustomizations`: the colours that the kinds have in the reading view, so that one is learnt. */
export function tokenColours(colours: readonly Colour[]): object {
  const of = (kind: string): Colour['defaults'] => colours.find(({ id }) => id === `newsmark.${kind}`)!.defaults;
  return Object.fromEntries(
    themes.map(([name, theme]) => [
      name,
      { rules: Object.fromEntries(types.map((type) => [type, of(ownTokens[type].kind)[theme]])) },
    ]),
  );
}
