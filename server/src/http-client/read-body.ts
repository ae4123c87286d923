// The body of an answer, decoded and bounded: what is counted is what comes out of the decompression, so that a small bomb stays small.
import type { IncomingMessage } from 'node:http';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NamedFault } from './http-fault.js';

const decoders = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress } as const;

/** What the client says it can read. */
export const acceptedEncodings = 'gzip, deflate, br';

/** Rejects with `NamedFault` on more than `bytesMax` decoded bytes, and on an encoding or compression that cannot be read. */
export const readBody = async (response: IncomingMessage, bytesMax: number): Promise<Buffer> => {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const chunks: Buffer[] = [];
  let total = 0;
  const collect = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      total += chunk.length;
      chunks.push(chunk);
      done(total > bytesMax ? new NamedFault('response_too_large') : null);
    },
  });
  if (encoding === '' || encoding === 'identity') {
    await pipeline(response, collect);
  } else {
    if (!Object.hasOwn(decoders, encoding)) throw new NamedFault('bad_response');
    await pipeline(response, decoders[encoding as keyof typeof decoders](), collect).catch((error: unknown) => { throw decodingFault(error); });
  }
  return Buffer.concat(chunks);
};

/** zlib's codes say that the bytes are not what the header promised. */
const decodingFault = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && /^(?:Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(String(error.code)) ? new NamedFault('bad_response') : error;
