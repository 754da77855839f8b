/**
 * Bytes to text and back. Articles are UTF-8; bytes that are none are found and told, read with U+FFFD in their place so
 * that the rest can be checked, and never written back. A byte-order mark is kept, but is no part of the text.
 */
import type { Finding } from '../language/finding.ts';

export interface Decoded {
  /** Without the byte-order mark. */
  text: string;
  bom: boolean;
  /** The first bytes that are no UTF-8; absent where all are. */
  invalid?: Invalid;
}

export interface Invalid {
  /** Offset of the first U+FFFD that stands for them in `text`. */
  offset: number;
  byte: number;
  /** The whole file seems to be in this encoding. */
  guess?: 'UTF-16' | 'UTF-32';
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Never throws; any bytes give a text. */
export function decode(bytes: Uint8Array): Decoded {
  const body = bodyOf(bytes);
  const bom = body !== bytes;
  try {
    return { text: strict.decode(body), bom };
  } catch {
    const text = lenient.decode(body);
    return { text, bom, invalid: firstInvalid(body, text) };
  }
}

/** What follows the byte-order mark; the bytes themselves where there is none. */
export function bodyOf(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The bytes of a text, with its byte-order mark where it had one. */
export function encode(text: string, bom: boolean): Uint8Array {
  return encoder.encode(bom ? `\uFEFF${text}` : text);
}

/** The finding `format/encoding` for a file whose bytes are no UTF-8. */
export function encodingFinding(file: string, invalid: Invalid): Finding {
  const hex = `0x${invalid.byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const western = windows1252(invalid.byte);
  const meant = western === undefined ? '' : ` (in Windows-1252 it would be "${western}")`;
  return {
    rule: 'format/encoding',
    severity: 'error',
    file,
    span: { start: invalid.offset, end: invalid.offset + 1 },
    message:
      invalid.guess === undefined
        ? `Unexpected byte ${hex}${meant}, expected UTF-8: save the file as UTF-8`
        : `Unexpected ${invalid.guess} text, expected UTF-8: save the file as UTF-8`,
    related: [],
    fixes: [],
  };
}

/** The finding `format/encoding` for a file that could not be read at all. */
export function unreadableFinding(file: string, reason: string): Finding {
  return {
    rule: 'format/encoding',
    severity: 'error',
    file,
    span: { start: 0, end: 0 },
    message: `Unexpected file that cannot be read: ${reason}`,
    related: [],
    fixes: [],
  };
}

/** Where the bytes first differ from those that the text would be written as, there is the first that is no UTF-8. */
function firstInvalid(bytes: Uint8Array, text: string): Invalid {
  const written = encoder.encode(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === written[at]) at++;
  while (at > 0 && ((written[at] ?? 0) & 0xc0) === 0x80) at--;
  const invalid: Invalid = { offset: lenient.decode(bytes.subarray(0, at)).length, byte: bytes[at] ?? 0 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) invalid.guess = bytes[2] === 0 && bytes[3] === 0 ? 'UTF-32' : 'UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) invalid.guess = 'UTF-16';
  return invalid;
}

function windows1252(byte: number): string | undefined {
  const text = new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
  return /^[\u0080-\u009F]$/.test(text) ? undefined : text;
}
