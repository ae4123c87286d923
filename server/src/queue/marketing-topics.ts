// Which topics of the outbox send marketing to a person. Such an entry is carried out only if the person has not said no since it was written. (UNS-1)
import { allChannels, channelReport, channels, channelTarget, type Json, type Standing, type StoreId, type SubjectId, type Target } from '@placet/core';
import { z } from 'zod';
import { standingFromRow, type StandingSqlRow } from '../ledger/find-subjects.js';
import type { Database } from '../storage/open-database.js';
import { survivorOf } from '../subjects/family.js';

/**
 * `work`: something of the store's own. `announcement`: told to programs. `letter`: to a person, about something they did or have to know, which an
 * unsubscription does not hold back (UNS-4). `marketing`: to a person, and then its payload names `subjectId` and `channel`.
 */
export type TopicKind = 'work' | 'announcement' | 'letter' | 'marketing';

/** Every topic there is. What is not here is not handled: the handlers are typed by this table. */
export const topicKinds = {
  'bulk.requested': 'work',
  'import.requested': 'work',
  'ledger.grown': 'work',
  'mail.send': 'letter',
  'policy.notice': 'work',
  'policy.published': 'announcement',
  'shop.heard': 'work',
  'shop.push': 'work',
  'shop.walk': 'work',
  'subject.unsubscribed': 'announcement',
} as const satisfies Record<string, TopicKind>;

export type Topic = keyof typeof topicKinds;

const marketingSchema = z.object({ subjectId: z.string(), channel: z.enum(channels) });

interface Entry { readonly storeId: string; readonly topic: string; readonly payload: Json }

/** Calls off marketing to those who said no since it was written; `onCalledOff` hears of each. */
export const callOffMarketing = (
  database: Database, onCalledOff: (entry: Omit<Entry, 'payload'>) => void, kinds: Readonly<Record<string, TopicKind>> = topicKinds,
) =>
  async ({ storeId, topic, payload }: Entry): Promise<boolean> => {
    const isOff = Object.hasOwn(kinds, topic) && kinds[topic] === 'marketing' && await isCalledOff(database, storeId as StoreId, payload);
    if (isOff) onCalledOff({ storeId, topic });
    return isOff;
  };

/** True when the person an entry would write to has said no to its channel or to everything, or is gone. Throws on a payload that does not say who. */
export const isCalledOff = async (database: Database, storeId: StoreId, payload: Json): Promise<boolean> => {
  const { subjectId, channel } = marketingSchema.parse(payload);
  return database.read(async (sql) => {
    const survivor = await survivorOf(sql, storeId, subjectId as SubjectId);
    const [person] = await sql.all('SELECT 1 FROM subjects WHERE store_id = ? AND id = ? AND erased_at IS NULL', [storeId, survivor]);
    if (person === undefined) return true;
    const rows = await sql.all<StandingSqlRow>(
      `SELECT subject_id, target, answer, effective_at, since, record_id, sequence, version FROM standings
       WHERE store_id = ? AND subject_id = ? AND target IN (?,?)`, [storeId, survivor, channelTarget(channel), allChannels]);
    const standings = new Map<Target, Standing>(rows.map(row => [row.target, standingFromRow(row)]));
    return channelReport(standings, channel).state === 'opted_out';
  });
};
