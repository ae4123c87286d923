// Takes in people as a shop shows them: what is new is recorded, what is remembered is renewed, and whoever the shop holds wrongly is put in line to be
// set right, all in one transaction. Safe to do again. (SYN-4, SYN-5)
import {
  allChannels, channelReport, channelTarget, channels, dueAtShop, type Channel, type ConnectorModule, type ShopSubject, type Standing,
  type StoreId, type SubjectId, type Target,
} from '@placet/core';
import { phoneParserFor } from '../adapters/phone.js';
import type { Services } from '../compose.js';
import { standingFromRow, type StandingSqlRow } from '../ledger/find-subjects.js';
import type { CaptureReply } from '../ledger/capture-request.js';
import { lockHead } from '../ledger/write-batch.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Store } from '../storage/models/index.js';
import type { Tx } from '../storage/open-database.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { capturesOf, keyHashesOf, readPerson, type MetPerson } from './read-shop-people.js';
import { loadShopPeople, saveShopPeople, sealReference, type ShopMemories, type ShopPersonRow } from './shop-person-row.js';
import { pushTopic, shopLaneOf } from './shop-topics.js';

export type MeetPorts = Pick<Services, 'database' | 'keyring' | 'clock'> & { readonly writer: Pick<Services['writer'], 'appendTogether' | 'prepare'> };

export interface Meeting {
  readonly module: ConnectorModule;
  readonly store: Pick<Store, 'id' | 'country' | 'platform'>;
  readonly subjects: readonly ShopSubject[];
  /** The pull they were seen in, if it was one. */
  readonly seenIn?: string | undefined;
  /** Written in the same transaction, such as the pull's progress. */
  readonly also?: (tx: Tx, met: Met) => Promise<void>;
}

export interface Met {
  readonly seen: number;
  readonly learned: number;
  readonly outweighed: number;
  readonly drifted: number;
  readonly erased: number;
}

/** Somebody else looked at one of these people meanwhile. */
class MetMeanwhile extends Error {
  constructor() {
    super('an account was looked at by two at once');
  }
}

const attemptsMax = 5;

export const meetPeople = async (ports: MeetPorts, meeting: Meeting): Promise<Met> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await meetOnce(ports, meeting);
    } catch (error) {
      if (!(error instanceof MetMeanwhile) || attempt === attemptsMax) throw error;
    }
  }
};

const meetOnce = async (ports: MeetPorts, { module, store, subjects, seenIn, also }: Meeting): Promise<Met> => {
  const { database, keyring, clock, writer } = ports;
  const storeId = store.id as StoreId;
  const now = clock.now();
  const unique = [...new Map(subjects.map(subject => [subject.key, subject])).values()];
  const keyHashes = keyHashesOf({ keyring, storeId }, unique);
  const known = await database.read(sql => loadShopPeople(sql, storeId, keyHashes));
  const reading = { keyring, storeId, parsePhone: phoneParserFor(store.country), habits: { stampsTime: module.manifest.stampsTime ?? false } };
  const read = unique.map((subject, at) => readPerson(reading, subject, keyHashes[at] ?? Buffer.alloc(0), known.get(keyHashes[at]?.toString('latin1') ?? '')));
  const tombs = await database.read(sql => erasedAmong(sql, storeId, read));
  const people = read.filter(person => !isErased(person, tombs));
  const requests = people.flatMap(person => capturesOf(person, { storeId, platform: store.platform, region: store.country, now }));
  let met: Met = { seen: unique.length, learned: 0, outweighed: 0, drifted: 0, erased: read.length - people.length };
  if (also === undefined && seenIn === undefined && await isNothingNew(database, storeId, module, people)) return met;
  const settle = async (tx: Tx, replies: readonly CaptureReply[]): Promise<void> => {
    await expectUnchanged(tx.sql, storeId, keyHashes, known);
    const outcomes = replies.flatMap(reply => reply.kind === 'captured' ? reply.captured.outcomes : []);
    const drifted = await savePeople(tx, ports, { module, storeId, people, seenIn, now });
    met = {
      ...met, learned: outcomes.filter(outcome => outcome === 'record').length,
      outweighed: outcomes.filter(outcome => outcome === 'refused').length, drifted,
    };
    await also?.(tx, met);
  };
  if (requests.length > 0) await writer.appendTogether(storeId, await writer.prepare(requests), settle);
  else {
    await database.write(async (tx) => {
      await lockHead(tx, storeId);
      await settle(tx, []);
    });
  }
  return met;
};

