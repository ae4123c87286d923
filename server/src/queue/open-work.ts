// Chooses the queue: embedded without Redis, Bull with it. Nothing else in the house knows which.
import type { Services } from '../compose.js';
import { randomBytes } from '../adapters/vault.js';
import { describeFault } from '../http/error-reply.js';
import { Chores } from './chores.js';
import { EmbeddedQueue } from './embedded-queue.js';
import { choresOf } from './jobs/chores.js';
import { topicHandlers } from './jobs/handlers.js';
import { callOffMarketing } from './marketing-topics.js';
import { outboxJob, outboxJobName } from './outbox-job.js';
import { defaultLeaseMs, defaultPollMs, OutboxRelay } from './outbox-relay.js';
import { defaultRetry, type Queue } from './queue-port.js';
import { systemTimers } from './timers.js';
import { Work } from './work.js';

/** Lanes at work at the same time. They wait for shops and other servers most of it, and a slow shop fills four of them. */
const concurrency = 24;
const random = { bytes: randomBytes };

export const openWork = async (services: Pick<Services, 'config' | 'clock' | 'log' | 'database' | 'keyring' | 'metrics' | 'links' | 'mailer' | 'outbound' | 'lags' | 'http'>): Promise<Work> => {
  const { config: { redisUrl }, clock, log } = services;
  const queue: Queue = redisUrl === undefined
    ? new EmbeddedQueue({ clock, random, timers: systemTimers, retry: defaultRetry, concurrency })
    : new (await import('./bull-queue.js')).BullQueue({
        redisUrl, name: 'lanes', clock, random, retry: defaultRetry, concurrency,
        onError: (error) => { log.warn('queue_connection', { error: describeFault(error) }); },
      });
  const { database } = services;
  const relay = new OutboxRelay({
    database, queue, clock, timers: systemTimers, pollMs: defaultPollMs, leaseMs: defaultLeaseMs, isOnlyRelay: redisUrl === undefined && database.dialect === 'sqlite',
    onError: (error) => { log.warn('outbox_relay', { error: describeFault(error) }); },
  });
  const carryOut = outboxJob({
    database, clock, random, retry: defaultRetry, topics: topicHandlers(services), kick: () => relay.kick(),
    isCalledOff: callOffMarketing(database, (entry) => { log.info('marketing_called_off', { ...entry }); }),
    onAttempt: ({ reason, requestId, ...attempt }) => {
      const fields = { ...attempt, ...requestId === null ? {} : { requestId } };
      if (reason === undefined) log.debug('work', fields); else log.warn('work_failed', { ...fields, reason });
    },
  });
  const chores = new Chores(choresOf(services, () => relay.kick()), systemTimers, (chore, error) => { log.warn('chore_failed', { chore, error: describeFault(error) }); });
  return new Work(queue, relay, { [outboxJobName]: carryOut }, chores, services.outbound);
};
