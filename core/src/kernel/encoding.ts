// Bytes to text and back, without the platform's help: hex and strict base64 (RFC 4648 section 4, canonical form only).
const hexDigits = '0123456789abcdef';
const hexOfByte = Array.from({ length: 256 }, (_, byte) => hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15));

export const toHex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += hexOfByte[byte] ?? '';
  return text;
};

/** Bytes of lower-case hex, or undefined when it is not that. */
export const fromHex = (text: string): Uint8Array | undefined => {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16));
};

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += base64Digits.charAt(group >> 18) + base64Digits.charAt((group >> 12) & 63);
    text += index + 1 < bytes.length ? base64Digits.charAt((group >> 6) & 63) : '=';
    text += index + 2 < bytes.length ? base64Digits.charAt(group & 63) : '=';
  }
  return text;
};

/** Bytes of canonical base64, or undefined: other spellings of the same bytes are refused, so a changed character never passes. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let index = 0, at = 0; index < text.length; index += 4) {
    const group = [0, 1, 2, 3].reduce((bits, offset) => (bits << 6) | Math.max(0, base64Digits.indexOf(text.charAt(index + offset))), 0);
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (group >> shift) & 255;
  }
  return toBase64(bytes) === text ? bytes : undefined;
};

export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const equalBytes = (left: Uint8Array, right: Uint8Array): boolean => {
  if (left.length !== right.length) return false;
  // Every byte is looked at, so that the time it takes says nothing about where two signatures part.
  let difference = 0;
  for (let at = 0; at < left.length; at++) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
  return difference === 0;
};

const encoder = new TextEncoder();
