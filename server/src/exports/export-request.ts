// What every list is made from.
import type { Channel, StoreId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import type { Database } from '../storage/open-database.js';

export interface ExportRequest {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly storeId: StoreId;
  /** Undefined: every channel, one row per person and channel. */
  readonly channel?: Channel | undefined;
}
