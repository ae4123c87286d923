// How connectors reach their shops: the house's one way out, with a budget per shop, tries made again with a pause, and faults named in their words.
import {
  ConnectorFault, type Clock, type ConnectorLimits, type Random, type ShopAnswer, type ShopHttp, type ShopRequest, type ShopSendOptions,
} from '@placet/core';
import {
  fullJitter, headerOf, mayPass, retryAfterMs, type HostBudget, type HttpClient, type HttpFault, type HttpOutcome, type Retries,
} from '../http-client/index.js';
import type { Timers } from '../queue/timers.js';

export interface ShopHttpPorts {
  readonly client: Pick<HttpClient, 'send'>;
  /** Shared by everybody who calls the shops of one platform, so that each shop is spared whoever calls it. */
  readonly budget: Pick<HostBudget, 'run'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
}

/** A few tries close together; whoever asked comes back later with the patience of the outbox. */
export const shopRetries: Retries = { attemptsMax: 4, firstDelayMs: 500, delayMsMax: 20_000 };

const dayMs = 86_400_000;

export const shopHttp = (ports: ShopHttpPorts, limits: Pick<ConnectorLimits, 'timeoutMs'>, retries: Retries = shopRetries): ShopHttp => ({
  send: async (make, options) => {
    const host = hostOf(make().url);
    for (let attempt = 1; ; attempt++) {
      const outcome = await sendOnce(ports, host, make, options, limits.timeoutMs);
      const pause = pauseAfter(ports, outcome, options, retries, attempt);
      if (pause === undefined) return answerOf(outcome);
      if (attempt >= retries.attemptsMax || pause > retries.delayMsMax) throw givenUp(outcome, pause);
      await new Promise<void>((resolve) => { ports.timers.after(pause, resolve); });
    }
  },
});

const hostOf = (url: string): string => URL.canParse(url) ? new URL(url).host : '';

/** The request is made when its turn has come: its signature is dated, and behind a host that hangs the wait can be longer than a date is good for. */
const sendOnce = (
  { client, budget }: ShopHttpPorts, host: string, make: () => ShopRequest, options: ShopSendOptions, timeoutMs: number,
): Promise<HttpOutcome> => {
  const totalMs = options.timeoutMs ?? timeoutMs;
  const limits = { totalMs, ...options.responseBytesMax === undefined ? {} : { responseBytesMax: options.responseBytesMax } };
  return budget.run(host, () => client.send(make(), { limits })).catch((): HttpOutcome => ({ ok: false, fault: 'busy' }));
};

/** Milliseconds until another try, or undefined when this outcome is the end of it. */
const pauseAfter = (
  { clock, random }: ShopHttpPorts, outcome: HttpOutcome, options: ShopSendOptions, retries: Retries, attempt: number,
): number | undefined => {
  const told = outcome.ok ? toldToWait(outcome, options, clock) : undefined;
  if (told !== undefined) return told;
  if (outcome.ok && options.isFinal?.(toShopAnswer(outcome.answer)) === true) return undefined;
  const isThrottled = outcome.ok && outcome.answer.status === 429;
  const isWorthIt = isThrottled || (!outcome.ok && outcome.fault === 'busy') || (options.repeat === 'safe' && mayPass(outcome));
  return isWorthIt ? fullJitter(retries, attempt, random) : undefined;
};

const toldToWait = (outcome: Extract<HttpOutcome, { ok: true }>, { throttledFor, repeat }: ShopSendOptions, clock: Clock): number | undefined => {
  const { answer } = outcome;
  const own = throttledFor?.(toShopAnswer(answer));
  if (own !== undefined) return own;
  if (answer.status !== 429 && !(answer.status === 503 && repeat === 'safe')) return undefined;
  return retryAfterMs(headerOf(answer.headers['retry-after']), clock.now(), dayMs);
};

/** A 5xx to what may not be repeated is an answer too: only the connector knows what it means. */
const answerOf = (outcome: HttpOutcome): ShopAnswer => {
  if (outcome.ok) return toShopAnswer(outcome.answer);
  throw faultOf(outcome.fault);
};

const givenUp = (outcome: HttpOutcome, pause: number): ConnectorFault => {
  if (!outcome.ok) return faultOf(outcome.fault);
  const { status } = outcome.answer;
  return new ConnectorFault(status >= 500 ? 'unreachable' : 'throttled', { status, retryAfterMs: pause });
};

const misconfigured: ReadonlySet<HttpFault> = new Set(['redirected', 'not_allowed', 'bad_url', 'tls']);

const faultOf = (fault: HttpFault): ConnectorFault => {
  if (misconfigured.has(fault)) return new ConnectorFault('misconfigured', { detail: fault });
  if (fault === 'response_too_large' || fault === 'bad_response') return new ConnectorFault('bad_answer', { detail: fault });
  if (fault === 'request_too_large') return new ConnectorFault('rejected', { detail: fault });
  return new ConnectorFault(fault === 'busy' ? 'throttled' : 'unreachable', { detail: fault });
};

const toShopAnswer = (
  { status, headers, body }: { status: number; headers: Readonly<Record<string, string | string[] | undefined>>; body: Buffer },
): ShopAnswer =>
  ({ status, body, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, headerOf(value)])) });
