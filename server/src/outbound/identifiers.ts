// What tools outside know a person by, for those that may be told.
import type { StoreId, SubjectId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { findSubjects } from '../ledger/find-subjects.js';
import type { Sql } from '../storage/sql.js';
import type { Profile } from '../subjects/subject-row.js';

export type Identifiers = Pick<Profile, 'email' | 'phone' | 'externalId'>;

/** Neither names nor browsers: nobody finds a contact by them. */
export const identifiersIn = ({ email, phone, externalId }: Profile): Identifiers =>
  Object.fromEntries(Object.entries({ email, phone, externalId }).filter(([, value]) => value !== undefined));

/** By the id asked for; erased people are missing. */
export const identifiersOf = async (
  sql: Sql, keyring: Keyring, storeId: StoreId, subjectIds: readonly SubjectId[],
): Promise<ReadonlyMap<string, Identifiers>> => {
  const found = await findSubjects(sql, keyring.vault, storeId, [], [...new Set(subjectIds)]);
  return new Map([...found.byId].map(([id, subject]) => [id, identifiersIn(subject.profile())]));
};
