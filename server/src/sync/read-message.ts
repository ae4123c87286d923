// The bytes of a message as they come. Express reads a body that is too large to its end before it says so; here it is said at once, and what still
// comes is thrown away up to a bound, since a connection cut off while somebody sends loses the answer too.
import type { NextFunction, Request, Response } from 'express';
import { sendFailure } from '../http/error-reply.js';

/** Puts the body, at most `bytesMax` long, where `express.raw` would. What is compressed is refused: unpacked it could be of any size. */
export const readMessage = (bytesMax: number) => (request: Request, response: Response, next: NextFunction): void => {
  if ((request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    sendFailure(response, { code: 'unsupported_media_type', message: 'The body is compressed; send it as it is.' });
    throwAway(request, bytesMax);
    return;
  }
  const tooLarge = (): void => {
    sendFailure(response, { code: 'request_too_large', message: `The body is larger than the ${bytesMax} bytes this route takes.` });
    throwAway(request, bytesMax);
  };
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) {
    tooLarge();
    return;
  }
  collect(request, bytesMax, (body) => {
    if (body === undefined) {
      tooLarge();
      return;
    }
    request.body = body;
    next();
  });
};

/** Undefined once it is too much; nothing at all for a sender who went away. */
const collect = (request: Request, bytesMax: number, done: (body: Buffer | undefined) => void): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer): void => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= bytesMax) return;
    request.off('data', take).off('end', end);
    done(undefined);
  };
  const end = (): void => { done(Buffer.concat(chunks)); };
  request.on('data', take).once('end', end).on('error', () => undefined);
};

const throwAway = (request: Request, bytesMax: number): void => {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > bytesMax) request.socket.destroy();
  }).on('error', () => undefined);
};
