// Everyone whose state on a channel is the one asked for, person by person in the order of their ids. (SYN-3)
import {
  channelReport, channels, channelTarget, globalUnsubscribeFor, placetCells,
  type Channel, type ExportState, type Standing, type Standings, type StoreId, type SubjectId,
} from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { loadStandings } from '../ledger/find-subjects.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { SubjectInBatch, type Profile } from '../subjects/subject-row.js';
import type { ExportRequest } from './export-request.js';
import { RecordDetails, type RecordDetail } from './record-details.js';

/**
 * Rows in the order of `placetColumns`. A global unsubscribe is an opt-out of every channel the person can be reached on. People whose key was
 * destroyed are not there any more, and merged ones stand under the one they became.
 */
export const walkStates = async function* ({ database, keyring, storeId, channel }: ExportRequest, state: ExportState): AsyncGenerator<readonly string[]> {
  const asked = channel === undefined ? channels : [channel];
  const details = new RecordDetails(storeId);
  for await (const people of walkPeople(database, keyring, storeId)) {
    const entries = people.flatMap(person => asked.flatMap(each => entryOf(person, each, state)));
    const known = await database.read(sql => details.load(sql, entries.map(({ deciding }) => deciding.sequence)));
    for (const entry of entries) yield cellsOf(entry, state, known.get(entry.deciding.sequence));
  }
};

interface Entry { readonly profile: Profile; readonly channel: Channel; readonly deciding: Standing }

const entryOf = (person: SubjectInBatch, channel: Channel, state: ExportState): Entry[] => {
  const { standings } = person;
  if (channelReport(standings, channel).state !== state) return [];
  const deciding = decidingStanding(standings, channel);
  if (deciding === undefined) return [];
  const profile = person.profile();
  const isNamed = profile.email !== undefined || profile.phone !== undefined || profile.externalId !== undefined;
  const concerns = standings.has(channelTarget(channel)) || isReachable(profile, channel);
  return isNamed && concerns ? [{ profile, channel, deciding }] : [];
};

/** The standing `channelReport` speaks of. */
const decidingStanding = (standings: Standings, channel: Channel): Standing | undefined =>
  globalUnsubscribeFor(standings, channel) ?? standings.get(channelTarget(channel));

/** The identifier a channel writes to; of push and post none is kept here, so anyone may be reachable. */
const addresses = {
  email: 'email', sms: 'phone', whatsapp: 'phone', phone: 'phone', push: null, post: null,
} as const satisfies Record<Channel, keyof Profile | null>;

const isReachable = (profile: Profile, channel: Channel): boolean => {
  const address = addresses[channel];
  return address === null || profile[address] !== undefined;
};

const cellsOf = ({ profile, channel, deciding }: Entry, state: ExportState, detail: RecordDetail | undefined): readonly string[] => {
  const { email, phone, externalId, name } = profile;
  return placetCells({
    channel, state, since: deciding.since, recordId: deciding.recordId, timeProven: detail?.timeProven ?? false, source: detail?.source ?? '',
    ...email === undefined ? {} : { email }, ...phone === undefined ? {} : { phone }, ...externalId === undefined ? {} : { externalId },
    ...name === undefined ? {} : { name }, ...detail?.locale == null ? {} : { locale: detail.locale },
    ...detail?.section == null ? {} : { section: detail.section }, ...detail?.text == null ? {} : { text: detail.text },
  });
};

interface PersonSqlRow { readonly id: SubjectId; readonly master_key_id: string; readonly wrapped_key: Buffer; readonly sealed_profile: Buffer | null }

const pageSize = 1024;

const walkPeople = async function* (database: Database, keyring: Keyring, storeId: StoreId): AsyncGenerator<SubjectInBatch[]> {
  for (let after = ''; ;) {
    const from = after;
    const people = await database.read(sql => readPeople(sql, keyring, storeId, from));
    const last = people.at(-1);
    if (last === undefined) return;
    yield people;
    after = last.id;
  }
};

const readPeople = async (sql: Sql, { vault }: Keyring, storeId: StoreId, after: string): Promise<SubjectInBatch[]> => {
  const rows = await sql.all<PersonSqlRow>(
    `SELECT id, master_key_id, wrapped_key, sealed_profile FROM subjects
     WHERE store_id = ? AND id > ? AND merged_into IS NULL AND wrapped_key IS NOT NULL AND master_key_id IS NOT NULL ORDER BY id LIMIT ${pageSize}`,
    [storeId, after]);
  const people = rows.map(row => SubjectInBatch.load(vault, storeId, {
    id: row.id, masterKeyId: row.master_key_id, wrappedKey: row.wrapped_key, sealedProfile: row.sealed_profile,
  }));
  await loadStandings(sql, storeId, people);
  return people;
};
