// How often the storefront's routes may be called. A visitor answers a banner once and a form or two; the rest is room for offices behind one address.
import type { RequestHandler, Response } from 'express';
import rateLimit from 'express-rate-limit';
import { sendFailure } from '../http/error-reply.js';
import { storeIn } from './front.js';

/** Requests a minute. */
export const requestLimits = { address: 120, store: 6000 } as const;

/** What an answer of a visitor may weigh. */
export const bodyBytesMax = 32 << 10;

export const sendSlowDown = (response: Response): void => {
  sendFailure(response, { code: 'rate_limited', message: 'Too many requests. Retry-After says when to come back.' });
};

export const perAddress = (): RequestHandler => rateLimit({
  windowMs: 60_000, limit: requestLimits.address, standardHeaders: 'draft-8', legacyHeaders: false, handler: (_request, response) => { sendSlowDown(response); },
});

export const perStore = (): RequestHandler => rateLimit({
  windowMs: 60_000, limit: requestLimits.store, standardHeaders: false, legacyHeaders: false, keyGenerator: (_request, response) => storeIn(response).id,
  handler: (_request, response) => {
    response.setHeader('Retry-After', '60');
    sendSlowDown(response);
  },
});
