// Bytes to text in pieces. No character breaks at the border of two pieces, and pieces that are not valid in their encoding are marked.
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { cutCharacterLength } from './detect-encoding.js';

export interface DecodedChunk {
  readonly text: string;
  /** Bytes were not valid: replacement characters in this text stand for what could not be read. */
  readonly isDamaged: boolean;
}

export interface ChunkDecoder {
  readonly write: (bytes: Uint8Array) => DecodedChunk;
  readonly end: () => DecodedChunk;
}

/** A decoder for one file; the byte order mark is taken off. `encoding` must satisfy `isEncoding`. */
export const chunkDecoder = (encoding: string): ChunkDecoder => encoding === 'utf-8' ? utf8Decoder() : otherDecoder(encoding);

/** Whether files in this encoding can be read. Names that decode no text (`base64`, `hex`) are not encodings. */
export const isEncoding = (name: string): boolean => /^(?:utf-?(?:8|16(?:le|be)?)|windows-|iso-8859-|koi8-|cp\d|mac|shift_?jis|euc-|gb|big5)/.test(name) && iconv.encodingExists(name);

const utf8Decoder = (): ChunkDecoder => {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  const decode = (whole: Buffer): DecodedChunk => {
    const text = whole.toString('utf8');
    const unmarked = isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
    isFirst &&= text === '';
    return { text: unmarked, isDamaged: !isUtf8(whole) };
  };
  return {
    write: (bytes) => {
      const all = rest.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : Buffer.concat([rest, bytes]);
      const cut = cutCharacterLength(all);
      rest = Buffer.from(all.subarray(all.length - cut));
      return decode(all.subarray(0, all.length - cut));
    },
    end: () => decode(rest),
  };
};

const otherDecoder = (encoding: string): ChunkDecoder => {
  const decoder = iconv.getDecoder(encoding);
  let rest = '';
  const decode = (decoded: string, isLast: boolean): DecodedChunk => {
    const whole = rest + decoded;
    // Of a character outside the basic plane UTF-16 may have given only the first half so far.
    rest = !isLast && isHighSurrogate(whole.charCodeAt(whole.length - 1)) ? whole.slice(-1) : '';
    const text = whole.slice(0, whole.length - rest.length);
    return text.isWellFormed() ? { text, isDamaged: text.includes('\ufffd') } : { text: text.toWellFormed(), isDamaged: true };
  };
  return {
    write: bytes => decode(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), false),
    end: () => decode(decoder.end() ?? '', true),
  };
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
