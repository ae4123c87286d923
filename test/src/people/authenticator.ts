// An authenticator app as RFC 4226 and RFC 6238 describe it, made here so that what the server takes is not only what the server's library makes.
import { createHmac } from 'node:crypto';
import { expect } from 'chai';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 (RFC 4648) without padding. */
export const bytesOf = (key: string): Buffer => {
  const bits = Array.from(key, letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2)));
};

/** The key a page shows to be typed. */
export const keyIn = (text: string): string => (/<code aria-labelledby="factor-key">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replace(/ /g, '');

/** The phone of somebody who typed the key of the page into it: the code of a moment. */
export const phoneFrom = (text: string): ((at: number) => string) => {
  const key = keyIn(text);
  expect(key).to.have.lengthOf(32);
  return at => codeAt(bytesOf(key), at);
};

const codeAt = (secret: Buffer, at: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const place = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(place) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};
