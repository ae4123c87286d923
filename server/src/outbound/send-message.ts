// One attempt at one message: signed, sent, and told in a word how it went.
import type { Clock } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { headerOf, retryAfterMs, type HttpClient, type HttpLimits } from '../http-client/index.js';
import type { Message } from './build-message.js';
import type { Endpoint } from './endpoint-row.js';
import type { Attempt } from './judge-attempt.js';
import { openSecret, signatureHeaders } from './signature.js';

/** A receiver that has the message says so at once; whoever has work to do with it does it afterwards. */
export const messageLimits: Partial<HttpLimits> = { connectMs: 5000, totalMs: 10_000, requestBytesMax: 256 << 10, responseBytesMax: 64 << 10 };

const retryAfterMsMax = 86_400_000;

export interface SendPorts { readonly client: Pick<HttpClient, 'send'>; readonly keyring: Keyring; readonly clock: Clock }

type Addressee = Pick<Endpoint, 'id' | 'url' | 'sealedSecret' | 'sealedPrevious' | 'previousUntil'>;

export const sendMessage = async (
  { client, keyring, clock }: SendPorts, endpoint: Addressee, { id, body }: Message, signal?: AbortSignal,
): Promise<Attempt> => {
  const now = clock.now();
  const outcome = await client.send({
    method: 'POST', url: endpoint.url, body,
    headers: { 'content-type': 'application/json', ...signatureHeaders({ id, timestampSeconds: Math.floor(now / 1000), body }, secretsOf(keyring, endpoint, now)) },
  }, { limits: messageLimits, ...signal === undefined ? {} : { signal } });
  if (!outcome.ok) return { fault: outcome.fault };
  const { status, headers } = outcome.answer;
  return { status, retryAfterMs: retryAfterMs(headerOf(headers['retry-after']), clock.now(), retryAfterMsMax) };
};

/** After a rotation both sign until everyone has the new one. */
const secretsOf = (keyring: Keyring, { id, sealedSecret, sealedPrevious, previousUntil }: Addressee, now: number): string[] => {
  const isOverlap = sealedPrevious !== null && previousUntil !== null && previousUntil > now;
  return [sealedSecret, ...isOverlap ? [sealedPrevious] : []].map(sealed => openSecret(keyring, id, sealed));
};
