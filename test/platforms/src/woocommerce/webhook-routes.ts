// WooCommerce's webhooks: a ping when made, deliveries gathered while they wait and built when they go, never sent again, and switched off for good.
import { createHash } from 'node:crypto';
import { hmacBase64, jsonReply, type Outgoing, type ShopCall, type ShopReply } from '../shop-server.js';
import { bodyOf, isReply, listReply, pagingOf, unknownRoute, utcTime, wallTime, wooError } from './replies.js';

export interface Webhook {
  readonly id: number;
  name: string;
  topic: string;
  deliveryUrl: string;
  secret: string;
  status: 'active' | 'paused' | 'disabled';
  failures: number;
}

export type Resource = 'customer' | 'order';

export interface DeliveryPorts {
  readonly outgoing: Outgoing;
  readonly sourceUrl: () => string;
  readonly now: () => number;
  /** The state of now, as JSON; undefined when it is gone. */
  readonly payload: (resource: Resource, id: number) => unknown;
}

const topics = ['created', 'updated', 'deleted', 'restored'].flatMap(event => ['customer', 'order', 'product', 'coupon'].map(resource => `${resource}.${event}`));

interface Waiting { readonly webhook: Webhook; readonly resource: Resource; readonly event: string; readonly id: number }

const failuresMax = 5;

export class Webhooks {
  readonly all: Webhook[] = [];
  private waiting: Waiting[] = [];

  constructor(private readonly ports: DeliveryPorts) {}

  add(fields: Pick<Webhook, 'name' | 'topic' | 'deliveryUrl' | 'secret' | 'status'>): Webhook {
    const webhook: Webhook = { ...fields, id: this.all.length + 1, failures: 0 };
    this.all.push(webhook);
    return webhook;
  }

  /** One delivery a webhook and thing while it waits: what happened in between is never told. */
  changed(resource: Resource, event: string, id: number): void {
    for (const webhook of this.all) {
      const isKnown = this.waiting.some(each => each.webhook === webhook && each.id === id);
      if (webhook.topic === `${resource}.${event}` && webhook.status === 'active' && !isKnown) this.waiting.push({ webhook, resource, event, id });
    }
    if (this.ports.outgoing.deliver !== undefined) setImmediate(() => { this.flush(); });
  }

  /** What waits goes out; of an order the update before its creation, as it was seen to happen. */
  flush(): void {
    const going = this.waiting.sort((left, right) => Number(right.event === 'updated') - Number(left.event === 'updated'));
    this.waiting = [];
    for (const each of going) this.deliver(each);
  }

  ping(webhook: Webhook): void {
    this.ports.outgoing.send({ 'content-type': 'application/x-www-form-urlencoded', 'user-agent': userAgent }, `webhook_id=${webhook.id}`, this.ports.now());
  }

  /** What the other side answered. Success forgives all failures; the seventh in a row is the end, and to switch it on again forgives none. */
  answered(id: number, status: number): void {
    const webhook = this.all.find(each => each.id === id);
    if (webhook === undefined) return;
    if (status >= 200 && status <= 302) { webhook.failures = 0; return; }
    if (webhook.failures > failuresMax) webhook.status = 'disabled';
    else webhook.failures++;
  }

  private deliver({ webhook, resource, event, id }: Waiting): void {
    if (webhook.status !== 'active') return;
    const { outgoing, sourceUrl, now, payload } = this.ports;
    const state = event === 'deleted' ? { id } : payload(resource, id);
    if (state === undefined) return;
    const body = JSON.stringify(state).replaceAll('/', '\\/');
    outgoing.send({
      'user-agent': userAgent, 'content-type': 'application/json', 'x-wc-webhook-source': `${sourceUrl()}/`, 'x-wc-webhook-topic': webhook.topic,
      'x-wc-webhook-resource': resource, 'x-wc-webhook-event': event, 'x-wc-webhook-signature': hmacBase64(webhook.secret, body), 'x-wc-webhook-id': String(webhook.id),
      // Of the webhook and the second, so two deliveries of one second share it.
      'x-wc-webhook-delivery-id': createHash('md5').update(`${webhook.id}${Math.floor(now() / 1000)}`).digest('hex'),
    }, body, now());
  }
}

const userAgent = 'WooCommerce/10.0.2 Hookshot (WordPress/7.0)';

/** Never with its secret. */
const rowOf = ({ id, name, status, topic, deliveryUrl }: Webhook) => ({
  id, name, status, topic, resource: topic.split('.')[0], event: topic.split('.')[1], hooks: [], delivery_url: deliveryUrl,
  date_created: wallTime(0), date_created_gmt: utcTime(0), date_modified: null, date_modified_gmt: null,
});

const textIn = (body: Readonly<Record<string, unknown>>, name: string): string | undefined => typeof body[name] === 'string' ? body[name] : undefined;

export const listWebhooks = (webhooks: Webhooks, call: ShopCall): ShopReply => {
  const paging = pagingOf(call, 100);
  if (isReply(paging)) return paging;
  const { all } = webhooks;
  return listReply(call, all.slice(paging.offset, paging.offset + paging.perPage).map(rowOf), all.length, paging.perPage);
};

export const createWebhook = (webhooks: Webhooks, call: ShopCall): ShopReply => {
  const body = bodyOf(call);
  if (isReply(body)) return body;
  const topic = textIn(body, 'topic') ?? '';
  if (!topics.includes(topic)) return wooError(400, 'woocommerce_rest_shop_webhook_invalid_topic', 'Webhook topic is required and must be valid.');
  const deliveryUrl = textIn(body, 'delivery_url') ?? '';
  if (!/^https?:/.test(deliveryUrl)) return wooError(400, 'woocommerce_rest_shop_webhook_invalid_delivery_url', 'Webhook delivery URL must be a valid URL starting with http:// or https://.');
  const webhook = webhooks.add({ name: textIn(body, 'name') ?? '', topic, deliveryUrl, secret: textIn(body, 'secret') ?? 'made-up-by-the-shop', status: 'active' });
  webhooks.ping(webhook);
  return jsonReply(201, rowOf(webhook));
};

export const oneWebhook = (webhooks: Webhooks, call: ShopCall, id: number): ShopReply => {
  const webhook = webhooks.all.find(each => each.id === id);
  if (webhook === undefined) return wooError(404, 'woocommerce_rest_shop_webhook_invalid_id', 'Invalid ID.');
  if (call.method === 'GET') return jsonReply(200, rowOf(webhook));
  if (call.method !== 'PUT') return unknownRoute();
  const body = bodyOf(call);
  if (isReply(body)) return body;
  const status = textIn(body, 'status');
  if (status === 'active' || status === 'paused' || status === 'disabled') webhook.status = status;
  webhook.name = textIn(body, 'name') ?? webhook.name;
  webhook.topic = textIn(body, 'topic') ?? webhook.topic;
  webhook.deliveryUrl = textIn(body, 'delivery_url') ?? webhook.deliveryUrl;
  webhook.secret = textIn(body, 'secret') ?? webhook.secret;
  return jsonReply(200, rowOf(webhook));
};
