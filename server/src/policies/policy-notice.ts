// A letter to those who accepted an older version of a policy, once a material one is published: a service message, which no unsubscription holds back,
// and never the same one twice to one person. (POL-6)
import { makeId, policyTarget, wordingFor, type Policy, type PolicyVersion, type StoreId, type SubjectId } from '@placet/core';
import { nearestLocale } from '@placet/templates';
import { z } from 'zod';
import { digest } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';
import { findSubjects } from '../ledger/find-subjects.js';
import { queueMail } from '../mails/queue-mail.js';
import { writeOutbox } from '../queue/outbox.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import type { Database, Tx } from '../storage/open-database.js';
import type { Store } from '../storage/models/index.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familyOf } from '../subjects/family.js';
import { StoreRegistry } from '../stores/store-registry.js';
import { PolicyShelf } from './policy-shelf.js';

export const noticeTopic = 'policy.notice';

/** The version people are told of: the last material one that came after another. */
export const versionToTell = (versions: readonly PolicyVersion[]): PolicyVersion | undefined => {
  const version = versions.findLast(({ material }) => material);
  return version === versions[0] ? undefined : version;
};

interface NoticeOf { readonly storeId: StoreId; readonly policyId: Policy['id']; readonly version: number }

/** Under which the letters of one version are known. */
const referenceOf = ({ policyId, version }: NoticeOf): string => `${policyId}.${version}`;

export interface NoticeState {
  /** Who accepted an older version and no newer one, whether there is an address or not. */
  readonly people: number;
  /** Letters written so far. */
  readonly letters: number;
  readonly isRunning: boolean;
  /** It was given up in the middle; begun again, it goes on. */
  readonly hasFailed: boolean;
}

export const noticeState = (database: Database, notice: NoticeOf): Promise<NoticeState> => database.read(async (sql) => {
  const { storeId, policyId, version } = notice;
  const [people] = await sql.all<{ count: number }>(
    'SELECT COUNT(*) AS count FROM standings WHERE store_id = ? AND target = ? AND answer = \'yes\' AND version < ?', [storeId, policyTarget(policyId), version]);
  const [letters] = await sql.all<{ count: number }>(
    'SELECT COUNT(*) AS count FROM mails WHERE store_id = ? AND kind = \'policy_notice\' AND reference = ?', [storeId, referenceOf(notice)]);
  const entries = await sql.all<{ payload: string; state: string }>('SELECT payload, state FROM outbox WHERE store_id = ? AND topic = ?', [storeId, noticeTopic]);
  const own = entries.filter(({ payload }) => {
    const read = payloadSchema.safeParse(JSON.parse(payload));
    return read.success && read.data.policyId === policyId && read.data.version === version;
  });
  const isRunning = own.some(({ state }) => state !== 'dead');
  return { people: people?.count ?? 0, letters: letters?.count ?? 0, isRunning, hasFailed: !isRunning && own.length > 0 };
});

const payloadSchema = z.object({ policyId: z.string(), version: z.int().min(2), after: z.string() });

/** Kick the relay afterwards. Begun again it goes on to those who have no letter yet. */
export const beginNotice = async (database: Database, notice: NoticeOf, now: number): Promise<void> => {
  if ((await noticeState(database, notice)).isRunning) return;
  await database.write(tx => goOn(tx, notice, '', now));
};

const goOn = (tx: Tx, { storeId, policyId, version }: NoticeOf, after: string, now: number): Promise<void> =>
  writeOutbox(tx, { storeId, lane: 'notice', topic: noticeTopic, payload: { policyId, version, after }, availableAt: now, now });

type NoticePorts = Pick<Services, 'database' | 'keyring' | 'clock' | 'config'>;

/** People a transaction writes to. */
const batchSize = 100;

