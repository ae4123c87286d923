// One batch of captures, one transaction: subjects found or made, records placed under the store's head, standings moved, outbox written.
import { setImmediate } from 'node:timers/promises';
import {
  advance, awaitConfirmation,
  decodeFrontier, encodeEdge, encodeRecord, GrowingTree, hashLeaf, identifierText, isStoredLevel, judgeChange, judgeImport, makeId, placeRecord,
  resolveSubject, weightier, type Circumstances, type ConsentRecord, type DraftAnswer, type MergeDraft, type FinishedSubtree, type IdentifierKind,
  type ImportOutcome, type RecordId, type Standing, type StoreId, type SubjectId, type Target,
} from '@placet/core';
import { askToConfirm } from '../consents/double-opt-in/ask-to-confirm.js';
import { digest } from '../adapters/crypto-tools.js';
import type { Keyring } from '../adapters/keyring.js';
import { lookupHash, randomBytes, seal } from '../adapters/vault.js';
import { currentRequestId } from '../operation/request-trace.js';
import { writeOutbox } from '../queue/outbox.js';
import { isKeptInStep, tellShop } from '../sync/tell-shop.js';
import type { Tx } from '../storage/open-database.js';
import { allAtOnce, type Sql } from '../storage/sql.js';
import { exitImported } from '../unsubscribe/exit-enrolments.js';
import { recordContext, SubjectInBatch, type Profile } from '../subjects/subject-row.js';
import type { CaptureReply, CaptureRequest, Captured, PlacedRecord } from './capture-request.js';
import { findSubjects, loadStandings, type FoundSubjects } from './find-subjects.js';
import { findReplays, saveAnswers } from './idempotency.js';
import { BatchSaver } from './save-batch.js';

export interface BatchPorts {
  readonly keyring: Keyring;
  /** Wordings this process has seen committed, by `wordingKey`. */
  readonly keptWordings: ReadonlySet<string>;
  now(): number;
}

export const wordingKey = (storeId: StoreId, textHash: string): string => `${storeId} ${textHash}`;

export interface LedgerHeadRow {
  readonly origin: string;
  readonly size: number;
  readonly edge: Buffer;
  readonly signed_size: number;
  readonly revision: number;
}

/** A capture with its identifier hashes made, which needs no transaction. */
export interface PreparedCapture {
  readonly request: CaptureRequest;
  readonly hashes: readonly Buffer[];
  /** The HTTP request it came with: a batch holds captures of several. */
  readonly requestId: string | null;
}

export const prepareCapture = (keyring: Keyring, request: CaptureRequest): PreparedCapture => ({
  request, requestId: currentRequestId(),
  hashes: 'identifiers' in request.subject
    ? request.subject.identifiers.map(identifier => lookupHash(keyring.lookupKey, request.storeId, identifierText(identifier)))
    : [],
});

/** Everything a batch will write, gathered before the first insert. */
export class Batch {
  readonly unmerged: SubjectId[] = [];
  readonly subjects = new Set<SubjectInBatch>();
  readonly newIdentifiers: { hash: Buffer; kind: string; subjectId: SubjectId }[] = [];
  readonly placed: PlacedRecord[] = [];
  readonly tiles: FinishedSubtree[] = [];
  readonly wordings = new Map<string, string>();
  readonly mergedAway: { from: SubjectId; into: SubjectId }[] = [];

  constructor(readonly storeId: StoreId, readonly tree: GrowingTree, readonly ports: BatchPorts, readonly now: number) {}

  place(subject: SubjectInBatch, answer: DraftAnswer | MergeDraft, circumstances: Circumstances): PlacedRecord {
    const id = makeId('record', this.now, randomBytes(10));
    const record = placeRecord(answer, circumstances, {
      id, storeId: this.storeId, sequence: this.tree.size, subjectId: subject.id, recordedAt: this.now,
      sealed: sealContext(subject, id, circumstances),
    });
    return this.append(record);
  }

  private append(record: ConsentRecord): PlacedRecord {
    const leafHash = hashLeaf(digest, encodeRecord(record));
    this.tree.append(leafHash, (subtree) => { if (isStoredLevel(subtree.level)) this.tiles.push(subtree); });
    const placed = { record, leafHash };
    this.placed.push(placed);
    return placed;
  }
}

