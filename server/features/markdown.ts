/** Text of articles inside Markdown: nothing printed in an article can become markup, a link, an image or a command. */

/**
 * Escapes everything that Markdown or HTML could read as markup, and addresses that editors make links of. Line ends become
 * spaces, so only the beginning can be a heading, a list or a rule.
 */
export function escaped(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\\`*_[\]<>&|~$@]/g, entity)
    .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/^\s*[-+#=]/, (start) => start.slice(0, -1) + entity(start.at(-1)!))
    .replace(/^(\s*\d{1,9})([.)])/, (_, number: string, mark: string) => number + entity(mark));
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

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
