// What is handed to the ledger writer, and what comes back.
import type { Tx } from '../storage/open-database.js';
import type { Channel, Circumstances, ConsentRecord, DraftAnswer, Identifier, ImportOutcome, RecordId, StoreId, SubjectId } from '@placet/core';

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
  /** `import` records only what is new and never revives a no; `change` only what is not so already; `record` everything that happened. */
  readonly mode: 'record' | 'import' | 'change';
  /** Told by the store's shop, which therefore need not be told. */
  readonly isFromShop?: true;
  /** Announces something in the same transaction when at least one record was written. */
  readonly announce?: { readonly topic: string };
  /** Writes more in the same transaction when at least one record was written; at the same time as those of other captures. */
  readonly alongside?: (tx: Tx, written: Written) => Promise<void>;
  /** Channels on which a yes waits for a confirmation, unless the person's yes stands already. (LED-9) */
  readonly toConfirm?: ToConfirm;
  readonly idempotency?: Idempotency;
}

export interface ToConfirm {
  readonly channels: readonly Channel[];
  readonly expiryDays: number;
  /** The store's language, for answers that name none. */
  readonly locale: string;
}

/** A confirmation that is now waited for. */
export interface Confirming {
  readonly recordId: RecordId;
  readonly confirmationId: string;
  readonly channel: Channel;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Who asks the person: a letter of ours, the one before it, the shop (there is no address we could write to), or nobody (too many letters already). */
  readonly by: 'mail' | 'earlier_mail' | 'shop' | 'nobody';
  /** Whether the caller is the shop itself, which may be given the link to hand on. */
  readonly isForShop: boolean;
}

/** What was written, for what goes along with it. */
export interface Written {
  readonly captured: Captured;
  readonly now: number;
  /** The HTTP request it came with. */
  readonly requestId: string | null;
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
  /** Confirmations that are now waited for; absent when none is. */
  readonly confirming?: readonly Confirming[];
}

export type CaptureReply =
  | { readonly kind: 'captured'; readonly captured: Captured }
  /** The same Idempotency-Key and request were answered before. */
  | { readonly kind: 'replayed'; readonly status: number; readonly body: string }
  | { readonly kind: 'idempotency_conflict' };
