// What the core needs of the world and never takes by itself: time, randomness, hashing, signing.
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
}

export interface Random {
  bytes(count: number): Uint8Array;
}

/** SHA-256 of the bytes: 32 bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

export interface Signer {
  /** Raw Ed25519 public key, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
  /** Ed25519 signature, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** True when `signature` is the Ed25519 signature of `message` under the raw `publicKey`. Never throws on bad input. */
export type VerifySignature = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
