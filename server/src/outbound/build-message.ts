// What an endpoint is sent, made from ids at the moment it is sent: nothing personal waits in a queue, and what is told of a person's channels is how they
// stand now. (SYN-6, LED-4)
import { channelReport, channels, globallyUnsubscribedAt, isId, type StoreId, type SubjectId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { findSubjects, loadStandings } from '../ledger/find-subjects.js';
import { readRecordsByIds } from '../ledger/read-records.js';
import type { Database } from '../storage/open-database.js';
import { allAtOnce, type Sql } from '../storage/sql.js';
import type { SubjectInBatch } from '../subjects/subject-row.js';
import { changeBody } from './change-body.js';
import { toldAs } from './change-types.js';
import type { Endpoint } from './endpoint-row.js';
import { exitsOf } from './flow-exits.js';
import { identifiersIn } from './identifiers.js';
import { entryOfEvent, entryOfRecord, readEvents, type FeedEntry } from './read-feed.js';
import type { TakenDelivery } from './take-deliveries.js';

export interface Message { readonly id: string; readonly body: string }

interface Ports { readonly database: Database; readonly keyring: Keyring }

/** The same for every attempt at the same change, so that a receiver knows what it has had. Of letters, digits and underscores. */
export const messageId = (storeId: StoreId, sequence: number): string => `chg_${storeId.slice('sto_'.length)}_${sequence}`;

/** By their places in the feed, all read together; what is no longer there is missing. */
export const buildMessages = (
  { database, keyring }: Ports, endpoint: Endpoint, deliveries: readonly TakenDelivery[],
): Promise<ReadonlyMap<number, Message>> => database.read(async (sql) => {
  const { storeId, events } = endpoint;
  const [entries, people] = await allAtOnce([readEntries(sql, storeId, deliveries), readPeople(sql, keyring, endpoint, deliveries)]);
  const exits = await exitsOf(sql, storeId, entries);
  return new Map(entries.map((entry) => {
    const { type: _type, at, ...change } = changeBody(entry);
    const data = { storeId, ...change, ...exits.get(entry.sequence), ...people.get(entry.subjectId ?? '') };
    const body = JSON.stringify({ type: toldAs(events, entry.type) ?? entry.type, timestamp: at, data });
    return [entry.sequence, { id: messageId(storeId, entry.sequence), body }];
  }));
});

const readEntries = async (sql: Sql, storeId: StoreId, deliveries: readonly TakenDelivery[]): Promise<FeedEntry[]> => {
  const places = new Map(deliveries.flatMap(({ recordId, sequence }) => recordId === null ? [] : [[recordId, sequence] as const]));
  const [records, events] = await allAtOnce([
    readRecordsByIds(sql, storeId, [...places.keys()]),
    readEvents(sql, storeId, deliveries.filter(({ recordId }) => recordId === null).map(({ sequence }) => sequence)),
  ]);
  return [...records.flatMap((record) => {
    const place = places.get(record.id);
    return place === undefined ? [] : [entryOfRecord(place, record)];
  }), ...events.map(entryOfEvent)];
};

/** How people stand now, under the ids they have now. Nothing of whoever was erased. */
const readPeople = async (
  sql: Sql, keyring: Keyring, { storeId, withIdentifiers }: Endpoint, deliveries: readonly TakenDelivery[],
): Promise<ReadonlyMap<string, object>> => {
  const ids = [...new Set(deliveries.flatMap(({ lane }) => lane !== null && isId('subject', lane) ? [lane] : []))];
  const { byId } = await findSubjects(sql, keyring.vault, storeId, [], ids);
  await loadStandings(sql, storeId, new Set(byId.values()));
  return new Map(ids.flatMap((id) => {
    const known = byId.get(id);
    return known === undefined ? [] : [[id, personPart(id, known, withIdentifiers)] as const];
  }));
};

const personPart = (id: SubjectId, known: SubjectInBatch, withIdentifiers: boolean): object => ({
  ...known.id === id ? {} : { mergedInto: known.id },
  channels: Object.fromEntries(channels.map(channel => [channel, channelReport(known.standings, channel).state])),
  globallyUnsubscribedAt: timeOrNull(globallyUnsubscribedAt(known.standings)),
  ...withIdentifiers ? { identifiers: identifiersIn(known.profile()) } : {},
});

const timeOrNull = (at: number | null): string | null => at === null ? null : new Date(at).toISOString();
