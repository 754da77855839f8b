/**
 * Plain YAML scalars by the YAML 1.2 core schema: which of them are null, boolean or a number, and which are text.
 */

/** The value of a plain scalar, as the library `yaml` has it with its schema `core`. */
export function coreValue(source: string): string | number | boolean | null {
  const first = source.charCodeAt(0);
  if (first > NINE) {
    if (
      first !== 110 &&
      first !== 78 &&
      first !== 116 &&
      first !== 84 &&
      first !== 102 &&
      first !== 70 &&
      first !== 126
    )
      return source;
    return source.length > 5 ? source : words(source);
  }
  if (first >= ZERO || first === 43 || first === 45 || first === 46) return numberOf(source, first);
  return source === '' ? null : source;
}

const ZERO = 48;
const NINE = 57;

function words(source: string): string | boolean | null {
  switch (source) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return source;
  }
}

/**
 * Short whole numbers are added up digit by digit. Behind its digits a number goes on in few ways: dates and percentages
 * are told apart there, and only what may still be a number is held against patterns.
 */
function numberOf(source: string, first: number): string | number {
  if (first < ZERO) return otherNumber(source, first);
  let whole = 0;
  let i = 0;
  let c = first;
  for (; c >= ZERO && c <= NINE; c = source.charCodeAt(i)) {
    whole = whole * 10 + c - ZERO;
    i++;
  }
  if (i === source.length) return i < 16 ? whole : Number.parseInt(source, 10);
  if (c === 46 || c === 101 || c === 69)
    return !source.endsWith('%') && FLOAT.test(source) ? Number.parseFloat(source) : source;
  return c === 111 || c === 120 ? otherNumber(source, first) : source;
}

function otherNumber(source: string, first: number): string | number {
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
  if (INFINITE.test(source)) return first === 45 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(source) ? Number.NaN : source;
}

const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
