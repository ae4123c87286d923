import { expect } from 'chai';
import { destroySubjectKeys, watchSources } from '@placet/server';
import { consentOf, expectFailure, noTo, recordConsent, yesTo } from '../api/builders.js';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { installations } from '../api/installations.js';
import type { Page } from '../api/shapes.js';

const day = 86_400_000;
const hour = 3_600_000;

interface AlarmBody {
  readonly id: string;
  readonly kind: string;
  readonly detail: { readonly source: string; readonly rule: string; readonly since: string; readonly expected: number; readonly seen: number };
  readonly resolvedAt: string | null;
}
interface AffectedBody {
  readonly subjectId: string;
  readonly state: string;
  readonly mayBeAsked: boolean;
  readonly whyNot: string | null;
  readonly isSameSection: boolean;
  readonly citation: string | null;
}

interface Affected {
  readonly items: readonly AffectedBody[];
  readonly nextCursor: string | null;
}

for (const { name, settings } of installations) {
  describe(`The drop alarm (${name})`, () => {
    let house: House;
    let shop: Shop;
    before(async function () {
      this.timeout(60_000);
      house = await openHouse(await settings(this));
    });
    beforeEach(async () => { shop = await house.openShop({ country: 'US', timezone: 'America/New_York' }); });
    after(() => house.close());

    /** Rows as captures leave them, without the work of six weeks of captures. */
    const live = async (sequenceFrom: number, days: number, perDay: number, until: number, widget = 'footer form'): Promise<number> => {
      const rows = Array.from({ length: days * perDay }, (_, at) => ({
        storeId: shop.storeId, sequence: sequenceFrom + at, id: `rec_${String(sequenceFrom + at).padStart(26, '0')}`, subjectId: `sub_${String(at).padStart(26, '0')}`,
        action: at % 3 === 0 ? 'pending' : 'opt_in', target: 'channel:email', version: null, textHash: null, locale: 'en', section: 'newsletter', source: 'web', widget,
        region: 'US', regionBasis: 'stated', occurredAt: until - Math.floor((days * perDay - at) * day / perDay) + hour, timeGrade: 'observed', recordedAt: until, actor: 'shopper',
        sealed: null, leafHash: Buffer.alloc(32),
      }));
      await house.services.database.models.records.bulkCreate(rows);
      return sequenceFrom + rows.length;
    };

    const watch = () => watchSources(house.services);
    const alarms = async (state = 'open'): Promise<readonly AlarmBody[]> =>
      (await shop.get<Page<AlarmBody>>(`/alarms?state=${state}`)).body.items.filter(({ kind }) => kind === 'opt_ins_dropped');
    const counted = async (): Promise<number> =>
      (await house.services.database.models.optInCounts.findAll({ where: { storeId: shop.storeId } })).reduce((sum, { optIns }) => sum + optIns, 0);

    it('counts every opt-in once, whatever the number of those who count at the same time', async () => {
      const sequence = await live(0, 40, 20, house.services.clock.now());
      await Promise.all([watch(), watch(), watch()]);
      await watch();
      expect(await counted()).to.equal(800);
      await live(sequence, 1, 7, house.services.clock.now(), 'pop-up');
      await Promise.all([watch(), watch()]);
      expect(await counted()).to.equal(807);
    });

    it('is silent while all is well, speaks within an hour of a day without opt-ins, and ends when they come again', async () => {
      const fellSilentAt = house.services.clock.now();
      const sequence = await live(0, 40, 20, fellSilentAt);
      await watch();
      expect(await alarms()).to.deep.equal([]);
      house.wait(23 * hour);
      await watch();
      expect(await alarms()).to.deep.equal([]);
      house.wait(2 * hour + 30 * 60_000);
      await Promise.all([watch(), watch()]);
      const [alarm, ...others] = await alarms();
      expect(others).to.deep.equal([]);
      expect(alarm?.detail).to.include({ source: 'web / newsletter / footer form', rule: 'silent', expected: 20, seen: 0 });
      await live(sequence, 1, 20, house.services.clock.now());
      await watch();
      expect(await alarms()).to.deep.equal([]);
      expect((await alarms('resolved')).map(({ id }) => id)).to.deep.equal([alarm?.id]);
    });

    it('keeps speaking while silence becomes what is usual, and forgets a form that is gone for two months', async () => {
      await live(0, 40, 20, house.services.clock.now());
      await watch();
      for (let weeks = 1; weeks <= 8; weeks++) {
        house.wait(7 * day);
        await watch();
        expect(await alarms(), `after ${weeks} weeks`).to.have.length(1);
      }
      house.wait(7 * day);
      await watch();
      await watch();
      expect(await alarms()).to.deep.equal([]);
    });

    it('counts no import and no confirmation, and nobody\'s no', async () => {
      await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'), noTo('sms'));
      await shop.post('/consents', { ...consentOf({ email: 'bela@tea.example' }), source: { kind: 'import' } });
      await watch();
      expect(await counted()).to.equal(1);
    });

    it('lists who came by meanwhile, and hands out only those the law lets one ask, safe for spreadsheets', async () => {
      // Far behind what the log itself holds, so that people can still be recorded.
      await live(1_000_000, 40, 20, house.services.clock.now());
      const other = await visitors(house, shop);
      house.wait(26 * hour);
      await watch();
      const [alarm] = await alarms();
      const { body: { items, nextCursor } } = await shop.get<Affected>(`/alarms/${alarm?.id ?? ''}/affected`);
      expect(nextCursor).to.equal(null);
      const by = new Map(items.map(each => [each.subjectId, each]));
      expect(by.get(other.american)).to.deep.include({ state: 'unknown', mayBeAsked: true, whyNot: null, isSameSection: true });
      expect(by.get(other.german)).to.deep.include({ state: 'unknown', mayBeAsked: false, whyNot: 'region' });
      expect(by.get(other.german)?.citation).to.contain('UWG');
      expect(by.get(other.saidNo)).to.deep.include({ state: 'opted_out', mayBeAsked: false, whyNot: 'answered' });
      expect(by.get(other.unsubscribed)).to.deep.include({ state: 'opted_out', mayBeAsked: false });
      expect(by.get(other.elsewhere)).to.deep.include({ isSameSection: false, mayBeAsked: true });
      expect([other.saidYes, other.erased].filter(id => by.has(id))).to.deep.equal([]);
      const csv = await shop.get<string>(`/alarms/${alarm?.id ?? ''}/reconfirmation.csv`);
      expect(csv.headers.get('content-type')).to.contain('text/csv');
      const lines = csv.body.trim().split('\r\n');
      expect(lines[0]).to.contain('email,name,external_id,region,seen_at,citation');
      expect(lines.slice(1).map(line => line.split(',')[0]).sort()).to.deep.equal(['american@tea.example', 'elsewhere@tea.example']);
      expect(csv.body).to.contain('\'=HYPERLINK').and.contain('15 U.S.C. § 7704');
      const small = await shop.get<Affected>(`/alarms/${alarm?.id ?? ''}/affected?limit=2`);
      expect(small.body.nextCursor).to.be.a('string');
    });

    it('is another store\'s business only there', async () => {
      await live(0, 40, 20, house.services.clock.now());
      await watch();
      house.wait(26 * hour);
      await watch();
      const [alarm] = await alarms();
      const other = await house.openShop();
      expectFailure(await other.get(`/alarms/${alarm?.id ?? ''}/affected`), 'not_found');
      expectFailure(await other.get(`/alarms/${alarm?.id ?? ''}/reconfirmation.csv`), 'not_found');
      expectFailure(await shop.get('/alarms/alm_00000000000000000000000000/affected'), 'not_found');
    });
  });
}

