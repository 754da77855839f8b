/** What is offered where a print and its declaration differ: told as a newspaper prints it. */
import { expect, test } from 'vitest';
import { applyEdits, check } from '../support/check.ts';
import { parseMarked } from '../support/markers.ts';

test.each([
  ['£6.2bn', 'value: 6200000, unit: GBP', ['Change it to £6,200,000,000, as printed', 'Print £6.2m, as declared']],
  ['6.2 million', 'value: 6200000000', ['Change it to 6,200,000, as printed', 'Print 6.2 billion, as declared']],
  ['£7bn', 'value: 6200000, unit: GBP', ['Change it to £7,000,000,000, as printed']],
  ['£1,500', 'value: 1150, unit: GBP', ['Change it to £1,500, as printed', 'Print 1,150, as declared']],
  ['30 beds', 'value: 37, unit: bed', ['Change it to 30 beds, as printed', 'Print 37, as declared']],
])('%s against {%s}', (print, declared, titles) => {
  const text = `---\nfigures:\n  it: {${declared}}\n---\nIt was [${print}]{figure: it}.\n`;
  const { files } = parseMarked(text);
  const [finding] = check(files, 'figure/value');
  expect(finding?.fixes.map(({ title }) => title)).toEqual(titles);
  for (const { edits } of finding!.fixes) {
    const whole = edits.map((edit) => ({ ...edit, file: edit.file || finding!.file }));
    expect(check(applyEdits(files, whole), 'figure/value')).toEqual([]);
  }
});
