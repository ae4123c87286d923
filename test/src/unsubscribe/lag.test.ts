import { expect } from 'chai';
import type { RecordId } from '@placet/core';
import { expectClaim, expectDeliveries, forgetDestination, noteDelivered, watchLags, writeOutbox } from '@placet/server';
import { expectFailure } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { oneClick, subscriber } from './links.js';

type Milliseconds = number | null;
interface LagLine {
  readonly stage: string;
  readonly destination: string;
  readonly arrived: number;
  readonly waiting: number;
  readonly p50Ms: Milliseconds;
  readonly p99Ms: Milliseconds;
  readonly maxMs: Milliseconds;
}

interface AlarmBody {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly detail: Readonly<Record<string, number>>;
  readonly seen: number;
  readonly resolvedAt: string | null;
}

const waitMsMax = 10_000;

describeOnEach('How long an unsubscription takes', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const lines = async (): Promise<readonly LagLine[]> => {
    await house().services.lags.flush();
    return (await shop.get<{ lines: readonly LagLine[] }>('/unsubscribe-lag')).body.lines;
  };
  const line = async (stage: string, destination: string): Promise<LagLine | undefined> =>
    (await lines()).find(each => each.stage === stage && each.destination === destination);
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const giveUpAt = Date.now() + waitMsMax; !await isSo();) {
      if (Date.now() > giveUpAt) throw new Error('it never came');
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };
  const click = async (): Promise<RecordId> => {
    const { link, subjectId } = await subscriber(shop);
    await oneClick(link);
    const { body } = await shop.get<{ channels: Readonly<Record<string, { recordId: string }>> }>(`/subjects/${subjectId}`);
    return body.channels.email?.recordId as RecordId;
  };
  const alarms = async (state = 'open'): Promise<readonly AlarmBody[]> => (await shop.get<{ items: readonly AlarmBody[] }>(`/alarms?state=${state}`)).body.items;
  const ports = () => house().services;
  const write = <T>(work: Parameters<ReturnType<typeof ports>['database']['write']>[0]): Promise<T> => ports().database.write(work) as Promise<T>;

  it('is measured for each click, in the ledger and out of the outbox, and shown with its percentiles', async () => {
    for (let clicks = 0; clicks < 3; clicks++) await click();
    await until(async () => (await line('claimed', 'outbox'))?.arrived === 3);
    for (const [stage, destination] of [['committed', 'ledger'], ['claimed', 'outbox']] as const) {
      const measured = await line(stage, destination);
      expect(measured).to.deep.include({ arrived: 3, waiting: 0 });
      expect(measured?.p50Ms).to.be.at.least(0).and.at.most(measured?.p99Ms ?? -1);
      expect(measured?.p99Ms).to.be.at.most(measured?.maxMs ?? -1);
    }
  });

  it('is measured for every destination from the moment it is to be told until it says that it was', async () => {
    const recordId = await click();
    const clickedAt = house().services.clock.now();
    const event = { storeId: shop.storeId, recordId, clickedAt };
    await write(({ sql }) => expectDeliveries(sql, event, ['webhook:one', 'webhook:two', 'shop']));
    await write(({ sql }) => expectDeliveries(sql, event, ['webhook:one']));
    house().wait(700);
    await noteDelivered(ports(), event, 'webhook:one');
    house().wait(700);
    await noteDelivered(ports(), event, 'webhook:one');
    await noteDelivered(ports(), event, 'feed');
    const one = await line('delivered', 'webhook:one');
    expect([one?.arrived, one?.waiting]).to.deep.equal([1, 0]);
    expect(one?.maxMs).to.be.at.least(700).and.below(1400);
    expect(await line('delivered', 'webhook:two')).to.deep.equal({ stage: 'delivered', destination: 'webhook:two', arrived: 0, waiting: 1, p50Ms: null, p99Ms: null, maxMs: null });
    expect(await line('delivered', 'feed')).to.equal(undefined);
    await write(({ sql }) => forgetDestination(sql, shop.storeId, 'webhook:two'));
    expect(await line('delivered', 'webhook:two')).to.equal(undefined);
  });

  it('raises one alarm when it is more than ten seconds, while it is still waited for, and takes it back when all is well', async () => {
    const recordId = await click();
    await until(async () => (await line('claimed', 'outbox'))?.waiting === 0);
    const event = { storeId: shop.storeId, recordId, clickedAt: house().services.clock.now() };
    await write(({ sql }) => expectDeliveries(sql, event, ['webhook:slow']));
    const watch = (): Promise<void> => watchLags(ports().database, ports().clock.now());
    await watch();
    expect(await alarms()).to.deep.equal([]);
    house().wait(10_001);
    await Promise.all([watch(), watch(), watch()]);
    const [alarm, ...others] = await alarms();
    expect(others).to.deep.equal([]);
    expect(alarm).to.deep.include({ kind: 'unsubscribe_late', about: 'delivered webhook:slow', seen: 1, resolvedAt: null });
    expect(alarm?.detail).to.deep.include({ clicks: 1, waiting: 1 });
    house().wait(61_000);
    await watch();
    expect((await alarms())[0]).to.deep.include({ id: alarm?.id, seen: 2 });
    await noteDelivered(ports(), event, 'webhook:slow');
    await watch();
    expect((await alarms())[0]?.detail).to.deep.include({ clicks: 1, waiting: 1 });
    house().wait(11 * 60_000);
    await watch();
    expect(await alarms()).to.deep.equal([]);
    expect((await alarms('resolved'))[0]).to.deep.include({ id: alarm?.id });
    expect((await alarms('all')).length).to.equal(1);
  });

  it('is told by numbers and ids only, and to whoever may see the store', async () => {
    const stranger = await house().openShop();
    for (const path of ['unsubscribe-lag', 'alarms']) expectFailure(await house().api(stranger.token).get(`/stores/${shop.storeId}/${path}`), 'not_found');
    expectFailure(await shop.get('/unsubscribe-lag?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z'), 'validation_failed', 'from');
    expectFailure(await shop.get('/unsubscribe-lag?from=2020-01-02T00:00:00Z'), 'validation_failed', 'from');
    expectFailure(await shop.get('/alarms?cursor=alarm'), 'invalid_cursor');
  });
});

