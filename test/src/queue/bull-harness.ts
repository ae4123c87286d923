// Bull on a private Redis, for the queue contract and what only Bull can do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BullQueue, type Job, type QueueHarness, type QueueTestSettings } from './door.js';

const lockDurationMs = 500;
const waitMsMax = 15_000;
const lookAgainMs = 3;

let queues = 0;

export const uniqueName = (): string => `contract-${process.pid}-${++queues}`;

export const openBullQueue = (redisUrl: string, name: string, { retry, concurrency }: QueueTestSettings): BullQueue => new BullQueue({
  redisUrl, name, retry, concurrency, lockDurationMs, onError: () => undefined,
  clock: { now: () => Date.now() }, random: { bytes: count => new Uint8Array(count) },
});

export const makeBullHarness = (redisUrl: string, settings: QueueTestSettings): QueueHarness => {
  const name = uniqueName();
  const queue = openBullQueue(redisUrl, name, settings);
  return {
    queue, until, now: () => Date.now(),
    killWorkerInTheMiddle: async (job: Job) => {
      await queue.add(job);
      await killInTheMiddle(redisUrl, name);
    },
    dispose: () => queue.close(),
  };
};

/** Looks every few milliseconds, since Redis has a time of its own. */
export const until = async (what: string, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const giveUpAt = Date.now() + waitMsMax;
  while (!await isSo()) {
    if (Date.now() > giveUpAt) throw new Error(`never came: ${what}`);
    await new Promise(resolve => setTimeout(resolve, lookAgainMs));
  }
};

const killInTheMiddle = async (redisUrl: string, name: string): Promise<void> => {
  const script = fileURLToPath(new URL('./doomed-worker.js', import.meta.url));
  const worker = spawn(process.execPath, [script, redisUrl, name, String(lockDurationMs)], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
};
