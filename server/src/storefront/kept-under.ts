// The key under which an answer is kept, so that a browser that did not hear us may send again. (as http/idempotency.ts does for callers with a token)
import { createHmac } from 'node:crypto';
import type { Services } from '../compose.js';
import type { Idempotency } from '../ledger/capture-request.js';

export interface Said {
  readonly storeId: string;
  /** The browser or the person the key belongs to: nobody meets the key of another. */
  readonly who: string;
  readonly key: string;
  /** The answer, without what differs from one try to the next. */
  readonly said: object;
}

/** Keyed hashes, because both hold addresses. */
export const keptUnder = ({ keyring }: Pick<Services, 'keyring'>, { storeId, who, key, said }: Said): Idempotency => {
  const hash = (text: string): Buffer => createHmac('sha256', keyring.linkKey).update(`storefront\n${text}`).digest();
  return {
    keyHash: hash(JSON.stringify([storeId, who, key])), requestHash: hash(JSON.stringify(said)),
    render: ({ placed }) => ({ status: 201, body: JSON.stringify({ recorded: placed.length }) }),
  };
};
