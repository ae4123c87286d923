import { readFileSync, readdirSync } from 'node:fs';
import type { InboundMessage, WebhookKeys } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseEvent, verifyWebhook } from './webhooks.js';

interface Recorded {
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly webhook?: { readonly secret: string };
}

const recordings = ['10.0.2', '8.9.1'].flatMap((version) => {
  const folder = new URL(`../test/recorded/${version}/`, import.meta.url);
  return readdirSync(folder).filter(name => name.startsWith('webhook-') && !name.startsWith('webhook-create-'))
    .map(name => ({ name: `${version}/${name.replace('.json', '')}`, ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded }));
});

const messageOf = ({ request }: Recorded): InboundMessage => ({
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
  body: new TextEncoder().encode(request.body), receivedAt: 0,
});

const keysOf = (recording: Recorded): WebhookKeys => ({
  secrets: [recording.webhook?.secret ?? ''], storeUrl: messageOf(recording).headers['x-wc-webhook-source']?.replace(/\/$/, '') ?? '',
});

const withHeader = (message: InboundMessage, name: string, value: string | undefined): InboundMessage =>
  ({ ...message, headers: { ...message.headers, [name]: value } });

describe('the webhooks of WooCommerce', () => {
  it('were recorded', () => expect(recordings.length).to.be.greaterThan(12));

  for (const recording of recordings) {
    it(`are the shop's own: ${recording.name}`, () => {
      const [message, keys] = [messageOf(recording), keysOf(recording)];
      expect(verifyWebhook(message, keys).kind).to.equal('genuine');
      expect(verifyWebhook(message, { ...keys, secrets: ['a-newer-one', ...keys.secrets] })).to.deep.equal(verifyWebhook(message, keys));
      fc.assert(fc.property(fc.nat({ max: message.body.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const body = Uint8Array.from(message.body);
        body[place] = (body[place] ?? 0) ^ change;
        expect(verifyWebhook({ ...message, body }, keys).kind).to.equal('refused');
      }), { numRuns: 30 });
      for (const name of ['x-wc-webhook-signature', 'x-wc-webhook-topic', 'x-wc-webhook-resource', 'x-wc-webhook-event', 'x-wc-webhook-source']) {
        const value = message.headers[name] ?? '';
        for (let place = 0; place < value.length; place++) {
          const changed = value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ 1) + value.slice(place + 1);
          // The scheme of the source is not compared: WordPress behind a proxy may not know it; but it must be one.
          expect(verifyWebhook(withHeader(message, name, changed), keys).kind, `${name} ${changed}`).to.equal('refused');
        }
        expect(verifyWebhook(withHeader(message, name, undefined), keys).kind, name).to.equal('refused');
      }
      const secret = keys.secrets[0] ?? '';
      expect(verifyWebhook(message, { ...keys, secrets: [`${secret.slice(0, -1)}g`] }).kind).to.equal('refused');
      expect(verifyWebhook(message, { ...keys, secrets: ['', '&'] }).kind).to.equal('refused');
    });
  }

  const named = (name: string): Recorded => {
    const found = recordings.find(each => each.name === name);
    if (found === undefined) throw new Error(`${name} is gone`);
    return found;
  };

  it('from a copy of the shop are refused, with and without TLS alike otherwise', () => {
    const recording = named('10.0.2/webhook-customer-deleted-customer-deleted');
    const message = messageOf(recording);
    const keys = keysOf(recording);
    expect(verifyWebhook(withHeader(message, 'x-wc-webhook-source', 'https://staging.example/'), keys)).to.deep.equal({ kind: 'refused', reason: 'other_shop' });
    expect(verifyWebhook(message, { ...keys, storeUrl: keys.storeUrl.replace('http:', 'https:') }).kind).to.equal('genuine');
    expect(verifyWebhook(message, { ...keys, storeUrl: `${keys.storeUrl}/shop` }).kind).to.equal('refused');
  });

  it('of one second are told apart, though they share their delivery id', () => {
    const [one, other] = ['10.0.2/webhook-customer-created-by-rest-customer-created', '10.0.2/webhook-customer-created-by-rest-customer-updated'].map((name) => {
      const recording = named(name);
      return verifyWebhook(withHeader(messageOf(recording), 'x-wc-webhook-delivery-id', 'the-same'), keysOf(recording));
    });
    expect(one?.kind === 'genuine' && other?.kind === 'genuine' && one.id !== other.id).to.equal(true);
  });

  it('begin with a ping that nobody signed', () => {
    const ping = JSON.parse(readFileSync(new URL('../test/recorded/10.0.2/webhook-create-ping-unsigned.json', import.meta.url), 'utf8')) as Recorded;
    const keys = { secrets: ['x'], storeUrl: 'https://shop.example' };
    expect(verifyWebhook(messageOf(ping), keys)).to.deep.equal({ kind: 'ping' });
    expect(parseEvent(messageOf(ping))).to.deep.equal([]);
    expect(verifyWebhook({ ...messageOf(ping), body: new TextEncoder().encode('webhook_id=1&x=2') }, keys).kind).to.equal('refused');
  });

  it('say who is to be looked up: accounts by number, guests by address', () => {
    const events = (name: string) => parseEvent(messageOf(named(name)));
    expect(events('10.0.2/webhook-meta-changed-by-rest-customer-updated'))
      .to.deep.equal([{ kind: 'changed', who: { key: '18', externalId: '18', email: 'hook.test@example.com' } }]);
    expect(events('10.0.2/webhook-customer-deleted-customer-deleted')).to.deep.equal([{ kind: 'deleted', who: { key: '18', externalId: '18' } }]);
    const [order] = events('10.0.2/webhook-guest-order-block-checkout-order-created');
    expect(order?.kind === 'changed' && order.who.key === `guest:${order.who.email?.toLowerCase() ?? ''}`).to.equal(true);
  });

  const said = (json: unknown) => parseEvent({ headers: { 'x-wc-webhook-topic': 'customer.deleted' }, body: new TextEncoder().encode(JSON.stringify(json)), receivedAt: 0 });

  it('are read by their body, not by a topic that is not signed', () => {
    expect(said({ id: 9, email: 'ada@example.com', role: 'customer' })).to.deep.equal([{ kind: 'changed', who: { key: '9', externalId: '9', email: 'ada@example.com' } }]);
  });

  it('of what was erased, of drafts and of other things concern nobody', () => {
    expect(said({ id: 9, customer_id: 0, status: 'completed', billing: { email: 'deleted@site.invalid' }, meta_data: [{ key: 'placet_email_consent', value: 'granted' }] })).to.deep.equal([]);
    expect(said({ id: 9, customer_id: 0, status: 'checkout-draft', billing: { email: 'ada@example.com' } })).to.deep.equal([]);
    expect(said({ id: 9, email: 'deleted@site.invalid', role: 'customer' })).to.deep.equal([]);
    expect(said({ action: 'woocommerce_placet_consent_recorded', arg: 77 })).to.deep.equal([]);
    expect(said({ id: { $gt: 1 }, email: 'ada@example.com', role: 'customer' })).to.deep.equal([]);
  });

  it('bear any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ max: 200 }), (body) => {
      const message = { headers: { 'x-wc-webhook-signature': 'AAAA' }, body, receivedAt: 0 };
      expect(verifyWebhook(message, { secrets: ['x'], storeUrl: 'https://shop.example' }).kind).to.equal('refused');
      expect(parseEvent(message)).to.deep.equal([]);
    }));
  });
});
