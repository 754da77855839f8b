/** Wrong ballots: outcomes, counts, totals, ties, margins, thresholds. */
import type { Article } from '../../server/model/article.ts';
import { type Mutation, replaced } from './mutation.ts';

export function* ballotMutations(article: Article): Iterable<Mutation> {
  const { text } = article.document;
  const of = (rule: string, note: string, mutated: string): Mutation => ({
    rule,
    note,
    mutated: [{ path: article.file, text: mutated }],
  });
  for (const statement of article.facts.ballots) {
    const ballot = article.scope.ballot(statement.ballot);
    if (ballot === undefined || statement.outcome === undefined || statement.outcomeAt === undefined) continue;
    for (const { id } of ballot.item.options) {
      if (id !== statement.outcome)
        yield of('ballot/outcome', `${id} wins ${ballot.item.id}`, replaced(text, statement.outcomeAt, id));
    }
  }
  for (const { id, at, outcome, options, votes, electorate } of article.facts.declared.ballots) {
    for (const option of options) {
      const count = at[`options.${option.id}.votes`];
      const share = at[`options.${option.id}.share`];
      if (outcome !== undefined && option.id !== outcome && at.outcome)
        yield of('ballot/outcome', `${option.id} wins ${id}`, replaced(text, at.outcome, option.id));
      if (count && option.votes) {
        for (const factor of [1.4, 1.7])
          yield of(
            'ballot/total',
            `${id} ${option.id} × ${factor}`,
            replaced(text, count, `${Math.round(option.votes.value * factor)}`),
          );
      }
      if (share && option.share && votes) {
        for (const points of [-5, 7])
          yield of(
            'ballot/share',
            `${id} ${option.id} ${points}`,
            replaced(text, share, `${(option.share.value + points).toFixed(1)}%`),
          );
      }
    }
    if (votes && at.votes && electorate)
      yield of('ballot/total', `${id} more votes than voters`, replaced(text, at.votes, `${electorate.value + 100}`));
    if (at.turnout && electorate) yield of('ballot/total', `${id} turnout`, replaced(text, at.turnout, '11.1%'));
    const [first, second, ...more] = options;
    if (outcome !== undefined && first?.votes && second?.votes && more.length === 0) {
      const place = at[`options.${first.id}.votes`];
      if (place) yield of('ballot/tie', `${id} tied`, replaced(text, place, second.votes.text));
    }
  }
}

/** Ballots made up for what the corpus has little of. */
export function* madeUpBallots(): Iterable<Mutation> {
  const told = (ballot: string, words: string) => ({
    path: 'made-up.news',
    text: `---\npublished: 2024-03-11\nballots:\n  vote:\n    held: 2024-03-04/2024-03-08\n${ballot}---\n${words}\n`,
  });
  for (let year = 2018; year < 2024; year++) {
    const strike = (day: string) => ({
      path: 'made-up.news',
      text: `---\nballots:\n  guards: {rules: uk-trade-union-act-2016, question: Strike?, held: ${year}-01-16/${year}-02-06, options: {yes: 66.3%, no: 33.7%}}\nevents:\n  strike: {start: ${day}, part-of: guards}\n---\nThe strike is on [the day]{date: ${day}, event: strike}.\n`,
    });
    for (const late of [`${year}-12-12`, `${year + 1}-03-01`, `${year}-02-08`]) {
      yield {
        rule: 'ballot/mandate',
        note: `strike on ${late}`,
        original: [strike(`${year}-03-14`)],
        mutated: [strike(late)],
      };
    }
  }
  for (let yes = 60; yes < 160; yes += 9) {
    const no = 40 + (yes % 7);
    const total = yes + no;
    const share = (n: number): string => ((100 * n) / total).toFixed(1);
    const sheet = (more = ''): string =>
      `    votes: ${total}\n    options: {yes-side: {votes: ${yes}}, no-side: {votes: ${no}}}\n${more}`;
    yield {
      rule: 'ballot/margin',
      note: `majority of ${yes - no}`,
      original: [told(sheet(), `It was carried [by a majority of ${yes - no}]{ballot: vote}.`)],
      mutated: [told(sheet(), `It was carried [by a majority of ${yes - no + 11}]{ballot: vote}.`)],
    };
    const tied = `    votes: ${2 * no}\n    options: {yes-side: {votes: ${no}}, no-side: {votes: ${no}}}\n`;
    yield {
      rule: 'ballot/tie',
      note: `${no} each`,
      original: [told(tied, 'The vote [was tied]{ballot: vote}.')],
      mutated: [told(tied, 'The vote [was carried]{ballot: vote, outcome: yes-side}.')],
    };
    const small = 17 + (yes % 13);
    const part = Math.floor(small * 0.6);
    const few = (percent: string): string =>
      `    votes: ${small}\n    options: {yes-side: {share: ${percent}%}, no-side: {votes: ${small - part}}}\n`;
    const honest = ((100 * part) / small).toFixed(1);
    yield {
      rule: 'ballot/impossible-share',
      note: `${honest} of ${small}`,
      original: [told(few(honest), 'They [voted]{ballot: vote}.')],
      mutated: [told(few((Number(honest) + 50 / small).toFixed(1)), 'They [voted]{ballot: vote}.')],
    };
    const strike = (electorate: number): string =>
      `    place: gb\n    electorate: ${electorate}\n    votes: ${total}\n    options: {support: {votes: ${yes}, share: ${share(yes)}%}, oppose: {votes: ${no}, share: ${share(no)}%}}\n    rules: uk-trade-union-act-2016\n`;
    const gb = {
      path: 'registry/made-up.yaml',
      text: 'entities:\n  gb: {type: place, name: Great Britain, code: GB}\n',
    };
    const won = 'The strike [was backed, and the union has its mandate]{ballot: vote, outcome: support}.';
    yield {
      rule: 'ballot/threshold',
      note: `${total} of ${total * 3} voted`,
      original: [gb, told(strike(Math.floor(total * 1.5)), won)],
      mutated: [told(strike(total * 3), won)],
    };
    yield {
      rule: 'ballot/threshold',
      note: `${share(yes)}% of two-thirds`,
      original: [told(sheet('    threshold: 1/2\n'), 'It [was carried]{ballot: vote, outcome: yes-side}.')],
      mutated: [
        told(
          sheet(`    threshold: ${Math.ceil((100 * yes) / total) + 2}%\n`),
          'It [was carried]{ballot: vote, outcome: yes-side}.',
        ),
      ],
    };
  }
}
