/**
 * What the ballot rules make of real results. Run by hand, with the folder of the tables:
 *
 *     node tests/score/ballots.ts DATA [--misses]
 *
 * DATA holds `*.csv` of the ballots of a union's branches: University, Mailedout, Turnout (votes cast), Yes, No, Blank,
 * Spoilt, Require50 (whether the law asked for a turnout of 50%; it does not in Northern Ireland). An empty cell is unknown.
 * Each row becomes an article that declares and prints the counts, and turnout and shares as percentages. Its place follows
 * Require50, as in one year the tables say 1 of two colleges in Belfast.
 *
 *   1. As they are, the rows give no finding, whatever the shares are of.
 *   2. With one number changed, in print, in the declaration or in both, they give one finding.
 *   3. With a claim to a mandate, ballot/threshold speaks where turnout was below 50% and the law asked for it, nowhere else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../server/language/finding.ts';
import { Newsmark } from '../../server/service.ts';

/** One row; what is unknown is absent. */
interface Row {
  table: string;
  name: string;
  electorate?: number;
  votes: number;
  yes: number;
  no?: number;
  blank?: number;
  spoilt?: number;
  thresholdApplies: boolean;
}

/** What shares are reckoned over. */
type Whole = 'cast' | 'valid';

const partNames = ['electorate', 'votes', 'yes', 'no', 'blank', 'spoilt', 'turnout', 'yesShare', 'noShare'] as const;
type PartName = (typeof partNames)[number];

/** The numbers of an article as written: counts as digits, percentages with one decimal. */
type Numbers = Partial<Record<PartName, string>>;

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: node tests/score/ballots.ts DATA [--misses]\n');
  process.exit(2);
}
const listMisses = flags.includes('--misses');
const rows = readRows(folder);
const complete = rows.filter((row) => row.no !== undefined && row.electorate !== undefined);
print(`${rows.length} rows, ${complete.length} with every number`);

let failed = false;
checkCorrect();
checkChanged();
checkMandates();
process.exitCode = failed ? 1 : 0;

/** 1. Nothing is wrong with what is right. */
function checkCorrect(): void {
  const wrong: string[] = [];
  let articles = 0;
  for (const row of rows) {
    for (const whole of wholesOf(row)) {
      for (const decimals of [0, 1, 2]) {
        articles++;
        const numbers = numbersOf(row, whole, decimals);
        const findings = findingsOf(article(row, numbers, numbers));
        if (findings.length > 0) wrong.push(told(row, `${whole}, ${decimals} decimals`, findings));
      }
    }
  }
  report('correct rows without a finding', articles - wrong.length, articles, wrong);
}

/** 2. One number is wrong, and one finding says so. */
function checkChanged(): void {
  const severities: Record<string, number> = {};
  const where = {
    both: 'in print and declaration',
    print: 'in print',
    declaration: 'in the declaration',
    bare: 'in print, with nothing declared',
  } as const;
  for (const [place, words] of Object.entries(where)) {
    for (const name of partNames) {
      const wrong: string[] = [];
      let articles = 0;
      let fair = 0;
      let pointed = 0;
      for (const row of rows) {
        const right = numbersOf(row, 'cast', 1);
        const changed = changedNumber(row, right, name);
        if (changed === undefined) continue;
        const slip = { ...right, [name]: changed };
        const rounded = place === 'print' && roundsTo(right[name]!, changed);
        if (
          rounded ||
          (place === 'bare' && hasRoundNumber(slip)) ||
          ((place === 'both' || place === 'bare') && anotherCustom(slip))
        ) {
          fair++;
          continue;
        }
        articles++;
        const printed = place === 'declaration' ? right : slip;
        const declared = place === 'print' ? right : place === 'bare' ? {} : slip;
        const text = article(row, declared, printed);
        const findings = findingsOf(text);
        for (const { severity } of findings) severities[severity] = (severities[severity] ?? 0) + 1;
        const said = findings[0] && text.slice(findings[0].span.start, findings[0].span.end).replaceAll(',', '');
        if (said?.startsWith(changed)) pointed++;
        if (findings.length !== 1) wrong.push(told(row, `${name} ${right[name]} -> ${changed}`, findings));
      }
      if (articles === 0) continue;
      report(`one finding for a wrong ${name} ${words}`, articles - wrong.length, articles, wrong);
      print(`      at the very number: ${pointed}`);
      if (fair > 0) print(`      left out, since rounding or another custom makes the slip right: ${fair}`);
    }
  }
  print(`    of all these findings: ${JSON.stringify(severities)}`);
}

