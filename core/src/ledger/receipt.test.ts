import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect } from 'chai';
import { encodeRecord, type ConsentRecord } from '../consents/index.js';
import type { Digest, RecordId, StoreId, SubjectId } from '../kernel/index.js';
import { signCheckpoint } from './checkpoint.js';
import { hashLeaf } from './merkle.js';
import { issueReceipt, verifyReceipt, type Receipt } from './receipt.js';

const digest: Digest = bytes => createHash('sha256').update(bytes).digest();
const pair = generateKeyPairSync('ed25519');
const der = pair.publicKey.export({ format: 'der', type: 'spki' });
const publicKey = new Uint8Array(der.subarray(12));
const signer = { publicKey, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey)) };
const key = createPublicKey(pair.publicKey.export({ format: 'pem', type: 'spki' }));
const tools = { digest, verifySignature: (_key: Uint8Array, message: Uint8Array, signature: Uint8Array) => verify(null, message, key, signature) };

const text = 'Yes, send me the newsletter.';
const record: ConsentRecord = {
  id: 'rec_1' as RecordId, storeId: 'sto_1' as StoreId, sequence: 0, subjectId: 'sub_1' as SubjectId, action: 'opt_in', target: 'channel:email', version: null,
  textHash: createHash('sha256').update(text).digest('hex'), locale: 'en', section: 'newsletter', source: 'web', widget: null, region: 'DE', regionBasis: 'stated',
  occurredAt: 1_700_000_000_000, timeGrade: 'observed', recordedAt: 1_700_000_000_001, actor: 'shopper', sealed: null,
};

const issue = (): Receipt => issueReceipt({ digest }, signer, {
  record, text, parties: { controllerName: 'Shop', controllerUrl: 'https://shop.example' }, issuedAt: 1_700_000_100_000, treeSize: 1, inclusion: [],
  checkpoint: signCheckpoint(digest, signer, { origin: 'shop.example/ledger', size: 1, root: hashLeaf(digest, encodeRecord(record)), signedAt: 1_700_000_050_000 }),
});

describe('a receipt', () => {
  it('says what was agreed to, in which words, and proves it offline', () => {
    const receipt = issue();
    expect(receipt.consent).to.include({ purpose: 'channel:email', state: 'given', noticeText: text, noticeLanguage: 'en', eventTime: '2023-11-14T22:13:20.000Z' });
    expect(verifyReceipt(tools, publicKey, receipt)).to.deep.equal({ valid: true });
  });

  it('does not verify after any of its parts was changed', () => {
    const receipt = issue();
    const changed: Receipt[] = [
      { ...receipt, piiPrincipalId: 'sub_2' },
      { ...receipt, consent: { ...receipt.consent, state: 'refused' } },
      { ...receipt, consent: { ...receipt.consent, noticeText: 'Something else.' } },
      { ...receipt, proof: { ...receipt.proof, index: 1 } },
      { ...receipt, signature: receipt.signature.replace(/^./, letter => letter === 'A' ? 'B' : 'A') },
    ];
    for (const each of changed) expect(verifyReceipt(tools, publicKey, each).valid).to.equal(false);
  });

  it('does not verify when its record is not in the signed log, even if its own signature fits', () => {
    const elsewhere = issueReceipt({ digest }, signer, {
      record, text, parties: { controllerName: 'Shop', controllerUrl: 'https://shop.example' }, issuedAt: 1, treeSize: 1, inclusion: [],
      checkpoint: signCheckpoint(digest, signer, { origin: 'shop.example/ledger', size: 1, root: digest(new Uint8Array()), signedAt: 1 }),
    });
    expect(verifyReceipt(tools, publicKey, elsewhere)).to.deep.equal({ valid: false, message: 'the record is not in the signed log' });
  });
});
