// One of several processes that write to the same SQLite file: records `count` captures in `storeId`, some of them of people the others know too.
import { compose, readConfig, silentLog } from '@placet/server';
import type { StoreId } from '@placet/core';
import { captureOf, circumstancesAt, draft } from '../ledger/captures.js';

const [storeId = '', name = '', count = ''] = process.argv.slice(2);

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
const services = await compose(read.config, { log: silentLog });

const record = (at: number) => services.writer.append(captureOf(
  storeId as StoreId, [{ kind: 'email', value: at % 5 === 0 ? `shared-${at}@tea.example` : `${name}-${at}@tea.example` }],
  [draft('channel:email', 'yes')], circumstancesAt(services.clock.now())));

for (let at = 0; at < Number(count); at += 4) await Promise.all([record(at), record(at + 1), record(at + 2), record(at + 3)]);
await services.close();
