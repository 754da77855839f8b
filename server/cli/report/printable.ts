/**
 * Text from articles and file names made safe for a terminal: whatever would move the cursor, change the direction of
 * writing, hide or be unseen is shown by its number instead.
 */

/**
 * One line of printable text. Tabs and line ends become spaces; other control characters (C0, DEL, C1), marks and
 * overrides of direction, invisible format characters and halves of surrogate pairs become `<U+202E>`.
 */
export function printable(text: string): string {
  return harmless.test(text) ? text : text.replace(blank, ' ').replace(unprintable, nameOf);
}

/** Control characters inside a JSON text as `\u202e`: the value is the same, and no terminal obeys it. */
export function printableJson(json: string): string {
  return json.replace(unprintable, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text of several lines, each printable. */
export function printableLines(text: string): string {
  return text.replace(unprintable, (found) => (found === '\n' || found === '\t' ? found : nameOf(found)));
}

const harmless = /^[\x20-\x7e]*$/;
const blank = /\r\n|[\t\n\r\u2028\u2029]/g;
const unprintable =
  /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function nameOf(character: string): string {
  return `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
