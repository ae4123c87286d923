// Who the shop says is signed in, proven with the secret its plugin holds; the secret before counts as long as it does for messages.
import { createHmac } from 'node:crypto';
import { readSubjectToken, type StoreId, type SubjectTokenClaims } from '@placet/core';
import type { Services } from '../compose.js';
import { findConnection, secretsOf } from '../sync/connection-row.js';

type TokenPorts = Pick<Services, 'database' | 'keyring' | 'clock'>;

/** Undefined for a token that does not count, and for shops that are not connected, which have no secret. */
export const subjectOfToken = async ({ database, keyring, clock }: TokenPorts, storeId: StoreId, text: string): Promise<SubjectTokenClaims | undefined> => {
  const connection = await database.read(sql => findConnection(sql, storeId));
  const now = clock.now();
  return connection === undefined ? undefined : readSubjectToken(text, secretsOf(keyring, connection, now), hmac, now);
};

const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array => createHmac('sha256', key).update(bytes).digest();

/** The claims as identifiers: the account's id in the shop first. */
export const claimedSubject = ({ sub, email, phone, name }: SubjectTokenClaims) => ({
  externalId: sub, ...email === undefined ? {} : { email }, ...phone === undefined ? {} : { phone }, ...name === undefined ? {} : { name },
});
