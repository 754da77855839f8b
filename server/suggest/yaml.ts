/** Values as YAML flow text: plain where that is safe beyond doubt, else in double quotation marks. */

/** `{entity: ada, role: chair}`; absent values are left out. */
export function flowMapping(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return `{${pairs.map(([key, value]) => `${key}: ${flowValue(value)}`).join(', ')}}`;
}

function flowValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return flowMapping(value as Record<string, unknown>);
  if (typeof value === 'string') return scalar(value);
  return typeof value === 'number' ? numeral(value) : String(value);
}

/** A text as a YAML scalar that reads back as the same text, in a flow or a block. */
export function scalar(text: string): string {
  const plain = /^\p{L}[\p{L}\p{N} .'’&/-]*$/u.test(text) && !text.endsWith(' ') && !reserved.test(text);
  const date = /^\d{4}(?:-\d\d){0,2}[~?]?$/.test(text);
  return plain || (date && text.length > 4) ? text : JSON.stringify(text);
}

const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Without exponent, which no reader of the format expects. */
function numeral(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}
