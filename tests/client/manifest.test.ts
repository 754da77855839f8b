/** What package.json promises VS Code, held against what is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../client/spans.ts';

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
