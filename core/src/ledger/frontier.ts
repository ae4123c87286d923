// The right edge of a growing tree: one hash per set bit of its size, highest first. Enough to append and to know the root.
import type { Digest } from '../kernel/index.js';
import { emptyRoot, hashLength, hashNode, type Hash } from './merkle.js';

/** A complete subtree of 2^level leaves that an append finished; `index` counts such subtrees from the left. */
export interface FinishedSubtree { readonly level: number; readonly index: number; readonly hash: Hash }

export interface Frontier {
  readonly size: number;
  /** Roots of the complete subtrees that make up the tree, left to right (largest first). */
  readonly edge: readonly Hash[];
}

export const emptyFrontier: Frontier = { size: 0, edge: [] };

/** A tree that can be appended to; mutable on purpose, it runs once per record of a million. */
export class GrowingTree {
  private count: number;
  readonly edge: Hash[];

  constructor(private readonly digest: Digest, start: Frontier = emptyFrontier) {
    this.count = start.size;
    this.edge = [...start.edge];
  }

  /** Appends one leaf hash; `onFinished` hears of each complete subtree of at least two leaves it closes. */
  append(leafHash: Hash, onFinished?: (subtree: FinishedSubtree) => void): void {
    let hash = leafHash;
    let index = this.count;
    for (let level = 1; index % 2 === 1; level++) {
      const left = this.edge.pop();
      if (left === undefined) throw new Error('the frontier does not fit its size');
      hash = hashNode(this.digest, left, hash);
      index = (index - 1) / 2;
      onFinished?.({ level, index, hash });
    }
    this.edge.push(hash);
    this.count += 1;
  }

  frontier(): Frontier {
    return { size: this.count, edge: [...this.edge] };
  }

  get size(): number {
    return this.count;
  }

  root(): Hash {
    return rootOf(this.digest, this);
  }
}

export const rootOf = (digest: Digest, { edge }: Pick<Frontier, 'edge'>): Hash => {
  let root = edge.at(-1);
  if (root === undefined) return emptyRoot(digest);
  for (let at = edge.length - 2; at >= 0; at--) root = hashNode(digest, edge[at] ?? root, root);
  return root;
};

/** The frontier as bytes for storage: the hashes one after another, largest subtree first. */
export const encodeEdge = (edge: readonly Hash[]): Uint8Array => {
  const bytes = new Uint8Array(edge.length * hashLength);
  edge.forEach((hash, at) => bytes.set(hash, at * hashLength));
  return bytes;
};

/** Throws when the bytes do not fit the size: one hash per set bit (a damaged head is a fault, not an input). */
export const decodeFrontier = (size: number, bytes: Uint8Array): Frontier => {
  const expected = size.toString(2).replaceAll('0', '').length;
  if (bytes.length !== expected * hashLength) throw new Error(`the head of size ${size} holds ${bytes.length} bytes of hashes`);
  return { size, edge: Array.from({ length: expected }, (_, at) => bytes.slice(at * hashLength, (at + 1) * hashLength)) };
};
