import type { InboundMessage, WebhookKeys } from '@placet/core';
import { expect } from 'chai';
import { createHmac } from 'node:crypto';
import { parseEvent, verifyWebhook } from './webhooks.js';

const secret = 'shpss_test';
const keys: WebhookKeys = { secrets: [secret], storeUrl: 'https://teas.myshopify.com' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const message = (topic: string, body: string | object, headers: Readonly<Record<string, string>> = {}): InboundMessage => {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    receivedAt: Date.UTC(2026, 10, 25), body: bytes(raw),
    headers: {
      'x-shopify-topic': topic, 'x-shopify-shop-domain': 'teas.myshopify.com', 'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(raw).digest('base64'), ...headers,
    },
  };
};

const consentBody = '{"customer_id":706405506930370084,"email_address":"ada@example.com","email_marketing_consent":{"state":"subscribed","opt_in_level":null,"consent_updated_at":null}}';
const consent = (headers: Readonly<Record<string, string>> = {}): InboundMessage => message('customers_email_marketing_consent/update', consentBody, headers);
const genuine = { kind: 'genuine', id: 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043' };

describe('A message of Shopify', () => {
  it('is signed over its raw bytes: the vector of the platform paper', () => {
    const address = ['bob', 'biller.com'].join('@');
    const body = `{"customer_id":706405506930370084,"email_address":"${address}","email_marketing_consent":{"state":"subscribed","opt_in_level":"confirmed_opt_in","consent_updated_at":"2026-11-01T10:00:00-04:00"}}`;
    const signed = message('customers_email_marketing_consent/update', body, { 'x-shopify-hmac-sha256': 'FzYC6O1aF9f20ymyjWh/VnY+YaVedMqjtY0Hz1t2mUg=' });
    expect(verifyWebhook(signed, keys)).to.deep.equal(genuine);
    const again = { ...signed, body: bytes(JSON.stringify(JSON.parse(body))) };
    expect(verifyWebhook(again, keys), 'written anew, an id of 18 digits is another').to.deep.equal({ kind: 'refused', reason: 'bad_signature' });
  });

  it('is refused with any byte of its body or signature changed', () => {
    const { body, headers } = consent();
    for (let at = 0; at < body.length; at++) {
      const other = Uint8Array.from(body);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(verifyWebhook({ ...consent(), body: other }, keys).kind, `byte ${at}`).to.equal('refused');
    }
    const signature = headers['x-shopify-hmac-sha256'] ?? '';
    for (let at = 0; at < signature.length; at++) {
      const other = `${signature.slice(0, at)}${signature.charAt(at) === 'A' ? 'B' : 'A'}${signature.slice(at + 1)}`;
      expect(verifyWebhook(consent({ 'x-shopify-hmac-sha256': other }), keys).kind, `character ${at}`).to.equal('refused');
    }
  });

  it('is refused under another secret, and under an empty one, which everybody knows', () => {
    expect(verifyWebhook(consent(), { ...keys, secrets: ['shpss_tesu'] })).to.deep.equal({ kind: 'refused', reason: 'bad_signature' });
    const forged = consent({ 'x-shopify-hmac-sha256': createHmac('sha256', '').update(consentBody).digest('base64') });
    expect(verifyWebhook(forged, { ...keys, secrets: [''] }).kind).to.equal('refused');
  });

  it('passes under the secret before a rotation', () => {
    expect(verifyWebhook(consent(), { ...keys, secrets: ['a-newer-one', secret] })).to.deep.equal(genuine);
  });

  it('may write its headers in the newer way', () => {
    const { headers, ...rest } = consent();
    const newer = { ...rest, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.replace(/^x-/, ''), value])) };
    expect([verifyWebhook(newer, keys), parseEvent(newer)]).to.deep.equal([genuine, parseEvent(consent())]);
  });

  it('counts only from this shop, since one secret signs for all shops of an app', () => {
    const other = { kind: 'refused', reason: 'other_shop' };
    expect(verifyWebhook(consent({ 'x-shopify-shop-domain': 'copy.myshopify.com' }), keys)).to.deep.equal(other);
    const ownDomain: WebhookKeys = { secrets: [secret], storeUrl: 'https://www.teas.example', shop: 'Teas.myshopify.com' };
    expect([verifyWebhook(consent(), ownDomain), verifyWebhook(consent(), { ...ownDomain, shop: undefined })]).to.deep.equal([genuine, other]);
    const elsewhere = message('customers/redact', { shop_id: 1, shop_domain: 'copy.myshopify.com', customer: { id: 1 }, orders_to_redact: [] });
    expect(verifyWebhook(elsewhere, keys), 'the header says one shop, the signed body another').to.deep.equal(other);
  });

  it('has an id of a bounded length', () => {
    for (const id of ['', 'a b', 'x'.repeat(201)]) expect(verifyWebhook(consent({ 'x-shopify-webhook-id': id }), keys), id).to.deep.equal({ kind: 'refused', reason: 'malformed' });
  });
});