/** 3. The law asks for a turnout of half, where it does. */
function checkMandates(): void {
  const wrong: string[] = [];
  const counts = { below: 0, exempt: 0, reached: 0, lost: 0 };
  for (const row of rows) {
    const numbers = numbersOf(row, 'cast', 1);
    const findings = findingsOf(article(row, numbers, numbers, 'yes'));
    const rules = findings.map((finding) => finding.rule).sort();
    const below = row.electorate !== undefined && row.votes * 2 < row.electorate;
    // Who lost has no mandate whatever the turnout; that is another rule's to say.
    const lost = row.no === undefined ? row.yes * 2 < row.votes : row.yes <= row.no;
    const expected = below && row.thresholdApplies;
    counts[lost ? 'lost' : expected ? 'below' : below ? 'exempt' : 'reached']++;
    const speaks = rules.includes('ballot/threshold');
    const refuted = rules.includes('ballot/outcome') || rules.includes('ballot/tie');
    if (speaks !== expected || refuted !== lost || rules.length !== Number(expected) + Number(lost)) {
      wrong.push(
        told(row, `expected ${expected ? 'ballot/threshold' : 'nothing'}${lost ? ' and a refutation' : ''}`, findings),
      );
    }
  }
  report('claims to a mandate judged right', rows.length - wrong.length, rows.length, wrong);
  print(
    `    below the threshold ${counts.below}, below it in Northern Ireland ${counts.exempt}, not below ${counts.reached}, lost or tied ${counts.lost}`,
  );
  const silent = rows.filter((row) => {
    const numbers = numbersOf(row, 'cast', 1);
    return findingsOf(article(row, numbers, numbers)).length === 0;
  });
  report('the same rows without the claim, silent', silent.length, rows.length, []);
}

function readRows(from: string): Row[] {
  const read: Row[] = [];
  for (const file of readdirSync(from).filter((name) => name.endsWith('.csv'))) {
    const [head = '', ...lines] = readFileSync(join(from, file), 'utf8').split(/\r?\n/);
    const names = cells(head);
    for (const line of lines) {
      const row = Object.fromEntries(cells(line).map((cell, index) => [names[index] ?? '', cell.trim()]));
      const count = (name: string): number | undefined => (row[name] ? Number(row[name]) : undefined);
      const [votes, yes] = [count('Turnout'), count('Yes')];
      if (!row.University || votes === undefined || yes === undefined) continue;
      read.push({
        table: basename(file, '.csv'),
        name: row.University,
        electorate: count('Mailedout'),
        votes,
        yes,
        no: count('No'),
        blank: count('Blank'),
        spoilt: count('Spoilt'),
        thresholdApplies: row.Require50 === '1',
      });
    }
  }
  return read;
}

/** The cells of a line; one in quotes may hold commas. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}

function wholesOf(row: Row): Whole[] {
  return row.no === undefined ? ['cast'] : ['cast', 'valid'];
}

function numbersOf(row: Row, whole: Whole, decimals: number): Numbers {
  const share = (votes: number | undefined): string | undefined => {
    const all = whole === 'valid' && row.no !== undefined ? row.yes + row.no : row.votes;
    return votes === undefined || all === 0 ? undefined : rounded((votes / all) * 100, decimals);
  };
  const digits = (count: number | undefined): string | undefined => (count === undefined ? undefined : String(count));
  return {
    electorate: digits(row.electorate),
    votes: digits(row.votes),
    yes: digits(row.yes),
    no: digits(row.no),
    blank: digits(row.blank),
    spoilt: digits(row.spoilt),
    turnout: row.electorate === undefined ? undefined : rounded((row.votes / row.electorate) * 100, decimals),
    yesShare: share(row.yes),
    noShare: share(row.no),
  };
}

function rounded(value: number, decimals: number): string {
  return (Math.round(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
}

/**
 * A slip of the pen, the same for a row in every run: two digits exchanged, one digit another, a digit too many. It must
 * change a percentage of the article by a fifth of a point or more, or a sum where every paper is counted.
 */
