// The dispatcher in a world where everything fails: processes die, receivers answer late or never, clocks move only when the test says so.
import { expect } from 'chai';
import fc from 'fast-check';
import { join } from 'node:path';
import { channelTarget, type Action, type StoreId } from '@placet/core';
import { addEndpoint, compose, concurrencyPerEndpoint, Dispatcher, readConfig, silentLog, waitingMax, type Attempt, type Database, type Services } from '@placet/server';
import { VirtualTime } from '@placet/server/testing';
import { addOrganisation, storeFields } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { circumstancesAt } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';

interface Arrival { readonly endpoint: string; readonly sequence: number; readonly person: string | null; readonly type: string; readonly at: number }

interface World {
  readonly services: Services;
  readonly time: VirtualTime;
  readonly storeId: StoreId;
  readonly arrivals: readonly Arrival[];
  /** What the receiver does with a message: how long it takes, and what it says in the end. Undefined for what never ends. */
  react: (arrival: Arrival) => { readonly afterMs: number; readonly attempt: Attempt } | undefined;
  say(person: number, action: Action, channel?: 'email' | 'sms', source?: 'web' | 'import'): Promise<void>;
  start(): Promise<Process>;
  /** Lets time pass, a step at a time; after each the databases catch up, so that no time passes while they work. */
  pass(ms: number, stepMs?: number): Promise<void>;
  /** The same until it is so. */
  passUntil(what: string, isSo: () => boolean | Promise<boolean>, stepMs?: number): Promise<void>;
  waiting(): Promise<number>;
  close(): Promise<void>;
}

interface Process { readonly dispatcher: Dispatcher; readonly kill: () => void }

type Mood = 'taken' | 'refused' | 'late' | 'taken and lost' | 'told to wait' | 'unknown message';

const timedOut: Attempt = { fault: 'timeout' };
const taken: Attempt = { status: 200, retryAfterMs: undefined };
const failed = (status: number, retryAfterMs?: number): Attempt => ({ status, retryAfterMs });

const openWorld = async (databaseUrl: string): Promise<World> => {
  const time = new VirtualTime();
  const read = readConfig({ NODE_ENV: 'test', PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: databaseUrl });
  if (!read.ok) throw new Error('the configuration has problems');
  const services = await compose(read.config, { clock: time, log: silentLog });
  const { id } = await services.stores.create(await addOrganisation({ services }), storeFields, () => null);
  const storeId = id as StoreId;
  const arrivals: Arrival[] = [];
  let busy = 0;
  const counted = <T>(work: Promise<T>): Promise<T> => {
    busy++;
    return work.finally(() => { busy--; });
  };
  const quiet = async (): Promise<void> => {
    do await new Promise(resolve => setImmediate(resolve)); while (busy > 0);
    await new Promise(resolve => setImmediate(resolve));
    if (busy > 0) await quiet();
  };
  const world: World = {
    services, time, storeId, arrivals,
    react: () => ({ afterMs: 20, attempt: taken }),
    say: async (person, action, channel = 'email', source = 'web') => {
      await services.writer.append({
        storeId, subject: { identifiers: [{ kind: 'email', value: `p${person}@tea.example` }] }, isProven: true, mode: 'record', wordings: new Map(),
        answers: [{ target: channelTarget(channel), action, version: null, textHash: null, locale: null }],
        circumstances: circumstancesAt(time.now(), { source }),
      });
    },
    start: async () => {
      const { database, kill, isAlive } = mortal(services.database, counted);
      const dispatcher = new Dispatcher({
        database, clock: time, timers: time, random: { bytes: count => new Uint8Array(count).fill(128) }, isOnlyDispatcher: false,
        build: (endpoint, deliveries) => Promise.resolve(new Map(deliveries.map(({ sequence, type, recordId }) =>
          [sequence, { id: `${endpoint.id} ${sequence}`, body: JSON.stringify({ type, recordId }) }]))),
        send: async (endpoint, { id: messageId, body }, signal) => {
          const { type, recordId } = JSON.parse(body) as { type: string; recordId: string | null };
          const record = recordId === null ? null : await counted(services.database.models.records.findOne({ where: { storeId, id: recordId } }));
          const arrival = { endpoint: endpoint.id, sequence: Number(messageId.split(' ')[1]), person: record?.subjectId ?? null, type, at: time.now() };
          if (!isAlive()) return new Promise(() => undefined);
          arrivals.push(arrival);
          const reaction = world.react(arrival);
          return new Promise((resolve) => {
            signal.addEventListener('abort', () => { resolve({ fault: 'aborted' }); });
            if (reaction !== undefined) time.after(reaction.afterMs, () => { resolve(reaction.attempt); });
          });
        },
        onSettled: () => undefined, onError: (error) => { throw error; },
      });
      await dispatcher.start();
      return { dispatcher, kill };
    },
    passUntil: async (what, isSo, stepMs = 100) => {
      const giveUpAt = Date.now() + 40_000;
      while (!await isSo()) {
        if (Date.now() > giveUpAt) throw new Error(`never came: ${what}`);
        await world.pass(stepMs, stepMs);
      }
    },
    pass: async (ms, stepMs = 100) => {
      await quiet();
      for (let passed = 0; passed < ms; passed += stepMs) {
        await time.advance(Math.min(stepMs, ms - passed));
        await quiet();
      }
    },
    waiting: async () => services.database.models.webhookDeliveries.count({ where: { storeId, state: ['waiting', 'sending'] } }),
    close: () => services.close(),
  };
  return world;
};

