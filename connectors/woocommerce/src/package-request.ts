// What @woocommerce/woocommerce-rest-api would send, taken from it before it is sent. axios calls its adapter while the package's method still runs, so
// the capture is synchronous and a request can be built anew, and signed anew, for every try. (docs/decisions/0011-woocommerce-client.md)
import woocommerce from '@woocommerce/woocommerce-rest-api';
import type { JsonObject, ShopRequest } from '@placet/core';
import { oauthParameters, percentEncode, type KeyPair, type OAuthPorts } from './oauth-signer.js';

export type Namespace = 'wc/v3' | 'wc-placet/v1';

export interface WooCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Text only: the package writes nested values wrongly, and signs lists of more than ten wrongly. Lists go as `1,2,3`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  readonly namespace?: Namespace;
}

/** `basic`: the header, which PHP must be told is safe; `oauth`: signed, for plain http and to find out whether the header gets lost. */
export type SignIn = 'basic' | 'oauth';

/** What the package hands to axios, as far as it matters here. */
interface Built {
  readonly url: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly auth?: { readonly username: string; readonly password: string };
  readonly data?: string;
}

const jsonType = 'application/json;charset=utf-8';

/** `siteUrl` has no slash at the end. */
export const packageRequest = (ports: OAuthPorts, siteUrl: string, credentials: KeyPair, signIn: SignIn, call: WooCall): ShopRequest => {
  const { url, params = {}, auth, data } = builtBy(ports, siteUrl, credentials, signIn, call);
  const query = Object.entries(params).map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
  return {
    method: call.method,
    url: query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
    headers: {
      // With it WordPress puts even its maintenance page into JSON; without the other, caches of hosts answer for the shop.
      accept: 'application/json', 'cache-control': 'no-cache',
      ...auth === undefined ? {} : { authorization: `Basic ${btoa(`${auth.username}:${auth.password}`)}` },
      ...data === undefined ? {} : { 'content-type': jsonType },
    },
    ...data === undefined ? {} : { body: data },
  };
};

const builtBy = (ports: OAuthPorts, siteUrl: string, credentials: KeyPair, signIn: SignIn, call: WooCall): Built => {
  const taken: Built[] = [];
  const adapter = (config: Built): Promise<object> => {
    taken.push(config);
    return Promise.resolve({ status: 204, statusText: '', headers: {}, data: '', config });
  };
  const api = new woocommerce.default({ url: siteUrl, ...credentials, axiosConfig: { adapter } });
  Object.defineProperties(api, {
    version: { value: call.namespace ?? 'wc/v3' },
    isHttps: { value: signIn === 'basic' },
    // Its own signer takes time and nonce from the process, and puts include[10] before include[2] in the query but not in what it signs.
    _getOAuth: { value: () => ({ authorize: ({ url, method }: { url: string; method: string }) => oauthParameters(ports, credentials, method, url) }) },
  });
  const sent = started(api, call);
  // It settles with the empty answer above, or not at all; nobody waits for it.
  sent.catch(() => undefined);
  const [built] = taken;
  if (built === undefined) throw new Error('the package did not hand its request over at once');
  return built;
};

const started = (api: InstanceType<typeof woocommerce.default>, { method, path, query = {}, body }: WooCall): Promise<unknown> => {
  if (method === 'GET') return api.get(path, { ...query });
  if (method === 'DELETE') return api.delete(path, { ...query });
  return method === 'POST' ? api.post(path, body ?? {}, { ...query }) : api.put(path, body ?? {}, { ...query });
};
