// The verifier over a file on disk: needs the export and the public key, no server and no database.
import { createReadStream } from 'node:fs';
import { LedgerVerifier, type LedgerVerdict } from '@placet/core';
import { digest, verifySignature } from '../adapters/crypto-tools.js';

const newline = 10;

/** Checks an export in constant memory. A line longer than 4 MiB is no line of an export and ends the reading. */
export const verifyLedgerFile = async (file: string, publicKey: Uint8Array, onProgress: (bytes: number) => void = () => undefined): Promise<LedgerVerdict> =>
  verifyLedgerStream(createReadStream(file, { highWaterMark: 1 << 20 }), publicKey, onProgress);

export const verifyLedgerStream = async (
  chunks: AsyncIterable<Buffer>, publicKey: Uint8Array, onProgress: (bytes: number) => void = () => undefined,
): Promise<LedgerVerdict> => {
  const verifier = new LedgerVerifier({ digest, verifySignature }, publicKey);
  let rest: Buffer = nothing;
  let bytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      if (!verifier.addLine(join(rest, chunk.subarray(from, at)))) return verifier.finish();
      rest = nothing;
      from = at + 1;
    }
    rest = join(rest, chunk.subarray(from));
    if (rest.length > lineLengthMax) break;
    onProgress(bytes += chunk.length);
  }
  if (rest.length > 0) verifier.addLine(rest);
  return verifier.finish(rest.length === 0);
};

const join = (rest: Buffer, more: Buffer): Buffer => rest.length === 0 ? more : Buffer.concat([rest, more]);

const nothing = Buffer.alloc(0);
const lineLengthMax = 4 << 20;
