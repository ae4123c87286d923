// The ledger in memory: the rules without a database, for tests of what stands on it.
import {
  encodeRecord, fold, judgeImport, placeRecord, type ConsentLedger, type ConsentRecord, type DraftAnswer, type LedgerEntry, type LedgerReply, type MergeDraft,
  type PlacedRecord, type Standings,
} from '../consents/index.js';
import { makeId, type Clock, type Digest, type Random, type StoreId, type SubjectId } from '../kernel/index.js';
import { GrowingTree, hashLeaf, type Hash } from '../ledger/index.js';
import { foldMerges, identifierText, resolveSubject, type Identifier, type IdentifierKind } from '../subjects/index.js';

export interface MemoryLedgerPorts { readonly digest: Digest; readonly clock: Clock; readonly random: Random; readonly storeId: StoreId }

export class MemoryLedger implements ConsentLedger {
  private readonly log: PlacedRecord[] = [];
  private readonly holders = new Map<string, SubjectId>();
  private readonly tree: GrowingTree;

  constructor(private readonly ports: MemoryLedgerPorts) {
    this.tree = new GrowingTree(ports.digest);
  }

  append(entry: LedgerEntry): Promise<LedgerReply> {
    const known = entry.identifiers.flatMap((identifier) => {
      const subjectId = this.holderOf(identifier);
      return subjectId === undefined ? [] : [{ identifier, subjectId, holds: (kind: IdentifierKind) => this.holdsKind(subjectId, kind) }];
    });
    const plan = resolveSubject(entry.identifiers, known, entry.isProven);
    const subjectId = plan.subjectId ?? this.newId('subject');
    for (const identifier of plan.add) this.holders.set(identifierText(identifier), subjectId);
    for (const other of plan.merge) this.place(subjectId, { target: `subject:${other}`, action: 'merge', version: null, textHash: null, locale: null }, entry);
    const before = this.log.length;
    const outcomes = entry.answers.map(answer => this.take(subjectId, answer, entry));
    return Promise.resolve({ subjectId, isNewSubject: plan.subjectId === null, placed: this.log.slice(before), outcomes });
  }

  standings(identifiers: readonly Identifier[]): Promise<Standings> {
    const subjectId = identifiers.map(identifier => this.holderOf(identifier)).find(holder => holder !== undefined);
    return Promise.resolve(subjectId === undefined ? new Map() : this.stateOf(subjectId));
  }

  records(): Promise<readonly PlacedRecord[]> {
    return Promise.resolve([...this.log]);
  }

  root(): Promise<Hash> {
    return Promise.resolve(this.tree.root());
  }

  private holderOf(identifier: Identifier): SubjectId | undefined {
    const holder = this.holders.get(identifierText(identifier));
    return holder === undefined ? undefined : this.survivorOf(holder);
  }

  private take(subjectId: SubjectId, answer: DraftAnswer, { mode, circumstances }: LedgerEntry): LedgerReply['outcomes'][number] {
    const { occurredAt, timeGrade } = circumstances;
    const outcome = mode === 'record' ? 'record' : judgeImport(this.stateOf(subjectId), answer, occurredAt, timeGrade, this.ports.clock.now());
    if (outcome === 'record') this.place(subjectId, answer, { circumstances });
    return outcome;
  }

  private place(subjectId: SubjectId, answer: DraftAnswer | MergeDraft, { circumstances }: Pick<LedgerEntry, 'circumstances'>): void {
    const { storeId, clock, digest } = this.ports;
    const record = placeRecord(answer, circumstances, {
      id: this.newId('record'), storeId, sequence: this.log.length, subjectId, recordedAt: clock.now(), sealed: null,
    });
    const leafHash = hashLeaf(digest, encodeRecord(record));
    this.tree.append(leafHash);
    this.log.push({ record, leafHash });
  }

  private stateOf(subjectId: SubjectId): Standings {
    return fold(this.all().filter(record => this.survivorOf(record.subjectId) === subjectId));
  }

  private holdsKind(subjectId: SubjectId, kind: IdentifierKind): boolean {
    return [...this.holders].some(([text, holder]) => text.startsWith(`${kind}:`) && this.survivorOf(holder) === subjectId);
  }

  private survivorOf(subjectId: SubjectId): SubjectId {
    return foldMerges(this.all()).get(subjectId) ?? subjectId;
  }

  private all(): ConsentRecord[] {
    return this.log.map(({ record }) => record);
  }

  private newId<N extends 'subject' | 'record'>(noun: N) {
    return makeId(noun, this.ports.clock.now(), this.ports.random.bytes(10));
  }
}
