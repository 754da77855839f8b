/**
 * The marks: which pair, which are apostrophes, which are loose. `«…»` is never used as a marker here, since it is a mark.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanMarks } from '../../server/reading/quotation/marks.ts';
import { looseMarks, readQuotations } from '../../server/reading/quotation.ts';
import { everyVariant } from '../support/markers.ts';

/** What the outermost marks enclose. */
function pairs(text: string): string[] {
  return scanMarks(text)
    .pairs.filter((pair) => pair.depth === 0)
    .map((pair) => text.slice(pair.innerStart, pair.innerEnd));
}

function loose(text: string): string[] {
  return looseMarks(text).map(({ problem }) => problem);
}

describe('pairs', () => {
  test.each([
    ['double and straight', 'He said "no".', ['no']],
    ['curly', 'He said “no”.', ['no']],
    ['angled', 'Elle dit «non» hier, puis « oui ».', ['non', ' oui ']],
    ['angled the other way round', 'Er sagte »nein« gestern.', ['nein']],
    ['low and high', 'Er sagte „nein“ gestern.', ['nein']],
    ['typewritten', "He said ``no'' twice.", ['no']],
    ['doubled by a spreadsheet', 'He said ""no"" twice.', ['no']],
    ['open curly, closed straight', 'He said “no".', ['no']],
    ['two in one sentence', '"Yes," he said, "and no."', ['Yes,', 'and no.']],
    ['glued to the words', 'He said:"Yes,"and left.', ['Yes,']],
    ['spaced', 'He said " yes " and left.', [' yes ']],
    ['single', "He said 'no'.", ['no']],
    ['single around a plural', "He said 'the players' vote was clear,' and left.", ["the players' vote was clear,"]],
    ['single around contractions', "'I don't think it's John's,' she said.", ["I don't think it's John's,"]],
    ['single around a dropped g', "'We were only goin' home,' he said.", ["We were only goin' home,"]],
    ['single around an elision', "'Get 'em out of 'ere,' he said.", ["Get 'em out of 'ere,"]],
    ['single that is an elision too', "'Tis the season,' he said.", ['Tis the season,']],
    ['single before a plural elsewhere', "The 'Reds' lost the players' cup.", ['Reds']],
    ['single in brackets', "It ran ('for years') until May.", ['for years']],
    ['single with currency', "It cost '£5m or more'.", ['£5m or more']],
    ['single closing behind a space', "'They listen, ' Mr Marsh said.", ['They listen, ']],
    ['double in single', 'He said: \'She said "no" twice.\'', ['She said "no" twice.']],
    ['single in double', 'He said: "She said \'no\' twice."', ["She said 'no' twice."]],
    ['nested marks that end together', 'He said: "She said \'no.\'" Then he left.', ["She said 'no.'"]],
    ['nested marks that start together', '"\'No\' is no answer," she said.', ["'No' is no answer,"]],
    ['after a dash', 'The plan—"a mess"—was dropped.', ['a mess']],
    ['cut short by a dash', '"We were—" he began.', ['We were—']],
    ['starting with an ellipsis', '"...and then it rained," he said.', ['...and then it rained,']],
    ['feet and inches inside', 'He said: "I am 6\'2" tall and 5\' 10" wide."', ['I am 6\'2" tall and 5\' 10" wide.']],
  ])('%s', (_, text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  test.each([
    "The players' cup and the members' vote",
    "It was rock 'n' roll in the '90s, o' course",
    "'Tis the season, 'twas ever thus, 'em and us",
    'The board is 6\'2" by 4\'11" and 12" thick',
    "James' and Lewis's O'Neill and the d'Artagnan brothers'",
    "The class of '68 met the class of '72",
    "Don't, won't, can't; I'm, you're, he'd've",
    'Nothing at all',
    '',
  ])('no pair and nothing loose: %s', (text) => {
    expect(pairs(text)).toEqual([]);
    expect(loose(text)).toEqual([]);
  });
});

describe('long quotations', () => {
  const three = 'He said: "One is this.\n\n"Two is that.\n\n"Three is all."\n\nHe left.';

  test('each paragraph opens anew and only the last one closes', () => {
    expect(pairs(three)).toEqual(['One is this.', 'Two is that.', 'Three is all.']);
    expect(loose(three)).toEqual([]);
    expect(readQuotations(three).map(({ closed, continues }) => [closed, continues])).toEqual([
      [false, undefined],
      [false, 0],
      [true, 1],
    ]);
  });

  test('every line end may end a paragraph', () => {
    expect(loose(three.replaceAll('\n\n', '\n'))).toEqual([]);
    expect(loose(three.replaceAll('\n\n', '\r\n'))).toEqual([]);
  });

  test('single marks keep the convention too', () => {
    const text = "He said: 'One is this.\n\n'Two is that.'";
    expect(pairs(text)).toEqual(['One is this.', 'Two is that.']);
    expect(loose(text)).toEqual([]);
  });

  test('adverts between the paragraphs do not break it', () => {
    const text = 'He said: “One.\nAdvertisement\nHide AdAdvertisement\nHide Ad“Two.\nAdvertisement\n“Three.”';
    expect(pairs(text)).toEqual(['One.', 'Two.', 'Three.']);
    expect(loose(text)).toEqual([]);
  });

  test('lines wrapped at a width are one paragraph', () => {
    const text =
      'The chairman of the county board said: "We have looked at the whole\nbudget, line by line, and there is nothing at all that we can do to\nsave it now, whatever anybody says."';
    expect(pairs(text)).toHaveLength(1);
    expect(loose(text)).toEqual([]);
  });

  test('paragraphs that were run together', () => {
    const text = 'He said: "One is this. "Two is that. "Three is all."';
    expect(pairs(text)).toEqual(['One is this.', 'Two is that.', 'Three is all.']);
    expect(loose(text)).toEqual([]);
  });
});

describe('loose marks', () => {
  test.each([
    ['never closed', 'Ada said: ‹|"|›{unclosed}We are ready.\n\nThe vote is on Friday.'],
    ['never closed, at the end', 'Ada said: ‹|"|›{unclosed}We are ready.'],
    ['never opened', 'We are ready,‹|"|›{unopened} said Ada Brook.'],
    ['first closing mark left out', '‹|"|›{unclosed}We are ready, said Ada Brook. "It is time."'],
    ['second opening mark left out', '"We are ready," said Ada. It is time.‹|"|›{unopened}'],
    ['one of two partial quotes', 'He said it was ‹|"|›{unclosed}bad and "cruel".'],
    ['curly never closed', 'Ada said: ‹|“|›{unclosed}We are ready.\n\nThe vote is on Friday.'],
    ['single never opened', "We are ready,‹|'|›{unopened} said Ada."],
    ['single never closed', "Ada said: ‹|'|›{unclosed}We are ready.\n\nThe vote is on Friday."],
  ])('%s', async (_, source) => {
    await everyVariant(source, ({ files, ranges }) => {
      const found = looseMarks(files[0]!.text).map(({ start, end, problem }) => ({ start, end, expect: problem }));
      expect(found).toEqual(ranges.map(({ start, end, expect }) => ({ start, end, expect })));
    });
  });

  test('a quotation whose closing mark is missing is doubtful', () => {
    expect(readQuotations('I heard "the news today').map(({ confidence }) => confidence < 0.5)).toEqual([true]);
  });
});

describe('any input', () => {
  const marks = fc.string({
    unit: fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', ' ', '\n', 'a', 'B', '.', ',', '1', '`'),
  });

  test('spans are in order, inside the text, nested or apart', () => {
    fc.assert(
      fc.property(marks, (text) => {
        const { pairs: found, loose: left } = scanMarks(text);
        let last = 0;
        for (const pair of found) {
          expect(pair.start).toBeGreaterThanOrEqual(last);
          last = pair.start;
          expect(pair.innerStart).toBeGreaterThan(pair.start);
          expect(pair.innerEnd).toBeGreaterThan(pair.innerStart);
          expect(pair.end).toBeGreaterThanOrEqual(pair.innerEnd);
          expect(pair.end).toBeLessThanOrEqual(text.length);
        }
        for (const mark of left) expect(text.slice(mark.start, mark.end)).not.toBe('');
      }),
    );
  });

  test('quotations are in order and never overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", 'said ', 'Ada ', 'we ', ', ', '. ', '\n', '“', '”', ': '), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const [index, quotation] of readQuotations(text).entries()) {
            expect(quotation.start).toBeGreaterThanOrEqual(end);
            end = quotation.end;
            expect(quotation.text).toBe(text.slice(quotation.inner.start, quotation.inner.end));
            expect(quotation.confidence).toBeGreaterThanOrEqual(0);
            expect(quotation.confidence).toBeLessThanOrEqual(1);
            if (quotation.continues !== undefined) expect(quotation.continues).toBeLessThan(index);
            for (const part of [quotation.cue, quotation.speaker]) {
              if (part) expect(part.text).toBe(text.slice(part.start, part.end));
            }
          }
        },
      ),
    );
  });

  test('a hundred thousand of anything takes no longer than its length', () => {
    for (const unit of [
      '"',
      '"a',
      '" ',
      "'a ",
      '“a ',
      '‘“',
      '"a\n',
      '"a.\n\n',
      'said "x" ',
      '`',
      "``a'' ",
      'Jane, said "x," ',
      '(',
      `6'2" `,
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      readQuotations(text);
      expect(performance.now() - start).toBeLessThan(5_000);
    }
  });
});
