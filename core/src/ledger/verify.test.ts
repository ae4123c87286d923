import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import type { ConsentRecord } from '../consents/index.js';
import { encodeRecord, recordText } from '../consents/index.js';
import { canonicalJson, type Digest, type RecordId, type StoreId, type SubjectId } from '../kernel/index.js';
import { openCheckpoint, signCheckpoint, verifierKey, type SignatureTools } from './checkpoint.js';
import { checkpointLine, headerLine, recordLine } from './export-format.js';
import { GrowingTree } from './frontier.js';
import { hashLeaf } from './merkle.js';
import { LedgerVerifier, type LedgerVerdict } from './verify.js';

const digest: Digest = bytes => createHash('sha256').update(bytes).digest();
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');
const spki = (raw: Uint8Array) => createPublicKey({ key: Buffer.concat([spkiStart, raw]), format: 'der', type: 'spki' });
const tools: SignatureTools = { digest, verifySignature: (key, message, signature) => verify(null, message, spki(key), signature) };
const pair = generateKeyPairSync('ed25519');
const publicKey = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
const signer = { publicKey, sign: (message: Uint8Array) => new Uint8Array(sign(null, message, pair.privateKey)) };
const origin = 'shop.example/v1/stores/sto_test/ledger';

const recordAt = (sequence: number): ConsentRecord => ({
  id: `rec_${String(sequence).padStart(26, '0')}` as RecordId, storeId: 'sto_test' as StoreId, sequence,
  subjectId: 'sub_test' as SubjectId, action: sequence % 2 === 0 ? 'opt_in' : 'opt_out', target: 'channel:email', version: null,
  textHash: 'a'.repeat(64), locale: 'de-DE', section: 'newsletter', source: 'web', widget: 'fußzeile "unten"', region: 'DE',
  regionBasis: 'shipping_country', occurredAt: 1_700_000_000_000 + sequence, timeGrade: 'observed', recordedAt: 1_700_000_000_500 + sequence,
  actor: 'shopper', sealed: sequence % 3 === 0 ? 'AAECAwQFBgc=' : null,
});

const writeExport = (count: number, checkpointAt: readonly number[]): string => {
  const tree = new GrowingTree(digest);
  const lines = [headerLine(origin)];
  for (let sequence = 0; sequence <= count; sequence++) {
    if (checkpointAt.includes(sequence)) {
      lines.push(checkpointLine(signCheckpoint(digest, signer, { origin, size: sequence, root: tree.root(), signedAt: 1_700_000_100_000 })));
    }
    if (sequence === count) break;
    const record = recordAt(sequence);
    const hash = hashLeaf(digest, encodeRecord(record));
    tree.append(hash);
    lines.push(recordLine(record, hash));
  }
  return `${lines.join('\n')}\n`;
};

const verifyBytes = (file: Uint8Array, key = publicKey): LedgerVerdict => {
  const verifier = new LedgerVerifier(tools, key);
  let from = 0;
  for (let at = file.indexOf(10); at !== -1; at = file.indexOf(10, from)) {
    verifier.addLine(file.subarray(from, at));
    from = at + 1;
  }
  if (from < file.length) verifier.addLine(file.subarray(from));
  return verifier.finish(from === file.length);
};

/** Line number (0-based) of a byte; records start at line 1, a checkpoint stands after the third and at the end. */
const whole = Buffer.from(writeExport(6, [3, 6]));
const lineOf = (offset: number): number => whole.subarray(0, offset).filter(byte => byte === 10).length;
/** A record is named itself; a damaged checkpoint leaves the records since the one before it unproven, or reads as a bad next record. */
const mayBeNamed = [[0], [0], [1], [2], [0, 3], [3], [4], [5], [3, 6]];

