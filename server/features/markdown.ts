/** Text of articles inside Markdown: nothing printed in an article can become markup, a link, an image or a command. */

/** Escapes everything that Markdown or HTML could read as markup. Line ends become spaces. */
export function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>&~:@/^$=]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link where the address is an ordinary web address, else the label alone. */
export function link(label: string, address: string | undefined): string {
  if (address === undefined || !/^https?:\/\/[^\s<>()[\]"'`\\]+$/.test(address)) return escaped(label);
  return `[${escaped(label)}](${address})`;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
