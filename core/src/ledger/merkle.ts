// The hashes of RFC 6962 section 2.1 (unchanged in RFC 9162): leaves and nodes hash apart, so that neither can pass for the other.
import { concat, type Digest } from '../kernel/index.js';

export type Hash = Uint8Array;

export const hashLength = 32;

/** MTH({d}) = SHA-256(0x00 || d). */
export const hashLeaf = (digest: Digest, leaf: Uint8Array): Hash => {
  if (leaf.length >= leafInput.length) return digest(concat(leafPrefix, leaf));
  leafInput.set(leaf, 1);
  return digest(leafInput.subarray(0, leaf.length + 1));
};

/** SHA-256(0x01 || left || right). */
export const hashNode = (digest: Digest, left: Hash, right: Hash): Hash => {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + hashLength);
  return digest(nodeInput);
};

// Inputs are put together in the same bytes each time: making new ones costs more than hashing them,
// twice per record of a million. A digest therefore must not keep what it is given.
const leafPrefix = Uint8Array.of(0);
const leafInput = new Uint8Array(8192);
const nodeInput = new Uint8Array(1 + 2 * hashLength).fill(1, 0, 1);

/** MTH({}) = SHA-256(). */
export const emptyRoot = (digest: Digest): Hash => digest(new Uint8Array(0));
