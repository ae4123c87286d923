// The shopper's receipt for one answer (LED-5), in the shape of ISO/IEC TS 27560:2023 (receipt of a consent record), signed, with its proof.
import { answerOf, type ConsentRecord, encodeRecord } from '../consents/index.js';
import { canonicalJson, fromBase64, fromHex, toBase64, toHex, utf8, type Signer } from '../kernel/index.js';
import { openCheckpoint, type SignatureTools } from './checkpoint.js';
import { hashLeaf, type Hash } from './merkle.js';
import { verifyInclusion } from './proof.js';

export interface ReceiptParties {
  /** The controller: the store's name and address on the web. */
  readonly controllerName: string;
  readonly controllerUrl: string;
}

export interface Receipt {
  readonly format: 'placet.receipt/1';
  readonly schema: 'ISO/IEC TS 27560:2023';
  readonly receiptId: string;
  readonly issuedAt: string;
  readonly piiController: { readonly name: string; readonly url: string };
  /** An opaque number: the receipt names nobody. */
  readonly piiPrincipalId: string;
  readonly consent: {
    readonly purpose: string;
    readonly event: string;
    readonly state: 'given' | 'refused' | 'pending';
    readonly eventTime: string;
    readonly recordedTime: string;
    readonly noticeVersion: number | null;
    readonly noticeText: string | null;
    readonly noticeTextHash: string | null;
    readonly noticeLanguage: string | null;
    readonly collectionMethod: string;
    readonly collectionPoint: string | null;
    readonly jurisdiction: string | null;
  };
  readonly proof: {
    readonly record: string;
    readonly leafHash: string;
    readonly index: number;
    readonly treeSize: number;
    readonly inclusion: readonly string[];
    readonly checkpoint: string;
  };
  /** Base64 Ed25519 over the canonical JSON of everything else. */
  readonly signature: string;
}

export interface ReceiptInput {
  readonly record: ConsentRecord;
  readonly text: string | null;
  readonly parties: ReceiptParties;
  readonly issuedAt: number;
  readonly treeSize: number;
  readonly inclusion: readonly Hash[];
  readonly checkpoint: string;
}

const states = { yes: 'given', no: 'refused', pending: 'pending' } as const;
const time = (at: number): string => new Date(at).toISOString();

export const issueReceipt = ({ digest }: Pick<SignatureTools, 'digest'>, signer: Signer, input: ReceiptInput): Receipt => {
  const { record } = input;
  const leaf = encodeRecord(record);
  const unsigned = {
    format: 'placet.receipt/1', schema: 'ISO/IEC TS 27560:2023', receiptId: `receipt-${record.id}`, issuedAt: time(input.issuedAt),
    piiController: { name: input.parties.controllerName, url: input.parties.controllerUrl },
    piiPrincipalId: record.subjectId,
    consent: {
      purpose: record.target, event: record.action, state: states[answerOf(record.action) ?? 'pending'], eventTime: time(record.occurredAt),
      recordedTime: time(record.recordedAt), noticeVersion: record.version, noticeText: input.text, noticeTextHash: record.textHash,
      noticeLanguage: record.locale, collectionMethod: record.source, collectionPoint: record.section ?? record.widget, jurisdiction: record.region,
    },
    proof: {
      record: toBase64(leaf), leafHash: toHex(hashLeaf(digest, leaf)), index: record.sequence, treeSize: input.treeSize,
      inclusion: input.inclusion.map(toHex), checkpoint: input.checkpoint,
    },
  } as const;
  return { ...unsigned, signature: toBase64(signer.sign(signedBytes(unsigned))) };
};

export type ReceiptVerdict = { readonly valid: true } | { readonly valid: false; readonly message: string };

/** Checks a receipt offline: signature, words against their hash, leaf against the tree, tree against the signed checkpoint. */
export const verifyReceipt = (tools: SignatureTools, publicKey: Uint8Array, receipt: Receipt): ReceiptVerdict => {
  const { signature, ...unsigned } = receipt;
  const bytes = fromBase64(signature);
  if (bytes === undefined || !tools.verifySignature(publicKey, signedBytes(unsigned), bytes)) return invalid('the signature does not fit');
  const { consent, proof } = receipt;
  if (consent.noticeText !== null && toHex(tools.digest(utf8(consent.noticeText))) !== consent.noticeTextHash) return invalid('the words are not those of the hash');
  const leaf = fromBase64(proof.record);
  const checkpoint = openCheckpoint(tools, publicKey, proof.checkpoint);
  if (leaf === undefined || !checkpoint.ok) return invalid('the proof cannot be read');
  const path = proof.inclusion.map(fromHex).filter(hash => hash !== undefined);
  const isIncluded = path.length === proof.inclusion.length && checkpoint.value.size === proof.treeSize &&
    verifyInclusion(tools.digest, hashLeaf(tools.digest, leaf), proof.index, proof.treeSize, path, checkpoint.value.root);
  return isIncluded ? { valid: true } : invalid('the record is not in the signed log');
};

const invalid = (message: string): ReceiptVerdict => ({ valid: false, message });

const signedBytes = (unsigned: Omit<Receipt, 'signature'>): Uint8Array => utf8(canonicalJson(unsigned));
