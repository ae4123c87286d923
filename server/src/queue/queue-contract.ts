// One suite for every queue: `describeQueue` is called in one line per adapter. What an adapter cannot do is a named skip.
import { expect } from 'chai';
import type { Job, JobHandler, Queue, RetryPolicy } from './queue-port.js';

export interface QueueTestSettings { readonly retry: RetryPolicy; readonly concurrency: number }

export interface QueueHarness {
  readonly queue: Queue;
  /** Epoch milliseconds of the queue's own clock. */
  readonly now: () => number;
  /** Lets the queue's time pass until `isSo`; throws when it never is. */
  readonly until: (what: string, isSo: () => boolean | Promise<boolean>) => Promise<void>;
  /** Begins the job in a worker of another process on the same queue; when it has begun, kills that process. */
  readonly killWorkerInTheMiddle?: (job: Job) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export interface QueueAbilities {
  /** `true`, or why a job whose worker died is not run by another. */
  readonly recoversFromCrash: true | string;
}

export const describeQueue = (name: string, makeQueue: (settings: QueueTestSettings) => Promise<QueueHarness>, abilities: QueueAbilities): void => {
  describe(`Queue contract: ${name}`, () => {
    const disposals: (() => Promise<void>)[] = [];

    const open = async (settings: Partial<QueueTestSettings> = {}): Promise<QueueHarness> => {
      const harness = await makeQueue({ retry: quickRetry, concurrency: 4, ...settings });
      disposals.push(() => harness.dispose());
      return harness;
    };

    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose();
    });

    it('runs the jobs of one store in the order they were added, one at a time', async () => {
      const { queue, until } = await open();
      const seen = recorder();
      await queue.start({ note: seen.slowly });
      for (const job of numbered('sto_a', 20)) await queue.add(job);
      await until('all have run', () => seen.finished.length === 20);
      expect(seen.finished).to.deep.equal(numbered('sto_a', 20).map(({ id }) => id));
      expect(seen.together()).to.equal(1);
    });

    it('runs what was added before it was started, and hands the payload over as it was', async () => {
      const { queue, until } = await open();
      const job = { id: 'early', name: 'note', lane: null, payload: { subjectId: 'sub_1', numbers: [1, null, true] } };
      const got: Job[] = [];
      await queue.add(job);
      expect(await queue.counts()).to.deep.equal({ waiting: 1, active: 0, delayed: 0, dead: 0 });
      await queue.start({ note: doing(done => got.push(done)) });
      await until('it has run', () => got.length === 1);
      expect(got).to.deep.equal([job]);
    });

    it('runs different stores, and jobs without a store, side by side up to the concurrency', async () => {
      const { queue, until } = await open({ concurrency: 3 });
      const gate = makeGate();
      await queue.start({ note: gate.handler });
      for (const lane of ['sto_a', 'sto_a', 'sto_b', null, null]) await queue.add(aJob({ id: `${lane ?? 'none'}-${ids++}`, lane }));
      await until('three have begun', () => gate.begun.length === 3);
      expect((await queue.counts()).active).to.equal(3);
      expect(gate.begun.filter(({ lane }) => lane === 'sto_a')).to.have.length(1);
      gate.open();
      await until('all have run', () => gate.begun.length === 5);
    });

    it('takes an id that waits or runs only once, and takes it again when it is done', async () => {
      const { queue, until } = await open();
      const gate = makeGate();
      await queue.start({ note: gate.handler });
      await queue.add(aJob({ id: 'twice' }));
      await until('it runs', () => gate.begun.length === 1);
      await queue.add(aJob({ id: 'twice' }));
      await queue.add(aJob({ id: 'waits' }));
      await queue.add(aJob({ id: 'waits' }));
      await queue.add(aJob({ id: 'fence' }));
      gate.open();
      await until('the last has run', () => gate.begun.some(({ id }) => id === 'fence'));
      await until('all is quiet', async () => isQuiet(queue));
      await queue.add(aJob({ id: 'twice' }));
      await until('it has run again', () => gate.begun.length === 4);
      expect(gate.begun.map(({ id }) => id)).to.deep.equal(['twice', 'waits', 'fence', 'twice']);
    });

    it('tries a failing job again after growing pauses, while its store waits and others go on', async () => {
      const { queue, until, now } = await open();
      const failing = failTimes(3, now);
      const done: string[] = [];
      await queue.start({ fail: failing.handler, note: doing(({ id }) => done.push(`${id} after ${failing.at.length}`)) });
      await queue.add(aJob({ id: 'fails', name: 'fail' }));
      await queue.add(aJob({ id: 'behind' }));
      await until('it has failed once', () => failing.at.length > 0);
      await queue.add(aJob({ id: 'elsewhere', lane: 'sto_b' }));
      await until('both others have run', () => done.length === 2);
      expect(done.at(-1)).to.equal('behind after 4');
      expect(done.at(0)).to.match(/^elsewhere after [123]$/);
      const [first = 0, second = 0, third = 0] = pauses(failing.at);
      expect(first, 'first pause').to.be.at.least(quickRetry.firstDelayMs / 2);
      expect(second, 'second pause').to.be.at.least(quickRetry.firstDelayMs);
      expect(third, 'third pause').to.be.at.least(quickRetry.firstDelayMs * 2);
    });

    it('lays a job that fails every time among the dead letters, with a reason that names nobody, and lets its store go on', async () => {
      const { queue, until, now } = await open();
      const failing = failTimes(99, now);
      const seen = recorder();
      await queue.start({ fail: failing.handler, note: seen.atOnce });
      await queue.add(aJob({ id: 'hopeless', name: 'fail' }));
      await queue.add(aJob({ id: 'behind' }));
      await until('the one behind has run', () => seen.finished.length === 1);
      const [letter, ...more] = await queue.dead();
      expect(more).to.deep.equal([]);
      expect(letter).to.deep.include({ job: aJob({ id: 'hopeless', name: 'fail' }), attempts: quickRetry.attemptsMax, reason: 'the shop refused [address]' });
      expect(letter?.diedAt).to.be.within(failing.at.at(-1) ?? Infinity, now());
      expect(failing.at).to.have.length(quickRetry.attemptsMax);
      await until('all is quiet', async () => isQuiet(queue));
      expect(await queue.counts()).to.deep.equal({ waiting: 0, active: 0, delayed: 0, dead: 1 });
    });

    it('gives a dead letter all its attempts again when asked to, and knows no other ids', async () => {
      const { queue, until, now } = await open();
      const failing = failTimes(quickRetry.attemptsMax + 1, now);
      await queue.start({ fail: failing.handler });
      await queue.add(aJob({ id: 'revived', name: 'fail' }));
      await until('it is dead', async () => (await queue.counts()).dead === 1);
      expect(await queue.retryDead('another')).to.equal(false);
      expect(await queue.retryDead('revived')).to.equal(true);
      await until('it has run', () => failing.at.length === quickRetry.attemptsMax + 2);
      await until('all is quiet', async () => isQuiet(queue));
      expect(await queue.counts()).to.deep.equal({ waiting: 0, active: 0, delayed: 0, dead: 0 });
      expect(await queue.retryDead('revived')).to.equal(false);
    });

    it('lays a job nobody handles among the dead letters', async () => {
      const { queue, until } = await open({ retry: { ...quickRetry, attemptsMax: 1 } });
      await queue.start({});
      await queue.add(aJob({ id: 'unknown', name: 'toString' }));
      await until('it is dead', async () => (await queue.counts()).dead === 1);
      expect((await queue.dead()).map(({ reason }) => reason)).to.deep.equal(['nothing here handles jobs named toString']);
    });

    it('holds a delayed job back, once, without holding its store up', async () => {
      const { queue, until, now } = await open();
      const at = new Map<string, number>();
      await queue.start({ note: doing(({ id }) => at.set(id, now())) });
      const addedAt = now();
      await queue.add(aJob({ id: 'late' }), { delayMs: 1500 });
      await queue.add(aJob({ id: 'late' }));
      await queue.add(aJob({ id: 'prompt' }));
      await until('the prompt one has run', () => at.has('prompt'));
      await until('only the late one is left', async () => (await queue.counts()).active === 0);
      expect(await queue.counts()).to.deep.equal({ waiting: 0, active: 0, delayed: 1, dead: 0 });
      expect(at.has('late')).to.equal(false);
      await until('the late one has run', () => at.has('late'));
      expect((at.get('late') ?? 0) - addedAt).to.be.at.least(1500);
      await until('all is quiet', async () => isQuiet(queue));
    });

    it('finishes what runs before it is closed, and begins nothing more', async () => {
      const { queue, until } = await open();
      const gate = makeGate();
      await queue.start({ note: gate.handler });
      await queue.add(aJob({ id: 'runs' }));
      await queue.add(aJob({ id: 'waits' }));
      await until('it runs', () => gate.begun.length === 1);
      let isClosed = false;
      const closing = queue.close().then(() => { isClosed = true; });
      expect(isClosed).to.equal(false);
      gate.open();
      await closing;
      expect(gate.ended.map(({ id }) => id)).to.deep.equal(['runs']);
      expect(gate.begun.map(({ id }) => id)).to.deep.equal(['runs']);
      expect(await rejection(queue.add(aJob({ id: 'after' })))).to.match(/closed/);
    });

    it('refuses a payload that holds an address', async () => {
      const { queue } = await open();
      expect(await rejection(queue.add(aJob({ payload: { to: 'anna@shop.example' } })))).to.match(/never a person's data/);
    });

    it(`runs a job again whose worker was killed in the middle, before the later ones of its store${because(abilities.recoversFromCrash)}`, async function () {
      if (abilities.recoversFromCrash !== true) this.skip();
      this.timeout(20_000);
      const { queue, until, killWorkerInTheMiddle } = await open();
      if (killWorkerInTheMiddle === undefined) throw new Error('the harness must say how a worker is killed');
      const seen = recorder();
      await killWorkerInTheMiddle(aJob({ id: 'orphan' }));
      await queue.add(aJob({ id: 'behind' }));
      await queue.start({ note: seen.atOnce });
      await until('both have run', () => seen.finished.length === 2);
      expect(seen.finished).to.deep.equal(['orphan', 'behind']);
    });
  });
};

