import { expect } from 'chai';
import { Redis } from 'ioredis';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { openBullQueue, uniqueName } from './bull-harness.js';
import {
  currentRequestId, deadEntries, migrate, openDatabase, outboxJob, outboxStanding, retryDeadEntry, underRequest, VirtualTime, writeOutbox,
  type Database, type OutboxEntry,
} from './door.js';
import {
  claimAndDie, delivery, entriesLeft, leaseMs, noteOf, numberedNotes, passTime, retry, startProcess, writeEntries, type OutboxProcess, type ProcessParts,
} from './outbox-world.js';

type OpenUrl = (context: Mocha.Context) => Promise<string>;

const onSqlite = (): { url: OpenUrl; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-outbox-'));
  let files = 0;
  return { url: () => Promise.resolve(`sqlite:${join(folder, `${files++}.db`)}`), remove: () => { rmSync(folder, { recursive: true, force: true }); } };
};

const onMariadb = (): { url: OpenUrl; remove: () => void } => ({
  url: async context => orSkip(context, 'mariadb', await withMariadb()),
  remove: () => undefined,
});

for (const [name, prepare] of [['SQLite', onSqlite], ['MariaDB', onMariadb]] as const) {
  describe(`Outbox on ${name}`, function () {
    this.timeout(40_000);
    const { url, remove } = prepare();
    let database: Database;
    let time: VirtualTime;
    let processes: OutboxProcess[];

    const start = async (parts: Omit<ProcessParts, 'database' | 'time'>): Promise<OutboxProcess> => {
      const process = await startProcess({ database, time, ...parts });
      processes.push(process);
      return process;
    };

    before(async function () {
      database = await openDatabase(await url(this));
      await migrate(database);
    });

    beforeEach(async () => {
      await database.sequelize.query('DELETE FROM outbox');
      time = new VirtualTime();
      processes = [];
    });

    afterEach(async () => {
      for (const process of processes) await process.end();
    });

    after(async () => {
      await (database as Database | undefined)?.close();
      remove();
    });

    it('delivers what was committed as soon as it is kicked, and nothing of what was rolled back', async () => {
      const { delivered, topics } = delivery();
      const { relay } = await start({ topics });
      await writeEntries(database, time, 'sto_a', ['kept']);
      await database.write(async (tx) => {
        await writeOutbox(tx, { storeId: 'sto_a', topic: 'note', payload: { note: 'lost' }, availableAt: 0, now: 0 });
        throw new Error('roll back');
      }).catch(() => undefined);
      await relay.kick();
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0, 0);
      expect(delivered).to.deep.equal([{ storeId: 'sto_a', note: 'kept', attempt: 1 }]);
    });

    it('delivers each store in the order of the sequence, and lets a store with many wait for no other', async () => {
      const { delivered, notesOf, topics } = delivery();
      await writeEntries(database, time, 'sto_b', numberedNotes(150));
      await writeEntries(database, time, 'sto_a', numberedNotes(3));
      await start({ topics });
      await passTime(time, 'all are delivered', () => delivered.length === 153, 0);
      expect(notesOf('sto_b')).to.deep.equal(numberedNotes(150));
      expect(notesOf('sto_a')).to.deep.equal(numberedNotes(3));
      expect(delivered.findLastIndex(({ storeId }) => storeId === 'sto_a')).to.be.below(delivered.findLastIndex(({ storeId }) => storeId === 'sto_b'));
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0, 0);
    });

    it('holds a store whose entry fails until that one is through, and no other store', async () => {
      const { delivered, failed, notesOf, topics } = delivery(({ storeId, attempt }, note) => storeId === 'sto_a' && note === 'note 1' && attempt < 3);
      await writeEntries(database, time, 'sto_a', numberedNotes(4));
      const { relay } = await start({ topics });
      await passTime(time, 'it has failed once', () => failed.length === 1, 0);
      await writeEntries(database, time, 'sto_a', ['note 4']);
      await writeEntries(database, time, 'sto_b', ['elsewhere']);
      await relay.kick();
      await passTime(time, 'the other store is served', () => notesOf('sto_b').length === 1, 0);
      expect(notesOf('sto_a')).to.deep.equal(['note 0']);
      await passTime(time, 'all are delivered', () => delivered.length === 6);
      expect(notesOf('sto_a')).to.deep.equal(numberedNotes(5));
      expect(failed).to.deep.equal([{ note: 'note 1', attempt: 1 }, { note: 'note 1', attempt: 2 }]);
    });

    it('lets nothing of a store wait for a lane beside its own that fails, and keeps the order within that lane', async () => {
      const { delivered, failed, notesOf, topics } = delivery((_, note) => note === 'mail 0' && failed.length < 2);
      await writeEntries(database, time, 'sto_a', ['mail 0', 'mail 1'], 'note', 'mail');
      await writeEntries(database, time, 'sto_a', numberedNotes(3));
      await start({ topics });
      await passTime(time, 'the store is served', () => delivered.length === 3, 0);
      expect(notesOf('sto_a')).to.deep.equal(numberedNotes(3));
      await passTime(time, 'the mails are out', () => delivered.length === 5);
      expect(notesOf('sto_a').slice(3)).to.deep.equal(['mail 0', 'mail 1']);
    });

    it('carries out what a process of the version before wrote without a lane', async () => {
      const { delivered, topics } = delivery();
      await database.write(({ sql }) => sql.run(
        'INSERT INTO outbox (store_id, topic, payload, state, attempts, available_at, created_at) VALUES (?, \'note\', ?, \'pending\', 0, 0, 0)', ['sto_a', '{"note":"old"}']));
      await start({ topics });
      await passTime(time, 'it is delivered', () => delivered.length === 1, 0);
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0, 0);
      expect(delivered).to.deep.equal([{ storeId: 'sto_a', note: 'old', attempt: 1 }]);
    });

    it('carries work out under the id of the request it follows from', async () => {
      const seen: (string | null)[] = [];
      await underRequest('req-1', () => writeEntries(database, time, 'sto_a', ['asked']));
      await writeEntries(database, time, 'sto_a', ['by itself']);
      await start({ topics: { note: () => { seen.push(currentRequestId()); return Promise.resolve(); } } });
      await passTime(time, 'both are delivered', () => seen.length === 2, 0);
      expect(seen).to.deep.equal(['req-1', null]);
    });

    it('gives an entry up that fails every time, says why without naming anybody, and goes on; asked to, it tries again', async () => {
      let isBroken = true;
      const { delivered, notesOf, topics } = delivery((_, note) => isBroken && note === 'note 0');
      await writeEntries(database, time, 'sto_a', numberedNotes(2));
      const { relay } = await start({ topics });
      await passTime(time, 'the second is delivered', () => delivered.length === 1);
      const [dead, ...more] = await deadEntries(database, 'sto_a');
      expect(more).to.deep.equal([]);
      expect(dead).to.deep.include({ topic: 'note', attempts: 3, reason: 'the shop did not answer [address]' });
      await passTime(time, 'only the dead one is left', async () => await entriesLeft(database) === 1, 0);
      expect(await outboxStanding(database, 'sto_a')).to.deep.equal({ waiting: 0, dead: 1, oldestAt: null });
      expect(await retryDeadEntry(database, { storeId: 'sto_b', sequence: dead!.sequence, now: time.now() })).to.equal(false);
      isBroken = false;
      expect(await retryDeadEntry(database, { storeId: 'sto_a', sequence: dead!.sequence, now: time.now() })).to.equal(true);
      await relay.kick();
      await passTime(time, 'it is delivered', () => delivered.length === 2, 0);
      expect(notesOf('sto_a')).to.deep.equal(['note 1', 'note 0']);
    });

    it('gives up what nobody handles', async () => {
      await writeEntries(database, time, 'sto_a', ['x'], 'toString');
      await start({ topics: {} });
      await passTime(time, 'it is dead', async () => (await deadEntries(database, 'sto_a')).length === 1);
      expect((await deadEntries(database, 'sto_a')).map(({ reason }) => reason)).to.deep.equal(['nothing here handles the topic toString']);
    });

    it('hands out again, in order and after the lease, what a process that died had claimed', async () => {
      const { delivered, notesOf, topics } = delivery();
      await writeEntries(database, time, 'sto_a', numberedNotes(3));
      await claimAndDie({ database, time });
      const { relay } = await start({ topics });
      await writeEntries(database, time, 'sto_a', ['note 3']);
      await time.advance(leaseMs - 1);
      await relay.kick();
      expect(delivered).to.deep.equal([]);
      await passTime(time, 'all are delivered', () => delivered.length === 4);
      expect(notesOf('sto_a')).to.deep.equal(numberedNotes(4));
    });

    it('does not wait for the lease when there is no other process', async () => {
      const { delivered, topics } = delivery();
      await writeEntries(database, time, 'sto_a', numberedNotes(2));
      await claimAndDie({ database, time });
      await start({ topics, isOnlyRelay: true });
      await passTime(time, 'both are delivered', () => delivered.length === 2, 0);
    });

    it('ends an entry that stops every process that carries it out', async () => {
      await writeEntries(database, time, 'sto_a', numberedNotes(2));
      let begun = 0;
      const topics = { note: (entry: OutboxEntry) => noteOf(entry) === 'note 0' ? new Promise<void>(() => { begun++; }) : Promise.resolve() };
      for (let life = 1; life <= retry.attemptsMax; life++) {
        const { relay } = await startProcess({ database, time, topics, isOnlyRelay: true });
        await passTime(time, 'it has begun', () => begun === life, 0);
        await relay.stop();
      }
      await start({ topics, isOnlyRelay: true });
      await passTime(time, 'only the dead one is left', async () => await entriesLeft(database) === 1, 0);
      expect((await deadEntries(database, 'sto_a')).map(({ reason, attempts }) => ({ reason, attempts })))
        .to.deep.equal([{ reason: 'the process stopped in the middle of it', attempts: 3 }]);
      expect(begun).to.equal(3);
    });

    it('holds an entry back until its time, without holding its store up', async () => {
      const at = new Map<string, number>();
      const { relay } = await start({ topics: { note: entry => Promise.resolve(at.set(noteOf(entry), time.now())).then(() => undefined) } });
      const wroteAt = time.now();
      await database.write(tx => writeOutbox(tx, { storeId: 'sto_a', topic: 'note', payload: { note: 'late' }, availableAt: wroteAt + 5000, now: wroteAt }));
      await writeEntries(database, time, 'sto_a', ['prompt']);
      await relay.kick();
      await passTime(time, 'the prompt one is delivered', () => at.has('prompt'), 0);
      await passTime(time, 'the late one is delivered', () => at.has('late'));
      expect(at.get('prompt')).to.equal(wroteAt);
      expect(at.get('late')! - wroteAt).to.be.within(5000, 6200);
    });

    it('does nothing for a job that comes twice, or before its turn', async () => {
      const { delivered, topics } = delivery();
      await writeEntries(database, time, 'sto_a', numberedNotes(2));
      await claimAndDie({ database, time });
      const run = outboxJob({ database, clock: time, random: { bytes: count => new Uint8Array(count) }, retry, topics, kick: () => undefined });
      const [first, second] = await database.read(sql => sql.all<{ sequence: number }>('SELECT sequence FROM outbox WHERE store_id = ? ORDER BY sequence', ['sto_a']));
      const job = (sequence: number) => ({ id: `outbox-${sequence}`, name: 'outbox', lane: 'sto_a', payload: { sequence, wasLost: false, isLast: false } });
      for (const sequence of [second!.sequence, first!.sequence, first!.sequence]) await run(job(sequence));
      expect(delivered.map(({ note }) => note)).to.deep.equal(['note 0']);
      expect(await entriesLeft(database)).to.equal(1);
    });

    it('opens no transaction while nothing is due', async () => {
      let writes = 0;
      const counted: Database = { ...database, write: (work) => { writes++; return database.write(work); } };
      const { relay } = await startProcess({ database: counted, time, topics: {} });
      await database.write(tx => writeOutbox(tx, { storeId: 'sto_a', topic: 'note', payload: {}, availableAt: time.now() + 1_000_000, now: time.now() }));
      for (let looks = 0; looks < 5; looks++) await relay.kick();
      await relay.stop();
      expect(writes).to.equal(0);
    });

    it('reaches every store when there are more than one look takes in', async () => {
      const { delivered, topics } = delivery();
      await database.write(async (tx) => {
        for (let store = 0; store < 450; store++) {
          await writeOutbox(tx, { storeId: `sto_${store}`, topic: 'note', payload: { note: 'x' }, availableAt: time.now(), now: time.now() });
        }
      });
      await start({ topics });
      await passTime(time, 'all are delivered', () => delivered.length === 450, 0);
      expect(new Set(delivered.map(({ storeId }) => storeId)).size).to.equal(450);
    });

    it('delivers each entry once in effect, in order, when several processes share the work', async () => {
      const { delivered, notesOf, topics } = delivery();
      const stores = ['sto_a', 'sto_b', 'sto_c', 'sto_d', 'sto_e'];
      const running = await Promise.all([1, 2, 3].map(() => start({ topics })));
      for (let round = 0; round < 10; round++) {
        await Promise.all(stores.map(storeId => writeEntries(database, time, storeId, numberedNotes(10, round * 10))));
        await Promise.all(running.map(({ relay }) => relay.kick()));
      }
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0);
      for (const storeId of stores) expect(notesOf(storeId)).to.deep.equal(numberedNotes(100));
      expect(delivered).to.have.length(500);
    });

    it('keeps the order when several processes meet the same long queues at once', async () => {
      const { notesOf, topics } = delivery();
      const stores = ['sto_a', 'sto_b', 'sto_c', 'sto_d', 'sto_e', 'sto_f', 'sto_g', 'sto_h'];
      for (const storeId of stores) await writeEntries(database, time, storeId, numberedNotes(150));
      await Promise.all([1, 2, 3, 4].map(() => start({ topics })));
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0);
      // At least once: time is passed by hand here, so on a slow machine a claim may run out while its work is still under way.
      for (const storeId of stores) expect([...new Set(notesOf(storeId))]).to.deep.equal(numberedNotes(150));
    });

    it('fills a Redis that was wiped again from the outbox', async function () {
      const redisUrl = orSkip(this, 'redis', await withRedis());
      const settings = { retry, concurrency: 4 };
      const queueName = uniqueName();
      const { delivered, notesOf, topics } = delivery();
      await writeEntries(database, time, 'sto_a', numberedNotes(20));
      const adding = openBullQueue(redisUrl, queueName, settings);
      const { relay } = await start({ topics: {}, queue: Object.assign(adding, { start: () => Promise.resolve() }) });
      await relay.kick();
      expect((await adding.counts()).waiting).to.equal(20);
      const redis = new Redis(redisUrl);
      await redis.flushdb();
      redis.disconnect();
      expect((await adding.counts()).waiting).to.equal(0);
      await start({ topics, queue: openBullQueue(redisUrl, queueName, settings) });
      await passTime(time, 'all are delivered', () => delivered.length === 20);
      expect(notesOf('sto_a')).to.deep.equal(numberedNotes(20));
      await passTime(time, 'the outbox is empty', async () => await entriesLeft(database) === 0);
    });
  });
}
