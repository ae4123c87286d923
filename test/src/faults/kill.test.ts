import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { consentOf, noTo, yesTo } from '../api/builders.js';
import type { Api } from '../api/api-client.js';
import type { Recorded } from '../api/shapes.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';
import { prepareShop, startServing, withInstallation } from './serving-child.js';

const rounds = 3;
const callers = 12;

interface Answered { readonly ids: readonly string[]; readonly key: string }

/** Calls until the server goes away; what was answered with 201 is promised. */
const keepCalling = async (api: Api, name: string, promised: Answered[]): Promise<void> => {
  for (let at = 0; ; at++) {
    const key = `${name}-${at}`;
    const body = consentOf({ email: `${key}@tea.example` }, yesTo('email'), noTo('sms'));
    const answer = await api.post<Recorded>('/consents', body, { headers: { 'idempotency-key': key } }).catch(() => undefined);
    if (answer === undefined) return;
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
    promised.push({ ids: answer.body.records.map(({ id }) => id), key });
  }
};

/** Resolves once so many were answered: the kill then comes in the middle of the next ones. */
const untilAnswered = async (promised: readonly Answered[], count: number): Promise<void> => {
  while (promised.length < count) await new Promise(resolve => setImmediate(resolve));
};

const recordsIn = (settings: { PLACET_DATA_DIR: string }, storeId: StoreId) => withInstallation(settings, async services => ({
  verdict: await verdictOf(services, storeId),
  sequences: await sequencesOf(services, storeId),
  rows: await services.database.read(sql => sql.all<{ id: string; subject_id: string; target: string }>(
    'SELECT id, subject_id, target FROM records WHERE store_id = ? ORDER BY sequence', [storeId])),
}));

describe('A server killed in the middle of its work', () => {
  it('has kept every consent it answered, whole captures only, in a log that verifies', async function () {
    this.timeout(120_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const shop = await prepareShop(settings);
    const promised: Answered[] = [];
    for (let round = 0; round < rounds; round++) {
      const server = await startServing(settings);
      const calling = Array.from({ length: callers }, (_, at) => keepCalling(server.api(shop), `r${round}-c${at}`, promised));
      await untilAnswered(promised, (round + 1) * 60);
      await server.end('SIGKILL');
      await Promise.all(calling);
      const { verdict, sequences, rows } = await recordsIn(settings, shop.storeId);
      const kept = new Set(rows.map(({ id }) => id));
      expect(promised.flatMap(({ ids }) => ids).filter(id => !kept.has(id))).to.deep.equal([]);
      expect(sequences).to.deep.equal(upTo(rows.length));
      expect(verdict).to.deep.include({ valid: true, records: rows.length });
      const people = new Set(rows.map(({ subject_id: subject }) => subject));
      for (const target of ['channel:email', 'channel:sms']) {
        expect(new Set(rows.filter(row => row.target === target).map(({ subject_id: subject }) => subject)), 'no half captures').to.deep.equal(people);
      }
      expect(rows.length).to.equal(people.size * 2);
    }
  });

  it('answers what it had done, and does what it had not, when callers ask again with their keys', async function () {
    this.timeout(60_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const shop = await prepareShop(settings);
    const first = await startServing(settings);
    const promised: Answered[] = [];
    const calling = Array.from({ length: callers }, (_, at) => keepCalling(first.api(shop), `c${at}`, promised));
    await untilAnswered(promised, 40);
    await first.end('SIGKILL');
    await Promise.all(calling);
    const second = await startServing(settings);
    for (const { ids, key } of promised) {
      const body = consentOf({ email: `${key}@tea.example` }, yesTo('email'), noTo('sms'));
      const again = await second.api(shop).post<Recorded>('/consents', body, { headers: { 'idempotency-key': key } });
      expect(again.body.records.map(({ id }) => id)).to.deep.equal(ids);
    }
    expect(await second.end('SIGTERM')).to.equal(0);
  });

  it('signs the checkpoint it still owed after it is started again', async function () {
    this.timeout(60_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const shop = await prepareShop(settings);
    const first = await startServing(settings);
    expect((await first.api(shop).post('/consents', consentOf({ email: 'ada@tea.example' }))).status).to.equal(201);
    await first.end('SIGKILL');
    const signed = () => withInstallation(settings, ({ database }) => database.read(sql => sql.all<{ size: number }>(
      'SELECT size FROM checkpoints WHERE store_id = ? AND size = 1', [shop.storeId])));
    expect(await signed()).to.deep.equal([]);
    const second = await startServing(settings);
    while ((await signed()).length === 0) expect(second.process.exitCode).to.equal(null);
    const entries = await withInstallation(settings, ({ database }) => database.read(sql => sql.all('SELECT sequence FROM outbox WHERE store_id = ?', [shop.storeId])));
    expect(entries.length).to.be.at.most(1);
    await second.end('SIGKILL');
  });
});

describe('A server asked to stop', () => {
  it('answers the requests under way, takes no new ones, and ends cleanly within seconds', async function () {
    this.timeout(60_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const shop = await prepareShop(settings);
    const server = await startServing(settings);
    const running = Array.from({ length: 100 }, (_, at) => server.api(shop).post<Recorded>('/consents', consentOf({ email: `p${at}@tea.example` })));
    await Promise.race(running);
    const askedAt = Date.now();
    const code = server.end('SIGTERM');
    const answers = await Promise.allSettled(running);
    const promised = answers.flatMap(each => each.status === 'fulfilled' && each.value.status === 201 ? each.value.body.records : []);
    expect(await code).to.equal(0);
    expect(Date.now() - askedAt).to.be.below(9000);
    expect(promised.length).to.be.greaterThan(0);
    const { rows, verdict } = await recordsIn(settings, shop.storeId);
    expect(rows.map(({ id }) => id)).to.include.members(promised.map(({ id }) => id));
    expect(rows.length).to.equal(promised.length);
    expect(verdict.valid).to.equal(true);
    expect(await fetch(`${server.url}/healthz`).then(() => 'answers', () => 'gone')).to.equal('gone');
  });
});
