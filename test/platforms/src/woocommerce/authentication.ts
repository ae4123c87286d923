// Who calls: keys in the header or the address where PHP knows of TLS, a signature everywhere.
import { createHmac } from 'node:crypto';
import type { ShopCall, ShopReply } from '../shop-server.js';
import { wooError } from './replies.js';

export interface ApiKey {
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly permissions: 'read' | 'write' | 'read_write';
  readonly role: 'administrator' | 'shop_manager';
}

const key = (mark: string, permissions: ApiKey['permissions'], role: ApiKey['role']): ApiKey =>
  ({ consumerKey: `ck_${mark}${'a1b2c3d4'.repeat(4)}`, consumerSecret: `cs_${mark}${'e5f6a7b8'.repeat(4)}`, permissions, role });

export const apiKeys = {
  administrator: key('00000000', 'read_write', 'administrator'),
  shopManager: key('11111111', 'read_write', 'shop_manager'),
  readOnly: key('22222222', 'read', 'administrator'),
  writeOnly: key('33333333', 'write', 'administrator'),
} as const;

const failed = (message: string): ShopReply => wooError(401, 'woocommerce_rest_authentication_error', message);
const stranger = (): ShopReply => wooError(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');

export interface DoorOptions {
  readonly homeUrl: () => string;
  readonly now: () => number;
  readonly keys: () => readonly ApiKey[];
  /** The web server keeps the Authorization header from PHP. */
  readonly losesHeader: () => boolean;
}

/** The key a call is made with, or the refusal. */
export const doorOf = (options: DoorOptions): ((call: ShopCall) => ApiKey | ShopReply) => {
  const nonces = new Set<string>();
  return (call) => {
    // The filter that knows WooCommerce's keys looks for this text in the address.
    if (!/\/wp-json\/wc[/-]/.test(call.target)) return stranger();
    const found = (isTls(call) ? keyInTheOpen(call, options) : undefined) ?? signedKey(call, options, nonces);
    if (found === undefined) return stranger();
    return 'permissions' in found ? permitted(call, found) : found;
  };
};

const isTls = ({ headers }: ShopCall): boolean => headers['x-forwarded-proto'] === 'https';

const keyInTheOpen = ({ headers, url }: ShopCall, options: DoorOptions): ApiKey | ShopReply | undefined => {
  const basic = options.losesHeader() ? undefined : /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  const [consumerKey, consumerSecret] = basic === undefined
    ? [url.searchParams.get('consumer_key'), url.searchParams.get('consumer_secret')]
    : Buffer.from(basic, 'base64').toString('utf8').split(':', 2);
  const known = options.keys().find(each => each.consumerKey === consumerKey);
  if (known === undefined) return undefined;
  return known.consumerSecret === consumerSecret ? known : failed('Consumer secret is invalid.');
};

const needed = ['oauth_consumer_key', 'oauth_timestamp', 'oauth_nonce', 'oauth_signature', 'oauth_signature_method'] as const;

const signedKey = (call: ShopCall, options: DoorOptions, nonces: Set<string>): ApiKey | ShopReply | undefined => {
  const { searchParams } = call.url;
  const given = needed.filter(name => (searchParams.get(name) ?? '') !== '');
  if (given.length === 0) return undefined;
  const lacking = needed.find(name => !given.includes(name));
  if (lacking !== undefined) return wooError(401, 'woocommerce_rest_authentication_missing_parameter', `Missing OAuth parameter ${lacking}`);
  const known = options.keys().find(each => each.consumerKey === searchParams.get('oauth_consumer_key'));
  if (known === undefined) return failed('Consumer key is invalid.');
  const home = isTls(call) ? options.homeUrl().replace('http:', 'https:') : options.homeUrl();
  if (!isSignedBy(call, known.consumerSecret, home)) return failed('Invalid signature - provided signature does not match.');
  const stamp = Number(searchParams.get('oauth_timestamp'));
  if (!(Math.abs(options.now() / 1000 - stamp) <= 15 * 60)) return failed('Invalid timestamp.');
  const nonce = `${known.consumerKey} ${searchParams.get('oauth_nonce') ?? ''}`;
  if (nonces.has(nonce)) return failed('Invalid nonce - nonce has already been used.');
  nonces.add(nonce);
  return known;
};

const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** PHP gathers `include[0]`, `include[1]` under `include`, in the order sent; only those top names are sorted. */
const isSignedBy = ({ method, url }: ShopCall, secret: string, homeUrl: string): boolean => {
  const groups = new Map<string, string[]>();
  for (const [name, value] of url.searchParams) {
    if (name === 'oauth_signature') continue;
    const top = name.split('[')[0] ?? '';
    groups.set(top, [...groups.get(top) ?? [], encode(`${encode(name)}=${encode(value)}`)]);
  }
  const pairs = [...groups.keys()].sort().flatMap(name => groups.get(name) ?? []);
  const base = `${method}&${encode(`${homeUrl}${url.pathname}`)}&${pairs.join('%26')}`;
  const digest = { 'HMAC-SHA256': 'sha256', 'HMAC-SHA1': 'sha1' }[url.searchParams.get('oauth_signature_method') ?? ''];
  return digest !== undefined && createHmac(digest, `${secret}&`).update(base).digest('base64') === url.searchParams.get('oauth_signature');
};

const permitted = ({ method }: ShopCall, found: ApiKey): ApiKey | ShopReply => {
  const needs = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  if (found.permissions === 'read_write' || found.permissions === needs) return found;
  return failed(`The API key provided does not have ${needs} permissions.`);
};
