// What is handed to the ledger writer, and what comes back.
import type { Circumstances, ConsentRecord, DraftAnswer, Identifier, ImportOutcome, StoreId, SubjectId } from '@placet/core';

export interface CaptureRequest {
  readonly storeId: StoreId;
  /** Who: by identifiers (found or made), or a subject already known. */
  readonly subject: { readonly identifiers: readonly Identifier[]; readonly name?: string | undefined } | { readonly subjectId: SubjectId };
  /** True when the caller may state that identifiers belong together (a shop, staff), false for a browser's claim. */
  readonly isProven: boolean;
  readonly answers: readonly DraftAnswer[];
  /** Wordings shown, by their hash; kept once per store. */
  readonly wordings: ReadonlyMap<string, string>;
  readonly circumstances: Circumstances;
  /** `import` records only what is new and never revives a no; `record` records everything that happened. */
  readonly mode: 'record' | 'import';
  /** Announces something in the same transaction when at least one record was written. */
  readonly announce?: { readonly topic: string };
  readonly idempotency?: Idempotency;
}

export interface Idempotency {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  /** The answer to keep and give again. */
  render(captured: Captured): { readonly status: number; readonly body: string };
}

export interface PlacedRecord { readonly record: ConsentRecord; readonly leafHash: Uint8Array }

export interface Captured {
  readonly subjectId: SubjectId;
  readonly isNewSubject: boolean;
  readonly placed: readonly PlacedRecord[];
  /** One per answer, in order. */
  readonly outcomes: readonly ImportOutcome[];
}

export type CaptureReply =
  | { readonly kind: 'captured'; readonly captured: Captured }
  /** The same Idempotency-Key and request were answered before. */
  | { readonly kind: 'replayed'; readonly status: number; readonly body: string }
  | { readonly kind: 'idempotency_conflict' };
