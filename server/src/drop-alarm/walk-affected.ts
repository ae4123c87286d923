// Who came by while a source was silent and has said nothing by it: seen in the same section, or elsewhere on the same way in. (LED-11)
import { channelReport, mayBeAskedByEmail, type ChannelState, type Reconfirmation, type StoreId, type SubjectId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { findSubjects, loadStandings } from '../ledger/find-subjects.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import type { Profile } from '../subjects/subject-row.js';
import type { DropAlarm } from './find-drop-alarm.js';

export interface Affected {
  readonly subjectId: SubjectId;
  readonly profile: Profile;
  /** Epoch milliseconds, of the last time within the span. */
  readonly seenAt: number;
  readonly isSameSection: boolean;
  readonly region: string | null;
  readonly state: ChannelState;
  readonly asking: Reconfirmation;
}

interface SeenRow { readonly subjectId: SubjectId; readonly seenAt: number; readonly sameSection: number; readonly region: string | null }

export interface Ports { readonly database: Database; readonly keyring: Keyring }

/** At most `limit` people after the id `after`, in the order of their ids; those who opted in anyway are not among them. `next` is where to go on. */
export const affectedPage = async (
  { database, keyring }: Ports, storeId: StoreId, alarm: DropAlarm, after: string, limit: number,
): Promise<{ readonly people: readonly Affected[]; readonly next: string | undefined }> => database.read(async (sql) => {
  const rows = await seenAfter(sql, storeId, alarm, after, limit);
  const found = await findSubjects(sql, keyring.vault, storeId, [], rows.map(({ subjectId }) => subjectId));
  await loadStandings(sql, storeId, new Set(found.byId.values()));
  const people = rows.flatMap((row): Affected[] => {
    const subject = found.byId.get(row.subjectId);
    // Erased; or merged into somebody who is listed by their own records, or was seen under the id they have now.
    if (subject === undefined || (subject.id !== row.subjectId && rows.some(({ subjectId }) => subjectId === subject.id))) return [];
    const { state } = channelReport(subject.standings, 'email');
    if (state === 'opted_in') return [];
    return [{
      subjectId: subject.id, profile: subject.profile(), seenAt: row.seenAt, isSameSection: row.sameSection === 1, region: row.region, state,
      asking: mayBeAskedByEmail(row.region, subject.standings),
    }];
  });
  return { people, next: rows.length < limit ? undefined : rows.at(-1)?.subjectId };
});

const seenAfter = (
  sql: Sql, storeId: StoreId, { kind, section, since, until }: DropAlarm, after: string, limit: number,
): Promise<SeenRow[]> => sql.all<SeenRow>(
  `SELECT subject_id AS subjectId, MAX(occurred_at) AS seenAt, MAX(CASE WHEN COALESCE(section, '') = ? THEN 1 ELSE 0 END) AS sameSection,
     MAX(region) AS region
   FROM records WHERE store_id = ? AND occurred_at >= ? AND occurred_at <= ? AND source = ? AND action NOT IN ('merge', 'unmerge') AND subject_id > ?
   GROUP BY subject_id ORDER BY subject_id LIMIT ${Math.trunc(limit)}`, [section ?? '', storeId, since, until, kind, after]);

const pageSize = 1000;

export const walkAffected = async function* (ports: Ports, storeId: StoreId, alarm: DropAlarm): AsyncGenerator<Affected> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: Awaited<ReturnType<typeof affectedPage>> = await affectedPage(ports, storeId, alarm, after, pageSize);
    yield* page.people;
    after = page.next;
  }
};

export const reconfirmationColumns = ['email', 'name', 'external_id', 'region', 'seen_at', 'citation'] as const;

/** Only those who may be asked by e-mail, and have an address; everyone else is asked at their next visit. */
export const walkReconfirmation = async function* (ports: Ports, storeId: StoreId, alarm: DropAlarm): AsyncGenerator<readonly string[]> {
  for await (const { profile: { email, name = '', externalId = '' }, region, seenAt, asking } of walkAffected(ports, storeId, alarm)) {
    if (asking.may && email !== undefined) yield [email, name, externalId, region ?? '', new Date(seenAt).toISOString(), asking.citation];
  }
};
