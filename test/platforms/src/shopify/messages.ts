// What the shop tells an app: one merchant's or shopper's deed leads to several messages, in any order, some of them twice, each signed over its raw bytes.
import { hmacBase64, type Outgoing } from '../shop-server.js';
import type { Consent, ConsentChannel, CustomerRow } from './customers.js';
import { timeOf } from './customer-node.js';

export interface Telling { readonly topic: string; readonly body: object }

export interface MessageSettings {
  readonly secret: string;
  readonly shopDomain: () => string;
  readonly now: () => number;
  /** Every message is delivered again, as it was. */
  readonly sendsTwice: boolean;
}

/** Ids stand as numbers in messages, of more digits than JavaScript bears. */
const numeric = (id: string): string => `@${id}@`;
const written = (body: object): string => JSON.stringify(body).replace(/"@(\d+)@"/g, '$1');

export class Messages {
  private sent = 0;
  private deeds = 0;

  constructor(private readonly outgoing: Outgoing, private readonly settings: MessageSettings) {}

  /** All that one deed leads to; every other time in the other order. */
  tell(tellings: readonly Telling[]): void {
    const deed = ++this.deeds;
    const ordered = deed % 2 === 0 ? [...tellings].reverse() : tellings;
    for (const telling of ordered) this.send(telling, deed);
  }

  private send({ topic, body }: Telling, deed: number): void {
    const { secret, shopDomain, now, sendsTwice } = this.settings;
    const raw = written(body);
    const headers = {
      'content-type': 'application/json', 'X-Shopify-Topic': topic, 'X-Shopify-Hmac-Sha256': hmacBase64(secret, raw), 'X-Shopify-Shop-Domain': shopDomain(),
      'X-Shopify-API-Version': '2026-10', 'X-Shopify-Webhook-Id': uuidOf(1, ++this.sent), 'X-Shopify-Event-Id': uuidOf(2, deed),
      'X-Shopify-Triggered-At': new Date(now()).toISOString(),
    };
    for (let times = sendsTwice ? 2 : 1; times > 0; times--) this.outgoing.send(headers, raw, now());
  }
}

const uuidOf = (kind: number, count: number): string => `b54557e4-bdd9-4b37-8a5f-${kind}${String(count).padStart(11, '0')}`;

/** Since 2025-01 without a word about marketing. */
export const customerBody = (row: CustomerRow): object => ({
  id: numeric(row.id), created_at: timeOf(row.createdAt), updated_at: timeOf(row.updatedAt), first_name: row.firstName, last_name: row.lastName, state: 'disabled',
  note: null, verified_email: true, multipass_identifier: null, tax_exempt: false, email: row.email, phone: row.phone, currency: 'EUR', addresses: [], tax_exemptions: [],
  admin_graphql_api_id: `gid://shopify/Customer/${row.id}`,
});

const lower = ({ state, level, at }: Consent): object =>
  ({ state: state.toLowerCase(), opt_in_level: level?.toLowerCase() ?? null, consent_updated_at: at === null ? null : timeOf(at) });

/** The message of each channel names the customer in its own way. */
export const consentTelling = (row: CustomerRow, channel: ConsentChannel): Telling => {
  const consent = lower(row.consents[channel]);
  if (channel === 'email') {
    const body = { customer_id: numeric(row.id), email_address: row.email ?? '', email_marketing_consent: consent };
    return { topic: 'customers_email_marketing_consent/update', body };
  }
  if (channel === 'sms') {
    return { topic: 'customers_marketing_consent/update', body: { id: numeric(row.id), phone: row.phone, sms_marketing_consent: { ...consent, consent_collected_from: 'other' } } };
  }
  return { topic: 'customers_whats_app_marketing_consent/update', body: { customer_id: numeric(row.id), phone: row.phone, whats_app_marketing_consent: consent } };
};

export const deletedTelling = (id: string): Telling => ({ topic: 'customers/delete', body: { id: numeric(id) } });

export const lawTelling = (topic: 'customers/redact' | 'customers/data_request', row: CustomerRow, shopDomain: string): Telling => ({
  topic,
  body: {
    shop_id: 954_889, shop_domain: shopDomain, customer: { id: numeric(row.id), email: row.email, phone: row.phone },
    ...topic === 'customers/redact' ? { orders_to_redact: [] } : { orders_requested: [], data_request: { id: 9999 } },
  },
});