/** A database that answers nobody any more once its process is killed. */
const mortal = (real: Database, counted: <T>(work: Promise<T>) => Promise<T>): { database: Database; kill: () => void; isAlive: () => boolean } => {
  let isAlive = true;
  const unlessDead = <T>(work: Promise<T>): Promise<T> => work.then(answer => isAlive ? answer : new Promise<never>(() => undefined));
  const database: Database = {
    ...real, dialect: real.dialect, models: real.models, sequelize: real.sequelize,
    write: work => isAlive ? unlessDead(counted(real.write(work))) : new Promise(() => undefined),
    read: work => isAlive ? unlessDead(counted(real.read(work))) : new Promise(() => undefined),
  };
  return { database, kill: () => { isAlive = false; }, isAlive: () => isAlive };
};

const databases = {
  SQLite: () => Promise.resolve(`sqlite:${join(temporaryFolder(), 'placet.sqlite')}`),
  MariaDB: async (context: Mocha.Context) => orSkip(context, 'mariadb', await withMariadb()),
} as const satisfies Record<string, (context: Mocha.Context) => Promise<string>>;

for (const [make, urlOf] of Object.entries(databases)) {
  describe(`The dispatcher (${make})`, () => {
    let world: World;
    beforeEach(async function () {
      this.timeout(60_000);
      world = await openWorld(await urlOf(this));
    });
    afterEach(() => world.close());

    const endpoint = async (fields: object = {}): Promise<string> => {
      const added = await addEndpoint(world.services, world.storeId, { url: 'https://hooks.example/', events: ['consent.recorded', 'subject.unsubscribed'], description: '', includeIdentifiers: false, ...fields });
      return added.ok ? added.value.endpoint.id : expect.fail(added.error.message);
    };
    const stateOf = async (id: string) => (await world.services.database.models.webhookEndpoints.findOne({ where: { storeId: world.storeId, id } }))?.get();

    it('delivers everything at least once and each person\'s changes in order, whatever fails and whoever dies', async function () {
      this.timeout(240_000);
      await endpoint();
      const reactions: fc.Arbitrary<Mood> = fc.constantFrom('taken', 'taken', 'taken', 'refused', 'late', 'taken and lost', 'told to wait', 'unknown message');
      const sayings = fc.array(fc.tuple(fc.nat(4), fc.boolean()), { minLength: 5, maxLength: 25 });
      await fc.assert(fc.asyncProperty(fc.infiniteStream(reactions), sayings, fc.infiniteStream(fc.nat(9)), async (moods, said, dice) => {
        const from = world.arrivals.length;
        const acknowledged = new Set<number>();
        const wrong: string[] = [];
        const peopleOf = new Map<number, string | null>();
        let isCalm = false;
        world.react = (arrival) => {
          peopleOf.set(arrival.sequence, arrival.person);
          const earlier = [...peopleOf].filter(([sequence, person]) => person === arrival.person && sequence < arrival.sequence && !acknowledged.has(sequence));
          if (earlier.length > 0) wrong.push(`${arrival.sequence} came before ${earlier.map(([sequence]) => sequence).join()}`);
          const mood: Mood = isCalm ? 'taken' : (moods.next() as IteratorYieldResult<Mood>).value;
          if (mood === 'taken' || mood === 'taken and lost') acknowledged.add(arrival.sequence);
          return {
            taken: { afterMs: 30, attempt: taken }, refused: { afterMs: 30, attempt: failed(503) }, late: { afterMs: 10_000, attempt: timedOut },
            'taken and lost': { afterMs: 10_000, attempt: timedOut }, 'told to wait': { afterMs: 30, attempt: failed(429, 60_000) }, 'unknown message': { afterMs: 30, attempt: failed(422) },
          }[mood];
        };
        let processes: Process[] = await Promise.all([world.start(), world.start()]);
        for (const [person, isStop] of said) {
          await world.say(person, isStop ? 'opt_out' : 'opt_in');
          for (const { dispatcher } of processes) dispatcher.wake(world.storeId);
          await world.pass((dice.next().value as number) * 700, 350);
          if (dice.next().value === 0) {
            processes[0]?.kill();
            processes = [...processes.slice(1), await world.start()];
          }
        }
        isCalm = true;
        await world.passUntil('all is delivered', async () => acknowledged.size >= said.length && await world.waiting() === 0, 1000);
        for (const { kill } of processes) kill();
        const sequences = new Set(world.arrivals.slice(from).map(({ sequence }) => sequence));
        expect([wrong, sequences.size, acknowledged.size]).to.deep.equal([[], said.length, said.length]);
      }), { numRuns: make === 'SQLite' ? 12 : 6, endOnFailure: true });
    });

    it('takes unsubscriptions first, past a long import, and whatever is before them of the same person', async function () {
      this.timeout(60_000);
      const id = await endpoint();
      world.react = () => undefined;
      await Promise.all(Array.from({ length: waitingMax + 60 }, (_, at) => world.say(at, 'opt_in', 'email', 'import')));
      await world.say(waitingMax + 50, 'opt_in', 'sms');
      await world.say(waitingMax + 50, 'opt_out');
      const { kill } = await world.start();
      await world.passUntil('the first are sent', () => world.arrivals.length >= concurrencyPerEndpoint);
      kill();
      const first = world.arrivals.find(({ sequence }) => sequence === waitingMax + 50);
      expect(first).to.include({ type: 'consent.recorded' });
      world.react = () => ({ afterMs: 1, attempt: taken });
      const from = world.arrivals.length;
      await world.start();
      await world.passUntil('the line is done', () => world.arrivals.some(({ type }) => type === 'subject.unsubscribed'), 1000);
      expect(world.arrivals.slice(from).filter(({ person }) => person === first?.person).map(({ sequence }) => sequence).slice(0, 3))
        .to.deep.equal([waitingMax + 50, waitingMax + 60, waitingMax + 61]);
      expect(world.arrivals.slice(from).findIndex(({ type }) => type === 'subject.unsubscribed')).to.be.below(100);
      await world.passUntil('everything is delivered', async () => (await stateOf(id))?.feedPosition === waitingMax + 62 && await world.waiting() === 0, 1000);
      expect(new Set(world.arrivals.map(({ sequence }) => sequence)).size).to.equal(waitingMax + 62);
    });

    it('has no more under way at one endpoint than it may, and one that hangs takes nothing from another', async () => {
      const [hanging, healthy] = [await endpoint(), await endpoint()];
      world.react = ({ endpoint: at }) => at === hanging ? undefined : { afterMs: 20, attempt: taken };
      for (let at = 0; at < 40; at++) await world.say(at, 'opt_in');
      await world.start();
      await world.passUntil('the healthy one has all', () => world.arrivals.filter(({ endpoint: at }) => at === healthy).length === 40);
      expect(world.arrivals.filter(({ endpoint: at }) => at === hanging).length).to.equal(concurrencyPerEndpoint);
    });

    it('leaves an endpoint that fails in peace, asks it with one message at a time, and sends all at once when it is well again', async () => {
      const id = await endpoint();
      let isWell = false;
      let underWay = 0;
      let most = 0;
      world.react = () => {
        most = Math.max(most, ++underWay);
        return { afterMs: 10, get attempt() { underWay--; return isWell ? taken : failed(500); } };
      };
      for (let at = 0; at < 30; at++) await world.say(at, 'opt_in');
      await world.start();
      await world.passUntil('it has failed a while', async () => ((await stateOf(id))?.failures ?? 0) >= concurrencyPerEndpoint + 3, 5000);
      const attempts = world.arrivals.length;
      expect(attempts).to.be.below(concurrencyPerEndpoint + 8);
      most = 0;
      await world.passUntil('it was asked again', () => world.arrivals.length > attempts + 3, 5000);
      expect(most).to.equal(1);
      isWell = true;
      const from = world.time.now();
      await world.passUntil('all is delivered', async () => await world.waiting() === 0, 5000);
      expect(world.time.now() - from).to.be.below(2 * 3_600_000);
      expect(await stateOf(id)).to.include({ failures: 0, failingSince: null, state: 'enabled' });
    });

    it('gives a message up after three days, and the endpoint after five', async function () {
      this.timeout(60_000);
      const id = await endpoint();
      world.react = () => ({ afterMs: 10, attempt: failed(500) });
      await world.say(1, 'opt_in');
      await world.say(1, 'opt_out');
      const startedAt = world.time.now();
      await world.start();
      const deadAt = async (sequence: number) => (await world.services.database.models.webhookDeliveries.findOne({ where: { storeId: world.storeId, endpointId: id, sequence, state: 'dead' } }))?.doneAt ?? 0;
      await world.passUntil('the first is given up', async () => await deadAt(0) > 0, 900_000);
      const days = (at: number): number => (at - startedAt) / 86_400_000;
      expect(days(await deadAt(0))).to.be.within(3, 3.1);
      await world.passUntil('the endpoint is switched off', async () => (await stateOf(id))?.state === 'disabled', 900_000);
      expect(await stateOf(id)).to.include({ disabledReason: 'failing' });
      expect(days((await stateOf(id))?.disabledAt ?? 0)).to.be.within(5, 5.1);
      expect(world.arrivals.length).to.be.below(250);
    });

    it('lets go of what hangs when it is stopped, and it is sent again at once by the next', async () => {
      await endpoint();
      world.react = () => undefined;
      await world.say(1, 'opt_in');
      const { dispatcher } = await world.start();
      await world.passUntil('it is sent', () => world.arrivals.length === 1);
      let isStopped = false;
      void dispatcher.stop().then(() => { isStopped = true; });
      await world.pass(3000, 500);
      expect(isStopped).to.equal(false);
      await world.passUntil('it is stopped', () => isStopped, 1000);
      const [row] = await world.services.database.models.webhookDeliveries.findAll({ where: { storeId: world.storeId } });
      expect([row?.state, row?.attempts, row?.fault]).to.deep.equal(['waiting', 0, null]);
      await world.start();
      await world.passUntil('it is sent again', () => world.arrivals.length === 2, 100);
    });
  });
}
