// Requests to `/rest/all/V1`. Never another store code: without one Magento reads and writes the answers of its default website, whoever is asked about.
import { ConnectorFault, isJsonAnswer, readJson, toHex, type ConnectorContext, type Json, type ShopAnswer, type ShopRequest } from '@placet/core';
import { faultOfRefusal } from './refusal.js';
import { queryOf, signRequest, type Pair } from './signer.js';

export interface MagentoCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Behind `/rest/all/V1/`. */
  readonly path: string;
  readonly query?: readonly Pair[];
  readonly body?: string;
  /** `safe` for GET unless said otherwise, `never` for all else. */
  readonly repeat?: 'safe' | 'never';
}

/** Throws `ConnectorFault`; answers with JSON. */
export type MagentoClient = (call: MagentoCall) => Promise<Json>;

const authorisation = ({ credentials, clock, random }: ConnectorContext, method: string, url: string): string => {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret } = credentials.read();
  if (accessToken === undefined) throw new ConnectorFault('credentials_refused', { detail: 'none' });
  if (consumerKey === undefined || consumerSecret === undefined || accessTokenSecret === undefined) return `Bearer ${accessToken}`;
  const moment = { nonce: toHex(random.bytes(16)), timestamp: Math.floor(clock.now() / 1000) };
  return signRequest(method, url, { consumerKey, consumerSecret, accessToken, accessTokenSecret }, moment);
};

/** The URL as it will be sent, byte for byte, so that what is signed is what arrives. */
const addressOf = ({ storeUrl }: ConnectorContext, path: string, query: readonly Pair[]): string => {
  const text = `${storeUrl}/rest/all/V1/${path}${query.length === 0 ? '' : `?${queryOf(query)}`}`;
  if (!URL.canParse(text)) throw new ConnectorFault('misconfigured', { detail: 'bad_url' });
  return new URL(text).href;
};

const readAnswer = (answer: ShopAnswer): Json => {
  if (answer.status >= 200 && answer.status < 300) return readJson(answer);
  // Maintenance pages and firewalls speak HTML: `readJson` says which.
  if (!isJsonAnswer(answer)) return readJson(answer);
  throw faultOfRefusal(answer.status, readJson(answer));
};

export const magentoClient = (context: ConnectorContext): MagentoClient => async ({ method, path, query = [], body, repeat }) => {
  const url = addressOf(context, path, query);
  // Made for every try: a nonce that was used is refused.
  const make = (): ShopRequest => ({
    method, url, ...body === undefined ? {} : { body },
    headers: { accept: 'application/json', authorization: authorisation(context, method, url), ...body === undefined ? {} : { 'content-type': 'application/json' } },
  });
  return readAnswer(await context.http.send(make, { repeat: repeat ?? (method === 'GET' ? 'safe' : 'never') }));
};
