// No import brings back who has left, unless the row proves that they came back. (SYN-3, SYN-4)
import { expect } from 'chai';
import { emailsOf, errorsOf, importCsv, noon, openHouse, type House } from './import-harness.js';

describe('an import against an opt-out', () => {
  let house: House;
  let storeId: string;
  before(async () => { house = await openHouse(); });
  after(async () => { await house.close(); });

  beforeEach(async () => {
    house.time = noon;
    storeId = await house.addStore();
    await house.json('POST', `/stores/${storeId}/consents`, {
      subject: { email: 'ada@a.example' }, answers: [{ channel: 'email', answer: 'yes', text: 'News?', locale: 'en' }], source: { kind: 'web' },
    });
    house.time += 60_000;
    await house.json('POST', `/stores/${storeId}/unsubscribes`, { email: 'ada@a.example', scope: 'all', source: 'link' });
    house.time += 60_000;
  });

  const tries = [
    { says: 'a yes without a time', row: 'ada@a.example,yes,', isRevived: false },
    { says: 'a yes from before the opt-out', row: 'ada@a.example,yes,2026-11-21T12:00:30Z', isRevived: false },
    { says: 'a yes of the very instant of the opt-out', row: 'ada@a.example,yes,2026-11-21T12:01:00Z', isRevived: false },
    { says: 'a yes that is proven newer', row: 'ada@a.example,yes,2026-11-21T12:01:30Z', isRevived: true },
    { says: 'the same person written differently', row: ' ADA@A.Example ,YES,', isRevived: false },
  ];
  for (const { says, row, isRevived } of tries) {
    it(`${says} ${isRevived ? 'revives' : 'is refused and told of'}`, async () => {
      const imported = await importCsv(house, storeId, `email,email_opt_in,occurred_at\n${row}\n`);
      expect(imported.counts).to.deep.equal(isRevived ? { rows: 1, optedIn: 1 } : { rows: 1, refused: 1 });
      expect(await errorsOf(house, storeId, imported)).to.deep.equal(isRevived ? [] : ['2,email_opt_in,refused']);
      expect(await emailsOf(house, storeId, 'opt-ins')).to.deep.equal(isRevived ? ['ada@a.example'] : []);
      expect(await emailsOf(house, storeId, 'opt-outs')).to.deep.equal(isRevived ? [] : ['ada@a.example']);
    });
  }

  it('reads a file of one person as it stands: opted out in one row, not revived by the next', async () => {
    const imported = await importCsv(house, storeId, 'email,email_opt_in\nbob@a.example,unsubscribed\nbob@a.example,yes\n');
    expect(imported.counts).to.deep.equal({ rows: 2, optedOut: 1, refused: 1 });
    expect(await emailsOf(house, storeId, 'opt-ins')).to.deep.equal([]);
  });

  it('refuses rows of the future, since they would outweigh every later no', async () => {
    const imported = await importCsv(house, storeId, 'email,email_opt_in,occurred_at\nada@a.example,yes,2027-01-01T00:00:00Z\n');
    expect(imported.counts).to.deep.equal({ rows: 1, errors: 1 });
    expect(await errorsOf(house, storeId, imported)).to.deep.equal(['2,occurred_at,time_in_future']);
  });
});
