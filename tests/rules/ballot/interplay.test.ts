/** What examples of single rules cannot show: all rules at once, several files, fixes, ignores, other languages. */
import { describe, expect, test } from 'vitest';
import { defaultConfig, type RuleSetting } from '../../../server/rules/config.ts';
import { Newsmark } from '../../../server/service.ts';
import { applyEdits, check, parseMarked } from '../../support/check.ts';

/** Findings of ballot and figure rules at error or warning: "file rule: words". */
function found(marked: string): string[] {
  const { files } = parseMarked(marked);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return check(files)
    .filter(({ rule, severity }) => /^(?:ballot|figure)\//.test(rule) && severity !== 'info')
    .map(({ file, rule, span }) => `${file} ${rule}: ${texts.get(file)?.slice(span.start, span.end)}`);
}

describe('one cause gives one finding', () => {
  const front = (body: string): string => `---\nballots:\n  pay: {${body}}\n---\n`;

  test('a share that is wrong and would have lost', () => {
    const text = `${front('exhaustive: true, options: {accept: 48.9%, reject: 15.1%}, outcome: reject')}They [voted against]{ballot: pay, outcome: reject} it: [51.1 per cent]{figure: pay.reject} did.`;
    expect(found(text)).toEqual(['article.news ballot/total: 15.1%']);
  });

  test('a count that is wrong in sum, turnout, share and outcome', () => {
    const text = `${front('electorate: 1412, votes: 1106, turnout: 78.3%, blank: 0, spoilt: 0, exhaustive: true, options: {accept: {votes: 511, share: 46.2%}, reject: {votes: 95, share: 53.8%}}')}They [voted against]{ballot: pay, outcome: reject} it.`;
    expect(found(text)).toEqual(['article.news ballot/total: 95']);
  });

  test('a printed share, of which figure/value says nothing', () => {
    const text = `${front('options: {accept: 48.9%, reject: 51.1%}')}In all [59.1 per cent]{figure: pay.reject} were against.`;
    expect(found(text)).toEqual(['article.news ballot/share: 59.1 per cent']);
  });

  test('a qualifier on the wrong side, of which figure/qualifier speaks', () => {
    const text = `${front('options: {accept: 48.9%, reject: 51.1%}')}In all [more than 52 per cent]{figure: pay.reject} were against.`;
    expect(found(text)).toEqual(['article.news figure/qualifier: more than 52 per cent']);
  });

  test('turnout and counts, of which figure/value speaks', () => {
    const text = `${front('electorate: 1412, votes: 1106, turnout: 78.3%')}Turnout was [73.8 per cent]{figure: pay.turnout}, [1,016]{figure: pay.votes} votes.`;
    expect(found(text)).toEqual(['article.news figure/value: 73.8 per cent', 'article.news figure/value: 1,016']);
  });

  test('a registry ballot that does not add up, and prints that follow it', () => {
    const text = `//- registry/b.yaml
ballots:
  pay: {electorate: 1412, votes: 1106, turnout: 87.3%}
//- a.news
Turnout was [78.3 per cent]{figure: pay.turnout}.
//- b.news
Turnout was [87.3 per cent]{figure: pay.turnout}.`;
    expect(found(text)).toEqual(['registry/b.yaml ballot/total: 87.3%']);
  });

  test('a declared outcome that the votes refute, repeated in the prose', () => {
    const text = `${front('options: {accept: {votes: 511}, reject: {votes: 595}}, outcome: accept')}They [voted to accept]{ballot: pay, outcome: accept} it, [a clear win]{ballot: pay, outcome: accepted}.`;
    expect(found(text)).toEqual(['article.news ballot/outcome: accept']);
  });

  test('a wrong turnout below the threshold of the law', () => {
    const text = `${front('rules: uk-trade-union-act-2016, held: 2024-05-13/2024-06-03, electorate: 1412, votes: 1106, turnout: 38.3%, options: {yes: 80%, no: 20%}')}They [won a mandate]{ballot: pay, outcome: yes}.`;
    expect(found(text)).toEqual(['article.news ballot/total: 38.3%']);
  });
});

describe('outcomes in several articles', () => {
  const registry = '//- registry/b.yaml\nballots:\n  pay: {options: {accept: {}, reject: {}}}\n';
  const article = (name: string, outcome: string): string =>
    `//- ${name}.news\nThey [decided]{ballot: pay, outcome: ${outcome}}.\n`;

  test('that stand alone are reported', () => {
    const files = registry + ['a', 'b', 'c'].map((name) => article(name, 'accept')).join('') + article('d', 'rejected');
    expect(found(files)).toEqual(['d.news ballot/outcome: rejected']);
  });

  test('that are said in other words agree', () => {
    expect(found(registry + article('a', 'accept') + article('b', 'accepted'))).toEqual([]);
  });

  test('of ballots that only the articles know are not compared', () => {
    const own = (name: string, outcome: string): string =>
      `//- ${name}.news\n---\nballots:\n  pay: {options: {accept: {}, reject: {}}}\n---\nThey [decided]{ballot: pay, outcome: ${outcome}}.\n`;
    expect(found(own('a', 'accept') + own('b', 'reject'))).toEqual([]);
  });

  test('within one article contradict each other too', () => {
    const text = `---\nballots:\n  pay: {options: {accept: {}, reject: {}}}\n---\nThey [decided]{ballot: pay, outcome: accept}. In the end [they did]{ballot: pay, outcome: reject}.`;
    expect(found(text)).toEqual(['article.news ballot/outcome: accept', 'article.news ballot/outcome: reject']);
  });

  test('are silenced from either side', () => {
    const files = `${registry}${article('a', 'accept')}//- b.news\nThey [decided]{ballot: pay, outcome: reject, ignore: {ballot/outcome: seen on paper}}.\n`;
    expect(found(files)).toEqual([]);
  });
});

describe('requirements', () => {
  const strike = (body: string, words = 'won a mandate'): string =>
    `---\npublished: 2024-06-06\nballots:\n  s: {rules: uk-trade-union-act-2016, ${body}}\n---\nThey [${words}]{ballot: s, outcome: yes}.`;

  test.each([
    [
      'turnout by the counts alone',
      'held: 2024-05-13/2024-06-03, electorate: 1000, votes: 499, options: {yes: 80%, no: 20%}',
      true,
    ],
    [
      'turnout of half',
      'held: 2024-05-13/2024-06-03, electorate: 1000, votes: 500, options: {yes: 80%, no: 20%}',
      false,
    ],
    [
      'turnout that rounds to half, by counts that do not',
      'held: 2024-05-13/2024-06-03, electorate: 10000, votes: 4996, turnout: 50%, options: {yes: 80%, no: 20%}',
      true,
    ],
    ['turnout that rounds to half', 'held: 2024-05-13/2024-06-03, turnout: 50%, options: {yes: 80%, no: 20%}', false],
    ['before the Act', 'held: 2017-01-13/2017-02-20, turnout: 41%, options: {yes: 80%, no: 20%}', false],
    [
      'a day that may be of the result of a ballot before the Act',
      'held: 2017-03-20, turnout: 41%, options: {yes: 80%, no: 20%}',
      false,
    ],
    ['no date but that of publication', 'turnout: 41%, options: {yes: 80%, no: 20%}', true],
    [
      'support by shares and turnout',
      'held: 2024-05-13/2024-06-03, important-public-service: true, turnout: 55%, options: {yes: 70%, no: 30%}',
      true,
    ],
    [
      'support that rounding may reach',
      'held: 2024-05-13/2024-06-03, important-public-service: true, turnout: 55%, options: {yes: 72.5%, no: 27.5%}',
      false,
    ],
    [
      'support where the service is not said to be important',
      'held: 2024-05-13/2024-06-03, turnout: 55%, options: {yes: 60%, no: 40%}',
      false,
    ],
    ['a vote on an offer', 'question: Accept the offer?, turnout: 31%, options: {yes: 80%, no: 20%}', false],
    [
      'an offer in a question on a strike',
      'question: Strike over the pay offer?, turnout: 31%, options: {yes: 80%, no: 20%}',
      true,
    ],
    ['nothing known', 'options: {yes: {}, no: {}}', false],
  ])('%s', (_, body, speaks) => {
    expect(found(strike(body))).toEqual(speaks ? ['article.news ballot/threshold: won a mandate'] : []);
  });

  test('a claim of the opposite is fair', () => {
    const text = strike('held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 80%, no: 20%}', 'failed').replace(
      'outcome: yes',
      'outcome: rejected',
    );
    expect(found(text)).toEqual([]);
  });

  test('a mandate is claimed by words too', () => {
    const text = strike('held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 80%, no: 20%}').replace(
      ', outcome: yes',
      '',
    );
    expect(found(text)).toEqual(['article.news ballot/threshold: won a mandate']);
  });

  test('a sentence that clears the threshold claims it', () => {
    const text = strike('held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 80%, no: 20%}').replace(
      '}.\n',
      '} and cleared the threshold.\n',
    );
    expect(found(text)).toEqual(['article.news ballot/threshold: won a mandate']);
  });

  test('two articles later that it was not enough', () => {
    const text = `${strike('held: 2024-05-13/2024-06-03, turnout: 41%, options: {yes: 80%, no: 20%}', 'voted to strike')} However, that was not enough: turnout missed the mark.`;
    expect(found(text)).toEqual([]);
  });
});

describe('majorities', () => {
  const offer = (
    words: string,
    options = 'accept: {votes: 511, share: 46.2%}, reject: {votes: 595, share: 53.8%}',
  ): string => `---\nballots:\n  pay: {options: {${options}}}\n---\n${words}`;

  test.each([
    ['They [turned it down]{ballot: pay, outcome: reject} by a majority of 84.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by 84 votes.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by a margin of 7.6 points.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by a majority of 53.8 per cent.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by a majority of nearly eight points.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by 53.8 to 46.2 per cent.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by 595 to 511.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by three to two.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} in 12 minutes.', []],
    ['They [turned it down]{ballot: pay, outcome: reject}. A majority of 900 came.', []],
    ['They [turned it down]{ballot: pay, outcome: reject} by a majority of 184.', ['184']],
    ['They [turned it down]{ballot: pay, outcome: reject} by a 17.6-point margin.', ['17.6']],
    ['They [turned it down]{ballot: pay, outcome: reject} by 585 to 511.', ['585 to 511']],
  ])('%s', (words, expected) => {
    const spans = found(offer(words)).map((line) => line.replace(/^.*?: /, ''));
    expect(spans.map((span) => span.replace(/[- ]?points?.*/, ''))).toEqual(expected);
  });

  test.each([
    ['60', '40', 'overwhelmingly', false],
    ['57', '43', 'overwhelmingly', true],
    ['57', '43', 'narrowly', false],
    ['65', '35', 'narrowly', false],
    ['66', '34', 'narrowly', true],
  ])('%s to %s is %s: %s', (a, b, word, speaks) => {
    const text = offer(`They [${word} rejected]{ballot: pay, outcome: reject} it.`, `reject: ${a}.0%, accept: ${b}.0%`);
    expect(found(text)).toEqual(speaks ? [`article.news ballot/margin: ${word}`] : []);
  });

  test('the limits are options', () => {
    const rules = { 'ballot/margin': ['error', { narrow: 10 }] as RuleSetting };
    const newsmark = new Newsmark({ config: { ...defaultConfig, rules } });
    const text = offer('They [narrowly rejected]{ballot: pay, outcome: reject} it.', 'reject: 58.0%, accept: 42.0%');
    newsmark.put('article.news', text);
    expect(newsmark.checkAll().map(({ rule }) => rule)).toEqual(['ballot/margin']);
    expect(found(text)).toEqual([]);
  });

  test.each([
    'It was [not overwhelmingly rejected]{ballot: pay, outcome: reject}.',
    '"We [overwhelmingly rejected]{ballot: pay, outcome: reject} it," she said.',
    'Welsh members [overwhelmingly rejected]{ballot: pay} it.',
    'They [rejected]{ballot: pay, outcome: reject} it; the overwhelming smell of fish stayed.',
  ])('%s is no matter of the margin', (words) => {
    expect(found(offer(words))).toEqual([]);
  });
});

test('words of another language are left alone', () => {
  const text =
    '---\nlang: de\nballots:\n  pay: {options: {accept: {}, reject: {}}}\n---\nSie haben [rejected]{ballot: pay, outcome: accept}.';
  expect(found(text)).toEqual([]);
});

test('every choice of a fix leaves less to say', () => {
  const { files } = parseMarked(
    '---\nballots:\n  pay: {electorate: 1412, votes: 1106, turnout: 87.3%, options: {accept: {votes: 511}, reject: {votes: 595}}}\n---\nThe [turnout of 87.3 per cent]{figure: pay.turnout}, and [87.3 per cent]{figure: pay.turnout} again.',
  );
  const [finding] = check(files).filter(({ rule }) => rule === 'ballot/total');
  expect(finding?.fixes.map((fix) => fix.title)).toEqual(['Change turnout to 78.3%']);
  const after = applyEdits(files, finding!.fixes[0]!.edits);
  expect(after[0]!.text).toContain('turnout: 78.3%');
  expect(after[0]!.text).toContain('and [78.3 per cent]');
});

test('a single vote is told as one', () => {
  const text = `---\nballots:\n  pay: {options: {accept: {votes: 1}, reject: {votes: 3}}}\n---\nThey [accepted it]{ballot: pay, outcome: accept}.`;
  const [finding] = check(parseMarked(text).files).filter(({ rule }) => rule === 'ballot/outcome');
  expect(finding?.message).toContain('accept has 1 vote');
  expect(finding?.message).not.toContain('1 votes');
  expect(finding?.arithmetic).not.toContain('1 votes');
});
