// A webhook endpoint as the workers read it, and the lock under which everything about its deliveries changes.
import type { StoreId } from '@placet/core';
import type { Sql } from '../storage/sql.js';
import type { ChangeType } from './change-types.js';

export interface EndpointKey { readonly storeId: StoreId; readonly id: string }

export const disabledReasons = ['by_request', 'gone', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** How it has been lately; the next attempt depends on it. */
export interface EndpointHealth {
  /** In a row, of the kind that says nothing about the message. */
  readonly failures: number;
  readonly failingSince: number | null;
  /** Epoch milliseconds; nothing is sent before. */
  readonly pausedUntil: number;
}

export interface Endpoint extends EndpointKey, EndpointHealth {
  readonly url: string;
  readonly events: readonly ChangeType[];
  readonly withIdentifiers: boolean;
  readonly sealedSecret: Buffer;
  readonly sealedPrevious: Buffer | null;
  readonly previousUntil: number | null;
  readonly state: 'enabled' | 'disabled';
  readonly feedPosition: number;
  readonly urgentPosition: number;
}

interface Row extends Omit<Endpoint, 'events' | 'withIdentifiers'> { readonly events: string; readonly withIdentifiers: number }

const columns = `store_id AS storeId, id, url, events, with_identifiers AS withIdentifiers, sealed_secret AS sealedSecret, sealed_previous AS sealedPrevious,
  previous_until AS previousUntil, state, feed_position AS feedPosition, urgent_position AS urgentPosition, failures, failing_since AS failingSince,
  paused_until AS pausedUntil`;

export const eventsOf = (text: string): readonly ChangeType[] => JSON.parse(text) as ChangeType[];

/** For a transaction: nobody else looks for this endpoint's deliveries, takes or settles them meanwhile. */
export const lockEndpoint = async (sql: Sql, { storeId, id }: EndpointKey): Promise<Endpoint | undefined> => {
  const [row] = await sql.all<Row>(`SELECT ${columns} FROM webhook_endpoints WHERE store_id = ? AND id = ?${sql.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [storeId, id]);
  return row === undefined ? undefined : { ...row, events: eventsOf(row.events), withIdentifiers: row.withIdentifiers === 1 };
};
