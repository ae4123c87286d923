// Which inner hashes are worth storing: every eighth level, as tlog-tiles does. The rest is made again from at most 256 stored ones.
import type { Digest } from '../kernel/index.js';
import { hashNode, type Hash } from './merkle.js';
import type { ReadSubtree } from './proof.js';

export const tileHeight = 8;

export const isStoredLevel = (level: number): boolean => level > 0 && level % tileHeight === 0;

/** Reads `count` stored hashes of a stored level (0 are leaf hashes) from `start` on; fewer only at the end of the log. */
export type ReadStoredHashes = (level: number, start: number, count: number) => Promise<readonly Hash[]>;

/** Subtree roots at any level, from the stored levels below them. Throws when the log is shorter than asked (a damaged store). */
export const readSubtreeFromTiles = (digest: Digest, readStored: ReadStoredHashes): ReadSubtree => async (level, index) => {
  const above = level % tileHeight;
  const count = 2 ** above;
  let row = await readStored(level - above, index * count, count);
  if (row.length !== count) throw new Error(`level ${level - above} lacks hashes from ${index * count + row.length} on`);
  while (row.length > 1) row = pairUp(digest, row);
  const [root] = row;
  if (root === undefined) throw new Error(`level ${level} has no hash ${index}`);
  return root;
};

const pairUp = (digest: Digest, row: readonly Hash[]): Hash[] => {
  const parents: Hash[] = [];
  for (let at = 0; at + 1 < row.length; at += 2) {
    const [left, right] = [row[at], row[at + 1]];
    if (left !== undefined && right !== undefined) parents.push(hashNode(digest, left, right));
  }
  return parents;
};
