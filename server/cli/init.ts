/**
 * `newsmark init`: a config, a registry file and a first article, by flags or asked for; what exists is kept.
 */
import { configName } from '../workspace/config.ts';
import { encode } from '../workspace/encoding.ts';
import { isInside } from '../workspace/uri.ts';
import { Problem } from '../workspace/workspace.ts';
import { coloursFor, Failure, type Io } from './io.ts';
import { printable } from './report/printable.ts';
import { absolute, shown } from './targets.ts';

export interface InitOptions {
  yes?: boolean;
  publisher?: string;
  registry?: string;
  article?: string;
  headline?: string;
}

interface Answers {
  publisher: string;
  registry: string;
  article: string;
  headline: string;
}

/**
 * @returns the exit code
 * @throws Failure where a file cannot be created
 */
export async function init(io: Io, folder: string, options: InitOptions): Promise<number> {
  const root = absolute(io, folder);
  if (io.workspace.kind(root) === 'file') throw new Failure(`"${folder}" is a file; name the folder to begin in`);
  const answers = await answersOf(io, options);
  const files: [string, string][] = [
    [configName, configText(answers)],
    [answers.registry, registryText],
    [answers.article, articleText(answers)],
  ];
  const paths = files.map(([name]) => insideOf(root, absolute({ ...io, folder: root }, name), name));
  const colours = coloursFor(io, io.out);
  for (const [at, [, text]] of files.entries()) {
    const path = paths[at]!;
    try {
      const created = io.workspace.create(path, encode(text, false));
      await io.out.write(
        `${created ? colours.green('created') : colours.dim('kept   ')}  ${printable(shown(io, path))}\n`,
      );
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      throw new Failure(`cannot create ${shown(io, path)}: ${fault.message}`);
    }
  }
  const where = shown(io, root);
  await io.out.write(`\nNext: newsmark check${where === '.' ? '' : ` ${printable(where)}`}\n`);
  return 0;
}

/** Flags first, then questions where somebody can answer them, then what is usual. */
async function answersOf(io: Io, options: InitOptions): Promise<Answers> {
  const asking = !options.yes && io.input.terminal && io.err.terminal;
  const answer = async (given: string | undefined, question: string, usual: string): Promise<string> => {
    if (given !== undefined) return given;
    if (!asking) return usual;
    return (await io.ask(usual === '' ? `${question}: ` : `${question} (${usual}): `)).trim() || usual;
  };
  return {
    publisher: await answer(options.publisher, 'Publisher', ''),
    registry: await answer(options.registry, 'Registry file', 'registry/people.yaml'),
    article: await answer(options.article, 'First article', 'articles/first.news'),
    headline: await answer(options.headline, 'Its headline', 'Nurses back pay offer'),
  };
}

function insideOf(root: string, path: string, name: string): string {
  if (!isInside(path, root) || path === root) throw new Failure(`"${name}" is not a file in the workspace's folder`);
  return path;
}

/** A config that says what holds anyway, so that it can be changed. */
function configText({ registry, article }: Answers): string {
  const registryGlob = /^registry\/.*\.yaml$/.test(registry) ? 'registry/**/*.yaml' : registry;
  const include = /\.news(?:\.md|\.txt)?$/.test(article) ? [] : [article];
  const globs = ['**/*.news', '**/*.news.md', '**/*.news.txt', ...include];
  return `# What belongs to this workspace, and how strictly it is checked.
registry: [${quoted(registryGlob)}]
include: [${globs.map(quoted).join(', ')}]
exclude: []

# How strictly a rule is taken: off, info, warning or error, as in {quote/drift: error}. "newsmark rules" lists them.
rules: {}
`;
}

const registryText = `# What every article may name. "newsmark check" finds what contradicts it.
entities:
  ada-brook:
    type: person
    name: Ada Brook
    roles:
      - {title: general secretary, of: ward-staff-union, from: 2021-03}
  ward-staff-union:
    type: organisation
    name: Ward Staff Union
    aliases: [WSU]
`;

function articleText({ headline, publisher }: Answers): string {
  const by = publisher === '' ? '' : `publisher: ${quoted(publisher)}\n`;
  return `---
newsmark: 1
headline: ${quoted(headline)}
published: 2024-01-25
${by}ballots:
  nurses-2024: {of: ward-staff-union, held: 2024-01-24, options: {accept: 56.2%, reject: 43.8%}, outcome: accept}
---
# ${headline.replace(/[[\]{}\\#]/g, '\\$&')}

Members of the [Ward Staff Union]{ward-staff-union} have [voted to accept]{ballot: nurses-2024, outcome: accept} the
offer, with [56.2 per cent]{figure: nurses-2024.accept} in favour.

["It is progress,"]{quote: ada-brook} said [Ada Brook]{ada-brook}, the union's general secretary.
`;
}

/** A YAML scalar that means the string, whatever is in it. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
