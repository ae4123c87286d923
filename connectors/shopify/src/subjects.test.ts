import { expect } from 'chai';
import { askerOf } from './client.js';
import { findCustomers, idOf, nothingKeptBack, subjectOf } from './subjects.js';
import { scripted } from './testing/scripted-http.js';

const ada = {
  id: 'gid://shopify/Customer/706405506930370084', legacyResourceId: '706405506930370084', createdAt: '2026-01-05T09:00:00Z', updatedAt: '2026-02-03T10:20:30Z', firstName: 'Ada', lastName: null,
  locale: 'pt-BR', defaultAddress: { countryCodeV2: 'IE' },
  defaultEmailAddress: { emailAddress: 'Ada@example.com', marketingState: 'SUBSCRIBED', marketingOptInLevel: 'UNKNOWN', marketingUpdatedAt: null }, defaultPhoneNumber: null,
};

describe('A customer of Shopify', () => {
  it('is a person of ours, with what can be told and nothing else', () => {
    expect(subjectOf(ada, nothingKeptBack)).to.deep.equal({
      key: '706405506930370084', externalId: '706405506930370084', email: 'Ada@example.com', phone: undefined, name: 'Ada', locale: 'pt-BR', country: 'IE', standing: 'active',
      createdAt: Date.UTC(2026, 0, 5, 9), updatedAt: Date.UTC(2026, 1, 3, 10, 20, 30), channels: { email: { state: 'opted_in', at: null } },
    });
  });

  it('that Shopify has made unrecognisable is erased, and nothing of it is a no', () => {
    const redacted = { ...ada, defaultPhoneNumber: { phoneNumber: 'REDACTED', marketingState: 'REDACTED', whatsAppMarketingConsent: { state: 'REDACTED' } } };
    const subject = subjectOf(redacted, nothingKeptBack);
    expect([subject?.standing, subject?.channels.sms]).to.deep.equal(['erased', { state: 'hidden', at: null }]);
  });

  it('without an id is nobody', () => {
    for (const node of [null, {}, [], { id: 'gid://shopify/Order/1' }, { legacyResourceId: '1e3' }]) expect(subjectOf(node, nothingKeptBack)).to.equal(undefined);
    expect([idOf('gid://shopify/Customer/7'), idOf('7'), idOf('guest:ada@example.com'), idOf('7'.repeat(21))]).to.deep.equal(['7', '7', undefined, undefined]);
  });

  it('is asked for in one request by all that is known, and given once', async () => {
    const { context, requests } = scripted([{ body: { data: { byId: ada, byEmail: ada } } }]);
    const found = await findCustomers(askerOf(context), { externalId: ada.legacyResourceId, email: 'ada@example.com' });
    expect([found.length, requests.length]).to.deep.equal([1, 1]);
    expect(JSON.parse(String(requests[0]?.body))).to.have.deep.property('variables', { externalId: ada.id, email: 'ada@example.com' });
  });

  it('with another address than was asked for is not the one', async () => {
    const { context } = scripted([{ body: { data: { byEmail: ada } } }]);
    expect(await findCustomers(askerOf(context), { email: 'ad@example.com' })).to.deep.equal([]);
  });

  it('of no usable reference is not asked for at all', async () => {
    expect(await findCustomers(askerOf(scripted([]).context), { externalId: 'guest:ada@example.com', email: '' })).to.deep.equal([]);
  });
});
