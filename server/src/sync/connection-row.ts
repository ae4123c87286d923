// A store's connection as it is kept: read, and changed so that nobody's change is lost.
import { randomBytes } from 'node:crypto';
import type { ConnectionReport, StoreId, SubscriptionReport } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { seal, unseal } from '../adapters/vault.js';
import type { Sql, SqlValue } from '../storage/sql.js';

export const connectionModes = ['realtime', 'manual'] as const;
export type ConnectionMode = (typeof connectionModes)[number];

export type ConnectionStanding = 'new' | 'ok' | 'attention';

export type WalkKind = 'first' | 'changes' | 'full';

/** A pull under way, or the sum of one that is over. */
export interface Walk {
  readonly id: string;
  readonly kind: WalkKind;
  readonly cursor: string | null;
  readonly since: number | null;
  /** Epoch milliseconds, as the others. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly pages: number;
  /** Accounts and guests the shop showed. */
  readonly seen: number;
  /** How many there are, when the shop says. */
  readonly total: number | null;
  /** Answers we did not know and now have. */
  readonly learned: number;
  /** Answers of the shop that weighed nothing against a no known here. */
  readonly outweighed: number;
  /** Accounts that held something else than what is known here, and are being set right. */
  readonly drifted: number;
  /** People who were erased here and are still at the shop. */
  readonly erased: number;
  /** Accounts known here that the shop no longer has. */
  readonly gone: number;
  /** The fault that keeps it from going on, while it does. */
  readonly fault: string | null;
}

/** What was found when the shop was last tried, and what it then tells us of by itself. */
export type ConnectionFindings = Partial<ConnectionReport> & { readonly subscriptions?: SubscriptionReport };

export interface ConnectionRow {
  readonly storeId: StoreId;
  readonly mode: ConnectionMode;
  readonly standing: ConnectionStanding;
  readonly fault: string | null;
  readonly faultAt: number | null;
  readonly report: ConnectionFindings;
  readonly testedAt: number | null;
  readonly failures: number;
  readonly pausedUntil: number;
  readonly walk: Walk | null;
  readonly lastReport: Walk | null;
  readonly changesFrom: number | null;
  readonly nextChangesAt: number;
  readonly nextFullAt: number;
  readonly subscribedAt: number;
  readonly heardAt: number | null;
  readonly pushedAt: number | null;
  readonly createdAt: number;
  readonly sealedSecret: Buffer;
  readonly sealedPrevious: Buffer | null;
  readonly previousUntil: number | null;
}

type RawRow = Omit<ConnectionRow, 'report' | 'walk' | 'lastReport'> & { report: string; walk: string | null; lastReport: string | null };

const columns = `store_id AS storeId, mode, standing, fault, fault_at AS faultAt, report, tested_at AS testedAt, failures, paused_until AS pausedUntil, walk,
  last_report AS lastReport, changes_from AS changesFrom, next_changes_at AS nextChangesAt, next_full_at AS nextFullAt, subscribed_at AS subscribedAt,
  heard_at AS heardAt, pushed_at AS pushedAt, created_at AS createdAt, sealed_secret AS sealedSecret, sealed_previous AS sealedPrevious,
    previous_until AS previousUntil`;

export const findConnection = async (sql: Sql, storeId: StoreId): Promise<ConnectionRow | undefined> => {
  const [row] = await sql.all<RawRow>(`SELECT ${columns} FROM connections WHERE store_id = ?`, [storeId]);
  return row === undefined ? undefined : {
    ...row, report: JSON.parse(row.report) as ConnectionFindings, walk: walkOf(row.walk), lastReport: walkOf(row.lastReport),
  };
};

const walkOf = (text: string | null): Walk | null => text === null ? null : JSON.parse(text) as Walk;

export interface ConnectionChanges {
  readonly mode?: ConnectionMode;
  readonly standing?: ConnectionStanding;
  readonly fault?: string | null;
  readonly faultAt?: number | null;
  readonly report?: ConnectionFindings;
  readonly testedAt?: number;
  readonly failures?: number;
  readonly pausedUntil?: number;
  readonly walk?: Walk | null;
  readonly lastReport?: Walk;
  readonly changesFrom?: number | null;
  readonly nextChangesAt?: number;
  readonly nextFullAt?: number;
  readonly subscribedAt?: number;
  readonly heardAt?: number;
  readonly pushedAt?: number;
}

const names: Readonly<Record<keyof ConnectionChanges, string>> = {
  mode: 'mode', standing: 'standing', fault: 'fault', faultAt: 'fault_at', report: 'report', testedAt: 'tested_at', failures: 'failures',
  pausedUntil: 'paused_until', walk: 'walk', lastReport: 'last_report', changesFrom: 'changes_from', nextChangesAt: 'next_changes_at',
  nextFullAt: 'next_full_at', subscribedAt: 'subscribed_at', heardAt: 'heard_at', pushedAt: 'pushed_at',
};

/** Sets these columns and no others, so that two who change different things do not undo each other. False when there is no connection. */
export const changeConnection = async (sql: Sql, storeId: StoreId, changes: ConnectionChanges, now: number): Promise<boolean> => {
  const entries = Object.entries(changes) as [keyof ConnectionChanges, unknown][];
  const values = entries.map(([, value]): SqlValue => typeof value === 'object' && value !== null ? JSON.stringify(value) : value as SqlValue);
  return await sql.run(
    `UPDATE connections SET ${entries.map(([name]) => `${names[name]} = ?`).join(', ')}, updated_at = ?, revision = revision + 1 WHERE store_id = ?`,
    [...values, now, storeId]) > 0;
};

const secretContext = (storeId: StoreId): string => `shop secret of ${storeId}`;

export const newShopSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
export const sealShopSecret = (
  { credentialsKey }: Keyring, storeId: StoreId, secret: string,
): Buffer => seal(credentialsKey, Buffer.from(secret), secretContext(storeId));
export const openShopSecret = (
  { credentialsKey }: Keyring, storeId: StoreId, sealed: Uint8Array,
): string => unseal(credentialsKey, sealed, secretContext(storeId)).toString();

/** The secrets that count now, the newest first. */
export const secretsOf = (keyring: Keyring, { storeId, sealedSecret, sealedPrevious, previousUntil }: ConnectionRow, now: number): string[] => [
  openShopSecret(keyring, storeId, sealedSecret),
  ...sealedPrevious !== null && (previousUntil ?? 0) > now ? [openShopSecret(keyring, storeId, sealedPrevious)] : [],
];
