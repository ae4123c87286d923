// The traps of Magento that cost others years, each against the stand-in.
import { connector } from '@placet/connector-magento';
import { ConnectorFault, type Connector, type ConsentPush, type PushOutcome, type ShopSubject } from '@placet/core';
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop, type MagentoShop, type MagentoShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';

const at = Date.UTC(2026, 1, 3, 10, 20, 30);

const faultOf = async (work: Promise<unknown>): Promise<ConnectorFault> => {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (error instanceof ConnectorFault) return error;
  throw new Error('there was no fault');
};

const pullAll = async (reach: Connector, between: () => void = () => undefined): Promise<ShopSubject[]> => {
  const found: ShopSubject[] = [];
  for (let cursor: string | null = null, pages = 0; pages < 50; pages++) {
    const page = await reach.pullSubjects({ cursor, since: null });
    found.push(...page.subjects);
    if (page.next === null) return found;
    cursor = page.next;
    between();
  }
  throw new Error('the pull does not end');
};

describe('The traps of Magento', () => {
  const way = loopbackShopHttp();
  let shop: MagentoShop;
  let reach: Connector;
  const open = async (options: Omit<MagentoShopOptions, 'http'> = {}): Promise<void> => {
    shop = await openMagentoShop({ ...options, http: way.http });
    reach = connector.connect(shop.context);
  };
  afterEach(() => shop.close());
  after(() => { way.close(); });

  const push = (id: number | string | null, state: ConsentPush['state'], email?: string): Promise<PushOutcome> => reach.pushConsent({
    who: { email }, key: id === null ? null : String(id), channel: 'email', state, at, isConfirmed: true, recordId: 'rec_1',
  });
  const sent = (method: string): number => shop.server.calls.filter(call => call.method === method).length;

  describe('in its lists', () => {
    it('an address of two websites gets one website\'s answer: with several websites each customer is read by id', async () => {
      await open({ websites: 2 });
      const first = shop.addCustomer({ email: 'ada@example.com', websiteId: 1 });
      const second = shop.addCustomer({ email: 'ada@example.com', websiteId: 2 });
      shop.setRow({ email: 'ada@example.com', customerId: first.id, storeId: 1, status: 1 });
      shop.setRow({ email: 'ada@example.com', customerId: second.id, storeId: 2, status: 3 });
      const found = await pullAll(reach);
      expect(found.map(({ key, channels }) => [key, channels.email?.state])).to.deep.equal([[String(first.id), 'opted_in'], [String(second.id), 'off']]);
      expect(await reach.readSubject({ email: 'ADA@example.com' })).to.have.lengthOf(2);
    });

    it('somebody deleted between the list and the look is left out', async () => {
      await open({ websites: 2, people: 5 });
      shop.interrupt((_method, target) => target.endsWith('/customers/3'), {
        status: 404, headers: { 'content-type': 'application/json' },
        body: '{"message":"No such entity with %fieldName = %fieldValue","parameters":{"fieldName":"customerId","fieldValue":3}}',
      });
      expect((await pullAll(reach)).map(({ key }) => key)).to.deep.equal(['1', '2', '4', '5']);
    });

    it('a subscription written with other capitals is false: such an address is read by id', async () => {
      await open();
      const { id } = shop.addCustomer({ email: 'Ada.Example@example.com' });
      shop.setRow({ email: 'ada.example@example.com', customerId: id, storeId: 1, status: 1 });
      shop.addCustomer({ email: 'bea@example.com' });
      expect((await pullAll(reach)).map(({ channels }) => channels.email?.state)).to.deep.equal(['opted_in', 'off']);
      expect(shop.server.calls.filter(({ target }) => /customers\/\d+/.test(target))).to.have.lengthOf(1);
    });

    it('rows come and go while pages are read: by the order of the ids none is missed and none comes twice', async () => {
      await open({ people: 40, pageSizeMax: 7 });
      let turn = 0;
      const found = await pullAll(reach, () => {
        turn++;
        shop.remove(`person${turn}@example.com`);
        shop.addCustomer({ email: `late${turn}@example.com` });
      });
      const keys = found.map(({ key }) => Number(key));
      expect(new Set(keys).size).to.equal(keys.length);
      for (let id = 7; id <= 40; id++) expect(keys).to.include(id);
      expect(found.filter(({ email }) => email?.startsWith('late'))).to.have.lengthOf(turn);
    });

    it('a page has no size unless it is given one, and never more than the merchant allows', async () => {
      await open({ people: 250_000 });
      const page = await reach.pullSubjects({ cursor: null, since: null });
      expect([page.subjects.length, page.total]).to.deep.equal([200, 250_000]);
      shop.settings.pageSizeMax = 60;
      const next = await reach.pullSubjects({ cursor: page.next, since: null });
      expect([next.subjects.length, next.subjects[0]?.key, next.total]).to.deep.equal([60, '201', 250_000]);
      // From then on the size that is allowed is kept with the place.
      const before = shop.server.calls.length;
      await reach.pullSubjects({ cursor: next.next, since: null });
      expect(shop.server.calls.length - before).to.equal(1);
      expect((await reach.readSubject({ email: 'person249999@example.com' }))[0]?.key).to.equal('249999');
    });

    it('what changed since does not show newsletter answers, so it is not asked for', async () => {
      await open();
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      shop.act('ada@example.com', 'email', 'opted_out', at + 1000);
      const { subjects } = await reach.pullSubjects({ cursor: null, since: Date.now() });
      expect(subjects.map(({ channels }) => channels.email)).to.deep.equal([{ state: 'off', at: null }]);
      expect(shop.server.calls.some(({ target }) => target.includes('updated_at%5D'))).to.equal(false);
    });

    it('a place that is not ours begins anew, so that none is missed', async () => {
      await open({ people: 3 });
      for (const cursor of ['p:c:2', 'c:1:9999:', 'c:1', 'nonsense', '']) {
        expect((await reach.pullSubjects({ cursor, since: null })).subjects, cursor).to.have.lengthOf(3);
      }
    });
  });

  it('another store code than all reads and writes another website\'s answer: no other is ever called', async () => {
    await open({ websites: 2 });
    const { id } = shop.addCustomer({ email: 'ada@example.com', websiteId: 2 });
    shop.setRow({ email: 'ada@example.com', customerId: id, storeId: 2, status: 1 });
    expect((await push(id, 'opted_out')).kind).to.equal('written');
    expect(shop.rows('ada@example.com').map(({ storeId, status }) => [storeId, status])).to.deep.equal([[2, 3]]);
    await reach.testConnection();
    expect(shop.server.calls.filter(({ target }) => !target.startsWith('/rest/all/V1/'))).to.deep.equal([]);
  });

  it('the database takes ö for o: only the very address is a hit', async () => {
    await open();
    shop.add({ email: 'björn@example.com' });
    const { key } = shop.add({ email: 'Bjorn@example.com' });
    expect((await reach.readSubject({ email: 'bjorn@example.com' })).map(each => each.key)).to.deep.equal([key]);
  });

  describe('in writing', () => {
    it('a customer keeps addresses, attributes and all the rest', async () => {
      await open({ isStrict: true });
      const address = { id: 1, country_id: 'DE', city: 'Berlin', default_billing: true };
      const more = { default_billing: '1', dob: '1970-01-31', taxvat: 'DE000000000', custom_attributes: [{ attribute_code: 'size', value: 'M' }, { attribute_code: 'fax', value: null }] };
      const { id } = shop.addCustomer({ email: 'ada@example.com', firstname: 'Ada', lastname: 'Example', addresses: [address, { ...address, id: 2 }], more });
      expect((await push(id, 'opted_in')).kind).to.equal('written');
      const now = shop.customer(id);
      expect([now?.addresses.length, now?.firstname, now?.email]).to.deep.equal([2, 'Ada', 'ada@example.com']);
      expect(now?.more).to.deep.equal({ ...more, custom_attributes: [{ attribute_code: 'size', value: 'M' }] });
    });

    it('an opt-in that must be confirmed is pending, and causes one mail though the answer is lost', async () => {
      await open({ needsConfirmation: true });
      const { id } = shop.addCustomer({ email: 'ada@example.com' });
      shop.interrupt(method => method === 'PUT', 'reset_after_commit');
      expect((await faultOf(push(id, 'opted_in'))).mayPass).to.equal(true);
      expect([sent('PUT'), shop.mails]).to.deep.equal([1, ['confirmation']]);
      const outcome = await push(id, 'opted_in');
      expect([outcome.kind, outcome.reason, outcome.seen?.channels.email]).to.deep.equal(['written', 'awaits_confirmation', { state: 'pending', at: null }]);
      expect(shop.rows('ada@example.com')[0]?.status).to.equal(2);
    });

    it('an opt-in whose answer is lost is looked up and not written twice', async () => {
      await open();
      const { id } = shop.addCustomer({ email: 'ada@example.com' });
      shop.interrupt(method => method === 'PUT', 'reset_after_commit');
      const outcome = await push(id, 'opted_in');
      expect([outcome.kind, outcome.seen?.channels.email?.state, sent('PUT'), shop.writes]).to.deep.equal(['written', 'opted_in', 1, 1]);
      expect((await push(id, 'opted_in')).kind).to.equal('unchanged');
      expect(sent('PUT')).to.equal(1);
    });

    for (const [name, status] of [['an opt-in that waits for its confirmation', 2], ['nothing', undefined], ['an opt-out', 3]] as const) {
      it(`an opt-out over ${name} would not be kept: it is not sent, and said so`, async () => {
        await open();
        const { id } = shop.addCustomer({ email: 'ada@example.com' });
        if (status !== undefined) shop.setRow({ email: 'ada@example.com', customerId: id, storeId: 1, status });
        const outcome = await push(id, 'opted_out');
        expect([outcome.kind, outcome.reason, outcome.seen?.channels.email?.state]).to.deep.equal(['refused', 'opt_out_not_kept', 'off']);
        expect([sent('PUT'), shop.rows('ada@example.com')[0]?.status]).to.deep.equal([0, status]);
      });
    }

    it('a field of old that today\'s rules refuse stops a change of the switch: refused, and not tried for ever', async () => {
      await open();
      const { id } = shop.addCustomer({ email: 'ada@example.com', firstname: 'Ada <3' });
      expect(await push(id, 'opted_in')).to.deep.include({ kind: 'refused', reason: 'profile_not_valid' });
    });

    it('without a key it must be clear whose account is meant', async () => {
      await open({ websites: 2 });
      for (const websiteId of [1, 2]) shop.addCustomer({ email: 'ada@example.com', websiteId });
      expect(await push(null, 'opted_in', 'ada@example.com')).to.deep.equal({ kind: 'refused', reason: 'several_accounts' });
      expect(await push('guest:ada@example.com', 'opted_in', 'ada@example.com')).to.deep.equal({ kind: 'refused', reason: 'guest_needs_module' });
      expect(await push(1, 'pending')).to.deep.equal({ kind: 'refused', reason: 'pending_not_kept' });
      expect(sent('PUT')).to.equal(0);
    });
  });

  it('guests are not seen, and nobody is made of them', async () => {
    await open();
    shop.add({ email: 'guest@example.com', isGuest: true, says: { email: { state: 'opted_in', at } } });
    expect(await pullAll(reach)).to.deep.equal([]);
    expect(await reach.readSubject({ email: 'guest@example.com' })).to.deep.equal([]);
  });
});
