// A test message, sent while somebody waits for the answer: signed like any other, about nobody.
import { makeId, type StoreId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { findEndpoint } from './endpoint-shelf.js';
import { isAcknowledged } from './judge-attempt.js';
import { sendMessage } from './send-message.js';

export interface TestReport {
  readonly delivered: boolean;
  readonly status: number | null;
  readonly fault: string | null;
  readonly latencyMs: number;
}

/** Undefined when there is no such endpoint. Sent to one that is switched off as well: whoever mends a receiver wants to try it first. */
export const sendTest = async (
  { database, keyring, clock, http }: Pick<Services, 'database' | 'keyring' | 'clock' | 'http'>, storeId: StoreId, id: string,
): Promise<TestReport | undefined> => {
  const endpoint = await findEndpoint({ database }, storeId, id);
  if (endpoint === undefined) return undefined;
  const startedAt = clock.now();
  const body = JSON.stringify({ type: 'webhook.test', timestamp: new Date(startedAt).toISOString(), data: { storeId, endpointId: id } });
  const attempt = await sendMessage({ client: http, keyring, clock }, endpoint, { id: makeId('job', startedAt, randomBytes(10)).replace('job_', 'tst_'), body });
  return {
    delivered: isAcknowledged(attempt), latencyMs: clock.now() - startedAt,
    status: 'status' in attempt ? attempt.status : null, fault: 'fault' in attempt ? attempt.fault : null,
  };
};
