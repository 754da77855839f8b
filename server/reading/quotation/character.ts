/**
 * What kind of character a UTF-16 code unit is, for the readers of marks and names. Plain comparisons rather than
 * regular expressions, since every character of an article passes through here.
 */

export function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isLower(code: number): boolean {
  return (code >= 97 && code <= 122) || (code > 0xbf && isLetter(code) && !isUpper(code));
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code >= 0xc0 && code <= 0xde) return code !== 0xd7;
  if (code < 0x100 || code > 0x52f) return false;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** Letters of any script; surrogates count as letters except those of emoji and symbols, which the caller never sees apart. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xd800 && code <= 0xf8ff) return false;
  return code < 0xfe00;
}

export function isWord(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** A full stop, question or exclamation mark, or an ellipsis: what ends a sentence. */
export function endsSentence(code: number): boolean {
  return code === 46 || code === 63 || code === 33 || code === 0x2026;
}

export function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015);
}

/** ' and its curly forms, which are apostrophes as often as quotation marks. */
export function isSingleMark(code: number): boolean {
  if (code < 128) return code === 39 || code === 96;
  return code === 0x2019 || code === 0x2018 || code === 0x201b || code === 0xb4;
}

/** " and its curly and low forms. */
export function isDoubleMark(code: number): boolean {
  return code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xff02;
}

export function isAngleMark(code: number): boolean {
  return code === 0xab || code === 0xbb;
}

/** Whatever is a single, a double or an angled mark. */
export const anyMark = /["'`\u00ab\u00b4\u00bb\u2018\u2019\u201b-\u201f\uff02]/;
