// Alarms of a store: raised when something is wrong, resolved when it is well again. Of one cause only one is open, however many processes see it.
import { makeId, type Json, type StoreId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import type { AlarmKind } from './alarm-kinds.js';

export interface AlarmCause {
  readonly storeId: StoreId;
  readonly kind: AlarmKind;
  /** Which of the things of its kind, at most 80 characters: a stage and a destination, a source of opt-ins. */
  readonly about: string;
}

/** Numbers, times and ids; nothing of a person. */
export type AlarmDetail = Readonly<Record<string, Json>>;

export interface Alarm extends Omit<AlarmCause, 'storeId'> {
  readonly id: string;
  readonly detail: AlarmDetail;
  /** How often it was seen, a minute apart at least. */
  readonly seen: number;
  /** Epoch milliseconds, as the others. */
  readonly openedAt: number;
  readonly seenAt: number;
  readonly resolvedAt: number | null;
}

const seenAgainMs = 60_000;

/** Opens the alarm, or says that it is seen again; true when it was not open before. */
export const raiseAlarm = async (sql: Sql, cause: AlarmCause, detail: AlarmDetail, now: number): Promise<boolean> => {
  const { storeId, kind, about } = cause;
  const text = JSON.stringify(detail);
  const again = await sql.run('UPDATE alarms SET seen = seen + 1, seen_at = ?, detail = ? WHERE store_id = ? AND open_key = ? AND seen_at <= ?',
    [now, text, storeId, openKey(cause), now - seenAgainMs]);
  if (again > 0) return false;
  return await sql.run(`INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO alarms
    (store_id, id, kind, about, open_key, detail, seen, opened_at, seen_at, resolved_at) VALUES (?,?,?,?,?,?,1,?,?,NULL)`,
  [storeId, makeId('alarm', now, randomBytes(10)), kind, about, openKey(cause), text, now, now]) === 1;
};

/** Ends the alarm; true when it was open. */
export const resolveAlarm = async (sql: Sql, cause: AlarmCause, now: number): Promise<boolean> =>
  await sql.run('UPDATE alarms SET resolved_at = ?, open_key = NULL WHERE store_id = ? AND open_key = ?', [now, cause.storeId, openKey(cause)]) > 0;

export type EndedAlarm = 'ended' | 'over_already';

/** Ends one alarm by hand. If its cause lasts, whoever watches it opens another. Nothing when there is no such alarm. */
export const endAlarm = async (sql: Sql, storeId: StoreId, id: string, now: number): Promise<EndedAlarm | undefined> => {
  const ended = await sql.run('UPDATE alarms SET resolved_at = ?, open_key = NULL WHERE store_id = ? AND id = ? AND resolved_at IS NULL', [now, storeId, id]);
  if (ended > 0) return 'ended';
  const [known] = await sql.all<{ id: string }>('SELECT id FROM alarms WHERE store_id = ? AND id = ?', [storeId, id]);
  return known === undefined ? undefined : 'over_already';
};

/** How long what was ended by hand can be opened again: the minute an undo is offered, and time to press it. */
export const reopenWithinMs = 120_000;

/** Takes back what `endAlarm` did a moment ago; false when it is too late, or when the same cause has opened an alarm of its own. */
export const reopenAlarm = async (sql: Sql, storeId: StoreId, id: string, now: number): Promise<boolean> => {
  const [ended] = await sql.all<{ kind: AlarmKind; about: string }>('SELECT kind, about FROM alarms WHERE store_id = ? AND id = ? AND resolved_at > ?',
    [storeId, id, now - reopenWithinMs]);
  if (ended === undefined) return false;
  // Whether the cause is open again is the unique key's to say, however many look at once.
  await sql.run(`UPDATE ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} alarms SET resolved_at = NULL, open_key = ? WHERE store_id = ? AND id = ?`,
    [openKey({ storeId, ...ended }), storeId, id]);
  return (await sql.all('SELECT id FROM alarms WHERE store_id = ? AND id = ? AND resolved_at IS NULL', [storeId, id])).length > 0;
};

/** One alarm of a store. */
export const findAlarm = async (database: Database, storeId: StoreId, id: string): Promise<Alarm | undefined> => {
  const [row] = await database.read(sql => sql.all<AlarmRow>(`SELECT ${alarmFields} FROM alarms WHERE store_id = ? AND id = ?`, [storeId, id]));
  return row === undefined ? undefined : alarmOf(row);
};

const openKey = ({ kind, about }: AlarmCause): string => `${kind}:${about}`;

export const alarmStates = ['open', 'resolved', 'all'] as const;

export interface AlarmQuery { readonly state: (typeof alarmStates)[number]; readonly before: string | undefined; readonly limit: number }

const conditions = { open: 'AND resolved_at IS NULL', resolved: 'AND resolved_at IS NOT NULL', all: '' } as const satisfies Record<AlarmQuery['state'], string>;

/** Newest first, at most `limit`, older than the alarm `before`. */
export const listAlarms = async (database: Database, storeId: StoreId, { state, before = '~', limit }: AlarmQuery): Promise<Alarm[]> => {
  const rows = await database.read(sql => sql.all<AlarmRow>(
    `SELECT ${alarmFields} FROM alarms WHERE store_id = ? AND id < ? ${conditions[state]} ORDER BY id DESC LIMIT ${limit}`, [storeId, before]));
  return rows.map(alarmOf);
};

type AlarmRow = Omit<Alarm, 'detail'> & { readonly detail: string };

const alarmFields = 'id, kind, about, detail, seen, opened_at AS openedAt, seen_at AS seenAt, resolved_at AS resolvedAt';

const alarmOf = (row: AlarmRow): Alarm => ({ ...row, detail: JSON.parse(row.detail) as AlarmDetail });

/** The open alarms of one kind over all stores, for whoever watches what they are about. */
export const openAlarms = (sql: Sql, kind: AlarmKind): Promise<AlarmCause[]> => sql.all<AlarmCause & { kind: AlarmKind }>(
  '/* across stores: what was raised is resolved again */ SELECT store_id AS storeId, kind, about FROM alarms WHERE resolved_at IS NULL AND kind = ?', [kind]);
