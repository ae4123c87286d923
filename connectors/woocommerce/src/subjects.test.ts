import { readFileSync } from 'node:fs';
import { momentParser, type Json, type ParseMoment } from '@placet/core';
import { expect } from 'chai';
import { guestOf, subjectOfCustomer, subjectsOfOrders } from './subjects.js';

const parserOf = (timeZone: string): ParseMoment => {
  const parser = momentParser(timeZone);
  if (!parser.ok) throw new Error(parser.error.message);
  return parser.value;
};
const parse = parserOf('Europe/Berlin');

const recorded = (name: string): Json =>
  JSON.parse((JSON.parse(readFileSync(new URL(`../test/recorded/10.0.2/${name}.json`, import.meta.url), 'utf8')) as { response: { body: string } }).response.body) as Json;

describe('people of WooCommerce', () => {
  it('with an account are known by its number, with times in UTC though the shop does not say so', () => {
    const subject = subjectOfCustomer(recorded('customer-single-with-meta-data'), parse);
    expect(subject).to.deep.include({
      key: '2', externalId: '2', email: 'ada@example.com', phone: '+44 7700 900001', name: 'Ada Example', country: 'GB', standing: 'active',
      createdAt: Date.parse('2024-02-29T23:30:00Z'), updatedAt: Date.parse('2026-11-21T20:29:17Z'),
    });
  });

  it('who administrate the shop are left out', () => {
    expect(subjectOfCustomer({ id: 1, email: 'admin@example.test', role: 'administrator', meta_data: [] }, parse)).to.equal(undefined);
    expect(subjectOfCustomer({ id: 2, email: 'boss@example.test', role: 'wholesale', meta_data: [] }, parse)?.key).to.equal('2');
  });

  it('are erased when only the address of an eraser is left', () => {
    expect(subjectOfCustomer({ id: 3, email: 'deleted@site.invalid', role: 'customer', meta_data: [] }, parse)?.standing).to.equal('erased');
  });

  it('without an account are read from orders, by the address alone and as it was written', () => {
    const [guest] = subjectsOfOrders([recorded('order-single-guest')], parse);
    expect([guest?.key, guest?.externalId, guest?.email, guest?.country]).to.deep.equal(['guest:guest.two+shop@example.test', undefined, 'Guest.Two+shop@EXAMPLE.test', 'GR']);
    expect(guest?.channels).to.deep.equal({});
  });

  it('of a list of orders are only the guests, and no draft of a checkout', () => {
    const orders = recorded('orders-status-any-fields');
    expect((Array.isArray(orders) ? orders as readonly Json[] : []).flatMap(order => guestOf(order) ?? []))
      .to.deep.equal(['clara.classic@example.com', 'Guest.Two+shop@EXAMPLE.test', 'guest.one@example.com']);
  });

  const order = (email: string, meta: Readonly<Record<string, string>> = {}): Json => ({
    id: 1, status: 'completed', customer_id: 0, billing: { email }, date_modified_gmt: '2026-02-03T10:00:00',
    meta_data: Object.entries(meta).map(([key, value], id) => ({ id, key, value })),
  });

  it('who were made unrecognisable are nobody, though their yes still stands in the order', () => {
    expect(guestOf(order('deleted@site.invalid', { placet_email_consent: 'granted' }))).to.equal(undefined);
    expect(guestOf(order('ada@example.com', { _anonymized: 'yes', '_wc_other/placet/email-optin': '1' }))).to.equal(undefined);
  });

  it('who ordered twice come once, and the order without an answer does not cover the other', () => {
    const guests = subjectsOfOrders([order('A@example.com', { placet_email_consent: 'denied' }), order('a@example.com')], parse);
    expect(guests.map(({ key, channels }) => [key, channels.email?.state])).to.deep.equal([['guest:a@example.com', 'opted_out']]);
  });
});
