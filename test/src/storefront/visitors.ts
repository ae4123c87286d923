// A shop's pages as browsers have them: they know the public key and nothing else, and each visitor comes from an address of their own.
import { randomUUID } from 'node:crypto';
import { cookieSettingsSchema, type CookieSettings, type StoreId } from '@placet/core';
import type { Answer, ErrorBody } from '../api/api-client.js';
import type { House, Shop } from '../api/harness.js';

export type Headers = Readonly<Record<string, string>>;

export interface Pages {
  readonly publicKey: string;
  readonly base: string;
  get<Body = unknown>(path: string, headers?: Headers): Promise<Answer<Body>>;
  /** As a page of the shop sends it, or a page that is closing: JSON as `text/plain`. */
  post<Body = ErrorBody>(path: string, body: unknown, headers?: Headers): Promise<Answer<Body>>;
  send<Body = ErrorBody>(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>, headers?: Headers): Promise<Answer<Body>>;
}

let addresses = 0;

/** An address nobody had before; its place is unknown. */
export const anAddress = (): string => `2001:db8:${(addresses += 1).toString(16)}::1`;

export const pagesOf = async (house: House, { storeId }: Pick<Shop, 'storeId'>, url = house.url): Promise<Pages> => {
  const store = await house.services.stores.find(storeId);
  if (store === undefined) throw new Error('there is no such store');
  const base = `${url}/s/${store.publicKey}`;
  const send = async <Body>(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>, headers: Headers = {}): Promise<Answer<Body>> => {
    const response = await fetch(`${base}${path}`, { method, headers: { 'x-forwarded-for': anAddress(), ...headers }, ...body === undefined ? {} : { body } });
    const text = await response.text();
    const isJson = text !== '' && (response.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
  };
  return {
    publicKey: store.publicKey, base, send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, JSON.stringify(body), { 'content-type': 'text/plain;charset=UTF-8', ...headers }),
  };
};

export const aBrowser = (): string => randomUUID();

/** What the banner sends when everything was rejected. */
export const choiceOf = ({ key = randomUUID(), ageMs = 0, ...fields }: { key?: string; ageMs?: number } & Readonly<Record<string, unknown>> = {}) => ({
  key, ageMs,
  choice: { browserId: aBrowser(), version: 0, locale: 'de', region: 'DE', granted: [] as string[], how: 'reject_all', gpc: false, ...fields },
  pageUrl: 'https://tea.example/oolong?utm_source=letter&email=ada%40example.com#leaf',
});

export const publishCookies = async ({ services }: House, storeId: StoreId, settings: unknown): Promise<CookieSettings> => {
  const parsed = cookieSettingsSchema.parse(settings);
  const published = await services.cookies.publish(storeId, parsed, { by: 'a test' });
  if (!published.ok) throw new Error(published.error.message);
  return parsed;
};
