/** A text as HTML, in an attribute too: whatever it holds, it stays text. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
