import { expect } from 'chai';
import { Redis } from 'ioredis';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { makeBullHarness, openBullQueue, uniqueName, until } from './bull-harness.js';
import { describeQueue, type BullQueue, type Job } from './door.js';

const settings = { retry: { attemptsMax: 3, firstDelayMs: 40, delayMsMax: 1000 }, concurrency: 4 };

describe('Bull', () => {
  let redisUrl = '';

  before(async function () {
    this.timeout(40_000);
    redisUrl = orSkip(this, 'redis', await withRedis());
  });

  describeQueue('Bull on Redis', given => Promise.resolve(makeBullHarness(redisUrl, given)), { recoversFromCrash: true });

  describe('BullQueue', () => {
    const open: BullQueue[] = [];
    const queueOf = (name: string): BullQueue => {
      const queue = openBullQueue(redisUrl, name, settings);
      open.push(queue);
      return queue;
    };

    afterEach(async () => {
      for (const queue of open.splice(0)) await queue.close();
    });

    it('keeps the order of each store when several workers share the jobs, and leaves nothing behind', async function () {
      this.timeout(20_000);
      const name = uniqueName();
      const done: string[] = [];
      const byWorker = [0, 0, 0];
      const workers = byWorker.map(() => queueOf(name));
      await Promise.all(workers.map((worker, at) => worker.start({
        note: async ({ id }: Job) => {
          await new Promise(resolve => void setImmediate(resolve));
          byWorker[at]!++;
          done.push(id);
        },
      })));
      const stores = ['sto_a', 'sto_b', 'sto_c', 'sto_d', 'sto_e'];
      for (let at = 0; at < 40; at++) {
        for (const lane of stores) await workers[at % 3]!.add({ id: `${lane} ${at}`, name: 'note', lane, payload: {} });
      }
      await until('all have run', () => done.length === 200);
      for (const lane of stores) {
        expect(done.filter(id => id.startsWith(lane))).to.deep.equal(Array.from({ length: 40 }, (_, at) => `${lane} ${at}`));
      }
      expect(byWorker.filter(count => count > 0), 'workers that took part').to.have.length.above(1);
      await until('all is quiet', async () => (await workers[0]!.counts()).active === 0);
      expect(await leftBehind(redisUrl, name)).to.deep.equal([]);
    });

    it('lets a store go on whose worker died between finishing a job and offering the next', async () => {
      const name = uniqueName();
      const queue = queueOf(name);
      const redis = new Redis(redisUrl);
      for (const id of ['first', 'second']) await queue.add({ id, name: 'note', lane: 'sto_a', payload: {} });
      await redis.lpop(`{placet}:${name}:lane:sto_a`);
      redis.disconnect();
      const done: string[] = [];
      await queue.start({ note: ({ id }: Job) => Promise.resolve(done.push(id)).then(() => undefined) });
      await until('the second has run', () => done.length > 0);
      expect(done).to.deep.equal(['second']);
    });

    it('loses nothing when an id is used again the moment it is done', async () => {
      const queue = queueOf(uniqueName());
      const job = { id: 'again', name: 'note', lane: 'sto_a', payload: {} };
      let runs = 0;
      await queue.start({ note: () => {
        runs++;
        return Promise.resolve();
      },
      });
      for (let round = 1; round <= 50; round++) {
        await queue.add(job);
        while (runs < round) await queue.add(job);
      }
      expect(runs).to.be.at.least(50);
    });

    it('ends a job that takes down every worker it meets', async () => {
      const name = uniqueName();
      const queue = queueOf(name);
      const redis = new Redis(redisUrl);
      await queue.add({ id: 'poison', name: 'note', lane: 'sto_a', payload: {} });
      await redis.hset(`{placet}:${name}:starts`, 'poison', settings.retry.attemptsMax);
      redis.disconnect();
      const done: string[] = [];
      await queue.start({ note: ({ id }: Job) => Promise.resolve(done.push(id)).then(() => undefined) });
      await until('it is dead', async () => (await queue.counts()).dead === 1);
      expect((await queue.dead()).map(({ reason, attempts }) => ({ reason, attempts }))).to.deep.equal([{ reason: 'the worker stopped in the middle of it', attempts: 3 }]);
      expect(done).to.deep.equal([]);
    });

    it('leaves nothing of a failure in Redis but the cleaned reason', async () => {
      const name = uniqueName();
      const queue = queueOf(name);
      await queue.start({ note: () => Promise.reject(new Error('no mailbox for anna@shop.example')) });
      await queue.add({ id: 'fails', name: 'note', lane: 'sto_a', payload: {} });
      await until('it has failed once', async () => (await queue.counts()).delayed === 1);
      const text = await everything(redisUrl, name);
      expect(text).to.include('no mailbox for [address]').and.not.to.include('anna');
    });
  });
});

const keysOf = (redis: Redis, name: string): Promise<string[]> => redis.keys(`*${name}*`);

const leftBehind = async (redisUrl: string, name: string): Promise<string[]> => {
  const redis = new Redis(redisUrl);
  const keys = await keysOf(redis, name);
  redis.disconnect();
  return keys.filter(key => !/:(id|places|stalled-check|events)$/.test(key));
};

const everything = async (redisUrl: string, name: string): Promise<string> => {
  const redis = new Redis(redisUrl);
  const texts: string[] = [];
  for (const key of await keysOf(redis, name)) if (await redis.type(key) === 'hash') texts.push(JSON.stringify(await redis.hgetall(key)));
  redis.disconnect();
  return texts.join('\n');
};