interface Visitors {
  readonly american: string;
  readonly german: string;
  readonly saidNo: string;
  readonly saidYes: string;
  readonly unsubscribed: string;
  readonly erased: string;
  readonly elsewhere: string;
}

/** People who came by while the form was broken, each in a way of their own. */
const visitors = async (house: House, shop: Shop): Promise<Visitors> => {
  house.wait(hour);
  const say = async (email: string, parts: object = {}, ...answers: readonly object[]): Promise<string> => {
    const name = email.startsWith('american') ? '=HYPERLINK("x")' : email;
    const { body, status } = await shop.post<{ subjectId: string }>('/consents', { ...consentOf({ email, name }, ...answers), ...parts });
    expect(status, JSON.stringify(body)).to.equal(201);
    return body.subjectId;
  };
  const unsubscribed = await say('unsubscribed@tea.example', { region: 'US' }, noTo('sms'));
  await shop.post('/unsubscribes', { email: 'unsubscribed@tea.example', scope: 'all', source: 'a letter' });
  const erased = await say('erased@tea.example', { region: 'US' }, noTo('sms'));
  await destroySubjectKeys(house.services.database, shop.storeId, erased as never, house.services.clock.now());
  return {
    unsubscribed, erased,
    american: await say('american@tea.example', { region: 'US' }, noTo('sms')), german: await say('german@tea.example', { region: 'DE' }, noTo('sms')),
    saidNo: await say('said-no@tea.example', { region: 'US' }, noTo('email')),
    saidYes: await say('said-yes@tea.example', { region: 'US', section: 'checkout' }, yesTo('email')),
    elsewhere: await say('elsewhere@tea.example', { region: 'US', section: 'checkout' }, noTo('sms')),
  };
};
