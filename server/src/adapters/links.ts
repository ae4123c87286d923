// Links that can be handed out: an id and a keyed code, so that they cannot be guessed and say nothing about anyone.
import { createHmac, timingSafeEqual } from 'node:crypto';

export class Links {
  constructor(private readonly linkKey: Uint8Array, private readonly baseUrl: string) {}

  /** Where a receipt can be fetched by whoever was given the link: the store and record id, and their code. */
  receiptUrl(storeId: string, recordId: string): string {
    return `${this.baseUrl}/r/${storeId}/${recordId}/${this.code('receipt', storeId, recordId)}`;
  }

  isReceiptCode(storeId: string, recordId: string, code: string): boolean {
    return isSame(this.code('receipt', storeId, recordId), code);
  }

  private code(purpose: string, ...parts: readonly string[]): string {
    return createHmac('sha256', this.linkKey).update([purpose, ...parts].join('\n')).digest('base64url').slice(0, 32);
  }
}

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
