// An export as a shop's ledger gives it, made with the core's own functions: records of the size a web form leaves, a checkpoint every thousand.
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { checkpointLine, encodeRecord, GrowingTree, hashLeaf, headerLine, makeId, recordLine, signCheckpoint } from '@placet/core';
import { digest } from '@placet/server';

const origin = 'shop.example/v1/stores/sto_01jq3v8m2k6p9r4t7w1x5y8z0b/ledger';
const checkpointEvery = 1000;
const firstAt = Date.UTC(2026, 0, 1);

/** Writes `count` records to `file`; answers the public key and the hashed bytes' mean length. */
export const writeExport = (file, count) => {
  const signer = newSigner();
  const tree = new GrowingTree(digest);
  const storeId = makeId('store', firstAt, randomBytes(10));
  const out = openSync(file, 'w');
  let bytes = 0;
  let text = `${headerLine(origin)}\n`;
  for (let sequence = 0; sequence < count; sequence++) {
    const record = recordAt(storeId, sequence);
    const leaf = encodeRecord(record);
    const leafHash = hashLeaf(digest, leaf);
    tree.append(leafHash);
    bytes += leaf.length;
    text += `${recordLine(record, leafHash)}\n`;
    if (tree.size % checkpointEvery === 0 || tree.size === count) {
      text += `${checkpointLine(signCheckpoint(digest, signer, { origin, size: tree.size, root: tree.root(), signedAt: record.recordedAt }))}\n`;
      writeSync(out, text);
      text = '';
    }
  }
  closeSync(out);
  return { publicKey: signer.publicKey, recordBytes: bytes / count };
};

/** 310 bytes sealed: an address, a browser's name and a page, under a nonce and a tag. */
const recordAt = (storeId, sequence) => {
  const at = firstAt + sequence * 250;
  return {
    id: makeId('record', at, randomBytes(10)), storeId, sequence, subjectId: makeId('subject', at, randomBytes(10)),
    action: sequence % 9 === 0 ? 'opt_out' : 'opt_in', target: 'channel:email', version: null,
    textHash: '9f2c1d6f0a8b4c7e5d3a2b1908f7e6d5c4b3a29180716253443526170819a0b1', locale: 'en', section: 'newsletter', source: 'web', widget: 'footer',
    region: 'DE', regionBasis: 'store_country', occurredAt: at, timeGrade: 'observed', recordedAt: at + 3, actor: 'shopper',
    sealed: randomBytes(310).toString('base64'),
  };
};

const newSigner = () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
  const key = createPrivateKey(pem);
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { publicKey: spki.subarray(-32), sign: message => sign(null, message, key) };
};
