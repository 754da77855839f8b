/**
 * The generated parts of package.json, and everything that the extension says, gathered for translators: the manifest's words
 * in package.nls.json (new ones are moved there: who adds a command writes it in plain English), the code's in
 * l10n/bundle.l10n.json.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Generated } from './generated.ts';
import { configurationOf, settings, settingsTable } from './settings.ts';
import { tokenColours, tokenScopes, tokenTypes } from './tokens.ts';

// biome-ignore lint/suspicious/noExplicitAny: a manifest has no type of its own.
type Json = any;

/** Keys whose values people read. */
const read = new Set([
  'title',
  'shortTitle',
  'description',
  'markdownDescription',
  'label',
  'contents',
  'enumDescriptions',
  'markdownEnumDescriptions',
]);

/** @param root the project's folder */
export function manifestFiles(root: string): Generated[] {
  const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
  const manifest = JSON.parse(textOf('package.json'));
  const { contributes } = manifest;
  contributes.configuration = configurationOf(settings);
  contributes.semanticTokenTypes = tokenTypes();
  contributes.semanticTokenScopes = tokenScopes();
  contributes.configurationDefaults['editor.semanticTokenColorCustomizations'] = tokenColours(contributes.colors);
  const known = JSON.parse(textOf('package.nls.json'));
  const words: Record<string, string> = {};
  gather(contributes, [], known, words);
  gather(manifest.capabilities, ['capabilities'], known, words);
  const guide = textOf('docs/vscode.md');
  const table = /(<!-- settings, generated -->\n).*?(\n<!-- -->)/s;
  if (!table.test(guide)) throw new Error('docs/vscode.md has no place for the table of settings');
  return [
    jsonFile('package.json', manifest),
    jsonFile('package.nls.json', words),
    jsonFile('l10n/bundle.l10n.json', bundle(join(root, 'client'))),
    {
      path: 'docs/vscode.md',
      text: guide.replace(table, (_, start: string, end: string) => start + settingsTable(settings) + end),
    },
  ];
}

/** Puts keys in the place of words, each named by its path. */
function gather(node: Json, path: string[], known: Record<string, string>, words: Record<string, string>): void {
  const keyed = (said: string, at: string[]): string => {
    const key = at.join('.').replaceAll('newsmark.', '');
    // The name of the product is the same everywhere.
    if (said === 'Newsmark') return said;
    const old = /^%(.+)%$/.exec(said)?.[1];
    const text = old === undefined ? said : known[old];
    if (text === undefined) throw new Error(`package.nls.json has no ${old}`);
    words[key] = text;
    return `%${key}%`;
  };
  const isRead = (key: string): boolean => read.has(key) || (key === 'name' && path[0] === 'views');
  for (const [key, value] of Object.entries<Json>(node)) {
    const own = [...path, Array.isArray(node) ? nameOf(value, key) : key];
    if (typeof value === 'string' && isRead(key)) node[key] = keyed(value, own);
    else if (Array.isArray(value) && isRead(key))
      node[key] = value.map((each, index) => keyed(each, [...own, node.enum?.[index] ?? index]));
    else if (typeof value === 'object' && value !== null && !skipped.has(key)) gather(value, own, known, words);
  }
}

/** Parts of the manifest that nobody reads. */
const skipped = new Set([
  'languages',
  'grammars',
  'snippets',
  'menus',
  'keybindings',
  'configurationDefaults',
  'media',
]);

function nameOf(item: Json, index: string): string {
  return item?.command ?? item?.id ?? item?.view ?? item?.name ?? item?.type ?? index;
}

/** Every text that the client's code shows, by itself: what `l10n.t` is called with. */
function bundle(folder: string): object {
  const found = new Map<string, string | { message: string; comment: string[] }>();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const path of paths) {
    const file = ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
        const [said] = node.arguments;
        const [text, comment] =
          said && ts.isObjectLiteralExpression(said) ? said.properties.map(initializerOf) : [said];
        if (text === undefined || !ts.isStringLiteralLike(text)) {
          throw new Error(`client/${path}: l10n.t needs its words as they are, not ${said?.getText(file)}`);
        }
        if (comment === undefined) found.set(text.text, text.text);
        else if (ts.isStringLiteralLike(comment)) {
          found.set(`${text.text}/${comment.text}`, { message: text.text, comment: [comment.text] });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return Object.fromEntries([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function initializerOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  return ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function jsonFile(path: string, json: object): Generated {
  return { path, text: `${JSON.stringify(json, null, 2)}\n` };
}
