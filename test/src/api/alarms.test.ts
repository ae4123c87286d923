import { expect } from 'chai';
import { formTokenOf, listAudit } from '@placet/server';
import { addAlarm } from './builders.js';
import type { House, Shop } from './harness.js';
import { describeOnEach } from './installations.js';

interface Alarms { readonly items: readonly { readonly id: string; readonly resolvedAt: string | null }[] }

/** A form of the alarms as the store's owner sends it. */
const sender = async (house: House, shop: Shop) => {
  const { sessions } = house.services;
  const cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, 'owner')) ?? ''}`;
  const headers = { accept: 'text/html', 'accept-language': 'en', cookie };
  return {
    open: async (): Promise<string> => (await fetch(`${house.url}/admin/stores/${shop.storeId}/alarms`, { headers })).text(),
    send: async (path: string): Promise<number> => (await fetch(`${house.url}/admin/stores/${shop.storeId}/alarms/${path}`, {
      method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ token: formTokenOf({ headers: { cookie } }) }),
    })).status,
  };
};

describeOnEach('An alarm ended by hand', (house) => {
  let shop: Shop;
  let id: string;
  beforeEach(async () => {
    shop = await house().openShop();
    id = await addAlarm(house(), shop.storeId);
  });

  const idsOf = async (state: string): Promise<readonly string[]> => (await shop.get<Alarms>(`/alarms?state=${state}`)).body.items.map(each => each.id);
  const deeds = async (): Promise<readonly string[]> =>
    (await listAudit(house().services.database, shop.organisationId, Number.MAX_SAFE_INTEGER, 20))
      .filter(({ object }) => object === id).map(({ action }) => action);

  it('is over for the API, once, and stands in the audit log', async () => {
    const ended = await shop.post<{ resolvedAt: string | null }>(`/alarms/${id}/resolve`, {});
    const again = await shop.post<{ resolvedAt: string }>(`/alarms/${id}/resolve`, {});
    expect([ended.status, ended.body.resolvedAt]).to.deep.equal([200, again.body.resolvedAt]);
    expect(ended.body.resolvedAt).to.be.a('string');
    expect([await idsOf('open'), await idsOf('resolved')]).to.deep.equal([[], [id]]);
    expect(await deeds()).to.include('alarm_resolved');
  });

  it('is not found under the id of another store\'s', async () => {
    const other = await house().openShop();
    expect((await other.post(`/alarms/${id}/resolve`, {})).status).to.equal(404);
    expect((await shop.post('/alarms/nonsense/resolve', {})).status).to.equal(404);
    expect(await idsOf('open')).to.deep.equal([id]);
  });

  it('is ended by a button, opened again by its undo, and both are written down', async () => {
    const seat = await sender(house(), shop);
    expect(await seat.open()).to.include('End it: A source of opt-ins fell silent');
    expect(await seat.send(`${id}/resolve`)).to.equal(303);
    expect(await idsOf('open')).to.deep.equal([]);
    expect(await seat.send(`${id}/reopen`)).to.equal(303);
    expect(await idsOf('open')).to.deep.equal([id]);
    expect(await deeds()).to.deep.equal(['alarm_reopened', 'alarm_resolved']);
  });

  it('stays ended when its cause has opened another meanwhile, or when it is long ago', async () => {
    const seat = await sender(house(), shop);
    await seat.send(`${id}/resolve`);
    await house().services.database.write(({ sql }) => sql.run(
      `INSERT INTO alarms (store_id, id, kind, about, open_key, detail, seen, opened_at, seen_at, resolved_at)
       SELECT store_id, 'alm_newer', kind, about, 'opt_ins_dropped:source_1', detail, 1, opened_at, seen_at, NULL FROM alarms WHERE store_id = ? AND id = ?`, [shop.storeId, id]));
    await seat.send(`${id}/reopen`);
    expect(await idsOf('open')).to.deep.equal(['alm_newer']);
    await house().services.database.write(({ sql }) => sql.run('UPDATE alarms SET open_key = NULL, resolved_at = 1 WHERE store_id = ?', [shop.storeId]));
    await seat.send(`${id}/reopen`);
    expect(await idsOf('open')).to.deep.equal([]);
  });
});
