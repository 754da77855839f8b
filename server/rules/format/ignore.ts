/** format/ignore: an ignore that cannot be meant. Judged by the last stage, once everything that it could hide is known. */
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'format/ignore',
  summary: 'An ignore with an unknown rule, without a reason, or that hides nothing.',
  why: `An \`ignore\` is a decision that somebody will ask about: it names one rule and says why. One that hides nothing is
left over from a text that has since changed, and would hide the next mistake.`,
  severity: 'warning',
  scope: 'article',
  messages: {
    unknown: 'Unexpected rule "{rule}" in ignore: there is no such rule',
    nearly: 'Unexpected rule "{rule}" in ignore, expected "{nearest}"',
    reason: 'Expected a reason behind "{rule}" in ignore, such as {rule}: agreed with the desk',
    idle: 'Unexpected ignore of "{rule}": there is nothing here that it hides',
  },
  good: [],
  bad: [
    {
      article:
        '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nMembers [accepted it]{ballot: pay, outcome: accept, ignore: {‹|ballot/outcom|›{nearly}: agreed with the desk}}.',
      fixed:
        '---\nballots:\n  pay: {options: {accept: 48.9%, reject: 51.1%}}\n---\nMembers [accepted it]{ballot: pay, outcome: accept, ignore: {ballot/outcome: agreed with the desk}}.',
    },
    { article: 'The vote [was close]{claim: close, ignore: {‹|format/key|›{idle}: agreed with the desk}}.' },
    { article: 'The vote [was close]{claim: close, ignore: {‹|format/key|›{reason}: ""}}.' },
  ],
});
