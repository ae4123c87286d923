// A new secret for the messages of a shop; the old one counts for a day, so that nothing is refused until the plugin has the new one. (SYN-5, SEC-3)
import type { StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { findConnection, newShopSecret, sealShopSecret, type ConnectionRow } from './connection-row.js';

/** How long the secret before still counts, milliseconds. */
export const secretOverlapMs = 24 * 3_600_000;

export interface RotatedSecret { readonly connection: ConnectionRow; readonly secret: string }

/** Undefined when the shop is not connected. Shops whose webhooks we made are told the new secret with the next look. */
export const rotateShopSecret = async (
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>, storeId: StoreId,
): Promise<RotatedSecret | undefined> => {
  const now = clock.now();
  const secret = newShopSecret();
  return database.write(async ({ sql }) => {
    // MariaDB sets from left to right: the old secret is put aside first.
    const changed = await sql.run(
      `UPDATE connections SET sealed_previous = sealed_secret, previous_until = ?, sealed_secret = ?, subscribed_at = 0, updated_at = ?, revision = revision + 1
       WHERE store_id = ?`, [now + secretOverlapMs, sealShopSecret(keyring, storeId, secret), now, storeId]);
    const connection = changed === 0 ? undefined : await findConnection(sql, storeId);
    return connection === undefined ? undefined : { connection, secret };
  });
};
