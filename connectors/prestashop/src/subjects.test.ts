import { expect } from 'chai';
import { connect } from './connect.js';
import { answerOf, recorded, scriptedShop } from './testing/recorded-shop.js';

const query = (url: string | undefined): URLSearchParams => new URL(url ?? '').searchParams;

describe('reading the customers of a PrestaShop', () => {
  it('reads a recorded page: everybody with their own row, and not the row modules need', async () => {
    const shop = scriptedShop(['customers-page-1', 'languages']);
    const { subjects, next, total } = await connect(shop.context).pullSubjects({ cursor: null, since: null });
    expect(subjects.map(({ key }) => key)).to.deep.equal(['2', '3', '4', '5']);
    expect(subjects.find(({ key }) => key === '3')).to.deep.equal({
      key: '3', externalId: '3', email: 'ada@example.com', name: 'Ada Example', locale: 'en-US', standing: 'active',
      createdAt: Date.UTC(2024, 1, 29, 22, 30), updatedAt: Date.UTC(2026, 9, 25, 0, 30),
      channels: { email: { state: 'opted_in', at: Date.UTC(2024, 1, 29, 22, 30) } },
    });
    expect([next, total]).to.deep.equal([null, null]);
  });

  it('asks as it was recorded: named fields, a list, by id, and the key with its colon', async () => {
    const shop = scriptedShop(['customers-page-empty']);
    expect(await connect(shop.context).pullSubjects({ cursor: 'id:40', since: null })).to.deep.equal({ subjects: [], next: null, total: null });
    const [request] = shop.asked;
    expect([request?.method, new URL(request?.url ?? '').pathname]).to.deep.equal(['GET', '/api/customers']);
    const asked = query(request?.url);
    expect([asked.get('filter[id]'), asked.get('sort'), asked.get('limit'), asked.get('output_format'), asked.has('date')])
      .to.deep.equal(['>[40]', '[id_ASC]', '100', 'JSON', false]);
    const known = /display=%5B([^%]*)%5D/.exec(recorded('customers-page-1').request.query)?.[1]?.split(',') ?? [];
    expect(known).to.include.members(asked.get('display')?.slice(1, -1).split(',') ?? ['none']);
    expect(request?.headers?.authorization).to.equal(`Basic ${Buffer.from('PSCONNECTORKEY0123456789ABCDEFGH:').toString('base64')}`);
  });

  it('goes on after the last id, deleted and technical rows counted', async () => {
    const rows = Array.from({ length: 100 }, (_, each) => ({ id: each + 7, email: `a${each}@example.com`, newsletter: '0', deleted: each === 3 ? '1' : '0' }));
    const shop = scriptedShop([answerOf(200, JSON.stringify({ customers: rows })), 'languages']);
    const { subjects, next } = await connect(shop.context).pullSubjects({ cursor: null, since: null });
    expect([subjects.length, subjects[3]?.standing, next]).to.deep.equal([100, 'gone', 'id:106']);
  });

  it('comes to an end in a shop that gives the same page for ever', async () => {
    const rows = Array.from({ length: 100 }, (_, each) => ({ id: each + 1, newsletter: '0' }));
    const shop = scriptedShop([answerOf(200, JSON.stringify({ customers: rows })), 'languages']);
    expect((await connect(shop.context).pullSubjects({ cursor: 'id:100', since: null })).next).to.equal(null);
  });

  it('asks for changes in the shop\'s time, two minutes earlier, and says that dates may be asked for', async () => {
    const shop = scriptedShop(['customers-page-empty']);
    await connect(shop.context).pullSubjects({ cursor: null, since: Date.UTC(2026, 10, 21, 20, 0) });
    const asked = query(shop.asked[0]?.url);
    expect([asked.get('date'), asked.get('filter[date_upd]')]).to.deep.equal(['1', '>[2026-11-21 20:58:00]']);
  });

  it('keeps several rows of one address apart, and says of guests that they have no account', async () => {
    const shop = scriptedShop(['customers-filter-email-several-rows', 'languages']);
    const found = await connect(shop.context).readSubject({ email: 'Guest.One@example.com' });
    expect(found.map(({ key, externalId, channels }) => [key, externalId, channels.email?.state])).to.deep.equal([['16', undefined, 'opted_in'], ['17', undefined, 'off']]);
  });

  it('believes the database only where it found the same address', async () => {
    const shop = scriptedShop([answerOf(200, '{"customers":[{"id":1,"email":"müller@example.com","newsletter":"1"},{"id":2,"email":"MULLER@example.com","newsletter":"0"}]}'), 'languages']);
    expect((await connect(shop.context).readSubject({ email: 'muller@example.com' })).map(({ key }) => key)).to.deep.equal(['2']);
  });

  it('asks for an address in one piece, and for one with a bracket not at all', async () => {
    const shop = scriptedShop(['customers-page-empty', 'customers-page-empty']);
    const connector = connect(shop.context);
    expect(await connector.readSubject({ email: 'a]|%[b@example.com' })).to.deep.equal([]);
    expect(shop.asked).to.deep.equal([]);
    await connector.readSubject({ email: 'a|b@example.com' });
    await connector.readSubject({ email: 'o\'hara&date=1@example.com' });
    expect(shop.asked.map(({ url }) => query(url).get('filter[email]'))).to.deep.equal(['[a|b@example.com]%', '[o\'hara&date=1@example.com]']);
  });

  it('asks nobody for an id that cannot be one', async () => {
    const shop = scriptedShop([]);
    expect(await connect(shop.context).readSubject({ externalId: '1|2' })).to.deep.equal([]);
    expect(await connect(shop.context).readSubject({ phone: '555-0100' })).to.deep.equal([]);
  });

  it('does without languages when the key may not read them', async () => {
    const shop = scriptedShop(['customers-page-2', 'error-401-26-resource-not-allowed']);
    const { subjects } = await connect(shop.context).pullSubjects({ cursor: 'id:5', since: null });
    expect([subjects.length > 0, subjects[0]?.locale]).to.deep.equal([true, undefined]);
  });

  it('knows what the module left of somebody who was erased', async () => {
    const shop = scriptedShop([answerOf(200, '{"customers":[{"id":5,"email":"erased-5@invalid.example","newsletter":"0"}]}'), 'languages']);
    expect((await connect(shop.context).readSubject({ externalId: '5' }))[0]?.standing).to.equal('erased');
  });
});
