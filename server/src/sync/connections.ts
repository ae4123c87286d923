// Connecting a store's shop, looking at the connection, and giving it up. (SYN-1, SYN-2, SYN-7)
import {
  ConnectorFault, connectorFaultKinds, credentialKindOf, err, ok, type ConnectionReport, type ConnectorModule, type FailureDetail, type Result, type StoreId,
} from '@placet/core';
import { sealCredentials, type Credentials } from '../agencies/credentials.js';
import { resolveAlarm } from '../alarms/alarms.js';
import type { Services } from '../compose.js';
import { lockHead } from '../ledger/write-batch.js';
import type { Store } from '../storage/models/index.js';
import type { Tx } from '../storage/open-database.js';
import { connectorOf } from '../stores/platforms.js';
import {
  changeConnection, findConnection, newShopSecret, openShopSecret, sealShopSecret, type ConnectionMode, type ConnectionRow, type WalkKind,
} from './connection-row.js';
import { forgetDestination } from '../unsubscribe/lag-meter.js';
import { brokenConnection, connectWith, noteRecovery, refusedNo, triedCredentials, type ReachPorts } from './reach-shop.js';
import { startWalk } from './walk-shop.js';

export type ConnectionPorts = ReachPorts & Pick<Services, 'stores' | 'work' | 'config'>;

/** Whether these credentials are of a kind the platform knows; each value that is not as it must be is named. */
export const checkCredentials = (module: ConnectorModule, credentials: Credentials, path = 'credentials'): Result<Credentials, 'validation_failed'> => {
  const given = Object.entries(credentials).map(([name, value]): [string, string] => [name, value.trim()]).filter(([, value]) => value !== '');
  const trimmed = Object.fromEntries<string>(given);
  const kind = credentialKindOf(module.manifest, Object.keys(trimmed));
  if (kind === undefined) {
    const kinds = module.manifest.credentials.map(({ fields }) => fields.map(({ name,
      isOptional }) => isOptional === true ? `[${name}]` : name).join(', ')).join('; or ');
    return err('validation_failed', `${path}: ${module.manifest.title} takes ${kinds}`, [{ path, message: `takes ${kinds}` }]);
  }
  const wrong = kind.fields.flatMap(({ name, label, pattern, hint }): FailureDetail[] =>
    trimmed[name] === undefined || pattern.test(trimmed[name]) ? [] : [{ path: `${path}.${name}`, message: `does not look like "${label}"${hint === undefined ? '' : `. ${hint}`}` }]);
  return wrong.length > 0 ? err('validation_failed', `${wrong[0]?.path ?? path} ${wrong[0]?.message ?? ''}`, wrong) : ok(trimmed);
};

/** Signs in to the shop and asks what it may do, without keeping anything. */
export const tryConnection = async (
  ports: ReachPorts, store: Pick<Store, 'id' | 'url' | 'timezone' | 'platform'>, credentials: Credentials,
): Promise<Result<ConnectionReport>> => {
  const module = connectorOf(store.platform);
  if (module === undefined) return err('validation_failed', 'A store of the platform custom is reached by nobody: its shop uses the API.',
    [{ path: 'platform', message: 'is custom' }]);
  const checked = checkCredentials(module, credentials);
  if (!checked.ok) return checked;
  try {
    return ok(await connectWith(ports, module, store, triedCredentials(checked.value)).testConnection());
  } catch (error) {
    if (error instanceof ConnectorFault) return refusalOf(error);
    throw error;
  }
};

export const refusalOf = (fault: ConnectorFault): Result<never, 'conflict'> =>
  err('conflict', `${connectorFaultKinds[fault.kind]}${fault.detail === undefined ? '' : ` (${fault.detail})`}`, [
    { path: 'shop', message: fault.kind }, ...fault.detail === undefined ? [] : [{ path: 'shop.detail', message: fault.detail }],
  ]);

export interface ConnectOrder {
  readonly credentials: Credentials;
  readonly mode: ConnectionMode;
  /** What the shop signs its messages with, when it has a secret already; one is made otherwise. */
  readonly secret?: string | undefined;
}

export interface Connected { readonly connection: ConnectionRow; readonly report: ConnectionReport; readonly secret: string }

