// How a Magento checks who asks: OAuth 1.0a as 2.4.7 reads it (natural order, decoded path, pairs without one equal sign left out) or as 2.4.9
// does.
import { createHmac } from 'node:crypto';
import type { ShopReply } from '../shop-server.js';
import { byText, naturalOrder } from './php-query.js';
import { refused, required } from './replies.js';

export interface Consumer {
  readonly id: number;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
  readonly resources: ReadonlySet<string>;
}

export interface SignedRequest {
  readonly method: string;
  readonly scheme: 'http' | 'https';
  /** As it was sent. */
  readonly host: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly authorization: string;
  readonly contentType: string;
  readonly body: string;
}

export type SigningLine = '2.4.7' | '2.4.9';

export interface OAuthServer {
  readonly line: SigningLine;
  readonly consumers: readonly Consumer[];
  /** Of each consumer, those that were used. */
  readonly nonces: Set<string>;
  /** Epoch seconds. */
  readonly now: () => number;
}

export type Verdict = { readonly consumer: Consumer } | { readonly reply: ShopReply };

const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Raw decoding: a plus stays one. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const headerPairs = (authorization: string): ReadonlyMap<string, string> =>
  new Map([...authorization.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]));

const needed = ['oauth_consumer_key', 'oauth_signature', 'oauth_signature_method', 'oauth_nonce', 'oauth_timestamp', 'oauth_token'] as const;

const pairsOf = (query: string, line: SigningLine): readonly (readonly [string, string])[] => query.split('&').filter(part => part !== '').flatMap((part) => {
  const [name = '', value, ...more] = part.split('=');
  if (more.length > 0 || (value === undefined && line === '2.4.7')) return [];
  return [[decode(name), decode(value ?? '')] as const];
});

const urlOf = ({ scheme, host, target }: SignedRequest, line: SigningLine): string => {
  const path = target.split('?', 1)[0] ?? '';
  const shown = line === '2.4.7' ? path.replace(/%(?:40|3A|2B|26|3D|24|2C|3B|2F)/gi, decode) : path;
  return `${scheme}://${host.toLowerCase().replace(scheme === 'https' ? /:443$/ : /:80$/, '')}${shown}`;
};

const signatureOf = (request: SignedRequest, pairs: ReadonlyMap<string, string>, consumer: Consumer, line: SigningLine): string => {
  const query = request.target.split('?').slice(1).join('?');
  const form = request.contentType.startsWith('application/x-www-form-urlencoded') ? pairsOf(request.body, line) : [];
  const all = [...[...pairs].filter(([name]) => name !== 'oauth_signature'), ...pairsOf(query, line), ...form];
  const sorted = line === '2.4.7' ? all.sort((left, right) => naturalOrder(encode(left[0]), encode(right[0]))) : all.sort((left, right) => byText(left[0], right[0]));
  const base = [request.method, urlOf(request, line), sorted.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')].map(encode).join('&');
  return createHmac('sha256', `${encode(consumer.consumerSecret)}&${encode(consumer.accessTokenSecret)}`).update(base).digest('base64');
};

/** In the order in which Magento looks: the parameters, the consumer, the nonce (which is used up whatever follows), the token, the signature. */
export const checkOAuth = (request: SignedRequest, { line, consumers, nonces, now }: OAuthServer): Verdict => {
  const pairs = headerPairs(request.authorization);
  const missing = needed.find(name => (pairs.get(name) ?? '') === '');
  if (missing !== undefined) return { reply: required(missing) };
  if (pairs.get('oauth_token')?.length !== 32) return { reply: refused(400, 'The token length is invalid. Check the length and try again.') };
  const method = pairs.get('oauth_signature_method');
  if (method !== 'HMAC-SHA256') return { reply: refused(400, 'Signature method %1 is not supported', [method]) };
  const consumer = consumers.find(({ consumerKey }) => consumerKey === pairs.get('oauth_consumer_key'));
  if (consumer === undefined) return { reply: refused(401, 'A consumer having the specified key does not exist') };
  const timestamp = Number(pairs.get('oauth_timestamp'));
  if (!(timestamp > 0) || timestamp > now() + 600) return { reply: refused(401, 'An error occurred validating the nonce') };
  const nonce = `${consumer.id} ${timestamp} ${pairs.get('oauth_nonce') ?? ''}`;
  if (nonces.has(nonce)) return { reply: refused(401, 'The nonce is already being used by the consumer with ID %1', [String(consumer.id)]) };
  nonces.add(nonce);
  if (consumer.accessToken !== pairs.get('oauth_token')) return { reply: refused(401, 'Specified token does not exist') };
  if (signatureOf(request, pairs, consumer, line) !== pairs.get('oauth_signature')) return { reply: refused(401, 'The signature is invalid. Verify and try again.') };
  return { consumer };
};
