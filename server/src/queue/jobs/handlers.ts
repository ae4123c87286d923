// What each topic of the outbox does. A topic without a row here would die as a letter; a test compares both.
import type { StoreId } from '@placet/core';
import { workOnBulk } from '../../agencies/bulk/work-on-bulk.js';
import type { Services } from '../../compose.js';
import { workOnImport } from '../../imports/run-uploaded.js';
import { signHead } from '../../ledger/checkpoints.js';
import { deliverMail } from '../../mails/deliver-mail.js';
import { LedgerWriter } from '../../ledger/ledger-writer.js';
import { countWrites } from '../../operation/count-writes.js';
import { hearMessages } from '../../sync/hear-message.js';
import { workOnNotice } from '../../policies/policy-notice.js';
import { pushPeople } from '../../sync/push-person.js';
import { walkShop } from '../../sync/walk-shop.js';
import { takeUnsubscribed } from '../../unsubscribe/take-unsubscribed.js';
import type { Topic } from '../marketing-topics.js';
import type { OutboxEntry, TogetherHandler, TopicHandler } from '../outbox-job.js';

type JobServices = Pick<Services, 'database' | 'keyring' | 'clock' | 'metrics' | 'log' | 'config' | 'links' | 'mailer' | 'lags' | 'http'>;

/** Announcements that nobody subscribes to yet: they are delivered to no one and done. Outbound webhooks and connectors will take them. */
const announced = (): Promise<void> => Promise.resolve();

/** For work that is done for all of them or for none. */
const together = (work: (entries: readonly OutboxEntry[]) => Promise<void>): TogetherHandler => ({
  together: async (entries) => {
    await work(entries);
    return { done: new Set(entries.map(({ sequence }) => sequence)) };
  },
});

export const topicHandlers = (
  { database, keyring, clock, metrics, log, config, links, mailer, lags, http }: JobServices,
) => {
  const writer = new LedgerWriter(database, { keyring, now: () => clock.now() }, (replies) => {
    countWrites(metrics)(replies);
    lags.noteWritten(replies);
  });
  const shops = { database, keyring, clock, metrics, config, http, writer };
  return {
    'bulk.requested': entry => workOnBulk({ database, keyring, clock }, entry),
    'import.requested': entry => workOnImport({
      database, keyring, clock, metrics, writer: new LedgerWriter(database, { keyring, now: () => clock.now() }, countWrites(metrics)),
    }, entry),
    // One signature over the head stands for everything below it.
    'ledger.grown': together(async ([first]) => {
      if (first !== undefined) await signHead(database, keyring, first.storeId as StoreId, clock.now());
    }),
    'mail.send': entry => deliverMail({ database, keyring, clock, log, config, links, mailer }, entry),
    'policy.notice': entry => workOnNotice({ database, keyring, clock, config }, entry),
    'policy.published': announced,
    'shop.heard': { together: entries => hearMessages(shops, entries) },
    'shop.push': { together: entries => pushPeople(shops, entries) },
    'shop.walk': entry => walkShop(shops, entry),
    'subject.unsubscribed': together(async (entries) => { for (const entry of entries) await takeUnsubscribed(lags, entry); }),
  } satisfies Readonly<Record<Topic, TopicHandler | TogetherHandler>>;
};
