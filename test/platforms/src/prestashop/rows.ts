// The tables of customers and of newsletter readers. Hundreds of thousands of customers are made when they are looked at, and kept only when they change.
export type Row = Readonly<Record<string, string>>;

/** Columns of `customers` as the webservice knows them, in its order. */
export const customerColumns = [
  'id', 'id_default_group', 'id_lang', 'newsletter_date_add', 'ip_registration_newsletter', 'last_passwd_gen', 'secure_key', 'deleted', 'passwd', 'lastname',
  'firstname', 'email', 'id_gender', 'birthday', 'newsletter', 'optin', 'website', 'company', 'siret', 'ape', 'active', 'note', 'is_guest', 'id_shop',
  'id_shop_group', 'date_add', 'date_upd',
] as const;

export const noDate = '0000-00-00 00:00:00';

const blank: Row = {
  id_default_group: '3', id_lang: '1', newsletter_date_add: noDate, ip_registration_newsletter: '', last_passwd_gen: '2024-01-01 00:00:00',
  secure_key: '0123456789abcdef0123456789abcdef', deleted: '0', passwd: '$2y$10$invalidhashinvalidhashinvalidhashinvalidhashinvalidha',
  lastname: 'Example', firstname: 'Ada', email: '', id_gender: '0', birthday: '0000-00-00', newsletter: '0', optin: '0', website: '', company: '', siret: '',
  ape: '', active: '1', note: '', is_guest: '0', id_shop: '1', id_shop_group: '1', date_add: '2024-01-01 00:00:00', date_upd: '2024-01-01 00:00:00',
};

export interface GuestReader { readonly email: string; readonly active: boolean; readonly at: number; readonly shopId: string }

const wallOf = (minutes: number): string => new Date(Date.UTC(2020, 0, 1) + minutes * 60_000).toISOString().slice(0, 19).replace('T', ' ');

export class CustomerTable {
  private readonly kept = new Map<number, Row>();
  private readonly removed = new Set<number>();
  private readonly byEmail = new Map<string, number[]>();
  private lastId: number;

  constructor(private readonly people: number) { this.lastId = people; }

  get(id: number): Row | undefined {
    if (this.removed.has(id)) return undefined;
    return this.kept.get(id) ?? (id >= 1 && id <= this.people ? made(id) : undefined);
  }

  add(columns: Row): Row {
    const id = ++this.lastId;
    const row: Row = { id: String(id), ...blank, ...columns };
    this.kept.set(id, row);
    this.note(row.email ?? '', id);
    return row;
  }

  change(id: number, columns: Row): Row | undefined {
    const row = this.get(id);
    if (row === undefined) return undefined;
    const changed = { ...row, ...columns };
    this.kept.set(id, changed);
    if (columns.email !== undefined) this.note(columns.email, id);
    return changed;
  }

  remove(id: number): boolean {
    const wasThere = this.get(id) !== undefined;
    this.kept.delete(id);
    this.removed.add(id);
    return wasThere;
  }

  /** In the order of their ids. */
  * after(id: number): Generator<Row> {
    for (let each = id + 1; each <= this.lastId; each++) {
      const row = this.get(each);
      if (row !== undefined) yield row;
    }
  }

  ofEmail(email: string): readonly Row[] {
    const wanted = email.toLowerCase();
    const generated = /^shopper(\d{1,9})@example\.com$/.exec(wanted)?.[1];
    const ids = new Set([...generated === undefined ? [] : [Number(generated)], ...this.byEmail.get(wanted) ?? []]);
    return [...ids].sort((left, right) => left - right).map(id => this.get(id)).filter(row => row?.email?.toLowerCase() === wanted)
      .filter(row => row !== undefined);
  }

  private note(email: string, id: number): void {
    const key = email.toLowerCase();
    this.byEmail.set(key, [...this.byEmail.get(key) ?? [], id]);
  }
}

/** Customer number `id` of a shop that was filled: a third agreed, and says when. */
const made = (id: number): Row => {
  const added = wallOf(id);
  return {
    id: String(id), ...blank, email: `shopper${id}@example.com`, lastname: 'Shopper', firstname: 'Sam', date_add: added, date_upd: added,
    ...id % 3 === 0 ? { newsletter: '1', newsletter_date_add: added } : {},
  };
};

/** The reading of a clock somewhere, `YYYY-MM-DD HH:MM:SS`. */
export const wallClock = (timeZone: string): ((epoch: number) => string) => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  return epoch => format.format(epoch);
};

/** The instant at which a clock somewhere shows this; the empty date is none. */
export const instantOf = (timeZone: string, wall: string): number | null => {
  if (wall === '' || wall === noDate) return null;
  const guess = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const read = wallClock(timeZone);
  const offset = (at: number): number => Date.parse(`${read(at).replace(' ', 'T')}Z`) - at;
  return guess - offset(guess - offset(guess));
};
