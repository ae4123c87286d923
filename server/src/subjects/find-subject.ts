// Who a request means, and what is known of them: lookups outside a transaction.
import { identifierText, type Identifier, type Standing, type Standings, type StoreId, type SubjectId, type Target } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { lookupHash } from '../adapters/vault.js';
import { findSubjects, loadStandings } from '../ledger/find-subjects.js';
import type { Database } from '../storage/open-database.js';
import type { Profile, SubjectInBatch } from './subject-row.js';

export interface KnownSubject {
  readonly id: SubjectId;
  readonly profile: Profile;
  readonly standings: Standings;
}

const nobody: ReadonlyMap<Target, Standing> = new Map();
export const noStandings: Standings = nobody;

/** The subject the strongest known identifier leads to, or undefined. */
export const findByIdentifiers = async (
  database: Database, keyring: Keyring, storeId: StoreId, identifiers: readonly Identifier[],
): Promise<KnownSubject | undefined> => {
  const hashes = identifiers.map(identifier => lookupHash(keyring.lookupKey, storeId, identifierText(identifier)));
  return database.read(async (sql) => {
    const found = await findSubjects(sql, keyring.vault, storeId, hashes, []);
    const subject = hashes.map(hash => found.byHash.get(hash.toString('latin1'))).find(each => each !== undefined);
    if (subject !== undefined) await loadStandings(sql, storeId, [subject]);
    return subject === undefined ? undefined : knownFrom(subject);
  });
};

/** The subject under an id, following merges; undefined when there is none, or when its key was destroyed. */
export const findById = (database: Database, keyring: Keyring, storeId: StoreId, id: SubjectId): Promise<KnownSubject | undefined> =>
  database.read(async (sql) => {
    const subject = (await findSubjects(sql, keyring.vault, storeId, [], [id])).byId.get(id);
    if (subject !== undefined) await loadStandings(sql, storeId, [subject]);
    return subject === undefined ? undefined : knownFrom(subject);
  });

const knownFrom = (subject: SubjectInBatch): KnownSubject => ({ id: subject.id, profile: subject.profile(), standings: subject.standings });
