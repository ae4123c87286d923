import { isObject, itemsAt, parseLossless, type Json } from '@placet/core';
import { expect } from 'chai';
import { magentoClient } from './client.js';
import { afterSubscribing, channelOf } from './consent-mapping.js';
import { customerToWrite } from './push.js';
import { search } from './search.js';
import { readLayout } from './stores.js';
import { accountsOf, customerById, isCustomerId, subjectOf } from './subjects.js';
import { answerOf, bodyOf, exchange, jsonAnswer, scripted } from './testing/recorded.js';

const customer = (name: string): Json => parseLossless(bodyOf(name));
const noLocales = new Map<string, string>();

describe('A customer as recorded', () => {
  for (const [name, state] of [
    ['customer-single-subscribed', 'opted_in'], ['customer-single-never-asked', 'off'], ['customer-single-unsubscribed', 'off'], ['customer-single-pending', 'off'],
    ['customer-single-unconfirmed-account', 'off'], ['customer-single-other-website-not-subscribed', 'off'],
  ] as const) {
    it(`${name} is ${state}, never an opt-out, and without a time`, () => {
      expect(channelOf(customer(name))).to.deep.equal({ state, at: null });
    });
  }

  it('without the attribute is hidden, whatever stands there instead', () => {
    for (const value of [null, {}, { extension_attributes: {} }, { extension_attributes: { is_subscribed: '1' } }, { is_subscribed: true }] as const) {
      expect(channelOf(value).state).to.equal('hidden');
    }
  });

  it('asked to subscribe where opt-ins are confirmed is pending, since the answer still says false', () => {
    expect(afterSubscribing(customer('put-doi-1-subscribe')).state).to.equal('pending');
    expect(afterSubscribing(customer('put-customer-only-flag-200')).state).to.equal('opted_in');
  });

  it('keeps id, name and country, and times that are in UTC whatever the zone of the shop', () => {
    const subject = subjectOf(customer('customer-single-subscribed'), new Map([['1', 'en-US']]));
    expect(subject).to.deep.equal({
      key: '1', externalId: '1', email: 'ada@example.com', name: 'Ada Example', locale: 'en-US', country: 'GB', standing: 'active',
      createdAt: Date.UTC(2024, 1, 29, 23, 30), updatedAt: Date.UTC(2026, 9, 25, 0, 30), channels: { email: { state: 'opted_in', at: null } },
    });
  });

  it('has no address that is too long to be one', () => {
    expect(subjectOf({ id: 1, email: `${'a'.repeat(300)}@example.com`, firstname: 'x'.repeat(500) }, noLocales)).to.include({ email: undefined, name: 'x'.repeat(254) });
  });

  it('is none without an id', () => {
    for (const value of [null, {}, { id: 0 }, { id: -1 }, { id: '1/../2' }] as const) expect(subjectOf(value, noLocales)).to.equal(undefined);
    expect(['1', '4294967295'].every(isCustomerId)).to.equal(true);
    for (const id of ['', '0', '01', '1.5', '-1', 'ada@example.com', '12345678901', '1?x=1']) expect(isCustomerId(id), id).to.equal(false);
  });
});

describe('Looking for a customer', () => {
  it('puts nothing but a number into a path', async () => {
    const { context, sent } = scripted(() => jsonAnswer(200, {}));
    for (const id of ['ada@example.com', '1/addresses', '..', '']) expect(await customerById(magentoClient(context), id)).to.equal(undefined);
    expect(sent).to.deep.equal([]);
  });

  it('takes a list without items, which Magento writes as null, for nobody', async () => {
    const { items, total } = await search(magentoClient(scripted(() => answerOf('customers-search-fields-no-hits-items-null')).context),
      { path: 'customers/search', filters: [], pageSize: 1, fields: 'id' });
    expect([items, total]).to.deep.equal([[], 0]);
  });

  it('by address reads each account by its own id, and leaves those out that only look alike to the database', async () => {
    const { context, sent } = scripted(({ url }) => url.includes('/search')
      ? jsonAnswer(200, { items: [{ id: 1, email: 'Bjorn@example.com' }, { id: 2, email: 'bjørn@example.com' }], total_count: 2 }) : answerOf('customer-single-subscribed'));
    expect(await accountsOf(magentoClient(context), { email: 'bjorn@example.com' })).to.have.lengthOf(1);
    expect(sent.map(({ url }) => url.replace(/\?.*/, ''))).to.deep.equal(['https://shop.example/rest/all/V1/customers/search', 'https://shop.example/rest/all/V1/customers/1']);
  });

  it('works without the right to see store views: nothing in a list is then believed', async () => {
    const denied = await readLayout(magentoClient(scripted(() => answerOf('error-401-acl-missing')).context));
    expect([denied.hasSeveralWebsites, denied.locales.size]).to.deep.equal([true, 0]);
    const recorded = await readLayout(magentoClient(scripted(() => answerOf('store-configs')).context));
    expect([recorded.hasSeveralWebsites, recorded.locales.get('1')]).to.deep.equal([true, 'en-US']);
  });
});

describe('A customer to be written back', () => {
  const before = customer('put-addresses-1-before');
  if (!isObject(before)) throw new Error('not recorded');

  it('has no addresses, so that all stay, and everything else as it was', () => {
    const { addresses: _apart, extension_attributes: _switch, ...rest } = before;
    expect(customerToWrite(before, false)).to.deep.equal({ ...rest, extension_attributes: { is_subscribed: false } });
    expect(itemsAt(before, 'addresses')).to.have.lengthOf(3);
    expect(customerToWrite(before, false)).to.not.have.property('addresses');
  });

  it('has no attributes without a value, which Magento gives but does not take', () => {
    const attributes = [{ attribute_code: 'size', value: 'M' }, { attribute_code: 'fax', value: null }, { attribute_code: 'pager' }];
    expect(customerToWrite({ ...before, custom_attributes: attributes }, true)).to.have.deep.property('custom_attributes', [{ attribute_code: 'size', value: 'M' }]);
  });

  it('keeps what other modules hang on it', () => {
    expect(customerToWrite({ ...before, extension_attributes: { company: 7, is_subscribed: false } }, true)).to.have.deep.property('extension_attributes', { company: 7, is_subscribed: true });
  });

  it('is close to what the recorded server took as a whole', () => {
    const sent = JSON.parse(exchange('put-whole-customer-back').request.body ?? '') as { customer: Record<string, Json> };
    const { addresses: _apart, ...rest } = sent.customer;
    expect(customerToWrite(sent.customer, true)).to.deep.equal({ ...rest, extension_attributes: { is_subscribed: true } });
  });
});
