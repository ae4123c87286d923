// Who has an account or ordered as a guest. Generated accounts exist only as their number until somebody changes them, so a shop of 250,000 costs nothing.
import type { Channel } from '@placet/core';

export interface Meta { id: number; key: string; value: unknown }

export interface Customer {
  readonly id: number;
  email: string;
  firstName: string;
  lastName: string;
  readonly role: string;
  phone: string;
  readonly createdAt: number;
  /** Null until the account was changed once. */
  modifiedAt: number | null;
  meta: Meta[];
}

export interface Order {
  readonly id: number;
  status: string;
  readonly customerId: number;
  email: string;
  firstName: string;
  lastName: string;
  readonly createdAt: number;
  modifiedAt: number;
  meta: Meta[];
}

export type SaidState = 'opted_in' | 'opted_out' | 'pending';

const words = { opted_in: 'granted', opted_out: 'denied', pending: 'pending' } as const;

let metaIds = 300;

/** As WooCommerce writes meta: by the key, in place; null takes it away. */
export const setMeta = (holder: { meta: Meta[] }, key: string, value: unknown): void => {
  if (value === null) { holder.meta = holder.meta.filter(each => each.key !== key); return; }
  const there = holder.meta.find(each => each.key === key);
  if (there === undefined) holder.meta.push({ id: metaIds++, key, value });
  else there.value = value;
};

export const say = (holder: { meta: Meta[] }, channel: Channel, state: SaidState, at: number): void => {
  setMeta(holder, `placet_${channel}_consent`, words[state]);
  setMeta(holder, `placet_${channel}_consent_at`, new Date(at).toISOString());
};

export const saidIn = (holder: { readonly meta: readonly Meta[] }, channel: Channel): { readonly state: SaidState; readonly at: number } | undefined => {
  const value = (key: string): unknown => holder.meta.find(each => each.key === key)?.value;
  const word = value(`placet_${channel}_consent`);
  const state = (Object.keys(words) as SaidState[]).find(each => words[each] === word);
  return state === undefined ? undefined : { state, at: Date.parse(String(value(`placet_${channel}_consent_at`))) };
};

const firstGenerated = 2;
const dayOne = Date.UTC(2024, 0, 1);

export class People {
  readonly orders: Order[] = [];
  private readonly kept = new Map<number, Customer>();
  private readonly byEmail = new Map<string, number>();
  private deleted: number[] = [];
  private nextId: number;

  constructor(generated: number) {
    this.nextId = firstGenerated + generated;
    this.kept.set(1, { id: 1, email: 'admin@example.test', firstName: '', lastName: '', role: 'administrator', phone: '', createdAt: dayOne, modifiedAt: null, meta: [] });
    this.byEmail.set('admin@example.test', 1);
  }

  get count(): number {
    return this.nextId - 1 - this.deleted.length;
  }

  add(email: string, name: string, phone: string, now: number, role = 'customer'): Customer {
    const [firstName = '', ...rest] = name.split(' ');
    const customer: Customer = { id: this.nextId++, email, firstName, lastName: rest.join(' '), role, phone, createdAt: now, modifiedAt: null, meta: [] };
    this.kept.set(customer.id, customer);
    this.byEmail.set(email.toLowerCase(), customer.id);
    return customer;
  }

  /** For reading; changes of a generated account are lost unless it is taken with `keep`. */
  get(id: number): Customer | undefined {
    if (!Number.isSafeInteger(id) || id < 1 || id >= this.nextId || this.deleted.includes(id)) return undefined;
    return this.kept.get(id) ?? generate(id);
  }

  keep(id: number): Customer | undefined {
    const customer = this.get(id);
    if (customer !== undefined) {
      this.kept.set(id, customer);
      this.byEmail.set(customer.email.toLowerCase(), id);
    }
    return customer;
  }

  withEmail(email: string): Customer | undefined {
    const wanted = email.toLowerCase();
    const known = this.byEmail.get(wanted) ?? Number(/^shopper(\d+)@example\.com$/.exec(wanted)?.[1] ?? 0);
    const found = this.get(known);
    return found?.email.toLowerCase() === wanted ? found : undefined;
  }

  /** By number, oldest first: the n-th account that is still there. */
  at(position: number): Customer | undefined {
    let id = position + 1;
    for (const gone of this.deleted) {
      if (gone > id) break;
      id++;
    }
    return this.get(id);
  }

  remove(id: number): void {
    this.kept.delete(id);
    this.deleted = [...this.deleted, id].sort((left, right) => left - right);
  }

  order(placed: Omit<Order, 'id' | 'meta'>): Order {
    const order: Order = { ...placed, id: 1000 + this.orders.length, meta: [] };
    this.orders.push(order);
    return order;
  }

  guestOrders(email: string): Order[] {
    return this.orders.filter(order => order.customerId === 0 && order.email.toLowerCase() === email.toLowerCase());
  }
}

const generate = (id: number): Customer => {
  const meta: Meta[] = [];
  const customer: Customer = {
    id, email: `shopper${id}@example.com`, firstName: 'Shopper', lastName: String(id), role: 'customer', phone: '', createdAt: dayOne + id * 1000, modifiedAt: null, meta,
  };
  if (id % 3 !== 0) {
    meta.push({ id: id * 2, key: 'placet_email_consent', value: id % 3 === 1 ? 'granted' : 'denied' });
    meta.push({ id: id * 2 + 1, key: 'placet_email_consent_at', value: new Date(dayOne + id * 1000).toISOString() });
  }
  return customer;
};
