// A letter that was given up, or only shown because there was no mail server, gets all its attempts again.
import type { Services } from '../compose.js';
import { askForDelivery } from './queue-mail.js';
import { findMail } from './mail-row.js';

export type Retried = 'queued' | 'not_found' | 'settled';

/** `settled`: it was sent, is not wanted any more, or waits for its next attempt by itself. Kick the work afterwards. */
export const retryMail = ({ database, clock }: Pick<Services, 'database' | 'clock'>, ownerId: string, id: string): Promise<Retried> => database.write(async (tx) => {
  const now = clock.now();
  const changed = await tx.sql.run(
    `UPDATE mails SET state = 'queued', attempts = 0, error = NULL, next_try_at = NULL, settled_at = NULL
     WHERE store_id = ? AND id = ? AND state IN ('failed', 'shown') AND sealed IS NOT NULL`, [ownerId, id]);
  if (changed === 0) return await findMail(tx.sql, ownerId, id) === undefined ? 'not_found' : 'settled';
  await askForDelivery(tx, { ownerId, mailId: id, at: now, now });
  return 'queued';
});