/** One batch of letters, and the next entry while there are more people. */
export const workOnNotice = async (ports: NoticePorts, entry: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const { database, clock } = ports;
  const { policyId, version: number, after } = payloadSchema.parse(entry.payload);
  const now = (): number => clock.now();
  const storeId = entry.storeId as StoreId;
  const shelf = new PolicyShelf(database, now);
  const policy = await shelf.find(storeId, policyId);
  const version = await shelf.version(storeId, policyId, number);
  const store = await new StoreRegistry(database, now, '').find(storeId);
  if (policy === undefined || version === undefined || store === undefined) return;
  const notice: NoticeOf = { storeId, policyId: policy.id, version: number };
  await database.write(async (tx) => {
    const people = await tx.sql.all<{ subjectId: SubjectId; locale: string | null }>(
      `SELECT s.subject_id AS subjectId, r.locale AS locale FROM standings s LEFT JOIN records r ON r.store_id = s.store_id AND r.sequence = s.sequence
       WHERE s.store_id = ? AND s.subject_id > ? AND s.target = ? AND s.answer = 'yes' AND s.version < ? ORDER BY s.subject_id LIMIT ${batchSize}`,
      [storeId, after, policyTarget(policy.id), number]);
    const found = await findSubjects(tx.sql, ports.keyring.vault, storeId, [], people.map(({ subjectId }) => subjectId));
    const told = await toldAlready(tx.sql, notice, people.map(({ subjectId }) => subjectId));
    for (const { subjectId, locale } of people) {
      const subject = found.byId.get(subjectId);
      const to = subject?.profile().email;
      if (subject === undefined || to === undefined || told.has(subjectId)) continue;
      await queueMail(tx, {
        id: letterId(notice, version, subjectId), ownerId: storeId, key: subject.dataKey, subjectId, kind: 'policy_notice', to, reference: referenceOf(notice),
        locale: nearestLocale(locale ?? store.locale), content: contentOf(ports, store, version, locale ?? store.locale), expiresAt: null, now: now(),
      });
    }
    const last = people.at(-1);
    if (last !== undefined && people.length === batchSize) await goOn(tx, notice, last.subjectId, now());
  });
};

/** The same for the same person and version, so that the database refuses a second one. */
const letterId = ({ policyId, version }: NoticeOf, { publishedAt }: PolicyVersion, subjectId: SubjectId): string =>
  makeId('mail', publishedAt, digest(Buffer.from(`${policyId} ${version} ${subjectId}`)).subarray(0, 10));

/** Those who have the letter, also under the id of somebody who was merged into them since. */
const toldAlready = async (sql: Sql, notice: NoticeOf, people: readonly SubjectId[]): Promise<ReadonlySet<SubjectId>> => {
  const { storeId } = notice;
  if (people.length === 0) return new Set();
  const merged = padded(people);
  const survivors = await sql.all<{ id: SubjectId }>(
    `SELECT DISTINCT subject_id AS id FROM records WHERE store_id = ? AND subject_id IN (${marks(merged.length)}) AND action = 'merge'`, [storeId, ...merged]);
  const families = new Map<SubjectId, SubjectId>(people.map(id => [id, id]));
  for (const { id } of survivors) for (const member of await familyOf(sql, storeId, id)) families.set(member, id);
  const ids = padded([...families.keys()]);
  const rows = await sql.all<{ id: SubjectId }>(
    `SELECT subject_id AS id FROM mails WHERE store_id = ? AND reference = ? AND kind = 'policy_notice' AND subject_id IN (${marks(ids.length)})`,
    [storeId, referenceOf(notice), ...ids]);
  return new Set(rows.map(({ id }) => families.get(id) ?? id));
};

const contentOf = ({ config }: NoticePorts, store: Store, { policyId, number, locales, changeSummary, effectiveAt }: PolicyVersion, locale: string) => ({
  policy: wordingFor(locales, locale)?.value.title ?? '', summary: changeSummary, effectiveAt: String(effectiveAt),
  policyUrl: `${config.baseUrl}/p/${store.publicKey}/${policyId}/v/${number}`,
});
