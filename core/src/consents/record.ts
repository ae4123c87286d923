// One entry of the ledger. What is in clear says nothing about who; whatever does is in `sealed`, under the person's own key. (LED-1, LED-4)
import { canonicalJson, utf8, type Json, type RecordId, type StoreId, type SubjectId } from '../kernel/index.js';
import { allChannels, type Target } from './target.js';

export const actions = ['opt_in', 'opt_out', 'accept', 'withdraw', 'pending', 'confirm', 'merge', 'unmerge'] as const;
export type Action = (typeof actions)[number];

export const sourceKinds = ['web', 'pos', 'import', 'platform', 'api', 'admin', 'center'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const actorKinds = ['shopper', 'merchant_user', 'cashier', 'platform', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/**
 * How sure we are of `occurredAt`: `observed` by us, `stated` by a source that keeps such times (a shop, a CSV column), or `unknown`
 * (then `occurredAt` is the time of recording, and a yes never outweighs a no: field-notes.md, complaint 6).
 */
export const timeGrades = ['observed', 'stated', 'unknown'] as const;
export type TimeGrade = (typeof timeGrades)[number];

export interface ConsentRecord {
  readonly id: RecordId;
  readonly storeId: StoreId;
  /** Position in the store's log, from 0, without gaps. */
  readonly sequence: number;
  readonly subjectId: SubjectId;
  readonly action: Action;
  /** What the answer is about; for merge and unmerge the other subject, as `subject:<id>`. */
  readonly target: Target | `subject:${SubjectId}`;
  /** Number of the policy version that was shown, or of the cookie settings the banner was made from; null for channels. */
  readonly version: number | null;
  /** Lower-case hex SHA-256 of the exact words shown, UTF-8; null when none are known. */
  readonly textHash: string | null;
  readonly locale: string | null;
  readonly section: string | null;
  readonly source: SourceKind;
  readonly widget: string | null;
  readonly region: string | null;
  /** The evidence the region rests on, such as `shipping_country` or `stated`. */
  readonly regionBasis: string | null;
  /** Epoch milliseconds UTC. */
  readonly occurredAt: number;
  readonly timeGrade: TimeGrade;
  /** Epoch milliseconds UTC, by our clock. */
  readonly recordedAt: number;
  readonly actor: ActorKind;
  /** Base64 of the sealed `PersonalContext`, or null when there was nothing personal. */
  readonly sealed: string | null;
}

/** The part of a record that is about a person; only ever stored sealed. */
export interface PersonalContext {
  readonly pageUrl?: string;
  readonly ip?: string;
  readonly userAgent?: string;
  readonly device?: string;
  readonly actorId?: string;
  readonly notes?: string;
}

export const recordFormat = 'placet.record/1';

/** The bytes a leaf of the log is the hash of: canonical JSON, so that anyone can make them again from the record's fields. */
export const encodeRecord = (record: ConsentRecord): Uint8Array => utf8(recordText(record));

/** The same as text: one line, keys sorted. Written out by hand because it runs once per record of a million; a test compares it with `canonicalJson`. */
export const recordText = (record: ConsentRecord): string =>
  `{"action":"${record.action}","actor":"${record.actor}","format":"${recordFormat}","id":"${record.id}",` +
  `"locale":${quoted(record.locale)},"occurredAt":${integer(record.occurredAt)},"recordedAt":${integer(record.recordedAt)},` +
  `"region":${quoted(record.region)},"regionBasis":${quoted(record.regionBasis)},"sealed":${plain(record.sealed)},` +
  `"section":${quoted(record.section)},"sequence":${integer(record.sequence)},"source":"${record.source}",` +
  `"storeId":"${record.storeId}","subjectId":"${record.subjectId}","target":"${record.target}","textHash":${plain(record.textHash)},` +
  `"timeGrade":"${record.timeGrade}","version":${record.version === null ? 'null' : integer(record.version)},"widget":${quoted(record.widget)}}`;

const quoted = (text: string | null): string => text === null ? 'null' : canonicalJson(text satisfies Json);
const plain = (text: string | null): string => text === null ? 'null' : `"${text}"`;
const integer = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError('a record holds safe integers only');
  return String(value);
};

/** The answer a record gives, seen from its target. */
export type Answer = 'yes' | 'no' | 'pending';

const answers = {
  opt_in: 'yes', accept: 'yes', confirm: 'yes', opt_out: 'no', withdraw: 'no', pending: 'pending', merge: undefined, unmerge: undefined,
} as const satisfies Record<Action, Answer | undefined>;

export const answerOf = (action: Action): Answer | undefined => answers[action];

/** The action that says `answer` about `target`: channels and cookies are opted in and out of, policies accepted and withdrawn from. */
export const actionFor = (target: Target, answer: Answer): Action => {
  if (answer === 'pending') return 'pending';
  if (target.startsWith('policy:')) return answer === 'yes' ? 'accept' : 'withdraw';
  return answer === 'yes' ? 'opt_in' : 'opt_out';
};

export const isGlobal = (target: ConsentRecord['target']): boolean => target === allChannels;
