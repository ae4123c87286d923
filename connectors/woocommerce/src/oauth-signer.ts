// OAuth 1.0a with one leg, as WooCommerce checks it over plain http: of the names only what stands before a bracket is sorted, and the elements of an
// array count in the order they are sent in.
import { createHmac } from 'node:crypto';
import { toHex, type Clock, type Random } from '@placet/core';

export type SignatureMethod = 'HMAC-SHA256' | 'HMAC-SHA1';

/** What is signed: `url` without its query, `parameters` in the order they are sent. */
export interface Signable {
  readonly method: string;
  readonly url: string;
  readonly parameters: readonly (readonly [string, string])[];
}

/** RFC 3986: everything but letters, digits and `-._~`. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const topOf = (name: string): string => name.replace(/\[.*$/s, '');

/** The text both sides sign. */
export const baseStringOf = ({ method, url, parameters }: Signable): string => {
  const sorted = parameters.toSorted(([left], [right]) => {
    const [one, other] = [topOf(left), topOf(right)];
    return one < other ? -1 : Number(one > other);
  });
  const pairs = sorted.map(([name, value]) => percentEncode(`${percentEncode(name)}=${percentEncode(value)}`));
  return `${method.toUpperCase()}&${percentEncode(url)}&${pairs.join('%26')}`;
};

const digests = { 'HMAC-SHA256': 'sha256', 'HMAC-SHA1': 'sha1' } as const;

/** Base64. The key ends with `&`, since there is no token. */
export const signatureOf = (signable: Signable, consumerSecret: string, by: SignatureMethod = 'HMAC-SHA256'): string =>
  createHmac(digests[by], `${percentEncode(consumerSecret)}&`).update(baseStringOf(signable)).digest('base64');

export interface OAuthPorts {
  readonly clock: Clock;
  readonly random: Random;
}

export interface KeyPair { readonly consumerKey: string; readonly consumerSecret: string }

/** The parameters that sign `url`, whose query is signed in the order it stands in. New ones each time: a shop takes a nonce once. */
export const oauthParameters = (
  { clock, random }: OAuthPorts, { consumerKey, consumerSecret }: KeyPair, method: string, url: string,
): Readonly<Record<string, string>> => {
  const [address = '', query = ''] = url.split('?', 2);
  const own = {
    oauth_consumer_key: consumerKey, oauth_nonce: toHex(random.bytes(16)), oauth_signature_method: 'HMAC-SHA256',
    oauth_timestamp: String(Math.floor(clock.now() / 1000)),
  };
  const parameters = [...new URLSearchParams(query.replaceAll('+', '%2B')), ...Object.entries(own)];
  return { ...own, oauth_signature: signatureOf({ method, url: address, parameters }, consumerSecret) };
};
