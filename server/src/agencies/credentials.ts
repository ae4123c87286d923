// How Placet reaches a shop: sealed when kept, compared by a keyed hash, never shown.
import { createHmac } from 'node:crypto';
import { canonicalJson, type StoreId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { seal, unseal } from '../adapters/vault.js';
import type { Store } from '../storage/models/index.js';
import type { Fields } from './fields.js';

export type Credentials = Readonly<Record<string, string>>;

const contextOf = (storeId: string): string => `credentials of ${storeId}`;

export const sealCredentials = ({ credentialsKey }: Keyring, storeId: StoreId, credentials: Credentials): Buffer =>
  seal(credentialsKey, Buffer.from(JSON.stringify(credentials)), contextOf(storeId));

/** What can be compared and not be read. */
export const credentialFields = ({ credentialsKey }: Keyring, credentials: Credentials): Fields => new Map([
  ['credentials', createHmac('sha256', credentialsKey).update(`credentials\n${canonicalJson(credentials)}`).digest('hex')],
]);

export const storedCredentialFields = (keyring: Keyring, { id, sealedCredentials }: Store): Fields => sealedCredentials === null
  ? new Map()
  : credentialFields(keyring, openSealed(keyring, id, sealedCredentials));

/** The credentials of a store; none when it has none. */
export const openCredentials = (keyring: Keyring, { id, sealedCredentials }: Pick<Store, 'id' | 'sealedCredentials'>): Credentials =>
  sealedCredentials === null ? {} : openSealed(keyring, id, sealedCredentials);

const openSealed = ({ credentialsKey }: Keyring, id: string, sealed: Uint8Array): Credentials =>
  JSON.parse(unseal(credentialsKey, sealed, contextOf(id)).toString()) as Credentials;
