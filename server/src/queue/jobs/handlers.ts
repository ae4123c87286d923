// What each topic of the outbox does. A topic without a row here would die as a letter; a test compares both.
import type { StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { signHead } from '../../ledger/checkpoints.js';
import type { JobHandlers } from '../queue-port.js';

type JobServices = Pick<Services, 'database' | 'keyring' | 'clock'>;

const storeOf = (storeId: string | null): StoreId => {
  if (storeId === null) throw new Error('the job names no store');
  return storeId as StoreId;
};

/** Announcements that nobody subscribes to yet: they are delivered to no one and done. Outbound webhooks and connectors will take them. */
const announced = (): Promise<void> => Promise.resolve();

export const jobHandlers = ({ database, keyring, clock }: JobServices): JobHandlers => ({
  'ledger.grown': async ({ storeId }) => { await signHead(database, keyring, storeOf(storeId), clock.now()); },
  'policy.published': announced,
  'subject.unsubscribed': announced,
});
