// Which pages may speak with a store's routes: those of the shop itself. (Fetch standard, CORS; no cookies are involved, so no credentials)
import type { Request, Response } from 'express';
import type { Config } from '../config.js';
import type { Store } from '../storage/models/index.js';

type Where = Pick<Config, 'isDemo' | 'baseUrl'>;

/** The origin of the shop's address, and the same with or without `www.`. */
export const originsOf = (url: string): readonly string[] => {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname, port } = new URL(url);
  const sibling = hostname.startsWith('www.') ? hostname.slice('www.'.length) : `www.${hostname}`;
  return [hostname, sibling].map(host => `${protocol}//${host}${port === '' ? '' : `:${port}`}`);
};

const localOrigin = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** In a demo the sample shop stands on Placet's own host, or on this machine. */
export const isOwnPage = ({ isDemo, baseUrl }: Where, store: Pick<Store, 'url'>, origin: string): boolean =>
  originsOf(store.url).includes(origin) || (isDemo && (localOrigin.test(origin) || origin === new URL(baseUrl).origin));

/** Says to browsers that the shop's pages may read the answer. False when the request comes from a page of somebody else's. */
export const admitOrigin = (where: Where, store: Pick<Store, 'url'>, request: Request, response: Response): boolean => {
  response.vary('Origin');
  const origin = request.get('origin');
  if (origin === undefined) return true;
  if (!isOwnPage(where, store, origin)) return false;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After');
  return true;
};

/** How long a browser remembers what a preflight said; more than two hours none does. */
const preflightSeconds = 7200;

export const answerPreflight = (where: Where, store: Pick<Store, 'url'> | undefined, method: 'GET' | 'POST', request: Request, response: Response): void => {
  if (store !== undefined && admitOrigin(where, store, request, response) && request.get('origin') !== undefined) {
    response.setHeader('Access-Control-Allow-Methods', method);
    response.setHeader('Access-Control-Allow-Headers', 'content-type');
    response.setHeader('Access-Control-Max-Age', preflightSeconds);
  }
  response.status(204).end();
};
