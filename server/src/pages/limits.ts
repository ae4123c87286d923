// How often one address may do what costs something. Who is slowed down is told so on a page.
import type { RequestHandler } from 'express';
import rateLimit from 'express-rate-limit';
import { sendMessage, type Site } from './site.js';
import { viewerOf } from './viewer.js';

/** At most `limit` requests a minute from one address. */
export const perMinute = (site: Site, limit: number): RequestHandler => rateLimit({
  windowMs: 60_000, limit, standardHeaders: 'draft-8', legacyHeaders: false,
  handler: (request, response, next) => {
    const viewer = viewerOf(request);
    const { title, what, next: then } = viewer.t.slow;
    sendMessage(site, request, response, viewer, 429, { heading: title, sentences: [what, then] }).catch(next);
  },
});