describeOnEach('A click that the outbox handed out and nobody noted, because the process was killed then', (house) => {
  it('is neither late nor waited for; one that the outbox still has is', async () => {
    const shop = await house().openShop();
    const { database, clock } = house().services;
    const missed = (recordId: string): Promise<void> => database.write(({ sql }) =>
      expectClaim(sql, { storeId: shop.storeId, recordId: recordId as RecordId, clickedAt: clock.now() }));
    const waiting = async (): Promise<unknown[]> => database.read(sql => sql.all('SELECT record_id FROM unsubscribe_lags WHERE store_id = ?', [shop.storeId]));
    await missed('rec_noted_by_nobody');
    house().wait(10_001);
    await watchLags(database, clock.now());
    expect(await waiting()).to.deep.equal([]);
    const now = clock.now();
    await database.write(tx => writeOutbox(tx, {
      storeId: shop.storeId, lane: 'unsubscribe-3', topic: 'subject.unsubscribed', payload: { records: [] }, availableAt: now + 60_000, now,
    }));
    await missed('rec_still_there');
    house().wait(10_001);
    await watchLags(database, clock.now());
    expect((await shop.get<{ items: readonly AlarmBody[] }>('/alarms')).body.items.map(({ about }) => about)).to.deep.equal(['claimed outbox']);
    expect((await waiting()).length).to.equal(1);
  });
});

describeOnEach('Measurements a month old', (house) => {
  it('are forgotten', async () => {
    const shop = await house().openShop();
    const { database, clock } = house().services;
    const rows = async (): Promise<number> => (await database.read(sql => sql.all('SELECT 1 FROM unsubscribe_lags WHERE store_id = ?', [shop.storeId]))).length;
    await database.write(({ sql }) => expectDeliveries(sql, { storeId: shop.storeId, recordId: 'rec_old' as RecordId, clickedAt: clock.now() - 31 * 86_400_000 }, ['shop']));
    await database.write(({ sql }) => expectDeliveries(sql, { storeId: shop.storeId, recordId: 'rec_new' as RecordId, clickedAt: clock.now() }, ['shop']));
    expect(await rows()).to.equal(2);
    await watchLags(database, clock.now());
    expect(await rows()).to.equal(1);
  });
});
