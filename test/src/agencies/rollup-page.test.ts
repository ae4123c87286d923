import { expect } from 'chai';
import { countNewOptIns } from '@placet/server';
import { consentOf, yesTo } from '../api/builders.js';
import { storeFields, type House } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { openOrganisation, type Member } from '../people/people-harness.js';

const shopsIn = (text: string): string[] => [...text.matchAll(/<a href="\/admin\/stores\/sto_\w+">([^<]+)<\/a>/g)].map(([, name = '']) => name);

describeOnEach('The page of all shops', (house: () => House) => {
  let owner: Member;
  let organisationId: Awaited<ReturnType<typeof openOrganisation>>['organisationId'];

  before(async () => { ({ owner, organisationId } = await openOrganisation(house())); });

  const addShop = async (name: string): Promise<string> =>
    (await house().services.stores.create(organisationId, { ...storeFields, name, country: 'NL' }, () => null)).id;

  it('says what to do while there is none', async () => {
    const { status, text } = await owner.get('/admin/shops');
    expect(status).to.equal(200);
    expect(text).to.include('There is no shop yet.').and.include('/admin/stores/new');
  });

  it('puts the shop with the most trouble first, counts what was said yes to since, and shows nobody else\'s', async () => {
    await house().openShop({ name: 'Not Yours' });
    await addShop('Ashes');
    const busy = await addShop('Beans');
    const { database } = house().services;
    await database.write(({ sql }) => sql.run(
      `INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at)
       VALUES (?, ?, 'policy.published', '{}', 'dead', 60, 0, 0)`, [busy, busy]));
    const token = await house().token('owner', organisationId);
    expect((await house().api(token).post(`/stores/${busy}/consents`, consentOf({ email: 'ada@tea.example' }, yesTo('email')))).status).to.equal(201);
    await countNewOptIns(house().services);
    const { text } = await owner.get('/admin/shops');
    expect(shopsIn(text)).to.deep.equal(['Beans', 'Ashes']);
    expect(text).to.include('A piece of background work was given up.').and.include('<svg class="spark"');
    expect(text).to.include('Opt-ins a day: 1 in the last 30 days').and.not.include('Not Yours');
    expect(shopsIn((await owner.get('/admin/shops?sort=name')).text)).to.deep.equal(['Ashes', 'Beans']);
    expect(shopsIn((await owner.get('/admin/shops?sort=name&after=nonsense')).text)).to.deep.equal(['Ashes', 'Beans']);
  });
});
