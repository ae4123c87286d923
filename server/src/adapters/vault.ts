// Seals what is personal. One data key per subject, AES-256-GCM, wrapped by the master key; destroying the wrapped key erases the person. (LED-4)
import { createCipheriv, createDecipheriv, createHash, hash, randomFillSync } from 'node:crypto';

const nonceLength = 12;
const tagLength = 16;
export const keyLength = 32;

/** AES-256-GCM: nonce || ciphertext || tag. `context` is bound in as associated data, so a sealed text cannot be moved elsewhere. */
export const seal = (key: Uint8Array, plain: Uint8Array, context: string): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.allocUnsafe(nonceLength + plain.length + tagLength);
  sealed.set(nonce);
  sealed.set(cipher.update(plain), nonceLength);
  cipher.final();
  sealed.set(cipher.getAuthTag(), nonceLength + plain.length);
  return sealed;
};

/** Throws when key, context or bytes are not the ones it was sealed with. */
export const unseal = (key: Uint8Array, sealed: Uint8Array, context: string): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final()]);
};

export interface MasterKeys {
  readonly current: Uint8Array;
  /** The key before a rotation; still opens what it wrapped. */
  readonly previous?: Uint8Array | undefined;
}

/** Wraps data keys under the master key and opens them again, telling by a short id which master key it was. */
export class Vault {
  readonly masterKeyId: string;
  private readonly byId: ReadonlyMap<string, Uint8Array>;

  constructor(private readonly masterKeys: MasterKeys) {
    this.masterKeyId = keyIdOf(masterKeys.current);
    const known = [masterKeys.current, ...masterKeys.previous === undefined ? [] : [masterKeys.previous]];
    this.byId = new Map(known.map(key => [keyIdOf(key), key]));
  }

  newDataKey(): Buffer {
    return randomBytes(keyLength);
  }

  wrap(dataKey: Uint8Array, context: string): Buffer {
    return seal(this.masterKeys.current, dataKey, context);
  }

  /** Throws `UnknownMasterKey` when the key was wrapped by one that is not configured. */
  unwrap(wrapped: Uint8Array, masterKeyId: string, context: string): Buffer {
    const key = this.byId.get(masterKeyId);
    if (key === undefined) throw new UnknownMasterKey(masterKeyId);
    return unseal(key, wrapped, context);
  }
}

export class UnknownMasterKey extends Error {
  constructor(masterKeyId: string) {
    super(`a key was wrapped by master key ${masterKeyId}, which is not configured (PLACET_MASTER_KEY, PLACET_MASTER_KEY_PREVIOUS)`);
  }
}

/** Eight hex digits that name a master key without telling anything about it. */
export const keyIdOf = (masterKey: Uint8Array): string =>
  createHash('sha256').update('placet master key id').update(masterKey).digest('hex').slice(0, 8);

/** Keyed hash under which an identifier is found: HMAC-SHA-256 of store and text. (SUB-2) */
export const lookupHash = (lookupKey: Uint8Array, storeId: string, text: string): Buffer => {
  const { inner, outer } = padsFor(lookupKey);
  const message = Buffer.allocUnsafe(blockLength + Buffer.byteLength(storeId) + 1 + Buffer.byteLength(text));
  message.set(inner);
  message.write(`${storeId}\n${text}`, blockLength);
  const rest = Buffer.allocUnsafe(blockLength + hashLength);
  rest.set(outer);
  rest.write(hash('sha256', message, 'binary'), blockLength, 'latin1');
  return Buffer.from(hash('sha256', rest, 'binary'), 'latin1');
};

// HMAC by its definition (RFC 2104), out of two one-shot hashes: measured on Node 20, an Hmac object costs three times as much.
const blockLength = 64;
const hashLength = 32;

interface Pads { readonly inner: Buffer; readonly outer: Buffer }
const padsByKey = new WeakMap<Uint8Array, Pads>();

const padsFor = (key: Uint8Array): Pads => {
  const known = padsByKey.get(key);
  if (known !== undefined) return known;
  if (key.length > blockLength) throw new RangeError('a lookup key is at most one block long');
  const pad = (byte: number): Buffer => Buffer.from(Array.from({ length: blockLength }, (_, at) => (key[at] ?? 0) ^ byte));
  const made = { inner: pad(0x36), outer: pad(0x5c) };
  padsByKey.set(key, made);
  return made;
};

const pool = Buffer.alloc(8192);
let poolAt = pool.length;

/** Random bytes from a refilled pool: asking the system for twelve bytes at a time costs more than the encryption they are for. */
export const randomBytes = (count: number): Buffer => {
  if (count > pool.length) throw new RangeError(`at most ${pool.length} random bytes at once`);
  if (poolAt + count > pool.length) {
    randomFillSync(pool);
    poolAt = 0;
  }
  const bytes = Buffer.from(pool.subarray(poolAt, poolAt + count));
  pool.fill(0, poolAt, poolAt + count);
  poolAt += count;
  return bytes;
};