function changedNumber(row: Row, right: Numbers, name: PartName): string | undefined {
  const old = right[name];
  if (old === undefined || row.votes === 0) return undefined;
  const random = seeded(`${row.table} ${row.name} ${name}`);
  for (let attempt = 0; attempt < 40; attempt++) {
    const value = slipped(old, random);
    if (value !== old && beyondRounding(row, name, Number(old), Number(value))) return value;
  }
  return undefined;
}

function slipped(old: string, random: () => number): string {
  const digits = [...old].flatMap((char, index) => (char === '.' ? [] : [index]));
  const at = digits[Math.floor(random() * digits.length)]!;
  const chars = [...old];
  const kind = Math.floor(random() * 3);
  const next = digits[digits.indexOf(at) + 1];
  if (kind === 0 && next !== undefined) [chars[at], chars[next]] = [chars[next]!, chars[at]!];
  else if (kind === 1 && !old.includes('.')) chars.splice(at, 0, chars[at]!);
  else chars[at] = String(Math.floor(random() * 10));
  const value = chars.join('');
  return value.startsWith('0') && value.length > 1 && value[1] !== '.' ? old : value;
}

function beyondRounding(row: Row, name: PartName, old: number, value: number): boolean {
  const shift = (part: number, whole: number): number => (whole > 0 ? (part / whole) * 100 : Infinity);
  const moved = (before: number, after: number): boolean => Math.abs(before - after) >= 0.2;
  const full = row.no !== undefined;
  switch (name) {
    case 'turnout':
    case 'yesShare':
    case 'noShare':
      return moved(old, value) && value <= 100;
    case 'electorate':
      return moved(shift(row.votes, old), shift(row.votes, value));
    case 'votes':
      return full || moved(shift(row.yes, old), shift(row.yes, value));
    case 'yes':
      return full || moved(shift(old, row.votes), shift(value, row.votes));
    default:
      return full && value !== old;
  }
}

/** Whether a newspaper may print `changed` for a count of `old`: the same number with its last digits rounded away. */
function roundsTo(old: string, changed: string): boolean {
  const zeros = /0+$/.exec(changed)?.[0].length ?? 0;
  if (changed.includes('.') || Number(changed) < 100 || zeros === 0) return false;
  return Math.abs(Number(old) - Number(changed)) <= Math.min(10 ** zeros / 2, Number(changed) * 0.05);
}

/** A printed 270 stands for anything from 265 to 275, so that it leaves room for another number's slip. */
function hasRoundNumber(numbers: Numbers): boolean {
  return Object.values(numbers).some((value) => /^\d+0$/.test(value ?? '') && Number(value) >= 100);
}

/**
 * Whether the numbers come out by another custom: turnout or a share without the papers that were blank, spoilt or both. A
 * share or turnout of those is no mistake, though it is another number.
 */