describe('What Shopify tells', () => {
  const id = '706405506930370084';
  const who = { key: id, externalId: id, email: 'ada@example.com', phone: undefined };

  it('names the customer by all digits of the id, whatever the topic calls it', () => {
    expect(parseEvent(consent())).to.deep.equal([{ kind: 'changed', who }]);
    const sms = `{"id":${id},"phone":"+447700900123","sms_marketing_consent":{"state":"unsubscribed"}}`;
    expect(parseEvent(message('customers_marketing_consent/update', sms))).to.deep.equal([{ kind: 'changed', who: { ...who, email: undefined, phone: '+447700900123' } }]);
    expect(parseEvent(message('customers/update', `{"id":1,"admin_graphql_api_id":"gid://shopify/Customer/${id}","email":"ada@example.com","phone":null}`)))
      .to.deep.equal([{ kind: 'changed', who }]);
    expect(parseEvent(message('customers/delete', `{"id":${id}}`))).to.deep.equal([{ kind: 'deleted', who: { key: id, externalId: id } }]);
  });

  it('is taken as a hint, so that a state without a consent in it is no opt-out', () => {
    const body = { id: 7, email: 'ada@example.com', accepts_marketing: false };
    expect(parseEvent(message('customers/update', body))).to.deep.equal([{ kind: 'changed', who: { key: '7', externalId: '7', email: 'ada@example.com', phone: undefined } }]);
  });

  it('says of a merge who lives on, once it is done', () => {
    const body = { admin_graphql_api_customer_kept_id: 'gid://shopify/Customer/1', admin_graphql_api_customer_deleted_id: 'gid://shopify/Customer/2', status: 'completed' };
    expect(parseEvent(message('customers/merge', body))).to.deep.equal([{ kind: 'merged', who: { key: '2', externalId: '2' }, intoKey: '1' }]);
    expect(parseEvent(message('customers/merge', { ...body, status: 'failed' }))).to.deep.equal([]);
  });

  it('passes requests of the law on, also where the address is withheld', () => {
    const shop = { shop_id: 954_889, shop_domain: 'teas.myshopify.com' };
    const customer = { id: 191_167, email: 'ada@example.com', phone: '555-0100' };
    expect(parseEvent(message('customers/data_request', { ...shop, customer, orders_requested: [1], data_request: { id: 9999 } }))).to.deep.equal([
      { kind: 'export_requested', who: { key: '191167', externalId: '191167', email: 'ada@example.com', phone: '555-0100' }, reference: 'data_request:9999' }]);
    expect(parseEvent(message('customers/redact', { ...shop, customer: { id: 191_167, email: null, phone: null }, orders_to_redact: [] }))).to.deep.equal([
      { kind: 'erasure_requested', who: { key: '191167', externalId: '191167', email: undefined, phone: undefined }, reference: 'redact:191167' }]);
    expect(parseEvent(message('shop/redact', shop))).to.deep.equal([{ kind: 'disconnected' }]);
  });

  it('is not believed to be of another topic than its body is: the topic is not signed', () => {
    const captured = [consentBody, '{"id":7,"email":"ada@example.com"}', '{"id":9,"email":"ada@example.com","customer":{"id":7,"email":"ada@example.com"}}'];
    for (const body of captured) {
      for (const topic of ['customers/redact', 'customers/data_request', 'shop/redact', 'app/uninstalled']) expect(parseEvent(message(topic, body)), topic).to.deep.equal([]);
    }
    expect(parseEvent(message('shop/redact', { shop_domain: 'teas.myshopify.com', customer: { id: 7 }, orders_to_redact: [] }))).to.deep.equal([]);
  });

  it('is nothing to us when it is of another topic, too long or no JSON', () => {
    for (const [topic, body] of [['products/update', '{"id":1}'], ['customers/update', '{"id":'], ['customers/update', '[]'], ['constructor', '{"id":1}']] as const) {
      expect(parseEvent(message(topic, body)), topic).to.deep.equal([]);
    }
    expect(parseEvent(message('customers/update', { id: 7, email: `${'a'.repeat(300)}@example.com` }))).to.deep.equal([
      { kind: 'changed', who: { key: '7', externalId: '7', email: undefined, phone: undefined } }]);
  });
});
