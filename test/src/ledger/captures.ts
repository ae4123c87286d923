// Captures as the server's own callers hand them to the ledger writer, and what is left in the database afterwards.
import type { Answer, Circumstances, DraftAnswer, Identifier, StoreId, Target } from '@placet/core';
import { actionFor } from '@placet/core';
import { digest, exportLedger, verifyLedgerStream, type CaptureRequest, type Services } from '@placet/server';

export const circumstancesAt = (occurredAt: number, changes: Partial<Circumstances> = {}): Circumstances => ({
  section: null, source: 'web', widget: null, region: 'DE', regionBasis: 'store_country', occurredAt, timeGrade: 'observed', actor: 'shopper', context: {}, ...changes,
});

const words = 'Send me the tea letter.';
const textHash = Buffer.from(digest(Buffer.from(words))).toString('hex');

export const draft = (target: Target, answer: Answer): DraftAnswer => ({ target, action: actionFor(target, answer), version: null, textHash, locale: 'en' });

export const captureOf = (
  storeId: StoreId, identifiers: readonly Identifier[], answers: readonly DraftAnswer[], circumstances: Circumstances, mode: CaptureRequest['mode'] = 'record',
): CaptureRequest => ({ storeId, subject: { identifiers }, isProven: true, answers, wordings: new Map([[textHash, words]]), circumstances, mode });

/** What the offline verifier says of the store's log as it stands. */
export const verdictOf = async ({ database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>, storeId: StoreId) =>
  verifyLedgerStream(bytesOf(exportLedger(database, keyring, storeId, clock.now())), keyring.signer.publicKey);

const bytesOf = async function* (chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
};

/** The sequences of the store's log, in order: 0, 1, 2, … and nothing between. */
export const sequencesOf = async ({ database }: Pick<Services, 'database'>, storeId: StoreId): Promise<number[]> =>
  (await database.read(sql => sql.all<{ sequence: number }>('SELECT sequence FROM records WHERE store_id = ? ORDER BY sequence', [storeId]))).map(({ sequence }) => sequence);

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
