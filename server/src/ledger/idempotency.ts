// Answers kept with the change they belong to, so that a repeated request is answered and not done again.
import { insertRows, marks, padded, type Sql } from '../storage/sql.js';
import type { CaptureReply } from './capture-request.js';
import type { PreparedCapture } from './write-batch.js';

interface KeptAnswer { readonly key_hash: Buffer; readonly request_hash: Buffer; readonly status: number; readonly body: string }

/** Captures whose Idempotency-Key was used before: the kept answer, or a conflict when the request was another one. */
export const findReplays = async (sql: Sql, captures: readonly PreparedCapture[]): Promise<Map<PreparedCapture, CaptureReply>> => {
  const replays = new Map<PreparedCapture, CaptureReply>();
  const keyed = captures.filter(({ request }) => request.idempotency !== undefined);
  if (keyed.length === 0) return replays;
  const list = padded(keyed.map(({ request }) => request.idempotency?.keyHash ?? Buffer.alloc(32)));
  const rows = await sql.all<KeptAnswer>(`SELECT key_hash, request_hash, status, body FROM idempotency_keys WHERE key_hash IN (${marks(list.length)})`, list);
  const kept = new Map(rows.map(row => [row.key_hash.toString('latin1'), row]));
  const seen = new Set<string>();
  for (const capture of keyed) {
    const { idempotency } = capture.request;
    const key = idempotency?.keyHash.toString('latin1') ?? '';
    const row = kept.get(key);
    if (row !== undefined) {
      replays.set(capture, row.request_hash.equals(idempotency?.requestHash ?? Buffer.alloc(0))
        ? { kind: 'replayed', status: row.status, body: row.body }
        : { kind: 'idempotency_conflict' });
    } else if (seen.has(key)) replays.set(capture, { kind: 'idempotency_conflict' });
    seen.add(key);
  }
  return replays;
};

export const saveAnswers = (sql: Sql, now: number, captures: readonly PreparedCapture[], replies: readonly CaptureReply[]): Promise<void> =>
  insertRows(sql, 'INSERT INTO idempotency_keys (key_hash, request_hash, status, body, created_at) VALUES', captures.flatMap(({ request }, at) => {
    const reply = replies[at];
    if (request.idempotency === undefined || reply?.kind !== 'captured') return [];
    const { status, body } = request.idempotency.render(reply.captured);
    return [[request.idempotency.keyHash, request.idempotency.requestHash, status, body, now]];
  }));
