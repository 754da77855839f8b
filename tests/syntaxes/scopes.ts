/** Runs the grammar as VS Code does, over text that says underneath each line which scopes it expects. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import onig from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
const syntaxes = join(import.meta.dirname, '../../syntaxes');

/** In place of VS Code's own grammar of YAML: enough to see where YAML begins and ends, a block scalar's trap included. */
const yaml: IRawGrammar = {
  scopeName: 'source.yaml',
  patterns: [
    { match: '^\\s*([\\w-]+)(?=:)', name: 'entity.name.tag.yaml' },
    { begin: '[|>]-?\\s*$', end: '^(?=\\S)', name: 'string.unquoted.block.yaml' },
  ],
  repository: { $self: {}, $base: {} },
};

/** The project's grammar, with the expression engine that VS Code has. */
export async function grammar(): Promise<IGrammar> {
  await onig.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer as ArrayBuffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new onig.OnigScanner(patterns),
      createOnigString: (text) => new onig.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === 'source.yaml') return yaml;
      const path = join(syntaxes, 'newsmark.tmLanguage.json');
      return scope === 'text.newsmark' ? textmate.parseRawGrammar(readFileSync(path, 'utf8'), path) : null;
    },
  });
  return (await registry.loadGrammar('text.newsmark'))!;
}

/**
 * What differs between the scopes of a text and the assertions in it. An assertion is a line `^^^ scope`, with the carets
 * underneath the characters it means on the line before; `^ -scope` says that none of them has the scope. The assertions
 * are taken out before the text is read.
 */
export function unmet(grammar: IGrammar, asserted: string): string[] {
  const failures: string[] = [];
  let state = textmate.INITIAL;
  let line = '';
  let scopesAt: string[][] = [];
  for (const row of asserted.split('\n')) {
    const assertion = /^( *)(\^+) (-?)([\w.-]+)$/.exec(row);
    if (!assertion) {
      const result = grammar.tokenizeLine(row, state);
      state = result.ruleStack;
      line = row;
      scopesAt = [...row].map((_, at) => result.tokens.find((token) => at < token.endIndex)?.scopes ?? []);
      continue;
    }
    const [, before = '', carets = '', not, scope = ''] = assertion;
    for (let at = before.length; at < before.length + carets.length; at += 1) {
      const scopes = scopesAt[at] ?? [];
      const has = scopes.some((each) => each === scope || each.startsWith(`${scope}.`));
      if (has === (not === '-')) {
        failures.push(
          `${JSON.stringify(line)} at ${JSON.stringify(line.slice(at, at + 8))}: ${not}${scope}, but ${scopes.join(' ')}`,
        );
        break;
      }
    }
  }
  return failures;
}
