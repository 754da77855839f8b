/** Plain text as an article: its words to the letter, with a backslash before what the format would read as its own signs. */

/**
 * The source of an article whose plain text is `text`. Brackets that are in balance and open no mapping stay as they are.
 * The front matter holds the version alone, so that a first line of `---` is no front matter.
 */
export function articleFromProse(text: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `---${newline}newsmark: 1${newline}---${newline}${escaped(text)}`;
}

/** Prose with the format's signs made literal. */
export function escaped(text: string): string {
  return text
    .split(/((?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n))/)
    .map((part, index) => (index % 2 === 1 ? part : escapedParagraph(part)))
    .join('');
}

function escapedParagraph(text: string): string {
  const brackets = isBalanced(text) ? /(?!)/g : /[[\]]/g;
  return text
    .replace(/\\(?=[[\]{}\\#]|$)/g, '\\\\')
    .replace(brackets, '\\$&')
    .replace(/(^|[\r\n])#(?= )/g, '$1\\#');
}

/** Every bracket has its fellow, and none opens a mapping. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '[') depth++;
    else if (c === ']' && (--depth < 0 || text[i + 1] === '{')) return false;
  }
  return depth === 0;
}
