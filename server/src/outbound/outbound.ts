// Everything that tells others what happened: the dispatcher of webhooks, and the readers of the feed who wait.
import type { StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { randomBytes } from '../adapters/vault.js';
import { describeFault } from '../http/error-reply.js';
import { systemTimers } from '../queue/timers.js';
import { observeLag } from '../unsubscribe/lag-meter.js';
import { buildMessages } from './build-message.js';
import { Dispatcher } from './dispatcher.js';
import { FeedWaiters } from './feed-waiters.js';
import { sendMessage } from './send-message.js';
import { isAcknowledged } from './judge-attempt.js';
import type { Outcome, Taken } from './take-deliveries.js';

export interface Outbound {
  readonly dispatcher: Dispatcher;
  readonly waiters: FeedWaiters;
  /** A change of the store is committed. */
  wake(storeId: StoreId): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

type Ports = Pick<Services, 'config' | 'clock' | 'log' | 'database' | 'keyring' | 'metrics' | 'http'>;

export const openOutbound = (ports: Ports): Outbound => {
  const { config, clock, log, database, keyring, http } = ports;
  const onError = (error: unknown): void => { log.warn('outbound', { error: describeFault(error) }); };
  const dispatcher = new Dispatcher({
    database, clock, timers: systemTimers, random: { bytes: randomBytes }, onError,
    isOnlyDispatcher: config.redisUrl === undefined && database.dialect === 'sqlite',
    build: (endpoint, deliveries) => buildMessages({ database, keyring }, endpoint, deliveries),
    send: (endpoint, message, signal) => sendMessage({ client: http, keyring, clock }, endpoint, message, signal),
    onSettled: (taken, outcomes) => { report(ports, taken, outcomes); },
  });
  const waiters = new FeedWaiters(database, systemTimers, onError);
  return {
    dispatcher, waiters,
    wake: (storeId) => {
      dispatcher.wake(storeId);
      waiters.wake();
    },
    start: () => dispatcher.start(),
    stop: async () => {
      waiters.close();
      await dispatcher.stop();
    },
  };
};

/** Numbers, the meter of unsubscriptions, and a word in the log when an endpoint is given up. */
const report = ({ clock, log, metrics }: Ports, { endpoint, acknowledged, disabled }: Taken, outcomes: readonly Outcome[]): void => {
  for (const { attempt } of outcomes) metrics.add('placet_webhook_attempts_total', ['fault' in attempt ? attempt.fault : isAcknowledged(attempt) ? 'acknowledged' : 'refused_by_status']);
  if (endpoint === undefined) return;
  const { storeId, id } = endpoint;
  for (const { delivery: { type, changedAt } } of acknowledged) {
    const lagMs = Math.max(0, clock.now() - changedAt);
    metrics.observe('placet_webhook_lag_seconds', [], lagMs / 1000);
    if (type === 'subject.unsubscribed') observeLag(metrics, { stage: 'delivered', destination: `webhook:${id}` }, lagMs);
  }
  if (disabled !== undefined) log.error('webhook_disabled', { storeId, endpointId: id, reason: disabled });
};
