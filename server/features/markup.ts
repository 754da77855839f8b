/** Text of articles inside HTML and SVG: nothing printed in an article can become markup. */

/** Text and attribute values alike. Controls, and marks that turn the direction of what follows, become a visible gap. */
export function escapedMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/['`\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** A link where the address is an ordinary web address, else the label alone. */
export function webLink(label: string, address: string | undefined): string {
  if (address === undefined || !/^https?:\/\/[^\s<>"'`\\]+$/i.test(address)) return escapedMarkup(label);
  return `<a href="${escapedMarkup(address)}">${escapedMarkup(label)}</a>`;
}
