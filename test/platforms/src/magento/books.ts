// What a Magento keeps: customers of several websites, the table of newsletter rows behind them, orders. A quarter of a million people cost nothing until one
// of them is touched.
import type { Json } from '@placet/core';

/** 1 subscribed, 2 not confirmed, 3 unsubscribed, 4 account not confirmed. */
export type RowStatus = 1 | 2 | 3 | 4;

export interface NewsletterRow {
  readonly subscriberId: number;
  readonly storeId: number | null;
  readonly customerId: number;
  readonly email: string;
  readonly status: RowStatus;
  /** Epoch milliseconds; null as in rows of old. */
  readonly changedAt: number | null;
}

export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly websiteId: number;
  readonly storeId: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly addresses: readonly Readonly<Record<string, Json>>[];
  /** Other fields as the API gives them: prefix, dob, confirmation, custom_attributes … */
  readonly more: Readonly<Record<string, Json>>;
}

export interface Order { readonly id: number; readonly customerId: number | null; readonly email: string; readonly storeId: number; readonly at: number }

export interface StoreView { readonly id: number; readonly code: string; readonly websiteId: number; readonly locale: string }

export const storeViews: readonly StoreView[] = [
  { id: 1, code: 'default', websiteId: 1, locale: 'en_US' }, { id: 2, code: 'second_en', websiteId: 2, locale: 'en_US' }, { id: 3, code: 'german', websiteId: 1, locale: 'de_DE' },
];

export const websiteOfStore = (storeId: number | null): number => storeViews.find(({ id }) => id === storeId)?.websiteId ?? 0;

/** When everybody was born whose birth nobody told. */
export const bornAt = Date.UTC(2026, 0, 1);

/** As the collation of the database compares: without case and without accents. */
export const collated = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimEnd();

const generatedEmail = /^person(\d{1,9})@example\.com$/i;

export class Books {
  readonly orders: Order[] = [];
  private readonly customers = new Map<number, Customer>();
  private readonly removed = new Set<number>();
  private readonly idsByEmail = new Map<string, Set<number>>();
  /** Rows in the order of their ids, by the address as the database compares it. */
  private readonly rowsByEmail = new Map<string, NewsletterRow[]>();
  /** Generated people whose row was taken over or taken away. */
  private readonly ownRows = new Set<number>();
  private lastId: number;
  private lastRow: number;

  constructor(readonly generated: number) {
    this.lastId = generated;
    this.lastRow = generated;
  }

  get highestId(): number {
    return this.lastId;
  }

  customer(id: number): Customer | undefined {
    const own = this.customers.get(id);
    if (own !== undefined || this.removed.has(id) || !Number.isInteger(id) || id < 1 || id > this.generated) return own;
    const at = bornAt + id * 1000;
    return {
      id, email: `person${id}@example.com`, firstname: 'Person', lastname: `No ${id}`, websiteId: 1, storeId: 1, createdAt: at, updatedAt: at, addresses: [], more: {},
    };
  }

  * after(id: number): Generator<Customer> {
    for (let each = Math.max(0, id) + 1; each <= this.lastId; each++) {
      const customer = this.customer(each);
      if (customer !== undefined) yield customer;
    }
  }

  countAfter(id: number): number {
    const from = Math.max(0, id);
    return Math.max(0, this.lastId - from - [...this.removed].filter(each => each > from).length);
  }

  byEmail(email: string): readonly Customer[] {
    const ids = [...this.idsByEmail.get(collated(email)) ?? []];
    const generated = Number(generatedEmail.exec(collated(email))?.[1]);
    return [...new Set([...generated >= 1 && generated <= this.generated ? [generated] : [], ...ids])].sort((left, right) => left - right)
      .flatMap(id => this.customer(id) ?? []).filter(customer => collated(customer.email) === collated(email));
  }

  add(customer: Omit<Customer, 'id'>): Customer {
    const made = { ...customer, id: ++this.lastId };
    this.keep(made);
    return made;
  }

  keep(customer: Customer): void {
    this.customers.set(customer.id, customer);
    const email = collated(customer.email);
    this.idsByEmail.set(email, (this.idsByEmail.get(email) ?? new Set()).add(customer.id));
  }

  /** As the API deletes: rows of the address in that website go, orders stay and forget whose they were. */
  remove(id: number): boolean {
    const customer = this.customer(id);
    if (customer === undefined) return false;
    this.takeRowOver(customer);
    this.customers.delete(id);
    this.removed.add(id);
    const email = collated(customer.email);
    this.rowsByEmail.set(email, (this.rowsByEmail.get(email) ?? []).filter(row => websiteOfStore(row.storeId) !== customer.websiteId));
    for (const [at, order] of this.orders.entries()) if (order.customerId === id) this.orders[at] = { ...order, customerId: null };
    return true;
  }

  /** All rows of an address, the oldest first. */
  rows(email: string): readonly NewsletterRow[] {
    const kept = this.rowsByEmail.get(collated(email)) ?? [];
    const id = Number(generatedEmail.exec(collated(email))?.[1]);
    const generated = this.generatedRow(id);
    return generated === undefined ? kept : [generated, ...kept];
  }

  rowIn(email: string, websiteId: number): NewsletterRow | undefined {
    return this.rows(email).find(row => websiteOfStore(row.storeId) === websiteId);
  }

  /** Rows without an account, by id. */
  guestRows(): readonly NewsletterRow[] {
    return [...this.rowsByEmail.values()].flat().filter(row => row.customerId === 0).sort((left, right) => left.subscriberId - right.subscriberId);
  }

  setRow(row: Omit<NewsletterRow, 'subscriberId'> & { readonly subscriberId?: number | undefined }): void {
    const holder = this.customer(row.customerId);
    if (holder !== undefined) this.takeRowOver(holder);
    const email = collated(row.email);
    const rows = this.rowsByEmail.get(email) ?? [];
    const kept = { ...row, subscriberId: row.subscriberId ?? ++this.lastRow };
    const others = rows.filter(({ subscriberId }) => subscriberId !== kept.subscriberId);
    this.rowsByEmail.set(email, [...others, kept].sort((left, right) => left.subscriberId - right.subscriberId));
  }

  private generatedRow(id: number): NewsletterRow | undefined {
    if (!(id >= 1 && id <= this.generated) || this.ownRows.has(id) || id % 3 === 0) return undefined;
    return { subscriberId: id, storeId: 1, customerId: id, email: `person${id}@example.com`, status: id % 3 === 1 ? 1 : 3, changedAt: bornAt + id * 1000 };
  }

  private takeRowOver({ id, email }: Customer): void {
    const row = this.generatedRow(id);
    this.ownRows.add(id);
    if (row === undefined || collated(row.email) !== collated(email)) return;
    this.rowsByEmail.set(collated(email), [row, ...this.rowsByEmail.get(collated(email)) ?? []]);
  }
}