/** Writes the captures in order; answers one reply per capture. Throws, and so rolls everything back, on any fault. */
export const writeBatch = async (tx: Tx, ports: BatchPorts, storeId: StoreId, captures: readonly PreparedCapture[]): Promise<CaptureReply[]> => {
  // Handed over together: the lock on the head comes first all the same, because a connection keeps the order it is given.
  const [head, isInStep, replays, found] = await allAtOnce([
    lockHead(tx, storeId), isKeptInStep(tx.sql, storeId), findReplays(tx.sql, captures),
    findSubjects(tx.sql, ports.keyring.vault, storeId,
      captures.flatMap(({ hashes }) => hashes), captures.flatMap(({ request }) => 'subjectId' in request.subject ? [request.subject.subjectId] : [])),
  ]);
  const batch = openBatch(ports, storeId, head);
  await loadStandings(tx.sql, storeId, new Set(found.byId.values()));
  const saver = new BatchSaver(tx.sql, batch);
  try {
    const replies: CaptureReply[] = [];
    for (const capture of captures) {
      replies.push(replays.get(capture) ?? { kind: 'captured', captured: await captureAndAsk(tx, batch, found, capture) });
      if (replies.length % begunTogether !== 0) continue;
      saver.begin();
      await setImmediate();
    }
    saver.also(saveAnswers(tx.sql, batch.now, captures, replies));
    saver.also(announce(tx, batch, captures, replies));
    const { now, mergedAway } = batch;
    saver.also(exitImported(tx.sql, { storeId, now, mergedAway, standingsOf: id => found.byId.get(id)?.standings }, captures, replies));
    if (isInStep) saver.also(tellShop(tx, batch, captures, replies));
    await closeBatch(tx, batch, head, saver);
    return replies;
  } finally {
    await saver.settled();
  }
};

/** A confirmation and its letter belong to the pending record: there is neither without the other. */
const captureAndAsk = async (tx: Tx, batch: Batch, found: FoundSubjects, capture: PreparedCapture): Promise<Captured> => {
  const captured = captureOne(batch, found, capture);
  const { request, requestId } = capture;
  const subject = request.toConfirm === undefined ? undefined : found.byId.get(captured.subjectId);
  const confirming = subject === undefined ? [] : await askToConfirm(tx, { request, requestId, captured, subject, now: batch.now });
  return confirming.length === 0 ? captured : { ...captured, confirming };
};

/** After so many captures the driver gets to work on what is there. */
const begunTogether = 256;

export const openBatch = (ports: BatchPorts, storeId: StoreId, head: LedgerHeadRow): Batch =>
  new Batch(storeId, new GrowingTree(digest, decodeFrontier(head.size, head.edge)), ports, ports.now());