describe('the offline verifier', () => {
  it('accepts what was exported and says how much it checked', () => {
    const verdict = verifyBytes(whole);
    expect(verdict).to.include({ valid: true, records: 6, checkpoints: 2 });
    if (verdict.valid) expect(verdict.last).to.include({ origin, size: 6, signedAt: 1_700_000_100_000 });
  });

  it('accepts an empty ledger with its checkpoint', () => {
    expect(verifyBytes(Buffer.from(writeExport(0, [0])))).to.include({ valid: true, records: 0 });
  });

  it('names the first bad record after any single byte is changed', () => {
    for (let offset = 0; offset < whole.length; offset++) {
      const changed = Buffer.from(whole);
      changed[offset] = changed[offset]! ^ 1;
      expectNamed(verifyBytes(changed), offset, `byte ${offset} changed`);
    }
  });

  it('names the first bad record after any byte is replaced, removed or inserted', () => {
    fc.assert(fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), fc.constantFrom('replace', 'remove', 'insert'), (offset, byte, how) => {
      if (how === 'replace' && whole[offset] === byte) return;
      const inserted = how === 'remove' ? Buffer.alloc(0) : Buffer.of(byte);
      const tampered = Buffer.concat([whole.subarray(0, offset), inserted, whole.subarray(how === 'insert' ? offset : offset + 1)]);
      if (tampered.equals(whole)) return;
      expectNamed(verifyBytes(tampered), offset, `${how} ${byte} at ${offset}`);
    }), { numRuns: 3000 });
  });

  it('names the place where a whole record was removed, repeated or swapped, and a checkpoint that was cut off', () => {
    const lines = whole.toString().split('\n');
    const without = (at: number) => lines.filter((_, index) => index !== at).join('\n');
    expect(verifyBytes(Buffer.from(without(2)))).to.include({ valid: false, fault: 'record_out_of_place', record: 1 });
    expect(verifyBytes(Buffer.from([...lines.slice(0, 3), ...lines.slice(2)].join('\n')))).to.include({ fault: 'record_out_of_place', record: 2 });
    expect(verifyBytes(Buffer.from([...lines.slice(0, 2), lines[3], lines[2], ...lines.slice(4)].join('\n')))).to.include({ fault: 'record_out_of_place', record: 1 });
    expect(verifyBytes(Buffer.from(without(8)))).to.include({ fault: 'checkpoint_missing', record: 3 });
  });

  it('finds a record that was forged together with its hash, between the checkpoints around it', () => {
    const forged = { ...recordAt(4), action: 'opt_in' as const, target: 'channel:sms' as const };
    const lines = whole.toString().split('\n');
    lines[6] = recordLine(forged, hashLeaf(digest, encodeRecord(forged)));
    expect(verifyBytes(Buffer.from(lines.join('\n')))).to.include({ fault: 'checkpoint_mismatch', record: 3 });
  });

  it('refuses a file signed by another key', () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(12);
    expect(verifyBytes(whole, new Uint8Array(other))).to.include({ valid: false, fault: 'checkpoint_invalid', record: 0 });
  });

  it('writes records as canonical JSON', () => {
    for (const sequence of [0, 1]) {
      expect(recordText(recordAt(sequence))).to.equal(canonicalJson({ ...recordAt(sequence), format: 'placet.record/1' }));
    }
  });

  it('signs checkpoints as C2SP signed notes whose verifier key anyone can rebuild', () => {
    const note = signCheckpoint(digest, signer, { origin, size: 0, root: digest(new Uint8Array()), signedAt: 5 });
    expect(note.split('\n').slice(0, 5)).to.deep.equal([origin, '0', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'time 5', '']);
    expect(verifierKey(digest, origin, publicKey)).to.match(new RegExp(`^${origin}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}$`));
    expect(openCheckpoint(tools, publicKey, note.replace('time 5', 'time 6')).ok).to.equal(false);
    expect(openCheckpoint(tools, publicKey, `${note}x`).ok).to.equal(false);
  });
});

const expectNamed = (verdict: LedgerVerdict, offset: number, what: string): void => {
  expect(verdict.valid, what).to.equal(false);
  if (verdict.valid) return;
  expect(mayBeNamed[lineOf(offset)], `${what}: ${verdict.message}`).to.include(verdict.record);
};
