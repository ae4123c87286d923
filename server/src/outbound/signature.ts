// Signatures as Standard Webhooks has them: `v1,` and the HMAC-SHA-256 of id, time and body under the endpoint's secret. (standardwebhooks.com, 1.0)
import { createHmac } from 'node:crypto';
import { randomBytes, seal, unseal } from '../adapters/vault.js';
import type { Keyring } from '../adapters/keyring.js';

const prefix = 'whsec_';

export const newSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

const contextOf = (endpointId: string): string => `webhook secret of ${endpointId}`;

export const sealSecret = ({ credentialsKey }: Keyring, endpointId: string, secret: string): Buffer =>
  seal(credentialsKey, Buffer.from(secret), contextOf(endpointId));

export const openSecret = ({ credentialsKey }: Keyring, endpointId: string, sealed: Uint8Array): string =>
  unseal(credentialsKey, sealed, contextOf(endpointId)).toString();

export interface SignedMessage { readonly id: string; readonly timestampSeconds: number; readonly body: string }

/** The headers of a message, with one signature per secret: the first is the one in force. */
export const signatureHeaders = ({ id, timestampSeconds, body }: SignedMessage, secrets: readonly string[]): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestampSeconds),
  'webhook-signature': secrets.map(secret => `v1,${signatureOf(secret, `${id}.${timestampSeconds}.${body}`)}`).join(' '),
});

const signatureOf = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64')).update(text).digest('base64');
