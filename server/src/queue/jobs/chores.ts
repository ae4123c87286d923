// What is looked at by the clock in every process that works.
import type { Services } from '../../compose.js';
import { sweepSending } from '../../decisions/sweep.js';
import { SendingShelf } from '../../decisions/sending-shelf.js';
import { countNewOptIns } from '../../drop-alarm/count-opt-ins.js';
import { watchSources } from '../../drop-alarm/watch-sources.js';
import { watchLags } from '../../unsubscribe/watch-lags.js';
import { forgetDeliveries } from '../../outbound/delivery-log.js';
import { forgetMessages } from '../../sync/hear-message.js';
import { knockAtShops } from '../../sync/knock.js';
import { startDueWalks } from '../../sync/walk-shop.js';
import type { Chore } from '../chores.js';

/** `kick` tells the relay that there is work. */
export const choresOf = (
  { database, clock, keyring, http }: Pick<Services, 'database' | 'clock' | 'keyring' | 'http'>, kick: () => unknown = () => undefined,
): readonly Chore[] => [
  { name: 'unsubscribe_lags', everyMs: 5000, run: () => watchLags(database, clock.now()) },
  { name: 'sending_sweep', everyMs: 3_600_000, run: async () => { await sweepSending(database, new SendingShelf(database, () => clock.now()), clock.now()); } },
  { name: 'opt_in_counts', everyMs: 10_000, run: () => countNewOptIns({ database, clock }) },
  { name: 'opt_in_sources', everyMs: 3_600_000, run: () => watchSources({ database, clock }) },
  { name: 'webhook_log', everyMs: 60_000, run: async () => { await forgetDeliveries(database, clock.now()); } },
  { name: 'shop_walks', everyMs: 15_000, run: async () => { if (await startDueWalks({ database, clock }) > 0) kick(); } },
  { name: 'shop_knocks', everyMs: 30_000, run: () => knockAtShops({ database, clock, keyring, http }) },
  { name: 'shop_messages', everyMs: 3_600_000, run: async () => { await forgetMessages({ database, clock }); } },
];
