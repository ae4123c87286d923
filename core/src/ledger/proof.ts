// Inclusion and consistency proofs after RFC 9162 sections 2.1.3 and 2.1.4. Proving reads O(log n) stored hashes; checking reads none.
import type { Digest } from '../kernel/index.js';
import { equalBytes } from '../kernel/index.js';
import { hashNode, type Hash } from './merkle.js';

/** Gives the root of the complete subtree of 2^level leaves number `index` from the left. Level 0 are the leaf hashes. */
export type ReadSubtree = (level: number, index: number) => Promise<Hash>;

/** Sibling hashes from leaf `index` up to the root of the first `size` leaves. Throws RangeError outside the tree. */
export const proveInclusion = async (digest: Digest, read: ReadSubtree, index: number, size: number): Promise<Hash[]> => {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  return pathTo({ digest, read }, index, { from: 0, to: size });
};

/** Proof that the tree of `to` leaves extends the tree of its first `from` leaves. Empty when from is 0 or equals to. */
export const proveConsistency = async (digest: Digest, read: ReadSubtree, from: number, to: number): Promise<Hash[]> => {
  if (!(from >= 0 && from <= to)) throw new RangeError(`a tree of ${to} does not extend one of ${from}`);
  if (from === 0 || from === to) return [];
  return subproof({ digest, read }, from, { from: 0, to }, true);
};

/** Root of the tree over `leafHash` at `index` of `size`, as `path` would have it; undefined when the path has the wrong length. */
export const rootFromInclusion = (digest: Digest, leafHash: Hash, index: number, size: number, path: readonly Hash[]): Hash | undefined => {
  if (!(index >= 0 && index < size)) return undefined;
  let node = index;
  let last = size - 1;
  let root = leafHash;
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      root = hashNode(digest, sibling, root);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      root = hashNode(digest, root, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? root : undefined;
};

export const verifyInclusion = (
  digest: Digest, leafHash: Hash, index: number, size: number, path: readonly Hash[], root: Hash,
): boolean => {
  const computed = rootFromInclusion(digest, leafHash, index, size, path);
  return computed !== undefined && equalBytes(computed, root);
};

/** True when `path` proves that the tree (to, toRoot) extends the tree (from, fromRoot). RFC 9162 section 2.1.4.2. */
export const verifyConsistency = (
  digest: Digest, from: number, fromRoot: Hash, to: number, toRoot: Hash, path: readonly Hash[],
): boolean => {
  if (from > to || from < 0) return false;
  if (from === to) return path.length === 0 && equalBytes(fromRoot, toRoot);
  if (from === 0) return path.length === 0;
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let older = first;
  let newer = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      older = hashNode(digest, sibling, older);
      newer = hashNode(digest, sibling, newer);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = hashNode(digest, newer, sibling);
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 && equalBytes(older, fromRoot) && equalBytes(newer, toRoot);
};

interface Tree { readonly digest: Digest; readonly read: ReadSubtree }
interface Span { readonly from: number; readonly to: number }

const pathTo = async (tree: Tree, index: number, span: Span): Promise<Hash[]> => {
  if (span.to - span.from === 1) return [];
  const middle = span.from + splitPoint(span.to - span.from);
  const left = { from: span.from, to: middle };
  const right = { from: middle, to: span.to };
  return index < middle
    ? [...await pathTo(tree, index, left), await spanRoot(tree, right)]
    : [...await pathTo(tree, index, right), await spanRoot(tree, left)];
};

const subproof = async (tree: Tree, size: number, span: Span, isWholeOldTree: boolean): Promise<Hash[]> => {
  const width = span.to - span.from;
  if (size === width) return isWholeOldTree ? [] : [await spanRoot(tree, span)];
  const split = splitPoint(width);
  const left = { from: span.from, to: span.from + split };
  const right = { from: span.from + split, to: span.to };
  return size <= split
    ? [...await subproof(tree, size, left, isWholeOldTree), await spanRoot(tree, right)]
    : [...await subproof(tree, size - split, right, false), await spanRoot(tree, left)];
};

const spanRoot = async (tree: Tree, span: Span): Promise<Hash> => {
  const width = span.to - span.from;
  if (isPowerOfTwo(width)) return tree.read(Math.log2(width), span.from / width);
  const middle = span.from + splitPoint(width);
  return hashNode(tree.digest, await spanRoot(tree, { from: span.from, to: middle }), await spanRoot(tree, { from: middle, to: span.to }));
};

/** The largest power of two below `width`. */
const splitPoint = (width: number): number => {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
};

// Sizes may pass 2^31, where bit operators would wrap.
const half = (value: number): number => Math.floor(value / 2);
const isPowerOfTwo = (value: number): boolean => value > 0 && splitPoint(value * 2) === value;
