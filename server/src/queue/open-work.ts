// Chooses the queue: embedded without Redis, Bull with it. Nothing else in the house knows which.
import type { Services } from '../compose.js';
import { randomBytes } from '../adapters/vault.js';
import { describeFault } from '../http/error-reply.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { topicHandlers } from './jobs/handlers.js';
import { outboxJob, outboxJobName } from './outbox-job.js';
import { defaultLeaseMs, defaultPollMs, OutboxRelay } from './outbox-relay.js';
import { defaultRetry, type Queue } from './queue-port.js';
import { systemTimers } from './timers.js';
import { Work } from './work.js';

const concurrency = 8;
const random = { bytes: randomBytes };

export const openWork = async (services: Pick<Services, 'config' | 'clock' | 'log' | 'database' | 'keyring' | 'metrics'>): Promise<Work> => {
  const { config: { redisUrl }, clock, log } = services;
  const queue: Queue = redisUrl === undefined
    ? new EmbeddedQueue({ clock, random, timers: systemTimers, retry: defaultRetry, concurrency })
    : new (await import('./bull-queue.js')).BullQueue({
        redisUrl, name: 'work', clock, random, retry: defaultRetry, concurrency,
        onError: (error) => { log.warn('queue_connection', { error: describeFault(error) }); },
      });
  const { database } = services;
  const relay = new OutboxRelay({
    database, queue, clock, timers: systemTimers, pollMs: defaultPollMs, leaseMs: defaultLeaseMs, isOnlyRelay: redisUrl === undefined && database.dialect === 'sqlite',
    onError: (error) => { log.warn('outbox_relay', { error: describeFault(error) }); },
  });
  const carryOut = outboxJob({ database, clock, random, retry: defaultRetry, topics: topicHandlers(services), kick: () => relay.kick() });
  return new Work(queue, relay, { [outboxJobName]: carryOut });
};
