import { expect } from 'chai';
import { listRegister, type RegisterFilter } from '@placet/server';
import { openHouse, type House, type Shop } from './harness.js';

describe('A register that is sifted', () => {
  let house: House;
  let shop: Shop;
  const sight = 10;

  before(async function () {
    this.timeout(30_000);
    house = await openHouse();
    shop = await house.openShop();
    for (let at = 0; at < 45; at++) {
      const answers = [{ channel: 'email', answer: at === 3 || at === 7 ? 'no' : 'yes', text: 'Letters', locale: 'en' }];
      const occurredAt = new Date(1_750_000_000_000 + at * 1000).toISOString();
      await shop.post('/consents', { subject: { email: `ada${at}@example.test` }, section: 'newsletter', answers, source: { kind: 'web' }, occurredAt });
    }
  });

  after(() => house.close());

  const look = (filter: RegisterFilter, limit = 3) => listRegister(house.services.database, house.services.keyring, shop.storeId, filter, limit, sight);

  /** All pages until nothing is left, each from where the one before ended. */
  const walk = async (filter: RegisterFilter, towards: 'before' | 'after') => {
    const pages: number[][] = [];
    for (let place: RegisterFilter['before'] = filter[towards]; ;) {
      const { entries, seenTo } = await look({ ...filter, [towards]: place });
      pages.push(entries.map(({ record }) => record.sequence));
      if (entries.length < 3 && seenTo === undefined) return pages;
      place = seenTo ?? entries.at(-1)?.record;
    }
  };

  it('looks at so much for one page, says how far it saw, and finds everything from there on, once', async () => {
    const pages = await walk({ target: 'channel:email', actions: ['opt_out'] }, 'before');
    expect(pages).to.deep.equal([[], [], [], [7], [3]]);
  });

  it('goes the other way as well', async () => {
    const oldest = { sequence: 0, occurredAt: 0 };
    expect((await walk({ section: 'newsletter', actions: ['opt_out'], after: oldest }, 'after')).flat()).to.deep.equal([3, 7]);
  });

  it('fills its page when there is enough within sight, and then says nothing of it', async () => {
    const { entries, seenTo } = await look({ section: 'newsletter' });
    expect(entries.map(({ record }) => record.sequence)).to.deep.equal([44, 43, 42]);
    expect(seenTo).to.equal(undefined);
  });

  it('is filtered by section and answer over the API, page after page', async () => {
    const found = (await shop.get('/consents?answer=no&section=newsletter&limit=1')).body as { items: { sequence: number }[]; nextCursor: string };
    expect(found.items.map(({ sequence }) => sequence)).to.deep.equal([7]);
    const next = (await shop.get(`/consents?answer=no&section=newsletter&limit=1&cursor=${found.nextCursor}`)).body as { items: { sequence: number }[]; nextCursor: null };
    expect(next.items.map(({ sequence }) => sequence)).to.deep.equal([3]);
    expect(next.nextCursor).to.equal(null);
  });
});
