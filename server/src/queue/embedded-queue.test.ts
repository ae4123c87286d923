import { expect } from 'chai';
import { EmbeddedQueue } from './embedded-queue.js';
import { describeQueue, type QueueTestSettings } from './queue-contract.js';
import { VirtualTime } from './virtual-time.js';

const random = { bytes: (count: number) => new Uint8Array(count) };

const makeEmbedded = (settings: QueueTestSettings & { jobsMax?: number }) => {
  const time = new VirtualTime();
  const queue = new EmbeddedQueue({ clock: time, timers: time, random, ...settings });
  const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
    for (let steps = 0; !await isSo(); steps++) {
      if (steps === 10_000) throw new Error(`never came: ${what}`);
      await time.advance(1);
    }
  };
  return Promise.resolve({ queue, until, now: () => time.now(), dispose: () => queue.close() });
};

describeQueue('embedded', makeEmbedded, { recoversFromCrash: 'it lives in memory; the outbox hands its jobs out again' });

describe('EmbeddedQueue', () => {
  const retry = { attemptsMax: 2, firstDelayMs: 40, delayMsMax: 100 };
  const job = (id: string) => ({ id, name: 'note', lane: null, payload: {} });

  it('refuses more jobs than it may hold', async () => {
    const { queue } = await makeEmbedded({ retry, concurrency: 1, jobsMax: 1 });
    await queue.add(job('one'));
    const reason = await queue.add(job('two')).catch((error: unknown) => error);
    expect(reason).to.be.an('error').with.property('message', 'the queue is full');
  });

  it('cannot be started twice', async () => {
    const { queue } = await makeEmbedded({ retry, concurrency: 1 });
    await queue.start({});
    expect(await queue.start({}).catch((error: unknown) => error)).to.be.an('error');
  });

  it('drops what was delayed when it is closed', async () => {
    const { queue, until } = await makeEmbedded({ retry, concurrency: 1 });
    const ran: string[] = [];
    await queue.start({ note: ({ id }) => Promise.resolve(ran.push(id)).then(() => undefined) });
    await queue.add(job('late'), { delayMs: 10 });
    await queue.close();
    let steps = 0;
    await until('twenty milliseconds have passed', () => steps++ === 20);
    expect(ran).to.deep.equal([]);
  });
});
