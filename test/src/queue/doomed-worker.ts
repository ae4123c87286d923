// A worker that begins one job, says so, and never finishes: the suite kills it. Started with the Redis URL, the queue's name and the lock's length.
import { BullQueue } from './door.js';

const [redisUrl = '', name = '', lockDurationMs = ''] = process.argv.slice(2);

const queue = new BullQueue({
  redisUrl, name, lockDurationMs: Number(lockDurationMs), concurrency: 1, onError: () => undefined,
  clock: { now: () => Date.now() }, random: { bytes: count => new Uint8Array(count) }, retry: { attemptsMax: 4, firstDelayMs: 40, delayMsMax: 1000 },
});

await queue.start({
  note: () => {
    process.stdout.write('begun\n');
    return new Promise(() => undefined);
  },
});
