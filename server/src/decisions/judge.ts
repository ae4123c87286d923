// What is known, looked up for many at once, and the gate's answer to each. (DEC-1, DEC-3)
import { classify, ok, type MessageClass, type Result, type StoreId } from '@placet/core';
import type { Geo } from '../adapters/geo.js';
import type { LedgerWriter } from '../ledger/ledger-writer.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { askGate, type GateWorld, type Judgement } from './ask-gate.js';
import { newDecisionId, type DecisionEntry, type DecisionLog } from './decision-log.js';
import { findRecipients, type Recipient } from './find-recipients.js';
import { groundOf } from './ground.js';
import type { Asked, Shop } from './prepare-question.js';
import type { Send } from './sends.js';
import type { Sending, SendingShelf } from './sending-shelf.js';

export interface DeciderPorts {
  readonly database: Database;
  readonly writer: LedgerWriter;
  readonly shelf: SendingShelf;
  readonly log: DecisionLog;
  readonly geo: Geo;
  readonly now: () => number;
}

/** What was known at `at`, when the look-up began: nothing that was answered to somebody before is missing from it. */
export interface LookedUp {
  readonly at: number;
  readonly sending: Sending;
  /** For each question everybody its identifiers lead to. */
  readonly recipients: readonly (readonly Recipient[])[];
}

export interface Answer {
  readonly entry: DecisionEntry;
  /** When what it rests on was read, epoch ms. */
  readonly decidedAt: number;
  readonly messageClass: MessageClass;
  /** The place held in the caps, when one was asked for and taken. */
  readonly reservation: Send | null;
}

/** The message type is none of the store's, or the template is of another class than the type. */
export type AskFault = 'validation_failed' | 'message_class_mismatch';

const hourMs = 3_600_000;

export const lookUp = async ({ shelf, now }: DeciderPorts, sql: Sql, store: Shop, asked: readonly Asked[]): Promise<LookedUp> => {
  const [storeId, at] = [store.id as StoreId, now()];
  const sending = await shelf.current(sql, storeId);
  const earliest = asked.reduce((least, each) => Math.min(least, each.at ?? at), at);
  const recipients = await findRecipients(sql, storeId, {
    hashes: asked.map(({ hashes }) => hashes), sendsSince: earliest - sending.gate.longestWindowHours * hourMs, now: at,
  });
  return { at, sending, recipients };
};

/** `taken`: places taken for people a moment ago. */
export const judge = (
  { geo }: DeciderPorts, store: Shop, { at, sending }: LookedUp, asked: Asked, recipients: readonly Recipient[],
  taken?: GateWorld['taken'],
): Result<Answer, AskFault> => {
  const messageClass = classify(sending.gate.types, asked.messageType, asked.template);
  if (!messageClass.ok) return messageClass;
  const entry = entryOf(asked, askGate({ store, sending, geo, now: at, taken }, asked, recipients), at);
  return ok({ entry, decidedAt: at, messageClass: messageClass.value, reservation: null });
};

const entryOf = ({ channel, messageType, campaignId = '', at }: Asked, { decision, recipient }: Judgement, now: number): DecisionEntry => ({
  id: newDecisionId(now), decision, ground: groundOf({ channel, messageType, campaignId }, decision), subjectId: recipient?.subjectId ?? null, at: at ?? now,
});
