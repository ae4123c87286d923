// People as they stand here, for whoever is about to tell their shop: what counts, which accounts are theirs, and how they are reached.
import type { StoreId, SubjectId, Standing, Target } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { findSubjects } from '../ledger/find-subjects.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familiesOf } from '../subjects/family.js';
import { standingsOf } from './meet-people.js';
import { accountsOf, type ShopPersonRow } from './shop-person-row.js';

export interface PersonHere {
  readonly id: SubjectId;
  readonly family: readonly SubjectId[];
  readonly standings: ReadonlyMap<Target, Standing>;
  readonly confirmed: ReadonlySet<string>;
  readonly accounts: readonly ShopPersonRow[];
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly externalId: string | undefined;
}

/** By the id that was asked for, merges followed, so that two ids may lead to the same person; those who are gone are left out. */
export const readPeopleHere = async (
  sql: Sql, { vault }: Keyring, storeId: StoreId, asked: readonly SubjectId[],
): Promise<ReadonlyMap<SubjectId, PersonHere>> => {
  const { byId } = await findSubjects(sql, vault, storeId, [], [...new Set(asked)]);
  const ids = [...new Set([...byId.values()].map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const families = await familiesOf(sql, storeId, ids);
  const standings = await standingsOf(sql, storeId, ids);
  const confirmed = await confirmedAmong(sql, storeId, [...standings.values()].flatMap(own => [...own.values()]));
  const accounts = new Map<SubjectId | null, ShopPersonRow[]>();
  for (const row of await accountsOf(sql, storeId, [...families.values()].flat())) accounts.set(row.subjectId, [...accounts.get(row.subjectId) ?? [], row]);
  const people = new Map(ids.map((id): [SubjectId, PersonHere] => {
    const family = families.get(id) ?? [id];
    const { email, phone, externalId } = byId.get(id)?.profile() ?? {};
    const own = family.flatMap(each => accounts.get(each) ?? []);
    return [id, { id, family, standings: standings.get(id) ?? new Map<Target, Standing>(), confirmed, accounts: own, email, phone, externalId }];
  }));
  return new Map(asked.flatMap((id): [SubjectId, PersonHere][] => {
    const person = people.get(byId.get(id)?.id ?? id);
    return person === undefined ? [] : [[id, person]];
  }));
};

/** The records that say yes because their owner confirmed the address: a shop must not be told so of any other. */
const confirmedAmong = async (sql: Sql, storeId: StoreId, standings: readonly Standing[]): Promise<ReadonlySet<string>> => {
  const yeses = standings.filter(({ answer }) => answer === 'yes').map(({ sequence }) => sequence);
  if (yeses.length === 0) return new Set();
  const list = padded(yeses);
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM records WHERE store_id = ? AND sequence IN (${marks(list.length)}) AND action = 'confirm'`, [storeId, ...list]);
  return new Set(rows.map(({ id }) => id));
};
