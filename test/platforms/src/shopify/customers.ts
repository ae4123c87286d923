// The customers of a stand-in shop: any number made from their place in the row when they are looked at, and those a test added or changed.
export interface Consent {
  readonly state: string;
  readonly level: string | null;
  readonly at: number | null;
}

export type ConsentChannel = 'email' | 'sms' | 'whatsapp';

export interface CustomerRow {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly locale: string;
  readonly country: string | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly orders: number;
  readonly isErasing: boolean;
  readonly consents: Readonly<Record<ConsentChannel, Consent>>;
}

export const neverAsked: Consent = { state: 'NOT_SUBSCRIBED', level: null, at: null };

const firstGenerated = 7_000_000_000_000n;
/** Ids of 18 digits, which a JavaScript number does not hold. */
const firstAdded = 706_405_506_930_370_000n;
const epoch = Date.UTC(2025, 0, 1, 9);
const minute = 60_000;
const states = ['SUBSCRIBED', 'UNSUBSCRIBED', 'NOT_SUBSCRIBED', 'PENDING', 'SUBSCRIBED', 'NOT_SUBSCRIBED', 'SUBSCRIBED', 'SUBSCRIBED'] as const;

const generatedEmail = /^shopper(\d{1,9})@example\.com$/;

export class CustomerBook {
  private readonly changed: Map<string, CustomerRow | undefined>;
  private readonly byAddress: Map<string, string>;
  private added: bigint[];

  constructor(private readonly people: number, from?: CustomerBook) {
    this.changed = new Map(from?.changed);
    this.byAddress = new Map(from?.byAddress);
    this.added = [...from?.added ?? []];
  }

  /** As the customers stand now, whatever happens to them later. Rows are never changed in place. */
  copy(): CustomerBook {
    return new CustomerBook(this.people, this);
  }

  get(id: string): CustomerRow | undefined {
    if (this.changed.has(id)) return this.changed.get(id);
    const index = Number(BigInt(id) - firstGenerated);
    return index >= 0 && index < this.people ? generated(index) : undefined;
  }

  find(address: string): CustomerRow | undefined {
    const wanted = address.toLowerCase();
    const known = this.byAddress.get(wanted);
    const index = known === undefined ? generatedEmail.exec(wanted)?.[1] : undefined;
    const row = this.get(known ?? (index === undefined ? '0' : String(firstGenerated + BigInt(index))));
    return row !== undefined && [row.email?.toLowerCase(), row.phone].includes(wanted) ? row : undefined;
  }

  add(row: Omit<CustomerRow, 'id'>): CustomerRow {
    const id = firstAdded + 84n + BigInt(this.added.length);
    this.added.push(id);
    return this.put({ ...row, id: String(id) });
  }

  put(row: CustomerRow): CustomerRow {
    this.changed.set(row.id, row);
    for (const address of [row.email, row.phone]) if (address !== null) this.byAddress.set(address.toLowerCase(), row.id);
    return row;
  }

  delete(id: string): void {
    this.changed.set(id, undefined);
  }

  /** In the order of their ids, those after `afterId`. */
  * after(afterId = 0n): Generator<CustomerRow> {
    const start = afterId < firstGenerated ? 0 : Number(afterId - firstGenerated) + 1;
    for (let index = start; index < this.people; index++) {
      const row = this.get(String(firstGenerated + BigInt(index)));
      if (row !== undefined) yield row;
    }
    for (const id of this.added) {
      const row = id > afterId ? this.get(String(id)) : undefined;
      if (row !== undefined) yield row;
    }
  }

  get size(): number {
    let gone = 0;
    for (const row of this.changed.values()) if (row === undefined) gone++;
    return this.people + this.added.length - gone;
  }
}

const generated = (index: number): CustomerRow => {
  const state = states[index % states.length] ?? 'NOT_SUBSCRIBED';
  const createdAt = epoch + index * minute;
  const isAsked = state !== 'NOT_SUBSCRIBED';
  const level = index % 3 === 0 ? 'CONFIRMED_OPT_IN' : 'SINGLE_OPT_IN';
  return {
    id: String(firstGenerated + BigInt(index)), email: `shopper${index}@example.com`, phone: null, firstName: 'Shopper', lastName: index % 5 === 0 ? 'Zoë Müller' : `No ${index}`,
    locale: index % 2 === 0 ? 'de' : 'en', country: index % 2 === 0 ? 'DE' : 'IE', tags: [], createdAt, updatedAt: createdAt, orders: index % 4, isErasing: false,
    consents: { email: isAsked ? { state, level, at: createdAt } : neverAsked, sms: neverAsked, whatsapp: neverAsked },
  };
};
