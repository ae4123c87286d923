// What an attempt means for the message and for the endpoint: a table of a few rules, without a clock or a database.
import type { Random } from '@placet/core';
import type { HttpFault } from '../http-client/index.js';
import { retryDelay } from '../queue/retry-delay.js';
import type { DisabledReason, EndpointHealth } from './endpoint-row.js';

/** Between attempts at one message, and between looks at an endpoint that fails: 5 s, 10 s, 20 s, … an hour. */
export const retries = { attemptsMax: Number.MAX_SAFE_INTEGER, firstDelayMs: 5000, delayMsMax: 3_600_000 } as const;

const dayMs = 86_400_000;
/** A message is given up so long after its first attempt. */
export const giveUpMs = 3 * dayMs;
/** An endpoint that took nothing for so long is switched off. */
export const disableMs = 5 * dayMs;
/** From so many failures in a row on, the endpoint is left in peace for a while and then asked with one message at a time. */
export const failuresTolerated = 3;

/** `fault` when there was no answer: `aborted` when we stopped in the middle, `own_fault` when the message could not be made. */
export type Attempt = { readonly status: number; readonly retryAfterMs: number | undefined } | { readonly fault: HttpFault | 'own_fault' };

export interface AttemptFacts {
  readonly attempt: Attempt;
  /** This one included. */
  readonly attempts: number;
  readonly firstTriedAt: number;
  readonly health: EndpointHealth;
  readonly now: number;
  readonly random: Random;
}

export interface Verdict {
  readonly state: 'delivered' | 'waiting' | 'dead';
  readonly nextAt: number;
  readonly health: EndpointHealth;
  readonly disable: DisabledReason | undefined;
  /** It took something again after a time in which it took nothing: what waits need not wait out its pauses. */
  readonly isRecovered: boolean;
}

/** Answers that say something about this message, and nothing about the next. */
const aboutMessage: ReadonlySet<number> = new Set([400, 409, 413, 415, 422]);

export const isAcknowledged = (attempt: Attempt): boolean => 'status' in attempt && attempt.status >= 200 && attempt.status < 300;

export const judgeAttempt = ({ attempt, attempts, firstTriedAt, health, now, random }: AttemptFacts): Verdict => {
  if (isAcknowledged(attempt)) {
    return { state: 'delivered', nextAt: now, health: healthy, disable: undefined, isRecovered: health.failures >= failuresTolerated };
  }
  if ('fault' in attempt && attempt.fault === 'aborted') return { state: 'waiting', nextAt: now, health, disable: undefined, isRecovered: false };
  const failed = failedHealth(attempt, health, now, random);
  if ('status' in attempt && attempt.status === 410) return { state: 'waiting', nextAt: now, health: failed, disable: 'gone', isRecovered: false };
  const told = 'status' in attempt ? attempt.retryAfterMs ?? 0 : 0;
  return {
    state: now - firstTriedAt >= giveUpMs ? 'dead' : 'waiting',
    nextAt: now + Math.max(told, retryDelay(retries, attempts, random)),
    health: failed, isRecovered: false,
    disable: failed.failingSince !== null && now - failed.failingSince >= disableMs ? 'failing' : undefined,
  };
};

const healthy: EndpointHealth = { failures: 0, failingSince: null, pausedUntil: 0 };

const failedHealth = (attempt: Attempt, { failures, failingSince, pausedUntil }: EndpointHealth, now: number, random: Random): EndpointHealth => {
  const since = failingSince ?? now;
  if ('status' in attempt && aboutMessage.has(attempt.status)) return { failures, failingSince: since, pausedUntil };
  const inARow = failures + 1;
  const pauseMs = inARow < failuresTolerated ? 0 : retryDelay(retries, inARow - failuresTolerated + 1, random);
  const told = 'status' in attempt ? attempt.retryAfterMs ?? 0 : 0;
  return { failures: inARow, failingSince: since, pausedUntil: Math.max(pausedUntil, now + Math.max(pauseMs, told)) };
};
