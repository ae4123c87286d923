// Webhook endpoints as a test sets them up and asks about them.
import { expect } from 'chai';
import type { Shop } from '../api/harness.js';
import type { Page } from '../api/shapes.js';

export interface EndpointBody {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly includeIdentifiers: boolean;
  readonly enabled: boolean;
  readonly disabledReason: string | null;
  readonly failingSince: string | null;
  readonly nextSequence: number;
  readonly secret?: string | null;
}

export interface DeliveryBody {
  readonly sequence: number;
  readonly type: string;
  readonly subjectId: string | null;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly status: number | null;
  readonly fault: string | null;
  readonly latencyMs: number | null;
}

export interface Added { readonly id: string; readonly secret: string }

export const addEndpoint = async (shop: Shop, url: string, fields: object = {}): Promise<Added> => {
  const { status, body } = await shop.post<EndpointBody>('/webhook-endpoints', { url, ...fields });
  expect(status, JSON.stringify(body)).to.equal(201);
  return { id: body.id, secret: body.secret ?? '' };
};

export const endpointOf = async (shop: Shop, id: string): Promise<EndpointBody> => (await shop.get<EndpointBody>(`/webhook-endpoints/${id}`)).body;

export const deliveriesOf = async (shop: Shop, id: string, query = ''): Promise<readonly DeliveryBody[]> =>
  (await shop.get<Page<DeliveryBody>>(`/webhook-endpoints/${id}/deliveries${query}`)).body.items;

const waitMsMax = 20_000;

/** Asks until it is so. */
export const untilSo = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  for (const giveUpAt = Date.now() + waitMsMax; !await isSo();) {
    if (Date.now() > giveUpAt) throw new Error(`never came: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
};

/** Every delivery of the endpoint is in this state. */
export const untilAll = (shop: Shop, id: string, state: string, count: number): Promise<void> =>
  untilSo(`${count} ${state} deliveries`, async () => (await deliveriesOf(shop, id, `?state=${state}&limit=200`)).length === count);
