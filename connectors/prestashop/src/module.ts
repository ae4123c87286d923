// Placet's module in the shop: routes of the plugin protocol, each request signed so that it may only be made by us, now, as it is.
import { createHash, createHmac } from 'node:crypto';
import { ConnectorFault, readJson, type ConnectorContext, type Json, type ShopAnswer, type ShopRequest } from '@placet/core';
import { encodeQuery } from './client.js';

type Query = readonly (readonly [name: string, value: string])[];

export interface ShopModule {
  get(route: string, query?: Query): Promise<Json>;
  post(route: string, body: string): Promise<Json>;
}

/** Hex HMAC-SHA256 of `timestamp.METHOD.path and query.hex SHA-256 of the body`, under the characters of the secret. */
export const signRequest = (secret: string, timestamp: string, method: string, target: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${method}.${target}.${createHash('sha256').update(body).digest('hex')}`).digest('hex');

/** Undefined when the store has no secret of a module: then there is none. */
export const moduleOf = (context: ConnectorContext): ShopModule | undefined => {
  if (context.credentials.read().moduleSecret === undefined) return undefined;
  const send = async (method: 'GET' | 'POST', route: string, query: Query, body: string): Promise<Json> => {
    const make = (): ShopRequest => {
      // Without rewriting: no language in front, and the same on every shop.
      const all: Query = [['fc', 'module'], ['module', 'placet'], ['controller', 'api'], ['route', route], ...query];
      const url = new URL(`${context.storeUrl}/index.php?${encodeQuery(all)}`);
      const timestamp = String(Math.floor(context.clock.now() / 1000));
      const signature = signRequest(context.credentials.read().moduleSecret ?? '', timestamp, method, `${url.pathname}${url.search}`, body);
      return {
        method,
        url: url.href,
        headers: {
          accept: 'application/json', 'x-placet-timestamp': timestamp, 'x-placet-signature': signature,
          ...method === 'POST' ? { 'content-type': 'application/json' } : {},
        },
        ...method === 'POST' ? { body } : {},
      };
    };
    return jsonOf(await context.http.send(make, { repeat: 'safe' }));
  };
  return { get: (route, query = []) => send('GET', route, query, ''), post: (route, body) => send('POST', route, [], body) };
};

const jsonOf = (answer: ShopAnswer): Json => {
  const { status } = answer;
  if (status === 401) throw new ConnectorFault('credentials_refused', { detail: 'module_secret', status });
  if (status === 404) throw new ConnectorFault('misconfigured', { detail: 'module_not_found', status });
  // A shop in maintenance answers pages to whom it does not know, and so does one that keeps countries out.
  if (status === 403) throw new ConnectorFault('bad_answer', { detail: 'blocked', status });
  if (status >= 500) throw new ConnectorFault('unreachable', { status });
  if (status >= 400) throw new ConnectorFault('rejected', { detail: 'module', status });
  return readJson(answer);
};
