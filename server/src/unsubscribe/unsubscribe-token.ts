// The token in an unsubscribe link: store, person, what to stop and the campaign, sealed so that it says nothing and cannot be made up. (UNS-2)
// A synthetic IV (Rogaway and Shrimpton, 2006; the scheme of RFC 5297 with HMAC and AES-CTR): 57 bytes, no randomness that could repeat.
import { createCipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { allChannels, bytesOfId, channels, channelTarget, idOfBytes, type Channel, type StoreId, type SubjectId, type Target } from '@placet/core';

/** One channel, or everything. */
export const scopes = ['all', ...channels] as const;
export type Scope = Channel | 'all';

export const targetOfScope = (scope: Scope): Target => scope === 'all' ? allChannels : channelTarget(scope);

export interface LinkMeaning {
  readonly storeId: StoreId;
  readonly subjectId: SubjectId;
  readonly scope: Scope;
  /** Fourteen hex digits that stand for a campaign, or null. */
  readonly campaignTag: string | null;
}

interface Keys { readonly mac: Uint8Array; readonly cipher: Uint8Array }

/** In the token's first byte. Another way of making tokens gets another number, and tokens of this one go on being read. */
const generation = 1;
const ivLength = 16;
const idLength = 16;
const tagLength = 7;
const plainLength = 2 * idLength + 1 + tagLength;
const tokenLength = 1 + ivLength + plainLength;
const textLength = tokenLength / 3 * 4;
const pattern = /^[\w-]+$/;

// Never changed, only added to: the numbers are in links that were sent.
const scopeCodes = { all: 0, email: 1, sms: 2, whatsapp: 3, push: 4, phone: 5, post: 6 } as const satisfies Record<Scope, number>;
const scopeOfCode = new Map<number, Scope>(scopes.map(scope => [scopeCodes[scope], scope]));

export class UnsubscribeTokens {
  private readonly keys: Keys;

  /** `linkKey` is the installation's key for links; it stays the same when the master key is changed, and so do all tokens. */
  constructor(linkKey: Uint8Array) {
    const derive = (use: string): Uint8Array => new Uint8Array(hkdfSync('sha256', linkKey, '', `placet unsubscribe ${generation} ${use}`, 32));
    this.keys = { mac: derive('mac'), cipher: derive('cipher') };
  }

  /** The same meaning gives the same token. */
  make({ storeId, subjectId, scope, campaignTag }: LinkMeaning): string {
    const [store, subject] = [bytesOfId(storeId), bytesOfId(subjectId)];
    if (store === undefined || subject === undefined) throw new RangeError('an id that this installation did not make');
    const plain = Buffer.concat([store, subject, Buffer.of(scopeCodes[scope]), campaignTag === null ? Buffer.alloc(tagLength) : Buffer.from(campaignTag, 'hex')]);
    const iv = this.ivOf(plain);
    return Buffer.concat([Buffer.of(generation), iv, this.crypt(iv, plain)]).toString('base64url');
  }

  /**
   * What a token means, or undefined when it is not one of ours. Whatever is given goes the same way: forged, shortened, of another installation or with
   * one bit changed, it is decrypted, its code is made anew, and the two are compared in constant time.
   */
  read(text: string): LinkMeaning | undefined {
    const isShaped = text.length === textLength && pattern.test(text);
    const bytes = isShaped ? Buffer.from(text, 'base64url') : Buffer.alloc(tokenLength);
    const iv = bytes.subarray(1, 1 + ivLength);
    const plain = this.crypt(iv, bytes.subarray(1 + ivLength));
    const isOurs = timingSafeEqual(iv, this.ivOf(plain));
    const meaning = meaningOf(plain);
    return isOurs && isShaped && bytes[0] === generation ? meaning : undefined;
  }

  /** A code for taking back what this record did, for whoever was shown the answer to it. */
  undoCode(storeId: StoreId, recordId: string): string {
    return createHmac('sha256', this.keys.mac).update(`undo\n${storeId}\n${recordId}`).digest('base64url').slice(0, 32);
  }

  isUndoCode(storeId: StoreId, recordId: string, code: string): boolean {
    const [expected, given] = [Buffer.from(this.undoCode(storeId, recordId)), Buffer.from(code.slice(0, 100))];
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private ivOf(plain: Uint8Array): Buffer {
    return createHmac('sha256', this.keys.mac).update(Buffer.of(generation)).update(plain).digest().subarray(0, ivLength);
  }

  /** AES-256-CTR is its own inverse. */
  private crypt(iv: Uint8Array, text: Uint8Array): Buffer {
    return createCipheriv('aes-256-ctr', this.keys.cipher, iv).update(text);
  }
}

const meaningOf = (plain: Buffer): LinkMeaning => {
  const tag = plain.subarray(plainLength - tagLength);
  return {
    storeId: idOfBytes('store', plain.subarray(0, idLength)), subjectId: idOfBytes('subject', plain.subarray(idLength, 2 * idLength)),
    scope: scopeOfCode.get(plain[2 * idLength] ?? 0) ?? 'all', campaignTag: tag.every(byte => byte === 0) ? null : tag.toString('hex'),
  };
};
