// Where a request comes from, in a word, and the cookie a browser keeps its session in.
import { isIP } from 'node:net';
import type { CookieOptions, Request, Response } from 'express';
import { halfCookie, halfLifeMs, sessionCookie, sessionLifeMs } from '../../http/sessions.js';
import type { Entered } from '../../users/enter.js';
import type { Seat } from '../../users/user.js';
import type { Site } from '../site.js';
import { seeOther } from './guard.js';

export const seatOf = (request: Request): Seat => ({
  browser: browserLabel(request.get('user-agent')), address: request.ip !== undefined && isIP(request.ip) !== 0 ? request.ip : null,
});

// In this order: most browsers claim to be others as well.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bOPR\/|\bOpera\b/, 'Opera'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'], [/\bChrom(?:e|ium)\/|\bCriOS\/|\bHeadlessChrome\//, 'Chrome'], [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'], [/\biPhone\b|\biPad\b/, 'iOS'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b|\bMacintosh\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux'],
];

/** `Firefox/Linux`: enough to know one's own browser again, and nothing to tell two alike apart. */
export const browserLabel = (userAgent: string | undefined): string | null => {
  const text = userAgent?.slice(0, 500) ?? '';
  const nameIn = (table: typeof browsers): string | undefined => table.find(([pattern]) => pattern.test(text))?.[1];
  const names = [nameIn(browsers), nameIn(systems)].filter(name => name !== undefined);
  return names.length === 0 ? null : names.join('/');
};

const optionsOf = ({ services, base }: Site): CookieOptions =>
  ({ httpOnly: true, sameSite: 'lax', secure: services.config.baseUrl.startsWith('https:'), path: base === '' ? '/' : base });

export const giveSession = (site: Site, response: Response, code: string): void => {
  response.cookie(sessionCookie, code, { ...optionsOf(site), maxAge: sessionLifeMs });
};

/** Into the house, or on to the second factor. */
export const giveEntered = (site: Site, response: Response, { kind, code }: Entered, next = '/'): void => {
  if (kind === 'session') {
    giveSession(site, response, code);
    seeOther(response, `${site.base}${next}`);
    return;
  }
  // Strict: no other site's link leads into the middle of a sign-in.
  response.cookie(halfCookie, code, { ...optionsOf(site), sameSite: 'strict', maxAge: halfLifeMs });
  seeOther(response, `${site.base}/sign-in/second-factor`);
};

export const takeHalf = (site: Site, response: Response): void => { response.clearCookie(halfCookie, { ...optionsOf(site), sameSite: 'strict' }); };

export const takeSession = (site: Site, response: Response): void => { response.clearCookie(sessionCookie, optionsOf(site)); };
