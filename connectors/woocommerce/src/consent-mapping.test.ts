import { readFileSync } from 'node:fs';
import { momentParser, type Json, type ParseMoment } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { alreadyStates, channelsOf, metaStating, showsMeta } from './consent-mapping.js';

const parserOf = (timeZone: string): ParseMoment => {
  const parser = momentParser(timeZone);
  if (!parser.ok) throw new Error(parser.error.message);
  return parser.value;
};
const parse = parserOf('Europe/Berlin');

const recorded = (name: string): Json =>
  JSON.parse((JSON.parse(readFileSync(new URL(`../test/recorded/10.0.2/${name}.json`, import.meta.url), 'utf8')) as { response: { body: string } }).response.body) as Json;

const holding = (meta: Readonly<Record<string, Json>>): Json => ({ meta_data: Object.entries(meta).map(([key, value], id) => ({ id, key, value })) });
const email = (meta: Readonly<Record<string, Json>>) => channelsOf(holding(meta), parse).email;

describe('answers in the meta of WooCommerce', () => {
  it('are read as recorded, with the time of our own field', () => {
    const { email: answer, sms } = channelsOf(recorded('customer-single-with-meta-data'), parse);
    expect(answer).to.deep.equal({ state: 'opted_in', at: Date.parse('2026-11-02T08:30:00Z') });
    expect(sms).to.deep.equal({ state: 'silent', at: null });
    expect(channelsOf(recorded('order-single-customer-with-meta'), parse).email).to.deep.equal({ state: 'opted_in', at: null });
  });

  it('are hidden from the key of a shop manager, which is no silence', () => {
    const row = recorded('customer-single-as-shop-manager');
    expect([showsMeta(row), channelsOf(row, parse).email.state]).to.deep.equal([false, 'hidden']);
    expect(channelsOf(recorded('customer-single-no-phone-no-address'), parse).email.state).to.equal('silent');
  });

  it('of Mailchimp count where ours say nothing; its "0" is a switch that is off, also as text', () => {
    const key = 'mailchimp_woocommerce_is_subscribed';
    const states = ['1', 1, true, '0', 0, 'subscribed', 'unsubscribed', 'pending', 'archived', '', 'transactional', null].map(value => email({ [key]: value }).state);
    expect(states).to.deep.equal(
      ['opted_in', 'opted_in', 'opted_in', 'off', 'off', 'opted_in', 'opted_out', 'pending', 'silent', 'silent', 'silent', 'silent']);
    expect(email({ [key]: '1', placet_email_consent: 'denied' }).state).to.equal('opted_out');
    expect(email({ [key]: '1', placet_email_consent: 'nonsense' })).to.deep.equal({ state: 'opted_in', at: null });
    expect(channelsOf(holding({ mailchimp_woocommerce_sms_consent_subscribed: '1' }), parse).sms.state).to.equal('opted_in');
  });

  it('are not believed a time that never was, and read one without a zone in the shop\'s', () => {
    const at = (text: string): number | null => email({ placet_email_consent: 'granted', placet_email_consent_at: text }).at;
    expect(at('2026-02-31T10:00:00Z')).to.equal(null);
    expect(at('2026-02-03 10:20:30')).to.equal(Date.parse('2026-02-03T09:20:30Z'));
  });

  it('of a key that stands there twice are the newest', () => {
    const row = { meta_data: [{ id: 9, key: 'placet_email_consent', value: 'denied' }, { id: 4, key: 'placet_email_consent', value: 'granted' }] };
    expect(channelsOf(row, parse).email.state).to.equal('opted_out');
  });

  it('come back as they were written, and are then known to stand there', () => {
    fc.assert(fc.property(fc.constantFrom('opted_in', 'opted_out', 'pending'), fc.integer({ min: 0, max: 4_000_000_000_000 }), (state, at) => {
      const row: Json = { meta_data: metaStating('sms', state, at).map((entry, id) => ({ id, ...entry })) };
      expect(channelsOf(row, parse).sms).to.deep.equal({ state, at });
      expect(alreadyStates(row, 'sms', state, at, parse)).to.equal(true);
      expect(alreadyStates(row, 'sms', state, at + 1, parse)).to.equal(false);
    }));
  });

  it('never use a key with an underscore in front, which WooCommerce would drop', () => {
    for (const { key } of metaStating('email', 'opted_in', 0)) expect(key).to.match(/^placet_/);
  });

  it('of Mailchimp alone do not count as written by us', () => {
    expect(alreadyStates(holding({ mailchimp_woocommerce_is_subscribed: '1' }), 'email', 'opted_in', 0, parse)).to.equal(false);
  });
});
