// Exchanges recorded from Magento 2.4.7-p3, and a way to a shop that answers with them.
import type { ConnectorContext, ShopAnswer, ShopRequest } from '@placet/core';
import { readFileSync } from 'node:fs';

interface Exchange {
  readonly request: { readonly method: string; readonly body: string | null };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

export const exchange = (name: string): Exchange =>
  JSON.parse(readFileSync(new URL(`../../test/recorded/${name}.json`, import.meta.url), 'utf8')) as Exchange;

export const bodyOf = (name: string): string => exchange(name).response.body;

export const answerOf = (name: string): ShopAnswer => {
  const { status, headers, body } = exchange(name).response;
  const lower = Object.fromEntries(Object.entries(headers).map(([header, value]) => [header.toLowerCase(), value]));
  return { status, headers: lower, body: new TextEncoder().encode(body) };
};

export const jsonAnswer = (status: number, value: unknown): ShopAnswer =>
  ({ status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: new TextEncoder().encode(JSON.stringify(value)) });

/** A shop that answers by `answer`; `sent` is what it was asked. */
export const scripted = (answer: (request: ShopRequest) => ShopAnswer, storeUrl = 'https://shop.example'): { context: ConnectorContext; sent: ShopRequest[] } => {
  const sent: ShopRequest[] = [];
  const letters = 'abcdefghijklmnopqrstuvwxyz012345';
  return {
    sent,
    context: {
      storeUrl, timeZone: 'Europe/Berlin', clock: { now: () => Date.UTC(2026, 10, 21) }, random: { bytes: count => new Uint8Array(count).fill(7) },
      credentials: {
        read: () => ({ consumerKey: letters, consumerSecret: letters, accessToken: letters, accessTokenSecret: letters }),
        replace: () => Promise.resolve(), alone: work => work(),
      },
      http: {
        send: (make) => {
          try {
            const request = make();
            sent.push(request);
            return Promise.resolve(answer(request));
          } catch (error) {
            return Promise.reject(error instanceof Error ? error : new Error('not an error'));
          }
        },
      },
    },
  };
};
