/** What package.json promises VS Code, held against what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../client/spans.ts';
import { settingsOf } from '../../server/lsp/settings.ts';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { contributes } = manifest;
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(root, 'client', path), 'utf8'))
  .join('\n');
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe('the manifest', () => {
  it.each(commands)('promises %s, which is registered', (command) => {
    expect(sources).toContain(`registerCommand('${command}'`);
  });

  it('puts no command into a menu or on a key that it does not promise', () => {
    const menus = Object.values(contributes.menus as Record<string, { command: string }[]>).flat();
    const used = [...menus, ...contributes.keybindings].map(({ command }) => command);
    expect(used.filter((command) => !commands.includes(command))).toEqual([]);
  });

  it('names files that exist', () => {
    const { languages, grammars, snippets, viewsContainers, walkthroughs } = contributes;
    const paths = [
      manifest.icon,
      ...languages.flatMap((each: { configuration: string; icon: object }) => [
        each.configuration,
        ...Object.values(each.icon),
      ]),
      ...[...grammars, ...snippets].map(({ path }: { path: string }) => path),
      ...walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown),
      ...viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
    ];
    expect(paths.filter((path: string) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('says nothing that a translator could not', () => {
    const nls = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(80);
    expect(Object.keys(nls).sort()).toEqual([...new Set(keys)].sort());
    const shown =
      /show(?:Information|Warning|Error)Message\(\s*['"`]|(?:tooltip|placeHolder|prompt) [=:]\s*['"`][A-Z]/g;
    expect(sources.match(shown) ?? []).toEqual([]);
  });

  it('gives every command a title, a category and an icon', () => {
    const bare = contributes.commands.filter(
      ({ title, category, icon }: { title?: string; category?: string; icon?: string }) =>
        !title || category !== 'Newsmark' || !icon,
    );
    expect(bare.map(({ command }: { command: string }) => command)).toEqual([]);
  });

  it('offers a command in the palette only where it does something', () => {
    const palette = new Set(contributes.menus.commandPalette.map(({ command }: { command: string }) => command));
    const enabled = new Set(
      contributes.commands.flatMap(({ command, enablement }: { command: string; enablement?: string }) =>
        enablement ? [command] : [],
      ),
    );
    const always = commands.filter((command) => !palette.has(command) && !enabled.has(command));
    expect(always.sort()).toEqual(
      [
        'newsmark.checkWorkspace',
        'newsmark.filterWorksheet',
        'newsmark.importArticle',
        'newsmark.openArticles',
        'newsmark.openSample',
        'newsmark.restart',
        'newsmark.searchFigures',
        'newsmark.searchPeople',
        'newsmark.showOutput',
      ].sort(),
    );
  });

  it('has the settings that the server reads, with its defaults', () => {
    const { properties } = contributes.configuration;
    const preset = (id: string): unknown => properties[`newsmark.${id}`]?.default;
    const { hints, lenses } = settingsOf({});
    expect({ dates: preset('hints.dates'), figures: preset('hints.figures'), names: preset('hints.names') }).toEqual(
      hints,
    );
    expect(preset('lenses')).toBe(lenses);
    const used = [...sources.matchAll(/getConfiguration\('newsmark'[^)]*\)\s*\.get<[^>]*>\('([^']+)'/g)].map(
      ([, id]) => id!,
    );
    expect(used.length).toBeGreaterThan(1);
    expect(used.filter((id) => preset(id) === undefined)).toEqual([]);
  });

  it('has the same colours in the preview as in the editor', () => {
    const style = readFileSync(join(root, 'client/media/preview.css'), 'utf8');
    const themes = {
      light: 'body',
      dark: '.vscode-dark',
      highContrast: '.vscode-high-contrast',
      highContrastLight: '.vscode-high-contrast-light',
    };
    for (const [theme, selector] of Object.entries(themes)) {
      const rule = style.slice(style.indexOf(`${selector} {`)).split('}')[0]!;
      for (const { id, defaults } of contributes.colors) {
        const kind = id.slice('newsmark.'.length);
        if (kind !== 'aside') expect(rule).toContain(`--${kind}: ${defaults[theme]};`);
      }
    }
  });

  it('has a colour for every kind', () => {
    expect(contributes.colors.map(({ id }: { id: string }) => id)).toEqual(kinds.map((kind) => `newsmark.${kind}`));
  });

  it('matches a line of `newsmark check --format github`', () => {
    const line =
      '::error file=a/b.news,line=25,endLine=26,col=47,endColumn=62,title=ballot/outcome::Unexpected "accept": 53.8%25%0Areject: 595';
    const { regexp, ...places } = contributes.problemMatchers[0].pattern;
    const match = new RegExp(regexp).exec(line);
    const found = Object.fromEntries(Object.entries(places).map(([name, index]) => [name, match?.[index as number]]));
    expect(found).toEqual({
      severity: 'error',
      file: 'a/b.news',
      line: '25',
      endLine: '26',
      column: '47',
      endColumn: '62',
      code: 'ballot/outcome',
      message: 'Unexpected "accept": 53.8%25',
    });
  });
});
