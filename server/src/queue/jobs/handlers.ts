// What each topic of the outbox does. A topic without a row here would die as a letter; a test compares both.
import type { StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { workOnImport } from '../../imports/run-uploaded.js';
import { signHead } from '../../ledger/checkpoints.js';
import { LedgerWriter } from '../../ledger/ledger-writer.js';
import { countWrites } from '../../operation/count-writes.js';
import type { TopicHandlers } from '../outbox-job.js';

type JobServices = Pick<Services, 'database' | 'keyring' | 'clock' | 'metrics'>;

/** Announcements that nobody subscribes to yet: they are delivered to no one and done. Outbound webhooks and connectors will take them. */
const announced = (): Promise<void> => Promise.resolve();

export const topicHandlers = ({ database, keyring, clock, metrics }: JobServices): TopicHandlers => ({
  'import.requested': entry => workOnImport({
    database, keyring, clock, metrics, writer: new LedgerWriter(database, { keyring, now: () => clock.now() }, countWrites(metrics)),
  }, entry),
  'ledger.grown': async ({ storeId }) => { await signHead(database, keyring, storeId as StoreId, clock.now()); },
  'policy.published': announced,
  'subject.unsubscribed': announced,
});
