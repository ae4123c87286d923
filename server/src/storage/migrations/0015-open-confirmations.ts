// How many confirmations a store waits for is counted from an index: the first page asks for every store. (LED-9)
import type { Migration } from './index.js';

export const openConfirmationsIndex: Migration = {
  name: '0015-open-confirmations',
  statements: dialect => [dialect === 'sqlite'
    ? 'CREATE INDEX IF NOT EXISTS confirmations_by_state ON confirmations (store_id, state, expires_at)'
    : 'ALTER TABLE confirmations ADD KEY confirmations_by_state (store_id, state, expires_at)'],
};
