// A click on unsubscribe: recorded once, announced with the record, and answered only when both are on the disk. (UNS-1, UNS-2)
import type { StoreId, SubjectId } from '@placet/core';
import { sha256Hex } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';
import type { PlacedRecord } from '../ledger/capture-request.js';
import { findById } from '../subjects/find-subject.js';
import type { Store } from '../storage/models/index.js';
import { announceUnsubscribed } from './announce-unsubscribed.js';
import { targetOfScope, type Scope } from './unsubscribe-token.js';

export interface Stop {
  readonly store: Store;
  readonly subjectId: SubjectId;
  readonly scope: Scope;
  /** What was pressed: `unsubscribe link` for a mail program's own button, `unsubscribe page` for ours. */
  readonly widget: 'unsubscribe link' | 'unsubscribe page';
  readonly campaign: string | undefined;
  /** The words on the button; a mail program shows its own, which nobody here knows. */
  readonly shown: { readonly text: string; readonly locale: string } | undefined;
  /** Epoch milliseconds. */
  readonly clickedAt: number;
}

export type StopServices = Pick<Services, 'database' | 'keyring' | 'writer' | 'work'>;

/**
 * The record it made, or undefined when things stood so already, or when the person is unknown or erased (then nothing will be sent anyway).
 * A no needs no proof of who said it, so neither address nor browser is kept.
 */
export const stopMessages = async (services: StopServices, stop: Stop): Promise<PlacedRecord | undefined> => {
  const { store, subjectId, scope, widget, campaign, shown, clickedAt } = stop;
  const storeId = store.id as StoreId;
  const textHash = shown === undefined ? null : sha256Hex(shown.text);
  const reply = await services.writer.append({
    storeId, subject: { subjectId }, isProven: true, mode: 'change', alongside: announceUnsubscribed(clickedAt),
    wordings: new Map(shown === undefined || textHash === null ? [] : [[textHash, shown.text]]),
    answers: [{ target: targetOfScope(scope), action: 'opt_out', version: null, textHash, locale: shown?.locale ?? null }],
    circumstances: {
      section: null, source: 'center', widget: campaign === undefined ? widget : `${widget}, ${campaign}`, region: store.country, regionBasis: 'store_country',
      occurredAt: clickedAt, timeGrade: 'observed', actor: 'shopper', context: {},
    },
  }).catch(async (error: unknown) => {
    // The ledger knows no such person: never heard of, or erased.
    if (await findById(services.database, services.keyring, storeId, subjectId) === undefined) return undefined;
    throw error;
  });
  const placed = reply?.kind === 'captured' ? reply.captured.placed[0] : undefined;
  if (placed === undefined) return undefined;
  services.work.kick();
  return placed;
};
