// The port of the ledger: where captures go and state comes from. The server keeps it in a database, tests keep it in memory; one suite holds both to it.
import type { Hash } from '../ledger/merkle.js';
import type { SubjectId } from '../kernel/index.js';
import type { Identifier } from '../subjects/identifiers.js';
import type { Circumstances, DraftAnswer, ImportOutcome } from './draft.js';
import type { Standings } from './fold.js';
import type { ConsentRecord } from './record.js';

export interface LedgerEntry {
  readonly identifiers: readonly Identifier[];
  /** True when the caller may state that identifiers belong together. */
  readonly isProven: boolean;
  readonly answers: readonly DraftAnswer[];
  readonly circumstances: Circumstances;
  /** `import` records only what is new and never revives a no; `record` records everything that happened. */
  readonly mode: 'record' | 'import';
}

export interface PlacedRecord { readonly record: ConsentRecord; readonly leafHash: Hash }

export interface LedgerReply {
  readonly subjectId: SubjectId;
  readonly isNewSubject: boolean;
  readonly placed: readonly PlacedRecord[];
  /** One per answer, in order. */
  readonly outcomes: readonly ImportOutcome[];
}

/** The log of one store. */
export interface ConsentLedger {
  /** Resolves when the entry is as durable as the ledger makes anything. */
  append(entry: LedgerEntry): Promise<LedgerReply>;
  /** What the person found by these identifiers last said; empty for someone unknown. */
  standings(identifiers: readonly Identifier[]): Promise<Standings>;
  /** All records, in order of sequence. */
  records(): Promise<readonly PlacedRecord[]>;
  /** Root of the tree over all records. */
  root(): Promise<Hash>;
}
