// Answers recorded from a real PrestaShop 8.1.2, given in the order a test names them.
import { readFileSync } from 'node:fs';
import type { ConnectorContext, ShopAnswer, ShopRequest, ShopSendOptions } from '@placet/core';
import { seededRandom, TestClock } from '@placet/core/testing';

interface Exchange {
  readonly request: { readonly method: string; readonly query: string; readonly body: string | null };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | null };
}

export const recorded = (name: string): Exchange =>
  JSON.parse(readFileSync(new URL(`../../test/recorded/${name}.json`, import.meta.url), 'utf8')) as Exchange;

export const recordedAnswer = (name: string): ShopAnswer => {
  const { status, headers, body } = recorded(name).response;
  return {
    status, body: new TextEncoder().encode(body ?? ''),
    headers: Object.fromEntries(Object.entries(headers).map(([header, value]) => [header.toLowerCase(), value])),
  };
};

export const answerOf = (status: number, body: string, contentType = 'application/json'): ShopAnswer =>
  ({ status, headers: { 'content-type': contentType, 'psws-version': '8.1.2' }, body: new TextEncoder().encode(body) });

/** Recorded on 21 November 2026, between 20:40 and 20:45 by UTC. */
export const recordedAt = Date.UTC(2026, 10, 21, 21);

export interface ScriptedShop {
  readonly context: ConnectorContext;
  readonly asked: ShopRequest[];
  readonly options: ShopSendOptions[];
}

/** A shop in Paris that gives these answers, one for each request. */
export const scriptedShop = (answers: readonly (string | ShopAnswer)[], more: Readonly<Record<string, string>> = {}): ScriptedShop => {
  const asked: ShopRequest[] = [];
  const options: ShopSendOptions[] = [];
  const credentials = { webserviceKey: 'PSCONNECTORKEY0123456789ABCDEFGH', ...more };
  const context: ConnectorContext = {
    storeUrl: 'https://shop.example', timeZone: 'Europe/Paris', clock: new TestClock(recordedAt), random: seededRandom(1),
    credentials: { read: () => credentials, replace: () => Promise.resolve(), alone: work => work() },
    http: {
      send: (make, how) => {
        const answer = answers[asked.length];
        asked.push(make());
        options.push(how);
        if (answer === undefined) throw new Error('more was asked than was recorded');
        return Promise.resolve(typeof answer === 'string' ? recordedAnswer(answer) : answer);
      },
    },
  };
  return { context, asked, options };
};
