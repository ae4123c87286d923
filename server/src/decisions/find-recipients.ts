// What is known of many recipients at once, in a handful of queries however many they are: who they are, what they said last, what was sent to them.
import type { SendMark, StoreId, SubjectId, Target } from '@placet/core';
import { marks, padded, type Sql } from '../storage/sql.js';
import { readIdentified, readStandings, standingOf, type KnownStanding, type StandingRow } from './read-standings.js';
import { countedSends } from './sends.js';

export interface Recipient {
  readonly subjectId: SubjectId;
  readonly standings: ReadonlyMap<Target, KnownStanding>;
  /** The region somebody stated with the newest answer that came with one. */
  readonly statedRegion: string | undefined;
  readonly sends: readonly SendMark[];
}

export interface RecipientQuery {
  /** Hashes of each recipient's identifiers, strongest first. */
  readonly hashes: readonly (readonly Buffer[])[];
  /** Sends since then count, epoch ms; undefined when nothing caps. */
  readonly sendsSince: number | undefined;
  readonly now: number;
}

/** For each recipient everybody the identifiers lead to, strongest first; mostly one person or none. */
export const findRecipients = async (sql: Sql, storeId: StoreId, { hashes, sendsSince, now }: RecipientQuery): Promise<Recipient[][]> => {
  const people = new People();
  const holders = await people.identify(sql, storeId, hashes.flat());
  const sends = sendsSince === undefined ? undefined : await countedSends(sql, storeId, people.ids(), sendsSince, now);
  let at = 0;
  return hashes.map((own) => {
    const found = new Set(own.flatMap(() => holders[at++] ?? []));
    return [...found].map(({ subjectId, standings, statedRegion }) => ({ subjectId, standings, statedRegion, sends: sends?.get(subjectId) ?? noSends }));
  });
};

const noSends: readonly SendMark[] = [];

interface Person {
  readonly subjectId: SubjectId;
  readonly standings: Map<Target, KnownStanding>;
  statedRegion: string | undefined;
  statedSequence: number;
}

const listMax = 1024;

class People {
  private readonly byId = new Map<SubjectId, Person>();

  ids(): SubjectId[] {
    return [...this.byId.keys()];
  }

  /** The person behind each hash, in the order of the hashes. */
  async identify(sql: Sql, storeId: StoreId, hashes: readonly Buffer[]): Promise<readonly (Person | undefined)[]> {
    const holders: (Person | undefined)[] = Array<Person | undefined>(hashes.length).fill(undefined);
    for (let from = 0; from < hashes.length; from += listMax) {
      for (const [at, ...row] of await readIdentified(sql, storeId, hashes.slice(from, from + listMax))) holders[from + at] = this.take(row);
    }
    const survivors = await this.followMerges(sql, storeId);
    return survivors.size === 0 ? holders : holders.map(holder => holder === undefined ? undefined : survivors.get(holder) ?? holder);
  }

  private take(row: StandingRow): Person {
    const [subjectId, target, answer, effectiveAt, since, recordId, sequence, version, action, source, hasWords, region, regionBasis] = row;
    let person = this.byId.get(subjectId);
    if (person === undefined) this.byId.set(subjectId, person = newPerson(subjectId));
    if (target === null) return person;
    person.standings.set(target, standingOf(target, answer, effectiveAt, since, recordId, sequence, version, action, source, hasWords));
    const isStated = region !== null && regionBasis !== null && regionBasis !== 'store_country';
    if (isStated && sequence > person.statedSequence) [person.statedRegion, person.statedSequence] = [region, sequence];
    return person;
  }

  /** Who was merged into somebody has no standings of their own, so only people without any are looked at again. */
  private async followMerges(sql: Sql, storeId: StoreId): Promise<ReadonlyMap<Person, Person>> {
    const survivors = new Map<Person, Person>();
    const silent = [...this.byId.values()].filter(({ standings }) => standings.size === 0);
    for (let from = 0; from < silent.length; from += listMax) {
      const slice = silent.slice(from, from + listMax);
      for (const [id, into] of await readMerges(sql, storeId, slice.map(({ subjectId }) => subjectId))) {
        const [merged, survivor] = [this.byId.get(id), this.byId.get(into) ?? await this.load(sql, storeId, into)];
        if (merged !== undefined) survivors.set(merged, survivor);
        this.byId.delete(id);
      }
    }
    return survivors;
  }

  private async load(sql: Sql, storeId: StoreId, id: SubjectId): Promise<Person> {
    const rows = await readStandings(sql, storeId, [id]);
    for (const row of rows) this.take(row);
    const person = this.byId.get(id) ?? newPerson(id);
    this.byId.set(id, person);
    return person;
  }
}

const newPerson = (subjectId: SubjectId): Person =>
  ({ subjectId, standings: new Map<Target, KnownStanding>(), statedRegion: undefined, statedSequence: -1 });

const hopsMax = 100;

/** Pairs of a merged person and the one at the end of the merges. */
const readMerges = async (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]): Promise<[SubjectId, SubjectId][]> => {
  const pairs: [SubjectId, SubjectId][] = [];
  for (const [id, into] of await readMergedInto(sql, storeId, ids)) {
    let at = into;
    for (let hops = 0; hops < hopsMax; hops++) {
      const next = (await readMergedInto(sql, storeId, [at]))[0]?.[1];
      if (next === undefined) break;
      at = next;
    }
    pairs.push([id, at]);
  }
  return pairs;
};

const readMergedInto = async (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]): Promise<[SubjectId, SubjectId][]> => {
  const list = padded(ids);
  if (list.length === 0) return [];
  const rows = await sql.all<{ id: SubjectId; merged_into: SubjectId }>(
    `SELECT id, merged_into FROM subjects WHERE store_id = ? AND id IN (${marks(list.length)}) AND merged_into IS NOT NULL`, [storeId, ...list]);
  return rows.map(row => [row.id, row.merged_into]);
};
