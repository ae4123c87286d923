// From page to page by the place of a row, never by counting rows off: the millionth page costs what the first does.
import type { Address } from './address.js';

export interface PagerModel {
  readonly shown: boolean;
  readonly first: string | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  readonly isFirst: boolean;
  /** Places for `before` (what stands above this page) and `after` (what follows it); undefined where there is nothing more. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

export interface Keyset<Row> {
  readonly size: number;
  /** Where the page begins, as taken from the address; empty for the first one. */
  readonly asked: { readonly before: string; readonly after: string };
  /** At most `limit` rows beyond `place` in the table's order (`after`), or in the opposite one (`before`). No place: from the start. */
  readonly read: (direction: 'after' | 'before', place: string | undefined, limit: number) => Promise<readonly Row[]>;
  /** The place of a row, as `read` takes it. */
  readonly placeOf: (row: Row) => string;
}

/** Reads one page. Going back to less than a full page leads to the first one, so that nothing above is missed. */
export const readKeyset = async <Row>({ size, asked, read, placeOf }: Keyset<Row>): Promise<KeysetPage<Row>> => {
  const place = (row: Row | undefined): string | undefined => row === undefined ? undefined : placeOf(row);
  if (asked.before !== '') {
    const found = await read('before', asked.before, size + 1);
    if (found.length > size) {
      const rows = found.slice(0, size).reverse();
      return { rows, isFirst: false, previous: place(rows[0]), next: place(rows.at(-1)) };
    }
  }
  const from = asked.before !== '' || asked.after === '' ? undefined : asked.after;
  const found = await read('after', from, size + 1);
  const rows = found.slice(0, size);
  const isFirst = from === undefined;
  return { rows, isFirst, previous: isFirst ? undefined : place(rows[0]), next: found.length > size ? place(rows.at(-1)) : undefined };
};

export const pagerModel = (address: Address, { isFirst, previous, next }: Omit<KeysetPage<unknown>, 'rows'>): PagerModel => ({
  shown: !isFirst || next !== undefined, first: isFirst ? undefined : address({ before: '', after: '' }),
  previous: previous === undefined ? undefined : address({ before: previous, after: '' }), next: next === undefined ? undefined : address({ after: next, before: '' }),
});
