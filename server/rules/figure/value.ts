/** figure/value: a printed number against the value that its path declares. */
import { defineRule, type Report } from '../rule.ts';
import {
  arithmeticOf,
  type Compared,
  comparedFigures,
  correctedValue,
  declaredAt,
  nearBound,
  printedShare,
  writtenValue,
} from './print.ts';

export default defineRule({
  id: 'figure/value',
  summary: 'A printed number that its declared value rules out.',
  why: `The print and the declaration are two statements of one fact. A printed number stands for the interval that its
precision and its words allow: "51.1 per cent" for anything from 51.05 up to 51.15, "£1bn" for anything that a newspaper
would round to it. Only a declared value outside that interval is a contradiction; where only rounding reconciles the two,
this is information at most. A declared value that equals the printed bound carries the printed qualifier with it: "more
than 1.3 million" is right for \`value: 1300000\`.`,
  severity: 'error',
  scope: 'article',
  yieldsTo: ['format/value', 'ballot/total', 'ballot/share', 'ballot/impossible-share'],
  messages: {
    differs: 'Unexpected "{printed}", expected {declared} as declared for {label}',
    misleading: '"{printed}" is true but misleading: {label} is declared as {declared}, which is {times} times as much',
    rounding: '"{printed}" agrees with {label}, declared as {declared}, only by rounding',
  },
  good: [
    '---\nfigures:\n  beds: {value: 1312402, unit: bed}\n---\nMore than [1.3 million beds]{figure: beds} were empty.',
    '---\nfigures:\n  beds: {value: 1300000, unit: bed}\n---\n[More than 1.3 million]{figure: beds} beds were empty.',
    '---\nfigures:\n  cost: {value: 5234000000, unit: GBP}\n---\nThe bill came to [£5.2bn]{figure: cost}.',
    '---\nfigures:\n  list: {value: -3.3, unit: percent}\n---\nThe list is down by [3.3 per cent]{figure: list}.',
    '---\nfigures:\n  pier: {value: 212, unit: metre}\n  lead: {value: -3, unit: percentage-point}\n---\nThe [212m]{figure: pier} pier cost it [three points]{figure: lead}, fewer than was feared.',
    '---\nfigures:\n  rise: {value: 3.75, unit: percent}\n---\nPay rose by [3.8 per cent]{figure: rise}.',
  ],
  bad: [
    {
      article:
        '---\nfigures:\n  beds: {value: 1200, unit: bed}\n---\nThe trust closed [‹|1,300 beds|›{differs}]{figure: beds}.',
      fixed: '---\nfigures:\n  beds: {value: 1300, unit: bed}\n---\nThe trust closed [1,300 beds]{figure: beds}.',
    },
    {
      article:
        '---\nfigures:\n  cost: {value: 1200000, unit: GBP}\n---\nThe roof will cost [‹|£1.2bn|›{differs}]{figure: cost}.',
    },
    {
      article:
        '---\nfigures:\n  jobs: {value: 5000, unit: job}\n---\nThe mill shed [‹|more than 500 jobs|›{misleading}]{figure: jobs}.',
    },
  ],
  *check(article) {
    for (const compared of comparedFigures(article)) {
      if (compared.verdict === 'yes' || nearBound(compared) || printedShare(compared)) continue;
      yield reportOf(compared);
    }
  },
});

function reportOf(compared: Compared): Report {
  const { statement, printed, declared, verdict } = compared;
  const value = writtenValue(declared);
  return {
    message: verdict === 'no' ? 'differs' : verdict,
    data: {
      printed: statement.text,
      declared: value,
      label: declared.label,
      times: Math.round((declared.interval.low / printed.value) * 10) / 10,
    },
    span: statement.span,
    arithmetic: arithmeticOf(printed, declared),
    related: [declaredAt(declared)],
    fixes: verdict === 'no' ? correctedValue(compared) : [],
    severity: verdict === 'rounding' ? 'info' : verdict === 'misleading' ? 'warning' : undefined,
  };
}
