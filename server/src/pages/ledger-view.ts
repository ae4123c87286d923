// What the ledger page shows: the head, the rows, and the verdict, as models for their views.
import { toHex, type LedgerVerdict } from '@placet/core';
import type { Services } from '../compose.js';
import type { RegisterEntry } from '../consents/list-register.js';
import type { Store } from '../storage/models/index.js';
import type { LedgerState } from './ledger-state.js';
import { aboutText, answerWords, maskEmail, placeText, shownHash, type PolicyNames } from './record-words.js';
import type { Viewer } from './viewer.js';

export const headModel = (viewer: Viewer, store: Store, { size, rootHash, signed }: LedgerState): object => ({
  size: viewer.number(size), root: shownHash(rootHash), signed: signed === undefined ? undefined : viewer.moment(signed.at, store.timezone),
  coverage: signed === undefined ? '' : coverageText(viewer, size, signed.size),
});

const coverageText = ({ t, number }: Viewer, size: number, signedSize: number): string =>
  signedSize >= size ? t.ledger.covers(size, number(size)) : t.ledger.waiting(number(signedSize), size - signedSize, number(size - signedSize));

export interface RowSetting {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly store: Store;
  readonly names: PolicyNames;
  readonly now: number;
  /** The sequences the reader came for. */
  readonly yours: ReadonlySet<number>;
  readonly emphasis: 'fresh' | undefined;
}

export const rowModel = (setting: RowSetting, { record, leafHash, person }: RegisterEntry): object => {
  const { services, viewer, store, names, now, yours } = setting;
  const number = viewer.number(record.sequence);
  const isYours = yours.has(record.sequence);
  return {
    sequence: record.sequence, number, ...answerWords(viewer, record), about: aboutText(viewer, record, names), isYours,
    who: whoText(viewer, person), place: placeText(viewer, record), time: viewer.recent(record.occurredAt, store.timezone, now),
    receipt: services.links.receiptUrl(record.storeId, record.id), receiptLabel: viewer.t.ledger.receipt(number),
    hash: leafHash, hashShort: shownHash(leafHash).short, emphasis: isYours ? 'yours' : setting.emphasis,
  };
};

const whoText = ({ t }: Viewer, person: RegisterEntry['person']): string =>
  person === undefined ? t.ledger.nobody : person.email === undefined ? t.ledger.anonymous : maskEmail(person.email);

export interface Verification { readonly verdict: LedgerVerdict; readonly tookMs: number; readonly at: number }

export const verdictModel = (viewer: Viewer, store: Store, { verdict, tookMs, at }: Verification): object => {
  const { t, number } = viewer;
  if (!verdict.valid) return { isValid: false, broken: t.verdict.invalid(number(verdict.record)), why: `${verdict.message.charAt(0).toUpperCase()}${verdict.message.slice(1)}.` };
  return {
    isValid: true, checked: t.verdict.checked(number(verdict.records), number(verdict.checkpoints), number(tookMs)), at: viewer.recent(at, store.timezone, at),
    root: shownHash(toHex(verdict.last.root)),
  };
};
