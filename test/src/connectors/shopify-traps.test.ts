// What costs others years: reading a Shopify store, against the one that stands in.
import { connector } from '@placet/connector-shopify';
import { ConnectorFault, type ConnectorContext, type PullPage, type ShopRequest, type ShopSubject } from '@placet/core';
import { TestClock } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openShopifyShop, type ShopifyShop, type ShopifyShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';

const way = loopbackShopHttp();
const { http } = way;
const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const hour = 3_600_000;
const day = 24 * hour;

const pull = (context: ConnectorContext, cursor: string | null = null, since: number | null = null): Promise<PullPage> =>
  connector.connect(context).pullSubjects({ cursor, since });

const pullAll = async (context: ConnectorContext, since: number | null = null): Promise<{ pages: PullPage[]; subjects: ShopSubject[] }> => {
  const pages: PullPage[] = [];
  for (let cursor: string | null = null; pages.length < 100;) {
    const page = await pull(context, cursor, since);
    pages.push(page);
    cursor = page.next;
    if (cursor === null) return { pages, subjects: pages.flatMap(({ subjects }) => subjects) };
  }
  throw new Error('the pull does not end');
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'no fault', (error: unknown) => error instanceof ConnectorFault ? error.message : String(error));

describe('A Shopify store read', () => {
  const shops: ShopifyShop[] = [];
  const open = async (options: Partial<ShopifyShopOptions> = {}): Promise<ShopifyShop> => {
    const shop = await openShopifyShop({ http, ...options });
    shops.push(shop);
    return shop;
  };
  afterEach(async () => { await Promise.all(shops.splice(0).map(shop => shop.close())); });
  after(() => { way.close(); });

  /** The same way to the shop, with a look at what goes out. */
  const watched = (shop: ShopifyShop): { context: ConnectorContext; sent: ShopRequest[] } => {
    const sent: ShopRequest[] = [];
    const context = { ...shop.context, http: { send: (make: () => ShopRequest, options: Parameters<typeof http.send>[1]) => {
      sent.push(make());
      return http.send(make, options);
    } } };
    return { context, sent };
  };

  describe('all at once', () => {
    it('comes in pieces of whole lines, everybody once, whatever bytes a name has', async () => {
      const shop = await open({ people: 6000 });
      const { subjects, pages } = await pullAll(shop.context);
      expect(new Set(subjects.map(({ key }) => key)).size).to.equal(6000);
      expect(subjects.length).to.equal(6000);
      expect(pages.filter(page => page.subjects.length > 0).length).to.be.greaterThan(2);
      expect(subjects.filter(({ name }) => name === 'Shopper Zoë Müller').length).to.equal(1200);
      expect(pages.at(-1)?.total).to.equal(6000);
    });

    it('never shows the access token to the host of the file', async () => {
      const shop = await open({ people: 10 });
      const { context, sent } = watched(shop);
      await pullAll(context);
      const files = sent.filter(({ url }) => url.includes('/bulk/'));
      expect([files.length, shop.bulk.tokensSeen]).to.deep.equal([1, 0]);
      expect(files.map(({ headers }) => headers)).to.deep.equal([{ range: 'bytes=0-1048575', 'accept-encoding': 'identity' }]);
    });

    it('is an empty page with a pause while Shopify still writes', async () => {
      const shop = await open({ people: 10 });
      shop.bulk.troubles.polls = 3;
      const { pages } = await pullAll(shop.context);
      expect(pages.map(({ subjects, waitMs }) => [subjects.length, waitMs])).to.deep.equal([[0, 1000], [0, 1000], [0, 1000], [0, 1000], [10, undefined]]);
    });

    it('ends at once in a shop without customers, which has no file', async () => {
      const shop = await open();
      const { subjects, pages } = await pullAll(shop.context);
      expect([subjects, pages.at(-1)]).to.deep.equal([[], { subjects: [], next: null, total: 0 }]);
    });

    it('comes to an end another way when Shopify fails at the file', async () => {
      const shop = await open({ people: 230 });
      shop.bulk.troubles.failing = 1;
      const { subjects } = await pullAll(shop.context);
      expect([subjects.length, new Set(subjects.map(({ key }) => key)).size]).to.deep.equal([230, 230]);
    });

    it('waits its turn when too many files are being written', async () => {
      const shop = await open({ people: 10 });
      shop.bulk.troubles.refused = 1;
      const { subjects, pages } = await pullAll(shop.context);
      expect([subjects.length, pages[0]?.waitMs]).to.deep.equal([10, 30_000]);
    });

    it('begins anew when the file is older than the week it is kept, or forgotten', async () => {
      const clock = new TestClock(at);
      const shop = await open({ people: 10, clock });
      const first = await pull(shop.context);
      const running = await pull(shop.context, first.next);
      await pull(shop.context, running.next);
      clock.advance(8 * day);
      expect((await pull(shop.context, running.next)).next).to.equal('asking');
      shop.bulk.forget();
      expect((await pull(shop.context, running.next)).next).to.equal('asking');
      expect((await pullAll(shop.context)).subjects.length).to.equal(10);
    });

    it('is the same where a proxy sends the file whole', async () => {
      const shop = await open({ people: 1000 });
      shop.bulk.troubles.ignoresRange = true;
      expect((await pullAll(shop.context)).subjects.length).to.equal(1000);
    });

    it('is of one moment, though customers change while it is read', async () => {
      const shop = await open({ people: 6000 });
      let page = await pull(shop.context);
      while (page.subjects.length === 0) page = await pull(shop.context, page.next);
      for (const index of [10, 5990]) shop.act(`shopper${index}@example.com`, 'email', 'opted_out', at);
      const rest: ShopSubject[] = [];
      while (page.next !== null) { page = await pull(shop.context, page.next); rest.push(...page.subjects); }
      expect(rest.find(({ email }) => email === 'shopper5990@example.com')?.channels.email).to.deep.equal({ state: 'opted_in', at: Date.UTC(2025, 0, 1, 9) + 5990 * 60_000, isConfirmed: false });
    });
  });

  describe('since the last time', () => {
    it('keeps its upper bound from page to page, so that nobody slips through while customers change', async () => {
      const clock = new TestClock(Date.UTC(2026, 0, 1));
      const shop = await open({ people: 250, clock });
      const since = Date.UTC(2025, 0, 2);
      const first = await pull(shop.context, null, since);
      clock.advance(day);
      shop.act('shopper200@example.com', 'email', 'opted_out', clock.now());
      const { context, sent } = watched(shop);
      const found = [...first.subjects];
      for (let { next } = first; next !== null;) {
        const page = await pull(context, next, since);
        found.push(...page.subjects);
        ({ next } = page);
      }
      expect(sent.map(({ body }) => String(body).includes('updated_at:<=\'2026-01-01T00:00:00.000Z\''))).to.deep.equal([true, true]);
      // Whoever changed meanwhile is of the next time, which begins a day before this one.
      expect(found.length).to.equal(249);
      const { subjects } = await pullAll(shop.context, Date.UTC(2026, 0, 1));
      expect(subjects.map(({ email }) => email)).to.deep.equal(['shopper200@example.com']);
    });
  });

  describe('without approval for personal data', () => {
    it('takes an address it is not shown for hidden, and not for an address that is not there', async () => {
      const shop = await open({ isKeptFromPersonalData: true });
      const { externalId } = shop.add({ email: 'ada@example.com', phone: '+447700900123', name: 'Ada Example', says: { email: { state: 'opted_in', at } } });
      const hidden = { email: { state: 'hidden', at: null }, sms: { state: 'hidden', at: null }, whatsapp: { state: 'hidden', at: null } };
      const [read] = await connector.connect(shop.context).readSubject({ externalId });
      const [bulk] = (await pullAll(shop.context)).subjects;
      const [walked] = (await pullAll(shop.context, at)).subjects;
      for (const subject of [read, bulk, walked]) expect([subject?.email, subject?.channels]).to.deep.equal([undefined, hidden]);
    });

    it('says so when the connection is tried, and does not push past it', async () => {
      const shop = await open({ isKeptFromPersonalData: true });
      const { externalId, key } = shop.add({ email: 'ada@example.com' });
      const connected = connector.connect(shop.context);
      expect((await connected.testConnection()).missing).to.deep.equal(['protected_customer_data']);
      const outcome = await connected.pushConsent({ who: { externalId }, key, channel: 'email', state: 'opted_in', at, isConfirmed: false, recordId: 'rec_1' });
      expect([outcome.kind, outcome.reason]).to.deep.equal(['refused', 'address_hidden']);
    });

    it('is not the same as a customer who has no phone', async () => {
      const shop = await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      const [read] = await connector.connect(shop.context).readSubject({ externalId });
      expect(Object.keys(read?.channels ?? {})).to.deep.equal(['email']);
    });
  });

  it('keeps every digit of an id', async () => {
    const shop = await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    const [read] = await connector.connect(shop.context).readSubject({ email: 'ada@example.com' });
    expect([externalId, read?.externalId, (await pullAll(shop.context)).subjects[0]?.key]).to.deep.equal(Array.from({ length: 3 }, () => '706405506930370084'));
  });

  it('is not believed under another version of the API', async () => {
    const shop = await open({ version: '2027-01' });
    expect(await messageOf(connector.connect(shop.context).testConnection())).to.equal('misconfigured api_version');
  });

  it('is given as long as it takes for the next page to be paid for, and is not asked in vain', async () => {
    const clock = new TestClock(at);
    const shop = await open({ people: 250, clock, bucket: { maximum: 600, restoreRate: 100 } });
    const first = await pull(shop.context, null, Date.UTC(2025, 0, 2));
    // A page of 100 is reckoned at 502 points; 303 objects came, so 297 points are left.
    expect([first.subjects.length, first.waitMs]).to.deep.equal([100, 2050]);
    clock.advance(2050);
    expect((await pull(shop.context, first.next, null)).subjects.length).to.equal(100);
    expect(shop.server.calls.length).to.equal(2);
  });
});
