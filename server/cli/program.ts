/**
 * The commands and their flags. What a command does is in a file of its own, loaded when it is called.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Failure, type Io } from './io.ts';
import { formatNames, versionOf } from './report/formats.ts';
import { printable, printableLines } from './report/printable.ts';
import { cacheName } from './threads.ts';

/**
 * Runs the command with its arguments, without node and script.
 *
 * @returns the exit code: 0 nothing to complain of, 1 findings, 2 could not run
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = programFor(io, (result) => {
    code = result;
  });
  try {
    if (args[0] === '--version' || args[0] === '-V') await io.out.write(`${await versionOf()}\n`);
    else await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return code;
  } catch (fault) {
    if (fault instanceof CommanderError && fault.exitCode === 0) return 0;
    await io.err.write(`newsmark: ${complaintOf(fault, args, io)}\n`);
    return 2;
  }
}

const severities = ['error', 'warning', 'info', 'never'];

function programFor(io: Io, done: (code: number) => void): Command {
  const program = new Command('newsmark')
    .description('Checks annotated news articles: what contradicts what, where, and by which arithmetic.')
    .usage('COMMAND')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [COMMAND]', 'print help for a command')
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: () => {} });

  const check = program
    .command('check')
    .summary('check articles and the registry')
    .description(
      'Checks articles and registry files, one against another.\n\n' +
        'PATH is a file, a folder, a glob in quotes, or - for standard input; without one, this folder is checked. ' +
        'The nearest newsmark.config.yaml above a path says what belongs to its workspace: everything there counts, ' +
        'and findings in the named paths are printed.\n\n' +
        'Exit code 0: no finding at or above --fail-on; 1: some; 2: could not run.',
    )
    .argument('[PATH...]');
  reporting(check)
    .option('--fix', 'apply the fixes that are certain, and check again')
    .option('--fix-dry-run', 'print as a diff what --fix would change, and change nothing')
    .option('--stdin', 'check standard input, as the path - does')
    .option('--stdin-filename <path>', 'the name of the article that comes from standard input')
    .option('--force-exclude', 'leave out what the config excludes even where it is named here')
    .option('--shard <n/m>', 'judge a slice of the articles and write what newsmark merge needs')
    .option(
      '--threads <n>',
      'judge in so many worker threads, 1 for none (default: the cores, where that pays)',
      wholeNumber,
    )
    .option('--cache [file]', `remember what was judged (default ${cacheName})`)
    .action(async (paths: string[], options) => done(await (await import('./check.ts')).check(io, paths, options)));

  const merge = program
    .command('merge')
    .summary('report on all shards of a run')
    .description(
      'Takes what newsmark check --shard wrote, all shards of one run, in the folder where they were written or a copy ' +
        'of it, and reports as one run over everything does.',
    )
    .argument('<FILE...>', 'the shards');
  reporting(merge).action(async (files: string[], options) =>
    done(await (await import('./merge.ts')).merge(io, files, options)),
  );

  program
    .command('watch')
    .summary('check again whenever something changes')
    .description(
      'Checks, waits until an article, the registry or the config changes, and checks again. Ctrl-C ends it.',
    )
    .argument('[PATH...]', 'files, folders or globs')
    .action(async (paths: string[]) => done(await (await import('./watch.ts')).watch(io, paths)));

  program
    .command('stats')
    .summary('count what is annotated, sourced and checked')
    .description(
      'Counts the quotations, figures and names that the readers find in the prose, how many of them are annotated, how ' +
        'many statements are sourced and checked, and what contradicts what.',
    )
    .argument('[PATH...]', 'files, folders or globs')
    .addOption(choice('--format <format>', 'how to print', ['table', 'json', 'html'], 'table'))
    .addOption(new Option('--by <what>', 'a row for each of these').choices(['article', 'folder']))
    .option('-o, --output <file>', 'write a .html or .json file too')
    .action(async (paths: string[], options) => done(await (await import('./stats.ts')).stats(io, paths, options)));

  program
    .command('baseline')
    .summary('remember the findings of today')
    .description(
      'Writes every finding into a baseline file, so that newsmark check --baseline FILE reports only what is new. ' +
        'Entries of an older baseline that are gone are pruned.',
    )
    .argument('[PATH...]', 'files, folders or globs')
    .option('-o, --output <file>', 'the baseline file', 'newsmark-baseline.json')
    .action(async (paths: string[], options) =>
      done(await (await import('./remember.ts')).remember(io, paths, options)),
    );

  program
    .command('format')
    .summary('put annotations and front matter in order')
    .description(
      'Rewrites annotations and front matter in canonical key order and spacing. No word of the prose changes.',
    )
    .argument('[PATH...]', 'files, folders, globs, or - for standard input')
    .option('--check', 'change nothing; exit with 1 where something would change')
    .option('--stdin-filename <path>', 'the name of the article that comes from standard input')
    .action(async (paths: string[], options) => done(await (await import('./format.ts')).format(io, paths, options)));

  program
    .command('init')
    .summary('begin a workspace: config, registry, first article')
    .description('Creates a newsmark.config.yaml, a registry file and a first article. Existing files are kept.')
    .argument('[FOLDER]', 'where', '.')
    .option('-y, --yes', 'ask nothing')
    .option('--publisher <name>', 'who publishes the articles')
    .option('--registry <file>', 'the registry file')
    .option('--article <file>', 'the first article')
    .option('--headline <text>', 'its headline')
    .action(async (folder: string, options) => done(await (await import('./init.ts')).init(io, folder, options)));

  program
    .command('rules')
    .summary('list the rules')
    .description('Lists every rule with its severity and what it catches.')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json'], 'pretty'))
    .action(async (options) => done(await (await import('./rules.ts')).listRules(io, options)));

  program
    .command('explain')
    .summary('explain a rule')
    .description('Says what a rule catches, why, what it takes for fair, and shows examples.')
    .argument('<RULE>', 'a rule id such as ballot/outcome')
    .action(async (id: string) => done(await (await import('./explain.ts')).explain(io, id)));

  program
    .command('facts')
    .summary('print the facts of articles')
    .description('Prints what each article states as one line of JSON: {"file", "facts"}.')
    .argument('[PATH...]', 'files, folders or globs')
    .option('--groups', 'print what newsmark reduce needs instead: a key, a tab, and JSON')
    .action(async (paths: string[], { groups }) =>
      done(
        groups
          ? await (await import('./groups.ts')).groups(io, paths)
          : await (await import('./facts.ts')).facts(io, paths),
      ),
    );

  const reduce = program
    .command('reduce')
    .summary('judge groups of facts')
    .description(
      'Reads from standard input, sorted, what newsmark facts --groups printed for all files of these paths, and reports ' +
        'as newsmark check does.',
    )
    .argument('[PATH...]', 'the same paths as for one run over everything')
    .option('--partial', 'there are more lines elsewhere: print lines for a further reduce');
  reporting(reduce).action(async (paths: string[], options) =>
    done(await (await import('./groups.ts')).reduce(io, paths, options)),
  );

  program
    .command('read')
    .summary('show how plain prose is understood')
    .description('Shows every quantity, date and quotation that is recognised in plain prose.')
    .argument('[TEXT...]', 'the prose, or - for standard input')
    .option('--published <date>', 'what "Wednesday" or "next month" counts from: 2024, 2024-01 or 2024-01-25')
    .addOption(choice('--format <format>', 'how to print', ['pretty', 'json'], 'pretty'))
    .option('--jsonl', 'read {"id", "text", "published"} a line, answer {"id", "readings"} a line')
    .action(async (text: string[], options) => done(await (await import('./read.ts')).read(io, text, options)));

  program
    .command('lsp')
    .summary('start the language server')
    .description('Starts the language server for an editor, which speaks with it on standard input and output.')
    .option('--stdio', 'on standard input and output (what it does anyway)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => done(await (await import('./lsp.ts')).lsp()));

  program
    .command('suggest')
    .summary('propose annotations for plain or partly annotated articles')
    .description(
      'Proposes quotations with their speakers, figures, dates, names, votes and page furniture, each with a confidence and ' +
        'the reason. FILE is an article, or a page in plain text, HTML or Markdown.',
    )
    .argument('<FILE...>', 'files, folders, globs, or - for standard input')
    .addOption(choice('--format <format>', 'how to print', ['json', 'jsonl', 'diff'], 'json'))
    .option('--write', 'write the annotated article: in its place, or beside an imported page as .news')
    .addOption(
      choice('--style <style>', 'leave to the print what it says, or write all out', ['short', 'full'], 'short'),
    )
    .option('--min-confidence <number>', 'leave out what is less sure, from 0 to 1 (default: 0.5)', share)
    .option('--kind <kind>', 'only suggestions of a kind; may be given again', gather)
    .option('--published <date>', 'the day of publication, where the page prints none')
    .option('--stdin-filename <path>', 'the name of the article that comes from standard input')
    .action(async (paths: string[], options) =>
      done(await (await import('./suggest.ts')).suggestFor(io, paths, options)),
    );

  return program;
}

/** The flags of every command that reports findings. */
function reporting(command: Command): Command {
  return command
    .addOption(choice('--format <format>', 'how to print', [...formatNames], 'pretty'))
    .option(
      '-o, --output <file>',
      'write a report to a file too, its format by its ending or as FORMAT=FILE; may be given again',
      gather,
    )
    .addOption(choice('--fail-on <severity>', 'the least severity that gives exit code 1', severities, 'error'))
    .option('--max-warnings <n>', 'more warnings than this give exit code 1', wholeNumber)
    .option('--baseline <file>', 'leave out findings that this file knows; newsmark baseline writes it')
    .option(
      '--changed [rev]',
      'only articles that changed since a git revision (default HEAD), and those that contradict them',
    )
    .option('--since <date>', 'only articles published on this day or later')
    .option('-q, --quiet', 'print errors only, and nothing where there are none');
}

