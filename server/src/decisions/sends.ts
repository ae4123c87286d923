// What was sent, and what is about to be: both count toward the caps. A reservation is a send that has not happened yet. (DEC-5)
import { err, makeId, ok, type Channel, type Id, type MessageClass, type Result, type SendMark, type StoreId, type SubjectId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Database, Tx } from '../storage/open-database.js';
import { insertRows, marks, padded, type Sql } from '../storage/sql.js';
import { GroupCommit } from './group-commit.js';

export type SendId = Id<'send'>;

export interface SendFacts {
  readonly subjectId: SubjectId;
  readonly channel: Channel;
  readonly messageType: string;
  readonly messageClass: MessageClass;
  readonly campaignId: string | undefined;
  /** Epoch ms. */
  readonly at: number;
}

export interface Send extends SendFacts {
  readonly id: SendId;
  /** Null once it was sent; until then a place held in the caps, epoch ms. */
  readonly expiresAt: number | null;
}

const togetherMax = 256;

export class SendBook {
  private readonly commits: GroupCommit<Send>;

  constructor(private readonly database: Database) {
    this.commits = new GroupCommit(database, togetherMax, saveSends);
  }

  /** Resolves when the send is on the disk, and so in every cap. */
  async record(storeId: StoreId, facts: SendFacts, now: number): Promise<Send> {
    const send = { ...facts, id: newSendId(now), expiresAt: null };
    await this.commits.add(storeId, send);
    return send;
  }

  /**
   * The reserved message was sent. A send that happened counts, also when its place was no longer held; said twice it is one send.
   * `not_found`: no such reservation of this store.
   */
  settle(storeId: StoreId, id: SendId, at: number): Promise<Result<Send, 'not_found'>> {
    return this.database.write(async ({ sql }) => {
      const changed = await sql.run('UPDATE sends SET at = ?, expires_at = NULL WHERE store_id = ? AND id = ? AND expires_at IS NOT NULL', [at, storeId, id]);
      const send = await readSend(sql, storeId, id);
      if (send === undefined) return err('not_found', 'There is no such reservation.');
      return ok(changed === 1 ? { ...send, at } : send);
    });
  }

  /** Gives the place back. `not_found` when there is none (any more), `conflict` when the message was sent. */
  release(storeId: StoreId, id: SendId): Promise<Result<null, 'not_found' | 'conflict'>> {
    return this.database.write(async ({ sql }) => {
      if (await sql.run('DELETE FROM sends WHERE store_id = ? AND id = ? AND expires_at IS NOT NULL', [storeId, id]) === 1) return ok(null);
      return await readSend(sql, storeId, id) === undefined
        ? err('not_found', 'There is no such reservation.')
        : err('conflict', 'The message was sent; what was sent stays counted.');
    });
  }
}

/** A place held until `expiresAt`, to be saved by the one who holds the person's lock and has counted under it. */
export const heldPlace = (facts: SendFacts, now: number, expiresAt: number): Send => ({ ...facts, id: newSendId(now), expiresAt });

const newSendId = (now: number): SendId => makeId('send', now, randomBytes(10));

export const saveSends = ({ sql }: Tx, storeId: StoreId, sends: readonly Send[]): Promise<void> => insertRows(sql,
  'INSERT INTO sends (store_id, id, subject_id, channel, message_type, message_class, campaign_id, at, expires_at) VALUES',
  sends.map(({ id, subjectId, channel, messageType, messageClass, campaignId, at, expiresAt }) => [
    storeId, id, subjectId, channel, messageType, messageClass, campaignId ?? null, at, expiresAt,
  ]));

interface SendSqlRow {
  readonly id: SendId;
  readonly subject_id: SubjectId;
  readonly channel: Channel;
  readonly message_type: string;
  readonly message_class: MessageClass;
  readonly campaign_id: string | null;
  readonly at: number;
  readonly expires_at: number | null;
}

const readSend = async (sql: Sql, storeId: StoreId, id: SendId): Promise<Send | undefined> => {
  const [row] = await sql.all<SendSqlRow>(
    'SELECT id, subject_id, channel, message_type, message_class, campaign_id, at, expires_at FROM sends WHERE store_id = ? AND id = ?', [storeId, id]);
  return row === undefined ? undefined : {
    id: row.id, subjectId: row.subject_id, channel: row.channel, messageType: row.message_type, messageClass: row.message_class,
    campaignId: row.campaign_id ?? undefined, at: row.at, expiresAt: row.expires_at,
  };
};

/** What counts toward caps for these people since `since`: marketing sent, and places held at `now`. At most a few thousand people. */
export const countedSends = async (
  sql: Sql, storeId: StoreId, people: readonly SubjectId[], since: number, now: number,
): Promise<ReadonlyMap<SubjectId, readonly SendMark[]>> => {
  const byPerson = new Map<SubjectId, SendMark[]>();
  if (people.length === 0 || !await hasSends(sql, storeId)) return byPerson;
  const list = sql.dialect === 'sqlite' ? [JSON.stringify(people)] : padded(people);
  // Measured on SQLite: handing over a thousand ids one by one takes longer than finding their sends.
  const among = sql.dialect === 'sqlite' ? 'SELECT value FROM json_each(?)' : marks(list.length);
  const rows = await sql.all<{ subject_id: SubjectId; channel: Channel; at: number }>(
    `SELECT subject_id, channel, at FROM sends WHERE store_id = ? AND subject_id IN (${among}) AND message_class = 'marketing' AND at > ?
     AND (expires_at IS NULL OR expires_at > ?)`, [storeId, ...list, since, now]);
  for (const { subject_id: id, channel, at } of rows) {
    const known = byPerson.get(id);
    if (known === undefined) byPerson.set(id, [{ channel, at }]); else known.push({ channel, at });
  }
  return byPerson;
};

/** Many shops say nothing of what they send: there a million people need not be looked for. */
const hasSends = async (sql: Sql, storeId: StoreId): Promise<boolean> =>
  (await sql.all('SELECT 1 AS found FROM sends WHERE store_id = ? LIMIT 1', [storeId])).length > 0;
