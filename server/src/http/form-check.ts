// Whether a form that changes something was sent from our own page: a token bound to the browser's session, and what the browser says of its origin.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { hashSecret } from './authenticate.js';
import { sessionCodeOf, sessionCookie } from './sessions.js';

/** For the hidden field of forms. Follows from the session's secret, so nobody without the cookie can know it; says nothing about the cookie. */
export const formTokenOf = (request: Pick<IncomingMessage, 'headers'>, cookie = sessionCookie): string => formTokenFor(sessionCodeOf(request, cookie) ?? '');

/** The same for a session whose cookie goes out with this very answer. */
export const formTokenFor = (code: string): string => hashSecret(`form ${code}`).toString('base64url');

export const isFormToken = (request: IncomingMessage, given: unknown, cookie = sessionCookie): boolean => {
  const expected = Buffer.from(formTokenOf(request, cookie));
  const actual = Buffer.from(typeof given === 'string' ? given.slice(0, 200) : '');
  return sessionCodeOf(request, cookie) !== undefined && actual.length === expected.length && timingSafeEqual(actual, expected);
};

/** Browsers that say where a request came from must say it came from here. Those that say nothing are left to the token. */
export const isFromHere = ({ headers }: IncomingMessage, baseUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (headers.origin === undefined) return true;
  if (!URL.canParse(headers.origin)) return false;
  const origin = new URL(headers.origin);
  return origin.origin === new URL(baseUrl).origin || origin.host === headers.host;
};