/** The values of an option that may be given again. */
function gather(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It takes a number from 0 to 1.');
  return number;
}

function choice(flags: string, description: string, choices: string[], otherwise: string): Option {
  return new Option(flags, description).choices(choices).default(otherwise);
}

/** One sentence about what went wrong. Only a fault of our own has a stack to show. */
function complaintOf(fault: unknown, args: readonly string[], io: Io): string {
  if (fault instanceof Failure) return printable(fault.message);
  if (fault instanceof CommanderError) return printable(misuse(fault, args, io));
  const stack = fault instanceof Error ? fault.stack : String(fault);
  return `this is a fault in newsmark, please report it:\n${printableLines(stack ?? '')}`;
}

function misuse(fault: CommanderError, args: readonly string[], io: Io): string {
  const [first = ''] = args;
  if (fault.code === 'commander.unknownCommand') {
    const path = first.startsWith('/') ? first : `${io.folder}/${first}`;
    if (io.workspace.kind(path) !== undefined)
      return `there is no command "${first}"; to check it: newsmark check ${first}`;
  }
  const sentence = fault.message
    .replace(/^error: /, '')
    .replace(/\.?\n\((.*)\)$/s, ' ($1)')
    .replaceAll('\n', ' ');
  const command =
    /^[a-z]+$/.test(first) && fault.code !== 'commander.unknownCommand' ? `newsmark ${first}` : 'newsmark';
  return `${sentence}${/[.?]$/.test(sentence) ? '' : ';'} see ${command} --help`;
}
