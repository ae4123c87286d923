// The hashes of RFC 6962 section 2.1 (unchanged in RFC 9162): leaves and nodes hash apart, so that neither can pass for the other.
import type { Digest } from '../kernel/index.js';

export type Hash = Uint8Array;

export const hashLength = 32;

/** MTH({d}) = SHA-256(0x00 || d). */
export const hashLeaf = (digest: Digest, leaf: Uint8Array): Hash => {
  const input = new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  return digest(input);
};

/** SHA-256(0x01 || left || right). */
export const hashNode = (digest: Digest, left: Hash, right: Hash): Hash => {
  const input = new Uint8Array(1 + 2 * hashLength);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + hashLength);
  return digest(input);
};

/** MTH({}) = SHA-256(). */
export const emptyRoot = (digest: Digest): Hash => digest(new Uint8Array(0));
