// OAuth 1.0a as Magento 2.4.4 and later check it: HMAC-SHA256 only. What servers of different versions would read differently is refused here, before it
// is sent, since they would answer "the signature is invalid" and nobody would know why. (docs/decisions/0012)
import { ConnectorFault } from '@placet/core';
import { createHmac } from 'node:crypto';

export type Pair = readonly [name: string, value: string];

export interface OAuthKeys {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly accessToken: string;
  readonly accessTokenSecret: string;
}

/** One use of a nonce: the server keeps each for two hours and refuses it a second time. */
export interface OAuthMoment {
  readonly nonce: string;
  /** Epoch seconds. */
  readonly timestamp: number;
}

/** RFC 3986: everything but letters, digits and `-._~`. */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Pairs as a query, encoded so that it arrives as it was signed; a blank is `%20`, since PHP reads a raw plus as one. */
export const queryOf = (pairs: readonly Pair[]): string => pairs.map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`).join('&');

/** Servers up to 2.4.7 decode these in a path before they check the signature. */
const reservedInPath = /%(?:40|3A|2B|26|3D|24|2C|3B|2F)/i;

const refusal = (detail: string): ConnectorFault => new ConnectorFault('misconfigured', { detail });

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refusal('query_not_signable');
  }
};

const pairOf = (part: string): Pair => {
  const [name, value, ...more] = part.split('=');
  // Servers up to 2.4.7 leave a pair with no or with two equal signs out of what they check.
  if (name === undefined || value === undefined || more.length > 0) throw refusal('pair_not_signable');
  // An index of two digits is sorted by its number there and by its letters here.
  if (/\[\d{2,}\]/.test(decode(name))) throw refusal('index_not_signable');
  return [decode(name), decode(value)];
};

const byText = (left: string, right: string): number => left < right ? -1 : left > right ? 1 : 0;

/**
 * What is signed, for a URL as it is sent. Throws `misconfigured`, with the detail `path_not_signable`, `query_not_signable`, `pair_not_signable` or
 * `index_not_signable`. Source: RFC 5849 section 3.4.1, and how Magento 2.4.4 to 2.4.9 differ from it.
 */
export const signatureBase = (method: string, url: string, oauth: readonly Pair[]): string => {
  const { origin, pathname, search } = new URL(url);
  if (reservedInPath.test(pathname)) throw refusal('path_not_signable');
  const query = search.slice(1).split('&').filter(part => part !== '').map(pairOf);
  const pairs = [...oauth, ...query].map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)] as const)
    .sort((left, right) => byText(left[0], right[0]) || byText(left[1], right[1]));
  return [method, origin + pathname, pairs.map(pair => pair.join('=')).join('&')].map(encodeStrictly).join('&');
};

export const signatureOf = (base: string, { consumerSecret, accessTokenSecret }: Pick<OAuthKeys, 'consumerSecret' | 'accessTokenSecret'>): string =>
  createHmac('sha256', `${encodeStrictly(consumerSecret)}&${encodeStrictly(accessTokenSecret)}`).update(base).digest('base64');

/** The `Authorization` of one request; a JSON body is not signed. Throws as `signatureBase`. */
export const signRequest = (method: string, url: string, keys: OAuthKeys, { nonce, timestamp }: OAuthMoment): string => {
  const oauth: readonly Pair[] = [
    ['oauth_consumer_key', keys.consumerKey], ['oauth_nonce', nonce], ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(timestamp)], ['oauth_token', keys.accessToken], ['oauth_version', '1.0'],
  ];
  const signature = signatureOf(signatureBase(method, url, oauth), keys);
  return `OAuth ${[...oauth, ['oauth_signature', signature] as const].map(([name, value]) => `${name}="${encodeStrictly(value)}"`).join(', ')}`;
};
