import { expect } from 'chai';
import { createHmac } from 'node:crypto';
import type { InboundMessage, WebhookKeys } from '@placet/core';
import { parseEvent, verifyWebhook } from './webhooks.js';

const key = Buffer.from('placet-module-webhook-0123456789');
const keys: WebhookKeys = { secrets: [`whsec_${key.toString('base64')}`], storeUrl: 'https://shop.example' };
const body = '{"events":[{"type":"changed","who":{"key":"7","externalId":"7","email":"ada@example.com"}}]}';
const seconds = 1_795_293_656;

const message = (more: Partial<InboundMessage> = {}): InboundMessage => ({
  body: Buffer.from(body), receivedAt: seconds * 1000,
  headers: {
    'webhook-id': 'msg_1', 'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${createHmac('sha256', key).update(`msg_1.${seconds}.${body}`).digest('base64')}`,
  },
  ...more,
});

describe('messages of the module in a PrestaShop', () => {
  it('are known by their signature, and say who changed', () => {
    expect(verifyWebhook(message(), keys)).to.deep.equal({ kind: 'genuine', id: 'msg_1' });
    expect(parseEvent(message())).to.deep.equal([{ kind: 'changed', who: { key: '7', externalId: '7', email: 'ada@example.com' } }]);
  });

  it('are refused when a byte of body, header or secret is another, and when they are old', () => {
    const headers = message().headers;
    for (const [each, reason] of [
      [message({ body: Buffer.from(body.replace('"7"', '"8"')) }), 'bad_signature'],
      [message({ headers: { ...headers, 'webhook-id': 'msg_2' } }), 'bad_signature'],
      [message({ headers: { ...headers, 'webhook-timestamp': String(seconds + 1) } }), 'bad_signature'],
      [message({ receivedAt: (seconds + 301) * 1000 }), 'stale'],
      [message({ headers: {} }), 'no_signature'],
    ] as const) expect(verifyWebhook(each, keys)).to.deep.equal({ kind: 'refused', reason });
    expect(verifyWebhook(message(), { ...keys, secrets: [`whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`] }).kind).to.equal('refused');
  });

  it('are the only ones: PrestaShop sends none by itself', () => {
    expect(parseEvent(message({ headers: { 'content-type': 'application/json' } }))).to.deep.equal([]);
  });
});