export const lockHead = async ({ sql }: Tx, storeId: StoreId): Promise<LedgerHeadRow> => {
  const [head] = await sql.all<LedgerHeadRow>(
    `SELECT origin, size, edge, signed_size, revision FROM ledger_heads WHERE store_id = ?${sql.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [storeId]);
  if (head === undefined) throw new Error(`the store ${storeId} has no ledger`);
  return head;
};

/** One capture in a batch; also what a dry run does, with a batch that is never saved. */
export const captureOne = (batch: Batch, found: FoundSubjects, { request, hashes }: PreparedCapture): Captured => {
  const subject = resolveIn(batch, found, request, hashes);
  const outcomes: ImportOutcome[] = [];
  const placed: PlacedRecord[] = [];
  for (const given of request.answers) {
    const answer = request.toConfirm === undefined ? given : awaitConfirmation(given, request.toConfirm.channels, subject.standings);
    const { outcome, occurredAt } = judges[request.mode](batch, subject, answer, request.circumstances);
    outcomes.push(outcome);
    if (outcome !== 'record') continue;
    const made = batch.place(subject, answer, { ...request.circumstances, occurredAt });
    placed.push(made);
    moveStandings(subject, advance(subject.standings, [made.record]));
    const text = answer.textHash === null ? undefined : request.wordings.get(answer.textHash);
    if (answer.textHash !== null && text !== undefined && !batch.ports.keptWordings.has(wordingKey(batch.storeId, answer.textHash))) {
      batch.wordings.set(answer.textHash, text);
    }
  }
  return { subjectId: subject.id, isNewSubject: subject.fields.isNew, placed, outcomes };
};

type Judge = (batch: Batch, subject: SubjectInBatch, answer: DraftAnswer, circumstances: Circumstances) => { outcome: ImportOutcome; occurredAt: number };

const judges: Readonly<Record<CaptureRequest['mode'], Judge>> = {
  record: (_batch, _subject, _answer, { occurredAt }) => ({ outcome: 'record', occurredAt }),
  import: ({ now }, { standings }, answer, { occurredAt, timeGrade }) => ({ outcome: judgeImport(standings, answer, occurredAt, timeGrade, now), occurredAt }),
  change: (_batch, { standings }, answer, { occurredAt }) => judgeChange(standings, answer, occurredAt),
};

const resolveIn = (batch: Batch, found: FoundSubjects, request: CaptureRequest, hashes: readonly Buffer[]): SubjectInBatch => {
  if ('subjectId' in request.subject) {
    const subject = found.byId.get(request.subject.subjectId);
    if (subject === undefined) throw new Error('a capture names a subject that is not there');
    batch.subjects.add(subject);
    return subject;
  }
  const { identifiers, name } = request.subject;
  const keys = hashes.map(hash => hash.toString('latin1'));
  const known = identifiers.flatMap((identifier, at) => {
    const holder = found.byHash.get(keys[at] ?? '');
    return holder === undefined ? [] : [{ identifier, subjectId: holder.id, holds: (kind: IdentifierKind) => holder.profile()[kind] !== undefined }];
  });
  const plan = resolveSubject(identifiers, known, request.isProven);
  const subject = (plan.subjectId === null ? undefined : found.byId.get(plan.subjectId)) ?? newSubject(batch, found);
  batch.subjects.add(subject);
  const learned: Record<string, string> = name === undefined ? {} : { name };
  for (const identifier of plan.add) {
    const at = identifiers.indexOf(identifier);
    const hash = hashes[at];
    if (hash === undefined) continue;
    found.byHash.set(keys[at] ?? '', subject);
    batch.newIdentifiers.push({ hash, kind: identifier.kind, subjectId: subject.id });
    learned[identifier.kind] = identifier.value;
  }
  subject.learn(learned satisfies Profile);
  for (const other of plan.merge) mergeInto(batch, found, subject, other, request.circumstances);
  return subject;
};

const newSubject = (batch: Batch, found: FoundSubjects): SubjectInBatch => {
  const subject = SubjectInBatch.make(batch.ports.keyring.vault, batch.storeId, makeId('subject', batch.now, randomBytes(10)));
  found.byId.set(subject.id, subject);
  return subject;
};

/** State is a maximum over records, so the union's state is the maximum of both states. */
export const mergeInto = (
  batch: Batch, found: FoundSubjects, into: SubjectInBatch, fromId: SubjectId, circumstances: Circumstances,
): void => {
  const from = found.byId.get(fromId);
  if (from === undefined || from === into) return;
  batch.place(into, { target: `subject:${fromId}`, action: 'merge', version: null, textHash: null, locale: null }, circumstances);
  batch.subjects.add(from);
  batch.mergedAway.push({ from: fromId, into: into.id });
  const winning = [...from.standings].filter(([target, standing]) => {
    const own = into.standings.get(target);
    return own === undefined || weightier(own, standing) === standing;
  });
  moveStandings(into, new Map(winning));
  into.learn({ ...from.profile(), ...into.profile() });
  from.changedStandings.clear();
  for (const [hash, holder] of found.byHash) if (holder === from) found.byHash.set(hash, into);
  for (const [id, holder] of found.byId) if (holder === from) found.byId.set(id, into);
};

const moveStandings = (subject: SubjectInBatch, changed: ReadonlyMap<Target, Standing>): void => {
  for (const [target, standing] of changed) {
    subject.standings.set(target, standing);
    subject.changedStandings.set(target, standing);
  }
};

const sealContext = (subject: SubjectInBatch, recordId: RecordId, { context }: Circumstances): string | null =>
  Object.keys(context).length === 0
    ? null
    : seal(subject.dataKey, Buffer.from(JSON.stringify(context)), recordContext(recordId)).toString('base64');

/** Writes what the batch gathered and moves the head; a quiet log that grew asks once for a checkpoint, until that is signed. */
export const closeBatch = async (tx: Tx, batch: Batch, head: LedgerHeadRow, saver = new BatchSaver(tx.sql, batch)): Promise<void> => {
  const { storeId, now } = batch;
  saver.also(moveHead(tx.sql, batch, head));
  if (batch.placed.length > 0 && head.signed_size === head.size) {
    saver.also(writeOutbox(tx, { storeId, topic: 'ledger.grown', payload: {}, availableAt: now + checkpointDelayMs, now, requestId: null }));
  }
  await saver.finish();
};

const moveHead = async (sql: Sql, { storeId, tree: { size, edge } }: Batch, { revision }: LedgerHeadRow): Promise<void> => {
  const changed = await sql.run('UPDATE ledger_heads SET size = ?, edge = ?, revision = revision + 1 WHERE store_id = ? AND revision = ?',
    [size, Buffer.from(encodeEdge(edge)), storeId, revision]);
  if (changed !== 1) throw new Error('the head of the ledger moved under its lock');
};

const announce = async (tx: Tx, batch: Batch, captures: readonly PreparedCapture[], replies: readonly CaptureReply[]): Promise<void> => {
  const { storeId, now } = batch;
  const alongside: Promise<void>[] = [];
  for (const [at, { request, requestId }] of captures.entries()) {
    const reply = replies[at];
    if (reply?.kind !== 'captured' || reply.captured.placed.length === 0) continue;
    const { captured } = reply;
    if (request.announce !== undefined) {
      const payload = { subjectId: captured.subjectId, records: captured.placed.map(({ record }) => record.id) };
      await writeOutbox(tx, { storeId, topic: request.announce.topic, payload, availableAt: now, now, requestId });
    }
    if (request.alongside !== undefined) alongside.push(request.alongside(tx, { captured, now, requestId }));
  }
  // Nobody waits for a neighbour's round trips while the head is locked.
  await allAtOnce(alongside);
};

/** How long growth is gathered before it is signed. */
const checkpointDelayMs = 1000;
