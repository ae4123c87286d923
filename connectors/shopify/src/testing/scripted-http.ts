// A shop that answers what a test says, and remembers what it was asked.
import type { ConnectorContext, CredentialVault, ShopAnswer, ShopHttp, ShopRequest, ShopSendOptions } from '@placet/core';

export interface Said { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }

export interface Scripted {
  readonly context: ConnectorContext;
  readonly requests: ShopRequest[];
  readonly options: ShopSendOptions[];
}

export const answerOf = ({ status = 200, headers, body }: Said): ShopAnswer => ({
  status, headers: { 'content-type': 'application/json; charset=utf-8', 'x-shopify-api-version': '2026-10', ...headers },
  body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
});

export const scripted = (answers: readonly Said[], credentials: Readonly<Record<string, string>> = { accessToken: 'shpat_0123456789abcdef' }, storeUrl = 'https://teas.myshopify.com'): Scripted => {
  const left = [...answers];
  const requests: ShopRequest[] = [];
  const options: ShopSendOptions[] = [];
  const http: ShopHttp = {
    send: (make, given) => {
      requests.push(make());
      options.push(given);
      const next = left.shift();
      return next === undefined ? Promise.reject(new Error('nothing more was expected')) : Promise.resolve(answerOf(next));
    },
  };
  const vault: CredentialVault = { read: () => credentials, replace: () => Promise.resolve(), alone: work => work() };
  const context: ConnectorContext = {
    storeUrl, timeZone: 'UTC', credentials: vault, http, clock: { now: () => Date.UTC(2026, 10, 25, 12) }, random: { bytes: count => new Uint8Array(count) },
  };
  return { context, requests, options };
};
