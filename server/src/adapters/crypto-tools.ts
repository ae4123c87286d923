// The core's hashing and signing ports, kept by node:crypto.
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify, type KeyObject } from 'node:crypto';
import type { Digest, Signer, VerifySignature } from '@placet/core';

// One-shot, and by way of a string: measured on Node 20, a hash object, or a hash handed over as a Buffer, costs more than the hashing itself.
export const digest: Digest = (bytes) => {
  const text = hash('sha256', bytes, 'binary');
  const result = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) result[at] = text.charCodeAt(at);
  return result;
};

export const sha256Hex = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

// DER around a raw Ed25519 public key (RFC 8410 section 4).
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

const publicKeyObject = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiStart, raw]), format: 'der', type: 'spki' });

/** The key object of the last raw key: a file's checkpoints are all signed by one key, and making the object costs more than the check. */
let lastKey: { readonly raw: Buffer; readonly object: KeyObject } | undefined;

const verifyingKey = (raw: Uint8Array): KeyObject => {
  if (lastKey?.raw.equals(raw) !== true) lastKey = { raw: Buffer.from(raw), object: publicKeyObject(raw) };
  return lastKey.object;
};

export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  try {
    return verify(null, message, verifyingKey(publicKey), signature);
  } catch {
    return false;
  }
};

/** A signer from a PKCS#8 PEM private key. */
export const signerFromPem = (pem: string): Signer => {
  const key = createPrivateKey(pem);
  return { publicKey: rawPublicKey(createPublicKey(key)), sign: message => sign(null, message, key) };
};

export const newSigningKeyPem = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

export const publicKeyToPem = (raw: Uint8Array): string => publicKeyObject(raw).export({ format: 'pem', type: 'spki' }).toString();

/** The raw 32 bytes of an Ed25519 public key in PEM. Throws when it is no such key. */
export const publicKeyFromPem = (pem: string): Uint8Array => {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('the public key is not an Ed25519 key');
  return rawPublicKey(key);
};

const rawPublicKey = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' }).subarray(spkiStart.length);
