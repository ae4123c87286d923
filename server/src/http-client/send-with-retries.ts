// A request tried again: after a pause drawn from the whole of a growing span (full jitter), or when the answer itself says when. Only for what may be
// done twice: a GET, or a message the other side knows by its id.
import type { Clock, Random } from '@placet/core';
import type { Timers } from '../queue/timers.js';
import type { HttpClient, HttpMessage, HttpOutcome, SendOptions } from './http-client.js';
import type { HttpFault } from './http-fault.js';
import { retryAfterMs } from './retry-after.js';

export interface Retries {
  readonly attemptsMax: number;
  readonly firstDelayMs: number;
  readonly delayMsMax: number;
}

export const usualRetries: Retries = { attemptsMax: 4, firstDelayMs: 500, delayMsMax: 30_000 };

export interface RetryPorts { readonly client: Pick<HttpClient, 'send'>; readonly clock: Clock; readonly timers: Timers; readonly random: Random }

/** Faults that time may mend. */
const passing: ReadonlySet<HttpFault> = new Set(['unknown_host', 'connect_timeout', 'timeout', 'refused', 'reset']);
const passingStatus: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

export const mayPass = (outcome: HttpOutcome): boolean => outcome.ok ? passingStatus.has(outcome.answer.status) : passing.has(outcome.fault);

/** The first outcome that time will not mend, or the last of all attempts. A `Retry-After` beyond `delayMsMax` ends it: whoever asked can wait better. */
export const sendWithRetries = async (ports: RetryPorts, message: HttpMessage, options: SendOptions = {}, retries = usualRetries): Promise<HttpOutcome> => {
  for (let attempt = 1; ; attempt++) {
    const outcome = await ports.client.send(message, options);
    if (attempt >= retries.attemptsMax || !mayPass(outcome)) return outcome;
    const told = outcome.ok ? retryAfterMs(headerOf(outcome.answer.headers['retry-after']), ports.clock.now(), dayMs) : undefined;
    if (told !== undefined && told > retries.delayMsMax) return outcome;
    await pause(ports.timers, told ?? fullJitter(retries, attempt, ports.random));
  }
};

const dayMs = 86_400_000;

export const headerOf = (value: string | string[] | undefined): string | undefined => Array.isArray(value) ? value[0] : value;

/** Anything between nothing and the whole span, so that many who failed together do not come back together. */
export const fullJitter = ({ firstDelayMs, delayMsMax }: Omit<Retries, 'attemptsMax'>, attemptsMade: number, random: Random): number => {
  const span = Math.min(delayMsMax, firstDelayMs * 2 ** Math.min(attemptsMade - 1, 40));
  const [high = 0, low = 0] = random.bytes(2);
  return Math.ceil(span * (high * 256 + low) / 65_535);
};

const pause = (timers: Timers, ms: number): Promise<void> => new Promise((resolve) => { timers.after(ms, resolve); });
