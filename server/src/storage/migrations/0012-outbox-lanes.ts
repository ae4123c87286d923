// Work of a store that may overtake other work of it (a mail, a slow receiver) waits in a lane of its own; and each entry knows the request it came from.
// A process of the version before fills neither during a rolling restart: its entries, in the lane without a name, are carried out like any others.
import type { Migration } from './index.js';

export const outboxLanes: Migration = {
  name: '0012-outbox-lanes',
  statements: dialect => [
    'ALTER TABLE outbox ADD COLUMN lane VARCHAR(80) NOT NULL DEFAULT \'\'',
    'ALTER TABLE outbox ADD COLUMN request_id VARCHAR(80)',
    'UPDATE outbox SET lane = store_id WHERE lane = \'\'',
    dialect === 'sqlite' ? 'CREATE INDEX IF NOT EXISTS outbox_by_lane ON outbox (lane, state, sequence)' : 'ALTER TABLE outbox ADD KEY outbox_by_lane (lane, state, sequence)',
  ],
};
