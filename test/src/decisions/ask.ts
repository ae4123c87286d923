// Questions to a shop's gate, and what is said and sent before them.
import { expect } from 'chai';
import type { Answer, Api } from '../api/api-client.js';
import type { DecisionBody } from '../api/shapes.js';

export interface DecisionAnswer extends DecisionBody {
  readonly id: string;
  readonly decidedAt: string;
  readonly notBefore?: string;
  readonly reservation?: { readonly id: string; readonly expiresAt: string };
  readonly steps?: readonly { readonly step: number; readonly outcome: string }[];
}

export const ada = { email: 'ada@tea.example' };

export const ask = async (shop: Api, question: object = {}): Promise<DecisionAnswer> => {
  const { status, body } = await shop.post<DecisionAnswer>('/decisions', { subject: ada, channel: 'email', messageType: 'newsletter', ...question });
  expect(status, JSON.stringify(body)).to.equal(200);
  return body;
};

/** `allow explicit_consent`, `skip daily_cap 3`. */
export const brief = ({ decision, reason, step }: DecisionAnswer): string => [decision, reason, ...step === null ? [] : [step]].join(' ');

export interface SentBody { readonly id: string; readonly subjectId: string; readonly at: string; readonly isCounted: boolean }

export const send = async (shop: Api, sent: object = {}): Promise<SentBody> => {
  const { status, body } = await shop.post<SentBody>('/sends', { subject: ada, channel: 'email', messageType: 'newsletter', ...sent });
  expect(status, JSON.stringify(body)).to.equal(201);
  return body;
};

export const setSending = async (shop: Api, settings: object): Promise<void> => {
  const { status, body } = await shop.put('/sending', settings);
  expect(status, JSON.stringify(body)).to.equal(200);
};

export const perDay = (max: number, channel?: string) => ({ max, window: { kind: 'day' }, ...channel === undefined ? {} : { channel } });
export const rolling = (max: number, hours: number, channel?: string) => ({ max, window: { kind: 'rolling', hours }, ...channel === undefined ? {} : { channel } });

/** The answers of a batch, a line each, as they came. */
export const askBatch = async <Line = DecisionAnswer>(shop: Api, query: string, lines: readonly (object | string)[]): Promise<readonly Line[]> => {
  const answer = await sendBatch(shop, query, lines.map(line => typeof line === 'string' ? line : JSON.stringify(line)).join('\n'));
  expect(answer.status, answer.body).to.equal(200);
  expect(answer.headers.get('content-type')).to.match(/^application\/x-ndjson/);
  return answer.body.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Line);
};

export const sendBatch = (shop: Api, query: string, text: string): Promise<Answer<string>> =>
  shop.send<string>('POST', `/decisions/batch?${query}`, text, { headers: { 'content-type': 'application/x-ndjson' } });

export const newsletter = 'channel=email&messageType=newsletter';

/** A shop in a country where a yes needs no confirmation. */
export const french = { country: 'FR', locale: 'fr', timezone: 'Europe/Paris' } as const;
