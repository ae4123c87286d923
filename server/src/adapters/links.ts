// Links that can be handed out: an id and a keyed code, so that they cannot be guessed and say nothing about anyone.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { idPrefixes, type StoreId } from '@placet/core';

export class Links {
  constructor(private readonly linkKey: Uint8Array, private readonly baseUrl: string) {}

  /** Where a receipt can be fetched by whoever was given the link: the store and record id, and their code. */
  receiptUrl(storeId: string, recordId: string): string {
    return `${this.baseUrl}/r/${storeId}/${recordId}/${this.code('receipt', storeId, recordId)}`;
  }

  isReceiptCode(storeId: string, recordId: string, code: string): boolean {
    return isSame(this.code('receipt', storeId, recordId), code);
  }

  /** Where a pending answer is confirmed. Two ids and their code in one word; it says nothing about anyone. */
  confirmUrl(storeId: string, confirmationId: string): string {
    return `${this.baseUrl}/c/${bareId(storeId)}.${bareId(confirmationId)}.${this.code('confirm', storeId, confirmationId)}`;
  }

  /** What a confirmation's link is about, or undefined when it was not made here. */
  readConfirmToken(token: string): { readonly storeId: StoreId; readonly confirmationId: string } | undefined {
    const [, store, confirmation, code] = /^([0-9a-z]{26})\.([0-9a-z]{26})\.([\w-]{32})$/.exec(token) ?? [];
    const [storeId, confirmationId] = [`${idPrefixes.store}_${store}`, `${idPrefixes.confirmation}_${confirmation}`];
    return code !== undefined && isSame(this.code('confirm', storeId, confirmationId), code) ? { storeId: storeId as StoreId, confirmationId } : undefined;
  }

  private code(purpose: string, ...parts: readonly string[]): string {
    return createHmac('sha256', this.linkKey).update([purpose, ...parts].join('\n')).digest('base64url').slice(0, 32);
  }
}

const bareId = (id: string): string => id.slice(id.indexOf('_') + 1);

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};
