/** Bytes as text, in whatever encoding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, encodingFinding } from '../../server/workspace/encoding.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  it('takes the byte-order mark off, and remembers it', () => {
    expect(decode(bytesOf('\uFEFFTea'))).toEqual({ text: 'Tea', bom: true });
    expect(decode(bytesOf('Tea'))).toEqual({ text: 'Tea', bom: false });
  });

  it('keeps a second byte-order mark, which is text', () => {
    expect(decode(bytesOf('\uFEFF\uFEFFTea')).text).toBe('\uFEFFTea');
  });

  it('finds the first byte that is no UTF-8, behind characters of every width', () => {
    const bytes = Buffer.concat([
      bytesOf('a é € 😀 \uFFFD '),
      Buffer.from([0x93]),
      bytesOf('quoted'),
      Buffer.from([0x94]),
    ]);
    const { text, invalid } = decode(bytes);
    expect(invalid).toEqual({ offset: text.indexOf('\uFFFD', text.indexOf('\uFFFD') + 1), byte: 0x93 });
  });

  it('finds the beginning of a sequence that breaks off, even one that begins as U+FFFD does', () => {
    expect(decode(Uint8Array.of(0x61, 0xef, 0xbf, 0x62)).invalid).toEqual({ offset: 1, byte: 0xef });
    expect(decode(Uint8Array.of(0x61, 0xf0, 0x9f, 0x98)).invalid).toEqual({ offset: 1, byte: 0xf0 });
  });

  it('recognises UTF-16 by its mark', () => {
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x41, 0)).invalid?.guess).toBe('UTF-16');
  });

  it('gives a text for any bytes, finds a byte only where strict decoding fails, and undoes itself', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const { text, bom, invalid } = decode(bytes);
        const isUtf8 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).equals(
          Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)),
        );
        expect(invalid === undefined).toBe(isUtf8);
        if (invalid) expect(text[invalid.offset]).toBe('\uFFFD');
        else expect([...encode(text, bom)]).toEqual([...bytes]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('encodingFinding', () => {
  it('says what the byte would be in Windows-1252', () => {
    expect(encodingFinding('a.news', { offset: 3, byte: 0x93 })).toMatchObject({
      rule: 'format/encoding',
      span: { start: 3, end: 4 },
      message: 'Unexpected byte 0x93 (in Windows-1252 it would be "“"), expected UTF-8: save the file as UTF-8',
    });
    expect(encodingFinding('a.news', { offset: 0, byte: 0x81 }).message).toBe(
      'Unexpected byte 0x81, expected UTF-8: save the file as UTF-8',
    );
  });
});
