// What has cost others years with PrestaShop, one test a trap, against the shop that stands in for it.
import { connector } from '@placet/connector-prestashop';
import { ConnectorFault, type ConnectorContext, type PushOutcome, type ShopSubject } from '@placet/core';
import { loopbackShopHttp } from '@placet/server/testing';
import { openPrestashopShop, type PrestashopOptions, type PrestashopShop } from '@placet/stand-in-shops';
import { expect } from 'chai';

const way = loopbackShopHttp();
after(() => { way.close(); });

const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const hour = 3_600_000;

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no fault';
  } catch (error) {
    if (error instanceof ConnectorFault) return error.message;
    throw error;
  }
};

describe('a PrestaShop and its traps', () => {
  const open: PrestashopShop[] = [];
  afterEach(async () => { for (const shop of open.splice(0)) await shop.close(); });
  const shopOf = async (options: Partial<PrestashopOptions> = {}): Promise<PrestashopShop> => {
    const shop = await openPrestashopShop({ http: way.http, ...options });
    open.push(shop);
    return shop;
  };
  const push = (shop: PrestashopShop, email: string, key: string | null, state: 'opted_in' | 'opted_out', when = at): Promise<PushOutcome> =>
    connector.connect(shop.context).pushConsent({ who: { email }, key, channel: 'email', state, at: when, isConfirmed: false, recordId: 'rec_1' });
  const pull = async (shop: PrestashopShop, since: number | null = null): Promise<readonly ShopSubject[]> =>
    (await connector.connect(shop.context).pullSubjects({ cursor: null, since })).subjects;
  const withCredentials = ({ context }: PrestashopShop, more: Readonly<Record<string, string>>): ConnectorContext =>
    ({ ...context, credentials: { ...context.credentials, read: () => ({ ...context.credentials.read(), ...more }) } });

  it('reads 1.7 by the webservice and writes to it only with the module', async () => {
    const shop = await shopOf({ version: '1.7.8' });
    const { key } = shop.add({ email: 'ada@example.com' });
    expect((await pull(shop)).map(({ email, locale }) => [email, locale])).to.deep.equal([['ada@example.com', 'en-US']]);
    expect(await messageOf(push(shop, 'ada@example.com', key, 'opted_in'))).to.equal('unsupported write_needs_module');
    expect(shop.writes).to.equal(0);
    const withModule = await shopOf({ version: '1.7.8', hasPlugin: true });
    expect((await push(withModule, 'ada@example.com', withModule.add({ email: 'ada@example.com' }).key, 'opted_in')).kind).to.equal('written');
  });

  it('meets old names that are no longer allowed, which stop the webservice and not the module', async () => {
    for (const hasPlugin of [false, true]) {
      const shop = await shopOf({ hasPlugin });
      const key = shop.addRow({ email: 'r2d2@example.com', lastname: 'R2D2', newsletter: '1' });
      const { kind, reason, seen } = await push(shop, 'r2d2@example.com', key, 'opted_out');
      expect([kind, reason, seen?.channels.email?.state])
        .to.deep.equal(hasPlugin ? ['written', undefined, 'opted_out'] : ['refused', 'stored_field_invalid_module_can', 'opted_in']);
    }
  });

  it('keeps the rows of one address apart when a key is given, and writes all of them when none is', async () => {
    const shop = await shopOf();
    const keys = [0, 1, 2].map(() => shop.addRow({ email: 'guest@example.com', is_guest: '1', newsletter: '1' }));
    const state = (): (string | undefined)[] => shop.table.ofEmail('guest@example.com').map(({ newsletter }) => newsletter);
    await push(shop, 'guest@example.com', keys[1] ?? '', 'opted_out');
    expect(state()).to.deep.equal(['1', '0', '1']);
    expect((await push(shop, 'Guest@example.com', null, 'opted_out')).kind).to.equal('written');
    expect(state()).to.deep.equal(['0', '0', '0']);
    expect((await connector.connect(shop.context).readSubject({ email: 'guest@example.com' })).map(({ key }) => key)).to.deep.equal(keys);
  });

  it('leaves the same address in another shop of the same database alone', async () => {
    const shop = await shopOf();
    shop.addRow({ email: 'ada@example.com', newsletter: '1', id_shop: '2' });
    expect(await pull(shop)).to.deep.equal([]);
    expect((await push(shop, 'ada@example.com', null, 'opted_out')).kind).to.equal('absent');
  });

  it('finds guests of a registered address refused before 9, and not from 9 on', async () => {
    for (const [version, kind, reason] of [['8.1.2', 'refused', 'email_of_another_account_module_can'], ['9.0.3', 'written', undefined]] as const) {
      const shop = await shopOf({ version });
      shop.add({ email: 'ada@example.com' });
      const key = shop.addRow({ email: 'ada@example.com', is_guest: '1', newsletter: '1' });
      const outcome = await push(shop, 'ada@example.com', key, 'opted_out');
      expect([outcome.kind, outcome.reason], version).to.deep.equal([kind, reason]);
      // A refusal by 500 is asked for once, not four times.
      expect(shop.server.calls.filter(({ method }) => method === 'PATCH').length, version).to.equal(1);
    }
  });

  it('dates an opt-in anew, which the shop would not do by itself', async () => {
    const shop = await shopOf();
    const key = shop.addRow({ email: 'ada@example.com', newsletter: '0', newsletter_date_add: '2019-05-05 12:00:00', date_add: '2019-01-01 00:00:00' });
    const { seen } = await push(shop, 'ada@example.com', key, 'opted_in', at);
    expect(seen?.channels.email).to.deep.equal({ state: 'opted_in', at });
    expect(shop.table.ofEmail('ada@example.com')[0]?.newsletter_date_add).to.equal('2026-02-03 11:20:30');
    expect(shop.table.ofEmail('ada@example.com')[0]?.passwd).to.match(/^\$2y/);
    expect(shop.server.calls.every(({ target, body }) => !/display=full|configurations/.test(target) && !body.includes('ip_registration'))).to.equal(true);
  });

  it('sees what was answered in the newsletter block when everybody is read, and not among the changes', async () => {
    const shop = await shopOf();
    shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
    shop.newsletterBlock('ada@example.com', false, at + 48 * hour);
    expect(await pull(shop, at + 24 * hour)).to.deep.equal([]);
    expect((await pull(shop))[0]?.channels.email).to.deep.equal({ state: 'off', at: null });
  });

  it('believes no time that the newsletter block wrote by the clock of the database', async () => {
    for (const databaseZone of ['Asia/Tokyo', 'America/New_York']) {
      const shop = await shopOf({ databaseZone });
      shop.addRow({ email: 'ada@example.com', date_add: '2026-02-03 11:00:00', date_upd: '2026-02-03 11:00:00' });
      shop.newsletterBlock('ada@example.com', true, at);
      expect((await pull(shop))[0]?.channels.email, databaseZone).to.deep.equal({ state: 'opted_in', at: null });
    }
  });

  it('hears of the newsletter block from the module, and of newsletter readers too', async () => {
    const shop = await shopOf({ hasPlugin: true });
    shop.newsletterBlock('reader@example.com', true, at);
    const [message] = shop.messages();
    const [event] = message === undefined ? [] : connector.parseEvent(message);
    expect(event).to.deep.include({ kind: 'changed' });
    const [reader] = await connector.connect(shop.context).readSubject({ email: 'reader@example.com' });
    expect([reader?.key, reader?.externalId, reader?.channels.email]).to.deep.equal(['guest:reader@example.com', undefined, { state: 'opted_in', at }]);
    expect((await push(shop, 'reader@example.com', 'guest:reader@example.com', 'opted_out')).kind).to.equal('written');
    expect((await push(shop, 'reader@example.com', 'guest:reader@example.com', 'opted_in')).kind).to.equal('absent');
  });

  it('cannot see newsletter readers without the module, nor reach them', async () => {
    const shop = await shopOf();
    const { key } = shop.add({ email: 'reader@example.com', isGuest: true, says: { email: { state: 'opted_in', at } } });
    expect(await pull(shop)).to.deep.equal([]);
    expect(await messageOf(push(shop, 'reader@example.com', key, 'opted_out'))).to.equal('unsupported guests_need_module');
  });

  it('shows deleted accounts as gone, and not as an opt-out', async () => {
    const shop = await shopOf();
    shop.addRow({ email: 'ada@example.com', deleted: '1', newsletter: '1' });
    expect((await pull(shop)).map(({ standing, channels }) => [standing, channels.email?.state])).to.deep.equal([['gone', 'opted_in']]);
  });

  it('says that a host drops the key, and gets in with ws_key when that was chosen', async () => {
    const shop = await shopOf();
    shop.webservice.stripsAuthorization = true;
    expect(await messageOf(connector.connect(shop.context).testConnection())).to.equal('credentials_refused key_not_received 401');
    const { missing, warnings } = await connector.connect(withCredentials(shop, { sendKeyInAddress: 'yes' })).testConnection();
    expect([missing, warnings.map(({ code }) => code)]).to.deep.equal([[], ['no_module', 'key_in_address', 'plain_http']]);
  });

  it('says that the webservice is off, once', async () => {
    const shop = await shopOf();
    shop.webservice.isOff = true;
    expect(await messageOf(pull(shop))).to.equal('misconfigured webservice_off 503');
    expect(shop.server.calls.length).to.equal(1);
  });

  it('says that the shop is in debug mode', async () => {
    const shop = await shopOf();
    shop.add({ email: 'ada@example.com' });
    shop.webservice.isNoisy = true;
    expect(await messageOf(pull(shop))).to.equal('bad_answer debug_output 200');
  });

  it('writes through hosts that block PATCH', async () => {
    const shop = await shopOf();
    const { key } = shop.add({ email: 'ada@example.com' });
    shop.webservice.blocksMethods = true;
    expect((await push(shop, 'ada@example.com', key, 'opted_in')).kind).to.equal('written');
  });

  it('goes on by the webservice in maintenance, while a module that is not let through says so', async () => {
    const plain = await shopOf();
    plain.add({ email: 'ada@example.com' });
    plain.setMaintenance(true);
    expect((await pull(plain)).length).to.equal(1);
    const withModule = await shopOf({ hasPlugin: true });
    withModule.setMaintenance(true);
    expect(await messageOf(pull(withModule))).to.match(/^unreachable/);
  });

  it('says that the secret of the module is wrong, or its clock', async () => {
    const shop = await shopOf({ hasPlugin: true });
    const wrong = connector.connect(withCredentials(shop, { moduleSecret: 'another-secret-0123456789' }));
    expect(await messageOf(wrong.readSubject({ email: 'ada@example.com' }))).to.equal('credentials_refused module_secret 401');
    const late = connector.connect({ ...shop.context, clock: { now: () => shop.context.clock.now() - 301_000 } });
    expect(await messageOf(late.readSubject({ email: 'ada@example.com' }))).to.equal('credentials_refused module_secret 401');
  });

  it('says that no webservice answers at this address', async () => {
    const shop = await shopOf();
    const connected = connector.connect({ ...shop.context, storeUrl: `${shop.context.storeUrl}/not-here` });
    expect(await messageOf(connected.testConnection())).to.equal('misconfigured no_webservice_here 404');
  });

  it('pages through a quarter of a million customers by their ids', async () => {
    const shop = await shopOf({ people: 250_000 });
    const connected = connector.connect(shop.context);
    const { subjects, next } = await connected.pullSubjects({ cursor: 'id:249850', since: null });
    expect([subjects.length, subjects[0]?.key, next]).to.deep.equal([100, '249851', 'id:249950']);
    const last = await connected.pullSubjects({ cursor: next, since: null });
    expect([last.subjects.length, last.subjects.at(-1)?.email, last.next]).to.deep.equal([50, 'shopper250000@example.com', null]);
    expect((await connected.readSubject({ email: 'Shopper123456@example.com' }))[0]?.key).to.equal('123456');
  });
});
