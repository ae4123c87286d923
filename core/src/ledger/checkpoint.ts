// Checkpoints: the signed statement "this log has this size and this root", as C2SP tlog-checkpoint in a C2SP signed note.
import {
  concat, equalBytes, err, fromBase64, ok, toBase64, utf8, type Digest, type Result, type Signer, type VerifySignature,
} from '../kernel/index.js';
import { hashLength, type Hash } from './merkle.js';

export interface Checkpoint {
  /** Names the log, such as `shop.example/v1/stores/sto_…/ledger`; also the name of the key. No spaces, no plus sign. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** Epoch milliseconds; carried as an extension line. */
  readonly signedAt: number;
}

/** The text of the note: origin, size, root in base64, and our extension line with the time; each ends with a newline. */
export const checkpointText = (checkpoint: Checkpoint): string =>
  `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\ntime ${checkpoint.signedAt}\n`;

/** The signed note (https://c2sp.org/signed-note): text, empty line, `— <name> <base64(key hash || signature)>`. */
export const signCheckpoint = (digest: Digest, signer: Signer, checkpoint: Checkpoint): string => {
  const text = checkpointText(checkpoint);
  const signature = concat(keyHash(digest, checkpoint.origin, signer.publicKey), signer.sign(utf8(text)));
  return `${text}\n— ${checkpoint.origin} ${toBase64(signature)}\n`;
};

export interface SignatureTools { readonly digest: Digest; readonly verifySignature: VerifySignature }

/** Reads a note and checks its signature; anything but the one exact spelling of a note signed by this key is refused. */
export const openCheckpoint = (
  { digest, verifySignature }: SignatureTools, publicKey: Uint8Array, note: string,
): Result<Checkpoint, 'validation_failed'> => {
  const parts = /^([^\n +]{1,300})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]{44})\ntime ([1-9]\d{0,15}|0)\n\n— ([^\n +]{1,300}) ([A-Za-z0-9+/=]{1,200})\n$/.exec(note);
  const [, origin = '', size = '', root64 = '', time = '', name = '', signature64 = ''] = parts ?? [];
  if (parts === null || name !== origin) return refuse('is not a signed note of one checkpoint');
  const root = fromBase64(root64);
  const signature = fromBase64(signature64);
  if (root?.length !== hashLength || signature?.length !== 68) return refuse('holds a hash or signature of the wrong length');
  if (!equalBytes(signature.slice(0, 4), keyHash(digest, name, publicKey))) return refuse('was signed by another key');
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  if (!verifySignature(publicKey, utf8(text), signature.slice(4))) return refuse('has a signature that does not fit');
  return ok({ origin, size: Number(size), root, signedAt: Number(time) });
};

/** First four bytes of SHA-256(name || LF || 0x01 || public key): type 1 is Ed25519. */
const keyHash = (digest: Digest, name: string, publicKey: Uint8Array): Uint8Array =>
  digest(concat(utf8(`${name}\n`), Uint8Array.of(1), publicKey)).slice(0, 4);

/** The verifier key in the note format: `<name>+<key hash in hex>+<base64(0x01 || public key)>`. */
export const verifierKey = (digest: Digest, name: string, publicKey: Uint8Array): string => {
  const hash = [...keyHash(digest, name, publicKey)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${name}+${hash}+${toBase64(concat(Uint8Array.of(1), publicKey))}`;
};

const refuse = (why: string) => err('validation_failed', `The checkpoint ${why}.`);
