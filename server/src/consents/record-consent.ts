// One capture from request to committed records, and the answer the caller keeps.
import type { Result, StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import type { CaptureRequest, Captured, CaptureReply, Confirming } from '../ledger/capture-request.js';
import type { Context, Reply } from '../http/route.js';

/** What is told of new records: place, hash, and where the receipt is. */
export const recordedBody = (services: Services, { subjectId, placed, confirming = [] }: Captured): { subjectId: string; records: object[] } => ({
  subjectId,
  records: placed.map(({ record, leafHash }) => ({
    id: record.id, sequence: record.sequence, leafHash: Buffer.from(leafHash).toString('hex'), receiptUrl: services.links.receiptUrl(record.storeId, record.id),
    ...confirming.filter(({ recordId }) => recordId === record.id).map(each => ({ confirmation: confirmingBody(services, record.storeId, each) }))[0],
  })),
});

/** What is told of a confirmation. The link goes only to whoever must hand it on: with it, anybody could confirm. */
export const confirmingBody = ({ links }: Pick<Services, 'links'>, storeId: StoreId, { confirmationId, channel, expiresAt, by, isForShop }: Confirming): object => ({
  id: confirmationId, channel, expiresAt: new Date(expiresAt).toISOString(), askedBy: by, ...by === 'shop' && isForShop ? { confirmUrl: links.confirmUrl(storeId, confirmationId) } : {},
});

/** Appends with the request's Idempotency-Key kept in the same transaction; the same key answers the same text again. */
export const captureAndReply = async (
  { services, idempotency }: Pick<Context<unknown, unknown>, 'services' | 'idempotency'>, request: CaptureRequest,
  status: number, body: (captured: Captured) => object = captured => recordedBody(services, captured),
): Promise<Result<Reply>> => {
  const render = (captured: Captured): { status: number; body: string } => ({ status, body: JSON.stringify(body(captured)) });
  const reply = await services.writer.append(idempotency === undefined ? request : { ...request, idempotency: { ...idempotency, render } });
  return replyOf(reply, render);
};

const replyOf = (reply: CaptureReply, render: (captured: Captured) => { status: number; body: string }): Result<Reply> => {
  switch (reply.kind) {
    case 'captured': {
      const { status, body } = render(reply.captured);
      return { ok: true, value: { kind: 'text', status, text: body } };
    }
    case 'replayed': return { ok: true, value: { kind: 'text', status: reply.status, text: reply.body, isReplay: true } };
    case 'idempotency_conflict':
      return { ok: false, error: { code: 'idempotency_conflict', message: 'This Idempotency-Key was used with another request.' } };
  }
};