const quickRetry: RetryPolicy = { attemptsMax: 4, firstDelayMs: 40, delayMsMax: 10_000 };

let ids = 0;

const aJob = (parts: Partial<Job> = {}): Job => ({ id: `job-${ids++}`, name: 'note', lane: 'sto_a', payload: {}, ...parts });

const numbered = (lane: string, count: number): Job[] => Array.from({ length: count }, (_, at) => aJob({ id: `${lane}-${at}`, lane, payload: { at } }));

const because = (ability: true | string): string => ability === true ? '' : ` (not here: ${ability})`;

const isQuiet = async (queue: Queue): Promise<boolean> => {
  const { waiting, active, delayed } = await queue.counts();
  return waiting + active + delayed === 0;
};

const pauses = (times: readonly number[]): number[] => times.slice(1).map((time, at) => time - (times[at] ?? 0));

const rejection = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'no rejection', (error: unknown) => error instanceof Error ? error.message : 'no error');

/** A handler that does its work at once. */
const doing = (work: (job: Job) => unknown): JobHandler => (job) => {
  work(job);
  return Promise.resolve();
};

const recorder = () => {
  const finished: string[] = [];
  let running = 0;
  let most = 0;
  const slowly: JobHandler = async ({ id }) => {
    most = Math.max(most, ++running);
    await new Promise(resolve => void setImmediate(resolve));
    running--;
    finished.push(id);
  };
  const atOnce = doing(({ id }) => finished.push(id));
  return { finished, slowly, atOnce, together: () => most };
};

/** A handler that waits until the gate is opened. */
const makeGate = () => {
  const begun: Job[] = [];
  const ended: Job[] = [];
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  const handler: JobHandler = async (job) => {
    begun.push(job);
    await opened;
    ended.push(job);
  };
  return { begun, ended, handler, open: () => { open(); } };
};

/** A handler that fails the first `times`, noting when it was run. */
const failTimes = (times: number, now: () => number) => {
  const at: number[] = [];
  const handler: JobHandler = () => {
    at.push(now());
    return at.length > times ? Promise.resolve() : Promise.reject(new Error('the shop refused anna@shop.example'));
  };
  return { at, handler };
};
