// Idempotency-Key: the same key with the same request is answered as the first time and done once.
import { createHmac } from 'node:crypto';
import { err, type Result } from '@placet/core';
import type { Request } from 'express';
import type { Services } from '../compose.js';
import { isDuplicate } from '../storage/open-database.js';
import type { Principal } from './access.js';
import { handleAudited } from './handle-audited.js';
import type { Context, Reply, Route } from './route.js';

export type Idempotency = Context<unknown, unknown>['idempotency'];

/**
 * What is kept of a key and its request: keyed hashes, because requests hold addresses, and the plain hash of an address can be guessed.
 * `validation_failed` when the header is no key.
 */
export const idempotencyOf = ({ keyring }: Services, principal: Principal, { method }: Route, request: Request, body: unknown): Result<Idempotency> => {
  const key = request.get('idempotency-key');
  if (key === undefined || method === 'get') return { ok: true, value: undefined };
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) return err('validation_failed', 'Idempotency-Key must be 1 to 200 visible ASCII characters.');
  const hash = (text: string): Buffer => createHmac('sha256', keyring.linkKey).update(`idempotency\n${text}`).digest();
  return {
    ok: true,
    value: {
      keyHash: hash(`${principal.organisationId}\n${principal.storeScope ?? ''}\n${key}`),
      requestHash: hash(`${method} ${request.originalUrl}\n${JSON.stringify(body ?? null)}`),
    },
  };
};

/** For routes that do not keep the key in their own transaction: the key is claimed, the work done, the answer kept. */
export const withIdempotency = async (services: Services, definition: Route, context: Context<unknown, unknown>): Promise<Result<Reply>> => {
  const { idempotency, now } = context;
  if (idempotency === undefined || definition.keepsIdempotency === true) return handleAudited(definition, context);
  const earlier = await claim(services, idempotency, now);
  if (earlier !== undefined) return earlier;
  let kept: Kept | undefined;
  try {
    const outcome = await handleAudited(definition, context);
    kept = outcome.ok ? keptForm(outcome.value) : undefined;
    return outcome;
  } finally {
    await settle(services, idempotency.keyHash, kept);
  }
};

interface Kept { readonly status: number; readonly body: string }

/** A claimed key has no status yet. The one who claimed it may have died, so a claim older than any request lets the next one try. */
const claimed = { status: 0, body: '' } as const satisfies Kept;
const claimMsMax = 10 * 60_000;

const claim = async ({ database }: Services, idempotency: NonNullable<Idempotency>, now: number): Promise<Result<Reply> | undefined> => {
  const { idempotencyKeys } = database.models;
  const { keyHash, requestHash } = idempotency;
  try {
    await database.write(({ transaction }) => idempotencyKeys.create({ keyHash, requestHash, ...claimed, createdAt: now }, { transaction }));
    return undefined;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const row = await idempotencyKeys.findOne({ where: { keyHash } });
  if (row?.requestHash.equals(requestHash) === false) return err('idempotency_conflict', 'This Idempotency-Key was used with another request.');
  if (row !== null && row.status !== claimed.status) return { ok: true, value: replyFrom(row) };
  const isAbandoned = row !== null && row.createdAt + claimMsMax < now;
  const taken = isAbandoned && await database.write(({ sql }) => sql.run(
    'UPDATE idempotency_keys SET created_at = ? WHERE key_hash = ? AND status = 0 AND created_at = ?', [now, keyHash, row.createdAt])) === 1;
  return taken ? undefined : err('idempotency_conflict', 'The first request with this Idempotency-Key is still under way.');
};

/** Keeps the answer, or gives the key back when there is none to keep: what failed may be tried again. */
const settle = ({ database }: Services, keyHash: Buffer, kept: Kept | undefined): Promise<number> => database.write(({ sql }) => kept === undefined
  ? sql.run('DELETE FROM idempotency_keys WHERE key_hash = ? AND status = 0', [keyHash])
  : sql.run('UPDATE idempotency_keys SET status = ?, body = ? WHERE key_hash = ?', [kept.status, kept.body, keyHash]));

const keptForm = (reply: Reply): Kept | undefined => {
  switch (reply.kind) {
    case 'json': return { status: reply.status, body: JSON.stringify(reply.kept ?? reply.body) };
    case 'text': return { status: reply.status, body: reply.text };
    case 'empty': return { status: 204, body: '' };
    case 'stream': return undefined;
  }
};

const replyFrom = ({ status, body }: Kept): Reply => body === '' ? { kind: 'empty' } : { kind: 'text', status, text: body };
