// What every list is made from.
import type { Channel, StoreId } from '@placet/core';
import type { RegisterFilter } from '../consents/register-query.js';
import type { Keyring } from '../adapters/keyring.js';
import type { Database } from '../storage/open-database.js';

export interface ExportRequest {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly storeId: StoreId;
  /** Undefined: every channel, one row per person and channel. */
  readonly channel?: Channel | undefined;
  /** Of the register: only the records a person looking through it would see under this filter. */
  readonly filter?: Pick<RegisterFilter, 'subjectId' | 'target' | 'actions' | 'section' | 'from' | 'to'> | undefined;
}