/** Tries the credentials, keeps them, and begins the first pull. The shop's secret stays the same when it is connected again. */
export const connectShop = async (ports: ConnectionPorts, store: Store, { credentials, mode, secret }: ConnectOrder): Promise<Result<Connected>> => {
  const report = await tryConnection(ports, store, credentials);
  if (!report.ok) return report;
  const module = connectorOf(store.platform);
  const checked = module === undefined ? undefined : checkCredentials(module, credentials);
  if (checked?.ok !== true) return err('validation_failed', 'credentials: are not of a kind that is known');
  const storeId = store.id as StoreId;
  const { keyring, database, clock } = ports;
  await ports.stores.update(store, { sealedCredentials: sealCredentials(keyring, storeId, checked.value) });
  const now = clock.now();
  const connection = await database.write(async (tx) => {
    await lockHead(tx, storeId);
    if (await findConnection(tx.sql, storeId) === undefined) await insertConnection(tx, ports, storeId, now);
    if (secret !== undefined) await tx.sql.run('UPDATE connections SET sealed_secret = ? WHERE store_id = ?', [sealShopSecret(keyring, storeId, secret), storeId]);
    await changeConnection(tx.sql, storeId, { mode, report: report.value, testedAt: now, walk: null, subscribedAt: 0 }, now);
    const row = await findConnection(tx.sql, storeId);
    if (row === undefined) throw new Error('the connection that was just made is not there');
    if (mode === 'realtime') await startWalk(tx, row, row.lastReport === null ? 'first' : 'full', now);
    return await findConnection(tx.sql, storeId) ?? row;
  });
  await noteRecovery(ports, storeId);
  ports.work.kick();
  return ok({ connection, report: report.value, secret: openShopSecret(keyring, storeId, connection.sealedSecret) });
};

const insertConnection = async ({ sql }: Tx, { keyring }: ConnectionPorts, storeId: StoreId, now: number): Promise<void> => {
  const secret = sealShopSecret(keyring, storeId, newShopSecret());
  await sql.run(`INSERT INTO connections (store_id, mode, standing, sealed_secret, report, failures, paused_until, next_changes_at, next_full_at,
    subscribed_at, created_at, updated_at, revision) VALUES (?, 'manual', 'new', ?, '{}', 0, 0, ?, ?, 0, ?, ?, 0)`, [storeId, secret, now, now, now, now]);
};

/** Back to real time, everybody is looked at: nobody told anybody anything in between. */
export const changeMode = async (ports: ConnectionPorts, storeId: StoreId, mode: ConnectionMode): Promise<ConnectionRow | undefined> => {
  const now = ports.clock.now();
  const row = await ports.database.write(async (tx) => {
    await lockHead(tx, storeId);
    const before = await findConnection(tx.sql, storeId);
    if (before === undefined || before.mode === mode) return before;
    await changeConnection(tx.sql, storeId, { mode, walk: null }, now);
    // By files nobody is told as it happens, so nobody is late.
    if (mode === 'manual') await forgetDestination(tx.sql, storeId, 'shop');
    if (mode === 'realtime') await startWalk(tx, { ...before, mode, walk: null }, before.lastReport === null ? 'first' : 'full', now);
    return findConnection(tx.sql, storeId);
  });
  ports.work.kick();
  return row;
};

/** Begins a look through the shop now; undefined when there is no connection, `conflict` when one is under way or the store is kept by files. */
export const askForWalk = async (
  ports: ConnectionPorts, storeId: StoreId, kind: Exclude<WalkKind, 'first'>,
): Promise<Result<ConnectionRow, 'conflict' | 'not_found'>> => {
  const now = ports.clock.now();
  const done = await ports.database.write(async (tx): Promise<Result<ConnectionRow, 'conflict' | 'not_found'>> => {
    await lockHead(tx, storeId);
    const before = await findConnection(tx.sql, storeId);
    if (before === undefined) return err('not_found', 'This shop is not connected.');
    if (before.mode === 'manual') return err('conflict', 'This shop is kept in step by files. Switch it to real time first.');
    if (await startWalk(tx, before, kind, now) === undefined) return err('conflict', 'The shop is being looked through already.');
    return ok(await findConnection(tx.sql, storeId) ?? before);
  });
  if (done.ok) await noteRecovery(ports, storeId);
  ports.work.kick();
  return done;
};

/** Forgets credentials, secret and what was seen of the shop. What people said stays. */
export const disconnectShop = async (ports: ConnectionPorts, store: Store): Promise<boolean> => {
  const storeId = store.id as StoreId;
  await ports.stores.update(store, { sealedCredentials: null });
  return ports.database.write(async (tx) => {
    await lockHead(tx, storeId);
    const removed = await tx.sql.run('DELETE FROM connections WHERE store_id = ?', [storeId]);
    await tx.sql.run('DELETE FROM shop_people WHERE store_id = ?', [storeId]);
    await tx.sql.run('DELETE FROM shop_messages WHERE store_id = ?', [storeId]);
    await forgetDestination(tx.sql, storeId, 'shop');
    for (const cause of [brokenConnection(storeId), refusedNo(storeId)]) await resolveAlarm(tx.sql, cause, ports.clock.now());
    return removed > 0;
  });
};

/** How many accounts hold something the shop refused to change, and how many are known. */
export const countAccounts = async (
  { database }: Pick<Services, 'database'>, storeId: StoreId,
): Promise<{ readonly known: number; readonly unresolved: number }> => {
  const [row] = await database.read(sql => sql.all<{ known: number | string | null; unresolved: number | string | null }>(
    `SELECT SUM(CASE WHEN standing = 'active' THEN 1 ELSE 0 END) AS known, SUM(CASE WHEN problem IS NULL THEN 0 ELSE 1 END) AS unresolved
     FROM shop_people WHERE store_id = ?`, [storeId]));
  return { known: Number(row?.known ?? 0), unresolved: Number(row?.unresolved ?? 0) };
};
