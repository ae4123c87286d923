import { createHash } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { equalBytes, fromHex, toHex, type Digest } from '../kernel/index.js';
import { decodeFrontier, encodeEdge, GrowingTree, rootOf } from './frontier.js';
import { hashLeaf, hashNode, type Hash } from './merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion, type ReadSubtree } from './proof.js';
import { isStoredLevel, readSubtreeFromTiles } from './tiles.js';

const digest: Digest = bytes => createHash('sha256').update(bytes).digest();

/** The definition of RFC 6962 section 2.1, word for word: slow and obviously right. */
const mth = (leaves: readonly Uint8Array[]): Hash => {
  const [only] = leaves;
  if (only === undefined) return digest(new Uint8Array());
  if (leaves.length === 1) return hashLeaf(digest, only);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hashNode(digest, mth(leaves.slice(0, k)), mth(leaves.slice(k)));
};

const leavesOf = (count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => Uint8Array.of(at & 255, at >> 8));
const grow = (leaves: readonly Uint8Array[]): GrowingTree => {
  const tree = new GrowingTree(digest);
  for (const leaf of leaves) tree.append(hashLeaf(digest, leaf));
  return tree;
};

const readFrom = (leaves: readonly Uint8Array[]): ReadSubtree => (level, index) => {
  const width = 2 ** level;
  return Promise.resolve(mth(leaves.slice(index * width, (index + 1) * width)));
};

describe('the Merkle log', () => {
  it('reproduces the root hashes of the Certificate Transparency test vectors', () => {
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = inputs.map(hex => fromHex(hex)!);
    expect(toHex(mth([]))).to.equal('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(rootOf(digest, grow(leaves.slice(0, 1))))).to.equal('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(toHex(rootOf(digest, grow(leaves.slice(0, 3))))).to.equal('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
    expect(toHex(rootOf(digest, grow(leaves)))).to.equal('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('grows to the root the definition gives, at every size', () => {
    for (let size = 0; size <= 70; size++) expect(toHex(grow(leavesOf(size)).root())).to.equal(toHex(mth(leavesOf(size))));
  });

  it('goes on from a stored frontier as if it had never stopped, and refuses a frontier that does not fit its size', () => {
    const before = grow(leavesOf(37)).frontier();
    const resumed = new GrowingTree(digest, decodeFrontier(37, encodeEdge(before.edge)));
    for (const leaf of leavesOf(50).slice(37)) resumed.append(hashLeaf(digest, leaf));
    expect(toHex(resumed.root())).to.equal(toHex(mth(leavesOf(50))));
    expect(() => decodeFrontier(38, encodeEdge(before.edge).slice(0, 32))).to.throw('head of size 38');
  });

  it('proves that a leaf is in the log, and the proof fits no other leaf, place or root', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat(), async (size, pick) => {
      const leaves = leavesOf(size);
      const index = pick % size;
      const path = await proveInclusion(digest, readFrom(leaves), index, size);
      const leafHash = hashLeaf(digest, leaves[index]!);
      expect(verifyInclusion(digest, leafHash, index, size, path, mth(leaves))).to.equal(true);
      expect(verifyInclusion(digest, hashLeaf(digest, Uint8Array.of(9, 9, 9)), index, size, path, mth(leaves))).to.equal(false);
      expect(verifyInclusion(digest, leafHash, index, size, [...path, leafHash], mth(leaves))).to.equal(false);
      expect(verifyInclusion(digest, leafHash, size, size, path, mth(leaves))).to.equal(false);
      if (size > 1) expect(verifyInclusion(digest, leafHash, (index + 1) % size, size, path, mth(leaves))).to.equal(false);
    }));
  });

  it('proves that the log only grew, and fits no log that was rewritten', async () => {
    await fc.assert(fc.asyncProperty(fc.nat({ max: 60 }), fc.nat({ max: 60 }), async (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const leaves = leavesOf(to);
      const path = await proveConsistency(digest, readFrom(leaves), from, to);
      const older = mth(leaves.slice(0, from));
      expect(verifyConsistency(digest, from, older, to, mth(leaves), path)).to.equal(true);
      if (from > 0) {
        const rewritten = mth([Uint8Array.of(7, 7, 7), ...leaves.slice(1, from)]);
        expect(verifyConsistency(digest, from, rewritten, to, mth(leaves), path)).to.equal(false);
      }
    }));
  });

  it('makes every inner hash again from every eighth level alone', async () => {
    const leaves = leavesOf(700);
    const stored = new Map<string, Hash>();
    const tree = new GrowingTree(digest);
    leaves.forEach((leaf, at) => {
      stored.set(`0/${at}`, hashLeaf(digest, leaf));
      tree.append(hashLeaf(digest, leaf), ({ level, index, hash }) => { if (isStoredLevel(level)) stored.set(`${level}/${index}`, hash); });
    });
    expect([...stored.keys()].filter(key => key.startsWith('8/'))).to.deep.equal(['8/0', '8/1']);
    const read = readSubtreeFromTiles(digest, (level, start, count) =>
      Promise.resolve(Array.from({ length: count }, (_, at) => stored.get(`${level}/${start + at}`)).filter(hash => hash !== undefined)));
    for (const index of [0, 255, 256, 511, 699]) {
      const path = await proveInclusion(digest, read, index, 700);
      expect(verifyInclusion(digest, stored.get(`0/${index}`)!, index, 700, path, tree.root())).to.equal(true);
    }
    expect(equalBytes(await read(9, 0), mth(leaves.slice(0, 512)))).to.equal(true);
  });
});
