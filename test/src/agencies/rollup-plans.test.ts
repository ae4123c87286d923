// What the roll-up asks is answered from an index, however many records lie behind it. (AGE-2)
import { expect } from 'chai';
import { optInsQuery, rollupQueries, type Database } from '@placet/server';
import { describeOnBoth } from '../storage/databases.js';

const idOf = (at: number): string => `sto_${String(at).padStart(26, '0')}`;
const stores = Array.from({ length: 8 }, (_, at) => idOf(at));

type Value = string | number | Uint8Array | null;

const insert = async (database: Database, table: string, columns: readonly string[], rows: readonly (readonly Value[])[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += 100) {
    const part = rows.slice(at, at + 100);
    await database.write(({ sql }) => sql.run(
      `INSERT INTO ${table} (store_id, ${columns.join(', ')}) VALUES ${part.map(() => `(?,${columns.map(() => '?').join(',')})`).join(',')}`, part.flat()));
  }
};

const each = (count: number, row: (store: string, at: number) => Value[]) =>
  stores.flatMap((store, index) => Array.from({ length: count }, (_, at) => row(store, index * count + at)));

const fill = async (database: Database): Promise<void> => {
  for (const id of stores) {
    await database.models.stores.create({
      id, organisationId: 'org_x', name: 'x', platform: 'custom', url: 'https://x.example', country: 'DE', locale: 'de', timezone: 'UTC', publicKey: id, sealedCredentials: null,
      facts: null, createdAt: 1, updatedAt: 1, deletedAt: null,
    });
  }
  await insert(database, 'outbox', ['topic', 'payload', 'state', 'attempts', 'available_at', 'created_at'], each(300, (store, at) => [store, 'x', '{}', at % 50 === 0 ? 'dead' : 'pending', 0, at, at]));
  await insert(database, 'records', ['sequence', 'id', 'subject_id', 'action', 'target', 'source', 'occurred_at', 'time_grade', 'recorded_at', 'actor', 'leaf_hash'],
    each(300, (store, at) => [store, at, `rec_${at}`, `sub_${at}`, 'opt_in', 'channel:email', 'web', at, 'observed', at, 'shopper', Buffer.alloc(32)]));
  await insert(database, 'opt_in_counts', ['source', 'day', 'opt_ins', 'last_at'], each(300, (store, at) => [store, 'web', at, 1, 1]));
  await insert(database, 'mails', ['id', 'kind', 'locale', 'state', 'attempts', 'created_at'], each(300, (store, at) => [store, `mai_${at}`, 'x', 'en', at % 50 === 0 ? 'failed' : 'sent', 1, at]));
  await insert(database, 'policies', ['id', 'kind', 'name', 'created_at'], each(20, (store, at) => [store, `pol_${at}`, 'terms', 'x', 1]));
  await insert(database, 'policy_versions', ['policy_id', 'number', 'locales', 'content_hash', 'material', 'change_summary', 'effective_at', 'published_at'],
    each(20, (store, at) => [store, `pol_${at}`, 1, '{}', 'a'.repeat(64), 1, '', 1, 1]));
};

describeOnBoth('The roll-up is read from indexes', (database) => {
  before(async function () {
    this.timeout(60_000);
    await fill(database());
    if (database().dialect === 'mysql') await database().sequelize.query('ANALYZE TABLE outbox, records, opt_in_counts, mails, alarms, policies, policy_versions, stores');
  });

  const planOf = async (text: string, values: readonly (string | number)[]): Promise<string> => {
    const [comment = ''] = /^\/\* across stores: .*? \*\//.exec(text) ?? [];
    const rows = await database().read(sql => sql.all<Record<string, unknown>>(
      `${comment || '/* across stores: a test */'} EXPLAIN ${database().dialect === 'sqlite' ? 'QUERY PLAN ' : ''}${text.slice(comment.length)}`, values));
    return database().dialect === 'sqlite'
      ? rows.map(({ detail }) => String(detail)).join('; ')
      : rows.map(({ table, type, key }) => `${String(table)} ${String(type)} ${String(key)}`).join('; ');
  };

  // A short table of stores, or an empty one of alarms, MariaDB may as well read through.
  const costly = /SCAN (?!s\b)|(?:^|; )(?!s |stores |alarms |p |v |null )\S+ ALL|(?:^|; )(?:outbox|o|records|r|mails) index/i;

  for (const [name, query] of Object.entries(rollupQueries)) {
    it(name, async () => { expect(await planOf(query(4), stores.slice(0, 4))).not.to.match(costly); });
  }
  it('opt-ins by day', async () => { expect(await planOf(optInsQuery(4), [...stores.slice(0, 4), 100])).not.to.match(costly); });
  it('and the test would see one that is not', async () => {
    expect(await planOf('/* across stores: a test */ SELECT COUNT(*) FROM outbox WHERE topic = ?', ['x'])).to.match(costly);
  });
});
