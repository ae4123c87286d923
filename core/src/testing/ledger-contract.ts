// What every ledger does, whatever it is kept in. One line per adapter runs it.
import { expect } from 'chai';
import { channelReport, encodeRecord, fold, globallyUnsubscribedAt, type ConsentLedger } from '../consents/index.js';
import { equalBytes, type Digest } from '../kernel/index.js';
import { GrowingTree, hashLeaf } from '../ledger/index.js';
import { account, answer, circumstances, email, entry, phone } from './builders.js';

const at = Date.UTC(2026, 1, 1);
const ada = [email('ada@example.test')];

export const describeLedger = (name: string, digest: Digest, open: () => Promise<ConsentLedger>): void => {
  describe(`the ledger ${name}`, () => {
    let ledger: ConsentLedger;
    beforeEach(async () => { ledger = await open(); });

    it('places records without gaps and knows what was said', async () => {
      const first = await ledger.append(entry(ada, [answer('channel:email', 'yes'), answer('cookie:targeting', 'no')], at));
      const second = await ledger.append(entry(ada, [answer('channel:email', 'no')], at + 1));
      expect([first, second].flatMap(({ placed }) => placed.map(({ record }) => record.sequence))).to.deep.equal([0, 1, 2]);
      expect([first.isNewSubject, second.isNewSubject, first.subjectId === second.subjectId]).to.deep.equal([true, false, true]);
      expect(channelReport(await ledger.standings(ada), 'email').state).to.equal('opted_out');
      expect((await ledger.standings(ada)).get('cookie:targeting')?.answer).to.equal('no');
    });

    it('makes each leaf hash from the record and the root from the leaf hashes', async () => {
      for (let each = 0; each < 11; each++) await ledger.append(entry([email(`a${each}@example.test`)], [answer('channel:sms', 'yes')], at + each));
      const tree = new GrowingTree(digest);
      for (const { record, leafHash } of await ledger.records()) {
        expect(equalBytes(leafHash, hashLeaf(digest, encodeRecord(record)))).to.equal(true);
        tree.append(leafHash);
      }
      expect(equalBytes(tree.root(), await ledger.root())).to.equal(true);
    });

    it('keeps state that is the fold of the records', async () => {
      await ledger.append(entry(ada, [answer('channel:email', 'yes')], at + 9));
      await ledger.append(entry(ada, [answer('channel:email', 'no')], at));
      await ledger.append(entry(ada, [answer('channel:all', 'no')], at + 5));
      expect(sorted(await ledger.standings(ada))).to.deep.equal(sorted(fold((await ledger.records()).map(({ record }) => record))));
    });

    it('turns everything off at a global unsubscribe, also for a person never heard of', async () => {
      await ledger.append(entry(ada, [answer('channel:all', 'no')], at));
      const standings = await ledger.standings(ada);
      expect([channelReport(standings, 'push').state, globallyUnsubscribedAt(standings)]).to.deep.equal(['opted_out', at]);
    });

    it('imports the same list twice without a second record, and never revives a no', async () => {
      const row = entry(ada, [answer('channel:email', 'yes')], at, { mode: 'import', circumstances: circumstances(at, { timeGrade: 'unknown', source: 'import' }) });
      expect((await ledger.append(row)).outcomes).to.deep.equal(['record']);
      expect((await ledger.append(row)).outcomes).to.deep.equal(['unchanged']);
      await ledger.append(entry(ada, [answer('channel:email', 'no')], at + 1));
      expect((await ledger.append(row)).outcomes).to.deep.equal(['refused']);
      expect((await ledger.records()).length).to.equal(2);
    });

    it('merges two people when the shop states its own account with both, and keeps the stricter of what they said', async () => {
      await ledger.append(entry([account('1042')], [answer('channel:email', 'yes')], at));
      await ledger.append(entry(ada, [answer('channel:email', 'no')], at + 1));
      await ledger.append(entry([account('1042'), ...ada], [answer('channel:sms', 'yes')], at + 2));
      const standings = await ledger.standings([account('1042')]);
      expect([channelReport(standings, 'email').state, channelReport(standings, 'sms').state]).to.deep.equal(['opted_out', 'opted_in']);
      expect(sorted(await ledger.standings(ada))).to.deep.equal(sorted(standings));
      expect((await ledger.records()).map(({ record }) => record.action)).to.deep.equal(['opt_in', 'opt_out', 'merge', 'opt_in']);
    });

    it('leaves two people apart when a form only types one\'s phone under the other\'s address', async () => {
      await ledger.append(entry([email('bob@example.test'), phone('+493023125123')], [answer('channel:sms', 'no')], at));
      await ledger.append(entry([...ada, phone('+493023125123')], [answer('channel:email', 'yes')], at + 1));
      expect(channelReport(await ledger.standings(ada), 'sms').state).to.equal('unknown');
      expect(channelReport(await ledger.standings([phone('+493023125123')]), 'email').state).to.equal('unknown');
    });

    it('takes a phone known alone for the person who now gives an address with it', async () => {
      await ledger.append(entry([phone('+493023125123')], [answer('channel:sms', 'no')], at));
      await ledger.append(entry([...ada, phone('+493023125123')], [answer('channel:email', 'yes')], at + 1));
      expect(channelReport(await ledger.standings(ada), 'sms').state).to.equal('opted_out');
    });

    it('knows nothing of a person nobody wrote about', async () => {
      expect([...await ledger.standings([email('nobody@example.test')])]).to.deep.equal([]);
    });
  });
};

const sorted = (standings: ReadonlyMap<string, object>): [string, object][] => [...standings].sort(([left], [right]) => left < right ? -1 : 1);
