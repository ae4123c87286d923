// A job is of the store its entry is of. One that names another store's object finds nothing, and changes nothing there.
import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import type { Json } from '@placet/core';
import { storeTables, topicHandlers, topicKinds, type Database } from '@placet/server';
import { addPolicy, publish, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { modelsOf, sampleRow } from '../storage/sample-rows.js';

type Topic = keyof typeof topicKinds;

/** Puts a row of a table there as if work on it were due, and answers with its id. */
const due = async (database: Database, table: string, values: Readonly<Record<string, string | number | null>>): Promise<void> => {
  const model = modelsOf(database).find(({ tableName }) => tableName === table);
  if (model === undefined) throw new Error(`there is no table ${table}`);
  const row = Object.entries(sampleRow(model, values)).map(([field, value]) => [field, field in values ? values[field] : value] as const);
  await database.sequelize.query(`INSERT INTO ${table} (${row.map(([field]) => field).join(', ')}) VALUES (${row.map(() => '?').join(', ')})`, { replacements: row.map(([, value]) => value) });
};

const idOf = (prefix: string): string => `${prefix}_${randomBytes(13).toString('hex')}`;

/** By topic the payload an entry of this shop would have, with the object there to be worked on. A topic without a row here is not known to stay at home. */
const objects: Readonly<Record<Topic, (shop: Shop) => Promise<Json>>> = {
  'bulk.requested': async ({ house, storeId, organisationId }) => {
    const bulkId = idOf('blk');
    await due(house.services.database, 'bulk_runs', { id: bulkId, organisation_id: organisationId });
    await due(house.services.database, 'bulk_results', { bulk_id: bulkId, store_id: storeId, state: 'waiting' });
    return { bulkId };
  },
  'import.requested': async ({ house, storeId }) => {
    const importId = idOf('imp');
    await due(house.services.database, 'imports', { id: importId, store_id: storeId, state: 'queued' });
    return { importId };
  },
  'ledger.grown': () => Promise.resolve({}),
  'mail.send': async ({ house, storeId }) => {
    const mailId = idOf('mai');
    await due(house.services.database, 'mails', { id: mailId, store_id: storeId, state: 'queued', next_try_at: null });
    return { mailId };
  },
  'policy.notice': async (shop) => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>One.</p>');
    await recordConsent(shop, { email: 'ada@tea.example' }, { policyId, answer: 'yes', text: 'I accept.', locale: 'en' });
    await publish(shop, policyId, '<p>Two.</p>');
    return { policyId, version: 2, after: '' };
  },
  'policy.published': () => Promise.resolve({}),
  'shop.heard': async ({ house, storeId }) => {
    const idHash = randomBytes(32);
    await house.services.database.sequelize.query(
      'INSERT INTO shop_messages (store_id, id_hash, sealed_message, received_at) VALUES (?, ?, ?, 1)', { replacements: [storeId, idHash, randomBytes(60)] });
    return { message: idHash.toString('hex') };
  },
  'shop.push': async (shop) => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    await due(shop.house.services.database, 'connections', { store_id: shop.storeId, mode: 'realtime', report: '{}', walk: null, last_report: null });
    return { subjectId };
  },
  'shop.walk': async ({ house, storeId }) => {
    const walkId = idOf('wlk');
    const walk = JSON.stringify({ id: walkId, kind: 'full', cursor: null, since: null, startedAt: 1, endedAt: null, pages: 0 });
    await due(house.services.database, 'connections', { store_id: storeId, mode: 'realtime', report: '{}', walk, last_report: null });
    return { walkId };
  },
  'subject.unsubscribed': async (shop) => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    const { body } = await shop.post<{ records: { id: string }[] }>('/unsubscribes', { subjectId, scope: 'all', source: 'the desk' });
    return { subjectId, records: body.records.map(({ id }) => id) };
  },
};

/** Everything a store has, but for the outbox, which works on. */
const everythingOf = async (database: Database, storeId: string): Promise<string> => {
  const tables: Record<string, unknown> = {};
  for (const table of [...storeTables].filter(name => name !== 'outbox').sort()) {
    const [rows] = await database.sequelize.query(`SELECT * FROM ${table} WHERE store_id = ?`, { replacements: [storeId] });
    tables[table] = (rows).map(row => JSON.stringify(row)).sort();
  }
  return JSON.stringify(tables);
};

const settled = async (database: Database, storeIds: readonly string[]): Promise<void> => {
  for (;;) {
    const [rows] = await database.sequelize.query('SELECT sequence FROM outbox WHERE store_id IN (?)', { replacements: [storeIds] });
    if (rows.length === 0) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

describeOnEach('A job', (house) => {
  for (const topic of Object.keys(topicKinds) as Topic[]) {
    it(`of ${topic} whose payload names another store's object does nothing there`, async function () {
      this.timeout(60_000);
      const { services } = house();
      const [owner, other] = [await house().openShop(), await house().openShop()];
      const payload = await objects[topic](owner);
      await settled(services.database, [owner.storeId, other.storeId]);
      const before = await everythingOf(services.database, owner.storeId);
      const handler = topicHandlers(services)[topic];
      const entry = { sequence: 1, storeId: other.storeId, topic, payload, attempt: 1 };
      if (typeof handler === 'object') {
        const { finish } = await handler.together([entry]);
        await services.database.write(async (tx) => { await finish?.(tx); });
      } else {
        await handler(entry);
      }
      expect(await everythingOf(services.database, owner.storeId)).to.equal(before);
    });
  }
});