/** Most messages of a shop echo what it was told: they are worth no transaction. */
const isNothingNew = async (database: MeetPorts['database'], storeId: StoreId, module: ConnectorModule, people: readonly MetPerson[]): Promise<boolean> => {
  const isAsKnown = people.every(({ known, subject, sayings, memory }) =>
    known?.subjectId != null && known.problem === null && sayings.length === 0 && known.standing === subject.standing &&
    JSON.stringify(memory) === JSON.stringify(known.memory));
  if (!isAsKnown) return false;
  return database.read(async (sql) => {
    const ids = await findIds(sql, storeId, people);
    const standings = await standingsOf(sql, storeId, [...new Set(ids.values())]);
    return people.every(({ known, hashes, memory }) => {
      const id = idOf(ids, hashes);
      return id !== undefined && id === known?.subjectId && !isDue(module, standings.get(id), memory);
    });
  });
};

/** Under the lock on the head nobody else writes these rows: what they held when they were read, they must hold still. */
const expectUnchanged = async (sql: Sql, storeId: StoreId, keyHashes: readonly Buffer[], known: ReadonlyMap<string, ShopPersonRow>): Promise<void> => {
  const now = await loadShopPeople(sql, storeId, keyHashes);
  const isSame = now.size === known.size && [...now].every(([key, row]) => JSON.stringify(row.memory) === JSON.stringify(known.get(key)?.memory));
  if (!isSame) throw new MetMeanwhile();
};

/** When the people of these identifiers were erased. */
const erasedAmong = async (sql: Sql, storeId: StoreId, people: readonly MetPerson[]): Promise<ReadonlyMap<string, number>> => {
  const hashes = people.flatMap(person => person.hashes);
  if (hashes.length === 0) return new Map();
  const list = padded(hashes);
  const rows = await sql.all<{ hash: Buffer; erasedAt: number }>(
    `SELECT hash, erased_at AS erasedAt FROM erased_identifiers WHERE store_id = ? AND hash IN (${marks(list.length)})`, [storeId, ...list]);
  return new Map(rows.map(({ hash, erasedAt }) => [hash.toString('latin1'), erasedAt]));
};

/** Whoever comes back of their own accord has a new account. */
const isErased = ({ hashes, subject: { createdAt } }: MetPerson, tombs: ReadonlyMap<string, number>): boolean =>
  hashes.some((hash) => {
    const erasedAt = tombs.get(hash.toString('latin1'));
    return erasedAt !== undefined && (createdAt === null || createdAt <= erasedAt);
  });

interface Saving {
  readonly module: ConnectorModule;
  readonly storeId: StoreId;
  readonly people: readonly MetPerson[];
  readonly seenIn: string | undefined;
  readonly now: number;
}

