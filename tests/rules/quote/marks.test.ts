/** Loose marks where the paragraphs between may or may not be part of the quotation. */
import { test } from 'vitest';
import { expectFindings } from '../../support/check.ts';

test('a question in an interview, asterisks and all, is no caption that fell into a quotation', async () => {
  await expectFindings(
    'quote/marks',
    '**Do you miss it?**\n\n‹|"|›{unclosed}It has been a week. I miss the radiators.\n\n**And the best of it?**\n\n"The radiators."',
  );
});

test('a caption without a full stop may fall into one', async () => {
  await expectFindings(
    'quote/marks',
    'She said: "We waited for the tide.\n\n*The harbour at dawn*\n\n"It never came."',
  );
});

test('quotations of several paragraphs, with their annotation on each', async () => {
  await expectFindings(
    'quote/marks',
    "---\nentities:\n  ada: {type: person, name: Ada Brook}\n---\n[Ada Brook]{ada} said: [\"They were 'gutted'.]{quote: ada, id: one}\n\n[\"They were 'sick as parrots', the lot of them.\"]{quote: ada, continues: one}",
  );
});