function anotherCustom(slip: Numbers): boolean {
  const n = (name: PartName): number | undefined => (slip[name] === undefined ? undefined : Number(slip[name]));
  const [votes, yes, no, blank, spoilt] = [n('votes')!, n('yes')!, n('no'), n('blank'), n('spoilt')];
  if (no === undefined || blank === undefined || spoilt === undefined) return false;
  if (yes + no + blank + spoilt !== votes) return false;
  const wholes = [votes, votes - blank, votes - spoilt, votes - blank - spoilt];
  const comesOut = (percent: number | undefined, of: (whole: number) => number): boolean =>
    percent === undefined || wholes.some((whole) => Math.abs(of(whole) * 100 - percent) <= 0.05 + 1e-9);
  const electorate = n('electorate');
  return (
    (electorate === undefined || comesOut(n('turnout'), (whole) => whole / electorate)) &&
    comesOut(n('yesShare'), (whole) => yes / whole) &&
    comesOut(n('noShare'), (whole) => no / whole)
  );
}

/** A small generator (mulberry32) that begins where a text says. */
function seeded(text: string): () => number {
  let state = 0;
  for (const char of text) state = (Math.imul(state, 31) + char.codePointAt(0)!) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function article(row: Row, declared: Numbers, printed: Numbers, outcome?: string): string {
  const field = (key: string, value: string | undefined, unit = ''): string =>
    value === undefined ? '' : `    ${key}: ${value}${unit}\n`;
  const option = (id: string, votes: string | undefined, share: string | undefined): string => {
    const parts = [votes && `votes: ${votes}`, share && `share: ${share}%`].filter(Boolean);
    return `${id}: {${parts.join(', ')}}`;
  };
  const print = (path: string, value: string | undefined, words: string): string =>
    value === undefined
      ? ''
      : `${words.replace('#', `[${withCommas(value)}${value.includes('.') || path === 'turnout' || (!path.includes('.') && (path === 'yes' || path === 'no')) ? ' per cent' : ''}]{figure: branch.${path}}`)}\n\n`;
  const place = row.thresholdApplies ? 'code: GB-ENG' : 'code: GB-NIR';
  return `---
newsmark: 1
headline: Branch ballot
published: ${row.table.slice(7, 11)}-12-20
entities:
  here: {type: place, name: Wexcombe, ${place}}
ballots:
  branch:
    question: Take strike action?
    held: ${row.table.slice(7, 11)}
    place: here
    rules: uk-trade-union-act-2016
${field('electorate', declared.electorate)}${field('votes', declared.votes)}${field('blank', declared.blank)}${field('spoilt', declared.spoilt)}${field('turnout', declared.turnout, '%')}${row.no === undefined ? '' : '    exhaustive: true\n'}    options: {${option('yes', declared.yes, declared.yesShare)}, ${option('no', declared.no, declared.noShare)}}
---
Members in [Wexcombe]{here} have [${outcome ? 'won a mandate to strike' : 'voted'}]{ballot: branch${outcome ? `, outcome: ${outcome}` : ''}}.

${print('electorate', printed.electorate, 'Papers went to # people.')}${print('votes', printed.votes, 'Back came #.')}${print('yes.votes', printed.yes, 'Of these # said yes.')}${print('no.votes', printed.no, 'The noes were #.')}${print('blank', printed.blank, 'Left blank were #.')}${print('spoilt', printed.spoilt, 'Spoilt were #.')}${print('turnout', printed.turnout, 'Turnout was #.')}${print('yes', printed.yesShare, 'In favour were #.')}${print('no', printed.noShare, 'Against were #.')}`;
}

function withCommas(value: string): string {
  return value.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

function findingsOf(text: string): Finding[] {
  const newsmark = new Newsmark({
    onFault: (message, fault) => {
      throw new Error(message, { cause: fault });
    },
  });
  newsmark.put('article.news', text);
  return newsmark.checkAll();
}

function told(row: Row, what: string, findings: readonly Finding[]): string {
  const said = findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`).join('\n        ');
  return `${row.table}, ${row.name}: ${what}\n        ${said || 'no finding'}`;
}

function report(what: string, good: number, all: number, wrong: readonly string[]): void {
  if (good < all) failed = true;
  print(`${good === all ? 'ok  ' : 'FAIL'} ${what}: ${good} of ${all} (${((good / all) * 100).toFixed(1)}%)`);
  for (const line of listMisses ? wrong : wrong.slice(0, 3)) print(`      ${line}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
