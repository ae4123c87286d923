// The core's ledger port over this installation: the log of one store.
import { decodeFrontier, rootOf, type ConsentLedger, type LedgerReply, type PlacedRecord, type StoreId } from '@placet/core';
import { digest } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';
import { findByIdentifiers, noStandings } from '../subjects/find-subject.js';
import { readRecordPages, recordFromRow } from './read-records.js';

export const storeLedger = ({ database, keyring, writer }: Pick<Services, 'database' | 'keyring' | 'writer'>, storeId: StoreId): ConsentLedger => ({
  append: async ({ identifiers, ...entry }): Promise<LedgerReply> => {
    const reply = await writer.append({ storeId, subject: { identifiers }, wordings: new Map(), ...entry });
    if (reply.kind !== 'captured') throw new Error('an entry without an idempotency key was taken for a repetition');
    return reply.captured;
  },
  standings: async identifiers => (await findByIdentifiers(database, keyring, storeId, identifiers))?.standings ?? noStandings,
  records: async () => {
    const all: PlacedRecord[] = [];
    for await (const page of readRecordPages(database, storeId, 0, (await headOf(database, storeId)).size)) {
      all.push(...page.map(row => ({ record: recordFromRow(row), leafHash: new Uint8Array(row.leaf_hash) })));
    }
    return all;
  },
  root: async () => {
    const { size, edge } = await headOf(database, storeId);
    return rootOf(digest, decodeFrontier(size, edge));
  },
});

const headOf = async (database: Services['database'], storeId: StoreId): Promise<{ size: number; edge: Buffer }> => {
  const [head] = await database.read(sql => sql.all<{ size: number; edge: Buffer }>('SELECT size, edge FROM ledger_heads WHERE store_id = ?', [storeId]));
  if (head === undefined) throw new Error(`the store ${storeId} has no ledger`);
  return head;
};