/** Answers how many accounts hold something else than is known here. */
const savePeople = async (tx: Tx, { keyring }: MeetPorts, { module, storeId, people, seenIn, now }: Saving): Promise<number> => {
  const subjectIds = await findIds(tx.sql, storeId, people);
  const standings = await standingsOf(tx.sql, storeId, [...new Set([...subjectIds.values()])]);
  const dueIds = new Map(people.flatMap((person): [MetPerson, SubjectId][] => {
    const id = idOf(subjectIds, person.hashes);
    return id !== undefined && person.subject.standing === 'active' && isDue(module, standings.get(id), person.memory) ? [[person, id]] : [];
  }));
  await saveShopPeople(tx.sql, storeId, people.map((person) => {
    const { subject: { key, externalId, email, phone, standing }, keyHash, known, memory, hashes } = person;
    return {
      keyHash, memory, standing, seenIn: seenIn ?? null, seenAt: now, subjectId: idOf(subjectIds, hashes) ?? known?.subjectId ?? null,
      // What the shop would not take is no trouble any more once it holds what it should.
      problem: dueIds.has(person) ? known?.problem ?? null : null,
      sealedReference: known?.sealedReference ?? sealReference(keyring, storeId, { key, externalId, email, phone }),
    };
  }));
  for (const subjectId of new Set(dueIds.values())) await askToPush(tx, { storeId, subjectId, now });
  return dueIds.size;
};

interface PushOrder { readonly storeId: StoreId; readonly subjectId: SubjectId; readonly now: number }

const askToPush = (tx: Tx, { storeId, subjectId, now }: PushOrder): Promise<void> =>
  writeOutbox(tx, { storeId, lane: shopLaneOf(subjectId), topic: pushTopic, payload: { subjectId }, availableAt: now, now });

const isDue = ({ manifest }: ConnectorModule, standings: ReadonlyMap<Target, Standing> | undefined, memory: ShopMemories): boolean =>
  standings !== undefined && manifest.channels.some((channel) => {
    const there = memory[channel];
    return there !== undefined && dueAtShop(channelReport(standings, channel).state, there, abilitiesOf(manifest)) !== undefined;
  });

export const abilitiesOf = ({ capabilities }: ConnectorModule['manifest']) => ({ canHoldPending: capabilities.double_opt_in_state.support !== 'no' });

const idOf = (ids: ReadonlyMap<string, SubjectId>, hashes: readonly Buffer[]): SubjectId | undefined => {
  for (const hash of hashes) {
    const id = ids.get(hash.toString('latin1'));
    if (id !== undefined) return id;
  }
  return undefined;
};

const hashesAtOnce = 512;

/** Who is known by these identifiers, merges followed. */
const findIds = async (sql: Sql, storeId: StoreId, people: readonly MetPerson[]): Promise<ReadonlyMap<string, SubjectId>> => {
  const hashes = people.flatMap(person => person.hashes);
  const found = new Map<string, SubjectId>();
  for (let at = 0; at < hashes.length; at += hashesAtOnce) {
    const list = padded(hashes.slice(at, at + hashesAtOnce));
    const rows = await sql.all<{ hash: Buffer; id: SubjectId; into: SubjectId | null }>(
      `SELECT i.hash, s.id, s.merged_into AS 'into' FROM identifiers i JOIN subjects s ON s.store_id = i.store_id AND s.id = i.subject_id
       WHERE i.store_id = ? AND i.hash IN (${marks(list.length)})`, [storeId, ...list]);
    for (const { hash, id, into } of rows) found.set(hash.toString('latin1'), into ?? id);
  }
  return found;
};

const channelTargets: readonly Target[] = [allChannels, ...channels.map((channel: Channel) => channelTarget(channel))];

/** What people say about channels. */
export const standingsOf = async (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, ReadonlyMap<Target, Standing>>> => {
  const found = new Map<SubjectId, Map<Target, Standing>>();
  for (let at = 0; at < ids.length; at += hashesAtOnce) {
    const list = padded(ids.slice(at, at + hashesAtOnce));
    const rows = await sql.all<StandingSqlRow>(
      `SELECT subject_id, target, answer, effective_at, since, record_id, sequence, version FROM standings
       WHERE store_id = ? AND subject_id IN (${marks(list.length)}) AND target IN (${marks(channelTargets.length)})`, [storeId, ...list, ...channelTargets]);
    for (const row of rows) {
      const own = found.get(row.subject_id) ?? new Map<Target, Standing>();
      own.set(row.target, standingFromRow(row));
      found.set(row.subject_id, own);
    }
  }
  return found;
};
